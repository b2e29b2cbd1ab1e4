"use strict";
exports.ids = ["refused-token","token-refusal"];
exports.modules = {

/***/ 9993:
require("./shared-refusal.js"),

/***/ 4493:
require("./shared-token-refusal.js"),

/***/ 3337:
require("./shared-vault-refusal.js"),

/***/ 1575:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  A: () => (signingTable),
  G: () => (signingRefusal)
});
var _core_refusal__0 = _require(9993);
var _refusal__1 = _require(3337);
function signingTable(input, rules) {
    return {
        ..._refusal__1.vault,
        message: 'Vault refused to sign the certificate',
        refused: [
            {
                status: 403,
                fix: (_, { path }) => `The token's policies must allow update on exactly ${path}; see the role's token_policies. Without such a mount, Vault gives the same answer.`,
            },
            { status: 404, fix: `There is no such mount: check ${input} and namespace.` },
            { said: /^unknown role/i, fix: `The mount has no such role: check ${input}.` },
            ...rules,
        ],
        fix: "See Vault's reason above, and the settings of the role.",
    };
}
function signingRefusal(table, answer, request, facts) {
    const { said, status } = (0,_refusal__1.oneLine)(answer, true);
    const isOwn = status >= 400 && said !== undefined;
    return (0,_core_refusal__0.refusalOf)(table, { status, isOwn, code: undefined, said }, { facts, context: request });
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
