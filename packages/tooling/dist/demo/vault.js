export const id = 1072;
export const ids = [1072];
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

/***/ 8679:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a: () => (incompleteTokenError),
  t: () => (judgeLogin)
});
var _core_credible__0 = _require(9897);
var _core_errors__1 = _require(7638);
var _core_evidence__3 = _require(8620);
var _core_json__2 = _require(9051);
async function judgeLogin(answer, io, facts, subject) {
    if (answer.status !== 200)
        throw await (await _require.e("vault-refusal").then(_require.bind(_require, 3337))).loginRefusal(answer, facts, subject);
    const { auth: given, request_id: requestId } = (0,_core_json__2.Vh)(answer.body);
    const auth = (0,_core_json__2.D7)(given);
    const text = (0,_core_json__2.b6)(auth.client_token);
    const value = text === undefined ? undefined : io.receive(text);
    const seconds = auth.lease_duration;
    if (!value || !(0,_core_credible__0.J)(text))
        throw incompleteTokenError(facts);
    const batch = auth.token_type === 'batch' || /^(hv)?b\./.test(text);
    const life = typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : Number.NaN;
    const end = Math.max(answer.date ?? 0, io.now()) + life;
    const expiresAt = (0,_core_credible__0.$)(end, undefined, 0) ? end : undefined;
    const trace = (0,_core_evidence__3.f)({ accessor: auth.accessor, requestId });
    return { value, batch, trace, whole: seconds === 0 || expiresAt !== undefined, expiresAt };
}
function incompleteTokenError(facts) {
    return new _core_errors__1.rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a complete token', {
        facts,
        fix: 'Check the url input: another server than Vault may answer there.',
        kind: 'unreadable',
    });
}
/***/ }),

/***/ 6144:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  c: () => (exchange)
});
var _login__0 = _require(9144);
var _present__1 = _require(3462);
var _request__2 = _require(4412);
async function exchange(inputs, io) {
    const what = (0,_login__0.B9)(inputs);
    const isForAgent = inputs.deliver.includes('agent');
    const token = await (0,_login__0.iD)(inputs, io, what);
    if (token.batch)
        await (await _require.e("vault-weak-token").then(_require.bind(_require, 6441))).judgeBatchToken(what, io);
    if (!isForAgent && isLong(token, io))
        (await _require.e("vault-weak-token").then(_require.bind(_require, 6441))).warnOfLongToken(token, what, io);
    let { expiresAt } = token;
    if (isForAgent) {
        expiresAt = await (await _require.e("vault-agent").then(_require.bind(_require, 6332))).renewToken(token.value, inputs, io);
        io.recordEnding({ what, ...(0,_login__0.z6)({ ...token, expiresAt }, inputs) }, () => ({ trace: token.trace }));
    }
    return { principal: (0,_login__0.i6)(inputs), expiresAt, parts: { [_present__1.Sh.name]: token.value } };
}
function isLong({ expiresAt }, io) {
    return expiresAt === undefined || expiresAt - io.now() > _request__2.Dr * 1000;
}
/***/ }),

/***/ 1072:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  vault: () => (vault)
});

var src_authority = _require(7275);
var endpoint = _require(3784);
var input_rules = _require(2891);
;// providers/src/vault/check.ts



async function checkInputs(inputs, checking) {
    const authority = await (0,src_authority.M)(inputs['ca-certificate']);
    return (0,input_rules.M)(inputs, {
        url: ({ url }) => url !== undefined && (0,endpoint.RM)(url, 'v1'),
        'ca-certificate': () => authority,
        'read-namespace': (given) => given['read-namespace'] !== undefined && given.secrets === undefined && 'works only with the input secrets',
        deliver: ({ deliver = [] }) => deliver.includes('agent') &&
            deliver.includes('file') &&
            'cannot have file and agent: the Mayfly agent writes the token into a file, and renews it',
    }, checking);
}

var exchange = _require(6144);
var inputs = _require(1164);
;// providers/src/vault/inputs.ts

const namespace = {
    pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*/?',
    words: 'a namespace such as team/ci',
};
const inputs_inputs = {
    url: {
        type: 'text',
        required: true,
        description: 'The address of the server, an https URL without a path. `VAULT_ADDR` is never used.',
    },
    role: {
        type: 'text',
        form: { pattern: '[\\w.-]{1,128}', words: 'the name of a role' },
        description: 'The role of the JWT mount for the login. Default: the default role of the mount.',
    },
    mount: {
        type: 'text',
        default: 'jwt',
        form: {
            pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*',
            words: 'the path of a mount',
        },
        description: 'The path of the JWT auth mount.',
    },
    audience: {
        type: 'text',
        required: true,
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        description: "The audience of the job's ID token. It must be one of the role's `bound_audiences`.",
    },
    namespace: {
        type: 'text',
        form: namespace,
        description: 'The namespace of the login. It is also the namespace of the reads, unless `read-namespace` is given.',
    },
    'read-namespace': {
        type: 'text',
        form: namespace,
        description: 'The namespace of the reads, if it is not the namespace of the login.',
    },
    'ca-certificate': {
        type: 'document',
        description: 'The certificate authority of the server (PEM). Line breaks can be written as `\\n`. For this server Mayfly trusts only this certificate authority.',
    },
    secrets: (0,inputs.YI)('A source is a path (for KV v2 without `data/`), and a key is required. `POST path#key {"json": "body"}` sends a write request, for example to issue a certificate. Identical requests are sent once.'),
    session: {
        type: 'choices',
        options: ['env', 'file', 'output', 'agent'],
        description: 'Use it with `secrets`, if the job also needs the Vault token. Its values mean the same as in `deliver`. Without `session`, the job does not get the token.',
    },
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output', 'agent', ...inputs.bz],
        default: 'env',
        forValues: inputs.bz,
        description: 'How the job gets the Vault token. With `secrets`: how the job gets the values. You can give several ways.',
        each: {
            env: 'the token in `VAULT_TOKEN`, with `VAULT_ADDR`. With `secrets`: one variable per secret',
            file: 'the token in a private file. The path is in `VAULT_TOKEN_FILE`. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
            output: 'the step output `token`. With `secrets`: one step output per secret',
            agent: 'only for the token. It is in `VAULT_TOKEN`, and in a private file whose path is in `VAULT_TOKEN_FILE`. A background process renews it, for 10 minutes each time. Shortly before the `token_max_ttl` of the role, the process gets a second token, writes it to the file and revokes the first one',
            ...inputs.kT,
        },
    },
};

var login = _require(9144);
var present = _require(3462);
;// providers/src/vault/index.ts






const vault = {
    id: 'vault',
    title: 'Vault and OpenBao',
    inputs: inputs_inputs,
    otherActions: async () => [(await _require.e("vault-other-action").then(_require.bind(_require, 3586))).otherAction],
    outputs: {
        token: 'With `deliver: output` (with `secrets`: `session: output`): the Vault token.',
    },
    checkInputs: checkInputs,
    audience: (inputs) => inputs.audience,
    principal: login.i6,
    authority: (inputs) => (0,src_authority.L)(inputs['ca-certificate']),
    publicVariables: present.ps,
    exchange: exchange.c,
    present: present.Eb,
    secrets: async () => (await _require.e("vault-secrets").then(_require.bind(_require, 5713))).source,
    agent: async () => (await _require.e("vault-agent").then(_require.bind(_require, 6332))).agent,
};
/***/ }),

/***/ 9144:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B9: () => (tokenOf),
  i6: () => (principalOf),
  iD: () => (login),
  z6: () => (endingOf)
});
var _core_issue__0 = _require(9810);
var _answer__1 = _require(8679);
var _request__2 = _require(4412);
async function login(inputs, io, what) {
    const { mount, namespace } = inputs;
    const url = (0,_request__2.bx)(inputs);
    const asked = io.subjectToken();
    io.connectEarly(url);
    let subject = await asked;
    const facts = { principal: principalOf(inputs), endpoint: new URL(url).host, mount, namespace };
    const given = await (0,_core_issue__0.s)(io, {
        retry: 'no-effect',
        what,
        longestLife: () => ({ facts: {} }),
        async build(attempt) {
            subject = await io.subjectToken(attempt);
            return (0,_request__2.$8)(io, { ...inputs, url }, subject.jwt);
        },
        judge: (answer) => (0,_answer__1.t)(answer, io, facts, subject),
        ending: (token) => endingOf(token, inputs),
        details: ({ trace }) => ({ trace }),
    });
    if (!given.whole)
        throw (0,_answer__1.a)(facts);
    return given;
}
function endingOf({ value, batch, expiresAt }, inputs) {
    const { namespace } = inputs;
    const end = expiresAt === undefined ? {} : { expiresAt };
    if (batch)
        return { ...end, facts: { 'it is': 'a batch token, which cannot be revoked' } };
    const handle = { url: (0,_request__2.bx)(inputs), ...(namespace !== undefined && { namespace }) };
    return { ender: 'vault', ...end, facts: {}, handle, key: value };
}
function principalOf({ role, url }) {
    return `${role ?? 'the default role'} at ${new URL(url).host}`;
}
function tokenOf(inputs) {
    return `Vault token of ${principalOf(inputs)}`;
}
/***/ }),

/***/ 3462:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Eb: () => (present),
  IF: () => (tokenFile),
  PJ: () => (tokenSurroundings),
  Sh: () => (token),
  ps: () => (publicVariables)
});
var _core_template__0 = _require(771);
var _request__1 = _require(4412);
const publicVariables = {
    VAULT_ADDR: 'emptied',
    VAULT_NAMESPACE: 'emptied',
    VAULT_TOKEN_FILE: 'emptied',
};
const token = (0,_core_template__0.y_)('token');
const tokenFile = { name: 'vault-token', content: token, env: ['VAULT_TOKEN_FILE'] };
function present(inputs) {
    const surroundings = tokenSurroundings(inputs);
    return {
        env: { env: { VAULT_TOKEN: token, ...surroundings } },
        file: { env: inputs.deliver.includes('env') ? {} : surroundings, files: [tokenFile] },
        output: { token },
        ...(inputs.deliver.includes('agent') && { advice: agentAdvice }),
    };
}
const agentAdvice = 'VAULT_TOKEN holds the first token. Before the token_max_ttl of the role is over, the Mayfly agent writes a new token to VAULT_TOKEN_FILE and revokes the first one. Steps that run later than that must read VAULT_TOKEN_FILE.';
function tokenSurroundings(inputs) {
    const namespace = inputs['read-namespace'] ?? inputs.namespace;
    return { VAULT_ADDR: (0,_request__1.bx)(inputs), ...(namespace !== undefined && { VAULT_NAMESPACE: namespace }) };
}
/***/ }),

/***/ 4412:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $8: () => (loginRequest),
  Dr: () => (longestJobSeconds),
  bx: () => (baseOf),
  iY: () => (headersFor)
});
const longestJobSeconds = 6 * 3600;
function baseOf({ url }) {
    return url.replace(/\/+(v1\/*)?$/, '');
}
function headersFor({ correlation }, namespace, token) {
    return {
        'x-correlation-id': correlation,
        'content-type': 'application/json',
        'x-vault-request': 'true',
        ...(namespace !== undefined && { 'x-vault-namespace': namespace }),
        ...(token && { 'x-vault-token': token.reveal() }),
    };
}
function loginRequest(io, { url, mount, namespace, role }, jwt) {
    const body = JSON.stringify({ jwt: jwt.reveal(), ...(role !== undefined && { role }) });
    return { method: 'POST', url: `${url}/v1/auth/${mount}/login`, headers: headersFor(io, namespace), body };
}
/***/ })

};

