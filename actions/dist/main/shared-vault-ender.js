"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  ender: () => (ender)
});
var _core_end_refusal__0 = _require(2877);
var _core_errors__1 = _require(7638);
var _errors__3 = _require(8066);
var _leases__2 = _require(6917);
var _request__4 = _require(4412);
const ender = {
    control: async (ending, io) => state(await lookup(ending, io)),
    probe: async (ending, io) => state(await lookup(ending, io)),
    async revoke(ending, io) {
        const { leases: _, ...others } = ending.facts;
        const all = (0,_leases__2.pE)(ending.facts);
        const ends = await Promise.all(all.map(({ id }) => withinLimit(endVaultLease(id, ending, io))));
        const left = all.filter((_, index) => ends[index] !== 'ended');
        const needs = ends.includes('forbidden') && { 'to revoke them, the token needs update on': leasePath(ending) };
        ending.facts = { ...others, ...(0,_leases__2.IT)(left), ...needs };
        const [answer, mayHaveActed] = await ask(ending, io, 'POST', 'auth/token/revoke-self');
        const isGone = (0,_errors__3.oz)(answer);
        if (!isGone && answer.status !== 204 && answer.status !== 200)
            throw tokenNotRevokedError(answer);
        if (left.length > 0) {
            const last = (0,_leases__2.rO)(left);
            if (last !== undefined)
                ending.expiresAt = last;
            return 'pending';
        }
        return isGone && !mayHaveActed ? 'gone' : 'ended';
    },
};
const leasesMilliseconds = 8_000;
async function withinLimit(ended) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve('open'), leasesMilliseconds);
    });
    return Promise.race([ended, late]).finally(() => clearTimeout(timer));
}
async function endVaultLease(id, ending, io) {
    const { handle = {} } = ending;
    const body = JSON.stringify({ lease_id: id, sync: true });
    try {
        const [answer] = await ask(ending, io, 'POST', 'sys/leases/revoke', {
            body,
            namespace: handle.readNamespace ?? handle.namespace,
        });
        if (answer.status === 204 || answer.status === 200)
            return 'ended';
        return answer.status === 403 && !(0,_errors__3.oz)(answer) ? 'forbidden' : 'open';
    }
    catch {
        return 'open';
    }
}
function leasePath({ handle = {} }) {
    const own = handle.namespace?.replace(/\/*$/, '/') ?? '';
    const readNamespace = handle.readNamespace?.replace(/\/*$/, '/') ?? own;
    return `${readNamespace.startsWith(own) ? readNamespace.slice(own.length) : readNamespace}sys/leases/revoke`;
}
async function lookup(ending, io) {
    return (await ask(ending, io, 'GET', 'auth/token/lookup-self'))[0];
}
function state(answer) {
    if (answer.status === 200)
        return 'accepted';
    return (0,_errors__3.oz)(answer) ? 'refused' : 'unclear';
}
async function ask({ handle: { url = '', namespace } = {}, key }, io, method, path, more) {
    if (!key)
        throw missingKeyError();
    const headers = (0,_request__4.iY)(io, more ? more.namespace : namespace, key);
    return io.http('any', () => ({ method, url: `${url}/v1/${path}`, headers, ...(more && { body: more.body }) }), (answer, mayHaveActed) => [(0,_core_end_refusal__0.Z)('Vault', answer, _errors__3.nk), mayHaveActed]);
}
function missingKeyError() {
    return new _core_errors__1.rU('ERR_AGENT_UNAVAILABLE', 'Only the Mayfly agent had the key of this token');
}
function tokenNotRevokedError(answer) {
    const isForbidden = answer.status === 403 && (0,_errors__3.bv)(answer.body) !== undefined;
    const right = isForbidden ? ': the policies of the token must allow update on auth/token/revoke-self' : '';
    return (0,_core_end_refusal__0.q)(`Vault did not revoke the token${right}`, answer.status);
}
/***/ });
