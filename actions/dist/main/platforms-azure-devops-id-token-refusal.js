"use strict";
exports.ids = ["platforms-azure-devops-id-token-refusal"];
exports.modules = {

/***/ 7382:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a: () => (kindByStatus)
});
function kindByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}
/***/ }),

/***/ 2696:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  idTokenRefusal: () => (idTokenRefusal),
  missingTokenError: () => (missingTokenError)
});
var _core_answer_status__3 = _require(7382);
var _core_errors__0 = _require(7638);
var _core_foreign_text__1 = _require(281);
var _core_json__2 = _require(9051);
function missingTokenError(address, accessToken) {
    const absent = [!address && 'SYSTEM_OIDCREQUESTURI', !accessToken && 'SYSTEM_ACCESSTOKEN'].filter(Boolean);
    return new _core_errors__0.rU('ERR_ID_TOKEN_UNAVAILABLE', 'This step cannot request an ID token from Azure DevOps', {
        facts: { 'not set': absent.join(', ') },
        fix: accessToken
            ? 'Azure DevOps Services sets this variable in each job; Azure DevOps Server gives no ID tokens.'
            : 'Give the step the token of the job: "env: { SYSTEM_ACCESSTOKEN: $(System.AccessToken) }".',
    });
}
function idTokenRefusal({ status, body }, url) {
    const said = (0,_core_foreign_text__1.qk)((0,_core_json__2.Vh)(body).message);
    const facts = { host: url.host, status: String(status), said };
    if (status === 200)
        return new _core_errors__0.rU('ERR_ANSWER_MALFORMED', 'The answer to the ID token request has no token', {
            facts,
            fix: proxyAdvice,
            kind: 'unreadable',
        });
    const kind = (0,_core_answer_status__3.a)(status);
    if (kind !== undefined)
        return new _core_errors__0.rU('ERR_ID_TOKEN_UNAVAILABLE', 'Azure DevOps gave no ID token', {
            facts,
            fix: 'Run the job again; see status.dev.azure.com.',
            kind,
        });
    return new _core_errors__0.rU('ERR_ID_TOKEN_UNAVAILABLE', 'Azure DevOps refused to give an ID token', {
        facts: { ...facts, 'service connection': url.searchParams.get('serviceConnectionId') ?? undefined },
        fix: 'SYSTEM_ACCESSTOKEN must be the token of this job, and the pipeline must be permitted to use the service connection.',
    });
}
const proxyAdvice = 'A proxy or a firewall between the agent and Azure DevOps may have answered: check them.';
/***/ })

};
;
