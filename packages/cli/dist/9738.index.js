"use strict";
exports.id = 738;
exports.ids = [738,227];
exports.modules = {

/***/ 9738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logout: () => (/* binding */ logout)
/* harmony export */ });
/* harmony import */ var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(276);
/* harmony import */ var _mayfly_platforms_command_platform__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2887);
/* harmony import */ var _mayfly_platforms_command_release__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3227);
/* harmony import */ var _mayfly_platforms_command_state_folder__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(256);
/* harmony import */ var _mayfly_platforms_command_system__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(952);
/* harmony import */ var _mayfly_providers_enders__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5815);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1218);
/* harmony import */ var _flags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7733);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1140);
/* harmony import */ var _signals_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5087);










const strictExitCode = 3;
async function logout(args) {
    (0,_signals_js__WEBPACK_IMPORTED_MODULE_9__/* .onSignals */ .r)(() => undefined);
    const { flags, faults } = await (0,_flags_js__WEBPACK_IMPORTED_MODULE_7__/* .readCommandLine */ .ye)(_commands_js__WEBPACK_IMPORTED_MODULE_6__/* .commands */ .P.logout.flags, args, false);
    if (faults.length > 0)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_8__.refuse)(faults);
    const state = new _mayfly_platforms_command_state_folder__WEBPACK_IMPORTED_MODULE_3__/* .StateFolder */ .s(flags['state-dir']);
    const job = new _mayfly_platforms_command_platform__WEBPACK_IMPORTED_MODULE_1__/* .CommandJob */ .b(_mayfly_platforms_command_system__WEBPACK_IMPORTED_MODULE_4__/* .systems */ .nV[flags.platform ?? (0,_mayfly_platforms_command_system__WEBPACK_IMPORTED_MODULE_4__/* .guessSystem */ .rW)()], state);
    const records = state.records(job.platform().mask);
    if (records.length === 0)
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__/* .log */ .Rm.info(`nothing to end: ${state.root} holds no record of a login`);
    for (const [name, record] of records) {
        if (record === undefined) {
            _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__/* .log */ .Rm.warn(`${name} cannot be read: what was issued expires by itself`);
            continue;
        }
        const refused = await (0,_mayfly_platforms_command_release__WEBPACK_IMPORTED_MODULE_2__.releaseRecord)(job, name, record, _mayfly_providers_enders__WEBPACK_IMPORTED_MODULE_5__/* .enders */ .I);
        if (refused === undefined)
            continue;
        (0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv)(refused);
        process.exitCode = strictExitCode;
    }
    state.tidy();
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

/***/ 6933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oV: () => (/* binding */ untilText),
/* harmony export */   o_: () => (/* binding */ unended),
/* harmony export */   z7: () => (/* binding */ outcomeRow)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);

const unended = ['revoked-leases-pending', 'revoke-failed', 'not-run'];
function outcomeRow(lease, ending, outcome, detail) {
    return { lease: lease.id, provider: lease.provider, what: ending.what, outcome, detail };
}
function untilText(ending) {
    const time = ending.expiresAt === undefined ? 'until the issuer ends it' : `until ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .u)(ending.expiresAt)}`;
    const facts = Object.entries(ending.facts).map(([name, value]) => `; ${name} ${value}`);
    return `${ending.asked ? 'asked for, no answer seen: if issued, valid' : 'valid'} ${time}${facts.join('')}`;
}


/***/ }),

/***/ 7828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XZ: () => (/* binding */ endAll),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   iT: () => (/* binding */ withdrawAll)
/* harmony export */ });
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(512);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(368);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6933);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8189);





const expiryMarginMilliseconds = 60_000;
const postMilliseconds = 30_000;
const endingMilliseconds = 20_000;
async function release(platform, enders) {
    const record = platform.load();
    if (!record || record.leases.length === 0)
        return;
    for (const lease of [...record.leases].reverse())
        await withdrawAll(platform, lease);
    const rows = await endAll(platform, record, enders, AbortSignal.timeout(postMilliseconds));
    if (rows.length > 0)
        platform.report(rows);
    const alive = rows.filter((row) => _outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .unended */ .o_.includes(row.outcome));
    for (const { what, outcome, detail } of alive)
        platform.log.warn(`${what}: ${outcome} (${detail})`);
    if (record.strict && alive.length > 0) {
        platform.fail(`strict-revoke: ${alive.length} of ${rows.length} things that this step made may still be alive`);
    }
}
async function withdrawAll(platform, lease) {
    for (const delivered of [...lease.delivered].reverse()) {
        try {
            await platform.withdraw(delivered, lease);
        }
        catch (error) {
            const thing = delivered.kind === 'env' ? delivered.name : 'path' in delivered ? delivered.path : delivered.file;
            const { code, message } = error;
            platform.log.warn(`${thing} was not taken out of the job (${code ?? message})`);
        }
    }
}
async function endAll(platform, record, enders, deadline) {
    const rows = [];
    let network;
    const open = platform.network && (() => (network ??= platform.network(record.proxy)));
    for (const lease of [...record.leases].reverse()) {
        for (const ending of [...lease.endings].reverse()) {
            const means = { platform, enders, deadline, open, tokenHost: record.tokenHost };
            const [outcome, detail] = await end(means, lease, ending).catch(() => [
                'revoke-failed',
                (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .oV)(ending),
            ]);
            rows.push((0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeRow */ .z7)(lease, ending, outcome, detail));
        }
    }
    network?.then(({ wire }) => wire.close()).catch(() => undefined);
    return rows;
}
async function end({ platform, enders, deadline, open, tokenHost }, lease, ending) {
    const { ender, expiresAt } = ending;
    if (expiresAt !== undefined && platform.now() > expiresAt + expiryMarginMilliseconds) {
        return ['already-expired', `since ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(expiresAt)}`];
    }
    if (ender === undefined)
        return ['expires-only', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .oV)(ending)];
    const load = enders[ender];
    if (!load || !open || deadline.aborted)
        return ['not-run', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .oV)(ending)];
    const signal = AbortSignal.any([deadline, AbortSignal.timeout(endingMilliseconds)]);
    const [loaded, network] = await Promise.all([load(), open()]);
    return revoke(platform, ending, loaded, endingIo(platform, network, { lease, ending, signal, tokenHost }));
}
function endingIo(platform, network, { lease, ending, signal, tokenHost, }) {
    return {
        job: network.job,
        signal,
        now: () => platform.now(),
        receive: (value) => _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z.receive(value, platform.mask),
        http: (retry, build, judge) => (0,_attempt_js__WEBPACK_IMPORTED_MODULE_0__/* .attempts */ .r)(retry, signal, async (attempt) => judge(await network.wire.send({ ...(await build(attempt)), ca: lease.trust }, signal))),
        async subjectToken() {
            if (network.tokenHost !== tokenHost)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ENDPOINT_REFUSED', 'Subject tokens come from another host than in main');
            return network.fetchSubjectToken(ending.audience ?? '', signal);
        },
    };
}
async function revoke(platform, ending, ender, io) {
    const open = () => 'unclear';
    const control = await ender.control?.(ending, io).catch(open);
    const result = await ender.revoke(ending, io);
    const seen = () => (0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(platform.now());
    if (result === 'pending')
        return ['revoked-leases-pending', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .oV)(ending)];
    if (result === 'gone')
        return ['already-gone', `seen by ${ending.ender}, ${seen()}`];
    const probe = await ender.probe?.(ending, io).catch(open);
    if (probe === 'accepted')
        return ['revoke-failed', `still accepted at ${seen()}; ${(0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .oV)(ending)}`];
    const verified = control === 'accepted' && probe === 'refused';
    return [verified ? 'revoked-verified' : 'revoked-unverified', `by ${ending.ender}, ${seen()}`];
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
    ERR_STATE_REFUSED: 'Nothing in it was used or ended. Look who else can write there; the credentials themselves end at their own time.',
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

/***/ 3227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   releaseRecord: () => (/* binding */ releaseRecord)
/* harmony export */ });
/* harmony import */ var _mayfly_core_release__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7828);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(276);
/* harmony import */ var _state_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(256);



async function releaseRecord(job, name, record, enders) {
    const platform = job.platform();
    let rows = [];
    let refused;
    let stuck = false;
    await (0,_mayfly_core_release__WEBPACK_IMPORTED_MODULE_0__/* .release */ ._r)({
        ...platform,
        load: () => record,
        async withdraw(delivered, lease) {
            await platform.withdraw(delivered, lease).catch((error) => {
                stuck = true;
                throw error;
            });
        },
        report(reported) {
            rows = reported;
            for (const { what, outcome, detail } of rows)
                _log_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.info(`${what}: ${outcome}, ${detail}`);
        },
        fail(message) {
            refused = message;
        },
    }, enders);
    if (stuck || (0,_state_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .mayBeEnded */ .R)(rows))
        job.tellKept();
    else
        job.state.forget(name);
    return refused;
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


/***/ })

};
;
