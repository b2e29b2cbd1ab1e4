"use strict";
exports.ids = ["vault-other-action"];
exports.modules = {

/***/ 3586:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  otherAction: () => (otherAction)
});
const onlyJwt = { absent: "Mayfly logs in only with the job's ID token, at the JWT mount that the input mount names" };
const noClientCertificate = { absent: 'no client certificate is used' };
const otherAction = {
    action: 'hashicorp/vault-action',
    inputs: {
        url: { write: 'url' },
        namespace: { write: 'namespace', note: 'and read-namespace, if the secrets are in another namespace' },
        role: { write: 'role' },
        path: { write: 'mount' },
        jwtGithubAudience: { write: 'audience' },
        secrets: { write: 'secrets', note: 'one per line: NAME = path#field' },
        pki: { write: 'secrets', note: 'with NAME = POST pki/issue/ROLE#certificate {"common_name": "\u2026"}' },
        exportEnv: { write: 'deliver', note: 'true is deliver: env; false is deliver: output' },
        exportToken: { write: 'session: env', note: 'if the step has no secrets, write deliver: env' },
        outputToken: { write: 'session: output', note: 'if the step has no secrets, write deliver: output' },
        caCertificate: { write: 'ca-certificate', note: 'the PEM text, not base64: decode it first (base64 -d)' },
        method: onlyJwt,
        token: {
            absent: 'Mayfly accepts no Vault token. For the token that the job gets, write session: env (or file, output, agent); without secrets, write deliver instead of session',
        },
        roleId: onlyJwt,
        secretId: onlyJwt,
        githubToken: onlyJwt,
        kubernetesTokenPath: onlyJwt,
        username: onlyJwt,
        password: onlyJwt,
        authPayload: onlyJwt,
        jwtPrivateKey: onlyJwt,
        jwtKeyPassword: onlyJwt,
        jwtTtl: {
            absent: 'the CI system decides the lifetime of the ID token, and the role that of the Vault token',
        },
        extraHeaders: { absent: 'no header is added to a request' },
        clientCertificate: noClientCertificate,
        clientKey: noClientCertificate,
        tlsSkipVerify: {
            absent: "the server's certificate is always verified; give its certificate authority as ca-certificate",
        },
        secretEncodingType: { write: 'secrets', note: 'write decode at the end of a line whose value is base64' },
        ignoreNotFound: { write: 'secrets', note: 'write optional at the end of a line' },
        'kv-version': { absent: 'the step asks the server for the version of each mount' },
    },
};
/***/ })

};
;
