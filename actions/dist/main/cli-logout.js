"use strict";
exports.id = "cli-logout";
exports.ids = ["cli-logout"];
exports.modules = {

/***/ 9738:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  logout: () => (logout)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(276);
var _mayfly_platforms_command_release__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3227);
var _mayfly_providers_registry__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5379);
var _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3067);
var _refuse_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1140);
var _signals_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5087);

async function logout({ job, faults }) {
    (0,_signals_js__WEBPACK_IMPORTED_MODULE_6__/* .onSignals */ .rL)(() => undefined);
    if (faults.length > 0)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_5__/* .refuse */ .T)(faults);
    const { state } = job;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(state.root))
        return _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.warn(`nothing to end: ${state.root} does not exist. A logout has removed it, or no login used it`);
    const records = state.records(job.platform().mask);
    const unread = records.filter(([, record]) => record === undefined).map(([name]) => name);
    const ended = [];
    for (const [name, record] of records) {
        if (record === undefined)
            continue;
        const { strictFailure, stuck } = await (0,_mayfly_platforms_command_release__WEBPACK_IMPORTED_MODULE_2__/* .releaseRecord */ .H)(job, name, record, _mayfly_providers_registry__WEBPACK_IMPORTED_MODULE_3__/* .registry */ .u);
        if (stuck)
            ended.push(name);
        if (strictFailure === undefined)
            continue;
        (0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .print */ .yy)(strictFailure);
        process.exitCode = _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .h.notEnded;
    }
    const { removed, stuck } = state.removeDelivered();
    if (stuck.length === 0)
        for (const name of ended)
            state.forget(name);
    for (const name of unread)
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.warn(`${name} cannot be read: the credentials of that login were ${notEnded}`);
    if (removed.length > 0)
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.warn(`removed what a login without a record has left: ${removed.join(', ')}. The credentials of that login were ${notEnded}`);
    if (stuck.length > 0)
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.warn(`cannot be removed: ${stuck.join(', ')}`);
    if (unread.length + removed.length + stuck.length > 0)
        process.exitCode ??= _exit_codes_js__WEBPACK_IMPORTED_MODULE_4__/* .exitCodes */ .h.failed;
    else if (records.length === 0)
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.info(`nothing to end: ${state.root} has no record of a login`);
    state.tidy();
}
const notEnded = 'not revoked, and expire by themselves';

/***/ })

};
;
