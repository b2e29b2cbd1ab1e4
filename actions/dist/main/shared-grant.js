"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  P: () => (encodeGrant),
  z: () => (decodeGrant)
});
var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);
var _record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9644);
var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8189);

const ways = ['ask', 'ask for the next', 'never ask'];
function encodeGrant(grant) {
    const { lease, strict, egress, raw, bearer, credential, tools, key } = grant;
    const record = { strict, ...egress, leases: [lease] };
    const { parts, ...rest } = credential;
    return JSON.stringify({
        record: (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeRecord */ .Ym)(record),
        raw,
        bearer: bearer.reveal(),
        credential: rest,
        parts: revealedParts(parts),
        tools,
        key: key?.reveal(),
    });
}
function decodeGrant(text, mask) {
    try {
        const { record, raw, bearer, credential, parts, tools, key } = JSON.parse(text);
        const { strict, proxy, noProxy, leases } = (0,_record_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeRecord */ .eT)(record, mask) ?? { leases: [] };
        const [lease] = leases;
        if (!lease || strict === undefined || typeof bearer !== 'string' || !areTexts(raw))
            return undefined;
        if (!ways.includes(tools) || !(key === undefined || typeof key === 'string'))
            return undefined;
        if (!isCredential(credential) || !areParts(parts))
            return undefined;
        const secret = (value) => _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z.receive(value, mask);
        const hidden = (all) => Object.fromEntries(all.map(([name, part, isSecret]) => [name, isSecret ? secret(part) : part]));
        return {
            lease,
            strict,
            egress: { ...(proxy && { proxy }), ...(noProxy && { noProxy }) },
            raw,
            bearer: secret(bearer),
            credential: { ...credential, parts: hidden(parts) },
            tools,
            key: key === undefined ? undefined : secret(key),
        };
    }
    catch {
        return undefined;
    }
}
function revealedParts(parts) {
    return Object.entries(parts).map(([name, part]) => typeof part === 'string' ? [name, part, false] : [name, part.reveal(), true]);
}
function areParts(value) {
    const isPart = (one) => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string' && typeof one[2] === 'boolean';
    return Array.isArray(value) && value.every(isPart);
}
function areTexts(value) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && Object.values(value).every((one) => typeof one === 'string');
}
function isCredential(value) {
    const { principal, shown, expiresAt, ends } = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(value);
    return (typeof principal === 'string' &&
        (shown === undefined || typeof shown === 'string') &&
        (expiresAt === undefined || Number.isFinite(expiresAt)) &&
        (ends === undefined || (Array.isArray(ends) && ends.every(isExpiry))));
}
function isExpiry(value) {
    const { what, expiresAt } = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(value);
    return typeof what === 'string' && Number.isFinite(expiresAt);
}

/***/ });
