"use strict";
exports.id = "platforms-trust-mayfly-file";
exports.ids = ["platforms-trust-mayfly-file"];
exports.modules = {

/***/ 7591:
require("./shared-platforms-trust-mayfly-file.js"),

};
;
