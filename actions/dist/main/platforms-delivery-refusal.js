"use strict";
exports.id = "platforms-delivery-refusal";
exports.ids = ["platforms-delivery-refusal"];
exports.modules = {

/***/ 1187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deliveryRefusal: () => (/* binding */ deliveryRefusal)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function deliveryRefusal({ refused, taken, hiding, empty, missing }) {
    if (refused.length > 0) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ENV_CONFLICT', 'A delivery wants variables that are never set', {
            facts: { variables: refused.join(', ') },
            fix: 'They steer the shell, a loader or the runner: give the secret another name.',
        });
    }
    if (taken.length > 0) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ENV_CONFLICT', 'An earlier use in this job has delivered the same variables', {
            facts: { variables: taken.join(', ') },
            fix: 'Give each use its own way of delivery (files, a profile of its own), or end the earlier one first.',
        });
    }
    if (hiding.length > 0) {
        const files = hiding.filter((name) => /[\\/]/.test(name));
        const variables = hiding.filter((name) => !files.includes(name));
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ENV_CONFLICT', 'The environment of this job would hide the credential from its tools', {
            facts: { variables: variables.join(', '), files: files.join(', ') },
        });
    }
    if (empty.length > 0) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ENV_CONFLICT', 'Variables of this job are set but empty, and so hide the credential', {
            facts: { variables: empty.join(', ') },
            fix: 'The tools read the empty text as a name or an address. Remove the line that sets them: an env entry whose value is empty here, such as that of an absent variable. A step of GitHub cannot unset a variable; where an earlier step sets them, use deliver: file with a profile of its own, or deliver: output. No request was made.',
        });
    }
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_PROGRAM_MISSING', `${missing} is not on the PATH of this job`, {
        facts: { program: missing },
        fix: `Install ${missing} in an earlier step or in the runner's image, or leave out the input that asks for it.`,
    });
}


/***/ })

};
;
