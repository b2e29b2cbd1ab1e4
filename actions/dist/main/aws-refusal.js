"use strict";
exports.id = "aws-refusal";
exports.ids = ["aws-refusal","claims"];
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

/***/ 9936:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refusal: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7382);
/* harmony import */ var _mayfly_core_claims__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(868);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(281);




function refusal({ status, code: named, message: told }, given, token) {
    const message = (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__/* .foreignText */ .qk)(told) ?? '';
    const facts = { ...given, ...(token && (0,_mayfly_core_claims__WEBPACK_IMPORTED_MODULE_0__.claimFacts)(token)) };
    const code = named ?? `HTTP ${status}`;
    const retry = retryOf(status, code, message);
    const details = { vendor: code, ...(retry && { retry }) };
    if (retry === 'throttle' || retry === 'transient') {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', 'STS could not answer', {
            ...details,
            facts: { ...facts, said: message || undefined },
            fix: unavailableFix(code, message, facts),
        });
    }
    if (named === undefined) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', `${facts.endpoint} answered ${status}, which is not an answer of STS`, {
            facts,
            fix: 'Check the sts-endpoint input, and any proxy or firewall between the runner and STS.',
            retry: 'unreadable',
        });
    }
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_REJECTED', headline(code, facts), {
        ...details,
        facts: { ...facts, said: message || undefined },
        fix: fixOf(code, message, facts),
    });
}
function headline(code, facts) {
    if (['ValidationError', 'MalformedPolicyDocument', 'PackedPolicyTooLarge', 'PackedPolicyTooLargeException'].includes(code))
        return 'AWS refused the request';
    return facts.subject ? 'AWS refused the ID token' : 'AWS refused the next role of the chain';
}
const throttles = ['Throttling', 'ThrottlingException', 'RequestLimitExceeded', 'TooManyRequestsException', 'SlowDown'];
function retryOf(status, code, message) {
    if (throttles.includes(code) || isUnreached(code, message))
        return 'throttle';
    return code === 'ExpiredTokenException' ? 'stale' : (0,_mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_3__/* .retryByStatus */ .m)(status);
}
function isUnreached(code, message) {
    return code === 'IDPCommunicationError' || /Couldn't retrieve verification key/.test(message);
}
const publicIssuers = ['https://token.actions.githubusercontent.com', 'https://gitlab.com'];
function unavailableFix(code, message, { issuer }) {
    if (throttles.includes(code))
        return 'Too many jobs call STS at the same time: run the job again later.';
    return isUnreached(code, message) && issuer !== undefined && !publicIssuers.includes(issuer)
        ? `AWS must reach the discovery document and the keys of the issuer over the internet: ${issuer}/.well-known/openid-configuration.`
        : 'Run the job again later.';
}
function fixOf(code, message, { subject, principal }) {
    if (/exceeds the MaxSessionDuration/.test(message)) {
        return "The role's MaxSessionDuration is lower than the lifetime: reduce the lifetime, or increase MaxSessionDuration on the role.";
    }
    if (/exceeds the 1 hour session limit/.test(message))
        return 'A chained role gets at most one hour: reduce the lifetime.';
    if (/No OpenIDConnect provider found/.test(message)) {
        return "The account has no IAM identity provider for this issuer: create one, or check the account in the role's ARN.";
    }
    if (/Incorrect token audience/.test(message)) {
        return 'The IAM identity provider does not list this audience: add it there, or set the audience input.';
    }
    switch (code) {
        case 'AccessDenied':
            return subject
                ? "The role's trust policy must accept this subject, this audience, and any other claims above that it checks; or the role does not exist."
                : `The trust policy of ${principal} must accept the role before it, with its external id, tags (sts:TagSession) and source identity (sts:SetSourceIdentity), and the role before it must be allowed to assume it.`;
        case 'RegionDisabledException':
            return 'STS is not active in this region for the account of the role: activate it, or use another region.';
        case 'PackedPolicyTooLarge':
        case 'PackedPolicyTooLargeException':
            return 'The session policies and tags are too large for STS when they are packed: shorten them. The deadline was not dropped.';
        case 'MalformedPolicyDocument':
            return 'STS does not accept the session policy: check its actions, resources and conditions.';
        case 'ExpiredTokenException':
            return "The token was too old for STS each time: check the clock of the CI system's issuer.";
        default:
            return 'See the reason of STS above.';
    }
}


/***/ })

};
;
