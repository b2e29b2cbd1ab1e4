"use strict";
exports.ids = ["vault-agent~2"];
exports.modules = {

/***/ 6332:
require("./shared-vault-agent.js"),

};
;
