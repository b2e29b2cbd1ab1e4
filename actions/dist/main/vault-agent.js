"use strict";
exports.ids = ["vault-agent","vault-agent~2"];
exports.modules = {

/***/ 6332:
require("./shared-vault-agent.js"),

/***/ 6917:
require("./shared-vault-leases.js"),

};
;
