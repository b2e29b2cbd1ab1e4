"use strict";
exports.id = "cli-unknown-flags";
exports.ids = ["cli-unknown-flags","input-faults"];
exports.modules = {

/***/ 3006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unknownFlags: () => (/* binding */ unknownFlags)
/* harmony export */ });
/* harmony import */ var _mayfly_core_input_faults__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(611);

function unknownFlags(known, names) {
    return [...new Set(names)].map((input) => {
        if (input === '--')
            return { input, message: 'begins a command to run, which exec alone does' };
        const [guess] = (0,_mayfly_core_input_faults__WEBPACK_IMPORTED_MODULE_0__.misspelt)(known, [input.replace(/^--/, '')]);
        return { input, message: guess?.message ?? 'is not a flag of this command' };
    });
}


/***/ }),

/***/ 611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   faulty: () => (/* binding */ faulty),
/* harmony export */   misspelt: () => (/* binding */ misspelt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

const unseen = 'A secret or variable that this job cannot see is empty: look at its environment, at protected branches, forks and Dependabot, and at secrets: inherit. ';
function faulty(faults) {
    const facts = {};
    for (const { input, part, message } of faults) {
        const name = part === undefined ? input : `${input} ${part}`;
        facts[name] = facts[name] ? `${facts[name]}; ${message}` : message;
    }
    const wrong = new Set(faults.map(({ input }) => input)).size;
    const count = wrong === 1 ? 'An input is wrong' : `${wrong} inputs are wrong`;
    const empty = faults.some(({ message }) => message.endsWith('absent or empty'));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_INPUT_INVALID', count, { facts, fix: `${empty ? unseen : ''}No request was made.` });
}
function misspelt(literal, names) {
    return names.flatMap((name) => {
        const meant = Object.entries(literal).find(([known, { elsewhere = [] }]) => nearly(known, name) || elsewhere.includes(name))?.[0];
        return meant ? [{ input: name, message: `is not an input; did you mean "${meant}"?` }] : [];
    });
}
function nearly(known, name) {
    if (name.replaceAll('_', '-') === known)
        return true;
    if (known.length < 5 || Math.abs(known.length - name.length) > 1)
        return false;
    let start = 0;
    while (start < known.length && known[start] === name[start])
        start++;
    let end = 0;
    while (end < Math.min(known.length, name.length) - start && known.at(-1 - end) === name.at(-1 - end))
        end++;
    const left = known.slice(start, known.length - end);
    const right = name.slice(start, name.length - end);
    return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}


/***/ })

};
;
