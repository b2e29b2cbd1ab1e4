"use strict";
exports.id = 468;
exports.ids = [468];
exports.modules = {

/***/ 4468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ender: () => (/* binding */ ender)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7526);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9921);



const ender = {
    control: look,
    probe: look,
    async revoke(ending, io) {
        const answer = await ask('DELETE', 'installation/token', ending, io);
        if (answer.status === 204)
            return 'ended';
        if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isBadCredentials */ .ww)(answer))
            return 'gone';
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EXCHANGE_REJECTED', 'GitHub did not revoke the token', {
            facts: { status: String(answer.status) },
        });
    },
};
async function look(ending, io) {
    const answer = await ask('GET', 'installation/repositories?per_page=1', ending, io);
    if (answer.status === 200)
        return 'accepted';
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isBadCredentials */ .ww)(answer) ? 'refused' : 'unclear';
}
function ask(method, path, { handle, key }, io) {
    const headers = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .headersFor */ .i)(key);
    return io.http('any', () => ({ method, url: `${handle?.api}/${path}`, headers }), (answer) => {
        if (answer.status !== 429 && answer.status < 500)
            return answer;
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EXCHANGE_UNAVAILABLE', 'GitHub could not answer', { retry: 'throttle' });
    });
}


/***/ })

};
;
