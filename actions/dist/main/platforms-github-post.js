"use strict";
exports.id = "platforms-github-post";
exports.ids = ["platforms-github-post","platforms-github-withdraw"];
exports.modules = {

/***/ 6933:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  oV: () => (untilText),
  tB: () => (mayBeValid),
  yR: () => (readText)
});
var _instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);

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
require("./shared-release.js"),

/***/ 1141:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPost: () => (runPost)
});

var closed_debugger = __webpack_require__(4392);
var release = __webpack_require__(7828);
var ending_signals = __webpack_require__(9449);
var log = __webpack_require__(4987);
var platform = __webpack_require__(2975);
var state = __webpack_require__(3051);
var src_outcome = __webpack_require__(6933);
var redaction = __webpack_require__(8386);
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
        '| outcome | detail | credential or value | credential id |',
        '| --- | --- | --- | --- |',
    ];
    const alive = rows.filter(({ outcome }) => src_outcome/* mayBeValid */.tB.includes(outcome));
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
    const safe = (0,redaction/* safeLine */.om)(text).replaceAll('`', "'").replaceAll('|', '\u00a6');
    return safe === '' ? '' : `\`${safe}\``;
}

var withdraw = __webpack_require__(2794);
;// CONCATENATED MODULE: ./packages/platforms/src/github/post.ts

const releasePlatform = {
    ...platform/* sharedPlatform */.V,
    withdraw: (delivered, lease) => (0,withdraw.withdraw)(delivered, lease, false),
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

/***/ }),

/***/ 2794:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  withdraw: () => (withdraw)
});
var _env_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9648);
var _job_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5266);
var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4987);

async function withdraw(delivered, lease, failing) {
    if (delivered.kind === 'env') {
        if (!failing)
            (0,_env_file_js__WEBPACK_IMPORTED_MODULE_0__/* .restoreVariable */ .D)(delivered);
    }
    else if (delivered.kind === 'agent') {
        const { withdrawAgent } = await __webpack_require__.e(/* import() */ "platforms-github-agent-withdraw").then(__webpack_require__.bind(__webpack_require__, 1100));
        await withdrawAgent(delivered, lease, { log: _log_js__WEBPACK_IMPORTED_MODULE_2__/* .log */ .Rm, mask: _log_js__WEBPACK_IMPORTED_MODULE_2__/* .mask */ .dK, root: (0,_job_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .jobFolder */ .O)() });
    }
    else {
        const rest = delivered.kind === 'section' && !failing ? delivered.rest : undefined;
        const { removeDelivered } = await __webpack_require__.e(/* import() */ "platforms-withdrawal").then(__webpack_require__.bind(__webpack_require__, 4761));
        await removeDelivered((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .jobFolder */ .O)(), delivered, lease, rest);
    }
}

/***/ })

};
;
