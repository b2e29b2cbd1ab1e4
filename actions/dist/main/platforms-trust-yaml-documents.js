"use strict";
exports.ids = ["platforms-trust-yaml-documents"];
exports.modules = {

/***/ 19:
require("./shared-yaml-fault.js"),

/***/ 5077:
require("./shared-platforms-trust-yaml-documents.js"),

};
;
