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

/***/ 9897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isWord),
/* harmony export */   u: () => (/* binding */ isEnd)
/* harmony export */ });
function isWord(text) {
    return text !== undefined && /^[\x21-\x7e]+$/.test(text);
}
function isEnd(expiresAt, date, longestSeconds) {
    const slack = 600_000;
    if (!Number.isFinite(expiresAt) || expiresAt <= 0 || expiresAt > latest)
        return false;
    return date === undefined || (expiresAt > date && expiresAt <= date + longestSeconds * 1000 + slack);
}
const latest = Date.UTC(9999, 11, 31);


/***/ }),

/***/ 4470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ held)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

async function held(io, { what, retry, longest, build, judge, ending }) {
    try {
        const made = await io.http(retry, async (attempt) => {
            const request = await build(attempt);
            io.hold({ what, ...longest(), asked: true });
            return request;
        }, judge);
        io.hold({ what, ...ending(made) });
        return made;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .saysNothingIssued */ .DI)(error))
            io.forget(what);
        throw error;
    }
}


/***/ }),

/***/ 9869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NA: () => (/* binding */ judgeToken),
/* harmony export */   di: () => (/* binding */ judgeDeleted),
/* harmony export */   qC: () => (/* binding */ judgeReview),
/* harmony export */   w1: () => (/* binding */ judgeCreated)
/* harmony export */ });
/* harmony import */ var _mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9897);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);



const longestLifetimeSeconds = 366 * 86_400;
async function judgeCreated(answer, facts, subject) {
    if (answer.status !== 201)
        throw (await __webpack_require__.e(/* import() */ "kubernetes-refusal").then(__webpack_require__.bind(__webpack_require__, 6519))).refusal(answer, facts, subject, 'create a Secret');
    const uid = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body).metadata).uid);
    if ((0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isWord */ .J)(uid))
        return uid;
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', 'The API server made a Secret and did not tell its uid', {
        facts,
        retry: 'unreadable',
    });
}
async function judgeToken(answer, io, facts, subject) {
    if (answer.status !== 201)
        throw (await __webpack_require__.e(/* import() */ "kubernetes-refusal").then(__webpack_require__.bind(__webpack_require__, 6519))).refusal(answer, facts, subject, 'create a token');
    const { token: text, expirationTimestamp } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body).status);
    const token = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(text);
    const secret = token === undefined ? undefined : io.receive(token);
    const expiresAt = Date.parse((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(expirationTimestamp) ?? '');
    if (secret && (0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isWord */ .J)(token) && (0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isEnd */ .u)(expiresAt, answer.date, longestLifetimeSeconds))
        return { token: secret, expiresAt };
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', 'The API server answered without a whole token', {
        facts,
        retry: 'unreadable',
    });
}
function judgeReview({ status, body }) {
    const { kind, reason } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body);
    if (status === 201 && kind === 'SelfSubjectReview')
        return 'accepted';
    return status === 401 && kind === 'Status' && reason === 'Unauthorized' ? 'refused' : 'unclear';
}
function judgeDeleted({ status, body }) {
    const { kind, reason } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body);
    if ((status === 200 || status === 202) && (kind === 'Status' || kind === 'Secret'))
        return 'ended';
    const gone = (status === 404 && reason === 'NotFound') || (status === 409 && reason === 'Conflict');
    return gone && kind === 'Status' ? 'gone' : undefined;
}


/***/ }),

/***/ 6861:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ender: () => (/* binding */ ender)
/* harmony export */ });
/* harmony import */ var _mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7382);
/* harmony import */ var _mayfly_core_attempt__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1773);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9869);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9250);





const cacheMilliseconds = 11_000;
const ender = {
    control: async ({ acceptedUntil = 0 }, io) => (io.now() < acceptedUntil ? 'accepted' : 'unclear'),
    async revoke(ending, io) {
        const { server = '', namespace = '', name = '', uid } = ending.handle ?? {};
        const preconditions = uid === undefined ? {} : { preconditions: { uid } };
        const body = { apiVersion: 'v1', kind: 'DeleteOptions', ...preconditions };
        const { jwt } = await io.subjectToken();
        const url = `${server}/api/v1/namespaces/${namespace}/secrets/${name}`;
        const [answer, lost] = await io.http('any', () => (0,_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .request */ .Em)('DELETE', url, jwt, body), (answer, lost) => {
            const retry = (0,_mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_4__/* .retryByStatus */ .m)(answer.status);
            if (retry === undefined)
                return [answer, lost];
            const facts = { status: String(answer.status) };
            throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', 'The API server could not answer', {
                facts,
                retry,
            });
        });
        const outcome = (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeDeleted */ .di)(answer);
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
    return io.http('any', () => (0,_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .review */ .NQ)(handle?.server ?? '', key), _answer_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeReview */ .qC);
}


/***/ }),

/***/ 9250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ request),
/* harmony export */   NQ: () => (/* binding */ review),
/* harmony export */   We: () => (/* binding */ boundToken),
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   i6: () => (/* binding */ principalOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mayfly_core_held__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4470);
/* harmony import */ var _mayfly_core_instant__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(368);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9869);




const defaultLifetimeSeconds = 3600;
async function exchange(inputs, io) {
    const { namespace } = inputs;
    const server = serverOf(inputs);
    const principal = principalOf(inputs);
    const asked = io.subjectToken();
    io.connectEarly(server);
    let subject = await asked;
    const name = `mayfly-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
    const what = `Kubernetes token of ${principal}, bound to the Secret ${name}`;
    const place = { ender: 'kubernetes', audience: inputs.audience };
    const handle = { server, namespace, name };
    const facts = { principal, endpoint: new URL(server).host };
    const uid = await (0,_mayfly_core_held__WEBPACK_IMPORTED_MODULE_1__/* .held */ .y)(io, {
        retry: 'unsent',
        what,
        longest: () => ({ ...place, facts: {}, handle }),
        async build(attempt) {
            subject = await io.subjectToken(attempt);
            return post(server, `namespaces/${namespace}/secrets`, subject.jwt, secretBody(name, io.job.label));
        },
        judge: (answer) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeCreated */ .w1)(answer, facts, subject),
        ending: (uid) => ({ ...place, facts: {}, handle: { ...handle, uid } }),
    });
    return boundToken(inputs, io, { what, name, uid }, subject);
}
async function boundToken(inputs, io, { what, name, uid }, subject) {
    const { namespace, 'service-account': account, lifetime = defaultLifetimeSeconds, 'token-audience': audiences, } = inputs;
    const server = serverOf(inputs);
    const principal = principalOf(inputs);
    const body = tokenBody({ name, uid, audiences, seconds: lifetime });
    const { token, expiresAt } = await io.http('any', () => post(server, `namespaces/${namespace}/serviceaccounts/${account}/token`, subject.jwt, body), (answer) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeToken */ .NA)(answer, io, { principal, endpoint: new URL(server).host }, subject));
    const ending = {
        what,
        ender: 'kubernetes',
        audience: inputs.audience,
        facts: { 'by itself the token ends': (0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .u)(expiresAt) },
        handle: { server, namespace, name, uid },
        ...(!inputs.deliver.includes('agent') && { key: token }),
    };
    io.hold(ending);
    if (audiences.length === 0) {
        const seen = await io.http('any', () => review(server, token), _answer_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeReview */ .qC);
        if (seen === 'accepted')
            io.hold({ ...ending, acceptedUntil: expiresAt });
    }
    return { principal, expiresAt, parts: { token } };
}
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
function principalOf(inputs) {
    return `system:serviceaccount:${inputs.namespace}:${inputs['service-account']}`;
}
function serverOf({ server }) {
    return server.replace(/\/+$/, '');
}
function post(server, path, bearer, body) {
    return request('POST', `${server}/api/v1/${path}`, bearer, body);
}
function secretBody(name, label) {
    const labels = { 'app.kubernetes.io/managed-by': 'mayfly', 'mayfly/job': label.replace(/[^\w.-]/g, '-').slice(0, 63) };
    return { apiVersion: 'v1', kind: 'Secret', type: 'Opaque', metadata: { name, labels } };
}
function tokenBody({ name, uid, audiences, seconds }) {
    const boundObjectRef = { apiVersion: 'v1', kind: 'Secret', name, uid };
    const spec = { expirationSeconds: seconds, boundObjectRef, ...(audiences.length > 0 && { audiences }) };
    return { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec };
}


/***/ })

};
;
