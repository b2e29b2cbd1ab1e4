"use strict";
exports.id = "vault-leaves";
exports.ids = ["vault-leaves"];
exports.modules = {

/***/ 5073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   receiveLeaves: () => (/* binding */ receiveLeaves)
/* harmony export */ });
const mostLeaves = 100;
const shortestLeaf = 8;
function receiveLeaves(value, io) {
    const open = [value];
    for (let found = 0; open.length > 0 && found < mostLeaves;) {
        const one = open.pop();
        const inside = typeof one === 'string' ? structureIn(one) : one;
        if (typeof inside === 'object' && inside !== null)
            for (const part of Object.values(inside))
                open.push(part);
        else if (typeof one === 'string' && one.length >= shortestLeaf && ++found)
            io.receive(one);
    }
}
function structureIn(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
;
