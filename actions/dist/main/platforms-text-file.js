"use strict";
exports.ids = ["platforms-text-file"];
exports.modules = {

/***/ 9360:
require("./shared-platforms-text-file.js"),

};
;
