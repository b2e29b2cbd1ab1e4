"use strict";
exports.ids = ["conjur-refusal","token-refusal","refusal"];
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

/***/ 4722:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  loginRefusal: () => (loginRefusal)
});
var _core_foreign_text__4 = _require(281);
var _core_refusal__0 = _require(9993);
var _errors__3 = _require(3203);
var _exchange__1 = _require(4038);
var _request__2 = _require(1159);
function loginRefusal(answer, inputs, subject) {
    const principal = (0,_request__2.i6)(inputs);
    return (0,_core_refusal__0.refusalOf)(loginTable, (0,_errors__3.B)(answer), {
        facts: { principal, endpoint: new URL(inputs.url).host },
        subject,
        context: { inputs, subject, ahead: (0,_exchange__1.F)(subject.claims.iat, answer.date) },
    });
}
const usualClaims = [
    'repository',
    'repository_id',
    'repository_owner_id',
    'workflow',
    'project_path',
    'project_id',
    'namespace_path',
    'namespace_id',
    'ref_type',
    'ref_protected',
];
function settings({ inputs, subject: { claims } }) {
    const shown = usualClaims.flatMap((name) => {
        const value = (0,_core_foreign_text__4.qk)(claims[name]);
        return value === undefined ? [] : [`${name} ${value}`];
    });
    const annotation = `${(0,_request__2.Xh)(inputs)}/CLAIM`;
    const byInput = inputs.host !== undefined;
    return {
        'more claims': shown.length > 0 ? shown.join(', ') : undefined,
        'variable issuer': `must be ${(0,_core_foreign_text__4.qk)(claims.iss)}, if it has a value; otherwise the log has CONJ00035E`,
        'variable audience': `must be ${inputs.audience}, if it has a value; otherwise CONJ00035E`,
        'variable token-app-property': byInput
            ? 'must have no value, because the input host is given; otherwise CONJ00098E'
            : 'must name a claim of this ID token; otherwise CONJ00081E, or CONJ00098E if it has no value and the input host is not given',
        'variable identity-path': byInput
            ? `is not used: the host is ${inputs.host}; CONJ00007E if there is none`
            : 'and the value of that claim give the host, host/PATH/VALUE; CONJ00007E if there is none',
        'variable enforced-claims': `needs an annotation ${annotation} of the host for each claim; otherwise CONJ00057E. The value must be that of the ID token; otherwise CONJ00049E, or CONJ00084E without the claim`,
        'variable claim-aliases': 'an annotation has the alias in place of the name of the claim; otherwise CONJ00069E',
    };
}
const silentServerFix = 'Conjur does not say why. Its own log does: look for the line of this time with a code CONJ0\u2026E, and compare the setting with this code above.';
const refusedTokenRule = {
    status: 401,
    message: 'Conjur refused the ID token',
    facts: settings,
};
const longestWaitSeconds = 10;
const earlyTokenRule = {
    ...refusedTokenRule,
    fix: (_, { ahead }) => `Conjur's clock is ${ahead} s behind the clock of the issuer, and Conjur refuses an ID token from the future (CONJ00035E in its log): correct the clock. If this is not the reason: ${silentServerFix}`,
};
const loginTable = {
    system: 'Conjur',
    inputs: 'the url input',
    message: 'Conjur refused the login',
    refused: [
        {
            codes: ['CONJ00016E'],
            kind: 'stale',
            message: 'Conjur refused the ID token',
            fix: "For Conjur, the ID token had expired each time: compare its clock with that of the CI system's issuer.",
        },
        { ...earlyTokenRule, when: (_, { ahead }) => ahead > 0 && ahead <= longestWaitSeconds, kind: 'stale' },
        { ...earlyTokenRule, when: (_, { ahead }) => ahead > longestWaitSeconds },
        {
            ...refusedTokenRule,
            fix: (_, { inputs }) => `${silentServerFix} The variables are those of conjur/${(0,_request__2.Xh)(inputs)}. CONJ00004E, CONJ00005E and CONJ00008E mean that this authenticator is not enabled or does not exist, or that there is no account ${inputs.account}. CONJ00099E means that the host has no annotation for it.`,
        },
        {
            status: 403,
            message: 'The host may not use this authenticator',
            fix: (_, { inputs }) => `Make the host a member of the group that may authenticate, such as conjur/${(0,_request__2.Xh)(inputs)}/apps. Conjur's log has CONJ00006E, with the name of the host.`,
        },
        {
            status: 404,
            fix: (_, { inputs }) => `Check url, account and service-id: ${(0,_request__2.Xh)(inputs)} of ${inputs.account}.`,
        },
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
