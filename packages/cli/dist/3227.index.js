"use strict";
exports.id = 3227;
exports.ids = [3227];
exports.modules = {

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

/***/ 3227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   releaseRecord: () => (/* binding */ releaseRecord)
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


/***/ })

};
;
