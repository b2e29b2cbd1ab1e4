"use strict";
exports.id = 3875;
exports.ids = [3875];
exports.modules = {

/***/ 1864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EN: () => (/* binding */ besideAgent),
/* harmony export */   Ts: () => (/* binding */ pastProxies),
/* harmony export */   ik: () => (/* binding */ place)
/* harmony export */ });
/* unused harmony export filled */
const place = {
    url: '{the agent: url}',
    bearer: '{the agent: bearer}',
    folder: '{the agent: folder}',
    node: '{the agent: node}',
    noProxy: '{the agent: no proxy}',
};
const pastProxies = { NO_PROXY: place.noProxy, no_proxy: place.noProxy };
function besideAgent(modes = []) {
    return modes.includes('agent') && modes.length > 1 ? 'takes agent alone: the other ways would hide it' : undefined;
}
function filled(form, values) {
    const fill = (text) => Object.entries(place).reduce((filled, [name, mark]) => filled.replaceAll(mark, values[name]), text);
    const parts = (all) => Object.fromEntries(Object.entries(all).map(([name, value]) => [name, typeof value === 'string' ? fill(value) : value]));
    const files = form.files?.map((file) => ({
        ...file,
        content: typeof file.content === 'string' ? fill(file.content) : file.content,
    }));
    return { ...form, env: parts(form.env), ...(files && { files }) };
}


/***/ }),

/***/ 3875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1864);
/* harmony import */ var _mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3784);
/* harmony import */ var _access_boundary_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3596);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6079);




function check(inputs) {
    const provider = inputs['workload-identity-provider'];
    const account = inputs['service-account'];
    const idToken = inputs['id-token-audience'] !== undefined;
    const alone = account === undefined && 'needs service-account';
    const agent = inputs.deliver?.includes('agent') === true;
    const notByAgent = agent && 'has no meaning with deliver: agent, where the tools make the access token';
    const beside = idToken && 'has no meaning together with id-token-audience';
    return Object.entries({
        'workload-identity-provider': provider !== undefined && (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .providerFault */ .o$)(provider),
        'expected-project': expectedFault(inputs),
        scopes: (inputs.scopes ?? []).length > 0 && (beside || notByAgent),
        lifetime: inputs.lifetime !== undefined &&
            (alone || beside || (agent && inputs.lifetime < 600 && 'is 10 minutes or more with deliver: agent')),
        delegates: (inputs.delegates ?? []).length > 0 && (alone || notByAgent),
        'id-token-audience': idToken && alone,
        'include-email': inputs['include-email'] && !idToken && 'needs id-token-audience',
        'access-boundary': inputs['access-boundary'] !== undefined && (beside || notByAgent || (0,_access_boundary_js__WEBPACK_IMPORTED_MODULE_3__/* .boundaryFault */ .F)(inputs['access-boundary'])),
        'sts-endpoint': inputs['sts-endpoint'] !== undefined && (0,_mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_1__/* .endpointFault */ .OO)(inputs['sts-endpoint']),
        'iam-endpoint': inputs['iam-endpoint'] !== undefined && ((0,_mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_1__/* .endpointFault */ .OO)(inputs['iam-endpoint']) ?? alone),
        deliver: (idToken &&
            inputs.deliver?.some((mode) => mode !== 'output') &&
            'must be output: no tool takes an ID token otherwise') ||
            (0,_mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__/* .besideAgent */ .EN)(inputs.deliver),
    }).flatMap(([input, message]) => (typeof message === 'string' ? [{ input, message }] : []));
}
function expectedFault(inputs) {
    const { 'workload-identity-provider': provider, 'service-account': account, 'expected-project': expected } = inputs;
    if (expected === undefined || provider === undefined)
        return undefined;
    if (account === undefined) {
        const number = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .poolProject */ .i8)(provider);
        return number === expected
            ? undefined
            : `is ${expected}, and the pool lies in the project with the number ${number}`;
    }
    const found = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .projectOf */ .v8)(account);
    if (found === undefined)
        return 'cannot be checked: the email of the service account does not tell its project';
    return found === expected ? undefined : `is ${expected}, and the service account lies in ${found}`;
}


/***/ })

};
;
