"use strict";
exports.ids = ["platforms-evidence","platforms-evidence~2"];
exports.modules = {



/***/ 3826:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  X: () => (jobFacts),
  o: () => (isJob)
});
const longestFact = 512;
const mostFacts = 32;
function jobFacts(system, facts) {
    const said = Object.entries(facts).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
    const texts = said.map(([name, value]) => [name, String(value).slice(0, longestFact).toWellFormed()]);
    return { system, ...Object.fromEntries(texts.filter(([, text]) => text !== '')) };
}
function isJob(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !('system' in value))
        return false;
    const facts = Object.values(value);
    return facts.length <= mostFacts && facts.every((fact) => typeof fact === 'string' && fact.length <= longestFact);
}
/***/ }),

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
