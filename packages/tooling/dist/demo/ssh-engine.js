export const id = 9131;
export const ids = [9131];
export const modules = {

/***/ 9131:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  judgeSsh: () => (judgeSsh),
  sshRequest: () => (sshRequest)
});
var _core_errors__0 = _require(7638);
var _core_json__2 = _require(9051);
var _vault_write__1 = _require(5202);
function sshRequest(vault, role, fields) {
    const { publicKey, principals, seconds } = fields;
    return (0,_vault_write__1.X)(vault, (0,_vault_write__1.D)(role), {
        public_key: publicKey,
        cert_type: 'user',
        valid_principals: principals.join(),
        ttl: `${seconds}s`,
    });
}
async function judgeSsh(answer, role, facts) {
    const path = (0,_vault_write__1.D)(role);
    if (answer.status !== 200)
        throw (await Promise.all([_require.e("trust-shown"), _require.e("vault-ssh-refusal")]).then(_require.bind(_require, 5162))).sshRefusal(answer, { role, path }, { ...facts, path });
    const certificate = (0,_core_json__2.b6)((0,_core_json__2.D7)((0,_core_json__2.Vh)(answer.body).data).signed_key);
    if (certificate !== undefined)
        return [certificate];
    throw new _core_errors__0.rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a certificate', { facts: { path } });
}
/***/ }),

/***/ 4412:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $8: () => (loginRequest),
  Dr: () => (longestJobSeconds),
  bx: () => (baseOf),
  iY: () => (headersFor)
});
const longestJobSeconds = 6 * 3600;
function baseOf({ url }) {
    return url.replace(/\/+(v1\/*)?$/, '');
}
function headersFor({ correlation }, namespace, token) {
    return {
        'x-correlation-id': correlation,
        'content-type': 'application/json',
        'x-vault-request': 'true',
        ...(namespace !== undefined && { 'x-vault-namespace': namespace }),
        ...(token && { 'x-vault-token': token.reveal() }),
    };
}
function loginRequest(io, { url, mount, namespace, role }, jwt) {
    const body = JSON.stringify({ jwt: jwt.reveal(), ...(role !== undefined && { role }) });
    return { method: 'POST', url: `${url}/v1/auth/${mount}/login`, headers: headersFor(io, namespace), body };
}
/***/ }),

/***/ 5202:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  D: () => (signPath),
  X: () => (writeRequest)
});
var _request__0 = _require(4412);

function signPath(place) {
    const at = place.lastIndexOf('/');
    return `${place.slice(0, at)}/sign${place.slice(at)}`;
}
function writeRequest({ credential, inputs, io }, path, fields) {
    const { namespace, url } = inputs;
    const headers = (0,_request__0.iY)(io, namespace, credential.parts.token);
    return { method: 'POST', url: `${(0,_request__0.bx)({ url })}/v1/${path}`, headers, body: JSON.stringify(fields) };
}
/***/ })

};

