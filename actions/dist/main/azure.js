"use strict";
exports.ids = ["azure"];
exports.modules = {







/***/ 7442:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  h: () => (cloudOf)
});
var _core_endpoint__0 = _require(3784);

const clouds = {
    public: {
        authority: 'https://login.microsoftonline.com',
        audience: 'api://AzureADTokenExchange',
        resourceManager: 'https://management.azure.com',
        keyVault: 'vault.azure.net',
        az: undefined,
        arm: 'public',
    },
    usgov: {
        authority: 'https://login.microsoftonline.us',
        audience: 'api://AzureADTokenExchangeUSGov',
        resourceManager: 'https://management.usgovcloudapi.net',
        keyVault: 'vault.usgovcloudapi.net',
        az: 'AzureUSGovernment',
        arm: 'usgovernment',
    },
    china: {
        authority: 'https://login.chinacloudapi.cn',
        audience: 'api://AzureADTokenExchangeChina',
        resourceManager: 'https://management.chinacloudapi.cn',
        keyVault: 'vault.azure.cn',
        az: 'AzureChinaCloud',
        arm: 'china',
    },
};
function cloudOf({ cloud, authority = '', 'resource-manager': resourceManager = '' }) {
    if (cloud !== 'custom')
        return clouds[cloud];
    return {
        authority: (0,_core_endpoint__0.he)(authority),
        audience: clouds.public.audience,
        resourceManager: (0,_core_endpoint__0.he)(resourceManager),
        keyVault: undefined,
        az: 'mayfly',
        arm: undefined,
    };
}
/***/ }),

/***/ 198:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  Ox: () => (audienceOf),
  cv: () => (exchange),
  Jf: () => (handsOver),
  fN: () => (idToken),
  ZK: () => (scopesOf)
});

var external_node_crypto_ = _require(7598);
var evidence = _require(8620);
var issue = _require(9810);
var settle = _require(9430);
var oauth_forms = _require(4571);
var credible = _require(9897);
var errors = _require(7638);
var json = _require(9051);
var jwt = _require(2276);
;// providers/src/azure/answer.ts





const longestLifetimeSeconds = 2 * 86_400;
async function judge(answer, io, facts, assertion) {
    if (answer.status !== 200)
        throw await (await _require.e("azure-refusal").then(_require.bind(_require, 3794))).refusal(answer, facts, assertion);
    const { text, seconds = Number.NaN } = (0,oauth_forms.Cq)(answer.body);
    const token = text === undefined ? undefined : io.receive(text);
    const expiresAt = (answer.date ?? io.now()) + seconds * 1000;
    if (token && (0,credible.J)(text) && (0,credible.$)(expiresAt, answer.date, longestLifetimeSeconds)) {
        return { token, expiresAt, ...namesIn(text) };
    }
    throw new errors.rU('ERR_ANSWER_MALFORMED', 'Entra answered 200 without a complete access token', {
        facts,
        kind: 'unreadable',
    });
}
function namesIn(token) {
    try {
        const { tid, uti } = (0,jwt.Y)(token);
        return { tenant: (0,json.b6)(tid)?.toLowerCase(), uti: (0,json.b6)(uti) };
    }
    catch {
        return { tenant: undefined, uti: undefined };
    }
}

var clouds = _require(7442);
;// providers/src/azure/exchange.ts







const idToken = 'ID token';
const exchange_longestLifetimeSeconds = 86_400;
async function exchange(inputs, io) {
    const { 'client-id': client, 'tenant-id': tenant } = inputs;
    const scopes = scopesOf(inputs);
    const url = `${(0,clouds.h)(inputs).authority}/${tenant}/oauth2/v2.0/token`;
    const asked = io.subjectToken();
    for (const _ of scopes)
        io.connectEarly(url);
    let assertion = await asked;
    const ask = (scope) => {
        const correlationId = (0,external_node_crypto_.randomUUID)();
        return (0,issue.s)(io, {
            retry: 'any',
            what: `Entra access token of ${client} for ${scope}`,
            longestLife: () => until(io.now() + exchange_longestLifetimeSeconds * 1000),
            async build(attempt) {
                assertion = await io.subjectToken(attempt);
                const headers = { 'client-request-id': correlationId };
                return (0,oauth_forms.M4)({ url, client, assertion: assertion.jwt, scope, headers });
            },
            judge: (answer) => judge(answer, io, { principal: client, tenant, endpoint: new URL(url).host, scope }, assertion),
            ending: ({ expiresAt }) => until(expiresAt),
            details: ({ uti }) => ({ trace: (0,evidence.f)({ correlationId, uti }) }),
        });
    };
    const tokens = await (0,settle.j)(scopes.map(ask));
    const output = inputs.deliver.includes('output');
    const handedOver = handsOver(inputs);
    const assertionEnd = (assertion.claims.exp ?? 0) * 1000;
    if (handedOver) {
        const what = `ID token for ${assertion.claims.aud}, the client assertion of ${client}`;
        io.recordEnding({ what, ...until(assertionEnd) }, () => ({ trace: (0,evidence.f)({ jti: assertion.claims.jti }) }));
    }
    const tokensEnd = Math.min(...tokens.map(({ expiresAt }) => expiresAt));
    return {
        principal: client,
        expiresAt: tokensEnd,
        expiries: [
            ...(handedOver ? [{ what: idToken, expiresAt: assertionEnd }] : []),
            ...(output ? [{ what: 'access token', expiresAt: tokensEnd }] : []),
        ],
        parts: {
            ...(handedOver && { assertion: assertion.jwt }),
            tenant: tokens[0]?.tenant ?? '',
            ...Object.fromEntries(tokens.map(({ token }, index) => [scopes[index] ?? '', token])),
        },
    };
}
function handsOver({ deliver, az }) {
    return deliver.includes('env') || (az && !deliver.includes('agent'));
}
function audienceOf(inputs) {
    return inputs.audience ?? (0,clouds.h)(inputs).audience;
}
function scopesOf(inputs) {
    return inputs.scopes.length > 0 ? inputs.scopes : [`${(0,clouds.h)(inputs).resourceManager}/.default`];
}
function until(expiresAt) {
    return { expiresAt, facts: {} };
}
/***/ }),

/***/ 5381:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  azure: () => (azure)
});

var errors = _require(7638);
var agent_parts = _require(5455);
var endpoint = _require(3784);
var input_rules = _require(2891);
;// providers/src/azure/check.ts



async function checkInputs(inputs, checking) {
    return (0,input_rules.M)(inputs, {
        authority: (given) => addressFault(given, given.authority, () => true),
        'resource-manager': (given) => addressFault(given, given['resource-manager'], () => given.deliver?.length !== 0 && (given.az === true || given.scopes?.length === 0)),
        'key-vault-endpoint': ({ 'key-vault-endpoint': url }) => url !== undefined && (0,endpoint.OO)(url),
        deliver: (given) => (0,agent_parts.Zr)(given.deliver),
        scopes: ({ scopes = [] }) => new Set(scopes).size !== scopes.length && 'has a scope twice',
        'expected-tenant': tenantFault,
    }, checking);
}
function addressFault(inputs, url, needed) {
    const custom = inputs.cloud === 'custom';
    if (url === undefined)
        return custom && needed() && 'is required with cloud: custom';
    return custom ? (0,endpoint.OO)(url) : 'needs cloud: custom';
}
function tenantFault({ 'tenant-id': tenant, 'expected-tenant': expected }) {
    if (expected === undefined || tenant === undefined || tenant.includes('.'))
        return undefined;
    if (tenant.toLowerCase() === expected.toLowerCase())
        return undefined;
    return `is ${expected}, but tenant-id is ${tenant}`;
}

var exchange = _require(198);
var inputs = _require(1164);
;// providers/src/azure/inputs.ts

const guid = {
    pattern: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
    words: 'an id such as 00000000-0000-0000-0000-000000000000',
};
const inputs_inputs = {
    'client-id': {
        type: 'text',
        required: true,
        form: guid,
        description: 'The application (client) id of the app registration or of the user-assigned managed identity.',
    },
    'tenant-id': {
        type: 'text',
        required: true,
        form: {
            pattern: `${guid.pattern}|[A-Za-z0-9][A-Za-z0-9-]*(?:\\.[A-Za-z0-9][A-Za-z0-9-]*)+`,
            words: 'the id or a domain of a tenant',
        },
        description: 'The id of the tenant, or one of its domains.',
    },
    'subscription-id': {
        type: 'text',
        form: guid,
        description: 'The subscription for the tools.',
    },
    audience: {
        type: 'text',
        form: { pattern: '[\\x21-\\x7e]{1,600}', words: 'one word' },
        description: "The audience of the job's ID token. It must equal the audience in the federated credential. Default, depending on the cloud: `api://AzureADTokenExchange`, `\u2026USGov` or `\u2026China`.",
    },
    scopes: {
        type: 'lines',
        form: { pattern: '[\\x21-\\x7e]{1,500}/\\.default', words: 'a resource followed by /.default' },
        description: 'One scope per line, for example `https://vault.azure.net/.default`. Mayfly gets one access token for each. Default: the resource manager of the cloud.',
    },
    cloud: {
        type: 'choice',
        options: ['public', 'usgov', 'china', 'custom'],
        default: 'public',
        description: 'The cloud. With `custom`, give its addresses in `authority` and `resource-manager`.',
    },
    authority: {
        type: 'text',
        description: 'With `cloud: custom`: the https URL of the authority. Environment variables cannot set it.',
    },
    'resource-manager': {
        type: 'text',
        description: 'With `cloud: custom`: the https URL of the resource manager.',
    },
    az: {
        type: 'switch',
        default: false,
        description: 'Also log in with the az CLI. The login is in a private folder that is deleted at the end of the job. Other logins of the machine are not changed.',
    },
    'expected-tenant': {
        type: 'text',
        form: guid,
        description: 'The id of the allowed tenant. If the tokens come from another tenant, the step fails and delivers nothing.',
    },
    secrets: (0,inputs.YI)('A source is `my-vault/name`: the name of a key vault, and of a secret or certificate in it. Without `#key`, the whole value is read. A certificate is read together with its private key. If the key vault stores it as PKCS #12, write `decode` at the end of the line and set `deliver: file`: `CERT = my-vault/cert decode`.'),
    session: {
        type: 'choices',
        options: ['env', 'output', 'agent'],
        description: 'Use it with `secrets`, if the job also needs the sign-in of the app. Its values mean the same as in `deliver`. Without `session`, the job gets only the secrets.',
    },
    'key-vault-endpoint': {
        type: 'text',
        description: 'Another address of the key vault (an https URL), such as a private endpoint. Environment variables cannot set it.',
    },
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output', 'agent', ...inputs.bz],
        default: 'env',
        forValues: ['file', ...inputs.bz],
        description: 'How the job gets the credential. With `secrets`: how the job gets the values. You can give several ways.',
        each: {
            env: 'the variables with which Terraform and the SDKs exchange the ID token themselves. The SDKs read the ID token from a private file. On GitHub, Terraform requests a fresh one each time. With `secrets`: one variable per secret',
            file: 'only with `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
            output: 'the access tokens as step outputs',
            agent: 'the SDKs and tools get tokens for `scopes` from a background process of this job, as from a managed identity. `agent` can be combined only with `output`',
            ...inputs.kT,
        },
    },
};

var present = _require(3065);
;// providers/src/azure/index.ts





const azure = {
    id: 'azure',
    title: 'Azure',
    inputs: inputs_inputs,
    otherActions: async () => [(await _require.e("azure-other-action").then(_require.bind(_require, 7959))).otherAction],
    outputs: {
        'access-token': 'With `deliver: output`: the access token for the first of `scopes`.',
        'access-tokens': 'With `deliver: output`: all access tokens: a JSON object whose keys are the scopes.',
    },
    checkInputs: checkInputs,
    audience: exchange.Ox,
    principal: (inputs) => inputs['client-id'],
    publicVariables: present.ps,
    exchange: exchange.cv,
    checkPrincipal({ parts, principal }, { 'expected-tenant': expected }) {
        const { tenant } = parts;
        if (expected === undefined || tenant === expected.toLowerCase())
            return;
        throw new errors.rU('ERR_PRINCIPAL_MISMATCH', 'The credential belongs to another tenant than expected', {
            facts: { expected, tenant: tenant ? String(tenant) : 'unknown: the access token does not contain it', principal },
            fix: 'Check tenant-id and the expected-tenant input.',
        });
    },
    present: present.Eb,
    secrets: async () => (await _require.e("azure-secrets").then(_require.bind(_require, 4892))).source,
    agent: async () => (await _require.e("azure-agent").then(_require.bind(_require, 3435))).agent,
};
/***/ }),

/***/ 3065:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  lH: () => (askingVariables),
  Eb: () => (present),
  ps: () => (publicVariables),
  c8: () => (secretVariables),
  i5: () => (surroundings)
});

var template = _require(771);
var clouds = _require(7442);
;// providers/src/azure/az-login.ts

const azFolder = 'AZURE_CONFIG_DIR';
function azLogin(assertion, inputs) {
    const { az } = (0,clouds.h)(inputs);
    return {
        program: 'az',
        folderVariable: azFolder,
        env: {
            AZURE_CORE_COLLECT_TELEMETRY: 'no',
            AZURE_CORE_ONLY_SHOW_ERRORS: 'true',
            AZURE_CORE_LOGIN_EXPERIENCE_V2: 'false',
            AZURE_CORE_NO_COLOR: 'true',
        },
        refusalCode: '\\bAADSTS\\d+\\b',
        refusalFix: 'Entra refused az. Look up the code here: https://login.microsoftonline.com/error.',
        ...(assertion && { secret: assertion }),
        commands: [
            ...(inputs.cloud === 'custom' ? register(inputs) : []),
            ...(az === undefined ? [] : [command('az cloud set', ['--name', az], { cloud: az }, otherAz)]),
            login(assertion, inputs),
            ...subscription(inputs),
        ],
    };
}
const otherAz = 'This version of az may not know the cloud: install a newer version, or omit the az input.';
function register(inputs) {
    const { az = '', resourceManager } = (0,clouds.h)(inputs);
    const facts = { 'resource manager': resourceManager };
    return [
        command('az config set', ['core.instance_discovery=false'], {}, otherAz),
        command('az cloud register', ['--name', az, '--endpoint-resource-manager', resourceManager], facts, 'az reads the addresses of the cloud from resource-manager: check that input, and whether az trusts its certificate.'),
    ];
}
function login(assertion, inputs) {
    const { 'client-id': client, 'tenant-id': tenant } = inputs;
    const { resourceManager } = (0,clouds.h)(inputs);
    const federated = [
        '--service-principal',
        '--username',
        client,
        '--tenant',
        tenant,
        '--federated-token',
        { file: '@' },
    ];
    const identity = assertion === undefined ? ['--identity'] : federated;
    return command('az login', [...identity, '--allow-no-subscriptions', '--output', 'none'], { principal: client, tenant, 'resource manager': resourceManager }, 'Entra gave no reason, so the resource manager refused to list the subscriptions of this app: check the roles of the app, and whether this runner can reach the resource manager.');
}
function subscription(inputs) {
    const { 'client-id': client, 'tenant-id': tenant, 'subscription-id': id } = inputs;
    if (id === undefined)
        return [];
    return [
        command('az account set', ['--subscription', id], { subscription: id, principal: client, tenant }, `The app cannot see this subscription. Give it a role on the subscription (such as Reader), check that the subscription belongs to this tenant, or omit subscription-id.`),
    ];
}
function command(name, args, facts, fix) {
    const [, ...words] = name.split(' ');
    return { name, args: [...words, ...args], facts, fix };
}

var exchange = _require(198);
;// providers/src/azure/present.ts




const sdkFile = 'AZURE_FEDERATED_TOKEN_FILE';
const terraformFile = 'ARM_OIDC_TOKEN_FILE_PATH';
const usualAudience = 'api://AzureADTokenExchange';
const secretVariables = [
    'AZURE_CLIENT_SECRET',
    'AZURE_CLIENT_CERTIFICATE_PATH',
    'AZURE_PASSWORD',
    'ARM_CLIENT_SECRET',
    'ARM_CLIENT_SECRET_FILE_PATH',
    'ARM_CLIENT_CERTIFICATE',
    'ARM_CLIENT_CERTIFICATE_PATH',
    'ARM_OIDC_TOKEN',
];
const askingVariables = [terraformFile, 'ARM_OIDC_REQUEST_URL', 'ARM_OIDC_REQUEST_TOKEN'];
function terraformAsks(inputs, job) {
    return job.givesTokensToSteps === true && (0,exchange.Ox)(inputs) === usualAudience;
}
function fileVariables(inputs, job) {
    return terraformAsks(inputs, job) ? [sdkFile] : [sdkFile, terraformFile];
}
const publicVariables = {
    AZURE_CLIENT_ID: 'emptied',
    AZURE_TENANT_ID: 'emptied',
    AZURE_SUBSCRIPTION_ID: 'emptied',
    AZURE_AUTHORITY_HOST: 'kept',
    AZURE_FEDERATED_TOKEN_FILE: 'emptied',
    AZURE_CONFIG_DIR: '~/.azure',
    ARM_CLIENT_ID: 'emptied',
    ARM_TENANT_ID: 'emptied',
    ARM_SUBSCRIPTION_ID: 'emptied',
    ARM_USE_OIDC: 'emptied',
    ARM_OIDC_TOKEN_FILE_PATH: 'emptied',
    ARM_ENVIRONMENT: 'kept',
    ARM_METADATA_HOSTNAME: 'kept',
    IDENTITY_ENDPOINT: 'emptied',
    NO_PROXY: 'emptied',
    no_proxy: 'emptied',
};
function present(inputs, job) {
    const { deliver, az } = inputs;
    const assertion = (0,template.y_)('assertion');
    const isServed = deliver.includes('agent');
    const scopes = (0,exchange.ZK)(inputs);
    return {
        env: {
            env: surroundings(inputs),
            files: [{ name: 'id-token', content: assertion, env: fileVariables(inputs, job) }],
            shadows: [...secretVariables, ...(terraformAsks(inputs, job) ? askingVariables : [])],
        },
        ...(job.givesTokensToSteps && (0,exchange.Jf)(inputs) && { advice }),
        output: {
            'access-token': (0,template.y_)(scopes[0] ?? ''),
            'access-tokens': (0,template.Pq)(Object.fromEntries(scopes.map((scope) => [scope, (0,template.y_)(scope)]))),
        },
        ...(az && deliver.length > 0 && { login: azLogin(isServed ? undefined : assertion, inputs) }),
    };
}
const advice = (0,template.Qq) `The SDKs and az can exchange the ID token until ${(0,template.p1)(exchange.fN)}, because GitHub's ID tokens are valid for 5 minutes. A longer job needs deliver: agent.`;
function surroundings(inputs) {
    const { 'client-id': client, 'tenant-id': tenant, 'subscription-id': subscription } = inputs;
    const { authority, resourceManager, arm } = (0,clouds.h)(inputs);
    return {
        AZURE_CLIENT_ID: client,
        AZURE_TENANT_ID: tenant,
        AZURE_AUTHORITY_HOST: authority,
        ARM_CLIENT_ID: client,
        ARM_TENANT_ID: tenant,
        ARM_USE_OIDC: 'true',
        ...(arm !== undefined && { ARM_ENVIRONMENT: arm }),
        ...(arm === undefined && resourceManager !== '' && { ARM_METADATA_HOSTNAME: new URL(resourceManager).host }),
        ...(subscription !== undefined && { AZURE_SUBSCRIPTION_ID: subscription, ARM_SUBSCRIPTION_ID: subscription }),
    };
}
/***/ }),

/***/ 4571:
require("./shared-oauth-forms.js"),

};
;
