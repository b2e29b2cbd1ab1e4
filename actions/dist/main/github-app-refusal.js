"use strict";
exports.id = "github-app-refusal";
exports.ids = ["github-app-refusal"];
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

/***/ 1510:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refusal: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7382);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(281);
/* harmony import */ var _mayfly_core_instant__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(368);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9051);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7526);






function refusal(answer, facts, attempt) {
    const { status, body } = answer;
    const said = (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__/* .foreignText */ .qk)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(body).message);
    const own = { ...facts, 'refused to': attempt, said };
    const retry = retryOf(answer);
    if (retry !== undefined) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', 'GitHub could not answer', {
            facts: { ...own, status: String(status) },
            fix: retry === 'throttle' ? limitFix(answer) : 'See githubstatus.com, and run the job again.',
            retry,
        });
    }
    if (said === undefined || status < 400) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', `${facts.endpoint} answered ${status}, and not as GitHub does`, {
            facts,
            fix: 'Check the api-url input, and what stands between the runner and GitHub.',
            retry: 'unreadable',
        });
    }
    const [headline, fix] = judge(status, said, attempt, facts);
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_EXCHANGE_REJECTED', headline, { facts: own, fix, vendor: `HTTP ${status}` });
}
function retryOf(answer) {
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(answer) ? 'throttle' : (0,_mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_4__/* .retryByStatus */ .m)(answer.status);
}
function limitFix({ headers }) {
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] !== '0' || !Number.isSafeInteger(reset))
        return 'Too many requests of the App came at once (a secondary rate limit): run the job again later.';
    return `The App's rate limit is used up until ${(0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_5__/* .instant */ .u)(reset * 1000)}: run the job again after that.`;
}
function judge(status, said, attempt, { app, owner }) {
    const refused = `GitHub refused to ${attempt}`;
    if (status === 401)
        return [
            "GitHub refused the App's signature",
            /exp|iat|future|expir/i.test(said)
                ? "Check the runner's clock: GitHub takes a JWT for 10 minutes, and none of its future."
                : `${app} must be this App's client id, and the key that signed must be one of its private keys (its settings page lists their fingerprints).`,
        ];
    if (status === 403 && /suspended/i.test(said))
        return [refused, `The installation on ${owner} is suspended: an owner can lift that on its page of installed Apps.`];
    if (status === 404)
        return [refused, `The App ${app} is not installed on ${owner}, or there is no such account.`];
    if (status === 422)
        return [
            refused,
            /permission/i.test(said)
                ? 'The installation does not have all of these permissions: leave one out, or add it to the App and have the owner accept it.'
                : `Every repository must exist and be one that the installation on ${owner} has.`,
        ];
    return [refused, 'GitHub names the reason above.'];
}


/***/ })

};
;
