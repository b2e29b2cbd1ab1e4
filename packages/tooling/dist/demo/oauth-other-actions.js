export const id = 8538;
export const ids = [8538];
export const modules = {

/***/ 8538:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  otherActions: () => (otherActions)
});
const noProgram = { absent: 'Mayfly installs no program; install jf by its own action without oidc-provider-name' };
const noReport = { absent: 'Mayfly runs only the login; the steps of the job publish what they build' };
const otherActions = [
    {
        action: 'OctopusDeploy/login',
        inputs: {
            server: { write: 'url', note: 'with preset: octopus' },
            service_account_id: { write: 'audience', note: 'with preset: octopus' },
            api_key: { absent: "Mayfly logs in only with the job's ID token, so you can delete the key" },
        },
    },
    {
        action: 'jfrog/setup-jfrog-cli',
        inputs: {
            'oidc-provider-name': { write: 'fields', note: 'with preset: jfrog, the line provider_name=NAME' },
            'oidc-audience': { write: 'audience' },
            version: noProgram,
            'download-repository': noProgram,
            'custom-server-id': {
                absent: 'jf takes the token from JF_ACCESS_TOKEN: run jf config add ID --url URL --access-token "$JF_ACCESS_TOKEN"',
            },
            'disable-job-summary': noReport,
            'disable-auto-build-publish': noReport,
            'disable-auto-evidence-collection': noReport,
            'ghe-base-url': noReport,
            ghe_base_url: noReport,
        },
    },
];
/***/ })

};

