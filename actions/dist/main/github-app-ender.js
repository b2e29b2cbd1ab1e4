"use strict";
exports.ids = ["github-app-ender"];
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

/***/ 4468:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  ender: () => (ender)
});
var _core_end_refusal__0 = _require(2877);
var _core_errors__1 = _require(7638);
var _errors__2 = _require(7391);
var _request__3 = _require(3931);
const settlingMilliseconds = 5_000;
const settlingPauseSeconds = 2;
const ender = {
    control: async (ending, io) => state(await ask('GET', look, ending, io, (answer) => requireSettled(answer, ending, io))),
    probe: async (ending, io) => state(await ask('GET', look, ending, io)),
    async revoke(ending, io) {
        let mayHaveActed = false;
        const answer = await ask('DELETE', 'installation/token', ending, io, (answer, again) => {
            mayHaveActed = again;
            return again ? answer : requireSettled(answer, ending, io);
        });
        if (answer.status === 204)
            return 'ended';
        if ((0,_errors__2.ww)(answer))
            return mayHaveActed ? 'ended' : 'gone';
        throw (0,_core_end_refusal__0.q)('GitHub did not revoke the token', answer.status);
    },
};
const look = 'installation/repositories?per_page=1';
function state(answer) {
    if (answer.status === 200)
        return 'accepted';
    return (0,_errors__2.ww)(answer) ? 'refused' : 'unclear';
}
function requireSettled(answer, { expiresAt = 0 }, io) {
    const made = expiresAt - _request__3.fA * 1000;
    const isNew = (answer.date ?? io.now()) - made <= settlingMilliseconds;
    if (!isNew || !((0,_errors__2.ww)(answer) || (0,_errors__2.wo)(answer)))
        return answer;
    throw new _core_errors__1.rU('ERR_EXCHANGE_UNAVAILABLE', 'GitHub refused a token that it has just issued', {
        facts: { status: String(answer.status) },
        kind: 'throttle',
        retryAfterSeconds: settlingPauseSeconds,
    });
}
function ask(method, path, { handle, key }, io, judge = (answer, _mayHaveActed) => answer) {
    const headers = (0,_request__3.iY)(key);
    return io.http('any', () => ({ method, url: `${handle?.api}/${path}`, headers }), async (answer, mayHaveActed) => {
        if (!(0,_errors__2.B5)(answer) && answer.status < 500)
            return judge(answer, mayHaveActed);
        throw await (0,_request__3.z_)({ answer, now: io.now() }, { status: String(answer.status) });
    });
}
/***/ }),

/***/ 7391:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B5: () => (isThrottled),
  wo: () => (isNotPermitted),
  ww: () => (isBadCredentials)
});
var _core_foreign_text__0 = _require(281);
var _core_json__1 = _require(9051);
function isThrottled({ status, headers, body }) {
    if (status !== 403)
        return status === 429;
    if (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined)
        return true;
    return /rate limit/i.test((0,_core_foreign_text__0.qk)((0,_core_json__1.Vh)(body).message) ?? '');
}
function isBadCredentials({ status, body }) {
    return status === 401 && (0,_core_json__1.Vh)(body).message === 'Bad credentials';
}
function isNotPermitted({ status, body }) {
    return status === 403 && (0,_core_json__1.Vh)(body).message === 'Resource not accessible by integration';
}
/***/ }),

/***/ 3931:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  fA: () => (lifetimeSeconds),
  iY: () => (headersFor),
  z_: () => (refusalError)
});
const lifetimeSeconds = 3600;
function headersFor(token) {
    return {
        authorization: `Bearer ${token.reveal()}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
    };
}
async function refusalError(context, facts) {
    return (await _require.e("github-app-refusal").then(_require.bind(_require, 1510))).refusal(context, facts);
}
/***/ })

};
;
