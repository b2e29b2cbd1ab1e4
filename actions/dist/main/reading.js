"use strict";
exports.id = "reading";
exports.ids = ["reading"];
exports.modules = {

/***/ 8451:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planReading: () => (/* binding */ planReading)
});

// EXTERNAL MODULE: ./packages/core/src/presentation.ts
var presentation = __webpack_require__(4993);
;// CONCATENATED MODULE: ./packages/core/src/line-scanner.ts
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
        if (this.sign() !== '"')
            return undefined;
        const quoted = this.take(/^"(?:[^"\\]|\\.)*"/);
        try {
            return { text: JSON.parse(quoted ?? '') };
        }
        catch {
            return {};
        }
    }
    sign() {
        const code = this.#rest.codePointAt(0);
        return code === undefined ? undefined : String.fromCodePoint(code);
    }
}

;// CONCATENATED MODULE: ./packages/core/src/secret-reference.ts
const secretWords = ['optional', 'base64', 'decode', 'plain'];

;// CONCATENATED MODULE: ./packages/core/src/secret-select.ts
function scanSelect(scanner, refuse) {
    let misfit = false;
    const first = (part, why, shown) => {
        if (!misfit)
            refuse(part, why, shown);
        misfit = true;
    };
    const select = scanPart(scanner, first);
    const version = scanner.take(/^@/) === undefined ? undefined : scanVersion(scanner, first);
    const sign = scanner.sign();
    if (sign !== undefined && !/\s/.test(sign)) {
        if (sign === ';')
            first('line', 'semicolon');
        else if (version !== undefined)
            first('version', 'sign', sign);
        else
            first('select', signOf(select, sign), sign);
    }
    scanner.take(/^\S+/);
    return { select, ...(version !== undefined && { version }) };
}
function signOf({ kind }, sign) {
    if (kind === 'pointer')
        return 'pointer-sign';
    if (kind === 'all')
        return 'star-sign';
    return /[\w.-]/.test(sign) ? 'after-quotes' : 'key-sign';
}
function scanPart(scanner, refuse) {
    const sign = scanner.sign();
    if (sign === '@')
        return { kind: 'whole' };
    if (sign === undefined || /\s/.test(sign)) {
        refuse('select', 'empty');
        return { kind: 'whole' };
    }
    const stars = scanner.take(/^\*+/);
    if (stars !== undefined) {
        if (stars !== '*')
            refuse('select', 'stars');
        return { kind: 'all' };
    }
    return sign === '/' ? scanPointer(scanner, refuse) : scanKeys(scanner, refuse);
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
            const sign = scanner.sign();
            if (sign === undefined || /\s/.test(sign))
                refuse('select', 'key-empty');
            else
                refuse('select', 'key-sign', sign);
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
        const sign = scanner.sign();
        if (sign === undefined || /\s/.test(sign))
            refuse('version', 'empty');
        else
            refuse('version', 'sign', sign);
    }
    return version ?? '';
}

;// CONCATENATED MODULE: ./packages/core/src/secret-line.ts



function readSecretLine(text) {
    const equals = text.indexOf('=');
    if (equals < 0)
        return { misfits: [{ part: 'line', why: 'no-equals' }] };
    const misfits = [];
    const refuse = (part, why, shown) => {
        if (!misfits.some((known) => known.part === part))
            misfits.push({ part, why, ...(shown !== undefined && { shown }) });
    };
    const left = text.slice(0, equals).trim();
    const [, name = left, stars = ''] = /^([^*]*)(\**)$/.exec(left) ?? [];
    nameMisfit(name, stars, refuse);
    const scanner = new LineScanner(text.slice(equals + 1).trim());
    const post = scanner.take(/^POST\s+/) !== undefined;
    const source = scanSource(scanner, refuse);
    const { select = { kind: 'whole' }, version } = scanner.take(/^#/) === undefined ? {} : scanSelect(scanner, refuse);
    const isWhole = misfits.every(({ part }) => part === 'name');
    const words = scanWords(scanner, isWhole, refuse);
    const body = scanBody(scanner, post, refuse);
    if (select.kind === 'all' && stars === '')
        refuse('name', 'no-star');
    if ((select.kind === 'keys' || select.kind === 'pointer') && stars !== '')
        refuse('select', 'star-name');
    if (words.includes('base64') && words.includes('decode'))
        refuse('words', 'both');
    if (words.includes('decode') && select.kind === 'keys' && select.keys.length > 1)
        refuse('words', 'decode-joined');
    if (misfits.length > 0)
        return { misfits };
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
function nameMisfit(name, stars, refuse) {
    const sign = /[^\w]/u.exec(name)?.[0];
    if (sign !== undefined)
        refuse('name', 'sign', sign);
    else if (stars.length > 2)
        refuse('name', 'sign', '*');
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
    const sign = scanner.sign();
    if (source.text === undefined)
        refuse('source', 'quotes');
    else if (sign !== undefined && !/[\s#]/.test(sign))
        refuse('source', quoted ? 'after-quotes' : 'sign', sign);
    else if (source.text === '')
        refuse('source', 'empty');
    else if (quoted === undefined)
        sourceHint(source.text, sign, refuse);
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
function scanWords(scanner, isWhole, refuse) {
    const words = new Set();
    for (;;) {
        scanner.take(/^\s+/);
        const text = scanner.sign() === '{' ? undefined : scanner.take(/^\S+/);
        if (text === undefined)
            break;
        const word = secretWords.find((one) => one === text);
        if (text.endsWith(';'))
            refuse('line', 'semicolon');
        else if (word === undefined) {
            if (isWhole)
                refuse('words', 'unknown');
        }
        else if (words.has(word))
            refuse('words', 'twice', word);
        else
            words.add(word);
    }
    return secretWords.filter((word) => words.has(word));
}
function scanBody(scanner, post, refuse) {
    const body = scanner.take(/^\{.*/);
    if (body === undefined)
        return undefined;
    if (!post)
        refuse('body', 'no-post');
    else if (!isJson(body))
        refuse('body', 'json');
    return body;
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/core/src/secret-lines.ts

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
        const refuse = (misfits) => wrong.push({ line, text: trimmed, misfits });
        if (read.misfits)
            refuse(read.misfits);
        else if (isTaken(read.parts.name, read.parts.every === undefined, names))
            refuse([{ part: 'name', why: 'twice', shown: read.parts.name }]);
        else
            references.push({ line, ...read.parts });
    }
    if (references.length + wrong.length === 0)
        wrong.push({ line: 1, text: '', misfits: [{ part: 'line', why: 'none' }] });
    return { references, wrong };
}
function isTaken(name, isWhole, names) {
    if (!isWhole)
        return false;
    const taken = names.has(name.toLowerCase());
    names.add(name.toLowerCase());
    return taken;
}

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
;// CONCATENATED MODULE: ./packages/core/src/secret-leaves.ts
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

;// CONCATENATED MODULE: ./packages/core/src/json-text.ts
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}:,]|[^\s"[\]{}:,]+/g;
function membersOf(json) {
    const parts = partsOf(json, '{');
    return parts && new Map(parts.map(({ key, text }) => [key ?? '', text]));
}
function itemsOf(json) {
    return partsOf(json, '[')?.map(({ text }) => text);
}
function writtenValue(json) {
    const text = json.trim();
    if (text === 'null')
        return undefined;
    return text.startsWith('"') ? JSON.parse(text) : text;
}
function partsOf(json, opening) {
    if (!json.trimStart().startsWith(opening) || !json_text_isJson(json))
        return undefined;
    const parts = [];
    let depth = 0;
    let key;
    let start = -1;
    let end = -1;
    for (const { 0: one, index } of json.matchAll(token)) {
        if (depth === 1 && (one === ',' || one === '}' || one === ']')) {
            if (start >= 0)
                parts.push({ ...(key !== undefined && { key }), text: json.slice(start, end) });
            key = undefined;
            start = -1;
        }
        else if (depth === 1 && one === ':') {
            key = JSON.parse(json.slice(start, end));
            start = -1;
        }
        else if (depth >= 1 && start < 0)
            start = index;
        if (one === '{' || one === '[')
            depth++;
        else if (one === '}' || one === ']')
            depth--;
        end = index + one.length;
    }
    return parts;
}
function json_text_isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/core/src/secret-content.ts
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
function encoded(value) {
    return Buffer.from(value).toString('base64');
}
function decoded(text) {
    const bare = text.replace(/\s+/g, '');
    const core = bare.replace(/={1,2}$/, '');
    const isPadded = core.length === bare.length || bare.length % 4 === 0;
    if (!/^(?:[A-Za-z0-9+/]*|[\w-]*)$/.test(core) || core.length % 4 === 1 || !isPadded)
        return undefined;
    return Buffer.from(core, 'base64');
}

;// CONCATENATED MODULE: ./packages/core/src/secret-selection.ts


class Misfit {
    why;
    key;
    constructor(why, key) {
        this.why = why;
        this.key = key;
    }
}
function selectSecrets(reference, answer) {
    try {
        return { selected: selected(reference, answer) };
    }
    catch (error) {
        if (!(error instanceof Misfit))
            throw error;
        const { why, key } = error;
        return { misfit: { why, ...(key !== undefined && { key }) } };
    }
}
function selected(reference, answer) {
    const { line, name, every, select, words } = reference;
    const plain = words.includes('plain');
    const one = (content) => [
        { line, name, content: converted(content, reference), plain },
    ];
    if (every !== undefined) {
        const all = [...membersIn(answer)].flatMap(([key, member]) => {
            const content = valueIn(member, key);
            if (content === undefined)
                return [];
            if (key === '')
                throw new Misfit('no-name', key);
            return [{ line, name: nameOf(name, key, every), key, content: converted(content, reference), plain }];
        });
        if (all.length > 0)
            return all;
        throw new Misfit('missing');
    }
    switch (select.kind) {
        case 'keys':
            return one(ofKeys(select.keys, membersIn(answer)));
        case 'pointer':
            return one(ofPointer(select.path, answer));
        default:
            if ('value' in answer)
                return one(answer.value);
            throw new Misfit('needs-key');
    }
}
function nameOf(prefix, key, every) {
    return prefix + (every === 'upper' ? key.toUpperCase() : key).replace(/\W/g, '_');
}
function membersIn(answer) {
    if ('members' in answer)
        return answer.members;
    const members = membersOf(textOf(answer.value) ?? '');
    if (members)
        return members;
    throw new Misfit('not-object');
}
function ofKeys(keys, members) {
    const values = keys.map((key) => {
        const member = members.get(key);
        const value = member === undefined ? undefined : valueIn(member, key);
        if (member === undefined || value === undefined)
            throw new Misfit('missing', key);
        return { key, member, value };
    });
    const [first, ...more] = values;
    if (first && more.length === 0)
        return first.value;
    return joined(values.map(({ key, member, value }) => {
        const text = (typeof member === 'string' ? chainOf(member) : undefined) ?? textOf(value);
        if (text === undefined)
            throw new Misfit('not-text', key);
        return text;
    }));
}
function ofPointer(path, answer) {
    const shown = path.map((token) => `/${token}`).join('');
    if ('value' in answer)
        return below(documentIn(answer.value), path, shown);
    const [key = '', ...inside] = path;
    const member = answer.members.get(key);
    if (member instanceof Uint8Array && inside.length === 0)
        return member;
    return below(member === undefined ? undefined : textOf(member), inside, shown);
}
function documentIn(value) {
    const text = textOf(value) ?? '';
    if (membersOf(text) || itemsOf(text))
        return text;
    throw new Misfit('not-object');
}
function below(json, path, shown) {
    const found = path.reduce((text, token) => (text === undefined ? undefined : partOf(text, token)), json);
    const value = found === undefined ? undefined : valueIn(found, shown);
    if (value === undefined)
        throw new Misfit('missing', shown);
    return value;
}
function partOf(json, token) {
    return membersOf(json)?.get(token) ?? (/^(?:0|[1-9]\d*)$/.test(token) ? itemsOf(json)?.[Number(token)] : undefined);
}
function valueIn(member, key) {
    const value = typeof member === 'string' ? writtenValue(member) : member;
    if (typeof value === 'string' && /\p{Cs}/u.test(value))
        throw new Misfit('half-sign', key);
    return value;
}
function converted(content, { words }) {
    if (words.includes('base64'))
        return encoded(content);
    if (!words.includes('decode'))
        return contentOf(content);
    const text = textOf(content);
    const bytes = text === undefined ? undefined : decoded(text);
    if (bytes === undefined)
        throw new Misfit('not-base64');
    return contentOf(bytes);
}
function chainOf(json) {
    const items = itemsOf(json);
    if (!items?.length || items.some((item) => !item.startsWith('"')))
        return undefined;
    return joined(items.map((item) => JSON.parse(item)));
}
function joined(texts) {
    return texts.map((text, index) => (index < texts.length - 1 ? text.replace(/[\r\n]+$/, '') : text)).join('\n');
}
function textOf(value) {
    return typeof value === 'string' ? value : textIn(value);
}
function collisionsOf(all) {
    const found = new Map();
    for (const { line, name, key } of all) {
        const known = found.get(name.toLowerCase()) ?? { name, from: [] };
        found.set(name.toLowerCase(), { ...known, from: [...known.from, { line, ...(key !== undefined && { key }) }] });
    }
    return [...found.values()].filter(({ from }) => from.length > 1);
}

;// CONCATENATED MODULE: ./packages/core/src/secret-values.ts



async function valuesOf(lines, store, modes, io) {
    const failures = [];
    const selected = [];
    const reads = new Map();
    const absent = [];
    for (const { line: reference, answer } of lines) {
        const { line, name, words } = reference;
        if (answer.status === 'rejected') {
            const error = answer.reason;
            if (!(error instanceof errors/* MayflyError */.rU) || io.signal.aborted)
                throw error;
            failures.push({ line, error });
            continue;
        }
        if ('missing' in answer.value) {
            if (words.includes('optional'))
                absent.push(name);
            else
                failures.push({ line, error: answer.value.missing });
            continue;
        }
        const { found, read, isPublic = false } = answer.value;
        reads.set(JSON.stringify(read), read);
        const chosen = selectSecrets(reference, found);
        if ('misfit' in chosen) {
            if (chosen.misfit.why === 'missing' && words.includes('optional'))
                absent.push(name);
            else
                failures.push({ line, read, misfit: chosen.misfit });
            continue;
        }
        for (const one of chosen.selected) {
            const value = received(one, isPublic, io);
            const misfit = unfit(one, isPublic, modes);
            if (misfit === undefined)
                selected.push({ ...one, value });
            else
                failures.push({ line, read, misfit });
        }
    }
    const collisions = collisionsOf(selected);
    if (failures.length + collisions.length > 0)
        throw (await __webpack_require__.e(/* import() */ "secret-refusal").then(__webpack_require__.bind(__webpack_require__, 4170))).secretsRefused(store, failures, collisions);
    return {
        parts: Object.fromEntries(selected.map(({ name, value }) => [name, value])),
        reads: [...reads.values()],
        absent,
    };
}
function received({ content, plain }, isPublic, io) {
    if (typeof content !== 'string')
        return io.receiveBytes(content);
    if (plain && isPublic)
        return content;
    for (const leaf of leavesOf(content))
        io.receive(leaf);
    return io.receive(content);
}
function unfit({ content, plain }, isPublic, modes) {
    if (plain && !isPublic)
        return 'not-public';
    return typeof content !== 'string' && modes.some((mode) => mode !== 'file') ? 'bytes' : undefined;
}

// EXTERNAL MODULE: ./packages/core/src/template.ts
var template = __webpack_require__(771);
;// CONCATENATED MODULE: ./packages/core/src/reading.ts




const mostRequests = 50;
async function planReading(source, inputs, modes) {
    const { references, wrong } = readSecretLines(String(inputs.secrets));
    const faults = [];
    const refuse = (line, message) => faults.push({ input: 'secrets', part: `line ${line}`, message });
    if (wrong.length > 0) {
        const { secretLineFaults } = await __webpack_require__.e(/* import() */ "secret-line-faults").then(__webpack_require__.bind(__webpack_require__, 8685));
        for (const { line, message } of secretLineFaults(wrong))
            refuse(line, message);
    }
    if (modes.includes('agent'))
        faults.push({ input: 'deliver', message: 'cannot be agent with secrets: write session: agent for the session' });
    const reads = new Map();
    for (const line of references) {
        if (line.post && !source.sendsPost)
            refuse(line.line, 'begins with POST, which only Vault takes');
        const judged = source.reference(line, inputs);
        if ('fault' in judged) {
            refuse(line.line, judged.fault);
            continue;
        }
        const key = JSON.stringify(judged.read);
        const read = reads.get(key) ?? { reference: judged.read, lines: [] };
        reads.set(key, read);
        read.lines.push(line);
    }
    const known = references.flatMap(({ every, name }) => (every === undefined ? [name] : []));
    return {
        store: source.store,
        modes,
        faults,
        isLate: references.some(({ every }) => every !== undefined),
        present: () => presentValues(known),
        async read(given, io, delivered, lease) {
            const all = [...reads.values()];
            const asked = all.map(({ reference }) => reference);
            const store = await source.open(given, asked, { ...io, http: limited(io.http) }, delivered, lease);
            const answers = await Promise.allSettled(store.read());
            const lines = all.flatMap(({ lines }, index) => {
                const answer = answers[index];
                return answer ? lines.map((line) => ({ line, answer })) : [];
            });
            const { parts, reads: done, absent } = await valuesOf(lines, source.store, modes, io);
            const names = Object.keys(parts);
            return {
                login: store.login,
                names,
                presentation: (0,presentation/* present */.Eb)(presentValues(names), modes, { parts }),
                ends: done.flatMap(({ what, expiresAt }) => (expiresAt === undefined ? [] : [{ what, expiresAt }])),
                lines: [
                    ...(done.length > 0 ? [readLine(source.store, done)] : []),
                    ...(absent.length > 0 ? [`optional, and not in ${source.store}: ${absent.join(', ')}`] : []),
                ],
            };
        },
    };
}
function presentValues(names) {
    const parts = Object.fromEntries(names.map((name) => [name, (0,template/* part */.y_)(name)]));
    const files = names.map((name) => ({ name: name.toLowerCase(), content: (0,template/* part */.y_)(name), env: [`${name}_FILE`] }));
    return { env: { env: parts }, file: { env: {}, files }, output: parts };
}
function readLine(store, reads) {
    const all = reads.map(({ what, version, request }) => [
        what,
        ...(version === undefined ? [] : [`version ${version}`]),
        ...(request === undefined ? [] : [`request ${request}`]),
    ].join(', '));
    return `read from ${store}: ${all.join('; ')}`;
}
function limited(http) {
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


/***/ })

};
;
