"use strict";
exports.id = 1184;
exports.ids = [1184];
exports.modules = {

/***/ 1184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   missing: () => (/* binding */ missing),
/* harmony export */   refusal: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function refusal({ status, body, headers }, url) {
    const facts = { host: url.host, status: String(status) };
    if (status === 200) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ANSWER_MALFORMED', 'GitHub answered the ID token request with something else', {
            facts,
        });
    }
    if (status === 429 || status >= 500) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ID_TOKEN_UNAVAILABLE', 'GitHub gave no ID token', {
            facts,
            fix: 'Run the job again; see githubstatus.com.',
            retry: status === 429 ? 'throttle' : 'transient',
            retryAfterSeconds: Number(headers['retry-after']) || 0,
        });
    }
    const early = status === 400 && /non-?in-?progress/i.test(body);
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ID_TOKEN_UNAVAILABLE', 'GitHub refused to give an ID token', {
        facts,
        fix: 'GitHub gives tokens to running jobs only; check that the job still runs and that the audience is valid.',
        ...(early && { retry: 'throttle' }),
    });
}
function missing(job) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no permission to ask GitHub for an ID token', {
        facts: { event: job.event, 'started by': job.outsider },
        fix: job.outsider
            ? 'GitHub gives no ID token to such a job, whatever its permissions say. Move the deploy to an event of this repository.'
            : 'Add "permissions: { id-token: write, contents: read }" to this job (contents only if it checks out); in a reusable workflow, to the calling job as well.',
    });
}


/***/ })

};
;
