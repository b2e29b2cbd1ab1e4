"use strict";
exports.id = 519;
exports.ids = [519,868];
exports.modules = {

/***/ 353672:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   claimFacts: () => (/* binding */ claimFacts),
/* harmony export */   unusable: () => (/* binding */ unusable)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(575820);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(810153);
/* harmony import */ var _subject_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(124308);



function unusable(token, audience, clock, knownIssuer) {
    const { exp } = token.claims;
    const [why, fix] = reason(token, audience, clock, knownIssuer);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ID_TOKEN_INVALID', `The subject token cannot be used: ${why}`, {
        facts: { ...claimFacts(token), expires: (0,_subject_token_js__WEBPACK_IMPORTED_MODULE_1__/* .isTime */ .K8)(exp) ? (0,_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .u)(exp * 1000) : undefined },
        fix,
    });
}
function reason({ claims: { aud, exp, sub } }, audience, clock, knownIssuer) {
    if (!knownIssuer)
        return ['its issuer is not an https URL', 'Check the issuer of the CI system.'];
    if (!sub)
        return ['it names no subject', 'Check the subject claims that the CI system is told to put in.'];
    if (String(aud) !== audience || (Array.isArray(aud) && aud.length !== 1))
        return [`its audience is not the one asked for (${audience})`, 'A token for one relying party has one audience.'];
    if (!(0,_subject_token_js__WEBPACK_IMPORTED_MODULE_1__/* .isTime */ .K8)(exp))
        return ['it tells no time at which it expires', 'Check the lifetime that the CI system gives its tokens.'];
    return [
        `it expired at ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .u)(exp * 1000)}, and it is ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .u)(clock)} now`,
        'Check the clock of the CI system; a token that was given by hand may just be too old.',
    ];
}
function claimFacts(token) {
    const { claims } = token;
    const text = (name) => (typeof claims[name] === 'string' ? claims[name] : undefined);
    return {
        issuer: text('iss'),
        subject: text('sub') && `${text('sub')}${otherForm(claims)}`,
        audience: Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud,
        environment: text('environment'),
        ref: text('ref'),
        workflow: text('job_workflow_ref'),
    };
}
function otherForm(claims) {
    const { sub = '', repository, repository_id, repository_owner_id } = claims;
    const [, owner, name, rest] = /^repo:([^/:@]+)(?:@\d+)?\/([^/:@]+)(?:@\d+)?:(.+)$/.exec(sub) ?? [];
    if (rest === undefined || typeof repository !== 'string')
        return '';
    const immutable = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:${rest}`;
    return sub === immutable
        ? `  (immutable form; the older form is repo:${owner}/${name}:${rest})`
        : `  (older form; the immutable form is ${immutable})`;
}


/***/ }),

/***/ 791778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ decodeClaims)
/* harmony export */ });
function decodeClaims(jwt) {
    const [, payload, signature, ...more] = jwt.split('.');
    if (payload === undefined || signature === undefined || more.length > 0)
        throw new TypeError('not three parts');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null || Array.isArray(claims))
        throw new TypeError('no claims');
    return claims;
}


/***/ }),

/***/ 124308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K8: () => (/* binding */ isTime),
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   fx: () => (/* binding */ SubjectTokens),
/* harmony export */   r0: () => (/* binding */ receiveSubjectToken)
/* harmony export */ });
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(470598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(575820);
/* harmony import */ var _jwt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(791778);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(372755);




const latestTime = 8.64e15;
function receiveSubjectToken(jwt, serverDate, mask) {
    const secret = _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z.receive(jwt, mask);
    try {
        return { jwt: secret, claims: (0,_jwt_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeClaims */ .Y)(jwt), serverDate };
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ID_TOKEN_INVALID', 'The CI system gave something that is no JWT', {
            fix: 'Check that the token request reaches the CI system itself.',
        });
    }
}
async function preflight(token, audience, now) {
    const { aud, exp, iss, sub } = token.claims;
    const clock = token.serverDate ?? now;
    const audiences = Array.isArray(aud) ? aud : [aud];
    const usable = isIssuer(iss ?? '') &&
        sub &&
        audiences.length === 1 &&
        audiences[0] === audience &&
        isTime(exp) &&
        exp * 1000 > clock;
    if (usable)
        return token;
    throw (await __webpack_require__.e(/* import() */ 868).then(__webpack_require__.bind(__webpack_require__, 353672))).unusable(token, audience, clock, isIssuer(iss ?? ''));
}
function isTime(claim) {
    return typeof claim === 'number' && Math.abs(claim * 1000) <= latestTime;
}
function isIssuer(issuer) {
    if (!URL.canParse(issuer))
        return false;
    const url = new URL(issuer);
    return url.protocol === 'https:' || (url.protocol === 'http:' && (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.hostname));
}
class SubjectTokens {
    #fetch;
    #shared = new Map();
    constructor(fetch) {
        this.#fetch = fetch;
    }
    get(audience, attempt) {
        if (attempt > 1)
            return this.#fetch(audience);
        const shared = this.#shared.get(audience) ?? this.#fetch(audience);
        this.#shared.set(audience, shared);
        return shared;
    }
}


/***/ }),

/***/ 916188:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refusal: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _mayfly_core_claims__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(353672);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(575820);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(423644);



function refusal({ status, body, headers }, given, subject, attempt) {
    const facts = { ...given, ...(0,_mayfly_core_claims__WEBPACK_IMPORTED_MODULE_0__.claimFacts)(subject) };
    const { kind, reason, message } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body);
    const said = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(message);
    const retry = status === 429 || status === 503 ? 'throttle' : status >= 500 ? 'transient' : undefined;
    const own = { ...facts, 'refused to': attempt, said };
    if (retry !== undefined) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_EXCHANGE_UNAVAILABLE', 'The API server could not answer', {
            facts: { ...own, status: String(status) },
            fix: 'Run the job again later.',
            retry,
            retryAfterSeconds: Number(headers['retry-after']) || 0,
        });
    }
    if (kind !== 'Status' || status < 400) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ANSWER_MALFORMED', `${facts.endpoint} answered ${status}, and not as Kubernetes does`, {
            facts,
            fix: 'Check the server input, and what stands between the runner and the API server.',
        });
    }
    const [headline, fix] = judge(status, attempt, facts);
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_EXCHANGE_REJECTED', headline, {
        facts: own,
        fix,
        vendor: (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(reason) ?? `HTTP ${status}`,
    });
}
function judge(status, attempt, { audience, principal, issuer }) {
    const refused = `The API server refused to ${attempt}`;
    switch (status) {
        case 401:
            return [
                'The API server refused the subject token',
                `It does not tell why; its own log does. Its AuthenticationConfiguration must trust the issuer ${issuer} with the audience ${audience}, and every claim rule must hold for the claims above.`,
            ];
        case 403:
            return [
                refused,
                "Bind the token's user to a Role that may create and delete secrets in this namespace, and create serviceaccounts/token of this service account (resourceNames).",
            ];
        case 404:
            return [refused, `Check the namespace and the service account: ${principal}.`];
        case 422:
            return [refused, 'Check the lifetime: the API server takes 10 minutes at least.'];
        default:
            return [refused, 'The API server names the reason above.'];
    }
}


/***/ })

};
;
