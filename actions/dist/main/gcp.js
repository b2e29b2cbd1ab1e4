"use strict";
exports.ids = ["gcp"];
exports.modules = {







/***/ 3596:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  F: () => (boundaryFault),
  M: () => (boundaryRules)
});
const bucket = /^\/\/storage\.googleapis\.com\/projects\/_\/buckets\/[^/]+$/;
function boundaryRules(boundary) {
    const outer = (boundary ?? {});
    const { accessBoundaryRules: rules } = (outer.accessBoundary ?? outer);
    return Array.isArray(rules) ? rules : undefined;
}
function boundaryFault(boundary) {
    const rules = boundaryRules(boundary);
    if (!rules || rules.length === 0)
        return 'must be {"accessBoundaryRules": [\u2026]}';
    if (rules.length > 10)
        return `has ${rules.length} rules; Google accepts at most 10`;
    const wrong = rules.map(ruleFault).findIndex((fault) => fault !== undefined);
    return wrong < 0 ? undefined : `rule ${wrong + 1}: ${ruleFault(rules[wrong])}`;
}
function ruleFault(rule) {
    if (typeof rule !== 'object' || rule === null)
        return 'must be an object';
    const { availableResource: resource, availablePermissions: permissions } = rule;
    if (typeof resource !== 'string' || !bucket.test(resource)) {
        return '"availableResource" must be //storage.googleapis.com/projects/_/buckets/<bucket>; a boundary works only for Cloud Storage';
    }
    const roles = Array.isArray(permissions) ? permissions : [];
    if (roles.length === 0 || !roles.every((role) => typeof role === 'string' && /^inRole:\S+$/.test(role)))
        return '"availablePermissions" must be a list such as ["inRole:roles/storage.objectViewer"]';
    return undefined;
}
/***/ }),

/***/ 3935:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  Ox: () => (audienceOf),
  cv: () => (exchange),
  fN: () => (idToken),
  e6: () => (impersonationUrl),
  G7: () => (recordIdToken),
  yF: () => (requestReason),
  oI: () => (shortestToolSeconds),
  vQ: () => (tokenUrl),
  FM: () => (toolLifetimeSeconds),
  jh: () => (writesConfiguration)
});


var endpoint = _require(3784);
var evidence = _require(8620);
var issue = _require(9810);
var oauth_forms = _require(4571);
var access_boundary = _require(3596);
var credible = _require(9897);
var errors = _require(7638);
var json = _require(9051);
var src_jwt = _require(2276);
;// providers/src/gcp/answer.ts





const longestLifetimeSeconds = 43_200;
async function judge(answer, io, who) {
    const { status, body, date } = answer;
    if (status !== 200)
        throw await (await _require.e("gcp-refusal").then(_require.bind(_require, 583))).refusal(answer, who);
    const fields = (0,json.Vh)(body);
    const exchanged = (0,oauth_forms.Cq)(body);
    const text = exchanged.text ?? (0,json.b6)(fields.accessToken) ?? (0,json.b6)(fields.token);
    const token = text === undefined ? undefined : io.receive(text);
    const life = exchanged.seconds === undefined ? undefined : exchanged.seconds * 1000;
    const expiresAt = life === undefined ? (endOf(fields, text) ?? who.expiresAt) : (date ?? io.now()) + life;
    if (token && (0,credible.J)(text) && expiresAt !== undefined && (0,credible.$)(expiresAt, date, longestLifetimeSeconds))
        return { token, expiresAt };
    throw new errors.rU('ERR_ANSWER_MALFORMED', 'Google answered 200 without a complete token', {
        facts: { principal: who.principal },
        kind: 'unreadable',
    });
}
function endOf(fields, text) {
    const { expireTime } = fields;
    if (typeof expireTime === 'string')
        return finite(Date.parse(expireTime));
    return fields.token === text && text !== undefined ? finite(expiryOf(text)) : undefined;
}
function expiryOf(jwt) {
    try {
        return ((0,src_jwt.Y)(jwt).exp ?? Number.NaN) * 1000;
    }
    catch {
        return Number.NaN;
    }
}
function finite(milliseconds) {
    return Number.isFinite(milliseconds) ? milliseconds : undefined;
}

;// providers/src/gcp/exchange.ts






const defaultLifetimeSeconds = 3600;
const shortestToolSeconds = 600;
const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform';
const iamScope = 'https://www.googleapis.com/auth/iam';
async function exchange(inputs, io) {
    const account = inputs['service-account'];
    const provider = inputs['workload-identity-provider'];
    const tokenPromise = io.subjectToken();
    io.connectEarly(stsUrl(inputs));
    if (account !== undefined)
        io.connectEarly(iamUrl(inputs));
    let token = await tokenPromise;
    let issued = await ask(io, `Google federated token of ${provider}`, defaultLifetimeSeconds, {
        build: async (attempt) => {
            token = await io.subjectToken(attempt);
            return federation(inputs, token, io);
        },
        who: () => ({ principal: provider, endpoint: new URL(stsUrl(inputs)).host, token }),
        details: () => ({ trace: traceFor(inputs, token) }),
    });
    if (account !== undefined) {
        const from = issued.token;
        issued = await ask(io, `Google ${kind(inputs)} of ${account}`, inputs.lifetime ?? defaultLifetimeSeconds, {
            build: async () => impersonation(inputs, account, from, io),
            who: () => ({ principal: account, endpoint: new URL(iamUrl(inputs)).host, provider, token }),
            details: () => ({ trace: traceFor(inputs, token), askedSeconds: inputs.lifetime }),
        });
    }
    if (inputs['access-boundary'] !== undefined) {
        const { token: wide, expiresAt } = issued;
        issued = await ask(io, `Google narrowed access token of ${account ?? provider}`, defaultLifetimeSeconds, {
            build: async () => narrowing(inputs, wide, io),
            who: () => ({ principal: account ?? provider, endpoint: new URL(stsUrl(inputs)).host }),
            details: () => ({ trace: traceFor(inputs, token) }),
            expiresAt,
        });
    }
    const { token: accessToken, expiresAt } = issued;
    const made = { principal: account ?? provider, expiresAt };
    if (!writesConfiguration(inputs))
        return { ...made, parts: { token: accessToken } };
    const idTokenEnd = recordIdToken(io, token.claims, inputs);
    return {
        ...made,
        expiries: [
            { what: 'access token', expiresAt },
            { what: idToken, expiresAt: idTokenEnd },
        ],
        parts: { token: accessToken, idToken: token.jwt },
    };
}
function traceFor(inputs, { claims }) {
    const [pool] = inputs['workload-identity-provider'].split('/providers/');
    const principalSubject = `principal://iam.googleapis.com/${pool}/subject/${claims.sub}`;
    return (0,evidence.f)({ principalSubject, serviceAccount: inputs['service-account'] });
}
const idToken = 'ID token in credentials-file';
function writesConfiguration({ deliver, delegates, 'access-boundary': boundary }) {
    return (deliver.some((mode) => mode !== 'output' && mode !== 'agent') && delegates.length === 0 && boundary === undefined);
}
function toolLifetimeSeconds({ lifetime = defaultLifetimeSeconds }) {
    return Math.max(lifetime, shortestToolSeconds);
}
function recordIdToken(io, { aud, exp = 0, jti }, inputs) {
    const expiresAt = exp * 1000;
    const account = inputs['service-account'];
    const longest = account === undefined ? 'as long as Google decides' : `${toolLifetimeSeconds(inputs)} seconds`;
    const facts = { 'access tokens that tools get with it are valid for': longest };
    const what = `ID token for ${aud}, for the tools of this job`;
    io.recordEnding({ what, expiresAt, facts }, () => ({ trace: (0,evidence.f)({ jti }) }));
    return expiresAt;
}
function ask(io, what, lifetimeSeconds, { build, who, expiresAt, details }) {
    return (0,issue.s)(io, {
        retry: 'any',
        what,
        longestLife: () => ({ expiresAt: expiresAt ?? io.now() + lifetimeSeconds * 1000, facts: {} }),
        build,
        judge: (answer) => judge(answer, io, { ...who(), expiresAt }),
        ending: ({ expiresAt }) => ({ expiresAt, facts: {} }),
        details,
    });
}
function federation(inputs, token, io) {
    const { scopes, 'service-account': account, 'workload-identity-provider': provider } = inputs;
    return (0,oauth_forms.He)({
        url: tokenUrl(inputs),
        token: token.jwt,
        type: 'jwt',
        fields: {
            audience: audienceOf(provider),
            scope: account !== undefined ? iamScope : scopesOf(scopes).join(' '),
        },
        headers: requestReason(inputs, io),
    });
}
function narrowing(inputs, wide, io) {
    const accessBoundary = { accessBoundaryRules: (0,access_boundary.M)(inputs['access-boundary']) };
    return (0,oauth_forms.He)({
        url: tokenUrl(inputs),
        token: wide,
        type: 'access_token',
        fields: { options: JSON.stringify({ accessBoundary }) },
        headers: requestReason(inputs, io),
    });
}
function impersonation(inputs, account, from, io) {
    const { scopes, lifetime, delegates, 'id-token-audience': audience, 'include-email': includeEmail } = inputs;
    const chain = delegates.length > 0 && { delegates: delegates.map((one) => `projects/-/serviceAccounts/${one}`) };
    const [method, body] = audience === undefined
        ? ['generateAccessToken', { scope: scopesOf(scopes), lifetime: `${lifetime ?? defaultLifetimeSeconds}s` }]
        : ['generateIdToken', { audience, includeEmail }];
    const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${from.reveal()}`,
        ...requestReason(inputs, io),
    };
    const url = impersonationUrl(inputs, account, method);
    return { method: 'POST', url, headers, body: JSON.stringify({ ...body, ...chain }) };
}
function kind(inputs) {
    return inputs['id-token-audience'] === undefined ? 'access token' : 'ID token';
}
function scopesOf(scopes) {
    return scopes.length > 0 ? scopes : [cloudPlatform];
}
function requestReason({ 'request-reason': text }, { correlation }) {
    return { 'x-goog-request-reason': text ?? correlation };
}
function impersonationUrl(inputs, account, method) {
    return `${iamUrl(inputs)}/v1/projects/-/serviceAccounts/${account}:${method}`;
}
function audienceOf(provider) {
    return `//iam.googleapis.com/${provider}`;
}
function tokenUrl(inputs) {
    return `${stsUrl(inputs)}/v1/token`;
}
function stsUrl({ universe, 'sts-endpoint': given }) {
    return (0,endpoint.he)(given ?? `https://sts.${universe}`);
}
function iamUrl({ universe, 'iam-endpoint': given }) {
    return (0,endpoint.he)(given ?? `https://iamcredentials.${universe}`);
}
/***/ }),

/***/ 4034:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  n: () => (externalAccount)
});
var _core_template__0 = _require(771);
var _oauth_forms__2 = _require(4571);
var _exchange__1 = _require(3935);
function externalAccount(inputs, source) {
    const { 'service-account': account, universe, 'quota-project': quota } = inputs;
    const configuration = {
        type: 'external_account',
        audience: (0,_exchange__1.Ox)(inputs['workload-identity-provider']),
        subject_token_type: (0,_oauth_forms__2.Wz)('jwt'),
        token_url: (0,_exchange__1.vQ)(inputs),
        ...(account !== undefined && {
            service_account_impersonation_url: (0,_exchange__1.e6)(inputs, account, 'generateAccessToken'),
            service_account_impersonation: { token_lifetime_seconds: (0,_exchange__1.FM)(inputs) },
        }),
        credential_source: source,
        ...(quota !== undefined && { quota_project_id: quota }),
        ...(universe !== 'googleapis.com' && { universe_domain: universe }),
    };
    return (0,_core_template__0.Qq) `${(0,_core_template__0.Pq)(configuration, '\n')}\n`;
}
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
/***/ }),

/***/ 6079:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  C5: () => (memberOf),
  i8: () => (poolProject),
  o$: () => (providerFault),
  v8: () => (projectOf)
});
function providerFault(name) {
    const [, project, rest] = /^projects\/([^/]+)\/locations\/global\/workloadIdentityPools\/(.*)$/.exec(name) ?? [];
    if (/^(https?:)?\/\//.test(name))
        return 'starts with a host; leave out everything before projects/';
    if (project === undefined || rest === undefined)
        return 'must be projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>';
    if (!/^\d+$/.test(project))
        return `has the id of the project, but its number is needed: gcloud projects describe ${plainOrPlaceholder(project)} --format="value(projectNumber)"`;
    if (/^[a-z0-9-]+\/?$/.test(rest))
        return 'is the name of a pool without a provider: append /providers/<provider>';
    return /^[a-z0-9-]{1,32}\/providers\/[a-z0-9-]{1,32}$/.test(rest)
        ? undefined
        : 'has an invalid pool or provider name (only lower-case letters, digits and hyphens)';
}
function plainOrPlaceholder(text) {
    return /^[a-z0-9.:-]+$/.test(text) ? text : '<project>';
}
function projectOf(email) {
    const [, project, domain] = /@([a-z0-9-]+)((?:\.[a-z0-9-]+)*)\.iam\.gserviceaccount\.com$/.exec(email ?? '') ?? [];
    return project && (domain ? `${domain.slice(1)}:${project}` : project);
}
function poolProject(provider) {
    return provider.split('/')[1] ?? '';
}
function memberOf(provider, subject) {
    return `principal://iam.googleapis.com/${provider.replace(/\/providers\/.*$/, '')}/subject/${subject}`;
}
/***/ }),

/***/ 6044:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Eb: () => (present),
  i5: () => (surroundings),
  nK: () => (gcloudFolder),
  ps: () => (publicVariables)
});
var _core_template__0 = _require(771);
var _exchange__1 = _require(3935);
var _external_account__2 = _require(4034);
var _names__3 = _require(6079);
const tokenVariables = ['CLOUDSDK_AUTH_ACCESS_TOKEN', 'GOOGLE_OAUTH_ACCESS_TOKEN'];
const fileVariable = 'CLOUDSDK_AUTH_ACCESS_TOKEN_FILE';
const configurationVariables = ['GOOGLE_APPLICATION_CREDENTIALS', 'GOOGLE_GHA_CREDS_PATH'];
const configurationName = 'google-credentials.json';
const idTokenName = 'id-token';
const impersonating = 'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT';
const gcloudFolder = {
    name: 'gcloud',
    variable: 'CLOUDSDK_CONFIG',
    usual: { posix: ['.config', 'gcloud'], windows: ['gcloud'] },
    copied: ['active_config', 'configurations'],
    leftOut: {
        keys: 'impersonate_service_account|access_token_file|credential_file_override|login_config_file',
        sections: ['api_endpoint_overrides'],
        words: 'api_endpoint_overrides, impersonate_service_account, access_token_file, credential_file_override, login_config_file',
    },
};
const publicVariables = {
    CLOUDSDK_CORE_PROJECT: 'kept',
    CLOUDSDK_PROJECT: 'kept',
    GOOGLE_PROJECT: 'kept',
    GOOGLE_CLOUD_PROJECT: 'kept',
    GCLOUD_PROJECT: 'kept',
    GCP_PROJECT: 'kept',
    GOOGLE_CLOUD_QUOTA_PROJECT: 'kept',
    CLOUDSDK_BILLING_QUOTA_PROJECT: 'kept',
    GOOGLE_CLOUD_UNIVERSE_DOMAIN: 'kept',
    CLOUDSDK_CORE_UNIVERSE_DOMAIN: 'kept',
    CLOUDSDK_CORE_REQUEST_REASON: 'emptied',
    CLOUDSDK_AUTH_ACCESS_TOKEN_FILE: 'emptied',
    CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: 'emptied',
    GOOGLE_APPLICATION_CREDENTIALS: 'emptied',
    GOOGLE_GHA_CREDS_PATH: 'emptied',
    CLOUDSDK_CONFIG: '~/.config/gcloud',
    NO_PROXY: 'emptied',
    no_proxy: 'emptied',
};
function present(inputs, job) {
    const token = (0,_core_template__0.y_)('token');
    const around = surroundings(inputs);
    const output = inputs['id-token-audience'] === undefined ? 'access-token' : 'id-token';
    const project = projectFor(inputs);
    const configures = (0,_exchange__1.jh)(inputs);
    const isInEnv = inputs.deliver.includes('env');
    const configuration = configures ? configurationFiles(inputs) : [];
    return {
        env: {
            env: { ...Object.fromEntries(tokenVariables.map((name) => [name, token])), ...around },
            files: configuration,
            folders: [gcloudFolder],
            shadows: [
                impersonating,
                'GOOGLE_IMPERSONATE_SERVICE_ACCOUNT',
                ...(configures ? [] : ['GOOGLE_APPLICATION_CREDENTIALS']),
            ],
        },
        file: {
            env: around,
            files: [{ name: 'access-token', content: token, env: [fileVariable] }, ...(isInEnv ? [] : configuration)],
            folders: isInEnv ? [] : [gcloudFolder],
            shadows: [impersonating, ...(isInEnv ? [] : ['CLOUDSDK_AUTH_ACCESS_TOKEN'])],
        },
        output: { [output]: token },
        ...(project !== undefined && { facts: { project } }),
        ...(configures && { paths: { 'credentials-file': configurationName } }),
        ...(configures && job.givesTokensToSteps && { advice }),
    };
}
function configurationFiles(inputs) {
    return [
        { name: idTokenName, content: (0,_core_template__0.y_)('idToken'), env: [] },
        {
            name: configurationName,
            content: (0,_external_account__2.n)(inputs, { file: (0,_core_template__0.XM)(idTokenName) }),
            env: configurationVariables,
        },
    ];
}
const advice = (0,_core_template__0.Qq) `Google's client libraries must exchange the ID token for the first time before ${(0,_core_template__0.p1)(_exchange__1.fN)}, because GitHub's ID tokens are valid for 5 minutes. A longer job needs deliver: agent.`;
function projectFor(inputs) {
    return inputs.project ?? (0,_names__3.v8)(inputs['service-account']);
}
function surroundings(inputs) {
    const { universe, 'quota-project': quota, 'request-reason': reason } = inputs;
    const project = projectFor(inputs);
    const all = (names, value) => value === undefined ? {} : Object.fromEntries(names.map((name) => [name, value]));
    return {
        ...all([
            'CLOUDSDK_CORE_PROJECT',
            'CLOUDSDK_PROJECT',
            'GOOGLE_PROJECT',
            'GOOGLE_CLOUD_PROJECT',
            'GCLOUD_PROJECT',
            'GCP_PROJECT',
        ], project),
        ...all(['GOOGLE_CLOUD_QUOTA_PROJECT', 'CLOUDSDK_BILLING_QUOTA_PROJECT'], quota),
        ...all(['GOOGLE_CLOUD_UNIVERSE_DOMAIN', 'CLOUDSDK_CORE_UNIVERSE_DOMAIN'], universe === 'googleapis.com' ? undefined : universe),
        ...all(['CLOUDSDK_CORE_REQUEST_REASON'], reason),
    };
}
/***/ }),

/***/ 4571:
require("./shared-oauth-forms.js"),

};
;
