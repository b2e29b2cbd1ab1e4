"use strict";
exports.id = "platforms-program-folder";
exports.ids = ["platforms-program-folder","platforms-private-files"];
exports.modules = {

/***/ 8201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   k9: () => (/* binding */ mustBePrivate),
/* harmony export */   removePrivate: () => (/* binding */ removePrivate),
/* harmony export */   removeSection: () => (/* binding */ removeSection),
/* harmony export */   wT: () => (/* binding */ readPrivate),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   writePrivate: () => (/* binding */ writePrivate),
/* harmony export */   writeSection: () => (/* binding */ writeSection)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


function writePrivate(root, path, content) {
    makeFolder(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    const fresh = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), `.${process.pid}.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(fresh, { force: true });
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(fresh, flags, 0o600);
    try {
        if (process.platform !== 'win32')
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(file, 0o600);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, content);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(fresh, path);
}
function readPrivate(root, path) {
    mustLieIn(root, path);
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0));
        return isPrivate((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file)) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
function namesIn(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path);
    }
    catch {
        return [];
    }
}
function removePrivate(root, path) {
    mustLieIn(root, path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true, recursive: true });
}
function writeSection(root, file, section, lease, content) {
    const path = sectionPath(file, section);
    const [, replaced] = /^# (\S+)\n/.exec(readIfThere(path) ?? '') ?? [];
    writePrivate(root, path, `# ${lease}\n${content}`);
    rebuild(root, file);
    return replaced;
}
function removeSection(root, file, section, lease) {
    const path = sectionPath(file, section);
    mustLieIn(root, path);
    if (readIfThere(path)?.startsWith(`# ${lease}\n`))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    rebuild(root, file);
}
function sectionPath(file, section) {
    if (!/^\w[\w.@+-]*$/.test(section))
        throw new Error('not a section name');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(`${file}.d`, section);
}
function rebuild(root, file) {
    for (let before;;) {
        const folder = `${file}.d`;
        const sections = namesIn(folder).filter((name) => !name.startsWith('.'));
        const content = sections.sort().map((name) => readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)) ?? '');
        const text = content.join('\n');
        if (text === before)
            return;
        if (text === '')
            removePrivate(root, file);
        else
            writePrivate(root, file, text);
        before = text;
    }
}
function makeFolder(root, path) {
    mustLieIn(root, path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    mustBePrivate(root, path);
}
function mustBePrivate(root, path) {
    for (let folder = path; folder.length >= root.length; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
        if (!found.isDirectory() || !isPrivate(found))
            throw new Error(`${folder} is not a private folder of this user`);
    }
}
function isPrivate({ uid, mode }) {
    const own = process.getuid === undefined || uid === process.getuid();
    return own && (process.platform === 'win32' || (mode & 0o077) === 0);
}
function mustLieIn(root, path) {
    const disk = root === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(root);
    if (disk || path !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path) || !`${path}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
        throw new Error('the path is not ours');
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path); folder.length >= root.length; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isSymbolicLink())
            throw new Error('the path is not ours');
    }
}
function readIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 1513:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   makeProgramFolder: () => (/* binding */ makeProgramFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _private_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8201);




function makeProgramFolder({ name, variable, usual, copied }, root, lease) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(lease, name);
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)(root, folder);
    const before = process.env[variable] || usualFolder(usual);
    for (const one of copied) {
        const from = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(before, one);
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(from))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync)(from, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, one), { recursive: true, dereference: true });
    }
    return folder;
}
function usualFolder({ posix, windows }) {
    if (process.platform !== 'win32')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), ...posix);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.APPDATA ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), ...windows);
}


/***/ })

};
;
