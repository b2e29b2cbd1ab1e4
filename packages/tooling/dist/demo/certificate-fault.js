export const id = 5204;
export const ids = [5204];
export const modules = {

/***/ 5204:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  certificateFault: () => (certificateFault)
});
var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
var _certificates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6636);

function certificateFault(text) {
    const blocks = (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .certificatesIn */ .Y)(text);
    const marks = text.split('-----BEGIN CERTIFICATE-----').length - 1;
    if (blocks.length > 0 && blocks.length === marks)
        return wrongBlock(blocks);
    if (marks > 0)
        return 'contains a certificate that is cut off or has characters that are not base64';
    if ((0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .certificatesIn */ .Y)(Buffer.from(text, 'base64').toString('latin1')).length > 0)
        return 'is a PEM certificate in base64: decode it first (base64 -d)';
    return 'is not a PEM certificate';
}
function wrongBlock(blocks) {
    const wrong = blocks.findIndex((block) => !isCertificate(block));
    if (wrong < 0)
        return undefined;
    return blocks.length === 1
        ? 'is not a certificate: the text between BEGIN and END is invalid'
        : `is not a list of certificates: number ${wrong + 1} is not a certificate`;
}
function isCertificate(block) {
    try {
        return new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(block).raw.length > 0;
    }
    catch {
        return false;
    }
}

/***/ })

};

