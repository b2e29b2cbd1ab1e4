"use strict";
exports.id = "platforms-github-network";
exports.ids = ["platforms-github-network"];
exports.modules = {

/***/ 784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/* unused harmony export endpointFault */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(638);

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

/***/ 227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openNetwork: () => (/* binding */ openNetwork)
});

// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(896);
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/context.js


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,external_fs_.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,external_fs_.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${external_os_.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map
;// CONCATENATED MODULE: ./packages/platforms/src/github/job.ts

function readJob() {
    const context = new Context();
    const { runId, runAttempt, eventName, serverUrl } = context;
    return {
        label: `gh-${runId}-${runAttempt || 1}`,
        event: eventName ?? '',
        outsider: outsider(context),
        givesTokensToSteps: true,
        serverUrl,
    };
}
function outsider({ payload, actor }) {
    const head = payload.pull_request?.head?.repo?.full_name;
    if (head !== undefined && head !== payload.repository?.full_name)
        return `a pull request from the fork ${head}`;
    return actor === 'dependabot[bot]' ? 'Dependabot' : undefined;
}

// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(784);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(638);
;// CONCATENATED MODULE: ./packages/core/src/http.ts


const largestAnswerBytes = 1 << 20;
function openWire(proxy, { attemptMilliseconds } = { attemptMilliseconds: 10_000 }) {
    const ready = new Map();
    const keep = (key, socket) => {
        ready.set(key, [...(ready.get(key) ?? []), socket]);
    };
    let closed = false;
    return {
        async send(request, outer) {
            const url = (0,endpoint/* endpoint */.sR)(request.url);
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
            const url = (0,endpoint/* endpoint */.sR)(text);
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
const tls = () => Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 692, 23));
const clientFor = (protocol) => (protocol === 'https:' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 708, 23)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 67, 23)));
async function connect(url, proxy, signal, ca) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    if (url.protocol === 'http:') {
        const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 30, 23));
        return settled(connect({ host, port }), 'connect', signal);
    }
    const via = proxy
        ? { socket: await (await __webpack_require__.e(/* import() */ "tunnel").then(__webpack_require__.bind(__webpack_require__, 547))).tunnel(new URL(proxy), `${url.hostname}:${port}`, signal) }
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
    if (error instanceof errors/* MayflyError */.r)
        throw error;
    throw (await __webpack_require__.e(/* import() */ "http-failure").then(__webpack_require__.bind(__webpack_require__, 110))).httpFailure(url, error, { retry, outer, proxy });
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

// EXTERNAL MODULE: ./packages/core/src/attempt.ts
var attempt = __webpack_require__(512);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(51);
;// CONCATENATED MODULE: ./packages/core/src/jwt.ts
function decodeClaims(jwt) {
    const [, payload, signature, ...more] = jwt.split('.');
    if (payload === undefined || signature === undefined || more.length > 0)
        throw new TypeError('not three parts');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null || Array.isArray(claims))
        throw new TypeError('no claims');
    return claims;
}

// EXTERNAL MODULE: ./packages/core/src/secret.ts
var src_secret = __webpack_require__(189);
;// CONCATENATED MODULE: ./packages/core/src/subject-token.ts





function receiveSubjectToken(jwt, serverDate, mask) {
    const secret = src_secret/* Secret */.z.receive(jwt, mask);
    try {
        return { jwt: secret, claims: decodeClaims(jwt), serverDate };
    }
    catch {
        throw new errors/* MayflyError */.r('ERR_ID_TOKEN_INVALID', 'The CI system gave something that is no JWT', {
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
        isNumericDate(exp) &&
        exp * 1000 > clock;
    if (usable)
        return token;
    throw (await __webpack_require__.e(/* import() */ "claims").then(__webpack_require__.bind(__webpack_require__, 868))).unusable(token, audience, clock, isIssuer(iss ?? ''));
}
function isIssuer(issuer) {
    if (!URL.canParse(issuer))
        return false;
    const url = new URL(issuer);
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
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

;// CONCATENATED MODULE: ./packages/platforms/src/github/id-token.ts





async function fetchIdToken(job, wire, audience, signal, { url: requestUrl, token: requestToken, mask }) {
    if (!requestUrl || !requestToken)
        throw (await __webpack_require__.e(/* import() */ "platforms-github-id-token-refusal").then(__webpack_require__.bind(__webpack_require__, 184))).missing(job);
    const url = (0,endpoint/* endpoint */.sR)(requestUrl, 'ACTIONS_ID_TOKEN_REQUEST_URL');
    guardHost(url, job.serverUrl);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${requestToken}`, accept: 'application/json' };
    return (0,attempt/* attempts */.r)('any', signal, async () => judge(await wire.send({ method: 'GET', url: url.href, headers }, signal), url, mask));
}
function guardHost(url, serverUrl) {
    const server = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : '';
    const hosts = server === 'github.com' ? [] : server.endsWith('.ghe.com') ? [server, `*.${server}`] : [server];
    const known = ['*.actions.githubusercontent.com', ...hosts].some((host) => host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host && host !== '');
    if (known || (0,endpoint/* isLoopback */.U9)(url.hostname))
        return;
    throw new errors/* MayflyError */.r('ERR_ENDPOINT_REFUSED', 'The ID token request URL is not one of GitHub', {
        facts: { host: url.host, server },
        fix: 'An earlier step may have set ACTIONS_ID_TOKEN_REQUEST_URL: look for it in this job. No request was made.',
    });
}
async function judge(answer, url, mask) {
    const value = answer.status === 200 ? (0,json/* textOf */.b6)((0,json/* readJson */.Vh)(answer.body).value) : undefined;
    if (value !== undefined)
        return receiveSubjectToken(value, answer.date, mask);
    throw (await __webpack_require__.e(/* import() */ "platforms-github-id-token-refusal").then(__webpack_require__.bind(__webpack_require__, 184))).refusal(answer, url);
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/job-network.ts


function jobNetwork(job, source, proxy) {
    const wire = openWire(proxy);
    const { url = '' } = source;
    return {
        job,
        wire,
        tokenHost: URL.canParse(url) ? new URL(url).host : '',
        fetchSubjectToken: (audience, signal) => fetchIdToken(job, wire, audience, signal, source),
    };
}

// EXTERNAL MODULE: ./packages/platforms/src/github/log.ts + 4 modules
var log = __webpack_require__(839);
;// CONCATENATED MODULE: ./packages/platforms/src/github/network.ts



async function openNetwork(proxy, hide = log/* mask */.dK) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env;
    return jobNetwork(readJob(), { url, token, mask: hide }, proxy);
}


/***/ })

};
;
