"use strict";
exports.id = "kubernetes-ender";
exports.ids = ["kubernetes-ender"];
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

/***/ 6861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ender: () => (/* binding */ ender)
/* harmony export */ });
/* harmony import */ var _mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7382);
/* harmony import */ var _mayfly_core_attempt__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1773);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _observed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2095);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9486);





const cacheMilliseconds = 11_000;
const ender = {
    control: async ({ acceptedUntil = 0 }, io) => (io.now() < acceptedUntil ? 'accepted' : 'unclear'),
    async revoke(ending, io) {
        const { server = '', namespace = '', name = '', uid } = ending.handle ?? {};
        const preconditions = uid === undefined ? {} : { preconditions: { uid } };
        const body = { apiVersion: 'v1', kind: 'DeleteOptions', ...preconditions };
        const { jwt } = await io.subjectToken();
        const url = `${server}/api/v1/namespaces/${namespace}/secrets/${name}`;
        const [answer, lost] = await io.http('any', () => (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .request */ .E)('DELETE', url, jwt, body), (answer, lost) => {
            const retry = (0,_mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_3__/* .retryByStatus */ .m)(answer.status);
            if (retry === undefined)
                return [answer, lost];
            const facts = { status: String(answer.status) };
            throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', 'The API server could not answer', {
                facts,
                retry,
            });
        });
        const outcome = (0,_observed_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeDeleted */ .d)(answer);
        if (outcome !== undefined)
            return outcome === 'gone' && lost ? 'ended' : outcome;
        const facts = { status: String(answer.status) };
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_REJECTED', 'The Secret was not deleted', { facts });
    },
    async probe(ending, io) {
        const { key } = ending;
        if (!key)
            return 'unclear';
        const seen = await look(ending, io);
        if (seen !== 'accepted')
            return seen;
        await (0,_mayfly_core_attempt__WEBPACK_IMPORTED_MODULE_0__/* .pause */ .v7)(cacheMilliseconds, io.signal);
        return look(ending, io);
    },
};
function look({ handle, key }, io) {
    return io.http('any', () => (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .review */ .N)(handle?.server ?? '', key), _observed_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeReview */ .q);
}


/***/ }),

/***/ 2095:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ judgeDeleted),
/* harmony export */   q: () => (/* binding */ judgeReview)
/* harmony export */ });
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9051);

function judgeReview({ status, body }) {
    const { kind, reason } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(body);
    if (status === 201 && kind === 'SelfSubjectReview')
        return 'accepted';
    return status === 401 && kind === 'Status' && reason === 'Unauthorized' ? 'refused' : 'unclear';
}
function judgeDeleted({ status, body }) {
    const { kind, reason } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(body);
    if ((status === 200 || status === 202) && (kind === 'Status' || kind === 'Secret'))
        return 'ended';
    const gone = (status === 404 && reason === 'NotFound') || (status === 409 && reason === 'Conflict');
    return gone && kind === 'Status' ? 'gone' : undefined;
}


/***/ }),

/***/ 9486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ request),
/* harmony export */   N: () => (/* binding */ review)
/* harmony export */ });
function review(server, token) {
    const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
    return request('POST', `${server}/apis/authentication.k8s.io/v1/selfsubjectreviews`, token, body);
}
function request(method, url, bearer, body) {
    const headers = {
        authorization: `Bearer ${bearer.reveal()}`,
        'content-type': 'application/json',
        accept: 'application/json',
    };
    return { method, url, headers, body: JSON.stringify(body) };
}


/***/ })

};
;
