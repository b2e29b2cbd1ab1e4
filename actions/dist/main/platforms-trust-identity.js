"use strict";
exports.id = "platforms-trust-identity";
exports.ids = ["platforms-trust-identity"];
exports.modules = {

/***/ 3936:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  PU: () => (isOver),
  b6: () => (aligned),
  dG: () => (claimTable),
  jD: () => (inspectAudience)
});
var _mayfly_core_instant__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(368);
var _redaction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8386);

const inspectAudience = 'mayfly-inspect';
const longestValue = 600;
function claimTable(claims) {
    return Object.entries(claims).map(([name, value]) => {
        const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
        return [(0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLine */ .om)(name), `${(0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLine */ .om)(text, longestValue)}${timeOf(name, value)}`];
    });
}
function timeOf(name, value) {
    if (!['exp', 'iat', 'nbf'].includes(name) || !(0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_1__/* .isNumericDate */ .O)(value))
        return '';
    return ` (${(0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .u)(value * 1000)}${name === 'exp' && isOver(value) ? ', expired' : ''})`;
}
function isOver(exp) {
    return typeof exp === 'number' && exp * 1000 <= Date.now();
}
function aligned(rows) {
    const width = Math.max(0, ...rows.map(([name]) => name.length));
    return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`.trimEnd());
}

/***/ }),

/***/ 1318:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kZ: () => (commandTitle),
  DA: () => (fileTitle),
  W7: () => (identityLines),
  cu: () => (identityOf),
  Rh: () => (verdictsTitle)
});

// UNUSED EXPORTS: explainCommand

;// CONCATENATED MODULE: ./packages/trust/src/shown.ts
const longest = 200;
function shown(value) {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    const printable = escaped(text.slice(0, longest));
    return text.length > longest ? `${printable}[...]` : printable;
}
function escaped(text) {
    return text.replace(/[^ -~]/g, unitEscape);
}
function unitEscape(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function shownList(values) {
    const first = values.slice(0, 3).map((value) => shown(value));
    const others = values.length - first.length;
    return [...first, ...(others > 0 ? [`one of ${others} more`] : [])].join(' or ');
}

;// CONCATENATED MODULE: ./packages/trust/src/claims.ts

const printable = new Set([
    ...['iss', 'sub', 'aud'],
    ...['repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'repository_visibility'],
    ...['environment', 'event_name', 'ref', 'ref_type', 'ref_protected', 'base_ref', 'head_ref'],
    ...['workflow', 'workflow_ref', 'job_workflow_ref', 'runner_environment', 'enterprise', 'enterprise_id'],
    ...['project_path', 'project_id', 'namespace_path', 'namespace_id', 'project_visibility', 'pipeline_source'],
    ...['job_project_path', 'job_project_id', 'job_namespace_path', 'job_namespace_id', 'ref_path', 'ci_config_ref_uri'],
    ...['environment_protected', 'environment_action', 'deployment_tier', 'user_access_level'],
]);
const customProperty = /^repo_property_[\w-]{1,80}$/;
function isPrintable(claim) {
    return printable.has(claim) || customProperty.test(claim);
}
const tooLong = '[...]';
const longestValue = 400;
const longestClaims = 3000;
function printableClaims(claims) {
    let left = longestClaims;
    const names = [...printable, ...Object.keys(claims).filter((name) => customProperty.test(name))];
    const found = names.map((name) => [name, claimOf(claims, name)]).filter(([, value]) => value !== undefined);
    return Object.fromEntries(found.map(([name, value]) => {
        const { length } = escaped(JSON.stringify(value));
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
        return isPrintable(name) ? undefined : `${escaped(name)} is a claim that a refusal does not print`;
    if (value === tooLong)
        return `the value of ${escaped(name)} was too long to be printed`;
    return JSON.stringify(value)?.includes(mask) ? `the log has masked the value of ${escaped(name)}` : undefined;
}
const special = /[^ -~]|['#]|:(?=:)|(?<=section_(?:start|end)):/g;
function claimsWord(claims) {
    return `'${JSON.stringify(printableClaims(claims)).replace(special, unitEscape)}'`;
}

;// CONCATENATED MODULE: ./packages/trust/src/issuer.ts

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
    if (url === gitlabUrl || (has('project_path') && has('namespace_id')))
        return { kind: 'gitlab', url };
    const sub = claimOf(claims, 'sub');
    if (/(^|\/)oidc(\/|$)/.test(path) && typeof sub === 'string' && sub.startsWith(`${new URL(url).origin}/`))
        return { kind: 'jenkins', url };
    return { kind: 'other', url };
}

;// CONCATENATED MODULE: ./packages/trust/src/subject.ts

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
function defaultGitlabSubject(claims) {
    const parts = ['project_path', 'ref_type', 'ref'].map((name) => [name, subject_text(claims, name)]);
    return parts.some(([, value]) => !value) ? undefined : parts.map((part) => part.join(':')).join(':');
}
const gitlabParts = 'project_path|project_id|ref_type|ref_protected|ref|environment_protected|deployment_tier';
function readGitlabSubject(subject) {
    if (!/^project_(path|id):/.test(subject))
        return undefined;
    const parts = subject.split(new RegExp(`(?:^|:)(${gitlabParts}):`)).slice(1);
    return new Map(parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? '']] : [])));
}
function subject_text(claims, name) {
    const value = claimOf(claims, name);
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./packages/trust/src/first-rule.ts

function firstFile(claims) {
    const issuer = issuerOf(claims);
    if (issuer.kind === 'other')
        return undefined;
    const who = whoOf(claims, issuer);
    if (who === undefined)
        return undefined;
    return [
        'version: 1',
        'issuers:',
        `  ${issuer.kind}: ${flow(issuerFields(claims, issuer))}`,
        'rules:',
        `  ${ruleName(claims)}:`,
        `    who: ${flow([[issuer.kind, quoted(who.place)], ...who.fields])}`,
        '    # Write your own role here, or one of gcp, azure, vault, kubernetes, github-app.',
        '    may: { aws: "arn:aws:iam::111111111111:role/deploy" }',
    ].join('\n');
}
function whoOf(claims, { kind }) {
    const place = first_rule_text(claims, { github: 'repository', gitlab: 'project_path', jenkins: 'sub' }[kind]);
    if (place === undefined)
        return undefined;
    if (kind === 'jenkins')
        return { place, fields: [] };
    return { place, fields: kind === 'github' ? githubFields(claims) : gitlabFields(claims) };
}
function githubFields(claims) {
    const event = first_rule_text(claims, 'event_name');
    const called = first_rule_text(claims, 'job_workflow_ref');
    return [
        ...field('environment', first_rule_text(claims, 'environment')),
        ...refField(/^refs\/(heads|tags)\/(.+)$/s.exec(first_rule_text(claims, 'ref') ?? '')),
        ...field('workflow', called === first_rule_text(claims, 'workflow_ref') ? undefined : called),
        ...field('event', event),
    ];
}
function gitlabFields(claims) {
    const isTag = first_rule_text(claims, 'ref_type') === 'tag';
    return [
        ...field('environment', first_rule_text(claims, 'environment')),
        ...field(isTag ? 'tag' : 'branch', first_rule_text(claims, 'ref')),
        ...field('event', first_rule_text(claims, 'pipeline_source')),
        ...(String(claimOf(claims, 'ref_protected')) === 'true' ? [['protected', 'true']] : []),
    ];
}
function refField(ref) {
    return field(ref?.[1] === 'tags' ? 'tag' : 'branch', ref?.[2]);
}
function field(name, value) {
    return value === undefined ? [] : [[name, quoted(value)]];
}
function issuerFields(claims, { kind, url, isServer }) {
    const usual = { github: githubUrl, gitlab: gitlabUrl }[kind];
    const ids = idsOf(claims, kind);
    const isImmutable = readGithubSubject(first_rule_text(claims, 'sub') ?? '')?.repositoryId !== undefined;
    return [
        ...(url === usual ? [] : field('url', url)),
        ...(ids.length > 0 ? [['ids', flow(ids.map(([name, id]) => [quoted(name), id]))]] : []),
        ...(kind === 'github' && !isServer && isImmutable ? [['subject', 'immutable']] : []),
    ];
}
function idsOf(claims, kind) {
    const names = kind === 'github'
        ? [
            ['repository_owner', 'repository_owner_id'],
            ['repository', 'repository_id'],
        ]
        : [
            ['namespace_path', 'namespace_id'],
            ['project_path', 'project_id'],
        ];
    return names.flatMap(([name, id]) => {
        const [key, value] = [first_rule_text(claims, name), String(claimOf(claims, id))];
        return key !== undefined && /^[1-9]\d{0,19}$/.test(value) ? [[key, value]] : [];
    });
}
function ruleName(claims) {
    const ref = first_rule_text(claims, 'ref');
    const names = [first_rule_text(claims, 'environment'), ref?.replace(/^refs\/(?:heads|tags)\//, ''), first_rule_text(claims, 'event_name')];
    const name = names.find((one) => one !== undefined && !one.startsWith('refs/')) ?? '';
    const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    return (words
        .join('-')
        .replace(/^[^a-z]+/, '')
        .slice(0, 40)
        .replace(/-$/, '') || 'job');
}
function flow(fields) {
    return `{ ${fields.map(([name, value]) => `${name}: ${value}`).join(', ')} }`;
}
const first_rule_special = /[^ -~]|[#`]|:(?=:)|(?<=section_(?:start|end)):/g;
function quoted(value) {
    return JSON.stringify(value).replace(first_rule_special, unitEscape);
}
function first_rule_text(claims, name) {
    const value = claimOf(claims, name);
    return typeof value === 'string' && value !== '' ? value : undefined;
}

var claim_table = __webpack_require__(3936);
;// CONCATENATED MODULE: ./packages/trust/src/lint-names.ts
const lintNames = [
    'no-subject',
    'no-audience',
    'owner-wide',
    'no-id',
    'loose-wildcard',
    'loosest-value',
    'like-without-star',
    'star-under-equals',
    'set-operator',
    'unknown-key',
    'negative-condition',
    'pull-request',
    'event-open',
    'any-branch',
    'branch-prefix',
    'open-tag',
    'environment-alone',
    'environment-sign',
    'letter-case',
    'mutable-workflow',
    'user-claim',
    'custom-subject',
    'shared-principal',
    'too-large',
    'too-long',
];

var near_name = __webpack_require__(704);
;// CONCATENATED MODULE: ./packages/trust/src/file/fields.ts

const most = 200;
const fields_longest = 1024;
function fields_shown(text) {
    return text.length > 80 || /["\\\p{C}\p{Zl}\p{Zp}]/u.test(text) ? `a text of ${text.length} characters` : `"${text}"`;
}
class Fields {
    faults = [];
    fault(path, message) {
        this.faults.push({ path, message });
        return undefined;
    }
    members({ value, path }, name, known) {
        const members = new Map();
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            this.fault(path, `${name} must be a mapping${known ? ` with the members ${known.join(', ')}` : ''}.`);
            return members;
        }
        const entries = Object.entries(value);
        if (entries.length > most)
            this.fault(path, `${name} has ${entries.length} members; the limit is ${most}.`);
        for (const [key, one] of entries.slice(0, most)) {
            if (known === undefined || known.includes(key))
                members.set(key, { value: one, path: [...path, key] });
            else
                this.fault([...path, key], unknownMember(key, name, known));
        }
        return members;
    }
    required(members, member, parent, name) {
        return members.get(member) ?? this.fault(parent.path, `${name} has no ${member}, which is required.`);
    }
    text(field, name, form) {
        if (field === undefined)
            return undefined;
        const { value, path } = field;
        if (typeof value === 'number' || typeof value === 'boolean')
            return this.fault(path, `${name} must be a text. Put quotation marks around it.`);
        if (typeof value !== 'string' || value === '')
            return this.fault(path, `${name} must be a text, not ${kindOf(value)}.`);
        if (value.length > fields_longest)
            return this.fault(path, `${name} has ${value.length} characters; the limit is ${fields_longest}.`);
        if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value))
            return this.fault(path, `${name} has a character that cannot be seen, such as a line break.`);
        if (form && !form.pattern.test(value))
            return this.fault(path, `${name} must be ${form.words}, not ${fields_shown(value)}.`);
        return value;
    }
    texts(field, name, form) {
        if (field === undefined)
            return [];
        if (!Array.isArray(field.value))
            return this.#present([this.text(field, name, form)]);
        const { value, path } = field;
        if (value.length === 0)
            this.fault(path, `${name} is an empty list. Write a value, or remove ${name}.`);
        if (value.length > most)
            this.fault(path, `${name} has ${value.length} values; the limit is ${most}.`);
        const read = value.slice(0, most).map((one, index) => this.text({ value: one, path: [...path, index] }, name, form));
        return [...new Set(this.#present(read))];
    }
    #present(values) {
        return values.filter((value) => value !== undefined);
    }
    flag(field, name) {
        if (field === undefined || typeof field.value === 'boolean')
            return field?.value === true;
        this.fault(field.path, `${name} must be true or false.`);
        return false;
    }
    choice(field, name, options) {
        if (field === undefined)
            return undefined;
        const option = options.find((one) => one === field.value);
        return option ?? this.fault(field.path, `${name} must be ${listed(options)}, not ${kindOf(field.value)}.`);
    }
}
function unknownMember(key, parent, known) {
    const meant = known.find((one) => (0,near_name/* nearly */.c)(one, key));
    const advice = meant ? `Did you mean ${meant}?` : `The members are ${known.join(', ')}.`;
    return `${fields_shown(key)} is not a member of ${parent}. ${advice}`;
}
function listed(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
function kindOf(value) {
    if (value === undefined || value === null || value === '')
        return 'empty';
    if (typeof value === 'string')
        return fields_shown(value);
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a mapping' : String(value);
}

;// CONCATENATED MODULE: ./packages/trust/src/file/places.ts
const placeForms = {
    github: { pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9._-]+$/, words: 'a repository such as acme/api' },
    gitlab: { pattern: /^[\w.-]+(?:\/[\w.-]+)+$/, words: 'the path of a project such as acme/api' },
    jenkins: {
        pattern: /^https:\/\/[^\s*?#@]+\/job\/[^\s*?#]+\/$/,
        words: 'the URL of a job with a slash at its end, such as https://jenkins.example.com/job/acme/job/api/job/main/',
    },
};

;// CONCATENATED MODULE: ./packages/trust/src/file/who.ts

const contexts = ['environment', 'branch', 'tag', 'event'];
const whoFields = [...contexts, 'workflow', 'protected'];
const branch = {
    pattern: /^(?!refs\/)(?!\/)[^\s~^:?[\\]+$/,
    words: 'the name of a branch such as main or release/*, without refs/heads/',
};
const tag = {
    pattern: /^(?!refs\/)(?!\/)[^\s~^:?[\\]+$/,
    words: 'the name of a tag such as v1.0 or v*, without refs/tags/',
};
const who_event = { pattern: /^[a-z][a-z_]{1,63}$/, words: 'the name of an event such as push' };
const workflows = {
    github: {
        pattern: /^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[^\s*@]+\.ya?ml@\S+$/,
        words: 'the full name of a workflow file with its ref, such as acme/api/.github/workflows/deploy.yml@refs/heads/main',
    },
    gitlab: {
        pattern: /^[^\s*]+\/\/[^\s*@]+@\S+$/,
        words: 'the full name of a pipeline file with its ref, such as gitlab.com/acme/api//.gitlab-ci.yml@refs/heads/main',
    },
};
function readWho(fields, field, issuers) {
    const members = fields.members(field, 'who', [...issuers.keys(), ...whoFields]);
    const named = [...issuers.keys()].filter((name) => members.has(name));
    const [name] = named;
    const issuer = name === undefined ? undefined : issuers.get(name);
    if (named.length > 1)
        fields.fault(field.path, `who has more than one issuer: ${named.join(', ')}. Write one rule per issuer.`);
    if (name === undefined || issuer === undefined) {
        if (issuers.size > 0)
            fields.fault(field.path, `who has no issuer, which is required: ${listed([...issuers.keys()])} and its repository.`);
        return undefined;
    }
    const places = fields.texts(members.get(name), name, placeForms[issuer.kind]);
    requireIds(fields, issuer, places, [...field.path, name]);
    const who = {
        places,
        environment: exact(fields, members.get('environment'), 'environment'),
        branch: fields.texts(members.get('branch'), 'branch', branch),
        tag: fields.texts(members.get('tag'), 'tag', tag),
        workflow: exact(fields, members.get('workflow'), 'workflow', workflows[issuer.kind]),
        event: exact(fields, members.get('event'), 'event', who_event),
        protected: fields.flag(members.get('protected'), 'protected'),
    };
    if (issuer.kind === 'jenkins')
        refuseClaims(fields, members);
    else if (!contexts.some((one) => members.has(one)))
        fields.fault(field.path, `who must have at least one of environment, branch, tag and event.`);
    if (issuer.kind === 'github')
        checkPullRequest(fields, who, field.path);
    return { issuer, who };
}
function exact(fields, field, name, form) {
    const values = fields.texts(field, name, form);
    const star = values.find((value) => value.includes('*'));
    if (star !== undefined && field)
        fields.fault(field.path, `${name} must be exact, not ${fields_shown(star)}: a star is possible only in branch and tag.`);
    return values;
}
function ownerOf(place) {
    return place.slice(0, place.lastIndexOf('/'));
}
function requireIds(fields, { kind, name, ids }, places, path) {
    if (kind === 'jenkins')
        return;
    const needed = places.flatMap((place) => (kind === 'github' ? [ownerOf(place), place] : [place]));
    const missing = [...new Set(needed)].filter((one) => !ids.has(one));
    if (missing.length > 0)
        fields.fault(path, `The ids of issuer ${name} have no id of ${listed(missing)}. A job's ID token has these ids.`);
}
function refuseClaims(fields, members) {
    for (const name of whoFields) {
        const field = members.get(name);
        if (field)
            fields.fault(field.path, `${name} is not for Jenkins: its tokens name only the job. The job's URL names a branch.`);
    }
}
function checkPullRequest(fields, { event, branch, tag }, path) {
    if (event.includes('pull_request') && branch.length + tag.length > 0)
        fields.fault([...path, 'event'], 'event has pull_request, and the ref of a pull request is neither a branch nor a tag. Write a rule of its own for pull requests.');
}

;// CONCATENATED MODULE: ./packages/trust/src/file/issuers.ts

const kinds = ['github', 'gitlab', 'jenkins'];
const issuers_forms = ['both', 'immutable', 'classic'];
const defaultUrls = {
    github: 'https://token.actions.githubusercontent.com',
    gitlab: 'https://gitlab.com',
};
const defaultKeys = {
    github: ['repo', 'context'],
    gitlab: ['project_path', 'ref_type', 'ref'],
    jenkins: [],
};
const url = {
    pattern: /^https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[\w.~%!$&()*+,;=:@-]+)*$/,
    words: 'an https URL without a slash at its end, without a query, and without a user',
};
const named = { pattern: /^[a-z][a-z0-9-]{0,39}$/, words: 'lower-case letters, digits and hyphens, at most 40' };
const key = { pattern: /^[a-z_]{1,64}$/, words: 'the name of a claim, repo or context' };
function readIssuers(fields, field) {
    const issuers = new Map();
    for (const [name, one] of fields.members(field, 'issuers')) {
        if (!named.pattern.test(name))
            fields.fault(one.path, `The name of an issuer must be ${named.words}.`);
        else if (whoFields.includes(name))
            fields.fault(one.path, `An issuer cannot have the name ${name}: who has this member.`);
        else {
            const issuer = readIssuer(fields, name, one);
            if (issuer)
                issuers.set(name, issuer);
        }
    }
    return issuers;
}
function readIssuer(fields, name, field) {
    const shape = `issuer ${name}`;
    const members = fields.members(field, shape, ['kind', 'url', 'ids', 'subject', 'subject-keys']);
    const ownKind = kinds.find((one) => one === name);
    const given = fields.choice(members.get('kind'), 'kind', kinds);
    if (given && ownKind && given !== ownKind)
        fields.fault([...field.path, 'kind'], `The issuer ${name} always has the kind ${name}. Use another name.`);
    const kind = ownKind ?? given;
    if (kind === undefined) {
        if (members.has('kind'))
            return undefined;
        return fields.fault(field.path, `${shape} has no kind, which is required: github, gitlab or jenkins.`);
    }
    const address = members.has('url') ? fields.text(members.get('url'), 'url', url) : defaultUrls[kind];
    if (address === undefined && !members.has('url'))
        fields.fault(field.path, `${shape} has no url, which is required for Jenkins.`);
    const subject = readForm(fields, kind, address, members.get('subject'));
    const keys = fields.texts(members.get('subject-keys'), 'subject-keys', key);
    if (kind === 'jenkins' && members.has('subject-keys'))
        fields.fault([...field.path, 'subject-keys'], 'subject-keys is not for Jenkins: its subject is the URL of the job.');
    const ids = readIds(fields, kind, members.get('ids'));
    return {
        name,
        kind,
        url: address ?? 'https://unknown.invalid',
        ids,
        subject,
        subjectKeys: keys.length > 0 ? keys : defaultKeys[kind],
        path: field.path,
    };
}
function readForm(fields, kind, address, field) {
    const form = fields.choice(field, 'subject', issuers_forms);
    if (kind !== 'github') {
        if (field)
            fields.fault(field.path, `subject is for GitHub alone: ${kind} has one form.`);
        return 'classic';
    }
    const isOwnServer = address?.endsWith('/_services/token') === true;
    if (isOwnServer && field && form && form !== 'classic')
        fields.fault(field.path, 'subject must be classic: GitHub Enterprise Server has no other form.');
    return isOwnServer ? 'classic' : (form ?? 'both');
}
function readIds(fields, kind, field) {
    const ids = new Map();
    if (field === undefined)
        return ids;
    if (kind === 'jenkins') {
        fields.fault(field.path, 'ids is not for Jenkins: its tokens have no ids.');
        return ids;
    }
    for (const [name, { value, path }] of fields.members(field, 'ids')) {
        const id = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
        if (!/^[\w.-]+(?:\/[\w.-]+)*$/.test(name))
            fields.fault(path, `ids must have names of owners and repositories, not ${fields_shown(name)}.`);
        else if (typeof id === 'string' && /^[1-9]\d{0,19}$/.test(id))
            ids.set(name, id);
        else
            fields.fault(path, `The id of ${name} must be a number.`);
    }
    return ids;
}

;// CONCATENATED MODULE: ./packages/trust/src/file/targets.ts
const guid = {
    pattern: /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/,
    words: 'an id such as 00000000-0000-0000-0000-000000000000',
};
const role = {
    pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/,
    words: 'a role ARN (arn:aws:iam::<12 digits>:role/<name>)',
};
const poolOrProvider = '(?!gcp-)[a-z0-9-]{4,32}';
const provider = {
    pattern: new RegExp(`^projects/\\d{1,20}/locations/global/workloadIdentityPools/${poolOrProvider}/providers/${poolOrProvider}$`),
    words: 'the full name of a provider (projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>), whose pool and provider have 4 to 32 lower-case letters, digits and hyphens and do not begin with gcp-',
};
const account = {
    pattern: /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}@[A-Za-z0-9][A-Za-z0-9.-]{1,190}$/,
    words: 'the email of a service account',
};
const tenant = {
    pattern: new RegExp(`${guid.pattern.source}|^[A-Za-z0-9][A-Za-z0-9-]*(?:\\.[A-Za-z0-9][A-Za-z0-9-]*)+$`),
    words: 'the id or a domain of a tenant',
};
const word = { pattern: /^[\x21-\x7e]{1,512}$/, words: 'one word of at most 512 characters' };
const vaultRole = { pattern: /^[\w.-]{1,128}$/, words: 'the name of a role' };
const mount = {
    pattern: /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$/,
    words: 'the path of a mount',
};
const policy = { pattern: /^[a-z0-9_.][a-z0-9_./-]{0,127}$/, words: 'the name of a Vault policy, in lower case' };
const signingKey = {
    pattern: /^[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/,
    words: 'a mount and a key, such as transit/github-app',
};
const kubernetesName = { pattern: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, words: 'a valid Kubernetes name' };
const serviceAccount = {
    pattern: /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/,
    words: 'the name of a service account',
};
function membersOf(fields, field, name, known) {
    const members = fields.members(field, name, known);
    return {
        text: (member, form) => fields.text(fields.required(members, member, field, name), member, form) ?? '',
        optional: (member, form) => fields.text(members.get(member), member, form),
        texts: (member, form) => fields.texts(members.get(member), member, form),
        flag: (member) => fields.flag(members.get(member), member),
    };
}
function aws(fields, field) {
    if (typeof field.value === 'string')
        return { role: fields.text(field, 'aws', role) ?? '', audience: 'sts.amazonaws.com' };
    const members = membersOf(fields, field, 'aws', ['role', 'audience']);
    return { role: members.text('role', role), audience: members.optional('audience', word) ?? 'sts.amazonaws.com' };
}
function gcp(fields, field) {
    const members = membersOf(fields, field, 'gcp', ['provider', 'service-account', 'audience']);
    const name = members.text('provider', provider);
    const email = members.optional('service-account', account);
    return {
        provider: name,
        audience: members.optional('audience', word) ?? `https://iam.googleapis.com/${name}`,
        ...(email && { serviceAccount: email }),
    };
}
function azure(fields, field) {
    const members = membersOf(fields, field, 'azure', ['tenant', 'client-id', 'flexible', 'audience']);
    return {
        tenant: members.text('tenant', tenant),
        clientId: members.text('client-id', guid),
        flexible: members.flag('flexible'),
        audience: members.optional('audience', word) ?? 'api://AzureADTokenExchange',
    };
}
function vault(fields, field) {
    const members = membersOf(fields, field, 'vault', ['role', 'audience', 'policies', 'mount']);
    return {
        role: members.text('role', vaultRole),
        audience: members.text('audience', word),
        policies: members.texts('policies', policy),
        mount: members.optional('mount', mount) ?? 'jwt',
    };
}
function kubernetes(fields, field) {
    const members = membersOf(fields, field, 'kubernetes', ['namespace', 'service-account', 'audience']);
    return {
        namespace: members.text('namespace', kubernetesName),
        serviceAccount: members.text('service-account', serviceAccount),
        audience: members.text('audience', word),
    };
}
function githubApp(fields, field) {
    const known = ['signing-key', 'vault-role', 'vault-audience', 'vault-mount'];
    const members = membersOf(fields, field, 'github-app', known);
    const name = members.text('vault-role', vaultRole);
    return {
        role: name,
        audience: members.text('vault-audience', word),
        mount: members.optional('vault-mount', mount) ?? 'jwt',
        signingKey: members.text('signing-key', signingKey),
        policies: [name.toLowerCase()],
    };
}
function readTargets(fields, field) {
    const known = ['aws', 'gcp', 'azure', 'vault', 'kubernetes', 'github-app'];
    const members = fields.members(field, 'may', known);
    if (members.size === 0)
        fields.fault(field.path, `may must have at least one of ${known.join(', ')}.`);
    return [...members].map(([name, one]) => {
        const { path } = one;
        switch (name) {
            case 'aws':
                return { system: 'aws', path, ...aws(fields, one) };
            case 'gcp':
                return { system: 'gcp', path, ...gcp(fields, one) };
            case 'azure':
                return { system: 'azure', path, ...azure(fields, one) };
            case 'kubernetes':
                return { system: 'kubernetes', path, ...kubernetes(fields, one) };
            case 'vault':
                return { system: 'vault', path, ...vault(fields, one) };
            default:
                return { system: 'vault', path, ...githubApp(fields, one) };
        }
    });
}

;// CONCATENATED MODULE: ./packages/trust/src/file/subjects.ts

const mostSubjects = 2000;
const any = ['*'];
function subjectsOf({ issuer, who }) {
    const { kind, subjectKeys } = issuer;
    if (kind === 'jenkins')
        return who.places.map((place) => ({ value: place, isPattern: false, place }));
    const has = (...keys) => keys.some((key) => subjectKeys.includes(key));
    const repos = who.places.flatMap((place) => reposOf(place, issuer).map((repo) => ({ place, repo })));
    const refs = has('context', 'ref', 'ref_type')
        ? refsOf(who.branch, who.tag, kind === 'github')
        : [{ refType: '*', ref: '*' }];
    const environments = has('context', 'environment') ? or(who.environment) : any;
    const workflows = has('job_workflow_ref') ? or(who.workflow) : any;
    const events = has('context', 'event_name', 'pipeline_source') ? or(who.event) : any;
    if (repos.length * refs.length * environments.length * workflows.length * events.length > mostSubjects)
        return undefined;
    const choices = repos.flatMap((repo) => refs.flatMap((ref) => environments.flatMap((environment) => workflows.flatMap((workflow) => events.map((event) => ({ ...repo, ...ref, environment, workflow, event }))))));
    const subjects = choices.map((choice) => {
        const parts = subjectKeys.map((key) => part(key, choice, issuer.ids, kind === 'gitlab'));
        const value = parts.map(({ text }) => text).join(':');
        return {
            value: value.replace(/(?<=:)\*:[\w:]+:\*$/, '*'),
            isPattern: parts.some(({ isPattern }) => isPattern),
            place: choice.place,
            ...(workflows !== any && choice.workflow !== '*' && { workflow: choice.workflow }),
        };
    });
    return [
        ...new Map(subjects.map((subject) => [`${subject.value} ${subject.place} ${subject.workflow}`, subject])).values(),
    ];
}
function or(values) {
    return values.length > 0 ? values : any;
}
function reposOf(place, { kind, subject, ids }) {
    if (kind !== 'github' || subject === 'classic')
        return [place];
    const [owner = '', name = ''] = place.split('/');
    const immutable = `${owner}@${ids.get(owner)}/${name}@${ids.get(place)}`;
    return subject === 'immutable' ? [immutable] : [place, immutable];
}
function refsOf(branches, tags, isWhole) {
    if (branches.length + tags.length === 0)
        return [{ refType: '*', ref: '*' }];
    return [
        ...branches.map((name) => ({ refType: 'branch', ref: isWhole ? `refs/heads/${name}` : name })),
        ...tags.map((name) => ({ refType: 'tag', ref: isWhole ? `refs/tags/${name}` : name })),
    ];
}
function part(key, { repo, place, refType, ref, event, environment, workflow }, ids, isGitLab) {
    const of = (value, name = key) => ({
        text: `${name}:${isGitLab ? value : escapedSegment(value)}`,
        isPattern: value.includes('*'),
    });
    switch (key) {
        case 'repo':
            return of(repo);
        case 'context':
            if (environment !== '*')
                return of(environment, 'environment');
            return event === 'pull_request' ? { text: 'pull_request', isPattern: false } : of(ref, 'ref');
        case 'repository':
        case 'project_path':
            return of(place);
        case 'repository_id':
        case 'project_id':
            return of(ids.get(place) ?? '*');
        case 'repository_owner':
        case 'namespace_path':
            return of(ownerOf(place));
        case 'repository_owner_id':
        case 'namespace_id':
            return of(ids.get(ownerOf(place)) ?? '*');
        case 'environment':
            return of(environment);
        case 'ref':
            return of(ref);
        case 'ref_type':
            return of(refType);
        case 'job_workflow_ref':
            return of(workflow);
        case 'event_name':
        case 'pipeline_source':
            return of(event);
        default:
            return of('*');
    }
}

;// CONCATENATED MODULE: ./packages/trust/src/file/wants.ts

const names = {
    github: {
        id: 'repository_id',
        ownerId: 'repository_owner_id',
        event: 'event_name',
        workflow: 'job_workflow_ref',
    },
    gitlab: { id: 'project_id', ownerId: 'namespace_id', event: 'pipeline_source', workflow: 'ci_config_ref_uri' },
};
function idClaims(kind) {
    return kind === 'jenkins' ? undefined : names[kind];
}
function grantsOf(rules) {
    return rules.flatMap((rule) => {
        const subjects = subjectsOf(rule) ?? [];
        return rule.may.map((target) => ({ rule, target, subjects, wants: wantsOf(rule, target, subjects) }));
    });
}
function subjectFault(rule) {
    if (subjectsOf(rule))
        return undefined;
    return `rule ${rule.name} makes more than ${mostSubjects} subjects. Write several rules with fewer values.`;
}
function wantsOf({ issuer, who, path }, { audience, path: ofTarget }, subjects) {
    const { kind, ids } = issuer;
    const ofWho = [...path, 'who'];
    const want = (claim, values, written, at, isOptional = false) => values.length === 0
        ? []
        : [{ claim, values: [...new Set(values)], isPattern: false, isOptional, written, path: at }];
    const ofIssuer = [
        ...want('iss', [issuer.url], `issuer ${issuer.name}`, issuer.path),
        ...want('aud', [audience], `audience ${audience}`, ofTarget),
    ];
    const place = [...ofWho, issuer.name];
    const written = `${issuer.name} ${who.places.join(', ')}`;
    const sub = {
        claim: 'sub',
        values: [...new Set(subjects.map(({ value }) => value))],
        isPattern: subjects.some(({ isPattern }) => isPattern),
        isOptional: false,
        written,
        path: place,
    };
    const claims = idClaims(kind);
    if (claims === undefined)
        return [...ofIssuer, sub];
    const idsOf = (all) => all.flatMap((name) => ids.get(name) ?? []);
    const owners = who.places.map(ownerOf);
    const ownerIds = owners.every((owner) => ids.has(owner)) ? idsOf(owners) : [];
    const at = (member) => [...ofWho, member];
    const said = (member, values) => `${member} ${values.join(', ')}`;
    return [
        ...ofIssuer,
        ...want(claims.ownerId, ownerIds, written, place),
        ...want(claims.id, idsOf(who.places), written, place),
        ...want('environment', who.environment, said('environment', who.environment), at('environment'), true),
        ...refWants(kind, who, at),
        ...want(claims.event, who.event, said('event', who.event), at('event')),
        ...want(claims.workflow, who.workflow, said('workflow', who.workflow), at('workflow')),
        ...want('ref_protected', who.protected ? ['true'] : [], 'protected true', at('protected')),
        sub,
    ];
}
function refWants(kind, { branch, tag }, at) {
    const all = [...branch, ...tag];
    if (all.length === 0)
        return [];
    const path = at(branch.length > 0 ? 'branch' : 'tag');
    const written = [branch.length > 0 && `branch ${branch.join(', ')}`, tag.length > 0 && `tag ${tag.join(', ')}`]
        .filter(Boolean)
        .join(', ');
    const isPattern = all.some((one) => one.includes('*'));
    const want = { isOptional: false, written, path };
    if (kind === 'github') {
        const values = [...branch.map((one) => `refs/heads/${one}`), ...tag.map((one) => `refs/tags/${one}`)];
        return [{ claim: 'ref', values, isPattern, ...want }];
    }
    const types = [...(branch.length > 0 ? ['branch'] : []), ...(tag.length > 0 ? ['tag'] : [])];
    return [
        { claim: 'ref_type', values: types, isPattern: false, ...want },
        ...(all.includes('*') ? [] : [{ claim: 'ref', values: [...new Set(all)], isPattern, ...want }]),
    ];
}

;// CONCATENATED MODULE: ./packages/trust/src/file/read.ts

const unitSeconds = { s: 1, m: 60, h: 3600 };
function readTrustFile(source) {
    const fields = new Fields();
    const rules = readFile(fields, { value: source.value, path: [] });
    return fields.faults.length > 0 ? { faults: fields.faults } : { file: { source, rules }, faults: [] };
}
function readFile(fields, root) {
    const members = fields.members(root, 'The file', ['version', 'issuers', 'rules']);
    if (fields.faults.length > 0 && members.size === 0)
        return [];
    const version = fields.required(members, 'version', root, 'The file');
    if (version && version.value !== 1)
        fields.fault(version.path, 'version must be 1.');
    const ofIssuers = fields.required(members, 'issuers', root, 'The file');
    const ofRules = fields.required(members, 'rules', root, 'The file');
    const issuers = ofIssuers ? readIssuers(fields, ofIssuers) : new Map();
    if (ofRules === undefined)
        return [];
    return [...fields.members(ofRules, 'rules')].flatMap(([name, field]) => readRule(fields, name, field, issuers) ?? []);
}
function readRule(fields, name, field, issuers) {
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) || name.length > 40)
        fields.fault(field.path, `The name of a rule must have lower-case letters, digits and single hyphens, at most 40, not ${fields_shown(name)}.`);
    const shape = `rule ${fields_shown(name)}`;
    const members = fields.members(field, shape, ['who', 'may', 'lifetime', 'allow']);
    const ofWho = fields.required(members, 'who', field, shape);
    const ofMay = fields.required(members, 'may', field, shape);
    const read = ofWho && readWho(fields, ofWho, issuers);
    const may = ofMay ? readTargets(fields, ofMay) : [];
    const lifetime = readLifetime(fields, members.get('lifetime'));
    const allow = readAllow(fields, members.get('allow'));
    if (read === undefined)
        return undefined;
    const rule = { name, ...read, may, allow, path: field.path, ...(lifetime && { lifetimeSeconds: lifetime }) };
    const tooMany = subjectFault(rule);
    if (tooMany)
        fields.fault([...field.path, 'who'], tooMany);
    return rule;
}
function readLifetime(fields, field) {
    if (field === undefined)
        return undefined;
    const { value, path } = field;
    const [, digits = '', unit = 's'] = /^(\d{1,6})([smh])?$/.exec(String(value)) ?? [];
    const seconds = Number(digits) * (unitSeconds[unit] ?? 1);
    const isTime = typeof value === 'string' || typeof value === 'number';
    if (isTime && digits !== '' && seconds >= 60 && seconds <= 86_400)
        return seconds;
    return fields.fault(path, 'lifetime must be a time such as 15m or 1h, from one minute to 24 hours.');
}
function readAllow(fields, field) {
    const allow = {};
    if (field === undefined)
        return allow;
    for (const [name, one] of fields.members(field, 'allow')) {
        if (!lintNames.some((known) => known === name))
            fields.fault(one.path, unknownMember(name, 'allow', lintNames));
        const reason = fields.text(one, `allow ${name}`);
        if (reason === undefined)
            continue;
        if (reason.trim().length < 10)
            fields.fault(one.path, `allow ${name} must be a reason of at least 10 characters.`);
        allow[name] = reason;
    }
    return allow;
}

;// CONCATENATED MODULE: ./packages/trust/src/file/rules.ts

function rulesOf({ rules }) {
    return grantsOf(rules).map((grant) => ruleOf(grant, grant.wants));
}
function trustDocumentOf(file) {
    return { system: 'mayfly', source: file.source, rules: rulesOf(file), unjudged: [] };
}
function ruleOf({ rule, target }, wants) {
    const { name, lifetimeSeconds, allow, may, path } = rule;
    return {
        system: 'mayfly',
        name: may.length > 1 ? `rule ${name} (${target.path.at(-1)})` : `rule ${name}`,
        principal: principalOf(target),
        effect: 'allow',
        condition: { kind: 'all', of: wants.map(conditionOf) },
        allowed: allow,
        path,
        ...(lifetimeSeconds !== undefined && { lifetimeSeconds }),
    };
}
function conditionOf({ claim, values, isPattern, written, path }) {
    const ofList = claim === 'aud' ? { ofList: 'one' } : {};
    return { kind: 'test', claim, comparison: isPattern ? 'star' : 'equals', wanted: values, written, path, ...ofList };
}
function principalOf(target) {
    switch (target.system) {
        case 'aws':
            return target.role;
        case 'gcp':
            return target.serviceAccount ?? target.provider;
        case 'azure':
            return target.clientId;
        case 'vault':
            return `${target.mount}/role/${target.role}`;
        case 'kubernetes':
            return `${target.namespace}/${target.serviceAccount}`;
    }
}

;// CONCATENATED MODULE: ./packages/trust/src/glob.ts
function matchesGlob(text, pattern, question = true) {
    const characters = [...text];
    const wanted = [...pattern];
    let at = 0;
    let next = 0;
    let star = -1;
    let afterStar = 0;
    while (at < characters.length) {
        if (wanted[next] === '*') {
            star = next;
            afterStar = at;
            next++;
        }
        else if (next < wanted.length && (wanted[next] === characters[at] || (question && wanted[next] === '?'))) {
            at++;
            next++;
        }
        else if (star >= 0) {
            next = star + 1;
            afterStar++;
            at = afterStar;
        }
        else
            return false;
    }
    while (wanted[next] === '*')
        next++;
    return next === wanted.length;
}

;// CONCATENATED MODULE: ./packages/trust/src/difference.ts

const farWeight = 100;
const holders = {
    aws: 'the role',
    gcp: 'the condition',
    azure: 'the credential',
    vault: 'the role',
    kubernetes: 'the rule',
    mayfly: 'the rule',
};
function fits(value, wanted, test) {
    if (test.comparison === 'glob')
        return matchesGlob(value, wanted);
    if (test.comparison === 'star' || isStarUnderEquals(wanted, test))
        return matchesGlob(value, wanted, false);
    return value === wanted;
}
function isStarUnderEquals(wanted, { comparison }) {
    return typeof wanted === 'string' && wanted.includes('*') && comparison.startsWith('equals');
}
function starUnderEquals(wanted, { written }) {
    const operator = /^(?:\w+:)?String\w+/.exec(written)?.[0];
    const where = operator === undefined ? 'in an exact comparison' : `under ${operator}`;
    return `a star is an ordinary character ${where}, so ${shown(wanted)} accepts no job`;
}
function caseDifference(value, wanted, test) {
    if (test.comparison === 'equals-ignoring-case' || fits(value, wanted, test))
        return undefined;
    if (!fits(value.toLowerCase(), wanted.toLowerCase(), test))
        return undefined;
    const words = value.split(/[:/@]/);
    const others = wanted.split(/[:/@]/);
    const index = words.findIndex((word, at) => word !== others[at] && word.toLowerCase() === (others[at] ?? '').toLowerCase());
    const [mine, other] = index < 0 ? [value, wanted] : [words[index], others[index]];
    return `differs only in upper and lower case (${shown(mine)} / ${shown(other)})`;
}

;// CONCATENATED MODULE: ./packages/trust/src/subject-difference.ts

function subjectDifferences(claims, wanted, test, holder) {
    const subject = claimOf(claims, 'sub');
    if (typeof subject !== 'string')
        return [{ sentence: 'sub: the token has no subject', weight: farWeight }];
    const comparison = { claims, subject, wanted, test, holder };
    const star = isStarUnderEquals(wanted, test) ? [{ sentence: `sub: ${starUnderEquals(wanted, test)}`, weight: 1 }] : [];
    if (star.length > 0 && fits(subject, wanted, test))
        return star;
    const letters = caseDifference(subject, wanted, test);
    if (letters !== undefined)
        return [...star, { sentence: `sub ${letters}`, weight: 1 }];
    const found = ofGithub(comparison) ?? ofGitlab(comparison) ?? ofJenkins(comparison);
    if (found === undefined || found.length === 0)
        return [...star, { sentence: `sub is ${shown(subject)}; ${holder} wants ${wantedText(wanted, test)}`, weight: 10 }];
    return [...star, ...found.map(({ sentence, weight }) => ({ sentence: `sub: ${sentence}`, weight }))];
}
function wantedText(wanted, { comparison }) {
    const how = {
        'starts-with': 'a text that starts with ',
        'ends-with': 'a text that ends with ',
        contains: 'a text that contains ',
        matches: 'a text that matches ',
    }[comparison];
    return `${how ?? ''}${shown(wanted)}`;
}
function ofGithub(comparison) {
    const { claims, subject, wanted, test, holder } = comparison;
    if (isCustomSubject(claims))
        return [
            {
                sentence: `it is not GitHub's default (here ${shown(defaultSubjects(claims)?.classic)}), so the organisation or the repository has a template for subjects; ${holder} wants ${wantedText(wanted, test)}`,
                weight: 5,
            },
        ];
    if (!['equals', 'equals-ignoring-case', 'glob', 'star'].includes(test.comparison))
        return undefined;
    const mine = readGithubSubject(subject);
    const other = readGithubSubject(wanted);
    if (!mine || !other)
        return undefined;
    return [...repositoryDifferences(mine, other, comparison), ...contextDifferences(mine, other, comparison)];
}
function repositoryDifferences(mine, other, comparison) {
    const { claims, test, holder } = comparison;
    const differs = (value, wanted) => !fits(value, wanted, test);
    const myName = `${mine.owner}/${mine.name}`;
    const otherName = `${other.owner}/${other.name}`;
    const letters = caseDifference(myName, otherName, test);
    if (letters)
        return [{ sentence: `the name of the repository ${letters}`, weight: 1 }];
    if (differs(mine.owner, other.owner) || differs(mine.name, other.name))
        return [{ sentence: `this job runs in ${shown(myName)}; ${holder} wants ${shown(otherName)}`, weight: farWeight }];
    const pair = ({ owner, ownerId, name, repositoryId }) => shown(`${owner}${ownerId === undefined ? '' : `@${ownerId}`}/${name}${repositoryId === undefined ? '' : `@${repositoryId}`}`);
    const repositoryId = mine.repositoryId ?? claimOf(claims, 'repository_id');
    const otherIds = other.repositoryId !== undefined && typeof repositoryId === 'string' && differs(repositoryId, other.repositoryId)
        ? [
            {
                sentence: `the repository has the id ${shown(repositoryId)}; ${holder} wants ${shown(other.repositoryId)}`,
                weight: farWeight,
            },
        ]
        : [];
    if ((mine.ownerId === undefined) === (other.ownerId === undefined)) {
        const isOtherOwner = mine.ownerId !== undefined && differs(mine.ownerId, other.ownerId ?? '');
        if (!isOtherOwner || otherIds.length > 0)
            return otherIds;
        return [
            {
                sentence: `the owner has the id ${shown(mine.ownerId)}; ${holder} wants ${shown(other.ownerId)}`,
                weight: farWeight,
            },
        ];
    }
    const form = mine.ownerId === undefined
        ? `${holder} has the immutable form ${pair(other)}; this repository still sends the older one, ${pair(mine)}`
        : `GitHub sends ${pair(mine)} for this repository; ${holder} knows ${pair(other)}`;
    return [{ sentence: form, weight: 1 }, ...otherIds];
}
function readContext(context) {
    if (context === 'pull_request')
        return { kind: 'pull_request', value: context };
    const [, kind, value] = /^(environment|ref):(.*)$/s.exec(context) ?? [];
    return kind === undefined ? { kind: 'other', value: context } : { kind: kind, value: value ?? '' };
}
function contextDifferences(mine, other, comparison) {
    const { test, holder } = comparison;
    if (mine.context === undefined || mine.context === other.context)
        return [];
    if (other.context === undefined)
        return other.name.includes('*') && test.comparison !== 'equals'
            ? []
            : [{ sentence: `${holder} names the repository and no branch, environment or event behind it`, weight: 1 }];
    if (fits(mine.context, other.context, test))
        return [];
    return [{ sentence: contextSentence(readContext(mine.context), readContext(other.context), comparison), weight: 1 }];
}
function contextSentence(mine, other, { claims, test, holder }) {
    const ending = mine.kind === 'other' || mine.kind === 'pull_request' ? mine.value : `${mine.kind}:${mine.value}`;
    const wanted = other.kind === 'other' || other.kind === 'pull_request' ? other.value : `${other.kind}:${other.value}`;
    const wants = `${holder} wants ${shown(wanted)}`;
    if (other.kind === 'environment' && mine.kind === 'environment') {
        if (fits(mine.value.replaceAll('%3A', ':'), other.value, test))
            return `GitHub writes : in a name as %3A, so the subject ends in ${shown(ending)}; ${wants}`;
        const letters = caseDifference(mine.value, other.value, test);
        if (letters)
            return `the name of the environment ${letters}`;
        return `this job has the environment ${shown(mine.value)}; ${holder} wants the environment ${shown(other.value)}`;
    }
    if (mine.kind === 'environment')
        return `this job has the environment ${shown(mine.value)}, so its subject ends in ${shown(ending)}; ${wants}`;
    if (other.kind === 'environment')
        return `${holder} wants the environment ${shown(other.value)}, and this job names none`;
    if (mine.kind === 'pull_request')
        return `a pull request started this job, so its subject ends in pull_request; ${wants}`;
    if (mine.kind === 'ref' && other.kind === 'pull_request') {
        const event = claimOf(claims, 'event_name');
        const cause = typeof event === 'string' ? `the event is ${shown(event)}` : 'no pull request started this job';
        return `${cause}, so the subject ends in ${shown(ending)}; ${wants}`;
    }
    if (mine.kind === 'ref' && other.kind === 'ref')
        return refSentence(mine.value, other.value, holder);
    return `the subject ends in ${shown(ending)}; ${wants}`;
}
function refSentence(ref, wanted, holder) {
    const wants = `${holder} wants ${shown(wanted)}`;
    if (!wanted.startsWith('refs/') && !/^[*?]/.test(wanted))
        return `the ref is written completely, as ${shown(ref)}; ${wants}`;
    if (ref.startsWith('refs/tags/') && wanted.startsWith('refs/heads/'))
        return `${shown(ref)} is a tag; ${wants}`;
    if (ref.startsWith('refs/heads/') && wanted.startsWith('refs/tags/'))
        return `${shown(ref)} is a branch; ${wants}`;
    if (ref.startsWith('refs/pull/'))
        return `${shown(ref)} is a pull request; ${wants}`;
    return `the ref is ${shown(ref)}; ${wants}`;
}
function ofGitlab({ subject, wanted, test, holder }) {
    const mine = readGitlabSubject(subject);
    const other = readGitlabSubject(wanted);
    if (!mine || !other || !['equals', 'glob', 'star'].includes(test.comparison))
        return undefined;
    const names = [...new Set([...other.keys(), ...mine.keys()])];
    return names.flatMap((name) => {
        const value = mine.get(name);
        const wantedValue = other.get(name);
        const weight = name.startsWith('project_') ? farWeight : 1;
        if (value === undefined)
            return [{ sentence: `${holder} wants ${name}:${shown(wantedValue)}, and this subject has no ${name}`, weight }];
        if (wantedValue === undefined)
            return /[*]$/.test(wanted)
                ? []
                : [{ sentence: `it has ${name}:${shown(value)}, and ${holder} wants a subject without ${name}`, weight }];
        if (fits(value, wantedValue, test))
            return [];
        const letters = caseDifference(value, wantedValue, test);
        if (letters)
            return [{ sentence: `${name} ${letters}`, weight: 1 }];
        return [{ sentence: `${name} is ${shown(value)}; ${holder} wants ${shown(wantedValue)}`, weight }];
    });
}
function ofJenkins({ subject, wanted, test, holder }) {
    if (!/^https?:/.test(subject) || !fits(subject, `${wanted}/`, test))
        return undefined;
    return [{ sentence: `Jenkins ends the URL of a job with a slash; ${holder} wants it without`, weight: 1 }];
}

;// CONCATENATED MODULE: ./packages/trust/src/claim-difference.ts

const whose = /^(iss|aud|(job_)?(repository|repository_owner|repository_owner_id|repository_id|project_id|project_path|namespace_id|namespace_path)|enterprise|enterprise_id)$/;
function differences(claims, test, holder) {
    const { claim, never } = test;
    const weight = whose.test(claim) ? farWeight : 1;
    if (never !== undefined)
        return [{ sentence: `${claim}: ${shown(never.replace(/\.$/, ''))}`, weight }];
    if (claim === 'sub' && test.wanted.length > 0)
        return nearestSubject(claims, test, holder);
    return [{ sentence: sentenceOf(claims, test, holder), weight }];
}
function nearestSubject(claims, test, holder) {
    const weigh = (all) => all.reduce((sum, { weight }) => sum + weight, 0);
    return test.wanted
        .map((wanted) => subjectDifferences(claims, String(wanted), test, holder))
        .reduce((nearest, other) => (weigh(other) < weigh(nearest) ? other : nearest));
}
function sentenceOf(claims, test, holder) {
    const { claim, wanted } = test;
    const name = shown(claim);
    const value = claimOf(claims, claim);
    const [first] = wanted;
    if (first === undefined)
        return `${name}: ${holder} accepts no value`;
    const wants = `${holder} wants ${wanted.length === 1 ? wantedText(first, test) : shownList(wanted)}`;
    if (value === undefined)
        return `${name}: ${claim === 'environment' ? 'this job' : 'the token'} has none; ${wants}`;
    if (Array.isArray(value) && test.ofList === undefined)
        return `${name} is the list ${shown(value)}, which is never equal to a text; ${wants}`;
    const kinds = kindDifference(value, wanted, name, holder);
    if (kinds !== undefined)
        return kinds;
    if (typeof value === 'string') {
        const texts = wanted.filter((one) => typeof one === 'string');
        for (const one of texts) {
            if (isStarUnderEquals(one, test) && fits(value, one, test))
                return `${name}: ${starUnderEquals(one, test)}`;
            const letters = caseDifference(value, one, test);
            if (letters !== undefined)
                return `${name} ${letters}`;
        }
        const known = texts.length === wanted.length ? knownSentence(claims, value, texts, test, holder) : undefined;
        if (known !== undefined)
            return known;
    }
    return `${name} is ${shown(value)}; ${wants}`;
}
function kindDifference(value, wanted, name, holder) {
    const isOther = (one) => typeof one !== typeof value;
    if (Array.isArray(value) || !wanted.every(isOther))
        return undefined;
    const words = { string: 'text', number: 'number', boolean: 'boolean' };
    const mine = words[typeof value];
    const other = words[typeof wanted[0]];
    if (mine === undefined || other === undefined)
        return undefined;
    return `${name} is the ${mine} ${shown(value)}; ${holder} compares it with a ${other}, which is never equal`;
}
function knownSentence(claims, value, [wanted = '', ...more], test, holder) {
    if (more.length > 0 || !['equals', 'glob', 'star'].includes(test.comparison))
        return undefined;
    const wants = `${holder} wants ${shown(wanted)}`;
    switch (test.claim) {
        case 'ref':
            return value.startsWith('refs/') ? `ref: ${refSentence(value, wanted, holder)}` : undefined;
        case 'job_workflow_ref': {
            const caller = claimOf(claims, 'workflow_ref');
            if (typeof caller !== 'string' || caller === value)
                return undefined;
            const which = fits(caller, wanted, test) ? ', which is the workflow that calls it' : '';
            return `job_workflow_ref is the called workflow ${shown(value)}; ${wants}${which}`;
        }
        case 'iss': {
            const { slug } = issuerOf(claims);
            if (slug !== undefined && value === `${wanted}/${slug}`)
                return `iss ends in the name of the enterprise, /${shown(slug)}; ${holder} wants ${shown(wanted)} without it`;
            if (value.replace(/\/+$/, '') === wanted.replace(/\/+$/, ''))
                return `iss differs only in a slash at its end: it is ${shown(value)}; ${wants}`;
            return undefined;
        }
        default:
            return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/trust/src/pattern.ts
const mostStates = 2000;
class Unknown extends Error {
}
function readPattern(source) {
    try {
        const states = [];
        const end = add(states, {});
        const start = pattern_link(states, new Parser(source).all(), end);
        return (text) => search(states, start, end, text);
    }
    catch (error) {
        if (error instanceof Unknown)
            return { why: error.message };
        throw error;
    }
}
class Parser {
    #characters;
    #at = 0;
    #depth = 0;
    constructor(source) {
        this.#characters = [...source];
    }
    all() {
        const node = this.#either();
        if (this.#at < this.#characters.length)
            throw new Unknown('it has a ) too many');
        return node;
    }
    #either() {
        if (++this.#depth > 50)
            throw new Unknown('its groups are nested too deeply');
        const of = [this.#sequence()];
        while (this.#take('|'))
            of.push(this.#sequence());
        this.#depth--;
        return { kind: 'either', of };
    }
    #sequence() {
        const of = [];
        while (this.#at < this.#characters.length && !'|)'.includes(this.#peek()))
            of.push(this.#repeated());
        return { kind: 'sequence', of };
    }
    #repeated() {
        const node = this.#one();
        const count = this.#count();
        if (!count)
            return node;
        if (node.kind === 'start' || node.kind === 'end')
            throw new Unknown('it repeats an anchor');
        this.#take('?');
        if (this.#count())
            throw new Unknown('it repeats a repetition');
        return { kind: 'repeat', of: node, ...count };
    }
    #count() {
        if (this.#take('*'))
            return { least: 0, most: Number.POSITIVE_INFINITY };
        if (this.#take('+'))
            return { least: 1, most: Number.POSITIVE_INFINITY };
        if (this.#take('?'))
            return { least: 0, most: 1 };
        const [all, least, comma, most] = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.#rest()) ?? [];
        if (all === undefined) {
            if (this.#peek() === '{')
                throw new Unknown('it has a { that is no count');
            return undefined;
        }
        this.#at += all.length;
        const upTo = comma === undefined ? Number(least) : most ? Number(most) : Number.POSITIVE_INFINITY;
        if (Number(least) > 1000 || (upTo > 1000 && upTo !== Number.POSITIVE_INFINITY) || upTo < Number(least))
            throw new Unknown(`RE2 refuses the count ${all}`);
        return { least: Number(least), most: upTo };
    }
    #one() {
        const character = this.#next();
        if (character === '^' || character === '$')
            return { kind: character === '^' ? 'start' : 'end' };
        if (character === '.')
            return { kind: 'one', of: (other) => other !== '\n' };
        if (character === '(')
            return this.#group();
        if (character === '[')
            return { kind: 'one', of: this.#class() };
        if (character === '\\')
            return { kind: 'one', of: this.#escape() };
        if ('*+?{'.includes(character))
            throw new Unknown('it repeats nothing');
        return { kind: 'one', of: (other) => other === character };
    }
    #group() {
        if (this.#take('?') && !this.#take(':'))
            throw new Unknown('it has a group with flags or a name');
        const node = this.#either();
        if (!this.#take(')'))
            throw new Unknown('it has a group without an end');
        return node;
    }
    #escape() {
        const character = this.#next();
        const known = classes[character.toLowerCase()];
        if (known)
            return character === character.toLowerCase() ? known : (other) => !known(other);
        const control = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v' }[character];
        if (control === undefined && /[A-Za-z0-9]/.test(character))
            throw new Unknown(`it has \\${character}, which is not known here`);
        return (other) => other === (control ?? character);
    }
    #class() {
        const isNot = this.#take('^');
        const parts = [];
        while (parts.length === 0 || this.#peek() !== ']') {
            const first = this.#next();
            if (first === '[' && this.#peek() === ':')
                throw new Unknown('it has a class with a name');
            if (first === '\\') {
                parts.push(this.#escape());
                if (this.#peek() === '-')
                    throw new Unknown('it has a range that begins with an escape');
                continue;
            }
            const next = this.#characters[this.#at + 1];
            if (this.#peek() !== '-' || next === ']') {
                parts.push((other) => other === first);
                continue;
            }
            this.#at++;
            const last = this.#next();
            if (last === '\\' || last === '[' || order(last) < order(first))
                throw new Unknown('it has a range of its own kind');
            parts.push((other) => order(first) <= order(other) && order(other) <= order(last));
        }
        this.#at++;
        return (other) => parts.some((part) => part(other)) !== isNot;
    }
    #peek() {
        return this.#characters[this.#at] ?? '';
    }
    #next() {
        const character = this.#characters[this.#at++];
        if (character === undefined)
            throw new Unknown('it has no end');
        return character;
    }
    #take(character) {
        if (this.#peek() !== character)
            return false;
        this.#at++;
        return true;
    }
    #rest() {
        return this.#characters.slice(this.#at, this.#at + 12).join('');
    }
}
const classes = {
    d: (character) => /^[0-9]$/.test(character),
    w: (character) => /^[0-9A-Za-z_]$/.test(character),
    s: (character) => /^[\t\n\f\r ]$/.test(character),
};
function order(character) {
    return character.codePointAt(0) ?? 0;
}
function add(states, state, ...to) {
    if (states.length >= mostStates)
        throw new Unknown('it is too large');
    return states.push({ ...state, to }) - 1;
}
function pattern_link(states, node, next) {
    switch (node.kind) {
        case 'one':
            return add(states, { of: node.of }, next);
        case 'start':
        case 'end':
            return add(states, { edge: node.kind }, next);
        case 'sequence':
            return node.of.reduceRight((to, part) => pattern_link(states, part, to), next);
        case 'either':
            return add(states, {}, ...node.of.map((part) => pattern_link(states, part, next)));
        case 'repeat':
            return repeat(states, node.of, node.least, node.most, next);
    }
}
function repeat(states, of, least, most, next) {
    let first = next;
    if (most === Number.POSITIVE_INFINITY) {
        first = add(states, {}, next);
        states[first]?.to.push(pattern_link(states, of, first));
    }
    else
        for (let left = most - least; left > 0; left--)
            first = add(states, {}, next, pattern_link(states, of, first));
    for (let left = least; left > 0; left--)
        first = pattern_link(states, of, first);
    return first;
}
function search(states, start, end, text) {
    const characters = [...text];
    let current = new Set();
    for (let at = 0; at <= characters.length; at++) {
        reach(states, start, current, at === 0, at === characters.length);
        if (current.has(end))
            return true;
        const character = characters[at];
        if (character === undefined)
            return false;
        const after = new Set();
        for (const state of current)
            if (states[state]?.of?.(character))
                for (const to of states[state].to)
                    reach(states, to, after, false, at + 1 === characters.length);
        current = after;
    }
    return false;
}
function reach(states, first, found, isStart, isEnd) {
    const open = [first];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
        if (found.has(state))
            continue;
        const { of, edge, to } = states[state] ?? { to: [] };
        if ((edge === 'start' && !isStart) || (edge === 'end' && !isEnd))
            continue;
        found.add(state);
        if (of === undefined)
            open.push(...to);
    }
}

;// CONCATENATED MODULE: ./packages/trust/src/condition.ts

const holds = 1;
const fails = 2;
const errs = 4;
function outcomesOf(condition, evidence, report = () => undefined) {
    const part = (inner) => outcomesOf(inner, evidence, report);
    switch (condition.kind) {
        case 'all':
            return condition.of.map(part).reduce((one, other) => both(one, other, fails), holds);
        case 'any':
            return condition.of.map(part).reduce((one, other) => both(one, other, holds), fails);
        case 'not': {
            const inner = part(condition.of);
            return (inner & errs) | (inner & holds ? fails : 0) | (inner & fails ? holds : 0);
        }
        case 'constant':
            return condition.holds ? holds : fails;
        case 'unjudged':
            report(condition.why);
            return holds | fails | errs;
        case 'present': {
            const unknown = unknownIn(evidence, condition.claim);
            if (unknown === undefined)
                return claimOf(evidence.claims, condition.claim) === undefined ? fails : holds;
            if (claimOf(evidence.claims, condition.claim) !== undefined)
                return holds;
            report(unknown);
            return holds | fails;
        }
        case 'test':
            return testOutcomes(condition, evidence, report);
    }
}
function both(one, other, decisive) {
    const neutral = decisive === fails ? holds : fails;
    const decided = (one | other) & decisive;
    const error = (one & errs && other & (errs | neutral)) || (other & errs && one & (errs | neutral));
    return decided | (error ? errs : 0) | (one & neutral && other & neutral ? neutral : 0);
}
function unknownIn({ claims, partial }, name) {
    return partial ? unknownClaim(claims, name) : undefined;
}
function testOutcomes(test, evidence, report) {
    if (test.never !== undefined)
        return fails;
    const unknown = unknownIn(evidence, test.claim);
    if (unknown !== undefined) {
        report(unknown);
        return holds | fails | errs;
    }
    const value = claimOf(evidence.claims, test.claim);
    if (value === undefined)
        return { holds, fails, error: errs }[test.ifAbsent ?? 'fails'];
    if (Array.isArray(value)) {
        if (test.ofList === undefined)
            return fails;
        const of = value.map((one) => valueOutcomes(one, test, report));
        return test.ofList === 'each'
            ? of.reduce((one, other) => both(one, other, fails), holds)
            : of.reduce((one, other) => both(one, other, holds), fails);
    }
    return valueOutcomes(value, test, report);
}
function valueOutcomes(value, { wanted, comparison, ifAbsent }, report) {
    if (ifAbsent === 'error' && comparison !== 'equals' && typeof value !== 'string')
        return errs;
    return wanted
        .map((one) => compare(value, one, comparison, report))
        .reduce((one, other) => both(one, other, holds), fails);
}
function compare(value, wanted, comparison, report) {
    if (comparison === 'matches') {
        if (typeof value !== 'string' || typeof wanted !== 'string')
            return fails;
        const pattern = patternOf(wanted);
        if (typeof pattern === 'function')
            return pattern(value) ? holds : fails;
        report(`the pattern ${shown(wanted)} cannot be judged: ${pattern.why}`);
        return holds | fails;
    }
    return compares(value, wanted, comparison) ? holds : fails;
}
function compares(value, wanted, comparison) {
    if (comparison === 'equals')
        return value === wanted;
    if (typeof value !== 'string' || typeof wanted !== 'string')
        return false;
    switch (comparison) {
        case 'equals-ignoring-case':
            return value.toLowerCase() === wanted.toLowerCase();
        case 'glob':
            return matchesGlob(value, wanted);
        case 'star':
            return matchesGlob(value, wanted, false);
        case 'starts-with':
            return value.startsWith(wanted);
        case 'ends-with':
            return value.endsWith(wanted);
        case 'contains':
            return value.includes(wanted);
    }
}
const patterns = new Map();
const mostPatterns = 100;
function patternOf(source) {
    const known = patterns.get(source);
    if (known)
        return known;
    const pattern = readPattern(source);
    if (patterns.size >= mostPatterns)
        patterns.clear();
    patterns.set(source, pattern);
    return pattern;
}

;// CONCATENATED MODULE: ./packages/trust/src/judge.ts

function judgeRule(rule, claims, completeness = 'partial') {
    return weighed(rule, { claims, partial: completeness === 'partial' }).verdict;
}
function judgeDocument({ rules, unjudged }, claims, completeness = 'partial') {
    const evidence = { claims, partial: completeness === 'partial' };
    const all = rules.map((rule) => weighed(rule, evidence)).sort((one, other) => one.weight - other.weight);
    const verdicts = all.map(({ verdict }) => verdict);
    return { kind: decided(verdicts, unjudged), rules: verdicts, unjudged };
}
function decided(verdicts, unjudged) {
    const has = (kind, effect) => verdicts.some((verdict) => verdict.kind === kind && verdict.rule.effect === effect);
    if (has('refused', 'deny'))
        return 'refused';
    const accepts = has('accepted', 'allow');
    if (!accepts && !has('unjudged', 'allow') && unjudged.length === 0)
        return 'refused';
    const mayDeny = has('unjudged', 'deny') || unjudged.some(({ effect }) => effect !== 'allow');
    return accepts && !mayDeny ? 'accepted' : 'unjudged';
}
function weighed(rule, evidence) {
    const reasons = [];
    const outcomes = outcomesOf(rule.condition, evidence, (why) => reasons.push(why));
    const denies = rule.effect === 'deny';
    if (denies && (outcomes & holds) === 0)
        return { verdict: { rule, kind: 'silent' }, weight: Number.MAX_SAFE_INTEGER };
    if (!denies && outcomes === holds)
        return { verdict: { rule, kind: 'accepted' }, weight: 0 };
    if (denies ? outcomes === holds : (outcomes & holds) === 0) {
        const parts = refusing(rule, rule.condition, evidence, denies ? fails : holds);
        const refused = distinct([...parts].sort((one, other) => rank(one.claim) - rank(other.claim)));
        return {
            verdict: { rule, kind: 'refused', refused: refused.map(({ weight: _, ...claim }) => claim) },
            weight: denies ? -1 : 1 + weightOf(parts),
        };
    }
    const why = [...new Set(reasons)].join('; ') || 'it is not known whether its condition holds';
    return { verdict: { rule, kind: 'unjudged', why }, weight: 0.5 };
}
function weightOf(parts) {
    return parts.reduce((sum, { weight }) => sum + weight, 0);
}
function refusing(rule, condition, evidence, goal) {
    switch (condition.kind) {
        case 'all':
        case 'any': {
            const of = (condition.kind === 'any' ? merged(condition.of) : condition.of).filter((part) => (outcomesOf(part, evidence) & goal) === 0);
            const parts = of.map((part) => refusing(rule, part, evidence, goal));
            if ((condition.kind === 'all') === (goal === holds))
                return parts.flat();
            if (parts.length > 0)
                return parts.reduce((near, other) => (weightOf(other) < weightOf(near) ? other : near));
            return [refusedBy(rule, { written: 'an empty choice', path: rule.path })];
        }
        case 'not':
            return refusing(rule, condition.of, evidence, goal === holds ? fails : holds);
        case 'constant':
        case 'unjudged':
            return [refusedBy(rule, condition)];
        case 'present': {
            const name = shown(condition.claim);
            const holder = holders[rule.system];
            const sentence = goal === holds
                ? `${name}: the token has none; ${holder} wants one`
                : `${name} is ${shown(claimOf(evidence.claims, condition.claim))}; ${holder} wants a token without it`;
            return [judge_part(condition, evidence.claims, [], { sentence, weight: 1 })];
        }
        case 'test':
            return testParts(rule, condition, evidence, goal);
    }
}
function testParts(rule, test, { claims }, goal) {
    const holder = holders[rule.system];
    if (goal === holds)
        return differences(claims, test, holder).map((one) => judge_part(test, claims, test.wanted.map(String), one));
    const value = claimOf(claims, test.claim);
    const is = value === undefined ? `${shown(test.claim)}: the token has none` : `${shown(test.claim)} is ${shown(value)}`;
    return [judge_part(test, claims, [], { sentence: `${is}; ${holder} excludes it`, weight: 1 })];
}
function judge_part({ claim, written, path }, claims, wanted, difference) {
    const value = claimOf(claims, claim);
    const actual = value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
    return { claim, actual, wanted, written, path, ...difference };
}
function refusedBy(rule, { written, path }) {
    const sentence = rule.effect === 'deny' ? `${shown(rule.name)} denies every token` : `${shown(written)} accepts no token`;
    return { claim: '', actual: undefined, wanted: [], sentence, written, path, weight: farWeight };
}
function merged(of) {
    const [first, ...others] = of;
    if (first?.kind !== 'test' || first.never !== undefined || others.length === 0)
        return of;
    const isAlike = (other) => other.kind === 'test' &&
        other.never === undefined &&
        other.claim === first.claim &&
        other.comparison === first.comparison &&
        other.ifAbsent === first.ifAbsent &&
        other.ofList === first.ofList;
    if (!others.every(isAlike))
        return of;
    return [{ ...first, wanted: [first, ...others].flatMap(({ wanted }) => wanted) }];
}
const causes = [
    /^$/,
    /^iss$/,
    /^aud$/,
    /_id$/,
    /^(job_)?(repository|project|namespace|enterprise)/,
    /^(environment|deployment)/,
    /^(ref|base_ref|head_ref)/,
    /^(event_name|pipeline_source)$/,
    /workflow|^ci_config_ref_uri$/,
    /^(?!sub$)/,
];
function rank(claim) {
    const found = causes.findIndex((pattern) => pattern.test(claim));
    return found < 0 ? causes.length : found;
}
function distinct(parts) {
    return [...new Map(parts.map((one) => [one.sentence, one])).values()];
}

;// CONCATENATED MODULE: ./packages/trust/src/without-audience.ts
function withoutAudience(rule) {
    return rule.effect === 'allow' ? { ...rule, condition: without(rule.condition) } : rule;
}
function without(condition) {
    if (condition.kind === 'all' || condition.kind === 'any')
        return { ...condition, of: condition.of.map(without) };
    if (condition.kind !== 'test' || condition.claim !== 'aud' || condition.never !== undefined)
        return condition;
    return { kind: 'constant', holds: true, written: condition.written, path: condition.path };
}

var redaction = __webpack_require__(8386);
;// CONCATENATED MODULE: ./packages/platforms/src/trust/fault-line.ts
function faultLine(source, { message, path }) {
    const place = source.place(path);
    return `${source.name}${place === undefined ? '' : `:${place.line}:${place.column}`}: ${message}`;
}

var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/platforms/src/trust/json-places.ts
class UnusableJson extends Error {
    at;
    constructor(message, at) {
        super(message);
        this.at = at;
    }
}
const deepest = 64;
const mostValues = 1_000_000;
const tooDeep = `is nested more than ${deepest} levels deep`;
function isTooDeep(text) {
    if (!/^\s*[[{]/.test(text))
        return false;
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 91 || code === 123) {
            if (++depth > deepest)
                return true;
        }
        else if (code === 93 || code === 125)
            depth--;
        else if (code === 34)
            at = endOfString(text, at);
    }
    return false;
}
function endOfString(text, start) {
    for (let at = start + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 34)
            return at;
        if (code === 92)
            at++;
    }
    return text.length;
}
function placesOf(text) {
    let at = 0;
    let values = 0;
    function blank() {
        while (text.charCodeAt(at) <= 32)
            at++;
    }
    function string() {
        const start = at;
        at = endOfString(text, at) + 1;
        return JSON.parse(text.slice(start, at));
    }
    function value(start) {
        blank();
        if (++values > mostValues)
            throw new UnusableJson(`has more than ${mostValues} values`, at);
        const code = text.charCodeAt(at);
        if (code === 123)
            return { start, members: members() };
        if (code === 91)
            return { start, items: items() };
        if (code === 34)
            at = endOfString(text, at) + 1;
        else
            while (!isEnd(text.charCodeAt(at)))
                at++;
        return { start };
    }
    function members() {
        const found = new Map();
        at++;
        for (blank(); text.charCodeAt(at) !== 125; blank()) {
            if (text.charCodeAt(at) === 44) {
                at++;
                blank();
            }
            const start = at;
            const key = string();
            if (found.has(key))
                throw new UnusableJson(`has the member ${JSON.stringify(key)} twice`, start);
            blank();
            at++;
            found.set(key, value(start));
        }
        at++;
        return found;
    }
    function items() {
        const found = [];
        at++;
        for (blank(); text.charCodeAt(at) !== 93; blank()) {
            if (text.charCodeAt(at) === 44) {
                at++;
                blank();
            }
            found.push(value(at));
        }
        at++;
        return found;
    }
    blank();
    return value(at);
}
function isEnd(code) {
    return !(code > 32) || code === 44 || code === 93 || code === 125;
}

;// CONCATENATED MODULE: ./packages/platforms/src/trust/documents.ts

async function documentsIn(name, text) {
    if (text.trim() === '')
        return { fault: 'is empty' };
    if (isTooDeep(text))
        return { fault: tooDeep };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return (await Promise.all(/* import() */[__webpack_require__.e("yaml"), __webpack_require__.e("platforms-trust-yaml-documents")]).then(__webpack_require__.bind(__webpack_require__, 5077))).yamlDocuments(name, text);
    }
    try {
        const root = placesOf(text);
        const places = lineStarts(text);
        return { sources: [{ name, value, place: (path) => placeAt(places(), startOf(root, path)) }] };
    }
    catch (error) {
        if (!(error instanceof UnusableJson))
            throw error;
        const { line, column } = placeAt(lineStarts(text)(), error.at);
        return { fault: `${error.message} (line ${line}, column ${column})` };
    }
}
function startOf(root, path) {
    let node = root;
    for (const step of path) {
        const next = typeof step === 'number' ? node.items?.[step] : node.members?.get(step);
        if (next === undefined)
            break;
        node = next;
    }
    return node.start;
}
function lineStarts(text) {
    let starts;
    return () => {
        if (starts)
            return starts;
        starts = [0];
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
            starts.push(at + 1);
        return starts;
    };
}
function placeAt(starts, offset) {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
}

var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/platforms/src/trust/text-file.ts

function readTextFile(path, largestBytes, isPlain = false) {
    let file;
    try {
        const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = external_node_fs_.constants;
        file = (0,external_node_fs_.openSync)(path, O_RDONLY | O_NONBLOCK | (isPlain ? O_NOFOLLOW : 0));
        const found = (0,external_node_fs_.fstatSync)(file);
        if (!found.isFile())
            return { fault: 'is not a regular file' };
        if (found.size > largestBytes)
            return { fault: tooLarge(largestBytes) };
        return textOf(readBytes(file, largestBytes), largestBytes);
    }
    catch (error) {
        const { code = 'unknown' } = error;
        return { fault: code === 'ENOENT' ? 'does not exist' : code === 'ELOOP' ? 'is a link' : `cannot be read (${code})` };
    }
    finally {
        if (file !== undefined)
            (0,external_node_fs_.closeSync)(file);
    }
}
function textOf(bytes, largestBytes) {
    if (bytes.length > largestBytes)
        return { fault: tooLarge(largestBytes) };
    try {
        return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    }
    catch {
        return { fault: 'is not UTF-8 text' };
    }
}
function readBytes(file, largestBytes) {
    const bytes = new Uint8Array(Math.min((0,external_node_fs_.fstatSync)(file).size, largestBytes) + 1);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
        read = (0,external_node_fs_.readSync)(file, bytes, length, bytes.length - length, null);
    return bytes.subarray(0, length);
}
function tooLarge(largestBytes) {
    return `is larger than ${largestBytes / 1024} KiB`;
}

;// CONCATENATED MODULE: ./packages/platforms/src/trust/mayfly-file.ts

const mayflyFile = 'mayfly.yml';
const largestBytes = 256 * 1024;
async function readMayflyFile(folder) {
    return readMayflySource((0,external_node_path_.join)(folder, mayflyFile), mayflyFile);
}
async function readMayflySource(path, name = path) {
    const read = readTextFile(path, largestBytes, true);
    if ('fault' in read)
        return read.fault === 'does not exist' ? undefined : read;
    const found = await documentsIn(name, read.text);
    if ('fault' in found)
        return found;
    const [source, more] = found.sources;
    return more === undefined && source ? source : { fault: 'has more than one document' };
}

;// CONCATENATED MODULE: ./packages/platforms/src/trust/file-verdicts.ts

async function fileVerdicts(folder, claims) {
    const source = await readMayflyFile(folder);
    if (source === undefined)
        return undefined;
    if ('fault' in source)
        return { faults: [`${mayflyFile} ${source.fault}`] };
    const { file, faults } = readTrustFile(source);
    if (file === undefined)
        return { faults: faults.map((fault) => faultLine(source, fault)) };
    return {
        rows: trustDocumentOf(file).rules.map((rule) => [(0,redaction/* safeLine */.om)(nameOf(rule)), (0,redaction/* safeLine */.om)(verdictOf(rule, claims), 600)]),
    };
}
function nameOf({ name, principal }) {
    return principal === undefined ? name : `${name}: ${principal}`;
}
function verdictOf(rule, claims) {
    const verdict = judgeRule(withoutAudience(rule), claims, 'whole');
    if (verdict.kind === 'refused')
        return `no: ${verdict.refused.map(({ sentence }) => sentence).join('. ')}`;
    return verdict.kind === 'unjudged' ? `not known: ${verdict.why}` : 'yes';
}

;// CONCATENATED MODULE: ./packages/platforms/src/trust/identity.ts

async function identityOf(claims, folder) {
    return {
        claims: (0,claim_table/* claimTable */.dG)(claims),
        hints: [],
        file: firstFile(claims),
        command: explainCommand(claims),
        verdicts: await fileVerdicts(folder, claims),
    };
}
function explainCommand(claims) {
    return `mayfly trust explain ${claimsWord(claims)} < document`;
}
const fileTitle = 'A file mayfly.yml with a rule for this job:';
const commandTitle = 'To compare this job with a trust document, run:';
const verdictsTitle = "The rules of this repository's mayfly.yml, and whether each one accepts this job:";
function identityLines({ claims, hints, file, command, verdicts }) {
    return [
        ...(0,claim_table/* aligned */.b6)(claims),
        ...hints.map((hint) => `Note: ${hint}`),
        ...(file === undefined ? [] : ['', fileTitle, file]),
        '',
        commandTitle,
        command,
        ...(verdicts === undefined ? [] : ['', verdictsTitle]),
        ...(verdicts === undefined ? [] : 'rows' in verdicts ? (0,claim_table/* aligned */.b6)(verdicts.rows) : verdicts.faults),
    ];
}

/***/ })

};
;
