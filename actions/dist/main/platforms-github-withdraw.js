"use strict";
exports.ids = ["platforms-github-withdraw"];
exports.modules = {

/***/ 2794:
require("./shared-platforms-github-withdraw.js"),

};
;
