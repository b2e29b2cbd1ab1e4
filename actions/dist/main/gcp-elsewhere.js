"use strict";
exports.id = "gcp-elsewhere";
exports.ids = ["gcp-elsewhere"];
exports.modules = {

/***/ 8031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   elsewhere: () => (/* binding */ elsewhere)
/* harmony export */ });
const ownRetries = {
    absent: 'a denial is final at once, and what may pass is tried again for as long as the step has time',
};
const elsewhere = {
    action: 'google-github-actions/auth',
    inputs: {
        workload_identity_provider: { write: 'workload-identity-provider' },
        service_account: { write: 'service-account' },
        project_id: { write: 'project' },
        audience: { write: 'audience' },
        delegates: { write: 'delegates' },
        universe: { write: 'universe' },
        request_reason: { write: 'request-reason' },
        token_format: {
            write: 'deliver: output',
            note: 'the access token is the output access-token; with id-token-audience it is an ID token',
        },
        access_token_lifetime: { write: 'lifetime' },
        lifetime: { write: 'lifetime' },
        access_token_scopes: { write: 'scopes' },
        access_token_subject: {
            absent: 'domain-wide delegation makes a job any user of the domain, and no end of the job would end that',
        },
        id_token_audience: { write: 'id-token-audience', note: 'with deliver: output' },
        id_token_include_email: { write: 'include-email' },
        create_credentials_file: { write: 'deliver', note: 'deliver: file writes private files' },
        activate_credentials_file: { write: 'deliver', note: 'deliver: file names its files to the tools' },
        export_environment_variables: { write: 'deliver', note: 'deliver: output sets no variables' },
        cleanup_credentials: { absent: 'what the step delivers is always taken out when the job ends' },
        credentials_json: {
            absent: 'no key of a service account is taken; the OIDC token of the job is the only way in, and the key can be deleted',
        },
        retries: ownRetries,
        backoff: ownRetries,
        backoff_limit: ownRetries,
    },
    also: { 'project-id': 'project' },
};


/***/ })

};
;
