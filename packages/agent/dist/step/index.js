/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	// The require scope
/******/ 	var __nccwpck_require__ = {};
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  openAgent: () => (/* reexport */ openAgent),
  withdrawAgent: () => (/* reexport */ withdrawAgent)
});

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: ./packages/core/src/agent.ts
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

;// CONCATENATED MODULE: ./packages/core/src/lease.ts
function encodeRecord(record) {
    return JSON.stringify({
        version: 1,
        ...record,
        leases: record.leases.map((lease) => ({ ...lease, endings: encodeEndings(lease) })),
    });
}
function encodeEndings({ endings }) {
    return endings.map((ending) => ({ ...ending, key: ending.key?.reveal() }));
}

;// CONCATENATED MODULE: ./packages/core/src/grant.ts

function encodeGrant(grant) {
    const { lease, strict, proxy, raw, bearer, credential, protocol, body, key } = grant;
    const record = { strict, ...(proxy !== undefined && { proxy }), leases: [lease] };
    const { parts, ...rest } = credential;
    return JSON.stringify({
        record: encodeRecord(record),
        raw,
        bearer: bearer.reveal(),
        credential: rest,
        parts: shown(parts),
        protocol,
        body: body && shown(body),
        key: key?.reveal(),
    });
}
function shown(parts) {
    return Object.entries(parts).map(([name, part]) => typeof part === 'string' ? [name, part, false] : [name, part.reveal(), true]);
}

;// CONCATENATED MODULE: ./packages/core/src/instant.ts
function instant(milliseconds) {
    return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
const last = 8.64e15;
function isNumericDate(claim) {
    return typeof claim === 'number' && Math.abs(claim * 1000) <= last;
}

;// CONCATENATED MODULE: ./packages/core/src/secret.ts
const inspect = Symbol.for('nodejs.util.inspect.custom');
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    static receive(value, mask) {
        mask(value);
        return new Secret(value);
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        throw new TypeError('A Secret is never serialised; a codec reveals it by name');
    }
    [inspect]() {
        return '***';
    }
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
;// CONCATENATED MODULE: ./packages/platforms/src/process-identity.ts

function identityOf(pid) {
    if (process.platform !== 'linux')
        return isThere(pid) ? { pid, started: '' } : undefined;
    try {
        const [state = 'X', ...fields] = (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
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
    const inodes = (0,external_node_fs_namespaceObject.readFileSync)('/proc/net/tcp', 'latin1')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .flatMap(([, local = '', , state, , , , , , inode]) => (state === '0A' && address.test(local) ? [inode] : []));
    return inodes.some((inode) => socketsOf(identity.pid).includes(`socket:[${inode}]`));
}
function socketsOf(pid) {
    const folder = `/proc/${pid}/fd`;
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(folder).flatMap((name) => linkIfThere(`${folder}/${name}`));
    }
    catch {
        return [];
    }
}
function linkIfThere(path) {
    try {
        return [(0,external_node_fs_namespaceObject.readlinkSync)(path)];
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
        (0,external_node_http_namespaceObject.request)(to, (answer) => {
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

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./packages/core/src/json.ts
function readJson(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
function objectIn(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/platforms/src/private-files.ts


function writePrivate(root, path, content) {
    makeFolder(root, (0,external_node_path_namespaceObject.dirname)(path));
    const fresh = (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)(path), `.${process.pid}.${(0,external_node_path_namespaceObject.basename)(path)}`);
    (0,external_node_fs_namespaceObject.rmSync)(fresh, { force: true });
    const flags = external_node_fs_namespaceObject.constants.O_CREAT | external_node_fs_namespaceObject.constants.O_EXCL | external_node_fs_namespaceObject.constants.O_WRONLY | (external_node_fs_namespaceObject.constants.O_NOFOLLOW ?? 0);
    const file = (0,external_node_fs_namespaceObject.openSync)(fresh, flags, 0o600);
    try {
        if (process.platform !== 'win32')
            (0,external_node_fs_namespaceObject.fchmodSync)(file, 0o600);
        (0,external_node_fs_namespaceObject.writeFileSync)(file, content);
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
    (0,external_node_fs_namespaceObject.renameSync)(fresh, path);
}
function readPrivate(root, path) {
    mustLieIn(root, path);
    let file;
    try {
        file = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_RDONLY | (external_node_fs_namespaceObject.constants.O_NOFOLLOW ?? 0));
        return isPrivate((0,external_node_fs_namespaceObject.fstatSync)(file)) ? (0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (file !== undefined)
            (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
function namesIn(path) {
    try {
        return (0,external_node_fs_namespaceObject.readdirSync)(path);
    }
    catch {
        return [];
    }
}
function removePrivate(root, path) {
    mustLieIn(root, path);
    (0,external_node_fs_namespaceObject.rmSync)(path, { force: true, recursive: true });
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
        rmSync(path, { force: true });
    rebuild(root, file);
}
function sectionPath(file, section) {
    if (!/^\w[\w.@+-]*$/.test(section))
        throw new Error('not a section name');
    return join(`${file}.d`, section);
}
function rebuild(root, file) {
    for (let before;;) {
        const folder = `${file}.d`;
        const sections = namesIn(folder).filter((name) => !name.startsWith('.'));
        const content = sections.sort().map((name) => readIfThere(join(folder, name)) ?? '');
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
    (0,external_node_fs_namespaceObject.mkdirSync)(path, { recursive: true, mode: 0o700 });
    mustBePrivate(root, path);
}
function mustBePrivate(root, path) {
    for (let folder = path; folder.length >= root.length; folder = (0,external_node_path_namespaceObject.dirname)(folder)) {
        const found = (0,external_node_fs_namespaceObject.lstatSync)(folder);
        if (!found.isDirectory() || !isPrivate(found))
            throw new Error(`${folder} is not a private folder of this user`);
    }
}
function isPrivate({ uid, mode }) {
    const own = process.getuid === undefined || uid === process.getuid();
    return own && (process.platform === 'win32' || (mode & 0o077) === 0);
}
function mustLieIn(root, path) {
    const disk = root === (0,external_node_path_namespaceObject.dirname)(root);
    if (disk || path !== (0,external_node_path_namespaceObject.resolve)(path) || !`${path}${external_node_path_namespaceObject.sep}`.startsWith(root + external_node_path_namespaceObject.sep))
        throw new Error('the path is not ours');
    for (let folder = (0,external_node_path_namespaceObject.dirname)(path); folder.length >= root.length; folder = (0,external_node_path_namespaceObject.dirname)(folder)) {
        if ((0,external_node_fs_namespaceObject.lstatSync)(folder, { throwIfNoEntry: false })?.isSymbolicLink())
            throw new Error('the path is not ours');
    }
}
function readIfThere(path) {
    try {
        return readFileSync(path, 'utf8');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/agent-files.ts



const folderName = /^agent-[0-9a-f]{12}$/;
function isAgentFolder(root, path) {
    return path === (0,external_node_path_namespaceObject.join)(root, (0,external_node_path_namespaceObject.basename)(path)) && folderName.test((0,external_node_path_namespaceObject.basename)(path));
}
function agentFolders(root) {
    return namesIn(root)
        .filter((name) => folderName.test(name))
        .map((name) => (0,external_node_path_namespaceObject.join)(root, name));
}
function writeControl(root, folder, control) {
    writePrivate(root, (0,external_node_path_namespaceObject.join)(folder, 'control'), JSON.stringify(control));
}
function readControl(root, folder) {
    const { pid, started, port, control, job } = readFields(root, (0,external_node_path_namespaceObject.join)(folder, 'control'));
    const whole = typeof pid === 'number' && typeof port === 'number' && typeof started === 'string';
    return whole && typeof control === 'string' && typeof job === 'string'
        ? { pid, started, port, control, job }
        : undefined;
}
function ledgerOf(folder) {
    return (0,external_node_path_namespaceObject.join)(folder, 'ledger');
}
function readLedger(root, folder, id) {
    const { leases } = readFields(root, ledgerOf(folder));
    if (!Array.isArray(leases))
        return undefined;
    return leases.map(objectIn).find((lease) => lease.id === id)?.endings;
}
function readFields(root, path) {
    try {
        return readJson(readPrivate(root, path) ?? '');
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = require("node:child_process");
;// CONCATENATED MODULE: ./packages/platforms/src/lines.ts
function eachLine(stream, hear) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (part) => {
        const lines = (rest + part).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            hear(line);
    });
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/job-folder.ts

function jobFolder() {
    const temp = process.env.RUNNER_TEMP;
    if (!temp)
        throw Object.assign(new Error('RUNNER_TEMP is not set'), { code: 'RUNNER_TEMP is not set' });
    return (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.resolve)(temp), 'mayfly');
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/agent-start.ts






const agent_start_patienceMilliseconds = 10_000;
const fix = 'Check what may run on this machine, or use another delivery.';
const kept = ['RUNNER_TRACKING_ID', 'NODE_EXTRA_CA_CERTS', 'SystemRoot', 'windir'];
function startAgent({ mask, job, unavailable }) {
    const failed = (reason) => unavailable('The agent of this job could not be started', { facts: { reason }, fix });
    const control = (0,external_node_crypto_namespaceObject.randomBytes)(32).toString('base64url');
    mask(control);
    const folder = (0,external_node_path_namespaceObject.join)(jobFolder(), `agent-${(0,external_node_crypto_namespaceObject.randomBytes)(6).toString('hex')}`);
    const { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken = '' } = process.env;
    const worker = process.ppid > 1 ? identityOf(process.ppid) : undefined;
    const handover = { control, requestUrl, requestToken, job, worker, root: jobFolder(), folder };
    const child = (0,external_node_child_process_namespaceObject.spawn)(process.execPath, [program()], {
        detached: true,
        windowsHide: true,
        stdio: ['pipe', 'pipe', 'ignore'],
        env: environment(),
        cwd: (0,external_node_path_namespaceObject.parse)(process.execPath).root,
    });
    child.unref();
    const line = lineTo(child, failed);
    line.say(JSON.stringify(handover));
    const listening = line.next().then((port) => {
        const identity = identityOf(child.pid ?? 0);
        if (!identity)
            throw failed('it ended at once');
        return { ...identity, port: Number(port), control, job: job.label };
    });
    listening.catch(() => undefined);
    return {
        folder,
        listening,
        async give(grant) {
            line.say(grant);
            return (await line.next()) === 'ok';
        },
        abandon: () => child.kill('SIGKILL'),
    };
}
function environment() {
    const own = Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
    return { ...own, MALLOC_ARENA_MAX: '1' };
}
function program() {
    return (0,external_node_path_namespaceObject.join)((0,external_node_path_namespaceObject.dirname)(process.argv[1] ?? ''), '../../../../packages/agent/dist/main/index.js');
}
function lineTo(child, failed) {
    const { stdin, stdout } = child;
    const words = [];
    let over;
    let hear = () => undefined;
    const end = (reason) => {
        over ??= failed(reason);
        hear();
    };
    child.once('error', ({ message }) => end(message)).once('exit', () => end('it ended at once'));
    stdin.on('error', () => undefined);
    eachLine(stdout, (word) => {
        words.push(word);
        hear();
    });
    for (const stream of [stdin, stdout])
        stream.unref();
    return {
        say: (word) => void stdin.write(`${word}\n`),
        async next() {
            const timer = setTimeout(() => end('it did not answer in time'), agent_start_patienceMilliseconds);
            try {
                while (words.length === 0 && !over) {
                    await new Promise((resolve) => {
                        hear = resolve;
                    });
                }
            }
            finally {
                clearTimeout(timer);
            }
            const word = words.shift();
            if (word === undefined)
                throw over;
            return word;
        },
    };
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
    const agent = found ?? startAgent(means);
    const { folder, listening } = agent;
    let last = found === undefined;
    let announced = false;
    process.once('exit', () => !announced && agent.abandon());
    return {
        deliverables(list) {
            const ending = { kind: 'agent', path: folder, last };
            last = false;
            return [ending, ...list.map(withFormerValue)];
        },
        async serve(presentation, lease, own) {
            const { agent: served } = presentation;
            if (!served)
                return presentation;
            const first = !found && !announced;
            const write = (control) => {
                if (first)
                    writeControl(jobFolder(), folder, control);
                return control;
            };
            const control = await listening.then(write).catch((error) => {
                lease.delivered = lease.delivered.filter(({ kind }) => kind !== 'agent');
                throw error;
            });
            announced = true;
            const bearer = Secret.receive((0,external_node_crypto_namespaceObject.randomBytes)(32).toString('base64url'), means.mask);
            if (!(await agent.give(grantFor(served, lease, bearer))))
                throw notTaken(means);
            if (first)
                announce(means);
            const places = {
                url: `http://127.0.0.1:${control.port}/${lease.id}`,
                bearer: bearer.reveal(),
                folder: inJson(own),
                node: inJson(process.execPath),
                noProxy: pastProxy(),
            };
            return { ...presentation, agent: { ...served, ...filled(served, places) } };
        },
    };
}
function grantFor(served, lease, bearer) {
    const { record, raw, credential, protocol, body, key } = served;
    const { strict, proxy } = record;
    return encodeGrant({ lease, strict, proxy, raw, bearer, credential, protocol, body, key });
}
function notTaken({ unavailable }) {
    return unavailable('The agent of this job did not take the credential', {
        facts: {},
        fix: 'Run the job again, and use one version of these actions in a job.',
    });
}
function findAgent({ job, log, mask }) {
    const newestFirst = agentFolders(jobFolder()).sort((one, other) => (0,external_node_fs_namespaceObject.lstatSync)(other).mtimeMs - (0,external_node_fs_namespaceObject.lstatSync)(one).mtimeMs);
    const known = newestFirst.flatMap((folder) => {
        const control = readControl(jobFolder(), folder);
        return control?.job === job.label ? [{ folder, control }] : [];
    });
    const serving = known.find(({ control }) => isServing(control));
    if (serving) {
        mask(serving.control.control);
        const { folder, control } = serving;
        const give = async (grant) => isServing(control) && (await askAgent(control, 'grant', grant).catch(() => undefined))?.status === 200;
        return { folder, listening: Promise.resolve(control), give, abandon: () => undefined };
    }
    if (known.length > 0)
        log.warn('The agent of this job is gone. Another one is started, on a port and with secrets of its own; what the first one served is not renewed any more.');
    return undefined;
}
function announce({ log }) {
    const until = endOfRequestToken(process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '', Date.now());
    log.info(`The agent of this job was started. Credentials minted after this step are not masked in this job's log. It makes new ones until the job ends, ${instant(until)} at the latest.`);
}
const proxyVariables = ['NO_PROXY', 'no_proxy'];
const loopback = ['127.0.0.1', 'localhost'];
function withFormerValue(delivered) {
    const was = delivered.kind === 'env' && proxyVariables.includes(delivered.name) && process.env[delivered.name];
    return was ? { ...delivered, was } : delivered;
}
function pastProxy() {
    const hosts = proxyVariables.flatMap((name) => (process.env[name] ?? '').split(',').map((host) => host.trim()));
    if (hosts.includes('*'))
        return '*';
    return [...new Set([...hosts, ...loopback])].filter((host) => host !== '').join(',');
}
function inJson(text) {
    return JSON.stringify(text).slice(1, -1);
}

;// CONCATENATED MODULE: ./packages/core/src/credible.ts
function isWord(text) {
    return text !== undefined && /^[\x21-\x7e]+$/.test(text);
}
function isEnd(expiresAt, date, longestSeconds) {
    const slack = 600_000;
    if (!Number.isFinite(expiresAt) || expiresAt <= 0 || expiresAt > latest)
        return false;
    return date === undefined || (expiresAt > date && expiresAt <= date + longestSeconds * 1000 + slack);
}
const latest = Date.UTC(9999, 11, 31);

;// CONCATENATED MODULE: ./packages/core/src/endings.ts



function decodeEndings(value, mask) {
    return objectsIn(value).map(({ what, facts, expiresAt, key, ...ending }) => ({
        ...ending,
        what: textOf(what) ?? '',
        facts: Object.fromEntries(Object.entries(objectIn(facts)).map(([name, fact]) => [name, textOf(fact) ?? ''])),
        ...(typeof expiresAt === 'number' && isEnd(expiresAt, undefined, 0) && { expiresAt }),
        ...(typeof key === 'string' && { key: Secret.receive(key, mask) }),
    }));
}
function objectsIn(value) {
    return value.filter((one) => typeof one === 'object' && one !== null);
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/agent-withdraw.ts




async function withdrawAgent({ path, last }, lease, step) {
    const { log, mask, root } = step;
    if (!isAgentFolder(root, path))
        throw new Error('the path is not ours');
    const control = readControl(root, path);
    const serving = control && isServing(control) ? control : undefined;
    if (serving)
        mask(serving.control);
    const answer = serving && (await askAgent(serving, 'withdraw', JSON.stringify({ lease: lease.id, last })).catch(() => undefined));
    if (answer) {
        const { status, fields } = answer;
        if (status === 200)
            lease.endings = joined(lease.endings, fields.endings, mask);
        const { made, failure } = fields;
        if (typeof made === 'number')
            log.info(`The agent made ${made} more credentials for ${lease.id}${last ? ', and was ended' : ''}`);
        if (typeof failure === 'string')
            log.warn(`The last attempt of the agent for ${lease.id} failed: ${failure}`);
    }
    else {
        const happened = serving ? 'did not answer' : control ? 'had ended before this step' : 'was not found by its files';
        log.warn(`The agent ${happened}: what it last made for ${lease.id} is told as it was written down.`);
        lease.endings = joined(lease.endings, readLedger(root, path, lease.id), mask);
    }
    if (!last)
        return;
    if (serving)
        await gone(serving);
    removePrivate(root, path);
}
function joined(recorded, told, mask) {
    if (!Array.isArray(told))
        return recorded.map(withoutEnd);
    const known = decodeEndings(told, mask);
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
    return [...kept, ...known.filter(({ ender }) => ender === undefined)];
}
function isSame(one, other) {
    return one.ender === other.ender && one.what === other.what;
}
function withoutEnd({ expiresAt, ...ending }) {
    return ending;
}

;// CONCATENATED MODULE: ./packages/agent/src/step.ts



module.exports = __webpack_exports__;
/******/ })()
;
