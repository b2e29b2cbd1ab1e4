"use strict";
exports.id = "nested";
exports.ids = ["nested"];
exports.modules = {

/***/ 2610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareNested: () => (/* binding */ prepareNested)
/* harmony export */ });
/* harmony import */ var _exchange_io_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4397);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7276);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6933);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7828);




const endMilliseconds = 5_000;
async function prepareNested(need, registry, platform) {
    const provider = await registry[need.provider]?.provider();
    if (!provider)
        throw new TypeError(`no provider ${need.provider}`);
    const { inputs, faults } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(provider.inputs, need.inputs, platform.mask);
    const broken = new Set(faults.map(({ input }) => input));
    faults.push(...((await provider.check?.(inputs, { broken })) ?? []));
    const endings = [];
    return {
        faults: faults.map(({ input, message }) => ({ input: need.prefix + input, message })),
        extend: (outer, context, record) => ({
            ...outer,
            async nested(use) {
                const lease = (0,_exchange_io_js__WEBPACK_IMPORTED_MODULE_0__/* .newLease */ .Z)(platform, provider, inputs);
                record.leases.push(lease);
                try {
                    const io = (0,_exchange_io_js__WEBPACK_IMPORTED_MODULE_0__/* .exchangeIo */ .m)(context, lease, provider.audience(inputs));
                    const credential = await provider.exchange(inputs, io);
                    lease.principal = credential.principal;
                    provider.checkPrincipal?.(credential, inputs);
                    return await use({ credential, inputs, io });
                }
                finally {
                    endings.push(end(platform, context, record, lease, registry));
                }
            },
        }),
        async ended() {
            for (const report of await Promise.all(endings))
                report();
        },
    };
}
async function end(platform, { network, save }, record, lease, enders) {
    const shared = { ...network, wire: { ...network.wire, close: () => undefined } };
    const context = { ...platform, network: async () => shared };
    const rows = await (0,_release_js__WEBPACK_IMPORTED_MODULE_2__/* .endAll */ .XZ)(context, { ...record, leases: [lease] }, enders, endMilliseconds);
    if (!rows.some(({ outcome }) => outcome === 'expires-only' || _outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .unended */ .o_.includes(outcome))) {
        record.leases.splice(record.leases.indexOf(lease), 1);
        try {
            save();
        }
        catch {
        }
    }
    return () => {
        for (const { what, outcome, detail } of rows)
            platform.log.info(`${what}: ${outcome}, ${detail}`);
    };
}


/***/ }),

/***/ 6933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oV: () => (/* binding */ untilText),
/* harmony export */   o_: () => (/* binding */ unended),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);

const unended = ['revoked-leases-pending', 'revoke-failed', 'not-run'];
function readText({ version, request }) {
    const facts = { version, request };
    const shown = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [`; ${name} ${value}`]));
    return `a static value: it does not end${shown.join('')}`;
}
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
    const alive = rows.filter((row) => _outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .unended */ .o_.includes(row.outcome));
    for (const { what, outcome, detail } of alive)
        platform.log.warn(`${what}: ${outcome} (${detail})`);
    if (record.strict && alive.length > 0) {
        const issued = rows.filter(({ outcome }) => outcome !== 'read');
        platform.fail(`strict-revoke: ${alive.length} of ${issued.length} credentials of this step may still be valid`);
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
                reasonOf(error) + (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .untilText */ .oV)(ending),
            ]);
            rows.push({ lease: lease.id, provider: lease.provider, what: ending.what, outcome, detail });
        }
        for (const read of lease.reads ?? [])
            rows.push({ lease: lease.id, provider: lease.provider, what: read.what, outcome: 'read', detail: (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .readText */ .yR)(read) });
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
        return ['expires-only', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .untilText */ .oV)(ending)];
    const load = enders[ender]?.ender;
    if (!load || !open || all.signal.aborted)
        return ['not-run', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .untilText */ .oV)(ending)];
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
    const unclear = () => 'unclear';
    const control = await ender.control?.(ending, io).catch(unclear);
    const result = await ender.revoke(ending, io);
    const seen = () => (0,_instant_js__WEBPACK_IMPORTED_MODULE_5__/* .instant */ .u)(platform.now());
    if (result === 'pending')
        return ['revoked-leases-pending', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .untilText */ .oV)(ending)];
    const isGone = result === 'gone';
    const probe = isGone && control !== 'accepted' ? undefined : await ender.probe?.(ending, io).catch(unclear);
    if (probe === 'accepted')
        return ['revoke-failed', `still accepted at ${seen()}; ${(0,_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .untilText */ .oV)(ending)}`];
    if (isGone)
        return ['already-gone', `seen by ${ending.ender}, ${seen()}`];
    const verified = control === 'accepted' && probe === 'refused';
    return [verified ? 'revoked-verified' : 'revoked-unverified', `by ${ending.ender}, ${seen()}`];
}


/***/ })

};
;
