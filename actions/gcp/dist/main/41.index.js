"use strict";
exports.id = 41;
exports.ids = [41];
exports.modules = {

/***/ 884676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refusal: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(575820);

function refusal(refused, hiding) {
    if (refused.length > 0) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ENV_CONFLICT', 'A delivery wants variables that are never set', {
            facts: { variables: refused.join(', ') },
            fix: 'They steer the shell, a loader or the runner: give the secret another name.',
        });
    }
    const files = hiding.filter((name) => /[\\/]/.test(name));
    const variables = hiding.filter((name) => !files.includes(name));
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ENV_CONFLICT', 'The environment of this job would hide the credential from its tools', {
        facts: { variables: variables.join(', '), files: files.join(', ') },
    });
}


/***/ })

};
;
