"use strict";
exports.ids = ["../tools/cli-people-commands"];
exports.modules = {

/***/ 6472:
require("./shared-cli-people-commands.js"),

};
;
