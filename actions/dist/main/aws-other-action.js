"use strict";
exports.ids = ["aws-other-action"];
exports.modules = {

/***/ 8129:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  otherAction: () => (otherAction)
});
const noKeys = {
    absent: "Mayfly uses no static key; it assumes the role with the job's ID token, so you can delete the key",
};
const ownRetries = {
    absent: 'a refusal is not retried, and temporary failures are retried for up to 45 seconds',
};
const ownTags = {
    absent: 'tags come from the ID token; for a chained role, write them in role-chain',
};
const otherAction = {
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
            note: 'the next roles, as JSON, in the step that assumes the first role: [{"role": "arn:\u2026"}]',
        },
        'role-external-id': {
            write: 'role-chain',
            note: 'with [{"role": "arn:\u2026", "externalId": "\u2026"}]; a role that is assumed with an ID token cannot have an external id',
        },
        'custom-tags': {
            write: 'role-chain',
            note: 'with [{"role": "arn:\u2026", "tags": {"key": "value"}}]; the tags of a role that is assumed with an ID token come from the token',
        },
        'role-skip-session-tagging': ownTags,
        'transitive-tag-keys': ownTags,
        'output-credentials': { write: 'deliver: output' },
        'output-env-credentials': {
            write: 'deliver',
            note: 'true is deliver: env (the default); false is deliver: file or deliver: output',
        },
        'aws-profile': { write: 'profile', note: 'with deliver: file' },
        'overwrite-aws-profile': {
            absent: "the profile is in a private file of this job, and the machine's own files are not changed",
        },
        'unset-current-credentials': {
            absent: "Mayfly does not empty the job's variables; if one would make the tools use another credential, the step fails and the error names it",
        },
        'use-existing-credentials': { absent: 'the step always gets a new credential' },
        'force-skip-oidc': { absent: "Mayfly signs in only with the job's ID token" },
        'web-identity-token-file': { absent: "the step requests the job's ID token by itself" },
        'aws-access-key-id': noKeys,
        'aws-secret-access-key': noKeys,
        'aws-session-token': noKeys,
        'http-proxy': { write: 'proxy' },
        'no-proxy': { write: 'no-proxy' },
        'mask-aws-account-id': { write: 'mask-account: true' },
        'disable-retry': ownRetries,
        'retry-max-attempts': ownRetries,
        'special-characters-workaround': { absent: 'the keys are delivered as AWS made them' },
        'action-timeout-s': { absent: 'the step ends by itself, after about 65 s at most' },
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
