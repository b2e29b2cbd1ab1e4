"use strict";
exports.ids = ["delinea-refusal","token-refusal","refusal"];
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

/***/ 2254:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B: () => (ownRefusal)
});
var _core_foreign_text__0 = _require(281);
var _core_json__1 = _require(9051);
function ownRefusal({ status, body }) {
    const said = (0,_core_foreign_text__0.qk)((0,_core_json__1.Vh)(body).message);
    return { status, isOwn: said !== undefined, said };
}
/***/ }),

/***/ 7101:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  loginRefusal: () => (loginRefusal)
});
var _core_refusal__0 = _require(9993);
var _errors__2 = _require(2254);
var _request__1 = _require(3760);
function loginRefusal(answer, inputs, identity) {
    const facts = { principal: (0,_request__1.i6)(inputs), endpoint: new URL(inputs.url).host, identity };
    return (0,_core_refusal__0.refusalOf)(table, (0,_errors__2.B)(answer), { facts, context: inputs });
}
const table = {
    system: 'Delinea',
    inputs: 'the url input',
    message: (_, inputs) => `Delinea refused ${isAws(inputs) ? 'the AWS identity' : 'the Google ID token'}`,
    refused: [
        {
            when: (_, inputs) => isAws(inputs),
            facts: () => ({
                'authentication provider': 'of the type aws, with the account in the identity above',
                'external id': 'of a user or a role in Delinea: the ARN of the role, arn:aws:iam::ACCOUNT:role/NAME',
            }),
            fix: 'Compare the settings above with those in Delinea: dsv config auth-provider search, dsv user search. Delinea also refuses a signature that is older than a few minutes.',
        },
    ],
    fix: (_, inputs) => `Delinea needs an authentication provider of the type gcp with the project of the service account, and a user or a role whose external id is ${inputs['gcp-service-account']}. The audience of the token was ${(0,_request__1.bx)(inputs)}: url must be the address that Delinea itself uses.`,
};
function isAws(inputs) {
    return inputs['aws-role'] !== undefined;
}
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
