"use strict";
exports.ids = ["gcp-agent"];
exports.modules = {

/***/ 9830:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  agent: () => (agent)
});
var _mayfly_core_agent_parts__0 = _require(5455);
var _mayfly_core_template__1 = _require(771);
var _exchange_js__2 = _require(3935);
var _external_account_js__3 = _require(4034);
var _present_js__4 = _require(6044);





const variables = ['GOOGLE_APPLICATION_CREDENTIALS', 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE'];
const agent = {
    inputs: (inputs) => inputs['service-account'] === undefined ? inputs : { ...inputs, lifetime: inputs.lifetime ?? _exchange_js__2.oI },
    present(inputs) {
        const content = (0,_external_account_js__3.n)(inputs, {
            url: _mayfly_core_agent_parts__0.qf.url,
            headers: { Authorization: (0,_mayfly_core_template__1.Qq) `Bearer ${_mayfly_core_agent_parts__0.qf.bearer}` },
            format: { type: 'json', subject_token_field_name: 'id_token' },
        });
        return {
            env: (0,_present_js__4.i5)(inputs),
            shared: _mayfly_core_agent_parts__0.nA,
            files: [{ name: 'google-credentials.json', content, env: variables }],
            folders: [_present_js__4.nK],
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
        const body = (0,_mayfly_core_template__1.Pq)({ id_token: (0,_mayfly_core_template__1.y_)('idToken') });
        return parts.idToken === undefined ? undefined : () => ({ status: 200, body });
    },
    async renew({ credential: { principal } }, inputs, io) {
        const { jwt, claims } = await io.subjectToken();
        return { principal, expiresAt: (0,_exchange_js__2.g)(io, claims, inputs), parts: { idToken: jwt } };
    },
};


/***/ })

};
;
