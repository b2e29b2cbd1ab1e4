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

/***/ 2250:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  runPost: () => (runPost)
});
var _closed_debugger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4392);
var _closed_debugger_js__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(_closed_debugger_js__WEBPACK_IMPORTED_MODULE_0__);
var _mayfly_core_release__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7828);
var _ending_signals_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9449);
var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7989);
var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2975);
var _state_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3051);
var _summary_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5830);
var _withdraw_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2794);

const releasePlatform = {
    ..._platform_js__WEBPACK_IMPORTED_MODULE_2__/* .sharedPlatform */ .V,
    withdraw: (delivered, lease) => (0,_withdraw_js__WEBPACK_IMPORTED_MODULE_5__.withdraw)(delivered, lease, false),
    load() {
        const record = (0,_state_js__WEBPACK_IMPORTED_MODULE_3__/* .loadState */ .C7)(_log_js__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .dK);
        if (record !== 'unreadable')
            return record;
        _log_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.warn('The record of this step cannot be read: delivered variables and files were not removed from the job, and issued credentials expire by themselves.');
        return undefined;
    },
    report(rows) {
        for (const { what, outcome, detail } of rows)
            _log_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.info(`${what}: ${outcome}, ${detail}`);
        (0,_summary_js__WEBPACK_IMPORTED_MODULE_4__/* .summarise */ .fS)(rows);
    },
};
async function runPost(enders, openNetwork) {
    try {
        await (0,_mayfly_core_release__WEBPACK_IMPORTED_MODULE_6__/* .release */ ._r)({ ...releasePlatform, ...(openNetwork && { network: (egress) => openNetwork(egress, _log_js__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .dK) }) }, enders);
    }
    catch (error) {
        warnOf(error);
    }
}
for (const signal of _ending_signals_js__WEBPACK_IMPORTED_MODULE_7__/* .endingSignals */ .p)
    process.on(signal, () => undefined);
process.on('uncaughtException', (error) => {
    warnOf(error);
    process.exit();
});
function warnOf(error) {
    const { code, name } = (error ?? {});
    _log_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.warn(`The post step met an unexpected error (${code ?? name}): credentials that it could not revoke expire by themselves.`);
}

/***/ }),

/***/ 5830:
require("./shared-platforms-github-summary.js"),

/***/ 2794:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  withdraw: () => (withdraw)
});
var _env_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9648);
var _job_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5266);
var _log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7989);

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
