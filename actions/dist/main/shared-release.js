"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  XZ: () => (endAll),
  _r: () => (release),
  iT: () => (withdrawAll)
});
var _evidence__1 = _require(8620);
var _instant__3 = _require(368);
var _outcome__0 = _require(6933);
var _server_clock__2 = _require(9453);
const expiryMarginMilliseconds = 60_000;
const postMilliseconds = 30_000;
async function release(platform, enders) {
    const record = platform.load();
    if (!record)
        return;
    try {
        if (record.evidence && platform.resumeEvidence)
            platform.evidence = await platform.resumeEvidence(record.evidence, record);
        if (record.leases.length > 0)
            await releaseAll(platform, record, enders);
    }
    finally {
        await platform.evidence?.close();
    }
}
async function releaseAll(platform, record, enders) {
    for (const lease of [...record.leases].reverse())
        await withdrawAll(platform, lease);
    const rows = await endAll(platform, record, enders, postMilliseconds);
    try {
        if (rows.length > 0)
            platform.report(rows);
    }
    catch (error) {
        platform.log.warn(`The summary could not be written (${error.message})`);
    }
    const stillValid = rows.filter((row) => _outcome__0.rp.includes(row.outcome));
    for (const { what, outcome, detail } of stillValid)
        platform.log.warn(`${what}: ${outcome} (${detail})`);
    if (record.strict && stillValid.length > 0) {
        const issued = rows.filter(({ outcome }) => outcome !== 'read');
        platform.fail(`strict-revoke: ${stillValid.length} of ${issued.length} credentials of this step may still be valid`);
    }
}
async function withdrawAll(platform, lease) {
    for (const delivered of [...lease.delivered].reverse()) {
        try {
            await platform.withdraw(delivered, lease);
        }
        catch (error) {
            const thing = delivered.kind === 'env' ? delivered.name : 'path' in delivered ? delivered.path : delivered.file;
            const { code, message } = error;
            platform.log.warn(`${thing} could not be removed from the job (${code ?? message})`);
        }
    }
}
async function endAll(platform, record, enders, milliseconds) {
    const rows = [];
    const { network } = platform;
    let revocations;
    for (const lease of [...record.leases].reverse()) {
        const add = ({ what, trace = {} }, outcome, detail) => {
            rows.push({ lease: lease.id, provider: lease.provider, what, outcome, detail });
            if (outcome !== 'read')
                platform.evidence?.note({ event: 'ended', ...(0,_evidence__1.m)(lease), what, outcome, detail, trace });
        };
        for (const ending of [...lease.endings].reverse()) {
            const { expiresAt, ender } = ending;
            const load = ender === undefined ? undefined : enders[ender]?.loadEnder;
            if (expiresAt !== undefined && (0,_server_clock__2.c)(lease, platform.now()) > expiresAt + expiryMarginMilliseconds)
                add(ending, 'already-expired', `since ${(0,_instant__3.u)(expiresAt)}`);
            else if (ender === undefined)
                add(ending, 'expires-only', (0,_outcome__0.oV)(ending));
            else if (!load || !network)
                add(ending, 'not-run', (0,_outcome__0.oV)(ending));
            else {
                revocations ??= (await _require.e("revocation").then(_require.bind(_require, 8837))).openRevocations(platform, network, record, milliseconds);
                add(ending, ...(await revocations.revoke(lease, ending, load)));
            }
        }
        for (const read of lease.reads ?? [])
            add({ what: read.what }, 'read', (0,_outcome__0.yR)(read));
    }
    revocations?.close();
    return rows;
}
/***/ });
