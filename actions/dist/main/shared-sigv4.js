"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  T: () => (presignedUrl),
  signedHeaders: () => (signedHeaders),
  signingKeys: () => (signingKeys)
});
var node_crypto__0 = _require(7598);

function signingKeys(parts) {
    const { accessKeyId, secretAccessKey, sessionToken } = parts;
    return {
        accessKeyId: accessKeyId.reveal(),
        secretAccessKey: secretAccessKey.reveal(),
        sessionToken: sessionToken.reveal(),
    };
}
function signedHeaders(url, headers, body, keys, scope) {
    const { host, pathname } = new URL(url);
    const { date, credential } = namesOf(keys, scope);
    const all = { ...headers, host, 'x-amz-date': date, 'x-amz-security-token': keys.sessionToken };
    const names = Object.keys(all).sort().join(';');
    const signature = sign(['POST', pathname, '', ...linesOf(all), '', names, sha256(body)], keys, scope);
    const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
    return { ...all, authorization };
}
function presignedUrl(host, query, seconds, keys, scope) {
    const { date, credential } = namesOf(keys, scope);
    const all = {
        ...query,
        'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
        'X-Amz-Credential': credential,
        'X-Amz-Date': date,
        'X-Amz-Expires': String(seconds),
        'X-Amz-Security-Token': keys.sessionToken,
        'X-Amz-SignedHeaders': 'host',
    };
    const signature = sign(['GET', '/', queryOf(all), ...linesOf({ host }), '', 'host', sha256('')], keys, scope);
    return `https://${host}/?${queryOf({ ...all, 'X-Amz-Signature': signature })}`;
}
function namesOf({ accessKeyId }, scope) {
    return { date: timeOf(scope), credential: [accessKeyId, ...partsOf(scope)].join('/') };
}
function sign(canonical, { secretAccessKey }, scope) {
    const text = ['AWS4-HMAC-SHA256', timeOf(scope), partsOf(scope).join('/'), sha256(canonical.join('\n'))].join('\n');
    const key = partsOf(scope).reduce((last, part) => hmac(last, part), `AWS4${secretAccessKey}`);
    return hmac(key, text).toString('hex');
}
function partsOf({ region, service, now }) {
    return [timeOf({ now }).slice(0, 8), region, service, 'aws4_request'];
}
function timeOf({ now }) {
    return new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
function linesOf(headers) {
    const names = Object.keys(headers).sort();
    return names.map((name) => `${name}:${headers[name]?.trim().replace(/\s+/g, ' ')}`);
}
function queryOf(query) {
    const names = Object.keys(query).sort();
    return names.map((name) => `${encode(name)}=${encode(query[name] ?? '')}`).join('&');
}
function encode(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function sha256(text) {
    return (0,node_crypto__0.createHash)('sha256').update(text).digest('hex');
}
function hmac(key, text) {
    return (0,node_crypto__0.createHmac)('sha256', key).update(text).digest();
}
/***/ });
