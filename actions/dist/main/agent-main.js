"use strict";
exports.id = "agent-main";
exports.ids = ["agent-main"];
exports.modules = {

/***/ 7110:
/***/ ((__unused_webpack_module, __unused_webpack___webpack_exports__, __webpack_require__) => {


// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/platforms/src/closed-debugger.ts
var closed_debugger = __webpack_require__(4392);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(9051);
;// CONCATENATED MODULE: ./packages/platforms/src/github/agent/handover.ts

function readHandover(text) {
    const handover = (0,json/* readJson */.Vh)(text);
    return typeof handover.control === 'string' && typeof handover.folder === 'string' ? handover : undefined;
}

// EXTERNAL MODULE: ./packages/platforms/src/github/agent/ledger.ts
var ledger = __webpack_require__(8975);
// EXTERNAL MODULE: ./packages/platforms/src/github/agent/time.ts
var time = __webpack_require__(4727);
// EXTERNAL MODULE: ./packages/platforms/src/lease-folder.ts
var lease_folder = __webpack_require__(4835);
// EXTERNAL MODULE: ./packages/platforms/src/lines.ts
var lines = __webpack_require__(1723);
// EXTERNAL MODULE: ./packages/platforms/src/private-files.ts + 1 modules
var private_files = __webpack_require__(2517);
// EXTERNAL MODULE: ./packages/platforms/src/process-identity.ts
var process_identity = __webpack_require__(8492);
// EXTERNAL MODULE: ./packages/providers/src/registry.ts
var registry = __webpack_require__(5379);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/record.ts
var src_record = __webpack_require__(9644);
// EXTERNAL MODULE: ./packages/core/src/secret.ts
var src_secret = __webpack_require__(8189);
;// CONCATENATED MODULE: ./packages/core/src/grant-reader.ts


const noRecord = { strict: false, leases: [] };
function decodeGrant(text, mask) {
    try {
        const { record, raw, bearer, credential, parts, protocol, body, key } = JSON.parse(text);
        const { strict, proxy, noProxy, leases } = (0,src_record/* decodeRecord */.e)(record, mask) ?? noRecord;
        const [lease] = leases;
        if (!lease || typeof bearer !== 'string')
            return undefined;
        const secret = (value) => src_secret/* Secret */.z.receive(value, mask);
        const hidden = (shown) => Object.fromEntries(shown.map(([name, part, isSecret]) => [name, isSecret ? secret(part) : part]));
        return {
            lease,
            strict,
            egress: { ...(proxy && { proxy }), ...(noProxy && { noProxy }) },
            raw,
            bearer: secret(bearer),
            credential: { ...credential, parts: hidden(parts) },
            protocol,
            body: body && hidden(body),
            key: typeof key === 'string' ? secret(key) : undefined,
        };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/core/src/lease.ts
var lease = __webpack_require__(7991);
;// CONCATENATED MODULE: ./packages/agent/src/fresh.ts

const renewedAfter = 2 / 3;
const longestMarginMilliseconds = 30_000;
const marginOfLife = 1 / 20;
const shortestPauseMilliseconds = 1_000;
const longestPauseMilliseconds = 30_000;
const usualMostMints = 1_000;
const lastMintMilliseconds = 3_000;
const longestWaitMilliseconds = 24 * 3_600_000;
class Fresh {
    #mint;
    #eager;
    #mostMints;
    #current;
    #minting;
    #timer;
    #asked = false;
    #failures = 0;
    #failed;
    #ended = false;
    #mints = 0;
    made = 0;
    constructor(mint, { eager, mostMints = usualMostMints }, first) {
        this.#mint = mint;
        this.#eager = eager;
        this.#mostMints = mostMints;
        if (first)
            this.#keep(first);
    }
    get failure() {
        return this.#failed?.error;
    }
    get() {
        this.#asked = true;
        const now = Date.now();
        const current = this.#current;
        if (!current || now >= lastGiven(current))
            return this.#next();
        if (now >= renewal(current))
            this.#inBackground();
        return current.value;
    }
    async end() {
        this.#ended = true;
        clearTimeout(this.#timer);
        if (!this.#minting)
            return;
        let timer;
        const late = new Promise((resolve) => {
            timer = setTimeout(resolve, lastMintMilliseconds);
        });
        const made = this.#minting.then(() => undefined, () => undefined);
        await Promise.race([made, late]);
        clearTimeout(timer);
    }
    #next() {
        this.#minting ??= this.#make().finally(() => {
            this.#minting = undefined;
        });
        return this.#minting;
    }
    async #make() {
        if (this.#failed && Date.now() < this.#failed.until)
            throw this.#failed.error;
        if (this.#ended || this.#mints >= this.#mostMints) {
            throw new errors/* MayflyError */.rU('ERR_AGENT_UNAVAILABLE', 'The agent has reached its limit of credentials', {
                facts: { made: String(this.made) },
            });
        }
        this.#mints++;
        try {
            const value = await this.#mint();
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
        this.#asked = false;
        if (Number.isFinite(value.expiresAt))
            this.#wake(Math.max(shortestPauseMilliseconds, renewal(this.#current) - Date.now()));
    }
    #wake(milliseconds) {
        clearTimeout(this.#timer);
        if (this.#ended)
            return;
        this.#timer = setTimeout(() => {
            if (this.#eager || this.#asked)
                this.#inBackground();
        }, Math.min(milliseconds, longestWaitMilliseconds));
    }
    #inBackground() {
        this.#next().catch(() => undefined);
    }
}
function renewal({ value, since }) {
    return since + (value.expiresAt - since) * renewedAfter;
}
function lastGiven({ value, since }) {
    return value.expiresAt - Math.min(longestMarginMilliseconds, (value.expiresAt - since) * marginOfLife);
}

// EXTERNAL MODULE: ./packages/core/src/foreign-text.ts
var foreign_text = __webpack_require__(281);
// EXTERNAL MODULE: ./packages/core/src/instant.ts
var instant = __webpack_require__(368);
;// CONCATENATED MODULE: ./packages/agent/src/protocols/aws-container.ts

const awsContainer = ({ accessKeyId, secretAccessKey, sessionToken, account }, expiresAt) => {
    const body = JSON.stringify({
        AccessKeyId: accessKeyId,
        SecretAccessKey: secretAccessKey,
        Token: sessionToken,
        Expiration: (0,instant/* instant */.u)(expiresAt),
        AccountId: account,
    });
    return () => ({ status: 200, body });
};

;// CONCATENATED MODULE: ./packages/agent/src/protocols/azure-managed-identity.ts
const others = ['principal_id', 'object_id', 'mi_res_id', 'msi_res_id'];
const azureManagedIdentity = ({ client, ...tokens }, expiresAt) => {
    const refuse = (message) => ({
        status: 400,
        body: JSON.stringify({ statusCode: 400, error: 'invalid_request', error_description: message, message }),
    });
    return (query) => {
        const asked = new URLSearchParams(query);
        const resource = asked.get('resource') ?? '';
        const identity = asked.get('client_id');
        if ((identity && identity.toLowerCase() !== client?.toLowerCase()) || others.some((name) => asked.has(name)))
            return refuse('The agent serves only the identity of client-id, but this request asks for another one.');
        const known = Object.keys(tokens).find((name) => plain(name) === plain(resource));
        if (known === undefined)
            return refuse('The agent has no token for this resource: add it to the scopes input, followed by /.default.');
        const seconds = Math.floor((expiresAt - Date.now()) / 1000);
        const token = {
            access_token: tokens[known],
            expires_on: String(Math.floor(expiresAt / 1000)),
            expires_in: String(seconds),
            resource,
            token_type: 'Bearer',
            client_id: client,
        };
        return { status: 200, body: JSON.stringify(token) };
    };
};
function plain(resource) {
    return resource.replace(/\/+$/, '').toLowerCase();
}

;// CONCATENATED MODULE: ./packages/agent/src/protocols/google-subject-token.ts
const googleSubjectToken = ({ idToken }) => {
    const body = JSON.stringify({ id_token: idToken });
    return () => ({ status: 200, body });
};

;// CONCATENATED MODULE: ./packages/agent/src/protocols/kubernetes-exec.ts

const kubernetesExec = ({ token }, expiresAt) => {
    const body = JSON.stringify({
        apiVersion: 'client.authentication.k8s.io/v1',
        kind: 'ExecCredential',
        status: { token, expirationTimestamp: (0,instant/* instant */.u)(expiresAt) },
    });
    return () => ({ status: 200, body });
};

;// CONCATENATED MODULE: ./packages/agent/src/protocol.ts







const protocols = {
    'aws-container': awsContainer,
    'azure-managed-identity': azureManagedIdentity,
    'google-subject-token': googleSubjectToken,
    'kubernetes-exec': kubernetesExec,
};
function answers(protocol, body, expiresAt) {
    const shown = Object.entries(body).map(([name, part]) => [name, part instanceof src_secret/* Secret */.z ? part.reveal() : part]);
    return protocols[protocol](Object.fromEntries(shown), expiresAt);
}
function failureAnswer(error) {
    const message = failureText(error);
    const code = error instanceof errors/* MayflyError */.rU ? error.code : 'ERR_INTERNAL';
    const status = code === 'ERR_EXCHANGE_REJECTED' || code === 'ERR_PRINCIPAL_MISMATCH' ? 403 : 503;
    return {
        status,
        body: JSON.stringify({ Code: code, Message: message, error: code, error_description: message, message }),
    };
}
function failureText(error) {
    if (!(error instanceof errors/* MayflyError */.rU))
        return 'The agent met an unexpected error (ERR_INTERNAL)';
    const { message, code, vendor } = error;
    return (0,foreign_text/* neutralise */.$0)(`${message} (${code}${vendor ? `, ${vendor}` : ''})`);
}

;// CONCATENATED MODULE: ./packages/agent/src/agent.ts






const refusalsOfAnEnd = 2;
const unmasked = () => undefined;
class JobAgent {
    #world;
    #served = new Map();
    #control;
    #refusals = 0;
    constructor(world) {
        this.#world = world;
        const bearer = Buffer.from(world.control);
        const given = (body) => ({ status: this.give(body) ? 200 : 400, body: '{}' });
        this.#control = {
            '/control/grant': { method: 'POST', bearer, answer: (_, body) => given(body) },
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
    give(text) {
        const grant = decodeGrant(text, unmasked);
        if (!grant)
            return false;
        const { lease, protocol, body, credential, bearer } = grant;
        const first = keptFrom(credential.expiresAt, protocol, body);
        let { key } = grant;
        let last = credential;
        const next = async () => {
            const minted = await this.#mint(grant, last);
            last = minted.credential;
            key = minted.key;
            const { form } = minted;
            const kept = keptFrom(last.expiresAt, form.protocol, form.body);
            if (!kept || kept.expiresAt <= Date.now())
                throw odd();
            return kept;
        };
        const fresh = new Fresh(next, { eager: protocol === undefined }, first);
        const route = {
            method: 'GET',
            bearer: Buffer.from(bearer.reveal()),
            answer: (query) => answerFrom(fresh, query),
        };
        this.#served.set(`/${lease.id}`, { grant, fresh, route, given: () => withKey(lease, key) });
        this.#world.keep(this.#leases());
        return true;
    }
    async #mint(grant, last) {
        const { job, alive, end } = this.#world;
        if (!alive()) {
            end();
            throw new errors/* MayflyError */.rU('ERR_AGENT_UNAVAILABLE', 'The job of this agent has ended');
        }
        const { mint } = await __webpack_require__.e(/* import() */ "agent-mint").then(__webpack_require__.bind(__webpack_require__, 8769));
        const provider = await this.#world.provider(grant.lease.provider);
        const network = await this.#world.network(grant.egress);
        const save = () => this.#world.keep(this.#leases());
        try {
            const put = (name, content) => this.#world.put(grant.lease, name, content);
            const minted = await mint(grant, provider, last, { job, network, save, put });
            this.#refusals = 0;
            return minted;
        }
        catch (error) {
            if (this.#isOver(error))
                end();
            throw error;
        }
    }
    #isOver(error) {
        const refused = error instanceof errors/* MayflyError */.rU && error.code === 'ERR_ID_TOKEN_UNAVAILABLE' && isOwn(error);
        this.#refusals = refused ? this.#refusals + 1 : 0;
        return this.#refusals >= refusalsOfAnEnd;
    }
    async #withdraw(text) {
        const { lease: id, last } = (0,json/* readJson */.Vh)(text);
        const found = this.#served.get(`/${id}`);
        await found?.fresh.end();
        this.#served.delete(`/${id}`);
        if (last === true)
            this.#end();
        if (!found)
            return { status: 404, body: '{}' };
        const { given, fresh } = found;
        const { failure, made } = fresh;
        const told = failure === undefined ? {} : { failure: failureText(failure) };
        return { status: 200, body: JSON.stringify({ endings: (0,lease/* encodeEndings */.r)(given()), made, ...told }) };
    }
    async #stop() {
        await Promise.all([...this.#served.values()].map(({ fresh }) => fresh.end()));
        const { tokenHost } = this.#world;
        const records = [...this.#served.values()].map(({ grant: { strict, egress }, given }) => (0,lease/* encodeRecord */.Y)({ strict, ...egress, tokenHost, leases: [given()] }));
        this.#end();
        return { status: 200, body: JSON.stringify({ records }) };
    }
    #end() {
        for (const { fresh } of this.#served.values())
            void fresh.end();
        this.#world.end();
    }
    #leases() {
        return [...this.#served.values()].map(({ grant }) => grant.lease);
    }
}
function keptFrom(expiresAt = Number.POSITIVE_INFINITY, protocol, body) {
    if (protocol === undefined)
        return { expiresAt, answer: undefined };
    return body && { expiresAt, answer: answers(protocol, body, expiresAt) };
}
function withKey(lease, key) {
    if (key === undefined)
        return lease;
    return {
        ...lease,
        endings: lease.endings.map((ending) => (ending.ender === undefined ? ending : { ...ending, key })),
    };
}
function answerFrom(fresh, query) {
    const kept = fresh.get();
    const told = ({ answer }) => answer?.(query) ?? { status: 404, body: '{}' };
    return kept instanceof Promise ? kept.then(told, failureAnswer) : told(kept);
}
function isOwn({ facts: { status = '', said } }) {
    return status.startsWith('4') && status !== '429' && said !== undefined;
}
function odd() {
    return new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', 'The issued credential had already expired, by the clock of this machine');
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
;// CONCATENATED MODULE: ./packages/agent/src/bearer.ts
let bearer_crypto;
function matches(given, wanted) {
    bearer_crypto ??= process.getBuiltinModule('node:crypto');
    const bytes = Buffer.from(given);
    const comparable = bytes.length === wanted.length;
    return bearer_crypto.timingSafeEqual(comparable ? bytes : wanted, wanted) && comparable;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/agent/src/peer.ts

const tables = [
    ['tcp', '0100007F'],
    ['tcp6', '0000000000000000FFFF00000100007F'],
];
const established = '01';
const part = Buffer.alloc(64 * 1024);
const longestLine = 512;
const owner = /^(?:\S+ +){7}(\d+) /;
function isOwnPeer({ remotePort, localPort }, folder = '/proc/net') {
    if (process.platform !== 'linux')
        return true;
    for (const [table, address] of [...tables, ...tables]) {
        const line = find(`${folder}/${table}`, `: ${address}:${hex(remotePort)} ${address}:${hex(localPort)} ${established} `);
        if (line === undefined)
            continue;
        const uid = Number(owner.exec(line)?.[1]);
        return uid === 0 || uid === process.getuid?.();
    }
    return false;
}
function find(table, text) {
    const file = peer_open(table);
    if (file === undefined)
        return undefined;
    try {
        let kept = 0;
        for (;;) {
            const read = (0,external_node_fs_.readSync)(file, part, kept, part.length - kept, null);
            const end = kept + read;
            const at = part.subarray(0, end).indexOf(text);
            if (at >= 0 && (at + longestLine <= end || read === 0)) {
                return part.toString('latin1', at, Math.min(at + longestLine, end));
            }
            if (read === 0)
                return undefined;
            kept = Math.min(end, longestLine * 2);
            part.copyWithin(0, end - kept, end);
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
function peer_open(table) {
    try {
        return (0,external_node_fs_.openSync)(table, 'r');
    }
    catch {
        return undefined;
    }
}
function hex(port) {
    return (port ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

;// CONCATENATED MODULE: ./packages/agent/src/endpoint.ts



const loopback = '127.0.0.1';
const largestHeaderBytes = 8 * 1024;
const largestBodyBytes = 512 * 1024;
const mostStrangers = 512;
const mostConnections = 2048;
const patienceMilliseconds = 5_000;
const refused = '{"message":"refused: only for the job that has this address and its secret"}';
const answerHeaders = { 'content-type': 'application/json', 'cache-control': 'no-store' };
const nobody = Buffer.alloc(43);
async function openEndpoint(routeOf) {
    const strangers = new Set();
    const limits = {
        maxHeaderSize: largestHeaderBytes,
        requireHostHeader: false,
        headersTimeout: patienceMilliseconds,
        requestTimeout: patienceMilliseconds,
        keepAliveTimeout: patienceMilliseconds,
        connectionsCheckingInterval: 1_000,
    };
    let host = '';
    let closing = false;
    function admitted(request, path) {
        const { method, headers, socket } = request;
        const route = routeOf(path);
        const known = matches(bearerOf(request), route?.bearer ?? nobody);
        if (!route || !known || method !== route.method || headers.host !== host || headers.origin !== undefined)
            return;
        if (strangers.has(socket)) {
            if (!isOwnPeer(socket))
                return;
            strangers.delete(socket);
        }
        return route;
    }
    const answer = (response, { status, body }) => {
        if (closing)
            response.shouldKeepAlive = false;
        send(response, status, body);
    };
    const server = (0,external_node_http_.createServer)(limits, (request, response) => {
        const { url = '', headers } = request;
        const mark = url.indexOf('?');
        const route = admitted(request, mark < 0 ? url : url.slice(0, mark));
        if (!route)
            return refuse(response);
        if (route.method === 'POST')
            return void control(route, request, response);
        if (headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0')
            return refuse(response);
        const ready = route.answer(mark < 0 ? '' : url.slice(mark + 1), '');
        if (!(ready instanceof Promise))
            return answer(response, ready);
        void ready.then((late) => answer(response, late)).catch(() => refuse(response));
    });
    async function control(route, request, response) {
        try {
            const body = await readBody(request);
            if (body === undefined)
                refuse(response);
            else
                answer(response, await route.answer('', body));
        }
        catch {
            refuse(response);
        }
    }
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
    send(response, 403, refused);
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

;// CONCATENATED MODULE: ./packages/agent/src/watchdog.ts
const watchMilliseconds = 2_000;
function watch({ alive, endsAt }, end) {
    const timer = setInterval(() => {
        if (alive() && Date.now() < endsAt)
            return;
        clearInterval(timer);
        end();
    }, watchMilliseconds);
}

;// CONCATENATED MODULE: ./packages/agent/src/main.ts













const lastWordMilliseconds = 500;
const main_unmasked = () => undefined;
async function serve(handover) {
    const { job, control, worker, root, folder, requestUrl, requestToken } = handover;
    const source = { url: requestUrl, token: requestToken, mask: main_unmasked };
    const alive = () => worker === undefined || (0,process_identity/* isRunning */.W_)(worker);
    let close = async () => undefined;
    const end = () => {
        void close().then(() => process.exit(0));
        setTimeout(() => process.exit(0), lastWordMilliseconds);
    };
    const agent = new JobAgent({
        job,
        control,
        tokenHost: URL.canParse(requestUrl) ? new URL(requestUrl).host : '',
        provider: (id) => registry/* registry */.u[id].provider(),
        network: async (egress) => (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 167))).jobNetwork(job, source, egress),
        keep: (leases) => (0,ledger/* writeLedger */.X)(root, folder, leases),
        put: (lease, name, content) => (0,private_files/* replacePrivate */.CT)(root, (0,external_node_path_.join)((0,lease_folder/* leaseFolder */.H)(root, lease), name), content.reveal()),
        alive,
        end,
    });
    process.stdin.once('end', () => agent.idle && end());
    watch({ alive, endsAt: (0,time/* endOfRequestToken */.B)(requestToken, Date.now()) }, end);
    const endpoint = await openEndpoint((path) => agent.route(path));
    close = endpoint.close;
    say(endpoint.port);
    return agent;
}
function say(word) {
    process.stdout.write(`${word}\n`);
}
let agent;
(0,lines/* eachLine */.I)(process.stdin, async (line) => {
    if (agent)
        return say((await agent).give(line) ? 'ok' : 'no');
    const handover = readHandover(line);
    if (!handover)
        process.exit(1);
    agent = serve(handover);
});


/***/ }),

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

/***/ 6297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ decodeEndings),
/* harmony export */   Q: () => (/* binding */ objectsIn)
/* harmony export */ });
/* harmony import */ var _credible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9897);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8189);



function decodeEndings(value, mask) {
    return objectsIn(value).map(({ what, facts, expiresAt, key, ...ending }) => ({
        ...ending,
        what: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(what) ?? '',
        facts: Object.fromEntries(Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(facts)).map(([name, fact]) => [name, (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(fact) ?? ''])),
        ...(typeof expiresAt === 'number' && (0,_credible_js__WEBPACK_IMPORTED_MODULE_0__/* .isEnd */ .u)(expiresAt, undefined, 0) && { expiresAt }),
        ...(typeof key === 'string' && { key: _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z.receive(key, mask) }),
    }));
}
function objectsIn(value) {
    return value.filter((one) => typeof one === 'object' && one !== null);
}


/***/ }),

/***/ 9644:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ decodeRecord)
/* harmony export */ });
/* harmony import */ var _endings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6297);
/* harmony import */ var _proxy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(609);


function decodeRecord(text, mask) {
    try {
        const { version, strict, proxy, noProxy, tokenHost, leases } = JSON.parse(text);
        if (version !== 1 || !Array.isArray(leases))
            return undefined;
        return {
            strict: strict === true,
            ...(typeof proxy === 'string' && { proxy: (0,_proxy_js__WEBPACK_IMPORTED_MODULE_1__/* .receiveProxy */ .u)(proxy, mask) }),
            ...(Array.isArray(noProxy) && { noProxy: noProxy.map(String) }),
            ...(typeof tokenHost === 'string' && { tokenHost }),
            leases: leases.map((lease) => decodeLease(lease, mask)),
        };
    }
    catch {
        return undefined;
    }
}
const leaseId = /^[a-z-]+-[0-9a-f]{12}$/;
function decodeLease(lease, mask) {
    return {
        id: leaseId.test(String(lease.id)) ? String(lease.id) : 'unknown',
        provider: String(lease.provider),
        ...(typeof lease.trust === 'string' && { trust: lease.trust }),
        principal: String(lease.principal),
        ...(typeof lease.clockAhead === 'number' && { clockAhead: lease.clockAhead }),
        endings: (0,_endings_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeEndings */ .H)(lease.endings, mask),
        delivered: (0,_endings_js__WEBPACK_IMPORTED_MODULE_0__/* .objectsIn */ .Q)(lease.delivered),
    };
}


/***/ }),

/***/ 7679:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OJ: () => (/* binding */ readControl),
/* harmony export */   SC: () => (/* binding */ readLedger),
/* harmony export */   Vv: () => (/* binding */ agentFolders),
/* harmony export */   Xr: () => (/* binding */ ledgerOf),
/* harmony export */   e9: () => (/* binding */ isAgentFolder),
/* harmony export */   hk: () => (/* binding */ writeControl)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);
/* harmony import */ var _private_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2517);



const folderName = /^agent-[0-9a-f]{12}$/;
function isAgentFolder(root, path) {
    return path === (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path)) && folderName.test((0,node_path__WEBPACK_IMPORTED_MODULE_0__.basename)(path));
}
function agentFolders(root) {
    return (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .namesIn */ .wX)(root)
        .filter((name) => folderName.test(name))
        .map((name) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(root, name));
}
function writeControl(root, folder, control) {
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writePrivate */ .pb)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'control'), JSON.stringify(control));
}
function readControl(root, folder) {
    const { pid, started, port, control, job } = readFields(root, (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'control'));
    const whole = typeof pid === 'number' && typeof port === 'number' && typeof started === 'string';
    return whole && typeof control === 'string' && typeof job === 'string'
        ? { pid, started, port, control, job }
        : undefined;
}
function ledgerOf(folder) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, 'ledger');
}
function readLedger(root, folder, id) {
    const { leases } = readFields(root, ledgerOf(folder));
    if (!Array.isArray(leases))
        return undefined;
    return leases.map(_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7).find((lease) => lease.id === id)?.endings;
}
function readFields(root, path) {
    try {
        return (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)((0,_private_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readPrivate */ .wT)(root, path) ?? '');
    }
    catch {
        return {};
    }
}


/***/ }),

/***/ 8975:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ writeLedger)
/* harmony export */ });
/* harmony import */ var _mayfly_core_lease__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7991);
/* harmony import */ var _private_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2517);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7679);



function writeLedger(root, folder, leases) {
    const bare = leases.map((lease) => ({ ...lease, endings: lease.endings.map(({ key, ...ending }) => ending) }));
    (0,_private_files_js__WEBPACK_IMPORTED_MODULE_0__/* .writePrivate */ .pb)(root, (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerOf */ .Xr)(folder), (0,_mayfly_core_lease__WEBPACK_IMPORTED_MODULE_2__/* .encodeRecord */ .Y)({ strict: false, leases: bare }));
}


/***/ }),

/***/ 4727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ endOfRequestToken)
/* harmony export */ });
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ eachLine)
/* harmony export */ });
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
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ listensOn),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   W_: () => (/* binding */ isRunning),
/* harmony export */   cu: () => (/* binding */ identityOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

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
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
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
    const inodes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/net/tcp', 'latin1')
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .flatMap(([, local = '', , state, , , , , , inode]) => (state === '0A' && address.test(local) ? [inode] : []));
    return inodes.some((inode) => socketsOf(identity.pid).includes(`socket:[${inode}]`));
}
function socketsOf(pid) {
    const folder = `/proc/${pid}/fd`;
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).flatMap((name) => linkIfThere(`${folder}/${name}`));
    }
    catch {
        return [];
    }
}
function linkIfThere(path) {
    try {
        return [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(path)];
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
