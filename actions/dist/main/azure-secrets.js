"use strict";
exports.id = "azure-secrets";
exports.ids = ["azure-secrets"];
exports.modules = {

/***/ 887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ labelledIo)
/* harmony export */ });
function labelledIo(io, label) {
    return {
        ...io,
        hold: (ending) => io.hold({ ...ending, what: ending.what + label }),
        forget: (what) => io.forget(what + label),
    };
}


/***/ }),

/***/ 6563:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   source: () => (/* binding */ source)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9051);
/* harmony import */ var _mayfly_core_labelled_io__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(887);
/* harmony import */ var _clouds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7442);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(198);






const apiVersion = '7.4';
const mostEarly = 20;
const source = {
    store: 'Azure Key Vault',
    reference,
    async open(inputs, reads, io) {
        for (const { vault } of reads.slice(0, mostEarly))
            io.connectEarly(addressOf(vault, inputs));
        const scope = `https://${suffixOf(inputs)}/.default`;
        const own = { ...inputs, scopes: [scope], az: false, deliver: [] };
        const credential = await (0,_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .exchange */ .cv)(own, (0,_mayfly_core_labelled_io__WEBPACK_IMPORTED_MODULE_4__/* .labelledIo */ .c)(io, ' for reads'));
        const token = credential.parts[scope];
        return { login: credential, read: () => reads.map((read) => readOne(read, inputs, token, io)) };
    },
};
function reference(line, inputs) {
    const { source, version, every, select } = line;
    if (/^https?:/.test(source))
        return { fault: 'is a URL: write vault/secret, the names of the vault and of the secret' };
    const [, vault, secret] = /^([A-Za-z0-9-]{3,24})\/([0-9A-Za-z-]{1,127})$/.exec(source) ?? [];
    if (vault === undefined || secret === undefined)
        return { fault: 'is not vault/secret: letters, digits and -' };
    if (version !== undefined && !/^[0-9a-f]{32}$/i.test(version))
        return { fault: 'has a version that is not 32 hexadecimal digits' };
    if (every !== undefined && select.kind === 'whole')
        return { fault: 'reads one value: write #* for every key of its JSON' };
    if (inputs.cloud === 'custom' && inputs['key-vault-endpoint'] === undefined)
        return { fault: 'needs key-vault-endpoint with cloud: custom' };
    const read = { vault: vault.toLowerCase(), secret: secret.toLowerCase() };
    return { read: { ...read, ...(version !== undefined && { version: version.toLowerCase() }) } };
}
function suffixOf(inputs) {
    return (0,_clouds_js__WEBPACK_IMPORTED_MODULE_2__/* .cloudOf */ .h)(inputs).keyVault ?? 'vault.azure.net';
}
function addressOf(vault, inputs) {
    return (inputs['key-vault-endpoint'] ?? `https://${vault}.${suffixOf(inputs)}`).replace(/\/+$/, '');
}
function readOne(read, inputs, token, io) {
    const { vault, secret, version } = read;
    const path = [secret, ...(version === undefined ? [] : [version])].join('/');
    const url = `${addressOf(vault, inputs)}/secrets/${path}?api-version=${apiVersion}`;
    const request = requestId(io.job.label, vault, path);
    return io.http('any', () => ({
        method: 'GET',
        url,
        headers: {
            accept: 'application/json',
            authorization: `Bearer ${token.reveal()}`,
            'x-ms-client-request-id': request,
        },
    }), async (answer) => {
        const name = `${vault}/${secret}`;
        if (answer.status !== 200)
            return (await __webpack_require__.e(/* import() */ "azure-secret-refusal").then(__webpack_require__.bind(__webpack_require__, 1701))).refusedSecret(answer, name, version);
        const { value, id, attributes } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .Vh)(answer.body);
        if (typeof value !== 'string')
            throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', 'Key Vault answered 200 without a value', {
                facts: { secret: name },
                retry: 'unreadable',
            });
        warnOfTimes(name, (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_5__/* .objectIn */ .D7)(attributes), io);
        const found = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(id)?.split('/').at(-1);
        return { found: { value }, read: { what: name, ...(found !== undefined && { version: found }), request } };
    });
}
function warnOfTimes(name, { exp, nbf }, io) {
    const now = io.now() / 1000;
    if (typeof exp === 'number' && exp <= now)
        io.warn(`The secret ${name} expired, by its own date in Key Vault.`);
    if (typeof nbf === 'number' && nbf > now)
        io.warn(`The secret ${name} is not valid yet, by its own date in Key Vault.`);
}
function requestId(...parts) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(parts.join('\n')).digest('hex');
    return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}


/***/ })

};
;
