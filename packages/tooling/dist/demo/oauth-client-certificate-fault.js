export const id = 4660;
export const ids = [4660];
export const modules = {

/***/ 4660:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  keyFault: () => (keyFault)
});
var node_crypto__0 = _require(7598);
var _core_certificates__1 = _require(7581);
function keyFault(chain, pem) {
    const [first] = (0,_core_certificates__1.Y)(chain);
    try {
        const key = (0,node_crypto__0.createPrivateKey)(pem.reveal());
        if (first === undefined || new node_crypto__0.X509Certificate(first).checkPrivateKey(key))
            return undefined;
        return 'is not the key of the first certificate in client-certificate';
    }
    catch {
        return 'is not a complete PEM private key with its line breaks and without a password';
    }
}
/***/ })

};

