"use strict";
exports.id = "platforms-shadow-files";
exports.ids = ["platforms-shadow-files"];
exports.modules = {

/***/ 2064:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  shadowingFiles: () => (shadowingFiles)
});
var _plain_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3611);
var _tool_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4891);

function shadowingFiles(files) {
    const found = files.flatMap((one) => {
        const file = (0,_tool_file_js__WEBPACK_IMPORTED_MODULE_1__/* .toolFile */ .H)(one);
        return new RegExp(one.pattern, 'im').test((0,_plain_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readPlainFile */ .b)(file) ?? '') ? [file] : [];
    });
    return [...new Set(found)];
}

/***/ })

};
;
