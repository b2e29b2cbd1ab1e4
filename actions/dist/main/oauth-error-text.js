"use strict";
exports.ids = ["oauth-error-text"];
exports.modules = {

/***/ 8858:
require("./shared-oauth-error-text.js"),

};
;
