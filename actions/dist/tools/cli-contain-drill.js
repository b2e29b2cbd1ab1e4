"use strict";
exports.ids = ["../tools/cli-contain-drill"];
exports.modules = {

/***/ 3535:
require("./shared-cli-contain-apply-result.js"),

/***/ 8055:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  drill: () => (drill_drill)
});

var environment = _require(2322);
var kubeconfig = _require(1608);
var log = _require(276);
var redaction = _require(8386);
var exit_codes = _require(3067);
var refuse = _require(1140);
var external_node_crypto_ = _require(7598);
var errors = _require(7638);
var json = _require(9051);
var src_secret = _require(8189);
var github_app_errors = _require(7391);
var request = _require(3931);
var kubernetes_request = _require(9486);
var vault_errors = _require(8066);
var vault_request = _require(4412);
var apply_result = _require(3535);
;// cli/src/contain/canaries.ts











const drill = { correlation: 'mayfly-drill' };
const vaultSeconds = 300;
const kubernetesSeconds = 600;
async function vaultCanary(requests, access) {
    const post = (path, fields) => requests.send(access, {
        ...{ method: 'POST', url: `${access.url}/v1/${path}` },
        ...{ headers: (0,vault_request.iY)(drill, access.namespace, access.token), body: JSON.stringify(fields) },
    });
    const fields = { ttl: `${vaultSeconds}s`, policies: ['default'], renewable: false, display_name: 'mayfly-drill' };
    const created = await post('auth/token/create', fields);
    const auth = (0,json.D7)((0,json.Vh)(created.body).auth);
    const [text, accessor] = [(0,json.b6)(auth.client_token), (0,json.b6)(auth.accessor)];
    if (created.status !== 200 || text === undefined || accessor === undefined)
        throw notMade(created, 'update on auth/token/create');
    const token = src_secret.z.receive(text, log.dK);
    const url = `${access.url}/v1/auth/token/lookup-self`;
    return {
        thing: `a token of Vault at ${new URL(access.url).host}, valid for ${vaultSeconds} s`,
        async look() {
            const answer = await requests.send(access, {
                method: 'GET',
                url,
                headers: (0,vault_request.iY)(drill, access.namespace, token),
            });
            return answer.status === 200 ? 'accepted' : (0,vault_errors.oz)(answer) ? 'refused' : 'unclear';
        },
        async end() {
            const answer = await post('auth/token/revoke-accessor', { accessor });
            return answer.status === 204
                ? { answer }
                : { answer, refusal: (0,apply_result.x)(answer, 'update on auth/token/revoke-accessor') };
        },
    };
}
async function kubernetesCanary(requests, access, { namespace, account }) {
    const base = `${access.url}/api/v1/namespaces/${namespace}`;
    const name = `mayfly-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    const secret = `${base}/secrets/${name}`;
    const labels = { 'app.kubernetes.io/managed-by': 'mayfly', 'mayfly/job': 'drill' };
    const body = { apiVersion: 'v1', kind: 'Secret', type: 'Opaque', metadata: { name, labels } };
    const made = await requests.send(access, (0,kubernetes_request.Em)('POST', `${base}/secrets`, access.token, body));
    const uid = (0,json.b6)((0,json.D7)((0,json.Vh)(made.body).metadata).uid);
    if (made.status !== 201 || uid === undefined)
        throw notMade(made, `create on secrets in the namespace ${namespace}`);
    const end = () => requests.send(access, (0,kubernetes_request.Em)('DELETE', secret, access.token, {}));
    const boundObjectRef = { apiVersion: 'v1', kind: 'Secret', name, uid };
    const asked = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest' };
    const spec = { expirationSeconds: kubernetesSeconds, boundObjectRef };
    const url = `${base}/serviceaccounts/${account}/token`;
    const issued = await requests.send(access, (0,kubernetes_request.Em)('POST', url, access.token, { ...asked, spec }));
    const text = (0,json.b6)((0,json.D7)((0,json.Vh)(issued.body).status).token);
    if (issued.status !== 201 || text === undefined) {
        await end();
        throw notMade(issued, `create on serviceaccounts/token of ${account}`);
    }
    const token = src_secret.z.receive(text, log.dK);
    const { client: _, ...anonymous } = access;
    return {
        thing: `a token of the service account ${account}, bound to the Secret ${name}, valid for ${kubernetesSeconds} s`,
        async look() {
            const { status } = await requests.send(anonymous, (0,kubernetes_request.NQ)(access.url, token));
            return status === 201 ? 'accepted' : status === 401 ? 'refused' : 'unclear';
        },
        async end() {
            const answer = await end();
            return answer.status === 200 ? { answer } : { answer, refusal: (0,apply_result.x)(answer, 'delete on secrets') };
        },
    };
}
function gitHubCanary(requests, access, token) {
    const headers = (0,request.iY)(token);
    return {
        thing: 'the installation token of --canary-token-file',
        async look() {
            const url = `${access.url}/installation/repositories?per_page=1`;
            const answer = await requests.send(access, { method: 'GET', url, headers });
            return answer.status === 200 ? 'accepted' : (0,github_app_errors.ww)(answer) ? 'refused' : 'unclear';
        },
        async end() {
            const answer = await requests.send(access, { method: 'DELETE', url: `${access.url}/installation/token`, headers });
            return answer.status === 204 ? { answer } : { answer, refusal: (0,apply_result.x)(answer, 'an installation token') };
        },
    };
}
function notMade(answer, right) {
    const { detail } = (0,apply_result.x)(answer, right);
    return new errors.rU('ERR_EXCHANGE_REJECTED', 'The drill could not create its canary credential', {
        facts: { answer: detail },
    });
}

var attempt = _require(1773);
var monotonic = _require(5277);
;// cli/src/contain/canary.ts


const pauseMilliseconds = 50;
const looksAfter = 3;
async function measure(canary, limitMilliseconds) {
    const before = await canary.look();
    if (before !== 'accepted')
        return {
            reason: `the canary was not accepted before its end (${before}), so a refusal after it would show nothing`,
        };
    const start = (0,monotonic.b)();
    const since = () => (0,monotonic.b)() - start;
    const { answer, refusal } = await canary.end();
    if (refusal)
        return { reason: `the canary was not ended: ${refusal.detail}` };
    const answeredAfter = since();
    const looks = { accepted: 0, refused: 0, unclear: 0 };
    let acceptedAfter;
    let refusedAfter;
    while (refusedAfter === undefined && since() < limitMilliseconds) {
        const seen = await canary.look();
        looks[seen]++;
        if (seen === 'refused')
            refusedAfter = since();
        else {
            if (seen === 'accepted')
                acceptedAfter = since();
            await (0,attempt.v7)(pauseMilliseconds, AbortSignal.timeout(60_000));
        }
    }
    let acceptedAgain = 0;
    for (let look = 0; refusedAfter !== undefined && look < looksAfter; look++) {
        const seen = await canary.look();
        looks[seen]++;
        if (seen === 'accepted')
            acceptedAgain++;
    }
    return {
        ...{ answeredAfter, status: answer.status, looks, acceptedAgain },
        ...(refusedAfter !== undefined && { refusedAfter }),
        ...(acceptedAfter !== undefined && { acceptedAfter }),
    };
}

var person_requests = _require(8211);
;// cli/src/contain/drill.ts









async function drill_drill({ flags, faults }) {
    const found = accessFor(flags);
    const wrong = [
        ...faults,
        ...missingFlagFaults(flags).filter((fault) => !faults.some(({ input }) => input === fault.input)),
        ...faultsOf(found),
    ];
    if (wrong.length > 0 || !found || !('access' in found))
        return (0,refuse.T)(wrong);
    const requests = new person_requests.C();
    try {
        const canary = await canaryOf(requests, found.access, flags);
        const result = await measure(canary, flags.limit * 1000);
        if (flags.json)
            (0,log.ZF)(JSON.stringify({ version: 1, system: flags.system, canary: canary.thing, ...roundTimes(result) }));
        else
            for (const text of textOf(canary, result, flags.limit))
                (0,log.ZF)((0,redaction.om)(text, 1000));
        if ('reason' in result || result.refusedAfter === undefined || result.acceptedAgain > 0)
            process.exitCode = exit_codes.h.remains;
    }
    finally {
        requests.close();
    }
}
function accessFor(flags) {
    const { 'kubernetes-server': server, 'kubernetes-token': token, 'kubernetes-ca': ca } = flags;
    switch (flags.system) {
        case 'vault':
            return (0,environment.lI)(log.dK);
        case 'kubernetes':
            return (0,kubeconfig.V)({ server, token, ca }, log.dK);
        case 'github':
            return (0,environment.aB)();
        default:
            return undefined;
    }
}
function faultsOf(found) {
    if (!found)
        return [];
    return 'faults' in found
        ? found.faults
        : 'absent' in found
            ? [{ input: 'system', message: `needs access: ${found.absent}` }]
            : [];
}
function missingFlagFaults(flags) {
    const { system, namespace, 'service-account': account, 'canary-token': token } = flags;
    const needed = system === 'kubernetes'
        ? { namespace, 'service-account': account }
        : system === 'github'
            ? { 'canary-token': token }
            : {};
    return Object.entries(needed).flatMap(([input, value]) => value === undefined ? [{ input: `--${input}`, message: `is required for ${system}` }] : []);
}
function canaryOf(requests, access, flags) {
    const { namespace = '', 'service-account': account = '', 'canary-token': token } = flags;
    if (token)
        return gitHubCanary(requests, access, token);
    return flags.system === 'vault'
        ? vaultCanary(requests, access)
        : kubernetesCanary(requests, access, { namespace, account });
}
function textOf({ thing }, result, limit) {
    if ('reason' in result)
        return [`Canary: ${thing}`, `Nothing was measured: ${result.reason}.`];
    const { answeredAfter, status, refusedAfter, acceptedAfter, looks, acceptedAgain } = result;
    const unclear = looks.unclear > 0 ? [`${looks.unclear} answers said neither.`] : [];
    const last = acceptedAfter === undefined ? [] : [`The last answer that accepted it: after ${time(acceptedAfter)}.`];
    const start = [
        `Canary: ${thing}`,
        `The system answered ${status} to the revocation after ${time(answeredAfter)}.`,
        ...last,
        ...unclear,
    ];
    if (refusedAfter === undefined)
        return [
            ...start,
            `No refusal was seen in ${limit} s, so it is not shown that the canary ended. It expires by itself.`,
        ];
    const again = acceptedAgain === 0
        ? 'It was refused each time after that.'
        : `It was accepted ${acceptedAgain} times after that: not every server of the system knows the end yet.`;
    return [...start, `First refusal: after ${time(refusedAfter)}. ${again}`];
}
function time(milliseconds) {
    return milliseconds < 1000 ? `${Math.ceil(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
function roundTimes(result) {
    return Object.fromEntries(Object.entries(result).map(([name, value]) => [name, typeof value === 'number' ? Math.ceil(value) : value]));
}
/***/ }),

/***/ 8211:
require("./shared-cli-contain-person-requests.js"),

/***/ 7382:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a: () => (kindByStatus)
});
function kindByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}
/***/ }),

/***/ 2877:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Z: () => (requireAnswer),
  q: () => (notRevokedError)
});
var _answer_status__1 = _require(7382);
var _errors__0 = _require(7638);
function requireAnswer(system, answer, kindOf = _answer_status__1.a) {
    const kind = kindOf(answer.status);
    if (kind === undefined)
        return answer;
    const facts = { status: String(answer.status) };
    throw new _errors__0.rU('ERR_EXCHANGE_UNAVAILABLE', `${system} could not answer`, { facts, kind });
}
function notRevokedError(message, status) {
    return new _errors__0.rU('ERR_EXCHANGE_REJECTED', message, { facts: { status: String(status) } });
}
/***/ }),

/***/ 2322:
require("./shared-platforms-access-environment.js"),

/***/ 1608:
require("./shared-platforms-access-kubeconfig.js"),

/***/ 7391:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B5: () => (isThrottled),
  wo: () => (isNotPermitted),
  ww: () => (isBadCredentials)
});
var _core_foreign_text__0 = _require(281);
var _core_json__1 = _require(9051);
function isThrottled({ status, headers, body }) {
    if (status !== 403)
        return status === 429;
    if (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined)
        return true;
    return /rate limit/i.test((0,_core_foreign_text__0.qk)((0,_core_json__1.Vh)(body).message) ?? '');
}
function isBadCredentials({ status, body }) {
    return status === 401 && (0,_core_json__1.Vh)(body).message === 'Bad credentials';
}
function isNotPermitted({ status, body }) {
    return status === 403 && (0,_core_json__1.Vh)(body).message === 'Resource not accessible by integration';
}
/***/ }),

/***/ 3931:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  fA: () => (lifetimeSeconds),
  iY: () => (headersFor),
  z_: () => (refusalError)
});
const lifetimeSeconds = 3600;
function headersFor(token) {
    return {
        authorization: `Bearer ${token.reveal()}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
    };
}
async function refusalError(context, facts) {
    return (await _require.e("github-app-refusal").then(_require.bind(_require, 1510))).refusal(context, facts);
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
/***/ }),

/***/ 8066:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a2: () => (deadToken),
  bv: () => (firstError),
  nk: () => (kindOfEnd),
  oz: () => (isDeadToken)
});
var _core_foreign_text__1 = _require(281);
var _core_json__0 = _require(9051);
function firstError(body) {
    const { errors } = (0,_core_json__0.Vh)(body);
    return Array.isArray(errors) ? (0,_core_foreign_text__1.qk)(errors[0]) : undefined;
}
const deadToken = 'permission denied';
const deadTokenInTwo = /^2 errors occurred:\s+\* permission denied\s+\* invalid token\s*$/;
function isDeadToken({ status, body }) {
    const said = firstError(body) ?? '';
    return status === 403 && (said === deadToken || deadTokenInTwo.test(said));
}
function kindOfEnd(status) {
    if (status === 412 || status === 429)
        return 'throttle';
    return status === 502 || status === 503 ? 'transient' : undefined;
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
;
