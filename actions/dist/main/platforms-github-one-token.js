"use strict";
exports.id = "platforms-github-one-token";
exports.ids = ["platforms-github-one-token"];
exports.modules = {

/***/ 318:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  requestOneToken: () => (requestOneToken)
});
var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
var _mayfly_core_patience__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(930);
var _network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8672);

const limitMilliseconds = 60_000;
const retryMilliseconds = 45_000;
async function requestOneToken(audience, egress, mask, log) {
    if (process.env.NODE_DEBUG)
        throw (await __webpack_require__.e(/* import() */ "platforms-environment-refusal").then(__webpack_require__.bind(__webpack_require__, 552))).nodeDebug();
    const timeout = new AbortController();
    const late = new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_TIMED_OUT', `GitHub gave no ID token within ${limitMilliseconds / 1000} s`);
    const timer = setTimeout(() => timeout.abort(late), limitMilliseconds);
    const network = await (0,_network_js__WEBPACK_IMPORTED_MODULE_1__.openNetwork)(egress, mask);
    try {
        return await network.fetchSubjectToken(audience, new _mayfly_core_patience__WEBPACK_IMPORTED_MODULE_2__/* .Patience */ .i(timeout.signal, retryMilliseconds, log.info));
    }
    finally {
        clearTimeout(timer);
        network.wire.close();
    }
}

/***/ })

};
;
