"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  p: () => (applyResultOf),
  x: () => (refusal)
});
var _core_errors__0 = _require(7638);
var _core_foreign_text__2 = _require(281);
var _core_json__1 = _require(9051);
async function applyResultOf(system, thing, work) {
    try {
        return { system, thing, ...(await work()) };
    }
    catch (error) {
        if (!(error instanceof _core_errors__0.rU))
            throw error;
        const { message, facts } = error;
        const fact = facts.reason ?? facts.status;
        return { system, thing, result: 'refused', detail: `${message}${fact === undefined ? '' : ` (${fact})`}` };
    }
}
function refusal(answer, right) {
    const { errors, message } = (0,_core_json__1.Vh)(answer.body);
    const words = (0,_core_foreign_text__2.qk)(Array.isArray(errors) ? errors[0] : message);
    const said = words === undefined ? '' : `: ${(0,_core_foreign_text__2.$0)(words)}`;
    return { result: 'refused', detail: `answered ${answer.status}${said}; the call needs ${right}` };
}
/***/ });
