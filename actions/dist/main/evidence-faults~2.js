"use strict";
exports.ids = ["evidence-faults~2"];
exports.modules = {



/***/ 9442:
require("./shared-evidence-faults.js"),

/***/ 8674:
require("./shared-evidence-open.js"),

};
;
