"use strict";
exports.id = 114;
exports.ids = [114,201];
exports.modules = {

/***/ 864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   EN: () => (/* binding */ besideAgent),
/* harmony export */   ik: () => (/* binding */ place)
/* harmony export */ });
/* unused harmony export pastProxies */
const place = {
    url: '{the agent: url}',
    bearer: '{the agent: bearer}',
    folder: '{the agent: folder}',
    node: '{the agent: node}',
    noProxy: '{the agent: no proxy}',
};
const pastProxies = { NO_PROXY: place.noProxy, no_proxy: place.noProxy };
function besideAgent(modes = []) {
    return modes.includes('agent') && modes.length > 1 ? 'takes agent alone: the other ways would hide it' : undefined;
}
function filled(form, values) {
    const fill = (text) => Object.entries(place).reduce((filled, [name, mark]) => filled.replaceAll(mark, values[name]), text);
    const parts = (all) => Object.fromEntries(Object.entries(all).map(([name, value]) => [name, typeof value === 'string' ? fill(value) : value]));
    const files = form.files?.map((file) => ({
        ...file,
        content: typeof file.content === 'string' ? fill(file.content) : file.content,
    }));
    return { ...form, env: parts(form.env), ...(files && { files }) };
}


/***/ }),

/***/ 207:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isServing),
/* harmony export */   X: () => (/* binding */ askAgent)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(492);


const patienceMilliseconds = 5_000;
const largestAnswerCharacters = 1 << 20;
function isServing(agent) {
    return (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .listensOn */ .Cl)(agent, agent.port);
}
function askAgent({ port, control }, demand, body) {
    const headers = { authorization: `Bearer ${control}`, 'content-length': Buffer.byteLength(body) };
    const signal = AbortSignal.timeout(patienceMilliseconds);
    return new Promise((resolve, reject) => {
        (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({ host: '127.0.0.1', port, path: `/control/${demand}`, method: 'POST', headers, signal }, (answer) => {
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


/***/ }),

/***/ 114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAgent: () => (/* binding */ openAgent)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: ./packages/core/src/agent.ts
var src_agent = __webpack_require__(864);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/core/src/secret.ts
var secret = __webpack_require__(189);
;// CONCATENATED MODULE: ./packages/core/src/grant.ts

function encodeGrant({ lease, strict, proxy, raw, bearer, credential }, encode) {
    const record = { strict, ...(proxy !== undefined && { proxy }), leases: [lease] };
    const { parts, ...rest } = credential;
    const shown = Object.entries(parts).map(([name, part]) => part instanceof secret/* Secret */.z ? [name, part.reveal(), true] : [name, part, false]);
    return JSON.stringify({ record: encode(record), raw, bearer: bearer.reveal(), credential: rest, parts: shown });
}

// EXTERNAL MODULE: ./packages/core/src/instant.ts
var instant = __webpack_require__(368);
// EXTERNAL MODULE: ./packages/platforms/src/github/agent-control.ts
var agent_control = __webpack_require__(207);
// EXTERNAL MODULE: ./packages/platforms/src/github/agent-files.ts
var agent_files = __webpack_require__(977);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: ./packages/platforms/src/process-identity.ts
var process_identity = __webpack_require__(492);
// EXTERNAL MODULE: ./packages/platforms/src/github/job-folder.ts
var job_folder = __webpack_require__(266);
;// CONCATENATED MODULE: ./packages/platforms/src/github/agent-start.ts






const patienceMilliseconds = 10_000;
const kept = ['RUNNER_TRACKING_ID', 'NODE_EXTRA_CA_CERTS', 'SystemRoot', 'windir'];
function startAgent({ mask, job }) {
    const control = (0,external_node_crypto_.randomBytes)(32).toString('base64url');
    mask(control);
    const folder = (0,external_node_path_.join)((0,job_folder/* jobFolder */.O)(), `agent-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    const { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken = '' } = process.env;
    const worker = process.ppid > 1 ? (0,process_identity/* identityOf */.cu)(process.ppid) : undefined;
    const handover = { control, requestUrl, requestToken, job, worker, root: (0,job_folder/* jobFolder */.O)(), folder };
    const child = (0,external_node_child_process_.spawn)(process.execPath, [program()], {
        detached: true,
        windowsHide: true,
        stdio: ['pipe', 'pipe', 'ignore'],
        env: Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
        cwd: (0,external_node_path_.parse)(process.execPath).root,
    });
    child.unref();
    tell(child, handover);
    const listening = portOf(child).then((port) => {
        const identity = (0,process_identity/* identityOf */.cu)(child.pid ?? 0);
        if (!identity)
            throw unavailable('it ended at once');
        return { ...identity, port, control, job: job.label };
    });
    listening.catch(() => undefined);
    return { folder, listening };
}
function program() {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '../../../../packages/agent/dist/main/index.js');
}
function tell({ stdin }, handover) {
    const line = stdin;
    line.on('error', () => undefined);
    line.write(`${JSON.stringify(handover)}\n`);
    line.unref?.();
}
function portOf(child) {
    const stdout = child.stdout;
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(unavailable('it did not answer in time')), patienceMilliseconds);
        const settle = (port) => {
            clearTimeout(timer);
            stdout.destroy();
            if (port > 0)
                resolve(port);
            else
                reject(unavailable('it ended at once'));
        };
        child.once('error', ({ message }) => reject(unavailable(message)));
        child.once('exit', () => settle(0));
        stdout.setEncoding('utf8').once('data', (text) => settle(Number.parseInt(text, 10)));
    });
}
function unavailable(reason) {
    return new errors/* MayflyError */.r('ERR_AGENT_UNAVAILABLE', 'The agent of this job could not be started', {
        facts: { program: program(), reason },
        fix: 'Check that the whole repository of the actions is there, and what may run on this machine; or use another delivery.',
    });
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/agent-time.ts
const usualMilliseconds = (6 * 60 + 10) * 60_000;
function endOfRequestToken(token, now) {
    try {
        const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        if (typeof exp === 'number')
            return exp * 1000;
    }
    catch {
    }
    return now + usualMilliseconds;
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/agent-delivery.ts












function openAgent(means) {
    const found = findAgent(means);
    const { folder, listening } = found ?? startAgent(means);
    let last = found === undefined;
    let announced = false;
    return {
        deliverables(list) {
            const agent = { kind: 'agent', path: folder, last };
            last = false;
            return [agent, ...list.map(withFormerValue)];
        },
        async serve(presentation, lease, own) {
            const { agent } = presentation;
            if (!agent)
                return presentation;
            const control = await listening.catch((error) => {
                lease.delivered = lease.delivered.filter(({ kind }) => kind !== 'agent');
                throw error;
            });
            if (!found && !announced) {
                (0,agent_files/* writeControl */.hk)((0,job_folder/* jobFolder */.O)(), folder, control);
                announce(means);
            }
            announced = true;
            const bearer = secret/* Secret */.z.receive((0,external_node_crypto_.randomBytes)(32).toString('base64url'), means.mask);
            await give(means, { agent, lease, control, bearer });
            const places = {
                url: `http://127.0.0.1:${control.port}/${lease.id}`,
                bearer: bearer.reveal(),
                folder: inJson(own),
                node: inJson(process.execPath),
                noProxy: pastProxy(),
            };
            return { ...presentation, agent: { ...agent, ...(0,src_agent/* filled */.Bq)(agent, places) } };
        },
    };
}
async function give(means, { agent, lease, control, bearer }) {
    const { record, raw, credential } = agent;
    const { strict, proxy } = record;
    const grant = encodeGrant({ lease, strict, proxy, raw, bearer, credential }, means.encodeRecord);
    const { status } = await (0,agent_control/* askAgent */.X)(control, 'grant', grant);
    if (status === 200)
        return;
    throw new errors/* MayflyError */.r('ERR_AGENT_UNAVAILABLE', 'The agent of this job did not take the credential', {
        facts: { status: String(status) },
        fix: 'Use one version of these actions in a job.',
    });
}
function findAgent({ job, log, mask }) {
    const newestFirst = (0,agent_files/* agentFolders */.Vv)((0,job_folder/* jobFolder */.O)()).sort((one, other) => (0,external_node_fs_.statSync)(other).mtimeMs - (0,external_node_fs_.statSync)(one).mtimeMs);
    const known = newestFirst.flatMap((folder) => {
        const control = (0,agent_files/* readControl */.OJ)((0,job_folder/* jobFolder */.O)(), folder);
        return control?.job === job.label ? [{ folder, control }] : [];
    });
    const serving = known.find(({ control }) => (0,agent_control/* isServing */.P)(control));
    if (serving) {
        mask(serving.control.control);
        return { folder: serving.folder, listening: Promise.resolve(serving.control) };
    }
    if (known.length > 0)
        log.warn('The agent of this job is gone. Another one is started, on a port and with secrets of its own; what the first one served is not renewed any more.');
    return undefined;
}
function announce({ log }) {
    const until = endOfRequestToken(process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '', Date.now());
    log.info(`The agent of this job was started. Credentials minted after this step are not masked in this job's log. It makes new ones until the job ends, ${(0,instant/* instant */.u)(until)} at the latest.`);
}
const proxyVariables = ['NO_PROXY', 'no_proxy'];
const loopback = ['127.0.0.1', 'localhost'];
function withFormerValue(delivered) {
    const was = delivered.kind === 'env' && proxyVariables.includes(delivered.name) && process.env[delivered.name];
    return was ? { ...delivered, was } : delivered;
}
function pastProxy() {
    const hosts = proxyVariables.flatMap((name) => (process.env[name] ?? '').split(',').map((host) => host.trim()));
    return [...new Set([...hosts, ...loopback])].filter((host) => host !== '').join(',');
}
function inJson(text) {
    return JSON.stringify(text).slice(1, -1);
}


/***/ }),

/***/ 977:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ readControl),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   Vv: () => (/* binding */ agentFolders),
/* harmony export */   e9: () => (/* binding */ isAgentFolder),
/* harmony export */   hk: () => (/* binding */ writeControl)
/* harmony export */ });
/* unused harmony export ledgerOf */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _private_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(201);


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
    const text = (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrivate */ .wT)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'control')) ?? '{}';
    const { pid, started, port, control, job } = JSON.parse(text);
    const whole = typeof pid === 'number' && typeof port === 'number' && typeof started === 'string';
    return whole && typeof control === 'string' && typeof job === 'string'
        ? { pid, started, port, control, job }
        : undefined;
}
function ledgerOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'ledger');
}
function readLedger(root, folder, id) {
    const { leases } = JSON.parse((0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrivate */ .wT)(root, ledgerOf(folder)) ?? '{}');
    return leases?.find((lease) => lease.id === id)?.endings;
}


/***/ }),

/***/ 201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   removePrivate: () => (/* binding */ removePrivate),
/* harmony export */   removeSection: () => (/* binding */ removeSection),
/* harmony export */   wT: () => (/* binding */ readPrivate),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   writePrivate: () => (/* binding */ writePrivate),
/* harmony export */   writeSection: () => (/* binding */ writeSection)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


function writePrivate(root, path, content) {
    makeFolder(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    const fresh = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), `.${process.pid}.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(fresh, { force: true });
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(fresh, flags, 0o600);
    try {
        if (process.platform !== 'win32')
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(file, 0o600);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(file, content);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(fresh, path);
}
function readPrivate(root, path) {
    mustLieIn(root, path);
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0));
        return isPrivate((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file)) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function namesIn(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path);
    }
    catch {
        return [];
    }
}
function removePrivate(root, path) {
    mustLieIn(root, path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true, recursive: true });
}
function writeSection(root, file, section, lease, content) {
    const path = sectionPath(file, section);
    const [, replaced] = /^# (\S+)\n/.exec(readIfThere(path) ?? '') ?? [];
    writePrivate(root, path, `# ${lease}\n${content}`);
    rebuild(root, file);
    return replaced;
}
function removeSection(root, file, section, lease) {
    const path = sectionPath(file, section);
    mustLieIn(root, path);
    if (readIfThere(path)?.startsWith(`# ${lease}\n`))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    rebuild(root, file);
}
function sectionPath(file, section) {
    if (!/^\w[\w.@+-]*$/.test(section))
        throw new Error('not a section name');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(`${file}.d`, section);
}
function rebuild(root, file) {
    for (let before;;) {
        const folder = `${file}.d`;
        const sections = namesIn(folder).filter((name) => !name.startsWith('.'));
        const content = sections.sort().map((name) => readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)) ?? '');
        const text = content.join('\n');
        if (text === before)
            return;
        if (text === '')
            removePrivate(root, file);
        else
            writePrivate(root, file, text);
        before = text;
    }
}
function makeFolder(root, path) {
    mustLieIn(root, path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    for (let folder = path; folder.length >= root.length; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
        if (!found.isDirectory() || !isPrivate(found))
            throw new Error(`${folder} is not a private folder of this user`);
    }
}
function isPrivate({ uid, mode }) {
    const own = process.getuid === undefined || uid === process.getuid();
    return own && (process.platform === 'win32' || (mode & 0o077) === 0);
}
function mustLieIn(root, path) {
    if (path !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path) || !`${path}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
        throw new Error('the path is not ours');
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path); folder.length >= root.length; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isSymbolicLink())
            throw new Error('the path is not ours');
    }
}
function readIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ listensOn),
/* harmony export */   cu: () => (/* binding */ identityOf)
/* harmony export */ });
/* unused harmony export isRunning */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

function identityOf(pid) {
    if (process.platform !== 'linux')
        return isThere(pid) ? { pid, started: '' } : undefined;
    try {
        const [state = 'X', ...fields] = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
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
    const inodes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/net/tcp', 'latin1')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .flatMap(([, local = '', , state, , , , , , inode]) => (state === '0A' && address.test(local) ? [inode] : []));
    return inodes.some((inode) => socketsOf(identity.pid).includes(`socket:[${inode}]`));
}
function socketsOf(pid) {
    const folder = `/proc/${pid}/fd`;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).flatMap((name) => linkIfThere(`${folder}/${name}`));
    }
    catch {
        return [];
    }
}
function linkIfThere(path) {
    try {
        return [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path)];
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


/***/ })

};
;
