"use strict";
exports.id = "retry-after";
exports.ids = ["retry-after"];
exports.modules = {

/***/ 1800:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   retryAfterSeconds: () => (/* binding */ retryAfterSeconds)
/* harmony export */ });
function retryAfterSeconds({ headers, date = Date.now() }) {
    const after = headers['retry-after'];
    const until = (milliseconds) => Math.max(0, Math.ceil((milliseconds - date) / 1000));
    if (typeof after === 'string') {
        if (/^\d{1,9}$/.test(after))
            return Number(after);
        const time = Date.parse(after);
        return Number.isNaN(time) ? undefined : until(time);
    }
    const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = headers;
    if (remaining !== '0' || typeof reset !== 'string' || !/^\d{1,12}$/.test(reset))
        return undefined;
    return until(Number(reset) * 1000);
}


/***/ })

};
;
