export const id = 4710;
export const ids = [4710];
export const modules = {

/***/ 4710:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  otherAction: () => (otherAction)
});
const noSecret = { absent: 'Mayfly logs in with the identity of a cloud: write aws-role or gcp-service-account' };
const otherAction = {
    action: 'DelineaXPM/dsv-github-action',
    inputs: {
        domain: { write: 'url', note: 'with https:// in front' },
        retrieve: { write: 'secrets', note: 'one per line: NAME = path#key' },
        setEnv: { write: 'deliver', note: 'with env, which is the default' },
        clientId: noSecret,
        clientSecret: noSecret,
    },
};
/***/ })

};

