"use strict";
exports.id = "certificate-fault";
exports.ids = ["certificate-fault"];
exports.modules = {

/***/ 5204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   certificateFault: () => (/* binding */ certificateFault)
/* harmony export */ });
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_0__);

function certificateFault(pem) {
    try {
        (0,node_tls__WEBPACK_IMPORTED_MODULE_0__.createSecureContext)({ ca: pem });
        return pem.includes('-----BEGIN CERTIFICATE-----') ? undefined : 'is not a PEM certificate';
    }
    catch {
        return 'is not a PEM certificate';
    }
}


/***/ })

};
;
