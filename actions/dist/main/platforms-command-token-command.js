"use strict";
exports.ids = ["platforms-command-token-command"];
exports.modules = {

/***/ 9175:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  runTokenCommand: () => (runTokenCommand)
});
var node_child_process__0 = _require(1421);
var _core_errors__1 = _require(7638);
var _subject_tokens__2 = _require(349);
var _token_file__3 = _require(7006);
const longestMilliseconds = 10_000;
const shownCharacters = 400;
async function runTokenCommand(words, audience, signal, mask) {
    const [program = '', ...args] = words.map((word) => word.replaceAll('{audience}', () => audience));
    const { stdout, stderr, fault } = await run(program, args, signal);
    const printed = stdout.trim();
    if (fault === undefined && printed !== '')
        return (0,_subject_tokens__2.F5)(printed, mask, 'The output of the token command');
    if (printed !== '')
        mask(printed);
    throw new _core_errors__1.rU('ERR_ID_TOKEN_UNAVAILABLE', 'The command that prints the ID token gave none', {
        facts: { command: program, reason: fault ?? 'it printed nothing', stderr: shortMessages(stderr) },
        fix: 'Run this command in a step of the job. It must print the ID token alone on its standard output, and end with 0.',
    });
}
function shortMessages(messages) {
    const text = messages.replace(/eyJ[\w-]+\.[\w-]+\.[\w-]*/g, '***').trim();
    if (text.length <= shownCharacters)
        return text || undefined;
    return `[\u2026]${text.slice(-shownCharacters).replace(/^\S*/, '')}`;
}
async function run(program, args, signal) {
    signal.throwIfAborted();
    const child = (0,node_child_process__0.spawn)(program, args, {
        env: (0,_subject_tokens__2.Cz)({}),
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    let fault;
    const stop = (reason) => {
        fault ??= reason;
        kill(child);
    };
    const stdout = textOf(child.stdout, () => stop(`it printed more than ${_token_file__3.$ / 1024} KiB`));
    const stderr = textOf(child.stderr);
    const abort = () => stop(undefined);
    signal.addEventListener('abort', abort, { once: true });
    const late = setTimeout(() => stop(`it did not end within ${longestMilliseconds / 1000} s`), longestMilliseconds);
    const failure = await new Promise((resolve) => {
        child.once('error', ({ code }) => resolve(`it could not be started (${code})`));
        child.once('close', (code, by) => resolve(code === 0 ? undefined : `it ended with ${by ?? code}`));
    });
    clearTimeout(late);
    signal.removeEventListener('abort', abort);
    signal.throwIfAborted();
    return { stdout: stdout(), stderr: stderr(), fault: fault ?? failure };
}
function textOf(stream, onTooMuch = () => undefined) {
    const parts = [];
    let length = 0;
    stream.on('data', (part) => {
        length += part.length;
        if (length <= _token_file__3.$)
            parts.push(part);
        else
            onTooMuch();
    });
    return () => Buffer.concat(parts).toString('utf8');
}
function kill(child) {
    try {
        if (child.pid !== undefined && process.platform !== 'win32')
            process.kill(-child.pid, 'SIGKILL');
        else
            child.kill('SIGKILL');
    }
    catch {
    }
    child.stdout?.destroy();
    child.stderr?.destroy();
}
/***/ })

};
;
