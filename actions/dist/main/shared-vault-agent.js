"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  agent: () => (agent),
  findMaximum: () => (findMaximum),
  renewToken: () => (renewToken)
});
var _core_errors__0 = _require(7638);
var _core_instant__3 = _require(368);
var _core_json__6 = _require(9051);
var _leases__4 = _require(6917);
var _login__1 = _require(9144);
var _present__2 = _require(3462);
var _request__5 = _require(4412);
const lifetimeSeconds = 600;
const agent = {
    inputs: (inputs) => inputs,
    present: (inputs) => ({
        env: inputs.deliver.includes('env') ? {} : { VAULT_TOKEN: _present__2.Sh, ...(0,_present__2.PJ)(inputs) },
        files: [_present__2.IF],
    }),
    expiries: () => [],
    async renew({ credential, endings }, inputs, io) {
        const token = tokenIn(credential);
        const left = (credential.expiresAt ?? Number.POSITIVE_INFINITY) - io.now();
        if (left <= 0)
            return logInAgain(credential, inputs, io);
        const expiresAt = await renewToken(token, inputs, io);
        const ending = endings.find(({ key }) => token.equals(key));
        if (ending)
            io.recordEnding({ ...ending, expiresAt: Math.max(expiresAt, lastExpiryElsewhere(ending)) }, () => ({
                trace: ending.trace ?? {},
            }));
        if (expiresAt - io.now() >= 1.5 * left)
            return { ...credential, expiresAt };
        return logInAgain(credential, inputs, io);
    },
    async retire({ credential, endings }, io) {
        const token = tokenIn(credential);
        const replaced = endings.filter(({ key, facts }) => key && !key.equals(token) && !facts.leases);
        if (replaced.length === 0)
            return;
        const { ender } = await _require.e("vault-ender~2").then(_require.bind(_require, 355));
        for (const ending of replaced) {
            const ended = await ender.revoke(ending, io).catch(() => undefined);
            if (ended)
                io.forgetEnding(ending.what);
        }
    },
};
async function logInAgain(last, inputs, io) {
    const what = `${(0,_login__1.B9)(inputs)}, made ${(0,_core_instant__3.u)(io.now())}`;
    const token = await (0,_login__1.iD)(inputs, io, what);
    const expiresAt = await renewToken(token.value, inputs, io);
    io.recordEnding({ what, ...(0,_login__1.z6)({ ...token, expiresAt }, inputs) }, () => ({ trace: token.trace }));
    return { ...last, expiresAt, parts: { ...last.parts, [_present__2.Sh.name]: token.value } };
}
function tokenIn({ parts }) {
    return parts[_present__2.Sh.name];
}
function lastExpiryElsewhere({ handle, facts }) {
    return (handle?.readNamespace !== undefined && (0,_leases__4.rO)((0,_leases__4.pE)(facts))) || 0;
}
function renewToken(token, inputs, io, seconds = lifetimeSeconds) {
    const url = `${(0,_request__5.bx)(inputs)}/v1/auth/token/renew-self`;
    const headers = (0,_request__5.iY)(io, inputs.namespace, token);
    const body = JSON.stringify({ increment: `${seconds}s` });
    return io.http('any', () => ({ method: 'POST', url, headers, body }), (answer) => judgeRenewal(answer, io.now()));
}
async function findMaximum(token, inputs, io) {
    const last = await renewToken(token, inputs, io, _request__5.Dr);
    const expiresAt = await renewToken(token, inputs, io);
    const margin = 60_000;
    const isCut = last - io.now() < _request__5.Dr * 1000 - margin;
    const isPeriodic = expiresAt - io.now() > lifetimeSeconds * 1000 + margin;
    return { expiresAt, maximum: isCut && !isPeriodic ? last : undefined };
}
async function judgeRenewal(answer, now) {
    if (answer.status !== 200)
        throw await (await _require.e("vault-refusal").then(_require.bind(_require, 3337))).renewRefusal(answer);
    const seconds = (0,_core_json__6.D7)((0,_core_json__6.Vh)(answer.body).auth).lease_duration;
    if (typeof seconds === 'number' && seconds > 0)
        return Math.max(answer.date ?? 0, now) + seconds * 1000;
    throw new _core_errors__0.rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without the new expiry of the token', {
        kind: 'unreadable',
    });
}
/***/ });
