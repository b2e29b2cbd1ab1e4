"use strict";
exports.ids = ["input-faults"];
exports.modules = {

/***/ 611:
require("./shared-input-faults.js"),

/***/ 3822:
require("./shared-other-action.js"),

/***/ 704:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
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
