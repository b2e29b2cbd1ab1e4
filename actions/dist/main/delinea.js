"use strict";
exports.ids = ["delinea"];
exports.modules = {







/***/ 7120:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  X5: () => (endpointOf),
  XP: () => (accountOf),
  iQ: () => (partitionOf)
});
const byPrefix = [
    [/^cn-/, 'aws-cn', 'amazonaws.com.cn'],
    [/^us-gov-/, 'aws-us-gov', 'amazonaws.com'],
    [/^us-iso-/, 'aws-iso', 'c2s.ic.gov'],
    [/^us-isob-/, 'aws-iso-b', 'sc2s.sgov.gov'],
    [/^eu-isoe-/, 'aws-iso-e', 'cloud.adc-e.uk'],
    [/^us-isof-/, 'aws-iso-f', 'csp.hci.ic.gov'],
    [/^eusc-/, 'aws-eusc', 'amazonaws.eu'],
];
function partitionOf(region) {
    const [, name = 'aws', suffix = 'amazonaws.com'] = byPrefix.find(([prefix]) => prefix.test(region)) ?? [];
    return { name, suffix };
}
function endpointOf(service, region, fips) {
    const { name, suffix } = partitionOf(region);
    const hasOwn = name !== 'aws-us-gov' || service === 'secretsmanager';
    return `https://${service}${fips && hasOwn ? '-fips' : ''}.${region}.${suffix}/`;
}
function accountOf(arn) {
    return arn.split(':')[4] ?? '';
}
/***/ }),

/***/ 8557:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  c: () => (exchange)
});

var errors = _require(7638);
var issue = _require(9810);
var credible = _require(9897);
var json = _require(9051);
var request = _require(3760);
;// providers/src/delinea/answer.ts




async function judgeLogin(answer, io, inputs, identity) {
    if (answer.status !== 200)
        throw (await _require.e("delinea-refusal").then(_require.bind(_require, 7101))).loginRefusal(answer, inputs, identity);
    const { accessToken, refreshToken, expiresIn } = (0,json.Vh)(answer.body);
    const [text, refresh] = [(0,json.b6)(accessToken), (0,json.b6)(refreshToken)];
    const [token, refreshing] = [text, refresh].map((one) => (one === undefined ? undefined : io.receive(one)));
    if (token && (0,credible.J)(text)) {
        const expiresAt = (answer.date ?? io.now()) + Number(expiresIn) * 1000;
        return {
            token,
            refreshToken: refreshing,
            expiresAt: (0,credible.$)(expiresAt, undefined, 0) ? expiresAt : undefined,
        };
    }
    throw new errors.rU('ERR_ANSWER_MALFORMED', 'Delinea answered 200 without a token', {
        facts: { principal: (0,request.i6)(inputs) },
        fix: 'Check the url input: another server than Delinea DevOps Secrets Vault may answer there.',
        kind: 'unreadable',
    });
}

var present = _require(7002);
;// providers/src/delinea/proof.ts
async function proofOf(isAws, { credential: { parts }, io }) {
    if (!isAws)
        return { grant_type: 'gcp', jwt: parts.token.reveal() };
    const { signedHeaders, signingKeys } = await _require.e("sigv4").then(_require.bind(_require, 6077));
    const sent = signedHeaders(globalSts, { 'content-length': String(question.length), 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }, question, signingKeys(parts), { region: 'us-east-1', service: 'sts', now: io.now() });
    io.receive(sent.authorization?.replace(/^.*Signature=/, '') ?? '');
    const { host, ...headers } = sent;
    const lists = Object.entries(headers).map(([name, value]) => [headerName(name), [value]]);
    return {
        grant_type: 'aws_iam',
        aws_headers: base64(JSON.stringify(Object.fromEntries(lists))),
        aws_body: base64(question),
    };
}
const question = 'Action=GetCallerIdentity&Version=2011-06-15';
const globalSts = 'https://sts.amazonaws.com/';
function headerName(name) {
    return name.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
}
function base64(text) {
    return Buffer.from(text).toString('base64');
}

;// providers/src/delinea/exchange.ts






const refreshMilliseconds = 30 * 86_400_000;
async function exchange(inputs, io) {
    const url = (0,request.bx)(inputs);
    const principal = (0,request.i6)(inputs);
    const refreshToken = `Delinea refresh token of ${principal}`;
    const refreshEnd = () => ({ expiresAt: io.now() + refreshMilliseconds, facts: {} });
    io.connectEarly(url);
    if (!io.nested)
        throw new TypeError('Delinea needs the identity of a cloud');
    return io.nested(async (nested) => {
        const issued = await (0,issue.s)(io, {
            retry: 'any',
            what: `Delinea token of ${principal}`,
            longestLife: () => ({ facts: {} }),
            async build() {
                const proof = await proofOf(inputs['aws-role'] !== undefined, nested);
                io.recordEnding({ what: refreshToken, ...refreshEnd(), asked: true });
                return (0,request.$8)(url, proof);
            },
            async judge(answer) {
                const issued = await judgeLogin(answer, io, inputs, nested.credential.principal);
                if (issued.refreshToken === undefined)
                    io.forgetEnding(refreshToken);
                else
                    io.recordEnding({
                        what: refreshToken,
                        ender: 'delinea',
                        ...refreshEnd(),
                        handle: { url },
                        key: issued.refreshToken,
                    }, () => ({ trace: {} }));
                return issued;
            },
            ending: ({ expiresAt }) => ({ ...(expiresAt !== undefined && { expiresAt }), facts: {} }),
        }).catch((error) => {
            if ((0,errors.DI)(error))
                io.forgetEnding(refreshToken);
            throw error;
        });
        return { principal, expiresAt: issued.expiresAt, parts: { [present.Sh.name]: issued.token } };
    });
}
/***/ }),

/***/ 5475:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  delinea: () => (delinea)
});

var endpoint = _require(3784);
var input_rules = _require(2891);
var aws_partition = _require(7120);
;// providers/src/delinea/check.ts



async function checkInputs(inputs, checking) {
    const account = inputs['gcp-service-account'];
    const onlyBeside = (beside) => Object.fromEntries(names
        .filter((name) => name.startsWith(beside.slice(0, 4)))
        .map((name) => [
        name,
        (given) => given[name] !== undefined && given[beside] === undefined && `needs ${beside}`,
    ]));
    return (0,input_rules.M)(inputs, {
        ...onlyBeside('aws-role'),
        ...onlyBeside('gcp-service-account'),
        url: ({ url }) => url !== undefined && (0,endpoint.RM)(url, 'v1'),
        'aws-role': (given) => {
            if (given['aws-role'] === undefined)
                return account === undefined && noIdentity;
            return account !== undefined && 'and gcp-service-account cannot be used together';
        },
        'aws-region': ({ 'aws-role': role, 'aws-region': region }) => {
            if (region === undefined)
                return false;
            if (role === undefined)
                return 'needs aws-role';
            return (0,aws_partition.iQ)(region).name !== 'aws' && 'must be in the partition aws, because Delinea asks the global STS';
        },
    }, checking);
}
const names = [
    'aws-account',
    'aws-sts-endpoint',
    'gcp-workload-identity-provider',
    'gcp-sts-endpoint',
    'gcp-iam-endpoint',
];
const noIdentity = 'is required, or gcp-service-account: Delinea accepts no ID token of a CI system, only the identity of a cloud';

var exchange = _require(8557);
var inputs = _require(1164);
;// providers/src/delinea/inputs.ts

const inputs_inputs = {
    url: {
        type: 'text',
        required: true,
        description: 'The address of the tenant, such as `https://example.secretsvaultcloud.com`. The domain can also be `.eu`, `.com.au` or `.ca`.',
    },
    audience: {
        type: 'text',
        form: { pattern: '[\\x21-\\x7e]{1,255}', words: 'one word' },
        description: "The audience of the job's ID token for the cloud. Default: `sts.amazonaws.com`; with `gcp-service-account` `https://iam.googleapis.com/<gcp-workload-identity-provider>`, except in GitLab's template, where you write it.",
    },
    'aws-role': {
        type: 'text',
        description: 'The AWS role whose identity logs in, in the same format as `role` of `actions/aws`. Its session may do nothing else. Give either this or `gcp-service-account`.',
    },
    'aws-account': { type: 'text', description: 'The account of `aws-role`, if that is only a name.' },
    'aws-region': {
        type: 'text',
        description: 'With `aws-role`, required: the region whose STS Mayfly asks. It must be in the partition `aws`, because Delinea asks the global STS.',
    },
    'aws-sts-endpoint': { type: 'text', description: 'Another endpoint of STS, as `sts-endpoint` of `actions/aws`.' },
    'gcp-service-account': {
        type: 'text',
        description: 'The email of the service account of Google Cloud whose ID token logs in.',
    },
    'gcp-workload-identity-provider': {
        type: 'text',
        description: 'With `gcp-service-account`, required: the full name of the workload identity provider, as in `actions/gcp`.',
    },
    'gcp-sts-endpoint': {
        type: 'text',
        description: 'Another Security Token Service, as `sts-endpoint` of `actions/gcp`.',
    },
    'gcp-iam-endpoint': {
        type: 'text',
        description: 'Another IAM Credentials API, as `iam-endpoint` of `actions/gcp`.',
    },
    secrets: (0,inputs.YI)('A source is the path of a secret, such as `prod/db`. Without `#key`, its whole data is read.'),
    session: {
        type: 'choices',
        options: ['env', 'file', 'output'],
        description: 'Use it with `secrets`, if the job also needs the Delinea token. Its values mean the same as in `deliver`. Without `session`, the job gets only the secrets.',
    },
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output', ...inputs.bz],
        default: 'env',
        forValues: [...inputs.bz],
        description: 'How the job gets the Delinea token. With `secrets`: how the job gets the values. You can give several ways.',
        each: {
            env: 'the token in `DELINEA_TOKEN`, with `DELINEA_URL`. With `secrets`: one variable per secret',
            file: 'the token in a private file. The path is in `DELINEA_TOKEN_FILE`. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
            output: 'the step output `token`. With `secrets`: one step output per secret',
            ...inputs.kT,
        },
    },
};

var nested_inputs = _require(8797);
var request = _require(3760);
;// providers/src/delinea/needs.ts


const denyAllPolicy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }],
});
function needs(inputs) {
    const { url, audience } = inputs;
    const given = audience === undefined ? {} : { audience };
    if (inputs['aws-role'] !== undefined)
        return {
            provider: 'aws',
            prefix: 'aws-',
            inputs: { ...(0,nested_inputs.m)('aws-', inputs), ...given, lifetime: '900', 'session-policy': denyAllPolicy },
        };
    if (inputs['gcp-service-account'] === undefined)
        return undefined;
    const tenant = url !== undefined && URL.canParse(url) ? (0,request.bx)({ url }) : undefined;
    return {
        provider: 'gcp',
        prefix: 'gcp-',
        inputs: {
            ...(0,nested_inputs.m)('gcp-', inputs),
            ...given,
            ...(tenant !== undefined && { 'id-token-audience': tenant, 'include-email': 'true' }),
            deliver: 'output',
        },
    };
}

var present = _require(7002);
;// providers/src/delinea/index.ts






const delinea = {
    id: 'delinea',
    title: 'Delinea',
    inputs: inputs_inputs,
    otherActions: async () => [(await _require.e("delinea-other-action").then(_require.bind(_require, 2329))).otherAction],
    outputs: {
        token: 'With `deliver: output` (with `secrets`: `session: output`): the Delinea token.',
    },
    checkInputs: checkInputs,
    audience: ({ audience, 'gcp-workload-identity-provider': provider }) => audience ?? (provider === undefined ? 'sts.amazonaws.com' : `https://iam.googleapis.com/${provider}`),
    needs: needs,
    principal: request.i6,
    publicVariables: present.ps,
    exchange: exchange.c,
    present: present.Eb,
    secrets: async () => (await _require.e("delinea-secrets").then(_require.bind(_require, 8831))).source,
};
/***/ }),

/***/ 7002:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Eb: () => (present),
  Sh: () => (token),
  ps: () => (publicVariables)
});
var _core_template__0 = _require(771);
var _request__1 = _require(3760);
const tokenFile = 'DELINEA_TOKEN_FILE';
const publicVariables = { DELINEA_URL: 'emptied', [tokenFile]: 'emptied' };
const token = (0,_core_template__0.y_)('token');
function present(inputs) {
    const surroundings = { DELINEA_URL: (0,_request__1.bx)(inputs) };
    return {
        env: { env: { DELINEA_TOKEN: token, ...surroundings } },
        file: {
            env: inputs.deliver.includes('env') ? {} : surroundings,
            files: [{ name: 'delinea-token', content: token, env: [tokenFile] }],
        },
        output: { token },
    };
}
/***/ }),

/***/ 3760:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $8: () => (loginRequest),
  Eg: () => (secretRequest),
  Kz: () => (revocationRequest),
  bx: () => (baseOf),
  i6: () => (principalOf)
});
function baseOf({ url }) {
    return new URL(url).origin;
}
function principalOf(inputs) {
    return `${inputs['aws-role'] ?? inputs['gcp-service-account']} at ${new URL(inputs.url).host}`;
}
function loginRequest(url, proof) {
    return {
        method: 'POST',
        url: `${url}/v1/token`,
        headers: { accept: 'application/json', 'content-type': 'application/json' },
        body: JSON.stringify(proof),
    };
}
function secretRequest(url, path, version, token) {
    const place = path.split('/').map(encodeURIComponent).join('/');
    return {
        method: 'GET',
        url: `${url}/v1/secrets/${place}${version === undefined ? '' : `/version/${version}`}`,
        headers: { accept: 'application/json', authorization: `Bearer ${token.reveal()}` },
        largestBytes: 2 << 20,
    };
}
function revocationRequest(url, refreshToken) {
    return { method: 'POST', url: `${url}/v1/revoke/${encodeURIComponent(refreshToken.reveal())}` };
}
/***/ }),

/***/ 8797:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  m: () => (inputsUnder)
});
function inputsUnder(prefix, inputs) {
    const own = Object.entries(inputs).flatMap(([name, value]) => {
        const text = Array.isArray(value) ? value.join() : value;
        return name.startsWith(prefix) && typeof text === 'string' ? [[name.slice(prefix.length), text]] : [];
    });
    return Object.fromEntries(own);
}
/***/ })

};
;
