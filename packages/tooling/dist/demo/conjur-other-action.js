export const id = 3047;
export const ids = [3047];
export const modules = {

/***/ 3047:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  otherAction: () => (otherAction)
});
const onlyJwt = { absent: "Mayfly logs in only with the job's ID token" };
const otherAction = {
    action: 'cyberark/conjur-action',
    inputs: {
        url: { write: 'url' },
        account: { write: 'account' },
        authn_id: { write: 'service-id' },
        host_id: { write: 'host', note: 'only if the authenticator has no token-app-property' },
        audience: { write: 'audience' },
        certificate: { write: 'ca-certificate' },
        secrets: { write: 'secrets', note: 'one per line: NAME = variable/id' },
        api_key: onlyJwt,
        authn_token_file: onlyJwt,
    },
};
/***/ })

};

