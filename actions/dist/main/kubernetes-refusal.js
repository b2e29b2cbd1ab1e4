"use strict";
exports.id = "kubernetes-refusal";
exports.ids = ["kubernetes-refusal","claims"];
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

/***/ 6519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refusal: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7382);
/* harmony import */ var _mayfly_core_claims__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(868);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(281);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);





function refusal({ status, body }, given, subject, attempt) {
    const facts = { ...given, ...(0,_mayfly_core_claims__WEBPACK_IMPORTED_MODULE_0__.claimFacts)(subject) };
    const { kind, reason, message } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body);
    const said = (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__/* .foreignText */ .qk)(message);
    const isThere = status === 409 && reason === 'AlreadyExists';
    const retry = status === 503 ? 'throttle' : isThere ? 'transient' : (0,_mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_4__/* .retryByStatus */ .m)(status);
    const own = { ...facts, 'refused to': attempt, said };
    if (retry !== undefined) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', 'The API server could not answer', {
            facts: { ...own, status: String(status) },
            fix: 'Run the job again later.',
            retry,
        });
    }
    if (kind !== 'Status' || status < 400) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', `${facts.endpoint} answered ${status}, which is not an answer of Kubernetes`, {
            facts,
            fix: 'Check the server input, and any proxy or firewall between the runner and the API server.',
            retry: 'unreadable',
        });
    }
    const [headline, fix] = judge(status, attempt, facts);
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_REJECTED', headline, {
        facts: own,
        fix,
        vendor: (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__/* .foreignText */ .qk)(reason) ?? `HTTP ${status}`,
    });
}
function judge(status, attempt, { audience, principal, issuer }) {
    const refused = `The API server refused to ${attempt}`;
    switch (status) {
        case 401:
            return [
                'The API server refused the ID token',
                `The API server does not say why; see its own log. Its AuthenticationConfiguration must trust the issuer ${issuer} with the audience ${audience}, and the claims above must satisfy every claim rule.`,
            ];
        case 403:
            return [
                refused,
                "Bind the token's user to a Role that may create and delete secrets in this namespace, and create serviceaccounts/token of this service account (resourceNames).",
            ];
        case 404:
            return [refused, `Check the namespace and the service account: ${principal}.`];
        case 422:
            return [refused, 'Check the lifetime: the API server accepts 10 minutes or more.'];
        default:
            return [refused, "See the API server's reason above."];
    }
}


/***/ })

};
;
