"use strict";
exports.id = 906;
exports.ids = [906];
exports.modules = {

/***/ 3906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3784);

function check(inputs) {
    const { cloud, authority, 'resource-manager': manager, 'tenant-id': tenant, 'expected-tenant': expected } = inputs;
    const custom = cloud === 'custom';
    const address = (url, needed) => url === undefined
        ? custom && needed && 'is required with cloud: custom'
        : custom
            ? (0,_mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_0__/* .endpointFault */ .OO)(url)
            : 'needs cloud: custom';
    const isId = tenant !== undefined && !tenant.includes('.');
    return Object.entries({
        authority: address(authority, true),
        'resource-manager': address(manager, inputs.az === true || inputs.scopes?.length === 0),
        scopes: new Set(inputs.scopes).size !== (inputs.scopes ?? []).length && 'names a scope twice',
        'expected-tenant': isId &&
            expected !== undefined &&
            tenant.toLowerCase() !== expected.toLowerCase() &&
            `is ${expected}, and tenant-id is ${tenant}`,
    }).flatMap(([input, message]) => (typeof message === 'string' ? [{ input, message }] : []));
}


/***/ })

};
;
