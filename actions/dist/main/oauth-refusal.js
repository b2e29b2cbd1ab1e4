"use strict";
exports.ids = ["oauth-refusal","token-refusal","oauth-error-text","refusal"];
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

/***/ 8858:
require("./shared-oauth-error-text.js"),

/***/ 5366:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  refusal: () => (refusal)
});
var _core_errors__0 = _require(7638);
var _core_refusal__1 = _require(9993);
var _error_text__3 = _require(8858);
var _settings__2 = _require(6553);
function refusal(answer, inputs, facts, subject) {
    const { status, body } = answer;
    const { code, said } = (0,_error_text__3.readRefusal)(body);
    const isOwn = code !== undefined || said !== undefined;
    if (status < 300 && !isOwn)
        return new _core_errors__0.rU('ERR_ANSWER_MALFORMED', `The server answered ${status} without a token`, {
            facts: { ...facts, 'token-field': inputs['token-field'] },
            fix: 'Check token-url and token-field: the token is expected there.',
            kind: 'unreadable',
        });
    const client = (0,_settings__2.Pf)(inputs).get('client_id');
    const more = { 'client id': client, scope: (0,_settings__2.Pf)(inputs).get('scope') };
    return (0,_core_refusal__1.refusalOf)(table, { status, isOwn, code, said }, { facts, more, subject, context: inputs });
}
const table = {
    system: 'the OAuth server',
    inputs: 'token-url, issuer or url',
    message: ({ issuer }) => `The OAuth server refused the ${issuer === undefined ? 'request' : 'ID token'}`,
    unavailable: [
        { codes: ['temporarily_unavailable', 'slow_down', 'rate_limit_exceeded', 'too_many_requests'], kind: 'throttle' },
    ],
    refused: [
        {
            when: (_, __, { code, said }) => (0,_error_text__3.isUsedTwice)({ code, said }),
            fix: 'The server accepts each ID token only once. A job with one ID token (GitLab, Jenkins) can use it for one request to such a server: give this step an ID token of its own.',
        },
        {
            said: /audience/i,
            fix: ({ audience }) => `The server expects another audience than ${audience}: check the input audience.`,
        },
        {
            said: /expired|not active|not yet valid|iat|issued at/i,
            fix: "Check the clocks of the server and of the CI system's issuer.",
        },
        { said: /jti/i, fix: 'The server requires the claim jti, and this ID token has none.' },
        {
            said: /signature|No public JWK|verify the integrity|keys?\b/i,
            fix: 'The server must trust the issuer above: check its discovery URL or its keys there.',
        },
        {
            codes: ['invalid_client', 'unauthorized_client'],
            when: ({ issuer }) => issuer === undefined,
            fix: 'The server must have a client with this certificate. Check client_id in fields and client-certificate.',
        },
        {
            codes: ['invalid_client', 'unauthorized_client'],
            fix: 'The server must have a client whose issuer and subject are those above, and which may use this grant. Check client_id in fields too.',
        },
        {
            codes: ['invalid_grant'],
            fix: 'The server must trust the issuer above and have a rule for this subject.',
        },
        { codes: ['invalid_scope'], fix: 'The server does not give this scope to this client: check scope in fields.' },
        {
            codes: ['invalid_target'],
            fix: 'The server does not issue tokens for this target: check audience and resource in fields.',
        },
        {
            codes: ['unsupported_grant_type'],
            fix: ({ grant }) => `The server does not have the grant ${grant} at this address: check grant and token-url.`,
        },
        { codes: ['invalid_request'], fix: 'A field is missing or not accepted: check fields and encoding.' },
    ],
    fix: 'The server must trust the issuer above and have a rule for these claims.',
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
