"use strict";
exports.id = "cli-not-started";
exports.ids = ["cli-not-started"];
exports.modules = {

/***/ 9951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notStarted: () => (/* binding */ notStarted)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function notStarted(program, fault) {
    const [what, fix, more] = words(program, fault);
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_PROGRAM_MISSING', `The command ${what}`, { facts: { command: program, ...more }, fix });
}
function words(program, fault) {
    if (fault.why === 'carriage return')
        return [
            'is a script with Windows line ends, which no system starts',
            "Save it with line feeds alone: sed -i 's/\\r$//' changes a file, and eol=lf in .gitattributes keeps Git from changing it back.",
            { 'first line': `${fault.line} and a carriage return` },
        ];
    if (fault.why === 'no interpreter')
        return [
            'is a script for a program that is not there',
            'Install what its first line names, or change that line.',
            { 'first line': fault.line },
        ];
    if (program.includes('/'))
        return [
            'is no program that this job may start',
            'Check the path, as seen from the current folder, and the mode of the file.',
        ];
    return [
        'is not on the PATH of this job',
        "Install it in an earlier step or in the job's image, or name it by its path.",
    ];
}


/***/ })

};
;
