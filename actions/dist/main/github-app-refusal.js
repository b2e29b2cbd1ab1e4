"use strict";
exports.id = "github-app-refusal";
exports.ids = ["github-app-refusal","github-app-refusal~2"];
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

/***/ 7391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ isThrottled),
/* harmony export */   wo: () => (/* binding */ isNotPermitted),
/* harmony export */   ww: () => (/* binding */ isBadCredentials)
/* harmony export */ });
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(281);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9051);


function isThrottled({ status, headers, body }) {
    if (status !== 403)
        return status === 429;
    if (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined)
        return true;
    return /rate limit/i.test((0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_0__/* .foreignText */ .qk)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(body).message) ?? '');
}
function isBadCredentials({ status, body }) {
    return status === 401 && (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(body).message === 'Bad credentials';
}
function isNotPermitted({ status, body }) {
    return status === 403 && (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(body).message === 'Resource not accessible by integration';
}


/***/ }),

/***/ 1510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   overLimit: () => (/* binding */ overLimit),
/* harmony export */   refusal: () => (/* binding */ refusal),
/* harmony export */   unavailable: () => (/* binding */ unavailable)
/* harmony export */ });
/* harmony import */ var _mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7382);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(281);
/* harmony import */ var _mayfly_core_instant__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(368);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);
/* harmony import */ var _mayfly_core_retry_after__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1800);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7391);







function refusal(answer, facts, attempt, now) {
    const { status, body, date = now } = answer;
    const said = (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body).message);
    const own = { ...facts, 'refused to': attempt, said };
    if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .isThrottled */ .B5)(answer))
        return overLimit(answer, own, now);
    const retry = (0,_mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_4__/* .retryByStatus */ .m)(status);
    if (retry !== undefined)
        return unavailable(status, own, retry);
    if (said === undefined || status < 400) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', `${facts.endpoint} answered ${status}, which is not an answer of GitHub`, {
            facts,
            fix: 'Check the api-url input, and any proxy or firewall between the runner and GitHub.',
            retry: 'unreadable',
        });
    }
    if (status === 401 && /exp|iat|future/i.test(said))
        return wrongClock(status, own, now - date);
    const [headline, fix] = judge(status, said, attempt, facts);
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_EXCHANGE_REJECTED', headline, { facts: own, fix, vendor: `HTTP ${status}` });
}
function overLimit(answer, facts, now) {
    const { status, headers, date = now } = answer;
    const seconds = (0,_mayfly_core_retry_after__WEBPACK_IMPORTED_MODULE_5__/* .retryAfterSeconds */ .C)(answer);
    const hourly = headers['x-ratelimit-remaining'] === '0' && headers['retry-after'] === undefined;
    const headline = seconds !== undefined && hourly
        ? `GitHub's hourly limit of requests is reached until ${(0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_6__/* .instant */ .u)(date + seconds * 1000)}`
        : `GitHub accepts no more requests ${seconds ? `for ${seconds} s` : 'for now'}, because too many came at once`;
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', headline, {
        facts: { ...facts, status: String(status) },
        fix: 'Run the job again later. All jobs that use this App on this account share the limit.',
        retry: 'throttle',
    });
}
function unavailable(status, facts = {}, retry = 'transient') {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', 'GitHub could not answer', {
        facts: { ...facts, status: String(status) },
        fix: 'Check githubstatus.com, and run the job again.',
        retry,
    });
}
function wrongClock(status, facts, ahead) {
    const seconds = Math.round(Math.abs(ahead) / 1000);
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_EXCHANGE_REJECTED', "GitHub refused the times in the App's JWT", {
        facts: { ...facts, clock: `${seconds} s ${ahead < 0 ? 'behind' : 'ahead of'} GitHub's` },
        fix: "Set the runner's clock: GitHub's limits allow a difference of at most 5 minutes.",
        vendor: `HTTP ${status}`,
    });
}
function judge(status, said, attempt, { app, account }) {
    const refused = `GitHub refused to ${attempt}`;
    if (status === 401)
        return [
            "GitHub refused the App's signature",
            `${app} must be this App's client id, and the key that signed must be one of its private keys (its settings page lists their fingerprints).`,
        ];
    if (status === 403 && /suspended/i.test(said))
        return [
            refused,
            `The installation on ${account} is suspended: an owner can unsuspend it on the page of installed Apps.`,
        ];
    if (status === 404)
        return [refused, `The App ${app} is not installed on ${account}, or there is no such account.`];
    if (status === 422)
        return [
            refused,
            /permission/i.test(said)
                ? 'The installation does not have all of these permissions: remove the missing one, or add it to the App and let the owner accept it.'
                : `Every repository must exist and belong to the installation on ${account}.`,
        ];
    return [refused, "See GitHub's reason above."];
}


/***/ })

};
;
