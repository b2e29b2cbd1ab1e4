"use strict";
exports.ids = ["platforms-shadow-files"];
exports.modules = {

/***/ 2064:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  shadowingFiles: () => (shadowingFiles)
});
var _optional_file__0 = _require(8497);
var _tool_file__1 = _require(4891);
function shadowingFiles(files) {
    const found = files.flatMap((one) => {
        const file = (0,_tool_file__1.H)(one);
        return new RegExp(one.pattern, 'im').test((0,_optional_file__0.p)(file) ?? '') ? [file] : [];
    });
    return [...new Set(found)];
}
/***/ })

};
;
