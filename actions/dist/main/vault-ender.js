"use strict";
exports.ids = ["vault-ender","vault-ender~2"];
exports.modules = {

/***/ 7382:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a: () => (kindByStatus)
});
function kindByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}
/***/ }),

/***/ 2877:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Z: () => (requireAnswer),
  q: () => (notRevokedError)
});
var _answer_status__1 = _require(7382);
var _errors__0 = _require(7638);
function requireAnswer(system, answer, kindOf = _answer_status__1.a) {
    const kind = kindOf(answer.status);
    if (kind === undefined)
        return answer;
    const facts = { status: String(answer.status) };
    throw new _errors__0.rU('ERR_EXCHANGE_UNAVAILABLE', `${system} could not answer`, { facts, kind });
}
function notRevokedError(message, status) {
    return new _errors__0.rU('ERR_EXCHANGE_REJECTED', message, { facts: { status: String(status) } });
}
/***/ }),

/***/ 355:
require("./shared-vault-ender.js"),

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

/***/ 6917:
require("./shared-vault-leases.js"),

/***/ 4412:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $8: () => (loginRequest),
  Dr: () => (longestJobSeconds),
  bx: () => (baseOf),
  iY: () => (headersFor)
});
const longestJobSeconds = 6 * 3600;
function baseOf({ url }) {
    return url.replace(/\/+(v1\/*)?$/, '');
}
function headersFor({ correlation }, namespace, token) {
    return {
        'x-correlation-id': correlation,
        'content-type': 'application/json',
        'x-vault-request': 'true',
        ...(namespace !== undefined && { 'x-vault-namespace': namespace }),
        ...(token && { 'x-vault-token': token.reveal() }),
    };
}
function loginRequest(io, { url, mount, namespace, role }, jwt) {
    const body = JSON.stringify({ jwt: jwt.reveal(), ...(role !== undefined && { role }) });
    return { method: 'POST', url: `${url}/v1/auth/${mount}/login`, headers: headersFor(io, namespace), body };
}
/***/ })

};
;
