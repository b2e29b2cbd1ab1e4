"use strict";
exports.id = "gcp-agent";
exports.ids = ["gcp-agent"];
exports.modules = {

/***/ 9830:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  agent: () => (agent)
});
var _mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1864);
var _mayfly_core_template__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(771);
var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3935);
var _external_account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4034);
var _present_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6044);

const variables = ['GOOGLE_APPLICATION_CREDENTIALS', 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE'];
const agent = {
    inputs: (inputs) => inputs['service-account'] === undefined ? inputs : { ...inputs, lifetime: inputs.lifetime ?? _exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .shortestToolSeconds */ .oI },
    present(inputs) {
        const content = (0,_external_account_js__WEBPACK_IMPORTED_MODULE_3__/* .externalAccount */ .n)(inputs, {
            url: _mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__/* .placeholder */ .qf.url,
            headers: { Authorization: (0,_mayfly_core_template__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq) `Bearer ${_mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__/* .placeholder */ .qf.bearer}` },
            format: { type: 'json', subject_token_field_name: 'id_token' },
        });
        return {
            env: (0,_present_js__WEBPACK_IMPORTED_MODULE_4__/* .surroundings */ .i5)(inputs),
            shared: _mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__/* .pastProxies */ .Ts,
            files: [{ name: 'google-credentials.json', content, env: variables }],
            folders: [_present_js__WEBPACK_IMPORTED_MODULE_4__/* .gcloudFolder */ .nK],
            shadows: [
                'CLOUDSDK_AUTH_ACCESS_TOKEN',
                'CLOUDSDK_AUTH_ACCESS_TOKEN_FILE',
                'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT',
                'GOOGLE_IMPERSONATE_SERVICE_ACCOUNT',
                'GOOGLE_OAUTH_ACCESS_TOKEN',
                'GOOGLE_CREDENTIALS',
                'GOOGLE_CLOUD_KEYFILE_JSON',
                'GCLOUD_KEYFILE_JSON',
            ],
        };
    },
    answers({ parts }) {
        const body = (0,_mayfly_core_template__WEBPACK_IMPORTED_MODULE_1__/* .json */ .Pq)({ id_token: (0,_mayfly_core_template__WEBPACK_IMPORTED_MODULE_1__/* .part */ .y_)('idToken') });
        return parts.idToken === undefined ? undefined : () => ({ status: 200, body });
    },
    async renew({ credential: { principal } }, inputs, io) {
        const { jwt, claims } = await io.subjectToken();
        return { principal, expiresAt: (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .holdIdToken */ .g)(io, claims, inputs), parts: { idToken: jwt } };
    },
};

/***/ })

};
;
