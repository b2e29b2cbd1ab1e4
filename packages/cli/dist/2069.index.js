"use strict";
exports.id = 2069;
exports.ids = [2069];
exports.modules = {

/***/ 2069:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exec: () => (/* binding */ exec)
/* harmony export */ });
/* harmony import */ var _mayfly_core_acquire__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(437);
/* harmony import */ var _mayfly_platforms_command_acquire__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9406);
/* harmony import */ var _mayfly_platforms_command_env_script__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5297);
/* harmony import */ var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(276);
/* harmony import */ var _mayfly_platforms_command_platform__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2887);
/* harmony import */ var _mayfly_platforms_command_state_folder__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4371);
/* harmony import */ var _mayfly_providers_enders__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5815);
/* harmony import */ var _mayfly_providers_signers__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5925);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6223);
/* harmony import */ var _signals_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5087);










const strictExitCode = 3;
async function exec(args) {
    const { cancelled, cancel } = (0,_mayfly_platforms_command_acquire__WEBPACK_IMPORTED_MODULE_1__/* .cancellation */ .W)();
    let heed = (_) => cancel();
    const signals = (0,_signals_js__WEBPACK_IMPORTED_MODULE_9__/* .onSignals */ .r)((signal) => heed(signal));
    const cut = args.includes('--') ? args.indexOf('--') : args.length;
    const [program, ...rest] = args.slice(cut + 1);
    const missing = program === undefined ? [{ input: 'command', message: 'is required, after "--"' }] : [];
    const { system, inputs, ask } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_8__/* .readRequest */ .i)('exec', args.slice(0, cut), missing);
    const job = new _mayfly_platforms_command_platform__WEBPACK_IMPORTED_MODULE_4__/* .CommandJob */ .b(system, _mayfly_platforms_command_state_folder__WEBPACK_IMPORTED_MODULE_5__/* .StateFolder */ .s.temporary());
    const place = (0,_mayfly_platforms_command_env_script__WEBPACK_IMPORTED_MODULE_2__/* .inMemory */ .ZK)();
    const taking = (0,_mayfly_platforms_command_acquire__WEBPACK_IMPORTED_MODULE_1__/* .takeFor */ .P)(job, { inputs, place, cancelled, printsToLog: false });
    const loading = __webpack_require__.e(/* import() */ 9410).then(__webpack_require__.bind(__webpack_require__, 9410));
    await (0,_mayfly_core_acquire__WEBPACK_IMPORTED_MODULE_0__/* .acquire */ .X)(taking.platform, ask, _mayfly_providers_enders__WEBPACK_IMPORTED_MODULE_6__/* .enders */ .I, _mayfly_providers_signers__WEBPACK_IMPORTED_MODULE_7__/* .signers */ .Y);
    if (taking.failed()) {
        if (signals.received)
            process.exitCode = (0,_signals_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodeOf */ .F)(signals.received);
        return;
    }
    let child;
    try {
        const { run } = await loading;
        if (signals.received === undefined)
            child = run(program, rest, place.variables);
        const hurried = new Promise((resolve) => {
            let heard = 0;
            heed = (signal) => {
                child?.signal(signal);
                if (++heard > 1)
                    resolve();
            };
        });
        await Promise.race([child?.ended, hurried]);
    }
    finally {
        const { releaseRecord } = await __webpack_require__.e(/* import() */ 3227).then(__webpack_require__.bind(__webpack_require__, 3227));
        const refused = await releaseRecord(job, taking.recordName, taking.record(), _mayfly_providers_enders__WEBPACK_IMPORTED_MODULE_6__/* .enders */ .I);
        const code = child ? await child.done : signals.received && (0,_signals_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodeOf */ .F)(signals.received);
        if (refused !== undefined)
            (0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv)(refused);
        process.exitCode = refused !== undefined && code === 0 ? strictExitCode : code;
    }
}


/***/ })

};
;
