"use strict";
exports.ids = ["delinea-ender"];
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

/***/ 23:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  ender: () => (ender)
});
var _core_end_refusal__0 = _require(2877);
var _core_json__2 = _require(9051);
var _request__1 = _require(3760);
const ender = {
    revoke({ handle: { url = '' } = {}, key }, io) {
        return io.http('any', () => (0,_request__1.Kz)(url, key), (answer, mayHaveActed) => {
            const { status, body } = (0,_core_end_refusal__0.Z)('Delinea', answer);
            if (status >= 200 && status < 300)
                return 'ended';
            if (status === 404 && (0,_core_json__2.Vh)(body).message === unknownToken)
                return mayHaveActed ? 'ended' : 'gone';
            throw (0,_core_end_refusal__0.q)('Delinea did not revoke the refresh token', status);
        });
    },
};
const unknownToken = 'unable to find item with specified identifier';
/***/ }),

/***/ 3760:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $8: () => (loginRequest),
  Eg: () => (secretRequest),
  Kz: () => (revocationRequest),
  bx: () => (baseOf),
  i6: () => (principalOf)
});
function baseOf({ url }) {
    return new URL(url).origin;
}
function principalOf(inputs) {
    return `${inputs['aws-role'] ?? inputs['gcp-service-account']} at ${new URL(inputs.url).host}`;
}
function loginRequest(url, proof) {
    return {
        method: 'POST',
        url: `${url}/v1/token`,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(proof),
    };
}
function secretRequest(url, path, version, token) {
    const place = path.split('/').map(encodeURIComponent).join('/');
    return {
        method: 'GET',
        url: `${url}/v1/secrets/${place}${version === undefined ? '' : `/version/${version}`}`,
        headers: { accept: 'application/json', authorization: `Bearer ${token.reveal()}` },
        largestBytes: 2 << 20,
    };
}
function revocationRequest(url, refreshToken) {
    return { method: 'POST', url: `${url}/v1/revoke/${encodeURIComponent(refreshToken.reveal())}` };
}
/***/ })

};
;
