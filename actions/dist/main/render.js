"use strict";
exports.id = "render";
exports.ids = ["render"];
exports.modules = {

/***/ 3726:
require("./shared-render.js"),

};
;
