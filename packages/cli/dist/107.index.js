"use strict";
exports.id = 107;
exports.ids = [107];
exports.modules = {

/***/ 6223:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ readRequest)
});

// EXTERNAL MODULE: ./packages/platforms/src/command/subject-tokens.ts
var subject_tokens = __webpack_require__(349);
// EXTERNAL MODULE: ./packages/platforms/src/command/system.ts + 3 modules
var command_system = __webpack_require__(952);
// EXTERNAL MODULE: ./packages/cli/src/commands.ts
var commands = __webpack_require__(1218);
// EXTERNAL MODULE: ./packages/cli/src/flags.ts
var flags = __webpack_require__(7733);
;// CONCATENATED MODULE: ./packages/cli/src/suited.ts
function suited(asked, system, deliver) {
    const items = asked.items.map((item) => {
        const silent = !item.raw.deliver?.trim() && offers(item.provider.inputs.deliver, deliver);
        return silent ? { ...item, raw: { ...item.raw, deliver } } : item;
    });
    return { ...asked, items, faults: [...asked.faults, ...(system.keepsLists ? keptSecrets(asked) : [])] };
}
function offers(spec, mode) {
    return spec !== undefined && 'options' in spec && spec.options.includes(mode);
}
function keptSecrets({ items }) {
    return items.flatMap(({ provider, raw, place }) => Object.entries(provider.inputs)
        .filter(([name, spec]) => place !== undefined && spec.type === 'text' && spec.secret && raw[name])
        .map(([name]) => ({
        input: `${place} ${name}`,
        message: 'is secret, and the record of a build keeps what a pipeline is given: it cannot come this way',
    })));
}

;// CONCATENATED MODULE: ./packages/cli/src/request.ts





async function readRequest(command, args, more = []) {
    const line = await (0,flags/* readCommandLine */.ye)(commands/* commands */.P[command].flags, args, true);
    const { credentials: file, platform, 'state-dir': folder } = line.flags;
    const faults = [...line.faults, ...more, ...(0,subject_tokens/* strangeVariables */.Mx)()];
    const asked = line.provider !== undefined || faults.some(({ input }) => input === 'provider');
    if (asked && file !== undefined)
        faults.push({ input: 'credentials', message: 'stands instead of a provider' });
    if (!asked && file === undefined)
        faults.push({ input: 'provider', message: 'is required, or --credentials' });
    const system = command_system/* systems */.nV[platform ?? (0,command_system/* guessSystem */.rW)()];
    const deliver = command === 'login' ? system.delivers : undefined;
    if (folder !== undefined && (0,command_system/* liesInWorkspace */.US)(system, folder))
        faults.push({
            input: 'state-dir',
            message: 'must not lie in the folder of the project: artifacts would take it along',
        });
    const list = file === undefined ? undefined : read(file, faults);
    return {
        flags: line.flags,
        system,
        inputs: line.inputs,
        ask: async (raw) => suited(await (0,flags/* askFor */.dq)(line.provider, list, raw, faults), system, deliver ?? 'env'),
    };
}
function read(file, faults) {
    const read = (0,flags/* fromFile */.H0)(file);
    if ('value' in read)
        return read.value;
    faults.push({ input: 'credentials', message: read.fault });
    return undefined;
}


/***/ }),

/***/ 5087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   r: () => (/* binding */ onSignals)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function onSignals(heed) {
    const signals = { received: undefined };
    for (const signal of ending) {
        process.on(signal, () => {
            signals.received ??= signal;
            heed(signal);
        });
    }
    return signals;
}
function exitCodeOf(signal) {
    return 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[signal];
}


/***/ }),

/***/ 8795:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ cancellation),
  P: () => (/* binding */ takeFor)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/secret.ts
var src_secret = __webpack_require__(8189);
// EXTERNAL MODULE: ./packages/platforms/src/lease-folder.ts
var lease_folder = __webpack_require__(4835);
;// CONCATENATED MODULE: ./packages/platforms/src/variables.ts
const variables_name = /^[A-Za-z_][A-Za-z0-9_]*$/;
const dangerous = /^(PATH|HOME|SHELL|IFS|PS4|UID|EUID|PPID|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|NODE_OPTIONS|BASH_ENV|ENV|PYTHON.*|PERL5.*|RUBY.*|JAVA_TOOL_OPTIONS|LD_.*|DYLD_.*|GITHUB_.*|RUNNER_.*|ACTIONS_.*|MAYFLY_.*)$/i;
function isOurs(variable) {
    return variables_name.test(variable) && !dangerous.test(variable);
}

;// CONCATENATED MODULE: ./packages/platforms/src/delivery.ts





async function planDelivery({ env, shared = [], shadows, program }, has = []) {
    const refused = [...env, ...shared].filter((name) => !isOurs(name));
    const taken = env.filter((name) => has.includes(name));
    const hiding = shadows.filter((name) => process.env[name] || has.includes(name));
    const missing = program !== undefined && (await __webpack_require__.e(/* import() */ 514).then(__webpack_require__.bind(__webpack_require__, 4514))).programPath(program) === undefined
        ? program
        : undefined;
    if (refused.length + taken.length + hiding.length === 0 && missing === undefined)
        return;
    throw (await __webpack_require__.e(/* import() */ 187).then(__webpack_require__.bind(__webpack_require__, 1187))).deliveryRefusal({ refused, taken, hiding, missing });
}
function listDeliverables(root, presentation, modes, lease) {
    const { env, files, login } = chosen(presentation, modes);
    const variables = [
        ...Object.keys(env),
        ...files.flatMap((form) => form.env),
        ...(login ? [login.folderVariable] : []),
    ];
    const own = login !== undefined || files.some(({ section }) => section === undefined);
    return [
        ...(own ? [{ kind: 'folder', path: (0,lease_folder/* leaseFolder */.H)(root(), lease) }] : []),
        ...files.flatMap(({ name, section }) => section === undefined ? [] : [{ kind: 'section', file: [root(), name].join(external_node_path_.sep), section }]),
        ...[...new Set(variables)].map((name) => ({ kind: 'env', name })),
    ];
}
async function putInto(presentation, modes, { root, lease, signal, warn }, set) {
    const { env, files, login } = chosen(presentation, modes);
    try {
        const variables = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, plain(value)]));
        const secret = new Set(Object.keys(env).filter((name) => env[name] instanceof src_secret/* Secret */.z));
        if (files.length > 0)
            Object.assign(variables, await writeFiles(files, root(), lease, warn));
        if (login) {
            const { logIn } = await __webpack_require__.e(/* import() */ 136).then(__webpack_require__.bind(__webpack_require__, 6136));
            variables[login.folderVariable] = await logIn(login, root(), (0,lease_folder/* leaseFolder */.H)(root(), lease), signal);
        }
        await set(variables, secret);
    }
    catch (error) {
        if (error instanceof errors/* MayflyError */.r)
            throw error;
        const { code, message } = error;
        throw new errors/* MayflyError */.r('ERR_DELIVERY_FAILED', 'The credential could not be put into the job', {
            facts: { reason: code ?? message },
        });
    }
}
async function writeFiles(files, root, lease, warn) {
    const { writePrivate, writeSection } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8201));
    const variables = {};
    const replaced = new Set();
    for (const { name, section, content, env } of files) {
        const path = [section === undefined ? (0,lease_folder/* leaseFolder */.H)(root, lease) : root, name].join(external_node_path_.sep);
        if (section === undefined)
            writePrivate(root, path, plain(content));
        else
            replaced.add(writeSection(root, path, section, lease.id, plain(content)));
        for (const variable of env)
            variables[variable] = path;
    }
    for (const id of replaced)
        if (id)
            warn(`A profile of ${id}, an earlier use in this job, was replaced: give each use a profile of its own.`);
    return variables;
}
function chosen({ env, file, login }, modes) {
    const ways = [...(modes.includes('env') && env ? [env] : []), ...(modes.includes('file') && file ? [file] : [])];
    return {
        env: Object.assign({}, ...ways.map((way) => way.env)),
        files: ways.flatMap(({ files = [] }) => files),
        login,
    };
}
function plain(value) {
    return value instanceof src_secret/* Secret */.z ? value.reveal() : value;
}

// EXTERNAL MODULE: ./packages/platforms/src/command/log.ts
var log = __webpack_require__(276);
// EXTERNAL MODULE: ./packages/platforms/src/command/state-folder.ts + 1 modules
var state_folder = __webpack_require__(256);
// EXTERNAL MODULE: ./packages/platforms/src/command/system.ts + 3 modules
var command_system = __webpack_require__(952);
;// CONCATENATED MODULE: ./packages/platforms/src/command/acquire.ts






function takeFor(job, { inputs, place, cancelled, printsToLog }) {
    const { state, system } = job;
    const root = () => state.root;
    const recordName = state.newRecord(Date.now());
    let record = { strict: false, leases: [] };
    let failed = false;
    let told;
    const platform = {
        ...job.platform(),
        ...(printsToLog && system.masksFromLog?.() && { mask: log/* maskFromLog */.Zg }),
        get job() {
            told ??= system.job([...job.tokens.values()]);
            return told;
        },
        modes: command_system/* modes */.nI,
        guard: () => system.guard?.(),
        inputs: () => inputs,
        cancelled,
        save(saved) {
            record = saved;
            state.save(recordName, saved);
        },
        fail(message, failure) {
            failed = true;
            (0,log/* fail */.fJ)(message, failure);
            if ((0,state_folder/* mayBeEnded */.R)(failure?.rows ?? []))
                job.tellKept();
            else
                state.forget(recordName);
        },
        network: (proxy) => job.network(proxy),
        newLeaseId: (provider) => `${provider}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`,
        plan: (names) => planDelivery(names, deliveredBefore(job, recordName)),
        deliverables: (presentation, modes, lease) => [
            ...listDeliverables(root, presentation, modes, lease),
            ...place.deliverables(lease),
        ],
        deliver: (presentation, modes, lease, signal) => putInto(presentation, modes, { root, lease, signal, warn: log/* log */.Rm.warn }, (variables, secret) => place.put(lease, variables, secret)),
    };
    return { platform, record: () => record, recordName, failed: () => failed };
}
function deliveredBefore({ state }, own) {
    return state.records(log/* mask */.dK).flatMap(([name, record]) => {
        const delivered = name === own ? [] : (record?.leases ?? []).flatMap((lease) => lease.delivered);
        return delivered.flatMap((one) => (one.kind === 'env' ? [one.name] : []));
    });
}
function cancellation() {
    const controller = new AbortController();
    return {
        cancelled: controller.signal,
        cancel: () => controller.abort(new errors/* MayflyError */.r('ERR_CANCELLED', 'The command was cancelled')),
    };
}


/***/ }),

/***/ 5297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FL: () => (/* binding */ envScript),
/* harmony export */   ZK: () => (/* binding */ inMemory),
/* harmony export */   lU: () => (/* binding */ scriptIn)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _private_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8201);



function envScript(root) {
    const script = scriptIn(root);
    const open = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'public.env');
    return {
        deliverables: ({ id }) => [script, open].map((file) => ({ kind: 'section', file, section: id })),
        put({ id }, variables, secret) {
            (0,_private_files_js__WEBPACK_IMPORTED_MODULE_2__.writeSection)(root, script, id, id, scriptOf(mustBeText(variables)));
            (0,_private_files_js__WEBPACK_IMPORTED_MODULE_2__.writeSection)(root, open, id, id, publicLines(variables, secret));
        },
    };
}
function scriptIn(root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, 'env.sh');
}
function inMemory() {
    const variables = {};
    return {
        variables,
        deliverables: () => [],
        put: (_, more) => void Object.assign(variables, mustBeText(more)),
    };
}
function scriptOf(variables) {
    const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value.replaceAll("'", `'\\''`)}'`);
    return `${[traceOff, ...exports, traceOn].join('\n')}\n`;
}
function publicLines(variables, secret) {
    const open = Object.entries(variables).filter(([name, value]) => !secret.has(name) && !/[\r\n]/.test(value));
    return open.map(([name, value]) => `${name}=${value}\n`).join('');
}
const traceOff = '{ mayfly_trace=; case $- in *x*) mayfly_trace=x ;; esac; case $- in *v*) mayfly_trace=v$mayfly_trace ;; esac; set +xv; } 2>/dev/null';
const traceOn = '{ if [ -n "$mayfly_trace" ]; then set "-$mayfly_trace"; fi; unset mayfly_trace; } 2>/dev/null';
function mustBeText(variables) {
    const wrong = Object.entries(variables).filter(([, value]) => value.includes('\0'));
    if (wrong.length === 0)
        return variables;
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_DELIVERY_FAILED', 'A value holds a zero byte, which no variable can hold', {
        facts: { variables: wrong.map(([name]) => name).join(', ') },
        fix: 'Deliver it as a file.',
    });
}


/***/ }),

/***/ 2887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ CommandJob)
});

// EXTERNAL MODULE: ./packages/platforms/src/lease-folder.ts
var lease_folder = __webpack_require__(4835);
;// CONCATENATED MODULE: ./packages/platforms/src/withdrawal.ts

async function removeDelivered(root, delivered, lease) {
    const { removePrivate, removeSection } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8201));
    if (delivered.kind === 'section')
        return removeSection(root, delivered.file, delivered.section, lease.id);
    if (delivered.path !== (0,lease_folder/* leaseFolder */.H)(root, lease))
        throw new Error('the path is not ours');
    removePrivate(root, delivered.path);
}

// EXTERNAL MODULE: ./packages/platforms/src/command/log.ts
var log = __webpack_require__(276);
// EXTERNAL MODULE: ./packages/platforms/src/command/subject-tokens.ts
var subject_tokens = __webpack_require__(349);
;// CONCATENATED MODULE: ./packages/platforms/src/command/platform.ts



class CommandJob {
    system;
    state;
    #tokens;
    constructor(system, state) {
        this.system = system;
        this.state = state;
    }
    get tokens() {
        this.#tokens ??= (0,subject_tokens/* readSubjectTokens */.dQ)(log/* mask */.dK);
        return this.#tokens;
    }
    platform() {
        return {
            log: log/* log */.Rm,
            mask: log/* mask */.dK,
            fail: log/* fail */.fJ,
            now: () => Date.now(),
            network: (proxy) => this.network(proxy),
            withdraw: async (delivered, lease) => {
                if (delivered.kind !== 'env')
                    await removeDelivered(this.state.root, delivered, lease);
            },
        };
    }
    tellKept() {
        log/* log */.Rm.warn(`what may still be alive is recorded; to try again: mayfly logout --state-dir ${this.state.root}`);
    }
    async network(proxy) {
        const { openWire } = await __webpack_require__.e(/* import() */ 457).then(__webpack_require__.bind(__webpack_require__, 1457));
        return {
            tokenHost: '',
            job: this.system.job([]),
            wire: openWire(proxy),
            fetchSubjectToken: async (audience) => (0,subject_tokens/* tokenFor */.fn)(audience, this.tokens, this.system),
        };
    }
}


/***/ }),

/***/ 256:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ StateFolder),
  R: () => (/* binding */ mayBeEnded)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/secret.ts
var secret = __webpack_require__(8189);
;// CONCATENATED MODULE: ./packages/core/src/lease.ts

function encodeRecord(record) {
    return JSON.stringify({
        version: 1,
        ...record,
        leases: record.leases.map((lease) => ({
            ...lease,
            endings: lease.endings.map((ending) => ({ ...ending, key: ending.key?.reveal() })),
        })),
    });
}
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
        endings: list(lease.endings).map(({ key, ...ending }) => ({
            ...ending,
            ...(typeof key === 'string' && { key: secret/* Secret */.z.receive(key, mask) }),
        })),
        delivered: list(lease.delivered),
    };
}
function list(value) {
    return value.filter((one) => typeof one === 'object' && one !== null);
}

// EXTERNAL MODULE: ./packages/platforms/src/private-files.ts
var private_files = __webpack_require__(8201);
;// CONCATENATED MODULE: ./packages/platforms/src/command/state-folder.ts







const recordName = /^record-[0-9a-f]+\.json$/;
const unfinished = /^\.\d+\./;
class StateFolder {
    root;
    constructor(folder) {
        this.root = (0,external_node_path_.resolve)(folder);
    }
    static temporary() {
        return new StateFolder((0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_fs_.realpathSync)((0,external_node_os_.tmpdir)()), 'mayfly-')));
    }
    newRecord(now) {
        return `record-${now.toString(16).padStart(12, '0')}${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.json`;
    }
    save(name, record) {
        try {
            (0,private_files/* makeFolder */.f)(this.root, this.root);
            (0,private_files.writePrivate)(this.root, (0,external_node_path_.join)(this.root, name), encodeRecord(record));
        }
        catch (error) {
            const { code, message } = error;
            throw new errors/* MayflyError */.r('ERR_DELIVERY_FAILED', 'The record of this login could not be saved', {
                facts: { folder: this.root, reason: code ?? message },
                fix: 'Name a folder that is not there yet, or that only this user can open (0700).',
            });
        }
    }
    records(mask) {
        const names = this.#list(this.root).filter((name) => recordName.test(name));
        if (names.length > 0 && !this.#isPrivate()) {
            throw new errors/* MayflyError */.r('ERR_STATE_REFUSED', 'Others could have written the records of this state folder', {
                facts: { folder: this.root },
            });
        }
        return names
            .sort()
            .reverse()
            .map((name) => [name, this.#read(name, mask)]);
    }
    #read(name, mask) {
        try {
            return decodeRecord((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.root, name), 'utf8'), mask);
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return { strict: false, leases: [] };
            return undefined;
        }
    }
    forget(name) {
        (0,private_files.removePrivate)(this.root, (0,external_node_path_.join)(this.root, name));
        this.tidy();
    }
    tidy() {
        const names = this.#list(this.root);
        if (names.some((name) => recordName.test(name)) || !this.#isPrivate())
            return;
        for (const folder of [...names.map((name) => (0,external_node_path_.join)(this.root, name)), this.root]) {
            for (const name of this.#list(folder).filter((name) => unfinished.test(name)))
                (0,private_files.removePrivate)(this.root, (0,external_node_path_.join)(folder, name));
        }
        for (const folder of [
            ...names.filter((name) => name.endsWith('.d')).map((name) => (0,external_node_path_.join)(this.root, name)),
            this.root,
        ])
            removeIfEmpty(folder);
    }
    #isPrivate() {
        try {
            (0,private_files/* mustBePrivate */.k)(this.root, this.root);
            return true;
        }
        catch {
            return false;
        }
    }
    #list(folder) {
        try {
            return (0,external_node_fs_.readdirSync)(folder);
        }
        catch {
            return [];
        }
    }
}
function removeIfEmpty(folder) {
    try {
        (0,external_node_fs_.rmdirSync)(folder);
    }
    catch {
    }
}
function mayBeEnded(rows) {
    return rows.some(({ outcome }) => outcome === 'revoke-failed' || outcome === 'not-run');
}


/***/ }),

/***/ 4835:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ leaseFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

function leaseFolder(root, { id }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, id);
}


/***/ }),

/***/ 8201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder),
/* harmony export */   k: () => (/* binding */ mustBePrivate),
/* harmony export */   removePrivate: () => (/* binding */ removePrivate),
/* harmony export */   removeSection: () => (/* binding */ removeSection),
/* harmony export */   writePrivate: () => (/* binding */ writePrivate),
/* harmony export */   writeSection: () => (/* binding */ writeSection)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
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
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, content);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(fresh, path);
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
        const sections = listIfThere(folder).filter((name) => !name.startsWith('.'));
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
    mustBePrivate(root, path);
}
function mustBePrivate(root, path) {
    for (let folder = path; folder.length >= root.length; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
        const stranger = process.getuid !== undefined && found.uid !== process.getuid();
        const open = process.platform !== 'win32' && (found.mode & 0o077) !== 0;
        if (!found.isDirectory() || stranger || open)
            throw new Error(`${folder} is not a private folder of this user`);
    }
}
function mustLieIn(root, path) {
    const disk = root === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(root);
    if (disk || path !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path) || !`${path}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
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
function listIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path);
    }
    catch {
        return [];
    }
}


/***/ }),

/***/ 5815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ enders)
/* harmony export */ });
const enders = {
    vault: () => __webpack_require__.e(/* import() */ 355).then(__webpack_require__.bind(__webpack_require__, 355)).then(({ ender }) => ender),
    kubernetes: () => __webpack_require__.e(/* import() */ 861).then(__webpack_require__.bind(__webpack_require__, 6861)).then(({ ender }) => ender),
    'github-app': () => __webpack_require__.e(/* import() */ 468).then(__webpack_require__.bind(__webpack_require__, 4468)).then(({ ender }) => ender),
};


/***/ }),

/***/ 5925:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ signers)
/* harmony export */ });
const signers = {
    vault: () => __webpack_require__.e(/* import() */ 535).then(__webpack_require__.bind(__webpack_require__, 2535)).then(({ signer }) => signer),
};


/***/ })

};
;
