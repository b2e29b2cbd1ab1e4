"use strict";
exports.id = "vault-refusal";
exports.ids = ["vault-refusal","claims"];
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

/***/ 8066:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a2: () => (/* binding */ deadToken),
/* harmony export */   bv: () => (/* binding */ firstError),
/* harmony export */   oz: () => (/* binding */ isDeadToken)
/* harmony export */ });
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(281);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9051);


function firstError(body) {
    const { errors } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(body);
    return Array.isArray(errors) ? (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(errors[0]) : undefined;
}
const deadToken = 'permission denied';
const deadTokenInTwo = /^2 errors occurred:\s+\* permission denied\s+\* invalid token\s*$/;
function isDeadToken({ status, body }) {
    const said = firstError(body) ?? '';
    return status === 403 && (said === deadToken || deadTokenInTwo.test(said));
}


/***/ }),

/***/ 3337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loginRefusal: () => (/* binding */ loginRefusal),
/* harmony export */   noData: () => (/* binding */ noData),
/* harmony export */   notRevocable: () => (/* binding */ notRevocable),
/* harmony export */   readRefusal: () => (/* binding */ readRefusal),
/* harmony export */   renewRefusal: () => (/* binding */ renewRefusal),
/* harmony export */   sameName: () => (/* binding */ sameName),
/* harmony export */   signRefusal: () => (/* binding */ signRefusal),
/* harmony export */   takenName: () => (/* binding */ takenName)
/* harmony export */ });
/* harmony import */ var _mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7382);
/* harmony import */ var _mayfly_core_claims__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(868);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9051);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8066);





function loginRefusal(answer, given, subject) {
    const { claims } = subject;
    const facts = { ...given, ...(0,_mayfly_core_claims__WEBPACK_IMPORTED_MODULE_0__.claimFacts)(subject) };
    const said = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .firstError */ .bv)(answer.body);
    const [, claim] = /claim "([^"]+)"/.exec(said ?? '') ?? [];
    const own = claim === undefined ? {} : { [`claim ${claim}`]: shown(claims[claim]) };
    return (unavailable(answer, facts) ??
        malformed(answer, facts) ??
        rejected('Vault refused the ID token', { ...facts, ...own, said }, loginFix(answer.status, said ?? '', facts), said));
}
function readRefusal(answer, asked) {
    const { line, path, mount } = asked;
    const { status, body } = answer;
    const said = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .firstError */ .bv)(body)?.replace(/\s+/g, ' ').trim();
    const facts = {
        path: line.path,
        asked: `${line.method} ${path}`,
        mount: mount && (mount.shown ? mount.path : 'none that this token may see'),
        status: String(status),
        said,
    };
    const isForeign = (0,_mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_3__/* .retryByStatus */ .m)(status) === undefined && Object.keys((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_4__/* .readJson */ .Vh)(body)).length === 0;
    if (isForeign)
        return foreign('The server', status, facts);
    const message = status === 404 ? 'Vault has nothing at a path' : 'Vault refused a read';
    return unavailable(answer, facts) ?? rejected(message, facts, readFix(status, said, asked));
}
function readFix(status, said, { line, path, mount }) {
    if (status === 405)
        return line.method === 'GET'
            ? 'This path needs a write request: write POST in front of it.'
            : 'This path needs a read request: remove POST.';
    if (status !== 403 && status !== 404)
        return said ? "See Vault's reason above." : 'Vault gave no reason.';
    const below = mount?.kv === 2 ? line.path.slice(mount.path.length) : '';
    if (mount && below.startsWith('data/'))
        return `For KV v2, the path is without data/: write ${mount.path}${below.slice('data/'.length)}.`;
    if (mount && !mount.shown)
        return `Either the mount does not exist, has another spelling (upper and lower case differ) or is in another namespace; or the token's policies do not allow read on ${path}: see the role's token_policies.`;
    if (status === 403)
        return `The token's policies must allow ${mount ? 'read' : 'update'} on ${path}; see the role's token_policies.`;
    return mount?.kv
        ? 'Check the path and the version: the secret is missing, deleted or destroyed.'
        : 'Check the path: nothing with this name exists.';
}
function renewRefusal(answer) {
    const facts = { status: String(answer.status), said: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .firstError */ .bv)(answer.body)?.replace(/\s+/g, ' ').trim() };
    const fix = answer.status === 403
        ? 'deliver: agent needs a service token that may renew itself: set token_type=service on the role, and give it the default policy or update on auth/token/renew-self.'
        : 'deliver: agent needs a token that can be renewed: set token_type=service on the role, and a token_max_ttl that is long enough.';
    return unavailable(answer, facts) ?? rejected('Vault did not renew the token', facts, fix);
}
function signRefusal(answer, path) {
    const said = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .firstError */ .bv)(answer.body)?.replace(/\s+/g, ' ').trim();
    const facts = { path, status: String(answer.status), said };
    return (unavailable(answer, facts) ??
        rejected('Vault refused to sign', facts, answer.status === 403
            ? "The token's policies must allow update on exactly this path; see the role's token_policies."
            : [400, 404].includes(answer.status)
                ? 'The transit mount must contain an RSA key with this name: check signing-key.'
                : "See Vault's reason above."));
}
function notRevocable(what) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_REJECTED', `${what} is a batch token, and strict-revoke is set`, {
        fix: 'Vault cannot revoke a batch token: set token_type=service on the role, or omit strict-revoke.',
    });
}
function rejected(message, facts, fix, vendor) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_REJECTED', message, {
        facts,
        fix,
        ...(vendor && { vendor: vendorWord(vendor) }),
    });
}
function vendorWord(said) {
    return /^error validating (token|claims)/.exec(said)?.[0] ?? 'refused';
}
function unavailable({ status, body }, facts) {
    const idle = status === 412 || (status === 503 && (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .firstError */ .bv)(body) !== undefined);
    const retry = idle ? 'throttle' : (0,_mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_3__/* .retryByStatus */ .m)(status);
    if (retry === undefined)
        return undefined;
    const fix = status === 503 ? 'Vault is sealed or in standby: check its status.' : 'Run the job again later.';
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', 'Vault could not answer', {
        facts: { ...facts, status: String(status) },
        fix,
        retry,
    });
}
function malformed({ status, body }, facts) {
    if (status >= 400 && (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .firstError */ .bv)(body) !== undefined)
        return undefined;
    return foreign(facts.endpoint, status, facts);
}
function foreign(who, status, facts) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', `${who} answered ${status}, which is not an answer of Vault`, {
        facts,
        fix: 'Check the url input, and any proxy or firewall between the runner and Vault.',
        retry: 'unreadable',
    });
}
function loginFix(status, said, { mount, namespace, audience }) {
    if (status === 403 && said === _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .deadToken */ .a2)
        return `There is no auth mount "${mount}"${namespace ? ` in the namespace ${namespace}` : ''}: check mount and namespace.`;
    if (/\(aud\)|audience/.test(said))
        return `The role's bound_audiences must contain ${audience}. A role without bound_audiences refuses every token that has an audience.`;
    if (/\(sub\)/.test(said))
        return "The role's bound_subject must be this subject, in the format that the repository uses.";
    if (/claim "/.test(said))
        return "The role's bound_claims do not accept this claim. Patterns need bound_claims_type=glob.";
    if (/" could not be found/.test(said))
        return `The mount "${mount}" has no such role: check role and namespace.`;
    if (/could not load configuration/.test(said))
        return `The mount "${mount}" is not configured: set its oidc_discovery_url or jwks_url.`;
    if (/\(exp\)|\(nbf\)/.test(said))
        return "Check the clocks of Vault and of the CI system's issuer.";
    if (/\(iss\)|signature/.test(said))
        return 'The mount trusts another issuer: check its bound_issuer and its discovery or key URL.';
    return "See Vault's reason above.";
}
function shown(value) {
    return (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(value) ?? (value === undefined ? '(the token has none)' : JSON.stringify(value));
}
function noData(path) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without data', {
        facts: { path },
        fix: 'Check any proxy or firewall between the runner and Vault: it may have dropped the answer.',
        retry: 'unreadable',
    });
}
function sameName(names) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ENV_CONFLICT', 'Several secrets of this step have the same name', {
        facts: { names: [...new Set(names)].join(', ') },
        fix: 'Give each secret a different name; upper and lower case count as the same. path#* replaces every special character of a field by _.',
    });
}
function takenName(taken) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ENV_CONFLICT', 'A field of path#* has a name that is already used', {
        facts: { names: taken.join('; ') },
        fix: 'Give path#* another prefix, or list the fields one by one.',
    });
}


/***/ })

};
;
