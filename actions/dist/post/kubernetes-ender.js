"use strict";
exports.id = "kubernetes-ender";
exports.ids = ["kubernetes-ender"];
exports.modules = {

/***/ 382:
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

/***/ 470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* unused harmony export held */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(638);

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
        if (saysNothingIssued(error))
            io.forget(what);
        throw error;
    }
}


/***/ }),

/***/ 978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ askedAgain)
/* harmony export */ });
function askedAgain(io, build, judge) {
    let open = 0;
    return io.http('any', () => {
        open++;
        return build();
    }, (answer) => {
        const lost = open > 1;
        if (answer.status < 500)
            open--;
        return judge(answer, lost);
    });
}


/***/ }),

/***/ 529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ender: () => (/* binding */ ender)
});

// EXTERNAL MODULE: ./packages/core/src/answer-status.ts
var answer_status = __webpack_require__(382);
// EXTERNAL MODULE: ./packages/core/src/attempt.ts
var attempt = __webpack_require__(512);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/core/src/lost-answer.ts
var lost_answer = __webpack_require__(978);
// EXTERNAL MODULE: ./packages/core/src/credible.ts
var credible = __webpack_require__(897);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(51);
;// CONCATENATED MODULE: ./packages/providers/src/kubernetes/answer.ts



const longestLifetimeSeconds = (/* unused pure expression or super */ null && (366 * 86_400));
async function answer_judgeCreated(answer, facts, subject) {
    if (answer.status !== 201)
        throw (await __webpack_require__.e(/* import() */ "kubernetes-refusal").then(__webpack_require__.bind(__webpack_require__, 519))).refusal(answer, facts, subject, 'create a Secret');
    const uid = textOf(objectIn(readJson(answer.body).metadata).uid);
    if (isWord(uid))
        return uid;
    throw new MayflyError('ERR_ANSWER_MALFORMED', 'The API server made a Secret and did not tell its uid', {
        facts,
        retry: 'unreadable',
    });
}
async function answer_judgeToken(answer, io, facts, subject) {
    if (answer.status !== 201)
        throw (await __webpack_require__.e(/* import() */ "kubernetes-refusal").then(__webpack_require__.bind(__webpack_require__, 519))).refusal(answer, facts, subject, 'create a token');
    const { token: text, expirationTimestamp } = objectIn(readJson(answer.body).status);
    const token = textOf(text);
    const secret = token === undefined ? undefined : io.receive(token);
    const expiresAt = Date.parse(textOf(expirationTimestamp) ?? '');
    if (secret && isWord(token) && isEnd(expiresAt, answer.date, longestLifetimeSeconds))
        return { token: secret, expiresAt };
    throw new MayflyError('ERR_ANSWER_MALFORMED', 'The API server answered without a whole token', {
        facts,
        retry: 'unreadable',
    });
}
function answer_judgeReview({ status, body }) {
    const { kind, reason } = (0,json/* readJson */.Vh)(body);
    if (status === 201 && kind === 'SelfSubjectReview')
        return 'accepted';
    return status === 401 && kind === 'Status' && reason === 'Unauthorized' ? 'refused' : 'unclear';
}
function judgeDeleted({ status, body }) {
    const { kind, reason } = (0,json/* readJson */.Vh)(body);
    if ((status === 200 || status === 202) && (kind === 'Status' || kind === 'Secret'))
        return 'ended';
    const gone = (status === 404 && reason === 'NotFound') || (status === 409 && reason === 'Conflict');
    return gone && kind === 'Status' ? 'gone' : undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: ./packages/core/src/held.ts
var src_held = __webpack_require__(470);
;// CONCATENATED MODULE: ./packages/providers/src/kubernetes/exchange.ts




const defaultLifetimeSeconds = 3600;
async function exchange(inputs, io) {
    const { namespace } = inputs;
    const server = serverOf(inputs);
    const principal = principalOf(inputs);
    const asked = io.subjectToken();
    io.connectEarly(server);
    let subject = await asked;
    const name = `mayfly-${randomBytes(8).toString('hex')}`;
    const what = `Kubernetes token of ${principal}, bound to the Secret ${name}`;
    const place = { ender: 'kubernetes', audience: inputs.audience };
    const handle = { server, namespace, name };
    const facts = { principal, endpoint: new URL(server).host };
    const uid = await held(io, {
        retry: 'unsent',
        what,
        longest: () => ({ ...place, facts: {}, handle }),
        async build(attempt) {
            subject = await io.subjectToken(attempt);
            return post(server, `namespaces/${namespace}/secrets`, subject.jwt, secretBody(name, io.job.label));
        },
        judge: (answer) => judgeCreated(answer, facts, subject),
        ending: (uid) => ({ ...place, facts: {}, handle: { ...handle, uid } }),
    });
    return boundToken(inputs, io, { what, name, uid }, subject);
}
async function boundToken(inputs, io, { what, name, uid }, subject) {
    const { namespace, 'service-account': account, lifetime = defaultLifetimeSeconds, 'token-audience': audiences, } = inputs;
    const server = serverOf(inputs);
    const principal = principalOf(inputs);
    const body = tokenBody({ name, uid, audiences, seconds: lifetime });
    const { token, expiresAt } = await io.http('any', () => post(server, `namespaces/${namespace}/serviceaccounts/${account}/token`, subject.jwt, body), (answer) => judgeToken(answer, io, { principal, endpoint: new URL(server).host }, subject));
    const ending = {
        what,
        ender: 'kubernetes',
        audience: inputs.audience,
        facts: { 'by itself the token ends': instant(expiresAt) },
        handle: { server, namespace, name, uid },
        ...(!inputs.deliver.includes('agent') && { key: token }),
    };
    io.hold(ending);
    if (audiences.length === 0) {
        const seen = await io.http('any', () => review(server, token), judgeReview);
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

;// CONCATENATED MODULE: ./packages/providers/src/kubernetes/ender.ts






const cacheMilliseconds = 11_000;
const ender = {
    control: async ({ acceptedUntil = 0 }, io) => (io.now() < acceptedUntil ? 'accepted' : 'unclear'),
    async revoke(ending, io) {
        const { server = '', namespace = '', name = '', uid } = ending.handle ?? {};
        const preconditions = uid === undefined ? {} : { preconditions: { uid } };
        const body = { apiVersion: 'v1', kind: 'DeleteOptions', ...preconditions };
        const { jwt } = await io.subjectToken();
        const url = `${server}/api/v1/namespaces/${namespace}/secrets/${name}`;
        const [answer, lost] = await (0,lost_answer/* askedAgain */.V)(io, () => request('DELETE', url, jwt, body), (answer, lost) => {
            if ((0,answer_status/* retryByStatus */.m)(answer.status) === undefined)
                return [answer, lost];
            const facts = { status: String(answer.status) };
            throw new errors/* MayflyError */.rU('ERR_EXCHANGE_UNAVAILABLE', 'The API server could not answer', {
                facts,
                retry: 'throttle',
            });
        });
        const outcome = judgeDeleted(answer);
        if (outcome !== undefined)
            return outcome === 'gone' && lost ? 'ended' : outcome;
        const facts = { status: String(answer.status) };
        throw new errors/* MayflyError */.rU('ERR_EXCHANGE_REJECTED', 'The Secret was not deleted', { facts });
    },
    async probe(ending, io) {
        const { key } = ending;
        if (!key)
            return 'unclear';
        const seen = await look(ending, io);
        if (seen !== 'accepted')
            return seen;
        await (0,attempt/* pause */.v7)(cacheMilliseconds, io.signal);
        return look(ending, io);
    },
};
function look({ handle, key }, io) {
    return io.http('any', () => review(handle?.server ?? '', key), answer_judgeReview);
}


/***/ })

};
;
