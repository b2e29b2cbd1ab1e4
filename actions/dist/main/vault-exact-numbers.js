"use strict";
exports.id = "vault-exact-numbers";
exports.ids = ["vault-exact-numbers"];
exports.modules = {

/***/ 8593:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readExactly: () => (/* binding */ readExactly)
/* harmony export */ });
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9051);

const mark = '\ud800';
const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
class ExactNumber {
    digits;
    constructor(digits) {
        this.digits = digits;
    }
    toJSON() {
        return mark + this.digits;
    }
}
function readExactly(text) {
    const marked = text.replace(token, (one) => one.startsWith('"') || String(Number(one)) === one ? one : `"${mark}${one}"`);
    return revived((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(marked));
}
function revived(value) {
    if (typeof value === 'string')
        return value.startsWith(mark) ? new ExactNumber(value.slice(mark.length)) : value;
    if (Array.isArray(value))
        return value.map(revived);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, revived(part)]));
}


/***/ })

};
;
