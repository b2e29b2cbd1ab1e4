"use strict";
exports.id = "kubernetes-secrets";
exports.ids = ["kubernetes-secrets"];
exports.modules = {

/***/ 6002:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   source: () => (/* binding */ source)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9486);



const largestAnswerBytes = 2 << 20;
const mostEarly = 20;
const source = {
    store: 'Kubernetes',
    reference,
    async open(inputs, reads, io) {
        const asked = io.subjectToken();
        for (const _ of reads.slice(0, mostEarly))
            io.connectEarly((0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .serverOf */ .FN)(inputs));
        await asked;
        return { read: () => reads.map((read) => readOne(read, inputs, io)) };
    },
};
const name = '[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?';
const form = new RegExp(`^([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)/(${name})$`);
function reference({ source, version, select }) {
    const [, namespace, name] = form.exec(source) ?? [];
    if (namespace === undefined || name === undefined)
        return { fault: 'is not namespace/secret' };
    if (version !== undefined)
        return { fault: 'has a version, but a Secret of Kubernetes has none' };
    if (select.kind === 'whole')
        return { fault: 'needs a key: #key, or #* with a name that ends with *' };
    return { read: { namespace, name } };
}
function readOne({ namespace, name }, inputs, io) {
    const what = `${namespace}/${name}`;
    const url = `${(0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .serverOf */ .FN)(inputs)}/api/v1/namespaces/${namespace}/secrets/${name}`;
    return io.http('any', async (attempt) => ({
        ...(0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .request */ .Em)('GET', url, (await io.subjectToken(attempt)).jwt),
        largestBytes: largestAnswerBytes,
    }), async (answer) => {
        const subject = await io.subjectToken();
        if (answer.status !== 200)
            return (await __webpack_require__.e(/* import() */ "kubernetes-secret-refusal").then(__webpack_require__.bind(__webpack_require__, 1110))).refusedSecret(answer, what, subject);
        const { kind, data } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body);
        if (kind !== 'Secret')
            throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', 'The API server answered 200 without a Secret', {
                facts: { secret: what },
                retry: 'unreadable',
            });
        const members = Object.entries((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(data)).map(([key, value]) => [key, Buffer.from(String(value), 'base64')]);
        return { found: { members: new Map(members) }, read: { what } };
    });
}


/***/ })

};
;
