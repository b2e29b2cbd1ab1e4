"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Ek: () => (tokenFault),
  Kl: () => (faultOf),
  Ny: () => (largestFile),
  aB: () => (gitHubApi),
  gz: () => (gitHubAccess),
  iJ: () => (skipFault),
  lI: () => (vaultAccess)
});
var _core_endpoint__0 = _require(3784);
var _core_secret__1 = _require(8189);
var _text_file__2 = _require(9360);
const largestFile = 1 << 20;
const headerValue = /^[!-~]+$/;
function vaultAccess(mask) {
    const { VAULT_ADDR: address = '', VAULT_TOKEN: token = '', VAULT_NAMESPACE: namespace = '', VAULT_CACERT: file = '', VAULT_SKIP_VERIFY: skip = '', } = process.env;
    if (address === '' && token === '')
        return { absent: 'VAULT_ADDR and VAULT_TOKEN are not set' };
    const ca = file === '' ? undefined : (0,_text_file__2.readTextFile)(file, largestFile);
    const faults = [
        ...faultOf('VAULT_ADDR', address === '' ? 'is not set' : (0,_core_endpoint__0.OO)(address)),
        ...faultOf('VAULT_TOKEN', tokenFault(token)),
        ...faultOf('VAULT_CACERT', ca && 'fault' in ca ? ca.fault : undefined),
        ...faultOf('VAULT_SKIP_VERIFY', /^(1|t|true)$/i.test(skip) ? skipFault('VAULT_CACERT') : undefined),
    ];
    if (faults.length > 0)
        return { faults };
    return {
        access: {
            url: (0,_core_endpoint__0.he)(address).replace(/\/v1$/, ''),
            token: _core_secret__1.z.receive(token, mask),
            ...(namespace !== '' && { namespace }),
            ...(ca && 'text' in ca && { ca: ca.text }),
        },
    };
}
function gitHubAccess(mask) {
    const { GH_TOKEN: token = '' } = process.env;
    if (token === '')
        return { absent: 'GH_TOKEN is not set' };
    const api = gitHubApi();
    const faults = [...faultOf('GH_TOKEN', tokenFault(token)), ...('faults' in api ? api.faults : [])];
    if (faults.length > 0 || !('access' in api))
        return { faults };
    return { access: { ...api.access, token: _core_secret__1.z.receive(token, mask) } };
}
function gitHubApi() {
    const { GITHUB_API_URL: url = 'https://api.github.com' } = process.env;
    const faults = faultOf('GITHUB_API_URL', (0,_core_endpoint__0.OO)(url));
    return faults.length > 0 ? { faults } : { access: { url: (0,_core_endpoint__0.he)(url) } };
}
function faultOf(input, message) {
    return message === undefined ? [] : [{ input, message }];
}
function tokenFault(token) {
    if (token === '')
        return 'is not set';
    return headerValue.test(token) ? undefined : 'has a character that no token has';
}
function skipFault(instead) {
    return `switches the check of the certificate off, which Mayfly never does: give the certificate authority as ${instead}`;
}
/***/ });
