"use strict";
exports.ids = ["cli-token-flags"];
exports.modules = {

/***/ 7677:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  readTokenFlags: () => (readTokenFlags)
});
var node_path__0 = _require(6760);
var _platforms_command_subject_tokens__1 = _require(349);
var _platforms_program_path__2 = _require(4514);
const jwt = /\beyJ[\w-]{10,}\.[\w-]*/;
function readTokenFlags(raw) {
    const faults = [];
    const file = raw['id-token-file'];
    const command = raw['id-token-command'];
    const words = command?.split(/\s+/).filter((word) => word !== '');
    if (file !== undefined) {
        const message = file.trim() === '' ? 'is empty' : jwt.test(file) ? isToken : undefined;
        if (message !== undefined)
            faults.push({ input: 'id-token-file', message });
    }
    if (words !== undefined) {
        const message = wrong(words);
        if (message !== undefined)
            faults.push({ input: 'id-token-command', message });
    }
    if (file !== undefined && command !== undefined)
        faults.push({ input: 'id-token-command', message: 'cannot be combined with --id-token-file' });
    const [variable] = (0,_platforms_command_subject_tokens__1.fK)();
    if (variable !== undefined) {
        const message = `cannot be combined with the variable ${variable}: remove one of them`;
        faults.push({ input: file === undefined ? 'id-token-command' : 'id-token-file', message });
    }
    return { given: file !== undefined ? { file: (0,node_path__0.resolve)(file) } : words && { command: absolute(words) }, faults };
}
const isToken = 'contains an ID token, and every process of the machine can read arguments: give the path of a file that contains it';
function wrong([program, ...args]) {
    if (program === undefined)
        return 'must be a program and its arguments, separated by blanks';
    if ([program, ...args].some((word) => jwt.test(word)))
        return isToken;
    const fault = (0,_platforms_program_path__2.H)(program);
    if (fault === undefined)
        return undefined;
    return fault.why === 'not found'
        ? 'must begin with a program that this job may start: a path, or a name on the PATH'
        : `begins with a script that cannot be started, because of its first line: ${fault.line.trim()}`;
}
function absolute([program = '', ...args]) {
    return [program.includes('/') ? (0,node_path__0.resolve)(program) : program, ...args];
}
/***/ })

};
;
