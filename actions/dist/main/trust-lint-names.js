"use strict";
exports.id = "trust-lint-names";
exports.ids = ["trust-lint-names"];
exports.modules = {

/***/ 9076:
require("./shared-trust-file-read.js"),

/***/ 704:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  c: () => (nearly)
});
function nearly(known, name) {
    if (name.replaceAll('_', '-') === known)
        return true;
    if (known.length < 5 || Math.abs(known.length - name.length) > 1)
        return false;
    let start = 0;
    while (start < known.length && known[start] === name[start])
        start++;
    let end = 0;
    while (end < Math.min(known.length, name.length) - start && known.at(-1 - end) === name.at(-1 - end))
        end++;
    const left = known.slice(start, known.length - end);
    const right = name.slice(start, name.length - end);
    return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}

/***/ })

};
;
