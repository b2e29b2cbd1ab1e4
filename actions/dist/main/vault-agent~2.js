"use strict";
exports.id = "vault-agent~2";
exports.ids = ["vault-agent~2"];
exports.modules = {

/***/ 6332:
require("./shared-vault-agent.js"),

};
;
