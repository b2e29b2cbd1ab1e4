"use strict";
exports.id = "given-up";
exports.ids = ["given-up"];
exports.modules = {

/***/ 5260:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   givenUp: () => (/* binding */ givenUp)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);

function givenUp(error, { attempt, waited, left, asked }) {
    const seconds = (milliseconds) => `${Math.max(0, Math.round(milliseconds / 1000))} s`;
    const late = asked > 0 && asked > left;
    const facts = {
        ...error.facts,
        attempts: String(attempt),
        ...(waited >= 1000 && { waited: seconds(waited) }),
        ...(late && { 'retry after': `${(0,_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .u)(Date.now() + asked)}, in ${seconds(asked)}` }),
    };
    const fix = late
        ? `The server asks to come back in ${seconds(asked)}, and this step has ${seconds(left)} left: run the job again after that.`
        : error.fix;
    return error.with({ facts, ...(error.retry && { retry: error.retry }), ...(fix !== undefined && { fix }) });
}


/***/ })

};
;
