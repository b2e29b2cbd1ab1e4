"use strict";
exports.ids = ["kubernetes-ender"];
exports.modules = {

/***/ 7382:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a: () => (kindByStatus)
});
function kindByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}
/***/ }),

/***/ 2877:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Z: () => (requireAnswer),
  q: () => (notRevokedError)
});
var _answer_status__1 = _require(7382);
var _errors__0 = _require(7638);
function requireAnswer(system, answer, kindOf = _answer_status__1.a) {
    const kind = kindOf(answer.status);
    if (kind === undefined)
        return answer;
    const facts = { status: String(answer.status) };
    throw new _errors__0.rU('ERR_EXCHANGE_UNAVAILABLE', `${system} could not answer`, { facts, kind });
}
function notRevokedError(message, status) {
    return new _errors__0.rU('ERR_EXCHANGE_REJECTED', message, { facts: { status: String(status) } });
}
/***/ }),

/***/ 6861:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  ender: () => (ender)
});
var _core_attempt__0 = _require(1773);
var _core_end_refusal__1 = _require(2877);
var _judgements__3 = _require(3523);
var _request__2 = _require(9486);
const cacheMilliseconds = 11_000;
const ender = {
    needsSubjectToken: true,
    control: async ({ acceptedUntil = 0 }, io) => (io.now() < acceptedUntil ? 'accepted' : 'unclear'),
    async revoke(ending, io) {
        const { server = '', namespace = '', name = '', uid } = ending.handle ?? {};
        const preconditions = uid === undefined ? {} : { preconditions: { uid } };
        const body = { apiVersion: 'v1', kind: 'DeleteOptions', ...preconditions };
        const { jwt } = await io.subjectToken();
        const url = `${server}/api/v1/namespaces/${namespace}/secrets/${name}`;
        const [answer, mayHaveActed] = await io.http('any', () => (0,_request__2.Em)('DELETE', url, jwt, body), (answer, mayHaveActed) => [(0,_core_end_refusal__1.Z)('The API server', answer), mayHaveActed]);
        const outcome = (0,_judgements__3.d)(answer);
        if (outcome !== undefined)
            return outcome === 'gone' && mayHaveActed ? 'ended' : outcome;
        throw (0,_core_end_refusal__1.q)('The Secret was not deleted', answer.status);
    },
    async probe(ending, io) {
        const { key } = ending;
        if (!key)
            return 'unclear';
        const seen = await look(ending, io);
        if (seen !== 'accepted')
            return seen;
        await (0,_core_attempt__0.v7)(cacheMilliseconds, io.signal);
        return look(ending, io);
    },
};
function look({ handle, key }, io) {
    return io.http('any', () => (0,_request__2.NQ)(handle?.server ?? '', key), _judgements__3.q);
}
/***/ }),

/***/ 3523:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  d: () => (judgeDeleted),
  q: () => (judgeReview)
});
var _core_json__0 = _require(9051);

function judgeReview({ status, body }) {
    const { kind, reason } = (0,_core_json__0.Vh)(body);
    if (status === 201 && kind === 'SelfSubjectReview')
        return 'accepted';
    return status === 401 && kind === 'Status' && reason === 'Unauthorized' ? 'refused' : 'unclear';
}
function judgeDeleted({ status, body }) {
    const { kind, reason } = (0,_core_json__0.Vh)(body);
    if ((status === 200 || status === 202) && (kind === 'Status' || kind === 'Secret'))
        return 'ended';
    const gone = (status === 404 && reason === 'NotFound') || (status === 409 && reason === 'Conflict');
    return gone && kind === 'Status' ? 'gone' : undefined;
}
/***/ }),

/***/ 9486:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Em: () => (request),
  FN: () => (serverOf),
  NQ: () => (review)
});
var _core_endpoint__0 = _require(3784);

function serverOf({ server }) {
    return (0,_core_endpoint__0.he)(server);
}
function review(server, token) {
    const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
    return request('POST', `${server}/apis/authentication.k8s.io/v1/selfsubjectreviews`, token, body);
}
function request(method, url, bearer, body) {
    const headers = { ...(bearer && { authorization: `Bearer ${bearer.reveal()}` }), accept: 'application/json' };
    if (body === undefined)
        return { method, url, headers };
    return { method, url, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
/***/ })

};
;
