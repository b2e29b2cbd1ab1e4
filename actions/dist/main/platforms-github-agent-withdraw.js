"use strict";
exports.ids = ["platforms-github-agent-withdraw"];
exports.modules = {

/***/ 9681:
require("./shared-agent-messages.js"),

/***/ 400:
require("./shared-platforms-github-agent-control-file.js"),

/***/ 8449:
require("./shared-platforms-github-agent-control.js"),

/***/ 8975:
require("./shared-platforms-github-agent-ledger.js"),

/***/ 1100:
require("./shared-platforms-github-agent-withdraw.js"),

/***/ 8492:
require("./shared-platforms-process-identity.js"),

};
;
