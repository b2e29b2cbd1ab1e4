"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  H: () => (startFault),
  k: () => (programPath)
});
var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);

function programPath(program) {
    const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
    const folders = (process.env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((folder) => folder !== '');
    return folders.flatMap((folder) => endings.map((ending) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, program + ending))).find(isProgram);
}
function startFault(program) {
    const { PATH } = process.env;
    if (process.platform === 'win32')
        return undefined;
    const folders = program.includes('/') ? undefined : PATH?.split(':');
    if (folders === undefined && !program.includes('/'))
        return undefined;
    const script = (folders?.map((folder) => `${folder || '.'}/${program}`) ?? [program]).find(isProgram);
    if (script === undefined)
        return { why: 'not found' };
    const line = firstLine(script);
    const [, interpreter] = /^#![ \t]*([^ \t]+)/.exec(line) ?? [];
    if (interpreter === undefined)
        return undefined;
    if (line.endsWith('\r'))
        return { why: 'carriage return', script, line: line.trim() };
    return isProgram(interpreter) ? undefined : { why: 'no interpreter', script, line };
}
function firstLine(path) {
    const start = Buffer.alloc(256);
    try {
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
        const length = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, start);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        return start.toString('latin1', 0, length).split('\n', 1)[0] ?? '';
    }
    catch {
        return '';
    }
}
function isProgram(path) {
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFile())
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

/***/ });
