export const id = 5366;
export const ids = [5366,6799];
export const modules = {

/***/ 7382:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  m: () => (retryByStatus)
});
function retryByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}

/***/ }),

/***/ 6799:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  refusalOf: () => (refusalOf)
});

var answer_status = __webpack_require__(7382);
var errors = __webpack_require__(7638);
var foreign_text = __webpack_require__(281);
;// CONCATENATED MODULE: ./packages/core/src/claims.ts

function unusable(token, audience, clock, knownIssuer) {
    const { exp } = token.claims;
    const [why, fix] = reason(token, audience, clock, knownIssuer);
    return new MayflyError('ERR_ID_TOKEN_INVALID', `The ID token cannot be used: ${why}`, {
        facts: { ...claimFacts(token), expires: isNumericDate(exp) ? instant(exp * 1000) : undefined },
        fix,
    });
}
function reason({ claims: { aud, exp, sub } }, audience, clock, knownIssuer) {
    if (!knownIssuer)
        return ['its issuer is not an https URL', 'Check the issuer of the CI system.'];
    if (!sub)
        return ['it has no subject', 'Check the subject claims that the CI system is configured to use.'];
    if (String(aud) !== audience || (Array.isArray(aud) && aud.length !== 1))
        return [
            `its audience is not the one that was requested (${audience})`,
            'A token must have one audience: the system that it is for.',
        ];
    if (!isNumericDate(exp))
        return ['it has no expiry time', 'Check the lifetime that the CI system sets for its tokens.'];
    return [
        `it expired at ${instant(exp * 1000)}, and it is ${instant(clock)} now`,
        'Check the clock of the CI system. A token that was copied by hand may be too old.',
    ];
}
function claimFacts(token) {
    const { claims } = token;
    const text = (name) => (0,foreign_text/* foreignText */.qk)(claims[name]);
    return {
        issuer: text('iss'),
        subject: text('sub') && `${text('sub')}${otherFormat(text('sub'), claims)}`,
        audience: (0,foreign_text/* foreignText */.qk)(Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud),
        environment: text('environment'),
        ref: text('ref'),
        workflow: text('job_workflow_ref'),
    };
}
function otherFormat(sub = '', claims) {
    const { iss = '', repository, repository_id, repository_owner_id } = claims;
    const [, owner, name, rest] = /^repo:([^/:@]+)(?:@\d+)?\/([^/:@]+)(?:@\d+)?:(.+)$/.exec(sub) ?? [];
    if (rest === undefined || typeof repository !== 'string')
        return '';
    const ids = typeof repository_id === 'string' && typeof repository_owner_id === 'string';
    if (!ids || isOfEnterpriseServer(iss))
        return '';
    const immutable = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:${rest}`;
    return sub === immutable
        ? `  (immutable format; the older format is repo:${owner}/${name}:${rest})`
        : `  (older format; the immutable format is ${immutable})`;
}
function isOfEnterpriseServer(issuer) {
    return URL.canParse(issuer) && new URL(issuer).pathname.startsWith('/_services/token');
}

;// CONCATENATED MODULE: ./packages/core/src/refusal.ts

function refusalOf(table, answer, { facts: given, more, subject, context }) {
    const { status, code, said, isOwn } = answer;
    const facts = { ...given, ...(subject && claimFacts(subject)) };
    const shown = { ...facts, ...more, said, ...answer.facts };
    const write = (text) => (typeof text === 'string' ? text : text(facts, context, answer));
    const ruleOf = (rules = []) => rules.find((rule) => fits(rule, facts, context, answer));
    const busy = ruleOf(table.unavailable);
    const retry = busy?.retry ?? (0,answer_status/* retryByStatus */.m)(status);
    if (retry !== undefined)
        return new errors/* MayflyError */.rU('ERR_EXCHANGE_UNAVAILABLE', write(busy?.message ?? `${capital(table.system)} could not answer`), {
            ...(code !== undefined && { vendor: code }),
            facts: { ...shown, ...(code === undefined && { status: String(status) }) },
            fix: write(busy?.fix ?? table.later ?? 'Run the job again later.'),
            retry,
        });
    if (!isOwn) {
        const { endpoint = 'The server' } = facts;
        const what = `not an answer of ${table.protocol ?? table.system}`;
        return new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', `${endpoint} answered ${status}, which is ${what}`, {
            facts,
            fix: `Check ${table.inputs}, and any proxy or firewall between the runner and ${table.system}.`,
            retry: 'unreadable',
        });
    }
    const rule = ruleOf(table.refused);
    const vendor = code ?? (shown.status === undefined ? `HTTP ${status}` : undefined);
    return new errors/* MayflyError */.rU('ERR_EXCHANGE_REJECTED', write(rule?.message ?? table.message), {
        ...(vendor !== undefined && { vendor }),
        facts: { ...shown, ...rule?.facts?.(context) },
        fix: write(rule?.fix ?? table.fix),
        ...(rule?.retry && { retry: rule.retry }),
    });
}
function fits({ status, codes, said, when }, facts, context, answer) {
    return ((status === undefined || status === answer.status) &&
        (codes === undefined || codes.includes(answer.code ?? '')) &&
        (said === undefined || said.test(answer.said ?? '')) &&
        (when === undefined || when(facts, context, answer)));
}
function capital(name) {
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/***/ }),

/***/ 8858:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  isUsedTwice: () => (isUsedTwice),
  readRefusal: () => (readRefusal)
});
var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(281);
var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9051);

function readRefusal(text) {
    const body = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(text);
    const { error, error_description, message, detail, code, ErrorMessage, errors, Errors, messages } = body;
    const inner = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__/* .objectIn */ .D7)(error);
    const [first] = [errors, Errors, messages].filter(Array.isArray).flat();
    const texts = [error_description, inner.message, message, ErrorMessage, detail, first];
    const ofFirst = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__/* .objectIn */ .D7)(first);
    return {
        code: (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(error) ?? (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(inner.code) ?? (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(inner.type) ?? (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(code),
        said: [...texts, ofFirst.detail, ofFirst.message, ofFirst.title].map(_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk).find((one) => one !== undefined),
    };
}
function isUsedTwice({ code, said = '' }) {
    return code === 'jti_known' || /reuse|used twice|already (been )?used|replay/i.test(said);
}

/***/ }),

/***/ 5366:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  refusal: () => (refusal)
});
var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
var _mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6799);
var _error_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8858);
var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6553);

function refusal(answer, inputs, facts, subject) {
    const { status, body } = answer;
    const { code, said } = (0,_error_text_js__WEBPACK_IMPORTED_MODULE_3__.readRefusal)(body);
    const isOwn = code !== undefined || said !== undefined;
    if (status < 300 && !isOwn)
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', `The server answered ${status} without a token`, {
            facts: { ...facts, 'token-field': inputs['token-field'] },
            fix: 'Check token-url and token-field: the token is expected there.',
            retry: 'unreadable',
        });
    const client = (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(inputs).get('client_id');
    const more = { 'client id': client, scope: (0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(inputs).get('scope') };
    return (0,_mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_1__.refusalOf)(table, { status, isOwn, code, said }, { facts, more, subject, context: inputs });
}
const table = {
    system: 'the OAuth server',
    inputs: 'token-url, issuer or url',
    message: ({ issuer }) => `The OAuth server refused the ${issuer === undefined ? 'request' : 'ID token'}`,
    unavailable: [
        { codes: ['temporarily_unavailable', 'slow_down', 'rate_limit_exceeded', 'too_many_requests'], retry: 'throttle' },
    ],
    refused: [
        {
            when: (_, __, { code, said }) => (0,_error_text_js__WEBPACK_IMPORTED_MODULE_3__.isUsedTwice)({ code, said }),
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

/***/ })

};

