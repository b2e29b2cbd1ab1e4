"use strict";
exports.ids = ["platforms-github-starter"];
exports.modules = {

/***/ 2556:
require("./shared-platforms-github-starter.js"),

};
;
