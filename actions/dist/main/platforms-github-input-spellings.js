"use strict";
exports.id = "platforms-github-input-spellings";
exports.ids = ["platforms-github-input-spellings"];
exports.modules = {

/***/ 9808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   otherSpellings: () => (/* binding */ otherSpellings)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function otherSpellings(names) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ENV_CONFLICT', 'The environment of this job spells inputs in a way that the runner never uses', {
        facts: { variables: names.join(', ') },
        fix: 'The runner writes the name of an input in upper case. An earlier step, or env in the workflow, set these variables: remove them. No request was made.',
    });
}


/***/ })

};
;
