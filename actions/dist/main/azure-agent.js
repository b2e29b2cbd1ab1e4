"use strict";
exports.id = "azure-agent";
exports.ids = ["azure-agent"];
exports.modules = {

/***/ 3435:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   agent: () => (/* binding */ agent)
/* harmony export */ });
/* harmony import */ var _mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1864);
/* harmony import */ var _clouds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7442);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(198);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3065);




const variables = {
    IDENTITY_ENDPOINT: _mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik.url,
    IDENTITY_HEADER: _mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik.bearer,
};
const olderNames = {
    'https://management.azure.com': 'https://management.core.windows.net',
    'https://management.usgovcloudapi.net': 'https://management.core.usgovcloudapi.net',
    'https://management.chinacloudapi.cn': 'https://management.core.chinacloudapi.cn',
};
const agent = {
    inputs: (inputs) => inputs,
    names: (inputs) => ({
        agent: true,
        env: [...Object.keys(variables), ...Object.keys((0,_present_js__WEBPACK_IMPORTED_MODULE_3__/* .surroundings */ .i5)(inputs))],
        shared: Object.keys(_mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__/* .pastProxies */ .Ts),
        shadows: [
            ..._present_js__WEBPACK_IMPORTED_MODULE_3__/* .secretVariables */ .c8,
            'AZURE_FEDERATED_TOKEN_FILE',
            ..._present_js__WEBPACK_IMPORTED_MODULE_3__/* .askingVariables */ .lH,
            'IDENTITY_SERVER_THUMBPRINT',
            'IMDS_ENDPOINT',
        ],
    }),
    form({ parts }, inputs) {
        const { resourceManager } = (0,_clouds_js__WEBPACK_IMPORTED_MODULE_1__/* .cloudOf */ .h)(inputs);
        const resources = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .scopesOf */ .ZK)(inputs).flatMap((scope) => {
            const resource = scope.replace(/\/\.default$/, '');
            const older = resource === resourceManager ? olderNames[resource] : undefined;
            return [resource, ...(older ? [older] : [])].map((name) => [name, parts[scope] ?? '']);
        });
        return {
            protocol: 'azure-managed-identity',
            body: { ...Object.fromEntries(resources), client: inputs['client-id'] },
            env: { ...(0,_present_js__WEBPACK_IMPORTED_MODULE_3__/* .surroundings */ .i5)(inputs), ...variables, ..._mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__/* .pastProxies */ .Ts },
        };
    },
};


/***/ })

};
;
