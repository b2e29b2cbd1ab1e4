"use strict";
exports.id = "aws-secrets-refusal";
exports.ids = ["aws-secrets-refusal","claims","refusal"];
exports.modules = {

/***/ 7382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ retryByStatus)
/* harmony export */ });
function retryByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}


/***/ }),

/***/ 868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   claimFacts: () => (/* binding */ claimFacts),
/* harmony export */   unusable: () => (/* binding */ unusable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(281);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(368);



function unusable(token, audience, clock, knownIssuer) {
    const { exp } = token.claims;
    const [why, fix] = reason(token, audience, clock, knownIssuer);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ID_TOKEN_INVALID', `The ID token cannot be used: ${why}`, {
        facts: { ...claimFacts(token), expires: (0,_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumericDate */ .O)(exp) ? (0,_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .u)(exp * 1000) : undefined },
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
    if (!(0,_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumericDate */ .O)(exp))
        return ['it has no expiry time', 'Check the lifetime that the CI system sets for its tokens.'];
    return [
        `it expired at ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .u)(exp * 1000)}, and it is ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .u)(clock)} now`,
        'Check the clock of the CI system. A token that was copied by hand may be too old.',
    ];
}
function claimFacts(token) {
    const { claims } = token;
    const text = (name) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignText */ .qk)(claims[name]);
    return {
        issuer: text('iss'),
        subject: text('sub') && `${text('sub')}${otherForm(text('sub'), claims)}`,
        audience: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_2__/* .foreignText */ .qk)(Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud),
        environment: text('environment'),
        ref: text('ref'),
        workflow: text('job_workflow_ref'),
    };
}
function otherForm(sub = '', claims) {
    const { iss = '', repository, repository_id, repository_owner_id } = claims;
    const [, owner, name, rest] = /^repo:([^/:@]+)(?:@\d+)?\/([^/:@]+)(?:@\d+)?:(.+)$/.exec(sub) ?? [];
    if (rest === undefined || typeof repository !== 'string')
        return '';
    const ids = typeof repository_id === 'string' && typeof repository_owner_id === 'string';
    if (!ids || isOfEnterpriseServer(iss))
        return '';
    const immutable = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:${rest}`;
    return sub === immutable
        ? `  (immutable form; the older form is repo:${owner}/${name}:${rest})`
        : `  (older form; the immutable form is ${immutable})`;
}
function isOfEnterpriseServer(issuer) {
    return URL.canParse(issuer) && new URL(issuer).pathname.startsWith('/_services/token');
}


/***/ }),

/***/ 1877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refusalOf: () => (/* binding */ refusalOf)
/* harmony export */ });
/* harmony import */ var _answer_status_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7382);
/* harmony import */ var _claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(868);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);



function refusalOf(table, answer, { facts: given, more, subject, context }) {
    const { status, code, said, isOwn } = answer;
    const facts = { ...given, ...(subject && (0,_claims_js__WEBPACK_IMPORTED_MODULE_0__.claimFacts)(subject)) };
    const shown = { ...facts, ...more, said, ...answer.facts };
    const write = (text) => (typeof text === 'string' ? text : text(facts, context, answer));
    const ruleOf = (rules = []) => rules.find((rule) => fits(rule, facts, context, answer));
    const busy = ruleOf(table.unavailable);
    const retry = busy?.retry ?? (0,_answer_status_js__WEBPACK_IMPORTED_MODULE_2__/* .retryByStatus */ .m)(status);
    if (retry !== undefined)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', write(busy?.message ?? `${capital(table.system)} could not answer`), {
            ...(code !== undefined && { vendor: code }),
            facts: { ...shown, ...(code === undefined && { status: String(status) }) },
            fix: write(busy?.fix ?? table.later ?? 'Run the job again later.'),
            retry,
        });
    if (!isOwn) {
        const { endpoint = 'The server' } = facts;
        const what = `not an answer of ${table.protocol ?? table.system}`;
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', `${endpoint} answered ${status}, which is ${what}`, {
            facts,
            fix: `Check ${table.inputs}, and any proxy or firewall between the runner and ${table.system}.`,
            retry: 'unreadable',
        });
    }
    const rule = ruleOf(table.refused);
    const vendor = code ?? (shown.status === undefined ? `HTTP ${status}` : undefined);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_REJECTED', write(rule?.message ?? table.message), {
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

/***/ 3810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   missingParameter: () => (/* binding */ missingParameter),
/* harmony export */   refusedParameters: () => (/* binding */ refusedParameters),
/* harmony export */   refusedPath: () => (/* binding */ refusedPath),
/* harmony export */   refusedSecret: () => (/* binding */ refusedSecret),
/* harmony export */   tooManyPages: () => (/* binding */ tooManyPages)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(281);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);
/* harmony import */ var _mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1877);




function refusedSecret(answer, { id, region }) {
    const refused = readRefusal(answer);
    const error = (0,_mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_1__.refusalOf)(table, refused, { facts: { secret: id, region }, context: 'secretsmanager:GetSecretValue' });
    if (refused.code === 'ResourceNotFoundException')
        return { missing: error };
    throw error;
}
function refusedParameters(answer, reads) {
    const facts = { parameters: reads.map(({ name }) => name).join(' ') };
    return (0,_mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_1__.refusalOf)(table, readRefusal(answer), { facts, context: 'ssm:GetParameters' });
}
function refusedPath(answer, { path }) {
    return (0,_mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_1__.refusalOf)(table, readRefusal(answer), { facts: { path }, context: 'ssm:GetParametersByPath' });
}
function missingParameter({ name, version, region }) {
    const refused = { status: 400, isOwn: true, code: 'ParameterNotFound', said: undefined };
    return (0,_mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_1__.refusalOf)(table, refused, { facts: { parameter: name, version, region }, context: 'ssm:GetParameters' });
}
function tooManyPages({ path }, pages) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_SECRET_REFUSED', `The path has more than ${pages} pages of parameters`, {
        facts: { path },
        fix: 'Read a path with fewer parameters, or read them by their names.',
    });
}
function readRefusal({ status, headers, body }) {
    const { __type: type, message, Message: other } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body);
    const named = (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__/* .foreignText */ .qk)(type) ?? (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__/* .foreignText */ .qk)(headers['x-amzn-errortype']);
    const code = named?.replace(/^[^#]*#/, '').replace(/:.*$/, '');
    return { status, isOwn: code !== undefined, code, said: (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__/* .foreignText */ .qk)(message) ?? (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__/* .foreignText */ .qk)(other) };
}
const kms = {
    fix: 'The role needs kms:Decrypt on the key of the secret, and the key must be enabled.',
};
const table = {
    system: 'AWS',
    inputs: 'the endpoint inputs',
    unavailable: [
        {
            codes: ['ThrottlingException', 'Throttling', 'TooManyRequestsException', 'RequestLimitExceeded'],
            retry: 'throttle',
            fix: 'Too many jobs read at the same time: run the job again later.',
        },
        { codes: ['InternalServiceError', 'InternalServerError'], retry: 'transient' },
    ],
    message: 'AWS refused the read',
    refused: [
        {
            said: /Signature expired|Signature not yet current/,
            retry: 'stale',
            message: 'AWS refused the time of the signature',
            fix: 'A server between the runner and AWS sends a wrong Date header: check proxies.',
        },
        {
            codes: ['RequestTimeTooSkewed', 'RequestExpired'],
            retry: 'stale',
            message: 'AWS refused the time of the signature',
            fix: 'A server between the runner and AWS sends a wrong Date header: check proxies.',
        },
        {
            codes: ['ResourceNotFoundException', 'ParameterNotFound', 'ParameterVersionNotFound'],
            message: 'There is no such name, or it has no such version, in this account and region',
            fix: 'Check the name, the region, the account, and the version after #@.',
        },
        {
            said: /marked for deletion|scheduled for deletion/,
            message: 'The secret is marked for deletion',
            fix: 'Restore it: aws secretsmanager restore-secret --secret-id NAME.',
        },
        { said: /KMS/, ...kms },
        { codes: ['DecryptionFailure', 'InvalidKeyId', 'KMSInvalidStateException'], ...kms },
        {
            codes: ['AccessDeniedException'],
            fix: (_, action) => `The role needs ${action}. AWS also answers so when there is no such name in this account and region. For another account or region, write the whole ARN.`,
        },
        {
            codes: ['ExpiredTokenException', 'UnrecognizedClientException', 'InvalidSignatureException'],
            fix: 'AWS does not accept the session of this read: run the job again.',
        },
    ],
    fix: 'See the reason of AWS above.',
};


/***/ })

};
;
