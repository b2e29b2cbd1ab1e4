"use strict";
exports.id = "platforms-trust-workspace-verdict";
exports.ids = ["platforms-trust-workspace-verdict"];
exports.modules = {

/***/ 1444:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  workspaceVerdict: () => (workspaceVerdict)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);

async function workspaceVerdict(workspace, asked, claims) {
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workspace, 'mayfly.yml')))
        return [];
    const { readMayflyFile } = await __webpack_require__.e(/* import() */ "platforms-trust-mayfly-file").then(__webpack_require__.bind(__webpack_require__, 8234));
    const source = await readMayflyFile(workspace);
    if (source === undefined)
        return [];
    if ('fault' in source)
        return [`mayfly.yml of this workspace ${source.fault}.`];
    const { readTrustFile } = await Promise.all(/* import() */[__webpack_require__.e("trust-file-wants"), __webpack_require__.e("trust-lint-names")]).then(__webpack_require__.bind(__webpack_require__, 9076));
    const { file, faults } = readTrustFile(source);
    if (file)
        return (await Promise.all(/* import() */[__webpack_require__.e("trust-file-wants"), __webpack_require__.e("yaml"), __webpack_require__.e("trust-file-verdict")]).then(__webpack_require__.bind(__webpack_require__, 6456))).fileVerdict(file, asked, claims);
    const { faultLine } = await __webpack_require__.e(/* import() */ "platforms-trust-fault-line").then(__webpack_require__.bind(__webpack_require__, 6100));
    const [first] = faults;
    const count = faults.length === 1 ? 'a fault' : `${faults.length} faults, the first of which is`;
    return first ? [`mayfly.yml of this workspace has ${count}: ${faultLine(source, first)}`] : [];
}

/***/ })

};
;
