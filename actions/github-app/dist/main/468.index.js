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



const settlingMilliseconds = 15_000;
const ender = {
    control: async (ending, io) => state(await ask('GET', look, ending, io, isYoung(ending, io))),
    probe: async (ending, io) => state(await ask('GET', look, ending, io, false)),
    async revoke(ending, io) {
        const answer = await ask('DELETE', 'installation/token', ending, io, isYoung(ending, io));
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
function isYoung({ handle }, io) {
    return io.now() < Number(handle?.issued) + settlingMilliseconds;
}
function state(answer) {
    if (answer.status === 200)
        return 'accepted';
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isBadCredentials */ .ww)(answer) ? 'refused' : 'unclear';
}
function ask(method, path, { handle, key }, io, settling) {
    const headers = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .headersFor */ .i)(key);
    return io.http('any', () => ({ method, url: `${handle?.api}/${path}`, headers }), (answer) => {
        const refused = [401, 403].includes(answer.status);
        if (!(refused && settling) && !(0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(answer) && answer.status < 500)
            return answer;
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EXCHANGE_UNAVAILABLE', 'GitHub could not answer', {
            retry: 'throttle',
            retryAfterSeconds: Number(answer.headers['retry-after']) || 0,
        });
    });
}


/***/ })

};
;
