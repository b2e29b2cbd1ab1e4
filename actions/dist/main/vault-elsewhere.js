"use strict";
exports.id = "vault-elsewhere";
exports.ids = ["vault-elsewhere"];
exports.modules = {

/***/ 3897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   elsewhere: () => (/* binding */ elsewhere)
/* harmony export */ });
const onlyJwt = { absent: 'the OIDC token of the job is the only way in, at the JWT mount that mount names' };
const noClientCertificate = { absent: 'no client certificate is used' };
const elsewhere = {
    action: 'hashicorp/vault-action',
    inputs: {
        url: { write: 'url' },
        namespace: { write: 'namespace', note: 'and read-namespace where the secrets lie in another' },
        role: { write: 'role' },
        path: { write: 'mount' },
        jwtGithubAudience: { write: 'audience' },
        secrets: { write: 'secrets', note: 'one a line: NAME = path#field' },
        pki: { write: 'secrets', note: 'with NAME = POST pki/issue/ROLE#certificate {"common_name": "…"}' },
        exportEnv: { write: 'deliver', note: 'deliver: output sets no variables' },
        exportToken: { write: 'token: true', note: 'with deliver: env' },
        outputToken: { write: 'token: true', note: 'with deliver: output' },
        caCertificate: { write: 'ca-certificate' },
        method: onlyJwt,
        token: { absent: 'no Vault token is taken; here token: true delivers the one that the job gets' },
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
            absent: 'the CI system decides how long its OIDC token lives, and the role how long the Vault token does',
        },
        extraHeaders: { absent: 'no header is added to a request' },
        clientCertificate: noClientCertificate,
        clientKey: noClientCertificate,
        tlsSkipVerify: { absent: "the server's certificate is always verified; give its authority as ca-certificate" },
        secretEncodingType: { absent: 'a step gets the value as the store holds it, and decodes it where it is used' },
        ignoreNotFound: { absent: 'a secret that is not there always fails the step' },
        'kv-version': { absent: 'the step asks the server for the version of each mount' },
    },
};


/***/ })

};
;
