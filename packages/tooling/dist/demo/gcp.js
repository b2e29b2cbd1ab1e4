export const id = 6050;
export const ids = [6050];
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

/***/ 6050:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  gcp: () => (gcp)
});

var agent_parts = _require(5455);
var endpoint = _require(3784);
var input_rules = _require(2891);
var access_boundary = _require(3596);
var names = _require(6079);
;// providers/src/gcp/check.ts





async function checkInputs(inputs, checking) {
    return (0,input_rules.M)(inputs, {
        'workload-identity-provider': ({ 'workload-identity-provider': provider }) => provider !== undefined && (0,names.o$)(provider),
        'expected-project': expectedFault,
        scopes: (given) => (given.scopes ?? []).length > 0 && (besideIdToken(given) || notByAgent(given)),
        lifetime: (given) => given.lifetime !== undefined &&
            (withoutAccount(given) ||
                besideIdToken(given) ||
                (given.lifetime < 600 && byAgent(given) && 'must be at least 10 minutes with deliver: agent')),
        delegates: (given) => (given.delegates ?? []).length > 0 && (withoutAccount(given) || notByAgent(given)),
        'id-token-audience': (given) => given['id-token-audience'] !== undefined && withoutAccount(given),
        'include-email': (given) => given['include-email'] === true && given['id-token-audience'] === undefined && 'needs id-token-audience',
        'access-boundary': (given) => given['access-boundary'] !== undefined &&
            (besideIdToken(given) || notByAgent(given) || (0,access_boundary.F)(given['access-boundary'])),
        'sts-endpoint': ({ 'sts-endpoint': url }) => url !== undefined && (0,endpoint.OO)(url),
        'iam-endpoint': (given) => given['iam-endpoint'] !== undefined && ((0,endpoint.OO)(given['iam-endpoint']) ?? withoutAccount(given)),
        'secretmanager-endpoint': ({ 'secretmanager-endpoint': url }) => url !== undefined && (0,endpoint.OO)(url),
        deliver: (given) => (given.deliver?.some((mode) => mode !== 'output') &&
            given['id-token-audience'] !== undefined &&
            'must be output with id-token-audience, because no tool can use an ID token in another way') ||
            (0,agent_parts.Zr)(given.deliver),
    }, checking);
}
function withoutAccount(inputs) {
    return inputs['service-account'] === undefined && 'needs service-account';
}
function besideIdToken(inputs) {
    return inputs['id-token-audience'] !== undefined && 'has no effect together with id-token-audience';
}
function byAgent(inputs) {
    return inputs.deliver?.includes('agent') === true;
}
function notByAgent(inputs) {
    return byAgent(inputs) && 'has no effect with deliver: agent, where the tools request the access token';
}
function expectedFault(inputs) {
    const expected = inputs['expected-project'];
    if (expected === undefined)
        return undefined;
    const { 'workload-identity-provider': provider, 'service-account': account } = inputs;
    if (provider === undefined)
        return undefined;
    if (account === undefined) {
        const number = (0,names.i8)(provider);
        return number === expected ? undefined : `is ${expected}, but the pool is in the project with the number ${number}`;
    }
    const found = (0,names.v8)(account);
    if (found === undefined)
        return 'cannot be checked, because the email of the service account does not contain its project';
    return found === expected ? undefined : `is ${expected}, but the service account is in ${found}`;
}

var exchange = _require(3935);
var inputs = _require(1164);
;// providers/src/gcp/inputs.ts

const email = {
    pattern: '[A-Za-z0-9][A-Za-z0-9._-]{0,127}@[A-Za-z0-9][A-Za-z0-9.-]{1,190}',
    words: 'the email of a service account',
};
const inputs_inputs = {
    'workload-identity-provider': {
        type: 'text',
        required: true,
        description: 'The full name of the workload identity provider: `projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>`.',
    },
    'service-account': {
        type: 'text',
        form: email,
        description: 'Email of the service account to use. Without it, Mayfly uses the federated identity itself; not every API supports this.',
    },
    project: {
        type: 'text',
        form: { pattern: '[a-z0-9.-]+:[a-z0-9-]{1,63}|[a-z0-9-]{1,63}', words: 'the id of a project' },
        description: 'The id of the project for the tools. Default: the project of `service-account`.',
    },
    'expected-project': {
        type: 'text',
        form: { pattern: '[a-z0-9.-]+:[a-z0-9-]{1,63}|[a-z0-9-]{1,63}', words: 'the id or number of a project' },
        description: "The allowed project. With `service-account`, write the id of its project. Without it, write the number of the pool's project. If the project is another one, the step fails before any request.",
    },
    audience: {
        type: 'text',
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        description: "The audience of the job's ID token. Default: `https://iam.googleapis.com/<workload-identity-provider>`. Set it only if your workload identity provider allows other audiences.",
    },
    scopes: {
        type: 'lines',
        form: { pattern: '[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,512}', words: 'an OAuth scope' },
        description: 'OAuth scopes of the access token. Default: `https://www.googleapis.com/auth/cloud-platform`.',
    },
    lifetime: {
        type: 'duration',
        min: 300,
        max: 43_200,
        description: "The lifetime of a service account's access token. Default: one hour; with `secrets` and without `session`, 5 minutes. More than one hour is possible only if the organisation policy allows it. Without `service-account`, Google decides the lifetime.",
    },
    delegates: {
        type: 'lines',
        form: email,
        description: 'Emails of intermediate service accounts, between the federated identity and `service-account`. Each account must be allowed to impersonate the next one.',
    },
    'id-token-audience': {
        type: 'text',
        forOutput: true,
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        description: 'Gets an ID token of the service account for this audience (Cloud Run, IAP) instead of an access token. Only with `deliver: output`.',
    },
    'include-email': {
        type: 'switch',
        forOutput: true,
        default: false,
        description: 'Put the email of the service account into the ID token.',
    },
    'access-boundary': {
        type: 'json',
        description: 'A Credential Access Boundary (JSON) that limits the access token. It works only for Cloud Storage: with it, the token cannot use any other API.',
    },
    universe: {
        type: 'text',
        default: 'googleapis.com',
        form: { pattern: '[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9][a-z0-9-]*)+', words: 'a domain' },
        description: 'The universe domain of a sovereign cloud.',
    },
    'sts-endpoint': {
        type: 'text',
        description: 'Another Security Token Service (an https URL), such as a private endpoint. Environment variables cannot set it.',
    },
    'iam-endpoint': {
        type: 'text',
        description: 'Another IAM Credentials API (an https URL), such as a private endpoint. Environment variables cannot set it.',
    },
    'quota-project': {
        type: 'text',
        form: { pattern: '[a-z0-9.-]+:[a-z0-9-]{1,63}|[a-z0-9-]{1,63}', words: 'the id of a project' },
        description: 'The project whose quota the tools use.',
    },
    'request-reason': {
        type: 'text',
        form: { pattern: '[\\x20-\\x7e]{1,255}', words: 'up to 255 plain characters' },
        description: 'A reason for the audit log. It is sent with each request and passed to gcloud.',
    },
    secrets: (0,inputs.YI)('A source is `my-project/name`, or `projects/PROJECT/locations/LOCATION/secrets/SECRET` for a regional secret. Without `#key`, the whole value is read.'),
    session: {
        type: 'choices',
        options: ['env', 'file', 'output', 'agent'],
        description: 'Use it with `secrets`, if the job also needs the access token. Its values mean the same as in `deliver`. Without `session`, the job gets only the secrets.',
    },
    'secretmanager-endpoint': {
        type: 'text',
        description: 'Another Secret Manager API (an https URL), such as a private endpoint. Environment variables cannot set it.',
    },
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output', 'agent', ...inputs.bz],
        default: 'env',
        forValues: inputs.bz,
        description: 'How the job gets the credential. With `secrets`: how the job gets the values. You can give several ways.',
        each: {
            env: 'variables for gcloud and Terraform, and a private configuration file for the client libraries. With `secrets`: one variable per secret',
            file: 'a private token file for gcloud, and a private configuration file for the client libraries. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
            output: 'step outputs',
            agent: 'the tools get ID tokens from a background process of this job, and exchange them for access tokens themselves. Each access token is valid for 10 minutes or for `lifetime`. `agent` can be combined only with `output`',
            ...inputs.kT,
        },
    },
};

var present = _require(6044);
;// providers/src/gcp/index.ts




const gcp = {
    id: 'gcp',
    title: 'Google Cloud',
    inputs: inputs_inputs,
    otherActions: async () => [(await _require.e("gcp-other-action").then(_require.bind(_require, 1484))).otherAction],
    outputs: {
        project: 'The project for the tools, if it is known.',
        'credentials-file': "With `deliver: env` or `file`: the path of the configuration file with which the client libraries exchange the job's ID token.",
        'access-token': 'With `deliver: output`: the access token.',
        'id-token': 'With `deliver: output` and `id-token-audience`: the ID token.',
    },
    checkInputs: checkInputs,
    audience: (inputs) => inputs.audience ?? `https://iam.googleapis.com/${inputs['workload-identity-provider']}`,
    principal: (inputs) => inputs['service-account'] ?? inputs['workload-identity-provider'],
    publicVariables: present.ps,
    exchange: exchange.cv,
    present: present.Eb,
    secrets: async () => (await _require.e("gcp-secrets").then(_require.bind(_require, 4533))).source,
    agent: async () => (await _require.e("gcp-agent").then(_require.bind(_require, 9830))).agent,
};
/***/ })

};

