export const id = 3842;
export const ids = [3842,1461];
export const modules = {

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

/***/ 2877:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Z: () => (requireAnswer),
  q: () => (notRevokedError)
});
var _answer_status__1 = _require(7382);
var _errors__0 = _require(7638);
function requireAnswer(system, answer, kindOf = _answer_status__1.a) {
    const kind = kindOf(answer.status);
    if (kind === undefined)
        return answer;
    const facts = { status: String(answer.status) };
    throw new _errors__0.rU('ERR_EXCHANGE_UNAVAILABLE', `${system} could not answer`, { facts, kind });
}
function notRevokedError(message, status) {
    return new _errors__0.rU('ERR_EXCHANGE_REJECTED', message, { facts: { status: String(status) } });
}
/***/ }),

/***/ 281:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  hD: () => (quote),
  qk: () => (foreignText)
});
const longestRead = 4096;
const userBeforeHost = /^[^\s:@/]+:\S+@([^\s:@/]+:\d+\/?)$/;
const longestShown = 80;
function foreignText(value) {
    return typeof value === 'string' && value !== '' ? shorten(value, longestRead) : undefined;
}
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, text.lastIndexOf(' ', limit - 1) + 1)}[\u2026]`;
}
function quote(given, whole = given) {
    if (shorten(whole, longestShown) !== whole || /["\\\p{C}]/u.test(whole))
        return `a text of ${given.length} characters`;
    return `"${given.replace(/\/\/\S*@/g, '//***@').replace(userBeforeHost, '***@$1')}"`;
}
function printable(run) {
    return run.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}
function neutralise(text, limit = 300) {
    const line = shorten(text, longestRead)
        .replace(/[^ -~]+/g, printable)
        .replace(/#(?=#)/g, '# ')
        .replace(/(^|\s)::/g, '$1: :')
        .replace(/section_(start|end):/g, 'section_$1 :')
        .trim();
    return shorten(line, limit);
}
/***/ }),

/***/ 3842:
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
        throw (await Promise.all([_require.e("trust-shown"), _require.e("vault-pki-refusal")]).then(_require.bind(_require, 9100))).pkiRefusal(answer, { role, path }, { ...facts, path });
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
/***/ }),

/***/ 8679:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a: () => (incompleteTokenError),
  t: () => (judgeLogin)
});
var _core_credible__0 = _require(9897);
var _core_errors__1 = _require(7638);
var _core_evidence__3 = _require(8620);
var _core_json__2 = _require(9051);
async function judgeLogin(answer, io, facts, subject) {
    if (answer.status !== 200)
        throw await (await _require.e("vault-refusal").then(_require.bind(_require, 3337))).loginRefusal(answer, facts, subject);
    const { auth: given, request_id: requestId } = (0,_core_json__2.Vh)(answer.body);
    const auth = (0,_core_json__2.D7)(given);
    const text = (0,_core_json__2.b6)(auth.client_token);
    const value = text === undefined ? undefined : io.receive(text);
    const seconds = auth.lease_duration;
    if (!value || !(0,_core_credible__0.J)(text))
        throw incompleteTokenError(facts);
    const batch = auth.token_type === 'batch' || /^(hv)?b\./.test(text);
    const life = typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : Number.NaN;
    const end = Math.max(answer.date ?? 0, io.now()) + life;
    const expiresAt = (0,_core_credible__0.$)(end, undefined, 0) ? end : undefined;
    const trace = (0,_core_evidence__3.f)({ accessor: auth.accessor, requestId });
    return { value, batch, trace, whole: seconds === 0 || expiresAt !== undefined, expiresAt };
}
function incompleteTokenError(facts) {
    return new _core_errors__1.rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a complete token', {
        facts,
        fix: 'Check the url input: another server than Vault may answer there.',
        kind: 'unreadable',
    });
}
/***/ }),

/***/ 8066:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a2: () => (deadToken),
  bv: () => (firstError),
  nk: () => (kindOfEnd),
  oz: () => (isDeadToken)
});
var _core_foreign_text__1 = _require(281);
var _core_json__0 = _require(9051);
function firstError(body) {
    const { errors } = (0,_core_json__0.Vh)(body);
    return Array.isArray(errors) ? (0,_core_foreign_text__1.qk)(errors[0]) : undefined;
}
const deadToken = 'permission denied';
const deadTokenInTwo = /^2 errors occurred:\s+\* permission denied\s+\* invalid token\s*$/;
function isDeadToken({ status, body }) {
    const said = firstError(body) ?? '';
    return status === 403 && (said === deadToken || deadTokenInTwo.test(said));
}
function kindOfEnd(status) {
    if (status === 412 || status === 429)
        return 'throttle';
    return status === 502 || status === 503 ? 'transient' : undefined;
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

