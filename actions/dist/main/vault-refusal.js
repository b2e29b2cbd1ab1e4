"use strict";
exports.ids = ["vault-refusal"];
exports.modules = {

/***/ 8066:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a2: () => (deadToken),
  bv: () => (firstError),
  nk: () => (kindOfEnd),
  oz: () => (isDeadToken)
});
var _core_foreign_text__1 = _require(281);
var _core_json__0 = _require(9051);
function firstError(body) {
    const { errors } = (0,_core_json__0.Vh)(body);
    return Array.isArray(errors) ? (0,_core_foreign_text__1.qk)(errors[0]) : undefined;
}
const deadToken = 'permission denied';
const deadTokenInTwo = /^2 errors occurred:\s+\* permission denied\s+\* invalid token\s*$/;
function isDeadToken({ status, body }) {
    const said = firstError(body) ?? '';
    return status === 403 && (said === deadToken || deadTokenInTwo.test(said));
}
function kindOfEnd(status) {
    if (status === 412 || status === 429)
        return 'throttle';
    return status === 502 || status === 503 ? 'transient' : undefined;
}
/***/ }),

/***/ 3337:
require("./shared-vault-refusal.js"),

};
;
