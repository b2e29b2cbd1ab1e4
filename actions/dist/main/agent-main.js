"use strict";
exports.ids = ["agent-main"];
exports.modules = {

/***/ 7867:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  SK: () => (answersWith),
  Xu: () => (failureAnswer),
  kY: () => (failureText)
});
var _core_errors__0 = _require(7638);
var _core_foreign_text__3 = _require(281);
var _core_secret__1 = _require(8189);
var _core_template__2 = _require(771);
function answersWith(answers, { parts }) {
    return (query) => {
        const { status, body } = answers(query);
        const text = (0,_core_template__2.GS)(body, parts);
        if (text instanceof _core_secret__1.z)
            return { status, body: text.reveal() };
        if (typeof text === 'string')
            return { status, body: text };
        throw new TypeError('A part of an answer is not known');
    };
}
function failureAnswer(error) {
    const message = failureText(error);
    const code = error instanceof _core_errors__0.rU ? error.code : 'ERR_INTERNAL';
    const status = code === 'ERR_EXCHANGE_REJECTED' || code === 'ERR_PRINCIPAL_MISMATCH' ? 403 : 503;
    return {
        status,
        body: JSON.stringify({ Code: code, Message: message, error: code, error_description: message, message }),
    };
}
function failureText(error) {
    if (!(error instanceof _core_errors__0.rU))
        return 'The Mayfly agent met an unexpected error (ERR_INTERNAL)';
    const { message, code, vendor } = error;
    return (0,_core_foreign_text__3.$0)(`${message} (${code}${vendor ? `, ${vendor}` : ''})`);
}
/***/ }),

/***/ 4919:
/***/ (function (_module, __unused_webpack__exports, _require) {


var external_node_path_ = _require(6760);
var closed_debugger = _require(4392);
var src_endpoint = _require(3784);
var agent_handover = _require(1725);
var ledger = _require(8975);
var request_token_end = _require(9633);
var lease_folder = _require(4835);
var lines = _require(1723);
var private_files = _require(8201);
var process_identity = _require(8492);
var registry = _require(5379);
var agent_messages = _require(9681);
var errors = _require(7638);
var src_grant = _require(2591);
var answer = _require(7867);
var no_output = _require(6062);
;// agent/src/renewer.ts

const renewedAfter = 2 / 3;
const longestMarginMilliseconds = 30_000;
const marginOfLife = 1 / 20;
const shortestPauseMilliseconds = 1_000;
const longestPauseMilliseconds = 30_000;
const usualMostRenewals = 1_000;
const lastRenewalMilliseconds = 3_000;
const longestWaitMilliseconds = 24 * 3_600_000;
class Renewer {
    #renew;
    #eager;
    #mostRenewals;
    #current;
    #renewal;
    #timer;
    #isUsed = false;
    #failures = 0;
    #failed;
    #ended = false;
    #renewals = 0;
    made = 0;
    constructor(renew, { eager, mostRenewals = usualMostRenewals }, first) {
        this.#renew = renew;
        this.#eager = eager;
        this.#mostRenewals = mostRenewals;
        if (first)
            this.#keep(first);
    }
    get failure() {
        return this.#failed?.error;
    }
    get() {
        this.#isUsed = true;
        const now = Date.now();
        const current = this.#current;
        if (!current || now >= lastUseTime(current))
            return this.#next();
        if (now >= renewalTime(current))
            this.#inBackground();
        return current.value;
    }
    async end() {
        this.#ended = true;
        clearTimeout(this.#timer);
        if (!this.#renewal)
            return;
        let timer;
        const late = new Promise((resolve) => {
            timer = setTimeout(resolve, lastRenewalMilliseconds);
        });
        const made = this.#renewal.then(() => undefined, () => undefined);
        await Promise.race([made, late]);
        clearTimeout(timer);
    }
    #next() {
        this.#renewal ??= this.#make().finally(() => {
            this.#renewal = undefined;
        });
        return this.#renewal;
    }
    async #make() {
        if (this.#failed && Date.now() < this.#failed.until)
            throw this.#failed.error;
        if (this.#ended || this.#renewals >= this.#mostRenewals) {
            const why = this.#ended ? 'no longer gives this credential' : 'has reached its limit of credentials';
            throw new errors.rU('ERR_AGENT_UNAVAILABLE', `The Mayfly agent ${why}`, { facts: { made: String(this.made) } });
        }
        this.#renewals++;
        try {
            const value = await this.#renew();
            this.#failed = undefined;
            this.#failures = 0;
            this.made++;
            this.#keep(value);
            return value;
        }
        catch (error) {
            const pause = Math.min(longestPauseMilliseconds, shortestPauseMilliseconds * 2 ** this.#failures++);
            this.#failed = { error, until: Date.now() + pause };
            this.#wake(pause);
            throw error;
        }
    }
    #keep(value) {
        this.#current = { value, since: Date.now() };
        this.#isUsed = false;
        if (Number.isFinite(value.expiresAt))
            this.#wake(Math.max(shortestPauseMilliseconds, renewalTime(this.#current) - Date.now()));
    }
    #wake(milliseconds) {
        clearTimeout(this.#timer);
        if (this.#ended)
            return;
        this.#timer = setTimeout(() => {
            if (this.#eager || this.#isUsed)
                this.#inBackground();
        }, Math.min(milliseconds, longestWaitMilliseconds));
    }
    #inBackground() {
        this.#next().catch(() => undefined);
    }
}
function renewalTime({ value, since }) {
    return since + (value.expiresAt - since) * renewedAfter;
}
function lastUseTime({ value, since }) {
    return value.expiresAt - Math.min(longestMarginMilliseconds, (value.expiresAt - since) * marginOfLife);
}

;// agent/src/agent.ts






const refusalsOfEndedJob = 2;
class JobAgent {
    #context;
    #served = new Map();
    #control;
    #refusals = 0;
    constructor(context) {
        this.#context = context;
        const bearer = Buffer.from(context.control);
        const takeGrant = async (body) => ({
            status: (await this.give(body)) ? 200 : 400,
            body: '{}',
        });
        this.#control = {
            '/control/grant': { method: 'POST', bearer, answer: (_, body) => takeGrant(body) },
            '/control/withdraw': { method: 'POST', bearer, answer: (_, body) => this.#withdraw(body) },
            '/control/stop': { method: 'POST', bearer, answer: () => this.#stop() },
        };
    }
    route(path) {
        return this.#served.get(path)?.route ?? (Object.hasOwn(this.#control, path) ? this.#control[path] : undefined);
    }
    get idle() {
        return this.#served.size === 0;
    }
    async give(text) {
        const grant = (0,src_grant.z)(text, no_output.g);
        if (!grant)
            return false;
        const { lease, tools, credential, bearer } = grant;
        const answer = tools === 'ask' ? await this.#firstAnswer(grant) : undefined;
        const first = tools === 'ask for the next' ? undefined : currentAnswer(credential, answer);
        let { key } = grant;
        let last = credential;
        const next = async () => {
            const renewal = await this.#renew(grant, last);
            last = renewal.credential;
            key = renewal.key;
            const made = currentAnswer(last, renewal.answer);
            if ((tools !== 'never ask' && !made.answer) || made.expiresAt <= Date.now())
                throw expiredCredentialError();
            return made;
        };
        const renewer = new Renewer(next, { eager: tools === 'never ask' }, first);
        const route = {
            method: 'GET',
            bearer: Buffer.from(bearer.reveal()),
            answer: (query) => answerFrom(renewer, query),
        };
        this.#served.set(`/${lease.id}`, { grant, renewer, route, leaseForPost: () => withKey(lease, key) });
        this.#context.keep(this.#leases());
        return true;
    }
    async #firstAnswer(grant) {
        const { firstAnswer } = await _require.e("agent-support").then(_require.bind(_require, 2806));
        return firstAnswer(grant, await this.#context.provider(grant.lease.provider));
    }
    async #renew(grant, last) {
        const { job, jobRuns, end } = this.#context;
        if (!jobRuns()) {
            end();
            throw new errors.rU('ERR_AGENT_UNAVAILABLE', 'The job of this agent has ended');
        }
        const { renew } = await _require.e("agent-renew").then(_require.bind(_require, 1844));
        const provider = await this.#context.provider(grant.lease.provider);
        const network = await this.#context.network(grant.egress);
        const save = () => this.#context.keep(this.#leases());
        try {
            const put = (name, content) => this.#context.put(grant.lease, name, content);
            const isServed = () => this.#served.has(`/${grant.lease.id}`);
            const renewal = await renew(grant, provider, last, {
                job,
                network,
                save,
                put,
                isServed,
                evidence: this.#context.evidence,
            });
            this.#refusals = 0;
            return renewal;
        }
        catch (error) {
            if (this.#isOver(error))
                end();
            throw error;
        }
    }
    #isOver(error) {
        const refused = error instanceof errors.rU && error.code === 'ERR_ID_TOKEN_UNAVAILABLE' && isOwn(error);
        this.#refusals = refused ? this.#refusals + 1 : 0;
        return this.#refusals >= refusalsOfEndedJob;
    }
    async #withdraw(text) {
        const { lease: id, last } = (0,agent_messages.m_)(text) ?? {};
        const found = this.#served.get(`/${id}`);
        await found?.renewer.end();
        this.#served.delete(`/${id}`);
        if (last)
            this.#end();
        if (!found)
            return { status: 404, body: '{}' };
        const { leaseForPost, renewer } = found;
        const { failure, made } = renewer;
        const { endings } = leaseForPost();
        const report = { endings, made, ...(failure !== undefined && { failure: (0,answer.kY)(failure) }) };
        return { status: 200, body: (0,agent_messages.lw)(report) };
    }
    async #stop() {
        await Promise.all([...this.#served.values()].map(({ renewer }) => renewer.end()));
        const { tokenHost } = this.#context;
        const records = [...this.#served.values()].map(({ grant: { strict, egress, evidence }, leaseForPost }) => ({
            strict,
            ...egress,
            ...(evidence && { evidence }),
            tokenHost,
            leases: [leaseForPost()],
        }));
        this.#end();
        return { status: 200, body: (0,agent_messages.$f)(records) };
    }
    #end() {
        for (const { renewer } of this.#served.values())
            void renewer.end();
        this.#context.end();
    }
    #leases() {
        return [...this.#served.values()].map(({ grant }) => grant.lease);
    }
}
function currentAnswer({ expiresAt = Number.POSITIVE_INFINITY }, answer) {
    return { expiresAt, answer };
}
function withKey(lease, key) {
    if (key === undefined)
        return lease;
    return {
        ...lease,
        endings: lease.endings.map((ending) => (ending.ender === undefined ? ending : { ...ending, key })),
    };
}
function answerFrom(renewer, query) {
    const current = renewer.get();
    const answerOf = ({ answer }) => answer?.(query) ?? { status: 404, body: '{}' };
    return current instanceof Promise ? current.then(answerOf, answer.Xu) : answerOf(current);
}
function isOwn({ facts: { status = '', said } }) {
    return status.startsWith('4') && status !== '429' && said !== undefined;
}
function expiredCredentialError() {
    return new errors.rU('ERR_ANSWER_MALFORMED', 'The issued credential had already expired, by the clock of this machine');
}

var external_node_http_ = _require(7067);
;// agent/src/bearer.ts
function matchesBearer(given, wanted) {
    const crypto = process.getBuiltinModule('node:crypto');
    const bytes = Buffer.from(given);
    const comparable = bytes.length === wanted.length;
    return crypto.timingSafeEqual(comparable ? bytes : wanted, wanted) && comparable;
}

var external_node_fs_ = _require(3024);
;// agent/src/peer.ts

const socketTables = [
    ['tcp', '0100007F'],
    ['tcp6', '0000000000000000FFFF00000100007F'],
];
const openConnection = /: (\w+):(\w{4}) (\w+):(\w{4}) 01 (.*)/g;
const uidField = /^(?:\S+ +){3}(\d+) /;
class Peers {
    #folder;
    #readings = new Map();
    constructor(folder = '/proc/net') {
        this.#folder = folder;
    }
    async isOwn({ remotePort, localPort }) {
        if (process.platform !== 'linux')
            return true;
        for (const [table, address] of [...socketTables, ...socketTables]) {
            const uid = (await this.#owners(table, address, hex(localPort))).get(hex(remotePort));
            if (uid !== undefined)
                return uid === 0 || uid === process.getuid?.();
        }
        return false;
    }
    #owners(table, address, port) {
        const key = `${table} ${port}`;
        const reading = this.#readings.get(key) ?? new Reading(() => ownersIn(`${this.#folder}/${table}`, address, port));
        this.#readings.set(key, reading);
        return reading.next();
    }
}
class Reading {
    #read;
    #running;
    #next;
    constructor(read) {
        this.#read = read;
    }
    next() {
        this.#next ??= Promise.resolve(this.#running).then(() => {
            this.#next = undefined;
            const owners = this.#read();
            this.#running = owners;
            return owners;
        });
        return this.#next;
    }
}
function ownersIn(table, address, port) {
    return new Promise((resolve) => {
        (0,external_node_fs_.readFile)(table, 'latin1', (_, text = '') => {
            const owners = new Map();
            for (const [, here, from = '', there, to, rest = ''] of text.matchAll(openConnection)) {
                if (here !== address || there !== address || to !== port || owners.has(from))
                    continue;
                owners.set(from, Number(uidField.exec(rest)?.[1]));
            }
            resolve(owners);
        });
    });
}
function hex(port) {
    return (port ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

;// agent/src/endpoint.ts



const loopback = '127.0.0.1';
const largestHeaderBytes = 8 * 1024;
const largestBodyBytes = 512 * 1024;
const mostStrangers = 512;
const mostConnections = 2048;
const requestMilliseconds = 5_000;
const refusalBody = '{"message":"Refused. Only the job that owns this address may use it, with its secret."}';
const answerHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' };
const dummyBearer = Buffer.alloc(43);
async function openEndpoint(routeOf) {
    const strangers = new Set();
    const peers = new Peers();
    const own = new WeakMap();
    const limits = {
        maxHeaderSize: largestHeaderBytes,
        requireHostHeader: false,
        headersTimeout: requestMilliseconds,
        requestTimeout: requestMilliseconds,
        keepAliveTimeout: requestMilliseconds,
        connectionsCheckingInterval: 1_000,
    };
    let host = '';
    let closing = false;
    async function admitted(request, path) {
        const { method, headers, socket } = request;
        const route = routeOf(path);
        const known = matchesBearer(bearerOf(request), route?.bearer ?? dummyBearer);
        if (!route || !known || method !== route.method || headers.host !== host || headers.origin !== undefined)
            return;
        strangers.delete(socket);
        const isOwn = own.get(socket) ?? peers.isOwn(socket);
        own.set(socket, isOwn);
        return (await isOwn) ? route : undefined;
    }
    const answer = (response, { status, body }) => {
        if (closing)
            response.shouldKeepAlive = false;
        send(response, status, body);
    };
    async function serve(request, response) {
        const { url = '', headers } = request;
        const mark = url.indexOf('?');
        const route = await admitted(request, mark < 0 ? url : url.slice(0, mark));
        const hasBody = headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
        if (!route || (hasBody && route.method === 'GET'))
            return refuse(response);
        const body = route.method === 'GET' ? '' : await readBody(request);
        if (body === undefined)
            refuse(response);
        else
            answer(response, await route.answer(mark < 0 ? '' : url.slice(mark + 1), body));
    }
    const server = (0,external_node_http_.createServer)(limits, (request, response) => {
        serve(request, response).catch(() => refuse(response));
    });
    server.maxConnections = mostConnections;
    server.on('connection', (socket) => {
        strangers.add(socket);
        socket.once('close', () => strangers.delete(socket));
        if (strangers.size > mostStrangers)
            strangers.values().next().value?.destroy();
    });
    for (const event of ['checkContinue', 'checkExpectation'])
        server.on(event, (_, response) => refuse(response));
    server.on('clientError', (_, socket) => socket.destroy());
    await new Promise((resolve, reject) => {
        server.once('error', reject).listen(0, loopback, resolve);
    });
    const { port } = server.address();
    host = `${loopback}:${port}`;
    return {
        port,
        close: () => new Promise((resolve) => {
            closing = true;
            server.close(() => resolve());
        }),
    };
}
function bearerOf({ headers }) {
    const given = headers.authorization ?? headers['x-identity-header'];
    if (typeof given !== 'string')
        return '';
    return given.startsWith('Bearer ') ? given.slice('Bearer '.length) : given;
}
function send(response, status, body) {
    const headers = { ...answerHeaders, 'content-length': Buffer.byteLength(body) };
    response.writeHead(status, headers).end(body);
}
function refuse(response) {
    response.shouldKeepAlive = false;
    const { socket } = response;
    response.once('finish', () => socket?.destroy());
    send(response, 403, refusalBody);
}
async function readBody(request) {
    let body = '';
    try {
        for await (const chunk of request.setEncoding('utf8')) {
            body += chunk;
            if (body.length > largestBodyBytes)
                return undefined;
        }
        return body;
    }
    catch {
        return undefined;
    }
}

;// agent/src/watchdog.ts
const watchMilliseconds = 2_000;
function watch({ jobRuns, endsAt }, end) {
    const timer = setInterval(() => {
        if (jobRuns() && Date.now() < endsAt)
            return;
        clearInterval(timer);
        end();
    }, watchMilliseconds);
}

;// agent/src/main.ts















const lastWordMilliseconds = 500;
async function serve(handover) {
    const { job, control, worker, root, folder, requestUrl, requestToken } = handover;
    const source = { url: requestUrl, token: requestToken, mask: no_output.g };
    const jobRuns = () => worker === undefined || (0,process_identity.W_)(worker);
    let close = async () => undefined;
    const end = () => {
        void close().then(() => process.exit(0));
        setTimeout(() => process.exit(0), lastWordMilliseconds);
    };
    const agent = new JobAgent({
        job,
        control,
        tokenHost: (0,src_endpoint.w4)(requestUrl),
        provider: (id) => registry.u[id].loadProvider(),
        network: async (egress) => (await Promise.resolve().then(_require.bind(_require, 7208))).jobNetwork(job, source, egress),
        evidence: async (place, egress) => {
            const [{ openPlace }, { evidenceJob }] = await Promise.all([
                _require.e("platforms-evidence").then(_require.bind(_require, 3803)),
                _require.e("platforms-github-evidence-job").then(_require.bind(_require, 3991)),
            ]);
            return openPlace(place, egress, { log: no_output.a, hide: (text) => text, job: evidenceJob, isResumed: true });
        },
        keep: (leases) => (0,ledger.XL)(root, folder, leases),
        put: (lease, name, content) => (0,private_files.CT)(root, (0,external_node_path_.join)((0,lease_folder.H)(root, lease), name), content),
        jobRuns,
        end,
    });
    process.stdin.once('end', () => agent.idle && end());
    watch({ jobRuns, endsAt: (0,request_token_end.B)(requestToken, Date.now()) }, end);
    const endpoint = await openEndpoint((path) => agent.route(path));
    close = endpoint.close;
    say(endpoint.port);
    return agent;
}
function say(word) {
    process.stdout.write(`${word}\n`);
}
let agent;
(0,lines.I)(process.stdin, async (line) => {
    if (agent)
        return say((await (await agent).give(line)) ? 'ok' : 'no');
    const handover = (0,agent_handover.Q)(line);
    if (!handover)
        process.exit(1);
    agent = serve(handover);
});
/***/ }),

/***/ 6062:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a: () => (silentLog),
  g: () => (noMask)
});
const noMask = () => undefined;
const silentLog = { info: noMask, warn: noMask };
/***/ }),

/***/ 9681:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $f: () => (encodeStopReport),
  Vc: () => (decodeStopReport),
  bH: () => (decodeLeaseReport),
  g7: () => (encodeWithdrawal),
  lw: () => (encodeLeaseReport),
  m_: () => (decodeWithdrawal)
});
var _json__1 = _require(9051);
var _record__0 = _require(9644);
function encodeWithdrawal(request) {
    return JSON.stringify(request);
}
function decodeWithdrawal(text) {
    const { lease, last } = (0,_json__1.Vh)(text);
    return typeof lease === 'string' && typeof last === 'boolean' ? { lease, last } : undefined;
}
function encodeLeaseReport({ endings, ...report }) {
    return JSON.stringify({ ...report, endings: (0,_record__0.rf)(endings) });
}
function decodeLeaseReport(text, mask) {
    const { endings, made, failure } = (0,_json__1.Vh)(text);
    if (!Array.isArray(endings) || typeof made !== 'number')
        return undefined;
    return { endings: (0,_record__0.HH)(endings, mask), made, ...(typeof failure === 'string' && { failure }) };
}
function encodeStopReport(records) {
    return JSON.stringify({ records: records.map(_record__0.Ym) });
}
function decodeStopReport(text, mask) {
    const { records } = (0,_json__1.Vh)(text);
    if (!Array.isArray(records))
        return undefined;
    const read = records.flatMap((record) => (0,_record__0.eT)(String(record), mask) ?? []);
    return read.length === records.length ? read : undefined;
}
/***/ }),

/***/ 2591:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  P: () => (encodeGrant),
  z: () => (decodeGrant)
});
var _json__2 = _require(9051);
var _record__0 = _require(9644);
var _secret__1 = _require(8189);
const ways = ['ask', 'ask for the next', 'never ask'];
function encodeGrant(grant) {
    const { lease, strict, egress, evidence, raw, bearer, credential, tools, key } = grant;
    const record = { strict, ...egress, ...(evidence && { evidence }), leases: [lease] };
    const { parts, ...rest } = credential;
    return JSON.stringify({
        record: (0,_record__0.Ym)(record),
        raw,
        bearer: bearer.reveal(),
        credential: rest,
        parts: revealedParts(parts),
        tools,
        key: key?.reveal(),
    });
}
function decodeGrant(text, mask) {
    try {
        const { record, raw, bearer, credential, parts, tools, key } = JSON.parse(text);
        const { strict, proxy, noProxy, evidence, leases } = (0,_record__0.eT)(record, mask) ?? { leases: [] };
        const [lease] = leases;
        if (!lease || strict === undefined || typeof bearer !== 'string' || !areTexts(raw))
            return undefined;
        if (!ways.includes(tools) || !(key === undefined || typeof key === 'string'))
            return undefined;
        if (!isCredential(credential) || !areParts(parts))
            return undefined;
        const secret = (value) => _secret__1.z.receive(value, mask);
        const hidden = (all) => Object.fromEntries(all.map(([name, part, isSecret]) => [name, isSecret ? secret(part) : part]));
        return {
            lease,
            strict,
            egress: { ...(proxy && { proxy }), ...(noProxy && { noProxy }) },
            ...(evidence && { evidence }),
            raw,
            bearer: secret(bearer),
            credential: { ...credential, parts: hidden(parts) },
            tools,
            key: key === undefined ? undefined : secret(key),
        };
    }
    catch {
        return undefined;
    }
}
function revealedParts(parts) {
    return Object.entries(parts).map(([name, part]) => typeof part === 'string' ? [name, part, false] : [name, part.reveal(), true]);
}
function areParts(value) {
    const isPart = (one) => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string' && typeof one[2] === 'boolean';
    return Array.isArray(value) && value.every(isPart);
}
function areTexts(value) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && Object.values(value).every((one) => typeof one === 'string');
}
function isCredential(value) {
    const { principal, shown, expiresAt, expiries } = (0,_json__2.D7)(value);
    return (typeof principal === 'string' &&
        (shown === undefined || typeof shown === 'string') &&
        (expiresAt === undefined || Number.isFinite(expiresAt)) &&
        (expiries === undefined || (Array.isArray(expiries) && expiries.every(isExpiry))));
}
function isExpiry(value) {
    const { what, expiresAt } = (0,_json__2.D7)(value);
    return typeof what === 'string' && Number.isFinite(expiresAt);
}
/***/ }),

/***/ 1725:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  G: () => (encodeHandover),
  Q: () => (decodeHandover)
});
var _core_json__0 = _require(9051);

function encodeHandover(handover) {
    return JSON.stringify(handover);
}
function decodeHandover(text) {
    const { job: given, worker, ...own } = (0,_core_json__0.Vh)(text);
    const { givesTokensToSteps, ...job } = (0,_core_json__0.D7)(given);
    const texts = textsOf(own, ['control', 'requestUrl', 'requestToken', 'root', 'folder']);
    const jobTexts = textsOf(job, ['label', 'event', 'serverUrl']);
    if (!texts || !jobTexts || (worker !== undefined && !isProcess(worker)))
        return undefined;
    return { ...texts, job: { ...jobTexts, ...(givesTokensToSteps === true && { givesTokensToSteps }) }, worker };
}
function textsOf(fields, names) {
    const whole = names.every((name) => typeof fields[name] === 'string');
    return whole ? Object.fromEntries(names.map((name) => [name, fields[name]])) : undefined;
}
function isProcess(value) {
    const { pid, started } = (0,_core_json__0.D7)(value);
    return Number.isSafeInteger(pid) && typeof started === 'string';
}
/***/ }),

/***/ 8975:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  A1: () => (writeEnded),
  SC: () => (readLedger),
  XL: () => (writeLedger),
  xx: () => (readEnded)
});
var node_path__0 = _require(6760);
var _core_record__1 = _require(9644);
var _private_files__2 = _require(8201);
function writeLedger(root, folder, leases) {
    write(root, ledgerOf(folder), leases);
}
function writeEnded(root, folder, lease) {
    write(root, endedOf(folder, lease.id), [lease]);
}
function write(root, path, leases) {
    const bare = leases.map((lease) => ({ ...lease, endings: lease.endings.map(({ key, ...ending }) => ending) }));
    (0,_private_files__2.pb)(root, path, (0,_core_record__1.Ym)({ strict: false, leases: bare }));
}
function readLedger(root, folder, id) {
    return read(root, ledgerOf(folder), id);
}
function readEnded(root, folder, id) {
    return read(root, endedOf(folder, id), id);
}
function read(root, path, id) {
    try {
        const record = (0,_core_record__1.eT)((0,_private_files__2.wT)(root, path) ?? '', () => undefined);
        return record?.leases.find((lease) => lease.id === id)?.endings;
    }
    catch {
        return undefined;
    }
}
function ledgerOf(folder) {
    return (0,node_path__0.join)(folder, 'ledger');
}
function endedOf(folder, id) {
    return (0,node_path__0.join)(folder, `ended-${id}`);
}
/***/ }),

/***/ 9633:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B: () => (endOfRequestToken)
});
const usualMilliseconds = (6 * 60 + 10) * 60_000;
function endOfRequestToken(token, now) {
    try {
        const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        if (typeof exp === 'number')
            return exp * 1000;
    }
    catch {
    }
    return now + usualMilliseconds;
}
/***/ }),

/***/ 1723:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  I: () => (eachLine)
});
function eachLine(stream, hear) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (part) => {
        const lines = (rest + part).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            hear(line);
    });
}
/***/ }),

/***/ 8492:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Cl: () => (listensOn),
  F8: () => (groupOf),
  W_: () => (isRunning),
  cu: () => (identityOf)
});
var node_fs__0 = _require(3024);

function identityOf(pid) {
    if (process.platform !== 'linux')
        return isThere(pid) ? { pid, started: '' } : undefined;
    const [state = 'X', ...fields] = stat(pid);
    return /[ZXx]/.test(state) ? undefined : { pid, started: fields[18] ?? '' };
}
function groupOf(pid) {
    return stat(pid)[2];
}
function stat(pid) {
    try {
        return (0,node_fs__0.readFileSync)(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    }
    catch {
        return [];
    }
}
function isRunning({ pid, started }) {
    return identityOf(pid)?.started === started;
}
function listensOn(identity, port) {
    if (!isRunning(identity))
        return false;
    if (process.platform !== 'linux')
        return true;
    const address = new RegExp(`:${port.toString(16).toUpperCase().padStart(4, '0')}$`);
    const inodes = (0,node_fs__0.readFileSync)('/proc/net/tcp', 'latin1')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .flatMap(([, local = '', , state, , , , , , inode]) => (state === '0A' && address.test(local) ? [inode] : []));
    return inodes.some((inode) => socketsOf(identity.pid).includes(`socket:[${inode}]`));
}
function socketsOf(pid) {
    const folder = `/proc/${pid}/fd`;
    try {
        return (0,node_fs__0.readdirSync)(folder).flatMap((name) => linkIfThere(`${folder}/${name}`));
    }
    catch {
        return [];
    }
}
function linkIfThere(path) {
    try {
        return [(0,node_fs__0.readlinkSync)(path)];
    }
    catch {
        return [];
    }
}
function isThere(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (error) {
        return error.code === 'EPERM';
    }
}
/***/ })

};
;
