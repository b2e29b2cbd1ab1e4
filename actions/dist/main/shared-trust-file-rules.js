"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  LN: () => (trustDocumentOf),
  Y: () => (ruleOf),
  i6: () => (principalOf)
});
/* unused harmony export rulesOf */
var _wants_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1591);

function rulesOf({ rules }) {
    return (0,_wants_js__WEBPACK_IMPORTED_MODULE_0__/* .grantsOf */ .Rr)(rules).map((grant) => ruleOf(grant, [grant.wants]));
}
function trustDocumentOf(file) {
    return { system: 'mayfly', source: file.source, rules: rulesOf(file), unjudged: [] };
}
function ruleOf({ rule, target }, alternatives) {
    const { name, lifetimeSeconds, allow, may, path } = rule;
    const conditions = alternatives.map((wants) => ({ kind: 'all', of: wants.map(conditionOf) }));
    const [first] = conditions;
    return {
        system: 'mayfly',
        name: may.length > 1 ? `rule ${name} (${target.path.at(-1)})` : `rule ${name}`,
        principal: principalOf(target),
        effect: 'allow',
        condition: alternatives.length === 1 && first ? first : { kind: 'any', of: conditions },
        allowed: allow,
        path,
        ...(lifetimeSeconds !== undefined && { lifetimeSeconds }),
    };
}
function conditionOf({ claim, values, isPattern, written, path }) {
    const ofList = claim === 'aud' ? { ofList: 'one' } : {};
    return { kind: 'test', claim, comparison: isPattern ? 'star' : 'equals', wanted: values, written, path, ...ofList };
}
function principalOf(target) {
    switch (target.system) {
        case 'aws':
            return target.role;
        case 'gcp':
            return target.serviceAccount ?? target.provider;
        case 'azure':
            return target.clientId;
        case 'vault':
            return `${target.mount}/role/${target.role}`;
        case 'kubernetes':
            return `${target.namespace}/${target.serviceAccount}`;
    }
}

/***/ });
