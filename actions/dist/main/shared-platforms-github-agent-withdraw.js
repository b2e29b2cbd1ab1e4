"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  withdrawAgent: () => (withdrawAgent)
});
var _core_agent_messages__0 = _require(9681);
var _private_files__1 = _require(8201);
var _control__2 = _require(8449);
var _control_file__3 = _require(400);
var _ledger__4 = _require(8975);
async function withdrawAgent({ path, last }, lease, step) {
    const { log, mask, root, keepsFolder } = step;
    if (!(0,_control_file__3.e9)(root, path))
        throw new Error('the path does not belong to Mayfly');
    const control = (0,_control_file__3.OJ)(root, path);
    const serving = control && (0,_control__2.PA)(control) ? control : undefined;
    if (serving)
        mask(serving.control);
    const request = (0,_core_agent_messages__0.g7)({ lease: lease.id, last });
    const answer = serving && (await (0,_control__2.XM)(serving, 'withdraw', request).catch(() => undefined));
    const report = answer?.status === 200 ? (0,_core_agent_messages__0.bH)(answer.body, mask) : undefined;
    const ended = report ? undefined : (0,_ledger__4.xx)(root, path, lease.id);
    if (report) {
        const { endings, made, failure } = report;
        lease.endings = mergeEndings(lease.endings, endings);
        log.info(`The Mayfly agent made ${made} more credentials for ${lease.id}${last ? ', and was stopped' : ''}`);
        if (failure !== undefined)
            log.warn(`The last attempt of the Mayfly agent for ${lease.id} failed: ${failure}`);
    }
    else if (ended) {
        log.info(`${lease.id} was ended by mayfly end, before this step`);
        lease.endings = mergeEndings(lease.endings, ended);
    }
    else if (!answer || answer.status === 200) {
        const happened = serving
            ? 'The Mayfly agent did not answer'
            : control
                ? 'The Mayfly agent had stopped before this step'
                : 'The files of the Mayfly agent are missing or cannot be read';
        const saved = (0,_ledger__4.SC)(root, path, lease.id);
        const source = saved
            ? `The report for ${lease.id} uses what it saved last`
            : `The credentials that it made for ${lease.id} are not known. They expire by themselves`;
        log.warn(`${happened}. ${source}.`);
        lease.endings = mergeEndings(lease.endings, saved);
    }
    if (!last)
        return;
    if (serving)
        await (0,_control__2.xQ)(serving);
    if (!keepsFolder)
        (0,_private_files__1.Ws)(root, path);
}
function mergeEndings(recorded, known) {
    if (!known)
        return recorded.map(withoutEnd);
    const kept = recorded.flatMap((ending) => {
        if (ending.ender === undefined)
            return [];
        const { expiresAt, key, acceptedUntil } = known.find((one) => isSame(one, ending)) ?? {};
        return {
            ...withoutEnd(ending),
            ...(expiresAt !== undefined && { expiresAt }),
            ...(key && { key, ...(acceptedUntil !== undefined && { acceptedUntil }) }),
        };
    });
    const made = known.flatMap((ending) => {
        if (ending.ender === undefined)
            return [ending];
        if (recorded.some((one) => isSame(one, ending)))
            return [];
        const like = recorded.find(({ ender }) => ender === ending.ender);
        const { handle, audience, ...own } = ending;
        return like
            ? [{ ...own, ...(like.handle && { handle: like.handle }), ...(like.audience && { audience: like.audience }) }]
            : [];
    });
    return [...kept, ...made];
}
function isSame(one, other) {
    return one.ender === other.ender && one.what === other.what;
}
function withoutEnd({ expiresAt, ...ending }) {
    return ending;
}
/***/ });
