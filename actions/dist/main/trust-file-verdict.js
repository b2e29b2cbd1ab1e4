"use strict";
exports.id = "trust-file-verdict";
exports.ids = ["trust-file-verdict"];
exports.modules = {

/***/ 6456:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  fileVerdict: () => (fileVerdict)
});
var _judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5703);
var _shown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1211);
var _rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4710);
var _wants_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1591);

function fileVerdict(file, asked, claims) {
    const grants = (0,_wants_js__WEBPACK_IMPORTED_MODULE_2__/* .grantsOf */ .Rr)(file.rules).filter(({ target }) => isFor(target, asked));
    if (grants.length === 0)
        return [`mayfly.yml of this workspace has no rule for ${(0,_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(asked.principal)}.`];
    const rules = grants.map((grant) => (0,_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .ruleOf */ .Y)(grant, [grant.wants]));
    const [nearest] = (0,_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeDocument */ .h)({ system: 'mayfly', source: file.source, rules, unjudged: [] }, claims, 'whole').rules;
    const by = `mayfly.yml of this workspace, ${(0,_shown_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(nearest?.rule.name)}`;
    switch (nearest?.kind) {
        case 'accepted':
            return [`${by}: accepts this job. The system has another trust, or it does not have this one yet.`];
        case 'refused':
            return nearest.refused.map(({ sentence }) => `${by}: ${sentence}.`);
        case 'unjudged':
            return [`${by}: cannot be judged, because ${nearest.why}.`];
        default:
            return [];
    }
}
function isFor(target, { principal, mount }) {
    switch (target.system) {
        case 'aws':
            return target.role === principal;
        case 'gcp':
            return target.provider === principal || target.serviceAccount === principal;
        case 'azure':
            return target.clientId.toLowerCase() === principal.toLowerCase();
        case 'vault':
            return principal.startsWith(`${target.role} at `) && (mount === undefined || mount === target.mount);
        case 'kubernetes':
            return principal === `system:serviceaccount:${target.namespace}:${target.serviceAccount}`;
    }
}

/***/ }),

/***/ 704:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  c: () => (nearly)
});
function nearly(known, name) {
    if (name.replaceAll('_', '-') === known)
        return true;
    if (known.length < 5 || Math.abs(known.length - name.length) > 1)
        return false;
    let start = 0;
    while (start < known.length && known[start] === name[start])
        start++;
    let end = 0;
    while (end < Math.min(known.length, name.length) - start && known.at(-1 - end) === name.at(-1 - end))
        end++;
    const left = known.slice(start, known.length - end);
    const right = name.slice(start, name.length - end);
    return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}

/***/ })

};
;
