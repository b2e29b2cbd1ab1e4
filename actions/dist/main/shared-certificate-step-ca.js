"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  judgeSigned: () => (judgeSigned),
  revocationList: () => (revocationList),
  revoke: () => (revoke),
  rootsOf: () => (rootsOf),
  signRequest: () => (signRequest)
});
var _mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7382);
var _mayfly_core_end_refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2877);
var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(281);
var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9051);
var _certificates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6636);
var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6130);

const headers = { 'content-type': 'application/json', accept: 'application/json' };
function signRequest(inputs, { path, fields }, { jwt }) {
    const body = JSON.stringify({ ...fields, ott: jwt.reveal() });
    return { method: 'POST', url: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .baseOf */ .bx)(inputs)}/1.0/${path}`, headers, body };
}
async function judgeSigned(answer, facts, subject, path) {
    const { crt, certChain } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(answer.body);
    if (answer.status === 201 && (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(crt) !== undefined)
        return Array.isArray(certChain) ? certChain.map(String) : [String(crt)];
    throw (await __webpack_require__.e(/* import() */ "certificate-step-ca-refusal").then(__webpack_require__.bind(__webpack_require__, 9898))).refusal(answer, facts, subject, path);
}
function rootsOf(inputs, io) {
    return io.http('any', () => ({ method: 'GET', url: `${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .baseOf */ .bx)(inputs)}/1.0/roots`, headers }), ({ status, body }) => {
        const { crts } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(body);
        const roots = Array.isArray(crts) ? crts.map(String).flatMap(_certificates_js__WEBPACK_IMPORTED_MODULE_4__/* .certificatesIn */ .Y) : [];
        if (roots.length > 0)
            return roots.join('');
        const retry = (0,_mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_5__/* .retryByStatus */ .m)(status);
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU(retry === undefined ? 'ERR_ANSWER_MALFORMED' : 'ERR_EXCHANGE_UNAVAILABLE', 'step-ca did not return its root certificates', {
            facts: { endpoint: new URL(inputs.url).host, status: String(status) },
            ...(retry !== undefined && { retry }),
        });
    });
}
function revocationList(ending, io) {
    return ask(ending, io, 'GET', 'crl?pem', undefined, (answer) => answer);
}
function revoke(ending, io) {
    const serial = BigInt(`0x${ending.handle?.serial || 0}`).toString();
    const body = JSON.stringify({ serial, reasonCode: cessationOfOperation, reason: 'the job has ended', passive: true });
    return ask(ending, io, 'POST', 'revoke', body, ({ status, body: text }, lost) => {
        const { status: word, message } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(text);
        if (status === 200 && word === 'ok')
            return 'ended';
        if (status === 400 && / is already revoked/.test((0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_6__/* .foreignText */ .qk)(message) ?? ''))
            return lost ? 'ended' : 'gone';
        throw (0,_mayfly_core_end_refusal__WEBPACK_IMPORTED_MODULE_0__/* .notRevoked */ .y)('step-ca did not revoke the certificate', status);
    });
}
const cessationOfOperation = 5;
function ask({ handle: { url = '', chain = '' } = {}, key }, io, method, path, body, judge) {
    const client = { chain, key: key };
    return io.http('any', () => ({
        method,
        url: `${url}/1.0/${path}`,
        headers,
        client,
        largestBytes: 8 << 20,
        ...(body !== undefined && { body }),
    }), (answer, lost) => judge((0,_mayfly_core_end_refusal__WEBPACK_IMPORTED_MODULE_0__/* .answered */ .o)('step-ca', answer), lost));
}

/***/ });
