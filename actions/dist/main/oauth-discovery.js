"use strict";
exports.ids = ["oauth-discovery"];
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

/***/ 4300:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  discover: () => (discover)
});
var _core_answer_status__3 = _require(7382);
var _core_endpoint__0 = _require(3784);
var _core_errors__1 = _require(7638);
var _core_json__2 = _require(9051);
async function discover(issuer, io, client) {
    const { origin, pathname } = new URL(issuer);
    const path = (0,_core_endpoint__0.he)(pathname);
    const read = (url) => io.http('any', () => ({ method: 'GET', url, client }), judge);
    const metadata = (await read(`${origin}${path}/.well-known/openid-configuration`)) ??
        (await read(`${origin}/.well-known/oauth-authorization-server${path}`));
    const facts = { issuer };
    if (!metadata)
        throw new _core_errors__1.rU('ERR_ANSWER_MALFORMED', 'The issuer has no metadata', {
            facts,
            fix: 'Check issuer, or give token-url instead.',
        });
    const said = (0,_core_json__2.b6)(metadata.issuer);
    if (said?.replace(/\/$/, '') !== issuer.replace(/\/$/, ''))
        throw new _core_errors__1.rU('ERR_ENDPOINT_REFUSED', 'The metadata at this address name another issuer', {
            facts: { ...facts, said },
            fix: 'Write the issuer exactly as its metadata names it. No token was sent.',
        });
    return (name) => {
        const found = (0,_core_json__2.b6)(metadata[name]);
        if (found === undefined)
            throw new _core_errors__1.rU('ERR_ANSWER_MALFORMED', `The metadata of the issuer have no ${name}`, {
                facts,
                fix: 'Give this address in the inputs token-url, revoke or probe.',
            });
        if ((0,_core_endpoint__0.sR)(found, name).origin === origin)
            return found;
        throw new _core_errors__1.rU('ERR_ENDPOINT_REFUSED', `The ${name} of the issuer has another address than the issuer`, {
            facts: { ...facts, [name]: found },
            fix: 'If the issuer really uses this address, give it in the inputs token-url, revoke or probe. No token was sent.',
        });
    };
}
function judge({ status, body }) {
    const kind = (0,_core_answer_status__3.a)(status);
    if (kind !== undefined)
        throw new _core_errors__1.rU('ERR_EXCHANGE_UNAVAILABLE', 'The issuer could not give its metadata', {
            facts: { status: String(status) },
            kind,
        });
    const metadata = status === 200 ? (0,_core_json__2.Vh)(body) : {};
    return (0,_core_json__2.b6)(metadata.issuer) === undefined ? undefined : metadata;
}
/***/ })

};
;
