"use strict";
exports.ids = ["platforms-evidence~2"];
exports.modules = {



/***/ 8674:
require("./shared-evidence-open.js"),

/***/ 6795:
require("./shared-platforms-evidence.js"),

};
;
