"use strict";
exports.id = 7110;
exports.ids = [7110];
exports.modules = {

/***/ 7110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   httpFailure: () => (/* binding */ httpFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function httpFailure(url, error, { retry, outer, proxy }) {
    if (outer.aborted && outer.reason instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r)
        return outer.reason;
    const { code, name, status, largestAnswerBytes } = error;
    if (code === 'redirect') {
        const why = 'it answered with a redirect, and redirects are not followed';
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ENDPOINT_REFUSED', `An endpoint was refused: ${why}`, {
            facts: { host: url.host, status: String(status) },
            fix: 'Name the endpoint itself, not an address that forwards to it.',
        });
    }
    if (code === 'too large') {
        const why = `its answer is larger than ${largestAnswerBytes} bytes`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ANSWER_MALFORMED', `${url.hostname} gave no usable answer: ${why}`);
    }
    const slow = name === 'TimeoutError' || name === 'AbortError';
    const why = slow ? 'no whole answer in time' : typeof code === 'string' ? code : 'unknown';
    const sent = retry !== 'unsent';
    const what = sent ? 'gave no whole answer' : 'could not be reached';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ENDPOINT_UNREACHABLE', `${url.hostname} ${what}`, {
        facts: { host: url.host, proxy, reason: why, sent: sent ? 'yes' : 'no' },
        fix: fixOf(code, proxy),
        retry,
    });
}
function fixOf(code, proxy) {
    if (proxy !== undefined)
        return 'Check the proxy, and that it may reach this host.';
    const name = code === 'ENOTFOUND' ? 'There is no such name: check the region, the cloud or the endpoint input. ' : '';
    return `${name}Check that the runner may reach this host (network, DNS, TLS inspection, the proxy input).`;
}


/***/ })

};
;
