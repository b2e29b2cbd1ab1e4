"use strict";
exports.id = 19;
exports.ids = [19];
exports.modules = {

/***/ 6019:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3784);

async function check(inputs) {
    const { server, 'ca-certificate': ca, 'token-audience': audiences = [], deliver } = inputs;
    return Object.entries({
        server: server !== undefined && (0,_mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_0__/* .endpointFault */ .OO)(server),
        'ca-certificate': ca !== undefined && (await __webpack_require__.e(/* import() */ 204).then(__webpack_require__.bind(__webpack_require__, 5204))).certificateFault(ca),
        deliver: audiences.length > 0 &&
            deliver?.includes('file') &&
            'must be output with token-audience: a kubeconfig is for the API server',
    }).flatMap(([input, message]) => (typeof message === 'string' ? [{ input, message }] : []));
}


/***/ })

};
;
