"use strict";
exports.ids = ["cli-end-job"];
exports.modules = {

/***/ 1687:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  endJob: () => (endJob)
});

var log = _require(276);
var release = _require(3227);
var external_node_fs_ = _require(3024);
var external_node_path_ = _require(6760);
var src_record = _require(9644);
var private_files = _require(8201);
var withdrawal = _require(4761);
var control_file = _require(400);
var ledger = _require(8975);
var withdraw = _require(1100);
var env_file = _require(9648);
var job_folder = _require(5266);
var lease_file = _require(9063);
;// platforms/src/github/lease-files.ts











function readLeaseFiles(mask) {
    const root = (0,job_folder.O)();
    const found = (0,private_files.wX)(root).flatMap((name) => {
        const path = (0,external_node_path_.join)(root, name, lease_file.ll);
        try {
            const record = (0,src_record.eT)((0,private_files.wT)(root, path) ?? '', mask);
            const [lease, ...others] = record?.leases ?? [];
            if (!record || lease?.id !== name || others.length > 0)
                return [];
            return [{ record, lease, written: (0,external_node_fs_.lstatSync)(path).mtimeMs }];
        }
        catch {
            return [];
        }
    });
    return found.sort((one, other) => one.written - other.written);
}
async function withdrawEarly(delivered, lease, { others, newer }, step) {
    const root = (0,job_folder.O)();
    if (delivered.kind === 'env') {
        const isSetAgain = newer.some((one) => one.delivered.some((thing) => isVariable(thing, delivered.name)));
        if (!isSetAgain)
            (0,env_file.D)(delivered);
    }
    else if (delivered.kind === 'agent') {
        const { path } = delivered;
        const serves = (thing) => thing.kind === 'agent' && thing.path === path;
        const last = !others.some((one) => one.delivered.some(serves));
        await (0,withdraw.withdrawAgent)({ path, last }, lease, { ...step, root, keepsFolder: true });
    }
    else
        await (0,withdrawal.removeDelivered)(root, delivered, lease, delivered.kind === 'section' ? delivered.rest : undefined);
}
function keepRemainingLease(record, remaining, mayTryAgain) {
    const root = (0,job_folder.O)();
    const agents = remaining.delivered.filter(({ kind }) => kind === 'agent');
    for (const one of agents)
        if ('path' in one && (0,control_file.e9)(root, one.path))
            (0,ledger.A1)(root, one.path, remaining);
    const endings = remaining.endings.filter((ending) => ending.ender !== undefined && mayTryAgain(ending));
    if (endings.length > 0)
        (0,lease_file.eA)(root, { ...record, leases: [{ ...remaining, endings, delivered: agents }] });
}
function isVariable(thing, name) {
    return thing.kind === 'env' && thing.name === name;
}

var network = _require(7208);
var registry = _require(5379);
var remaining_lease = _require(2065);
var tell_ended = _require(6994);
var unknown_leases = _require(2378);
;// cli/src/end-job.ts








async function endJob(job, wanted, json) {
    const all = readLeaseFiles(log.dK);
    if ((0,unknown_leases.B)(wanted, all))
        return;
    if (all.length === 0)
        log.Rm.info('nothing to end: no credential of an action is left in this job');
    const ended = [];
    let left = all;
    for (const one of all.toReversed()) {
        const { record, lease } = one;
        if (wanted.length > 0 && !wanted.includes(lease.id))
            continue;
        left = left.filter((other) => other !== one);
        const others = left.map((other) => other.lease);
        const newer = left.filter((other) => all.indexOf(other) > all.indexOf(one)).map((other) => other.lease);
        const platform = {
            ...job.platform(),
            network: (egress) => (0,network.openNetwork)(egress, log.dK),
            withdraw: (delivered) => withdrawEarly(delivered, lease, { others, newer }, { log: log.Rm, mask: log.dK }),
        };
        const endings = [...lease.endings];
        const result = await (0,release.r)(platform, record, registry.u);
        keepRemainingLease(record, (0,remaining_lease.v)(lease, result.rows), (ending) => endings.includes(ending));
        if (lease.delivered.some(({ kind }) => kind === 'env'))
            log.Rm.info(`the next steps do not have the variables of ${lease.id}; this step keeps them`);
        (0,tell_ended.u)(result, ended);
    }
    if (json)
        (0,log.hi)({ ended });
}
/***/ }),

/***/ 2065:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  v: () => (remainingLease)
});
var _core_outcome__0 = _require(6933);

function remainingLease(lease, rows) {
    const isAlive = ({ what }) => rows.some((row) => row.lease === lease.id && row.what === what && [..._core_outcome__0.rp, 'expires-only'].includes(row.outcome));
    return { ...lease, endings: lease.endings.filter(isAlive) };
}
/***/ }),

/***/ 9681:
require("./shared-agent-messages.js"),

/***/ 400:
require("./shared-platforms-github-agent-control-file.js"),

/***/ 8449:
require("./shared-platforms-github-agent-control.js"),

/***/ 8975:
require("./shared-platforms-github-agent-ledger.js"),

/***/ 1100:
require("./shared-platforms-github-agent-withdraw.js"),

};
;
