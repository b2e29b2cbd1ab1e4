"use strict";
exports.id = 974;
exports.ids = [974];
exports.modules = {

/***/ 974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notFound: () => (/* binding */ notFound)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function notFound(program) {
    const [why, fix] = program.includes('/')
        ? [
            'is no program that this job may start',
            'Check the path, as seen from the current folder, and the mode of the file.',
        ]
        : ['is not on the PATH of this job', "Install it in an earlier step or in the job's image, or name it by its path."];
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_PROGRAM_MISSING', `The command ${why}`, { facts: { command: program }, fix });
}


/***/ })

};
;
