"use strict";
exports.id = 37;
exports.ids = [37];
exports.modules = {

/***/ 37:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3784);
/* harmony import */ var _secret_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5179);


async function check(inputs) {
    const { url, secrets, token, 'read-namespace': reading } = inputs;
    const { lines, faults } = (0,_secret_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readSecretLines */ .k)(secrets);
    const ca = inputs['ca-certificate'];
    return Object.entries({
        url: url !== undefined && addressFault(url),
        'ca-certificate': ca !== undefined && (await __webpack_require__.e(/* import() */ 5204).then(__webpack_require__.bind(__webpack_require__, 5204))).certificateFault(ca),
        secrets: faults.join('; ') || (secrets === undefined && token !== true && 'is required, or set token: true'),
        'read-namespace': reading !== undefined && lines.length === 0 && 'needs secrets',
        deliver: deliverFault(inputs.deliver, token === true, lines.length > 0),
    }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []));
}
function deliverFault(modes = [], token, secrets) {
    if (modes.includes('agent') && !token)
        return 'needs token: true for agent, which keeps the token alive';
    if (token && modes.every((mode) => mode === 'file'))
        return 'must hold env, output or agent with token: true';
    if (secrets && modes.every((mode) => mode === 'agent'))
        return 'must hold env, file or output for the secrets';
    return undefined;
}
function addressFault(url) {
    const fault = (0,_mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_0__/* .endpointFault */ .OO)(url);
    if (fault !== undefined)
        return fault;
    return /^\/*(v1\/*)?$/.test(new URL(url).pathname) ? undefined : 'must be the address alone, without a path';
}


/***/ })

};
;
