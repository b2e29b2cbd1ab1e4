"use strict";
exports.ids = ["transit"];
exports.modules = {

/***/ 6105:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  judgeSignature: () => (judgeSignature),
  signWithTransit: () => (signWithTransit)
});
var _core_errors__0 = _require(7638);
var _core_foreign_text__2 = _require(281);
var _core_json__3 = _require(9051);
var _vault_write__1 = _require(5202);
function signWithTransit(vault, key, message) {
    const path = `${(0,_vault_write__1.D)(key)}/sha2-256`;
    const algorithm = { signature_algorithm: 'pkcs1v15', marshaling_algorithm: 'jws' };
    const fields = { input: Buffer.from(message).toString('base64'), ...algorithm };
    return vault.io.http('any', () => (0,_vault_write__1.X)(vault, path, fields), (answer) => judgeSignature(answer, path));
}
async function judgeSignature(answer, path) {
    if (answer.status !== 200)
        throw await (await _require.e("vault-refusal").then(_require.bind(_require, 3337))).signRefusal(answer, path);
    const [, signature] = /^vault:v\d+:([\w-]+)$/.exec((0,_core_foreign_text__2.qk)((0,_core_json__3.D7)((0,_core_json__3.Vh)(answer.body).data).signature) ?? '') ?? [];
    if (signature !== undefined)
        return signature;
    throw new _core_errors__0.rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a signature', {
        facts: { path },
        kind: 'unreadable',
    });
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
;
