"use strict";
exports.id = "cli-agent";
exports.ids = ["cli-agent"];
exports.modules = {

/***/ 8787:
/***/ (function (_module, _exports, _require) {

// ESM COMPAT FLAG
_require.r(_exports);

// EXPORTS
_require.d(_exports, {
  agent: () => (agent)
});

var outcome = _require(6933);
var log = _require(276);
var release = _require(3227);
var agent_messages = _require(9681);
var errors = _require(7638);
var job = _require(8329);
var job_folder = _require(5266);
var control = _require(8449);
var files = _require(7679);
var ledger = _require(8975);
;// CONCATENATED MODULE: ./packages/platforms/src/github/agent/stop.ts







async function stopAgents(mask) {
    const { GITHUB_ACTIONS, RUNNER_TEMP } = process.env;
    if (GITHUB_ACTIONS !== 'true' || !RUNNER_TEMP)
        throw offGitHub();
    const { label } = (0,job/* readJob */.c)();
    const stopped = [];
    for (const folder of (0,files/* agentFolders */.Vv)((0,job_folder/* jobFolder */.O)())) {
        const agent = (0,files/* readControl */.OJ)((0,job_folder/* jobFolder */.O)(), folder);
        if (agent?.job !== label || !(0,control/* isServing */.PA)(agent))
            continue;
        const answer = await (0,control/* askAgent */.XM)(agent, 'stop', '').catch(() => undefined);
        await (0,control/* waitUntilStopped */.xQ)(agent);
        stopped.push({
            records: answer && (0,agent_messages/* decodeStopReport */.Vc)(answer.body, mask),
            keep: (leases) => (0,ledger/* writeLedger */.X)((0,job_folder/* jobFolder */.O)(), folder, leases),
        });
    }
    return stopped;
}
function offGitHub() {
    return new errors/* MayflyError */.rU('ERR_AGENT_UNAVAILABLE', 'There is no agent here: this is not a step of a GitHub job', {
        fix: 'Nothing was ended. To end the credentials of a login, use mayfly logout.',
    });
}

var network = _require(7208);
var registry = _require(5379);
var exit_codes = _require(3067);
var refuse = _require(1140);
var signals = _require(5087);
;// CONCATENATED MODULE: ./packages/cli/src/agent.ts









async function agent(verb, { job, faults }) {
    (0,signals/* onSignals */.rL)(() => undefined);
    if (verb !== 'stop')
        return (0,refuse/* refuse */.T)([{ input: 'command', message: 'must be agent stop; see mayfly help agent' }]);
    if (faults.length > 0)
        return (0,refuse/* refuse */.T)(faults);
    const stopped = await stopAgents(log/* mask */.dK);
    if (stopped.length === 0)
        log/* log */.Rm.info('nothing to end: no Mayfly agent of this job runs here');
    const platform = {
        ...job.platform(),
        withdraw: async () => undefined,
        network: (egress) => (0,network.openNetwork)(egress, log/* mask */.dK),
    };
    for (const { records, keep } of stopped) {
        const alive = [];
        for (const record of records ?? []) {
            const { rows, strictFailure } = await (0,release/* endRecord */.r)(platform, record, registry/* registry */.u);
            alive.push(...record.leases.map((lease) => stillAlive(lease, rows)));
            if (strictFailure === undefined)
                continue;
            (0,log/* print */.yy)(strictFailure);
            process.exitCode = exit_codes/* exitCodes */.h.notEnded;
        }
        if (records)
            keep(alive);
        if (records)
            log/* log */.Rm.info('a Mayfly agent of this job was stopped: it serves no more credentials');
        else {
            log/* log */.Rm.warn('a Mayfly agent of this job was stopped, but did not report its credentials: the post steps end the credentials in their own records');
            process.exitCode ??= exit_codes/* exitCodes */.h.failed;
        }
    }
}
function stillAlive(lease, rows) {
    const isAlive = ({ what }) => rows.some((row) => row.lease === lease.id && row.what === what && [...outcome/* mayBeValid */.tB, 'expires-only'].includes(row.outcome));
    return { ...lease, endings: lease.endings.filter(isAlive) };
}


/***/ }),

/***/ 9681:
require("./shared-agent-messages.js"),

/***/ 8449:
require("./shared-platforms-github-agent-control.js"),

/***/ 7679:
require("./shared-platforms-github-agent-files.js"),

/***/ 8975:
require("./shared-platforms-github-agent-ledger.js"),

};
;
