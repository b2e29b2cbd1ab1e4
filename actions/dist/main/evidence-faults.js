"use strict";
exports.ids = ["evidence-faults","evidence-faults~2"];
exports.modules = {



/***/ 9442:
require("./shared-evidence-faults.js"),

/***/ 3826:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  X: () => (jobFacts),
  o: () => (isJob)
});
const longest = 512;
const mostFacts = 32;
function jobFacts(system, facts) {
    const said = Object.entries(facts).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
    const texts = said.map(([name, value]) => [name, String(value).slice(0, longest)]);
    return { system, ...Object.fromEntries(texts.filter(([, text]) => text !== '')) };
}
function isJob(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !('system' in value))
        return false;
    const facts = Object.values(value);
    return facts.length <= mostFacts && facts.every((fact) => typeof fact === 'string' && fact.length <= longest);
}


/***/ }),

/***/ 8674:
require("./shared-evidence-open.js"),

};
;
