export const id = 2479;
export const ids = [2479];
export const modules = {

/***/ 8066:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a2: () => (deadToken),
  bv: () => (firstError),
  nk: () => (kindOfEnd),
  oz: () => (isDeadToken)
});
var _core_foreign_text__1 = _require(281);
var _core_json__0 = _require(9051);
function firstError(body) {
    const { errors } = (0,_core_json__0.Vh)(body);
    return Array.isArray(errors) ? (0,_core_foreign_text__1.qk)(errors[0]) : undefined;
}
const deadToken = 'permission denied';
const deadTokenInTwo = /^2 errors occurred:\s+\* permission denied\s+\* invalid token\s*$/;
function isDeadToken({ status, body }) {
    const said = firstError(body) ?? '';
    return status === 403 && (said === deadToken || deadTokenInTwo.test(said));
}
function kindOfEnd(status) {
    if (status === 412 || status === 429)
        return 'throttle';
    return status === 502 || status === 503 ? 'transient' : undefined;
}
/***/ }),

/***/ 5162:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  sshRefusal: () => (sshRefusal)
});
var _signing_refusal__0 = _require(1575);

function sshRefusal(answer, request, facts) {
    return (0,_signing_refusal__0.G)(table, answer, request, facts);
}
const table = (0,_signing_refusal__0.A)('ssh-role', [
    {
        said: /not a valid value for valid_principals|principal/,
        fix: (_, { role }) => `The allowed_users of the role ${role} must contain each principal in names.`,
    },
    {
        said: /^cert_type /,
        fix: (_, { role }) => `Set key_type=ca and allow_user_certificates=true on the role ${role}.`,
    },
    {
        said: /key requirements/,
        fix: (_, { role }) => `Mayfly makes a P-256 key: set allowed_user_key_lengths of the role ${role} to ec=256, or remove it.`,
    },
    { said: /^ttl /, fix: (_, { role }) => `Choose a shorter lifetime, or a longer max_ttl of the role ${role}.` },
    {
        said: /no default issuer|CA key|failed to read CA/i,
        fix: 'The mount has no key to sign with: write config/ca of the mount.',
    },
]);
/***/ })

};

