"use strict";
exports.ids = ["../tools/cli-trust-lint"];
exports.modules = {

/***/ 8960:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  lintDocuments: () => (lintDocuments)
});

var log = _require(276);
var redaction = _require(8386);
var mayfly_file = _require(8234);
;// trust/src/lint/alternatives.ts
const noTest = { tests: [], excluded: [], present: [], isUncertain: false };
const mostAlternatives = 64;
function alternativesOf(condition) {
    return waysToFulfil(condition, false).filter((one) => !contradicts(one));
}
const mostDenied = 16;
function alternativesWithout(condition, denied) {
    const all = { kind: 'all', of: [condition, ...denied.slice(0, mostDenied).map(negation)] };
    const found = waysToFulfil(all, false).filter((one) => !contradicts(one));
    return denied.length > mostDenied ? found.map((one) => ({ ...one, isUncertain: true })) : found;
}
function negation(of) {
    return { kind: 'not', of, written: 'a rule that denies', path: [] };
}
function waysToFulfil(condition, negated) {
    switch (condition.kind) {
        case 'not':
            return waysToFulfil(condition.of, !negated);
        case 'constant':
            return condition.holds === negated ? [] : [noTest];
        case 'computed':
            return negated ? [] : [noTest];
        case 'unjudged':
            return [isContextKey(condition.written) ? noTest : { ...noTest, isUncertain: true }];
        case 'present':
            return negated ? [noTest] : [{ ...noTest, present: [condition] }];
        case 'test':
            if (condition.never !== undefined)
                return negated ? [noTest] : [];
            return [negated ? { ...noTest, excluded: [condition] } : { ...noTest, tests: [condition] }];
        case 'all':
        case 'any': {
            if (isBoth(condition.of))
                return (condition.kind === 'any') === negated ? [] : [noTest];
            const isAll = (condition.kind === 'all') !== negated;
            const parts = (isAll ? condition.of : mergeTests(condition.of)).map((part) => waysToFulfil(part, negated));
            return isAll ? allOf(parts) : firstAlternatives(parts.flat());
        }
    }
}
function mergeTests(of) {
    const tests = new Map();
    const others = [];
    for (const part of of) {
        if (part.kind !== 'test' || part.never !== undefined) {
            others.push(part);
            continue;
        }
        const key = JSON.stringify([part.claim, part.comparison, part.ifAbsent, part.ofList]);
        const before = tests.get(key);
        tests.set(key, before ? { ...before, wanted: [...before.wanted, ...part.wanted] } : part);
    }
    return [...tests.values(), ...others];
}
function isContextKey(written) {
    return /^\S+ (aws|sts|iam|saml):/i.test(written);
}
function isBoth([first, second, ...others]) {
    return others.length === 0 && second?.kind === 'not' && second.of === first;
}
function allOf(parts) {
    const single = parts.filter(({ length }) => length === 1).flat();
    const joined = {
        tests: single.flatMap(({ tests }) => tests),
        excluded: single.flatMap(({ excluded }) => excluded),
        present: single.flatMap(({ present }) => present),
        isUncertain: single.some(({ isUncertain }) => isUncertain),
    };
    return parts.filter(({ length }) => length !== 1).reduce(combine, [joined]);
}
function combine(left, right) {
    if (left.length * right.length > mostAlternatives) {
        const known = left.length <= right.length ? left : right;
        return firstAlternatives(known).map((one) => ({ ...one, isUncertain: true }));
    }
    return left.flatMap((one) => right.map((other) => ({
        tests: [...one.tests, ...other.tests],
        excluded: [...one.excluded, ...other.excluded],
        present: [...one.present, ...other.present],
        isUncertain: one.isUncertain || other.isUncertain,
    })));
}
function firstAlternatives(all) {
    return all.slice(0, mostAlternatives);
}
function contradicts({ tests, excluded }) {
    if (excluded.length === 0)
        return false;
    const wanted = new Set(tests.map(keyOf));
    return excluded.some((one) => wanted.has(keyOf(one)));
}
function keyOf({ claim, comparison, wanted }) {
    return JSON.stringify([claim, comparison, wanted]);
}

var read = _require(9076);
var shown = _require(1211);
var writers_forms = _require(1790);
var render = _require(3457);
;// trust/src/lint/rules/document.ts




const anHour = 3600;
const noAudience = {
    name: 'no-audience',
    reads: 'documents',
    title: 'No condition on the audience',
    reason: 'A token that a job made for another service is accepted too. The operator of that service can use the token until it expires.',
    instead: 'Compare aud with the one audience that is yours, such as sts.amazonaws.com.',
    sources: [
        'https://github.com/unfunco/terraform-aws-oidc-github/issues/21',
        'https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation',
    ],
    scope({ alternative }, { rule }) {
        const isAsked = [...alternative.tests, ...alternative.excluded].some(({ claim }) => claim === 'aud');
        if (isAsked || alternative.isUncertain || refusesAudience(rule))
            return [];
        return [{ level: 'warning', message: `${(0,shown.JJ)(rule.name)} does not compare aud`, path: rule.path }];
    },
};
function refusesAudience({ system }) {
    return system === 'vault';
}
const sharedPrincipal = {
    name: 'shared-principal',
    reads: 'file',
    title: 'Two rules become one principal',
    reason: 'A job that one of the two rules accepts has all rights of the principal.',
    instead: 'One principal for each rule, or one rule for both.',
    sources: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege'],
    document({ rules }) {
        const first = new Map();
        return rules.flatMap(({ rule }) => {
            const before = rule.principal === undefined ? undefined : first.get(rule.principal);
            if (rule.principal !== undefined && !before)
                first.set(rule.principal, rule);
            if (!before || before.path.join('\n') === rule.path.join('\n'))
                return [];
            const message = `${(0,shown.JJ)(rule.name)} and ${(0,shown.JJ)(before.name)} both become ${(0,shown.JJ)(rule.principal)}`;
            return [{ level: 'warning', message, path: rule.path, of: rule }];
        });
    },
};
const tooLarge = {
    name: 'too-large',
    reads: 'file',
    title: 'A document that is larger than its system allows',
    reason: 'AWS accepts 2,048 characters in a trust policy, and more only on request. Google accepts 4,096 characters in a condition and 127 bytes in a subject. Entra accepts 20 credentials with 600 characters in each value. The system refuses a larger document, often long after it was written.',
    instead: 'Several rules with principals of their own, or fewer values in one rule.',
    sources: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html',
        'https://github.com/pytorch/test-infra/issues/5825',
        'https://github.com/Azure/login/issues/467',
    ],
    document({ document }) {
        const { file } = (0,read.X)(document.source);
        if (!file)
            return [];
        const faults = writers_forms.Q.flatMap((system) => {
            const [form] = (0,writers_forms.X)(system);
            return form ? (0,render.X)(file, system, form).faults : [];
        });
        return faults.map(({ message, path }) => {
            const [first = '', ...others] = (0,shown.FI)(message).split(/(?<=\.) (?=[A-Z])/);
            return {
                level: 'error',
                message: first.replace(/\.$/, ''),
                path,
                ...(others.length > 0 && { instead: others.join(' ') }),
            };
        });
    },
};
const vaultAdvice = 'token_max_ttl or token_explicit_max_ttl of some minutes.';
const shorter = {
    aws: 'MaxSessionDuration 3600.',
    vault: vaultAdvice,
    mayfly: 'lifetime, such as 15m.',
};
const tooLong = {
    name: 'too-long',
    reads: 'both',
    title: 'A credential that lives much longer than a job',
    reason: 'A thief can use a stolen credential until it expires. Most jobs take minutes.',
    instead: 'AWS: MaxSessionDuration 3600. Vault: token_max_ttl or token_explicit_max_ttl of some minutes. mayfly.yml: lifetime.',
    sources: [
        'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_manage-assume.html',
        'https://developer.hashicorp.com/vault/api-docs/auth/jwt#token_max_ttl',
    ],
    rule({ rule }) {
        const name = (0,shown.JJ)(rule.name);
        const { lifetimeSeconds: seconds, system, path } = rule;
        if (seconds === undefined) {
            if (system !== 'vault')
                return [];
            const message = `${name} sets no longest life, so the one of the mount counts`;
            return [{ level: 'note', message, path, instead: vaultAdvice }];
        }
        if (seconds <= anHour)
            return [];
        const hours = `${Math.round((seconds / anHour) * 10) / 10} hours`;
        const instead = shorter[system];
        const message = `${name} allows a credential for ${hours}`;
        return [{ level: seconds >= 4 * anHour ? 'warning' : 'note', message, path, ...(instead && { instead }) }];
    },
};

var glob = _require(2590);
;// trust/src/lint/accepted-texts.ts
function wantedOf(test) {
    return test.wanted.map((value) => {
        const text = String(value);
        const pattern = patternOf(text, test.comparison);
        return { text: pattern ?? text, isPattern: pattern !== undefined, test };
    });
}
function patternOf(text, comparison) {
    switch (comparison) {
        case 'equals':
        case 'equals-ignoring-case':
            return undefined;
        case 'glob':
            return /[*?]/.test(text) ? text : undefined;
        case 'star':
            return text.includes('*') ? text : undefined;
        case 'starts-with':
            return `${text}*`;
        case 'ends-with':
            return `*${text}`;
        case 'contains':
            return `*${text}*`;
        case 'matches':
            return expressionPattern(text);
    }
}
const longestExpression = 1000;
function expressionPattern(expression) {
    if (expression.length > longestExpression)
        return '*';
    const isBound = !expression.replace(/\\./g, '').includes('|');
    const start = isBound && expression.startsWith('^') ? '' : '*';
    const end = isBound && /(?<!\\)\$$/.test(expression) ? '' : '*';
    if (!isBound)
        return '*';
    const inner = expression.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
    const plain = inner.replace(/\\([^A-Za-z0-9])|(?:\\[A-Za-z]|\[(?:\\.|[^\]])*\]|\((?:\\.|[^)])*\)|[^\\])(?:[*+?]|\{[\d,]*\})\??|\[(?:\\.|[^\]])*\]|\((?:\\.|[^)])*\)|\\[A-Za-z0-9]|\./gs, (_, sign) => sign ?? '*');
    return `${start}${plain}${end}`.replace(/\*+/g, '*');
}
function isEverything({ text, isPattern }) {
    return isPattern && /^\**$/.test(text);
}
const claimsOfEveryToken = new Set([
    'iss',
    'sub',
    'aud',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'ref',
    'project_id',
    'project_path',
    'namespace_id',
    'namespace_path',
]);
function excludesTokens(test) {
    if (test.ifAbsent === 'holds' && !claimsOfEveryToken.has(test.claim))
        return false;
    return !wantedOf(test).some(isEverything);
}
function limitsOf({ tests }, ...claims) {
    return tests.filter((test) => claims.includes(test.claim) && excludesTokens(test));
}

var issuer = _require(9643);
;// trust/src/lint/issuer-kind.ts


const ownClaims = {
    github: [
        'repository',
        'repository_id',
        'repository_owner',
        'repository_owner_id',
        'job_workflow_ref',
        'workflow_ref',
    ],
    gitlab: ['project_path', 'project_id', 'namespace_path', 'namespace_id', 'ref_protected', 'pipeline_source'],
};
function issuerKind(alternative) {
    const issuers = limitsOf(alternative, 'iss').flatMap(({ wanted }) => wanted);
    const kinds = new Set(issuers.map((iss) => (0,issuer.xD)({ iss }).kind));
    const [kind] = kinds;
    if (kinds.size === 1 && kind !== undefined && kind !== 'other')
        return kind;
    const subjects = limitsOf(alternative, 'sub').flatMap(({ wanted }) => wanted.map(String));
    if (subjects.some((sub) => sub.startsWith('repo:')))
        return 'github';
    if (subjects.some((sub) => /^project_(path|id):/.test(sub)))
        return 'gitlab';
    if (limitsOf(alternative, ...ownClaims.github).length > 0)
        return 'github';
    if (limitsOf(alternative, ...ownClaims.gitlab).length > 0)
        return 'gitlab';
    return kind ?? 'other';
}

var gitlab_subject = _require(3290);
;// trust/src/lint/subject.ts


const reach = { repository: 0, workflow: 1, owner: 2, several: 3, everyone: 4 };
function subjectOf(wanted, kind) {
    if (!wanted.isPattern && wanted.text.includes('*')) {
        return {
            place: { reach: reach.repository, hasId: true, owner: undefined, wanted },
            jobs: [{ kind: 'ref', value: wanted.text, wanted }],
            custom: undefined,
        };
    }
    if (kind === 'github')
        return githubSubject(wanted);
    if (kind === 'gitlab')
        return gitlabSubject(wanted);
    return { place: undefined, jobs: [], custom: undefined };
}
function githubSubject(wanted) {
    const { text, isPattern } = wanted;
    const [, owner, name, context] = /^repo:([^/:]*)(?:\/([^:]*))?(?::(.*))?$/s.exec(text) ?? [];
    if (isPattern && /^[*?]+(?:repo:)?[^:*?]*\/[^:]/.test(text)) {
        return {
            place: { reach: reach.several, hasId: false, owner: undefined, wanted },
            jobs: [anyJob(wanted)],
            custom: undefined,
        };
    }
    if (owner === undefined)
        return customSubject(wanted);
    const stars = (part) => isPattern && /[*?]/.test(part);
    const place = { hasId: /@\d+$/.test(owner) && /@\d+$/.test(name ?? ''), owner: owner.split('@')[0], wanted };
    const jobs = context === undefined ? [anyJob(wanted)] : githubJobs(context, wanted);
    if (owner === '*')
        return { place: { ...place, reach: reach.everyone }, jobs, custom: undefined };
    if (stars(owner))
        return { place: { ...place, reach: reach.several }, jobs, custom: undefined };
    if (name === undefined || name === '' || name === '*') {
        return { place: { ...place, reach: reach.owner }, jobs, custom: undefined };
    }
    return { place: { ...place, reach: stars(name) ? reach.several : reach.repository }, jobs, custom: undefined };
}
function anyJob(wanted) {
    return { kind: 'any', value: '*', wanted };
}
function githubJobs(context, wanted) {
    const of = (kind, value) => [{ kind, value, wanted }];
    const isOpen = (text) => wanted.isPattern && /[*?]/.test(text);
    if (context.startsWith('environment:'))
        return of('environment', firstValue(context.slice('environment:'.length)));
    if (context === 'pull_request')
        return of('pull-request', 'pull_request');
    if (context.startsWith('ref:'))
        return [refJob(firstValue(context.slice('ref:'.length)), wanted)];
    if (isOpen(context) && (0,glob.k)('pull_request', context))
        return [anyJob(wanted)];
    if (isOpen(context.slice(0, 'environment:'.length)))
        return [anyJob(wanted)];
    return of('ref', context);
}
function firstValue(text) {
    return text.split(/:(?=[a-z_]+:)/)[0] ?? text;
}
function refJob(ref, wanted) {
    if (ref.startsWith('refs/heads/'))
        return { kind: 'branch', value: ref.slice('refs/heads/'.length), wanted };
    if (ref.startsWith('refs/tags/'))
        return { kind: 'tag', value: ref.slice('refs/tags/'.length), wanted };
    if (ref.startsWith('refs/pull/'))
        return { kind: 'pull-request', value: ref, wanted };
    return {
        kind: wanted.isPattern && /[*?]/.test(ref.slice(0, 'refs/heads/'.length)) ? 'any' : 'ref',
        value: ref,
        wanted,
    };
}
const githubKeys = /(?:^|:)(repo|repository|repository_id|repository_owner|repository_owner_id|environment|ref|job_workflow_ref|workflow_ref|workflow|actor|actor_id|enterprise|enterprise_id|context|event_name|ref_type|head_ref|base_ref|runner_environment|repository_visibility):/g;
function customSubject(wanted) {
    const { text } = wanted;
    const parts = text.split(githubKeys).slice(1);
    const keys = parts.filter((_, index) => index % 2 === 0);
    if (keys.length === 0)
        return { place: undefined, jobs: [], custom: [] };
    const has = (...names) => names.some((name) => keys.includes(name));
    const width = has('repository', 'repository_id', 'repo')
        ? reach.repository
        : has('job_workflow_ref', 'workflow_ref')
            ? reach.workflow
            : has('repository_owner', 'repository_owner_id', 'enterprise', 'enterprise_id')
                ? reach.owner
                : reach.everyone;
    const textOf = (name) => parts[2 * keys.indexOf(name) + 1] ?? '';
    const place = {
        reach: width,
        hasId: has('repository_id', 'repository_owner_id'),
        owner: has('repository_owner') ? textOf('repository_owner') : undefined,
        wanted,
    };
    const jobs = [
        ...(has('environment') ? [{ kind: 'environment', value: textOf('environment'), wanted }] : []),
        ...(has('ref') ? [refJob(textOf('ref'), wanted)] : []),
    ];
    return { place, jobs: jobs.length > 0 ? jobs : [anyJob(wanted)], custom: keys };
}
function gitlabSubject(wanted) {
    const parts = (0,gitlab_subject.w)(wanted.text);
    if (!parts)
        return { place: undefined, jobs: [], custom: undefined };
    const stars = (text) => wanted.isPattern && /[*?]/.test(text);
    const project = (parts.get('project_path') ?? parts.get('project_id') ?? '').replace(/:\*$/, '');
    const hasId = parts.has('project_id') && !stars(project);
    const [first = '', ...others] = project.split('/');
    const owner = others.length > 0 ? project.slice(0, project.lastIndexOf('/')) : undefined;
    const width = !stars(project)
        ? reach.repository
        : /^\*+$/.test(project)
            ? reach.everyone
            : !stars(first) && /^[^*?]+\/\*+$/.test(project)
                ? reach.owner
                : reach.several;
    return { place: { reach: width, hasId, owner, wanted }, jobs: gitlabJobs(parts, wanted), custom: undefined };
}
function gitlabJobs(parts, wanted) {
    const type = parts.get('ref_type');
    const ref = parts.get('ref');
    if (ref === undefined)
        return [anyJob(wanted)];
    if (type === 'branch' || type === 'tag')
        return [{ kind: type, value: ref, wanted }];
    return [{ kind: wanted.isPattern && /[*?]/.test(type ?? '*') ? 'any' : 'ref', value: ref, wanted }];
}

;// trust/src/lint/scope.ts



const openness = { exact: 0, pattern: 1, every: 2, any: 3 };
function scopeOf(alternative) {
    const kind = issuerKind(alternative);
    const subjectTests = limitsOf(alternative, 'sub').map((test) => wantedOf(test).map((one) => subjectOf(one, kind)));
    const subjects = subjectTests.flat();
    const placeSets = [
        ...subjectTests.map((set) => set.map(({ place }) => place)).filter(allThere),
        ...placeClaims.flatMap(([claim, width, hasId]) => limitsOf(alternative, claim).map((test) => wantedOf(test).map((one) => placeOf(one, width, hasId)))),
    ].sort((one, other) => widest(one) - widest(other));
    const jobSets = [
        ...subjectTests.map((set) => set.flatMap(({ jobs }) => jobs)),
        ...limitsOf(alternative, 'ref', 'ref_path').map((test) => wantedOf(test).map((one) => refOf(one, alternative, kind))),
        ...limitsOf(alternative, 'environment').map((test) => wantedOf(test).map((wanted) => ({ kind: 'environment', value: wanted.text, wanted }))),
    ]
        .filter((set) => set.length > 0)
        .sort((one, other) => openest(one) - openest(other));
    const places = placeSets[0] ?? [];
    return {
        alternative,
        kind,
        subjects,
        places,
        reach: places.length > 0 ? widest(places) : kind === 'other' && subjects.length > 0 ? reach.repository : reach.everyone,
        hasId: placeSets.some((set) => set.every((one) => one.hasId)),
        jobs: jobSets[0] ?? [],
        events: limitsOf(alternative, 'event_name', 'pipeline_source').flatMap(wantedOf),
    };
}
function allThere(set) {
    return set.length > 0 && set.every((one) => one !== undefined);
}
const placeClaims = [
    ['repository', reach.repository, false],
    ['repository_id', reach.repository, true],
    ['repository_owner', reach.owner, false],
    ['repository_owner_id', reach.owner, true],
    ['enterprise', reach.owner, false],
    ['enterprise_id', reach.owner, true],
    ['job_workflow_ref', reach.workflow, false],
    ['workflow_ref', reach.repository, false],
    ['job_workflow_sha', reach.workflow, true],
    ['project_path', reach.repository, false],
    ['project_id', reach.repository, true],
    ['namespace_path', reach.owner, false],
    ['namespace_id', reach.owner, true],
];
function placeOf(wanted, width, hasId) {
    const [owner = ''] = wanted.text.split('/');
    const [, rest] = /^[^*?]+\/(.*)$/s.exec(wanted.text) ?? [];
    const isOpen = wanted.isPattern && /[*?]/.test(wanted.text);
    if (!isOpen)
        return { reach: width, hasId, owner, wanted };
    if (width === reach.workflow)
        return { reach: rest === undefined ? reach.several : reach.workflow, hasId, owner, wanted };
    return { reach: rest === '*' ? reach.owner : reach.several, hasId: false, owner, wanted };
}
function widest(places) {
    return places.reduce((most, one) => Math.max(most, one.reach), 0);
}
function refOf(wanted, alternative, kind) {
    if (kind !== 'gitlab' || wanted.test.claim === 'ref_path')
        return refJob(wanted.text, wanted);
    const types = limitsOf(alternative, 'ref_type').flatMap(({ wanted: values }) => values);
    return { kind: types.length === 1 && types[0] === 'tag' ? 'tag' : 'branch', value: wanted.text, wanted };
}
function opennessOf({ kind, value, wanted }) {
    if (kind === 'any')
        return openness.any;
    if (!wanted.isPattern || !/[*?]/.test(value))
        return openness.exact;
    return /^[*?]+$/.test(value) ? openness.every : openness.pattern;
}
function openest(jobs) {
    return jobs.reduce((most, one) => Math.max(most, opennessOf(one)), 0);
}
function wantsProtected(alternative) {
    return limitsOf(alternative, 'ref_protected').find(({ wanted }) => wanted.every((one) => String(one) === 'true'));
}

;// trust/src/lint/rules/jobs.ts





const githubOidc = 'https://docs.github.com/en/actions/reference/security/oidc';
const secureUse = 'https://docs.github.com/en/actions/reference/security/secure-use';
const environments = 'https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments';
const gitlabOidc = 'https://docs.gitlab.com/ci/secrets/id_token_authentication/';
const subvectors = 'https://github.com/Dashtid/subvectors/tree/main/vectors';
const unit42 = 'https://unit42.paloaltonetworks.com/oh-my-dc-oidc-misconfigurations-in-ci-cd/';
function accepts({ text, isPattern }, value) {
    return isPattern ? (0,glob.k)(value, text) : text === value;
}
const pullEvents = ['pull_request', 'pull_request_target', 'merge_request_event', 'external_pull_request_event'];
const pullRequest = {
    name: 'pull-request',
    reads: 'both',
    title: 'Jobs of pull requests are accepted',
    reason: 'A pull request runs code that nobody has reviewed yet, and can change the workflow too. Everybody who may push a branch gets the credential.',
    instead: 'Accept a branch, a tag or an environment. If a pull request needs a credential, give it a principal of its own that may only read, and say so with allow in mayfly.yml.',
    sources: [secureUse, unit42, subvectors],
    scope(scope, { rule }) {
        const { kind, jobs, events, alternative, reach: width } = scope;
        if (kind !== 'github' && kind !== 'gitlab')
            return [];
        const event = events.find((one) => pullEvents.some((name) => accepts(one, name)));
        const name = (0,shown.JJ)(rule.name);
        const looksLikeBranch = event && accepts(event, 'pull_request_target') && jobs.every((job) => job.kind !== 'environment');
        if (event && (looksLikeBranch || jobs.every((job) => job.kind === 'any' || job.kind === 'pull-request'))) {
            return [
                { level: 'warning', message: `${name} accepts the event ${(0,shown.JJ)(event.text)}`, path: event.test.path },
            ];
        }
        if (events.length > 0 && !event)
            return [];
        const open = jobs.filter((job) => job.kind === 'pull-request' || (kind === 'github' && job.kind === 'any' && job.wanted.isPattern));
        if (open.length > 0) {
            return open.map(({ wanted }) => ({
                level: 'warning',
                message: `${name} accepts ${wanted.test.claim} ${(0,shown.JJ)(wanted.text)}, and with it the jobs of pull requests`,
                path: wanted.test.path,
            }));
        }
        if (kind === 'gitlab' ||
            jobs.length > 0 ||
            alternative.isUncertain ||
            width === reach.everyone ||
            width === reach.workflow)
            return [];
        const message = `${name} names no branch, tag, environment or event, so it also accepts pull requests`;
        return [{ level: scope.hasId ? 'note' : 'warning', message, path: scope.places[0]?.wanted.test.path ?? rule.path }];
    },
};
const eventOpen = {
    name: 'event-open',
    reads: 'file',
    title: 'The event is open',
    reason: 'A job of pull_request_target or workflow_run runs for a pull request with the claims of the base branch. Only the claim event_name is different, and AWS and Azure cannot compare it.',
    instead: 'Name the events, such as event: [push, workflow_dispatch]. For AWS and Azure, use an environment with reviewers.',
    sources: [secureUse, githubOidc],
    scope({ kind, events, jobs }, { rule }) {
        if (kind !== 'github' || events.length > 0 || jobs.some((job) => job.kind === 'pull-request'))
            return [];
        const message = `${(0,shown.JJ)(rule.name)} names no event: pull_request_target and workflow_run look like the branch`;
        return [{ level: 'note', message, path: rule.path }];
    },
};
function branchesOf({ jobs, alternative }, open) {
    if (wantsProtected(alternative))
        return [];
    return jobs.filter((job) => job.kind === 'branch' && opennessOf(job) === open);
}
const protectedBranch = {
    github: 'Name the branches, or an environment with reviewers.',
    gitlab: 'Name the branches, and require ref_protected "true" beside them.',
};
const anyBranch = {
    name: 'any-branch',
    reads: 'both',
    title: 'Every branch is accepted',
    reason: 'Everybody who may push a branch becomes the principal. On GitLab, these branches include those of merge requests.',
    instead: 'Name the branches, or an environment with reviewers. On GitLab, require ref_protected "true" beside it.',
    sources: [gitlabOidc, githubOidc, subvectors],
    scope(scope, { rule }) {
        const open = [
            ...branchesOf(scope, openness.every),
            ...scope.jobs.filter((job) => job.kind === 'any' && scope.kind === 'gitlab' && !wantsProtected(scope.alternative)),
        ];
        const instead = protectedBranch[scope.kind];
        return open.map(({ wanted }) => ({
            level: 'warning',
            message: `${(0,shown.JJ)(rule.name)} accepts ${wanted.test.claim} ${(0,shown.JJ)(wanted.text)}: every branch`,
            path: wanted.test.path,
            ...(instead && { instead }),
        }));
    },
};
const branchPrefix = {
    name: 'branch-prefix',
    reads: 'both',
    title: 'A star directly behind the name of a branch',
    reason: 'main* also accepts main-hotfix and every other branch that begins with main. Protection rules of main do not apply to those.',
    instead: 'Write the exact name. For a family of branches, end the fixed part with a slash: release/*.',
    sources: [subvectors],
    scope(scope, { rule }) {
        const open = branchesOf(scope, openness.pattern).filter(({ value }) => !/^[^*?]*\/\*$/.test(value));
        return open.map(({ value, wanted }) => ({
            level: 'warning',
            message: `${(0,shown.JJ)(rule.name)} accepts the branch ${(0,shown.JJ)(value)}, and with it every branch that fits the pattern`,
            path: wanted.test.path,
        }));
    },
};
const protectedTag = {
    github: 'Require an environment beside the tag, or protect the tags with a rule set.',
    gitlab: 'Require ref_protected "true" beside the tag, and protect the tags in the settings of the project.',
};
const openTag = {
    name: 'open-tag',
    reads: 'both',
    title: 'A tag without an environment',
    reason: 'Everybody who may push can usually create a tag on any commit, and move a tag. No cloud sees whether a rule set protects the tags.',
    instead: 'Require an environment beside the tag, or protect the tags with a rule set. On GitLab, require ref_protected "true".',
    sources: [
        'https://docs.github.com/en/repositories/configuring-branches-and-merges-in-your-repository/managing-rulesets/about-rulesets',
        subvectors,
    ],
    scope({ jobs, alternative, kind }, { rule }) {
        if (wantsProtected(alternative))
            return [];
        return jobs
            .filter((job) => job.kind === 'tag')
            .map((job) => ({
            level: opennessOf(job) === openness.every ? 'warning' : 'note',
            message: `${(0,shown.JJ)(rule.name)} accepts the tag ${(0,shown.JJ)(job.value)}, and everybody who may push can make such a tag`,
            path: job.wanted.test.path,
            instead: protectedTag[kind] ?? openTag.instead,
        }));
    },
};
const environmentAlone = {
    name: 'environment-alone',
    reads: 'file',
    title: 'Only an environment distinguishes the jobs',
    reason: 'The protection rules of the environment decide who can deploy, and no cloud sees these rules. If a workflow names a missing environment, GitHub creates it without any protection.',
    instead: 'Give the environment reviewers and allowed branches. Or write a branch beside it: then the rule does not depend on them.',
    sources: [environments],
    scope({ jobs, alternative }, { rule }) {
        const isAlone = jobs.length > 0 && jobs.every((job) => job.kind === 'environment');
        if (!isAlone || limitsOf(alternative, 'ref').length > 0 || wantsProtected(alternative))
            return [];
        return [
            {
                level: 'note',
                message: `${(0,shown.JJ)(rule.name)} trusts the protection of the environment ${(0,shown.JJ)(limitsOf(alternative, 'environment')[0]?.wanted[0] ?? jobs[0]?.value)}`,
                path: jobs[0]?.wanted.test.path ?? rule.path,
            },
        ];
    },
};
const environmentSign = {
    name: 'environment-sign',
    reads: 'both',
    title: 'A colon in the name of an environment',
    reason: 'GitHub writes : as %3A in sub, and does not change %3A itself. So the environments prod:eu and prod%3Aeu have the same subject. Everybody who may edit workflows can create the second one without protection.',
    instead: 'Compare the claim environment beside sub, which has the name as it is, or keep : and % out of the names.',
    sources: [subvectors, githubOidc],
    scope({ subjects, kind, alternative }, { rule }) {
        if (kind !== 'github')
            return [];
        const isCompared = limitsOf(alternative, 'environment').length > 0;
        return subjects.flatMap(({ jobs }) => jobs
            .filter((job) => job.kind === 'environment' || job.value.startsWith('environment:'))
            .flatMap(({ value, wanted }) => {
            const path = wanted.test.path;
            if (value.includes(':') && !wanted.isPattern) {
                const message = `${(0,shown.JJ)(rule.name)} wants the environment ${(0,shown.JJ)(value)} in sub, where GitHub writes : as %3A`;
                return [{ level: 'warning', message, path }];
            }
            if (!/%3a/i.test(value) || isCompared)
                return [];
            const twin = (0,shown.JJ)(value.replace(/%3a/gi, ':'));
            const message = `${(0,shown.JJ)(rule.name)} accepts two environments by one subject: ${twin} and ${(0,shown.JJ)(value)}`;
            return [{ level: 'note', message, path }];
        }));
    },
};
const userClaims = new Set([
    'actor',
    'actor_id',
    'user_id',
    'user_login',
    'user_email',
    'user_identities',
    'triggering_actor',
]);
const userClaim = {
    name: 'user-claim',
    reads: 'documents',
    title: 'A claim that says who started the job',
    reason: 'The claim does not say which code runs. After a rename, somebody else can take the name of a user. A pull request can also make another person start the job.',
    instead: 'Compare what runs: repository, branch, environment, called workflow.',
    sources: [unit42, subvectors],
    scope({ alternative }, { rule }) {
        return alternative.tests
            .filter(({ claim }) => userClaims.has(claim))
            .map(({ claim, path }) => ({
            level: claim.endsWith('_id') ? 'note' : 'warning',
            message: `${(0,shown.JJ)(rule.name)} compares ${claim}, which says who started the job`,
            path,
        }));
    },
};
const mutableWorkflow = {
    name: 'mutable-workflow',
    reads: 'both',
    title: 'A workflow that others can change or choose',
    reason: 'The claim workflow is a name that the caller chooses, so every repository can have it. Another owner can change a called workflow at a branch or a tag at any time.',
    instead: 'Compare job_workflow_ref, at a full commit, or at a branch that you protect yourself.',
    sources: [
        'https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-with-reusable-workflows',
        subvectors,
    ],
    scope(scope, { rule }) {
        const name = (0,shown.JJ)(rule.name);
        const byName = limitsOf(scope.alternative, 'workflow').map(({ wanted, path }) => ({
            level: 'warning',
            message: `${name} compares workflow ${(0,shown.JJ)(wanted[0])}, a name that every workflow can have`,
            path,
        }));
        const owners = new Set(scope.places.flatMap(({ owner, wanted }) => wanted.test.claim === 'sub' || wanted.test.claim === 'repository' ? [owner] : []));
        const subjects = scope.subjects.flatMap(({ place }) => place?.owner ?? []);
        const byRef = workflowTests(scope).flatMap(({ text, test }) => {
            const [, owner = '', ref = ''] = /^([^/]+)\/.*@(.*)$/s.exec(text) ?? [];
            if (/^[0-9a-f]{40}$/.test(ref))
                return [];
            const isOwn = [...owners, ...subjects].some((one) => one?.toLowerCase() === owner.toLowerCase());
            if (ref.startsWith('refs/tags/')) {
                return [
                    {
                        level: isOwn ? 'note' : 'warning',
                        message: `${name} accepts the workflow ${(0,shown.JJ)(text)} at a tag, which can be moved`,
                        path: test.path,
                    },
                ];
            }
            if (isOwn || subjects.length === 0)
                return [];
            return [
                {
                    level: 'warning',
                    message: `${name} accepts the workflow ${(0,shown.JJ)(text)} of another owner at a branch`,
                    path: test.path,
                },
            ];
        });
        return [...byName, ...byRef];
    },
};
function workflowTests(scope) {
    return limitsOf(scope.alternative, 'job_workflow_ref').flatMap((test) => test.wanted.map((value) => ({ text: String(value), test })));
}

;// trust/src/lint/rules/operators.ts



const operators = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html';
const setOperators = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html';
const keys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif';
const operators_subvectors = 'https://github.com/Dashtid/subvectors/tree/main/vectors';
const secureByDefault = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html';
const mostValues = 200;
function testsOf({ rule, scopes }) {
    const tests = scopes.flatMap(({ alternative }) => alternative.tests);
    return [...new Set([...tests, ...neverTests(rule.condition, new Set())])];
}
function neverTests(condition, seen) {
    if (seen.has(condition))
        return [];
    seen.add(condition);
    if (condition.kind === 'test')
        return condition.never === undefined ? [] : [condition];
    if (condition.kind === 'not')
        return neverTests(condition.of, seen);
    if (condition.kind !== 'all' && condition.kind !== 'any')
        return [];
    return condition.of.flatMap((part) => neverTests(part, seen));
}
function marksOf({ rule }, name) {
    return (rule.marks ?? []).filter((mark) => mark.rule === name);
}
const loosestValue = {
    name: 'loosest-value',
    reads: 'documents',
    title: 'One value of a list accepts more than all others',
    reason: 'One matching value of a list is enough, so the widest value decides. The exact values protect nothing. The check of AWS for new roles looks only at the first value.',
    instead: 'Remove the value with the star, or all others if it is meant.',
    sources: [operators_subvectors, secureByDefault],
    rule(of) {
        return testsOf(of).flatMap((test) => {
            if (test.wanted.length < 2)
                return [];
            const values = wantedOf(test).slice(0, mostValues);
            const loose = values.find((one) => one.isPattern && values.some((other) => other !== one && (0,glob.k)(other.text, one.text)));
            if (!loose)
                return [];
            const message = `${(0,shown.JJ)(test.written)} lists ${(0,shown.JJ)(loose.text)}, which accepts other values of the list as well`;
            return [{ level: 'warning', message, path: test.path }];
        });
    },
};
const exact = {
    aws: 'StringEquals instead of StringLike.',
    azure: 'eq instead of matches.',
    vault: 'bound_claims_type string instead of glob.',
};
const likeWithoutStar = {
    name: 'like-without-star',
    reads: 'documents',
    title: 'A pattern where an exact comparison is enough',
    reason: 'No value has a star, so the exact operator accepts the same jobs. If somebody adds a star later, the condition becomes wider, and nobody notices.',
    instead: 'The exact operator: StringEquals on AWS, eq on Azure, bound_claims_type string in Vault.',
    sources: [operators, operators_subvectors],
    rule(of) {
        if (of.rule.system === 'mayfly')
            return [];
        const patterns = testsOf(of).filter(({ comparison }) => comparison === 'glob' || comparison === 'star');
        if (of.rule.system === 'vault' && patterns.some((test) => wantedOf(test).some(({ isPattern }) => isPattern)))
            return [];
        return patterns
            .filter((test) => test.claim !== 'aud' && test.wanted.length > 0)
            .filter((test) => wantedOf(test).every(({ isPattern }) => !isPattern))
            .map(({ written, path }) => ({
            level: 'note',
            message: `${(0,shown.JJ)(written)} has no value with a star`,
            path,
            ...(exact[of.rule.system] && { instead: exact[of.rule.system] }),
        }));
    },
};
const starUnderEquals = {
    name: 'star-under-equals',
    reads: 'documents',
    title: 'A star where it is an ordinary character',
    reason: 'An exact comparison looks for the character * in the token, and no token has it. So the rule accepts nothing. The next edit often makes it too wide.',
    instead: 'List the exact values. Use a pattern only for a branch or a tag.',
    sources: ['https://github.com/aws-actions/configure-aws-credentials/issues/1137', operators],
    rule(of) {
        return testsOf(of).flatMap((test) => {
            if (test.comparison !== 'equals' && test.comparison !== 'equals-ignoring-case')
                return [];
            const value = test.wanted.find((one) => typeof one === 'string' && one.includes('*'));
            if (value === undefined)
                return [];
            return [
                {
                    level: 'warning',
                    message: `${(0,shown.JJ)(test.written)} compares the star of ${(0,shown.JJ)(value)} as an ordinary character`,
                    path: test.path,
                },
            ];
        });
    },
};
const setOperator = {
    name: 'set-operator',
    reads: 'documents',
    title: 'ForAllValues or ForAnyValue on a claim with one value',
    reason: 'ForAllValues is also true for a token without the claim, so it does not limit anything. AWS says not to use set operators with keys that have one value. CVE-2026-82856 is about a scanner that missed a set operator.',
    instead: 'The operator without ForAllValues or ForAnyValue.',
    sources: [setOperators, operators_subvectors],
    rule(of) {
        return marksOf(of, 'set-operator').map(({ fact, path }) => ({
            level: fact.includes('without the claim') ? 'error' : 'warning',
            message: fact,
            path,
        }));
    },
};
const unknownKey = {
    name: 'unknown-key',
    reads: 'documents',
    title: 'A key or field that the system does not have',
    reason: 'AWS can compare only some of the claims, and neither iss nor event_name. A condition on an unknown key is never true, or limits nothing. Vault ignores a field that it does not know, so a misspelt bound_claims leaves the role open. Google accepts a grant for an attribute that is not mapped.',
    instead: 'Use the keys that the system documents for this issuer.',
    sources: [keys, 'https://github.com/aws-actions/configure-aws-credentials/issues/672'],
    rule(of) {
        const marks = marksOf(of, 'unknown-key');
        const known = new Set(marks.map(({ fact }) => fact));
        const never = testsOf(of).flatMap((test) => test.never === undefined || known.has(test.never) ? [] : [{ fact: test.never, path: test.path }]);
        return [...marks, ...never].map(({ fact, path }) => ({ level: 'error', message: (0,shown.JJ)(fact), path }));
    },
};
const negativeCondition = {
    name: 'negative-condition',
    reads: 'documents',
    title: 'A condition that only excludes',
    reason: 'The condition accepts every value that nobody thought of, also values that are new later. A text is never equal to a number, so != 20 is always true.',
    instead: 'Say what is accepted.',
    sources: [operators_subvectors, operators],
    rule({ rule, scopes }) {
        const excluded = scopes.flatMap(({ alternative }) => alternative.excluded);
        const own = excluded.filter(({ wanted }) => !wanted.every((one) => typeof one === 'string' && one.startsWith('system:')));
        return [...new Set(own)].map((test) => ({
            level: 'warning',
            message: `${(0,shown.JJ)(rule.name)} only excludes ${test.claim} ${(0,shown.JJ)(test.wanted[0])}: ${(0,shown.JJ)(test.written)}`,
            path: test.path,
        }));
    },
};
const letterCase = {
    name: 'letter-case',
    reads: 'both',
    title: 'Values that differ only in upper and lower case',
    reason: 'GitHub sends names as they are written on GitHub, and the comparison is exact. So Acme/api is not acme/api, and one of the two values matches no token.',
    instead: "Copy the value from a job's own claims.",
    sources: [
        'https://github.com/aws-actions/configure-aws-credentials/issues/318',
        'https://github.com/Azure/login/issues/515',
    ],
    document({ rules }) {
        const seen = new Map();
        const hits = [];
        for (const of of rules) {
            for (const test of testsOf(of)) {
                for (const value of test.wanted) {
                    if (typeof value !== 'string')
                        continue;
                    const key = `${test.claim} ${value.toLowerCase()}`;
                    const before = seen.get(key);
                    if (before === undefined)
                        seen.set(key, value);
                    else if (before !== value && (test.claim !== 'sub' || !hits.some((hit) => hit.of === of.rule))) {
                        const message = `${test.claim} is compared with ${(0,shown.JJ)(before)} and with ${(0,shown.JJ)(value)}, which differ only in letter case`;
                        hits.push({ level: 'warning', message, path: test.path, of: of.rule });
                    }
                }
            }
        }
        return hits;
    },
};

;// trust/src/lint/rules/place.ts




const tinder = 'https://medium.com/tinder/identifying-vulnerabilities-in-github-actions-aws-oidc-configurations-8067c400d5b8';
const datadog = 'https://securitylabs.datadoghq.com/articles/exploring-github-to-aws-keyless-authentication-flaws/';
const place_secureByDefault = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html';
const mutableSubjects = 'https://learn.microsoft.com/en-us/entra/workload-id/workload-identities-federated-credential-mutable-subjects';
const place_subvectors = 'https://github.com/Dashtid/subvectors/tree/main/vectors';
const place_githubOidc = 'https://docs.github.com/en/actions/reference/security/oidc';
function widePlaces({ places }, width) {
    return places.filter((place) => place.reach === width);
}
const noSubject = {
    name: 'no-subject',
    reads: 'documents',
    title: 'No condition says which repository or project',
    reason: 'Everybody with an account at the CI system can get a token of its issuer, so everybody can become the principal. Attackers have found and used such roles. AWS has refused new roles of this kind since June 2025. It still accepts the older ones.',
    instead: 'Compare sub with the exact subjects, and the id of the repository or project beside it.',
    sources: [tinder, datadog, place_secureByDefault],
    scope(scope, { rule }) {
        const { alternative, kind } = scope;
        if (scope.reach !== reach.everyone || alternative.isUncertain)
            return [];
        const others = alternative.tests.filter(({ claim }) => claim !== 'iss' && claim !== 'aud');
        if (kind === 'other' && others.some((test) => limitsOf({ ...alternative, tests: [test] }, test.claim).length > 0))
            return [];
        const [place] = scope.places;
        const sub = place?.wanted.test ?? others.find(({ claim }) => claim === 'sub');
        const message = sub
            ? `${(0,shown.JJ)(rule.name)} accepts ${sub.claim} ${(0,shown.JJ)(place?.wanted.text ?? '*')}, so every repository of the issuer may use it`
            : `${(0,shown.JJ)(rule.name)} compares no claim that names a repository or project, so everybody on the issuer may use it`;
        return [{ level: 'error', message, path: sub?.path ?? rule.path }];
    },
};
const ownerWide = {
    name: 'owner-wide',
    reads: 'both',
    title: 'Every repository of an owner, or every project of a group',
    reason: 'Every new repository of the owner is accepted too. An attacker who can write to one of these repositories can become the principal. A star also accepts / and :, so it accepts every branch and event.',
    instead: 'Name each repository. If many repositories need it, compare job_workflow_ref with one called workflow beside the owner.',
    sources: [place_subvectors, 'https://github.com/aws-actions/configure-aws-credentials/issues/318'],
    scope(scope, { rule }) {
        if (scope.reach !== reach.owner || scope.alternative.isUncertain)
            return [];
        return widePlaces(scope, reach.owner).map(({ wanted }) => ({
            level: 'error',
            message: `${(0,shown.JJ)(rule.name)} accepts ${wanted.test.claim} ${(0,shown.JJ)(wanted.text)}: everything of that owner`,
            path: wanted.test.path,
        }));
    },
};
function byId(claim, system) {
    if (system === 'mayfly')
        return 'Write the ids of the issuer, or subject: immutable.';
    if (system === 'azure')
        return 'Use the subject with ids, or an expression that compares the id.';
    return `Compare ${claim} beside the name, or use the subject with ids.`;
}
const noId = {
    name: 'no-id',
    reads: 'both',
    title: 'Only names, and no id',
    reason: 'After a rename, a transfer or a deletion, somebody else can take the name and is then accepted. GitLab frees a path at once. GitHub sends ids in sub for new repositories. The other claims with names still have this risk.',
    instead: 'Compare repository_id (GitHub) or project_id (GitLab) beside the name. If a system cannot compare it, use the subject with ids.',
    sources: [mutableSubjects, place_githubOidc, place_subvectors],
    scope(scope, { rule }) {
        const { places, hasId, kind, alternative, jobs } = scope;
        const isNamed = scope.reach === reach.repository || scope.reach === reach.owner;
        if (hasId || !isNamed || alternative.isUncertain || (kind !== 'github' && kind !== 'gitlab'))
            return [];
        const id = kind === 'github' ? 'repository_id' : 'project_id';
        const isNarrow = jobs.length > 0 && jobs.every((job) => opennessOf(job) < openness.any);
        const bySubject = places.every(({ wanted }) => wanted.test.claim === 'sub');
        const level = kind === 'github' && (isNarrow || bySubject) ? 'note' : 'warning';
        const [first] = places;
        if (!first)
            return [];
        const message = `${(0,shown.JJ)(rule.name)} compares only the name ${(0,shown.JJ)(first.wanted.text)}, and not ${id}`;
        return [{ level, message, path: first.wanted.test.path, instead: byId(id, rule.system) }];
    },
};
const looseWildcard = {
    name: 'loose-wildcard',
    reads: 'documents',
    title: 'A star inside the name of an owner, a repository or an environment',
    reason: 'The star accepts every name that begins in this way, also a name that somebody else registers. For example, acme*/api* accepts acme-evil/api-tools. Such patterns are often written to accept both formats of the subject.',
    instead: 'List the exact values: both forms of the subject if both are needed.',
    sources: [place_subvectors, 'https://github.com/aws-actions/configure-aws-credentials/pull/1890'],
    scope(scope, { rule }) {
        const hit = (claim, text, path) => ({
            level: 'error',
            message: `${(0,shown.JJ)(rule.name)} accepts ${claim} ${(0,shown.JJ)(text)}: the star also accepts names of others`,
            path,
        });
        const names = scope.reach === reach.several ? widePlaces(scope, reach.several) : [];
        const environments = scope.jobs.filter((job) => job.kind === 'environment' && opennessOf(job) > openness.exact);
        const types = scope.subjects.flatMap(({ jobs }) => jobs.filter((job) => job.kind === 'any' && job.value !== '*'));
        const narrowest = scope.jobs.filter((job) => types.includes(job));
        return [...names, ...environments, ...narrowest].map(({ wanted }) => hit(wanted.test.claim, wanted.text, wanted.test.path));
    },
};
const place_customSubject = {
    name: 'custom-subject',
    reads: 'both',
    title: 'A subject by a template that leaves something out',
    reason: 'A template of an organisation or a repository replaces the default subject. Without repo in the template, other repositories can have the same subject. With repo alone, every branch and every pull request of the repository has it.',
    instead: 'Begin the template with repo, and keep context in it: ["repo", "context", "job_workflow_ref"].',
    sources: [place_githubOidc, place_subvectors],
    scope(scope, { rule }) {
        const { subjects, kind, alternative, jobs } = scope;
        if (kind !== 'github' || alternative.isUncertain)
            return [];
        return subjects.flatMap(({ custom, jobs: own, place }) => {
            const wanted = place?.wanted ?? own[0]?.wanted;
            if (!wanted || isOpenPlace(place))
                return [];
            const { test, text } = wanted;
            if (custom !== undefined && !custom.includes('repo') && !custom.includes('repository')) {
                const message = `${(0,shown.JJ)(rule.name)} accepts the subject ${(0,shown.JJ)(text)}, which names no repository`;
                return [{ level: place && place.reach <= reach.workflow ? 'warning' : 'error', message, path: test.path }];
            }
            const isBare = custom === undefined && !wanted.isPattern && own.some((job) => job.kind === 'any');
            if (!isBare || jobs.some((job) => opennessOf(job) < openness.any))
                return [];
            const message = `${(0,shown.JJ)(rule.name)} accepts the subject ${(0,shown.JJ)(text)}, which names no branch, environment or event`;
            return [{ level: 'warning', message, path: test.path }];
        });
    },
};
function isOpenPlace(place) {
    return place !== undefined && place.reach === reach.several;
}

;// trust/src/lint/rules.ts




const lintRules = [
    noSubject,
    noAudience,
    ownerWide,
    noId,
    looseWildcard,
    loosestValue,
    likeWithoutStar,
    starUnderEquals,
    setOperator,
    unknownKey,
    negativeCondition,
    pullRequest,
    eventOpen,
    anyBranch,
    branchPrefix,
    openTag,
    environmentAlone,
    environmentSign,
    letterCase,
    mutableWorkflow,
    userClaim,
    place_customSubject,
    sharedPrincipal,
    tooLarge,
    tooLong,
];

;// trust/src/lint/lint.ts



function lint(document) {
    const linted = { document, rules: subjectedOf(document) };
    const kind = document.system === 'mayfly' ? 'file' : 'documents';
    return lintRules
        .filter(({ reads }) => reads === 'both' || reads === kind)
        .flatMap((rule) => oneForEachPlace(hitsOf(rule, linted)).map(({ level, message, path, instead }) => {
        return { rule: rule.name, level, message, instead: instead ?? rule.instead, source: document.source, path };
    }));
}
function oneForEachPlace(hits) {
    const groups = new Map();
    for (const hit of hits) {
        const key = JSON.stringify([hit.level, hit.path]);
        const group = groups.get(key);
        if (group)
            group.set(hit.message, hit);
        else
            groups.set(key, new Map([[hit.message, hit]]));
    }
    return [...groups.values()].flatMap((group) => {
        const [first] = group.values();
        if (!first || group.size === 1)
            return first ?? [];
        return { ...first, message: `${first.message} (and ${group.size - 1} more like it)` };
    });
}
function subjectedOf({ rules }) {
    const named = rules.map((rule) => rule.system === 'mayfly' ? { ...rule, name: rule.name.replace(/ \(\w+\)$/, '') } : rule);
    const denied = rules.filter(({ effect }) => effect === 'deny').map(({ condition }) => condition);
    return named
        .filter(({ effect }) => effect === 'allow')
        .map((rule) => {
        const all = denied.length > 0 ? alternativesWithout(rule.condition, denied) : alternativesOf(rule.condition);
        return { rule, scopes: all.map(scopeOf) };
    });
}
function hitsOf(lintRule, linted) {
    const isAllowed = (rule) => Object.hasOwn(rule?.allowed ?? {}, lintRule.name);
    const ofDocument = (lintRule.document?.(linted) ?? []).filter(({ of }) => !isAllowed(of));
    const ofRules = linted.rules.flatMap((one) => {
        if (isAllowed(one.rule))
            return [];
        return [...(lintRule.rule?.(one) ?? []), ...one.scopes.flatMap((scope) => lintRule.scope?.(scope, one) ?? [])];
    });
    return [...ofDocument, ...ofRules];
}

var sarif = _require(9091);
var cli_package = _require(1505);
var exit_codes = _require(3067);
var input = _require(4342);
;// cli/src/trust/lint.ts









const help = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/trust-lint.md';
const longestLine = 2000;
async function lintDocuments({ args, flags, faults, }) {
    if (faults.length > 0)
        return (0,input.bG)(faults);
    const unread = [];
    const findings = [];
    let unjudged = 0;
    for (const path of args.length > 0 ? args : [mayfly_file.te]) {
        const read = await (0,input.r9)(path);
        unread.push(...read.faults);
        for (const document of read.documents) {
            findings.push(...inOrder(lint(document)));
            unjudged += document.unjudged.length;
            for (const part of document.unjudged)
                log.Rm.warn(`${(0,input.Pn)(document.source, part.path)}: this part cannot be judged: ${part.why}`);
        }
    }
    if (flags.sarif)
        (0,log.ZF)(JSON.stringify((0,sarif.I)(findings, { name: 'mayfly-trust-lint', version: cli_package.rE, help, rules: lintRules }), null, 2));
    else
        for (const finding of findings)
            (0,log.ZF)(lineOf(finding));
    if (unread.length > 0)
        return (0,input.bG)(unread);
    if (findings.some(({ level }) => level !== 'note'))
        process.exitCode = exit_codes.h.refused;
    else if (unjudged > 0)
        process.exitCode = exit_codes.h.unjudged;
    if (!flags.sarif && findings.length === 0)
        (0,log.yy)('nothing found');
}
function inOrder(findings) {
    const placed = findings.map((finding) => ({ finding, place: finding.source.place(finding.path) }));
    placed.sort((one, other) => order(one.place) - order(other.place));
    return placed.map(({ finding }) => finding);
}
function order(place) {
    return place === undefined ? 0 : place.line * 1e7 + place.column;
}
function lineOf({ rule, level, message, instead, source, path }) {
    return (0,redaction.om)(`${(0,input.Pn)(source, path)}: ${level} ${rule}: ${message}. Write instead: ${instead}`, longestLine);
}
/***/ }),

/***/ 3290:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  w: () => (readGitlabSubject)
});
const gitlabParts = 'project_path|project_id|ref_type|ref_protected|ref|environment_protected|deployment_tier';
function readGitlabSubject(subject) {
    if (!/^project_(path|id):/.test(subject))
        return undefined;
    const parts = subject.split(new RegExp(`(?:^|:)(${gitlabParts}):`)).slice(1);
    return new Map(parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? '']] : [])));
}
/***/ }),

/***/ 9091:
require("./shared-trust-lint-sarif.js"),

/***/ 1505:
/***/ (function (module) {

module.exports = {"rE":"0.1.0"};

/***/ })

};
;
