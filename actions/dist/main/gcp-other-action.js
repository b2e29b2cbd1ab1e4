"use strict";
exports.ids = ["gcp-other-action"];
exports.modules = {

/***/ 1484:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  otherAction: () => (otherAction)
});
const ownRetries = {
    absent: 'a refusal is final, and other failures are retried as long as the step has time',
};
const otherAction = {
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
            absent: 'with domain-wide delegation a job could act as any user of the domain, also after its end',
        },
        id_token_audience: { write: 'id-token-audience', note: 'with deliver: output' },
        id_token_include_email: { write: 'include-email' },
        create_credentials_file: {
            write: 'deliver',
            note: 'true is deliver: env (the default) or deliver: file; false is deliver: output',
        },
        activate_credentials_file: {
            write: 'deliver',
            note: 'deliver: env and deliver: file set the variables with the paths of the files',
        },
        export_environment_variables: { write: 'deliver', note: 'true is deliver: env; false is deliver: output' },
        cleanup_credentials: { absent: 'everything that the step delivers is always removed when the job ends' },
        credentials_json: {
            absent: "Mayfly uses no service account key; it signs in only with the job's ID token, so you can delete the key",
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
