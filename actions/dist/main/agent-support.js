"use strict";
exports.id = "agent-support";
exports.ids = ["agent-support"];
exports.modules = {

/***/ 2806:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  D: () => (supportOf),
  firstAnswer: () => (firstAnswer)
});
var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
var _mayfly_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7276);
var _answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7867);

async function supportOf(provider, raw) {
    const support = await provider.agent?.();
    if (!support)
        throw notServed(provider);
    const given = (0,_mayfly_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(provider.inputs, raw, () => undefined).inputs;
    return { support, inputs: support.inputs(given) };
}
async function firstAnswer({ raw, credential }, provider) {
    const { support, inputs } = await supportOf(provider, raw);
    const answers = support.answers?.(credential, inputs);
    if (!answers)
        throw notServed(provider);
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .answersWith */ .SK)(answers, credential);
}
function notServed({ id }) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_AGENT_UNAVAILABLE', `The Mayfly agent does not serve ${id}`);
}

/***/ })

};
;
