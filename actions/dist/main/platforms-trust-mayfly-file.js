"use strict";
exports.id = "platforms-trust-mayfly-file";
exports.ids = ["platforms-trust-mayfly-file"];
exports.modules = {

/***/ 9298:
require("./shared-platforms-trust-documents.js"),

/***/ 8234:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  c: () => (readMayflySource),
  readMayflyFile: () => (readMayflyFile),
  t: () => (mayflyFile)
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9298);
var _text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4629);

const mayflyFile = 'mayfly.yml';
const largestBytes = 256 * 1024;
async function readMayflyFile(folder) {
    const read = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .G)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, mayflyFile), largestBytes, true);
    if ('fault' in read && read.fault === 'does not exist')
        return undefined;
    return 'fault' in read ? read : mayflySource(mayflyFile, read.text);
}
async function readMayflySource(path) {
    const read = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .G)(path, largestBytes, true);
    return 'fault' in read ? read : mayflySource(path, read.text);
}
async function mayflySource(name, text) {
    const found = await (0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .documentsIn */ .a)(name, text);
    if ('fault' in found)
        return found;
    const [source, more] = found.sources;
    return more === undefined && source ? source : { fault: 'has more than one document' };
}

/***/ }),

/***/ 4629:
require("./shared-platforms-trust-text-file.js"),

};
;
