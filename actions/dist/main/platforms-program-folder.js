"use strict";
exports.id = "platforms-program-folder";
exports.ids = ["platforms-program-folder"];
exports.modules = {

/***/ 1513:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  makeProgramFolder: () => (makeProgramFolder)
});
var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);
var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
var _plain_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3611);
var _private_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8201);
var _settings_text_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3127);

function makeProgramFolder({ name, variable, usual, copied, leftOut }, root, lease, warn) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(lease, name);
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)(root, folder);
    const before = process.env[variable] || usualFolder(usual);
    for (const one of copied) {
        for (const path of [one, ...(0,_private_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(before, one)).map((within) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(one, within))]) {
            const text = (0,_plain_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlainFile */ .b)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(before, path));
            if (text === undefined)
                continue;
            const kept = (0,_settings_text_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutKeys */ .Pe)((0,_settings_text_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutSections */ .NX)(text, leftOut.sections), leftOut.keys);
            if (kept !== text)
                warn(`${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(before, path)}: these settings are not used, because they would replace the credential or send it elsewhere: ${leftOut.words}`);
            (0,_private_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writePrivate */ .pb)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), kept);
        }
    }
    return folder;
}
function usualFolder({ posix, windows }) {
    if (process.platform !== 'win32')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), ...posix);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(process.env.APPDATA ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), ...windows);
}

/***/ })

};
;
