"use strict";
exports.id = "refusal";
exports.ids = ["refusal","claims"];
exports.modules = {

/***/ 7382:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  m: () => (retryByStatus)
});
function retryByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}

/***/ }),

/***/ 868:
require("./shared-claims.js"),

/***/ 1877:
require("./shared-refusal.js"),

};
;
