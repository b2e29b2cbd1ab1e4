"use strict";
exports.id = "github-app-private-key";
exports.ids = ["github-app-private-key"];
exports.modules = {

/***/ 2931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   privateKeyFault: () => (/* binding */ privateKeyFault),
/* harmony export */   signHere: () => (/* binding */ signHere)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function signHere(message, pem) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)('sha256', Buffer.from(message), readKey(pem)).toString('base64url');
}
function privateKeyFault(pem) {
    try {
        return readKey(pem).asymmetricKeyType === 'rsa' ? undefined : 'is not an RSA key';
    }
    catch {
        return 'is not a complete PEM private key with its line breaks';
    }
}
function readKey(pem) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem.reveal().replaceAll('\\n', '\n'));
}


/***/ })

};
;
