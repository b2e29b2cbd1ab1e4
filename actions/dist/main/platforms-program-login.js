"use strict";
exports.id = "platforms-program-login";
exports.ids = ["platforms-program-login"];
exports.modules = {

/***/ 6136:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  logIn: () => (logIn),
  programPath: () => (/* reexport safe */ _program_path_js__WEBPACK_IMPORTED_MODULE_5__.k)
});
var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7638);
var _plain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4506);
var _private_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8201);
var _program_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4514);

const saidBytes = 4096;
async function logIn(login, { root, folder, signal, agentDelivery: delivered }) {
    const { program, folderVariable, refusalCode, refusalFix, secret, commands } = login;
    const own = [folder, program].join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    const file = [folder, 'secret'].join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(root, own);
    if (secret)
        (0,_private_files_js__WEBPACK_IMPORTED_MODULE_4__/* .writePrivate */ .pb)(root, file, (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .revealText */ .h)(secret));
    try {
        const variables = Object.entries({ ...delivered?.env, ...delivered?.shared }).map(([name, value]) => [
            name,
            (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .revealText */ .h)(value),
        ]);
        const env = { ...environment(), ...Object.fromEntries(variables), ...login.env, [folderVariable]: own };
        for (const command of commands) {
            const args = command.args.map((part) => (typeof part === 'string' ? part : part.file + file));
            await run(program, args, { cwd: own, env, signal, refusalCode, refusalFix, command });
        }
        return own;
    }
    finally {
        (0,_private_files_js__WEBPACK_IMPORTED_MODULE_4__/* .removePrivate */ .Ws)(root, file);
    }
}
function environment() {
    const private_ = /^(INPUT_|STATE_|ACTIONS_|MAYFLY_|GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY|TOKEN)$)/i;
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !private_.test(name)));
}
function run(program, args, context) {
    const path = (0,_program_path_js__WEBPACK_IMPORTED_MODULE_5__/* .programPath */ .k)(program) ?? program;
    const shell = /\.(cmd|bat)$/i.test(path);
    const quote = (text) => (shell ? `"${text}"` : text);
    return new Promise((resolve, reject) => {
        const { cwd, env, signal } = context;
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(quote(path), args.map(quote), { cwd, env, shell, windowsHide: true }, (error, _, said) => {
            signal.removeEventListener('abort', kill);
            if (!error)
                return resolve();
            if (signal.aborted)
                return reject(signal.reason);
            const { name, facts, fix } = context.command;
            const [vendor] = new RegExp(context.refusalCode).exec(said.slice(0, saidBytes)) ?? [];
            reject(new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .MayflyError */ .rU('ERR_DELIVERY_FAILED', `${program} could not be logged in`, {
                ...(vendor && { vendor }),
                facts: { command: name, ...facts, exit: String(error.code) },
                fix: vendor ? context.refusalFix : fix,
            }));
        });
        const kill = () => child.kill('SIGKILL');
        signal.addEventListener('abort', kill);
        if (signal.aborted)
            kill();
    });
}

/***/ }),

/***/ 4514:
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

/***/ })

};
;
