"use strict";
exports.ids = ["render"];
exports.modules = {

/***/ 3726:
require("./shared-render.js"),

};
;
