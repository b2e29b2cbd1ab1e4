"use strict";
exports.id = 72;
exports.ids = [72];
exports.modules = {

/***/ 979376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isWord),
/* harmony export */   u: () => (/* binding */ isEnd)
/* harmony export */ });
function isWord(text) {
    return text !== undefined && /^[\x21-\x7e]+$/.test(text);
}
function isEnd(expiresAt, date, longestSeconds) {
    const slack = 600_000;
    if (!Number.isFinite(expiresAt) || expiresAt <= 0 || expiresAt > latest)
        return false;
    return date === undefined || (expiresAt > date && expiresAt <= date + longestSeconds * 1000 + slack);
}
const latest = Date.UTC(9999, 11, 31);


/***/ }),

/***/ 775362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ held)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(575820);

async function held(io, longest, ask, ending) {
    io.hold({ ...longest, asked: true });
    try {
        const issued = await ask();
        io.hold({ what: longest.what, ...ending(issued) });
        return issued;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .saysNothingIssued */ .D)(error))
            io.forget(longest.what);
        throw error;
    }
}


/***/ }),

/***/ 447017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ notWhole),
/* harmony export */   S: () => (/* binding */ judgeRenewal),
/* harmony export */   a2: () => (/* binding */ deadToken),
/* harmony export */   bv: () => (/* binding */ firstError),
/* harmony export */   oz: () => (/* binding */ isDeadToken),
/* harmony export */   te: () => (/* binding */ judgeLogin),
/* harmony export */   ub: () => (/* binding */ judgeSignature)
/* harmony export */ });
/* harmony import */ var _mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(979376);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(575820);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(423644);



async function judgeLogin(answer, io, facts, subject) {
    if (answer.status !== 200)
        throw (await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 154873))).loginRefusal(answer, facts, subject);
    const auth = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body).auth);
    const text = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(auth.client_token);
    const value = text === undefined ? undefined : io.receive(text);
    const seconds = auth.lease_duration;
    if (!value || !(0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isWord */ .J)(text))
        throw notWhole(facts);
    const batch = auth.token_type === 'batch' || /^(hv)?b\./.test(text);
    const life = typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : Number.NaN;
    const end = Math.max(answer.date ?? 0, io.now()) + life;
    const expiresAt = (0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isEnd */ .u)(end, undefined, 0) ? end : undefined;
    return { value, batch, whole: seconds === 0 || expiresAt !== undefined, expiresAt };
}
function notWhole(facts) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a whole token', {
        facts,
        fix: 'Check url: something else than Vault may answer there.',
    });
}
async function judgeRenewal(answer, now) {
    if (answer.status !== 200)
        throw (await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 154873))).renewRefusal(answer);
    const seconds = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body).auth).lease_duration;
    if (typeof seconds === 'number' && seconds > 0)
        return Math.max(answer.date ?? 0, now) + seconds * 1000;
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ANSWER_MALFORMED', 'Vault answered 200 without the new end of the token');
}
async function judgeSignature(answer, path) {
    if (answer.status !== 200)
        throw (await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 154873))).signRefusal(answer, path);
    const [, signature] = /^vault:v\d+:([\w-]+)$/.exec(String((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body).data).signature)) ?? [];
    if (signature !== undefined)
        return signature;
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a signature', { facts: { path } });
}
function firstError(body) {
    const { errors } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body);
    return Array.isArray(errors) ? (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(errors[0]) : undefined;
}
const deadToken = 'permission denied';
const deadTokenInTwo = /^2 errors occurred:\s+\* permission denied\s+\* invalid token\s*$/;
function isDeadToken({ status, body }) {
    const said = firstError(body) ?? '';
    return status === 403 && (said === deadToken || deadTokenInTwo.test(said));
}


/***/ }),

/***/ 846547:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bx: () => (/* binding */ baseOf),
  cv: () => (/* binding */ exchange),
  iY: () => (/* binding */ headersFor)
});

// EXTERNAL MODULE: ./packages/core/src/held.ts
var held = __webpack_require__(775362);
// EXTERNAL MODULE: ./packages/providers/src/vault/answer.ts
var vault_answer = __webpack_require__(447017);
// EXTERNAL MODULE: ./packages/core/src/credible.ts
var credible = __webpack_require__(979376);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(575820);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(423644);
// EXTERNAL MODULE: ./packages/core/src/settle.ts
var settle = __webpack_require__(205174);
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
        throw (await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 154873))).sameName(twice);
    return Object.fromEntries(parts);
}
async function readOne(line, io, reading, { what, mounts, holdLease }) {
    const mount = line.method === 'GET' ? await mountOf(line.path, io, reading, mounts) : undefined;
    const path = mount?.kv === 2 ? `${mount.path}data/${line.path.slice(mount.path.length)}` : line.path;
    const query = line.version === undefined ? '' : `?version=${line.version}`;
    const request = ask(reading, line.method, `/v1/${encode(path)}${query}`, line.body);
    const judge = (answer) => judgeRead(answer, line, io, { mount, holdLease });
    if (mount?.kv !== undefined)
        return io.http('any', () => request, judge);
    return making(what, io, () => io.http('never', () => request, judge));
}
async function making(what, io, ask) {
    io.hold({ what, asked: true, facts: {} });
    try {
        const made = await ask();
        io.forget(what);
        return made;
    }
    catch (error) {
        if ((0,errors/* saysNothingIssued */.D)(error))
            io.forget(what);
        throw error;
    }
}
function ask({ url, namespace, token }, method, path, body) {
    const headers = { ...headersFor(namespace), 'x-vault-token': token.reveal() };
    return { method, url: url + path, headers, ...(body !== undefined && { body }) };
}
function mountOf(path, io, reading, known, again = true) {
    const [top = ''] = path.split('/');
    const found = known.get(top) ??
        io.http('any', () => ask(reading, 'GET', `/v1/sys/internal/ui/mounts/${encode(path)}`), ({ status, body }) => {
            const data = (0,json/* objectIn */.D7)((0,json/* readJson */.Vh)(body).data);
            if (status !== 200 || typeof data.path !== 'string')
                return { path: '', kv: undefined };
            const version = (0,json/* objectIn */.D7)(data.options).version;
            return { path: data.path, kv: data.type === 'kv' ? (version === '2' ? 2 : 1) : undefined };
        });
    known.set(top, found);
    return found.then((mount) => {
        if (`${path}/`.startsWith(mount.path))
            return mount;
        return again ? mountOf(path, io, reading, new Map(), false) : { path: '', kv: undefined };
    });
}
async function judgeRead(answer, line, io, { mount, holdLease }) {
    const { status, body } = answer;
    if (status !== 200)
        throw (await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 154873))).readRefusal(answer, line.path);
    const fields = (0,json/* readJson */.Vh)(body);
    const lease = (0,json/* textOf */.b6)(fields.lease_id);
    const data = (0,json/* objectIn */.D7)(fields.data);
    if (lease !== undefined)
        holdLease(lease);
    holdWhatExpires(data, line, io, lease);
    if (fields.data === undefined)
        throw (await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 154873))).noData(line.path);
    return mount?.kv === 2 ? (0,json/* objectIn */.D7)(data.data) : data;
}
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
    const text = values.map((value) => valueText(value).replace(/\n+$/, '')).join('\n');
    return [[line.name, await received(values, text, io)]];
}
async function received(values, text, io) {
    const isStructured = values.some((value) => typeof value !== 'string' || /^\s*[{[]/.test(value));
    if (isStructured)
        (await __webpack_require__.e(/* import() */ 73).then(__webpack_require__.bind(__webpack_require__, 844440))).receiveLeaves(values, io);
    return io.receive(text);
}
function missing({ path }, field) {
    return new errors/* MayflyError */.r('ERR_EXCHANGE_REJECTED', `Vault has no such field at ${path}`, {
        facts: { path, field },
        fix: 'Check the field behind #, and the version behind @.',
    });
}
function valueText(value) {
    if (typeof value === 'string')
        return value;
    if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
        return value.join('\n');
    return JSON.stringify(value);
}
function encode(path) {
    return path.split('/').map(encodeURIComponent).join('/');
}

// EXTERNAL MODULE: ./packages/providers/src/vault/secret-lines.ts
var secret_lines = __webpack_require__(818064);
;// CONCATENATED MODULE: ./packages/providers/src/vault/exchange.ts




const longestJobSeconds = 6 * 3600;
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
    const given = await (0,held/* held */.y)(io, { what, facts: {} }, () => io.http('unsent', async (attempt) => {
        subject = await io.subjectToken(attempt);
        const body = JSON.stringify({ jwt: subject.jwt.reveal(), ...(role !== undefined && { role }) });
        return { method: 'POST', url: `${url}/v1/auth/${mount}/login`, headers: headersFor(namespace), body };
    }, (answer) => (0,vault_answer/* judgeLogin */.te)(answer, io, facts, subject)), (token) => endingOf(token, url, namespace, []));
    if (!given.whole)
        throw (0,vault_answer/* notWhole */.HR)(facts);
    const token = await looked(given, inputs, what, io);
    if (token !== given)
        io.hold({ what, ...endingOf(token, url, namespace, []) });
    const { lines } = (0,secret_lines/* readSecretLines */.k)(inputs.secrets);
    const reading = { url, namespace: inputs['read-namespace'] ?? namespace, token: token.value };
    const leases = [];
    const holdLease = (lease) => {
        leases.push(lease);
        io.hold({ what, ...endingOf(token, url, namespace, leases) });
    };
    const read = lines.length > 0 ? await readAll(lines, io, reading, holdLease) : {};
    const own = inputs.token ? { ' token': token.value } : {};
    return { principal, expiresAt: token.expiresAt, parts: { ...read, ...own } };
}
async function looked(token, inputs, what, io) {
    if (token.batch) {
        if (io.strict)
            throw (await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 154873))).notRevocable(what);
        io.warn(`${what} is a batch token: Vault cannot revoke one, it only expires. Set token_type=service on the role.`);
    }
    if (inputs.deliver.includes('agent'))
        return { ...token, expiresAt: await (await __webpack_require__.e(/* import() */ 332).then(__webpack_require__.bind(__webpack_require__, 736187))).renewed(token.value, inputs, io) };
    if (token.expiresAt === undefined || token.expiresAt - io.now() > longestJobSeconds * 1000) {
        const life = token.expiresAt === undefined ? 'without end' : `${Math.round((token.expiresAt - io.now()) / 3_600_000)} hours`;
        io.warn(`${what} lives ${life}, longer than a job, should post not run: set token_ttl and token_max_ttl on the role.`);
    }
    return token;
}
function endingOf(token, url, namespace, leases) {
    const ends = token.expiresAt === undefined ? {} : { expiresAt: token.expiresAt };
    const facts = leases.length > 0 ? { leases: leases.join(' ') } : {};
    if (token.batch)
        return { ...ends, facts: { ...facts, 'it is': 'a batch token, which cannot be revoked' } };
    const handle = { url, ...(namespace !== undefined && { namespace }) };
    return { ender: 'vault', ...ends, facts, handle, key: token.value };
}
function baseOf({ url }) {
    return url.replace(/\/+(v1\/*)?$/, '');
}
function headersFor(namespace) {
    return {
        'content-type': 'application/json',
        'x-vault-request': 'true',
        ...(namespace !== undefined && { 'x-vault-namespace': namespace }),
    };
}


/***/ }),

/***/ 186054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vault: () => (/* binding */ vault)
});

// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(470598);
// EXTERNAL MODULE: ./packages/providers/src/vault/secret-lines.ts
var secret_lines = __webpack_require__(818064);
;// CONCATENATED MODULE: ./packages/providers/src/vault/check.ts


async function check(inputs) {
    const { url, secrets, token, 'read-namespace': reading } = inputs;
    const { lines, faults } = (0,secret_lines/* readSecretLines */.k)(secrets);
    const ca = inputs['ca-certificate'];
    return Object.entries({
        url: url !== undefined && addressFault(url),
        'ca-certificate': ca !== undefined && (await __webpack_require__.e(/* import() */ 204).then(__webpack_require__.bind(__webpack_require__, 174344))).certificateFault(ca),
        secrets: [...faults, ...reserved(inputs, lines)].join('; ') ||
            (secrets === undefined && token !== true && 'is required, or set token: true'),
        'read-namespace': reading !== undefined && lines.length === 0 && 'needs secrets',
        deliver: deliverFault(inputs.deliver, token === true, lines.length > 0),
    }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []));
}
function reserved({ deliver = [], token }, lines) {
    const [byEnv, byFile, byOutput] = ['env', 'file', 'output'].map((mode) => deliver.includes(mode));
    const outputs = byOutput ? ['principal', ...(token ? ['token'] : [])] : [];
    const variables = [
        ...(byEnv && token ? ['VAULT_TOKEN'] : []),
        ...(byEnv && byFile ? lines.map(({ name }) => `${name}_FILE`) : []),
    ];
    return lines.flatMap(({ name }) => [
        ...(outputs.includes(name.toLowerCase()) ? [`the output ${name} is taken`] : []),
        ...(variables.includes(name) ? [`the variable ${name} is taken`] : []),
    ]);
}
function deliverFault(modes = [], token, secrets) {
    if (modes.includes('agent') && !token)
        return 'needs token: true for agent, which keeps the token alive';
    if (token && modes.every((mode) => mode === 'file'))
        return 'must hold env with token: true, or on GitHub output or agent';
    if (secrets && modes.every((mode) => mode === 'agent'))
        return 'must hold env, file or output for the secrets';
    return undefined;
}
function addressFault(url) {
    const fault = (0,endpoint/* endpointFault */.OO)(url);
    if (fault !== undefined)
        return fault;
    return /^\/*(v1\/*)?$/.test(new URL(url).pathname) ? undefined : 'must be the address alone, without a path';
}

// EXTERNAL MODULE: ./packages/providers/src/vault/exchange.ts + 1 modules
var exchange = __webpack_require__(846547);
;// CONCATENATED MODULE: ./packages/providers/src/vault/inputs.ts
const namespace = {
    pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*/?',
    words: 'a namespace such as team/ci',
};
const inputs = {
    url: {
        type: 'text',
        required: true,
    },
    role: {
        type: 'text',
        form: { pattern: '[\\w.-]{1,128}', words: 'the name of a role' },
    },
    mount: {
        type: 'text',
        default: 'jwt',
        form: {
            pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*',
            words: 'the path of a mount',
        },
        elsewhere: ['path'],
    },
    audience: {
        type: 'text',
        required: true,
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        elsewhere: ['jwtGithubAudience', 'jwtgithubaudience'],
    },
    namespace: {
        type: 'text',
        form: namespace,
    },
    'read-namespace': {
        type: 'text',
        form: namespace,
    },
    'ca-certificate': {
        type: 'document',
        elsewhere: ['caCertificate', 'cacertificate'],
    },
    secrets: {
        type: 'document',
        entries: {
            pattern: '(?:[A-Za-z_]\\w*|\\w*\\*) ?= ?[\\w./%+@:-]+#(?:\\*|[\\w.+-]+)(?:@\\d{1,9})?',
            words: 'NAME = path#field',
        },
    },
    token: {
        type: 'switch',
        default: false,
        elsewhere: ['exportToken', 'exporttoken', 'outputToken', 'outputtoken'],
    },
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output', 'agent'],
        default: 'env',
        elsewhere: ['exportEnv', 'exportenv'],
    },
};

// EXTERNAL MODULE: ./packages/providers/src/vault/present.ts
var present = __webpack_require__(854395);
;// CONCATENATED MODULE: ./packages/providers/src/vault/index.ts




const vault = {
    id: 'vault',
    title: 'Vault and OpenBao',
    inputs: inputs,
    outputs: {
        token: 'With `token: true` and `deliver: output`: the Vault token.',
    },
    check: check,
    audience: (inputs) => inputs.audience,
    principal: (inputs) => `${inputs.role ?? 'the default role'} at ${new URL(inputs.url).host}`,
    trust: (inputs) => inputs['ca-certificate'],
    names: present/* names */.Dy,
    lateNames: true,
    exchange: exchange/* exchange */.cv,
    present: present/* present */.Eb,
    agent: async () => (await __webpack_require__.e(/* import() */ 951).then(__webpack_require__.bind(__webpack_require__, 736187))).agent,
};


/***/ }),

/***/ 854395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   PJ: () => (/* binding */ tokenSurroundings)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(846547);
/* harmony import */ var _secret_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(818064);


function names(inputs) {
    const { deliver, token } = inputs;
    const known = (0,_secret_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readSecretLines */ .k)(inputs.secrets).lines.flatMap(({ name, fields }) => fields === undefined ? [] : [name]);
    const env = deliver.includes('env');
    return {
        env: [
            ...(env ? [...known, ...(token ? Object.keys(tokenSurroundings(inputs)).concat('VAULT_TOKEN') : [])] : []),
            ...(deliver.includes('file') ? known.map((name) => `${name}_FILE`) : []),
        ],
        shadows: [],
    };
}
function present({ parts }, inputs) {
    const { ' token': token, ...secrets } = parts;
    const files = Object.entries(secrets).map(([name, content]) => ({ name: name.toLowerCase(), content, env: [`${name}_FILE`] }));
    return {
        env: { env: { ...secrets, ...(token && { VAULT_TOKEN: token, ...tokenSurroundings(inputs) }) } },
        file: { env: {}, files },
        output: { ...secrets, ...(token && { token }) },
    };
}
function tokenSurroundings(inputs) {
    const namespace = inputs['read-namespace'] ?? inputs.namespace;
    return { VAULT_ADDR: (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .baseOf */ .bx)(inputs), ...(namespace !== undefined && { VAULT_NAMESPACE: namespace }) };
}


/***/ }),

/***/ 818064:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ readSecretLines)
/* harmony export */ });
const line = /^(?<name>\w*\*|[A-Za-z_]\w*)\s*=\s*(?<method>POST\s+)?(?<path>[^\s#{}]+)#(?<fields>\*|[\w.+-]+?)(?:@(?<version>\d{1,9}))?(?:\s+(?<body>\{.*\}))?$/;
function readSecretLines(text) {
    const lines = [];
    const faults = [];
    for (const [index, raw] of (text ?? '').split(/\r?\n/).entries()) {
        const trimmed = raw.trim();
        if (trimmed === '' || trimmed.startsWith('#'))
            continue;
        const read = readLine(trimmed);
        if (typeof read === 'string')
            faults.push(`line ${index + 1}: ${read}`);
        else
            lines.push(read);
    }
    const names = lines.map(({ name }) => name);
    const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    return { lines, faults: [...faults, ...[...twice].map((name) => `the name ${name} is given twice`)] };
}
function readLine(text) {
    const found = line.exec(text)?.groups;
    if (!found)
        return 'must be NAME = path#field';
    const { name = '', path = '', fields = '', version, body } = found;
    const method = found.method === undefined ? 'GET' : 'POST';
    const every = fields === '*';
    if (name.endsWith('*') !== every)
        return every ? 'path#* needs a name that ends in *, such as APP_*' : 'a name that ends in * needs path#*';
    if (path.startsWith('/') ||
        path.endsWith('/') ||
        path.split('/').some((part) => part === '' || part === '.' || part === '..'))
        return 'has a path that is none';
    if (body !== undefined && method === 'GET')
        return 'has a body, and only POST sends one';
    if (body !== undefined && !isObject(body))
        return 'has a body that is no JSON object';
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


/***/ })

};
;
