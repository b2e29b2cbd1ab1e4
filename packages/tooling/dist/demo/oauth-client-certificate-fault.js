export const id = 4660;
export const ids = [4660];
export const modules = {

/***/ 4660:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  keyFault: () => (keyFault)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _certificates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6636);

function keyFault(chain, pem) {
    const [first] = (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .certificatesIn */ .Y)(chain);
    try {
        const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPrivateKey)(pem.reveal());
        if (first === undefined || new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(first).checkPrivateKey(key))
            return undefined;
        return 'is not the key of the first certificate in client-certificate';
    }
    catch {
        return 'is not a complete PEM private key with its line breaks and without a password';
    }
}

/***/ })

};

