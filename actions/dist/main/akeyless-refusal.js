"use strict";
exports.ids = ["akeyless-refusal","token-refusal","refusal"];
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

/***/ 2037:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B: () => (ownRefusal),
  p: () => (stateIn)
});
var _core_foreign_text__0 = _require(281);
var _core_json__1 = _require(9051);
function ownRefusal({ status, body }) {
    const said = (0,_core_foreign_text__0.qk)((0,_core_json__1.Vh)(body).error);
    return { status, isOwn: said !== undefined, said: said?.replace(/\s+/g, ' ').trim() };
}
function stateIn({ body }) {
    const { is_valid: isValid } = (0,_core_json__1.Vh)(body);
    if (isValid === true)
        return 'accepted';
    return isValid === false ? 'refused' : 'unclear';
}
/***/ }),

/***/ 6368:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  loginRefusal: () => (loginRefusal)
});
var _core_refusal__0 = _require(9993);
var _errors__2 = _require(2037);
var _request__1 = _require(2369);
function loginRefusal(answer, inputs, subject) {
    const facts = { principal: (0,_request__1.i6)(inputs), endpoint: new URL(inputs['api-url']).host };
    return (0,_core_refusal__0.refusalOf)(table, (0,_errors__2.B)(answer), { facts, subject, context: inputs });
}
const table = {
    system: 'Akeyless',
    inputs: 'the api-url input',
    message: 'Akeyless refused the ID token',
    refused: [
        {
            status: 404,
            message: 'Akeyless has nothing at this address',
            fix: 'Check api-url. For your own gateway, it needs the path of the API.',
        },
    ],
    fix: ({ issuer, audience }, inputs) => `See Akeyless' reason above. The auth method ${inputs['access-id']} must be of the type OAuth 2.0/JWT, with the keys of ${issuer}, the audience ${audience}, and sub-claims that accept the claims above. Its allowed addresses must include the runner.`,
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
