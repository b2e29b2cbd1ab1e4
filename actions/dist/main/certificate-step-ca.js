"use strict";
exports.ids = ["certificate-step-ca"];
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

/***/ 6130:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  bx: () => (baseOf),
  eZ: () => (namesOf),
  i6: () => (principalOf)
});
const longestCommonName = 64;
function namesOf({ names, 'common-name': given }) {
    const uris = names.filter((name) => name.includes('://'));
    const dns = names.filter((name) => !uris.includes(name));
    return { commonName: given ?? dns.find((name) => name.length <= longestCommonName), dns, uris };
}
function principalOf(inputs) {
    const { commonName, uris } = namesOf(inputs);
    const name = inputs.type === 'ssh' ? inputs.names.join(', ') || undefined : (uris[0] ?? commonName);
    return `${name ?? 'this job'} at ${new URL(inputs.url).host}`;
}
function baseOf({ url }) {
    return url.replace(/\/+(1\.0\/*)?$/, '');
}
/***/ }),

/***/ 6607:
require("./shared-certificate-step-ca.js"),

};
;
