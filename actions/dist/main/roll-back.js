"use strict";
exports.id = "roll-back";
exports.ids = ["roll-back","render"];
exports.modules = {

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


/***/ }),

/***/ 3726:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  printable: () => (/* binding */ printable),
  render: () => (/* binding */ render)
});

var errors = __webpack_require__(7638);
var foreign_text = __webpack_require__(281);
;// CONCATENATED MODULE: ./packages/core/src/usual-fixes.ts
const usualFixes = {
    ERR_TIMED_OUT: 'Check the network between the runner and the hosts that this step calls.',
    ERR_EVENT_REFUSED: 'Code of outsiders may run here with the rights of this repository. Use another event, or set allow-untrusted-events: true if no code of outsiders runs in this job.',
    ERR_ENDPOINT_REFUSED: 'Give an https URL without a user, a password or a fragment. No request was made to it.',
    ERR_DELIVERY_FAILED: "Check the folder of private files (the runner's temp folder, or --state-dir): its owner, its free space, and what else writes there.",
    ERR_STATE_REFUSED: 'Nothing in it was used or revoked, and nothing was written there. Check who else can write there. Credentials that an earlier login got expire by themselves.',
    ERR_AGENT_UNAVAILABLE: 'Use another delivery for this step, and report this error with its facts.',
    ERR_STATE_TOO_LARGE: 'Request fewer credentials in one step.',
};

;// CONCATENATED MODULE: ./packages/core/src/render.ts



const docs = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/errors.md';
function printable(thrown) {
    if (thrown instanceof AggregateError)
        return thrown.errors.flatMap(printable);
    if (thrown instanceof errors/* MayflyError */.rU)
        return [thrown];
    const { name, code } = (thrown ?? {});
    return [
        new errors/* MayflyError */.rU('ERR_INTERNAL', 'Mayfly met an unexpected error', {
            facts: {
                kind: typeof name === 'string' ? name : typeof thrown,
                code: typeof code === 'string' ? code : undefined,
            },
            fix: 'Report it with these facts: https://github.com/mayfly-ci/mayfly/issues',
        }),
    ];
}
function render(error, state = [], hide = (text) => text) {
    const safe = (text, limit) => (0,foreign_text/* neutralise */.$0)(hide(text), limit);
    const codes = [error.code, error.vendor].filter((code) => code !== undefined).map((code) => safe(code, 80));
    const facts = Object.entries(error.facts).filter((fact) => Boolean(fact[1]));
    const width = Math.max(0, ...facts.map(([name]) => name.length));
    return [
        `${safe(error.message)} (${codes.join(', ')})`,
        ...facts.map(([name, value]) => `  ${safe(name).padEnd(width)}  ${safe(value, 600)}`),
        [error.fix ?? usualFixes[error.code] ?? '', ...state]
            .map((sentence) => safe(sentence, 2000))
            .filter((sentence) => sentence !== '')
            .join(' '),
        `${docs}#${error.code.toLowerCase()}`,
    ]
        .filter((line) => line !== '')
        .join('\n');
}


/***/ }),

/***/ 2088:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   labelled: () => (/* binding */ labelled),
/* harmony export */   rollBack: () => (/* binding */ rollBack)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(281);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6933);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7828);
/* harmony import */ var _render_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3726);





const rollBackMilliseconds = 5_000;
async function rollBack(platform, record, enders, thrown) {
    try {
        platform.takeBack?.();
    }
    catch (error) {
        const { code, message } = error;
        platform.log.warn(`The outputs of this step may still hold a credential: they could not be taken back (${code ?? message})`);
    }
    for (const lease of [...record.leases].reverse()) {
        await (0,_release_js__WEBPACK_IMPORTED_MODULE_2__/* .withdrawAll */ .iT)(platform, lease);
        lease.delivered = [];
    }
    const rows = await (0,_release_js__WEBPACK_IMPORTED_MODULE_2__/* .endAll */ .XZ)(platform, record, enders, rollBackMilliseconds);
    try {
        platform.save(record);
    }
    catch {
    }
    const issued = rows.filter(({ outcome }) => outcome !== 'read');
    const sorted = issued.sort((one, other) => Number(ended(one)) - Number(ended(other)));
    const state = ['Nothing was delivered.', ...sorted.map((row) => `${row.what}: ${row.outcome}, ${row.detail}.`)];
    const errors = (0,_render_js__WEBPACK_IMPORTED_MODULE_1__.printable)(thrown);
    const last = errors.length - 1;
    platform.fail(errors.map((error, index) => (0,_render_js__WEBPACK_IMPORTED_MODULE_1__.render)(error, index === last ? state : [], platform.hide)).join('\n\n'), {
        errors,
        rows,
        parts: () => [
            state.map((sentence) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_3__/* .neutralise */ .$0)(platform.hide?.(sentence) ?? sentence, 2000)).join('\n'),
            ...errors.map((error) => (0,_render_js__WEBPACK_IMPORTED_MODULE_1__.render)(error, [], platform.hide)),
        ],
    });
}
function ended({ outcome }) {
    return !_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .mayBeValid */ .tB.includes(outcome) && outcome !== 'expires-only';
}
function labelled(error, label) {
    if (error instanceof AggregateError)
        return new AggregateError(error.errors.map((one) => labelled(one, label)));
    if (label === undefined || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU))
        return error;
    return error.with({ facts: { item: label, ...error.facts } });
}


/***/ })

};
;
