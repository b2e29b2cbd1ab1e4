export const id = 4347;
export const ids = [4347];
export const modules = {

/***/ 4347:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  certificateFault: () => (certificateFault)
});
var node_tls__0 = _require(1692);
var _certificates__1 = _require(7581);
function certificateFault(text) {
    const blocks = (0,_certificates__1.Y)(text);
    const marks = text.split('-----BEGIN CERTIFICATE-----').length - 1;
    if (blocks.length > 0 && blocks.length === marks)
        return wrongBlock(blocks);
    if (marks > 0)
        return 'contains a certificate that is cut off or has characters that are not base64';
    if ((0,_certificates__1.Y)(Buffer.from(text, 'base64').toString('latin1')).length > 0)
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
        (0,node_tls__0.createSecureContext)({ ca: block, cert: block });
        return true;
    }
    catch (error) {
        return error.library === 'SSL routines';
    }
}
/***/ })

};

