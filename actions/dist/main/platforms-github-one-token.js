"use strict";
exports.id = "platforms-github-one-token";
exports.ids = ["platforms-github-one-token"];
exports.modules = {

/***/ 318:
require("./shared-platforms-github-one-token.js"),

};
;
