"use strict";
exports.id = 2410;
exports.ids = [2410,1140,611];
exports.modules = {

/***/ 2410:
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
// EXTERNAL MODULE: ./packages/core/src/record.ts + 1 modules
var record = __webpack_require__(7159);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/platforms/src/process-identity.ts

function identityOf(pid) {
    if (process.platform !== 'linux')
        return isThere(pid) ? { pid, started: '' } : undefined;
    try {
        const [state = 'X', ...fields] = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
        return /[ZXx]/.test(state) ? undefined : { pid, started: fields[18] ?? '' };
    }
    catch {
        return undefined;
    }
}
function isRunning({ pid, started }) {
    return identityOf(pid)?.started === started;
}
function listensOn(identity, port) {
    if (!isRunning(identity))
        return false;
    if (process.platform !== 'linux')
        return true;
    const address = new RegExp(`:${port.toString(16).toUpperCase().padStart(4, '0')}$`);
    const inodes = (0,external_node_fs_.readFileSync)('/proc/net/tcp', 'latin1')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .flatMap(([, local = '', , state, , , , , , inode]) => (state === '0A' && address.test(local) ? [inode] : []));
    return inodes.some((inode) => socketsOf(identity.pid).includes(`socket:[${inode}]`));
}
function socketsOf(pid) {
    const folder = `/proc/${pid}/fd`;
    try {
        return (0,external_node_fs_.readdirSync)(folder).flatMap((name) => linkIfThere(`${folder}/${name}`));
    }
    catch {
        return [];
    }
}
function linkIfThere(path) {
    try {
        return [(0,external_node_fs_.readlinkSync)(path)];
    }
    catch {
        return [];
    }
}
function isThere(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/agent-control.ts


const patienceMilliseconds = 5_000;
const lastMilliseconds = 1_000;
const largestAnswerCharacters = 1 << 20;
function isServing(agent) {
    return listensOn(agent, agent.port);
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
        (0,external_node_http_.request)(to, (answer) => {
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
    while (isRunning(agent) && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 5));
    if (isRunning(agent))
        process.kill(agent.pid, 'SIGKILL');
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(9051);
// EXTERNAL MODULE: ./packages/platforms/src/private-files.ts
var private_files = __webpack_require__(8201);
;// CONCATENATED MODULE: ./packages/platforms/src/github/agent-files.ts



const folderName = /^agent-[0-9a-f]{12}$/;
function isAgentFolder(root, path) {
    return path === join(root, basename(path)) && folderName.test(basename(path));
}
function agentFolders(root) {
    return (0,private_files/* namesIn */.wX)(root)
        .filter((name) => folderName.test(name))
        .map((name) => (0,external_node_path_.join)(root, name));
}
function writeControl(root, folder, control) {
    writePrivate(root, join(folder, 'control'), JSON.stringify(control));
}
function readControl(root, folder) {
    const { pid, started, port, control, job } = readFields(root, (0,external_node_path_.join)(folder, 'control'));
    const whole = typeof pid === 'number' && typeof port === 'number' && typeof started === 'string';
    return whole && typeof control === 'string' && typeof job === 'string'
        ? { pid, started, port, control, job }
        : undefined;
}
function ledgerOf(folder) {
    return join(folder, 'ledger');
}
function readLedger(root, folder, id) {
    const { leases } = readFields(root, ledgerOf(folder));
    if (!Array.isArray(leases))
        return undefined;
    return leases.map(objectIn).find((lease) => lease.id === id)?.endings;
}
function readFields(root, path) {
    try {
        return (0,json/* readJson */.Vh)((0,private_files/* readPrivate */.wT)(root, path) ?? '');
    }
    catch {
        return {};
    }
}

// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(9896);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/context.js


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,external_fs_.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,external_fs_.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${external_os_.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map
;// CONCATENATED MODULE: ./packages/platforms/src/github/job.ts

function readJob() {
    const context = new Context();
    const { runId, runAttempt, eventName, serverUrl } = context;
    return {
        label: `gh-${runId}-${runAttempt || 1}`,
        event: eventName ?? '',
        outsider: outsider(context),
        serverUrl,
    };
}
function outsider({ payload, actor }) {
    const head = payload.pull_request?.head?.repo?.full_name;
    if (head !== undefined && head !== payload.repository?.full_name)
        return `a pull request from the fork ${head}`;
    return actor === 'dependabot[bot]' ? 'Dependabot' : undefined;
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/job-folder.ts

function jobFolder() {
    const temp = process.env.RUNNER_TEMP;
    if (!temp)
        throw Object.assign(new Error('RUNNER_TEMP is not set'), { code: 'RUNNER_TEMP is not set' });
    return (0,external_node_path_.join)((0,external_node_path_.resolve)(temp), 'mayfly');
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/agent-stop.ts






async function stopAgents(mask) {
    const { GITHUB_ACTIONS, RUNNER_TEMP } = process.env;
    if (GITHUB_ACTIONS !== 'true' || !RUNNER_TEMP)
        throw offGitHub();
    const { label } = readJob();
    const stopped = [];
    for (const folder of agentFolders(jobFolder())) {
        const agent = readControl(jobFolder(), folder);
        if (agent?.job !== label || !isServing(agent))
            continue;
        const answer = await askAgent(agent, 'stop', '').catch(() => undefined);
        await gone(agent);
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
    return new errors/* MayflyError */.r('ERR_AGENT_UNAVAILABLE', 'There is no agent here: this is no step of a GitHub job', {
        fix: 'Nothing was ended. What a login got is ended by mayfly logout.',
    });
}

// EXTERNAL MODULE: ./packages/core/src/http.ts
var http = __webpack_require__(1457);
// EXTERNAL MODULE: ./packages/core/src/attempt.ts
var attempt = __webpack_require__(512);
// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(3784);
// EXTERNAL MODULE: ./packages/core/src/subject-token.ts
var subject_token = __webpack_require__(9285);
;// CONCATENATED MODULE: ./packages/platforms/src/github/id-token.ts





async function fetchIdToken(job, wire, audience, signal, { url: requestUrl, token: requestToken, mask }) {
    if (!requestUrl || !requestToken)
        throw (await __webpack_require__.e(/* import() */ 1184).then(__webpack_require__.bind(__webpack_require__, 1184))).missing(job);
    const url = (0,endpoint/* endpoint */.sR)(requestUrl, 'ACTIONS_ID_TOKEN_REQUEST_URL');
    guardHost(url, job.serverUrl);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${requestToken}`, accept: 'application/json' };
    return (0,attempt/* attempts */.r)('any', signal, async () => judge(await wire.send({ method: 'GET', url: url.href, headers }, signal), url, mask));
}
function guardHost(url, serverUrl) {
    const server = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : '';
    const hosts = server === 'github.com' ? [] : server.endsWith('.ghe.com') ? [server, `*.${server}`] : [server];
    const known = ['*.actions.githubusercontent.com', ...hosts].some((host) => host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host && host !== '');
    if (known || (0,endpoint/* isLoopback */.U9)(url.hostname))
        return;
    throw new errors/* MayflyError */.r('ERR_ENDPOINT_REFUSED', 'The ID token request URL is not one of GitHub', {
        facts: { host: url.host, server },
        fix: 'An earlier step may have set ACTIONS_ID_TOKEN_REQUEST_URL: look for it in this job. No request was made.',
    });
}
async function judge(answer, url, mask) {
    const value = answer.status === 200 ? (0,json/* textOf */.b6)((0,json/* readJson */.Vh)(answer.body).value) : undefined;
    if (value !== undefined)
        return (0,subject_token/* receiveSubjectToken */.r0)(value, answer.date, mask);
    throw (await __webpack_require__.e(/* import() */ 1184).then(__webpack_require__.bind(__webpack_require__, 1184))).refusal(answer, url);
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/job-network.ts


function jobNetwork(job, source, proxy) {
    const wire = (0,http/* openWire */.K)(proxy);
    const { url = '' } = source;
    return {
        job,
        wire,
        tokenHost: URL.canParse(url) ? new URL(url).host : '',
        fetchSubjectToken: (audience, signal) => fetchIdToken(job, wire, audience, signal, source),
    };
}

;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: ./packages/core/src/foreign-text.ts
var foreign_text = __webpack_require__(281);
// EXTERNAL MODULE: ./packages/platforms/src/redaction.ts + 1 modules
var redaction = __webpack_require__(2029);
;// CONCATENATED MODULE: ./packages/platforms/src/github/log.ts



function mask(value) {
    for (const form of (0,redaction/* learn */.nB)(value))
        if (!/[\r\n]/.test(form))
            command_issueCommand('add-mask', {}, form);
    const warning = (0,redaction/* poorlyMasked */.NX)(value);
    if (warning !== undefined)
        log_log.warn(warning);
}
const log_log = {
    info: (message) => process.stdout.write(`${(0,redaction/* redact */.E$)((0,foreign_text/* neutralise */.$)(message, 2000))}\n`),
    warn: (message) => command_issueCommand('warning', {}, (0,redaction/* redact */.E$)((0,foreign_text/* neutralise */.$)(message, 2000))),
};
function fail(message) {
    process.exitCode = 1;
    issueCommand('error', {}, redact(message));
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/network.ts



async function openNetwork(proxy, hide = mask) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env;
    return jobNetwork(readJob(), { url, token, mask: hide }, proxy);
}

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
    (0,signals/* onSignals */.r)(() => undefined);
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
        network: (proxy) => openNetwork(proxy, log/* mask */.dK),
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
/* harmony import */ var _mayfly_core_input_faults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(611);
/* harmony import */ var _mayfly_core_render__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3726);
/* harmony import */ var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(276);



function refuse(faults) {
    failWith((0,_mayfly_core_input_faults__WEBPACK_IMPORTED_MODULE_0__.faulty)(faults));
}
function failWith(thrown) {
    const errors = (0,_mayfly_core_render__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g)(thrown);
    (0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_2__/* .fail */ .fJ)(errors.map((error) => (0,_mayfly_core_render__WEBPACK_IMPORTED_MODULE_1__/* .render */ .X)(error)).join('\n\n'), { errors, rows: [] });
}


/***/ }),

/***/ 611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   faulty: () => (/* binding */ faulty),
/* harmony export */   misspelt: () => (/* binding */ misspelt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function faulty(faults) {
    const facts = {};
    for (const { input, message } of faults)
        facts[input] = facts[input] ? `${facts[input]}; ${message}` : message;
    const wrong = Object.keys(facts).length;
    const count = wrong === 1 ? 'An input is wrong' : `${wrong} inputs are wrong`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_INPUT_INVALID', count, { facts, fix: 'No request was made.' });
}
function misspelt(literal, names) {
    return names.flatMap((name) => {
        const meant = Object.entries(literal).find(([known, { elsewhere = [] }]) => nearly(known, name) || elsewhere.includes(name))?.[0];
        return meant ? [{ input: name, message: `is not an input; did you mean "${meant}"?` }] : [];
    });
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
  g: () => (/* binding */ printable),
  X: () => (/* binding */ render)
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
    if (thrown instanceof errors/* MayflyError */.r)
        return [thrown];
    const { name, code } = (thrown ?? {});
    return [
        new errors/* MayflyError */.r('ERR_INTERNAL', 'Mayfly met an error that it did not expect', {
            facts: {
                kind: typeof name === 'string' ? name : typeof thrown,
                code: typeof code === 'string' ? code : undefined,
            },
            fix: 'Report it with these facts: https://github.com/mayfly-ci/mayfly/issues',
        }),
    ];
}
function render(error, state) {
    const codes = [error.code, error.vendor].filter((code) => code !== undefined).map((code) => (0,foreign_text/* neutralise */.$)(code, 80));
    const facts = Object.entries(error.facts).filter((fact) => Boolean(fact[1]));
    const width = Math.max(0, ...facts.map(([name]) => name.length));
    return [
        `${(0,foreign_text/* neutralise */.$)(error.message)} (${codes.join(', ')})`,
        ...facts.map(([name, value]) => `  ${(0,foreign_text/* neutralise */.$)(name).padEnd(width)}  ${(0,foreign_text/* neutralise */.$)(value, 600)}`),
        [error.fix ?? usualFixes[error.code], state].filter(Boolean).join(' '),
        `${docs}#${error.code.toLowerCase()}`,
    ]
        .filter((line) => line !== '')
        .join('\n');
}


/***/ })

};
;
