"use strict";
exports.id = 861;
exports.ids = [861];
exports.modules = {

/***/ 154871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ender: () => (/* binding */ ender)
/* harmony export */ });
/* harmony import */ var _mayfly_core_attempt__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(561769);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(575820);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(255928);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(235448);




const cacheMilliseconds = 11_000;
const ender = {
    control: async ({ acceptedUntil = 0 }, io) => (io.now() < acceptedUntil ? 'accepted' : 'unclear'),
    async revoke(ending, io) {
        const { server = '', namespace = '', name = '', uid } = ending.handle ?? {};
        const preconditions = uid === undefined ? {} : { preconditions: { uid } };
        const body = { apiVersion: 'v1', kind: 'DeleteOptions', ...preconditions };
        const { jwt } = await io.subjectToken();
        const url = `${server}/api/v1/namespaces/${namespace}/secrets/${name}`;
        const answer = await io.http('any', () => (0,_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .request */ .Em)('DELETE', url, jwt, body), (answer) => {
            if (answer.status !== 429 && answer.status < 500)
                return answer;
            const facts = { status: String(answer.status) };
            throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_EXCHANGE_UNAVAILABLE', 'The API server could not answer', {
                facts,
                retry: 'throttle',
            });
        });
        const outcome = (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeDeleted */ .di)(answer);
        if (outcome !== undefined)
            return outcome;
        const facts = { status: String(answer.status) };
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_EXCHANGE_REJECTED', 'The Secret was not deleted', { facts });
    },
    async probe(ending, io) {
        const { key } = ending;
        if (!key)
            return 'unclear';
        const seen = await look(ending, io);
        if (seen !== 'accepted')
            return seen;
        await (0,_mayfly_core_attempt__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v)(cacheMilliseconds, io.signal);
        return look(ending, io);
    },
};
function look({ handle, key }, io) {
    return io.http('any', () => (0,_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .review */ .NQ)(handle?.server ?? '', key), _answer_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeReview */ .qC);
}


/***/ })

};
;
