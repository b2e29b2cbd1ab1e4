"use strict";
exports.id = "platforms-program-login";
exports.ids = ["platforms-program-login","platforms-program-path","platforms-private-files"];
exports.modules = {

/***/ 2517:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  leaveOfSection: () => (/* binding */ leaveOfSection),
  fc: () => (/* binding */ makeFolder),
  k9: () => (/* binding */ mustBePrivate),
  wX: () => (/* binding */ namesIn),
  wT: () => (/* binding */ readPrivate),
  removePrivate: () => (/* binding */ removePrivate),
  removeSection: () => (/* binding */ removeSection),
  writePrivate: () => (/* binding */ writePrivate),
  writeSection: () => (/* binding */ writeSection)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/platforms/src/settings-text.ts
function withoutSections(text, names) {
    let skipped = false;
    const kept = linesOf(text).filter((line) => {
        const section = sectionIn(line);
        if (section !== undefined)
            skipped = names.includes(section);
        return !skipped;
    });
    return kept.join('');
}
function bodyOf(text, name) {
    let inside = false;
    const kept = linesOf(text).filter((line) => {
        const section = sectionIn(line);
        if (section !== undefined)
            inside = section === name;
        return inside && section === undefined;
    });
    return kept.join('');
}
function withoutKeys(text, pattern) {
    const key = new RegExp(`^[\\s#;]*(?:${pattern})\\s*[=:]`, 'i');
    let skipped;
    const kept = linesOf(text).filter((line) => {
        const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
        if (skipped !== undefined && indent > skipped)
            return false;
        skipped = key.test(line) ? indent : undefined;
        return skipped === undefined;
    });
    return kept.join('');
}
function linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function sectionIn(line) {
    return /^[ \t\ufeff]*\[\s*(?:profile\s+)?["']?([^\]]*?)["']?\s*\]/.exec(line)?.[1];
}

// EXTERNAL MODULE: ./packages/platforms/src/tool-file.ts
var tool_file = __webpack_require__(4891);
;// CONCATENATED MODULE: ./packages/platforms/src/private-files.ts




function writePrivate(root, path, content) {
    makeFolder(root, (0,external_node_path_.dirname)(path));
    const fresh = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${process.pid}.${(0,external_node_path_.basename)(path)}`);
    (0,external_node_fs_.rmSync)(fresh, { force: true });
    const flags = external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | external_node_fs_.constants.O_WRONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
    const file = (0,external_node_fs_.openSync)(fresh, flags, 0o600);
    try {
        if (process.platform !== 'win32')
            (0,external_node_fs_.fchmodSync)(file, 0o600);
        (0,external_node_fs_.writeFileSync)(file, content);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    (0,external_node_fs_.renameSync)(fresh, path);
}
function readPrivate(root, path) {
    mustLieIn(root, path);
    let file;
    try {
        file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0));
        return isPrivate((0,external_node_fs_.fstatSync)(file)) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file);
    }
}
function namesIn(path) {
    try {
        return (0,external_node_fs_.readdirSync)(path);
    }
    catch {
        return [];
    }
}
function removePrivate(root, path) {
    mustLieIn(root, path);
    (0,external_node_fs_.rmSync)(path, { force: true, recursive: true });
}
function writeSection(root, file, section, lease, content, beginning) {
    const path = sectionPath(file, section);
    const [, replaced] = /^# (\S+)\n/.exec(readIfThere(path) ?? '') ?? [];
    const settings = beginning ? settingsFor(root, file, section, beginning) : '';
    writePrivate(root, path, `# ${lease}\n${content}${settings}`);
    rebuild(root, file);
    return replaced;
}
function leaveOfSection(root, file, section, lease, rest) {
    if (readIfThere(sectionPath(file, section))?.startsWith(`# ${lease}\n`))
        writeSection(root, file, section, lease, rest);
}
function settingsFor(root, file, section, beginning) {
    const own = (0,tool_file/* toolFile */.H)(beginning);
    const settings = own === file ? '' : withoutKeys(readIfThere(own) ?? '', beginning.secret);
    if (settings !== '')
        writePrivate(root, beginningOf(file), settings);
    return withoutKeys(bodyOf(readIfThere(beginningOf(file)) ?? '', section), beginning.replaced);
}
function beginningOf(file) {
    return (0,external_node_path_.join)(`${file}.d`, '.beginning');
}
function removeSection(root, file, section, lease) {
    const path = sectionPath(file, section);
    mustLieIn(root, path);
    if (readIfThere(path)?.startsWith(`# ${lease}\n`))
        (0,external_node_fs_.rmSync)(path, { force: true });
    rebuild(root, file);
}
function sectionPath(file, section) {
    if (!/^\w[\w.@+-]*$/.test(section))
        throw new Error('not a section name');
    return (0,external_node_path_.join)(`${file}.d`, section);
}
function rebuild(root, file) {
    for (let before;;) {
        const folder = `${file}.d`;
        const sections = namesIn(folder).filter((name) => !name.startsWith('.'));
        const content = sections.sort().map((name) => readIfThere((0,external_node_path_.join)(folder, name)) ?? '');
        const settings = withoutSections(readIfThere(beginningOf(file)) ?? '', sections);
        const text = [...(settings === '' ? [] : [settings]), ...content].join('\n');
        if (text === before)
            return;
        if (sections.length === 0)
            for (const path of [file, beginningOf(file)])
                removePrivate(root, path);
        else
            writePrivate(root, file, text);
        before = text;
    }
}
function makeFolder(root, path) {
    mustLieIn(root, path);
    (0,external_node_fs_.mkdirSync)(path, { recursive: true, mode: 0o700 });
    mustBePrivate(root, path);
}
function mustBePrivate(root, path) {
    for (let folder = path; folder.length >= root.length; folder = (0,external_node_path_.dirname)(folder)) {
        const found = (0,external_node_fs_.lstatSync)(folder);
        if (!found.isDirectory() || !isPrivate(found))
            throw new Error(`${folder} is not a private folder of this user`);
    }
}
function isPrivate({ uid, mode }) {
    const own = process.getuid === undefined || uid === process.getuid();
    return own && (process.platform === 'win32' || (mode & 0o077) === 0);
}
function mustLieIn(root, path) {
    const disk = root === (0,external_node_path_.dirname)(root);
    if (disk || path !== (0,external_node_path_.resolve)(path) || !`${path}${external_node_path_.sep}`.startsWith(root + external_node_path_.sep))
        throw new Error('the path is not ours');
    for (let folder = (0,external_node_path_.dirname)(path); folder.length >= root.length; folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false })?.isSymbolicLink())
            throw new Error('the path is not ours');
    }
}
function readIfThere(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

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
/* harmony import */ var _delivery_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2414);
/* harmony import */ var _private_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2517);
/* harmony import */ var _program_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4514);






const saidBytes = 4096;
async function logIn(login, { root, folder, signal, delivered }) {
    const { program, folderVariable, refusalCode, refusalFix, secret, commands } = login;
    const own = [folder, program].join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    const file = [folder, 'secret'].join(node_path__WEBPACK_IMPORTED_MODULE_1__.sep);
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(root, own);
    if (secret)
        (0,_private_files_js__WEBPACK_IMPORTED_MODULE_4__.writePrivate)(root, file, secret.reveal());
    try {
        const told = Object.entries(delivered?.env ?? {}).map(([name, value]) => [name, (0,_delivery_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(value)]);
        const env = { ...environment(), ...Object.fromEntries(told), ...login.env, [folderVariable]: own };
        for (const command of commands) {
            const args = command.args.map((part) => (typeof part === 'string' ? part : part.file + file));
            await run(program, args, { cwd: own, env, signal, refusalCode, refusalFix, command });
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
            const { name, facts, fix } = running.command;
            const [vendor] = new RegExp(running.refusalCode).exec(said.slice(0, saidBytes)) ?? [];
            reject(new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_2__/* .MayflyError */ .rU('ERR_DELIVERY_FAILED', `${program} could not be logged in`, {
                ...(vendor && { vendor }),
                facts: { command: name, ...facts, exit: String(error.code) },
                fix: vendor ? running.refusalFix : fix,
            }));
        });
    });
}


/***/ }),

/***/ 4514:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   programPath: () => (/* binding */ programPath),
/* harmony export */   startFault: () => (/* binding */ startFault)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


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


/***/ }),

/***/ 4891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ toolFile)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


function toolFile({ variable, path }) {
    return process.env[variable]?.replace(/^~(?=\/)/, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)()) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), path);
}


/***/ })

};
;
