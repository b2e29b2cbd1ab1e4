"use strict";
exports.ids = ["platforms-azure-devops-id-token"];
exports.modules = {

/***/ 9825:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  fetchIdToken: () => (fetchIdToken)
});
var _core_attempt__0 = _require(1773);
var _core_endpoint__1 = _require(3784);
var _core_errors__2 = _require(7638);
var _core_json__4 = _require(9051);
var _core_subject_token__3 = _require(9285);
async function fetchIdToken({ SYSTEM_OIDCREQUESTURI: address, SYSTEM_ACCESSTOKEN: accessToken, AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: connection, }, wire, patience, mask) {
    if (!address || !accessToken)
        throw (await _require.e("platforms-azure-devops-id-token-refusal").then(_require.bind(_require, 2696))).missingTokenError(address, accessToken);
    mask(accessToken);
    const url = (0,_core_endpoint__1.sR)(address, 'SYSTEM_OIDCREQUESTURI');
    guardHost(url);
    url.searchParams.set('api-version', '7.1-preview.1');
    if (connection)
        url.searchParams.set('serviceConnectionId', connection);
    const headers = {
        authorization: `Bearer ${accessToken}`,
        accept: 'application/json',
        'content-type': 'application/json',
        'x-tfs-fedauthredirect': 'Suppress',
    };
    const build = () => ({ method: 'POST', url: url.href, headers, body: '' });
    return (0,_core_attempt__0.kA)({ wire, retry: 'any', build, judge: (answer) => judge(answer, url, mask) }, patience);
}
function guardHost({ host, hostname }) {
    if (hostname === 'dev.azure.com' || hostname.endsWith('.visualstudio.com') || (0,_core_endpoint__1.U9)(hostname))
        return;
    throw new _core_errors__2.rU('ERR_ENDPOINT_REFUSED', 'The ID token request URL does not belong to Azure DevOps', {
        facts: { host },
        fix: 'An earlier step may have set SYSTEM_OIDCREQUESTURI: look for it in this job. No request was made.',
    });
}
async function judge(answer, url, mask) {
    const value = answer.status === 200 ? (0,_core_json__4.b6)((0,_core_json__4.Vh)(answer.body).oidcToken) : undefined;
    if (value !== undefined)
        return (0,_core_subject_token__3.r0)(value, answer.date, mask);
    throw (await _require.e("platforms-azure-devops-id-token-refusal").then(_require.bind(_require, 2696))).idTokenRefusal(answer, url);
}
/***/ })

};
;
