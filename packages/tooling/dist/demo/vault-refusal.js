export const id = 3337;
export const ids = [3337,5718];
export const modules = {

/***/ 281:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  hD: () => (quote),
  qk: () => (foreignText)
});
const longestRead = 4096;
const userBeforeHost = /^[^\s:@/]+:\S+@([^\s:@/]+:\d+\/?)$/;
const longestShown = 80;
function foreignText(value) {
    return typeof value === 'string' && value !== '' ? shorten(value, longestRead) : undefined;
}
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, text.lastIndexOf(' ', limit - 1) + 1)}[\u2026]`;
}
function quote(given, whole = given) {
    if (shorten(whole, longestShown) !== whole || /["\\\p{C}]/u.test(whole))
        return `a text of ${given.length} characters`;
    return `"${given.replace(/\/\/\S*@/g, '//***@').replace(userBeforeHost, '***@$1')}"`;
}
function printable(run) {
    return run.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}
function neutralise(text, limit = 300) {
    const line = shorten(text, longestRead)
        .replace(/[^ -~]+/g, printable)
        .replace(/#(?=#)/g, '# ')
        .replace(/(^|\s)::/g, '$1: :')
        .replace(/section_(start|end):/g, 'section_$1 :')
        .trim();
    return shorten(line, limit);
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

/***/ 3337:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  loginRefusal: () => (loginRefusal),
  noData: () => (noData),
  notRevocable: () => (notRevocable),
  oneLine: () => (oneLine),
  refusedRead: () => (refusedRead),
  renewRefusal: () => (renewRefusal),
  signRefusal: () => (signRefusal),
  vault: () => (vault)
});
var _core_errors__0 = _require(7638);
var _core_json__2 = _require(9051);
var _errors__1 = _require(8066);
const vault = {
    system: 'Vault',
    inputs: 'the url input',
    unavailable: [
        { status: 412, kind: 'throttle' },
        { status: 503, when: (_, __, { said }) => said !== undefined, kind: 'throttle' },
    ],
    later: (_, __, { status }) => status === 503 ? 'Vault is sealed or in standby: check its status.' : 'Run the job again later.',
};
async function loginRefusal(answer, facts, subject) {
    const { refusalOf } = await _require.e("refusal").then(_require.bind(_require, 6447));
    const { status, body } = answer;
    const said = (0,_errors__1.bv)(body);
    const [, claim] = /claim "([^"]+)"/.exec(said ?? '') ?? [];
    const more = claim === undefined ? {} : { [`claim ${claim}`]: claimText(subject.claims[claim]) };
    const [code] = /^error validating (token|claims)/.exec(said ?? '') ?? [];
    const isOwn = status >= 400 && said !== undefined;
    return refusalOf(loginTable, { status, isOwn, code, said }, { facts, more, subject, context: undefined });
}
function claimText(value) {
    return (0,_core_json__2.b6)(value) ?? (value === undefined ? '(the token has none)' : JSON.stringify(value));
}
const loginTable = {
    ...vault,
    message: 'Vault refused the ID token',
    refused: [
        {
            status: 403,
            when: (_, __, { said }) => said === _errors__1.a2,
            fix: ({ mount, namespace }) => `There is no auth mount "${mount}"${namespace ? ` in the namespace ${namespace}` : ''}: check mount and namespace.`,
        },
        {
            said: /\(aud\)|audience/,
            fix: ({ audience }) => `The role's bound_audiences must contain ${audience}. A role without bound_audiences refuses every token that has an audience.`,
        },
        {
            said: /\(sub\)/,
            fix: "The role's bound_subject must be exactly this subject.",
        },
        {
            said: /claim "/,
            fix: "The role's bound_claims do not accept this claim. Patterns need bound_claims_type=glob.",
        },
        {
            said: /" could not be found/,
            fix: ({ mount }) => `The mount "${mount}" has no such role: check role and namespace.`,
        },
        {
            said: /could not load configuration/,
            fix: ({ mount }) => `The mount "${mount}" is not configured: set its oidc_discovery_url or jwks_url.`,
        },
        { said: /\(exp\)|\(nbf\)/, fix: "Check the clocks of Vault and of the CI system's issuer." },
        {
            said: /\(iss\)|signature/,
            fix: 'The mount trusts another issuer: check its bound_issuer and its discovery or key URL.',
        },
    ],
    fix: "See Vault's reason above.",
};
async function refusedRead(answer, refused) {
    const { refusalOf } = await _require.e("refusal").then(_require.bind(_require, 6447));
    const { read, path, mount } = refused;
    const facts = {
        path: read.path,
        asked: `${read.method} ${path}`,
        mount: mount && (mount.shown ? mount.path : 'none that this token may see'),
    };
    const body = (0,_core_json__2.Vh)(answer.body);
    const isOwn = Object.keys(body).length > 0;
    const error = refusalOf(readTable, oneLine(answer, isOwn), { facts: withStatus(answer, facts), context: refused });
    const isEmpty = Array.isArray(body.errors) && body.errors.length === 0;
    if (answer.status === 404 && isEmpty && mount?.shown && belowData(refused) === undefined)
        return { missing: error };
    throw error;
}
const readTable = {
    ...vault,
    message: (_, __, { status }) => (status === 404 ? 'Vault has nothing at a path' : 'Vault refused a read'),
    refused: [
        {
            status: 405,
            when: (_, { read }) => read.method === 'GET',
            fix: 'This path needs a write request: write POST in front of it.',
        },
        { status: 405, fix: 'This path needs a read request: remove POST.' },
        {
            when: (_, read, { status }) => isHidden(status) && belowData(read) !== undefined,
            fix: (_, read) => `For KV v2, the path is without data/: write ${belowData(read)}.`,
        },
        {
            when: (_, { mount }, { status }) => isHidden(status) && mount?.shown === false,
            fix: (_, { path }) => `Vault does not show the mount to this token. Either the mount does not exist, or it is in another namespace, or its name is spelled in another way (upper and lower case differ). Or the token's policies do not allow read on ${path}: see the role's token_policies.`,
        },
        {
            status: 403,
            fix: (_, { path, mount }) => `The token's policies must allow ${mount ? 'read' : 'update'} on ${path}; see the role's token_policies.`,
        },
        {
            status: 404,
            when: (_, { mount }) => mount?.kv !== undefined,
            fix: 'Check the path and the version: the secret is missing, deleted or destroyed.',
        },
        { status: 404, fix: 'Check the path: nothing with this name exists.' },
    ],
    fix: (_, __, { said }) => (said ? "See Vault's reason above." : 'Vault gave no reason.'),
};
function isHidden(status) {
    return status === 403 || status === 404;
}
function belowData({ read, mount }) {
    if (mount?.kv !== 2)
        return undefined;
    const below = read.path.slice(mount.path.length);
    return below.startsWith('data/') ? `${mount.path}${below.slice('data/'.length)}` : undefined;
}
async function renewRefusal(answer) {
    const { refusalOf } = await _require.e("refusal").then(_require.bind(_require, 6447));
    return refusalOf(renewalTable, oneLine(answer, true), { facts: withStatus(answer), context: undefined });
}
const renewalTable = {
    ...vault,
    message: 'Vault did not renew the token',
    refused: [
        {
            status: 403,
            fix: 'deliver: agent needs a service token that may renew itself: set token_type=service on the role, and give it the default policy or update on auth/token/renew-self.',
        },
    ],
    fix: 'deliver: agent needs a token that can be renewed: set token_type=service on the role, and a token_max_ttl that is long enough.',
};
async function signRefusal(answer, path) {
    const { refusalOf } = await _require.e("refusal").then(_require.bind(_require, 6447));
    return refusalOf(signatureTable, oneLine(answer, true), { facts: withStatus(answer, { path }), context: undefined });
}
const missingKey = 'The transit mount must contain an RSA key with this name: check signing-key.';
const signatureTable = {
    ...vault,
    message: 'Vault refused to sign',
    refused: [
        {
            status: 403,
            fix: "The token's policies must allow update on exactly this path; see the role's token_policies.",
        },
        { status: 400, fix: missingKey },
        { status: 404, fix: missingKey },
    ],
    fix: "See Vault's reason above.",
};
function oneLine({ status, body }, isOwn) {
    return { status, isOwn, said: (0,_errors__1.bv)(body)?.replace(/\s+/g, ' ').trim() };
}
function withStatus({ status }, facts = {}) {
    return { ...facts, status: String(status) };
}
function notRevocable(what) {
    return new _core_errors__0.rU('ERR_EXCHANGE_REJECTED', `${what} is a batch token, and strict-revoke is set`, {
        fix: 'Vault cannot revoke a batch token: set token_type=service on the role, or omit strict-revoke.',
    });
}
function noData(path) {
    return new _core_errors__0.rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without data', {
        facts: { path },
        fix: 'Check any proxy or firewall between the runner and Vault: it may have dropped the answer.',
        kind: 'unreadable',
    });
}
/***/ })

};

