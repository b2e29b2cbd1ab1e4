"use strict";
exports.id = "vault-ender";
exports.ids = ["vault-ender"];
exports.modules = {

/***/ 470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* unused harmony export held */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(638);

async function held(io, { what, retry, longest, build, judge, ending }) {
    try {
        const made = await io.http(retry, async (attempt) => {
            const request = await build(attempt);
            io.hold({ what, ...longest(), asked: true });
            return request;
        }, judge);
        io.hold({ what, ...ending(made) });
        return made;
    }
    catch (error) {
        if (saysNothingIssued(error))
            io.forget(what);
        throw error;
    }
}


/***/ }),

/***/ 978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ askedAgain)
/* harmony export */ });
function askedAgain(io, build, judge) {
    let open = 0;
    return io.http('any', () => {
        open++;
        return build();
    }, (answer) => {
        const lost = open > 1;
        if (answer.status < 500)
            open--;
        return judge(answer, lost);
    });
}


/***/ }),

/***/ 679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judgeRenewal),
/* harmony export */   a2: () => (/* binding */ deadToken),
/* harmony export */   bv: () => (/* binding */ firstError),
/* harmony export */   oz: () => (/* binding */ isDeadToken)
/* harmony export */ });
/* unused harmony exports judgeLogin, notWhole, judgeSignature */
/* harmony import */ var _mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(897);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(638);
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(281);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51);




async function judgeLogin(answer, io, facts, subject) {
    if (answer.status !== 200)
        throw (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 337))).loginRefusal(answer, facts, subject);
    const auth = objectIn(readJson(answer.body).auth);
    const text = textOf(auth.client_token);
    const value = text === undefined ? undefined : io.receive(text);
    const seconds = auth.lease_duration;
    if (!value || !isWord(text))
        throw notWhole(facts);
    const batch = auth.token_type === 'batch' || /^(hv)?b\./.test(text);
    const life = typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : Number.NaN;
    const end = Math.max(answer.date ?? 0, io.now()) + life;
    const expiresAt = isEnd(end, undefined, 0) ? end : undefined;
    return { value, batch, whole: seconds === 0 || expiresAt !== undefined, expiresAt };
}
function notWhole(facts) {
    return new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a whole token', {
        facts,
        fix: 'Check url: something else than Vault may answer there.',
        retry: 'unreadable',
    });
}
async function judgeRenewal(answer, now) {
    if (answer.status !== 200)
        throw (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 337))).renewRefusal(answer);
    const seconds = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body).auth).lease_duration;
    if (typeof seconds === 'number' && seconds > 0)
        return Math.max(answer.date ?? 0, now) + seconds * 1000;
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without the new end of the token', {
        retry: 'unreadable',
    });
}
async function judgeSignature(answer, path) {
    if (answer.status !== 200)
        throw (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 337))).signRefusal(answer, path);
    const [, signature] = /^vault:v\d+:([\w-]+)$/.exec(foreignText(objectIn(readJson(answer.body).data).signature) ?? '') ?? [];
    if (signature !== undefined)
        return signature;
    throw new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a signature', {
        facts: { path },
        retry: 'unreadable',
    });
}
function firstError(body) {
    const { errors } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body);
    return Array.isArray(errors) ? (0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__/* .foreignText */ .qk)(errors[0]) : undefined;
}
const deadToken = 'permission denied';
const deadTokenInTwo = /^2 errors occurred:\s+\* permission denied\s+\* invalid token\s*$/;
function isDeadToken({ status, body }) {
    const said = firstError(body) ?? '';
    return status === 403 && (said === deadToken || deadTokenInTwo.test(said));
}


/***/ }),

/***/ 31:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ender: () => (/* binding */ ender)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/core/src/lost-answer.ts
var lost_answer = __webpack_require__(978);
// EXTERNAL MODULE: ./packages/providers/src/vault/answer.ts
var vault_answer = __webpack_require__(679);
// EXTERNAL MODULE: ./packages/providers/src/vault/exchange.ts + 1 modules
var exchange = __webpack_require__(989);
// EXTERNAL MODULE: ./packages/core/src/instant.ts
var instant = __webpack_require__(368);
;// CONCATENATED MODULE: ./packages/providers/src/vault/leases.ts

function leaseFacts(leases) {
    if (leases.length === 0)
        return {};
    const named = leases.map(({ id, expiresAt }) => expiresAt === undefined ? id : `${id} (until ${(0,instant/* instant */.u)(expiresAt)})`);
    return { leases: named.join(', ') };
}
function leasesIn({ leases = '' }) {
    return leases.split(', ').flatMap((text) => {
        const [, id, end] = /^(\S+)(?: \(until (\S+)\))?$/.exec(text) ?? [];
        return id === undefined ? [] : [{ id, expiresAt: end === undefined ? undefined : Date.parse(end) }];
    });
}
function lastEnd(leases) {
    const ends = leases.map(({ expiresAt = Number.NaN }) => expiresAt);
    const last = Math.max(...ends);
    return Number.isFinite(last) ? last : undefined;
}

;// CONCATENATED MODULE: ./packages/providers/src/vault/ender.ts





const ender = {
    control: async (ending, io) => state(await lookup(ending, io)),
    probe: async (ending, io) => state(await lookup(ending, io)),
    async revoke(ending, io) {
        const { leases: _, ...others } = ending.facts;
        const all = leasesIn(ending.facts);
        const ends = await Promise.all(all.map(({ id }) => inTime(endLease(id, ending, io))));
        const left = all.filter((_, index) => ends[index] !== 'ended');
        const needs = ends.includes('forbidden') && { 'to end them the token needs update on': leasePath(ending) };
        ending.facts = { ...others, ...leaseFacts(left), ...needs };
        const [answer, lost] = await ask(ending, io, 'POST', 'auth/token/revoke-self');
        const isGone = (0,vault_answer/* isDeadToken */.oz)(answer);
        if (!isGone && answer.status !== 204 && answer.status !== 200)
            throw refused(answer);
        if (left.length > 0) {
            const last = lastEnd(left);
            if (last !== undefined)
                ending.expiresAt = last;
            return 'pending';
        }
        return isGone && !lost ? 'gone' : 'ended';
    },
};
const leasesMilliseconds = 8_000;
async function inTime(ended) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve('open'), leasesMilliseconds);
    });
    return Promise.race([ended, late]).finally(() => clearTimeout(timer));
}
async function endLease(lease, ending, io) {
    const { handle = {} } = ending;
    const body = JSON.stringify({ lease_id: lease, sync: true });
    try {
        const [answer] = await ask(ending, io, 'POST', 'sys/leases/revoke', {
            body,
            namespace: handle.reading ?? handle.namespace,
        });
        if (answer.status === 204 || answer.status === 200)
            return 'ended';
        return answer.status === 403 && !(0,vault_answer/* isDeadToken */.oz)(answer) ? 'forbidden' : 'open';
    }
    catch {
        return 'open';
    }
}
function leasePath({ handle = {} }) {
    const own = handle.namespace?.replace(/\/*$/, '/') ?? '';
    const reading = handle.reading?.replace(/\/*$/, '/') ?? own;
    return `${reading.startsWith(own) ? reading.slice(own.length) : reading}sys/leases/revoke`;
}
async function lookup(ending, io) {
    return (await ask(ending, io, 'GET', 'auth/token/lookup-self'))[0];
}
function state(answer) {
    if (answer.status === 200)
        return 'accepted';
    return (0,vault_answer/* isDeadToken */.oz)(answer) ? 'refused' : 'unclear';
}
function ask({ handle: { url = '', namespace } = {}, key }, io, method, path, more) {
    const headers = { ...(0,exchange/* headersFor */.iY)(more ? more.namespace : namespace), 'x-vault-token': key?.reveal() ?? '' };
    return (0,lost_answer/* askedAgain */.V)(io, () => ({ method, url: `${url}/v1/${path}`, headers, ...(more && { body: more.body }) }), (answer, lost) => {
        if (![412, 429, 502, 503].includes(answer.status))
            return [answer, lost];
        const facts = { status: String(answer.status) };
        throw new errors/* MayflyError */.rU('ERR_EXCHANGE_UNAVAILABLE', 'Vault could not answer', { facts, retry: 'throttle' });
    });
}
function refused(answer) {
    const isForbidden = answer.status === 403 && (0,vault_answer/* firstError */.bv)(answer.body) !== undefined;
    const right = isForbidden ? ': its policies must allow update on auth/token/revoke-self' : '';
    return new errors/* MayflyError */.rU('ERR_EXCHANGE_REJECTED', `Vault did not revoke the token${right}`, {
        facts: { status: String(answer.status) },
    });
}


/***/ }),

/***/ 989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bx: () => (/* binding */ baseOf),
  iY: () => (/* binding */ exchange_headersFor)
});

// UNUSED EXPORTS: exchange

// EXTERNAL MODULE: ./packages/core/src/held.ts
var src_held = __webpack_require__(470);
// EXTERNAL MODULE: ./packages/providers/src/vault/answer.ts
var answer = __webpack_require__(679);
// EXTERNAL MODULE: ./packages/core/src/credible.ts
var credible = __webpack_require__(897);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(638);
;// CONCATENATED MODULE: ./packages/providers/src/vault/reads.ts





async function reads_readAll(lines, io, reading, holdLease) {
    const mounts = new Map();
    const requests = new Map();
    const askedOf = new Map();
    const read = (line) => {
        const { method, path, version, body } = line;
        const key = JSON.stringify([method, path, version, body]);
        const found = requests.get(key);
        if (found)
            return found;
        const nth = (askedOf.get(path) ?? 0) + 1;
        askedOf.set(path, nth);
        const what = `lease of ${path}${nth > 1 ? ` (request ${nth})` : ''}`;
        const once = readOne(line, io, reading, { what, mounts, holdLease });
        requests.set(key, once);
        return once;
    };
    const parts = (await settleAll(lines.map(async (line) => partsOf(line, await read(line), io)))).flat();
    const names = parts.map(([name]) => name.toLowerCase());
    const twice = parts.filter((_, index) => names.indexOf(names[index] ?? '') !== index).map(([name]) => name);
    if (twice.length > 0)
        throw (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 337))).sameName(twice);
    return Object.fromEntries(parts);
}
async function readOne(line, io, reading, { what, mounts, holdLease }) {
    const mount = line.method === 'GET' ? await mountOf(line.path, io, reading, mounts) : undefined;
    const path = mount?.kv === 2 ? `${mount.path}data/${line.path.slice(mount.path.length)}` : line.path;
    const query = line.version === undefined ? '' : `?version=${line.version}`;
    const request = ask(reading, line.method, `/v1/${encode(path)}${query}`, line.body);
    const judge = (answer) => judgeRead(answer, line, io, { path, mount, holdLease });
    if (mount?.kv !== undefined)
        return io.http('any', () => request, judge);
    return making(what, io, () => io.http('unsent', () => request, judge));
}
async function making(what, io, ask) {
    io.hold({ what, asked: true, facts: {} });
    try {
        const made = await ask();
        io.forget(what);
        return made;
    }
    catch (error) {
        if (saysNothingIssued(error))
            io.forget(what);
        throw error;
    }
}
function ask({ url, namespace, token }, method, path, body) {
    const headers = { ...headersFor(namespace), 'x-vault-token': token.reveal() };
    return { method, url: url + path, headers, ...(body !== undefined && { body }) };
}
const reads_hidden = { path: '', shown: false, kv: undefined };
function mountOf(path, io, reading, known, again = true) {
    const [top = ''] = path.split('/');
    const found = known.get(top) ??
        io.http('any', () => ask(reading, 'GET', `/v1/sys/internal/ui/mounts/${encode(path)}`), ({ status, body }) => {
            const data = objectIn(readJson(body).data);
            if (status !== 200 || typeof data.path !== 'string')
                return reads_hidden;
            const version = objectIn(data.options).version;
            return { path: data.path, shown: true, kv: data.type === 'kv' ? (version === '2' ? 2 : 1) : undefined };
        });
    known.set(top, found);
    return found.then((mount) => {
        if (`${path}/`.startsWith(mount.path))
            return mount;
        return again ? mountOf(path, io, reading, new Map(), false) : reads_hidden;
    });
}
async function judgeRead(answer, line, io, { path, mount, holdLease }) {
    const { status, body } = answer;
    if (status !== 200)
        throw (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 337))).readRefusal(answer, { line, path, mount });
    const fields = readJson(body);
    const [lease, seconds] = [textOf(fields.lease_id), fields.lease_duration];
    const data = objectIn(fields.data);
    if (lease !== undefined) {
        const end = typeof seconds === 'number' && seconds > 0 ? io.now() + seconds * 1000 : Number.NaN;
        holdLease({ id: lease, expiresAt: isEnd(end, undefined, 0) ? end : undefined });
    }
    holdWhatExpires(data, line, io, lease);
    if (fields.data === undefined)
        throw (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 337))).noData(line.path);
    const exact = mayRound.test(body) ? objectIn((await __webpack_require__.e(/* import() */ "vault-exact-numbers").then(__webpack_require__.bind(__webpack_require__, 593))).readExactly(body).data) : data;
    return mount?.kv === 2 ? objectIn(exact.data) : exact;
}
const mayRound = /[:[,]\s*-?(?:\d+[.eE]|\d{16})/;
function holdWhatExpires(data, { path }, io, lease) {
    const { serial_number: serial, expiration, security_token: session } = data;
    if (lease === undefined && typeof serial === 'string' && typeof expiration === 'number')
        io.hold({
            what: `certificate ${serial} of ${path}`,
            ...(isEnd(expiration * 1000, undefined, 0) && { expiresAt: expiration * 1000 }),
            facts: {},
        });
    if (typeof session === 'string')
        io.hold({ what: `AWS session of ${path}`, facts: { 'a revoked lease': 'does not end it' } });
}
async function partsOf(line, data, io) {
    if (line.fields === undefined) {
        const all = Object.entries(data).map(async ([field, value]) => [
            line.name + field.toUpperCase().replace(/\W/g, '_'),
            await received([value], valueText(value), io),
        ]);
        if (all.length > 0)
            return Promise.all(all);
        throw missing(line, 'any field');
    }
    const values = line.fields.map((field) => {
        if (!Object.hasOwn(data, field) || data[field] === null)
            throw missing(line, field);
        return data[field];
    });
    return [[line.name, await received(values, joined(values.map(valueText)), io)]];
}
async function received(values, text, io) {
    const isStructured = values.some((value) => typeof value !== 'string' || /^\s*[{[]/.test(value));
    if (isStructured)
        (await __webpack_require__.e(/* import() */ "vault-leaves").then(__webpack_require__.bind(__webpack_require__, 73))).receiveLeaves(values, io);
    return io.receive(text);
}
function missing({ path }, field) {
    return new MayflyError('ERR_EXCHANGE_REJECTED', `Vault has no such field at ${path}`, {
        facts: { path, field },
        fix: 'Check the field behind #, and the version behind @.',
    });
}
function valueText(value) {
    if (typeof value === 'string')
        return value;
    if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
        return joined(value);
    return JSON.stringify(value).replace(/"\\ud800([^"]+)"/g, '$1');
}
function joined(texts) {
    return texts.map((text, index) => (index < texts.length - 1 ? text.replace(/[\r\n]+$/, '') : text)).join('\n');
}
function encode(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./packages/providers/src/vault/exchange.ts







const longestJobSeconds = (/* unused pure expression or super */ null && (6 * 3600));
async function exchange(inputs, io) {
    const { role, mount, namespace } = inputs;
    const url = baseOf(inputs);
    const asked = io.subjectToken();
    io.connectEarly(url);
    let subject = await asked;
    const host = new URL(url).host;
    const principal = `${role ?? 'the default role'} at ${host}`;
    const what = `Vault token of ${principal}`;
    const facts = { principal, endpoint: host, mount, namespace };
    const given = await held(io, {
        retry: 'unsent',
        what,
        longest: () => ({ facts: {} }),
        async build(attempt) {
            subject = await io.subjectToken(attempt);
            const body = JSON.stringify({ jwt: subject.jwt.reveal(), ...(role !== undefined && { role }) });
            return { method: 'POST', url: `${url}/v1/auth/${mount}/login`, headers: exchange_headersFor(namespace), body };
        },
        judge: (answer) => judgeLogin(answer, io, facts, subject),
        ending: (token) => endingOf(token, url, namespace, []),
    });
    if (!given.whole)
        throw notWhole(facts);
    const token = await looked(given, inputs, what, io);
    if (token !== given)
        io.hold({ what, ...endingOf(token, url, namespace, []) });
    const { lines } = readSecretLines(inputs.secrets);
    const reading = { url, namespace: inputs['read-namespace'] ?? namespace, token: token.value };
    const leases = [];
    const holdLease = (lease) => {
        leases.push(lease);
        io.hold({ what, ...endingOf(token, url, namespace, leases, reading.namespace) });
    };
    const read = lines.length > 0 ? await readAll(lines, io, reading, holdLease) : {};
    const taken = takenNames(inputs, Object.keys(read));
    if (taken.length > 0)
        throw (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 337))).takenName(taken);
    const own = inputs.token ? { ' token': token.value } : {};
    return { principal, expiresAt: token.expiresAt, ...endsOf(token, leases, inputs, io), parts: { ...read, ...own } };
}
function endsOf(token, leases, { deliver }, io) {
    const end = deliver.includes('agent') ? undefined : token.expiresAt;
    const early = leases.flatMap(({ id, expiresAt }) => expiresAt !== undefined && expiresAt < (end ?? Number.POSITIVE_INFINITY)
        ? [{ what: `the lease ${id}`, expiresAt }]
        : []);
    const [first] = early.toSorted((one, other) => one.expiresAt - other.expiresAt);
    if (!first)
        return {};
    io.warn(`${first.what} ends at ${instant(first.expiresAt)}, before the Vault token: use what was read with it before then.`);
    return { ends: [first, ...(end === undefined ? [] : [{ what: 'the Vault token', expiresAt: end }])] };
}
async function looked(token, inputs, what, io) {
    if (token.batch) {
        if (io.strict)
            throw (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 337))).notRevocable(what);
        io.warn(`${what} is a batch token: Vault cannot revoke one, it only expires. Set token_type=service on the role.`);
    }
    if (inputs.deliver.includes('agent'))
        return { ...token, expiresAt: await (await __webpack_require__.e(/* import() */ "vault-agent").then(__webpack_require__.bind(__webpack_require__, 386))).renewed(token.value, inputs, io) };
    if (token.expiresAt === undefined || token.expiresAt - io.now() > longestJobSeconds * 1000) {
        const life = token.expiresAt === undefined ? 'without end' : `${Math.round((token.expiresAt - io.now()) / 3_600_000)} hours`;
        io.warn(`${what} lives ${life}, longer than a job, should post not run: set token_ttl and token_max_ttl on the role.`);
    }
    return token;
}
function endingOf(token, url, namespace, leases, reading = namespace) {
    const elsewhere = leases.length > 0 && reading !== namespace;
    const last = Math.max(token.expiresAt ?? Number.POSITIVE_INFINITY, (elsewhere && lastEnd(leases)) || 0);
    const ends = Number.isFinite(last) ? { expiresAt: last } : {};
    const facts = leaseFacts(leases);
    if (token.batch)
        return { ...ends, facts: { ...facts, 'it is': 'a batch token, which cannot be revoked' } };
    const handle = {
        url,
        ...(namespace !== undefined && { namespace }),
        ...(elsewhere && reading !== undefined && { reading }),
    };
    return { ender: 'vault', ...ends, facts, handle, key: token.value };
}
function baseOf({ url }) {
    return url.replace(/\/+(v1\/*)?$/, '');
}
function exchange_headersFor(namespace) {
    return {
        'content-type': 'application/json',
        'x-vault-request': 'true',
        ...(namespace !== undefined && { 'x-vault-namespace': namespace }),
    };
}


/***/ })

};
;
