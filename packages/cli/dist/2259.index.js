"use strict";
exports.id = 2259;
exports.ids = [2259];
exports.modules = {

/***/ 2259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   login: () => (/* binding */ login)
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










async function login(args) {
    const { cancelled, cancel } = (0,_mayfly_platforms_command_acquire__WEBPACK_IMPORTED_MODULE_1__/* .cancellation */ .W)();
    const signals = (0,_signals_js__WEBPACK_IMPORTED_MODULE_9__/* .onSignals */ .r)(cancel);
    const { flags, system, inputs, ask } = await (0,_request_js__WEBPACK_IMPORTED_MODULE_8__/* .readRequest */ .i)('login', args);
    const { 'state-dir': folder } = flags;
    const state = folder === undefined ? _mayfly_platforms_command_state_folder__WEBPACK_IMPORTED_MODULE_5__/* .StateFolder */ .s.temporary() : new _mayfly_platforms_command_state_folder__WEBPACK_IMPORTED_MODULE_5__/* .StateFolder */ .s(folder);
    const taking = (0,_mayfly_platforms_command_acquire__WEBPACK_IMPORTED_MODULE_1__/* .takeFor */ .P)(new _mayfly_platforms_command_platform__WEBPACK_IMPORTED_MODULE_4__/* .CommandJob */ .b(system, state), {
        inputs,
        place: (0,_mayfly_platforms_command_env_script__WEBPACK_IMPORTED_MODULE_2__/* .envScript */ .FL)(state.root),
        cancelled,
        printsToLog: true,
    });
    await (0,_mayfly_core_acquire__WEBPACK_IMPORTED_MODULE_0__/* .acquire */ .X)(taking.platform, ask, _mayfly_providers_enders__WEBPACK_IMPORTED_MODULE_6__/* .enders */ .I, _mayfly_providers_signers__WEBPACK_IMPORTED_MODULE_7__/* .signers */ .Y);
    if (!taking.failed())
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_3__/* .log */ .Rm.info(`the variables are in ${(0,_mayfly_platforms_command_env_script__WEBPACK_IMPORTED_MODULE_2__/* .scriptIn */ .lU)(state.root)}`);
    else if (signals.received)
        process.exitCode = (0,_signals_js__WEBPACK_IMPORTED_MODULE_9__/* .exitCodeOf */ .F)(signals.received);
}


/***/ })

};
;
