"use strict";
exports.id = "platforms-github-withdraw";
exports.ids = ["platforms-github-withdraw"];
exports.modules = {

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
