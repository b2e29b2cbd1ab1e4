export const id = 7959;
export const ids = [7959];
export const modules = {

/***/ 7959:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  otherAction: () => (otherAction)
});
const otherAction = {
    action: 'Azure/login',
    inputs: {
        'client-id': { write: 'client-id' },
        'tenant-id': { write: 'tenant-id' },
        'subscription-id': { write: 'subscription-id' },
        audience: { write: 'audience', note: 'default: the audience of the cloud' },
        environment: {
            write: 'cloud',
            note: 'azurecloud is public, azureusgovernment is usgov, azurechinacloud is china, azurestack is custom',
        },
        creds: {
            absent: 'Mayfly uses no client secret; give client-id, tenant-id and subscription-id, and delete the secret',
        },
        'auth-type': {
            absent: "Mayfly signs in only with the job's ID token; a managed identity of the machine is not used",
        },
        'allow-no-subscriptions': { absent: 'without subscription-id no subscription is needed' },
        'enable-AzPSSession': {
            absent: 'log PowerShell in with Connect-AzAccount -ServicePrincipal -ApplicationId \u2026 -Tenant \u2026 -FederatedToken (Get-Content -Raw $env:AZURE_FEDERATED_TOKEN_FILE)',
        },
    },
};
/***/ })

};

