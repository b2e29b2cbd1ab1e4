"use strict";
exports.id = "gcp-secrets";
exports.ids = ["gcp-secrets"];
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

/***/ 9544:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  source: () => (/* binding */ source)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(9051);
// EXTERNAL MODULE: ./packages/core/src/labelled-io.ts
var labelled_io = __webpack_require__(887);
;// CONCATENATED MODULE: ./packages/providers/src/gcp/crc32c.ts
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++)
        sum = (sum >>> 1) ^ (sum & 1 ? 0x82f63b78 : 0);
    return sum;
});
function crc32c(bytes) {
    let sum = 0xffffffff;
    for (const byte of bytes)
        sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
    return (sum ^ 0xffffffff) >>> 0;
}

// EXTERNAL MODULE: ./packages/providers/src/gcp/exchange.ts + 1 modules
var exchange = __webpack_require__(3935);
;// CONCATENATED MODULE: ./packages/providers/src/gcp/secrets.ts





const lifetimeSeconds = 300;
const mostEarly = 20;
const largestAnswerBytes = 2 << 20;
const source = {
    store: 'Google Secret Manager',
    reference,
    async open(inputs, reads, io, delivered) {
        for (const read of reads.slice(0, mostEarly))
            io.connectEarly(urlOf(read, inputs));
        const credential = delivered && mayRead(inputs) ? await delivered : await ownLogin(inputs, io);
        const { token } = credential.parts;
        return { login: credential, read: () => reads.map((read) => readOne(read, inputs, token, io)) };
    },
};
const secrets_forms = [
    /^projects\/(?<project>[a-z0-9.:-]{1,100})\/locations\/(?<location>[a-z0-9-]{1,63})\/secrets\/(?<secret>[A-Za-z0-9_-]{1,255})$/,
    /^projects\/(?<project>[a-z0-9.:-]{1,100})\/secrets\/(?<secret>[A-Za-z0-9_-]{1,255})$/,
    /^(?<project>[a-z0-9.:-]{1,100})\/(?<secret>[A-Za-z0-9_-]{1,255})$/,
];
function reference({ source, version = 'latest', every, select }) {
    const found = secrets_forms.map((form) => form.exec(source)?.groups).find(Boolean);
    if (!found)
        return {
            fault: 'is not a secret such as my-project/db, projects/my-project/secrets/db or projects/my-project/locations/europe-west3/secrets/db',
        };
    if (!/^[A-Za-z0-9_-]{1,63}$/.test(version))
        return { fault: 'has a version that is not a number, an alias or latest' };
    if (every !== undefined && select.kind === 'whole')
        return { fault: 'reads one value: write #* for every key of its JSON' };
    const { project = '', location, secret = '' } = found;
    return { read: { project, ...(location !== undefined && { location }), secret, version } };
}
function mayRead({ scopes, 'access-boundary': boundary, 'id-token-audience': audience }) {
    return boundary === undefined && audience === undefined && (scopes.length === 0 || scopes.includes(cloudPlatform));
}
const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform';
function ownLogin(inputs, io) {
    const { lifetime = lifetimeSeconds } = inputs;
    const own = {
        ...inputs,
        scopes: [],
        'access-boundary': undefined,
        'id-token-audience': undefined,
        deliver: [],
        lifetime,
    };
    return (0,exchange/* exchange */.cv)(own, (0,labelled_io/* labelledIo */.c)(io, ' for reads'));
}
function urlOf({ location }, { universe, 'secretmanager-endpoint': given }) {
    const host = location === undefined ? `secretmanager.${universe}` : `secretmanager.${location}.rep.${universe}`;
    return (given ?? `https://${host}`).replace(/\/$/, '');
}
function nameOf({ project, location, secret }) {
    return `projects/${project}${location === undefined ? '' : `/locations/${location}`}/secrets/${secret}`;
}
function readOne(read, inputs, token, io) {
    const name = nameOf(read);
    const url = `${urlOf(read, inputs)}/v1/${name}/versions/${read.version}:access`;
    return io.http('any', () => ({
        method: 'GET',
        url,
        headers: { accept: 'application/json', authorization: `Bearer ${token.reveal()}`, ...(0,exchange/* requestReason */.yF)(inputs) },
        largestBytes: largestAnswerBytes,
    }), async (answer) => {
        if (answer.status !== 200)
            return (await __webpack_require__.e(/* import() */ "gcp-secret-refusal").then(__webpack_require__.bind(__webpack_require__, 5110))).refusedSecret(answer, name, read.version);
        const { name: found, payload } = (0,json/* readJson */.Vh)(answer.body);
        const { data = '', dataCrc32c: sum } = (0,json/* objectIn */.D7)(payload);
        const value = typeof data === 'string' ? Buffer.from(data, 'base64') : undefined;
        if (value === undefined ||
            (0,json/* textOf */.b6)(found) === undefined ||
            (sum !== undefined && String(sum) !== String(crc32c(value))))
            throw new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', 'Google answered 200 without the whole value', {
                facts: { secret: name },
                retry: 'unreadable',
            });
        const number = String(found).split('/').at(-1) ?? '';
        const version = number === read.version ? number : `${number} (${read.version})`;
        return { found: { value }, read: { what: name, version } };
    });
}


/***/ })

};
;
