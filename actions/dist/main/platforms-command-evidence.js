"use strict";
exports.ids = ["platforms-command-evidence","platforms-evidence~2"];
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

/***/ 3441:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  beginEvidence: () => (beginEvidence),
  evidenceFaults: () => (/* reexport safe */ _evidence__0.evidenceFaults),
  resumeEvidence: () => (resumeEvidence)
});
var _evidence__0 = _require(3803);
var _redaction__1 = _require(8386);
var _log__2 = _require(276);
function beginEvidence(job, sink, egress) {
    return open(job, (0,_evidence__0.newPlace)(sink, () => job.state.root), egress, false);
}
function resumeEvidence(job, place, egress) {
    return open(job, place, egress, true);
}
function open({ system }, place, egress, isResumed) {
    return (0,_evidence__0.openPlace)(place, egress, { log: _log__2.Rm, hide: _redaction__1.E$, job: (claims) => system.evidenceJob(claims), isResumed });
}
/***/ }),

/***/ 3803:
require("./shared-platforms-evidence.js"),

};
;
