"use strict";
exports.id = "platforms-withdrawal";
exports.ids = ["platforms-withdrawal"];
exports.modules = {

/***/ 4761:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  removeDelivered: () => (removeDelivered)
});
var _lease_folder_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4835);
var _private_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8201);

const harmlessRest = /^\[[\w .@+-]+\]\n(?:region = [\w-]+\n)?$/;
async function removeDelivered(root, delivered, lease, rest) {
    if (delivered.kind === 'section') {
        const { file, section } = delivered;
        if (rest === undefined || !harmlessRest.test(rest))
            return (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .removeSection */ .Uf)(root, file, section, lease.id);
        return (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceSectionByRest */ .RS)(root, file, section, lease.id, rest);
    }
    if (delivered.path !== (0,_lease_folder_js__WEBPACK_IMPORTED_MODULE_0__/* .leaseFolder */ .H)(root, lease))
        throw new Error('the path does not belong to Mayfly');
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .removePrivate */ .Ws)(root, delivered.path);
}

/***/ })

};
;
