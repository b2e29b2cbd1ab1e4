"use strict";
exports.ids = ["platforms-github-agent-withdraw"];
exports.modules = {

/***/ 16:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  withdrawAgent: () => (withdrawAgent)
});

var json = _require(51);
var src_record = _require(109);
;// core/src/agent-messages.ts


function encodeWithdrawal(request) {
    return JSON.stringify(request);
}
function decodeWithdrawal(text) {
    const { lease, last } = readJson(text);
    return typeof lease === 'string' && typeof last === 'boolean' ? { lease, last } : undefined;
}
function encodeLeaseReport({ endings, ...report }) {
    return JSON.stringify({ ...report, endings: encodeEndings(endings) });
}
function decodeLeaseReport(text, mask) {
    const { endings, made, failure } = (0,json.Vh)(text);
    if (!Array.isArray(endings) || typeof made !== 'number')
        return undefined;
    return { endings: (0,src_record.HH)(endings, mask), made, ...(typeof failure === 'string' && { failure }) };
}
function encodeStopReport(records) {
    return JSON.stringify({ records: records.map(encodeRecord) });
}
function decodeStopReport(text, mask) {
    const { records } = readJson(text);
    if (!Array.isArray(records))
        return undefined;
    const read = records.flatMap((record) => decodeRecord(String(record), mask) ?? []);
    return read.length === records.length ? read : undefined;
}

var private_files = _require(582);
var external_node_http_ = _require(67);
var external_node_fs_ = _require(24);
;// platforms/src/process-identity.ts

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

;// platforms/src/github/agent/control.ts


const answerMilliseconds = 5_000;
const lastMilliseconds = 1_000;
const largestAnswerCharacters = 1 << 20;
function isServing(agent) {
    return listensOn(agent, agent.port);
}
function askAgent({ port, control }, demand, body) {
    const headers = { authorization: `Bearer ${control}`, 'content-length': Buffer.byteLength(body) };
    const signal = AbortSignal.timeout(answerMilliseconds);
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
            answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body: text }));
        })
            .once('error', reject)
            .end(body);
    });
}
async function waitUntilStopped(agent) {
    const end = Date.now() + lastMilliseconds;
    while (isRunning(agent) && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 5));
    if (isRunning(agent))
        process.kill(agent.pid, 'SIGKILL');
}

var external_node_path_ = _require(760);
;// platforms/src/github/agent/control-file.ts



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
    try {
        const { pid, started, port, control, job } = (0,json.Vh)((0,private_files.wT)(root, (0,external_node_path_.join)(folder, 'control')) ?? '');
        const hasProcess = typeof pid === 'number' && typeof port === 'number' && typeof started === 'string';
        if (!hasProcess || typeof control !== 'string' || typeof job !== 'string')
            return undefined;
        return { pid, started, port, control, job };
    }
    catch {
        return undefined;
    }
}

;// platforms/src/github/agent/ledger.ts



function writeLedger(root, folder, leases) {
    write(root, ledgerOf(folder), leases);
}
function writeEnded(root, folder, lease) {
    write(root, endedOf(folder, lease.id), [lease]);
}
function write(root, path, leases) {
    const bare = leases.map((lease) => ({ ...lease, endings: lease.endings.map(({ key, ...ending }) => ending) }));
    writePrivate(root, path, encodeRecord({ strict: false, leases: bare }));
}
function readLedger(root, folder, id) {
    return read(root, ledgerOf(folder), id);
}
function readEnded(root, folder, id) {
    return read(root, endedOf(folder, id), id);
}
function read(root, path, id) {
    try {
        const record = (0,src_record.eT)((0,private_files.wT)(root, path) ?? '', () => undefined);
        return record?.leases.find((lease) => lease.id === id)?.endings;
    }
    catch {
        return undefined;
    }
}
function ledgerOf(folder) {
    return (0,external_node_path_.join)(folder, 'ledger');
}
function endedOf(folder, id) {
    return (0,external_node_path_.join)(folder, `ended-${id}`);
}

;// platforms/src/github/agent/withdraw.ts





async function withdrawAgent({ path, last }, lease, step) {
    const { log, mask, root, keepsFolder } = step;
    if (!isAgentFolder(root, path))
        throw new Error('the path does not belong to Mayfly');
    const control = readControl(root, path);
    const serving = control && isServing(control) ? control : undefined;
    if (serving)
        mask(serving.control);
    const request = encodeWithdrawal({ lease: lease.id, last });
    const answer = serving && (await askAgent(serving, 'withdraw', request).catch(() => undefined));
    const report = answer?.status === 200 ? decodeLeaseReport(answer.body, mask) : undefined;
    const ended = report ? undefined : readEnded(root, path, lease.id);
    if (report) {
        const { endings, made, failure } = report;
        lease.endings = mergeEndings(lease.endings, endings);
        log.info(`The Mayfly agent made ${made} more credentials for ${lease.id}${last ? ', and was stopped' : ''}`);
        if (failure !== undefined)
            log.warn(`The last attempt of the Mayfly agent for ${lease.id} failed: ${failure}`);
    }
    else if (ended) {
        log.info(`${lease.id} was ended by mayfly end, before this step`);
        lease.endings = mergeEndings(lease.endings, ended);
    }
    else if (!answer || answer.status === 200) {
        const happened = serving
            ? 'The Mayfly agent did not answer'
            : control
                ? 'The Mayfly agent had stopped before this step'
                : 'The files of the Mayfly agent are missing or cannot be read';
        const saved = readLedger(root, path, lease.id);
        const source = saved
            ? `The report for ${lease.id} uses what it saved last`
            : `The credentials that it made for ${lease.id} are not known. They expire by themselves`;
        log.warn(`${happened}. ${source}.`);
        lease.endings = mergeEndings(lease.endings, saved);
    }
    if (!last)
        return;
    if (serving)
        await waitUntilStopped(serving);
    if (!keepsFolder)
        (0,private_files.Ws)(root, path);
}
function mergeEndings(recorded, known) {
    if (!known)
        return recorded.map(withoutEnd);
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
/***/ }),

/***/ 582:
require("./shared-platforms-private-files.js"),

};
;
