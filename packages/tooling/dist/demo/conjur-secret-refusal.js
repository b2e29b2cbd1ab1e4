export const id = 6597;
export const ids = [6597,6447];
export const modules = {

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

/***/ 3203:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B: () => (ownRefusal)
});
var _core_foreign_text__1 = _require(281);
var _core_json__0 = _require(9051);
function ownRefusal({ status, body }) {
    const { code, message } = (0,_core_json__0.D7)((0,_core_json__0.Vh)(body).error);
    const said = (0,_core_foreign_text__1.qk)(message) ?? (tokenTexts.includes(body) ? body : undefined);
    const [, vendor, reason = said] = /^(CONJ\d{5}E) (.*)$/s.exec(said ?? '') ?? [];
    return { status, isOwn: body === '' || typeof code === 'string' || said !== undefined, code: vendor, said: reason };
}
const tokenTexts = ['Malformed authorization token', 'Unauthorized: Invalid token', 'Authorization missing'];
/***/ }),

/***/ 6597:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  isAboutVariable: () => (isAboutVariable),
  refusal: () => (refusal),
  refusedVariable: () => (refusedVariable)
});
var _core_refusal__0 = _require(6447);
var _errors__1 = _require(3203);
function isAboutVariable(answer) {
    return [403, 404, 422].includes(answer.status) && (0,_errors__1.B)(answer).isOwn;
}
function refusal(answer, facts, way = 'batch') {
    return (0,_core_refusal__0.refusalOf)(table, (0,_errors__1.B)(answer), { facts, context: way });
}
function refusedVariable(answer, variable, version) {
    const error = refusal(answer, { variable, version });
    if (answer.status === 404 && error.vendor === missingCode)
        return { missing: error };
    throw error;
}
const missingCode = 'CONJ00076E';
const table = {
    system: 'Conjur',
    inputs: 'the url input',
    message: 'Conjur refused the read',
    refused: [
        {
            codes: [missingCode],
            when: (_, way) => way === 'single',
            message: 'There is no such variable, or the host may not see it',
            fix: 'Check the id of the variable, and that the host has the privilege execute on it.',
        },
        {
            codes: [missingCode],
            message: 'There is no such variable, or it has no such value',
            fix: 'Check the id of the variable, and the version after #@. Conjur keeps only the newest versions, usually 20.',
        },
        {
            status: 403,
            message: 'The host may not read the variable',
            fix: 'Give the host the privilege execute on the variable: !permit with privileges [read, execute].',
        },
        { status: 401, fix: 'Conjur does not accept the token that it gave: run the job again.' },
    ],
    fix: "See Conjur's reason above, or its own log.",
};
/***/ })

};

