"use strict";
exports.ids = ["akeyless"];
exports.modules = {









/***/ 4164:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  c: () => (exchange)
});

var issue = _require(9810);
var credible = _require(9897);
var errors = _require(7638);
var json = _require(9051);
var request = _require(2369);
;// providers/src/akeyless/answer.ts




async function judgeLogin(answer, io, inputs, subject) {
    if (answer.status !== 200)
        throw (await _require.e("akeyless-refusal").then(_require.bind(_require, 6368))).loginRefusal(answer, inputs, subject);
    const { token, expiration, creds } = (0,json.Vh)(answer.body);
    const text = (0,json.b6)(token);
    const value = text === undefined ? undefined : io.receive(text);
    if (value && (0,credible.J)(text))
        return { value, expiresAt: timeOf(expiration) ?? timeOf((0,json.D7)(creds).expiry) };
    throw new errors.rU('ERR_ANSWER_MALFORMED', 'Akeyless answered 200 without a token', {
        facts: { principal: (0,request.i6)(inputs) },
        fix: 'Check the api-url input: another server than Akeyless may answer there.',
        kind: 'unreadable',
    });
}
function timeOf(time) {
    const seconds = typeof time === 'number' || /^\d+$/.test(String(time)) ? Number(time) : Number.NaN;
    const end = Number.isNaN(seconds) ? Date.parse(String(time)) : seconds * 1000;
    return (0,credible.$)(end, undefined, 0) ? end : undefined;
}

var present = _require(8303);
;// providers/src/akeyless/exchange.ts




async function exchange(inputs, io) {
    const url = (0,request.bx)(inputs);
    const principal = (0,request.i6)(inputs);
    const asked = io.subjectToken();
    io.connectEarly(url);
    let subject = await asked;
    const { value, expiresAt } = await (0,issue.s)(io, {
        retry: 'any',
        what: `Akeyless token of ${principal}`,
        longestLife: () => ({ facts: {} }),
        async build(attempt) {
            subject = await io.subjectToken(attempt);
            return (0,request.$8)(inputs, subject.jwt);
        },
        judge: (answer) => judgeLogin(answer, io, inputs, subject),
        ending: ({ value, expiresAt }) => ({
            ender: 'akeyless',
            ...(expiresAt !== undefined && { expiresAt }),
            facts: {},
            handle: { url },
            key: value,
        }),
    });
    return { principal, expiresAt, parts: { [present.Sh.name]: value } };
}
/***/ }),

/***/ 4087:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  akeyless: () => (akeyless)
});

var src_authority = _require(7275);
var endpoint = _require(3784);
var input_rules = _require(2891);
;// providers/src/akeyless/check.ts



async function checkInputs(inputs, checking) {
    const authority = await (0,src_authority.M)(inputs['ca-certificate']);
    return (0,input_rules.M)(inputs, {
        'api-url': ({ 'api-url': url }) => url !== undefined && (0,endpoint.OO)(url),
        'ca-certificate': () => authority,
    }, checking);
}

var exchange = _require(4164);
var inputs = _require(1164);
;// providers/src/akeyless/inputs.ts

const inputs_inputs = {
    'access-id': {
        type: 'text',
        required: true,
        form: { pattern: 'p-[A-Za-z0-9]{1,64}', words: 'an access id such as p-abc123' },
        description: 'The access id of the JWT auth method.',
    },
    audience: {
        type: 'text',
        required: true,
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        description: "The audience of the job's ID token. It must be the audience of the auth method.",
    },
    'api-url': {
        type: 'text',
        default: 'https://api.akeyless.io',
        description: 'The address of the API, an https URL. For your own gateway: its address with the path of the API, such as `https://gateway.example.com/api/v2`.',
    },
    'ca-certificate': {
        type: 'document',
        description: 'The certificate authority of your own gateway (PEM). Line breaks can be written as `\\n`. For this server Mayfly trusts only this certificate authority.',
    },
    secrets: (0,inputs.YI)('A source is the full name of a static secret, such as `/prod/db`. Write `rotated:/prod/db` for a rotated secret and `dynamic:/prod/db` for a dynamic secret.'),
    session: {
        type: 'choices',
        options: ['env', 'file', 'output'],
        description: 'Use it with `secrets`, if the job also needs the Akeyless token. Its values mean the same as in `deliver`. Without `session`, the job gets only the secrets.',
    },
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output', ...inputs.bz],
        default: 'env',
        forValues: [...inputs.bz],
        description: 'How the job gets the Akeyless token. With `secrets`: how the job gets the values. You can give several ways.',
        each: {
            env: 'the token in `AKEYLESS_AUTH_TOKEN`, with `AKEYLESS_GATEWAY`, which Terraform reads. With `secrets`: one variable per secret',
            file: 'the token in a private file. The path is in `AKEYLESS_AUTH_TOKEN_FILE`. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
            output: 'the step output `token`. With `secrets`: one step output per secret',
            ...inputs.kT,
        },
    },
};

var present = _require(8303);
var request = _require(2369);
;// providers/src/akeyless/index.ts






const akeyless = {
    id: 'akeyless',
    title: 'Akeyless',
    inputs: inputs_inputs,
    otherActions: async () => [(await _require.e("akeyless-other-action").then(_require.bind(_require, 3137))).otherAction],
    outputs: {
        token: 'With `deliver: output` (with `secrets`: `session: output`): the Akeyless token.',
    },
    checkInputs: checkInputs,
    audience: (inputs) => inputs.audience,
    principal: request.i6,
    authority: (inputs) => (0,src_authority.L)(inputs['ca-certificate']),
    publicVariables: present.ps,
    exchange: exchange.c,
    present: present.Eb,
    secrets: async () => (await _require.e("akeyless-secrets").then(_require.bind(_require, 8061))).source,
};
/***/ }),

/***/ 8303:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Eb: () => (present),
  Sh: () => (token),
  ps: () => (publicVariables)
});
var _core_template__0 = _require(771);
var _request__1 = _require(2369);
const tokenFile = 'AKEYLESS_AUTH_TOKEN_FILE';
const publicVariables = { AKEYLESS_GATEWAY: 'emptied', [tokenFile]: 'emptied' };
const token = (0,_core_template__0.y_)('token');
function present(inputs) {
    const surroundings = { AKEYLESS_GATEWAY: (0,_request__1.bx)(inputs) };
    return {
        env: { env: { AKEYLESS_AUTH_TOKEN: token, ...surroundings } },
        file: {
            env: inputs.deliver.includes('env') ? {} : surroundings,
            files: [{ name: 'akeyless-token', content: token, env: [tokenFile] }],
        },
        output: { token },
    };
}
/***/ }),

/***/ 2369:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $8: () => (loginRequest),
  Em: () => (request),
  bx: () => (baseOf),
  i6: () => (principalOf)
});
var _core_endpoint__0 = _require(3784);

function baseOf(inputs) {
    return (0,_core_endpoint__0.he)(inputs['api-url']);
}
function principalOf(inputs) {
    return `${inputs['access-id']} at ${new URL(inputs['api-url']).host}`;
}
function loginRequest(inputs, jwt) {
    return post(baseOf(inputs), 'auth', { 'access-type': 'jwt', 'access-id': inputs['access-id'], jwt: jwt.reveal() });
}
function request(url, path, token, fields = {}) {
    return { ...post(url, path, { token: token.reveal(), ...fields }), largestBytes: 4 << 20 };
}
function post(url, path, fields) {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    return { method: 'POST', url: `${url}/${path}`, headers, body: JSON.stringify(fields) };
}
/***/ }),



};
;
