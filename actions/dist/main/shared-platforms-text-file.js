"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  readContent: () => (readContent),
  readTextFile: () => (readTextFile),
  textOf: () => (textOf)
});
var node_fs__0 = _require(3024);

function readTextFile(path, largestBytes, isPlain = false) {
    const file = readContent(path, largestBytes, isPlain);
    return 'fault' in file ? file : textOf(file.content, largestBytes);
}
function readContent(path, largestBytes, isPlain = false) {
    let file;
    try {
        const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = node_fs__0.constants;
        file = (0,node_fs__0.openSync)(path, O_RDONLY | O_NONBLOCK | (isPlain ? O_NOFOLLOW : 0));
        const found = (0,node_fs__0.fstatSync)(file);
        if (found.isDirectory())
            return { fault: 'is a folder, and no file' };
        if (!found.isFile())
            return { fault: 'is not a regular file' };
        if (found.size > largestBytes)
            return { fault: tooLarge(largestBytes) };
        const content = readBytes(file, largestBytes);
        return content.length > largestBytes ? { fault: tooLarge(largestBytes) } : { content };
    }
    catch (error) {
        const { code = 'unknown' } = error;
        return {
            fault: code === 'ENOENT'
                ? 'does not exist'
                : code === 'ELOOP'
                    ? 'is a symbolic link, and Mayfly reads only regular files here'
                    : `cannot be read (${code})`,
        };
    }
    finally {
        if (file !== undefined)
            (0,node_fs__0.closeSync)(file);
    }
}
function textOf(bytes, largestBytes) {
    if (bytes.length > largestBytes)
        return { fault: tooLarge(largestBytes) };
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    }
    catch {
        return { fault: 'is not UTF-8 text' };
    }
}
function readBytes(file, largestBytes) {
    const bytes = Buffer.alloc(Math.min((0,node_fs__0.fstatSync)(file).size, largestBytes) + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
        read = (0,node_fs__0.readSync)(file, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
}
function tooLarge(largestBytes) {
    const kibibytes = largestBytes / 1024;
    return `is larger than ${kibibytes < 1024 ? `${kibibytes} KiB` : `${kibibytes / 1024} MiB`}`;
}
/***/ });
