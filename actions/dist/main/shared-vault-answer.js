"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  H: () => (notWhole),
  t: () => (judgeLogin)
});
var _mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9897);
var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);

async function judgeLogin(answer, io, facts, subject) {
    if (answer.status !== 200)
        throw await (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 3337))).loginRefusal(answer, facts, subject);
    const auth = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body).auth);
    const text = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(auth.client_token);
    const value = text === undefined ? undefined : io.receive(text);
    const seconds = auth.lease_duration;
    if (!value || !(0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isWord */ .J)(text))
        throw notWhole(facts);
    const batch = auth.token_type === 'batch' || /^(hv)?b\./.test(text);
    const life = typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : Number.NaN;
    const end = Math.max(answer.date ?? 0, io.now()) + life;
    const expiresAt = (0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isEnd */ .u)(end, undefined, 0) ? end : undefined;
    return { value, batch, whole: seconds === 0 || expiresAt !== undefined, expiresAt };
}
function notWhole(facts) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a complete token', {
        facts,
        fix: 'Check the url input: another server than Vault may answer there.',
        retry: 'unreadable',
    });
}

/***/ });
