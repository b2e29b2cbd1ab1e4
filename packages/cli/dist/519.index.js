"use strict";
exports.id = 519;
exports.ids = [519];
exports.modules = {

/***/ 6519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refusal: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9051);


function refusal({ status, body, headers }, facts, attempt) {
    const { kind, reason, message } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(body);
    const said = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(message);
    const retry = status === 429 || status === 503 ? 'throttle' : status >= 500 ? 'transient' : undefined;
    const own = { ...facts, 'refused to': attempt, said };
    if (retry !== undefined) {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EXCHANGE_UNAVAILABLE', 'The API server could not answer', {
            facts: { ...own, status: String(status) },
            fix: 'Run the job again later.',
            retry,
            retryAfterSeconds: Number(headers['retry-after']) || 0,
        });
    }
    if (kind !== 'Status') {
        return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ANSWER_MALFORMED', `${facts.endpoint} answered ${status}, and not as Kubernetes does`, {
            facts,
            fix: 'Check the server input, and what stands between the runner and the API server.',
        });
    }
    const [headline, fix] = judge(status, attempt, facts);
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EXCHANGE_REJECTED', headline, {
        facts: own,
        fix,
        vendor: (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(reason) ?? `HTTP ${status}`,
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
