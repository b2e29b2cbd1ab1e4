"use strict";
exports.id = "aws-elsewhere";
exports.ids = ["aws-elsewhere"];
exports.modules = {

/***/ 764:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   elsewhere: () => (/* binding */ elsewhere)
/* harmony export */ });
const noKeys = {
    absent: 'no static key is taken; the role is assumed with the OIDC token of the job, and the key can be deleted',
};
const ownRetries = {
    absent: 'a denial is final at once, and what may pass is tried again for as long as the step has time',
};
const ownTags = {
    absent: 'the tags of the session come from the OIDC token, and those of a chained role from role-chain',
};
const elsewhere = {
    action: 'aws-actions/configure-aws-credentials',
    inputs: {
        'role-to-assume': { write: 'role', note: 'an ARN, or a name with account' },
        'aws-region': { write: 'region' },
        audience: { write: 'audience' },
        'role-session-name': { write: 'session-name' },
        'role-duration-seconds': { write: 'lifetime' },
        'allowed-account-ids': { write: 'expected-account' },
        'inline-session-policy': { write: 'session-policy' },
        'managed-session-policies': { write: 'session-policy-arns' },
        'role-chaining': {
            write: 'role-chain',
            note: 'the further roles, as JSON, in the step that gets the first: [{"role": "arn:…"}]',
        },
        'role-external-id': {
            write: 'role-chain',
            note: 'with [{"role": "arn:…", "externalId": "…"}]; a role that is assumed with an OIDC token takes no external id',
        },
        'custom-tags': {
            write: 'role-chain',
            note: 'with [{"role": "arn:…", "tags": {"key": "value"}}]; the tags of a role that is assumed with an OIDC token come from the token',
        },
        'role-skip-session-tagging': ownTags,
        'transitive-tag-keys': ownTags,
        'output-credentials': { write: 'deliver: output' },
        'output-env-credentials': { write: 'deliver', note: 'deliver: env sets variables; the other ways set no keys' },
        'aws-profile': { write: 'profile', note: 'with deliver: file' },
        'overwrite-aws-profile': {
            absent: 'the profile is written to a private file of this job, and no file of the machine is changed',
        },
        'unset-current-credentials': {
            absent: 'no variable of the job is emptied; those that would hide the new credential are named in an error',
        },
        'use-existing-credentials': { absent: 'the step always gets a new credential' },
        'force-skip-oidc': { absent: 'the OIDC token of the job is the only way in' },
        'web-identity-token-file': { absent: 'the step asks for the OIDC token of the job by itself' },
        'aws-access-key-id': noKeys,
        'aws-secret-access-key': noKeys,
        'aws-session-token': noKeys,
        'http-proxy': { write: 'proxy' },
        'no-proxy': { write: 'no-proxy' },
        'mask-aws-account-id': { write: 'mask-account: true' },
        'disable-retry': ownRetries,
        'retry-max-attempts': ownRetries,
        'special-characters-workaround': { absent: 'the keys are delivered as AWS made them' },
        'action-timeout-s': { absent: 'the step ends by itself after 60 s' },
        'sts-endpoint': { write: 'sts-endpoint' },
    },
    also: {
        'role-arn': 'role',
        duration: 'lifetime',
        'duration-seconds': 'lifetime',
        policy: 'session-policy',
        'session-policies': 'session-policy-arns',
    },
};


/***/ })

};
;
