"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  IT: () => (leaseFacts),
  SZ: () => (withLeases),
  pE: () => (leasesIn),
  rO: () => (lastExpiryOf)
});
var _core_instant__0 = _require(368);

function leaseFacts(leases) {
    if (leases.length === 0)
        return {};
    const named = leases.map(({ id, expiresAt }) => expiresAt === undefined ? id : `${id} (until ${(0,_core_instant__0.u)(expiresAt)})`);
    return { leases: named.join(', ') };
}
function leasesIn({ leases = '' }) {
    return leases.split(', ').flatMap((text) => {
        const [, id, end] = /^(\S+)(?: \(until (\S+)\))?$/.exec(text) ?? [];
        return id === undefined ? [] : [{ id, expiresAt: end === undefined ? undefined : Date.parse(end) }];
    });
}
function lastExpiryOf(leases) {
    const ends = leases.map(({ expiresAt = Number.NaN }) => expiresAt);
    const last = Math.max(...ends);
    return Number.isFinite(last) ? last : undefined;
}
function withLeases(token, leases, elsewhere) {
    const { expiresAt = Number.POSITIVE_INFINITY, ...rest } = token;
    const last = Math.max(expiresAt, (elsewhere !== undefined && lastExpiryOf(leases)) || 0);
    return {
        ...rest,
        ...(Number.isFinite(last) && { expiresAt: last }),
        facts: { ...leaseFacts(leases), ...token.facts },
        ...(token.handle && elsewhere !== undefined && { handle: { ...token.handle, readNamespace: elsewhere } }),
    };
}
/***/ });
