"use strict";
exports.ids = ["keywhiz-secret-refusal","token-refusal","refusal"];
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

/***/ 9993:
require("./shared-refusal.js"),

/***/ 4493:
require("./shared-token-refusal.js"),

/***/ 1561:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  isOfSecret: () => (isOfSecret),
  refusal: () => (refusal),
  refusedSecret: () => (refusedSecret)
});
var _core_foreign_text__2 = _require(281);
var _core_json__1 = _require(9051);
var _core_refusal__0 = _require(9993);
function isOfSecret(answer) {
    return [403, 404].includes(answer.status) && ownRefusal(answer).isOwn;
}
function refusal(answer, secret) {
    return (0,_core_refusal__0.refusalOf)(table, ownRefusal(answer), { facts: { secret }, context: undefined });
}
function refusedSecret(answer, secret) {
    const error = refusal(answer, secret);
    if (answer.status === 404 && error.code === 'ERR_EXCHANGE_REJECTED')
        return { missing: error };
    throw error;
}
function ownRefusal({ status, body }) {
    const { code, message } = (0,_core_json__1.Vh)(body);
    const said = (0,_core_foreign_text__2.qk)(message);
    return { status, isOwn: code === status && said !== undefined, said };
}
const table = {
    system: 'Keywhiz',
    inputs: 'the url input',
    message: 'Keywhiz refused the read',
    refused: [
        {
            status: 404,
            message: 'There is no such secret, or Keywhiz does not know the client',
            fix: 'Check the name of the secret, and that Keywhiz has a client with the common name or the SPIFFE URI of the certificate.',
        },
        {
            status: 403,
            message: 'The client may not read the secret',
            fix: 'Assign the secret to a group of this client: keywhiz.cli assign secret.',
        },
        {
            status: 401,
            message: 'Keywhiz did not accept the client certificate',
            fix: 'Check that Keywhiz trusts the certificate authority of certificate-url, and that the client is enabled.',
        },
    ],
    fix: "See Keywhiz's reason above.",
};
/***/ }),

/***/ 7569:
require("./shared-trust-claims.js"),

/***/ 7452:
require("./shared-trust-hints.js"),

/***/ 9643:
require("./shared-trust-issuer.js"),

/***/ 1211:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  FI: () => (escapeUnits),
  JJ: () => (shownValue),
  MJ: () => (unitEscape),
  y9: () => (shownList)
});
const longestShown = 200;
function shownValue(value) {
    if (value === '')
        return 'an empty text';
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    const printable = escapeUnits(text.slice(0, longestShown));
    return text.length > longestShown ? `${printable}[...]` : printable;
}
function escapeUnits(text) {
    return text.replace(/[^ -~]/g, unitEscape);
}
function unitEscape(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function shownList(values) {
    const first = values.slice(0, 3).map((value) => shownValue(value));
    const others = values.length - first.length;
    return [...first, ...(others > 0 ? [`one of ${others} more`] : [])].join(' or ');
}
/***/ }),

/***/ 7426:
require("./shared-trust-subject.js"),

};
;
