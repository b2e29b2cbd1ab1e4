"use strict";
exports.ids = ["akeyless-ender"];
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

/***/ 9426:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  ender: () => (ender)
});
var _core_end_refusal__0 = _require(2877);
var _errors__2 = _require(2037);
var _request__1 = _require(2369);
const ender = {
    control: async (ending, io) => (0,_errors__2.p)((await ask(ending, io, 'validate-token'))[0]),
    probe: async (ending, io) => (0,_errors__2.p)((await ask(ending, io, 'validate-token'))[0]),
    async revoke(ending, io) {
        const [answer, mayHaveActed] = await ask(ending, io, 'revoke-creds');
        if (answer.status === 200)
            return 'ended';
        const [seen] = await ask(ending, io, 'validate-token');
        if ((0,_errors__2.p)(seen) === 'refused')
            return mayHaveActed ? 'ended' : 'gone';
        throw (0,_core_end_refusal__0.q)('Akeyless did not revoke the token', answer.status);
    },
};
function ask({ handle: { url = '' } = {}, key }, io, path) {
    return io.http('any', () => (0,_request__1.Em)(url, path, key), (answer, mayHaveActed) => [(0,_core_end_refusal__0.Z)('Akeyless', answer), mayHaveActed]);
}
/***/ }),

/***/ 2037:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B: () => (ownRefusal),
  p: () => (stateIn)
});
var _core_foreign_text__0 = _require(281);
var _core_json__1 = _require(9051);
function ownRefusal({ status, body }) {
    const said = (0,_core_foreign_text__0.qk)((0,_core_json__1.Vh)(body).error);
    return { status, isOwn: said !== undefined, said: said?.replace(/\s+/g, ' ').trim() };
}
function stateIn({ body }) {
    const { is_valid: isValid } = (0,_core_json__1.Vh)(body);
    if (isValid === true)
        return 'accepted';
    return isValid === false ? 'refused' : 'unclear';
}
/***/ }),

/***/ 2369:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $8: () => (loginRequest),
  Em: () => (request),
  bx: () => (baseOf),
  i6: () => (principalOf)
});
var _core_endpoint__0 = _require(3784);

function baseOf(inputs) {
    return (0,_core_endpoint__0.he)(inputs['api-url']);
}
function principalOf(inputs) {
    return `${inputs['access-id']} at ${new URL(inputs['api-url']).host}`;
}
function loginRequest(inputs, jwt) {
    return post(baseOf(inputs), 'auth', { 'access-type': 'jwt', 'access-id': inputs['access-id'], jwt: jwt.reveal() });
}
function request(url, path, token, fields = {}) {
    return { ...post(url, path, { token: token.reveal(), ...fields }), largestBytes: 4 << 20 };
}
function post(url, path, fields) {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    return { method: 'POST', url: `${url}/${path}`, headers, body: JSON.stringify(fields) };
}
/***/ })

};
;
