"use strict";
exports.id = 337;
exports.ids = [337];
exports.modules = {

/***/ 3337:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loginRefusal: () => (/* binding */ loginRefusal),
/* harmony export */   notRevocable: () => (/* binding */ notRevocable),
/* harmony export */   readRefusal: () => (/* binding */ readRefusal)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8679);



function loginRefusal(answer, facts, { claims }) {
    const said = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .firstError */ .bv)(answer.body);
    const [, claim] = /claim "([^"]+)"/.exec(said ?? '') ?? [];
    const own = claim === undefined ? {} : { [`claim ${claim}`]: shown(claims[claim]) };
    return (unavailable(answer, facts) ??
        malformed(answer, facts) ??
        rejected('Vault refused the subject token', { ...facts, ...own, said }, loginFix(answer.status, said ?? '', facts), said));
}
function readRefusal(answer, path) {
    const said = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .firstError */ .bv)(answer.body)?.replace(/\s+/g, ' ').trim();
    const facts = { path, status: String(answer.status), said };
    if (answer.status === 404) {
        return rejected('Vault has nothing at a path', facts, 'Check the path and the version: it is missing, deleted or destroyed. KV v2 takes its path without data/.');
    }
    return (unavailable(answer, facts) ??
        rejected('Vault refused a read', facts, "The token's policies must allow this path (KV v2: its data/ path); see the role's token_policies."));
}
function notRevocable(what) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EXCHANGE_REJECTED', `${what} is a batch token, and strict-revoke is set`, {
        fix: 'Vault cannot revoke a batch token: set token_type=service on the role, or leave strict-revoke out.',
    });
}
function rejected(message, facts, fix, vendor) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EXCHANGE_REJECTED', message, {
        facts,
        fix,
        ...(vendor && { vendor: vendorWord(vendor) }),
    });
}
function vendorWord(said) {
    return /^error validating (token|claims)/.exec(said)?.[0] ?? 'refused';
}
function unavailable({ status, headers }, facts) {
    const retry = [412, 429, 503].includes(status)
        ? 'throttle'
        : status >= 500
            ? 'transient'
            : undefined;
    if (retry === undefined)
        return undefined;
    const fix = status === 503 ? 'Vault is sealed or stands by: see its status.' : 'Run the job again later.';
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EXCHANGE_UNAVAILABLE', 'Vault could not answer', {
        facts: { ...facts, status: String(status) },
        fix,
        retry,
        retryAfterSeconds: Number(headers['retry-after']) || 0,
    });
}
function malformed({ status, body }, facts) {
    if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .firstError */ .bv)(body) !== undefined)
        return undefined;
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ANSWER_MALFORMED', `${facts.endpoint} answered ${status}, and not as Vault does`, {
        facts,
        fix: 'Check the url input, and what stands between the runner and Vault.',
    });
}
function loginFix(status, said, { mount, namespace, audience }) {
    if (status === 403 && said === _answer_js__WEBPACK_IMPORTED_MODULE_1__/* .deadToken */ .a2)
        return `There is no auth mount "${mount}"${namespace ? ` in the namespace ${namespace}` : ''}: check mount and namespace.`;
    if (/\(aud\)|audience/.test(said))
        return `The role's bound_audiences must hold ${audience}; a role without any refuses every token that has one.`;
    if (/\(sub\)/.test(said))
        return "The role's bound_subject must be this subject, in the form that the repository sends.";
    if (/claim "/.test(said))
        return "The role's bound_claims do not accept that claim; with patterns they need bound_claims_type=glob.";
    if (/role ".*" could not be found/.test(said))
        return `The mount "${mount}" has no such role: check role and namespace.`;
    if (/could not load configuration/.test(said))
        return `The mount "${mount}" is not configured: write its oidc_discovery_url or jwks_url.`;
    if (/\(exp\)|\(nbf\)/.test(said))
        return "Check the clocks of Vault and of the CI system's issuer.";
    if (/\(iss\)|signature/.test(said))
        return 'The mount trusts another issuer: check its bound_issuer and its discovery or key URL.';
    return 'Vault names the reason above.';
}
function shown(value) {
    return (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value) ?? (value === undefined ? '(the token has none)' : JSON.stringify(value));
}


/***/ })

};
;
