"use strict";
exports.ids = ["oauth-ender"];
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

/***/ 6164:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  ender: () => (ender)
});
var _core_end_refusal__0 = _require(2877);
var _core_json__1 = _require(9051);
var _placeholders__2 = _require(3874);
const ender = {
    needsSubjectToken: true,
    async control(ending, io) {
        const { acceptance, isExact } = await look(ending, io);
        return acceptance === 'refused' && !isExact ? 'unclear' : acceptance;
    },
    probe: async (ending, io) => (await look(ending, io)).acceptance,
    async revoke(ending, io, control) {
        const { revoke = '' } = ending.handle ?? {};
        const [answer, mayHaveActed] = await ask(revoke, ending, io);
        const { status, body } = answer;
        const isRefusedBearer = status === 401 && !revoke.startsWith('RFC7009 ') && (mayHaveActed || control === 'refused');
        if (saysInvalidToken(answer) || isRefusedBearer)
            return mayHaveActed ? 'ended' : 'gone';
        if (status < 300 && (0,_core_json__1.Vh)(body).error === undefined)
            return control === 'refused' && !mayHaveActed ? 'gone' : 'ended';
        throw (0,_core_end_refusal__0.q)(`The server did not revoke the token${await reasonOf(body)}`, status);
    },
};
function saysInvalidToken({ headers, body }) {
    return (0,_core_json__1.Vh)(body).error === 'invalid_token' || `${headers['www-authenticate']}`.includes('error="invalid_token"');
}
async function look(ending, io) {
    const { probe } = ending.handle ?? {};
    if (probe === undefined)
        return { acceptance: 'unclear' };
    const [answer] = await ask(probe, ending, io);
    const { status, body } = answer;
    const isGood = status >= 200 && status < 300;
    if (isIntrospection(probe)) {
        const { active } = (0,_core_json__1.Vh)(body);
        return { acceptance: isGood && typeof active === 'boolean' ? (active ? 'accepted' : 'refused') : 'unclear' };
    }
    if (isGood)
        return { acceptance: 'accepted' };
    return status === 401 ? { acceptance: 'refused', isExact: saysInvalidToken(answer) } : { acceptance: 'unclear' };
}
function isIntrospection(probe = '') {
    return probe.startsWith('RFC7662 ');
}
function ask(how, { handle = {}, key }, io) {
    const { token, client } = keysIn(key, handle.chain, io);
    const values = { idToken: async () => (await io.subjectToken()).jwt, token };
    return io.http('any', async () => ({ ...(await requestOf(how, handle, values)), client }), (answer, mayHaveActed) => [(0,_core_end_refusal__0.Z)('The server', answer), mayHaveActed]);
}
async function requestOf(how, handle, values) {
    const [kind, address = '', ...words] = how.split(' ');
    const url = await (0,_placeholders__2.Ct)(address, values);
    if (kind === 'RFC7009' || kind === 'RFC7662') {
        const fields = JSON.parse(handle.fields ?? '{}');
        const all = { token: '{token}', token_type_hint: 'access_token', ...fields };
        const { body, headers } = (0,_placeholders__2.bQ)(await (0,_placeholders__2.l8)(Object.entries(all), values));
        return { method: 'POST', url, headers: { accept: 'application/json', ...headers }, ...(body && { body }) };
    }
    const pairs = words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]);
    const { body, headers } = pairs.length > 0 ? (0,_placeholders__2.J9)(await (0,_placeholders__2.l8)(pairs, values)) : {};
    const authorization = await (0,_placeholders__2.Ct)(handle.authorization ?? '', values);
    const method = kind === 'GET' || kind === 'DELETE' ? kind : 'POST';
    return {
        method,
        url,
        headers: { accept: 'application/json', ...headers, authorization },
        ...(body !== undefined && { body }),
    };
}
function keysIn(key, chain, io) {
    const [token = '', ...pem] = key?.reveal().split('\n') ?? [];
    const client = chain === undefined ? undefined : { chain, key: io.receive(pem.join('\n')) };
    return { token: io.receive(token), client };
}
async function reasonOf(body) {
    const { isUsedTwice, readRefusal } = await _require.e("oauth-error-text").then(_require.bind(_require, 8858));
    const refusal = readRefusal(body);
    if (isUsedTwice(refusal))
        return ': it accepts each ID token only once, and this job has no other one';
    return refusal.code === undefined ? '' : `: ${refusal.code}`;
}
/***/ }),

/***/ 3874:
require("./shared-oauth-placeholders.js"),

};
;
