"use strict";
exports.ids = ["platforms-one-token"];
exports.modules = {

/***/ 2196:
require("./shared-platforms-one-token.js"),

};
;
