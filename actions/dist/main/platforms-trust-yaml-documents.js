"use strict";
exports.id = "platforms-trust-yaml-documents";
exports.ids = ["platforms-trust-yaml-documents"];
exports.modules = {

/***/ 5077:
require("./shared-platforms-trust-yaml-documents.js"),

};
;
