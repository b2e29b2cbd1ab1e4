"use strict";
exports.ids = ["cli-end"];
exports.modules = {

/***/ 6589:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  end: () => (end),
  logout: () => (logout)
});

var job = _require(8329);
var external_node_fs_ = _require(3024);
var log = _require(276);
var release = _require(3227);
var registry = _require(5379);
var exit_codes = _require(3067);
var tell_ended = _require(6994);
var unknown_leases = _require(2378);
;// cli/src/end-folder.ts







async function endFolder(job, wanted, json) {
    const { state } = job;
    const ended = [];
    if (wanted.length > 0) {
        if (!(await endWanted(job, wanted, ended)))
            return;
    }
    else if ((0,external_node_fs_.existsSync)(state.root))
        await endWhole(job, ended);
    else
        log.Rm.warn(`nothing to end: ${state.root} does not exist. A logout has removed it, or no login used it`);
    if (json)
        (0,log.hi)({ ended });
}
async function endWanted(job, wanted, ended) {
    const { state } = job;
    const records = state.records(job.platform().mask);
    if ((0,unknown_leases.B)(wanted, leasesIn(records)))
        return false;
    for (const [name, record] of records) {
        const isWanted = ({ id }) => wanted.includes(id);
        if (record?.leases.some(isWanted))
            (0,tell_ended.u)(await (0,release.H)(job, name, record, registry.u, isWanted), ended);
    }
    state.tidy();
    return true;
}
async function endWhole(job, ended) {
    const { state } = job;
    const records = state.records(job.platform().mask);
    const unread = records.filter(([, record]) => record === undefined).map(([name]) => name);
    const namesWithRemains = [];
    for (const [name, record] of records) {
        if (record === undefined)
            continue;
        const result = await (0,release.H)(job, name, record, registry.u);
        if (result.hasRemains)
            namesWithRemains.push(name);
        (0,tell_ended.u)(result, ended);
    }
    const { removed, notRemoved } = state.removeDelivered();
    if (notRemoved.length === 0)
        for (const name of namesWithRemains)
            state.forget(name);
    for (const name of unread)
        log.Rm.warn(`${name} cannot be read: the credentials of that login were ${notEnded}`);
    if (removed.length > 0)
        log.Rm.warn(`removed the files of a login without a record: ${removed.join(', ')}. The credentials of that login were ${notEnded}`);
    if (notRemoved.length > 0)
        log.Rm.warn(`cannot be removed: ${notRemoved.join(', ')}`);
    if (unread.length + removed.length + notRemoved.length > 0)
        process.exitCode ??= exit_codes.h.failed;
    else if (records.length === 0)
        log.Rm.info(`nothing to end: ${state.root} has no record of a login`);
    state.tidy();
}
const notEnded = 'not revoked, and expire by themselves';
function leasesIn(records) {
    return records.flatMap(([, record]) => record?.leases.map((lease) => ({ lease })) ?? []);
}

var refuse = _require(1140);
var signals = _require(5087);
;// cli/src/end.ts




async function end(line) {
    (0,signals.rL)(() => undefined);
    const { flags, job, args } = line;
    const faults = [...line.faults, ...misplacementFaults(line)];
    if (faults.length > 0)
        return (0,refuse.T)(faults);
    const { json } = flags;
    if (flags['state-dir'] !== undefined)
        return endFolder(job, args, json);
    if (flags.agent)
        return (await _require.e("cli-end-agents").then(_require.bind(_require, 6806))).endAgents(job, json);
    return (await _require.e("cli-end-job").then(_require.bind(_require, 1687))).endJob(job, args, json);
}
async function logout({ flags, job, faults }) {
    (0,signals.rL)(() => undefined);
    return faults.length > 0 ? (0,refuse.T)(faults) : endFolder(job, [], flags.json);
}
function misplacementFaults({ flags, args }) {
    const faults = [];
    const folder = flags['state-dir'];
    if (flags.agent && args.length > 0)
        faults.push({
            input: '--agent',
            message: 'ends all agents of the job: it cannot be combined with the ids of leases',
        });
    if (flags.agent && folder !== undefined)
        faults.push({ input: '--agent', message: 'is for a step of a GitHub job: it cannot be combined with --state-dir' });
    if (!(0,job.t)() && folder === undefined)
        faults.push(flags.agent
            ? { input: '--agent', message: 'works only in a step of a GitHub job' }
            : { input: '--state-dir', message: 'is required: only a step of a GitHub job has credentials without it' });
    return faults;
}
/***/ }),

/***/ 6994:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  u: () => (tellEnded)
});
var _platforms_command_log__0 = _require(276);
var _exit_codes__1 = _require(3067);
function tellEnded({ rows, strictFailure }, ended) {
    ended.push(...rows);
    if (strictFailure === undefined)
        return;
    (0,_platforms_command_log__0.yy)(strictFailure);
    process.exitCode = _exit_codes__1.h.notEnded;
}
/***/ }),

/***/ 2378:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B: () => (refuseUnknown)
});
var _core_errors__0 = _require(7638);
var _core_foreign_text__2 = _require(281);
var _refuse__1 = _require(1140);
function refuseUnknown(wanted, here) {
    const known = here.map(({ lease }) => lease.id);
    const unknown = [...new Set(wanted)].filter((id) => !known.includes(id));
    if (unknown.length === 0)
        return false;
    const facts = {
        unknown: unknown.map((id) => (/^[\w-]{1,60}$/.test(id) ? id : (0,_core_foreign_text__2.hD)(id))).join(', '),
        'leases here': known.join(', ') || 'none',
    };
    const what = unknown.length === 1 ? 'A lease is not here' : `${unknown.length} leases are not here`;
    const fix = 'Check its id: it is in the log of the step, and its output lease-id. A lease that has ended is not here any more. Nothing was ended.';
    (0,_refuse__1.f)(new _core_errors__0.rU('ERR_INPUT_INVALID', what, { facts, fix }));
    return true;
}
/***/ })

};
;
