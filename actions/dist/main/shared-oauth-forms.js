"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Cq: () => (readTokenAnswer),
  He: () => (tokenExchange),
  M4: () => (clientAssertion),
  Wz: () => (tokenType),
  s$: () => (grantFields)
});
var _core_json__0 = _require(9051);

const urn = 'urn:ietf:params:oauth';
function tokenType(type) {
    return `${urn}:token-type:${type}`;
}
function grantFields(jwt) {
    return {
        'token-exchange': { grant_type: `${urn}:grant-type:token-exchange`, subject_token: jwt },
        'jwt-bearer': { grant_type: `${urn}:grant-type:jwt-bearer`, assertion: jwt },
        'client-assertion': {
            grant_type: 'client_credentials',
            client_assertion_type: `${urn}:client-assertion-type:jwt-bearer`,
            client_assertion: jwt,
        },
    };
}
function tokenExchange({ url, token, type, fields, headers }) {
    const { grant_type, ...subject } = grantFields(token.reveal())['token-exchange'];
    const wanted = { requested_token_type: tokenType('access_token') };
    const form = { grant_type, ...wanted, ...fields, ...subject, subject_token_type: tokenType(type) };
    return post(url, form, headers);
}
function clientAssertion({ url, client, assertion, scope, headers }) {
    const { grant_type, ...shown } = grantFields(assertion.reveal())['client-assertion'];
    return post(url, { grant_type, client_id: client, scope, ...shown }, headers);
}
function post(url, fields, headers) {
    return {
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', ...headers },
        body: new URLSearchParams(fields).toString(),
    };
}
function readTokenAnswer(body) {
    const { access_token, expires_in } = (0,_core_json__0.Vh)(body);
    const seconds = typeof expires_in === 'string' || typeof expires_in === 'number' ? Number(expires_in) : 0;
    return { text: (0,_core_json__0.b6)(access_token), seconds: seconds > 0 ? seconds : undefined };
}
/***/ });
