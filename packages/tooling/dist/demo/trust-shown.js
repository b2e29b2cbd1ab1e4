export const id = 1575;
export const ids = [1575];
export const modules = {

/***/ 6447:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  refusalOf: () => (refusalOf)
});

var answer_status = _require(7382);
var errors = _require(7638);
;// trust/src/shown.ts
const longestShown = 200;
function shownValue(value) {
    if (value === '')
        return 'an empty text';
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    const printable = escapeUnits(text.slice(0, longestShown));
    return text.length > longestShown ? `${printable}[...]` : printable;
}
function escapeUnits(text) {
    return text.replace(/[^ -~]/g, unitEscape);
}
function unitEscape(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function shownList(values) {
    const first = values.slice(0, 3).map((value) => shownValue(value));
    const others = values.length - first.length;
    return [...first, ...(others > 0 ? [`one of ${others} more`] : [])].join(' or ');
}

;// trust/src/claims.ts

const printable = new Set([
    ...['iss', 'sub', 'aud', 'azp'],
    ...['repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'repository_visibility'],
    ...['environment', 'event_name', 'ref', 'ref_type', 'ref_protected', 'base_ref', 'head_ref'],
    ...['workflow', 'workflow_ref', 'job_workflow_ref', 'runner_environment', 'enterprise', 'enterprise_id'],
    ...['project_path', 'project_id', 'namespace_path', 'namespace_id', 'project_visibility', 'pipeline_source'],
    ...['job_project_path', 'job_project_id', 'job_namespace_path', 'job_namespace_id', 'ref_path', 'ci_config_ref_uri'],
    ...['environment_protected', 'environment_action', 'deployment_tier', 'user_access_level'],
]);
const minor = new Set([
    'azp',
    ...['repository_owner', 'repository_visibility', 'base_ref', 'head_ref', 'workflow', 'runner_environment'],
    ...['namespace_path', 'project_visibility', 'job_project_path', 'job_namespace_path', 'ref_path'],
    ...['environment_action', 'user_access_level'],
]);
const customProperty = /^repo_property_[\w-]{1,80}$/;
function isPrintable(claim) {
    return printable.has(claim) || customProperty.test(claim);
}
function shownClaims(claims) {
    const isCalled = claimOf(claims, 'job_workflow_ref') !== claimOf(claims, 'workflow_ref');
    return [...printable, ...Object.keys(claims).filter((name) => customProperty.test(name))].filter((name) => !['iss', 'sub', 'aud'].includes(name) &&
        !minor.has(name) &&
        (name !== 'workflow_ref' || isCalled) &&
        !['', undefined].includes(claimOf(claims, name)));
}
const tooLong = '[...]';
const longestValue = 400;
const longestClaims = 3000;
function printableClaims(claims) {
    let left = longestClaims;
    const names = [...printable, ...Object.keys(claims).filter((name) => customProperty.test(name))];
    const found = names.map((name) => [name, claimOf(claims, name)]).filter(([, value]) => value !== undefined);
    return Object.fromEntries(found.map(([name, value]) => {
        const { length } = escapeUnits(JSON.stringify(value));
        const fits = length <= Math.min(longestValue, left);
        if (fits)
            left -= length;
        return [name, fits ? value : tooLong];
    }));
}
function claimOf(claims, name) {
    return Object.hasOwn(claims, name) ? claims[name] : undefined;
}
const mask = '***';
function unknownClaim(claims, name) {
    const value = claimOf(claims, name);
    if (value === undefined)
        return isPrintable(name) ? undefined : `${escapeUnits(name)} is a claim that a refusal does not print`;
    if (value === tooLong)
        return `the value of ${escapeUnits(name)} was too long to be printed`;
    return JSON.stringify(value)?.includes(mask) ? `the log has masked the value of ${escapeUnits(name)}` : undefined;
}
const specialCharacter = /[^ -~]|['#]|:(?=:)|(?<=section_(?:start|end)):/g;
function claimsWord(claims) {
    return `'${JSON.stringify(printableClaims(claims)).replace(specialCharacter, unitEscape)}'`;
}

;// trust/src/issuer.ts

const githubUrl = 'https://token.actions.githubusercontent.com';
const gitlabUrl = 'https://gitlab.com';
function issuerOf(claims) {
    const iss = claimOf(claims, 'iss');
    const url = typeof iss === 'string' ? iss : '';
    const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)$/.exec(url) ?? [];
    if (host === 'token.actions.githubusercontent.com') {
        const slug = path.slice(1);
        return { kind: 'github', url, ...(slug && { slug }) };
    }
    if (/^token\.actions\.[a-z0-9-]+\.ghe\.com$/.test(host))
        return { kind: 'github', url };
    if (path.startsWith('/_services/token'))
        return { kind: 'github', url, isServer: true };
    const has = (claim) => claimOf(claims, claim) !== undefined;
    if (has('repository') && has('job_workflow_ref'))
        return { kind: 'github', url };
    if (url === gitlabUrl || (has('project_path') && has('namespace_id')))
        return { kind: 'gitlab', url };
    const sub = claimOf(claims, 'sub');
    if (/(^|\/)oidc(\/|$)/.test(path) && typeof sub === 'string' && sub.startsWith(`${new URL(url).origin}/`))
        return { kind: 'jenkins', url };
    return { kind: 'other', url };
}

;// trust/src/subject.ts


function readGithubSubject(subject) {
    const [all, owner = '', ownerId, name = '', repositoryId, context] = /^repo:([^/:@]+)(?:@([^/:@]+))?\/([^/:@]+)(?:@([^/:@]+))?(?::(.*))?$/s.exec(subject) ?? [];
    return all === undefined ? undefined : { owner, ownerId, name, repositoryId, context };
}
function defaultSubjects(claims) {
    const context = defaultContext(claims);
    return context === undefined ? undefined : subjectForms(claims, context);
}
function isCustomSubject(claims) {
    const subject = subject_text(claims, 'sub');
    const context = defaultContext(claims);
    const repository = subject_text(claims, 'repository');
    if (issuerOf(claims).kind !== 'github' || !subject || context === undefined || !repository)
        return false;
    if (['sub', 'repository', 'environment', 'event_name', 'ref'].some((name) => unknownClaim(claims, name)))
        return false;
    const parts = readGithubSubject(subject);
    return !parts || `${parts.owner}/${parts.name}` !== repository || parts.context !== context;
}
function subjectForms(claims, context) {
    const [owner = '', name = '', ...more] = subject_text(claims, 'repository')?.split('/') ?? [];
    if (!owner || !name || more.length > 0)
        return undefined;
    const ownerId = subject_text(claims, 'repository_owner_id');
    const repositoryId = subject_text(claims, 'repository_id');
    const immutable = ownerId && repositoryId && !issuerOf(claims).isServer;
    return {
        classic: `repo:${owner}/${name}:${context}`,
        immutable: immutable ? `repo:${owner}@${ownerId}/${name}@${repositoryId}:${context}` : undefined,
    };
}
function otherForm(claims) {
    const subject = subject_text(claims, 'sub') ?? '';
    const { context } = readGithubSubject(subject) ?? {};
    const forms = context ? subjectForms(claims, context) : undefined;
    if (forms?.immutable === undefined)
        return undefined;
    if (subject === forms.immutable)
        return { isImmutable: true, other: forms.classic };
    return subject === forms.classic ? { isImmutable: false, other: forms.immutable } : undefined;
}
function defaultContext(claims) {
    const environment = subject_text(claims, 'environment');
    if (environment)
        return `environment:${escapedSegment(environment)}`;
    const ref = subject_text(claims, 'ref');
    const event = subject_text(claims, 'event_name');
    if (event === 'pull_request')
        return 'pull_request';
    if (!ref || !event || !/^refs\/(heads|tags)\//.test(ref))
        return undefined;
    return `ref:${escapedSegment(ref)}`;
}
function escapedSegment(value) {
    return value.replaceAll(':', '%3A');
}
function subject_text(claims, name) {
    const value = claimOf(claims, name);
    return typeof value === 'string' ? value : undefined;
}

;// trust/src/hints.ts




function hintsOf(claims) {
    const { kind, slug } = issuerOf(claims);
    const hints = kind === 'github' ? githubHints(claims) : kind === 'gitlab' ? gitlabHints(claims) : [];
    if (slug !== undefined)
        hints.unshift(`The issuer ends in the name of the enterprise, /${shownValue(slug)}: the identity provider and each of its condition keys need it too.`);
    if (kind === 'jenkins')
        hints.push('The subject is the URL of the job, and it ends in a slash.');
    return hints;
}
function textOf(claims, name) {
    const value = claimOf(claims, name);
    return typeof value === 'string' && value !== '' && unknownClaim(claims, name) === undefined ? value : undefined;
}
function githubHints(claims) {
    const hints = [];
    const environment = textOf(claims, 'environment');
    const ref = textOf(claims, 'ref');
    const called = textOf(claims, 'job_workflow_ref');
    const caller = textOf(claims, 'workflow_ref');
    if (isCustomSubject(claims))
        hints.push(`The subject is not GitHub's default, which is ${shownValue(defaultSubjects(claims)?.classic)} here: the organisation or the repository has a template for subjects.`);
    else if (environment !== undefined) {
        hints.push(`The job has the environment ${shownValue(environment)}, so its subject ends in the environment and not in the branch, the tag or pull_request.`);
        if (environment.includes(':'))
            hints.push(`In the subject, GitHub writes the environment as ${shownValue(environment.replaceAll(':', '%3A'))}.`);
    }
    else if (textOf(claims, 'event_name') === 'pull_request')
        hints.push('A pull request started the job, so its subject ends in pull_request and not in a branch.');
    else if (ref?.startsWith('refs/tags/'))
        hints.push(`${shownValue(ref)} is a tag: a trust that names a branch does not accept it.`);
    if (otherForm(claims)?.isImmutable)
        hints.push('The subject has the ids of owner and repository: a trust with the names alone does not accept it.');
    if (called !== undefined && caller !== undefined && called !== caller)
        hints.push('job_workflow_ref is a called workflow, and workflow_ref is its caller. The subject and the ref are those of the caller.');
    hints.push(...capitalHint([textOf(claims, 'repository'), environment]));
    return hints;
}
function gitlabHints(claims) {
    const hints = [];
    const ref = textOf(claims, 'ref');
    if (textOf(claims, 'ref_type') === 'tag')
        hints.push(`${shownValue(ref)} is a tag: a trust that names a branch does not accept it.`);
    const project = textOf(claims, 'project_id');
    const job = textOf(claims, 'job_project_id');
    if (job !== undefined && project !== undefined && job !== project)
        hints.push('The project is a fork: job_project_id is the project in which the job runs.');
    hints.push(...capitalHint([textOf(claims, 'project_path'), textOf(claims, 'environment')]));
    return hints;
}
function capitalHint(names) {
    const found = names.filter((name) => name !== undefined && /[A-Z]/.test(name));
    if (found.length === 0)
        return [];
    return [`Upper and lower case must be as here: ${found.map(shownValue).join(', ')}.`];
}

;// core/src/refused-token.ts


function refusedToken({ claims }, facts) {
    return { claims, facts, notes: hintsOf(claims), command: `mayfly trust explain ${claimsWord(claims)} < document` };
}

var foreign_text = _require(281);
;// core/src/token-refusal.ts





function unusableTokenError(token, audience, clock, knownIssuer) {
    const { exp } = token.claims;
    const [why, fix] = reason(token, audience, clock, knownIssuer);
    return new MayflyError('ERR_ID_TOKEN_INVALID', `The ID token cannot be used: ${why}`, {
        facts: { ...claimFacts(token), expires: isNumericDate(exp) ? instant(exp * 1000) : undefined },
        fix,
    });
}
function reason({ claims: { aud, exp, sub } }, audience, clock, knownIssuer) {
    if (!knownIssuer)
        return ['its issuer is not an https URL', 'Check the issuer of the CI system.'];
    if (!sub)
        return ['it has no subject', 'Check the subject claims that the CI system is configured to use.'];
    if (String(aud) !== audience || (Array.isArray(aud) && aud.length !== 1))
        return [
            `its audience is not the one that was requested (${audience})`,
            'A token must have one audience: the system that it is for.',
        ];
    if (!isNumericDate(exp))
        return ['it has no expiry time', 'Check the lifetime that the CI system sets for its tokens.'];
    return [
        `it expired at ${instant(exp * 1000)}, and it is ${instant(clock)} now`,
        'Check the clock of the CI system. A token that was copied by hand may be too old.',
    ];
}
function claimFacts({ claims }) {
    const text = (name) => {
        const value = claims[name];
        return (0,foreign_text.qk)(typeof value === 'string' || value === undefined ? value : JSON.stringify(value));
    };
    const other = otherForm(claims);
    const form = other &&
        (other.isImmutable
            ? `  (immutable format; the older format is ${other.other})`
            : `  (older format; the immutable format is ${other.other})`);
    const facts = {
        issuer: text('iss'),
        subject: text('sub') && `${text('sub')}${form ?? ''}`,
        audience: (0,foreign_text.qk)(Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud),
        ...Object.fromEntries(shownClaims(claims).map((name) => [name, text(name)])),
    };
    return Object.fromEntries(Object.entries(facts).filter((fact) => fact[1] !== undefined));
}

;// core/src/refusal.ts




function refusalOf(table, answer, { facts: given, more, subject, context }) {
    const { status, code, said, isOwn } = answer;
    const claims = subject && claimFacts(subject);
    const facts = { ...given, ...claims };
    const shown = { ...facts, ...more, said, ...answer.facts };
    const write = (text) => (typeof text === 'string' ? text : text(facts, context, answer));
    const ruleOf = (rules = []) => rules.find((rule) => fits(rule, facts, context, answer));
    const busy = ruleOf(table.unavailable);
    const kind = busy?.kind ?? (0,answer_status.a)(status);
    if (kind !== undefined)
        return new errors.rU('ERR_EXCHANGE_UNAVAILABLE', write(busy?.message ?? `${capital(table.system)} could not answer`), {
            ...(code !== undefined && { vendor: code }),
            facts: { ...shown, ...(code === undefined && { status: String(status) }) },
            fix: write(busy?.fix ?? table.later ?? 'Run the job again later.'),
            kind,
        });
    if (!isOwn) {
        const { endpoint = 'The server' } = facts;
        const what = `not an answer of ${table.protocol ?? table.system}`;
        return new errors.rU('ERR_ANSWER_MALFORMED', `${endpoint} answered ${status}, which is ${what}`, {
            facts,
            fix: `Check ${table.inputs}, and any proxy or firewall between the runner and ${table.system}.`,
            kind: 'unreadable',
        });
    }
    const rule = ruleOf(table.refused);
    const vendor = code ?? (shown.status === undefined ? `HTTP ${status}` : undefined);
    return new errors.rU('ERR_EXCHANGE_REJECTED', write(rule?.message ?? table.message), {
        ...(vendor !== undefined && { vendor }),
        facts: { ...shown, ...rule?.facts?.(context) },
        fix: write(rule?.fix ?? table.fix),
        ...(rule?.kind && { kind: rule.kind }),
        ...(answer.trace && { trace: answer.trace }),
        ...(subject && claims && { refusedToken: refusedToken(subject, claims) }),
    });
}
function fits({ status, codes, said, when }, facts, context, answer) {
    return ((status === undefined || status === answer.status) &&
        (codes === undefined || codes.includes(answer.code ?? '')) &&
        (said === undefined || said.test(answer.said ?? '')) &&
        (when === undefined || when(facts, context, answer)));
}
function capital(name) {
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
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
/***/ }),

/***/ 1575:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  A: () => (signingTable),
  G: () => (signingRefusal)
});
var _core_refusal__0 = _require(6447);
var _refusal__1 = _require(3337);
function signingTable(input, rules) {
    return {
        ..._refusal__1.vault,
        message: 'Vault refused to sign the certificate',
        refused: [
            {
                status: 403,
                fix: (_, { path }) => `The token's policies must allow update on exactly ${path}; see the role's token_policies. Without such a mount, Vault gives the same answer.`,
            },
            { status: 404, fix: `There is no such mount: check ${input} and namespace.` },
            { said: /^unknown role/i, fix: `The mount has no such role: check ${input}.` },
            ...rules,
        ],
        fix: "See Vault's reason above, and the settings of the role.",
    };
}
function signingRefusal(table, answer, request, facts) {
    const { said, status } = (0,_refusal__1.oneLine)(answer, true);
    const isOwn = status >= 400 && said !== undefined;
    return (0,_core_refusal__0.refusalOf)(table, { status, isOwn, code: undefined, said }, { facts, context: request });
}
/***/ })

};

