"use strict";
exports.ids = ["http-failure","tunnel"];
exports.modules = {

/***/ 7110:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  httpFailure: () => (httpFailure)
});
var _errors__0 = _require(7638);
var _tunnel__1 = _require(2547);
function httpFailure(url, error, { kind, outer, egress }) {
    if (outer.aborted && outer.reason instanceof _errors__0.rU)
        return outer.reason;
    const { code, name, status, largestBytes } = error;
    if (code === 'redirect') {
        const why = 'it answered with a redirect, and redirects are not followed';
        return new _errors__0.rU('ERR_ENDPOINT_REFUSED', `An endpoint cannot be used: ${why}`, {
            facts: { host: url.host, status: String(status) },
            fix: 'Give the endpoint itself, not an address that redirects to it.',
        });
    }
    if (code === 'too large') {
        const why = `its answer is larger than ${largestBytes} bytes`;
        return new _errors__0.rU('ERR_ANSWER_MALFORMED', `${url.hostname} gave no usable answer: ${why}`);
    }
    const proxy = (0,_tunnel__1.proxyFor)(egress, url);
    const sent = kind !== 'unsent';
    const facts = { host: url.host, proxy: proxy?.origin, sent: sent ? 'yes' : 'no' };
    const certificate = certificateFault(code);
    if (certificate !== undefined) {
        const [what, fix] = certificate;
        const detail = { facts: { ...facts, reason: String(code) }, fix };
        return new _errors__0.rU('ERR_ENDPOINT_UNREACHABLE', `The certificate of ${url.hostname} ${what}`, detail);
    }
    const client = clientCertificateFault(url, code);
    if (client !== undefined) {
        const [what, fix] = client;
        return new _errors__0.rU('ERR_ENDPOINT_REFUSED', what, { facts: { ...facts, reason: String(code) }, fix });
    }
    if (code === 'proxy')
        return proxyError(url, proxy, Number(status), facts);
    if (code === 'ENOTFOUND')
        return unresolvedError(url, proxy, egress, facts);
    const slow = name === 'TimeoutError' || name === 'AbortError';
    const why = slow ? 'no complete answer in time' : typeof code === 'string' ? code : 'unknown';
    const what = sent ? 'gave no complete answer' : 'could not be reached';
    return new _errors__0.rU('ERR_ENDPOINT_UNREACHABLE', `${url.hostname} ${what}`, {
        facts: { ...facts, reason: why },
        fix: fixOf(proxy, egress),
        kind,
    });
}
function unresolvedError(url, proxy, egress, facts) {
    const given = proxy ? 'the proxy input' : 'the region, the cloud or the endpoint input';
    return new _errors__0.rU('ERR_ENDPOINT_UNREACHABLE', `The name ${(proxy ?? url).hostname} was not found`, {
        facts: { ...facts, reason: 'ENOTFOUND' },
        fix: `The DNS of the runner knows no such host: check ${given}.${adviceOnUnused(egress)}`,
        kind: 'unresolved',
    });
}
function fixOf(proxy, egress) {
    if (proxy)
        return 'Check the proxy, and whether it can reach this host.';
    return `Check that the runner can reach this host (network, DNS, firewall, the proxy input).${adviceOnUnused(egress)}`;
}
function adviceOnUnused({ unusedProxyVariable: unused }) {
    return unused === undefined
        ? ''
        : ` ${unused} is set in this job but is not used, because an earlier step may have set it. If the runner needs a proxy, give the proxy input.`;
}
function proxyError(url, proxy, status, facts) {
    const details = { facts: { ...facts, reason: `the proxy answered ${status}` } };
    if (status === 407) {
        const given = proxy?.username || proxy?.password;
        return new _errors__0.rU('ERR_ENDPOINT_UNREACHABLE', 'The proxy requires a valid user and password', {
            ...details,
            fix: given
                ? 'Check the user and password in the proxy input. Characters such as @ : / # in them must be percent-encoded.'
                : 'The proxy needs a user and a password. On GitHub, set the proxy input to http://user:password@host:port, from a secret. In a shell, use --proxy-file. On GitLab and Jenkins, Mayfly accepts no proxy with a password, because the log would show it.',
        });
    }
    return new _errors__0.rU('ERR_ENDPOINT_UNREACHABLE', `${url.hostname} could not be reached`, {
        ...details,
        fix: 'Check that the proxy can reach this host, or list the host in the no-proxy input.',
        ...((status === 429 || status >= 500) && { kind: 'unsent' }),
    });
}
const trustFix = "Give the certificate of its CA as ca-certificate (vault-ca-certificate for the Vault that signs), or set NODE_EXTRA_CA_CERTS in the job to a file that contains it. If your company's network inspects TLS, it is the company's CA.";
function certificateFault(code) {
    switch (code) {
        case 'ERR_TLS_CERT_ALTNAME_INVALID':
        case 'HOSTNAME_MISMATCH':
            return ['is for another host name', 'In the endpoint input, write the host name that the certificate has.'];
        case 'CERT_HAS_EXPIRED':
            return ['has expired', "Renew the server's certificate, or check the runner's clock."];
        case 'CERT_NOT_YET_VALID':
            return ['is not valid yet', "Check the runner's clock and the server's certificate."];
        case 'CERT_REVOKED':
            return ['was revoked', "Replace the server's certificate."];
        case 'DEPTH_ZERO_SELF_SIGNED_CERT':
        case 'SELF_SIGNED_CERT_IN_CHAIN':
        case 'UNABLE_TO_GET_ISSUER_CERT':
        case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
        case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
        case 'CERT_UNTRUSTED':
        case 'CERT_REJECTED':
        case 'INVALID_CA':
        case 'CERT_CHAIN_TOO_LONG':
        case 'PATH_LENGTH_EXCEEDED':
        case 'INVALID_PURPOSE':
        case 'CERT_SIGNATURE_FAILURE':
            return ['is not trusted', trustFix];
        default:
            return undefined;
    }
}
function clientCertificateFault({ hostname }, code) {
    if (typeof code !== 'string')
        return undefined;
    if (/^ERR_OSSL_|^ERR_CRYPTO_/.test(code))
        return [
            'The client certificate cannot be used',
            'Give the certificate with its chain and the private key that belongs to it, both as PEM, and the key without a password.',
        ];
    if (/ALERT_CERTIFICATE_REQUIRED|ALERT_HANDSHAKE_FAILURE/.test(code))
        return [`${hostname} requires a client certificate`, 'Give a client certificate that this server accepts.'];
    if (/ALERT_(BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_(REVOKED|EXPIRED|UNKNOWN)|UNKNOWN_CA|ACCESS_DENIED)/.test(code))
        return [
            `${hostname} refused the client certificate`,
            'Check that the certificate is valid now, that it is for client authentication, and that the server trusts its CA.',
        ];
    return undefined;
}
/***/ }),

/***/ 2547:
require("./shared-tunnel.js"),

};
;
