"use strict";
exports.id = "platforms-trust-fault-line";
exports.ids = ["platforms-trust-fault-line"];
exports.modules = {

/***/ 6100:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  faultLine: () => (faultLine)
});
function faultLine(source, { message, path }) {
    const place = source.place(path);
    return `${source.name}${place === undefined ? '' : `:${place.line}:${place.column}`}: ${message}`;
}

/***/ })

};
;
