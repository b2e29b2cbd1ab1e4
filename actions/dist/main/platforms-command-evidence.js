"use strict";
exports.ids = ["platforms-command-evidence","platforms-evidence~2"];
exports.modules = {



/***/ 8674:
require("./shared-evidence-open.js"),

/***/ 3441:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  beginEvidence: () => (beginEvidence),
  resumeEvidence: () => (resumeEvidence)
});
var _evidence_js__0 = _require(6795);
var _redaction_js__1 = _require(8386);
var _log_js__2 = _require(276);



function beginEvidence(job, sink, egress) {
    return open(job, (0,_evidence_js__0.newPlace)(sink, () => job.state.root), egress, false);
}
function resumeEvidence(job, place, egress) {
    return open(job, place, egress, true);
}
function open({ system }, place, egress, isResumed) {
    return (0,_evidence_js__0.openPlace)(place, egress, { log: _log_js__2.Rm, hide: _redaction_js__1.E$, job: (claims) => system.evidenceJob(claims), isResumed });
}


/***/ }),

/***/ 6795:
require("./shared-platforms-evidence.js"),

};
;
