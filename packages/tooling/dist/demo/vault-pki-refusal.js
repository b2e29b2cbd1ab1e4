export const id = 9100;
export const ids = [9100];
export const modules = {

/***/ 9100:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  pkiRefusal: () => (pkiRefusal)
});
var _signing_refusal__0 = _require(1575);

function pkiRefusal(answer, request, facts) {
    return (0,_signing_refusal__0.G)(table, answer, request, facts);
}
const table = (0,_signing_refusal__0.A)('pki-role', [
    {
        said: /requires keys of type/,
        fix: (_, { role }) => `Mayfly makes a P-256 key: set key_type=ec or key_type=any on the role ${role}.`,
    },
    {
        said: /common_name field is required/,
        fix: (_, { role }) => `Give a DNS name or common-name, or set require_cn=false on the role ${role}.`,
    },
    {
        said: /^URI Subject/i,
        fix: (_, { role }) => `The allowed_uri_sans of the role ${role} must contain the URIs in names.`,
    },
    {
        said: /^(common|subject alternate) name/,
        fix: (_, { role }) => `The allowed_domains of the role ${role} must contain this name, with allow_bare_domains or allow_subdomains.`,
    },
    {
        said: /TTL|notAfter/i,
        fix: 'The certificate would outlive its issuer: choose a shorter lifetime, or renew the issuer.',
    },
]);
/***/ })

};

