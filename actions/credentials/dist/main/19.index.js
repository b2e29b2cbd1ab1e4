"use strict";
exports.id = 19;
exports.ids = [19];
exports.modules = {

/***/ 298942:
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

/***/ 804631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(298942);
/* harmony import */ var _mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(470598);


async function check(inputs) {
    const { server, 'ca-certificate': ca, 'token-audience': audiences = [], deliver } = inputs;
    return Object.entries({
        server: server !== undefined && (0,_mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_1__/* .endpointFault */ .OO)(server),
        'ca-certificate': ca !== undefined && (await __webpack_require__.e(/* import() */ 204).then(__webpack_require__.bind(__webpack_require__, 174344))).certificateFault(ca),
        deliver: (audiences.length > 0 &&
            deliver?.some((mode) => mode !== 'output') &&
            'must be output with token-audience: a kubeconfig is for the API server') ||
            (0,_mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__/* .besideAgent */ .EN)(deliver),
    }).flatMap(([input, message]) => (typeof message === 'string' ? [{ input, message }] : []));
}


/***/ })

};
;
