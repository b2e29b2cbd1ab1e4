"use strict";
exports.ids = ["sigv4"];
exports.modules = {

/***/ 6077:
require("./shared-sigv4.js"),

};
;
