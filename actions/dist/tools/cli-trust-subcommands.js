"use strict";
exports.ids = ["../tools/cli-trust-subcommands"];
exports.modules = {

/***/ 2403:
require("./shared-cli-trust-subcommands.js"),

/***/ 1790:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Q: () => (renderedSystems),
  X: () => (formsOf)
});
const forms = {
    aws: ['json', 'terraform', 'cloudformation'],
    gcp: ['commands', 'terraform', 'json'],
    azure: ['commands', 'terraform', 'json'],
    vault: ['json', 'terraform'],
    kubernetes: ['yaml'],
};
const renderedSystems = Object.keys(forms);
function formsOf(system) {
    return forms[system];
}
/***/ })

};
;
