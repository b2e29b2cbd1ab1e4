/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 979376:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 575820:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ saysNothingIssued),
/* harmony export */   r: () => (/* binding */ MayflyError)
/* harmony export */ });
class MayflyError extends Error {
    code;
    vendor;
    facts;
    fix;
    retry;
    retryAfterSeconds;
    constructor(code, message, details = {}) {
        super(message);
        this.name = 'MayflyError';
        this.code = code;
        this.vendor = details.vendor;
        this.facts = details.facts ?? {};
        this.fix = details.fix;
        this.retry = details.retry;
        this.retryAfterSeconds = details.retryAfterSeconds;
    }
    with(details) {
        const { code, message, vendor, fix, retry, retryAfterSeconds } = this;
        const own = { ...(vendor && { vendor }), ...(fix && { fix }), ...(retry && { retry }) };
        return new MayflyError(code, message, { ...own, ...(retryAfterSeconds && { retryAfterSeconds }), ...details });
    }
}
function saysNothingIssued(error) {
    if (!(error instanceof MayflyError))
        return false;
    const { code, retry } = error;
    return retry ? retry !== 'transient' : code === 'ERR_EXCHANGE_REJECTED' || code === 'ERR_ENDPOINT_REFUSED';
}


/***/ }),

/***/ 810153:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isNumericDate),
/* harmony export */   u: () => (/* binding */ instant)
/* harmony export */ });
function instant(milliseconds) {
    return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
const last = 8.64e15;
function isNumericDate(claim) {
    return typeof claim === 'number' && Math.abs(claim * 1000) <= last;
}


/***/ }),

/***/ 423644:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
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


/***/ }),

/***/ 372755:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
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


/***/ }),

/***/ 489837:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 861426:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 598794:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 719008:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 330797:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 339846:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 307910:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 734269:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 385238:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 612702:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 420160:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 933677:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 136014:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 188299:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 495885:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 400045:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
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
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
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
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __nccwpck_require__(423644);
;// CONCATENATED MODULE: ./packages/platforms/src/github/agent-handover.ts

function readHandover(text) {
    const handover = (0,json/* readJson */.Vh)(text);
    return typeof handover.control === 'string' && typeof handover.folder === 'string' ? handover : undefined;
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(719008);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(420160);
;// CONCATENATED MODULE: ./packages/platforms/src/private-files.ts


function private_files_writePrivate(root, path, content) {
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
function private_files_readPrivate(root, path) {
    mustLieIn(root, path);
    let file;
    try {
        file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
        return isPrivate(fstatSync(file)) ? readFileSync(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (file !== undefined)
            closeSync(file);
    }
}
function private_files_namesIn(path) {
    try {
        return readdirSync(path);
    }
    catch {
        return [];
    }
}
function removePrivate(root, path) {
    mustLieIn(root, path);
    rmSync(path, { force: true, recursive: true });
}
function writeSection(root, file, section, lease, content) {
    const path = sectionPath(file, section);
    const [, replaced] = /^# (\S+)\n/.exec(readIfThere(path) ?? '') ?? [];
    private_files_writePrivate(root, path, `# ${lease}\n${content}`);
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
        const sections = private_files_namesIn(folder).filter((name) => !name.startsWith('.'));
        const content = sections.sort().map((name) => readIfThere(join(folder, name)) ?? '');
        const text = content.join('\n');
        if (text === before)
            return;
        if (text === '')
            removePrivate(root, file);
        else
            private_files_writePrivate(root, file, text);
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
        return readFileSync(path, 'utf8');
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/agent-files.ts



const folderName = /^agent-[0-9a-f]{12}$/;
function isAgentFolder(root, path) {
    return path === join(root, basename(path)) && folderName.test(basename(path));
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
    const { pid, started, port, control, job } = readFields(root, join(folder, 'control'));
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

;// CONCATENATED MODULE: ./packages/platforms/src/github/agent-ledger.ts



function writeLedger(root, folder, leases) {
    const bare = leases.map((lease) => ({ ...lease, endings: lease.endings.map(({ key, ...ending }) => ending) }));
    private_files_writePrivate(root, ledgerOf(folder), encodeRecord({ strict: false, leases: bare }));
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
    const inodes = readFileSync('/proc/net/tcp', 'latin1')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .flatMap(([, local = '', , state, , , , , , inode]) => (state === '0A' && address.test(local) ? [inode] : []));
    return inodes.some((inode) => socketsOf(identity.pid).includes(`socket:[${inode}]`));
}
function socketsOf(pid) {
    const folder = `/proc/${pid}/fd`;
    try {
        return readdirSync(folder).flatMap((name) => linkIfThere(`${folder}/${name}`));
    }
    catch {
        return [];
    }
}
function linkIfThere(path) {
    try {
        return [readlinkSync(path)];
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

;// CONCATENATED MODULE: ./packages/providers/src/registry.ts
const registry = {
    aws: () => __nccwpck_require__.e(/* import() */ 681).then(__nccwpck_require__.bind(__nccwpck_require__, 277875)).then(({ aws }) => aws),
    gcp: () => __nccwpck_require__.e(/* import() */ 50).then(__nccwpck_require__.bind(__nccwpck_require__, 702267)).then(({ gcp }) => gcp),
    azure: () => __nccwpck_require__.e(/* import() */ 381).then(__nccwpck_require__.bind(__nccwpck_require__, 579415)).then(({ azure }) => azure),
    vault: () => __nccwpck_require__.e(/* import() */ 72).then(__nccwpck_require__.bind(__nccwpck_require__, 186054)).then(({ vault }) => vault),
    kubernetes: () => __nccwpck_require__.e(/* import() */ 202).then(__nccwpck_require__.bind(__nccwpck_require__, 380785)).then(({ kubernetes }) => kubernetes),
    'github-app': () => __nccwpck_require__.e(/* import() */ 515).then(__nccwpck_require__.bind(__nccwpck_require__, 732563)).then(({ githubApp }) => githubApp),
};

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(575820);
// EXTERNAL MODULE: ./packages/core/src/credible.ts
var credible = __nccwpck_require__(979376);
// EXTERNAL MODULE: ./packages/core/src/secret.ts
var src_secret = __nccwpck_require__(372755);
;// CONCATENATED MODULE: ./packages/core/src/endings.ts



function decodeEndings(value, mask) {
    return objectsIn(value).map(({ what, facts, expiresAt, key, ...ending }) => ({
        ...ending,
        what: (0,json/* textOf */.b6)(what) ?? '',
        facts: Object.fromEntries(Object.entries((0,json/* objectIn */.D7)(facts)).map(([name, fact]) => [name, (0,json/* textOf */.b6)(fact) ?? ''])),
        ...(typeof expiresAt === 'number' && (0,credible/* isEnd */.u)(expiresAt, undefined, 0) && { expiresAt }),
        ...(typeof key === 'string' && { key: src_secret/* Secret */.z.receive(key, mask) }),
    }));
}
function objectsIn(value) {
    return value.filter((one) => typeof one === 'object' && one !== null);
}

;// CONCATENATED MODULE: ./packages/core/src/record.ts

function decodeRecord(text, mask) {
    try {
        const { version, strict, proxy, tokenHost, leases } = JSON.parse(text);
        if (version !== 1 || !Array.isArray(leases))
            return undefined;
        return {
            strict: strict === true,
            ...(typeof proxy === 'string' && { proxy }),
            ...(typeof tokenHost === 'string' && { tokenHost }),
            leases: leases.map((lease) => decodeLease(lease, mask)),
        };
    }
    catch {
        return undefined;
    }
}
function decodeLease(lease, mask) {
    return {
        id: String(lease.id),
        provider: String(lease.provider),
        ...(typeof lease.trust === 'string' && { trust: lease.trust }),
        principal: String(lease.principal),
        ...(typeof lease.expiresAt === 'number' && { expiresAt: lease.expiresAt }),
        endings: decodeEndings(lease.endings, mask),
        delivered: objectsIn(lease.delivered),
    };
}

;// CONCATENATED MODULE: ./packages/core/src/grant-reader.ts


function decodeGrant(text, mask) {
    try {
        const { record, raw, bearer, credential, parts, protocol, body, key } = JSON.parse(text);
        const { strict, proxy, leases } = decodeRecord(record, mask) ?? { strict: false, leases: [] };
        const [lease] = leases;
        if (!lease || typeof bearer !== 'string')
            return undefined;
        const secret = (value) => src_secret/* Secret */.z.receive(value, mask);
        const hidden = (shown) => Object.fromEntries(shown.map(([name, part, isSecret]) => [name, isSecret ? secret(part) : part]));
        return {
            lease,
            strict,
            proxy,
            raw,
            bearer: secret(bearer),
            credential: { ...credential, parts: hidden(parts) },
            protocol,
            body: body && hidden(body),
            key: typeof key === 'string' ? secret(key) : undefined,
        };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/agent/src/fresh.ts

const renewedAfter = 2 / 3;
const longestMarginMilliseconds = 30_000;
const marginOfLife = 1 / 20;
const shortestPauseMilliseconds = 1_000;
const longestPauseMilliseconds = 30_000;
const usualMostMints = 1_000;
const longestWaitMilliseconds = 24 * 3_600_000;
class Fresh {
    #mint;
    #eager;
    #mostMints;
    #current;
    #minting;
    #timer;
    #asked = false;
    #failures = 0;
    #failed;
    #ended = false;
    #mints = 0;
    made = 0;
    constructor(mint, { eager, mostMints = usualMostMints }, first) {
        this.#mint = mint;
        this.#eager = eager;
        this.#mostMints = mostMints;
        if (first)
            this.#keep(first);
    }
    get failure() {
        return this.#failed?.error;
    }
    get() {
        this.#asked = true;
        const now = Date.now();
        const current = this.#current;
        if (!current || now >= lastGiven(current))
            return this.#next();
        if (now >= renewal(current))
            this.#inBackground();
        return current.value;
    }
    end() {
        this.#ended = true;
        clearTimeout(this.#timer);
    }
    #next() {
        this.#minting ??= this.#make().finally(() => {
            this.#minting = undefined;
        });
        return this.#minting;
    }
    async #make() {
        if (this.#failed && Date.now() < this.#failed.until)
            throw this.#failed.error;
        if (this.#ended || this.#mints >= this.#mostMints) {
            throw new errors/* MayflyError */.r('ERR_AGENT_UNAVAILABLE', 'The agent makes no more credentials', {
                facts: { made: String(this.made) },
            });
        }
        this.#mints++;
        try {
            const value = await this.#mint();
            this.#failed = undefined;
            this.#failures = 0;
            this.made++;
            this.#keep(value);
            return value;
        }
        catch (error) {
            const pause = Math.min(longestPauseMilliseconds, shortestPauseMilliseconds * 2 ** this.#failures++);
            this.#failed = { error, until: Date.now() + pause };
            this.#wake(pause);
            throw error;
        }
    }
    #keep(value) {
        this.#current = { value, since: Date.now() };
        this.#asked = false;
        if (Number.isFinite(value.expiresAt))
            this.#wake(Math.max(shortestPauseMilliseconds, renewal(this.#current) - Date.now()));
    }
    #wake(milliseconds) {
        clearTimeout(this.#timer);
        if (this.#ended)
            return;
        this.#timer = setTimeout(() => {
            if (this.#eager || this.#asked)
                this.#inBackground();
        }, Math.min(milliseconds, longestWaitMilliseconds));
    }
    #inBackground() {
        this.#next().catch(() => undefined);
    }
}
function renewal({ value, since }) {
    return since + (value.expiresAt - since) * renewedAfter;
}
function lastGiven({ value, since }) {
    return value.expiresAt - Math.min(longestMarginMilliseconds, (value.expiresAt - since) * marginOfLife);
}

;// CONCATENATED MODULE: ./packages/core/src/foreign-text.ts
function neutralise(text, limit = 300) {
    const line = text
        .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g, ' ')
        .replaceAll('##[', '# #[')
        .replace(/(^|\s)::/g, '$1: :')
        .trim();
    if (line.length <= limit)
        return line;
    return `${line.slice(0, limit).replace(/\S+$/, '')}[…]`;
}

// EXTERNAL MODULE: ./packages/core/src/instant.ts
var instant = __nccwpck_require__(810153);
;// CONCATENATED MODULE: ./packages/agent/src/protocols/aws-container.ts

const awsContainer = ({ accessKeyId, secretAccessKey, sessionToken, account }, expiresAt) => {
    const body = JSON.stringify({
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        Token: sessionToken,
        Expiration: (0,instant/* instant */.u)(expiresAt),
        AccountId: account,
    });
    return () => ({ status: 200, body });
};

;// CONCATENATED MODULE: ./packages/agent/src/protocols/azure-managed-identity.ts
const others = ['principal_id', 'object_id', 'mi_res_id', 'msi_res_id'];
const azureManagedIdentity = ({ client, ...tokens }, expiresAt) => {
    const refuse = (message) => ({
        status: 400,
        body: JSON.stringify({ statusCode: 400, error: 'invalid_request', error_description: message, message }),
    });
    return (query) => {
        const asked = new URLSearchParams(query);
        const resource = asked.get('resource') ?? '';
        const identity = asked.get('client_id');
        if ((identity && identity.toLowerCase() !== client?.toLowerCase()) || others.some((name) => asked.has(name)))
            return refuse('The agent serves one identity, the one of client-id, and this request asks for another.');
        const known = Object.keys(tokens).find((name) => plain(name) === plain(resource));
        if (known === undefined)
            return refuse('The agent has no token for this resource: name it in the scopes input, with /.default behind it.');
        const seconds = Math.floor((expiresAt - Date.now()) / 1000);
        const token = {
            access_token: tokens[known],
            expires_on: String(Math.floor(expiresAt / 1000)),
            expires_in: String(seconds),
            resource,
            token_type: 'Bearer',
            client_id: client,
        };
        return { status: 200, body: JSON.stringify(token) };
    };
};
function plain(resource) {
    return resource.replace(/\/+$/, '').toLowerCase();
}

;// CONCATENATED MODULE: ./packages/agent/src/protocols/google-subject-token.ts
const googleSubjectToken = ({ idToken }) => {
    const body = JSON.stringify({ id_token: idToken });
    return () => ({ status: 200, body });
};

;// CONCATENATED MODULE: ./packages/agent/src/protocols/kubernetes-exec.ts

const kubernetesExec = ({ token }, expiresAt) => {
    const body = JSON.stringify({
        apiVersion: 'client.authentication.k8s.io/v1',
        kind: 'ExecCredential',
        status: { token, expirationTimestamp: (0,instant/* instant */.u)(expiresAt) },
    });
    return () => ({ status: 200, body });
};

;// CONCATENATED MODULE: ./packages/agent/src/protocol.ts







const protocols = {
    'aws-container': awsContainer,
    'azure-managed-identity': azureManagedIdentity,
    'google-subject-token': googleSubjectToken,
    'kubernetes-exec': kubernetesExec,
};
function answers(protocol, body, expiresAt) {
    const shown = Object.entries(body).map(([name, part]) => [name, part instanceof src_secret/* Secret */.z ? part.reveal() : part]);
    return protocols[protocol](Object.fromEntries(shown), expiresAt);
}
function failureAnswer(error) {
    const message = failureText(error);
    const code = error instanceof errors/* MayflyError */.r ? error.code : 'ERR_INTERNAL';
    const status = code === 'ERR_EXCHANGE_REJECTED' || code === 'ERR_PRINCIPAL_MISMATCH' ? 403 : 503;
    return {
        status,
        body: JSON.stringify({ Code: code, Message: message, error: code, error_description: message, message }),
    };
}
function failureText(error) {
    if (!(error instanceof errors/* MayflyError */.r))
        return 'The agent met an error that it did not expect (ERR_INTERNAL)';
    const { message, code, vendor } = error;
    return neutralise(`${message} (${code}${vendor ? `, ${vendor}` : ''})`);
}

;// CONCATENATED MODULE: ./packages/agent/src/agent.ts






const unmasked = () => undefined;
class JobAgent {
    #world;
    #served = new Map();
    #control;
    constructor(world) {
        this.#world = world;
        const bearer = Buffer.from(world.control);
        const given = (body) => ({ status: this.give(body) ? 200 : 400, body: '{}' });
        this.#control = {
            '/control/grant': { method: 'POST', bearer, answer: (_, body) => given(body) },
            '/control/withdraw': { method: 'POST', bearer, answer: (_, body) => this.#withdraw(body) },
            '/control/stop': { method: 'POST', bearer, answer: () => this.#stop() },
        };
    }
    route(path) {
        return this.#served.get(path)?.route ?? (Object.hasOwn(this.#control, path) ? this.#control[path] : undefined);
    }
    get idle() {
        return this.#served.size === 0;
    }
    give(text) {
        const grant = decodeGrant(text, unmasked);
        if (!grant)
            return false;
        const { lease, protocol, body, credential, bearer } = grant;
        const first = keptFrom(credential.expiresAt, protocol, body);
        let { key } = grant;
        let last = credential;
        const next = async () => {
            const minted = await this.#mint(grant, last);
            last = minted.credential;
            key = minted.half.key?.(last);
            const form = minted.half.form(last, minted.inputs);
            const kept = keptFrom(last.expiresAt, form.protocol, form.body);
            if (!kept || kept.expiresAt <= Date.now())
                throw odd();
            return kept;
        };
        const fresh = new Fresh(next, { eager: protocol === undefined }, first);
        const route = {
            method: 'GET',
            bearer: Buffer.from(bearer.reveal()),
            answer: (query) => answerFrom(fresh, query),
        };
        this.#served.set(`/${lease.id}`, { grant, fresh, route, given: () => withKey(lease, key) });
        this.#world.keep(this.#leases());
        return true;
    }
    async #mint(grant, last) {
        const { job, alive, end } = this.#world;
        if (!alive()) {
            end();
            throw new errors/* MayflyError */.r('ERR_AGENT_UNAVAILABLE', 'The job of this agent is over');
        }
        const { mint } = await __nccwpck_require__.e(/* import() */ 524).then(__nccwpck_require__.bind(__nccwpck_require__, 438579));
        const provider = await this.#world.provider(grant.lease.provider);
        const network = await this.#world.network(grant.proxy);
        const save = () => this.#world.keep(this.#leases());
        try {
            return await mint(grant, provider, last, { job, network, save });
        }
        catch (error) {
            if (refusedByTheCi(error))
                end();
            throw error;
        }
    }
    #withdraw(text) {
        const { lease: id, last } = (0,json/* readJson */.Vh)(text);
        const found = this.#served.get(`/${id}`);
        found?.fresh.end();
        this.#served.delete(`/${id}`);
        if (last === true)
            this.#end();
        if (!found)
            return { status: 404, body: '{}' };
        const { given, fresh } = found;
        const { failure, made } = fresh;
        const told = failure === undefined ? {} : { failure: failureText(failure) };
        return { status: 200, body: JSON.stringify({ endings: encodeEndings(given()), made, ...told }) };
    }
    #stop() {
        const { tokenHost } = this.#world;
        const records = [...this.#served.values()].map(({ grant: { strict, proxy }, given }) => encodeRecord({ strict, ...(proxy !== undefined && { proxy }), tokenHost, leases: [given()] }));
        this.#end();
        return { status: 200, body: JSON.stringify({ records }) };
    }
    #end() {
        for (const { fresh } of this.#served.values())
            fresh.end();
        this.#world.end();
    }
    #leases() {
        return [...this.#served.values()].map(({ grant }) => grant.lease);
    }
}
function keptFrom(expiresAt = Number.POSITIVE_INFINITY, protocol, body) {
    if (protocol === undefined)
        return { expiresAt, answer: undefined };
    return body && { expiresAt, answer: answers(protocol, body, expiresAt) };
}
function withKey(lease, key) {
    if (key === undefined)
        return lease;
    return {
        ...lease,
        endings: lease.endings.map((ending) => (ending.ender === undefined ? ending : { ...ending, key })),
    };
}
function answerFrom(fresh, query) {
    const kept = fresh.get();
    const told = ({ answer }) => answer?.(query) ?? { status: 404, body: '{}' };
    return kept instanceof Promise ? kept.then(told, failureAnswer) : told(kept);
}
function refusedByTheCi(error) {
    if (!(error instanceof errors/* MayflyError */.r) || error.code !== 'ERR_ID_TOKEN_UNAVAILABLE')
        return false;
    const { status = '' } = error.facts;
    return status.startsWith('4') && status !== '429';
}
function odd() {
    return new errors/* MayflyError */.r('ERR_ANSWER_MALFORMED', 'What was issued had ended already, by the clock of this machine');
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(339846);
;// CONCATENATED MODULE: ./packages/agent/src/bearer.ts
let bearer_crypto;
function matches(given, wanted) {
    bearer_crypto ??= process.getBuiltinModule('node:crypto');
    const bytes = Buffer.from(given);
    const comparable = bytes.length === wanted.length;
    return bearer_crypto.timingSafeEqual(comparable ? bytes : wanted, wanted) && comparable;
}

;// CONCATENATED MODULE: ./packages/agent/src/peer.ts

const tables = [
    ['tcp', '0100007F'],
    ['tcp6', '0000000000000000FFFF00000100007F'],
];
const established = '01';
const part = Buffer.alloc(64 * 1024);
const longestLine = 512;
const owner = /^(?:\S+ +){7}(\d+) /;
function isOwnPeer({ remotePort, localPort }, folder = '/proc/net') {
    if (process.platform !== 'linux')
        return true;
    for (const [table, address] of [...tables, ...tables]) {
        const line = find(`${folder}/${table}`, `: ${address}:${hex(remotePort)} ${address}:${hex(localPort)} ${established} `);
        if (line === undefined)
            continue;
        const uid = Number(owner.exec(line)?.[1]);
        return uid === 0 || uid === process.getuid?.();
    }
    return false;
}
function find(table, text) {
    const file = peer_open(table);
    if (file === undefined)
        return undefined;
    try {
        let kept = 0;
        for (;;) {
            const read = (0,external_node_fs_.readSync)(file, part, kept, part.length - kept, null);
            const end = kept + read;
            const at = part.subarray(0, end).indexOf(text);
            if (at >= 0 && (at + longestLine <= end || read === 0)) {
                return part.toString('latin1', at, Math.min(at + longestLine, end));
            }
            if (read === 0)
                return undefined;
            kept = Math.min(end, longestLine * 2);
            part.copyWithin(0, end - kept, end);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function peer_open(table) {
    try {
        return (0,external_node_fs_.openSync)(table, 'r');
    }
    catch {
        return undefined;
    }
}
function hex(port) {
    return (port ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

;// CONCATENATED MODULE: ./packages/agent/src/endpoint.ts



const loopback = '127.0.0.1';
const largestHeaderBytes = 8 * 1024;
const largestBodyBytes = 512 * 1024;
const mostStrangers = 512;
const mostConnections = 2048;
const patienceMilliseconds = 5_000;
const refused = '{"message":"refused: this is for the job that was given its address and its secret"}';
const answerHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' };
const nobody = Buffer.alloc(43);
async function openEndpoint(routeOf) {
    const strangers = new Set();
    const limits = {
        maxHeaderSize: largestHeaderBytes,
        requireHostHeader: false,
        headersTimeout: patienceMilliseconds,
        requestTimeout: patienceMilliseconds,
        keepAliveTimeout: patienceMilliseconds,
        connectionsCheckingInterval: 1_000,
    };
    let host = '';
    let closing = false;
    function admitted(request, path) {
        const { method, headers, socket } = request;
        const route = routeOf(path);
        const known = matches(bearerOf(request), route?.bearer ?? nobody);
        if (!route || !known || method !== route.method || headers.host !== host || headers.origin !== undefined)
            return;
        if (strangers.has(socket)) {
            if (!isOwnPeer(socket))
                return;
            strangers.delete(socket);
        }
        return route;
    }
    const answer = (response, { status, body }) => {
        if (closing)
            response.shouldKeepAlive = false;
        send(response, status, body);
    };
    const server = (0,external_node_http_.createServer)(limits, (request, response) => {
        const { url = '', headers } = request;
        const mark = url.indexOf('?');
        const route = admitted(request, mark < 0 ? url : url.slice(0, mark));
        if (!route)
            return refuse(response);
        if (route.method === 'POST')
            return void control(route, request, response);
        if (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0')
            return refuse(response);
        const ready = route.answer(mark < 0 ? '' : url.slice(mark + 1), '');
        if (!(ready instanceof Promise))
            return answer(response, ready);
        void ready.then((late) => answer(response, late)).catch(() => refuse(response));
    });
    async function control(route, request, response) {
        try {
            const body = await readBody(request);
            if (body === undefined)
                refuse(response);
            else
                answer(response, await route.answer('', body));
        }
        catch {
            refuse(response);
        }
    }
    server.maxConnections = mostConnections;
    server.on('connection', (socket) => {
        strangers.add(socket);
        socket.once('close', () => strangers.delete(socket));
        if (strangers.size > mostStrangers)
            strangers.values().next().value?.destroy();
    });
    for (const event of ['checkContinue', 'checkExpectation'])
        server.on(event, (_, response) => refuse(response));
    server.on('clientError', (_, socket) => socket.destroy());
    await new Promise((resolve, reject) => {
        server.once('error', reject).listen(0, loopback, resolve);
    });
    const { port } = server.address();
    host = `${loopback}:${port}`;
    return {
        port,
        close: () => new Promise((resolve) => {
            closing = true;
            server.close(() => resolve());
        }),
    };
}
function bearerOf({ headers }) {
    const given = headers.authorization ?? headers['x-identity-header'];
    if (typeof given !== 'string')
        return '';
    return given.startsWith('Bearer ') ? given.slice('Bearer '.length) : given;
}
function send(response, status, body) {
    const headers = { ...answerHeaders, 'content-length': Buffer.byteLength(body) };
    response.writeHead(status, headers).end(body);
}
function refuse(response) {
    response.shouldKeepAlive = false;
    const { socket } = response;
    response.once('finish', () => socket?.destroy());
    send(response, 403, refused);
}
async function readBody(request) {
    let body = '';
    try {
        for await (const chunk of request.setEncoding('utf8')) {
            body += chunk;
            if (body.length > largestBodyBytes)
                return undefined;
        }
        return body;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/agent/src/watchdog.ts
const watchMilliseconds = 2_000;
function watch({ alive, endsAt }, end) {
    const timer = setInterval(() => {
        if (alive() && Date.now() < endsAt)
            return;
        clearInterval(timer);
        end();
    }, watchMilliseconds);
}

;// CONCATENATED MODULE: ./packages/agent/src/main.ts









const lastWordMilliseconds = 500;
const main_unmasked = () => undefined;
async function serve(handover) {
    const { job, control, worker, root, folder, requestUrl, requestToken } = handover;
    const source = { url: requestUrl, token: requestToken, mask: main_unmasked };
    const alive = () => worker === undefined || isRunning(worker);
    let close = async () => undefined;
    const end = () => {
        void close().then(() => process.exit(0));
        setTimeout(() => process.exit(0), lastWordMilliseconds);
    };
    const agent = new JobAgent({
        job,
        control,
        tokenHost: URL.canParse(requestUrl) ? new URL(requestUrl).host : '',
        provider: (id) => registry[id](),
        network: async (proxy) => (await __nccwpck_require__.e(/* import() */ 817).then(__nccwpck_require__.bind(__nccwpck_require__, 964230))).jobNetwork(job, source, proxy),
        keep: (leases) => writeLedger(root, folder, leases),
        alive,
        end,
    });
    process.stdin.once('end', () => agent.idle && end());
    watch({ alive, endsAt: endOfRequestToken(requestToken, Date.now()) }, end);
    const endpoint = await openEndpoint((path) => agent.route(path));
    close = endpoint.close;
    say(endpoint.port);
    return agent;
}
function say(word) {
    process.stdout.write(`${word}\n`);
}
let agent;
eachLine(process.stdin, async (line) => {
    if (agent)
        return say((await agent).give(line) ? 'ok' : 'no');
    const handover = readHandover(line);
    if (!handover)
        process.exit(1);
    agent = serve(handover);
});

module.exports = __webpack_exports__;
/******/ })()
;
