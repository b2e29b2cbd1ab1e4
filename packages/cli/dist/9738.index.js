"use strict";
exports.id = 9738;
exports.ids = [9738,1140,611];
exports.modules = {

/***/ 9738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logout: () => (/* binding */ logout)
/* harmony export */ });
/* harmony import */ var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(276);
/* harmony import */ var _mayfly_platforms_command_release__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3227);
/* harmony import */ var _mayfly_providers_enders__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5815);
/* harmony import */ var _refuse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1140);
/* harmony import */ var _signals_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5087);





const strictExitCode = 3;
async function logout({ job, faults }) {
    (0,_signals_js__WEBPACK_IMPORTED_MODULE_4__/* .onSignals */ .r)(() => undefined);
    if (faults.length > 0)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_3__.refuse)(faults);
    const { state } = job;
    const records = state.records(job.platform().mask);
    if (records.length === 0)
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__/* .log */ .Rm.info(`nothing to end: ${state.root} holds no record of a login`);
    for (const [name, record] of records) {
        if (record === undefined) {
            _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__/* .log */ .Rm.warn(`${name} cannot be read: what was issued expires by itself`);
            continue;
        }
        const refused = await (0,_mayfly_platforms_command_release__WEBPACK_IMPORTED_MODULE_1__/* .releaseRecord */ .H)(job, name, record, _mayfly_providers_enders__WEBPACK_IMPORTED_MODULE_2__/* .enders */ .I);
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

/***/ 512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ attempts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

const tries = 4;
const firstDelayMilliseconds = 250;
const longestDelayMilliseconds = 4_000;
const allowed = {
    any: ['unsent', 'throttle', 'transient', 'stale'],
    unsent: ['unsent', 'throttle', 'stale'],
    never: [],
};
async function attempts(retry, signal, once) {
    let unclear = false;
    for (let attempt = 1;; attempt++) {
        try {
            return await once(attempt);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r) || error.retry === undefined)
                throw error;
            unclear ||= error.retry === 'transient';
            const again = attempt < tries && allowed[retry].includes(error.retry) && !signal.aborted;
            const delay = Math.random() * Math.min(longestDelayMilliseconds, firstDelayMilliseconds * 2 ** attempt);
            const asked = (error.retryAfterSeconds ?? 0) * 1000;
            if (!again || asked > longestDelayMilliseconds) {
                const facts = { ...error.facts, attempts: String(attempt) };
                throw error.with({ retry: unclear ? 'transient' : error.retry, facts });
            }
            await pause(Math.max(delay, asked), signal);
        }
    }
}
function pause(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', abort);
            resolve();
        }, milliseconds);
        signal.addEventListener('abort', abort, { once: true });
    });
}


/***/ }),

/***/ 611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   faulty: () => (/* binding */ faulty),
/* harmony export */   misspelt: () => (/* binding */ misspelt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function faulty(faults) {
    const facts = {};
    for (const { input, message } of faults)
        facts[input] = facts[input] ? `${facts[input]}; ${message}` : message;
    const wrong = Object.keys(facts).length;
    const count = wrong === 1 ? 'An input is wrong' : `${wrong} inputs are wrong`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_INPUT_INVALID', count, { facts, fix: 'No request was made.' });
}
function misspelt(literal, names) {
    return names.flatMap((name) => {
        const meant = Object.entries(literal).find(([known, { elsewhere = [] }]) => nearly(known, name) || elsewhere.includes(name))?.[0];
        return meant ? [{ input: name, message: `is not an input; did you mean "${meant}"?` }] : [];
    });
}
function nearly(known, name) {
    if (name.replaceAll('_', '-') === known)
        return true;
    if (known.length < 5 || Math.abs(known.length - name.length) > 1)
        return false;
    let start = 0;
    while (start < known.length && known[start] === name[start])
        start++;
    let end = 0;
    while (end < Math.min(known.length, name.length) - start && known.at(-1 - end) === name.at(-1 - end))
        end++;
    const left = known.slice(start, known.length - end);
    const right = name.slice(start, name.length - end);
    return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}


/***/ }),

/***/ 368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ instant)
/* harmony export */ });
function instant(milliseconds) {
    return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
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
    ERR_AGENT_UNAVAILABLE: 'Use another delivery for this step, and report this with its facts.',
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

/***/ 3227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ releaseRecord)
/* harmony export */ });
/* harmony import */ var _mayfly_core_release__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7828);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(276);
/* harmony import */ var _state_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4371);



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

/***/ 5815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ enders)
/* harmony export */ });
const enders = {
    vault: () => __webpack_require__.e(/* import() */ 355).then(__webpack_require__.bind(__webpack_require__, 355)).then(({ ender }) => ender),
    kubernetes: () => __webpack_require__.e(/* import() */ 6861).then(__webpack_require__.bind(__webpack_require__, 6861)).then(({ ender }) => ender),
    'github-app': () => __webpack_require__.e(/* import() */ 4468).then(__webpack_require__.bind(__webpack_require__, 4468)).then(({ ender }) => ender),
};


/***/ })

};
;
