"use strict";
exports.ids = ["agent-support"];
exports.modules = {

/***/ 2806:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  D: () => (supportOf),
  firstAnswer: () => (firstAnswer)
});
var _core_errors__0 = _require(7638);
var _core_inputs__1 = _require(7276);
var _answer__2 = _require(7867);
async function supportOf(provider, raw) {
    const support = await provider.agent?.();
    if (!support)
        throw notServedError(provider);
    const given = (0,_core_inputs__1.TL)(provider.inputs, raw, () => undefined).inputs;
    return { support, inputs: support.inputs(given) };
}
async function firstAnswer({ raw, credential }, provider) {
    const { support, inputs } = await supportOf(provider, raw);
    const answers = support.answers?.(credential, inputs);
    if (!answers)
        throw notServedError(provider);
    return (0,_answer__2.SK)(answers, credential);
}
function notServedError({ id }) {
    return new _core_errors__0.rU('ERR_AGENT_UNAVAILABLE', `The Mayfly agent does not serve ${id}`);
}
/***/ })

};
;
