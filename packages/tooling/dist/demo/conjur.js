export const id = 6021;
export const ids = [6021];
export const modules = {

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

/***/ 4038:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  c: () => (exchange),
  F: () => (secondsAhead)
});

var issue = _require(9810);
var credible = _require(9897);
var errors = _require(7638);
var src_json = _require(9051);
var request = _require(1159);
;// providers/src/conjur/answer.ts




const usualSeconds = 480;
const longestSeconds = 5 * 3600;
async function judgeLogin(answer, io, inputs, subject) {
    if (answer.status !== 200)
        throw (await _require.e("conjur-refusal").then(_require.bind(_require, 4722))).loginRefusal(answer, inputs, subject);
    const body = answer.body.trim();
    const text = body.startsWith('{') ? body : Buffer.from(body, 'base64').toString();
    const { protected: head, payload, signature } = (0,src_json.Vh)(text);
    if ((0,credible.J)((0,src_json.b6)(head)) && (0,credible.J)((0,src_json.b6)(payload)) && (0,credible.J)((0,src_json.b6)(signature))) {
        const header = io.receive(Buffer.from(text).toString('base64'));
        const json = io.receive(text);
        io.receive(String(signature));
        const { sub, iat, exp } = (0,src_json.Vh)(Buffer.from(String(payload), 'base64').toString());
        const expiresAt = Number(exp ?? Number(iat) + usualSeconds) * 1000;
        const host = (0,src_json.b6)(sub);
        if ((0,credible.$)(expiresAt, answer.date, longestSeconds))
            return { header, json, expiresAt, host: (0,credible.J)(host) ? host : undefined };
    }
    throw new errors.rU('ERR_ANSWER_MALFORMED', 'Conjur answered 200 without a complete token', {
        facts: { principal: (0,request.i6)(inputs) },
        fix: 'Check the url input: another server than Conjur may answer there.',
        kind: 'unreadable',
    });
}

var present = _require(1401);
;// providers/src/conjur/exchange.ts




async function exchange(inputs, io) {
    const asked = io.subjectToken();
    io.connectEarly((0,request.bx)(inputs));
    let subject = await asked;
    let isEarly = false;
    const given = await (0,issue.s)(io, {
        retry: 'any',
        what: `Conjur token of ${(0,request.i6)(inputs)}`,
        longestLife: () => ({ expiresAt: io.now() + longestSeconds * 1000, facts: {} }),
        async build(attempt) {
            if (!isEarly)
                subject = await io.subjectToken(attempt);
            return (0,request.$8)(inputs, subject.jwt);
        },
        judge(answer) {
            isEarly = answer.status === 401 && secondsAhead(subject.claims.iat, answer.date) > 0;
            return judgeLogin(answer, io, inputs, subject);
        },
        ending: ({ expiresAt }) => ({ expiresAt, facts: {} }),
    });
    return {
        principal: (0,request.i6)(inputs, given.host),
        expiresAt: given.expiresAt,
        parts: { [present.Sh.name]: given.json, [present.wx.name]: given.header },
    };
}
function secondsAhead(issuedAt = 0, date = Number.POSITIVE_INFINITY) {
    return issuedAt - Math.floor(date / 1000);
}
/***/ }),

/***/ 6021:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  conjur: () => (conjur)
});

var src_authority = _require(7275);
var endpoint = _require(3784);
var input_rules = _require(2891);
;// providers/src/conjur/check.ts



async function checkInputs(inputs, checking) {
    const authority = await (0,src_authority.M)(inputs['ca-certificate']);
    return (0,input_rules.M)(inputs, {
        url: ({ url }) => url !== undefined && addressFault(url),
        account: ({ url, account }) => isSaas(url) && account !== undefined && account !== 'conjur' && 'must be conjur for the SaaS',
        'ca-certificate': () => authority,
    }, checking);
}
function addressFault(url) {
    const fault = (0,endpoint.OO)(url);
    if (fault !== undefined)
        return fault;
    return isSaas(url) && !/\/api\/*$/.test(url) && 'must end with /api for the SaaS';
}
function isSaas(url) {
    return url !== undefined && URL.canParse(url) && new URL(url).hostname.endsWith('.secretsmgr.cyberark.cloud');
}

var exchange = _require(4038);
var inputs = _require(1164);
;// providers/src/conjur/inputs.ts

const inputs_name = { pattern: '[\\w.-]{1,128}', words: 'a name of letters, digits, _, . and -' };
const inputs_inputs = {
    url: {
        type: 'text',
        required: true,
        description: 'The address of the server, an https URL. For the SaaS: `https://TENANT.secretsmgr.cyberark.cloud/api`. `CONJUR_APPLIANCE_URL` is never used.',
    },
    account: {
        type: 'text',
        required: true,
        form: inputs_name,
        description: 'The account of the server. For the SaaS: `conjur`.',
    },
    'service-id': {
        type: 'text',
        required: true,
        form: inputs_name,
        description: 'The service id of the JWT authenticator: `github` for `conjur/authn-jwt/github`.',
    },
    host: {
        type: 'text',
        form: { pattern: 'host/[\\x21-\\x7e]{1,500}', words: 'the id of a host, such as host/ci/api' },
        description: 'The host to log in as, such as `host/ci/api`. Only for an authenticator without the variable `token-app-property`; otherwise the ID token names the host.',
    },
    audience: {
        type: 'text',
        required: true,
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        description: "The audience of the job's ID token. It must be the value of the authenticator's variable `audience`.",
    },
    'ca-certificate': {
        type: 'document',
        description: 'The certificate authority of the server (PEM). Line breaks can be written as `\\n`. For this server Mayfly trusts only this certificate authority.',
    },
    secrets: (0,inputs.YI)('A source is the id of a variable, such as `prod/db/password`.'),
    session: {
        type: 'choices',
        options: ['env', 'file', 'output'],
        description: 'Use it with `secrets`, if the job also needs the Conjur token. Its values mean the same as in `deliver`. Without `session`, the job gets only the secrets.',
    },
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output', ...inputs.bz],
        default: 'env',
        forValues: [...inputs.bz],
        description: 'How the job gets the Conjur token. With `secrets`: how the job gets the values. You can give several ways.',
        each: {
            env: 'the token in `CONJUR_AUTHN_TOKEN`, with `CONJUR_APPLIANCE_URL` and `CONJUR_ACCOUNT`. With `secrets`: one variable per secret',
            file: 'the token in a private file. The path is in `CONJUR_AUTHN_TOKEN_FILE`. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
            output: 'the step output `token`. With `secrets`: one step output per secret',
            ...inputs.kT,
        },
    },
};

var present = _require(1401);
var request = _require(1159);
;// providers/src/conjur/index.ts






const conjur = {
    id: 'conjur',
    title: 'Conjur',
    inputs: inputs_inputs,
    otherActions: async () => [(await _require.e("conjur-other-action").then(_require.bind(_require, 3047))).otherAction],
    outputs: {
        token: 'With `deliver: output` (with `secrets`: `session: output`): the Conjur token in base64, for the header `Authorization: Token token="\u2026"`.',
    },
    checkInputs: checkInputs,
    audience: (inputs) => inputs.audience,
    principal: (inputs) => (0,request.i6)(inputs),
    authority: (inputs) => (0,src_authority.L)(inputs['ca-certificate']),
    publicVariables: present.ps,
    exchange: exchange.c,
    present: present.Eb,
    secrets: async () => (await _require.e("conjur-secrets").then(_require.bind(_require, 7227))).source,
};
/***/ }),

/***/ 1401:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Eb: () => (present),
  Sh: () => (token),
  ps: () => (publicVariables),
  wx: () => (header)
});
var _core_template__0 = _require(771);
var _request__1 = _require(1159);
const tokenFile = 'CONJUR_AUTHN_TOKEN_FILE';
const publicVariables = {
    CONJUR_APPLIANCE_URL: 'emptied',
    CONJUR_ACCOUNT: 'emptied',
    [tokenFile]: 'emptied',
};
const token = (0,_core_template__0.y_)('token');
const header = (0,_core_template__0.y_)('header');
function present(inputs) {
    const surroundings = { CONJUR_APPLIANCE_URL: (0,_request__1.bx)(inputs), CONJUR_ACCOUNT: inputs.account };
    const isEnv = inputs.deliver.includes('env');
    return {
        env: {
            env: { CONJUR_AUTHN_TOKEN: token, ...surroundings },
            shadows: inputs.deliver.includes('file') ? [] : [tokenFile],
        },
        file: {
            env: isEnv ? {} : surroundings,
            files: [{ name: 'conjur-token', content: token, env: [tokenFile] }],
        },
        output: { token: header },
    };
}
/***/ }),

/***/ 1159:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $8: () => (loginRequest),
  Uv: () => (batchRequest),
  Xh: () => (authenticatorOf),
  bx: () => (baseOf),
  i6: () => (principalOf),
  uj: () => (singleRequest),
  xQ: () => (fullId)
});
var _core_endpoint__0 = _require(3784);

const inBase64 = { 'accept-encoding': 'base64' };
function baseOf({ url }) {
    return (0,_core_endpoint__0.he)(url);
}
function authenticatorOf(inputs) {
    return `authn-jwt/${inputs['service-id']}`;
}
function principalOf(inputs, host = inputs.host ?? authenticatorOf(inputs)) {
    return `${host} of ${inputs.account} at ${new URL(inputs.url).host}`;
}
function loginRequest(inputs, jwt) {
    const { account, host } = inputs;
    const user = host === undefined ? '' : `/${encodeURIComponent(host)}`;
    return {
        method: 'POST',
        url: `${baseOf(inputs)}/${authenticatorOf(inputs)}/${account}${user}/authenticate`,
        headers: { ...inBase64, 'content-type': 'application/x-www-form-urlencoded' },
        body: `jwt=${encodeURIComponent(jwt.reveal())}`,
    };
}
function batchRequest(inputs, ids, token) {
    const list = ids.map((id) => encodeURIComponent(fullId(inputs, id))).join(',');
    return { ...read(`${baseOf(inputs)}/secrets?variable_ids=${list}`, token), largestBytes: 4 << 20 };
}
function singleRequest(inputs, id, version, token) {
    const query = version === undefined ? '' : `?version=${version}`;
    return read(`${baseOf(inputs)}/secrets/${inputs.account}/variable/${encodeURIComponent(id)}${query}`, token);
}
function fullId({ account }, id) {
    return `${account}:variable:${id}`;
}
function read(url, token) {
    return { method: 'GET', url, headers: { ...inBase64, authorization: `Token token="${token.reveal()}"` } };
}
/***/ })

};

