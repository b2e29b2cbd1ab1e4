/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 1218:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ commands)
/* harmony export */ });
const platform = {
    platform: {
        type: 'choice',
        options: ['gitlab', 'jenkins', 'shell'],
        description: "The CI system that runs this command. By default what the system's own variables show, else `shell`.",
    },
};
const credentials = {
    credentials: {
        type: 'text',
        description: 'Instead of a provider: a YAML file with a list of credentials, as `actions/credentials` takes it.',
    },
};
const stateFolder = {
    'state-dir': {
        type: 'text',
        required: true,
        description: 'The private folder of this job (0700; made when it is not there): records of what was issued, files, and `env.sh`.',
    },
};
const commands = {
    login: {
        usage: '(PROVIDER [--INPUT VALUE]... | --credentials FILE) --state-dir DIR',
        summary: 'Gets credentials for this job; source DIR/env.sh to have them.',
        flags: { ...stateFolder, ...credentials, ...platform },
        takesCredentials: true,
    },
    exec: {
        usage: '(PROVIDER [--INPUT VALUE]... | --credentials FILE) -- COMMAND [ARGUMENT]...',
        summary: 'Runs one command with credentials that nothing else sees, and ends them after it.',
        flags: { ...credentials, ...platform },
        takesCredentials: true,
    },
    logout: {
        usage: '--state-dir DIR',
        summary: 'Takes out and ends what logins with this folder got, and says how each ended.',
        flags: { ...stateFolder, ...platform },
        takesCredentials: false,
    },
    whoami: {
        usage: '[--audience AUDIENCE]',
        summary: "Shows the claims of this job's identity token, never the token.",
        flags: {
            audience: { type: 'text', description: 'Which token, where the job has several.' },
            ...platform,
        },
        takesCredentials: false,
    },
};


/***/ }),

/***/ 5270:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ fromFile),
/* harmony export */   ny: () => (/* binding */ givenBy),
/* harmony export */   tb: () => (/* binding */ flagsFor)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const ways = ['', '-base64', '-file'];
function flagsFor(literal) {
    return new Map(Object.entries(literal).flatMap(([name, spec]) => ways.map((way) => [name + way, { name, spec, way, bare: spec.type === 'switch' && way === '' }])));
}
function givenBy({ spec, way }, text) {
    if (way === '-file')
        return fromFile(text);
    if (spec.type === 'text' && spec.secret) {
        const fault = 'is secret, and every process of the machine can read arguments: give it with -file behind its name';
        return { fault };
    }
    return way === '-base64' ? fromBase64(text) : { value: text };
}
function fromFile(file) {
    try {
        return { value: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8') };
    }
    catch (error) {
        return { fault: `cannot be read from ${file} (${error.code})` };
    }
}
function fromBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    const whole = bytes.toString('base64').replace(/=+$/, '') === text.trim().replace(/=+$/, '');
    const value = bytes.toString('utf8');
    return whole && Buffer.from(value, 'utf8').equals(bytes) ? { value } : { fault: 'is not base64 of a UTF-8 text' };
}


/***/ }),

/***/ 9897:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ endpointFault),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);

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
        return /[?#]/.test(text) ? 'must be an https URL without a query or a fragment' : undefined;
    }
    catch (error) {
        return error.message.replace('An endpoint was refused: ', 'must be an https URL: ');
    }
}


/***/ }),

/***/ 7638:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ saysNothingIssued),
/* harmony export */   r: () => (/* binding */ MayflyError)
/* harmony export */ });
class MayflyError extends Error {
    code;
    vendor;
    facts;
    fix;
    retry;
    retryAfterSeconds;
    constructor(code, message, details = {}) {
        super(message);
        this.name = 'MayflyError';
        this.code = code;
        this.vendor = details.vendor;
        this.facts = details.facts ?? {};
        this.fix = details.fix;
        this.retry = details.retry;
        this.retryAfterSeconds = details.retryAfterSeconds;
    }
    with(details) {
        const { code, message, vendor, fix, retry, retryAfterSeconds } = this;
        const own = { ...(vendor && { vendor }), ...(fix && { fix }), ...(retry && { retry }) };
        return new MayflyError(code, message, { ...own, ...(retryAfterSeconds && { retryAfterSeconds }), ...details });
    }
}
function saysNothingIssued(error) {
    if (!(error instanceof MayflyError))
        return false;
    const { code, retry } = error;
    return retry ? retry !== 'transient' : code === 'ERR_EXCHANGE_REJECTED' || code === 'ERR_ENDPOINT_REFUSED';
}


/***/ }),

/***/ 281:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ neutralise)
/* harmony export */ });
function neutralise(text, limit = 300) {
    const line = text
        .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g, ' ')
        .replaceAll('##[', '# #[')
        .replace(/(^|\s)::/g, '$1: :')
        .trim();
    if (line.length <= limit)
        return line;
    return `${line.slice(0, limit).replace(/\S+$/, '')}[…]`;
}


/***/ }),

/***/ 9531:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ guardEvent),
/* harmony export */   l: () => (/* binding */ forkEvent)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);

const forkEvent = 'the merge request of a fork';
const untrusted = ['pull_request_target', 'workflow_run', forkEvent];
function guardEvent(job, allowed) {
    if (allowed || !untrusted.includes(job.event))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EVENT_REFUSED', `No credential is given to a job that runs on ${job.event}`, {
        facts: { event: job.event, 'started by': job.outsider },
    });
}


/***/ }),

/***/ 7276:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseInputs),
/* harmony export */   V: () => (/* binding */ defaultText)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8189);

const longest = 65_536;
function parseInputs(literal, raw, mask) {
    const faults = [];
    const inputs = {};
    for (const [name, spec] of Object.entries(literal)) {
        const given = (raw[name] ?? '').trim();
        const text = given || defaultText(spec);
        const fault = (message) => {
            faults.push({ input: name, message });
        };
        if (text === '') {
            if (spec.required)
                fault('is required');
            else
                inputs[name] = spec.type === 'switch' ? false : spec.type === 'lines' ? [] : undefined;
        }
        else if (text.length > longest) {
            fault(`is longer than ${longest} characters`);
        }
        else {
            const before = faults.length;
            const value = parse(spec, text, fault, mask);
            if (faults.length === before)
                inputs[name] = value;
        }
    }
    return { inputs: inputs, faults };
}
function defaultText(spec) {
    return 'default' in spec && spec.default !== undefined ? String(spec.default) : '';
}
function parse(spec, text, fault, mask) {
    switch (spec.type) {
        case 'text':
            if (spec.secret)
                return _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z.receive(text, mask);
            return matches(spec.form, text, fault);
        case 'choice':
            if (!spec.options.includes(text))
                fault(`must be one of ${spec.options.join(', ')}, not ${quote(text)}`);
            return text;
        case 'choices': {
            const chosen = [...new Set(split(text))];
            for (const one of chosen) {
                if (!spec.options.includes(one))
                    fault(`takes ${spec.options.join(', ')}, with commas between, not ${quote(one)}`);
            }
            if (chosen.length === 0)
                fault(`takes one or more of ${spec.options.join(', ')}`);
            return chosen;
        }
        case 'lines':
            return split(text).map((line) => matches(spec.form, line, fault));
        case 'switch':
            if (!/^(true|false)$/i.test(text))
                fault(`must be true or false, not ${quote(text)}`);
            return text.toLowerCase() === 'true';
        case 'duration':
            return duration(text, spec.min, spec.max, fault);
        case 'document':
            return text;
        case 'json':
            try {
                return JSON.parse(text);
            }
            catch {
                return fault('is not valid JSON');
            }
    }
}
function matches(form, text, fault) {
    if (/[\u0000-\u001f\u007f]/.test(text))
        fault('must be one line without control characters');
    else if (form && !new RegExp(`^(?:${form.pattern})$`).test(text))
        fault(`must be ${form.words}, not ${quote(text)}`);
    return text;
}
function split(text) {
    return text
        .split(/[,\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
function duration(text, min, max, fault) {
    const [, digits, unit] = /^(\d{1,7})(s|m|h)?$/.exec(text) ?? [];
    if (digits === undefined) {
        fault(`must be seconds or a time such as 15m or 1h, not ${quote(text)}`);
        return undefined;
    }
    const seconds = Number(digits) * (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1);
    if (seconds < min || seconds > max) {
        const bare = unit === undefined ? '; a bare number is seconds' : '';
        fault(`must be from ${span(min)} to ${span(max)}, not ${span(seconds)}${bare}`);
    }
    return seconds;
}
function span(seconds) {
    if (seconds > 0 && seconds % 3600 === 0)
        return `${seconds / 3600}h`;
    return seconds > 0 && seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
function quote(text) {
    const shown = text.replace(/\/\/[^/@\s]*@/g, '//***@');
    return JSON.stringify(shown.length > 80 ? `${shown.slice(0, 80)}…` : shown);
}


/***/ }),

/***/ 9051:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 2276:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ decodeClaims)
/* harmony export */ });
function decodeClaims(jwt) {
    const [, payload, signature, ...more] = jwt.split('.');
    if (payload === undefined || signature === undefined || more.length > 0)
        throw new TypeError('not three parts');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null || Array.isArray(claims))
        throw new TypeError('no claims');
    return claims;
}


/***/ }),

/***/ 8189:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
const inspect = Symbol.for('nodejs.util.inspect.custom');
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    static receive(value, mask) {
        mask(value);
        return new Secret(value);
    }
    reveal() {
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        throw new TypeError('A Secret is never serialised; a codec reveals it by name');
    }
    [inspect]() {
        return '***';
    }
}


/***/ }),

/***/ 8993:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ stepInputs)
/* harmony export */ });
const stepInputs = {
    'strict-revoke': {
        type: 'switch',
        default: false,
        description: 'Fail the job when something that can be ended at its issuer was not ended. What only expires is reported and never fails.',
    },
    'allow-untrusted-events': {
        type: 'switch',
        default: false,
        description: 'Work where code from outside may run with the rights of this repository too: in `pull_request_target` and `workflow_run`, on GitLab in the merge request of a fork.',
    },
    proxy: {
        type: 'text',
        form: {
            pattern: 'http://(?:[A-Za-z0-9._-]+|\\[[0-9a-fA-F:]+\\])(?::(?:[1-5]?\\d{1,4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]))?/?',
            words: 'http://host:port, without user and password',
        },
        description: 'An `http://host:port` proxy, used by CONNECT. A proxy in the environment is never taken: an earlier step could have put it there.',
    },
};


/***/ }),

/***/ 9285:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   fx: () => (/* binding */ SubjectTokens),
/* harmony export */   r0: () => (/* binding */ receiveSubjectToken)
/* harmony export */ });
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3784);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7638);
/* harmony import */ var _jwt_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2276);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8189);




function receiveSubjectToken(jwt, serverDate, mask) {
    const secret = _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z.receive(jwt, mask);
    try {
        return { jwt: secret, claims: (0,_jwt_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeClaims */ .Y)(jwt), serverDate };
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ID_TOKEN_INVALID', 'The CI system gave something that is no JWT', {
            fix: 'Check that the token request reaches the CI system itself.',
        });
    }
}
async function preflight(token, audience, now) {
    const { aud, exp, iss, sub } = token.claims;
    const clock = token.serverDate ?? now;
    const audiences = Array.isArray(aud) ? aud : [aud];
    const usable = isIssuer(iss ?? '') && sub && audiences.length === 1 && audiences[0] === audience && (exp ?? 0) * 1000 > clock;
    if (usable)
        return token;
    throw (await __nccwpck_require__.e(/* import() */ 868).then(__nccwpck_require__.bind(__nccwpck_require__, 868))).unusable(token, audience, clock, isIssuer(iss ?? ''));
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

/***/ 276:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rm: () => (/* binding */ log),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   Zg: () => (/* binding */ maskFromLog),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   fJ: () => (/* binding */ fail)
/* harmony export */ });
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(281);
/* harmony import */ var _redaction_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2029);


const log = {
    info: (message) => say((0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)((0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$)(message, 2000))),
    warn: (message) => say(`warning: ${(0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)((0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$)(message, 2000))}`),
};
function mask(value) {
    (0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .learn */ .nB)(value);
    const warning = (0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .poorlyMasked */ .NX)(value);
    if (warning !== undefined)
        log.warn(warning);
}
function maskFromLog(value) {
    const lines = (0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .learn */ .nB)(value).filter((form) => !/[\r\n]/.test(form));
    if (lines.length > 0)
        write(process.stdout, lines.map((form) => `::add-mask::${form}`).join('\n'));
    const warning = (0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .poorlyMasked */ .NX)(value);
    if (warning !== undefined)
        log.warn(warning);
}
function fail(message, failure) {
    const wrong = failure?.errors.every(({ code }) => code === 'ERR_INPUT_INVALID') ?? false;
    process.exitCode = wrong ? 2 : 1;
    say((0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(message));
}
function answer(text) {
    write(process.stdout, (0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .redact */ .E$)(text));
}
function say(text) {
    write(process.stderr, `mayfly: ${text}`);
}
function write(stream, text) {
    if (stream.listenerCount('error') === 0)
        stream.on('error', () => undefined);
    stream.write(`${text}\n`);
}


/***/ }),

/***/ 4371:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ StateFolder),
  R: () => (/* binding */ mayBeEnded)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
;// CONCATENATED MODULE: ./packages/core/src/lease.ts
function encodeRecord(record) {
    return JSON.stringify({
        version: 1,
        ...record,
        leases: record.leases.map((lease) => ({ ...lease, endings: encodeEndings(lease) })),
    });
}
function encodeEndings({ endings }) {
    return endings.map((ending) => ({ ...ending, key: ending.key?.reveal() }));
}

// EXTERNAL MODULE: ./packages/core/src/credible.ts
var credible = __nccwpck_require__(9897);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __nccwpck_require__(9051);
// EXTERNAL MODULE: ./packages/core/src/secret.ts
var secret = __nccwpck_require__(8189);
;// CONCATENATED MODULE: ./packages/core/src/endings.ts



function decodeEndings(value, mask) {
    return objectsIn(value).map(({ what, facts, expiresAt, key, ...ending }) => ({
        ...ending,
        what: (0,json/* textOf */.b6)(what) ?? '',
        facts: Object.fromEntries(Object.entries((0,json/* objectIn */.D7)(facts)).map(([name, fact]) => [name, (0,json/* textOf */.b6)(fact) ?? ''])),
        ...(typeof expiresAt === 'number' && (0,credible/* isEnd */.u)(expiresAt, undefined, 0) && { expiresAt }),
        ...(typeof key === 'string' && { key: secret/* Secret */.z.receive(key, mask) }),
    }));
}
function objectsIn(value) {
    return value.filter((one) => typeof one === 'object' && one !== null);
}

;// CONCATENATED MODULE: ./packages/core/src/record.ts

function decodeRecord(text, mask) {
    try {
        const { version, strict, proxy, tokenHost, leases } = JSON.parse(text);
        if (version !== 1 || !Array.isArray(leases))
            return undefined;
        return {
            strict: strict === true,
            ...(typeof proxy === 'string' && { proxy }),
            ...(typeof tokenHost === 'string' && { tokenHost }),
            leases: leases.map((lease) => decodeLease(lease, mask)),
        };
    }
    catch {
        return undefined;
    }
}
function decodeLease(lease, mask) {
    return {
        id: String(lease.id),
        provider: String(lease.provider),
        ...(typeof lease.trust === 'string' && { trust: lease.trust }),
        principal: String(lease.principal),
        ...(typeof lease.expiresAt === 'number' && { expiresAt: lease.expiresAt }),
        endings: decodeEndings(lease.endings, mask),
        delivered: objectsIn(lease.delivered),
    };
}

// EXTERNAL MODULE: ./packages/platforms/src/private-files.ts
var private_files = __nccwpck_require__(8201);
;// CONCATENATED MODULE: ./packages/platforms/src/command/state-folder.ts








const recordName = /^record-[0-9a-f]+\.json$/;
const unfinished = /^\.\d+\./;
class StateFolder {
    #root;
    constructor(folder) {
        this.#root = folder === undefined ? undefined : (0,external_node_path_.resolve)(folder);
    }
    get root() {
        this.#root ??= (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_fs_.realpathSync)((0,external_node_os_.tmpdir)()), 'mayfly-'));
        return this.#root;
    }
    get #unused() {
        return this.#root === undefined;
    }
    newRecord(now) {
        return `record-${now.toString(16).padStart(12, '0')}${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.json`;
    }
    save(name, record) {
        if (this.#unused && !record.leases.some(({ endings }) => endings.some(({ ender }) => ender !== undefined)))
            return;
        try {
            (0,private_files/* makeFolder */.fc)(this.root, this.root);
            if (record.leases.length > 0)
                (0,private_files.writePrivate)(this.root, (0,external_node_path_.join)(this.root, name), encodeRecord(record));
        }
        catch (error) {
            const { code, message } = error;
            throw new errors/* MayflyError */.r('ERR_DELIVERY_FAILED', 'The record of this login could not be saved', {
                facts: { folder: this.root, reason: code ?? message },
                fix: 'Name a folder that is not there yet, or that only this user can open (0700).',
            });
        }
    }
    records(mask) {
        if (this.#unused)
            return [];
        const names = this.#list(this.root).filter((name) => recordName.test(name));
        if (names.length > 0 && !this.#isPrivate()) {
            throw new errors/* MayflyError */.r('ERR_STATE_REFUSED', 'Others could have written the records of this state folder', {
                facts: { folder: this.root },
            });
        }
        return names
            .sort()
            .reverse()
            .map((name) => [name, this.#read(name, mask)]);
    }
    #read(name, mask) {
        try {
            return decodeRecord((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.root, name), 'utf8'), mask);
        }
        catch (error) {
            if (error.code === 'ENOENT')
                return { strict: false, leases: [] };
            return undefined;
        }
    }
    forget(name) {
        if (this.#unused)
            return;
        (0,private_files.removePrivate)(this.root, (0,external_node_path_.join)(this.root, name));
        this.tidy();
    }
    tidy() {
        const names = this.#list(this.root);
        if (names.some((name) => recordName.test(name)) || !this.#isPrivate())
            return;
        for (const folder of [...names.map((name) => (0,external_node_path_.join)(this.root, name)), this.root]) {
            for (const name of this.#list(folder).filter((name) => unfinished.test(name)))
                (0,private_files.removePrivate)(this.root, (0,external_node_path_.join)(folder, name));
        }
        for (const folder of [
            ...names.filter((name) => name.endsWith('.d')).map((name) => (0,external_node_path_.join)(this.root, name)),
            this.root,
        ])
            removeIfEmpty(folder);
    }
    #isPrivate() {
        try {
            (0,private_files/* mustBePrivate */.k9)(this.root, this.root);
            return true;
        }
        catch {
            return false;
        }
    }
    #list(folder) {
        try {
            return (0,external_node_fs_.readdirSync)(folder);
        }
        catch {
            return [];
        }
    }
}
function removeIfEmpty(folder) {
    try {
        (0,external_node_fs_.rmdirSync)(folder);
    }
    catch {
    }
}
function mayBeEnded(rows) {
    return rows.some(({ outcome }) => outcome === 'revoke-failed' || outcome === 'not-run');
}


/***/ }),

/***/ 349:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ environmentWith),
/* harmony export */   Mx: () => (/* binding */ strangeVariables),
/* harmony export */   Rm: () => (/* binding */ audiencesOf),
/* harmony export */   dQ: () => (/* binding */ readSubjectTokens),
/* harmony export */   fn: () => (/* binding */ tokenFor)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);
/* harmony import */ var _mayfly_core_subject_token__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9285);


const ours = /^MAYFLY_/;
const tokenVariable = /^MAYFLY_ID_TOKEN(_\w+)?$/;
function readSubjectTokens(mask) {
    const given = Object.entries(process.env)
        .map(([name, value = '']) => [name, value.trim()])
        .filter(([name, value]) => tokenVariable.test(name) && value !== '');
    return new Map(given.sort().map(([name, jwt]) => [name, receive(name, jwt, mask)]));
}
function receive(variable, jwt, mask) {
    try {
        return (0,_mayfly_core_subject_token__WEBPACK_IMPORTED_MODULE_1__/* .receiveSubjectToken */ .r0)(jwt, undefined, mask);
    }
    catch (error) {
        throw error instanceof _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r
            ? error.with({
                facts: { variable },
                fix: 'This variable must hold the identity token itself, as the CI system signed it.',
            })
            : error;
    }
}
function tokenFor(audience, tokens, system) {
    const fix = system.tokenFix(audience);
    if (tokens.size === 0)
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no identity token', { facts: { audience }, fix });
    const fit = [...tokens].filter(([, { claims }]) => [claims.aud].flat().join('\n') === audience);
    const identities = fit.map(([name, { claims }]) => [name, `${claims.sub} of ${claims.iss}`]);
    if (new Set(identities.map(([, identity]) => identity)).size > 1)
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ID_TOKEN_INVALID', 'This job has several identities of the audience that is asked for', {
            facts: { wanted: audience, ...Object.fromEntries(identities) },
            fix: 'Leave one of them, or give each an audience of its own.',
        });
    const found = fit[0]?.[1];
    if (found)
        return found;
    const facts = Object.fromEntries([...tokens].map(([name, { claims }]) => [name, audiencesOf(claims.aud)]));
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ID_TOKEN_INVALID', 'No identity token of this job has the audience that is asked for', {
        facts: { wanted: audience, ...facts },
        fix,
    });
}
function audiencesOf(aud) {
    return aud === undefined || aud.length === 0 ? 'no audience' : [aud].flat().join(', ');
}
function strangeVariables() {
    return Object.keys(process.env)
        .filter((name) => ours.test(name) && !tokenVariable.test(name))
        .map((input) => ({ input, message: 'is set, but no variable is an input: take it out of the environment' }));
}
function environmentWith(variables) {
    const others = Object.entries(process.env).filter(([name]) => !ours.test(name));
    return { ...Object.fromEntries(others), ...variables };
}


/***/ }),

/***/ 952:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  rW: () => (/* binding */ guessSystem),
  US: () => (/* binding */ liesInWorkspace),
  nI: () => (/* binding */ modes),
  nV: () => (/* binding */ systems)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/guards.ts
var guards = __nccwpck_require__(9531);
;// CONCATENATED MODULE: ./packages/platforms/src/gitlab/system.ts




const revealing = ['CI_DEBUG_TRACE', 'CI_DEBUG_SERVICES'];
const gitlab = {
    id: 'gitlab',
    job(tokens) {
        const { CI_PIPELINE_ID = '', CI_JOB_ID = '', CI_PIPELINE_SOURCE = '' } = process.env;
        const fork = forkOf(tokens());
        return {
            label: `gl-${CI_PIPELINE_ID}-${CI_JOB_ID}`,
            event: fork === undefined ? CI_PIPELINE_SOURCE : guards/* forkEvent */.l,
            outsider: fork,
        };
    },
    tokenFix: (audience) => `Give the job an ID token of this audience: "id_tokens: { MAYFLY_ID_TOKEN: { aud: '${audience}' } }"; a further one is MAYFLY_ID_TOKEN_<NAME>.`,
    guard() {
        const set = revealing.filter((name) => /^(true|t|1)$/i.test(process.env[name] ?? ''));
        if (set.length === 0)
            return;
        throw new errors/* MayflyError */.r('ERR_LOG_UNMASKED', 'The log of this job shows every variable, secrets too', {
            facts: { variables: set.join(', ') },
            fix: 'Run the job without debug tracing.',
        });
    },
    masksFromLog() {
        const { RUNNER_TEMP_PROJECT_DIR: folder } = process.env;
        return folder !== undefined && folder !== '' && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'masking.db'));
    },
    workspace: () => process.env.CI_PROJECT_DIR,
};
function forkOf(tokens) {
    for (const { claims } of tokens) {
        const { project_path: own, job_project_path: job } = claims;
        if (typeof own === 'string' && typeof job === 'string' && own !== job)
            return `the fork ${own}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/platforms/src/jenkins/system.ts
const longestTag = 45;
const jenkins = {
    id: 'jenkins',
    job() {
        const tag = (process.env.BUILD_TAG ?? '').replace(/^jenkins-/, '').replace(/[^\w.-]+/g, '-');
        return { label: `jk-${tag.slice(-longestTag)}`, event: '', outsider: undefined };
    },
    delivers: 'file',
    keepsLists: true,
    tokenFix: (audience) => `Make an "OpenID Connect id token" credential with the audience ${audience}, and bind it around this command: withCredentials([string(credentialsId: '<its id>', variable: 'MAYFLY_ID_TOKEN')]).`,
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./packages/platforms/src/shell/system.ts

const shell = {
    id: 'shell',
    job: () => ({ label: `sh-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`, event: '', outsider: undefined }),
    tokenFix: (audience) => `Put a token (a JWT) of the audience ${audience} into the environment as MAYFLY_ID_TOKEN, a further one as MAYFLY_ID_TOKEN_<NAME>.`,
};

;// CONCATENATED MODULE: ./packages/platforms/src/command/system.ts




const systems = { gitlab: gitlab, jenkins: jenkins, shell: shell };
function guessSystem() {
    const { GITLAB_CI, JENKINS_URL, BUILD_TAG } = process.env;
    if (GITLAB_CI === 'true')
        return 'gitlab';
    return JENKINS_URL && BUILD_TAG ? 'jenkins' : 'shell';
}
const modes = ['env', 'file'];
function liesInWorkspace({ workspace }, folder) {
    const own = workspace?.();
    return own ? `${(0,external_node_path_.resolve)(folder)}${external_node_path_.sep}`.startsWith((0,external_node_path_.resolve)(own) + external_node_path_.sep) : false;
}


/***/ }),

/***/ 4835:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ leaseFolder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

function leaseFolder(root, { id }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, id);
}


/***/ }),

/***/ 8201:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   k9: () => (/* binding */ mustBePrivate),
/* harmony export */   removePrivate: () => (/* binding */ removePrivate),
/* harmony export */   removeSection: () => (/* binding */ removeSection),
/* harmony export */   writePrivate: () => (/* binding */ writePrivate),
/* harmony export */   writeSection: () => (/* binding */ writeSection)
/* harmony export */ });
/* unused harmony exports readPrivate, namesIn */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


function writePrivate(root, path, content) {
    makeFolder(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    const fresh = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), `.${process.pid}.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(fresh, { force: true });
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0);
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(fresh, flags, 0o600);
    try {
        if (process.platform !== 'win32')
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(file, 0o600);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, content);
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(fresh, path);
}
function readPrivate(root, path) {
    mustLieIn(root, path);
    let file;
    try {
        file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
        return isPrivate(fstatSync(file)) ? readFileSync(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (file !== undefined)
            closeSync(file);
    }
}
function namesIn(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(path);
    }
    catch {
        return [];
    }
}
function removePrivate(root, path) {
    mustLieIn(root, path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true, recursive: true });
}
function writeSection(root, file, section, lease, content) {
    const path = sectionPath(file, section);
    const [, replaced] = /^# (\S+)\n/.exec(readIfThere(path) ?? '') ?? [];
    writePrivate(root, path, `# ${lease}\n${content}`);
    rebuild(root, file);
    return replaced;
}
function removeSection(root, file, section, lease) {
    const path = sectionPath(file, section);
    mustLieIn(root, path);
    if (readIfThere(path)?.startsWith(`# ${lease}\n`))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
    rebuild(root, file);
}
function sectionPath(file, section) {
    if (!/^\w[\w.@+-]*$/.test(section))
        throw new Error('not a section name');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(`${file}.d`, section);
}
function rebuild(root, file) {
    for (let before;;) {
        const folder = `${file}.d`;
        const sections = namesIn(folder).filter((name) => !name.startsWith('.'));
        const content = sections.sort().map((name) => readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)) ?? '');
        const text = content.join('\n');
        if (text === before)
            return;
        if (text === '')
            removePrivate(root, file);
        else
            writePrivate(root, file, text);
        before = text;
    }
}
function makeFolder(root, path) {
    mustLieIn(root, path);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path, { recursive: true, mode: 0o700 });
    mustBePrivate(root, path);
}
function mustBePrivate(root, path) {
    for (let folder = path; folder.length >= root.length; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder);
        if (!found.isDirectory() || !isPrivate(found))
            throw new Error(`${folder} is not a private folder of this user`);
    }
}
function isPrivate({ uid, mode }) {
    const own = process.getuid === undefined || uid === process.getuid();
    return own && (process.platform === 'win32' || (mode & 0o077) === 0);
}
function mustLieIn(root, path) {
    const disk = root === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(root);
    if (disk || path !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path) || !`${path}${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`.startsWith(root + node_path__WEBPACK_IMPORTED_MODULE_1__.sep))
        throw new Error('the path is not ours');
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path); folder.length >= root.length; folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(folder, { throwIfNoEntry: false })?.isSymbolicLink())
            throw new Error('the path is not ours');
    }
}
function readIfThere(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 2029:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  pZ: () => (/* binding */ knownForms),
  nB: () => (/* binding */ learn),
  NX: () => (/* binding */ poorlyMasked),
  E$: () => (/* binding */ redact)
});

;// CONCATENATED MODULE: ./packages/core/src/masks.ts
const wholeFrom = 4;
const partsFrom = 8;
const pemArmour = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
const wellKnown = new Set(['true', 'false', 'null', 'undefined']);
function maskForms(value) {
    if (value.length < wholeFrom || wellKnown.has(value))
        return [];
    if (value.length < partsFrom)
        return [value];
    const forms = new Set([value]);
    for (const line of value.split(/\r\n|\r|\n/)) {
        const text = line.trim();
        if (text.length >= partsFrom && !pemArmour.test(text))
            forms.add(text);
    }
    for (const form of encodings(value))
        if (form.length >= partsFrom)
            forms.add(form);
    const signature = /^eyJ[\w-]+\.[\w-]+\.([\w-]{8,})$/.exec(value)?.[1];
    if (signature)
        forms.add(signature);
    return [...forms];
}
function encodings(value) {
    const bytes = Buffer.from(value);
    const cores = [0, 1, 2].map((offset) => base64Core(bytes, offset));
    const hex = bytes.toString('hex');
    const json = JSON.stringify(value).slice(1, -1);
    const percent = encodeURIComponent(bytes.toString()).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
    return [
        ...cores,
        ...cores.map((core) => core.replaceAll('+', '-').replaceAll('/', '_')),
        hex,
        hex.toUpperCase(),
        json,
        json.replaceAll('/', '\\/'),
        JSON.stringify(json).slice(1, -1),
        percent.replace(/%../g, (octet) => octet.toUpperCase()),
        percent.replace(/%../g, (octet) => octet.toLowerCase()),
    ];
}
function base64Core(bytes, offset) {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}

;// CONCATENATED MODULE: ./packages/platforms/src/redaction.ts

const known = new Set();
function learn(value) {
    const fresh = maskForms(value).filter((form) => !known.has(form));
    for (const form of fresh)
        known.add(form);
    return fresh;
}
function poorlyMasked(value) {
    if (value.length >= 8 || known.has(value))
        return undefined;
    return 'A secret of fewer than 8 characters is masked poorly or not at all.';
}
function knownForms() {
    return [...known];
}
function redact(text) {
    let clean = text;
    for (const form of [...known].sort((a, b) => b.length - a.length))
        clean = clean.replaceAll(form, '***');
    return clean;
}


/***/ }),

/***/ 5379:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ registry)
/* harmony export */ });
const registry = {
    aws: () => __nccwpck_require__.e(/* import() */ 9966).then(__nccwpck_require__.bind(__nccwpck_require__, 9966)).then(({ aws }) => aws),
    gcp: () => __nccwpck_require__.e(/* import() */ 5640).then(__nccwpck_require__.bind(__nccwpck_require__, 5640)).then(({ gcp }) => gcp),
    azure: () => __nccwpck_require__.e(/* import() */ 5051).then(__nccwpck_require__.bind(__nccwpck_require__, 5051)).then(({ azure }) => azure),
    vault: () => __nccwpck_require__.e(/* import() */ 5198).then(__nccwpck_require__.bind(__nccwpck_require__, 5198)).then(({ vault }) => vault),
    kubernetes: () => __nccwpck_require__.e(/* import() */ 1656).then(__nccwpck_require__.bind(__nccwpck_require__, 1656)).then(({ kubernetes }) => kubernetes),
    'github-app': () => __nccwpck_require__.e(/* import() */ 5572).then(__nccwpck_require__.bind(__nccwpck_require__, 5572)).then(({ githubApp }) => githubApp),
};


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			8792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./packages/cli/src/commands.ts
var commands = __nccwpck_require__(1218);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var src_inputs = __nccwpck_require__(7276);
// EXTERNAL MODULE: ./packages/core/src/step-inputs.ts
var step_inputs = __nccwpck_require__(8993);
// EXTERNAL MODULE: ./packages/platforms/src/lease-folder.ts
var lease_folder = __nccwpck_require__(4835);
;// CONCATENATED MODULE: ./packages/platforms/src/withdrawal.ts

async function removeDelivered(root, delivered, lease) {
    const { removePrivate, removeSection } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 8201));
    if (delivered.kind === 'section')
        return removeSection(root, delivered.file, delivered.section, lease.id);
    if (delivered.path !== (0,lease_folder/* leaseFolder */.H)(root, lease))
        throw new Error('the path is not ours');
    removePrivate(root, delivered.path);
}

// EXTERNAL MODULE: ./packages/platforms/src/command/log.ts
var log = __nccwpck_require__(276);
// EXTERNAL MODULE: ./packages/platforms/src/command/subject-tokens.ts
var subject_tokens = __nccwpck_require__(349);
;// CONCATENATED MODULE: ./packages/platforms/src/command/platform.ts



class CommandJob {
    system;
    state;
    #tokens;
    #told;
    constructor(system, state) {
        this.system = system;
        this.state = state;
    }
    get tokens() {
        this.#tokens ??= (0,subject_tokens/* readSubjectTokens */.dQ)(log/* mask */.dK);
        return this.#tokens;
    }
    get told() {
        this.#told ??= this.system.job(() => [...this.tokens.values()]);
        return this.#told;
    }
    platform() {
        return {
            log: log/* log */.Rm,
            mask: log/* mask */.dK,
            fail: log/* fail */.fJ,
            now: () => Date.now(),
            network: (proxy) => this.network(proxy),
            withdraw: async (delivered, lease) => {
                if (delivered.kind !== 'env')
                    await removeDelivered(this.state.root, delivered, lease);
            },
        };
    }
    tellKept() {
        log/* log */.Rm.warn(`what may still be alive is recorded; to try again: mayfly logout --state-dir ${this.state.root}`);
    }
    async network(proxy) {
        const { openWire } = await __nccwpck_require__.e(/* import() */ 1457).then(__nccwpck_require__.bind(__nccwpck_require__, 1457));
        return {
            tokenHost: '',
            job: this.system.job(() => []),
            wire: openWire(proxy),
            fetchSubjectToken: async (audience) => {
                await undefined;
                return (0,subject_tokens/* tokenFor */.fn)(audience, this.tokens, this.system);
            },
        };
    }
}

// EXTERNAL MODULE: ./packages/platforms/src/command/state-folder.ts + 3 modules
var state_folder = __nccwpck_require__(4371);
// EXTERNAL MODULE: ./packages/platforms/src/command/system.ts + 3 modules
var system = __nccwpck_require__(952);
// EXTERNAL MODULE: ./packages/providers/src/registry.ts
var registry = __nccwpck_require__(5379);
// EXTERNAL MODULE: ./packages/cli/src/flag.ts
var src_flag = __nccwpck_require__(5270);
;// CONCATENATED MODULE: ./packages/cli/src/flags.ts








async function readCommandLine({ flags: own, takesCredentials }, args) {
    const [id = '-'] = takesCredentials ? args : [];
    const named = !id.startsWith('-');
    const provider = Object.hasOwn(registry/* registry */.u, id) ? await registry/* registry */.u[id]() : undefined;
    const known = { ...own, ...(takesCredentials && { ...step_inputs/* stepInputs */.a, ...provider?.inputs }) };
    const { raw, unknown, faults } = readFlags((0,src_flag/* flagsFor */.tb)(known), named ? args.slice(1) : args);
    if (named && provider === undefined) {
        const message = `must be one of ${Object.keys(registry/* registry */.u).join(', ')}, not ${JSON.stringify(id)}`;
        faults.push({ input: 'provider', message });
    }
    else if (unknown.length > 0) {
        faults.push(...(await unknownFlags(known, [...new Set(unknown)])));
    }
    const { inputs: flags, faults: wrong } = (0,src_inputs/* parseInputs */.T)(own, raw, () => undefined);
    const { platform, 'state-dir': folder } = flags;
    const job = new CommandJob(system/* systems */.nV[platform ?? (0,system/* guessSystem */.rW)()], new state_folder/* StateFolder */.s(folder));
    const inputs = Object.fromEntries(Object.entries(raw).filter(([name]) => !Object.hasOwn(own, name)));
    return { flags, job, provider, inputs, faults: [...faults, ...wrong] };
}
async function unknownFlags(known, names) {
    const { misspelt } = await __nccwpck_require__.e(/* import() */ 611).then(__nccwpck_require__.bind(__nccwpck_require__, 611));
    return names.map((input) => {
        const [guess] = misspelt(known, [input.replace(/^--/, '')]);
        return { input, message: guess?.message ?? 'is not a flag of this command' };
    });
}
function readFlags(flags, args) {
    const read = { raw: {}, unknown: [], faults: [] };
    const options = Object.fromEntries([...flags].map(([name, { bare }]) => [name, { type: bare ? 'boolean' : 'string' }]));
    const { tokens } = (0,external_node_util_.parseArgs)({ args: withValues(flags, args, read.faults), options, strict: false, tokens: true });
    let wordIsValue = false;
    for (const token of tokens) {
        if (token.kind === 'positional' && !wordIsValue)
            read.faults.push({ input: JSON.stringify(token.value.slice(0, 40)), message: 'is one argument too many' });
        wordIsValue = false;
        if (token.kind !== 'option')
            continue;
        const flag = token.rawName.startsWith('--') ? flags.get(token.name) : undefined;
        if (flag)
            take(read, flag, token.value ?? 'true');
        else {
            read.unknown.push(token.rawName);
            wordIsValue = token.value === undefined;
        }
    }
    return read;
}
function take({ raw, faults }, flag, text) {
    const { name, spec } = flag;
    const given = (0,src_flag/* givenBy */.ny)(flag, text);
    if ('fault' in given)
        faults.push({ input: name, message: given.fault });
    else if (!Object.hasOwn(raw, name))
        raw[name] = given.value;
    else if (spec.type === 'lines' || spec.type === 'choices')
        raw[name] += `\n${given.value}`;
    else
        faults.push({ input: name, message: 'is given more than once' });
}
function withValues(flags, args, faults) {
    const flagIn = (arg) => arg?.startsWith('--') ? flags.get(arg.slice(2).replace(/=.*$/s, '')) : undefined;
    const joined = [];
    for (let at = 0; at < args.length; at++) {
        const [arg = '', next] = args.slice(at, at + 2);
        const flag = arg.includes('=') ? undefined : flagIn(arg);
        if (flag && next !== undefined && (flag.bare ? /^(true|false|)$/i.test(next) : !flagIn(next))) {
            joined.push(`${arg}=${next}`);
            at++;
        }
        else if (flag && !flag.bare)
            faults.push({ input: flag.name, message: 'has no value' });
        else
            joined.push(arg);
    }
    return joined;
}

;// CONCATENATED MODULE: ./packages/cli/src/index.ts


async function main([name = '', ...args]) {
    const cut = args.includes('--') ? args.indexOf('--') : args.length;
    const [own, rest] = [args.slice(0, cut), args.slice(cut + 1)];
    if (name === '--version')
        return (await __nccwpck_require__.e(/* import() */ 9118).then(__nccwpck_require__.bind(__nccwpck_require__, 9118))).version();
    if (['help', '--help', '-h'].includes(name))
        return (await __nccwpck_require__.e(/* import() */ 9118).then(__nccwpck_require__.bind(__nccwpck_require__, 9118))).help(own);
    if (!Object.hasOwn(commands/* commands */.P, name))
        return (await __nccwpck_require__.e(/* import() */ 9118).then(__nccwpck_require__.bind(__nccwpck_require__, 9118))).unknownCommand(name);
    if (own.some((arg) => arg === '--help' || arg === '-h'))
        return (await __nccwpck_require__.e(/* import() */ 9118).then(__nccwpck_require__.bind(__nccwpck_require__, 9118))).help([name, ...own]);
    switch (name) {
        case 'login':
            return (await __nccwpck_require__.e(/* import() */ 5259).then(__nccwpck_require__.bind(__nccwpck_require__, 5259))).login(await readCommandLine(commands/* commands */.P.login, own));
        case 'exec':
            return (await __nccwpck_require__.e(/* import() */ 5259).then(__nccwpck_require__.bind(__nccwpck_require__, 5259))).exec(await readCommandLine(commands/* commands */.P.exec, own), rest);
        case 'logout':
            return (await __nccwpck_require__.e(/* import() */ 9738).then(__nccwpck_require__.bind(__nccwpck_require__, 9738))).logout(await readCommandLine(commands/* commands */.P.logout, own));
        case 'whoami':
            return (await __nccwpck_require__.e(/* import() */ 9421).then(__nccwpck_require__.bind(__nccwpck_require__, 9421))).whoami(await readCommandLine(commands/* commands */.P.whoami, own));
    }
}
main(process.argv.slice(2)).catch(async (error) => (await __nccwpck_require__.e(/* import() */ 1140).then(__nccwpck_require__.bind(__nccwpck_require__, 1140))).failWith(error));

module.exports = __webpack_exports__;
/******/ })()
;
