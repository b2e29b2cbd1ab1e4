"use strict";
exports.id = "cli-agent";
exports.ids = ["cli-agent"];
exports.modules = {

/***/ 8787:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  agent: () => (agent)
});

var outcome = __webpack_require__(6933);
var log = __webpack_require__(276);
var release = __webpack_require__(3227);
var agent_messages = __webpack_require__(9681);
var errors = __webpack_require__(7638);
var job = __webpack_require__(8329);
var job_folder = __webpack_require__(5266);
var control = __webpack_require__(8449);
var files = __webpack_require__(7679);
var ledger = __webpack_require__(8975);
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

var network = __webpack_require__(8672);
var registry = __webpack_require__(5379);
var exit_codes = __webpack_require__(3067);
var refuse = __webpack_require__(1140);
var signals = __webpack_require__(5087);
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
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  S: () => (readLedger),
  X: () => (writeLedger)
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _mayfly_core_record__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9644);
var _private_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8201);

function writeLedger(root, folder, leases) {
    const bare = leases.map((lease) => ({ ...lease, endings: lease.endings.map(({ key, ...ending }) => ending) }));
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writePrivate */ .pb)(root, ledgerOf(folder), (0,_mayfly_core_record__WEBPACK_IMPORTED_MODULE_1__/* .encodeRecord */ .Ym)({ strict: false, leases: bare }));
}
function readLedger(root, folder, id) {
    try {
        const record = (0,_mayfly_core_record__WEBPACK_IMPORTED_MODULE_1__/* .decodeRecord */ .eT)((0,_private_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readPrivate */ .wT)(root, ledgerOf(folder)) ?? '', () => undefined);
        return record?.leases.find((lease) => lease.id === id)?.endings;
    }
    catch {
        return undefined;
    }
}
function ledgerOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'ledger');
}

/***/ })

};
;
