"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  judgePki: () => (judgePki),
  pkiRequest: () => (pkiRequest),
  placeOf: () => (placeOf),
  revocationList: () => (revocationList),
  revoke: () => (revoke)
});
var _mayfly_core_end_refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2877);
var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9051);
var _certificates_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6636);
var _vault_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8679);
var _vault_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8066);
var _vault_request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4412);
var _vault_write_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5202);

function pkiRequest(vault, role, fields) {
    const { csr, commonName, dns, uris, seconds } = fields;
    return (0,_vault_write_js__WEBPACK_IMPORTED_MODULE_3__/* .writeRequest */ .X)(vault, (0,_vault_write_js__WEBPACK_IMPORTED_MODULE_3__/* .signPath */ .D)(role), {
        csr,
        ttl: `${seconds}s`,
        ...(commonName !== undefined && { common_name: commonName }),
        ...(dns.length > 0 && { alt_names: dns.join() }),
        ...(uris.length > 0 && { uri_sans: uris.join() }),
    });
}
async function judgePki(answer, role, facts) {
    const { certificate, ca_chain: chain, issuing_ca: issuer } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_4__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_4__/* .readJson */ .Vh)(answer.body).data);
    const own = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(certificate);
    if (answer.status === 200 && own !== undefined)
        return [own, ...(Array.isArray(chain) ? chain : [issuer]).map(String)];
    const path = (0,_vault_write_js__WEBPACK_IMPORTED_MODULE_3__/* .signPath */ .D)(role);
    if (answer.status !== 200)
        throw (await Promise.all(/* import() */[__webpack_require__.e("vault-signing-refusal"), __webpack_require__.e("vault-pki-refusal")]).then(__webpack_require__.bind(__webpack_require__, 9100))).pkiRefusal(answer, { role, path }, { ...facts, path });
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a certificate', { facts: { path } });
}
function placeOf({ inputs }, pkiRole) {
    const { url, namespace, role, mount } = inputs;
    return {
        url: (0,_vault_request_js__WEBPACK_IMPORTED_MODULE_5__/* .baseOf */ .bx)({ url }),
        mount,
        pki: pkiRole.slice(0, pkiRole.lastIndexOf('/')),
        ...(namespace !== undefined && { namespace }),
        ...(role !== undefined && { role }),
    };
}
function revocationList({ handle = {} }, io) {
    const { url, pki, namespace } = handle;
    return io.http('any', () => ({ method: 'GET', url: `${url}/v1/${pki}/crl/pem`, headers: (0,_vault_request_js__WEBPACK_IMPORTED_MODULE_5__/* .headersFor */ .iY)(namespace), largestBytes: 8 << 20 }), ofVault);
}
async function revoke(ending, io) {
    const { url, pki, namespace, chain = '' } = ending.handle ?? {};
    const { value, batch } = await login(ending, io);
    const [certificate] = (0,_certificates_js__WEBPACK_IMPORTED_MODULE_6__/* .certificatesIn */ .Y)(chain);
    const body = JSON.stringify({ certificate, private_key: ending.key?.reveal() });
    const headers = (0,_vault_request_js__WEBPACK_IMPORTED_MODULE_5__/* .headersFor */ .iY)(namespace, value);
    const post = (path, fields = '') => io.http('any', () => ({ method: 'POST', url: `${url}/v1/${path}`, headers, body: fields }), ofVault);
    const [revocation] = await Promise.allSettled([post(`${pki}/revoke-with-key`, body)]);
    if (!batch)
        judgeLogout(await post('auth/token/revoke-self'));
    if (revocation.status === 'rejected')
        throw revocation.reason;
    judgeRevocation(revocation.value, `${pki}/revoke-with-key`);
    return 'ended';
}
async function login({ handle = {} }, io) {
    const { url = '', mount = '', role, namespace } = handle;
    const facts = { endpoint: new URL(url).host, mount, namespace };
    let subject;
    return io.http('unsent', async (attempt) => {
        subject = await io.subjectToken(attempt);
        return (0,_vault_request_js__WEBPACK_IMPORTED_MODULE_5__/* .loginRequest */ .$8)({ url, mount, role, namespace }, subject.jwt);
    }, (answer) => (0,_vault_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeLogin */ .t)(answer, io, facts, subject));
}
function ofVault(answer) {
    return (0,_mayfly_core_end_refusal__WEBPACK_IMPORTED_MODULE_0__/* .answered */ .o)('Vault', answer, _vault_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .retryOfEnd */ .f9);
}
function judgeRevocation({ status, body }, path) {
    if (status === 200 && (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_4__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_4__/* .readJson */ .Vh)(body).data).state === 'revoked')
        return;
    const isForbidden = status === 403 && (0,_vault_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .firstError */ .bv)(body) !== undefined;
    const right = isForbidden ? `: the policies of the token must allow update on ${path}` : '';
    throw (0,_mayfly_core_end_refusal__WEBPACK_IMPORTED_MODULE_0__/* .notRevoked */ .y)(`Vault did not revoke the certificate${right}`, status);
}
function judgeLogout(answer) {
    if (answer.status < 300 || (0,_vault_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .isDeadToken */ .oz)(answer))
        return;
    throw (0,_mayfly_core_end_refusal__WEBPACK_IMPORTED_MODULE_0__/* .notRevoked */ .y)('Vault did not revoke the token that was made for the revocation', answer.status);
}

/***/ });
