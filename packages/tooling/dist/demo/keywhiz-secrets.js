export const id = 5639;
export const ids = [5639];
export const modules = {

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
  o: () => (oneValueFault)
});
const secretWords = (/* unused pure expression or super */ null && (['optional', 'base64', 'decode', 'plain']));
function oneValueFault({ every, select }) {
    return every !== undefined && select.kind === 'whole'
        ? 'reads one value: write #* for every key of its JSON'
        : undefined;
}
/***/ }),

/***/ 5639:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  source: () => (source)
});
var _core_errors__0 = _require(7638);
var _core_secrets_batches__3 = _require(4811);
var _core_secrets_content__1 = _require(5214);
var _core_secrets_reference__2 = _require(6362);
var _request__4 = _require(5315);
const source = {
    store: 'Keywhiz',
    planRead: reference,
    open({ url }, reads, io) {
        const names = reads.map(({ name }) => name);
        return new Promise((resolve, reject) => {
            const use = (certificate) => new Promise((end) => resolve({
                logins: [{ principal: certificate.credential.principal, parts: {} }],
                read() {
                    const answers = readAll(names, accessOf(new URL(url).origin, certificate), io);
                    Promise.allSettled(answers).then(() => end());
                    return answers;
                },
            }));
            io.nested?.(use).catch(reject);
        });
    },
};
function accessOf(url, { credential: { parts } }) {
    return { url, client: { chain: String(parts.certificate), key: parts['private-key'] } };
}
function reference(line) {
    const { source, version } = line;
    if (!/^[A-Za-z0-9_:-][A-Za-z0-9_:.-]{0,254}$/.test(source))
        return { fault: 'is not the name of a secret, such as db-password: letters, digits and _ - . :' };
    if (version !== undefined)
        return { fault: 'has a version, but Keywhiz has only the current value' };
    const fault = (0,_core_secrets_reference__2.o)(line);
    return fault === undefined ? { read: { name: source } } : { fault };
}
const mostInBatch = 20;
function readAll(names, access, io) {
    const answers = (0,_core_secrets_batches__3.w)((0,_core_secrets_batches__3.c)(names, mostInBatch), (batch) => readTogether(batch, access, io), (name) => readOne(name, access, io));
    return names.map((name) => answers.get(name));
}
function readTogether(names, access, io) {
    return io.http('any', () => (0,_request__4.Uv)(access, names), async (answer) => {
        if (answer.status === 200)
            return new Map(names.map((name) => [name, valueIn(answer, name)]));
        const { isOfSecret, refusal } = await _require.e("keywhiz-secret-refusal").then(_require.bind(_require, 1561));
        if (isOfSecret(answer))
            return undefined;
        throw refusal(answer, names.join(', '));
    });
}
function readOne(name, access, io) {
    return io.http('any', () => (0,_request__4/* .readRequest */ ["in"])(access, name), async (answer) => {
        if (answer.status === 200)
            return valueIn(answer, name);
        return (await _require.e("keywhiz-secret-refusal").then(_require.bind(_require, 1561))).refusedSecret(answer, name);
    });
}
function valueIn({ body }, name) {
    const item = itemsIn(body).find((one) => one?.name === name);
    const value = typeof item?.secret === 'string' ? (0,_core_secrets_content__1.y4)(item.secret) : undefined;
    if (value)
        return { found: { value }, read: { what: name } };
    throw new _core_errors__0.rU('ERR_ANSWER_MALFORMED', 'Keywhiz answered 200 without the value', {
        facts: { secret: name },
        kind: 'unreadable',
    });
}
function itemsIn(body) {
    try {
        return [JSON.parse(body)].flat();
    }
    catch {
        return [];
    }
}
/***/ })

};

