export const id = 6607;
export const ids = [6607];
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

/***/ 6130:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  bx: () => (baseOf),
  eZ: () => (namesOf),
  i6: () => (principalOf)
});
const longestCommonName = 64;
function namesOf({ names, 'common-name': given }) {
    const uris = names.filter((name) => name.includes('://'));
    const dns = names.filter((name) => !uris.includes(name));
    return { commonName: given ?? dns.find((name) => name.length <= longestCommonName), dns, uris };
}
function principalOf(inputs) {
    const { commonName, uris } = namesOf(inputs);
    const name = inputs.type === 'ssh' ? inputs.names.join(', ') || undefined : (uris[0] ?? commonName);
    return `${name ?? 'this job'} at ${new URL(inputs.url).host}`;
}
function baseOf({ url }) {
    return url.replace(/\/+(1\.0\/*)?$/, '');
}
/***/ }),

/***/ 6607:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  judgeSigned: () => (judgeSigned),
  revocationList: () => (revocationList),
  revoke: () => (revoke),
  rootsOf: () => (rootsOf),
  signRequest: () => (signRequest)
});
var _core_answer_status__5 = _require(7382);
var _core_certificates__4 = _require(7581);
var _core_end_refusal__0 = _require(2877);
var _core_errors__1 = _require(7638);
var _core_foreign_text__6 = _require(281);
var _core_json__3 = _require(9051);
var _names__2 = _require(6130);
const headers = { 'content-type': 'application/json', accept: 'application/json' };
function signRequest(inputs, { path, fields }, { jwt }) {
    const body = JSON.stringify({ ...fields, ott: jwt.reveal() });
    return { method: 'POST', url: `${(0,_names__2.bx)(inputs)}/1.0/${path}`, headers, body };
}
async function judgeSigned(answer, facts, subject, path) {
    const { crt, certChain } = (0,_core_json__3.Vh)(answer.body);
    if (answer.status === 201 && (0,_core_json__3.b6)(crt) !== undefined)
        return Array.isArray(certChain) ? certChain.map(String) : [String(crt)];
    throw (await _require.e("certificate-step-ca-refusal").then(_require.bind(_require, 9898))).refusal(answer, facts, subject, path);
}
function rootsOf(inputs, io) {
    return io.http('any', () => ({ method: 'GET', url: `${(0,_names__2.bx)(inputs)}/1.0/roots`, headers }), ({ status, body }) => {
        const { crts } = (0,_core_json__3.Vh)(body);
        const roots = Array.isArray(crts) ? crts.map(String).flatMap(_core_certificates__4.Y) : [];
        if (roots.length > 0)
            return roots.join('');
        const kind = (0,_core_answer_status__5.a)(status);
        throw new _core_errors__1.rU(kind === undefined ? 'ERR_ANSWER_MALFORMED' : 'ERR_EXCHANGE_UNAVAILABLE', 'step-ca did not return its root certificates', {
            facts: { endpoint: new URL(inputs.url).host, status: String(status) },
            ...(kind !== undefined && { kind }),
        });
    });
}
function revocationList(ending, io) {
    return ask(ending, io, 'GET', 'crl?pem', undefined, (answer) => answer);
}
function revoke(ending, io) {
    const serial = BigInt(`0x${ending.handle?.serial || 0}`).toString();
    const body = JSON.stringify({ serial, reasonCode: cessationOfOperation, reason: 'the job has ended', passive: true });
    return ask(ending, io, 'POST', 'revoke', body, ({ status, body: text }, mayHaveActed) => {
        const { status: word, message } = (0,_core_json__3.Vh)(text);
        if (status === 200 && word === 'ok')
            return 'ended';
        if (status === 400 && / is already revoked/.test((0,_core_foreign_text__6.qk)(message) ?? ''))
            return mayHaveActed ? 'ended' : 'gone';
        throw (0,_core_end_refusal__0.q)('step-ca did not revoke the certificate', status);
    });
}
const cessationOfOperation = 5;
function ask({ handle: { url = '', chain = '' } = {}, key }, io, method, path, body, judge) {
    const client = { chain, key: key };
    return io.http('any', () => ({
        method,
        url: `${url}/1.0/${path}`,
        headers,
        client,
        largestBytes: 8 << 20,
        ...(body !== undefined && { body }),
    }), (answer, mayHaveActed) => judge((0,_core_end_refusal__0.Z)('step-ca', answer), mayHaveActed));
}
/***/ })

};

