"use strict";
exports.id = "platforms-unfit-variables";
exports.ids = ["platforms-unfit-variables"];
exports.modules = {

/***/ 8354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unfit: () => (/* binding */ unfit)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _environment_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6119);


function unfit(variables) {
    const reasons = Object.entries(variables).flatMap(([name, value]) => {
        if ((0,_environment_size_js__WEBPACK_IMPORTED_MODULE_1__/* .isStartable */ .nw)(name, value))
            return [];
        return [
            Number.isFinite((0,_environment_size_js__WEBPACK_IMPORTED_MODULE_1__/* .sizeOf */ .$d)(name, value)) ? `${name} is larger than 128 KiB` : `${name} contains a NUL character`,
        ];
    });
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_DELIVERY_FAILED', 'No later step and no post step could start with these variables', {
        facts: {
            reason: reasons.join('; ') ||
                'together with the existing environment of this job they are too large for a process to start',
        },
        fix: 'Deliver large values as a file.',
    });
}


/***/ })

};
;
