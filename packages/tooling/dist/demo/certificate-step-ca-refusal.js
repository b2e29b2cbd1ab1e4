export const id = 9898;
export const ids = [9898];
export const modules = {

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

/***/ 9898:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  refusal: () => (refusal)
});
var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(281);
var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9051);
var _mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6799);

function refusal({ status, body }, facts, subject) {
    const { status: own, message } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(body);
    const said = (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__/* .foreignText */ .qk)(message);
    const isOwn = own === status && said !== undefined;
    return (0,_mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_0__.refusalOf)(table, { status, isOwn, code: undefined, said }, { facts, subject, context: undefined });
}
const table = {
    system: 'step-ca',
    inputs: 'the url input',
    message: 'step-ca refused the request for a certificate',
    unavailable: [{ status: 503, when: (_, __, { isOwn }) => isOwn, retry: 'throttle' }],
    refused: [
        {
            status: 401,
            message: 'step-ca refused the ID token',
            fix: ({ audience }) => `step-ca does not say the reason; its log does. Check that an OIDC provisioner has the issuer above and the client ID ${audience}, and that the clocks agree. step-ca accepts each ID token once: a job with one ID token (GitLab, Jenkins) gets one certificate.`,
        },
        {
            said: /duration/,
            fix: 'The provisioner does not allow this lifetime: check lifetime, and minTLSCertDuration and maxTLSCertDuration of the provisioner.',
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

/***/ })

};

