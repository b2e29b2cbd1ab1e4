"use strict";
exports.ids = ["github-app-other-action"];
exports.modules = {

/***/ 4155:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  otherAction: () => (otherAction)
});
const alwaysRevoked = { absent: 'the token is always revoked when the job ends' };
const otherAction = {
    action: 'actions/create-github-app-token',
    inputs: {
        'client-id': { write: 'client-id' },
        'app-id': { write: 'client-id', note: "the App's id works too" },
        app_id: { write: 'client-id', note: "the App's id works too" },
        'private-key': { write: 'private-key', note: 'better: signing-key, so that the key is not in CI' },
        private_key: { write: 'private-key', note: 'better: signing-key, so that the key is not in CI' },
        owner: { write: 'owner' },
        repositories: {
            write: 'repositories',
            note: '* means all repositories of the owner on which the App is installed',
        },
        enterprise: { write: 'enterprise' },
        'permission-*': { write: 'permissions', note: 'write one line {}: read, or {}: write' },
        'github-api-url': { write: 'api-url', note: "default: the API of the job's server" },
        'skip-token-revoke': alwaysRevoked,
        skip_token_revoke: alwaysRevoked,
    },
};
/***/ })

};
;
