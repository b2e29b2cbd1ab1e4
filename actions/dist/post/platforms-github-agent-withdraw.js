"use strict";
exports.id = "platforms-github-agent-withdraw";
exports.ids = ["platforms-github-agent-withdraw"];
exports.modules = {

/***/ 855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withdrawAgent: () => (/* binding */ withdrawAgent)
});

// EXTERNAL MODULE: ./packages/core/src/endings.ts + 1 modules
var endings = __webpack_require__(616);
// EXTERNAL MODULE: ./packages/platforms/src/private-files.ts + 3 modules
var private_files = __webpack_require__(712);
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
        throw new Error('the path does not belong to Mayfly');
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
            log.info(`The agent made ${made} more credentials for ${lease.id}${last ? ', and was stopped' : ''}`);
        if (typeof failure === 'string')
            log.warn(`The last attempt of the agent for ${lease.id} failed: ${failure}`);
    }
    else {
        const happened = serving
            ? 'did not answer'
            : control
                ? 'had stopped before this step'
                : 'was not found by its files';
        const written = readLedger(root, path, lease.id);
        const told = Array.isArray(written)
            ? `the report for ${lease.id} uses what the agent saved last`
            : `its credentials for ${lease.id} are not known, and expire by themselves`;
        log.warn(`The agent ${happened}: ${told}.`);
        lease.endings = joined(lease.endings, written, mask);
    }
    if (!last)
        return;
    if (serving)
        await gone(serving);
    (0,private_files/* removePrivate */.Ws)(root, path);
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
    const made = known.flatMap((ending) => {
        if (ending.ender === undefined)
            return [ending];
        if (recorded.some((one) => isSame(one, ending)))
            return [];
        const like = recorded.find(({ ender }) => ender === ending.ender);
        const { handle, audience, ...own } = ending;
        return like
            ? [{ ...own, ...(like.handle && { handle: like.handle }), ...(like.audience && { audience: like.audience }) }]
            : [];
    });
    return [...kept, ...made];
}
function isSame(one, other) {
    return one.ender === other.ender && one.what === other.what;
}
function withoutEnd({ expiresAt, ...ending }) {
    return ending;
}


/***/ })

};
;
