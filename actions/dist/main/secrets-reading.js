"use strict";
exports.ids = ["secrets-reading"];
exports.modules = {

/***/ 6751:
require("./shared-json-text.js"),

/***/ 5214:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $E: () => (contentOf),
  WG: () => (encodeBase64),
  r7: () => (textIn),
  y4: () => (decodeBase64)
});
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function contentOf(value) {
    if (typeof value === 'string')
        return value.includes('\0') ? Buffer.from(value) : value;
    return textIn(value) ?? value;
}
function textIn(bytes) {
    if (bytes.includes(0))
        return undefined;
    try {
        return utf8.decode(bytes);
    }
    catch {
        return undefined;
    }
}
function encodeBase64(value) {
    return Buffer.from(value).toString('base64');
}
function decodeBase64(text) {
    const bare = text.replace(/\s+/g, '');
    const core = bare.replace(/={1,2}$/, '');
    const isPadded = core.length === bare.length || bare.length % 4 === 0;
    if (!/^(?:[A-Za-z0-9+/]*|[\w-]*)$/.test(core) || core.length % 4 === 1 || !isPadded)
        return undefined;
    return Buffer.from(core, 'base64');
}
/***/ }),

/***/ 6102:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B: () => (joinTexts),
  n: () => (joinJsonTexts)
});
var _json_text__0 = _require(6751);

function joinJsonTexts(json) {
    const items = (0,_json_text__0.S3)(json);
    if (!items?.length || items.some((item) => !item.startsWith('"')))
        return undefined;
    return joinTexts(items.map((item) => JSON.parse(item)));
}
function joinTexts(texts) {
    return texts.map((text, index) => (index < texts.length - 1 ? text.replace(/[\r\n]+$/, '') : text)).join('\n');
}
/***/ }),

/***/ 1712:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  planReading: () => (planReading)
});

var instant = _require(368);
var presentation = _require(4993);
var template = _require(771);
;// core/src/secrets/line-rewriter.ts
const rewriters = [
    [
        'vault-action',
        /^(?:[\w.-]+(?:\/[\w.-]+)+ +[\w.*-]+ *(?:\| *[\w*-]* *)?(?:; *|$))+$/,
        (line) => partsOf(line, ';').map(rewriteVaultAction),
        ' (for KV v2, write the path without data/)',
    ],
    [
        'conjur-action',
        /^[\w./-]+\/[\w./-]+(?: *\| *\w+ *(?:; *|$)|; *)(?:[\w./-]+\/[\w./-]+(?: *\| *\w+ *)?(?:; *|$))*$/,
        (line) => partsOf(line, ';').map(rewriteConjurAction),
    ],
    [
        'akeyless-github-action',
        /^-? *name: *"?\/[\w./-]+"?$/,
        (line) => [`NAME = ${line.replace(/^-? *name: *"?|"$/g, '')}`],
        ', with rotated: or dynamic: in front of a name of these kinds',
    ],
    ['dsv-github-action', /^[\w.-]+(?:[/:][\w.-]+)* +[\w.-]+ +as +[A-Za-z_]\w*$/, (line) => [rewriteDelinea(line)]],
    [
        'load-secrets-action',
        /^[A-Za-z_]\w* *[:=] *"?op:\/\/[\w .-]+(?:\/[\w .-]+){1,3}"?$/,
        (line) => [rewriteLoadSecrets(line)],
        ', with the name that the secret has in this store',
    ],
    [
        'get-secretmanager-secrets',
        /^[\w-]+: *"?(?:projects\/[\w-]+(?:\/locations\/[\w-]+)?\/secrets\/[\w-]+(?:\/versions\/[\w-]+)?|[a-z][a-z0-9-]{5,29}\/[\w-]+(?:\/[\w-]+)?)"?,?$/,
        (line) => [rewriteSecretManager(line)],
    ],
    [
        'aws-secretsmanager-get-secrets',
        /^(?:[A-Z_][A-Z0-9_]*)? *, *(?:arn:aws[\w-]*:(?:secretsmanager|ssm):[\w-]+:\d{12}:[\w/:-]+|[\w-]+(?:\/[\w-]+)*)$/,
        (line) => [rewriteAwsAlias(line)],
        ' (with parse-json-secrets: #* after the source and _* after the name)',
    ],
    [
        'aws-secretsmanager-get-secrets',
        /^arn:aws[\w-]*:(?:secretsmanager|ssm):[\w-]+:\d{12}:[\w/:-]+$/,
        (line) => [`${variable(line.replace(/^.*:(?:secret:|parameter\/)/, ''))} = ${line}`],
    ],
    [
        'aws-secretsmanager-get-secrets',
        /^[\w-]+(?:\/[\w-]+)*\/?\*$/,
        () => ['NAME = source'],
        ' for each secret, because a search by prefix needs the right to list every secret',
    ],
    ['get-keyvault-secrets', /^\*$/, () => ['NAME = vault/secret'], ' for each secret'],
    [
        'get-keyvault-secrets',
        /^[A-Za-z][0-9A-Za-z-]*(?: *, *[A-Za-z][0-9A-Za-z-]*)+$/,
        (line) => partsOf(line, ',').map((name) => `${variable(name)} = vault/${name}`),
        ', with the name of the vault',
    ],
];
function lineOfOtherTool(line) {
    const [tool, , rewrite, hint = ''] = rewriters.find(([, form]) => form.test(line)) ?? [];
    if (tool === undefined || rewrite === undefined)
        return undefined;
    return `is a line of ${tool}: write ${rewrite(line).join(' and ')}${hint}`;
}
function partsOf(line, separator) {
    return line
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
function rewriteVaultAction(part) {
    const [left = '', given] = part.split('|').map((side) => side.trim());
    const [path = '', key = 'field'] = left.split(/\s+/);
    const place = path.replace('/data/', '/');
    if (/^\*+$/.test(key))
        return `${given?.replace(/\*$/, '') || 'APP_'}* = ${place}#*`;
    return `${(given || key.toUpperCase()).replace(/\W/g, '_')} = ${place}#${key}`;
}
function rewriteConjurAction(part) {
    const [id = '', name = id.replace(/^.*\//, '')] = part.split('|').map((side) => side.trim());
    return `${variable(name)} = ${id}`;
}
function rewriteDelinea(line) {
    const [path = '', key = '', , name = ''] = line.split(/ +/);
    return `${name} = ${path.replaceAll(':', '/')}#${key}`;
}
function rewriteLoadSecrets(line) {
    const [, name = '', , item = '', field = ''] = /^(\w+) *[:=] *"?op:\/\/([^/]+)\/([^/"]+)(?:\/[^/"]+)??(?:\/([^/"]+))?"?$/.exec(line) ?? [];
    return `${name} = ${quotedIfOdd(item)}${field && `#${quotedIfOdd(field)}`}`;
}
function rewriteSecretManager(line) {
    const [, name = '', reference = ''] = /^([\w-]+): *"?([^",]+)/.exec(line) ?? [];
    const [, long, short, version] = /^(?:(projects\/.+?\/secrets\/[\w-]+)|([\w-]+\/[\w-]+))(?:(?:\/versions)?\/([\w-]+))?$/.exec(reference) ?? [];
    return `${name.replaceAll('-', '_')} = ${long ?? short}${version ? `#@${version}` : ''}`;
}
function rewriteAwsAlias(line) {
    const [alias, name = ''] = line.split(',').map((side) => side.trim());
    return `${alias || variable(name)} = ${name}`;
}
function variable(name) {
    const upper = name.toUpperCase().replace(/\W/g, '_');
    return /^\d/.test(upper) ? `_${upper}` : upper;
}
function quotedIfOdd(text) {
    return /^[\w.-]+$/.test(text) ? text : JSON.stringify(text);
}

;// core/src/secrets/line-faults.ts

const line_faults_form = 'must be NAME = source#key';
const inQuotes = 'write it in quotes, as a JSON string';
const words = {
    line: {
        none: 'has no secret: every line is empty or a comment',
        'no-equals': `${line_faults_form}: the = is missing`,
        semicolon: 'has a ; at the end: write one secret per line, without it',
    },
    name: {
        empty: `${line_faults_form}: the name before = is missing`,
        digit: 'a name cannot begin with a digit',
        character: 'a name can have letters, digits and _, not %s',
        'no-prefix': 'a name that ends with * needs a prefix, such as APP_*',
        'no-star': '#* needs a name that ends with *, such as APP_*',
        twice: 'the name %s is given twice (upper and lower case are the same)',
    },
    source: {
        empty: `${line_faults_form}: the source after = is missing`,
        character: `the source cannot have %s without quotes: ${inQuotes}`,
        quotes: 'the source begins with a quote, but is no complete JSON string',
        'after-quotes': 'after the quotes of the source there must be a # or a blank, not %s',
        op: 'op:// names a secret of 1Password: write the name that the secret has in this store',
    },
    select: {
        empty: `${line_faults_form}: the key after # is missing. To read the whole value, remove #`,
        stars: '#** is not known: write #* for every key; the name APP_** keeps the case of the keys',
        'star-character': 'after #* there can be only @version, not %s',
        'star-name': 'a name that ends with * needs #*',
        'key-empty': 'a key is missing before or after +',
        'key-character': `a key can have letters, digits and _ . - (+ joins keys), not %s; for any other key, ${inQuotes}`,
        quotes: 'a key begins with a quote, but is no complete JSON string',
        'after-quotes': 'after the quotes of a key there must be +, @ or a blank, not %s',
        'pointer-character': 'a pointer cannot have %s: write it percent-encoded, such as %40 for @',
        'pointer-percent': 'after % in a pointer there must be the hexadecimal digits of UTF-8: write %25 for a %',
        'pointer-tilde': 'a pointer has a ~ without 0 or 1: write ~0 for a ~ and ~1 for a / in a key',
    },
    version: {
        empty: 'after @ the version is missing',
        character: `a version can have letters, digits and _ . : / + = -, not %s; for any other version, ${inQuotes}`,
        quotes: 'the version begins with a quote, but is no complete JSON string',
        stage: 'a version follows #: write #@%s instead of @%s, because @ can be part of a name',
    },
    words: {
        unknown: 'after the source there can be only optional, base64, decode and plain; a name or a key with a blank must be in quotes',
        twice: '%s is given twice',
        both: 'base64 and decode cannot be used together',
        'decode-joined': 'decode takes one value, not several keys that are joined',
    },
    body: {
        json: 'the body must be one JSON object, up to the end of the line',
        'no-post': 'has a body, but only POST sends one',
    },
};
function secretLineFaults(wrong) {
    return wrong.flatMap(({ line, text, faults }) => {
        const rewritten = lineOfOtherTool(text);
        if (rewritten !== undefined)
            return [{ line, part: 'line', message: rewritten }];
        return faults.map((fault) => ({ line, part: fault.part, message: messageOf(fault) }));
    });
}
function messageOf({ part, why, shown = '' }) {
    const character = /^\s$/.test(shown) ? 'a blank' : shown;
    return (words[part][why] ?? line_faults_form).replaceAll('%s', () => character);
}

var json_text = _require(6751);
;// core/src/line-scanner.ts
class LineScanner {
    #rest;
    constructor(text) {
        this.#rest = text;
    }
    take(pattern) {
        const [found] = pattern.exec(this.#rest) ?? [];
        this.#rest = this.#rest.slice(found?.length ?? 0);
        return found;
    }
    quoted() {
        if (this.character() !== '"')
            return undefined;
        const quoted = this.take(/^"(?:[^"\\]|\\.)*"/);
        try {
            return { text: JSON.parse(quoted ?? '') };
        }
        catch {
            return {};
        }
    }
    character() {
        const code = this.#rest.codePointAt(0);
        return code === undefined ? undefined : String.fromCodePoint(code);
    }
}

var reference = _require(6362);
;// core/src/secrets/select.ts
function scanSelect(scanner, refuse) {
    let fault = false;
    const first = (part, why, shown) => {
        if (!fault)
            refuse(part, why, shown);
        fault = true;
    };
    const select = scanPart(scanner, first);
    const version = scanner.take(/^@/) === undefined ? undefined : scanVersion(scanner, first);
    const character = scanner.character();
    if (character !== undefined && !/\s/.test(character)) {
        if (character === ';')
            first('line', 'semicolon');
        else if (version !== undefined)
            first('version', 'character', character);
        else
            first('select', misfitReason(select, character), character);
    }
    scanner.take(/^\S+/);
    return { select, ...(version !== undefined && { version }) };
}
function misfitReason({ kind }, character) {
    if (kind === 'pointer')
        return 'pointer-character';
    if (kind === 'all')
        return 'star-character';
    return /[\w.-]/.test(character) ? 'after-quotes' : 'key-character';
}
function scanPart(scanner, refuse) {
    const character = scanner.character();
    if (character === '@')
        return { kind: 'whole' };
    if (character === undefined || /\s/.test(character)) {
        refuse('select', 'empty');
        return { kind: 'whole' };
    }
    const stars = scanner.take(/^\*+/);
    if (stars !== undefined) {
        if (stars !== '*')
            refuse('select', 'stars');
        return { kind: 'all' };
    }
    return character === '/' ? scanPointer(scanner, refuse) : scanKeys(scanner, refuse);
}
function scanPointer(scanner, refuse) {
    const written = scanner.take(/^[^\s@+"#;]+/) ?? '';
    let pointer = '';
    try {
        pointer = decodeURIComponent(written);
    }
    catch {
        refuse('select', 'pointer-percent');
    }
    if (/~(?:[^01]|$)/.test(pointer))
        refuse('select', 'pointer-tilde');
    const path = pointer
        .split('/')
        .slice(1)
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
    return { kind: 'pointer', path };
}
function scanKeys(scanner, refuse) {
    const keys = [];
    do {
        const quoted = scanner.quoted();
        const key = quoted ? quoted.text : scanner.take(/^[\w.-]+/);
        if (key !== undefined)
            keys.push(key);
        else if (quoted)
            refuse('select', 'quotes');
        else {
            const character = scanner.character();
            if (character === undefined || /\s/.test(character))
                refuse('select', 'key-empty');
            else
                refuse('select', 'key-character', character);
        }
    } while (scanner.take(/^\+/) !== undefined);
    return { kind: 'keys', keys };
}
function scanVersion(scanner, refuse) {
    const quoted = scanner.quoted();
    const version = quoted ? quoted.text : scanner.take(/^[\w.:/+=-]+/);
    if (version === undefined && quoted)
        refuse('version', 'quotes');
    else if (version === undefined || version === '') {
        const character = scanner.character();
        if (character === undefined || /\s/.test(character))
            refuse('version', 'empty');
        else
            refuse('version', 'character', character);
    }
    return version ?? '';
}

;// core/src/secrets/line.ts




function readSecretLine(text) {
    const equals = text.indexOf('=');
    if (equals < 0)
        return { faults: [{ part: 'line', why: 'no-equals' }] };
    const faults = [];
    const refuse = (part, why, shown) => {
        if (!faults.some((known) => known.part === part))
            faults.push({ part, why, ...(shown !== undefined && { shown }) });
    };
    const left = text.slice(0, equals).trim();
    const [, name = left, stars = ''] = /^([^*]*)(\**)$/.exec(left) ?? [];
    nameFault(name, stars, refuse);
    const scanner = new LineScanner(text.slice(equals + 1).trim());
    const post = scanner.take(/^POST\s+/) !== undefined;
    const source = scanSource(scanner, refuse);
    const { select = { kind: 'whole' }, version } = scanner.take(/^#/) === undefined ? {} : scanSelect(scanner, refuse);
    const sourceIsRight = faults.every(({ part }) => part === 'name');
    const words = scanWords(scanner, sourceIsRight, refuse);
    const body = scanBody(scanner, post, refuse);
    if (select.kind === 'all' && stars === '')
        refuse('name', 'no-star');
    if ((select.kind === 'keys' || select.kind === 'pointer') && stars !== '')
        refuse('select', 'star-name');
    if (words.includes('base64') && words.includes('decode'))
        refuse('words', 'both');
    if (words.includes('decode') && select.kind === 'keys' && select.keys.length > 1)
        refuse('words', 'decode-joined');
    if (faults.length > 0)
        return { faults };
    return {
        parts: {
            name,
            ...(stars !== '' && { every: stars === '*' ? 'upper' : 'kept' }),
            source,
            select,
            ...(version !== undefined && { version }),
            words,
            ...(post && { post, body: body ?? '{}' }),
        },
    };
}
function nameFault(name, stars, refuse) {
    const character = /[^\w]/u.exec(name)?.[0];
    if (character !== undefined)
        refuse('name', 'character', character);
    else if (stars.length > 2)
        refuse('name', 'character', '*');
    else if (stars !== '' && /^\d*$/.test(name))
        refuse('name', 'no-prefix');
    else if (name === '')
        refuse('name', 'empty');
    else if (/^\d/.test(name))
        refuse('name', 'digit');
}
function scanSource(scanner, refuse) {
    const quoted = scanner.quoted();
    const source = quoted ?? { text: scanner.take(/^[^\s#{}"][^\s#{}]*/) ?? '' };
    const character = scanner.character();
    if (source.text === undefined)
        refuse('source', 'quotes');
    else if (character !== undefined && !/[\s#]/.test(character))
        refuse('source', quoted ? 'after-quotes' : 'character', character);
    else if (source.text === '')
        refuse('source', 'empty');
    else if (quoted === undefined)
        sourceHint(source.text, character, refuse);
    scanner.take(/^[^\s#]+/);
    return source.text ?? '';
}
function sourceHint(text, next, refuse) {
    const [, stage] = /@(AWSCURRENT|AWSPREVIOUS|AWSPENDING)$/.exec(text) ?? [];
    if (stage !== undefined)
        refuse('version', 'stage', stage);
    else if (text.startsWith('op://'))
        refuse('source', 'op');
    else if (text.endsWith(';') && next !== '#')
        refuse('line', 'semicolon');
}
function scanWords(scanner, sourceIsRight, refuse) {
    const words = new Set();
    for (;;) {
        scanner.take(/^\s+/);
        const text = scanner.character() === '{' ? undefined : scanner.take(/^\S+/);
        if (text === undefined)
            break;
        const word = reference.C.find((one) => one === text);
        if (text.endsWith(';'))
            refuse('line', 'semicolon');
        else if (word === undefined) {
            if (sourceIsRight)
                refuse('words', 'unknown');
        }
        else if (words.has(word))
            refuse('words', 'twice', word);
        else
            words.add(word);
    }
    return reference.C.filter((word) => words.has(word));
}
function scanBody(scanner, post, refuse) {
    const body = scanner.take(/^\{.*/);
    if (body === undefined)
        return undefined;
    if (!post)
        refuse('body', 'no-post');
    else if (!(0,json_text.Fh)(body))
        refuse('body', 'json');
    return body;
}

;// core/src/secrets/lines.ts

function readSecretLines(text) {
    const references = [];
    const wrong = [];
    const names = new Set();
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
        const trimmed = raw.trim();
        if (trimmed === '' || trimmed.startsWith('#'))
            continue;
        const line = index + 1;
        const read = readSecretLine(trimmed);
        const refuse = (faults) => wrong.push({ line, text: trimmed, faults });
        if (read.faults)
            refuse(read.faults);
        else if (isTaken(read.parts.name, read.parts.every === undefined, names))
            refuse([{ part: 'name', why: 'twice', shown: read.parts.name }]);
        else
            references.push({ line, ...read.parts });
    }
    if (references.length + wrong.length === 0)
        wrong.push({ line: 1, text: '', faults: [{ part: 'line', why: 'none' }] });
    return { references, wrong };
}
function isTaken(name, isOneName, names) {
    if (!isOneName)
        return false;
    const taken = names.has(name.toLowerCase());
    names.add(name.toLowerCase());
    return taken;
}

;// core/src/secrets/value-files.ts

const longestLineBytes = 65_535;
function valueFilesOf(modes, names) {
    const forms = {
        'env-file': () => ({ name: 'secrets.env', content: lines(names), env: ['SECRETS_ENV_FILE'] }),
        'json-file': () => ({ name: 'secrets.json', content: object(names), env: ['SECRETS_JSON_FILE'] }),
    };
    return Object.fromEntries(Object.entries(forms).flatMap(([mode, form]) => (modes.includes(mode) ? [[mode, form()]] : [])));
}
function waysOf(modes) {
    return [...new Set(modes.map((mode) => (mode.endsWith('-file') ? 'file' : mode)))];
}
function envFileFault(name, value) {
    if (/[\r\n]/.test(value))
        return 'line-break';
    return Buffer.byteLength(`${name}=${value}`) >= longestLineBytes ? 'long-line' : undefined;
}
function lines(names) {
    return names.reduce((all, name) => (0,template.Qq) `${all}${name}=${(0,template.y_)(name)}\n`, '');
}
function object(names) {
    return (0,template.Qq) `${(0,template.Pq)(Object.fromEntries(names.map((name) => [name, (0,template.y_)(name)])), '\n')}\n`;
}

var src_errors = _require(7638);
;// core/src/secrets/leaves.ts
const mostLeaves = 100;
const shortestLeaf = 8;
function leavesOf(text) {
    const leaves = [];
    const open = [structureIn(text)];
    while (open.length > 0 && leaves.length < mostLeaves) {
        const one = open.pop();
        const inside = typeof one === 'string' ? structureIn(one) : one;
        if (typeof inside === 'object' && inside !== null)
            for (const part of Object.values(inside).reverse())
                open.push(part);
        else if (typeof one === 'string' && one.length >= shortestLeaf)
            leaves.push(one);
    }
    return leaves;
}
function structureIn(text) {
    if (!/^\s*[{["]/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

var foreign_text = _require(281);
;// core/src/secrets/selection-faults.ts

const selection_faults_words = {
    missing: 'the secret has no such key',
    'not-object': 'the value is not a JSON object, so it has no keys',
    'needs-key': 'the secret has several keys, and the line selects none',
    'not-text': 'a value that is joined with + must be text',
    'half-character': 'the value has half of a character (a lone surrogate), which no file can contain',
    'not-base64': 'decode needs a value in base64',
    'no-name': 'an empty key gives no name',
};
const fixes = {
    'not-object': 'To read the whole value, remove # and the key.',
    'needs-key': 'Write #key, or #* with a name that ends with *.',
    'no-name': 'Select the empty key with #"".',
};
function selectionFault({ why, key }) {
    if (why === 'missing' && key === undefined)
        return 'the secret has no keys';
    return key === undefined || key === '' ? selection_faults_words[why] : `${selection_faults_words[why]}: ${(0,foreign_text.hD)(key)}`;
}
function selectionFix({ why }) {
    return fixes[why];
}
function collisionFault({ name, from }) {
    const places = from.map(({ line, key }) => `line ${line}${key === undefined ? '' : ` (key ${(0,foreign_text.hD)(key)})`}`);
    return `the name ${name} is given twice: ${places.join(', ')}`;
}

;// core/src/secrets/refusal.ts


const codesOfAnswers = ['ERR_SECRET_REFUSED', 'ERR_EXCHANGE_REJECTED'];
function secretsRefused(store, failures, collisions) {
    const errors = failures.flatMap((one) => ('error' in one ? [one.error] : []));
    const [first] = errors;
    const isOfNetwork = first !== undefined && !codesOfAnswers.includes(first.code);
    if (isOfNetwork && errors.length === failures.length && errors.every(({ message }) => message === first.message))
        return first.with({ facts: { ...first.facts, lines: failures.map(({ line }) => line).join(', ') } });
    const refusedToken = errors.find((error) => error.refusedToken)?.refusedToken;
    const shared = { ...refusedToken?.facts, ...(errors.length === failures.length && sharedFacts(errors)) };
    const facts = { ...shared };
    const add = (line, text) => {
        const name = `line ${line}`;
        facts[name] = facts[name] === undefined ? text : `${facts[name]}; ${text}`;
    };
    for (const failure of failures)
        add(failure.line, textOf(failure, shared, store));
    for (const collision of collisions)
        add(collision.from[0]?.line ?? 0, collisionFault(collision));
    const vendors = new Set(errors.map(({ vendor }) => vendor));
    const [vendor] = vendors;
    const count = Object.keys(facts).length - Object.keys(shared).length;
    return new src_errors.rU('ERR_SECRET_REFUSED', `${store}: ${count === 1 ? 'a line' : `${count} lines`} of secrets could not be read`, {
        facts,
        ...(vendors.size === 1 && vendor !== undefined && { vendor }),
        ...(refusedToken && { refusedToken }),
        ...fixesOf(failures, count),
    });
}
function sharedFacts([first, ...others]) {
    if (first === undefined || others.length === 0)
        return {};
    return Object.fromEntries(Object.entries(first.facts).flatMap(([name, value]) => value !== undefined && others.every(({ facts }) => facts[name] === value) ? [[name, value]] : []));
}
function fixesOf(failures, count) {
    const linesOf = new Map();
    for (const failure of failures) {
        const fix = fixOf(failure);
        if (fix !== undefined)
            linesOf.set(fix, (linesOf.get(fix) ?? new Set()).add(failure.line));
    }
    const fixes = [...linesOf].map(([fix, lines]) => {
        const numbers = `${lines.size === 1 ? 'Line' : 'Lines'} ${[...lines].join(', ')}: `;
        return lines.size === count ? fix : numbers + fix;
    });
    return fixes.length === 0 ? {} : { fix: fixes.join(' ') };
}
function textOf(failure, shared, store) {
    if ('error' in failure) {
        const { message, vendor, facts: known } = failure.error;
        const { said, ...facts } = known;
        const details = Object.entries(facts).flatMap(([name, value]) => value === undefined || name in shared ? [] : [`${name} ${value}`]);
        const reason = said === undefined || 'said' in shared ? [] : [`${store} said: ${said}`];
        const shown = [[...(vendor === undefined ? [] : [vendor]), ...details].join(', '), ...reason]
            .filter(Boolean)
            .join('; ');
        return shown === '' ? message : `${message} (${shown})`;
    }
    const { fault, read, name } = failure;
    if (fault === 'not-public')
        return `${read.what}: the store does not say that this value is public`;
    if (fault === 'bytes')
        return `${read.what}: the value is not text, or it contains NUL`;
    if (fault === 'line-break')
        return `${name} has a line break, which no line of an env-file can contain`;
    if (fault === 'long-line')
        return `${name} is too long for a line of an env-file, which has at most 64 KiB`;
    return `${read.what}: ${selectionFault(fault)}`;
}
function fixOf(failure) {
    if ('error' in failure)
        return failure.error.fix;
    const { fault } = failure;
    if (fault === 'not-public')
        return 'Remove plain from the line.';
    if (fault === 'bytes')
        return 'Use deliver: file, or write base64 at the end of the line.';
    if (fault === 'line-break' || fault === 'long-line')
        return 'Use deliver: json-file or file.';
    return selectionFix(fault);
}

var secrets_content = _require(5214);
var join_texts = _require(6102);
;// core/src/secrets/selection.ts



class ThrownFault {
    why;
    key;
    constructor(why, key) {
        this.why = why;
        this.key = key;
    }
}
function selectSecrets(reference, answer) {
    try {
        return { selected: selectFrom(reference, answer) };
    }
    catch (error) {
        if (!(error instanceof ThrownFault))
            throw error;
        const { why, key } = error;
        return { fault: { why, ...(key !== undefined && { key }) } };
    }
}
function selectFrom(reference, answer) {
    const { line, name, every, select, words } = reference;
    const plain = words.includes('plain');
    const one = (content) => [
        { line, name, content: convert(content, reference), plain },
    ];
    if (every !== undefined) {
        const all = [...membersIn(answer)].flatMap(([key, member]) => {
            const content = valueIn(member, key);
            if (content === undefined)
                return [];
            if (key === '')
                throw new ThrownFault('no-name', key);
            return [{ line, name: nameOf(name, key, every), key, content: convert(content, reference), plain }];
        });
        if (all.length > 0)
            return all;
        throw new ThrownFault('missing');
    }
    switch (select.kind) {
        case 'keys':
            return one(valueOfKeys(select.keys, membersIn(answer)));
        case 'pointer':
            return one(valueOfPointer(select.path, answer));
        default:
            if ('value' in answer)
                return one(answer.value);
            throw new ThrownFault('needs-key');
    }
}
function nameOf(prefix, key, every) {
    return prefix + (every === 'upper' ? key.toUpperCase() : key).replace(/\W/g, '_');
}
function membersIn(answer) {
    if ('members' in answer)
        return answer.members;
    const members = (0,json_text.lS)(selection_textOf(answer.value) ?? '');
    if (members)
        return members;
    throw new ThrownFault('not-object');
}
function valueOfKeys(keys, members) {
    const values = keys.map((key) => {
        const member = members.get(key);
        const value = member === undefined ? undefined : valueIn(member, key);
        if (member === undefined || value === undefined)
            throw new ThrownFault('missing', key);
        return { key, member, value };
    });
    const [first, ...more] = values;
    if (first && more.length === 0)
        return first.value;
    return (0,join_texts.B)(values.map(({ key, member, value }) => {
        const text = (typeof member === 'string' ? (0,join_texts.n)(member) : undefined) ?? selection_textOf(value);
        if (text === undefined)
            throw new ThrownFault('not-text', key);
        return text;
    }));
}
function valueOfPointer(path, answer) {
    const shown = path.map((token) => `/${token}`).join('');
    if ('value' in answer)
        return valueBelow(documentIn(answer.value), path, shown);
    const [key = '', ...inside] = path;
    const member = answer.members.get(key);
    if (member instanceof Uint8Array && inside.length === 0)
        return member;
    return valueBelow(member === undefined ? undefined : selection_textOf(member), inside, shown);
}
function documentIn(value) {
    const text = selection_textOf(value) ?? '';
    if ((0,json_text.lS)(text) || (0,json_text.S3)(text))
        return text;
    throw new ThrownFault('not-object');
}
function valueBelow(json, path, shown) {
    const found = path.reduce((text, token) => (text === undefined ? undefined : partOf(text, token)), json);
    const value = found === undefined ? undefined : valueIn(found, shown);
    if (value === undefined)
        throw new ThrownFault('missing', shown);
    return value;
}
function partOf(json, token) {
    return (0,json_text.lS)(json)?.get(token) ?? (/^(?:0|[1-9]\d*)$/.test(token) ? (0,json_text.S3)(json)?.[Number(token)] : undefined);
}
function valueIn(member, key) {
    const value = typeof member === 'string' ? (0,json_text.x6)(member) : member;
    if (typeof value === 'string' && /\p{Cs}/u.test(value))
        throw new ThrownFault('half-character', key);
    return value;
}
function convert(content, { words }) {
    if (words.includes('base64'))
        return (0,secrets_content.WG)(content);
    if (!words.includes('decode'))
        return (0,secrets_content.$E)(content);
    const text = selection_textOf(content);
    const bytes = text === undefined ? undefined : (0,secrets_content.y4)(text);
    if (bytes === undefined)
        throw new ThrownFault('not-base64');
    return (0,secrets_content.$E)(bytes);
}
function selection_textOf(value) {
    return typeof value === 'string' ? value : (0,secrets_content.r7)(value);
}
function collisionsOf(all) {
    const found = new Map();
    for (const { line, name, key } of all) {
        const known = found.get(name.toLowerCase()) ?? { name, from: [] };
        found.set(name.toLowerCase(), { ...known, from: [...known.from, { line, ...(key !== undefined && { key }) }] });
    }
    return [...found.values()].filter(({ from }) => from.length > 1);
}

;// core/src/secrets/values.ts





async function valuesOf(lines, store, modes, io) {
    const failures = [];
    const selected = [];
    const reads = new Map();
    const absent = [];
    for (const { line: reference, answer } of lines) {
        const { line, name, every, words } = reference;
        const written = every === undefined ? name : `${name}*`;
        if (answer.status === 'rejected') {
            const error = answer.reason;
            if (!(error instanceof src_errors.rU) || io.signal.aborted)
                throw error;
            failures.push({ line, error });
            continue;
        }
        if ('missing' in answer.value) {
            if (words.includes('optional'))
                absent.push(written);
            else
                failures.push({ line, error: answer.value.missing });
            continue;
        }
        const { found, read, isPublic = false } = answer.value;
        reads.set(JSON.stringify(read), read);
        const chosen = selectSecrets(reference, found);
        if ('fault' in chosen) {
            if (chosen.fault.why === 'missing' && words.includes('optional'))
                absent.push(written);
            else
                failures.push({ line, read, name, fault: chosen.fault });
            continue;
        }
        for (const one of chosen.selected) {
            const value = receiveValue(one, isPublic, io);
            const fault = valueFault(one, isPublic, modes);
            if (fault === undefined)
                selected.push({ ...one, value });
            else
                failures.push({ line, read, name: one.name, fault });
        }
    }
    const collisions = collisionsOf(selected);
    if (failures.length + collisions.length > 0)
        throw secretsRefused(store, failures, collisions);
    return {
        parts: Object.fromEntries(selected.map(({ name, value }) => [name, value])),
        reads: [...reads.values()],
        absent,
    };
}
function receiveValue({ content, plain }, isPublic, io) {
    if (typeof content !== 'string')
        return io.receiveBytes(content);
    if (plain && isPublic)
        return content;
    for (const leaf of leavesOf(content))
        io.receive(leaf);
    return io.receive(content);
}
function valueFault({ name, content, plain }, isPublic, modes) {
    if (plain && !isPublic)
        return 'not-public';
    if (typeof content !== 'string')
        return modes.some((mode) => mode !== 'file') ? 'bytes' : undefined;
    return modes.includes('env-file') ? envFileFault(name, content) : undefined;
}

;// core/src/secrets/reading.ts







const mostRequests = 50;
const largestRecord = 30_000;
async function planReading(source, inputs, modes, isSettable) {
    const { references, wrong } = readSecretLines(String(inputs.secrets));
    const faults = [];
    const refuse = (line, message) => faults.push({ input: 'secrets', part: `line ${line}`, message });
    if (wrong.length > 0) {
        for (const { line, message } of secretLineFaults(wrong))
            refuse(line, message);
    }
    if (modes.includes('agent'))
        faults.push({ input: 'deliver', message: 'cannot be agent with secrets: write session: agent for the session' });
    const plans = new Map();
    for (const line of references) {
        if (line.post && !source.sendsPost)
            refuse(line.line, 'begins with POST, which only Vault takes');
        const planned = source.planRead(line, inputs);
        if ('fault' in planned) {
            refuse(line.line, planned.fault);
            continue;
        }
        const key = JSON.stringify(planned.read);
        const plan = plans.get(key) ?? { read: planned.read, lines: [] };
        plans.set(key, plan);
        plan.lines.push(line);
    }
    const whole = references.filter(({ every }) => every === undefined);
    for (const { name, line } of whole) {
        const variables = [...(modes.includes('env') ? [name] : []), ...(modes.includes('file') ? [`${name}_FILE`] : [])];
        for (const variable of variables.filter((one) => !isSettable(one)))
            refuse(line, `the variable ${variable} controls the shell, a loader or the runner: change the NAME before the = sign`);
    }
    const known = whole.map(({ name }) => name);
    return {
        store: source.store,
        modes: waysOf(modes),
        modesAsWritten: modes,
        faults,
        hasNamesInAnswer: references.some(({ every }) => every !== undefined),
        present: () => presentValues(known, modes),
        async read(given, io, delivered, lease, checkPrincipal, noteReads) {
            const all = [...plans.values()];
            const reads = all.map(({ read }) => read);
            const optional = new Set(all.flatMap(({ read, lines }) => (lines.some(isOptional) ? [read] : [])));
            const limitedIo = { ...io, http: limitRequests(io.http) };
            const store = await source.open(given, reads, limitedIo, delivered, lease, optional);
            for (const login of store.logins)
                checkPrincipal(login);
            const [login] = store.logins;
            const answers = await Promise.allSettled(store.read());
            const found = answers.flatMap((one) => one.status === 'fulfilled' && 'read' in one.value ? [one.value.read] : []);
            noteReads(found);
            const recorded = recordOf(found);
            if (recorded.length > 0)
                lease.reads = recorded;
            const lines = all
                .flatMap(({ lines }, index) => {
                const answer = answers[index];
                return answer ? lines.map((line) => ({ line, answer })) : [];
            })
                .toSorted((one, other) => one.line.line - other.line.line);
            const { parts, reads: answered, absent } = await valuesOf(lines, source.store, modes, io);
            store.warn?.();
            const names = Object.keys(parts);
            return {
                login,
                names,
                presentation: (0,presentation.gd)(presentValues(names, modes), waysOf(modes), { parts }),
                expiries: answered.flatMap(({ what, expiring = what, expiresAt }) => expiresAt === undefined ? [] : [{ what: expiring, expiresAt }]),
                lines: [
                    ...readLines(source.store, login, answered),
                    ...(absent.length > 0
                        ? [`optional, and not found in ${source.store}, so the job does not get: ${absent.join(', ')}`]
                        : []),
                ],
            };
        },
    };
}
function presentValues(names, modes) {
    const parts = Object.fromEntries(names.map((name) => [name, (0,template.y_)(name)]));
    const one = names.map((name) => ({ name: name.toLowerCase(), content: (0,template.y_)(name), env: [`${name}_FILE`] }));
    const all = valueFilesOf(modes, names);
    const files = [...(modes.includes('file') ? one : []), ...Object.values(all)];
    const paths = Object.fromEntries(Object.entries(all).map(([mode, { name }]) => [mode, name]));
    return { env: { env: parts }, file: { env: {}, files }, output: parts, paths };
}
function isOptional({ words }) {
    return words.includes('optional');
}
function recordOf(all) {
    const reads = all.filter(({ expiresAt, expiring }) => expiresAt === undefined && expiring === undefined);
    let room = largestRecord;
    const kept = reads.filter((read) => {
        room -= JSON.stringify(read).length;
        return room > 0;
    });
    const left = reads.length - kept.length;
    return left === 0 ? kept : [...kept, { what: `${left} more secrets, which the log of the step names` }];
}
function readLines(store, login, reads) {
    const all = reads.map(({ what, version, request, expiresAt }) => [
        what,
        ...(version === undefined ? [] : [`version ${version}`]),
        ...(request === undefined ? [] : [`request ${request}`]),
        ...(expiresAt === undefined ? [] : [`until ${(0,instant.u)(expiresAt)}`]),
    ].join(', '));
    if (all.length === 0)
        return [];
    const by = login ? `by ${login.shown ?? login.principal}` : "with the job's ID token";
    return [`read from ${store} ${by}:`, ...all.map((one) => `- ${one}`)];
}
function limitRequests(http) {
    let free = mostRequests;
    const waiting = [];
    return async (...request) => {
        if (free > 0)
            free--;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            return await http(...request);
        }
        finally {
            const next = waiting.shift();
            if (next)
                next();
            else
                free++;
        }
    };
}
/***/ }),

/***/ 6362:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  C: () => (secretWords),
  o: () => (oneValueFault)
});
const secretWords = ['optional', 'base64', 'decode', 'plain'];
function oneValueFault({ every, select }) {
    return every !== undefined && select.kind === 'whole'
        ? 'reads one value: write #* for every key of its JSON'
        : undefined;
}
/***/ })

};
;
