"use strict";
exports.id = "nested";
exports.ids = ["nested"];
exports.modules = {

/***/ 2610:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

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
    faults.push(...((await provider.check?.(inputs, { broken, isSettable: platform.isSettable })) ?? []));
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
    if (!rows.some(({ outcome }) => outcome === 'expires-only' || _outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .mayBeValid */ .tB.includes(outcome))) {
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
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oV: () => (/* binding */ untilText),
/* harmony export */   tB: () => (/* binding */ mayBeValid),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);

const mayBeValid = ['revoked-leases-pending', 'revoke-failed', 'not-run'];
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
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XZ: () => (/* binding */ endAll),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   iT: () => (/* binding */ withdrawAll)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(368);
/* harmony import */ var _issuer_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2269);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6933);



const expiryMarginMilliseconds = 60_000;
const postMilliseconds = 30_000;
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
    const alive = rows.filter((row) => _outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .mayBeValid */ .tB.includes(row.outcome));
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
    const { network } = platform;
    let revocations;
    for (const lease of [...record.leases].reverse()) {
        const add = (what, outcome, detail) => rows.push({ lease: lease.id, provider: lease.provider, what, outcome, detail });
        for (const ending of [...lease.endings].reverse()) {
            const { what, expiresAt, ender } = ending;
            const load = ender === undefined ? undefined : enders[ender]?.ender;
            if (expiresAt !== undefined && (0,_issuer_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .issuerNow */ .i)(lease, platform.now()) > expiresAt + expiryMarginMilliseconds)
                add(what, 'already-expired', `since ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .instant */ .u)(expiresAt)}`);
            else if (ender === undefined)
                add(what, 'expires-only', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .untilText */ .oV)(ending));
            else if (!load || !network)
                add(what, 'not-run', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .untilText */ .oV)(ending));
            else {
                revocations ??= (await __webpack_require__.e(/* import() */ "revocation").then(__webpack_require__.bind(__webpack_require__, 8837))).openRevocations(platform, network, record, milliseconds);
                add(what, ...(await revocations.revoke(lease, ending, load)));
            }
        }
        for (const read of lease.reads ?? [])
            add(read.what, 'read', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(read));
    }
    revocations?.close();
    return rows;
}


/***/ })

};
;
