"use strict";
exports.ids = ["cli-end-agents"];
exports.modules = {

/***/ 6806:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  endAgents: () => (endAgents)
});

var log = _require(276);
var release = _require(3227);
var agent_messages = _require(9681);
var job = _require(8329);
var job_folder = _require(5266);
var control = _require(8449);
var control_file = _require(400);
var ledger = _require(8975);
;// platforms/src/github/agent/stop.ts






async function stopAgents(mask) {
    const { label } = (0,job.c)();
    const stopped = [];
    for (const folder of (0,control_file.Vv)((0,job_folder.O)())) {
        const agent = (0,control_file.OJ)((0,job_folder.O)(), folder);
        if (agent?.job !== label || !(0,control.PA)(agent))
            continue;
        const answer = await (0,control.XM)(agent, 'stop', '').catch(() => undefined);
        await (0,control.xQ)(agent);
        stopped.push({
            records: answer && (0,agent_messages.Vc)(answer.body, mask),
            keep(leases) {
                for (const lease of leases)
                    (0,ledger.A1)((0,job_folder.O)(), folder, lease);
            },
        });
    }
    return stopped;
}

var network = _require(7208);
var registry = _require(5379);
var exit_codes = _require(3067);
var remaining_lease = _require(2065);
var tell_ended = _require(6994);
;// cli/src/end-agents.ts








async function endAgents(job, json) {
    const stopped = await stopAgents(log.dK);
    if (stopped.length === 0)
        log.Rm.info('nothing to end: no Mayfly agent of this job runs here');
    const platform = {
        ...job.platform(),
        withdraw: async () => undefined,
        network: (egress) => (0,network.openNetwork)(egress, log.dK),
    };
    const ended = [];
    for (const { records, keep } of stopped) {
        const remaining = [];
        for (const record of records ?? []) {
            const result = await (0,release.r)(platform, record, registry.u);
            remaining.push(...record.leases.map((lease) => (0,remaining_lease.v)(lease, result.rows)));
            (0,tell_ended.u)(result, ended);
        }
        if (records)
            keep(remaining);
        if (records)
            log.Rm.info('a Mayfly agent of this job was stopped: it serves no more credentials');
        else {
            log.Rm.warn('a Mayfly agent of this job was stopped, but did not report its credentials: the post steps end the credentials in their own records');
            process.exitCode ??= exit_codes.h.failed;
        }
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

};
;
