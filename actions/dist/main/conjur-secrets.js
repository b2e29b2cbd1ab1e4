"use strict";
exports.ids = ["conjur-secrets"];
exports.modules = {

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
/***/ }),

/***/ 2722:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  s: () => (mostEarlyConnections)
});
const mostEarlyConnections = 20;
/***/ }),

/***/ 7227:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  source: () => (secrets_source)
});

var reference = _require(6362);
var source = _require(2722);
var exchange = _require(4038);
var present = _require(1401);
var credible = _require(9897);
var errors = _require(7638);
var issue = _require(9810);
var json = _require(9051);
var batches = _require(4811);
var content = _require(5214);
var request = _require(1159);
;// providers/src/conjur/reads.ts







const dynamicVariables = 'data/dynamic/';
const mostInBatch = 20;
const longestIds = 3_000;
function requestsFor(reads) {
    return conjurBatches(reads).length + reads.filter((read) => !isBatched(read)).length;
}
function readAll(reads, access) {
    const batched = (0,batches.w)(conjurBatches(reads), (ids) => readTogether(ids, access), (id) => readAsBatchOfOne(id, undefined, access));
    return reads.map((read) => {
        const { id, version } = read;
        if (id.startsWith(dynamicVariables))
            return readDynamic(id, access);
        return (isBatched(read) && batched.get(id)) || readSingle(id, version, access);
    });
}
function conjurBatches(reads) {
    const ids = reads.filter(isBatched).map(({ id }) => id);
    return (0,batches.c)(ids, mostInBatch, longestIds);
}
function isBatched({ id, version }) {
    return version === undefined && !id.includes(',') && !id.startsWith(dynamicVariables);
}
function readTogether(ids, { inputs, token, io }) {
    return io.http('any', () => (0,request.Uv)(inputs, ids, token), async (answer) => {
        if (answer.status === 200)
            return valuesIn(answer, ids, inputs);
        const { isAboutVariable, refusal } = await _require.e("conjur-secret-refusal").then(_require.bind(_require, 6597));
        if (isAboutVariable(answer))
            return undefined;
        throw refusal(answer, { variable: ids.join(', ') });
    });
}
function readAsBatchOfOne(id, version, { inputs, token, io }) {
    return io.http('any', () => (0,request.Uv)(inputs, [id], token), async (answer) => {
        if (answer.status !== 200)
            return (await _require.e("conjur-secret-refusal").then(_require.bind(_require, 6597))).refusedVariable(answer, id, version);
        return valuesIn(answer, [id], inputs).get(id);
    });
}
function valuesIn({ headers, body }, ids, inputs) {
    const fields = (0,json.Vh)(body);
    const isBase64 = headers['content-encoding'] === 'base64';
    return new Map(ids.map((id) => {
        const text = fields[(0,request.xQ)(inputs, id)];
        const value = typeof text !== 'string' ? undefined : isBase64 ? (0,content.y4)(text) : Buffer.from(text);
        if (value)
            return [id, { found: { value }, read: { what: id } }];
        throw new errors.rU('ERR_ANSWER_MALFORMED', 'Conjur answered 200 without the value', {
            facts: { variable: id },
            kind: 'unreadable',
        });
    }));
}
async function readSingle(id, version, access) {
    const { inputs, token, io } = access;
    const found = await io.http('any', () => (0,request.uj)(inputs, id, version, token), async (answer) => {
        if (answer.status !== 200) {
            const { refusal, refusedVariable } = await _require.e("conjur-secret-refusal").then(_require.bind(_require, 6597));
            if (id.includes(','))
                throw refusal(answer, { variable: id, version }, 'single');
            return refusedVariable(answer, id, version);
        }
        const read = { what: id, ...(version !== undefined && { version }) };
        return { found: { value: answer.bytes }, read };
    });
    if ('missing' in found)
        await readAsBatchOfOne(id, version, access);
    return found;
}
function readDynamic(id, { inputs, token, io }) {
    const what = `dynamic secret ${id}`;
    return (0,issue.s)(io, {
        retry: 'no-effect',
        what,
        longestLife: () => ({ facts: {} }),
        build: () => (0,request.uj)(inputs, id, undefined, token),
        async judge(answer) {
            if (answer.status !== 200)
                throw (await _require.e("conjur-secret-refusal").then(_require.bind(_require, 6597))).refusal(answer, { variable: id }, 'single');
            const expiresAt = io.now() + Number((0,json.Vh)(answer.body).ttl) * 1000;
            return {
                found: { value: answer.body },
                read: { what: id, expiring: what, ...((0,credible.$)(expiresAt, undefined, 0) && { expiresAt }) },
            };
        },
        ending: ({ read: { expiresAt } }) => ({ ...(expiresAt !== undefined && { expiresAt }), facts: {} }),
    });
}

;// providers/src/conjur/secrets.ts






const secrets_source = {
    store: 'Conjur',
    planRead: secrets_reference,
    async open(inputs, reads, io, delivered) {
        const more = Math.min(requestsFor(reads), source.s) - 1;
        for (let count = 0; count < more; count++)
            io.connectEarly((0,request.bx)(inputs));
        const login = await (delivered ?? (0,exchange.c)(inputs, io));
        const token = login.parts[present.wx.name];
        return { logins: [login], read: () => readAll(reads, { inputs, token, io }) };
    },
};
function secrets_reference(line) {
    const { source, version } = line;
    if (/^\/|\/$|^[^/:]*:variable:|\p{Cc}/u.test(source))
        return {
            fault: 'is not the id of a variable, such as prod/db/password: without a / at its start or end, and without the account',
        };
    if (version !== undefined && !/^[1-9]\d{0,8}$/.test(version))
        return { fault: 'has a version that is not a number' };
    if (version !== undefined && source.startsWith(dynamicVariables))
        return { fault: 'has a version, but a dynamic secret has none' };
    const fault = (0,reference.o)(line);
    if (fault !== undefined)
        return { fault };
    return { read: { id: source, ...(version !== undefined && { version }) } };
}
/***/ })

};
;
