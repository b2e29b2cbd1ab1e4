"use strict";
exports.id = "cli-agent";
exports.ids = ["cli-agent","input-faults","render","cli-refuse"];
exports.modules = {

/***/ 8787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  agent: () => (/* binding */ agent)
});

// EXTERNAL MODULE: ./packages/platforms/src/command/log.ts
var log = __webpack_require__(276);
// EXTERNAL MODULE: ./packages/platforms/src/command/release.ts
var release = __webpack_require__(3227);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/record.ts
var record = __webpack_require__(9644);
// EXTERNAL MODULE: ./packages/platforms/src/github/job.ts
var job = __webpack_require__(8329);
// EXTERNAL MODULE: ./packages/platforms/src/github/job-folder.ts
var job_folder = __webpack_require__(5266);
// EXTERNAL MODULE: ./packages/platforms/src/github/agent/control.ts
var control = __webpack_require__(8449);
// EXTERNAL MODULE: ./packages/platforms/src/github/agent/files.ts
var files = __webpack_require__(7679);
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
        await (0,control/* gone */.qp)(agent);
        stopped.push(recordsIn(answer?.fields.records, mask));
    }
    return stopped;
}
function recordsIn(told, mask) {
    if (!Array.isArray(told))
        return undefined;
    const records = told.flatMap((text) => (0,record/* decodeRecord */.e)(String(text), mask) ?? []);
    return records.length === told.length ? records : undefined;
}
function offGitHub() {
    return new errors/* MayflyError */.rU('ERR_AGENT_UNAVAILABLE', 'There is no agent here: this is no step of a GitHub job', {
        fix: 'Nothing was ended. What a login got is ended by mayfly logout.',
    });
}

// EXTERNAL MODULE: ./packages/platforms/src/github/network.ts
var network = __webpack_require__(7208);
// EXTERNAL MODULE: ./packages/providers/src/enders.ts
var enders = __webpack_require__(5815);
// EXTERNAL MODULE: ./packages/cli/src/exit-codes.ts
var exit_codes = __webpack_require__(3067);
// EXTERNAL MODULE: ./packages/cli/src/refuse.ts
var refuse = __webpack_require__(1140);
// EXTERNAL MODULE: ./packages/cli/src/signals.ts
var signals = __webpack_require__(5087);
;// CONCATENATED MODULE: ./packages/cli/src/agent.ts








async function agent(verb, { job, faults }) {
    (0,signals/* onSignals */.rL)(() => undefined);
    if (verb !== 'stop')
        return (0,refuse.refuse)([{ input: 'command', message: 'must be agent stop; mayfly help agent tells of it' }]);
    if (faults.length > 0)
        return (0,refuse.refuse)(faults);
    const stopped = await stopAgents(log/* mask */.dK);
    if (stopped.length === 0)
        log/* log */.Rm.info('nothing to end: no agent of this job runs here');
    const platform = {
        ...job.platform(),
        withdraw: async () => undefined,
        network: (egress) => (0,network/* openNetwork */.X)(egress, log/* mask */.dK),
    };
    for (const records of stopped) {
        for (const record of records ?? []) {
            const { refused } = await (0,release/* endRecord */.r)(platform, record, enders/* enders */.I);
            if (refused === undefined)
                continue;
            (0,log/* say */.cv)(refused);
            process.exitCode = exit_codes/* exitCodes */.h.notEnded;
        }
        if (records)
            log/* log */.Rm.info('an agent of this job was ended: it serves nothing any more');
        else {
            log/* log */.Rm.warn('an agent of this job did not say what it kept alive, and was ended: the post steps end what they know of');
            process.exitCode ??= exit_codes/* exitCodes */.h.failed;
        }
    }
}


/***/ }),

/***/ 1140:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failWith: () => (/* binding */ failWith),
/* harmony export */   refuse: () => (/* binding */ refuse)
/* harmony export */ });
/* harmony import */ var _mayfly_core_input_faults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8171);
/* harmony import */ var _mayfly_core_render__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3726);
/* harmony import */ var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(276);



function refuse(faults) {
    failWith((0,_mayfly_core_input_faults__WEBPACK_IMPORTED_MODULE_0__.faulty)(faults));
}
function failWith(thrown) {
    const errors = (0,_mayfly_core_render__WEBPACK_IMPORTED_MODULE_1__.printable)(thrown);
    (0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)(errors.map((error) => (0,_mayfly_core_render__WEBPACK_IMPORTED_MODULE_1__.render)(error)).join('\n\n'), { errors, rows: [] });
}


/***/ }),

/***/ 8171:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  faulty: () => (/* binding */ faulty),
  strangeInputs: () => (/* binding */ strangeInputs),
  strangeStepInputs: () => (/* binding */ strangeStepInputs)
});

;// CONCATENATED MODULE: ./packages/core/src/elsewhere.ts
function adviceOf(name, { action, inputs, also = {} }) {
    for (const [theirs, counterpart] of Object.entries(inputs)) {
        const rest = restOf(name, theirs);
        if (rest === undefined)
            continue;
        const known = `is an input of ${action.replace(/^.*\//, '')}`;
        if ('absent' in counterpart)
            return `${known} and has no counterpart here: ${counterpart.absent}`;
        const { write, note } = counterpart;
        const text = note === undefined ? write : `${write} (${note})`;
        return `${known}; here write ${text.replace('{}', rest)}`;
    }
    const meant = Object.entries(also).find(([other]) => restOf(name, other) !== undefined)?.[1];
    return meant && `is not an input; did you mean "${meant}"?`;
}
function restOf(name, theirs) {
    if (!theirs.endsWith('*'))
        return plain(name) === plain(theirs) ? '' : undefined;
    const given = name.toLowerCase().replaceAll('-', '_');
    const begin = theirs.slice(0, -1).replaceAll('-', '_');
    return given.length > begin.length && given.startsWith(begin) ? given.slice(begin.length) : undefined;
}
function plain(name) {
    return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
;// CONCATENATED MODULE: ./packages/core/src/input-faults.ts


const unseen = 'A secret or variable that this job cannot see is empty: look at its environment, at protected branches, forks and Dependabot, and at secrets: inherit. ';
function faulty(faults) {
    const facts = {};
    for (const { input, part, message } of faults) {
        const name = part === undefined ? input : `${input} ${part}`;
        facts[name] = facts[name] ? `${facts[name]}; ${message}` : message;
    }
    const wrong = new Set(faults.map(({ input }) => input)).size;
    const count = wrong === 1 ? 'An input is wrong' : `${wrong} inputs are wrong`;
    const empty = faults.some(({ message }) => message.endsWith('absent or empty'));
    return new errors/* MayflyError */.rU('ERR_INPUT_INVALID', count, { facts, fix: `${empty ? unseen : ''}No request was made.` });
}
function strangeInputs(literal, names, others = []) {
    return names.flatMap((input) => {
        const [advice] = others.flatMap((other) => (other && adviceOf(input, other)) ?? []);
        const meant = Object.keys(literal).find((known) => nearly(known, input));
        const message = advice ?? (meant && `is not an input; did you mean "${meant}"?`);
        return message ? [{ input, message }] : [];
    });
}
async function strangeStepInputs(literal, names, items) {
    const others = await Promise.all(items.map(({ provider }) => provider.elsewhere?.()));
    const listed = new Set(items.flatMap(({ provider, place }) => (place ? Object.keys(provider.inputs) : [])));
    return [
        ...names
            .filter((name) => listed.has(name))
            .map((input) => ({ input, message: 'belongs into an item of credentials' })),
        ...strangeInputs(literal, names.filter((name) => !listed.has(name)), others),
    ];
}
function nearly(known, name) {
    if (name.replaceAll('_', '-') === known)
        return true;
    if (known.length < 5 || Math.abs(known.length - name.length) > 1)
        return false;
    let start = 0;
    while (start < known.length && known[start] === name[start])
        start++;
    let end = 0;
    while (end < Math.min(known.length, name.length) - start && known.at(-1 - end) === name.at(-1 - end))
        end++;
    const left = known.slice(start, known.length - end);
    const right = name.slice(start, name.length - end);
    return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}


/***/ }),

/***/ 3726:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printable: () => (/* binding */ printable),
  render: () => (/* binding */ render)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/foreign-text.ts
var foreign_text = __webpack_require__(281);
;// CONCATENATED MODULE: ./packages/core/src/usual-fixes.ts
const usualFixes = {
    ERR_TIMED_OUT: 'Check the network between the runner and the hosts that this step asks.',
    ERR_EVENT_REFUSED: 'Code from outside may run here with the rights of this repository. Use another event, or set allow-untrusted-events: true when no foreign code runs in this job.',
    ERR_ENDPOINT_REFUSED: 'Give an https URL without a user, a password or a fragment. No request was made to it.',
    ERR_ENV_CONFLICT: 'The tools would silently use another identity, or take ours for expired. Remove these variables from the job, or choose another delivery; if an earlier use of Mayfly set them, give that one a profile or take its outputs.',
    ERR_DELIVERY_FAILED: "Check the folder of private files (the runner's temp folder, or --state-dir): its owner, its free space, and what else writes there.",
    ERR_STATE_REFUSED: 'Nothing in it was used or ended, and nothing written there. Look who else can write there; what an earlier use got ends at its own time.',
    ERR_AGENT_UNAVAILABLE: 'Use another delivery for this step, and report this with its facts.',
    ERR_STATE_TOO_LARGE: 'Ask for fewer credentials in one step.',
};

;// CONCATENATED MODULE: ./packages/core/src/render.ts



const docs = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/errors.md';
function printable(thrown) {
    if (thrown instanceof AggregateError)
        return thrown.errors.flatMap(printable);
    if (thrown instanceof errors/* MayflyError */.rU)
        return [thrown];
    const { name, code } = (thrown ?? {});
    return [
        new errors/* MayflyError */.rU('ERR_INTERNAL', 'Mayfly met an error that it did not expect', {
            facts: {
                kind: typeof name === 'string' ? name : typeof thrown,
                code: typeof code === 'string' ? code : undefined,
            },
            fix: 'Report it with these facts: https://github.com/mayfly-ci/mayfly/issues',
        }),
    ];
}
function render(error, state = []) {
    const codes = [error.code, error.vendor].filter((code) => code !== undefined).map((code) => (0,foreign_text/* neutralise */.$0)(code, 80));
    const facts = Object.entries(error.facts).filter((fact) => Boolean(fact[1]));
    const width = Math.max(0, ...facts.map(([name]) => name.length));
    return [
        `${(0,foreign_text/* neutralise */.$0)(error.message)} (${codes.join(', ')})`,
        ...facts.map(([name, value]) => `  ${(0,foreign_text/* neutralise */.$0)(name).padEnd(width)}  ${(0,foreign_text/* neutralise */.$0)(value, 600)}`),
        [error.fix ?? usualFixes[error.code] ?? '', ...state]
            .map((sentence) => (0,foreign_text/* neutralise */.$0)(sentence, 2000))
            .filter((sentence) => sentence !== '')
            .join(' '),
        `${docs}#${error.code.toLowerCase()}`,
    ]
        .filter((line) => line !== '')
        .join('\n');
}


/***/ }),

/***/ 8449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PA: () => (/* binding */ isServing),
/* harmony export */   XM: () => (/* binding */ askAgent),
/* harmony export */   qp: () => (/* binding */ gone)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8492);


const patienceMilliseconds = 5_000;
const lastMilliseconds = 1_000;
const largestAnswerCharacters = 1 << 20;
function isServing(agent) {
    return (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .listensOn */ .Cl)(agent, agent.port);
}
function askAgent({ port, control }, demand, body) {
    const headers = { authorization: `Bearer ${control}`, 'content-length': Buffer.byteLength(body) };
    const signal = AbortSignal.timeout(patienceMilliseconds);
    const to = {
        host: '127.0.0.1',
        port,
        path: `/control/${demand}`,
        method: 'POST',
        headers,
        signal,
        agent: false,
    };
    return new Promise((resolve, reject) => {
        (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(to, (answer) => {
            let text = '';
            answer.setEncoding('utf8').once('error', reject);
            answer.on('data', (part) => {
                text += part;
                if (text.length > largestAnswerCharacters)
                    answer.destroy(new Error('the answer is too large'));
            });
            answer.once('end', () => {
                try {
                    resolve({ status: answer.statusCode ?? 0, fields: JSON.parse(text) });
                }
                catch (error) {
                    reject(error);
                }
            });
        })
            .once('error', reject)
            .end(body);
    });
}
async function gone(agent) {
    const end = Date.now() + lastMilliseconds;
    while ((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunning */ .W_)(agent) && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 5));
    if ((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunning */ .W_)(agent))
        process.kill(agent.pid, 'SIGKILL');
}


/***/ }),

/***/ 7679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ readControl),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   Vv: () => (/* binding */ agentFolders),
/* harmony export */   Xr: () => (/* binding */ ledgerOf),
/* harmony export */   e9: () => (/* binding */ isAgentFolder),
/* harmony export */   hk: () => (/* binding */ writeControl)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);
/* harmony import */ var _private_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2517);



const folderName = /^agent-[0-9a-f]{12}$/;
function isAgentFolder(root, path) {
    return path === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)) && folderName.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path));
}
function agentFolders(root) {
    return (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .namesIn */ .wX)(root)
        .filter((name) => folderName.test(name))
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name));
}
function writeControl(root, folder, control) {
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__.writePrivate)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'control'), JSON.stringify(control));
}
function readControl(root, folder) {
    const { pid, started, port, control, job } = readFields(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'control'));
    const whole = typeof pid === 'number' && typeof port === 'number' && typeof started === 'string';
    return whole && typeof control === 'string' && typeof job === 'string'
        ? { pid, started, port, control, job }
        : undefined;
}
function ledgerOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'ledger');
}
function readLedger(root, folder, id) {
    const { leases } = readFields(root, ledgerOf(folder));
    if (!Array.isArray(leases))
        return undefined;
    return leases.map(_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7).find((lease) => lease.id === id)?.endings;
}
function readFields(root, path) {
    try {
        return (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrivate */ .wT)(root, path) ?? '');
    }
    catch {
        return {};
    }
}


/***/ })

};
;
