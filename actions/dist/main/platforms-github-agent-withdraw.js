"use strict";
exports.id = "platforms-github-agent-withdraw";
exports.ids = ["platforms-github-agent-withdraw"];
exports.modules = {

/***/ 9681:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ encodeStopReport),
/* harmony export */   Vc: () => (/* binding */ decodeStopReport),
/* harmony export */   bH: () => (/* binding */ decodeLeaseReport),
/* harmony export */   g7: () => (/* binding */ encodeWithdrawal),
/* harmony export */   lw: () => (/* binding */ encodeLeaseReport),
/* harmony export */   m_: () => (/* binding */ decodeWithdrawal)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9051);
/* harmony import */ var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9644);


function encodeWithdrawal(request) {
    return JSON.stringify(request);
}
function decodeWithdrawal(text) {
    const { lease, last } = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(text);
    return typeof lease === 'string' && typeof last === 'boolean' ? { lease, last } : undefined;
}
function encodeLeaseReport({ endings, ...report }) {
    return JSON.stringify({ ...report, endings: (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeEndings */ .rf)(endings) });
}
function decodeLeaseReport(text, mask) {
    const { endings, made, failure } = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(text);
    if (!Array.isArray(endings) || typeof made !== 'number')
        return undefined;
    return { endings: (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEndings */ .HH)(endings, mask), made, ...(typeof failure === 'string' && { failure }) };
}
function encodeStopReport(records) {
    return JSON.stringify({ records: records.map(_record_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeRecord */ .Ym) });
}
function decodeStopReport(text, mask) {
    const { records } = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(text);
    if (!Array.isArray(records))
        return undefined;
    const read = records.flatMap((record) => (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeRecord */ .eT)(String(record), mask) ?? []);
    return read.length === records.length ? read : undefined;
}


/***/ }),

/***/ 8449:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PA: () => (/* binding */ isServing),
/* harmony export */   XM: () => (/* binding */ askAgent),
/* harmony export */   xQ: () => (/* binding */ waitUntilStopped)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _process_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8492);


const answerMilliseconds = 5_000;
const lastMilliseconds = 1_000;
const largestAnswerCharacters = 1 << 20;
function isServing(agent) {
    return (0,_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .listensOn */ .Cl)(agent, agent.port);
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
        (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(to, (answer) => {
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
    while ((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunning */ .W_)(agent) && Date.now() < end)
        await new Promise((resolve) => setTimeout(resolve, 5));
    if ((0,_process_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .isRunning */ .W_)(agent))
        process.kill(agent.pid, 'SIGKILL');
}


/***/ }),

/***/ 7679:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ readControl),
/* harmony export */   Vv: () => (/* binding */ agentFolders),
/* harmony export */   e9: () => (/* binding */ isAgentFolder),
/* harmony export */   hk: () => (/* binding */ writeControl)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);
/* harmony import */ var _private_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8201);



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
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writePrivate */ .pb)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'control'), JSON.stringify(control));
}
function readControl(root, folder) {
    try {
        const { pid, started, port, control, job } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrivate */ .wT)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'control')) ?? '');
        const hasProcess = typeof pid === 'number' && typeof port === 'number' && typeof started === 'string';
        if (!hasProcess || typeof control !== 'string' || typeof job !== 'string')
            return undefined;
        return { pid, started, port, control, job };
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 8975:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLedger),
/* harmony export */   X: () => (/* binding */ writeLedger)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mayfly_core_record__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9644);
/* harmony import */ var _private_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8201);



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


/***/ }),

/***/ 1100:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withdrawAgent: () => (/* binding */ withdrawAgent)
/* harmony export */ });
/* harmony import */ var _mayfly_core_agent_messages__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9681);
/* harmony import */ var _private_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8201);
/* harmony import */ var _control_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8449);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7679);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8975);





async function withdrawAgent({ path, last }, lease, step) {
    const { log, mask, root } = step;
    if (!(0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isAgentFolder */ .e9)(root, path))
        throw new Error('the path does not belong to Mayfly');
    const control = (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readControl */ .OJ)(root, path);
    const serving = control && (0,_control_js__WEBPACK_IMPORTED_MODULE_2__/* .isServing */ .PA)(control) ? control : undefined;
    if (serving)
        mask(serving.control);
    const request = (0,_mayfly_core_agent_messages__WEBPACK_IMPORTED_MODULE_0__/* .encodeWithdrawal */ .g7)({ lease: lease.id, last });
    const answer = serving && (await (0,_control_js__WEBPACK_IMPORTED_MODULE_2__/* .askAgent */ .XM)(serving, 'withdraw', request).catch(() => undefined));
    const report = answer?.status === 200 ? (0,_mayfly_core_agent_messages__WEBPACK_IMPORTED_MODULE_0__/* .decodeLeaseReport */ .bH)(answer.body, mask) : undefined;
    if (report) {
        const { endings, made, failure } = report;
        lease.endings = joined(lease.endings, endings);
        log.info(`The Mayfly agent made ${made} more credentials for ${lease.id}${last ? ', and was stopped' : ''}`);
        if (failure !== undefined)
            log.warn(`The last attempt of the Mayfly agent for ${lease.id} failed: ${failure}`);
    }
    else if (!answer || answer.status === 200) {
        const happened = serving
            ? 'The Mayfly agent did not answer'
            : control
                ? 'The Mayfly agent had stopped before this step'
                : 'The files of the Mayfly agent are missing or cannot be read';
        const saved = (0,_ledger_js__WEBPACK_IMPORTED_MODULE_4__/* .readLedger */ .S)(root, path, lease.id);
        const source = saved
            ? `The report for ${lease.id} uses what it saved last`
            : `The credentials that it made for ${lease.id} are not known. They expire by themselves`;
        log.warn(`${happened}. ${source}.`);
        lease.endings = joined(lease.endings, saved);
    }
    if (!last)
        return;
    if (serving)
        await (0,_control_js__WEBPACK_IMPORTED_MODULE_2__/* .waitUntilStopped */ .xQ)(serving);
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .removePrivate */ .Ws)(root, path);
}
function joined(recorded, known) {
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

/***/ 8492:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ listensOn),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   cu: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

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
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
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
