"use strict";
exports.id = "azure";
exports.ids = ["azure"];
exports.modules = {

/***/ 9897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isWord),
/* harmony export */   u: () => (/* binding */ isEnd)
/* harmony export */ });
function isWord(text) {
    return text !== undefined && /^[\x21-\x7e]+$/.test(text);
}
function isEnd(expiresAt, date, longestSeconds) {
    const slack = 600_000;
    if (!Number.isFinite(expiresAt) || expiresAt <= 0 || expiresAt > latest)
        return false;
    return date === undefined || (expiresAt > date && expiresAt <= date + longestSeconds * 1000 + slack);
}
const latest = Date.UTC(9999, 11, 31);


/***/ }),

/***/ 4470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ held)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

async function held(io, { what, retry, longest, build, judge, ending }) {
    try {
        const made = await io.http(retry, async (attempt) => {
            const request = await build(attempt);
            io.hold({ what, ...longest(), asked: true });
            return request;
        }, judge);
        io.hold({ what, ...ending(made) });
        return made;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .saysNothingIssued */ .DI)(error))
            io.forget(what);
        throw error;
    }
}


/***/ }),

/***/ 7442:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ cloudOf)
/* harmony export */ });
const clouds = {
    public: {
        authority: 'https://login.microsoftonline.com',
        audience: 'api://AzureADTokenExchange',
        resourceManager: 'https://management.azure.com',
        az: undefined,
        arm: 'public',
    },
    usgov: {
        authority: 'https://login.microsoftonline.us',
        audience: 'api://AzureADTokenExchangeUSGov',
        resourceManager: 'https://management.usgovcloudapi.net',
        az: 'AzureUSGovernment',
        arm: 'usgovernment',
    },
    china: {
        authority: 'https://login.chinacloudapi.cn',
        audience: 'api://AzureADTokenExchangeChina',
        resourceManager: 'https://management.chinacloudapi.cn',
        az: 'AzureChinaCloud',
        arm: 'china',
    },
};
function cloudOf({ cloud, authority = '', 'resource-manager': resourceManager = '' }) {
    if (cloud !== 'custom')
        return clouds[cloud];
    const trimmed = (url) => url.replace(/\/+$/, '');
    return {
        authority: trimmed(authority),
        audience: clouds.public.audience,
        resourceManager: trimmed(resourceManager),
        az: 'mayfly',
        arm: undefined,
    };
}


/***/ }),

/***/ 198:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ox: () => (/* binding */ audienceOf),
  cv: () => (/* binding */ exchange),
  fN: () => (/* binding */ idToken),
  ZK: () => (/* binding */ scopesOf)
});

// EXTERNAL MODULE: ./packages/core/src/held.ts
var held = __webpack_require__(4470);
// EXTERNAL MODULE: ./packages/core/src/settle.ts
var settle = __webpack_require__(9430);
// EXTERNAL MODULE: ./packages/core/src/credible.ts
var credible = __webpack_require__(9897);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(9051);
// EXTERNAL MODULE: ./packages/core/src/jwt.ts
var jwt = __webpack_require__(2276);
;// CONCATENATED MODULE: ./packages/providers/src/azure/answer.ts




const longestLifetimeSeconds = 2 * 86_400;
async function judge(answer, io, facts, assertion) {
    if (answer.status !== 200)
        throw (await __webpack_require__.e(/* import() */ "azure-refusal").then(__webpack_require__.bind(__webpack_require__, 3794))).refusal(answer, facts, assertion);
    const { access_token, expires_in } = (0,json/* readJson */.Vh)(answer.body);
    const text = (0,json/* textOf */.b6)(access_token);
    const token = text === undefined ? undefined : io.receive(text);
    const seconds = Number(expires_in);
    const expiresAt = (answer.date ?? io.now()) + seconds * 1000;
    if (token && (0,credible/* isWord */.J)(text) && (0,credible/* isEnd */.u)(expiresAt, answer.date, longestLifetimeSeconds)) {
        return { token, expiresAt, tenant: tenantOf(text) };
    }
    throw new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', 'Entra answered 200 without a complete access token', {
        facts,
        retry: 'unreadable',
    });
}
function tenantOf(token) {
    try {
        return (0,json/* textOf */.b6)((0,jwt/* decodeClaims */.Y)(token).tid)?.toLowerCase();
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/providers/src/azure/clouds.ts
var clouds = __webpack_require__(7442);
;// CONCATENATED MODULE: ./packages/providers/src/azure/exchange.ts




const idToken = 'ID token';
const exchange_longestLifetimeSeconds = 86_400;
async function exchange(inputs, io) {
    const { 'client-id': client, 'tenant-id': tenant } = inputs;
    const scopes = scopesOf(inputs);
    const url = `${(0,clouds/* cloudOf */.h)(inputs).authority}/${tenant}/oauth2/v2.0/token`;
    const asked = io.subjectToken();
    for (const _ of scopes)
        io.connectEarly(url);
    let assertion = await asked;
    const ask = (scope) => (0,held/* held */.y)(io, {
        retry: 'any',
        what: `Entra access token of ${client} for ${scope}`,
        longest: () => until(io.now() + exchange_longestLifetimeSeconds * 1000),
        async build(attempt) {
            assertion = await io.subjectToken(attempt);
            return { method: 'POST', url, headers, body: exchange_form(client, scope, assertion) };
        },
        judge: (answer) => judge(answer, io, { principal: client, tenant, endpoint: new URL(url).host, scope }, assertion),
        ending: ({ expiresAt }) => until(expiresAt),
    });
    const tokens = await (0,settle/* settleAll */.j)(scopes.map(ask));
    const agent = inputs.deliver.includes('agent');
    const output = inputs.deliver.includes('output');
    const handedOver = inputs.deliver.includes('env') || (inputs.az && !agent);
    const assertionEnd = (assertion.claims.exp ?? 0) * 1000;
    if (handedOver) {
        const what = `ID token for ${assertion.claims.aud}, the client assertion of ${client}`;
        io.hold({ what, ...until(assertionEnd) });
    }
    const tokensEnd = Math.min(...tokens.map(({ expiresAt }) => expiresAt));
    const byScope = JSON.stringify(Object.fromEntries(tokens.map(({ token }, index) => [scopes[index], token.reveal()])));
    return {
        principal: client,
        expiresAt: tokensEnd,
        ends: [
            ...(handedOver ? [{ what: idToken, expiresAt: assertionEnd }] : []),
            ...(output ? [{ what: 'access token', expiresAt: tokensEnd }] : []),
        ],
        parts: {
            ...(handedOver && { assertion: assertion.jwt }),
            tenant: tokens[0]?.tenant ?? '',
            ...(output && { tokens: io.receive(byScope) }),
            ...Object.fromEntries(tokens.map(({ token }, index) => [scopes[index] ?? '', token])),
        },
    };
}
function audienceOf(inputs) {
    return inputs.audience ?? (0,clouds/* cloudOf */.h)(inputs).audience;
}
function scopesOf(inputs) {
    return inputs.scopes.length > 0 ? inputs.scopes : [`${(0,clouds/* cloudOf */.h)(inputs).resourceManager}/.default`];
}
const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
function exchange_form(client, scope, assertion) {
    return new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: client,
        scope,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion.jwt.reveal(),
    }).toString();
}
function until(expiresAt) {
    return { expiresAt, facts: {} };
}


/***/ }),

/***/ 5381:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  azure: () => (/* binding */ azure)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/agent.ts
var agent = __webpack_require__(1864);
// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(3784);
;// CONCATENATED MODULE: ./packages/providers/src/azure/check.ts


async function check(inputs) {
    const { cloud, authority, 'resource-manager': manager, 'tenant-id': tenant, 'expected-tenant': expected } = inputs;
    const custom = cloud === 'custom';
    const address = (url, needed) => url === undefined
        ? custom && needed && 'is required with cloud: custom'
        : custom
            ? (0,endpoint/* endpointFault */.OO)(url)
            : 'needs cloud: custom';
    const isId = tenant !== undefined && !tenant.includes('.');
    return Object.entries({
        authority: address(authority, true),
        'resource-manager': address(manager, inputs.az === true || inputs.scopes?.length === 0),
        deliver: (0,agent/* besideAgent */.EN)(inputs.deliver),
        scopes: new Set(inputs.scopes).size !== (inputs.scopes ?? []).length && 'has a scope twice',
        'expected-tenant': isId &&
            expected !== undefined &&
            tenant.toLowerCase() !== expected.toLowerCase() &&
            `is ${expected}, but tenant-id is ${tenant}`,
    }).flatMap(([input, message]) => (typeof message === 'string' ? [{ input, message }] : []));
}

// EXTERNAL MODULE: ./packages/providers/src/azure/exchange.ts + 1 modules
var exchange = __webpack_require__(198);
;// CONCATENATED MODULE: ./packages/providers/src/azure/inputs.ts
const guid = {
    pattern: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
    words: 'an id such as 00000000-0000-0000-0000-000000000000',
};
const inputs = {
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
        description: "The audience of the job's ID token. It must equal the audience in the federated credential. Default, depending on the cloud: `api://AzureADTokenExchange`, `…USGov` or `…China`.",
    },
    scopes: {
        type: 'lines',
        form: { pattern: '[\\x21-\\x7e]{1,500}/\\.default', words: 'a resource followed by /.default' },
        description: 'The scopes of the access tokens, one token per scope, for example `https://vault.azure.net/.default`. Default: the resource manager of the cloud.',
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
        description: 'Also log the az CLI in, in a private folder that is removed when the job ends. Other logins of the machine are not changed.',
    },
    'expected-tenant': {
        type: 'text',
        form: guid,
        description: 'The id of the tenant that the tokens must come from. If the tenant is different, the step fails and delivers nothing.',
    },
    deliver: {
        type: 'choices',
        options: ['env', 'output', 'agent'],
        default: 'env',
        description: 'How the steps get the credential; one or more of these.',
        each: {
            env: 'for Terraform and the SDKs, which exchange the ID token themselves. The SDKs read it from a private file; on GitHub, Terraform requests a fresh one each time',
            output: 'the access tokens as step outputs',
            agent: 'a background process of this job serves tokens for `scopes` like a managed identity, and the SDKs and tools use that. Can be combined only with `output`',
        },
    },
};

// EXTERNAL MODULE: ./packages/providers/src/azure/present.ts + 1 modules
var present = __webpack_require__(3065);
;// CONCATENATED MODULE: ./packages/providers/src/azure/index.ts





const azure = {
    id: 'azure',
    title: 'Azure',
    inputs: inputs,
    elsewhere: async () => (await __webpack_require__.e(/* import() */ "azure-elsewhere").then(__webpack_require__.bind(__webpack_require__, 9390))).elsewhere,
    outputs: {
        'access-token': 'With `deliver: output`: the access token for the first of `scopes`.',
        'access-tokens': 'With `deliver: output`: every access token, a JSON object by scope.',
    },
    check: check,
    audience: exchange/* audienceOf */.Ox,
    principal: (inputs) => inputs['client-id'],
    names: present/* names */.Dy,
    publicVariables: present/* publicVariables */.ps,
    exchange: exchange/* exchange */.cv,
    guard({ parts, principal }, { 'expected-tenant': expected }) {
        const { tenant } = parts;
        if (expected === undefined || tenant === expected.toLowerCase())
            return;
        throw new errors/* MayflyError */.rU('ERR_PRINCIPAL_MISMATCH', 'The credential belongs to another tenant than expected', {
            facts: { expected, tenant: tenant ? String(tenant) : 'unknown: the access token does not contain it', principal },
            fix: 'Check tenant-id and the expected-tenant input.',
        });
    },
    present: present/* present */.Eb,
    agent: async () => (await __webpack_require__.e(/* import() */ "azure-agent").then(__webpack_require__.bind(__webpack_require__, 3435))).agent,
};


/***/ }),

/***/ 3065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lH: () => (/* binding */ askingVariables),
  Dy: () => (/* binding */ names),
  Eb: () => (/* binding */ present),
  ps: () => (/* binding */ publicVariables),
  c8: () => (/* binding */ secretVariables),
  i5: () => (/* binding */ surroundings)
});

// EXTERNAL MODULE: ./packages/core/src/instant.ts
var instant = __webpack_require__(368);
// EXTERNAL MODULE: ./packages/providers/src/azure/clouds.ts
var clouds = __webpack_require__(7442);
;// CONCATENATED MODULE: ./packages/providers/src/azure/az-login.ts

const azFolder = 'AZURE_CONFIG_DIR';
function azLogin(assertion, inputs) {
    const { az } = (0,clouds/* cloudOf */.h)(inputs);
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
    const { az = '', resourceManager } = (0,clouds/* cloudOf */.h)(inputs);
    const facts = { 'resource manager': resourceManager };
    return [
        command('az config set', ['core.instance_discovery=false'], {}, otherAz),
        command('az cloud register', ['--name', az, '--endpoint-resource-manager', resourceManager], facts, 'az reads the addresses of the cloud from resource-manager: check that input, and whether az trusts its certificate.'),
    ];
}
function login(assertion, inputs) {
    const { 'client-id': client, 'tenant-id': tenant } = inputs;
    const { resourceManager } = (0,clouds/* cloudOf */.h)(inputs);
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

// EXTERNAL MODULE: ./packages/providers/src/azure/exchange.ts + 1 modules
var exchange = __webpack_require__(198);
;// CONCATENATED MODULE: ./packages/providers/src/azure/present.ts




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
    return job.givesTokensToSteps === true && (0,exchange/* audienceOf */.Ox)(inputs) === usualAudience;
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
function names(inputs, job) {
    const env = inputs.deliver.includes('env');
    const variables = env ? [...Object.keys(surroundings(inputs)), ...fileVariables(inputs, job)] : [];
    return {
        env: [...variables, ...(inputs.az ? [azFolder] : [])],
        shadows: env ? [...secretVariables, ...(terraformAsks(inputs, job) ? askingVariables : [])] : [],
        ...(inputs.az && { program: 'az' }),
    };
}
function present({ parts, ends = [] }, inputs, job) {
    const assertion = parts.assertion;
    return {
        env: {
            env: surroundings(inputs),
            files: [{ name: 'id-token', content: assertion, env: fileVariables(inputs, job) }],
        },
        advice: job.givesTokensToSteps ? adviceOf(ends) : undefined,
        output: {
            'access-token': parts[(0,exchange/* scopesOf */.ZK)(inputs)[0] ?? ''],
            ...(parts.tokens !== undefined && { 'access-tokens': parts.tokens }),
        },
        ...(inputs.az && { login: azLogin(inputs.deliver.includes('agent') ? undefined : assertion, inputs) }),
    };
}
function adviceOf(ends) {
    const end = ends.find(({ what }) => what === exchange/* idToken */.fN);
    return (end &&
        `The SDKs and az can exchange the ID token until ${(0,instant/* instant */.u)(end.expiresAt)}, because GitHub's ID tokens are valid for 5 minutes. A longer job needs deliver: agent.`);
}
function surroundings(inputs) {
    const { 'client-id': client, 'tenant-id': tenant, 'subscription-id': subscription } = inputs;
    const { authority, resourceManager, arm } = (0,clouds/* cloudOf */.h)(inputs);
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


/***/ })

};
;
