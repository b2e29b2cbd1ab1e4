"use strict";
exports.ids = ["akeyless-other-action"];
exports.modules = {

/***/ 3137:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  otherAction: () => (otherAction)
});
const onlyJwt = { absent: "Mayfly logs in only with the job's ID token" };
const noCertificate = { absent: 'Mayfly reads no certificates from Akeyless' };
const otherAction = {
    action: 'akeyless-community/akeyless-github-action',
    inputs: {
        'access-id': { write: 'access-id' },
        'api-url': { write: 'api-url' },
        'ca-certificate': { write: 'ca-certificate' },
        'static-secrets': { write: 'secrets', note: 'one per line: NAME = /full/name, with #key for one key' },
        'rotated-secrets': { write: 'secrets', note: 'one per line: NAME = rotated:/full/name#key' },
        'dynamic-secrets': { write: 'secrets', note: 'one per line: NAME = dynamic:/full/name#key' },
        'parse-json-secrets': { write: 'secrets', note: 'NAME_* = /full/name#* for every key' },
        'export-secrets-to-outputs': { write: 'deliver', note: 'with output' },
        'export-secrets-to-environment': { write: 'deliver', note: 'with env, which is the default' },
        'ssh-certificates': noCertificate,
        'pki-certificates': noCertificate,
        'access-type': onlyJwt,
        'access-key': onlyJwt,
        token: { absent: 'Mayfly accepts no token. For the token that the job gets, write session: env' },
        'gcp-audience': onlyJwt,
        'gateway-url': onlyJwt,
        'k8s-auth-config-name': onlyJwt,
        uid_token: onlyJwt,
    },
};
/***/ })

};
;
