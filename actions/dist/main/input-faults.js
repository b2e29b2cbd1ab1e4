"use strict";
exports.id = "input-faults";
exports.ids = ["input-faults"];
exports.modules = {

/***/ 9996:
require("./shared-input-faults.js"),

};
;
