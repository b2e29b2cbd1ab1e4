"use strict";
exports.id = "platforms-github-post";
exports.ids = ["platforms-github-post"];
exports.modules = {

/***/ 6933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ untilText),
/* harmony export */   o: () => (/* binding */ unended)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);

const unended = ['revoked-leases-pending', 'revoke-failed', 'not-run'];
function untilText(ending) {
    const time = ending.expiresAt === undefined ? 'until the issuer ends it' : `until ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .u)(ending.expiresAt)}`;
    const facts = Object.entries(ending.facts).map(([name, value]) => `; ${name} ${value}`);
    return `${ending.asked ? 'requested, but no answer arrived: if it was issued, it is valid' : 'valid'} ${time}${facts.join('')}`;
}


/***/ }),

/***/ 7828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XZ: () => (/* binding */ endAll),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   iT: () => (/* binding */ withdrawAll)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(368);
/* harmony import */ var _io_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2157);
/* harmony import */ var _issuer_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2269);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6933);
/* harmony import */ var _patience_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(930);






const expiryMarginMilliseconds = 60_000;
const postMilliseconds = 30_000;
const endingMilliseconds = 20_000;
const retriedPart = 0.9;
async function release(platform, enders) {
    const record = platform.load();
    if (!record || record.leases.length === 0)
        return;
    for (const lease of [...record.leases].reverse())
        await withdrawAll(platform, lease);
    const rows = await endAll(platform, record, enders, postMilliseconds);
    try {
        if (rows.length > 0)
            platform.report(rows);
    }
    catch (error) {
        platform.log.warn(`The summary could not be written (${error.message})`);
    }
    const alive = rows.filter((row) => _outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .unended */ .o.includes(row.outcome));
    for (const { what, outcome, detail } of alive)
        platform.log.warn(`${what}: ${outcome} (${detail})`);
    if (record.strict && alive.length > 0) {
        platform.fail(`strict-revoke: ${alive.length} of ${rows.length} credentials of this step may still be valid`);
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
            platform.log.warn(`${thing} could not be removed from the job (${code ?? message})`);
        }
    }
}
async function endAll(platform, record, enders, milliseconds) {
    const rows = [];
    let network;
    const { network: openNetwork } = platform;
    const open = openNetwork && (() => (network ??= openNetwork(record)));
    const deadline = AbortSignal.timeout(milliseconds);
    const all = new _patience_js__WEBPACK_IMPORTED_MODULE_3__/* .Patience */ .i(deadline, milliseconds);
    const context = { platform, enders, all, open, tokenHost: record.tokenHost };
    for (const lease of [...record.leases].reverse()) {
        for (const ending of [...lease.endings].reverse()) {
            const [outcome, detail] = await end(context, lease, ending).catch((error) => [
                'revoke-failed',
                reasonOf(error) + (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .untilText */ .X)(ending),
            ]);
            rows.push({ lease: lease.id, provider: lease.provider, what: ending.what, outcome, detail });
        }
    }
    network?.then(({ wire }) => wire.close()).catch(() => undefined);
    return rows;
}
function reasonOf(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU))
        return '';
    const { message, facts } = error;
    const fact = facts.reason ?? facts.status;
    return `${message}${fact ? ` (${fact})` : ''}; `;
}
async function end(context, lease, ending) {
    const { platform, enders, all, open } = context;
    const { ender, expiresAt } = ending;
    if (expiresAt !== undefined && (0,_issuer_clock_js__WEBPACK_IMPORTED_MODULE_4__/* .issuerNow */ .i)(lease, platform.now()) > expiresAt + expiryMarginMilliseconds) {
        return ['already-expired', `since ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_5__/* .instant */ .u)(expiresAt)}`];
    }
    if (ender === undefined)
        return ['expires-only', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .untilText */ .X)(ending)];
    const load = enders[ender]?.ender;
    if (!load || !open || all.signal.aborted)
        return ['not-run', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .untilText */ .X)(ending)];
    const [loaded, network] = await Promise.all([load(), open()]);
    return revoke(platform, ending, loaded, endingIo(context, network, lease, ending));
}
function endingIo({ platform, all, tokenHost }, network, lease, ending) {
    const signal = AbortSignal.any([all.signal, AbortSignal.timeout(endingMilliseconds)]);
    const milliseconds = Math.min(endingMilliseconds, all.left()) * retriedPart;
    const patience = new _patience_js__WEBPACK_IMPORTED_MODULE_3__/* .Patience */ .i(signal, milliseconds, platform.log.info);
    const subjectToken = async () => {
        if (network.tokenHost !== tokenHost)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ENDPOINT_REFUSED', 'ID tokens would come from another host than in the main step');
        return network.fetchSubjectToken(ending.audience ?? '', patience);
    };
    return (0,_io_js__WEBPACK_IMPORTED_MODULE_1__/* .openIo */ .l)({ platform, wire: network.wire, patience, subjectToken }, lease);
}
async function revoke(platform, ending, ender, io) {
    const open = () => 'unclear';
    const control = await ender.control?.(ending, io).catch(open);
    const result = await ender.revoke(ending, io);
    const seen = () => (0,_instant_js__WEBPACK_IMPORTED_MODULE_5__/* .instant */ .u)(platform.now());
    if (result === 'pending')
        return ['revoked-leases-pending', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .untilText */ .X)(ending)];
    const isGone = result === 'gone';
    const probe = isGone && control !== 'accepted' ? undefined : await ender.probe?.(ending, io).catch(open);
    if (probe === 'accepted')
        return ['revoke-failed', `still accepted at ${seen()}; ${(0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .untilText */ .X)(ending)}`];
    if (isGone)
        return ['already-gone', `seen by ${ending.ender}, ${seen()}`];
    const verified = control === 'accepted' && probe === 'refused';
    return [verified ? 'revoked-verified' : 'revoked-unverified', `by ${ending.ender}, ${seen()}`];
}


/***/ }),

/***/ 1141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (/* binding */ runPost)
});

// EXTERNAL MODULE: ./packages/platforms/src/closed-debugger.ts
var closed_debugger = __webpack_require__(4392);
// EXTERNAL MODULE: ./packages/core/src/release.ts
var release = __webpack_require__(7828);
// EXTERNAL MODULE: ./packages/platforms/src/ending-signals.ts
var ending_signals = __webpack_require__(9449);
// EXTERNAL MODULE: ./packages/platforms/src/github/log.ts + 1 modules
var log = __webpack_require__(7989);
// EXTERNAL MODULE: ./packages/platforms/src/github/platform.ts + 1 modules
var platform = __webpack_require__(9911);
// EXTERNAL MODULE: ./packages/platforms/src/github/state.ts
var state = __webpack_require__(3051);
// EXTERNAL MODULE: ./packages/core/src/outcome.ts
var src_outcome = __webpack_require__(6933);
// EXTERNAL MODULE: ./packages/platforms/src/redaction.ts + 2 modules
var redaction = __webpack_require__(8386);
// EXTERNAL MODULE: ./packages/platforms/src/github/runner-file.ts
var runner_file = __webpack_require__(9257);
;// CONCATENATED MODULE: ./packages/platforms/src/github/summary.ts



const largestBytes = 1000 * 1024;
const words = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/limits.md';
function summarise(rows) {
    const file = process.env.GITHUB_STEP_SUMMARY;
    if (file)
        (0,runner_file/* appendToRunnerFile */.C)(file, summaryOf(rows));
}
function summaryOf(rows) {
    const head = [
        '### Mayfly: issued credentials and how they ended',
        '',
        '| outcome | until | credential | lease |',
        '| --- | --- | --- | --- |',
    ];
    const alive = rows.filter(({ outcome }) => src_outcome/* unended */.o.includes(outcome));
    const sorted = [...alive, ...rows.filter((row) => !alive.includes(row))];
    const lines = [];
    let bytes = 0;
    for (const { outcome, detail, what, lease } of sorted) {
        const line = `| ${[summary_link(outcome), ...[detail, what, lease].map(cell)].join(' | ')} |`;
        bytes += Buffer.byteLength(line) + 1;
        if (bytes > largestBytes)
            break;
        lines.push(line);
    }
    const left = sorted.length - lines.length;
    const rest = left === 0 ? [] : ['', `The log of this step shows ${left} more.`];
    return `${[...head, ...lines, ...rest, ''].join('\n')}\n`;
}
function summary_link(outcome) {
    return `[${outcome}](${words}#${outcome})`;
}
function cell(text) {
    const safe = (0,redaction/* safeLine */.om)(text).replaceAll('`', "'").replaceAll('|', '¦');
    return safe === '' ? '' : `\`${safe}\``;
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/post.ts







const releasePlatform = {
    ...(0,platform/* sharedPlatform */.V)(),
    load() {
        const record = (0,state/* loadState */.C7)(log/* mask */.dK);
        if (record !== 'unreadable')
            return record;
        log/* log */.Rm.warn('The record of this step cannot be read: delivered variables and files were not removed from the job, and issued credentials expire by themselves.');
        return undefined;
    },
    report(rows) {
        for (const { what, outcome, detail } of rows)
            log/* log */.Rm.info(`${what}: ${outcome}, ${detail}`);
        summarise(rows);
    },
};
async function runPost(enders, openNetwork) {
    try {
        await (0,release/* release */._r)({ ...releasePlatform, ...(openNetwork && { network: (egress) => openNetwork(egress, log/* mask */.dK) }) }, enders);
    }
    catch (error) {
        warnOf(error);
    }
}
for (const signal of ending_signals/* endingSignals */.p)
    process.on(signal, () => undefined);
process.on('uncaughtException', (error) => {
    warnOf(error);
    process.exit();
});
function warnOf(error) {
    const { code, name } = (error ?? {});
    log/* log */.Rm.warn(`The post step met an unexpected error (${code ?? name}): credentials that it could not revoke expire by themselves.`);
}


/***/ })

};
;
