"use strict";
exports.id = 468;
exports.ids = [468];
exports.modules = {

/***/ 663436:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ender: () => (/* binding */ ender)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(575820);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(273872);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(983504);



const settlingMilliseconds = 5_000;
const settlingPauseSeconds = 2;
const ender = {
    control: async (ending, io) => state(await ask('GET', look, ending, io, (answer) => settled(answer, ending, io))),
    probe: async (ending, io) => state(await ask('GET', look, ending, io)),
    async revoke(ending, io) {
        const answer = await ask('DELETE', 'installation/token', ending, io, (answer) => settled(answer, ending, io));
        if (answer.status === 204)
            return 'ended';
        if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isBadCredentials */ .ww)(answer))
            return 'gone';
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EXCHANGE_REJECTED', 'GitHub did not revoke the token', {
            facts: { status: String(answer.status) },
        });
    },
};
const look = 'installation/repositories?per_page=1';
function state(answer) {
    if (answer.status === 200)
        return 'accepted';
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isBadCredentials */ .ww)(answer) ? 'refused' : 'unclear';
}
function settled(answer, { expiresAt = 0 }, io) {
    const made = expiresAt - _exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .lifetimeSeconds */ .fA * 1000;
    const isNew = (answer.date ?? io.now()) - made <= settlingMilliseconds;
    if (!isNew || !((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isBadCredentials */ .ww)(answer) || (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotPermitted */ .wo)(answer)))
        return answer;
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EXCHANGE_UNAVAILABLE', 'GitHub refused a token that it has just made', {
        facts: { status: String(answer.status) },
        retry: 'throttle',
        retryAfterSeconds: settlingPauseSeconds,
    });
}
function ask(method, path, { handle, key }, io, judge = (answer) => answer) {
    const headers = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .headersFor */ .iY)(key);
    return io.http('any', () => ({ method, url: `${handle?.api}/${path}`, headers }), (answer) => {
        if (!(0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(answer) && answer.status < 500)
            return judge(answer);
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EXCHANGE_UNAVAILABLE', 'GitHub could not answer', {
            facts: { status: String(answer.status) },
            retry: 'throttle',
            retryAfterSeconds: Number(answer.headers['retry-after']) || 0,
        });
    });
}


/***/ })

};
;
