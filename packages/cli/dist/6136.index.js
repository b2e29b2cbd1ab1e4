"use strict";
exports.id = 6136;
exports.ids = [6136];
exports.modules = {

/***/ 6136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logIn: () => (/* binding */ logIn)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7638);
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6710);
/* harmony import */ var _private_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8201);
/* harmony import */ var _program_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4514);






async function logIn(login, { root, folder, signal, delivered }) {
    const { program, folderVariable, refusalCode, secret, commands } = login;
    const own = [folder, program].join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    const file = [folder, 'secret'].join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(root, own);
    if (secret)
        (0,_private_files_js__WEBPACK_IMPORTED_MODULE_4__.writePrivate)(root, file, secret.reveal());
    try {
        const told = Object.entries(delivered?.env ?? {}).map(([name, value]) => [name, (0,_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(value)]);
        const env = { ...environment(), ...Object.fromEntries(told), ...login.env, [folderVariable]: own };
        for (const command of commands) {
            const args = command.map((part) => (typeof part === 'string' ? part : part.file + file));
            await run(program, args, { cwd: own, env, signal, refusalCode });
        }
        return own;
    }
    finally {
        (0,_private_files_js__WEBPACK_IMPORTED_MODULE_4__.removePrivate)(root, file);
    }
}
function environment() {
    const private_ = /^(INPUT_|STATE_|ACTIONS_|MAYFLY_|GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY|TOKEN)$)/i;
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !private_.test(name)));
}
function run(program, args, running) {
    const path = (0,_program_path_js__WEBPACK_IMPORTED_MODULE_5__.programPath)(program) ?? program;
    const shell = /\.(cmd|bat)$/i.test(path);
    const quote = (text) => (shell ? `"${text}"` : text);
    return new Promise((resolve, reject) => {
        const { cwd, env, signal } = running;
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(quote(path), args.map(quote), { cwd, env, signal, killSignal: 'SIGKILL', shell, windowsHide: true }, (error, _, said) => {
            if (!error)
                return resolve();
            if (signal.aborted)
                return reject(signal.reason);
            const [vendor] = new RegExp(running.refusalCode).exec(said) ?? [];
            reject(new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .MayflyError */ .r('ERR_DELIVERY_FAILED', `${program} could not be logged in`, {
                ...(vendor && { vendor }),
                facts: { command: `${program} ${args.find((arg) => !arg.startsWith('-'))}`, exit: String(error.code) },
                fix: `Run the same ${program} command by hand against this cloud, or leave out the input that asks for it.`,
            }));
        });
    });
}


/***/ })

};
;
