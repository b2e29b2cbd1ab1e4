"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  OJ: () => (readControl),
  Vv: () => (agentFolders),
  e9: () => (isAgentFolder),
  hk: () => (writeControl)
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);
var _private_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8201);

const folderName = /^agent-[0-9a-f]{12}$/;
function isAgentFolder(root, path) {
    return path === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)) && folderName.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path));
}
function agentFolders(root) {
    return (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .namesIn */ .wX)(root)
        .filter((name) => folderName.test(name))
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name));
}
function writeControl(root, folder, control) {
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writePrivate */ .pb)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'control'), JSON.stringify(control));
}
function readControl(root, folder) {
    try {
        const { pid, started, port, control, job } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrivate */ .wT)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'control')) ?? '');
        const hasProcess = typeof pid === 'number' && typeof port === 'number' && typeof started === 'string';
        if (!hasProcess || typeof control !== 'string' || typeof job !== 'string')
            return undefined;
        return { pid, started, port, control, job };
    }
    catch {
        return undefined;
    }
}

/***/ });
