"use strict";
exports.id = "gcp-agent";
exports.ids = ["gcp-agent"];
exports.modules = {

/***/ 9830:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   agent: () => (/* binding */ agent)
/* harmony export */ });
/* harmony import */ var _mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1864);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3935);
/* harmony import */ var _present_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6044);



const lifetimeSeconds = 600;
const variables = ['GOOGLE_APPLICATION_CREDENTIALS', 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE'];
const agent = {
    inputs: (inputs) => inputs['service-account'] === undefined ? inputs : { ...inputs, lifetime: inputs.lifetime ?? lifetimeSeconds },
    names: (inputs) => ({
        agent: true,
        env: [...variables, ...Object.keys((0,_present_js__WEBPACK_IMPORTED_MODULE_2__/* .surroundings */ .i5)(inputs))],
        shared: Object.keys(_mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__/* .pastProxies */ .Ts),
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
    }),
    form({ parts }, inputs) {
        const { 'service-account': account, universe, 'quota-project': quota, lifetime } = inputs;
        const config = {
            type: 'external_account',
            audience: `//iam.googleapis.com/${inputs['workload-identity-provider']}`,
            subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
            token_url: `${(0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .stsUrl */ .on)(inputs)}/v1/token`,
            ...(account !== undefined && {
                service_account_impersonation_url: `${(0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .iamUrl */ .v)(inputs)}/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:generateAccessToken`,
                service_account_impersonation: { token_lifetime_seconds: lifetime },
            }),
            credential_source: {
                url: _mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik.url,
                headers: { Authorization: `Bearer ${_mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__/* .place */ .ik.bearer}` },
                format: { type: 'json', subject_token_field_name: 'id_token' },
            },
            ...(quota !== undefined && { quota_project_id: quota }),
            ...(universe !== 'googleapis.com' && { universe_domain: universe }),
        };
        return {
            protocol: 'google-subject-token',
            body: parts.idToken ? { idToken: parts.idToken } : undefined,
            env: { ...(0,_present_js__WEBPACK_IMPORTED_MODULE_2__/* .surroundings */ .i5)(inputs), ..._mayfly_core_agent__WEBPACK_IMPORTED_MODULE_0__/* .pastProxies */ .Ts },
            files: [{ name: 'google-credentials.json', content: `${JSON.stringify(config, null, 2)}\n`, env: variables }],
        };
    },
    async renew({ credential: { principal } }, { lifetime }, io) {
        const { jwt, claims } = await io.subjectToken();
        const expiresAt = (claims.exp ?? 0) * 1000;
        const what = `ID token for ${claims.aud}, for the tools of this job`;
        const longest = lifetime === undefined ? 'as long as Google gives it' : `${lifetime} s`;
        io.hold({ what, expiresAt, facts: { 'a token that was made with it lives from then on for': longest } });
        return { principal, expiresAt, parts: { idToken: jwt } };
    },
};


/***/ })

};
;
