"use strict";
exports.ids = ["kubernetes"];
exports.modules = {











/***/ 9535:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  We: () => (boundToken),
  cv: () => (exchange),
  i6: () => (principalOf)
});

var external_node_crypto_ = _require(7598);
var evidence = _require(8620);
var instant = _require(368);
var issue = _require(9810);
var credible = _require(9897);
var errors = _require(7638);
var json = _require(9051);
var jwt = _require(2276);
;// providers/src/kubernetes/answer.ts




const longestLifetimeSeconds = 366 * 86_400;
async function judgeCreated(answer, facts, subject) {
    if (answer.status !== 201)
        throw await (await _require.e("kubernetes-refusal").then(_require.bind(_require, 6519))).refusal(answer, facts, subject, 'create a Secret');
    const uid = (0,json.b6)((0,json.D7)((0,json.Vh)(answer.body).metadata).uid);
    if ((0,credible.J)(uid))
        return uid;
    throw new errors.rU('ERR_ANSWER_MALFORMED', 'The API server created a Secret but did not return its uid', {
        facts,
        kind: 'unreadable',
    });
}
async function judgeToken(answer, io, facts, subject) {
    if (answer.status !== 201)
        throw await (await _require.e("kubernetes-refusal").then(_require.bind(_require, 6519))).refusal(answer, facts, subject, 'create a token');
    const { token: text, expirationTimestamp } = (0,json.D7)((0,json.Vh)(answer.body).status);
    const token = (0,json.b6)(text);
    const secret = token === undefined ? undefined : io.receive(token);
    const expiresAt = Date.parse((0,json.b6)(expirationTimestamp) ?? '');
    if (secret && (0,credible.J)(token) && (0,credible.$)(expiresAt, answer.date, longestLifetimeSeconds))
        return { token: secret, expiresAt, jti: () => idIn(token) };
    throw new errors.rU('ERR_ANSWER_MALFORMED', 'The API server answered without a complete token', {
        facts,
        kind: 'unreadable',
    });
}
function idIn(token) {
    try {
        return (0,jwt.Y)(token).jti;
    }
    catch {
        return undefined;
    }
}

var judgements = _require(3523);
var request = _require(9486);
;// providers/src/kubernetes/exchange.ts







const defaultLifetimeSeconds = 3600;
async function exchange(inputs, io) {
    const { namespace = '' } = inputs;
    const server = (0,request.FN)(inputs);
    const principal = principalOf(inputs);
    const asked = io.subjectToken();
    io.connectEarly(server);
    let subject = await asked;
    const name = `mayfly-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    const what = `Kubernetes token of ${principal}, bound to the Secret ${name}`;
    const revocation = { ender: 'kubernetes', audience: inputs.audience };
    const handle = { server, namespace, name };
    const facts = { principal, endpoint: new URL(server).host };
    const uid = await (0,issue.s)(io, {
        retry: 'no-effect',
        what,
        longestLife: () => ({ ...revocation, facts: {}, handle }),
        async build(attempt) {
            subject = await io.subjectToken(attempt);
            return post(server, `namespaces/${namespace}/secrets`, subject.jwt, secretBody(name, io.job.label));
        },
        judge: (answer) => judgeCreated(answer, facts, subject),
        ending: (uid) => ({ ...revocation, facts: {}, handle: { ...handle, uid } }),
        details: 'later',
    });
    return boundToken(inputs, io, { what, name, uid }, subject);
}
async function boundToken(inputs, io, { what, name, uid }, subject) {
    const { namespace = '', 'service-account': account, lifetime = defaultLifetimeSeconds, 'token-audience': audiences, } = inputs;
    const server = (0,request.FN)(inputs);
    const principal = principalOf(inputs);
    const body = tokenBody({ name, uid, audiences, seconds: lifetime });
    const { token, expiresAt, jti } = await io.http('any', () => post(server, `namespaces/${namespace}/serviceaccounts/${account}/token`, subject.jwt, body), (answer) => judgeToken(answer, io, { principal, endpoint: new URL(server).host }, subject));
    const ending = {
        what,
        ender: 'kubernetes',
        audience: inputs.audience,
        facts: { 'if nothing deletes the Secret, the token expires at': (0,instant.u)(expiresAt) },
        handle: { server, namespace, name, uid },
        ...(!inputs.deliver.includes('agent') && { key: token }),
    };
    io.recordEnding(ending, () => ({
        trace: (0,evidence.f)({ jti: jti(), secret: name }),
        askedSeconds: lifetime,
        givenSeconds: Math.round((expiresAt - io.now()) / 1000),
    }));
    if (audiences.length === 0) {
        const seen = await io.http('any', () => (0,request.NQ)(server, token), judgements.q);
        if (seen === 'accepted')
            io.recordEnding({ ...ending, acceptedUntil: expiresAt });
    }
    return { principal, expiresAt, parts: { token } };
}
function principalOf(inputs) {
    const { namespace, 'service-account': account } = inputs;
    return account === undefined ? 'the ID token of this job' : `system:serviceaccount:${namespace}:${account}`;
}
function post(server, path, bearer, body) {
    return (0,request.Em)('POST', `${server}/api/v1/${path}`, bearer, body);
}
function secretBody(name, label) {
    const labels = { 'app.kubernetes.io/managed-by': 'mayfly', 'mayfly/job': label.replace(/[^\w.-]/g, '-').slice(0, 63) };
    return { apiVersion: 'v1', kind: 'Secret', type: 'Opaque', metadata: { name, labels } };
}
function tokenBody({ name, uid, audiences, seconds }) {
    const boundObjectRef = { apiVersion: 'v1', kind: 'Secret', name, uid };
    const spec = { expirationSeconds: seconds, boundObjectRef, ...(audiences.length > 0 && { audiences }) };
    return { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec };
}
/***/ }),

/***/ 3202:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  kubernetes: () => (kubernetes)
});

var src_authority = _require(7275);
var agent_parts = _require(5455);
var endpoint = _require(3784);
var input_rules = _require(2891);
;// providers/src/kubernetes/check.ts




async function checkInputs(inputs, checking) {
    const authority = await (0,src_authority.M)(inputs['ca-certificate']);
    return (0,input_rules.M)(inputs, {
        server: ({ server }) => server !== undefined && (0,endpoint.OO)(server),
        'ca-certificate': () => authority,
        namespace: (given) => neededForToken(given, 'namespace'),
        'service-account': (given) => neededForToken(given, 'service-account'),
        deliver: (given) => (given.deliver?.some((mode) => mode !== 'output') &&
            (given['token-audience'] ?? []).length > 0 &&
            'must be output with token-audience, because a kubeconfig is only for the API server') ||
            (0,agent_parts.Zr)(given.deliver),
    }, checking);
}
function neededForToken(given, input) {
    return given.deliver?.length !== 0 && given[input] === undefined && 'is required, unless only secrets are read';
}

var exchange = _require(9535);
var inputs = _require(1164);
;// providers/src/kubernetes/inputs.ts

const inputs_name = { pattern: '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?', words: 'a valid Kubernetes name' };
const inputs_inputs = {
    server: {
        type: 'text',
        required: true,
        description: 'The address of the API server, an https URL.',
    },
    'ca-certificate': {
        type: 'document',
        description: 'The certificate authority of the API server (PEM). For this server Mayfly trusts only this certificate authority.',
    },
    namespace: {
        type: 'text',
        form: inputs_name,
        description: 'The namespace of the service account. Use a separate namespace for it. It is also the default namespace of the kubeconfig. Required, unless only `secrets` are read.',
    },
    'service-account': {
        type: 'text',
        form: {
            pattern: '[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?',
            words: 'the name of a service account',
        },
        description: 'The service account to use. Required, unless only `secrets` are read.',
    },
    audience: {
        type: 'text',
        required: true,
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        description: "The audience of the job's ID token. The API server's authentication configuration must accept it.",
    },
    'token-audience': {
        type: 'lines',
        forOutput: true,
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        description: 'The audiences of the token. Set them if another service than the API server checks the token.',
    },
    lifetime: {
        type: 'duration',
        min: 600,
        max: 86_400,
        description: 'The maximum lifetime of the token. Default: one hour. The token ends earlier when the job ends, because the clean-up deletes the Secret to which it is bound.',
    },
    secrets: (0,inputs.YI)('Write `NAME = namespace/secret#key`; the key is required. Mayfly reads the Secret with the ID token of the job, and creates nothing in the cluster.'),
    session: {
        type: 'choices',
        options: ['file', 'output', 'agent'],
        description: 'Use it with `secrets`, if the job also needs a token of `service-account`. Its values mean the same as in `deliver`. Without `session`, no token is created.',
    },
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output', 'agent', ...inputs.bz],
        default: 'file',
        forValues: ['env', ...inputs.bz],
        description: 'How the job gets the token. With `secrets`: how the job gets the values. You can give several ways.',
        each: {
            env: 'only with `secrets`: one variable per secret',
            file: 'a private kubeconfig. The path is in `KUBECONFIG`. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
            output: 'the step output `token`',
            agent: 'a kubeconfig that gets tokens from a background process of this job. Each token is valid for 10 minutes or for `lifetime`, and is replaced before it expires. `agent` can be combined only with `output`',
            ...inputs.kT,
        },
    },
};

var present = _require(2236);
;// providers/src/kubernetes/index.ts





const kubernetes = {
    id: 'kubernetes',
    title: 'Kubernetes',
    inputs: inputs_inputs,
    outputs: {
        kubeconfig: 'With `deliver: file` or `agent`: the path of the kubeconfig. A later Mayfly step in the job can change `KUBECONFIG`, but not this output.',
        token: 'With `deliver: output`: the token.',
    },
    checkInputs: checkInputs,
    audience: (inputs) => inputs.audience,
    principal: exchange.i6,
    authority: (inputs) => (0,src_authority.L)(inputs['ca-certificate']),
    publicVariables: present.ps,
    exchange: exchange.cv,
    present: present.Eb,
    secrets: async () => (await _require.e("kubernetes-secrets").then(_require.bind(_require, 8655))).source,
    agent: async () => (await _require.e("kubernetes-agent").then(_require.bind(_require, 9766))).agent,
};
/***/ }),

/***/ 3523:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  d: () => (judgeDeleted),
  q: () => (judgeReview)
});
var _core_json__0 = _require(9051);

function judgeReview({ status, body }) {
    const { kind, reason } = (0,_core_json__0.Vh)(body);
    if (status === 201 && kind === 'SelfSubjectReview')
        return 'accepted';
    return status === 401 && kind === 'Status' && reason === 'Unauthorized' ? 'refused' : 'unclear';
}
function judgeDeleted({ status, body }) {
    const { kind, reason } = (0,_core_json__0.Vh)(body);
    if ((status === 200 || status === 202) && (kind === 'Status' || kind === 'Secret'))
        return 'ended';
    const gone = (status === 404 && reason === 'NotFound') || (status === 409 && reason === 'Conflict');
    return gone && kind === 'Status' ? 'gone' : undefined;
}
/***/ }),

/***/ 2236:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Eb: () => (present),
  Sh: () => (token),
  Yy: () => (kubeconfig),
  bv: () => (variable),
  ps: () => (publicVariables)
});
var _core_template__0 = _require(771);
var _authority__1 = _require(7275);
const variable = 'KUBECONFIG';
const publicVariables = { [variable]: '~/.kube/config' };
const token = (0,_core_template__0.y_)('token');
function present(inputs) {
    const content = kubeconfig(inputs, { token });
    const isFile = inputs.deliver.some((way) => way !== 'output');
    return {
        file: { env: {}, files: [{ name: 'kubeconfig', content, env: [variable] }] },
        output: { token },
        ...(isFile && { paths: { kubeconfig: 'kubeconfig' } }),
    };
}
function kubeconfig(inputs, user) {
    const { server, namespace, 'service-account': name = 'mayfly' } = inputs;
    const ca = (0,_authority__1.L)(inputs['ca-certificate']);
    const trust = ca === undefined ? {} : { 'certificate-authority-data': Buffer.from(ca).toString('base64') };
    const config = {
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [{ name: 'mayfly', cluster: { server, ...trust } }],
        users: [{ name, user }],
        contexts: [{ name: 'mayfly', context: { cluster: 'mayfly', user: name, namespace } }],
        'current-context': 'mayfly',
    };
    return (0,_core_template__0.Qq) `${(0,_core_template__0.Pq)(config, '\n')}\n`;
}
/***/ }),

/***/ 9486:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Em: () => (request),
  FN: () => (serverOf),
  NQ: () => (review)
});
var _core_endpoint__0 = _require(3784);

function serverOf({ server }) {
    return (0,_core_endpoint__0.he)(server);
}
function review(server, token) {
    const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
    return request('POST', `${server}/apis/authentication.k8s.io/v1/selfsubjectreviews`, token, body);
}
function request(method, url, bearer, body) {
    const headers = { ...(bearer && { authorization: `Bearer ${bearer.reveal()}` }), accept: 'application/json' };
    if (body === undefined)
        return { method, url, headers };
    return { method, url, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
/***/ })

};
;
