"use strict";
exports.ids = ["tunnel"];
exports.modules = {

/***/ 2547:
require("./shared-tunnel.js"),

};
;
