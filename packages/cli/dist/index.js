/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 1218:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
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
        summary: 'Takes out and ends what logins with this folder got, and says how each ended; Kubernetes needs an identity token for it.',
        flags: { ...stateFolder, ...platform },
        takesCredentials: false,
    },
    agent: {
        usage: 'stop',
        summary: 'In a step of a GitHub job: ends its agents now, and what they kept alive; says how each ended.',
        flags: {},
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

/***/ 6501:
/***/ (() => {

if (['login', 'exec'].includes(process.argv[2] ?? ''))
    process.getBuiltinModule?.('node:tls');


/***/ }),

/***/ 3067:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ exitCodes)
/* harmony export */ });
const exitCodes = {
    failed: 1,
    notEnded: 3,
    neverStarted: 125,
};


/***/ }),

/***/ 5087:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   r: () => (/* binding */ onSignals)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function onSignals(heed) {
    const signals = { received: undefined };
    for (const signal of ending) {
        process.on(signal, () => {
            signals.received ??= signal;
            heed(signal);
        });
    }
    return signals;
}
function exitCodeOf(signal) {
    return 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[signal];
}


/***/ }),

/***/ 512:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ attempts),
/* harmony export */   v: () => (/* binding */ pause)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7638);

const tries = 4;
const firstDelayMilliseconds = 250;
const longestDelayMilliseconds = 4_000;
const allowed = {
    any: ['unsent', 'throttle', 'transient', 'stale'],
    unsent: ['unsent', 'throttle', 'stale'],
    never: [],
};
async function attempts(retry, signal, once) {
    let unclear = false;
    for (let attempt = 1;; attempt++) {
        try {
            return await once(attempt);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r) || error.retry === undefined)
                throw error;
            unclear ||= error.retry === 'transient';
            const again = attempt < tries && allowed[retry].includes(error.retry) && !signal.aborted;
            const delay = Math.random() * Math.min(longestDelayMilliseconds, firstDelayMilliseconds * 2 ** attempt);
            const asked = (error.retryAfterSeconds ?? 0) * 1000;
            if (!again || asked > longestDelayMilliseconds) {
                const facts = { ...error.facts, attempts: String(attempt) };
                throw error.with({ retry: unclear ? 'transient' : error.retry, facts });
            }
            await pause(Math.max(delay, asked), signal);
        }
    }
}
function pause(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', abort);
            resolve();
        }, milliseconds);
        signal.addEventListener('abort', abort, { once: true });
    });
}


/***/ }),

/***/ 9897:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
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

"use strict";
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

"use strict";
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

"use strict";
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

"use strict";
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

/***/ 1457:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ openWire)
/* harmony export */ });
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3784);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7638);


const largestAnswerBytes = 1 << 20;
function openWire(proxy, { attemptMilliseconds } = { attemptMilliseconds: 10_000 }) {
    const ready = new Map();
    const keep = (key, socket) => {
        ready.set(key, [...(ready.get(key) ?? []), socket]);
    };
    let closed = false;
    return {
        async send(request, outer) {
            const url = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .endpoint */ .sR)(request.url);
            const signal = AbortSignal.any([outer, AbortSignal.timeout(attemptMilliseconds)]);
            const key = url.origin + (request.ca ?? '');
            const waiting = await ready
                .get(key)
                ?.shift()
                ?.catch(() => undefined);
            const alive = waiting && !waiting.destroyed && !waiting.readableEnded;
            const socket = alive
                ? waiting
                : await connect(url, proxy, signal, request.ca).catch((error) => fail(url, error, 'unsent', outer, proxy));
            socket.once('free', () => (closed ? socket.destroy() : keep(key, Promise.resolve(socket))));
            try {
                return await ask(url, request, socket, signal);
            }
            catch (error) {
                socket.destroy();
                return await fail(url, error, 'transient', outer, proxy);
            }
        },
        connectEarly(text, ca) {
            const url = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .endpoint */ .sR)(text);
            const socket = connect(url, proxy, AbortSignal.timeout(attemptMilliseconds), ca);
            socket.catch(() => undefined);
            keep(url.origin + (ca ?? ''), socket);
        },
        close() {
            closed = true;
            for (const waiting of [...ready.values()].flat())
                waiting.then((socket) => socket.destroy()).catch(() => undefined);
            ready.clear();
        },
    };
}
const tls = () => Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1692, 23));
const clientFor = (protocol) => (protocol === 'https:' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 23)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 23)));
async function connect(url, proxy, signal, ca) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    if (url.protocol === 'http:') {
        const { connect } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7030, 23));
        return settled(connect({ host, port }), 'connect', signal);
    }
    const via = proxy
        ? { socket: await (await __nccwpck_require__.e(/* import() */ 2547).then(__nccwpck_require__.bind(__nccwpck_require__, 2547))).tunnel(new URL(proxy), `${url.hostname}:${port}`, signal) }
        : { port };
    const servername = /^[\d.]+$|:/.test(host) ? '' : host;
    const options = { host, ...via, servername, secureContext: await secureContext(ca), rejectUnauthorized: true };
    const opened = settled((await tls()).connect(options), 'secureConnect', signal);
    void clientFor(url.protocol);
    return opened;
}
function settled(socket, event, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => socket.destroy(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
        socket.once('error', reject);
        socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
        socket.once(event, () => {
            signal.removeEventListener('abort', abort);
            socket.off('error', reject).on('error', () => undefined);
            resolve(socket);
        });
        if (signal.aborted)
            abort();
    });
}
async function fail(url, error, retry, outer, proxy) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r)
        throw error;
    throw (await __nccwpck_require__.e(/* import() */ 7110).then(__nccwpck_require__.bind(__nccwpck_require__, 7110))).httpFailure(url, error, { retry, outer, proxy });
}
const contexts = new Map();
async function secureContext(ca) {
    const { createSecureContext } = await tls();
    const context = contexts.get(ca) ?? createSecureContext(ca === undefined ? {} : { ca });
    contexts.set(ca, context);
    return context;
}
async function ask(url, request, socket, signal) {
    const { request: send } = await clientFor(url.protocol);
    const body = request.body === undefined ? undefined : Buffer.from(request.body);
    return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        const { method } = request;
        const length = body ? { 'content-length': body.length } : {};
        const headers = { 'user-agent': 'mayfly', accept: '*/*', ...request.headers, ...length };
        send(url, { method, headers, signal, agent: onlyOn(socket, url.protocol) })
            .once('error', reject)
            .once('response', (answer) => {
            const { statusCode: status = 0, headers } = answer;
            if (status >= 300 && status < 400) {
                reject({ code: 'redirect', status });
                answer.destroy();
                return;
            }
            const chunks = [];
            let size = 0;
            answer.on('data', (chunk) => {
                size += chunk.length;
                chunks.push(chunk);
                if (size > largestAnswerBytes) {
                    reject({ code: 'too large', largestAnswerBytes });
                    answer.destroy();
                }
            });
            answer.once('error', reject);
            answer.once('end', () => {
                const date = Date.parse(headers.date ?? '');
                const text = Buffer.concat(chunks).toString('utf8');
                resolve({ status, headers, body: text, date: Number.isNaN(date) ? undefined : date });
            });
        })
            .end(body);
    });
}
function onlyOn(socket, protocol) {
    const addRequest = (request) => request.onSocket(socket);
    return { addRequest, keepAlive: true, protocol, defaultPort: 0 };
}


/***/ }),

/***/ 7276:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
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

/***/ 368:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isNumericDate),
/* harmony export */   u: () => (/* binding */ instant)
/* harmony export */ });
function instant(milliseconds) {
    return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
const last = 8.64e15;
function isNumericDate(claim) {
    return typeof claim === 'number' && Math.abs(claim * 1000) <= last;
}


/***/ }),

/***/ 9051:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
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

"use strict";
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

/***/ 2921:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ newLease),
/* harmony export */   m: () => (/* binding */ exchangeIo)
/* harmony export */ });
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(512);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8189);


function newLease(platform, provider, inputs) {
    const id = platform.newLeaseId(provider.id);
    const trust = provider.trust?.(inputs);
    const principal = provider.principal(inputs);
    return { id, provider: provider.id, ...(trust && { trust }), principal, endings: [], delivered: [] };
}
function exchangeIo(world, lease, audience) {
    const { platform, network, signal, tokens, save } = world;
    const { wire } = network;
    const io = {
        job: platform.job,
        signal,
        now: () => platform.now(),
        receive: (value) => _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z.receive(value, platform.mask),
        http: (retry, build, judge) => (0,_attempt_js__WEBPACK_IMPORTED_MODULE_0__/* .attempts */ .r)(retry, signal, async (attempt) => judge(await wire.send({ ...(await build(attempt)), ca: lease.trust }, signal))),
        subjectToken: (attempt = 1) => tokens.get(audience, attempt),
    };
    const others = (what, ender) => lease.endings.filter((held) => held.what !== what || (ender !== undefined && held.ender !== ender && !held.asked));
    return {
        ...io,
        strict: world.strict,
        connectEarly: (url) => wire.connectEarly(url, lease.trust),
        hold(ending) {
            const kept = others(ending.what, ending.ender);
            const place = lease.endings.findIndex((held) => !kept.includes(held));
            lease.endings = place < 0 ? [...kept, ending] : kept.toSpliced(place, 0, ending);
            if (ending.expiresAt !== undefined)
                lease.expiresAt = ending.expiresAt;
            save();
        },
        forget(what) {
            lease.endings = others(what);
            save();
        },
        warn: (message) => platform.log.warn(message),
    };
}


/***/ }),

/***/ 6933:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ untilText),
/* harmony export */   o: () => (/* binding */ unended)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(368);

const unended = ['revoked-leases-pending', 'revoke-failed', 'not-run'];
function untilText(ending) {
    const time = ending.expiresAt === undefined ? 'until the issuer ends it' : `until ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .u)(ending.expiresAt)}`;
    const facts = Object.entries(ending.facts).map(([name, value]) => `; ${name} ${value}`);
    return `${ending.asked ? 'asked for, no answer seen: if issued, valid' : 'valid'} ${time}${facts.join('')}`;
}


/***/ }),

/***/ 7159:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ decodeRecord)
});

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


/***/ }),

/***/ 7828:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XZ: () => (/* binding */ endAll),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   iT: () => (/* binding */ withdrawAll)
/* harmony export */ });
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(512);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7638);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(368);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6933);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8189);





const expiryMarginMilliseconds = 60_000;
const postMilliseconds = 30_000;
const endingMilliseconds = 20_000;
async function release(platform, enders) {
    const record = platform.load();
    if (!record || record.leases.length === 0)
        return;
    for (const lease of [...record.leases].reverse())
        await withdrawAll(platform, lease);
    const rows = await endAll(platform, record, enders, AbortSignal.timeout(postMilliseconds));
    try {
        if (rows.length > 0)
            platform.report(rows);
    }
    catch (error) {
        platform.log.warn(`The summary could not be written (${error.code})`);
    }
    const alive = rows.filter((row) => _outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .unended */ .o.includes(row.outcome));
    for (const { what, outcome, detail } of alive)
        platform.log.warn(`${what}: ${outcome} (${detail})`);
    if (record.strict && alive.length > 0) {
        platform.fail(`strict-revoke: ${alive.length} of ${rows.length} things that this step made may still be alive`);
    }
}
async function withdrawAll(platform, lease) {
    for (const delivered of [...lease.delivered].reverse()) {
        try {
            await platform.withdraw(delivered, lease);
        }
        catch (error) {
            const thing = delivered.kind === 'env' ? delivered.name : 'path' in delivered ? delivered.path : delivered.file;
            const { code, message } = error;
            platform.log.warn(`${thing} was not taken out of the job (${code ?? message})`);
        }
    }
}
async function endAll(platform, record, enders, deadline) {
    const rows = [];
    let network;
    const { network: openNetwork } = platform;
    const open = openNetwork && (() => (network ??= openNetwork(record.proxy)));
    const means = { platform, enders, deadline, open, tokenHost: record.tokenHost };
    for (const lease of [...record.leases].reverse()) {
        for (const ending of [...lease.endings].reverse()) {
            const [outcome, detail] = await end(means, lease, ending).catch((error) => [
                'revoke-failed',
                reasonOf(error) + (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .X)(ending),
            ]);
            rows.push({ lease: lease.id, provider: lease.provider, what: ending.what, outcome, detail });
        }
    }
    network?.then(({ wire }) => wire.close()).catch(() => undefined);
    return rows;
}
function reasonOf(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r))
        return '';
    const { message, facts } = error;
    const fact = facts.reason ?? facts.status;
    return `${message}${fact ? ` (${fact})` : ''}; `;
}
async function end(means, lease, ending) {
    const { platform, enders, deadline, open } = means;
    const { ender, expiresAt } = ending;
    if (expiresAt !== undefined && platform.now() > expiresAt + expiryMarginMilliseconds) {
        return ['already-expired', `since ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(expiresAt)}`];
    }
    if (ender === undefined)
        return ['expires-only', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .X)(ending)];
    const load = enders[ender];
    if (!load || !open || deadline.aborted)
        return ['not-run', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .X)(ending)];
    const [loaded, network] = await Promise.all([load(), open()]);
    return revoke(platform, ending, loaded, endingIo(means, network, lease, ending));
}
function endingIo({ platform, deadline, tokenHost }, network, lease, ending) {
    const signal = AbortSignal.any([deadline, AbortSignal.timeout(endingMilliseconds)]);
    return {
        job: network.job,
        signal,
        now: () => platform.now(),
        receive: (value) => _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z.receive(value, platform.mask),
        http: (retry, build, judge) => (0,_attempt_js__WEBPACK_IMPORTED_MODULE_0__/* .attempts */ .r)(retry, signal, async (attempt) => judge(await network.wire.send({ ...(await build(attempt)), ca: lease.trust }, signal))),
        async subjectToken() {
            if (network.tokenHost !== tokenHost)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ENDPOINT_REFUSED', 'Subject tokens come from another host than in main');
            return network.fetchSubjectToken(ending.audience ?? '', signal);
        },
    };
}
async function revoke(platform, ending, ender, io) {
    const open = () => 'unclear';
    const control = await ender.control?.(ending, io).catch(open);
    const result = await ender.revoke(ending, io);
    const seen = () => (0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(platform.now());
    if (result === 'pending')
        return ['revoked-leases-pending', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .X)(ending)];
    const isGone = result === 'gone';
    const probe = isGone && control !== 'accepted' ? undefined : await ender.probe?.(ending, io).catch(open);
    if (probe === 'accepted')
        return ['revoke-failed', `still accepted at ${seen()}; ${(0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .X)(ending)}`];
    if (isGone)
        return ['already-gone', `seen by ${ending.ender}, ${seen()}`];
    const verified = control === 'accepted' && probe === 'refused';
    return [verified ? 'revoked-verified' : 'revoked-unverified', `by ${ending.ender}, ${seen()}`];
}


/***/ }),

/***/ 8189:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
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

/***/ 9430:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 8993:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
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

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   fx: () => (/* binding */ SubjectTokens),
/* harmony export */   r0: () => (/* binding */ receiveSubjectToken)
/* harmony export */ });
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3784);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7638);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(368);
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
    const usable = isIssuer(iss ?? '') &&
        sub &&
        audiences.length === 1 &&
        audiences[0] === audience &&
        (0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .isNumericDate */ .O)(exp) &&
        exp * 1000 > clock;
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

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rm: () => (/* binding */ log),
/* harmony export */   ZF: () => (/* binding */ answer),
/* harmony export */   Zg: () => (/* binding */ maskFromLog),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   dK: () => (/* binding */ mask),
/* harmony export */   fJ: () => (/* binding */ fail),
/* harmony export */   gx: () => (/* binding */ outlet)
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
    outlet(stream).write(`${text}\n`);
}
function outlet(stream) {
    if (stream.listenerCount('error') === 0)
        stream.on('error', () => undefined);
    const { _handle } = stream;
    if (stream.isTTY)
        _handle?.setBlocking?.(false);
    return stream;
}


/***/ }),

/***/ 6851:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JW: () => (/* binding */ offeredInputs),
/* harmony export */   Ty: () => (/* binding */ waysOnGitHub),
/* harmony export */   zl: () => (/* binding */ onlyOnGitHub)
/* harmony export */ });
/* harmony import */ var _system_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(952);

function offeredInputs(literal, usual) {
    const kept = Object.entries(literal).filter(([, spec]) => !spec.forOutput);
    return Object.fromEntries(kept.map(([name, spec]) => [name, name === 'deliver' ? offered(spec, usual) : spec]));
}
function onlyOnGitHub(literal) {
    const ways = waysOnGitHub(literal);
    const names = Object.entries(literal).flatMap(([name, spec]) => (spec.forOutput ? [`--${name}`] : []));
    return [...(ways.length > 0 ? [`--deliver ${ways.join(', ')}`] : []), ...names];
}
function waysOnGitHub({ deliver }) {
    return deliver && 'options' in deliver ? deliver.options.filter((mode) => !_system_js__WEBPACK_IMPORTED_MODULE_0__/* .modes */ .nI.includes(mode)) : [];
}
function offered(spec, usual) {
    if (!('options' in spec))
        return spec;
    const options = spec.options.filter((mode) => _system_js__WEBPACK_IMPORTED_MODULE_0__/* .modes */ .nI.includes(mode));
    const [first = ''] = options;
    return { ...spec, options, default: options.includes(usual) ? usual : first };
}


/***/ }),

/***/ 8290:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ realPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


function realPath(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path);
    }
    catch {
        const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path));
        return parent === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path) ? parent : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(realPath(parent), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)));
    }
}


/***/ }),

/***/ 3227:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ releaseRecord),
/* harmony export */   r: () => (/* binding */ endRecord)
/* harmony export */ });
/* harmony import */ var _mayfly_core_release__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7828);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(276);
/* harmony import */ var _state_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(256);



async function endRecord(platform, record, enders) {
    let rows = [];
    let refused;
    await (0,_mayfly_core_release__WEBPACK_IMPORTED_MODULE_0__/* .release */ ._r)({
        ...platform,
        load: () => record,
        report(reported) {
            rows = reported;
            for (const { what, outcome, detail } of rows)
                _log_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.info(`${what}: ${outcome}, ${detail}`);
        },
        fail(message) {
            refused = message;
        },
    }, enders);
    return { rows, refused };
}
async function releaseRecord(job, name, record, enders) {
    const platform = job.platform();
    let stuck = false;
    const withdraw = async (delivered, lease) => {
        await platform.withdraw(delivered, lease).catch((error) => {
            stuck = true;
            throw error;
        });
    };
    const { rows, refused } = await endRecord({ ...platform, withdraw }, record, enders);
    const alive = (0,_state_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .mayBeEnded */ .R)(rows);
    if (alive)
        job.tellKept();
    else if (!stuck)
        job.state.forget(name);
    return { refused, stuck: stuck && !alive };
}


/***/ }),

/***/ 256:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

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

// EXTERNAL MODULE: ./packages/core/src/record.ts + 1 modules
var record = __nccwpck_require__(7159);
// EXTERNAL MODULE: ./packages/platforms/src/private-files.ts
var private_files = __nccwpck_require__(8201);
// EXTERNAL MODULE: ./packages/platforms/src/command/real-path.ts
var real_path = __nccwpck_require__(8290);
;// CONCATENATED MODULE: ./packages/platforms/src/command/state-folder.ts









const recordName = /^record-[0-9a-f]+\.json$/;
const leaseName = /^[a-z-]+-[0-9a-f]{12}$/;
const scripts = ['env.sh', 'public.env'];
const unfinished = /^\.\d+\./;
class StateFolder {
    #root;
    #isPickedUp;
    constructor(folder, isPickedUp) {
        this.#root = folder === undefined ? undefined : (0,external_node_path_.join)((0,real_path/* realPath */.Y)((0,external_node_path_.dirname)((0,external_node_path_.resolve)(folder))), (0,external_node_path_.basename)((0,external_node_path_.resolve)(folder)));
        this.#isPickedUp = isPickedUp;
    }
    get root() {
        this.#root ??= this.#makeTemporary();
        return this.#root;
    }
    #makeTemporary() {
        const folder = (0,external_node_fs_.realpathSync)((0,external_node_os_.tmpdir)());
        if (!this.#isPickedUp(folder))
            return (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(folder, 'mayfly-'));
        throw new errors/* MayflyError */.r('ERR_STATE_REFUSED', 'The folder of temporary files lies in the folder of the project', {
            facts: { folder },
            fix: 'Let TMPDIR name one outside: artifacts would take along what is written there.',
        });
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
        this.#refuseOthers();
        const { root } = this;
        try {
            (0,private_files/* makeFolder */.fc)(root, root);
            if (record.leases.length > 0)
                (0,private_files.writePrivate)(root, (0,external_node_path_.join)(root, name), encodeRecord(record));
        }
        catch (error) {
            const { code, message } = error;
            throw new errors/* MayflyError */.r('ERR_DELIVERY_FAILED', 'The record of this login could not be saved', {
                facts: { folder: root, reason: code ?? message },
                fix: 'Name a folder that is not there yet, or that only this user can open (0700).',
            });
        }
    }
    records(mask) {
        if (this.#unused)
            return [];
        this.#refuseOthers();
        return this.#list(this.root)
            .filter((name) => recordName.test(name))
            .sort()
            .reverse()
            .map((name) => [name, this.#read(name, mask)]);
    }
    #read(name, mask) {
        try {
            return (0,record/* decodeRecord */.e)((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(this.root, name), 'utf8'), mask);
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
    removeDelivered() {
        const found = { removed: [], stuck: [] };
        const names = this.#unused ? [] : this.#list(this.root);
        for (const name of names.filter((name) => this.#isDelivered(name, names))) {
            try {
                (0,private_files.removePrivate)(this.root, (0,external_node_path_.join)(this.root, name));
                found.removed.push(name);
            }
            catch {
                found.stuck.push(name);
            }
        }
        return found;
    }
    #isDelivered(name, names) {
        if (name.endsWith('.d'))
            return this.#list((0,external_node_path_.join)(this.root, name)).some((section) => !unfinished.test(section));
        return names.includes(`${name}.d`) || scripts.includes(name) || leaseName.test(name);
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
    #refuseOthers() {
        if ((0,external_node_fs_.lstatSync)(this.root, { throwIfNoEntry: false }) === undefined || this.#isPrivate())
            return;
        throw new errors/* MayflyError */.r('ERR_STATE_REFUSED', 'The state folder is no private folder of this user', {
            facts: { folder: this.root },
        });
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

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ environmentWith),
/* harmony export */   Mx: () => (/* binding */ strangeVariables),
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
async function tokenFor(audience, tokens, system) {
    const fit = [...tokens].filter(([, { claims }]) => [claims.aud].flat().join('\n') === audience);
    const identities = fit.map(([name, { claims }]) => [name, `${claims.sub} of ${claims.iss}`]);
    const [[, found] = []] = fit;
    if (found && new Set(identities.map(([, identity]) => identity)).size === 1)
        return found;
    throw (await __nccwpck_require__.e(/* import() */ 6031).then(__nccwpck_require__.bind(__nccwpck_require__, 6031))).noToken(audience, tokens, identities, system);
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

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  rW: () => (/* binding */ guessSystem),
  nI: () => (/* binding */ modes),
  nV: () => (/* binding */ systems)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
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
    const told = tokens.flatMap(({ claims: { project_path: own, job_project_path: job } }) => typeof own === 'string' && typeof job === 'string' ? [{ own, job }] : []);
    const fork = told.find(({ own, job }) => own !== job)?.own ?? (told.length === 0 ? forkByVariables() : undefined);
    return fork && `the fork ${fork}`;
}
function forkByVariables({ env } = process) {
    const isFork = ['ID', 'PATH'].some((kind) => {
        const source = env[`CI_MERGE_REQUEST_SOURCE_PROJECT_${kind}`];
        return source && ![env[`CI_MERGE_REQUEST_PROJECT_${kind}`], env[`CI_PROJECT_${kind}`]].includes(source);
    });
    return isFork ? env.CI_MERGE_REQUEST_SOURCE_PROJECT_PATH || env.CI_MERGE_REQUEST_SOURCE_PROJECT_ID : undefined;
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


/***/ }),

/***/ 6710:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  HE: () => (/* binding */ listDeliverables),
  pj: () => (/* binding */ plain),
  eh: () => (/* binding */ planDelivery),
  iu: () => (/* binding */ putInto)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/secret.ts
var src_secret = __nccwpck_require__(8189);
// EXTERNAL MODULE: ./packages/platforms/src/environment-size.ts
var environment_size = __nccwpck_require__(6119);
// EXTERNAL MODULE: ./packages/platforms/src/lease-folder.ts
var lease_folder = __nccwpck_require__(4835);
;// CONCATENATED MODULE: ./packages/platforms/src/variables.ts
const variables_name = /^[A-Za-z_][A-Za-z0-9_]*$/;
const dangerous = /^(PATH|HOME|SHELL|IFS|PS4|UID|EUID|PPID|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|NODE_OPTIONS|BASH_ENV|ENV|PYTHON.*|PERL5.*|RUBY.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS|_JAVA_OPTIONS|NODE_(?:PATH|DEBUG.*|EXTRA_CA_CERTS|TLS_.*|REPL_.*|V8_.*|ICU_.*|COMPILE_CACHE)|DOTNET_STARTUP_HOOKS|(?:CORECLR|COR)_(?:ENABLE_PROFILING|PROFILER.*)|OPENSSL_(?:CONF|CONF_INCLUDE|MODULES|ENGINES)|GCONV_PATH|GLIBC_TUNABLES|ZDOTDIR|GIT_(?:SSH|SSH_COMMAND|CONFIG.*|EXEC_PATH|EXTERNAL_DIFF|ASKPASS|PROXY_COMMAND|PAGER|EDITOR|SEQUENCE_EDITOR|TEMPLATE_DIR)|INPUT_.*|STATE_.*|LD_.*|DYLD_.*|GITHUB_.*|RUNNER_.*|ACTIONS_.*|MAYFLY_.*)$/i;
function isOurs(variable) {
    return variables_name.test(variable) && !dangerous.test(variable);
}

;// CONCATENATED MODULE: ./packages/platforms/src/delivery.ts






async function planDelivery({ env, shared = [], shadows, shadowFiles, program }, has = []) {
    const refused = [...env, ...shared].filter((name) => !isOurs(name));
    const taken = env.filter((name) => has.includes(name));
    const hiding = shadows.filter((name) => process.env[name] || has.includes(name));
    if (shadowFiles)
        hiding.push(...(await __nccwpck_require__.e(/* import() */ 2064).then(__nccwpck_require__.bind(__nccwpck_require__, 2064))).shadowingFiles(shadowFiles));
    const missing = program !== undefined && (await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 4514))).programPath(program) === undefined
        ? program
        : undefined;
    if (refused.length + taken.length + hiding.length === 0 && missing === undefined)
        return;
    throw (await __nccwpck_require__.e(/* import() */ 1187).then(__nccwpck_require__.bind(__nccwpck_require__, 1187))).deliveryRefusal({ refused, taken, hiding, missing });
}
function listDeliverables(root, presentation, modes, lease) {
    const { env, files, login } = chosen(presentation, modes);
    const variables = [
        ...Object.keys(env),
        ...files.flatMap((form) => form.env),
        ...(login ? [login.folderVariable] : []),
    ];
    const own = login !== undefined || files.some(({ section }) => section === undefined);
    return [
        ...(own ? [{ kind: 'folder', path: (0,lease_folder/* leaseFolder */.H)(root(), lease) }] : []),
        ...files.flatMap(({ name, section }) => section === undefined ? [] : [{ kind: 'section', file: [root(), name].join(external_node_path_.sep), section }]),
        ...[...new Set(variables)].map((name) => ({ kind: 'env', name })),
    ];
}
async function putInto(presentation, modes, { root, lease, signal, warn }, set) {
    try {
        const { env, files, login, agent } = chosen(await presentation, modes);
        const variables = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, plain(value)]));
        const secret = new Set(Object.keys(env).filter((name) => env[name] instanceof src_secret/* Secret */.z));
        if (files.length > 0)
            Object.assign(variables, await writeFiles(files, root(), lease, warn));
        if (login) {
            const { logIn } = await __nccwpck_require__.e(/* import() */ 6136).then(__nccwpck_require__.bind(__nccwpck_require__, 6136));
            variables[login.folderVariable] = await logIn(login, {
                root: root(),
                folder: (0,lease_folder/* leaseFolder */.H)(root(), lease),
                signal,
                delivered: agent,
            });
        }
        if (!(0,environment_size/* canStartWith */.V)(variables))
            throw (await __nccwpck_require__.e(/* import() */ 8354).then(__nccwpck_require__.bind(__nccwpck_require__, 8354))).unfit(variables);
        await set(variables, secret);
    }
    catch (error) {
        if (error instanceof errors/* MayflyError */.r)
            throw error;
        const { code, message } = error;
        throw new errors/* MayflyError */.r('ERR_DELIVERY_FAILED', 'The credential could not be put into the job', {
            facts: { reason: code ?? message },
        });
    }
}
async function writeFiles(files, root, lease, warn) {
    const { writePrivate, writeSection } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 8201));
    const variables = {};
    const replaced = new Set();
    for (const { name, section, content, env } of files) {
        const path = [section === undefined ? (0,lease_folder/* leaseFolder */.H)(root, lease) : root, name].join(external_node_path_.sep);
        if (section === undefined)
            writePrivate(root, path, plain(content));
        else
            replaced.add(writeSection(root, path, section, lease.id, plain(content)));
        for (const variable of env)
            variables[variable] = path;
    }
    for (const id of replaced)
        if (id)
            warn(`A profile of ${id}, an earlier use in this job, was replaced: give each use a profile of its own.`);
    return variables;
}
function chosen({ env, file, agent, login }, modes) {
    const ways = Object.entries({ env, file, agent }).flatMap(([mode, way]) => (way && modes.includes(mode) ? [way] : []));
    return {
        env: Object.assign({}, ...ways.map((way) => way.env)),
        files: ways.flatMap(({ files = [] }) => files),
        login,
        agent,
    };
}
function plain(value) {
    return value instanceof src_secret/* Secret */.z ? value.reveal() : value;
}


/***/ }),

/***/ 6119:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   V: () => (/* binding */ canStartWith)
/* harmony export */ });
const largestVariableBytes = 128 * 1024 - 1;
const largestEnvironmentBytes = 1024 * 1024;
function sizeOf(name, value) {
    return value.includes('\0') ? Number.POSITIVE_INFINITY : Buffer.byteLength(`${name}=${value}`);
}
function canStartWith(variables) {
    const sizes = Object.entries(variables).map(([name, value]) => sizeOf(name, value));
    const all = sizes.reduce((sum, size) => sum + size, 0);
    return all <= largestEnvironmentBytes && sizes.every((size) => size <= largestVariableBytes);
}


/***/ }),

/***/ 4835:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
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

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   fc: () => (/* binding */ makeFolder),
/* harmony export */   k9: () => (/* binding */ mustBePrivate),
/* harmony export */   removePrivate: () => (/* binding */ removePrivate),
/* harmony export */   removeSection: () => (/* binding */ removeSection),
/* harmony export */   wT: () => (/* binding */ readPrivate),
/* harmony export */   wX: () => (/* binding */ namesIn),
/* harmony export */   writePrivate: () => (/* binding */ writePrivate),
/* harmony export */   writeSection: () => (/* binding */ writeSection)
/* harmony export */ });
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
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0));
        return isPrivate((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file)) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (file !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
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

/***/ 4514:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   isFound: () => (/* binding */ isFound),
/* harmony export */   programPath: () => (/* binding */ programPath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


function programPath(program) {
    const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : [''];
    const folders = (process.env.PATH ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).filter((folder) => folder !== '');
    return folders.flatMap((folder) => endings.map((ending) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, program + ending))).find(isProgram);
}
function isFound(program) {
    const { PATH } = process.env;
    if (process.platform === 'win32')
        return true;
    if (program.includes('/'))
        return isProgram(program);
    return PATH === undefined || PATH.split(':').some((folder) => isProgram(`${folder || '.'}/${program}`));
}
function isProgram(path) {
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false })?.isFile())
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 2029:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";

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
        if (text.length >= wholeFrom && !wellKnown.has(text) && !pemArmour.test(text))
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
    const hidden = new Uint8Array(text.length);
    for (const form of known) {
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
            hidden.fill(1, at, at + form.length);
    }
    if (!hidden.includes(1))
        return text;
    let clean = '';
    for (let at = 0; at < text.length; at++) {
        if (!hidden[at])
            clean += text[at];
        else if (!hidden[at + 1])
            clean += '***';
    }
    return clean;
}


/***/ }),

/***/ 5815:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ enders)
/* harmony export */ });
const enders = {
    vault: () => __nccwpck_require__.e(/* import() */ 355).then(__nccwpck_require__.bind(__nccwpck_require__, 355)).then(({ ender }) => ender),
    kubernetes: () => __nccwpck_require__.e(/* import() */ 6861).then(__nccwpck_require__.bind(__nccwpck_require__, 6861)).then(({ ender }) => ender),
    'github-app': () => __nccwpck_require__.e(/* import() */ 4468).then(__nccwpck_require__.bind(__nccwpck_require__, 4468)).then(({ ender }) => ender),
};


/***/ }),

/***/ 5379:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

"use strict";
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ registry)
/* harmony export */ });
const registry = {
    aws: () => __nccwpck_require__.e(/* import() */ 2681).then(__nccwpck_require__.bind(__nccwpck_require__, 2681)).then(({ aws }) => aws),
    gcp: () => __nccwpck_require__.e(/* import() */ 6050).then(__nccwpck_require__.bind(__nccwpck_require__, 6050)).then(({ gcp }) => gcp),
    azure: () => __nccwpck_require__.e(/* import() */ 5381).then(__nccwpck_require__.bind(__nccwpck_require__, 5381)).then(({ azure }) => azure),
    vault: () => __nccwpck_require__.e(/* import() */ 1072).then(__nccwpck_require__.bind(__nccwpck_require__, 1072)).then(({ vault }) => vault),
    kubernetes: () => __nccwpck_require__.e(/* import() */ 3202).then(__nccwpck_require__.bind(__nccwpck_require__, 3202)).then(({ kubernetes }) => kubernetes),
    'github-app': () => __nccwpck_require__.e(/* import() */ 5572).then(__nccwpck_require__.bind(__nccwpck_require__, 5572)).then(({ githubApp }) => githubApp),
};


/***/ }),

/***/ 181:
/***/ ((module) => {

"use strict";
module.exports = require("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

"use strict";
module.exports = require("fs");

/***/ }),

/***/ 6698:
/***/ ((module) => {

"use strict";
module.exports = require("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ ((module) => {

"use strict";
module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

"use strict";
module.exports = require("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

"use strict";
module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

"use strict";
module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

"use strict";
module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

"use strict";
module.exports = require("node:http2");

/***/ }),

/***/ 4708:
/***/ ((module) => {

"use strict";
module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

"use strict";
module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

"use strict";
module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

"use strict";
module.exports = require("node:path");

/***/ }),

/***/ 1708:
/***/ ((module) => {

"use strict";
module.exports = require("node:process");

/***/ }),

/***/ 7075:
/***/ ((module) => {

"use strict";
module.exports = require("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

"use strict";
module.exports = require("node:tls");

/***/ }),

/***/ 7975:
/***/ ((module) => {

"use strict";
module.exports = require("node:util");

/***/ }),

/***/ 8522:
/***/ ((module) => {

"use strict";
module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

"use strict";
module.exports = require("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

"use strict";
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
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";

// EXTERNAL MODULE: ./packages/cli/src/early.ts
var early = __nccwpck_require__(6501);
// EXTERNAL MODULE: ./packages/cli/src/commands.ts
var commands = __nccwpck_require__(1218);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __nccwpck_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/guards.ts
var guards = __nccwpck_require__(9531);
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var src_inputs = __nccwpck_require__(7276);
// EXTERNAL MODULE: ./packages/core/src/instant.ts
var instant = __nccwpck_require__(368);
// EXTERNAL MODULE: ./packages/core/src/mint.ts
var mint = __nccwpck_require__(2921);
// EXTERNAL MODULE: ./packages/core/src/settle.ts
var settle = __nccwpck_require__(9430);
// EXTERNAL MODULE: ./packages/core/src/step-inputs.ts
var step_inputs = __nccwpck_require__(8993);
// EXTERNAL MODULE: ./packages/core/src/subject-token.ts
var subject_token = __nccwpck_require__(9285);
;// CONCATENATED MODULE: ./packages/core/src/acquire.ts








const mainMilliseconds = 60_000;
function alone(provider) {
    return (raw) => ({
        items: [{ provider: provider, raw }],
        literal: provider.inputs,
        faults: [],
    });
}
async function acquire(platform, ask, enders, signers = {}) {
    const record = { strict: false, leases: [] };
    try {
        platform.save(record);
        const raw = platform.inputs();
        const { step, planned } = await readInputs(platform, raw, await ask(raw), { enders, signers });
        record.strict = step['strict-revoke'];
        if (step.proxy)
            record.proxy = step.proxy;
        await platform.guard?.();
        (0,guards/* guardEvent */._)(platform.job, step['allow-untrusted-events']);
        const wanted = planned.flatMap(({ provider, half, inputs, place = provider.id }) => [provider, ...(half ? [half] : [])].map((one) => ({ place, ...one.names(inputs) })));
        if (wanted.length > 1)
            (await __nccwpck_require__.e(/* import() */ 4458).then(__nccwpck_require__.bind(__nccwpck_require__, 4458))).refuseConflicts(wanted);
        for (const names of wanted)
            await platform.plan(names);
        await acquireAll(platform, record, planned);
    }
    catch (error) {
        const { undo } = await __nccwpck_require__.e(/* import() */ 4775).then(__nccwpck_require__.bind(__nccwpck_require__, 4775));
        await undo(platform, record, enders, error);
    }
}
async function readInputs(platform, raw, { items, literal, faults: found }, means) {
    const { inputs: step, faults: own } = (0,src_inputs/* parseInputs */.T)(step_inputs/* stepInputs */.a, raw, platform.mask);
    const known = { ...step_inputs/* stepInputs */.a, ...literal };
    const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(known, name));
    const faults = [...own, ...found];
    const planned = [];
    for (const item of items) {
        const { provider, place, name } = item;
        const { inputs: given, faults: wrong } = (0,src_inputs/* parseInputs */.T)(provider.inputs, item.raw, platform.mask);
        const modes = (given.deliver ?? []);
        const half = modes.includes('agent') ? await provider.agent?.() : undefined;
        const inputs = (half?.inputs(given) ?? given);
        const told = new Set(wrong.map(({ input }) => input));
        wrong.push(...((await provider.check?.(inputs)) ?? []).filter(({ input }) => !told.has(input)));
        const need = provider.needs?.(inputs);
        const nested = need && (await (await __nccwpck_require__.e(/* import() */ 2610).then(__nccwpck_require__.bind(__nccwpck_require__, 2610))).plan(need, means, platform.mask));
        if (nested)
            wrong.push(...nested.faults.filter(({ input }) => !told.has(input)));
        if (place !== undefined && name === undefined && modes.includes('output'))
            wrong.push({ input: 'name', message: 'is required with deliver: output; the outputs begin with it' });
        faults.push(...wrong.map(({ input, message }) => ({ input: place ? `${place} ${input}` : input, message })));
        planned.push({ ...item, inputs, modes, half, nested });
    }
    if (unknown.length > 0)
        faults.push(...(await __nccwpck_require__.e(/* import() */ 611).then(__nccwpck_require__.bind(__nccwpck_require__, 611))).misspelt(known, unknown));
    if (faults.length > 0)
        throw (await __nccwpck_require__.e(/* import() */ 611).then(__nccwpck_require__.bind(__nccwpck_require__, 611))).faulty(faults);
    return { step, planned };
}
async function acquireAll(platform, record, planned) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(timedOut()), mainMilliseconds);
    const signal = AbortSignal.any([platform.cancelled, late.signal]);
    const network = await platform.network(record.proxy);
    record.tokenHost = network.tokenHost;
    try {
        const tokens = new subject_token/* SubjectTokens */.fx(async (audience) => (0,subject_token/* preflight */.Mz)(await network.fetchSubjectToken(audience, signal), audience, platform.now()));
        const save = () => platform.save(record);
        const world = { platform, network, signal, tokens, save, strict: record.strict };
        const minted = await (0,settle/* settleAll */.j)(planned.map(async (item) => {
            const { provider, inputs, modes, half, nested } = item;
            const lease = (0,mint/* newLease */.Z)(platform, provider, inputs);
            record.leases.push(lease);
            try {
                const io = (0,mint/* exchangeIo */.m)(world, lease, provider.audience(inputs));
                const credential = await provider.exchange(inputs, nested?.extend(io, world, record) ?? io);
                lease.principal = credential.principal;
                if (credential.expiresAt !== undefined)
                    lease.expiresAt = credential.expiresAt;
                provider.guard?.(credential, inputs);
                const agent = half && {
                    ...half.form(credential, inputs),
                    credential,
                    key: half.key?.(credential),
                    raw: item.raw,
                    record,
                };
                const presentation = { ...provider.present(credential, inputs), ...(agent && { agent }) };
                return { lease, modes, presentation: outputs(presentation, lease, credential, item) };
            }
            catch (error) {
                throw (await __nccwpck_require__.e(/* import() */ 4775).then(__nccwpck_require__.bind(__nccwpck_require__, 4775))).named(error, item.place);
            }
        }));
        signal.throwIfAborted();
        if (planned.some(({ provider }) => provider.lateNames)) {
            const wanted = planned.map((item, index) => ({ ...item, presentation: minted[index]?.presentation }));
            const { lateNames } = await __nccwpck_require__.e(/* import() */ 4458).then(__nccwpck_require__.bind(__nccwpck_require__, 4458));
            for (const names of lateNames(wanted))
                await platform.plan(names);
        }
        for (const { lease, modes, presentation } of minted)
            lease.delivered = platform.deliverables(presentation, modes, lease);
        save();
        for (const { lease, modes, presentation } of minted) {
            await platform.deliver(presentation, modes, lease, signal);
            signal.throwIfAborted();
        }
        for (const { lease, modes } of minted)
            announce(platform, lease, modes);
    }
    finally {
        clearTimeout(timer);
        await Promise.all(planned.map(({ nested }) => nested?.ended()));
        network.wire.close();
    }
}
function outputs(presentation, lease, credential, { place, name, half }) {
    const { principal, expiresAt } = credential;
    const end = expiresAt === undefined || half ? {} : { 'expires-at': (0,instant/* instant */.u)(expiresAt) };
    const facts = { principal, ...end, 'lease-id': lease.id, ...presentation.facts };
    if (place === undefined)
        return { ...presentation, facts };
    const prefixed = (parts = {}) => name === undefined ? {} : Object.fromEntries(Object.entries(parts).map(([key, value]) => [`${name}-${key}`, value]));
    return { ...presentation, facts: prefixed(facts), output: prefixed(presentation.output) };
}
function announce(platform, lease, modes) {
    const until = lease.expiresAt === undefined || modes.includes('agent') ? '' : ` until ${(0,instant/* instant */.u)(lease.expiresAt)}`;
    platform.log.info(`${lease.principal}${until}, delivered as ${modes.join(', ')} (${lease.id})`);
}
function timedOut() {
    return new errors/* MayflyError */.r('ERR_TIMED_OUT', `The step did not finish within ${mainMilliseconds / 1000} s`, {});
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./packages/platforms/src/delivery.ts + 1 modules
var delivery = __nccwpck_require__(6710);
// EXTERNAL MODULE: ./packages/platforms/src/command/log.ts
var log = __nccwpck_require__(276);
// EXTERNAL MODULE: ./packages/platforms/src/command/state-folder.ts + 1 modules
var state_folder = __nccwpck_require__(256);
;// CONCATENATED MODULE: ./packages/platforms/src/command/acquire.ts





function takeFor(job, { inputs, place, cancelled, printsToLog, ready }) {
    const { state, system } = job;
    const root = () => state.root;
    const recordName = state.newRecord(Date.now());
    let record = { strict: false, leases: [] };
    let failed = false;
    const platform = {
        ...job.platform(),
        ...(printsToLog && system.masksFromLog?.() && { mask: log/* maskFromLog */.Zg }),
        get job() {
            return job.told;
        },
        async guard() {
            if (process.env.NODE_DEBUG)
                throw (await __nccwpck_require__.e(/* import() */ 8240).then(__nccwpck_require__.bind(__nccwpck_require__, 8240))).nodeDebug();
            system.guard?.();
        },
        inputs: () => inputs,
        cancelled,
        save(saved) {
            record = saved;
            state.save(recordName, saved);
        },
        fail(message, failure) {
            failed = true;
            (0,log/* fail */.fJ)(message, failure);
            if ((0,state_folder/* mayBeEnded */.R)(failure?.rows ?? []))
                job.tellKept();
            else
                state.forget(recordName);
        },
        network: (proxy) => job.network(proxy),
        newLeaseId: (provider) => `${provider}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`,
        async plan(names) {
            await ready?.();
            await (0,delivery/* planDelivery */.eh)(names, deliveredBefore(job, recordName));
        },
        deliverables: (presentation, modes, lease) => [
            ...(0,delivery/* listDeliverables */.HE)(root, presentation, modes, lease),
            ...place.deliverables(lease),
        ],
        deliver: (presentation, modes, lease, signal) => (0,delivery/* putInto */.iu)(presentation, modes, { root, lease, signal, warn: log/* log */.Rm.warn }, (variables, secret) => place.put(lease, variables, secret)),
    };
    return { platform, record: () => record, recordName, failed: () => failed };
}
function deliveredBefore({ state }, own) {
    return state.records(log/* mask */.dK).flatMap(([name, record]) => {
        const delivered = name === own ? [] : (record?.leases ?? []).flatMap((lease) => lease.delivered);
        return delivered.flatMap((one) => (one.kind === 'env' ? [one.name] : []));
    });
}
function cancellation() {
    const controller = new AbortController();
    return {
        cancelled: controller.signal,
        cancel: () => controller.abort(new errors/* MayflyError */.r('ERR_CANCELLED', 'The command was cancelled')),
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./packages/platforms/src/private-files.ts
var private_files = __nccwpck_require__(8201);
;// CONCATENATED MODULE: ./packages/platforms/src/command/env-script.ts



function envScript(state) {
    const files = () => [scriptIn(state), (0,external_node_path_.join)(state.root, 'public.env')];
    return {
        deliverables: ({ id }) => files().map((file) => ({ kind: 'section', file, section: id })),
        put({ id }, variables, secret) {
            const [script, open] = files();
            (0,private_files.writeSection)(state.root, script, id, id, scriptOf(mustBeText(variables)));
            (0,private_files.writeSection)(state.root, open, id, id, publicLines(variables, secret));
        },
    };
}
function scriptIn({ root }) {
    return (0,external_node_path_.join)(root, 'env.sh');
}
function inMemory() {
    const variables = {};
    return {
        variables,
        deliverables: () => [],
        put: (_, more) => void Object.assign(variables, mustBeText(more)),
    };
}
function scriptOf(variables) {
    const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value.replaceAll("'", `'\\''`)}'`);
    return `${[traceOff, ...exports, traceOn].join('\n')}\n`;
}
function publicLines(variables, secret) {
    const open = Object.entries(variables).filter(([name, value]) => !secret.has(name) && !/[\r\n]/.test(value));
    return open.map(([name, value]) => `${name}=${value}\n`).join('');
}
const traceOff = '{ mayfly_trace=; case $- in *x*) mayfly_trace=x ;; esac; case $- in *v*) mayfly_trace=v$mayfly_trace ;; esac; set +xv; } 2>/dev/null';
const traceOn = '{ if [ -n "$mayfly_trace" ]; then set "-$mayfly_trace"; fi; unset mayfly_trace; } 2>/dev/null';
function mustBeText(variables) {
    const wrong = Object.entries(variables).filter(([, value]) => value.includes('\0'));
    if (wrong.length === 0)
        return variables;
    throw new errors/* MayflyError */.r('ERR_DELIVERY_FAILED', 'A value holds a zero byte, which no variable can hold', {
        facts: { variables: wrong.map(([name]) => name).join(', ') },
        fix: 'Deliver it as a file.',
    });
}

// EXTERNAL MODULE: ./packages/platforms/src/command/release.ts
var release = __nccwpck_require__(3227);
// EXTERNAL MODULE: ./packages/platforms/src/program-path.ts
var program_path = __nccwpck_require__(4514);
// EXTERNAL MODULE: ./packages/providers/src/enders.ts
var enders = __nccwpck_require__(5815);
;// CONCATENATED MODULE: ./packages/providers/src/signers.ts
const signers = {
    vault: () => __nccwpck_require__.e(/* import() */ 2535).then(__nccwpck_require__.bind(__nccwpck_require__, 2535)).then(({ signer }) => signer),
};

// EXTERNAL MODULE: ./packages/cli/src/exit-codes.ts
var exit_codes = __nccwpck_require__(3067);
// EXTERNAL MODULE: ./packages/platforms/src/command/subject-tokens.ts
var subject_tokens = __nccwpck_require__(349);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./packages/cli/src/flag.ts

const ways = ['', '-base64', '-file'];
function flagNamed(literal, flag) {
    for (const way of ways) {
        const name = flag.slice(0, flag.length - way.length);
        const spec = flag.endsWith(way) && Object.hasOwn(literal, name) ? literal[name] : undefined;
        if (spec)
            return { name, spec, way, bare: spec.type === 'switch' && way === '' };
    }
    return undefined;
}
function givenBy({ name, spec, way }, text) {
    if (way === '-file' && name !== 'credentials')
        return fromFile(text);
    if (spec.type === 'text' && spec.secret) {
        const fault = 'is secret, and every process of the machine can read arguments: give it with -file behind its name';
        return { fault };
    }
    return way === '-base64' ? fromBase64(text) : { value: text };
}
function fromFile(file) {
    try {
        return { value: (0,external_node_fs_.readFileSync)(file, 'utf8') };
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

// EXTERNAL MODULE: ./packages/platforms/src/command/offered-inputs.ts
var offered_inputs = __nccwpck_require__(6851);
;// CONCATENATED MODULE: ./packages/cli/src/suited.ts

function suited(asked, system, deliver) {
    const items = asked.items.map((item) => {
        const { provider } = item;
        const inputs = { ...provider.inputs, ...(0,offered_inputs/* offeredInputs */.JW)(provider.inputs, deliver) };
        const raw = Object.fromEntries(Object.entries(item.raw).filter(([name]) => !provider.inputs[name]?.forOutput));
        return { ...item, raw, provider: { ...provider, inputs } };
    });
    return { ...asked, items, faults: [...asked.faults, ...refused(asked, system)] };
}
function refused({ items }, { keepsLists }) {
    return items.flatMap(({ provider, raw, place }) => Object.entries(provider.inputs).flatMap(([name, spec]) => {
        const input = place === undefined ? name : `${place} ${name}`;
        const given = raw[name] ?? '';
        if (given === '')
            return [];
        if (spec.forOutput)
            return [{ input, message: 'is for step outputs, which GitHub alone has' }];
        if (name === 'deliver')
            return (0,offered_inputs/* waysOnGitHub */.Ty)(provider.inputs)
                .filter((way) => given.split(/[,\s]+/).includes(way))
                .map((way) => ({ input, message: `${way} is a way that GitHub alone has` }));
        if (keepsLists && place !== undefined && spec.type === 'text' && spec.secret)
            return [
                {
                    input,
                    message: 'is secret, and the record of a build keeps what a pipeline is given: it cannot come this way',
                },
            ];
        return [];
    }));
}

;// CONCATENATED MODULE: ./packages/cli/src/request.ts




function request(line, deliver, more = []) {
    const { provider, flags, inputs, job } = line;
    const faults = [...line.faults, ...more, ...(0,subject_tokens/* strangeVariables */.Mx)()];
    const file = flags.credentials;
    const named = provider !== undefined || faults.some(({ input }) => input === 'provider');
    if (named && file !== undefined)
        faults.push({ input: 'credentials', message: 'stands instead of a provider' });
    if (!named && file === undefined)
        faults.push({ input: 'provider', message: 'is required, or --credentials' });
    const list = file === undefined ? undefined : read(file, faults);
    return { inputs, ask: async (raw) => suited(await askFor(provider, list, raw, faults), job.system, deliver) };
}
function read(file, faults) {
    const read = fromFile(file);
    if ('value' in read)
        return read.value;
    faults.push({ input: 'credentials', message: read.fault });
    return undefined;
}
async function askFor(provider, list, raw, faults) {
    if (provider === undefined && list === undefined)
        return { items: [], literal: {}, faults };
    const asked = provider
        ? await alone(provider)(raw)
        : await (await __nccwpck_require__.e(/* import() */ 5188).then(__nccwpck_require__.bind(__nccwpck_require__, 5188))).readCredentials({ credentials: list });
    return { ...asked, faults: [...faults, ...asked.faults] };
}

// EXTERNAL MODULE: ./packages/platforms/src/redaction.ts + 1 modules
var redaction = __nccwpck_require__(2029);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: ./packages/cli/src/redact.ts

const stars = Buffer.from('***');
const nothing = Buffer.alloc(0);
const longestSkip = 255;
class Forms {
    #all;
    #skips = new Uint8Array(65_536);
    #ending = new Map();
    #beginning = new Map();
    #begins = new Uint8Array(65_536);
    #firstBytes = new Uint8Array(256);
    #shortest;
    #longest;
    constructor(forms) {
        this.#all = [...new Set(forms)].map((form) => Buffer.from(form)).filter(({ length }) => length > 1);
        const lengths = this.#all.map(({ length }) => length);
        this.#shortest = Math.min(...lengths, longestSkip);
        this.#longest = Math.max(0, ...lengths);
        this.#skips.fill(this.#shortest - 1);
        for (const form of this.#all)
            this.#learn(form);
    }
    #learn(form) {
        for (let end = 1; end < this.#shortest; end++) {
            const pair = pairAt(form, end);
            this.#skips[pair] = Math.min(this.#skips[pair], this.#shortest - 1 - end);
        }
        add(this.#ending, pairAt(form, this.#shortest - 1), form);
        add(this.#beginning, pairAt(form, 1), form);
        this.#begins[pairAt(form, 1)] = 1;
        this.#firstBytes[form[0]] = 1;
    }
    get none() {
        return this.#all.length === 0;
    }
    find(bytes, open, found) {
        const skips = this.#skips;
        const back = this.#shortest - 1;
        const length = Math.min(bytes.length, open + back);
        for (let end = back; end < length;) {
            const pair = (bytes[end - 1] << 8) | bytes[end];
            const skip = skips[pair];
            if (skip > 0) {
                end += skip;
                continue;
            }
            const start = end - back;
            for (const form of this.#ending.get(pair) ?? []) {
                if (standsAt(bytes, start, form))
                    found(start, start + form.length);
            }
            end++;
        }
    }
    openFrom(bytes) {
        const begins = this.#begins;
        const last = bytes.length - 1;
        for (let at = Math.max(0, bytes.length - this.#longest + 1); at < last; at++) {
            const pair = (bytes[at] << 8) | bytes[at + 1];
            if (begins[pair] === 1 && this.#beginning.get(pair)?.some((form) => isBegun(bytes, at, form)))
                return at;
        }
        return this.#firstBytes[bytes[last]] === 1 ? last : bytes.length;
    }
}
class Redaction {
    #forms;
    #held = nothing;
    #base = 0;
    #done = 0;
    #starred = false;
    constructor(forms) {
        this.#forms = forms;
    }
    get held() {
        return this.#held.length;
    }
    push(chunk) {
        if (this.#forms.none || chunk.length === 0)
            return chunk;
        const bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
        return this.#letGo(bytes, this.#forms.openFrom(bytes));
    }
    end() {
        return this.#letGo(this.#held, this.#held.length);
    }
    #letGo(bytes, open) {
        const parts = [];
        this.#forms.find(bytes, open, (start, end) => this.#star(bytes, start, end, parts));
        if (this.#base + open > this.#done) {
            parts.push(bytes.subarray(this.#done - this.#base, open));
            this.#done = this.#base + open;
            this.#starred = false;
        }
        this.#held = bytes.subarray(open);
        this.#base += open;
        return joined(parts);
    }
    #star(bytes, start, end, parts) {
        if (!this.#starred || this.#base + start > this.#done) {
            parts.push(bytes.subarray(this.#done - this.#base, start), stars);
            this.#starred = true;
            this.#done = this.#base + end;
        }
        else if (this.#base + end > this.#done)
            this.#done = this.#base + end;
    }
}
function redactor(forms) {
    const redaction = new Redaction(forms);
    return new external_node_stream_.Transform({
        transform(chunk, _, done) {
            const safe = redaction.push(chunk);
            done(null, safe.length > 0 ? safe : undefined);
        },
        flush(done) {
            done(null, redaction.end());
        },
    });
}
function add(forms, pair, form) {
    forms.set(pair, [...(forms.get(pair) ?? []), form]);
}
function pairAt(form, end) {
    return (form[end - 1] << 8) | form[end];
}
function standsAt(bytes, start, form) {
    return (start + form.length <= bytes.length &&
        bytes[start] === form[0] &&
        form.compare(bytes, start, start + form.length) === 0);
}
function isBegun(bytes, at, form) {
    const length = bytes.length - at;
    if (length >= form.length)
        return false;
    let same = 2;
    while (same < length && bytes[at + same] === form[same])
        same++;
    return same === length;
}
function joined(parts) {
    const [first = nothing, ...others] = parts.filter(({ length }) => length > 0);
    return others.length === 0 ? first : Buffer.concat([first, ...others]);
}

// EXTERNAL MODULE: ./packages/cli/src/signals.ts
var src_signals = __nccwpck_require__(5087);
;// CONCATENATED MODULE: ./packages/cli/src/run.ts






const streamTurns = 20;
const turnMilliseconds = 100;
function run(spawn, program, args, variables) {
    const child = start(() => spawn(program, args, { env: (0,subject_tokens/* environmentWith */.Cz)(variables), stdio: ['inherit', 'pipe', 'pipe'] }), program);
    if (!child)
        return { signal: () => undefined, ended: Promise.resolve(), done: Promise.resolve(exit_codes/* exitCodes */.h.neverStarted) };
    let forms;
    const known = () => (forms ??= new Forms((0,redaction/* knownForms */.pZ)()));
    const written = Promise.all([
        pass(child.stdout, () => (0,log/* outlet */.gx)(process.stdout), known),
        pass(child.stderr, () => (0,log/* outlet */.gx)(process.stderr), known),
    ]);
    const code = new Promise((resolve) => {
        child.on('error', (error) => {
            if (child.pid !== undefined)
                return;
            tellNotStarted(program, error);
            resolve(exit_codes/* exitCodes */.h.neverStarted);
        });
        child.once('exit', (exitCode, signal) => resolve(signal === null ? (exitCode ?? 1) : (0,src_signals/* exitCodeOf */.F)(signal)));
    });
    let told = false;
    const drained = async () => {
        let turns = 0;
        let late;
        const cut = new Promise((resolve) => {
            late = setInterval(() => {
                const slow = process.stdout.writableNeedDrain || process.stderr.writableNeedDrain;
                if ((slow && !told) || ++turns < streamTurns)
                    return;
                for (const stream of [child.stdout, child.stderr])
                    stream.destroy();
                if (slow)
                    resolve();
            }, turnMilliseconds);
        });
        await Promise.race([written, cut]);
        clearInterval(late);
    };
    return {
        signal(signal) {
            told = true;
            child.kill(signal);
        },
        ended: code.then(() => undefined),
        done: code.then(drained).then(() => code),
    };
}
function start(spawn, program) {
    try {
        return spawn();
    }
    catch (error) {
        tellNotStarted(program, error);
        return undefined;
    }
}
function tellNotStarted(program, { code }) {
    log/* log */.Rm.warn(`${program} could not be started (${code})`);
}
function pass(from, out, forms) {
    return new Promise((resolve) => {
        from.once('close', resolve);
        from.once('data', (first) => {
            const redacted = redactor(forms());
            const to = out();
            from.removeListener('close', resolve);
            redacted.once('end', resolve);
            to.on('error', () => {
                from.destroy();
                redacted.resume();
            });
            from.once('close', () => redacted.end());
            redacted.write(first);
            from.pipe(redacted).pipe(to, { end: false });
        });
    });
}

;// CONCATENATED MODULE: ./packages/cli/src/exec.ts












const lastWordsMilliseconds = 500;
async function exec(line, [program, ...args]) {
    const { job } = line;
    const { cancelled, cancel } = cancellation();
    let heed = (_) => cancel();
    const signals = (0,src_signals/* onSignals */.r)((signal) => heed(signal));
    const missing = program === undefined ? [{ input: 'command', message: 'is required, after "--"' }] : [];
    const { inputs, ask } = request(line, 'env', missing);
    const place = inMemory();
    let found = true;
    const ready = async () => {
        found = (0,program_path.isFound)(program);
        if (!found)
            throw (await __nccwpck_require__.e(/* import() */ 974).then(__nccwpck_require__.bind(__nccwpck_require__, 974))).notFound(program);
    };
    const taking = takeFor(job, { inputs, place, cancelled, printsToLog: false, ready });
    const processes = whileItWaits(() => Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1421, 23)));
    await acquire(taking.platform, ask, enders/* enders */.I, signers);
    if (taking.failed()) {
        if (!found)
            process.exitCode = exit_codes/* exitCodes */.h.neverStarted;
        else if (signals.received)
            process.exitCode = (0,src_signals/* exitCodeOf */.F)(signals.received);
        return;
    }
    const { spawn } = await processes;
    let child;
    try {
        if (signals.received === undefined)
            child = run(spawn, program, args, place.variables);
        const hurried = new Promise((resolve) => {
            let heard = 0;
            heed = (signal) => {
                child?.signal(signal);
                if (++heard > 1)
                    resolve();
            };
        });
        await Promise.race([child?.ended, hurried]);
    }
    finally {
        const { refused } = await (0,release/* releaseRecord */.H)(job, taking.recordName, taking.record(), enders/* enders */.I);
        const code = child ? await child.done : signals.received && (0,src_signals/* exitCodeOf */.F)(signals.received);
        if (refused !== undefined)
            (0,log/* say */.cv)(refused);
        process.exitCode = refused !== undefined && code === 0 ? exit_codes/* exitCodes */.h.notEnded : code;
        if (signals.received)
            setTimeout(() => process.exit(), lastWordsMilliseconds).unref();
    }
}
function whileItWaits(load) {
    return new Promise((resolve) => setImmediate(() => resolve(load())));
}

// EXTERNAL MODULE: ./packages/core/src/http.ts
var http = __nccwpck_require__(1457);
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
        return {
            tokenHost: '',
            job: this.system.job(() => []),
            wire: (0,http/* openWire */.K)(proxy),
            fetchSubjectToken: async (audience) => {
                await new Promise(setImmediate);
                return (0,subject_tokens/* tokenFor */.fn)(audience, this.tokens, this.system);
            },
        };
    }
}

// EXTERNAL MODULE: ./packages/platforms/src/command/system.ts + 3 modules
var command_system = __nccwpck_require__(952);
// EXTERNAL MODULE: ./packages/platforms/src/command/real-path.ts
var real_path = __nccwpck_require__(8290);
;// CONCATENATED MODULE: ./packages/platforms/src/command/workspace.ts


function liesInWorkspace({ workspace }, folder) {
    const own = workspace?.();
    return own ? [external_node_path_.resolve, real_path/* realPath */.Y].some((path) => `${path(folder)}${external_node_path_.sep}`.startsWith(path(own) + external_node_path_.sep)) : false;
}

// EXTERNAL MODULE: ./packages/providers/src/registry.ts
var registry = __nccwpck_require__(5379);
;// CONCATENATED MODULE: ./packages/cli/src/flags.ts








async function readCommandLine({ flags: own, takesCredentials }, args) {
    const [id = '-'] = takesCredentials ? args : [];
    const named = !id.startsWith('-');
    const provider = Object.hasOwn(registry/* registry */.u, id) ? await registry/* registry */.u[id]() : undefined;
    const known = { ...own, ...(takesCredentials && { ...step_inputs/* stepInputs */.a, ...provider?.inputs }) };
    const { raw, unknown, faults } = readFlags(known, named ? args.slice(1) : args);
    if (named && provider === undefined) {
        const message = `must be one of ${Object.keys(registry/* registry */.u).join(', ')}, not ${JSON.stringify(id)}`;
        faults.push({ input: 'provider', message });
    }
    else if (unknown.length > 0) {
        faults.push(...(await __nccwpck_require__.e(/* import() */ 3006).then(__nccwpck_require__.bind(__nccwpck_require__, 3006))).unknownFlags(known, unknown));
    }
    const { inputs: flags, faults: wrong } = (0,src_inputs/* parseInputs */.T)(own, raw, () => undefined);
    const { platform, 'state-dir': folder } = flags;
    const system = command_system/* systems */.nV[platform ?? (0,command_system/* guessSystem */.rW)()];
    const job = new CommandJob(system, new state_folder/* StateFolder */.s(folder, (path) => liesInWorkspace(system, path)));
    const inputs = Object.fromEntries(Object.entries(raw).filter(([name]) => !Object.hasOwn(own, name)));
    return { flags, job, provider, inputs, faults: [...faults, ...wrong] };
}
function readFlags(known, args) {
    const read = { raw: {}, unknown: [], faults: [] };
    for (let at = 0; at < args.length; at++) {
        const [arg = '', next] = args.slice(at, at + 2);
        const [name = '', ...joined] = arg.split('=');
        const flag = flagIn(known, arg);
        if (flag) {
            const follows = joined.length === 0 && next !== undefined && mayFollow(known, flag, next);
            const value = joined.length > 0 ? joined.join('=') : follows ? next : flag.bare ? 'true' : undefined;
            if (value === undefined)
                read.faults.push({ input: flag.name, message: 'has no value' });
            else
                take(read, flag, value);
            if (follows)
                at++;
        }
        else if (arg.startsWith('-')) {
            read.unknown.push(name);
            if (joined.length === 0 && next?.startsWith('-') === false)
                at++;
        }
        else
            read.faults.push({ input: JSON.stringify(arg.slice(0, 40)), message: 'is one argument too many' });
    }
    return read;
}
function flagIn(known, arg) {
    return arg.startsWith('--') ? flagNamed(known, arg.slice(2).split('=', 1)[0]) : undefined;
}
function mayFollow(known, flag, next) {
    return flag.bare ? ['true', 'false', ''].includes(next.toLowerCase()) : flagIn(known, next) === undefined;
}
function take({ raw, faults }, flag, text) {
    const { name, spec } = flag;
    const given = givenBy(flag, text);
    if ('fault' in given)
        faults.push({ input: name, message: given.fault });
    else if (!Object.hasOwn(raw, name))
        raw[name] = given.value;
    else if (spec.type === 'lines' || spec.type === 'choices')
        raw[name] += `\n${given.value}`;
    else
        faults.push({ input: name, message: 'is given more than once' });
}

;// CONCATENATED MODULE: ./packages/cli/src/login.ts









async function login(line) {
    const { cancelled, cancel } = cancellation();
    const signals = (0,src_signals/* onSignals */.r)(cancel);
    const { flags, job } = line;
    const message = 'must not lie in the folder of the project: artifacts would take it along';
    const misplaced = flags['state-dir'] !== undefined && liesInWorkspace(job.system, flags['state-dir']);
    const { inputs, ask } = request(line, job.system.delivers ?? 'env', misplaced ? [{ input: 'state-dir', message }] : []);
    const taking = takeFor(job, { inputs, place: envScript(job.state), cancelled, printsToLog: true });
    await acquire(taking.platform, ask, enders/* enders */.I, signers);
    if (!taking.failed())
        log/* log */.Rm.info(`the variables are in ${scriptIn(job.state)}`);
    else if (signals.received)
        process.exitCode = (0,src_signals/* exitCodeOf */.F)(signals.received);
}

;// CONCATENATED MODULE: ./packages/cli/src/index.ts





async function main([name = '', ...args]) {
    const cut = name === 'exec' && args.includes('--') ? args.indexOf('--') : args.length;
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
            return login(await readCommandLine(commands/* commands */.P.login, own));
        case 'exec':
            return exec(await readCommandLine(commands/* commands */.P.exec, own), rest);
        case 'logout':
            return (await __nccwpck_require__.e(/* import() */ 9738).then(__nccwpck_require__.bind(__nccwpck_require__, 9738))).logout(await readCommandLine(commands/* commands */.P.logout, own));
        case 'agent':
            return (await __nccwpck_require__.e(/* import() */ 2410).then(__nccwpck_require__.bind(__nccwpck_require__, 2410))).agent(own[0], await readCommandLine(commands/* commands */.P.agent, own.slice(1)));
        case 'whoami':
            return (await __nccwpck_require__.e(/* import() */ 9421).then(__nccwpck_require__.bind(__nccwpck_require__, 9421))).whoami(await readCommandLine(commands/* commands */.P.whoami, own));
    }
}
main(process.argv.slice(2)).catch(async (error) => (await __nccwpck_require__.e(/* import() */ 1140).then(__nccwpck_require__.bind(__nccwpck_require__, 1140))).failWith(error));

})();

module.exports = __webpack_exports__;
/******/ })()
;
