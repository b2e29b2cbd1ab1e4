export const id = 3435;
export const ids = [3435];
export const modules = {

/***/ 3435:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  agent: () => (agent)
});
var _core_agent_parts__0 = _require(5455);
var _core_endpoint__1 = _require(3784);
var _core_template__2 = _require(771);
var _clouds__3 = _require(7442);
var _exchange__4 = _require(198);
var _present__5 = _require(3065);
const variables = {
    IDENTITY_ENDPOINT: _core_agent_parts__0.qf.url,
    IDENTITY_HEADER: _core_agent_parts__0.qf.bearer,
};
const identityParameters = ['principal_id', 'object_id', 'mi_res_id', 'msi_res_id'];
const olderNames = {
    'https://management.azure.com': 'https://management.core.windows.net',
    'https://management.usgovcloudapi.net': 'https://management.core.usgovcloudapi.net',
    'https://management.chinacloudapi.cn': 'https://management.core.chinacloudapi.cn',
};
const agent = {
    inputs: (inputs) => inputs,
    present: (inputs) => ({
        env: { ...(0,_present__5.i5)(inputs), ...variables },
        shared: _core_agent_parts__0.nA,
        shadows: [
            ..._present__5.c8,
            'AZURE_FEDERATED_TOKEN_FILE',
            ..._present__5.lH,
            'IDENTITY_SERVER_THUMBPRINT',
            'IMDS_ENDPOINT',
        ],
    }),
    answers({ expiresAt = 0 }, inputs) {
        const { resourceManager } = (0,_clouds__3.h)(inputs);
        const client = inputs['client-id'];
        const resources = (0,_exchange__4.ZK)(inputs).flatMap((scope) => {
            const resource = scope.replace(/\/\.default$/, '');
            const older = resource === resourceManager ? olderNames[resource] : undefined;
            return [resource, ...(older ? [older] : [])].map((name) => ({ name: comparableResource(name), scope }));
        });
        return (query) => {
            const asked = new URLSearchParams(query);
            const resource = asked.get('resource') ?? '';
            const identity = asked.get('client_id');
            if ((identity && identity.toLowerCase() !== client.toLowerCase()) ||
                identityParameters.some((name) => asked.has(name)))
                return refusal('The Mayfly agent serves only the identity of client-id, but this request asks for another one.');
            const known = resources.find(({ name }) => name === comparableResource(resource));
            if (known === undefined)
                return refusal('The Mayfly agent has no token for this resource: add it to the scopes input, followed by /.default.');
            const token = {
                access_token: (0,_core_template__2.y_)(known.scope),
                expires_on: String(Math.floor(expiresAt / 1000)),
                expires_in: String(Math.floor((expiresAt - Date.now()) / 1000)),
                resource,
                token_type: 'Bearer',
                client_id: client,
            };
            return { status: 200, body: (0,_core_template__2.Pq)(token) };
        };
    },
};
function refusal(message) {
    const body = JSON.stringify({ statusCode: 400, error: 'invalid_request', error_description: message, message });
    return { status: 400, body };
}
function comparableResource(resource) {
    return (0,_core_endpoint__1.he)(resource).toLowerCase();
}
/***/ })

};

