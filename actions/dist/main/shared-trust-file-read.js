"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readTrustFile: () => (readTrustFile)
});

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

var file_fields = __webpack_require__(524);
var who = __webpack_require__(115);
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
        else if (who/* whoFields */.MA.includes(name))
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
            fields.fault(path, `ids must have names of owners and repositories, not ${(0,file_fields/* shown */.SP)(name)}.`);
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

var wants = __webpack_require__(1591);
;// CONCATENATED MODULE: ./packages/trust/src/file/read.ts

const unitSeconds = { s: 1, m: 60, h: 3600 };
function readTrustFile(source) {
    const fields = new file_fields/* Fields */.C8();
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
        fields.fault(field.path, `The name of a rule must have lower-case letters, digits and single hyphens, at most 40, not ${(0,file_fields/* shown */.SP)(name)}.`);
    const shape = `rule ${(0,file_fields/* shown */.SP)(name)}`;
    const members = fields.members(field, shape, ['who', 'may', 'lifetime', 'allow']);
    const ofWho = fields.required(members, 'who', field, shape);
    const ofMay = fields.required(members, 'may', field, shape);
    const read = ofWho && (0,who/* readWho */.$K)(fields, ofWho, issuers);
    const may = ofMay ? readTargets(fields, ofMay) : [];
    const lifetime = readLifetime(fields, members.get('lifetime'));
    const allow = readAllow(fields, members.get('allow'));
    if (read === undefined)
        return undefined;
    const rule = { name, ...read, may, allow, path: field.path, ...(lifetime && { lifetimeSeconds: lifetime }) };
    const tooMany = (0,wants/* subjectFault */.jB)(rule);
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
            fields.fault(one.path, (0,file_fields/* unknownMember */.ro)(name, 'allow', lintNames));
        const reason = fields.text(one, `allow ${name}`);
        if (reason === undefined)
            continue;
        if (reason.trim().length < 10)
            fields.fault(one.path, `allow ${name} must be a reason of at least 10 characters.`);
        allow[name] = reason;
    }
    return allow;
}

/***/ });
