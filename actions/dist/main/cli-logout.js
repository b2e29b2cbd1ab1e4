"use strict";
exports.id = "cli-logout";
exports.ids = ["cli-logout"];
exports.modules = {

/***/ 9738:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  logout: () => (logout)
});
var node_fs__0 = _require(3024);
var node_fs__0_default = /*#__PURE__*/_require.n(node_fs__0);
var _mayfly_platforms_command_log__1 = _require(276);
var _mayfly_platforms_command_release__2 = _require(3227);
var _mayfly_providers_registry__3 = _require(5379);
var _exit_codes_js__4 = _require(3067);
var _refuse_js__5 = _require(1140);
var _signals_js__6 = _require(5087);







async function logout({ job, faults }) {
    (0,_signals_js__6/* .onSignals */ .rL)(() => undefined);
    if (faults.length > 0)
        return (0,_refuse_js__5/* .refuse */ .T)(faults);
    const { state } = job;
    if (!(0,node_fs__0.existsSync)(state.root))
        return _mayfly_platforms_command_log__1/* .log */ .Rm.warn(`nothing to end: ${state.root} does not exist. A logout has removed it, or no login used it`);
    const records = state.records(job.platform().mask);
    const unread = records.filter(([, record]) => record === undefined).map(([name]) => name);
    const ended = [];
    for (const [name, record] of records) {
        if (record === undefined)
            continue;
        const { strictFailure, stuck } = await (0,_mayfly_platforms_command_release__2/* .releaseRecord */ .H)(job, name, record, _mayfly_providers_registry__3/* .registry */ .u);
        if (stuck)
            ended.push(name);
        if (strictFailure === undefined)
            continue;
        (0,_mayfly_platforms_command_log__1/* .print */ .yy)(strictFailure);
        process.exitCode = _exit_codes_js__4/* .exitCodes */ .h.notEnded;
    }
    const { removed, stuck } = state.removeDelivered();
    if (stuck.length === 0)
        for (const name of ended)
            state.forget(name);
    for (const name of unread)
        _mayfly_platforms_command_log__1/* .log */ .Rm.warn(`${name} cannot be read: the credentials of that login were ${notEnded}`);
    if (removed.length > 0)
        _mayfly_platforms_command_log__1/* .log */ .Rm.warn(`removed what a login without a record has left: ${removed.join(', ')}. The credentials of that login were ${notEnded}`);
    if (stuck.length > 0)
        _mayfly_platforms_command_log__1/* .log */ .Rm.warn(`cannot be removed: ${stuck.join(', ')}`);
    if (unread.length + removed.length + stuck.length > 0)
        process.exitCode ??= _exit_codes_js__4/* .exitCodes */ .h.failed;
    else if (records.length === 0)
        _mayfly_platforms_command_log__1/* .log */ .Rm.info(`nothing to end: ${state.root} has no record of a login`);
    state.tidy();
}
const notEnded = 'not revoked, and expire by themselves';


/***/ })

};
;
