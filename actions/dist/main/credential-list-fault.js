"use strict";
exports.ids = ["credential-list-fault"];
exports.modules = {

/***/ 19:
require("./shared-yaml-fault.js"),

/***/ 4647:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  textFault: () => (textFault)
});
var _core_yaml_fault__0 = _require(19);

function textFault(error) {
    if (error === undefined)
        return 'has a value that begins with * without quotes, which YAML reads as an alias; put it in quotes';
    const [at] = error.linePos ?? [];
    return `is not valid YAML: ${(0,_core_yaml_fault__0.Q)(error.code)}${at ? ` (line ${at.line}, column ${at.col})` : ''}`;
}
/***/ })

};
;
