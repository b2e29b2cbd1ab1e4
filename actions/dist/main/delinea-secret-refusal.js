"use strict";
exports.ids = ["delinea-secret-refusal","token-refusal","refusal"];
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

/***/ 5876:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  refusedSecret: () => (refusedSecret)
});
var _core_refusal__0 = _require(9993);
var _errors__1 = _require(2254);
function refusedSecret(answer, secret, version) {
    const error = (0,_core_refusal__0.refusalOf)(table, (0,_errors__1.B)(answer), { facts: { secret, version }, context: undefined });
    if (answer.status === 404 && error.code === 'ERR_EXCHANGE_REJECTED')
        return { missing: error };
    throw error;
}
const table = {
    system: 'Delinea',
    inputs: 'the url input',
    message: 'Delinea refused the read',
    refused: [
        {
            status: 404,
            message: 'There is no such secret, or it has no such version',
            fix: 'Check the path, and the version after #@.',
        },
        {
            status: 403,
            message: 'The identity may not read the secret',
            fix: 'A policy of Delinea must allow the action read on secrets:PATH to the user or the role of this identity.',
        },
        { status: 401, fix: 'Delinea does not accept the token that it gave: run the job again.' },
    ],
    fix: "See Delinea's reason above.",
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
