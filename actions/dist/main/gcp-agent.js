"use strict";
exports.ids = ["gcp-agent"];
exports.modules = {

/***/ 9830:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  agent: () => (agent)
});
var _core_agent_parts__0 = _require(5455);
var _core_template__1 = _require(771);
var _exchange__2 = _require(3935);
var _external_account__3 = _require(4034);
var _present__4 = _require(6044);
const variables = ['GOOGLE_APPLICATION_CREDENTIALS', 'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE'];
const agent = {
    inputs: (inputs) => inputs['service-account'] === undefined ? inputs : { ...inputs, lifetime: inputs.lifetime ?? _exchange__2.oI },
    present(inputs) {
        const content = (0,_external_account__3.n)(inputs, {
            url: _core_agent_parts__0.qf.url,
            headers: { Authorization: (0,_core_template__1.Qq) `Bearer ${_core_agent_parts__0.qf.bearer}` },
            format: { type: 'json', subject_token_field_name: 'id_token' },
        });
        return {
            env: (0,_present__4.i5)(inputs),
            shared: _core_agent_parts__0.nA,
            files: [{ name: 'google-credentials.json', content, env: variables }],
            folders: [_present__4.nK],
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
        const body = (0,_core_template__1.Pq)({ id_token: (0,_core_template__1.y_)('idToken') });
        return parts.idToken === undefined ? undefined : () => ({ status: 200, body });
    },
    async renew({ credential: { principal } }, inputs, io) {
        const { jwt, claims } = await io.subjectToken();
        return { principal, expiresAt: (0,_exchange__2.G7)(io, claims, inputs), parts: { idToken: jwt } };
    },
};
/***/ })

};
;
