"use strict";
exports.ids = ["platforms-evidence~2"];
exports.modules = {



/***/ 4109:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  C: () => (chainLine),
  s: () => (sha256)
});
var node_crypto__0 = _require(7598);

function chainLine(entry, head) {
    const { chain } = head;
    const [seq, prev] = 'seq' in head ? [head.seq + 1, head.hash] : [0, ''];
    const content = JSON.stringify({ v: 1, chain, seq, ...entry, prev }).slice(0, -1);
    const hash = sha256(content);
    return [`${content},"hash":"${hash}"}`, { chain, seq, hash }];
}
function sha256(data) {
    const { hash } = node_crypto__0;
    return hash ? hash('sha256', data) : node_crypto__0.createHash('sha256').update(data).digest('hex');
}
/***/ }),

/***/ 3803:
require("./shared-platforms-evidence.js"),

};
;
