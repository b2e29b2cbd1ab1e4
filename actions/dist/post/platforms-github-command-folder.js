"use strict";
exports.ids = ["platforms-github-command-folder"];
exports.modules = {

/***/ 296:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  removeCommandFolder: () => (removeCommandFolder)
});
var node_path__0 = _require(760);
var _private_files__1 = _require(582);
var _job_folder__2 = _require(266);
var _log__3 = _require(324);
function commandFolder() {
    return (0,node_path__0.join)((0,_job_folder__2.O)(), 'command');
}
function removeCommandFolder() {
    try {
        (0,_private_files__1.Ws)((0,_job_folder__2.O)(), commandFolder());
    }
    catch (thrown) {
        const { code, message } = thrown;
        _log__3.Rm.warn(`The folder of the command mayfly could not be removed (${code ?? message}). It contains no secret.`);
    }
}
/***/ }),

/***/ 582:
require("./shared-platforms-private-files.js"),

};
;
