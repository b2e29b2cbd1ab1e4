"use strict";
exports.ids = ["certificate-step-ca-refusal","token-refusal"];
exports.modules = {

/***/ 9993:
require("./shared-refusal.js"),

/***/ 4493:
require("./shared-token-refusal.js"),

/***/ 9898:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  refusal: () => (refusal)
});
var _core_foreign_text__2 = _require(281);
var _core_json__1 = _require(9051);
var _core_refusal__0 = _require(9993);
function refusal({ status, body }, facts, subject, path) {
    const { status: own, message } = (0,_core_json__1.Vh)(body);
    const said = (0,_core_foreign_text__2.qk)(message);
    const isOwn = own === status && said !== undefined;
    return (0,_core_refusal__0.refusalOf)(table, { status, isOwn, code: undefined, said }, { facts, subject, context: path === 'ssh/sign' });
}
const table = {
    system: 'step-ca',
    inputs: 'the url input',
    message: 'step-ca refused the request for a certificate',
    unavailable: [{ status: 503, when: (_, __, { isOwn }) => isOwn, kind: 'throttle' }],
    refused: [
        {
            status: 401,
            message: 'step-ca refused the ID token',
            fix: ({ audience }, isSsh) => `step-ca does not say the reason; its log does. Check that an OIDC provisioner has the issuer above and the client ID ${audience}${isSsh ? ', that its claims have enableSSHCA: true' : ''}, and that the clocks agree. step-ca accepts each ID token once: a job with one ID token (GitLab, Jenkins) gets one certificate.`,
        },
        {
            said: /duration/,
            fix: (_, isSsh) => {
                const kind = isSsh ? 'UserSSH' : 'TLS';
                return `The provisioner does not allow this lifetime: check lifetime, and min${kind}CertDuration and max${kind}CertDuration of the provisioner.`;
            },
        },
        {
            status: 400,
            said: /could not be completed: /,
            fix: 'The template of the provisioner does not accept these claims or names: compare them with the template.',
        },
        {
            status: 403,
            fix: 'A policy of step-ca or of the provisioner does not allow these names: check names and common-name.',
        },
    ],
    fix: 'The log of step-ca has the reason.',
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
