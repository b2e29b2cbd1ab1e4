"use strict";
exports.id = "grant";
exports.ids = ["grant"];
exports.modules = {

/***/ 5587:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  renderFile: () => (renderFile)
});
var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(281);
var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(276);
var _mayfly_platforms_trust_mayfly_file__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8234);
var _mayfly_trust_writers_render__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3457);
var _refuse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1140);
var _input_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4342);

async function renderFile({ args: [path = _mayfly_platforms_trust_mayfly_file__WEBPACK_IMPORTED_MODULE_1__/* .mayflyFile */ .t], flags, faults, }) {
    const read = await (0,_input_js__WEBPACK_IMPORTED_MODULE_4__/* .readFile */ .TA)(path);
    const { file } = read;
    const wrong = [...faults, ...read.faults];
    const { for: system, rule } = flags;
    const form = flags.as ?? (system && (0,_mayfly_trust_writers_render__WEBPACK_IMPORTED_MODULE_2__/* .formsOf */ .XP)(system)[0]);
    if (system && form && !(0,_mayfly_trust_writers_render__WEBPACK_IMPORTED_MODULE_2__/* .formsOf */ .XP)(system).includes(form))
        wrong.push({ input: 'as', message: `must be one of ${(0,_mayfly_trust_writers_render__WEBPACK_IMPORTED_MODULE_2__/* .formsOf */ .XP)(system).join(', ')} for ${system}, not ${form}` });
    if (file && rule !== undefined && !file.rules.some(({ name }) => name === rule)) {
        const names = file.rules.map(({ name }) => name).join(', ');
        wrong.push({ input: 'rule', message: `must be a rule of the file (${names}), not ${(0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_5__/* .quoted */ .TL)(rule)}` });
    }
    if (wrong.length > 0 || !file || !system || !form)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .T)(wrong);
    const { documents: all, faults: limits } = (0,_mayfly_trust_writers_render__WEBPACK_IMPORTED_MODULE_2__/* .render */ .XX)(ofRule(file, rule), system, form);
    if (limits.length > 0)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .T)(limits.map((fault) => (0,_input_js__WEBPACK_IMPORTED_MODULE_4__/* .faultIn */ ._8)(file.source, fault)));
    const documents = all.filter(({ part }) => flags.part === undefined || part === flags.part);
    if (documents.length === 0) {
        const what = rule === undefined ? 'the file' : `rule ${rule}`;
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_3__/* .refuse */ .T)([{ input: 'for', message: `must be a system for which ${what} has a document, not ${system}` }]);
    }
    for (const { title, notes } of documents) {
        _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__/* .log */ .Rm.info(title);
        for (const note of notes)
            _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__/* .log */ .Rm.info(`  note: ${note}`);
    }
    (0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)(documents.map(({ text }) => text.replace(/\n+$/, '')).join(form === 'yaml' ? '\n---\n' : '\n\n'));
}
function ofRule(file, name) {
    return name === undefined ? file : { ...file, rules: file.rules.filter((rule) => rule.name === name) };
}

/***/ }),

/***/ 4710:
require("./shared-trust-file-rules.js"),

/***/ 2590:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  k: () => (matchesGlob)
});
function matchesGlob(text, pattern, question = true) {
    const characters = [...text];
    const wanted = [...pattern];
    let at = 0;
    let next = 0;
    let star = -1;
    let afterStar = 0;
    while (at < characters.length) {
        if (wanted[next] === '*') {
            star = next;
            afterStar = at;
            next++;
        }
        else if (next < wanted.length && (wanted[next] === characters[at] || (question && wanted[next] === '?'))) {
            at++;
            next++;
        }
        else if (star >= 0) {
            next = star + 1;
            afterStar++;
            at = afterStar;
        }
        else
            return false;
    }
    while (wanted[next] === '*')
        next++;
    return next === wanted.length;
}

/***/ })

};
;
