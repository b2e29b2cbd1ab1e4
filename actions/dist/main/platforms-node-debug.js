"use strict";
exports.id = "platforms-node-debug";
exports.ids = ["platforms-node-debug"];
exports.modules = {

/***/ 8240:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodeDebug: () => (/* binding */ nodeDebug)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function nodeDebug() {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ENV_CONFLICT', 'Node would print everything that this step receives, in a form that no mask finds', {
        facts: { variables: 'NODE_DEBUG' },
        fix: 'Remove it from the environment of this job. No request was made.',
    });
}


/***/ })

};
;
