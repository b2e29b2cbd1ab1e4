export const id = 5381;
export const ids = [5381];
export const modules = {

/***/ 5455:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Zr: () => (agentCombinationFault),
  nA: () => (noProxyVariables),
  qf: () => (placeholder)
});
var _template__0 = _require(771);

const placeholder = {
    url: (0,_template__0.y_)('agent: url'),
    bearer: (0,_template__0.y_)('agent: bearer'),
    node: (0,_template__0.y_)('agent: node'),
    noProxy: (0,_template__0.y_)('agent: no proxy'),
};
const noProxyVariables = { NO_PROXY: placeholder.noProxy, no_proxy: placeholder.noProxy };
function agentCombinationFault(modes = []) {
    const others = modes.filter((mode) => mode !== 'agent' && mode !== 'output');
    if (others.length === 0 || !modes.includes('agent'))
        return undefined;
    return `can combine agent only with output: with ${others.join(' and ')} the tools would not ask the Mayfly agent`;
}
function toolsOf(agentSupport, credential, inputs) {
    if (!agentSupport.answers)
        return 'never ask';
    return agentSupport.answers(credential, inputs) ? 'ask' : 'ask for the next';
}
/***/ }),

/***/ 2891:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  M: () => (checkRules)
});
const noneBroken = { broken: new Set() };
function checkRules(inputs, rules, { broken } = noneBroken) {
    return Object.entries(rules).flatMap(([input, rule]) => {
        let readsBroken = broken.has(input);
        const watched = new Proxy(inputs, {
            get(target, name) {
                readsBroken ||= broken.has(name);
                return Reflect.get(target, name);
            },
        });
        const message = rule(watched);
        return message && !readsBroken ? [{ input, message }] : [];
    });
}
/***/ }),

/***/ 1164:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  YI: () => (secretsInput),
  kT: () => (valueFileTexts),
  bz: () => (valueFiles)
});

;// core/src/secrets/entries.ts
const secretEntries = {
    pattern: '[A-Za-z_]\\w*\\*{0,2} ?= ?(?:POST )?[\\w./%+@:!=-]+(?:#(?:\\*|[\\w.-]+(?:\\+[\\w.-]+)*|/[\\w./~%:=-]*)?(?:@[\\w.:/+=-]+)?)?(?: (?:optional|base64|decode|plain))*',
    words: 'NAME = source#key',
};

;// core/src/secrets/inputs.ts

function secretsInput(sources) {
    return {
        type: 'document',
        entries: secretEntries,
        description: `The secrets to read, one per line: \`NAME = source#key\`. ${sources} The input \`deliver\` says how the job gets these values. \`docs/secrets.md\` explains every form of a line.`,
    };
}
const valueFiles = ['env-file', 'json-file'];
const valueFileTexts = {
    'env-file': 'only with `secrets`: one private file with a line `NAME=value` for each secret, as `docker run --env-file` reads it. Its path is in `SECRETS_ENV_FILE` and in the output `env-file`',
    'json-file': 'only with `secrets`: one private file with a JSON object of all values. Its path is in `SECRETS_JSON_FILE` and in the output `json-file`',
};
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
/***/ })

};

