"use strict";
exports.id = 256;
exports.ids = [256];
exports.modules = {

/***/ 3875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3784);
/* harmony import */ var _access_boundary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3596);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6079);



function check(inputs) {
    const provider = inputs['workload-identity-provider'];
    const account = inputs['service-account'];
    const idToken = inputs['id-token-audience'] !== undefined;
    const alone = account === undefined && 'needs service-account';
    const beside = idToken && 'has no meaning together with id-token-audience';
    return Object.entries({
        'workload-identity-provider': provider !== undefined && (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .providerFault */ .o$)(provider),
        'expected-project': expectedFault(inputs),
        scopes: (inputs.scopes ?? []).length > 0 && beside,
        lifetime: inputs.lifetime !== undefined && (alone || beside),
        delegates: (inputs.delegates ?? []).length > 0 && alone,
        'id-token-audience': idToken && alone,
        'include-email': inputs['include-email'] && !idToken && 'needs id-token-audience',
        'access-boundary': inputs['access-boundary'] !== undefined && (beside || (0,_access_boundary_js__WEBPACK_IMPORTED_MODULE_2__/* .boundaryFault */ .F)(inputs['access-boundary'])),
        'sts-endpoint': inputs['sts-endpoint'] !== undefined && (0,_mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_0__/* .endpointFault */ .OO)(inputs['sts-endpoint']),
        'iam-endpoint': inputs['iam-endpoint'] !== undefined && ((0,_mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_0__/* .endpointFault */ .OO)(inputs['iam-endpoint']) ?? alone),
        deliver: idToken &&
            inputs.deliver?.some((mode) => mode !== 'output') &&
            'must be output: no tool takes an ID token otherwise',
    }).flatMap(([input, message]) => (typeof message === 'string' ? [{ input, message }] : []));
}
function expectedFault(inputs) {
    const { 'workload-identity-provider': provider, 'service-account': account, 'expected-project': expected } = inputs;
    if (expected === undefined || provider === undefined)
        return undefined;
    if (account === undefined) {
        const number = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .poolProject */ .i8)(provider);
        return number === expected
            ? undefined
            : `is ${expected}, and the pool lies in the project with the number ${number}`;
    }
    const found = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .projectOf */ .v8)(account);
    if (found === undefined)
        return 'cannot be checked: the email of the service account does not tell its project';
    return found === expected ? undefined : `is ${expected}, and the service account lies in ${found}`;
}


/***/ })

};
;
