"use strict";
exports.ids = ["conjur-secret-refusal","token-refusal","refusal"];
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

/***/ 3203:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B: () => (ownRefusal)
});
var _core_foreign_text__1 = _require(281);
var _core_json__0 = _require(9051);
function ownRefusal({ status, body }) {
    const { code, message } = (0,_core_json__0.D7)((0,_core_json__0.Vh)(body).error);
    const said = (0,_core_foreign_text__1.qk)(message) ?? (tokenTexts.includes(body) ? body : undefined);
    const [, vendor, reason = said] = /^(CONJ\d{5}E) (.*)$/s.exec(said ?? '') ?? [];
    return { status, isOwn: body === '' || typeof code === 'string' || said !== undefined, code: vendor, said: reason };
}
const tokenTexts = ['Malformed authorization token', 'Unauthorized: Invalid token', 'Authorization missing'];
/***/ }),

/***/ 6597:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  isAboutVariable: () => (isAboutVariable),
  refusal: () => (refusal),
  refusedVariable: () => (refusedVariable)
});
var _core_refusal__0 = _require(9993);
var _errors__1 = _require(3203);
function isAboutVariable(answer) {
    return [403, 404, 422].includes(answer.status) && (0,_errors__1.B)(answer).isOwn;
}
function refusal(answer, facts, way = 'batch') {
    return (0,_core_refusal__0.refusalOf)(table, (0,_errors__1.B)(answer), { facts, context: way });
}
function refusedVariable(answer, variable, version) {
    const error = refusal(answer, { variable, version });
    if (answer.status === 404 && error.vendor === missingCode)
        return { missing: error };
    throw error;
}
const missingCode = 'CONJ00076E';
const table = {
    system: 'Conjur',
    inputs: 'the url input',
    message: 'Conjur refused the read',
    refused: [
        {
            codes: [missingCode],
            when: (_, way) => way === 'single',
            message: 'There is no such variable, or the host may not see it',
            fix: 'Check the id of the variable, and that the host has the privilege execute on it.',
        },
        {
            codes: [missingCode],
            message: 'There is no such variable, or it has no such value',
            fix: 'Check the id of the variable, and the version after #@. Conjur keeps only the newest versions, usually 20.',
        },
        {
            status: 403,
            message: 'The host may not read the variable',
            fix: 'Give the host the privilege execute on the variable: !permit with privileges [read, execute].',
        },
        { status: 401, fix: 'Conjur does not accept the token that it gave: run the job again.' },
    ],
    fix: "See Conjur's reason above, or its own log.",
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
