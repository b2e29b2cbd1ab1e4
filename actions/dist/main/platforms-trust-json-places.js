"use strict";
exports.ids = ["platforms-trust-json-places"];
exports.modules = {

/***/ 9298:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  a: () => (documentsIn),
  Q: () => (jsonDocument)
});

;// platforms/src/trust/json-places.ts
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

;// platforms/src/trust/documents.ts

async function documentsIn(name, text) {
    const json = jsonDocument(name, text);
    if (json)
        return json;
    const language = otherLanguage(text);
    if (language)
        return { fault: language };
    const yaml = (await Promise.all([_require.e("yaml"), _require.e("platforms-trust-yaml-documents")]).then(_require.bind(_require, 5077))).yamlDocuments(name, text);
    if (!('fault' in yaml) || yaml.syntaxAt === undefined || !/^\s*[[{]/.test(text))
        return yaml;
    return { fault: `is not valid JSON ${yaml.syntaxAt}` };
}
function otherLanguage(text) {
    const [first = ''] = /^(?:[^#\n]|#!).*/m.exec(text.slice(0, 10_000)) ?? [];
    if (/^(?:data|locals|module|output|provider|resource|terraform|variable)(?: "[^"]*")* *\{/.test(first))
        return 'is a Terraform file: give the output of terraform show -json';
    if (/^#!|^(?:aws|az|bao|gcloud|kubectl|vault) [a-z]/.test(first))
        return 'is a shell script: give the document that its commands make, as JSON or YAML';
    return undefined;
}
function jsonDocument(name, text) {
    if (text.trim() === '')
        return { fault: 'is empty' };
    if (isTooDeep(text))
        return { fault: tooDeep };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
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
/***/ }),

/***/ 8234:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  cw: () => (readMayflySource),
  dS: () => (readMayflyFile),
  te: () => (mayflyFile)
});
var node_path__0 = _require(6760);
var _text_file__1 = _require(9360);
var _documents__2 = _require(9298);
const mayflyFile = 'mayfly.yml';
const largestBytes = 256 * 1024;
async function readMayflyFile(folder) {
    const read = (0,_text_file__1.readTextFile)((0,node_path__0.join)(folder, mayflyFile), largestBytes, true);
    if ('fault' in read && read.fault === 'does not exist')
        return undefined;
    return 'fault' in read ? read : mayflySource(mayflyFile, read.text);
}
async function readMayflySource(path) {
    const read = (0,_text_file__1.readTextFile)(path, largestBytes, true);
    return 'fault' in read ? read : mayflySource(path, read.text);
}
async function mayflySource(name, text) {
    const found = await (0,_documents__2.a)(name, text);
    if ('fault' in found)
        return found;
    const [source, more] = found.sources;
    return more === undefined && source ? source : { fault: 'has more than one document' };
}
/***/ }),

/***/ 1801:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $: () => (bytesOf)
});
function bytesOf(text) {
    return new TextEncoder().encode(text).length;
}
/***/ }),

/***/ 7569:
require("./shared-trust-claims.js"),

/***/ 524:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  C8: () => (Fields),
  I: () => (kindOf),
  f$: () => (shownText),
  ro: () => (unknownMember),
  yh: () => (listWords)
});
var _near_name__0 = _require(704);

const mostValues = 200;
const longestText = 1024;
function shownText(text) {
    return text.length > 120 || /["\\\p{C}\p{Zl}\p{Zp}]/u.test(text) ? `a text of ${text.length} characters` : `"${text}"`;
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
        if (entries.length > mostValues)
            this.fault(path, `${name} has ${entries.length} members; the limit is ${mostValues}.`);
        for (const [key, one] of entries.slice(0, mostValues)) {
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
        if (value.length > longestText)
            return this.fault(path, `${name} has ${value.length} characters; the limit is ${longestText}.`);
        if (/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(value))
            return this.fault(path, `${name} has a character that cannot be seen, such as a line break.`);
        if (form && !form.pattern.test(value))
            return this.fault(path, `${name} must be ${form.words}, not ${shownText(value)}.`);
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
        if (value.length > mostValues)
            this.fault(path, `${name} has ${value.length} values; the limit is ${mostValues}.`);
        const read = value
            .slice(0, mostValues)
            .map((one, index) => this.text({ value: one, path: [...path, index] }, name, form));
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
        return option ?? this.fault(field.path, `${name} must be ${listWords(options)}, not ${kindOf(field.value)}.`);
    }
}
const usualNames = {
    google: 'gcp',
    entra: 'azure',
    openbao: 'vault',
    bao: 'vault',
    k8s: 'kubernetes',
    env: 'environment',
    ref: 'branch',
    on: 'event',
    ttl: 'lifetime',
    duration: 'lifetime',
};
function unknownMember(key, parent, known) {
    const meant = known.find((one) => (0,_near_name__0.c)(one, key) || one === usualNames[key.toLowerCase()]);
    const advice = meant ? `Did you mean ${meant}?` : `The members are ${known.join(', ')}.`;
    return `${shownText(key)} is not a member of ${parent}. ${advice}`;
}
function listWords(words) {
    return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
function kindOf(value) {
    if (value === undefined || value === null || value === '')
        return 'empty';
    if (typeof value === 'string')
        return shownText(value);
    if (Array.isArray(value))
        return 'a list';
    return typeof value === 'object' ? 'a mapping' : String(value);
}
/***/ }),

/***/ 9724:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  q: () => (bySubject)
});
const wholeSubject = 'a rule names the whole subject';
const bySubject = {
    jenkins: {
        name: 'Jenkins',
        noKeys: 'its subject is the URL of the job',
        noIds: 'its tokens have no ids',
        noClaims: 'its tokens name only the job. The URL of the job contains the branch',
    },
    other: { name: 'another CI system', noKeys: wholeSubject, noIds: wholeSubject, noClaims: wholeSubject },
};
/***/ }),

/***/ 9076:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  X: () => (readTrustFile)
});

;// trust/src/lint-names.ts
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

var file_fields = _require(524);
var model = _require(9724);
var who = _require(115);
;// trust/src/file/issuers.ts



const kinds = ['github', 'gitlab', 'jenkins', 'other'];
const issuers_forms = ['both', 'immutable', 'classic'];
const defaultUrls = {
    github: 'https://token.actions.githubusercontent.com',
    gitlab: 'https://gitlab.com',
};
const defaultKeys = {
    github: ['repo', 'context'],
    gitlab: ['project_path', 'ref_type', 'ref'],
    jenkins: [],
    other: [],
};
const url = {
    pattern: /^https:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[\w.~%!$&()*+,;=:@-]+)*$/,
    words: 'an https URL without a slash at its end, without a query, and without a user',
};
const issuerName = {
    pattern: /^[a-z][a-z0-9-]{0,39}$/,
    words: 'lower-case letters, digits and hyphens, at most 40',
};
const key = { pattern: /^[a-z_]{1,64}$/, words: 'the name of a claim, repo or context' };
function readIssuers(fields, field) {
    const issuers = new Map();
    for (const [name, one] of fields.members(field, 'issuers')) {
        if (!issuerName.pattern.test(name))
            fields.fault(one.path, `The name of an issuer must be ${issuerName.words}.`);
        else if (who.MA.includes(name))
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
        return fields.fault(field.path, `${shape} has no kind, which is required: github, gitlab, jenkins or other.`);
    }
    const address = members.has('url') ? fields.text(members.get('url'), 'url', url) : defaultUrls[kind];
    if (address === undefined && !members.has('url'))
        fields.fault(field.path, `${shape} has no url, which is required for ${model.q[kind]?.name}.`);
    const subject = readForm(fields, kind, address, members.get('subject'));
    const keys = fields.texts(members.get('subject-keys'), 'subject-keys', key);
    const whole = model.q[kind];
    if (whole && members.has('subject-keys'))
        fields.fault([...field.path, 'subject-keys'], `subject-keys is not for ${whole.name}: ${whole.noKeys}.`);
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
            fields.fault(field.path, `subject is for GitHub alone: ${model.q[kind]?.name ?? kind} has one form.`);
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
    const whole = model.q[kind];
    if (whole) {
        fields.fault(field.path, `ids is not for ${whole.name}: ${whole.noIds}.`);
        return ids;
    }
    for (const [name, { value, path }] of fields.members(field, 'ids')) {
        const id = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
        if (!/^[\w.-]+(?:\/[\w.-]+)*$/.test(name))
            fields.fault(path, `ids must have names of owners and repositories, not ${(0,file_fields.f$)(name)}.`);
        else if (typeof id === 'string' && /^[1-9]\d{0,19}$/.test(id))
            ids.set(name, id);
        else
            fields.fault(path, `The id of ${name} must be a number.`);
    }
    return ids;
}

;// trust/src/file/targets.ts
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
    words: 'the full name of a provider (projects/<number of the project>/locations/global/workloadIdentityPools/<pool>/providers/<provider>), whose pool and provider have 4 to 32 lower-case letters, digits and hyphens and do not begin with gcp-',
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
    const before = fields.faults.length;
    const members = fields.members(field, 'may', known);
    if (members.size === 0 && fields.faults.length === before)
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

var wants = _require(1591);
;// trust/src/file/read.ts






const unitSeconds = { s: 1, m: 60, h: 3600 };
function readTrustFile(source) {
    const fields = new file_fields.C8();
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
    const named = fields.members(ofRules, 'rules');
    if (isEmpty(ofRules))
        fields.fault(ofRules.path, 'rules has no rule, so the file accepts no job.');
    return [...named].flatMap(([name, field]) => readRule(fields, name, field, issuers) ?? []);
}
function isEmpty({ value }) {
    return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
function readRule(fields, name, field, issuers) {
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name) || name.length > 40)
        fields.fault(field.path, `The name of a rule must have lower-case letters, digits and single hyphens, at most 40, not ${(0,file_fields.f$)(name)}.`);
    const shape = `rule ${(0,file_fields.f$)(name)}`;
    const members = fields.members(field, shape, ['who', 'may', 'lifetime', 'allow']);
    const ofWho = fields.required(members, 'who', field, shape);
    const ofMay = fields.required(members, 'may', field, shape);
    const read = ofWho && (0,who.$K)(fields, ofWho, issuers);
    const may = ofMay ? readTargets(fields, ofMay) : [];
    const lifetime = readLifetime(fields, members.get('lifetime'));
    const allow = readAllow(fields, members.get('allow'));
    if (read === undefined)
        return undefined;
    const rule = { name, ...read, may, allow, path: field.path, ...(lifetime && { lifetimeSeconds: lifetime }) };
    const tooMany = (0,wants.jB)(rule);
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
    return fields.fault(path, `lifetime must be a time such as 15m or 1h, from one minute to 24 hours, not ${(0,file_fields.I)(value)}.`);
}
function readAllow(fields, field) {
    const allow = {};
    if (field === undefined)
        return allow;
    for (const [name, one] of fields.members(field, 'allow')) {
        if (!lintNames.some((known) => known === name))
            fields.fault(one.path, (0,file_fields.ro)(name, 'allow', lintNames));
        const reason = fields.text(one, `allow.${name}`);
        if (reason === undefined)
            continue;
        if (reason.trim().length < 10)
            fields.fault(one.path, `allow.${name} must be a reason of at least 10 characters, not ${(0,file_fields.f$)(reason)}.`);
        allow[name] = reason;
    }
    return allow;
}
/***/ }),

/***/ 4710:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  F8: () => (groupOf),
  LN: () => (trustDocumentOf),
  Y: () => (ruleOf),
  i6: () => (principalOf)
});
var _wants__0 = _require(1591);

function rulesOf({ rules }) {
    return (0,_wants__0.Rr)(rules).map((grant) => ruleOf(grant, [grant.wants]));
}
function trustDocumentOf(file) {
    return { system: 'mayfly', source: file.source, rules: rulesOf(file), unjudged: [] };
}
function ruleOf({ rule, target }, alternatives) {
    const { name, lifetimeSeconds, allow, may, path } = rule;
    const conditions = alternatives.map((wants) => ({ kind: 'all', of: wants.map(conditionOf) }));
    const [first] = conditions;
    return {
        system: 'mayfly',
        name: may.length > 1 ? `rule ${name} (${target.path.at(-1)})` : `rule ${name}`,
        principal: principalOf(target),
        effect: 'allow',
        condition: alternatives.length === 1 && first ? first : { kind: 'any', of: conditions },
        allowed: allow,
        path,
        ...(lifetimeSeconds !== undefined && { lifetimeSeconds }),
    };
}
function conditionOf({ claim, values, isPattern, written, path }) {
    const ofList = claim === 'aud' ? { ofList: 'one' } : {};
    return { kind: 'test', claim, comparison: isPattern ? 'star' : 'equals', wanted: values, written, path, ...ofList };
}
function groupOf(rule) {
    return `mayfly:${rule}`;
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
/***/ }),

/***/ 1591:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  Rr: () => (grantsOf),
  T$: () => (idClaims),
  jB: () => (subjectFault),
  jC: () => (wantsBySubject)
});

var subject = _require(7426);
var model = _require(9724);
var file_who = _require(115);
;// trust/src/file/subjects.ts



const mostSubjects = 2000;
const anyValue = ['*'];
function subjectsOf({ issuer, who }) {
    const { kind, subjectKeys } = issuer;
    if (model.q[kind])
        return who.places.map((place) => ({ value: place, isPattern: place.includes('*'), place }));
    const has = (...keys) => keys.some((key) => subjectKeys.includes(key));
    const repos = who.places.flatMap((place) => reposOf(place, issuer).map((repo) => ({ place, repo })));
    const refs = has('context', 'ref', 'ref_type')
        ? refsOf(who.branch, who.tag, kind === 'github')
        : [{ refType: '*', ref: '*' }];
    const environments = has('context', 'environment') ? valuesOrAny(who.environment) : anyValue;
    const workflows = has('job_workflow_ref') ? valuesOrAny(who.workflow) : anyValue;
    const events = has('context', 'event_name', 'pipeline_source') ? valuesOrAny(who.event) : anyValue;
    if (repos.length * refs.length * environments.length * workflows.length * events.length > mostSubjects)
        return undefined;
    const choices = repos.flatMap((repo) => refs.flatMap((ref) => environments.flatMap((environment) => workflows.flatMap((workflow) => events.map((event) => ({ ...repo, ...ref, environment, workflow, event }))))));
    const subjects = choices.map((choice) => {
        const parts = subjectKeys.map((key) => part(key, choice, issuer.ids, kind === 'gitlab'));
        const value = parts.map(({ text }) => text).join(':');
        return {
            value: value.replace(/(?<=:)\*(?::[a-z_]+:\*)+$/, '*'),
            isPattern: parts.some(({ isPattern }) => isPattern),
            place: choice.place,
            ...(workflows !== anyValue && choice.workflow !== '*' && { workflow: choice.workflow }),
        };
    });
    return [
        ...new Map(subjects.map((subject) => [`${subject.value} ${subject.place} ${subject.workflow}`, subject])).values(),
    ];
}
function valuesOrAny(values) {
    return values.length > 0 ? values : anyValue;
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
        text: `${name}:${isGitLab ? value : (0,subject.Bd)(value)}`,
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
            return of((0,file_who.bf)(place));
        case 'repository_owner_id':
        case 'namespace_id':
            return of(ids.get((0,file_who.bf)(place)) ?? '*');
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

;// trust/src/file/wants.ts


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
    return names[kind];
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
            ...(claims && { [claims.id]: ids.get(place), [claims.ownerId]: ids.get((0,file_who.bf)(place)) }),
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
    const owners = who.places.map(file_who.bf);
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
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  bf: () => (ownerOf),
  $K: () => (readWho),
  MA: () => (whoFields)
});

var file_fields = _require(524);
var model = _require(9724);
;// trust/src/file/places.ts
const placeForms = {
    github: { pattern: /^[A-Za-z0-9][A-Za-z0-9_-]*\/[A-Za-z0-9._-]+$/, words: 'a repository such as acme/api' },
    gitlab: { pattern: /^[\w.-]+(?:\/[\w.-]+)+$/, words: 'the path of a project such as acme/api' },
    jenkins: {
        pattern: /^https:\/\/[^\s*?#@]+\/job\/[^\s*?#]+\/$/,
        words: 'the URL of a job with a slash at its end, such as https://jenkins.example.com/job/acme/job/api/job/main/',
    },
    other: {
        pattern: /^[^\s*?$\\][^?$\\]*$/,
        words: 'the subject of a token, in which * is any text; it begins with neither * nor a space, and has no ?, $ and \\',
    },
};

;// trust/src/file/who.ts



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
            fields.fault(field.path, `who names no repository. Write it as a member with the name of its issuer: ${(0,file_fields.yh)([...issuers.keys()])}.`);
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
    const whole = model.q[issuer.kind];
    if (whole)
        refuseClaims(fields, members, `${whole.name}: ${whole.noClaims}`);
    else if (!contexts.some((one) => members.has(one)))
        fields.fault(field.path, `who must have at least one of environment, branch, tag and event.`);
    if (issuer.kind === 'github')
        checkPullRequest(fields, who, field.path);
    if (issuer.kind === 'gitlab')
        checkRefs(fields, issuer, who, field.path);
    return { issuer, who };
}
function exact(fields, field, name, form) {
    const values = fields.texts(field, name, form);
    const star = values.find((value) => value.includes('*'));
    if (star !== undefined && field)
        fields.fault(field.path, `${name} must be exact, not ${(0,file_fields.f$)(star)}: a star is possible only in branch and tag.`);
    return values;
}
function ownerOf(place) {
    return place.slice(0, place.lastIndexOf('/'));
}
function requireIds(fields, { kind, name, ids, url }, places, path) {
    if (model.q[kind])
        return;
    const needed = places.flatMap((place) => (kind === 'github' ? [ownerOf(place), place] : [place]));
    const missing = [...new Set(needed)].filter((one) => !ids.has(one));
    if (missing.length === 0)
        return;
    const alike = missing.flatMap((one) => [...ids.keys()].filter((id) => id.toLowerCase() === one.toLowerCase()));
    const advice = alike.length > 0
        ? `Did you mean ${(0,file_fields.yh)(alike)}? Upper and lower case must be the same.`
        : idCommand(kind, url, missing.find((one) => places.includes(one)) ?? places[0] ?? '');
    fields.fault(path, `The ids of issuer ${name} have no id of ${(0,file_fields.yh)(missing)}. ${advice}`);
}
function idCommand(kind, url, place) {
    if (kind === 'github')
        return `This prints both ids: gh api repos/${place} --jq '.owner.id, .id'`;
    return `This prints the id of the project, and namespace.id for the group: curl ${url}/api/v4/projects/${place.replaceAll('/', '%2F')}`;
}
function refuseClaims(fields, members, why) {
    for (const name of whoFields) {
        const field = members.get(name);
        if (field)
            fields.fault(field.path, `${name} is not for ${why}.`);
    }
}
function checkRefs(fields, { subjectKeys }, { branch, tag }, path) {
    if (branch.length === 0 || tag.length === 0 || ['ref_type', 'ref'].every((one) => subjectKeys.includes(one)))
        return;
    fields.fault([...path, 'tag'], 'who has branch and tag, and subject-keys has not both ref_type and ref: a tag with the name of a branch would be accepted too. Write a rule of its own for tags.');
}
function checkPullRequest(fields, { event, branch, tag }, path) {
    if (event.includes('pull_request') && branch.length + tag.length > 0)
        fields.fault([...path, 'event'], 'event has pull_request, and the ref of a pull request is neither a branch nor a tag. Write a rule of its own for pull requests.');
}
/***/ }),

/***/ 2590:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  k: () => (matchesGlob)
});
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
/***/ }),

/***/ 9643:
require("./shared-trust-issuer.js"),

/***/ 1211:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  FI: () => (escapeUnits),
  JJ: () => (shownValue),
  MJ: () => (unitEscape),
  y9: () => (shownList)
});
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
/***/ }),

/***/ 7426:
require("./shared-trust-subject.js"),

};
;
