"use strict";
exports.id = "vault";
exports.ids = ["vault"];
exports.modules = {

/***/ 2891:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judge)
/* harmony export */ });
const unlimited = { broken: new Set(), isSettable: () => true };
function judge(inputs, rules, { broken } = unlimited) {
    return Object.entries(rules).flatMap(([input, rule]) => {
        let unknown = broken.has(input);
        const watched = new Proxy(inputs, {
            get(target, name) {
                unknown ||= broken.has(name);
                return Reflect.get(target, name);
            },
        });
        const message = rule(watched);
        return message && !unknown ? [{ input, message }] : [];
    });
}


/***/ }),

/***/ 9810:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ issue)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

async function issue(io, { what, retry, longest, build, judge, ending }) {
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
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .saysNothingIssued */ .DI)(error))
            io.forget(what);
        throw error;
    }
}


/***/ }),

/***/ 6636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ authorityIn),
/* harmony export */   Y: () => (/* binding */ certificatesIn)
/* harmony export */ });
const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;
function certificatesIn(text) {
    return [...text.replaceAll('\\n', '\n').matchAll(block)].map(([, body = '']) => {
        const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
        return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
    });
}
function authorityIn(text) {
    return text === undefined ? undefined : certificatesIn(text).join('');
}


/***/ }),

/***/ 9351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z6: () => (/* binding */ endingOf),
  cv: () => (/* binding */ exchange),
  iD: () => (/* binding */ login),
  i6: () => (/* binding */ principalOf),
  B9: () => (/* binding */ tokenOf)
});

// EXTERNAL MODULE: ./packages/core/src/instant.ts
var instant = __webpack_require__(368);
// EXTERNAL MODULE: ./packages/core/src/issue.ts
var issue = __webpack_require__(9810);
// EXTERNAL MODULE: ./packages/core/src/credible.ts
var credible = __webpack_require__(9897);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(9051);
;// CONCATENATED MODULE: ./packages/providers/src/vault/answer.ts



async function judgeLogin(answer, io, facts, subject) {
    if (answer.status !== 200)
        throw await (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 3337))).loginRefusal(answer, facts, subject);
    const auth = (0,json/* objectIn */.D7)((0,json/* readJson */.Vh)(answer.body).auth);
    const text = (0,json/* textOf */.b6)(auth.client_token);
    const value = text === undefined ? undefined : io.receive(text);
    const seconds = auth.lease_duration;
    if (!value || !(0,credible/* isWord */.J)(text))
        throw notWhole(facts);
    const batch = auth.token_type === 'batch' || /^(hv)?b\./.test(text);
    const life = typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : Number.NaN;
    const end = Math.max(answer.date ?? 0, io.now()) + life;
    const expiresAt = (0,credible/* isEnd */.u)(end, undefined, 0) ? end : undefined;
    return { value, batch, whole: seconds === 0 || expiresAt !== undefined, expiresAt };
}
function notWhole(facts) {
    return new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a complete token', {
        facts,
        fix: 'Check the url input: another server than Vault may answer there.',
        retry: 'unreadable',
    });
}

// EXTERNAL MODULE: ./packages/providers/src/vault/leases.ts
var vault_leases = __webpack_require__(9298);
// EXTERNAL MODULE: ./packages/core/src/settle.ts
var settle = __webpack_require__(9430);
// EXTERNAL MODULE: ./packages/providers/src/vault/request.ts
var request = __webpack_require__(4412);
;// CONCATENATED MODULE: ./packages/providers/src/vault/reads.ts





async function readAll(lines, io, reading, holdLease) {
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
    const parts = (await (0,settle/* settleAll */.j)(lines.map(async (line) => partsOf(line, await read(line), io)))).flat();
    const names = parts.map(([name]) => name.toLowerCase());
    const twice = parts.filter((_, index) => names.indexOf(names[index] ?? '') !== index).map(([name]) => name);
    if (twice.length > 0)
        throw (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 3337))).sameName(twice);
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
        if ((0,errors/* saysNothingIssued */.DI)(error))
            io.forget(what);
        throw error;
    }
}
function ask({ url, namespace, token }, method, path, body) {
    const headers = (0,request/* headersFor */.i)(namespace, token);
    return { method, url: url + path, headers, ...(body !== undefined && { body }) };
}
const reads_hidden = { path: '', shown: false, kv: undefined };
function mountOf(path, io, reading, known, again = true) {
    const [top = ''] = path.split('/');
    const found = known.get(top) ??
        io.http('any', () => ask(reading, 'GET', `/v1/sys/internal/ui/mounts/${encode(path)}`), ({ status, body }) => {
            const data = (0,json/* objectIn */.D7)((0,json/* readJson */.Vh)(body).data);
            if (status !== 200 || typeof data.path !== 'string')
                return reads_hidden;
            const version = (0,json/* objectIn */.D7)(data.options).version;
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
        throw await (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 3337))).readRefusal(answer, { line, path, mount });
    const fields = (0,json/* readJson */.Vh)(body);
    const [lease, seconds] = [(0,json/* textOf */.b6)(fields.lease_id), fields.lease_duration];
    const data = (0,json/* objectIn */.D7)(fields.data);
    if (lease !== undefined) {
        const end = typeof seconds === 'number' && seconds > 0 ? io.now() + seconds * 1000 : Number.NaN;
        holdLease({ id: lease, expiresAt: (0,credible/* isEnd */.u)(end, undefined, 0) ? end : undefined });
    }
    holdWhatExpires(data, line, io, lease);
    if (fields.data === undefined)
        throw (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 3337))).noData(line.path);
    const exact = mayRound.test(body) ? (0,json/* objectIn */.D7)((await __webpack_require__.e(/* import() */ "vault-exact-numbers").then(__webpack_require__.bind(__webpack_require__, 8593))).readExactly(body).data) : data;
    return mount?.kv === 2 ? (0,json/* objectIn */.D7)(exact.data) : exact;
}
const mayRound = /[:[,]\s*-?(?:\d+[.eE]|\d{16})/;
function holdWhatExpires(data, { path }, io, lease) {
    const { serial_number: serial, expiration, security_token: session } = data;
    if (lease === undefined && typeof serial === 'string' && typeof expiration === 'number')
        io.hold({
            what: `certificate ${serial} of ${path}`,
            ...((0,credible/* isEnd */.u)(expiration * 1000, undefined, 0) && { expiresAt: expiration * 1000 }),
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
        (await __webpack_require__.e(/* import() */ "vault-leaves").then(__webpack_require__.bind(__webpack_require__, 5073))).receiveLeaves(values, io);
    return io.receive(text);
}
function missing({ path }, field) {
    return new errors/* MayflyError */.rU('ERR_EXCHANGE_REJECTED', `Vault has no such field at ${path}`, {
        facts: { path, field },
        fix: 'Check the field after #, and the version after @.',
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

// EXTERNAL MODULE: ./packages/providers/src/vault/secret-lines.ts
var secret_lines = __webpack_require__(5179);
// EXTERNAL MODULE: ./packages/providers/src/vault/taken-names.ts
var taken_names = __webpack_require__(1535);
;// CONCATENATED MODULE: ./packages/providers/src/vault/exchange.ts








const longestJobSeconds = 6 * 3600;
async function exchange(inputs, io) {
    const { namespace } = inputs;
    const url = (0,request/* baseOf */.b)(inputs);
    const principal = principalOf(inputs);
    const what = tokenOf(inputs);
    const given = await login(inputs, io, what);
    let token = await looked(given, inputs, what, io);
    if (token !== given)
        io.hold({ what, ...endingOf(token, url, namespace, []) });
    const { lines } = (0,secret_lines/* readSecretLines */.k)(inputs.secrets);
    const reading = { url, namespace: inputs['read-namespace'] ?? namespace, token: token.value };
    const leases = [];
    const hold = (kept) => io.hold({ what, ...endingOf(kept, url, namespace, leases, reading.namespace) });
    const holdLease = (lease) => {
        leases.push(lease);
        hold(token);
    };
    const read = lines.length > 0 ? await readAll(lines, io, reading, holdLease) : {};
    const taken = (0,taken_names/* takenNames */.E)(inputs, Object.keys(read));
    if (taken.length > 0)
        throw (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 3337))).takenName(taken);
    if (leases.length > 0 && inputs.deliver.includes('agent')) {
        hold({ ...token, expiresAt: undefined });
        token = { ...token, ...(await (await __webpack_require__.e(/* import() */ "vault-agent").then(__webpack_require__.bind(__webpack_require__, 6332))).furthest(token.value, inputs, io, longestJobSeconds)) };
        hold(token);
    }
    const own = inputs.token ? { ' token': token.value } : {};
    return { principal, expiresAt: token.expiresAt, ...endsOf(token, leases, inputs, io), parts: { ...read, ...own } };
}
async function login(inputs, io, what) {
    const { role, mount, namespace } = inputs;
    const url = (0,request/* baseOf */.b)(inputs);
    const asked = io.subjectToken();
    io.connectEarly(url);
    let subject = await asked;
    const facts = { principal: principalOf(inputs), endpoint: new URL(url).host, mount, namespace };
    const given = await (0,issue/* issue */.s)(io, {
        retry: 'unsent',
        what,
        longest: () => ({ facts: {} }),
        async build(attempt) {
            subject = await io.subjectToken(attempt);
            const body = JSON.stringify({ jwt: subject.jwt.reveal(), ...(role !== undefined && { role }) });
            return { method: 'POST', url: `${url}/v1/auth/${mount}/login`, headers: (0,request/* headersFor */.i)(namespace), body };
        },
        judge: (answer) => judgeLogin(answer, io, facts, subject),
        ending: (token) => endingOf(token, url, namespace, []),
    });
    if (!given.whole)
        throw notWhole(facts);
    return given;
}
function endsOf(token, leases, { deliver }, io) {
    const kept = deliver.includes('agent');
    const end = (kept ? token.lastsUntil : token.expiresAt) ?? Number.POSITIVE_INFINITY;
    const early = leases.flatMap(({ id, expiresAt = Number.POSITIVE_INFINITY }) => kept || expiresAt < end ? [{ what: `the lease ${id}`, expiresAt: Math.min(expiresAt, end) }] : []);
    const [first] = early
        .filter(({ expiresAt }) => Number.isFinite(expiresAt))
        .toSorted((one, other) => one.expiresAt - other.expiresAt);
    if (!first)
        return {};
    io.warn(`${first.what} expires at ${(0,instant/* instant */.u)(first.expiresAt)}, before the Vault token: use the secret that was read with it before that time.`);
    return { ends: [first, ...(kept || !Number.isFinite(end) ? [] : [{ what: 'the Vault token', expiresAt: end }])] };
}
async function looked(token, inputs, what, io) {
    if (token.batch) {
        if (io.strict)
            throw (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 3337))).notRevocable(what);
        io.warn(`${what} is a batch token: Vault cannot revoke it, it only expires. Set token_type=service on the role.`);
    }
    if (inputs.deliver.includes('agent'))
        return { ...token, expiresAt: await (await __webpack_require__.e(/* import() */ "vault-agent").then(__webpack_require__.bind(__webpack_require__, 6332))).renewed(token.value, inputs, io) };
    if (token.expiresAt === undefined || token.expiresAt - io.now() > longestJobSeconds * 1000) {
        const life = token.expiresAt === undefined
            ? 'without an expiry'
            : `${Math.round((token.expiresAt - io.now()) / 3_600_000)} hours`;
        io.warn(`${what} is valid ${life}. If post does not run, it stays valid longer than the job: set token_ttl and token_max_ttl on the role.`);
    }
    return token;
}
function endingOf(token, url, namespace, leases, reading = namespace) {
    const elsewhere = leases.length > 0 && reading !== namespace;
    const last = Math.max(token.expiresAt ?? Number.POSITIVE_INFINITY, (elsewhere && (0,vault_leases/* lastEnd */.WN)(leases)) || 0);
    const ends = Number.isFinite(last) ? { expiresAt: last } : {};
    const facts = (0,vault_leases/* leaseFacts */.IT)(leases);
    if (token.batch)
        return { ...ends, facts: { ...facts, 'it is': 'a batch token, which cannot be revoked' } };
    const handle = {
        url,
        ...(namespace !== undefined && { namespace }),
        ...(elsewhere && reading !== undefined && { reading }),
    };
    return { ender: 'vault', ...ends, facts, handle, key: token.value };
}
function principalOf({ role, url }) {
    return `${role ?? 'the default role'} at ${new URL(url).host}`;
}
function tokenOf(inputs) {
    return `Vault token of ${principalOf(inputs)}`;
}


/***/ }),

/***/ 1072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vault: () => (/* binding */ vault)
});

// EXTERNAL MODULE: ./packages/providers/src/certificates.ts
var certificates = __webpack_require__(6636);
// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(3784);
// EXTERNAL MODULE: ./packages/core/src/input-rules.ts
var input_rules = __webpack_require__(2891);
// EXTERNAL MODULE: ./packages/providers/src/vault/secret-lines.ts
var secret_lines = __webpack_require__(5179);
// EXTERNAL MODULE: ./packages/providers/src/vault/taken-names.ts
var taken_names = __webpack_require__(1535);
;// CONCATENATED MODULE: ./packages/providers/src/vault/check.ts




async function check(inputs, checking) {
    const { lines, wrong } = (0,secret_lines/* readSecretLines */.k)(inputs.secrets);
    const ca = inputs['ca-certificate'];
    const authority = ca === undefined ? undefined : (await __webpack_require__.e(/* import() */ "certificate-fault").then(__webpack_require__.bind(__webpack_require__, 5204))).certificateFault(ca);
    const names = lines.map(({ name }) => name);
    const none = names.length + wrong.length === 0;
    const found = (0,input_rules/* judge */.S)(inputs, {
        url: ({ url }) => url !== undefined && addressFault(url),
        'ca-certificate': () => authority,
        secrets: (given) => given.secrets === undefined
            ? given.token !== true && 'is required, unless token: true is set'
            : [...(0,taken_names/* takenNames */.E)(given, names), ...(0,taken_names/* refusedNames */.h)(given, names, checking)].join('; '),
        'read-namespace': (given) => given['read-namespace'] !== undefined && none && given.secrets === undefined && 'needs secrets',
        deliver: (given) => deliverFault(given, !none),
    }, checking);
    return wrong.length > 0 ? [...found, ...(await lineFaults(wrong))] : found;
}
async function lineFaults(wrong) {
    const { secretLineFault } = await __webpack_require__.e(/* import() */ "vault-secret-line-fault").then(__webpack_require__.bind(__webpack_require__, 9181));
    return wrong.map(({ number, text, message = secretLineFault(text) }) => ({
        input: 'secrets',
        part: `line ${number}`,
        message,
    }));
}
function deliverFault(inputs, secrets) {
    const { deliver: modes = [] } = inputs;
    const token = inputs.token === true;
    if (modes.includes('agent') && !token)
        return 'needs token: true for agent, which keeps the token alive';
    if (token && modes.every((mode) => mode === 'file'))
        return 'must contain env with token: true, or on GitHub output or agent';
    if (secrets && modes.every((mode) => mode === 'agent'))
        return 'must contain env, file or output for the secrets';
    return undefined;
}
function addressFault(url) {
    const fault = (0,endpoint/* endpointFault */.OO)(url);
    if (fault !== undefined)
        return fault;
    return /^\/*(v1\/*)?$/.test(new URL(url).pathname) ? undefined : 'must be only the address, without a path';
}

// EXTERNAL MODULE: ./packages/providers/src/vault/exchange.ts + 2 modules
var exchange = __webpack_require__(9351);
;// CONCATENATED MODULE: ./packages/providers/src/vault/inputs.ts
const namespace = {
    pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*/?',
    words: 'a namespace such as team/ci',
};
const inputs = {
    url: {
        type: 'text',
        required: true,
        description: 'The address of the server, an https URL without a path. `VAULT_ADDR` is never used.',
    },
    role: {
        type: 'text',
        form: { pattern: '[\\w.-]{1,128}', words: 'the name of a role' },
        description: 'The role of the JWT mount for the login. Default: the default role of the mount.',
    },
    mount: {
        type: 'text',
        default: 'jwt',
        form: {
            pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*',
            words: 'the path of a mount',
        },
        description: 'The path of the JWT auth mount.',
    },
    audience: {
        type: 'text',
        required: true,
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        description: "The audience of the job's ID token. It must be one of the role's `bound_audiences`.",
    },
    namespace: {
        type: 'text',
        form: namespace,
        description: 'The namespace of the login. It is also the namespace of the reads, unless `read-namespace` is given.',
    },
    'read-namespace': {
        type: 'text',
        form: namespace,
        description: 'The namespace of the reads, if it is not the namespace of the login.',
    },
    'ca-certificate': {
        type: 'document',
        description: 'The certificate authority of the server (PEM). Line breaks can be written as `\\n`. For this server Mayfly trusts only this certificate authority.',
    },
    secrets: {
        type: 'document',
        entries: {
            pattern: '[A-Za-z_]\\w*\\*? ?= ?[\\w./%+@:-]+#(?:\\*|[\\w.+-]+)(?:@\\d{1,9})?',
            words: 'NAME = path#field',
        },
        description: 'The secrets to read, one per line: `NAME = path#field`. `APP_* = path#*` reads every field, `path#field@3` reads a version of KV v2, and `path#certificate+ca_chain` joins fields. `POST path#field {"json": "body"}` sends a write request, for example to issue a certificate. Identical requests are sent once.',
    },
    token: {
        type: 'switch',
        default: false,
        description: 'Deliver the Vault token as well (`VAULT_TOKEN` with `VAULT_ADDR`, or the output `token`).',
    },
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output', 'agent'],
        default: 'env',
        description: 'How the steps get the secrets; one or more of these.',
        each: {
            env: 'variables with these names',
            file: 'one private file per secret, its path in `NAME_FILE`',
            output: 'step outputs with these names',
            agent: 'only with `token: true`. The token is in `VAULT_TOKEN`, and in a private file whose path is in `VAULT_TOKEN_FILE`. A background process renews it, for 10 minutes each time. Shortly before the `token_max_ttl` of the role, the process gets a second token, writes it to the file and revokes the first one',
        },
    },
};

// EXTERNAL MODULE: ./packages/providers/src/vault/present.ts
var present = __webpack_require__(3462);
;// CONCATENATED MODULE: ./packages/providers/src/vault/index.ts





const vault = {
    id: 'vault',
    title: 'Vault and OpenBao',
    inputs: inputs,
    elsewhere: async () => (await __webpack_require__.e(/* import() */ "vault-elsewhere").then(__webpack_require__.bind(__webpack_require__, 3897))).elsewhere,
    outputs: {
        token: 'With `token: true` and `deliver: output`: the Vault token.',
    },
    check: check,
    audience: (inputs) => inputs.audience,
    principal: exchange/* principalOf */.i6,
    trust: (inputs) => (0,certificates/* authorityIn */.L)(inputs['ca-certificate']),
    publicVariables: present/* publicVariables */.ps,
    lateNames: true,
    exchange: exchange/* exchange */.cv,
    present: present/* present */.Eb,
    agent: async () => (await __webpack_require__.e(/* import() */ "vault-agent").then(__webpack_require__.bind(__webpack_require__, 6332))).agent,
};


/***/ }),

/***/ 9298:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IT: () => (/* binding */ leaseFacts),
/* harmony export */   WN: () => (/* binding */ lastEnd),
/* harmony export */   pE: () => (/* binding */ leasesIn)
/* harmony export */ });
/* harmony import */ var _mayfly_core_instant__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);

function leaseFacts(leases) {
    if (leases.length === 0)
        return {};
    const named = leases.map(({ id, expiresAt }) => expiresAt === undefined ? id : `${id} (until ${(0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .u)(expiresAt)})`);
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


/***/ }),

/***/ 3462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   PJ: () => (/* binding */ tokenSurroundings),
/* harmony export */   Sh: () => (/* binding */ token),
/* harmony export */   ps: () => (/* binding */ publicVariables)
/* harmony export */ });
/* harmony import */ var _mayfly_core_template__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(771);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4412);
/* harmony import */ var _secret_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5179);



const publicVariables = {
    VAULT_ADDR: 'emptied',
    VAULT_NAMESPACE: 'emptied',
    VAULT_TOKEN_FILE: 'emptied',
};
const token = (0,_mayfly_core_template__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)(' token');
function present(inputs, _, parts = namesIn(inputs)) {
    const names = parts.filter((name) => name !== token.name);
    const secrets = Object.fromEntries(names.map((name) => [name, (0,_mayfly_core_template__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)(name)]));
    return {
        env: { env: { ...secrets, ...(inputs.token && { VAULT_TOKEN: token, ...tokenSurroundings(inputs) }) } },
        file: {
            env: {},
            files: names.map((name) => ({ name: name.toLowerCase(), content: (0,_mayfly_core_template__WEBPACK_IMPORTED_MODULE_0__/* .part */ .y_)(name), env: [`${name}_FILE`] })),
        },
        output: { ...secrets, ...(inputs.token && { token }) },
        ...(inputs.deliver.includes('agent') && { advice: agentAdvice }),
    };
}
function namesIn({ secrets }) {
    return (0,_secret_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readSecretLines */ .k)(secrets).lines.flatMap(({ name, fields }) => (fields === undefined ? [] : [name]));
}
const agentAdvice = 'VAULT_TOKEN holds the first token. Before the token_max_ttl of the role is over, the agent writes a new token to VAULT_TOKEN_FILE and revokes the first one. Steps that run later than that must read VAULT_TOKEN_FILE.';
function tokenSurroundings(inputs) {
    const namespace = inputs['read-namespace'] ?? inputs.namespace;
    return { VAULT_ADDR: (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .baseOf */ .b)(inputs), ...(namespace !== undefined && { VAULT_NAMESPACE: namespace }) };
}


/***/ }),

/***/ 4412:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ baseOf),
/* harmony export */   i: () => (/* binding */ headersFor)
/* harmony export */ });
function baseOf({ url }) {
    return url.replace(/\/+(v1\/*)?$/, '');
}
function headersFor(namespace, token) {
    return {
        'content-type': 'application/json',
        'x-vault-request': 'true',
        ...(namespace !== undefined && { 'x-vault-namespace': namespace }),
        ...(token && { 'x-vault-token': token.reveal() }),
    };
}


/***/ }),

/***/ 5179:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readSecretLines)
/* harmony export */ });
const line = /^(?<name>[A-Za-z_]\w*\*?)\s*=\s*(?<method>POST\s+)?(?<path>[^\s#{}]+)#(?<fields>\*|[\w.+-]+?)(?:@(?<version>\d{1,9}))?(?:\s+(?<body>\{.*\}))?$/;
function readSecretLines(text) {
    const lines = [];
    const wrong = [];
    for (const [index, raw] of (text ?? '').split(/\r?\n/).entries()) {
        const trimmed = raw.trim();
        if (trimmed === '' || trimmed.startsWith('#'))
            continue;
        const read = readLine(trimmed);
        const where = { number: index + 1, text: trimmed };
        if (read === undefined)
            wrong.push(where);
        else if (typeof read === 'string')
            wrong.push({ ...where, message: read });
        else if (lines.some(({ name }) => name === read.name))
            wrong.push({ ...where, message: `the name ${read.name} is given twice` });
        else
            lines.push(read);
    }
    return { lines, wrong };
}
function readLine(text) {
    const found = line.exec(text)?.groups;
    if (!found)
        return undefined;
    const { name = '', path = '', fields = '', version, body } = found;
    const method = found.method === undefined ? 'GET' : 'POST';
    const every = fields === '*';
    if (name.endsWith('*') !== every)
        return every ? 'path#* needs a name that ends with *, such as APP_*' : 'a name that ends with * needs path#*';
    if (path.startsWith('/') ||
        path.endsWith('/') ||
        path.split('/').some((part) => part === '' || part === '.' || part === '..'))
        return 'has an invalid path';
    if (body !== undefined && method === 'GET')
        return 'has a body, but only POST sends a body';
    if (body !== undefined && !isObject(body))
        return 'has a body that is not a JSON object';
    return {
        name: name.replace(/\*$/, ''),
        method,
        path,
        fields: every ? undefined : fields.split('+'),
        version: version === undefined ? undefined : Number(version),
        body: method === 'POST' ? (body ?? '{}') : undefined,
    };
}
function isObject(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value);
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 1535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ takenNames),
/* harmony export */   h: () => (/* binding */ refusedNames)
/* harmony export */ });
function takenNames(inputs, names) {
    const { deliver = [], token, namespace, 'read-namespace': reading } = inputs;
    const [byEnv, byFile, byOutput, byAgent] = ['env', 'file', 'output', 'agent'].map((mode) => deliver.includes(mode));
    const outputs = byOutput ? ['principal', ...(token ? ['token'] : [])] : [];
    const paths = byFile ? names.map((name) => `${name}_FILE`) : [];
    const ofToken = token && (byEnv || byAgent) ? ['VAULT_TOKEN', 'VAULT_ADDR'] : [];
    if (ofToken.length > 0 && (reading ?? namespace) !== undefined)
        ofToken.push('VAULT_NAMESPACE');
    if (token && byAgent)
        ofToken.push('VAULT_TOKEN_FILE');
    const values = byEnv ? names : [];
    const variables = [
        ...values.filter((name) => paths.includes(name)),
        ...[...values, ...paths].filter((name) => ofToken.includes(name)),
    ];
    return [
        ...names.filter((name) => outputs.includes(name.toLowerCase())).map((name) => `the output ${name} exists already`),
        ...variables.map((name) => `the variable ${name} exists already`),
    ];
}
function refusedNames({ deliver = [] }, names, { isSettable } = { isSettable: () => true }) {
    const variables = [
        ...(deliver.includes('env') ? names : []),
        ...(deliver.includes('file') ? names.map((name) => `${name}_FILE`) : []),
    ];
    return variables
        .filter((name) => !isSettable(name))
        .map((name) => `the variable ${name} controls the shell, a loader or the runner: give the secret another name`);
}


/***/ })

};
;
