"use strict";
exports.id = "conjur-secret-refusal";
exports.ids = ["conjur-secret-refusal","claims","refusal"];
exports.modules = {

/***/ 7382:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  m: () => (retryByStatus)
});
function retryByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}

/***/ }),

/***/ 868:
require("./shared-claims.js"),

/***/ 1877:
require("./shared-refusal.js"),

/***/ 3203:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  B: () => (ownRefusal)
});
var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(281);
var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9051);

function ownRefusal({ status, body }) {
    const { code, message } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(body).error);
    const said = (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(message) ?? (tokenTexts.includes(body) ? body : undefined);
    const [, vendor, reason = said] = /^(CONJ\d{5}E) (.*)$/s.exec(said ?? '') ?? [];
    return { status, isOwn: body === '' || typeof code === 'string' || said !== undefined, code: vendor, said: reason };
}
const tokenTexts = ['Malformed authorization token', 'Unauthorized: Invalid token', 'Authorization missing'];

/***/ }),

/***/ 6597:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  isOfVariable: () => (isOfVariable),
  noText: () => (noText),
  refusal: () => (refusal),
  refusedVariable: () => (refusedVariable)
});
var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
var _mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1877);
var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3203);

function isOfVariable(answer) {
    return [403, 404, 422].includes(answer.status) && (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ownRefusal */ .B)(answer).isOwn;
}
function refusal(answer, facts, way = 'batch') {
    return (0,_mayfly_core_refusal__WEBPACK_IMPORTED_MODULE_1__.refusalOf)(table, (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ownRefusal */ .B)(answer), { facts, context: way });
}
function refusedVariable(answer, variable, version) {
    const error = refusal(answer, { variable, version });
    if (answer.status === 404 && error.vendor === missing)
        return { missing: error };
    throw error;
}
function noText(variable) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_SECRET_REFUSED', 'This value is not text', {
        facts: { variable },
        fix: 'Only the current value of a variable without a comma in its id can be bytes: omit the version.',
    });
}
const missing = 'CONJ00076E';
const table = {
    system: 'Conjur',
    inputs: 'the url input',
    message: 'Conjur refused the read',
    refused: [
        {
            codes: [missing],
            when: (_, way) => way === 'single',
            message: 'There is no such variable, or the host may not see it',
            fix: 'Check the id of the variable, and that the host has the privilege execute on it.',
        },
        {
            codes: [missing],
            message: 'There is no such variable, or it has no such value',
            fix: 'Check the id of the variable, and the version after #@. Conjur keeps only the newest versions, usually 20.',
        },
        {
            status: 403,
            message: 'The host may not read the variable',
            fix: 'Give the host the privilege execute on the variable: !permit with privileges [read, execute].',
        },
        { status: 401, fix: 'Conjur does not accept the token that it gave: run the job again.' },
    ],
    fix: "See Conjur's reason above, or its own log.",
};

/***/ })

};
;
