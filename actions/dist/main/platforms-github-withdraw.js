"use strict";
exports.id = "platforms-github-withdraw";
exports.ids = ["platforms-github-withdraw"];
exports.modules = {

/***/ 2794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withdraw: () => (/* binding */ withdraw)
/* harmony export */ });
/* harmony import */ var _withdrawal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4761);
/* harmony import */ var _env_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9648);
/* harmony import */ var _job_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5266);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7989);




async function withdraw(delivered, lease, failing) {
    if (delivered.kind === 'env') {
        if (!failing)
            (0,_env_file_js__WEBPACK_IMPORTED_MODULE_1__/* .restoreVariable */ .D)(delivered);
    }
    else if (delivered.kind === 'agent') {
        const { withdrawAgent } = await __webpack_require__.e(/* import() */ "platforms-github-agent-withdraw").then(__webpack_require__.bind(__webpack_require__, 1100));
        await withdrawAgent(delivered, lease, { log: _log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .Rm, mask: _log_js__WEBPACK_IMPORTED_MODULE_3__/* .mask */ .dK, root: (0,_job_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .jobFolder */ .O)() });
    }
    else {
        const rest = delivered.kind === 'section' && !failing ? delivered.rest : undefined;
        await (0,_withdrawal_js__WEBPACK_IMPORTED_MODULE_0__/* .removeDelivered */ .P)((0,_job_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .jobFolder */ .O)(), delivered, lease, rest);
    }
}


/***/ }),

/***/ 4761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ removeDelivered)
/* harmony export */ });
/* harmony import */ var _lease_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4835);
/* harmony import */ var _private_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8201);


const harmlessRest = /^\[[\w .@+-]+\]\n(?:region = [\w-]+\n)?$/;
async function removeDelivered(root, delivered, lease, rest) {
    if (delivered.kind === 'section') {
        const { file, section } = delivered;
        if (rest === undefined || !harmlessRest.test(rest))
            return (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .removeSection */ .Uf)(root, file, section, lease.id);
        return (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .leaveOfSection */ .YD)(root, file, section, lease.id, rest);
    }
    if (delivered.path !== (0,_lease_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .leaseFolder */ .H)(root, lease))
        throw new Error('the path does not belong to Mayfly');
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .removePrivate */ .Ws)(root, delivered.path);
}


/***/ })

};
;
