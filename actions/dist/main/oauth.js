"use strict";
exports.ids = ["oauth"];
exports.modules = {









/***/ 4571:
require("./shared-oauth-forms.js"),

/***/ 8423:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  oauth: () => (oauth)
});

var authority = _require(7275);
var endpoint = _require(3784);
var foreign_text = _require(281);
var input_rules = _require(2891);
var presets = _require(7806);
var settings = _require(6553);
;// providers/src/oauth/check.ts





async function checkInputs(inputs, checking) {
    const { 'ca-certificate': ca, 'client-certificate': chain, 'client-key': key } = inputs;
    const certificates = ca === undefined && chain === undefined ? undefined : await _require.e("certificate-fault").then(_require.bind(_require, 4347));
    const client = chain === undefined || !key ? undefined : await _require.e("oauth-client-certificate-fault").then(_require.bind(_require, 4660));
    const preset = (0,presets.j)(inputs.preset);
    const fields = (0,settings.jR)(inputs.fields, '=');
    const headers = (0,settings.jR)(inputs.headers, ':');
    const lacksUrl = (text, url) => url === undefined && preset?.url !== undefined && text?.includes('{url}') === true;
    return (0,input_rules.M)(inputs, {
        url: (given) => {
            const { url } = given;
            if (url !== undefined)
                return given.preset === undefined ? 'needs preset' : (0,endpoint.OO)(url);
            return preset?.url !== undefined && `is required with this preset, such as ${preset.url}`;
        },
        issuer: ({ issuer, url }) => issuer !== undefined && !lacksUrl(issuer, url) && (0,endpoint.OO)(issuer),
        'token-url': (given) => {
            const { 'token-url': address, issuer, url } = given;
            if (address !== undefined)
                return !lacksUrl(address, url) && (0,endpoint.OO)(address);
            return issuer === undefined && given.preset === undefined && 'is required, unless issuer or preset gives it';
        },
        audience: ({ audience }) => preset?.audience !== undefined && audience !== preset.audience && `must be ${preset.audience} with this preset`,
        grant: ({ grant, fields, headers, 'client-certificate': certificate }) => grant === 'none' &&
            !certificate &&
            !`${fields}\n${headers}`.includes('{id-token}') &&
            'can be none only if fields or headers contain {id-token}',
        fields: ({ fields: given }) => (given ?? preset) && faultOf(fields, preset?.needs),
        headers: ({ headers: given }) => given !== undefined && faultOf(headers),
        revoke: ({ revoke, issuer, url }) => !lacksUrl(revoke, url) && addressFault(revoke, issuer),
        probe: ({ probe, issuer, revoke, url }) => {
            if (probe !== undefined && revoke === undefined)
                return 'needs revoke';
            return !lacksUrl(probe, url) && addressFault(probe, issuer);
        },
        name: ({ name = '' }) => checking?.isSettable?.(name) === false &&
            'is the name of a variable that a shell, a loader or the runner reads',
        'ca-certificate': () => ca !== undefined && certificates?.certificateFault(ca),
        'client-certificate': (given) => chain !== undefined && (given['client-key'] ? certificates?.certificateFault(chain) : 'needs client-key'),
        'client-key': (given) => key &&
            (given['client-certificate'] === undefined
                ? 'needs client-certificate'
                : chain !== undefined && client?.keyFault(chain, key)),
    }, checking);
}
function faultOf({ pairs, wrong }, needs = []) {
    const missing = needs.filter((name) => !pairs.has(name));
    const secret = [...pairs].filter(([name, value]) => isStaticSecret(name, value)).map(([name]) => (0,foreign_text.hD)(name));
    const faults = [
        wrong.length > 0 && `line ${wrong.join(', ')} has no name or no value`,
        missing.length > 0 && `needs a line for ${missing.join(' and for ')} with this preset`,
        secret.length > 0 &&
            `must not contain ${secret.join(', ')}: this is the name of a static secret, and the ID token takes its place`,
    ];
    return faults.filter(Boolean).join('; ') || false;
}
const secretNames = /secret|passw|pwd|passphrase|api-?key|private-?key|access-?key|auth-?key|credential|cookie|authorization|token$|assertion$|^key$|^jwt$/;
function isStaticSecret(name, value) {
    return secretNames.test(name.toLowerCase().replaceAll('_', '-')) && !value.includes('{id-token}');
}
function addressFault(text, issuer) {
    if (text === undefined)
        return false;
    const [how = '', address, ...fields] = text.split(' ');
    if (address === undefined)
        return issuer === undefined && `needs an address after ${how}, or issuer`;
    const [place = '', query = ''] = address.split('?');
    const pairs = [...new URLSearchParams(query), ...fields.map((field) => field.split('='))];
    const secret = pairs.filter(([name, value]) => value !== '{token}' && isStaticSecret(name, value));
    if (secret.length === 0)
        return (0,endpoint.OO)(place);
    return `must not contain ${secret.map(([name]) => (0,foreign_text.hD)(name)).join(', ')}: this is the name of a static secret`;
}

var issue = _require(9810);
var secret = _require(8189);
var credible = _require(9897);
var errors = _require(7638);
var json = _require(9051);
var jwt = _require(2276);
;// providers/src/oauth/answer.ts




const longestLifetimeSeconds = 366 * 86_400;
async function judgeToken(answer, io, inputs, { facts, subject }) {
    const body = (0,json.Vh)(answer.body);
    const isGood = answer.status >= 200 && answer.status < 300;
    const text = isGood ? (0,json.b6)(valueAt(body, inputs['token-field'] ?? '')) : undefined;
    const value = text === undefined ? undefined : io.receive(text);
    if (!value || !(0,credible.J)(text))
        throw await (await _require.e("oauth-refusal").then(_require.bind(_require, 5366))).refusal(answer, inputs, facts, subject);
    const type = (0,json.b6)(body.token_type);
    const expected = inputs['token-type'] ?? '';
    return {
        value,
        expiresAt: expiryOf(valueAt(body, inputs['expires-field'] ?? ''), text, answer, io),
        otherType: type?.toLowerCase() === expected.toLowerCase() ? undefined : type,
        hasRefreshToken: (0,json.b6)(body.refresh_token) !== undefined,
    };
}
function wrongType(type, inputs, facts) {
    return new errors.rU('ERR_ANSWER_MALFORMED', 'The server issued a token of another type than expected', {
        facts: { ...facts, type, expected: inputs['token-type'] },
        fix: 'A bearer token is expected. If your tools can use this type, give it as token-type.',
    });
}
function valueAt(body, field) {
    const path = field.startsWith('/') ? field.slice(1).split('/') : [field];
    return path.reduce((place, key) => typeof place === 'object' && place !== null && Object.hasOwn(place, key)
        ? place[key]
        : undefined, body);
}
const firstTime = 1e9;
const firstTimeInMilliseconds = 1e12;
function expiryOf(written, token, answer, io) {
    const now = Math.max(answer.date ?? 0, io.now());
    const number = typeof written === 'number' ? written : /^\d+(\.\d+)?$/.test(String(written)) ? Number(written) : Number.NaN;
    const time = number >= firstTimeInMilliseconds ? number : number >= firstTime ? number * 1000 : now + number * 1000;
    const ends = [time, Date.parse((0,json.b6)(written) ?? ''), endIn(token)];
    return ends.find((end) => (0,credible.$)(end, answer.date, longestLifetimeSeconds));
}
function endIn(token) {
    try {
        return Number((0,jwt.Y)(token).exp) * 1000;
    }
    catch {
        return Number.NaN;
    }
}

var template = _require(771);
;// providers/src/oauth/present.ts

const publicVariables = {};
const present_token = (0,template.y_)('access-token');
function present({ name = '' }) {
    return {
        env: { env: { [name]: present_token } },
        file: { env: {}, files: [{ name: 'access-token', content: present_token, env: [`${name}_FILE`] }] },
        output: { 'access-token': present_token },
    };
}

var certificates = _require(7581);
var placeholders = _require(3874);
;// providers/src/oauth/request.ts



async function tokenRequest(inputs, url, values) {
    const { pairs: headers } = (0,settings.jR)(inputs.headers, ':');
    const fields = await (0,placeholders.l8)((0,settings.Pf)(inputs), values);
    const body = inputs.encoding === 'json' ? (0,placeholders.J9)(fields) : (0,placeholders.bQ)(fields);
    return {
        ...body,
        method: 'POST',
        url,
        client: clientOf(inputs),
        headers: { accept: 'application/json', ...body.headers, ...(await (0,placeholders.l8)(headers, values)) },
    };
}
function clientOf(inputs) {
    const { 'client-certificate': chain, 'client-key': key } = inputs;
    return chain === undefined || key === undefined ? undefined : { chain: (0,certificates.Y)(chain).join(''), key };
}

;// providers/src/oauth/exchange.ts






async function exchange(inputs, io) {
    io.connectEarly((0,settings.FN)(inputs), clientOf(inputs));
    const { token, ...ends } = await endpointsOf(inputs, io);
    const principal = (0,settings.i6)(inputs);
    const facts = { principal, endpoint: new URL(token).host };
    let subject;
    const issued = await (0,issue.s)(io, {
        retry: ends.revoke === undefined ? 'any' : 'no-effect',
        what: `OAuth token of ${principal}`,
        longestLife: () => ({ facts: {} }),
        build: (attempt) => tokenRequest(inputs, token, {
            async idToken() {
                subject = await io.subjectToken(attempt + 1);
                return subject.jwt;
            },
        }),
        judge: (answer) => judgeToken(answer, io, inputs, { facts, subject }),
        ending: (issued) => endingOf(issued, inputs, ends),
    });
    if (issued.otherType !== undefined)
        throw wrongType(issued.otherType, inputs, facts);
    if (issued.hasRefreshToken)
        io.warn('The server also issued a refresh token. Mayfly did not keep it, and it may still be valid.');
    return { principal, expiresAt: issued.expiresAt, parts: { [present_token.name]: issued.value } };
}
function endingOf({ value, expiresAt }, inputs, { revoke, probe }) {
    const end = expiresAt === undefined ? {} : { expiresAt };
    if (revoke === undefined)
        return { ...end, facts: {} };
    const client = clientOf(inputs);
    const handle = {
        revoke,
        ...(probe !== undefined && { probe }),
        authorization: inputs.authorization ?? '',
        fields: JSON.stringify((0,settings.pd)((0,settings.Pf)(inputs))),
        ...(client && { chain: client.chain }),
    };
    const key = client ? secret.z.join([value, '\n', client.key]) : value;
    return { ender: 'oauth', ...end, facts: {}, handle, key: key, audience: inputs.audience };
}
async function endpointsOf(inputs, io) {
    const { issuer, revoke, probe, 'token-url': token } = inputs;
    const lacks = token === undefined || revoke === 'RFC7009' || probe === 'RFC7662';
    if (!lacks || issuer === undefined)
        return { token: token ?? '', revoke, probe };
    const find = await (await _require.e("oauth-discovery").then(_require.bind(_require, 4300))).discover(issuer, io, clientOf(inputs));
    return {
        token: token ?? find('token_endpoint'),
        revoke: revoke === 'RFC7009' ? `RFC7009 ${find('revocation_endpoint')}` : revoke,
        probe: probe === 'RFC7662' ? `RFC7662 ${find('introspection_endpoint')}` : probe,
    };
}

;// providers/src/oauth/inputs.ts

const address = 'https?://[\\x21-\\x7e]{1,1000}';
const field = {
    pattern: '[\\w.-]{1,64}|(?:/[\\w.-]{1,64}){1,8}',
    words: 'a key, or a JSON pointer such as /data/token',
};
const inputs = {
    preset: {
        type: 'choice',
        options: presets.g,
        description: 'A system whose form is known. It fills every input that you do not give.',
    },
    url: {
        type: 'text',
        description: 'With `preset`: the address of the system, if it has no fixed one.',
    },
    issuer: {
        type: 'text',
        description: 'The issuer of the OAuth server, an https URL. Mayfly reads its endpoints from `/.well-known/openid-configuration`. It uses only endpoints at the address of the issuer.',
    },
    'token-url': {
        type: 'text',
        description: 'The token endpoint, an https URL. Required, unless `issuer` or `preset` gives it.',
    },
    audience: {
        type: 'text',
        required: true,
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        description: "The audience of the job's ID token, as the server expects it. Use another audience for each system.",
    },
    grant: {
        type: 'choice',
        options: ['token-exchange', 'jwt-bearer', 'client-assertion', 'none'],
        description: 'The use of the ID token. `token-exchange`: it is the `subject_token` (RFC 8693). `jwt-bearer`: it is the `assertion` (RFC 7523, section 2.1). `client-assertion`: it is the `client_assertion` of a client (RFC 7523, section 2.2). `none`: only `fields` and `headers` are sent, and one of them contains `{id-token}`. Default: `token-exchange`.',
    },
    encoding: {
        type: 'choice',
        options: ['form', 'json'],
        description: 'The encoding of the request. Default: `form`, as OAuth requires it.',
    },
    fields: {
        type: 'document',
        entries: { pattern: '[\\w./-]{1,128} ?= ?[\\x20-\\x3a\\x3c-\\x7e]{1,1000}', words: 'name=value' },
        description: 'More fields of the request, one per line: `client_id=deploy`, `scope=read write`. A field replaces a field of `grant` with the same name. `{id-token}` is replaced by an ID token; each occurrence gets a token of its own. With `encoding: json`, a name such as `/data/token` is a path in the JSON. Names of static secrets, such as `client_secret`, are refused.',
    },
    headers: {
        type: 'document',
        entries: { pattern: '[\\w-]{1,128}: ?[\\x20-\\x3a\\x3c-\\x7e]{1,1000}', words: 'name: value' },
        description: 'More headers of the request, one per line: `x-version: 2`. `{id-token}` is replaced as in `fields`. Static secrets are refused.',
    },
    'token-field': {
        type: 'text',
        form: field,
        description: 'The token in the answer: a key, or a JSON pointer. Default: `access_token`.',
    },
    'expires-field': {
        type: 'text',
        form: field,
        description: 'The field of the answer that says when the token expires. Its value is a number of seconds, a time in seconds since 1970, or an ISO 8601 date. Each can be a number or a text. Default: `expires_in`. If it is absent, Mayfly uses the `exp` of a token that is a JWT.',
    },
    'token-type': {
        type: 'text',
        form: { pattern: '[\\w.:/+-]{1,100}', words: 'a token type such as Bearer' },
        description: 'The `token_type` that you expect. If the server issues another one, the step fails. Default: `Bearer`.',
    },
    revoke: {
        type: 'text',
        form: {
            pattern: `RFC7009(?: ${address})?|DELETE ${address}|POST ${address}(?: [\\w.-]{1,64}=[\\x21-\\x7e]{1,200})*`,
            words: 'RFC7009, RFC7009 https://\u2026, DELETE https://\u2026 or POST https://\u2026 name={token}',
        },
        description: 'How the token is revoked. `RFC7009 https://\u2026`: the revocation endpoint; without an address, the one that `issuer` publishes. `DELETE https://\u2026`: a request with the token as bearer. `POST https://\u2026 name={token}`: a request with the token as bearer, and with a JSON body that has the field `name`. Without `revoke`, the token only expires.',
    },
    probe: {
        type: 'text',
        form: {
            pattern: `RFC7662(?: ${address})?|GET ${address}`,
            words: 'RFC7662, RFC7662 https://\u2026 or GET https://\u2026',
        },
        description: 'How Mayfly checks that the token was revoked. `RFC7662 https://\u2026`: the introspection endpoint; without an address, the one that `issuer` publishes. `GET https://\u2026`: an address that answers 2xx to a valid token and 401 to another one.',
    },
    authorization: {
        type: 'text',
        form: { pattern: '[\\x20-\\x7e]{0,64}\\{token\\}[\\x20-\\x7e]{0,16}', words: 'a text with {token}' },
        description: 'The header `Authorization` of `revoke` and `probe`. Default: `Bearer {token}`.',
    },
    name: {
        type: 'text',
        form: { pattern: '[A-Za-z_]\\w{0,99}', words: 'the name of a variable' },
        description: 'The variable that gets the token, such as `OPENAI_API_KEY`. Default: that of the preset, or `ACCESS_TOKEN`.',
    },
    'ca-certificate': {
        type: 'document',
        description: 'The certificate authority of the server (PEM). For this server Mayfly trusts only this certificate authority.',
    },
    'client-certificate': {
        type: 'document',
        description: 'A certificate for this job (PEM, with its chain), which Mayfly shows to the server (RFC 8705). It needs `client-key`.',
    },
    'client-key': {
        type: 'text',
        secret: true,
        description: 'The private key of `client-certificate` (PEM). Use a key that exists only for this job: a key that is stored in CI is a static secret.',
    },
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output'],
        default: 'env',
        description: 'How the job gets the token. You can give several ways.',
        each: {
            env: 'the variable `name`',
            file: 'a private file. The path is in a variable whose name is `name` with `_FILE` at its end',
            output: 'the step output `access-token`',
        },
    },
};

;// providers/src/oauth/index.ts






const oauth = {
    id: 'oauth',
    title: 'OAuth',
    inputs: inputs,
    otherActions: async () => (await _require.e("oauth-other-actions").then(_require.bind(_require, 8538))).otherActions,
    outputs: {
        'access-token': 'With `deliver: output`: the token.',
    },
    complete: settings.h5,
    checkInputs: checkInputs,
    audience: (inputs) => inputs.audience,
    principal: settings.i6,
    authority: (inputs) => (0,authority.L)(inputs['ca-certificate']),
    publicVariables: publicVariables,
    exchange: exchange,
    present: present,
};
/***/ }),

/***/ 3874:
require("./shared-oauth-placeholders.js"),

/***/ 7806:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  g: () => (presetNames),
  j: () => (presetOf)
});
var _oauth_forms__0 = _require(4571);

const idToken = `subject_token_type=${(0,_oauth_forms__0.Wz)('id_token')}`;
const rows = {
    claude: {
        title: 'Claude',
        inputs: {
            'token-url': 'https://api.anthropic.com/v1/oauth/token',
            grant: 'jwt-bearer',
            encoding: 'json',
            headers: 'anthropic-beta: oauth-2025-04-20,oidc-federation-2026-04-01',
            name: 'ANTHROPIC_AUTH_TOKEN',
        },
        needs: ['federation_rule_id', 'organization_id'],
        identity: 'service_account_id',
    },
    openai: {
        title: 'OpenAI',
        inputs: {
            'token-url': 'https://auth.openai.com/oauth/token',
            encoding: 'json',
            name: 'OPENAI_API_KEY',
        },
        needs: ['identity_provider_id', 'service_account_id'],
        identity: 'service_account_id',
    },
    datadog: {
        title: 'Datadog',
        inputs: {
            'token-url': '{url}/api/v2/delegated-token',
            grant: 'none',
            headers: 'authorization: Delegated {id-token}',
            'token-field': '/data/attributes/access_token',
            'expires-field': '/data/attributes/expires',
            name: 'DD_ACCESS_TOKEN',
        },
        url: 'https://api.datadoghq.eu',
    },
    octopus: {
        title: 'Octopus Deploy',
        inputs: {
            issuer: '{url}',
            encoding: 'json',
            fields: 'audience={audience}',
            name: 'OCTOPUS_ACCESS_TOKEN',
        },
        url: 'https://example.octopus.app',
        identity: 'audience',
    },
    'docker-hub': {
        title: 'Docker Hub',
        inputs: {
            'token-url': 'https://identity.docker.com/oauth/token',
            fields: idToken,
            name: 'DOCKERHUB_TOKEN',
        },
        needs: ['connection_id'],
        audience: 'https://identity.docker.com',
        identity: 'connection_id',
    },
    confluent: {
        title: 'Confluent Cloud',
        inputs: {
            'token-url': 'https://api.confluent.cloud/sts/v1/oauth2/token',
            fields: `requested_token_type=${(0,_oauth_forms__0.Wz)('access_token')}`,
            name: 'CONFLUENT_CLOUD_ACCESS_TOKEN',
        },
        needs: ['identity_pool_id'],
        identity: 'identity_pool_id',
    },
    jfrog: {
        title: 'JFrog',
        inputs: {
            'token-url': '{url}/access/api/v1/oidc/token',
            encoding: 'json',
            fields: idToken,
            revoke: 'DELETE {url}/access/api/v1/tokens/me',
            name: 'JF_ACCESS_TOKEN',
        },
        needs: ['provider_name'],
        url: 'https://example.jfrog.io',
        identity: 'provider_name',
    },
    databricks: {
        title: 'Databricks',
        inputs: {
            'token-url': '{url}/oidc/v1/token',
            fields: 'scope=all-apis',
            name: 'DATABRICKS_TOKEN',
        },
        url: 'https://adb-1234567890123456.7.azuredatabricks.net',
    },
    snowflake: {
        title: 'Snowflake',
        inputs: {
            'token-url': '{url}/session/v1/login-request',
            grant: 'none',
            encoding: 'json',
            fields: [
                '/data/CLIENT_APP_ID=Mayfly',
                '/data/CLIENT_APP_VERSION=1',
                '/data/AUTHENTICATOR=WORKLOAD_IDENTITY',
                '/data/PROVIDER=OIDC',
                '/data/TOKEN={id-token}',
            ].join('\n'),
            'token-field': '/data/token',
            'expires-field': '/data/validityInSeconds',
            revoke: 'POST {url}/session?delete=true&requestId={uuid}&request_guid={uuid}',
            authorization: 'Snowflake Token="{token}"',
            name: 'SNOWFLAKE_SESSION_TOKEN',
        },
        needs: ['/data/ACCOUNT_NAME'],
        url: 'https://example.snowflakecomputing.com',
        audience: 'snowflakecomputing.com',
        identity: '/data/ACCOUNT_NAME',
    },
    tailscale: {
        title: 'Tailscale',
        inputs: {
            'token-url': 'https://api.tailscale.com/api/v2/oauth/token-exchange',
            grant: 'none',
            fields: 'jwt={id-token}',
            name: 'TAILSCALE_API_KEY',
        },
        needs: ['client_id'],
    },
    cloudsmith: {
        title: 'Cloudsmith',
        inputs: {
            'token-url': '{url}/',
            grant: 'none',
            encoding: 'json',
            fields: 'oidc_token={id-token}',
            'token-field': 'token',
            name: 'CLOUDSMITH_API_KEY',
        },
        needs: ['service_slug'],
        url: 'https://api.cloudsmith.io/openid/example',
        identity: 'service_slug',
    },
    infisical: {
        title: 'Infisical',
        inputs: {
            url: 'https://app.infisical.com',
            'token-url': '{url}/api/v1/auth/oidc-auth/login',
            grant: 'none',
            fields: 'jwt={id-token}',
            'token-field': 'accessToken',
            'expires-field': 'expiresIn',
            revoke: 'POST {url}/api/v1/auth/token/revoke accessToken={token}',
            name: 'INFISICAL_TOKEN',
        },
        needs: ['identityId'],
        identity: 'identityId',
    },
    doppler: {
        title: 'Doppler',
        inputs: {
            'token-url': 'https://api.doppler.com/v3/auth/oidc',
            grant: 'none',
            encoding: 'json',
            fields: 'token={id-token}',
            'token-field': 'token',
            'expires-field': 'expires_at',
            revoke: 'POST https://api.doppler.com/v3/auth/revoke token={token}',
            name: 'DOPPLER_TOKEN',
        },
        needs: ['identity'],
        identity: 'identity',
    },
};
const presetNames = Object.keys(rows);
function presetOf(name) {
    return name === undefined ? undefined : rows[name];
}
/***/ }),

/***/ 6553:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  FN: () => (serverOf),
  Pf: () => (fieldsOf),
  h5: () => (completeInputs),
  i6: () => (principalOf),
  jR: () => (pairsIn),
  pd: () => (clientFields)
});
var _core_endpoint__0 = _require(3784);
var _oauth_forms__2 = _require(4571);
var _presets__1 = _require(7806);
function pairsIn(text, separator) {
    const pairs = new Map();
    const wrong = [];
    for (const [index, line] of (text ?? '').split('\n').entries()) {
        const at = line.indexOf(separator);
        const [name, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
        if (/^\s*(#|$)/.test(line))
            continue;
        if (at < 0 || !/^[\w./-]{1,128}$/.test(name) || value === '' || /\p{Cc}/u.test(value))
            wrong.push(index + 1);
        else
            pairs.set(separator === ':' ? name.toLowerCase() : name, value);
    }
    return { pairs, wrong };
}
function completeInputs(inputs) {
    const row = (0,_presets__1.j)(inputs.preset)?.inputs ?? {};
    const { audience = '{audience}' } = inputs;
    const url = (0,_core_endpoint__0.he)(inputs.url ?? row.url ?? '{url}');
    const ofPreset = Object.fromEntries(Object.entries(row).map(([name, text]) => [name, text.replaceAll('{url}', url).replaceAll('{audience}', audience)]));
    const given = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined));
    const all = { ...defaults, ...ofPreset, ...given };
    const lines = (name) => [ofPreset[name], inputs[name]].filter((text) => text !== undefined).join('\n') || undefined;
    return { ...all, fields: lines('fields'), headers: lines('headers') };
}
const defaults = {
    grant: 'token-exchange',
    encoding: 'form',
    'token-field': 'access_token',
    'expires-field': 'expires_in',
    'token-type': 'Bearer',
    authorization: 'Bearer {token}',
    name: 'ACCESS_TOKEN',
};
function fieldsOf({ grant, fields }) {
    const ofGrant = grant === undefined || grant === 'none' ? {} : grants[grant];
    const type = grant === 'token-exchange' && { subject_token_type: (0,_oauth_forms__2.Wz)('jwt') };
    return new Map([...Object.entries({ ...ofGrant, ...type }), ...pairsIn(fields, '=').pairs]);
}
const grants = (0,_oauth_forms__2.s$)('{id-token}');
function clientFields(fields) {
    return Object.fromEntries([...fields].filter(([name]) => /^client_(id|assertion|assertion_type)$/.test(name)));
}
function principalOf(inputs) {
    const field = (0,_presets__1.j)(inputs.preset)?.identity ?? 'client_id';
    return `${fieldsOf(inputs).get(field) ?? 'this job'} at ${new URL(serverOf(inputs)).host}`;
}
function serverOf(inputs) {
    return inputs['token-url'] ?? inputs.issuer ?? '';
}
/***/ })

};
;
