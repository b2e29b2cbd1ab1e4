"use strict";
exports.id = "github-app-every-permission";
exports.ids = ["github-app-every-permission"];
exports.modules = {

/***/ 5885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   everyPermission: () => (/* binding */ everyPermission)
/* harmony export */ });
function everyPermission(given, account) {
    const list = Object.entries(given)
        .filter(([name, level]) => /^[a-z_]{1,80}$/.test(name) && ['read', 'write', 'admin'].includes(String(level)))
        .map(([name, level]) => `${name}: ${level}`);
    return `permissions: '*' gives the token every permission that the App has on ${account}. Write only those that the job needs, from this list: permissions: '${list.join(', ')}'`;
}


/***/ })

};
;
