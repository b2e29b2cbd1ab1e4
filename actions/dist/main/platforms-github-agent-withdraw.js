"use strict";
exports.id = "platforms-github-agent-withdraw";
exports.ids = ["platforms-github-agent-withdraw"];
exports.modules = {

/***/ 9897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isWord),
/* harmony export */   u: () => (/* binding */ isEnd)
/* harmony export */ });
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


/***/ }),

/***/ 6297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ decodeEndings),
/* harmony export */   Q: () => (/* binding */ objectsIn)
/* harmony export */ });
/* harmony import */ var _credible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9897);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8189);



function decodeEndings(value, mask) {
    return objectsIn(value).map(({ what, facts, expiresAt, key, ...ending }) => ({
        ...ending,
        what: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(what) ?? '',
        facts: Object.fromEntries(Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(facts)).map(([name, fact]) => [name, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fact) ?? ''])),
        ...(typeof expiresAt === 'number' && (0,_credible_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnd */ .u)(expiresAt, undefined, 0) && { expiresAt }),
        ...(typeof key === 'string' && { key: _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z.receive(key, mask) }),
    }));
}
function objectsIn(value) {
    return value.filter((one) => typeof one === 'object' && one !== null);
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
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writePrivate */ .pb)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'control'), JSON.stringify(control));
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


/***/ }),

/***/ 1100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withdrawAgent: () => (/* binding */ withdrawAgent)
/* harmony export */ });
/* harmony import */ var _mayfly_core_endings__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6297);
/* harmony import */ var _private_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2517);
/* harmony import */ var _control_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8449);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7679);




async function withdrawAgent({ path, last }, lease, step) {
    const { log, mask, root } = step;
    if (!(0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .isAgentFolder */ .e9)(root, path))
        throw new Error('the path does not belong to Mayfly');
    const control = (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readControl */ .OJ)(root, path);
    const serving = control && (0,_control_js__WEBPACK_IMPORTED_MODULE_2__/* .isServing */ .PA)(control) ? control : undefined;
    if (serving)
        mask(serving.control);
    const answer = serving && (await (0,_control_js__WEBPACK_IMPORTED_MODULE_2__/* .askAgent */ .XM)(serving, 'withdraw', JSON.stringify({ lease: lease.id, last })).catch(() => undefined));
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
        const written = (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readLedger */ .SC)(root, path, lease.id);
        const told = Array.isArray(written)
            ? `the report for ${lease.id} uses what the agent saved last`
            : `its credentials for ${lease.id} are not known, and expire by themselves`;
        log.warn(`The agent ${happened}: ${told}.`);
        lease.endings = joined(lease.endings, written, mask);
    }
    if (!last)
        return;
    if (serving)
        await (0,_control_js__WEBPACK_IMPORTED_MODULE_2__/* .gone */ .qp)(serving);
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .removePrivate */ .Ws)(root, path);
}
function joined(recorded, told, mask) {
    if (!Array.isArray(told))
        return recorded.map(withoutEnd);
    const known = (0,_mayfly_core_endings__WEBPACK_IMPORTED_MODULE_0__/* .decodeEndings */ .H)(told, mask);
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

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
