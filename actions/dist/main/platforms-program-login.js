"use strict";
exports.ids = ["platforms-program-login"];
exports.modules = {

/***/ 6136:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  logIn: () => (logIn),
  programPath: () => (/* reexport safe */ _program_path__5.k)
});
var node_child_process__0 = _require(1421);
var node_path__1 = _require(6760);
var _core_errors__2 = _require(7638);
var _plain_text__3 = _require(4506);
var _private_files__4 = _require(8201);
var _program_path__5 = _require(4514);
const saidBytes = 4096;
async function logIn(login, { root, folder, signal, agentDelivery: delivered }) {
    const { program, folderVariable, refusalCode, refusalFix, secret, commands } = login;
    const own = [folder, program].join(node_path__1.sep);
    const file = [folder, 'secret'].join(node_path__1.sep);
    (0,_private_files__4.fc)(root, own);
    if (secret)
        (0,_private_files__4.pb)(root, file, (0,_plain_text__3.h)(secret));
    try {
        const variables = Object.entries({ ...delivered?.env, ...delivered?.shared }).map(([name, value]) => [
            name,
            (0,_plain_text__3.h)(value),
        ]);
        const env = { ...environment(), ...Object.fromEntries(variables), ...login.env, [folderVariable]: own };
        for (const command of commands) {
            const args = command.args.map((part) => (typeof part === 'string' ? part : part.file + file));
            await run(program, args, { cwd: own, env, signal, refusalCode, refusalFix, command });
        }
        return own;
    }
    finally {
        (0,_private_files__4.Ws)(root, file);
    }
}
function environment() {
    const private_ = /^(INPUT_|STATE_|ACTIONS_|MAYFLY_|GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY|TOKEN)$)/i;
    return Object.fromEntries(Object.entries(process.env).filter(([name]) => !private_.test(name)));
}
function run(program, args, context) {
    const path = (0,_program_path__5.k)(program) ?? program;
    const shell = /\.(cmd|bat)$/i.test(path);
    const quote = (text) => (shell ? `"${text}"` : text);
    return new Promise((resolve, reject) => {
        const { cwd, env, signal } = context;
        const child = (0,node_child_process__0.execFile)(quote(path), args.map(quote), { cwd, env, shell, windowsHide: true }, (error, _, said) => {
            signal.removeEventListener('abort', kill);
            if (!error)
                return resolve();
            if (signal.aborted)
                return reject(signal.reason);
            const { name, facts, fix } = context.command;
            const [vendor] = new RegExp(context.refusalCode).exec(said.slice(0, saidBytes)) ?? [];
            reject(new _core_errors__2.rU('ERR_DELIVERY_FAILED', `${program} could not be logged in`, {
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
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  H: () => (startFault),
  k: () => (programPath)
});
var node_fs__0 = _require(3024);
var node_path__1 = _require(6760);


function programPath(program) {
    const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
    const folders = (process.env.PATH ?? '').split(node_path__1.delimiter).filter((folder) => folder !== '');
    return folders.flatMap((folder) => endings.map((ending) => (0,node_path__1.join)(folder, program + ending))).find(isProgram);
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
        const file = (0,node_fs__0.openSync)(path, 'r');
        const length = (0,node_fs__0.readSync)(file, start);
        (0,node_fs__0.closeSync)(file);
        return start.toString('latin1', 0, length).split('\n', 1)[0] ?? '';
    }
    catch {
        return '';
    }
}
function isProgram(path) {
    try {
        if (!(0,node_fs__0.statSync)(path, { throwIfNoEntry: false })?.isFile())
            return false;
        (0,node_fs__0.accessSync)(path, node_fs__0.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
/***/ })

};
;
