export const id = 8061;
export const ids = [8061];
export const modules = {

/***/ 6751:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  S3: () => (itemsOf),
  lS: () => (membersOf),
  x6: () => (writtenValue)
});
const jsonToken = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}:,]|[^\s"[\]{}:,]+/g;
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
    if (!json.trimStart().startsWith(opening) || !isJson(json))
        return undefined;
    const parts = [];
    let depth = 0;
    let key;
    let start = -1;
    let end = -1;
    for (const { 0: one, index } of json.matchAll(jsonToken)) {
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
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/***/ }),

/***/ 4811:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  c: () => (batchesOf),
  w: () => (readInBatches)
});
function batchesOf(names, most, longest = Number.POSITIVE_INFINITY) {
    const batches = [];
    let length = 0;
    for (const name of names) {
        length += name.length;
        const last = batches.at(-1);
        if (last && last.length < most && length <= longest)
            last.push(name);
        else {
            batches.push([name]);
            length = name.length;
        }
    }
    return batches;
}
function readInBatches(batches, together, alone) {
    return new Map(batches.flatMap((names) => {
        const answers = names.length > 1 ? together(names) : undefined;
        const read = async (name) => (await answers)?.get(name) ?? alone(name);
        return names.map((name) => [name, read(name)]);
    }));
}
/***/ }),

/***/ 6362:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  o: () => (oneValueFault)
});
const secretWords = (/* unused pure expression or super */ null && (['optional', 'base64', 'decode', 'plain']));
function oneValueFault({ every, select }) {
    return every !== undefined && select.kind === 'whole'
        ? 'reads one value: write #* for every key of its JSON'
        : undefined;
}
/***/ }),

/***/ 2722:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  s: () => (mostEarlyConnections)
});
const mostEarlyConnections = 20;
/***/ }),

/***/ 8061:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  source: () => (secrets_source)
});

var reference = _require(6362);
var source = _require(2722);
var exchange = _require(4164);
var present = _require(8303);
var credible = _require(9897);
var errors = _require(7638);
var issue = _require(9810);
var json = _require(9051);
var json_text = _require(6751);
var batches = _require(4811);
var request = _require(2369);
;// providers/src/akeyless/reads.ts







const mostInBatch = 20;
function requestsFor(reads) {
    return (0,batches.c)(batchedNames(reads), mostInBatch).length + reads.filter((read) => !isBatched(read)).length;
}
function readAll(reads, access) {
    const batched = (0,batches.w)((0,batches.c)(batchedNames(reads), mostInBatch), (names) => readTogether(names, access), (name) => readStatic({ kind: 'static', name }, access));
    return reads.map((read) => {
        if (read.kind === 'dynamic')
            return readDynamic(read.name, access);
        if (read.kind === 'rotated')
            return readRotated(read, access);
        return (isBatched(read) && batched.get(read.name)) || readStatic(read, access);
    });
}
function isBatched({ kind, version }) {
    return kind === 'static' && version === undefined;
}
function batchedNames(reads) {
    return reads.filter(isBatched).map(({ name }) => name);
}
function readTogether(names, { url, token, io }) {
    return io.http('any', () => (0,request.Em)(url, 'get-secret-value', token, { names }), async (answer) => {
        if (answer.status === 200)
            return new Map(names.map((name) => [name, valueIn(answer.body, name, { kind: 'static', name })]));
        const { isOfSecret, refusal } = await _require.e("akeyless-secret-refusal").then(_require.bind(_require, 5107));
        if (isOfSecret(answer))
            return undefined;
        throw refusal(answer, { secret: names.join(', ') });
    });
}
function readStatic(read, access) {
    const { name, version } = read;
    return readOne(read, 'get-secret-value', { names: [name], ...(version && { version }) }, name, access);
}
function readRotated(read, access) {
    const { name, version } = read;
    return readOne(read, 'get-rotated-secret-value', { names: name, ...(version && { version }) }, 'value', access);
}
function readOne(read, path, fields, member, { url, token, io }) {
    return io.http('any', () => (0,request.Em)(url, path, token, fields), async (answer) => {
        if (answer.status === 200)
            return valueIn(answer.body, member, read);
        return (await _require.e("akeyless-secret-refusal").then(_require.bind(_require, 5107))).refusedSecret(answer, read.name, read.version);
    });
}
function valueIn(body, member, { name, version }) {
    const written = (0,json_text.lS)(body)?.get(member);
    const value = written === undefined ? undefined : (0,json_text.x6)(written);
    if (value !== undefined)
        return { found: { value }, read: { what: name, ...(version !== undefined && { version: String(version) }) } };
    throw new errors.rU('ERR_ANSWER_MALFORMED', 'Akeyless answered 200 without the value', {
        facts: { secret: name },
        kind: 'unreadable',
    });
}
function readDynamic(name, { url, token, io }) {
    const what = `dynamic secret ${name}`;
    return (0,issue.s)(io, {
        retry: 'no-effect',
        what,
        longestLife: () => ({ facts: {} }),
        build: () => (0,request.Em)(url, 'get-dynamic-secret-value', token, { name }),
        async judge(answer) {
            if (answer.status !== 200)
                throw (await _require.e("akeyless-secret-refusal").then(_require.bind(_require, 5107))).refusal(answer, { secret: name });
            const expiresAt = io.now() + Number((0,json.Vh)(answer.body).ttl_in_minutes) * 60_000;
            const end = (0,credible.$)(expiresAt, undefined, 0) ? { expiresAt } : {};
            return { found: { value: answer.body }, read: { what: name, expiring: what, ...end } };
        },
        ending: ({ read: { expiresAt } }) => ({ ...(expiresAt !== undefined && { expiresAt }), facts: {} }),
    });
}

;// providers/src/akeyless/secrets.ts






const secrets_source = {
    store: 'Akeyless',
    planRead: secrets_reference,
    async open(inputs, reads, io, delivered) {
        const url = (0,request.bx)(inputs);
        const more = Math.min(requestsFor(reads), source.s) - 1;
        for (let count = 0; count < more; count++)
            io.connectEarly(url);
        const login = await (delivered ?? (0,exchange.c)(inputs, io));
        const key = login.parts[present.Sh.name];
        return { logins: [login], read: () => readAll(reads, { url, token: key, io }) };
    },
};
function secrets_reference(line) {
    const { source, version } = line;
    const [, kind = 'static', name] = /^(?:(rotated|dynamic):)?(\/[^\p{Cc}]*[^\p{Cc}/])$/u.exec(source) ?? [];
    if (name === undefined)
        return {
            fault: 'is not the full name of a secret, such as /prod/db, rotated:/prod/db or dynamic:/prod/db',
        };
    if (version !== undefined && !/^[1-9]\d{0,8}$/.test(version))
        return { fault: 'has a version that is not a number' };
    if (version !== undefined && kind === 'dynamic')
        return { fault: 'has a version, but a dynamic secret has none' };
    const fault = (0,reference.o)(line);
    if (fault !== undefined)
        return { fault };
    return { read: { kind: kind, name, ...(version !== undefined && { version: Number(version) }) } };
}
/***/ })

};

