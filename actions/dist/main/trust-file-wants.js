"use strict";
exports.id = "trust-file-wants";
exports.ids = ["trust-file-wants"];
exports.modules = {

/***/ 7569:
require("./shared-trust-claims.js"),

/***/ 524:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  C8: () => (Fields),
  KE: () => (listed),
  SP: () => (shown),
  ro: () => (unknownMember)
});
var _near_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(704);

const most = 200;
const longest = 1024;
function shown(text) {
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
        if (value.length > longest)
            return this.fault(path, `${name} has ${value.length} characters; the limit is ${longest}.`);
        if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value))
            return this.fault(path, `${name} has a character that cannot be seen, such as a line break.`);
        if (form && !form.pattern.test(value))
            return this.fault(path, `${name} must be ${form.words}, not ${shown(value)}.`);
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
    const meant = known.find((one) => (0,_near_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nearly */ .c)(one, key));
    const advice = meant ? `Did you mean ${meant}?` : `The members are ${known.join(', ')}.`;
    return `${shown(key)} is not a member of ${parent}. ${advice}`;
}
function listed(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
function kindOf(value) {
    if (value === undefined || value === null || value === '')
        return 'empty';
    if (typeof value === 'string')
        return shown(value);
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a mapping' : String(value);
}

/***/ }),

/***/ 1591:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rr: () => (grantsOf),
  T$: () => (idClaims),
  jB: () => (subjectFault),
  jC: () => (wantsBySubject)
});

var subject = __webpack_require__(7426);
var file_who = __webpack_require__(115);
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
        text: `${name}:${isGitLab ? value : (0,subject/* escapedSegment */.Bd)(value)}`,
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
            return of((0,file_who/* ownerOf */.bf)(place));
        case 'repository_owner_id':
        case 'namespace_id':
            return of(ids.get((0,file_who/* ownerOf */.bf)(place)) ?? '*');
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
function wantsBySubject({ rule, subjects }, wants) {
    const { kind, ids } = rule.issuer;
    const claims = idClaims(kind);
    return subjects.map(({ value, place, workflow }) => {
        const own = {
            sub: value,
            ...(claims && { [claims.id]: ids.get(place), [claims.ownerId]: ids.get((0,file_who/* ownerOf */.bf)(place)) }),
            ...(claims && workflow !== undefined && { [claims.workflow]: workflow }),
        };
        return wants.map((want) => {
            const only = Object.hasOwn(own, want.claim) ? own[want.claim] : undefined;
            return only === undefined ? want : { ...want, values: [only] };
        });
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
    const owners = who.places.map(file_who/* ownerOf */.bf);
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

/***/ }),

/***/ 115:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bf: () => (ownerOf),
  $K: () => (readWho),
  MA: () => (whoFields)
});

var file_fields = __webpack_require__(524);
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
            fields.fault(field.path, `who has no issuer, which is required: ${(0,file_fields/* listed */.KE)([...issuers.keys()])} and its repository.`);
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
        fields.fault(field.path, `${name} must be exact, not ${(0,file_fields/* shown */.SP)(star)}: a star is possible only in branch and tag.`);
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
        fields.fault(path, `The ids of issuer ${name} have no id of ${(0,file_fields/* listed */.KE)(missing)}. A job's ID token has these ids.`);
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

/***/ }),

/***/ 9643:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  t9: () => (githubUrl),
  xD: () => (issuerOf),
  z: () => (gitlabUrl)
});
var _claims_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7569);

const githubUrl = 'https://token.actions.githubusercontent.com';
const gitlabUrl = 'https://gitlab.com';
function issuerOf(claims) {
    const iss = (0,_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimOf */ ._B)(claims, 'iss');
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
    const has = (claim) => (0,_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimOf */ ._B)(claims, claim) !== undefined;
    if (has('repository') && has('job_workflow_ref'))
        return { kind: 'github', url };
    if (url === gitlabUrl || (has('project_path') && has('namespace_id')))
        return { kind: 'gitlab', url };
    const sub = (0,_claims_js__WEBPACK_IMPORTED_MODULE_0__/* .claimOf */ ._B)(claims, 'sub');
    if (/(^|\/)oidc(\/|$)/.test(path) && typeof sub === 'string' && sub.startsWith(`${new URL(url).origin}/`))
        return { kind: 'jenkins', url };
    return { kind: 'other', url };
}

/***/ }),

/***/ 1211:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  MJ: () => (unitEscape),
  Mk: () => (escaped),
  SP: () => (shown),
  y9: () => (shownList)
});
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

/***/ }),

/***/ 7426:
require("./shared-trust-subject.js"),

};
;
