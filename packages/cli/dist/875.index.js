"use strict";
exports.id = 875;
exports.ids = [875];
exports.modules = {

/***/ 9897:
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

/***/ 3784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ endpointFault),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
function endpoint(text, name) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const refuse = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ENDPOINT_REFUSED', `An endpoint was refused: ${why}`, {
        facts: { host: url?.host, from: name },
    });
    if (!url)
        throw refuse('it is not a URL');
    if (url.username || url.password)
        throw refuse('it holds a user name or a password');
    if (url.hash)
        throw refuse('it holds a fragment');
    if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
        return url;
    throw refuse('only https is used (http on loopback)');
}
function endpointFault(text) {
    try {
        endpoint(text);
        return undefined;
    }
    catch (error) {
        return error.message.replace('An endpoint was refused: ', 'must be an https URL: ');
    }
}


/***/ }),

/***/ 4470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ held)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

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

/***/ 368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ instant)
/* harmony export */ });
function instant(milliseconds) {
    return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}


/***/ }),

/***/ 9051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
function readJson(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
function objectIn(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 9430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ settleAll)
/* harmony export */ });
async function settleAll(work) {
    const results = await Promise.allSettled(work);
    const failures = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (failures.length === 1)
        throw failures[0];
    if (failures.length > 0)
        throw new AggregateError(failures);
    return results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}


/***/ }),

/***/ 9285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   WV: () => (/* binding */ claimFacts),
/* harmony export */   fx: () => (/* binding */ SubjectTokens),
/* harmony export */   r0: () => (/* binding */ receiveSubjectToken)
/* harmony export */ });
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9937);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3784);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(368);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8189);





function receiveSubjectToken(jwt, serverDate, mask) {
    const secret = _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z.receive(jwt, mask);
    try {
        return { jwt: secret, claims: (0,jose__WEBPACK_IMPORTED_MODULE_3__/* .decodeJwt */ .i)(jwt), serverDate };
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ID_TOKEN_INVALID', 'The CI system gave something that is no JWT', {
            fix: 'Check that the token request reaches the CI system itself.',
        });
    }
}
function preflight(token, audience, now) {
    const { aud, exp, iss, sub } = token.claims;
    const clock = token.serverDate ?? now;
    const wrong = (why, fix) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ID_TOKEN_INVALID', `The subject token cannot be used: ${why}`, {
        facts: { ...claimFacts(token), expires: exp === undefined ? undefined : (0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(exp * 1000) },
        fix,
    });
    if (!iss || !isIssuer(iss))
        throw wrong('its issuer is not an https URL', 'Check the issuer of the CI system.');
    if (!sub)
        throw wrong('it names no subject', 'Check the subject claims that the CI system is told to put in.');
    const audiences = Array.isArray(aud) ? aud : [aud];
    if (audiences.length !== 1 || audiences[0] !== audience) {
        throw wrong(`its audience is not the one asked for (${audience})`, 'A token for one relying party has one audience.');
    }
    if (exp === undefined)
        throw wrong('it never expires', 'Check the lifetime that the CI system gives its tokens.');
    if (exp * 1000 <= clock)
        throw wrong(`it expired before ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(clock)}`, 'Check the clock of the CI system.');
    return token;
}
function claimFacts(token) {
    const { claims } = token;
    const text = (name) => (typeof claims[name] === 'string' ? claims[name] : undefined);
    return {
        issuer: text('iss'),
        subject: text('sub') && `${text('sub')}${otherForm(claims)}`,
        audience: Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud,
        environment: text('environment'),
        ref: text('ref'),
        workflow: text('job_workflow_ref'),
    };
}
function otherForm(claims) {
    const { sub = '', repository, repository_id, repository_owner_id } = claims;
    const [, owner, name, rest] = /^repo:([^/:@]+)(?:@\d+)?\/([^/:@]+)(?:@\d+)?:(.+)$/.exec(sub) ?? [];
    if (rest === undefined || typeof repository !== 'string')
        return '';
    const immutable = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:${rest}`;
    return sub === immutable
        ? `  (immutable form; the older form is repo:${owner}/${name}:${rest})`
        : `  (older form; the immutable form is ${immutable})`;
}
function isIssuer(issuer) {
    if (!URL.canParse(issuer))
        return false;
    const url = new URL(issuer);
    return url.protocol === 'https:' || (url.protocol === 'http:' && (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.hostname));
}
class SubjectTokens {
    #fetch;
    #shared = new Map();
    constructor(fetch) {
        this.#fetch = fetch;
    }
    get(audience, attempt) {
        if (attempt > 1)
            return this.#fetch(audience);
        const shared = this.#shared.get(audience) ?? this.#fetch(audience);
        this.#shared.set(audience, shared);
        return shared;
    }
}


/***/ }),

/***/ 8679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a2: () => (/* binding */ deadToken),
/* harmony export */   bv: () => (/* binding */ firstError),
/* harmony export */   te: () => (/* binding */ judgeLogin)
/* harmony export */ });
/* harmony import */ var _mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9897);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);



async function judgeLogin(answer, io, facts, subject) {
    if (answer.status !== 200)
        throw (await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 3337))).loginRefusal(answer, facts, subject);
    const auth = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body).auth);
    const text = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(auth.client_token);
    const value = text === undefined ? undefined : io.receive(text);
    const seconds = auth.lease_duration;
    if (value && (0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isWord */ .J)(text) && typeof seconds === 'number' && seconds >= 0) {
        const batch = auth.token_type === 'batch' || /^(hv)?b\./.test(text);
        return { value, batch, expiresAt: seconds === 0 ? undefined : (answer.date ?? io.now()) + seconds * 1000 };
    }
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a whole token', { facts });
}
function firstError(body) {
    const { errors } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body);
    return Array.isArray(errors) ? (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(errors[0]) : undefined;
}
const deadToken = 'permission denied';


/***/ }),

/***/ 8989:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bx: () => (/* binding */ baseOf),
  cv: () => (/* binding */ exchange),
  iY: () => (/* binding */ headersFor)
});

// EXTERNAL MODULE: ./packages/core/src/held.ts
var held = __webpack_require__(4470);
// EXTERNAL MODULE: ./packages/core/src/subject-token.ts
var subject_token = __webpack_require__(9285);
// EXTERNAL MODULE: ./packages/providers/src/vault/answer.ts
var vault_answer = __webpack_require__(8679);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(9051);
// EXTERNAL MODULE: ./packages/core/src/settle.ts
var settle = __webpack_require__(9430);
;// CONCATENATED MODULE: ./packages/providers/src/vault/reads.ts




async function readAll(lines, io, reading, holdLease) {
    const mounts = new Map();
    const requests = new Map();
    const read = (line) => {
        const { method, path, version, body } = line;
        const key = JSON.stringify([method, path, version, body]);
        const once = requests.get(key) ?? readOne(line, io, reading, { mounts, holdLease });
        requests.set(key, once);
        return once;
    };
    const parts = await (0,settle/* settleAll */.j)(lines.map(async (line) => partsOf(line, await read(line), io)));
    return Object.assign({}, ...parts);
}
async function readOne(line, io, reading, { mounts, holdLease }) {
    const mount = line.method === 'GET' ? await mountOf(line.path, io, reading, mounts) : undefined;
    const path = mount?.kv === 2 ? `${mount.path}data/${line.path.slice(mount.path.length)}` : line.path;
    const query = line.version === undefined ? '' : `?version=${line.version}`;
    const request = ask(reading, line.method, `/v1/${encode(path)}${query}`, line.body);
    return io.http(mount?.kv === undefined ? 'never' : 'any', () => request, (answer) => judgeRead(answer, line, io, { mount, holdLease }));
}
function ask({ url, namespace, token }, method, path, body) {
    const headers = { ...headersFor(namespace), 'x-vault-token': token.reveal() };
    return { method, url: url + path, headers, ...(body !== undefined && { body }) };
}
function mountOf(path, io, reading, known) {
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
    return found.then((mount) => (path.startsWith(mount.path) ? mount : mountOf(path, io, reading, new Map())));
}
async function judgeRead(answer, line, io, { mount, holdLease }) {
    const { status, body } = answer;
    if (status !== 200)
        throw (await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 3337))).readRefusal(answer, line.path);
    const fields = (0,json/* readJson */.Vh)(body);
    const lease = (0,json/* textOf */.b6)(fields.lease_id);
    const data = (0,json/* objectIn */.D7)(fields.data);
    if (lease !== undefined)
        holdLease(lease);
    holdWhatExpires(data, line, io, lease);
    return mount?.kv === 2 ? (0,json/* objectIn */.D7)(data.data) : data;
}
function holdWhatExpires(data, { path }, io, lease) {
    const { serial_number: serial, expiration, security_token: session } = data;
    if (lease === undefined && typeof serial === 'string' && typeof expiration === 'number')
        io.hold({ what: `certificate ${serial} of ${path}`, expiresAt: expiration * 1000, facts: {} });
    if (typeof session === 'string')
        io.hold({ what: `AWS session of ${path}`, facts: { 'a revoked lease': 'does not end it' } });
}
function partsOf(line, data, io) {
    if (line.fields === undefined) {
        const all = Object.entries(data).map(([field, value]) => [
            line.name + field.toUpperCase().replace(/\W/g, '_'),
            io.receive(valueText(value)),
        ]);
        if (all.length > 0)
            return Object.fromEntries(all);
        throw missing(line, 'any field');
    }
    const values = line.fields.map((field) => {
        if (!Object.hasOwn(data, field) || data[field] === null)
            throw missing(line, field);
        return valueText(data[field]).replace(/\n+$/, '');
    });
    return { [line.name]: io.receive(values.join('\n')) };
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
var secret_lines = __webpack_require__(5179);
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
    const token = await (0,held/* held */.y)(io, { what, facts: {} }, () => io.http('unsent', async (attempt) => {
        subject = await io.subjectToken(attempt);
        const body = JSON.stringify({ jwt: subject.jwt.reveal(), ...(role !== undefined && { role }) });
        return { method: 'POST', url: `${url}/v1/auth/${mount}/login`, headers: headersFor(namespace), body };
    }, (answer) => (0,vault_answer/* judgeLogin */.te)(answer, io, { principal, endpoint: host, mount, namespace, ...(0,subject_token/* claimFacts */.WV)(subject) }, subject)), (token) => endingOf(token, url, namespace, []));
    await look(token, what, io);
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
async function look(token, what, io) {
    if (token.batch) {
        if (io.strict)
            throw (await __webpack_require__.e(/* import() */ 337).then(__webpack_require__.bind(__webpack_require__, 3337))).notRevocable(what);
        io.warn(`${what} is a batch token: Vault cannot revoke one, it only expires. Set token_type=service on the role.`);
    }
    if (token.expiresAt === undefined || token.expiresAt - io.now() > longestJobSeconds * 1000) {
        const life = token.expiresAt === undefined ? 'without end' : `${Math.round((token.expiresAt - io.now()) / 3_600_000)} hours`;
        io.warn(`${what} lives ${life}, longer than a job, should post not run: set token_ttl and token_max_ttl on the role.`);
    }
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

/***/ 2875:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vault: () => (/* binding */ vault)
});

// EXTERNAL MODULE: ./packages/providers/src/vault/exchange.ts + 1 modules
var exchange = __webpack_require__(8989);
;// CONCATENATED MODULE: ./packages/providers/src/vault/inputs.ts
const namespace = { pattern: '[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*/?', words: 'a namespace such as team/ci' };
const inputs = {
    url: {
        type: 'text',
        required: true,
        description: 'The address of the server, an https URL without a path. Never taken from `VAULT_ADDR`.',
    },
    role: {
        type: 'text',
        form: { pattern: '[\\w.-]{1,128}', words: 'the name of a role' },
        description: 'The role of the JWT mount to log in with; without it the mount takes its default role.',
    },
    mount: {
        type: 'text',
        default: 'jwt',
        form: { pattern: '[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*', words: 'the path of a mount' },
        elsewhere: ['path'],
        description: 'The path of the JWT auth mount.',
    },
    audience: {
        type: 'text',
        required: true,
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        elsewhere: ['jwtGithubAudience', 'jwtgithubaudience'],
        description: "The audience of the job's ID token, one of the role's `bound_audiences`.",
    },
    namespace: {
        type: 'text',
        form: namespace,
        description: 'The namespace to log in to, and to read from unless `read-namespace` is given.',
    },
    'read-namespace': {
        type: 'text',
        form: namespace,
        description: 'The namespace to read from, when it is not the one of the login.',
    },
    'ca-certificate': {
        type: 'document',
        elsewhere: ['caCertificate', 'cacertificate'],
        description: 'The certificate authority of the server (PEM), trusted for it instead of the well-known ones.',
    },
    secrets: {
        type: 'document',
        entries: {
            pattern: '(?:[A-Za-z_]\\w*|\\w*\\*) ?= ?[\\w./%+@:-]+#(?:\\*|[\\w.+-]+)(?:@\\d{1,9})?',
            words: 'NAME = path#field',
        },
        description: 'What to read, one a line: `NAME = path#field`. `APP_* = path#*` reads every field, `path#field@3` a version of KV v2, `path#certificate+ca_chain` joins fields, `POST path#field {"json": "body"}` writes to make something. Equal requests are one.',
    },
    token: {
        type: 'switch',
        default: false,
        elsewhere: ['exportToken', 'exporttoken', 'outputToken', 'outputtoken'],
        description: 'Deliver the Vault token as well (`VAULT_TOKEN` with `VAULT_ADDR`, or the output `token`).',
    },
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output'],
        default: 'env',
        elsewhere: ['exportEnv', 'exportenv'],
        description: 'How the steps get the secrets: `env` (variables of these names), `file` (a private file each, its path in `NAME_FILE`), `output` (step outputs of these names). Several are allowed.',
    },
};

// EXTERNAL MODULE: ./packages/providers/src/vault/secret-lines.ts
var secret_lines = __webpack_require__(5179);
;// CONCATENATED MODULE: ./packages/providers/src/vault/present.ts


function names(inputs) {
    const { deliver, token } = inputs;
    const known = (0,secret_lines/* readSecretLines */.k)(inputs.secrets).lines.flatMap(({ name, fields }) => fields === undefined ? [] : [name]);
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
    return { VAULT_ADDR: (0,exchange/* baseOf */.bx)(inputs), ...(namespace !== undefined && { VAULT_NAMESPACE: namespace }) };
}

;// CONCATENATED MODULE: ./packages/providers/src/vault/index.ts



const vault = {
    id: 'vault',
    title: 'Vault and OpenBao',
    inputs: inputs,
    outputs: {
        token: 'With `token: true` and `deliver: output`: the Vault token.',
    },
    check: async (inputs) => (await __webpack_require__.e(/* import() */ 37).then(__webpack_require__.bind(__webpack_require__, 37))).check(inputs),
    audience: (inputs) => inputs.audience,
    principal: (inputs) => `${inputs.role ?? 'the default role'} at ${new URL(inputs.url).host}`,
    trust: (inputs) => inputs['ca-certificate'],
    names: names,
    lateNames: true,
    exchange: exchange/* exchange */.cv,
    present: present,
};


/***/ }),

/***/ 5179:
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


/***/ }),

/***/ 9937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ decodeJwt)
});

;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/buffer_utils.js
const buffer_utils_encoder = new TextEncoder(), decoder = new TextDecoder(), buffer_utils_strictDecoder = new TextDecoder("utf-8", { fatal: !0 }), UINT32_RANGE = (/* unused pure expression or super */ null && (2 ** 32));
function concat(...buffers) {
  const size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size);
  let i = 0;
  for (const buffer of buffers)
    buf.set(buffer, i), i += buffer.length;
  return buf;
}
function writeUInt32BE(buf, value, offset) {
  if (value < 0 || value >= UINT32_RANGE)
    throw new RangeError(`value must be >= 0 and <= ${UINT32_RANGE - 1}. Received ${value}`);
  buf.set([value >>> 24, value >>> 16, value >>> 8, value & 255], offset);
}
function uint64be(value) {
  const high = Math.floor(value / UINT32_RANGE), low = value % UINT32_RANGE, buf = new Uint8Array(8);
  return writeUInt32BE(buf, high, 0), writeUInt32BE(buf, low, 4), buf;
}
function uint32be(value) {
  const buf = new Uint8Array(4);
  return writeUInt32BE(buf, value), buf;
}
const NON_ASCII = /[^\x00-\x7f]/;
function buffer_utils_encode(string) {
  if (typeof string == "string" && string.length >= 128) {
    if (NON_ASCII.test(string))
      throw new TypeError("non-ASCII string encountered in encode()");
    return buffer_utils_encoder.encode(string);
  }
  const bytes = new Uint8Array(string.length);
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i);
    if (code > 127)
      throw new TypeError("non-ASCII string encountered in encode()");
    bytes[i] = code;
  }
  return bytes;
}
function buffer_utils_encodeBase64(input, url = !1) {
  if (Uint8Array.prototype.toBase64)
    return input.toBase64({ alphabet: url ? "base64url" : "base64", omitPadding: url });
  const CHUNK_SIZE = 32768, arr = [];
  for (let i = 0; i < input.length; i += CHUNK_SIZE)
    arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
  const encoded = btoa(arr.join(""));
  return url ? encoded.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_") : encoded;
}
function decodeBase64(encoded, url = !1) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  const binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}
async function digest(algorithm, data) {
  const subtleDigest = `SHA-${algorithm.slice(-3)}`;
  return new Uint8Array(await crypto.subtle.digest(subtleDigest, data));
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/base64url.js

const invalid = "The input to be decoded is not correctly encoded.";
function base64url_decode(input) {
  try {
    return decodeBase64(typeof input == "string" ? input : decoder.decode(input), !0);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}
function base64url_encode(input) {
  return encodeBase64(typeof input == "string" ? encoder.encode(input) : input, !0);
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/validate.js



function assertUint8Array(input, label) {
  if (!(input instanceof Uint8Array))
    throw new TypeError(`${label} must be an instance of Uint8Array`);
}
function isObject(input) {
  if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]")
    return !1;
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isJwkSet(input) {
  return isObject(input) && Array.isArray(input.keys) && Array.from(input.keys).every(isObject);
}
function isDisjoint(...headers) {
  const parameters = /* @__PURE__ */ new Set();
  for (const header of headers)
    if (header)
      for (const parameter of Object.keys(header)) {
        if (parameters.has(parameter))
          return !1;
        parameters.add(parameter);
      }
  return !0;
}
function assertNotSet(value, name) {
  if (value !== void 0)
    throw new TypeError(`${name} can only be called once`);
}
function decodeBase64url(value, label, ErrorClass) {
  try {
    return decode(value);
  } catch (cause) {
    throw new ErrorClass(`Failed to base64url decode the ${label}`, { cause });
  }
}
function encodeAsciiMember(value, label, ErrorClass) {
  try {
    return encode(value);
  } catch (cause) {
    throw new ErrorClass(`The ${label} is not a valid base64url string`, { cause });
  }
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
  let parsed;
  try {
    parsed = JSON.parse(strictDecoder.decode(decode(encodedProtectedHeader)));
  } catch (cause) {
    throw new ErrorClass(message, { cause });
  }
  if (!isObject(parsed))
    throw new ErrorClass(message);
  return parsed;
}
const JWS_RECOGNIZED = { __proto__: null, b64: !0 }, JWE_RECOGNIZED = { __proto__: null };
function validateAlgorithms(option, algorithms) {
  if (algorithms !== void 0 && (!Array.isArray(algorithms) || algorithms.some((s) => typeof s != "string")))
    throw new TypeError(`"${option}" option must be an array of strings`);
  return algorithms === void 0 ? void 0 : new Set(algorithms);
}
function validateCritDuplicates(Err, protectedHeader) {
  const { crit } = protectedHeader ?? {};
  if (Array.isArray(crit) && new Set(crit).size !== crit.length)
    throw new Err('"crit" (Critical) Header Parameter MUST NOT contain duplicate values');
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
  if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0)
    throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');
  if (!protectedHeader || protectedHeader.crit === void 0)
    return [];
  if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0))
    throw new Err('"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');
  const recognized = recognizedOption === void 0 ? recognizedDefault : { __proto__: null, ...recognizedOption, ...recognizedDefault };
  for (const parameter of protectedHeader.crit) {
    if (!(parameter in recognized))
      throw new JOSENotSupported(`Extension Header Parameter "${parameter}" is not recognized`);
    if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0)
      throw new Err(`Extension Header Parameter "${parameter}" is missing`);
    if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0))
      throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
  }
  return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
  if (extensions.includes("b64")) {
    const b64 = protectedHeader.b64;
    if (typeof b64 != "boolean")
      throw new JWSInvalid('The "b64" (base64url-encode payload) Header Parameter must be a boolean');
    return b64;
  }
  return !0;
}
function serializeJoseHeader(Err, header) {
  let serialized, parsed;
  try {
    serialized = JSON.stringify(header), parsed = JSON.parse(serialized);
  } catch (cause) {
    throw new Err("JOSE Header is not valid JSON", { cause });
  }
  if (!isObject(parsed))
    throw new Err("JOSE Header is not a JSON object");
  return [parsed, serialized];
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/errors.js
class JOSEError extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message, options) {
    super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
}
class JWTClaimValidationFailed extends JOSEError {
  static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JWTExpired extends JOSEError {
  static code = "ERR_JWT_EXPIRED";
  code = "ERR_JWT_EXPIRED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JOSEAlgNotAllowed extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JOSE_ALG_NOT_ALLOWED"));
  code = "ERR_JOSE_ALG_NOT_ALLOWED";
}
class errors_JOSENotSupported extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JOSE_NOT_SUPPORTED"));
  code = "ERR_JOSE_NOT_SUPPORTED";
}
class JWEDecryptionFailed extends JOSEError {
  static code = "ERR_JWE_DECRYPTION_FAILED";
  code = "ERR_JWE_DECRYPTION_FAILED";
  constructor(message = "decryption operation failed", options) {
    super(message, options);
  }
}
class JWEInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWE_INVALID"));
  code = "ERR_JWE_INVALID";
}
class errors_JWSInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWS_INVALID"));
  code = "ERR_JWS_INVALID";
}
class JWTInvalid extends JOSEError {
  static code = "ERR_JWT_INVALID";
  code = "ERR_JWT_INVALID";
}
class JWKInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWK_INVALID"));
  code = "ERR_JWK_INVALID";
}
class JWKSInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWKS_INVALID"));
  code = "ERR_JWKS_INVALID";
}
class JWKSNoMatchingKey extends JOSEError {
  static code = "ERR_JWKS_NO_MATCHING_KEY";
  code = "ERR_JWKS_NO_MATCHING_KEY";
  constructor(message = "no applicable key found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSMultipleMatchingKeys extends JOSEError {
  [Symbol.asyncIterator] = async function* () {
  };
  static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  constructor(message = "multiple matching keys found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSTimeout extends JOSEError {
  static code = "ERR_JWKS_TIMEOUT";
  code = "ERR_JWKS_TIMEOUT";
  constructor(message = "request timed out", options) {
    super(message, options);
  }
}
class JWSSignatureVerificationFailed extends JOSEError {
  static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  constructor(message = "signature verification failed", options) {
    super(message, options);
  }
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/decode_jwt.js




function decodeJwt(jwt) {
  if (typeof jwt != "string")
    throw new JWTInvalid("JWTs must use Compact JWS serialization, JWT must be a string");
  const { 1: encodedPayload, length } = jwt.split(".");
  if (length === 5)
    throw new JWTInvalid("Only JWTs using Compact JWS serialization can be decoded");
  if (length !== 3)
    throw new JWTInvalid("Invalid JWT");
  if (!encodedPayload)
    throw new JWTInvalid("JWTs must contain a payload");
  let claimsSetBytes;
  try {
    claimsSetBytes = base64url_decode(encodedPayload);
  } catch (cause) {
    throw new JWTInvalid("Failed to base64url decode the payload", { cause });
  }
  let claimsSet;
  try {
    claimsSet = JSON.parse(buffer_utils_strictDecoder.decode(claimsSetBytes));
  } catch (cause) {
    throw new JWTInvalid("Failed to parse the decoded payload as JSON", { cause });
  }
  if (!isObject(claimsSet))
    throw new JWTInvalid("Invalid JWT Claims Set");
  return claimsSet;
}



/***/ })

};
;
