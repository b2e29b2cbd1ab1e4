"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  evidenceFaults: () => (evidenceFaults)
});
var node_crypto__0 = _require(7598);
var node_crypto__0_default = /*#__PURE__*/_require.n(node_crypto__0);
var node_fs__1 = _require(3024);
var node_fs__1_default = /*#__PURE__*/_require.n(node_fs__1);
var node_path__2 = _require(6760);
var node_path__2_default = /*#__PURE__*/_require.n(node_path__2);
var _mayfly_core_certificates__5 = _require(7581);
var _mayfly_core_endpoint__3 = _require(3784);
var _open_js__4 = _require(6216);






function evidenceFaults({ sink, token, ca }, takesArtifacts) {
    const fault = sink === undefined ? undefined : sinkFault(sink, takesArtifacts);
    const faults = fault === undefined ? [] : [{ input: 'evidence', message: fault }];
    if (sink === undefined || !(0,_open_js__4.g)(sink)) {
        const given = { 'evidence-token': token, 'evidence-ca': ca };
        const extra = Object.entries(given).filter(([, value]) => value !== undefined);
        return [...faults, ...extra.map(([input]) => ({ input, message: 'works only if evidence is an https URL' }))];
    }
    if (ca !== undefined && !areCertificates(ca))
        faults.push({ input: 'evidence-ca', message: 'is not a PEM certificate' });
    return faults;
}
function sinkFault(sink, takesArtifacts) {
    if ((0,_open_js__4.g)(sink))
        return (0,_mayfly_core_endpoint__3.OO)(sink);
    if (sink === 'artifact')
        return takesArtifacts
            ? undefined
            : 'can be artifact only on GitHub: write the path of a file, and give it to the CI system as an artifact';
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(sink))
        return 'must be artifact, the path of a file, or an https URL';
    return fileFault((0,node_path__2.resolve)(sink));
}
function fileFault(path) {
    try {
        const found = (0,node_fs__1.statSync)(path, { throwIfNoEntry: false });
        if (found && !found.isFile())
            return 'must be the path of a file, and there is something else';
        const { R_OK, W_OK } = node_fs__1.constants;
        (0,node_fs__1.accessSync)(found ? path : (0,node_path__2.dirname)(path), found ? R_OK | W_OK : W_OK);
        return undefined;
    }
    catch (error) {
        return `is a file that cannot be written (${error.code}): its folder must exist`;
    }
}
function areCertificates(text) {
    const blocks = (0,_mayfly_core_certificates__5.Y)(text);
    return blocks.length > 0 && blocks.every(isCertificate);
}
function isCertificate(block) {
    try {
        return new node_crypto__0.X509Certificate(block).raw.length > 0;
    }
    catch {
        return false;
    }
}


/***/ });
