"use strict";
exports.id = "platforms-github-agent-withdraw";
exports.ids = ["platforms-github-agent-withdraw","platforms-private-files"];
exports.modules = {

/***/ 855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withdrawAgent: () => (/* binding */ withdrawAgent)
});

// EXTERNAL MODULE: ./packages/core/src/endings.ts
var endings = __webpack_require__(297);
// EXTERNAL MODULE: ./packages/platforms/src/private-files.ts + 2 modules
var private_files = __webpack_require__(202);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(67);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
;// CONCATENATED MODULE: ./packages/platforms/src/process-identity.ts

function identityOf(pid) {
    if (process.platform !== 'linux')
        return isThere(pid) ? { pid, started: '' } : undefined;
    const [state = 'X', ...fields] = stat(pid);
    return /[ZXx]/.test(state) ? undefined : { pid, started: fields[18] ?? '' };
}
function groupOf(pid) {
    return stat(pid)[2];
}
function stat(pid) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    }
    catch {
        return [];
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

;// CONCATENATED MODULE: ./packages/platforms/src/github/agent/control.ts


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
var external_node_path_ = __webpack_require__(760);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(51);
;// CONCATENATED MODULE: ./packages/platforms/src/github/agent/files.ts



const folderName = /^agent-[0-9a-f]{12}$/;
function isAgentFolder(root, path) {
    return path === (0,external_node_path_.join)(root, (0,external_node_path_.basename)(path)) && folderName.test((0,external_node_path_.basename)(path));
}
function agentFolders(root) {
    return namesIn(root)
        .filter((name) => folderName.test(name))
        .map((name) => join(root, name));
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
    return (0,external_node_path_.join)(folder, 'ledger');
}
function readLedger(root, folder, id) {
    const { leases } = readFields(root, ledgerOf(folder));
    if (!Array.isArray(leases))
        return undefined;
    return leases.map(json/* objectIn */.D7).find((lease) => lease.id === id)?.endings;
}
function readFields(root, path) {
    try {
        return (0,json/* readJson */.Vh)((0,private_files/* readPrivate */.wT)(root, path) ?? '');
    }
    catch {
        return {};
    }
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/agent/withdraw.ts




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
    (0,private_files.removePrivate)(root, path);
}
function joined(recorded, told, mask) {
    if (!Array.isArray(told))
        return recorded.map(withoutEnd);
    const known = (0,endings/* decodeEndings */.H)(told, mask);
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


/***/ }),

/***/ 202:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  leaveOfSection: () => (/* binding */ leaveOfSection),
  wT: () => (/* binding */ readPrivate),
  removePrivate: () => (/* binding */ removePrivate),
  removeSection: () => (/* binding */ removeSection)
});

// UNUSED EXPORTS: makeFolder, mustBePrivate, namesIn, writePrivate, writeSection

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(24);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
;// CONCATENATED MODULE: ./packages/platforms/src/settings-text.ts
function withoutSections(text, names) {
    let skipped = false;
    const kept = linesOf(text).filter((line) => {
        const section = sectionIn(line);
        if (section !== undefined)
            skipped = names.includes(section);
        return !skipped;
    });
    return kept.join('');
}
function bodyOf(text, name) {
    let inside = false;
    const kept = linesOf(text).filter((line) => {
        const section = sectionIn(line);
        if (section !== undefined)
            inside = section === name;
        return inside && section === undefined;
    });
    return kept.join('');
}
function withoutKeys(text, pattern) {
    const key = new RegExp(`^[\\s#;]*(?:${pattern})\\s*[=:]`, 'i');
    let skipped;
    const kept = linesOf(text).filter((line) => {
        const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
        if (skipped !== undefined && indent > skipped)
            return false;
        skipped = key.test(line) ? indent : undefined;
        return skipped === undefined;
    });
    return kept.join('');
}
function linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function sectionIn(line) {
    return /^[ \t\ufeff]*\[\s*(?:profile\s+)?["']?([^\]]*?)["']?\s*\]/.exec(line)?.[1];
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(161);
;// CONCATENATED MODULE: ./packages/platforms/src/tool-file.ts


function toolFile({ variable, path }) {
    return process.env[variable]?.replace(/^~(?=\/)/, (0,external_node_os_.homedir)()) || (0,external_node_path_.resolve)((0,external_node_os_.homedir)(), path);
}

;// CONCATENATED MODULE: ./packages/platforms/src/private-files.ts




function writePrivate(root, path, content) {
    makeFolder(root, (0,external_node_path_.dirname)(path));
    const fresh = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${process.pid}.${(0,external_node_path_.basename)(path)}`);
    (0,external_node_fs_.rmSync)(fresh, { force: true });
    const flags = external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_WRONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
    const file = (0,external_node_fs_.openSync)(fresh, flags, 0o600);
    try {
        if (process.platform !== 'win32')
            (0,external_node_fs_.fchmodSync)(file, 0o600);
        (0,external_node_fs_.writeFileSync)(file, content);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    (0,external_node_fs_.renameSync)(fresh, path);
}
function readPrivate(root, path) {
    mustLieIn(root, path);
    let file;
    try {
        file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0));
        return isPrivate((0,external_node_fs_.fstatSync)(file)) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file);
    }
}
function namesIn(path) {
    try {
        return (0,external_node_fs_.readdirSync)(path);
    }
    catch {
        return [];
    }
}
function removePrivate(root, path) {
    mustLieIn(root, path);
    (0,external_node_fs_.rmSync)(path, { force: true, recursive: true });
}
function writeSection(root, file, section, lease, content, beginning) {
    const path = sectionPath(file, section);
    const [, replaced] = /^# (\S+)\n/.exec(readIfThere(path) ?? '') ?? [];
    const settings = beginning ? settingsFor(root, file, section, beginning) : '';
    writePrivate(root, path, `# ${lease}\n${content}${settings}`);
    rebuild(root, file);
    return replaced;
}
function leaveOfSection(root, file, section, lease, rest) {
    if (readIfThere(sectionPath(file, section))?.startsWith(`# ${lease}\n`))
        writeSection(root, file, section, lease, rest);
}
function settingsFor(root, file, section, beginning) {
    const own = toolFile(beginning);
    const settings = own === file ? '' : withoutKeys(readIfThere(own) ?? '', beginning.secret);
    if (settings !== '')
        writePrivate(root, beginningOf(file), settings);
    return withoutKeys(bodyOf(readIfThere(beginningOf(file)) ?? '', section), beginning.replaced);
}
function beginningOf(file) {
    return (0,external_node_path_.join)(`${file}.d`, '.beginning');
}
function removeSection(root, file, section, lease) {
    const path = sectionPath(file, section);
    mustLieIn(root, path);
    if (readIfThere(path)?.startsWith(`# ${lease}\n`))
        (0,external_node_fs_.rmSync)(path, { force: true });
    rebuild(root, file);
}
function sectionPath(file, section) {
    if (!/^\w[\w.@+-]*$/.test(section))
        throw new Error('not a section name');
    return (0,external_node_path_.join)(`${file}.d`, section);
}
function rebuild(root, file) {
    for (let before;;) {
        const folder = `${file}.d`;
        const sections = namesIn(folder).filter((name) => !name.startsWith('.'));
        const content = sections.sort().map((name) => readIfThere((0,external_node_path_.join)(folder, name)) ?? '');
        const settings = withoutSections(readIfThere(beginningOf(file)) ?? '', sections);
        const text = [...(settings === '' ? [] : [settings]), ...content].join('\n');
        if (text === before)
            return;
        if (sections.length === 0)
            for (const path of [file, beginningOf(file)])
                removePrivate(root, path);
        else
            writePrivate(root, file, text);
        before = text;
    }
}
function makeFolder(root, path) {
    mustLieIn(root, path);
    (0,external_node_fs_.mkdirSync)(path, { recursive: true, mode: 0o700 });
    mustBePrivate(root, path);
}
function mustBePrivate(root, path) {
    for (let folder = path; folder.length >= root.length; folder = (0,external_node_path_.dirname)(folder)) {
        const found = (0,external_node_fs_.lstatSync)(folder);
        if (!found.isDirectory() || !isPrivate(found))
            throw new Error(`${folder} is not a private folder of this user`);
    }
}
function isPrivate({ uid, mode }) {
    const own = process.getuid === undefined || uid === process.getuid();
    return own && (process.platform === 'win32' || (mode & 0o077) === 0);
}
function mustLieIn(root, path) {
    const disk = root === (0,external_node_path_.dirname)(root);
    if (disk || path !== (0,external_node_path_.resolve)(path) || !`${path}${external_node_path_.sep}`.startsWith(root + external_node_path_.sep))
        throw new Error('the path is not ours');
    for (let folder = (0,external_node_path_.dirname)(path); folder.length >= root.length; folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false })?.isSymbolicLink())
            throw new Error('the path is not ours');
    }
}
function readIfThere(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ })

};
;
