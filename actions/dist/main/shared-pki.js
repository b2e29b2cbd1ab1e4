"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  judgePki: () => (judgePki),
  pkiRequest: () => (pkiRequest),
  placeOf: () => (placeOf),
  revocationList: () => (revocationList),
  revoke: () => (revoke)
});
var _core_certificates__6 = _require(7581);
var _core_end_refusal__0 = _require(2877);
var _core_errors__1 = _require(7638);
var _core_json__4 = _require(9051);
var _vault_answer__2 = _require(8679);
var _vault_errors__7 = _require(8066);
var _vault_request__5 = _require(4412);
var _vault_write__3 = _require(5202);
function pkiRequest(vault, role, fields) {
    const { csr, commonName, dns, uris, seconds } = fields;
    return (0,_vault_write__3.X)(vault, (0,_vault_write__3.D)(role), {
        csr,
        ttl: `${seconds}s`,
        ...(commonName !== undefined && { common_name: commonName }),
        ...(dns.length > 0 && { alt_names: dns.join() }),
        ...(uris.length > 0 && { uri_sans: uris.join() }),
    });
}
async function judgePki(answer, role, facts) {
    const { certificate, ca_chain: chain, issuing_ca: issuer } = (0,_core_json__4.D7)((0,_core_json__4.Vh)(answer.body).data);
    const own = (0,_core_json__4.b6)(certificate);
    if (answer.status === 200 && own !== undefined)
        return [own, ...(Array.isArray(chain) ? chain : [issuer]).map(String)];
    const path = (0,_vault_write__3.D)(role);
    if (answer.status !== 200)
        throw (await Promise.all([_require.e("refused-token"), _require.e("vault-pki-refusal")]).then(_require.bind(_require, 9100))).pkiRefusal(answer, { role, path }, { ...facts, path });
    throw new _core_errors__1.rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a certificate', { facts: { path } });
}
function placeOf({ inputs }, pkiRole) {
    const { url, namespace, role, mount } = inputs;
    return {
        url: (0,_vault_request__5.bx)({ url }),
        mount,
        pki: pkiRole.slice(0, pkiRole.lastIndexOf('/')),
        ...(namespace !== undefined && { namespace }),
        ...(role !== undefined && { role }),
    };
}
function revocationList({ handle = {} }, io) {
    const { url, pki, namespace } = handle;
    return io.http('any', () => ({
        method: 'GET',
        url: `${url}/v1/${pki}/crl/pem`,
        headers: (0,_vault_request__5.iY)(io, namespace),
        largestBytes: 8 << 20,
    }), requireVaultAnswer);
}
async function revoke(ending, io) {
    const { url, pki, namespace, chain = '' } = ending.handle ?? {};
    const { value, batch } = await login(ending, io);
    const [certificate] = (0,_core_certificates__6.Y)(chain);
    const body = JSON.stringify({ certificate, private_key: ending.key?.reveal() });
    const headers = (0,_vault_request__5.iY)(io, namespace, value);
    const post = (path, fields = '') => io.http('any', () => ({ method: 'POST', url: `${url}/v1/${path}`, headers, body: fields }), requireVaultAnswer);
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
    return io.http('no-effect', async (attempt) => {
        subject = await io.subjectToken(attempt);
        return (0,_vault_request__5.$8)(io, { url, mount, role, namespace }, subject.jwt);
    }, (answer) => (0,_vault_answer__2.t)(answer, io, facts, subject));
}
function requireVaultAnswer(answer) {
    return (0,_core_end_refusal__0.Z)('Vault', answer, _vault_errors__7.nk);
}
function judgeRevocation({ status, body }, path) {
    if (status === 200 && (0,_core_json__4.D7)((0,_core_json__4.Vh)(body).data).state === 'revoked')
        return;
    const isForbidden = status === 403 && (0,_vault_errors__7.bv)(body) !== undefined;
    const right = isForbidden ? `: the policies of the token must allow update on ${path}` : '';
    throw (0,_core_end_refusal__0.q)(`Vault did not revoke the certificate${right}`, status);
}
function judgeLogout(answer) {
    if (answer.status < 300 || (0,_vault_errors__7.oz)(answer))
        return;
    throw (0,_core_end_refusal__0.q)('Vault did not revoke the token that was made for the revocation', answer.status);
}
/***/ });
