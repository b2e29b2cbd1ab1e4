"use strict";
exports.id = "claims";
exports.ids = ["claims"];
exports.modules = {

/***/ 868:
require("./shared-claims.js"),

};
;
