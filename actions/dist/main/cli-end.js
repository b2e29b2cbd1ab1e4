"use strict";
exports.id = "cli-end";
exports.ids = ["cli-end"];
exports.modules = {

/***/ 6589:
/***/ (function (_module, _exports, _require) {

// ESM COMPAT FLAG
_require.r(_exports);

// EXPORTS
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
var unknown_leases = _require(2378);
;// CONCATENATED MODULE: ./packages/cli/src/end-folder.ts






async function endFolder(job, wanted) {
    const { state } = job;
    if (wanted.length === 0 && !(0,external_node_fs_.existsSync)(state.root))
        return log/* log */.Rm.warn(`nothing to end: ${state.root} does not exist. A logout has removed it, or no login used it`);
    const records = state.records(job.platform().mask);
    if (wanted.length === 0)
        return endWhole(job, records);
    if ((0,unknown_leases/* refuseUnknown */.B)(wanted, leasesIn(records)))
        return;
    for (const [name, record] of records) {
        const isWanted = ({ id }) => wanted.includes(id);
        if (record?.leases.some(isWanted))
            tell(await (0,release/* releaseRecord */.H)(job, name, record, registry/* registry */.u, isWanted));
    }
    state.tidy();
}
async function endWhole(job, records) {
    const { state } = job;
    const unread = records.filter(([, record]) => record === undefined).map(([name]) => name);
    const ended = [];
    for (const [name, record] of records) {
        if (record === undefined)
            continue;
        const result = await (0,release/* releaseRecord */.H)(job, name, record, registry/* registry */.u);
        if (result.stuck)
            ended.push(name);
        tell(result);
    }
    const { removed, stuck } = state.removeDelivered();
    if (stuck.length === 0)
        for (const name of ended)
            state.forget(name);
    for (const name of unread)
        log/* log */.Rm.warn(`${name} cannot be read: the credentials of that login were ${notEnded}`);
    if (removed.length > 0)
        log/* log */.Rm.warn(`removed what a login without a record has left: ${removed.join(', ')}. The credentials of that login were ${notEnded}`);
    if (stuck.length > 0)
        log/* log */.Rm.warn(`cannot be removed: ${stuck.join(', ')}`);
    if (unread.length + removed.length + stuck.length > 0)
        process.exitCode ??= exit_codes/* exitCodes */.h.failed;
    else if (records.length === 0)
        log/* log */.Rm.info(`nothing to end: ${state.root} has no record of a login`);
    state.tidy();
}
const notEnded = 'not revoked, and expire by themselves';
function tell({ strictFailure }) {
    if (strictFailure === undefined)
        return;
    (0,log/* print */.yy)(strictFailure);
    process.exitCode = exit_codes/* exitCodes */.h.notEnded;
}
function leasesIn(records) {
    return records.flatMap(([, record]) => record?.leases.map((lease) => ({ lease })) ?? []);
}

var refuse = _require(1140);
var signals = _require(5087);
;// CONCATENATED MODULE: ./packages/cli/src/end.ts




async function end(line) {
    (0,signals/* onSignals */.rL)(() => undefined);
    const { flags, job, args } = line;
    const faults = [...line.faults, ...misplaced(line)];
    if (faults.length > 0)
        return (0,refuse/* refuse */.T)(faults);
    if (flags['state-dir'] !== undefined)
        return endFolder(job, args);
    if (flags.agent)
        return (await _require.e("cli-end-agents").then(_require.bind(_require, 6806))).endAgents(job);
    return (await _require.e("cli-end-job").then(_require.bind(_require, 1687))).endJob(job, args);
}
async function logout({ job, faults }) {
    (0,signals/* onSignals */.rL)(() => undefined);
    return faults.length > 0 ? (0,refuse/* refuse */.T)(faults) : endFolder(job, []);
}
function misplaced({ flags, args }) {
    const faults = [];
    const folder = flags['state-dir'];
    if (flags.agent && args.length > 0)
        faults.push({ input: 'agent', message: 'ends all agents of the job: it cannot be combined with the ids of leases' });
    if (flags.agent && folder !== undefined)
        faults.push({ input: 'agent', message: 'is for a step of a GitHub job: it cannot be combined with state-dir' });
    if (!(0,job/* isStepOfGitHub */.t)() && folder === undefined)
        faults.push(flags.agent
            ? { input: 'agent', message: 'is for a step of a GitHub job, and this is none' }
            : { input: 'state-dir', message: 'is required: only a step of a GitHub job has credentials without it' });
    return faults;
}


/***/ }),

/***/ 2378:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B: () => (refuseUnknown)
});
var _mayfly_core_errors__0 = _require(7638);
var _mayfly_core_foreign_text__2 = _require(281);
var _refuse_js__1 = _require(1140);



function refuseUnknown(wanted, here) {
    const known = here.map(({ lease }) => lease.id);
    const unknown = [...new Set(wanted)].filter((id) => !known.includes(id));
    if (unknown.length === 0)
        return false;
    const facts = {
        unknown: unknown.map((id) => (/^[\w-]{1,60}$/.test(id) ? id : (0,_mayfly_core_foreign_text__2/* .quoted */ .TL)(id))).join(', '),
        'leases here': known.join(', ') || 'none',
    };
    const what = unknown.length === 1 ? 'A lease is not here' : `${unknown.length} leases are not here`;
    const fix = 'Check its id: it is in the log of the step, and its output lease-id. A lease that has ended is not here any more. Nothing was ended.';
    (0,_refuse_js__1/* .failWith */ .f)(new _mayfly_core_errors__0/* .MayflyError */ .rU('ERR_INPUT_INVALID', what, { facts, fix }));
    return true;
}


/***/ })

};
;
