"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  wT: () => (readPrivate),
  Ws: () => (removePrivate),
  Uf: () => (removeSection),
  RS: () => (replaceSectionByRest)
});


var external_node_fs_ = _require(24);
var external_node_path_ = _require(760);
;// platforms/src/optional-file.ts

const largestBytes = 1 << 20;
function readOptionalFile(path, passes = () => true, flags = 0) {
    let file;
    try {
        file = (0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0) | flags);
        const found = (0,external_node_fs_.fstatSync)(file);
        return found.isFile() && found.size <= largestBytes && passes(found) ? (0,external_node_fs_.readFileSync)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file);
    }
}

;// platforms/src/settings-text.ts
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

var external_node_os_ = _require(161);
;// platforms/src/tool-file.ts


function toolFile({ variable, path }) {
    return process.env[variable]?.replace(/^~(?=\/)/, (0,external_node_os_.homedir)()) || (0,external_node_path_.resolve)((0,external_node_os_.homedir)(), path);
}

;// platforms/src/private-files.ts





function writePrivate(root, path, content) {
    makeFolder(root, (0,external_node_path_.dirname)(path));
    const fresh = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${process.pid}.new`);
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
function replacePrivate(root, path, content) {
    mustBePrivate(root, dirname(path));
    writePrivate(root, path, content.reveal());
}
function readPrivate(root, path) {
    mustLieIn(root, path);
    return readOptionalFile(path, isPrivate, external_node_fs_.constants.O_NOFOLLOW ?? 0);
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
    const path = sectionPath(root, file, section);
    const [, replaced] = /^# (\S+)\n/.exec(readOptionalFile(path) ?? '') ?? [];
    const settings = beginning ? copySettings(root, file, section, beginning) : '';
    writePrivate(root, path, `# ${lease}\n${content}${settings}`);
    rebuild(root, file);
    return replaced;
}
function replaceSectionByRest(root, file, section, lease, rest) {
    if (readOptionalFile(sectionPath(root, file, section))?.startsWith(`# ${lease}\n`))
        writeSection(root, file, section, lease, rest);
    else
        rebuild(root, file);
}
function copySettings(root, file, section, beginning) {
    const own = toolFile(beginning);
    const settings = own === file ? '' : withoutKeys(readOptionalFile(own) ?? '', beginning.secret);
    if (settings !== '')
        writePrivate(root, beginningOf(file), settings);
    return withoutKeys(bodyOf(readOptionalFile(beginningOf(file)) ?? '', section), beginning.replaced);
}
function beginningOf(file) {
    return (0,external_node_path_.join)(`${file}.d`, '.beginning');
}
function removeSection(root, file, section, lease) {
    const path = sectionPath(root, file, section);
    mustLieIn(root, path);
    if (readOptionalFile(path)?.startsWith(`# ${lease}\n`))
        (0,external_node_fs_.rmSync)(path, { force: true });
    rebuild(root, file);
}
function sectionPath(root, file, section) {
    mustLieIn(root, file);
    if ((0,external_node_path_.dirname)(file) !== root || (0,external_node_fs_.lstatSync)(file, { throwIfNoEntry: false })?.isDirectory())
        throw new Error('the path is not ours');
    if (!/^\w[\w.@+-]*$/.test(section))
        throw new Error('not a section name');
    return (0,external_node_path_.join)(`${file}.d`, section);
}
function rebuild(root, file) {
    for (let before;;) {
        const folder = `${file}.d`;
        const sections = namesIn(folder).filter((name) => !name.startsWith('.'));
        const content = sections.sort().map((name) => readOptionalFile((0,external_node_path_.join)(folder, name)) ?? '');
        const settings = withoutSections(readOptionalFile(beginningOf(file)) ?? '', sections);
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
    makeFolders(path);
    mustBePrivate(root, path);
}
function makeFolders(path) {
    if ((0,external_node_fs_.existsSync)(path))
        return;
    if ((0,external_node_path_.dirname)(path) !== path)
        makeFolders((0,external_node_path_.dirname)(path));
    try {
        (0,external_node_fs_.mkdirSync)(path, { mode: 0o700 });
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
}
function mustBePrivate(root, path) {
    for (let folder = path; folder.length >= root.length; folder = (0,external_node_path_.dirname)(folder)) {
        const found = (0,external_node_fs_.lstatSync)(folder);
        if (!found.isDirectory() || !isPrivate(found))
            throw new Error(`${folder} is not private to this user`);
    }
}
function isPrivate({ uid, mode }) {
    const own = process.getuid === undefined || uid === process.getuid();
    return own && (process.platform === 'win32' || (mode & 0o077) === 0);
}
function mustLieIn(root, path) {
    const disk = root === (0,external_node_path_.dirname)(root);
    if (disk || path !== (0,external_node_path_.resolve)(path) || !`${path}${external_node_path_.sep}`.startsWith(root + external_node_path_.sep))
        throw new Error('the path does not belong to Mayfly');
    for (let folder = (0,external_node_path_.dirname)(path); folder.length >= root.length; folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_fs_.lstatSync)(folder, { throwIfNoEntry: false })?.isSymbolicLink())
            throw new Error('the path does not belong to Mayfly');
    }
}
/***/ });
