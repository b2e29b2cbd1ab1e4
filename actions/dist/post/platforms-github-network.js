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
    const refuse = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ENDPOINT_REFUSED', `An endpoint was refused: ${why}`, {
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

/***/ 434:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openNetwork: () => (/* binding */ openNetwork)
});

;// CONCATENATED MODULE: ./packages/platforms/src/unused-proxy.ts
const variables = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy', 'HTTP_PROXY', 'http_proxy'];
function unusedProxy() {
    const unused = variables.find((name) => process.env[name]);
    return unused === undefined ? {} : { unused };
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/job.ts
function readJob() {
    const { GITHUB_RUN_ID: run = '', GITHUB_RUN_ATTEMPT: attempt = '', GITHUB_EVENT_NAME: event = '', GITHUB_SERVER_URL: serverUrl = 'https://github.com', } = process.env;
    const label = `gh-${Number.parseInt(run, 10)}-${Number.parseInt(attempt, 10) || 1}`;
    return { label, event, givesTokensToSteps: true, serverUrl };
}

// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(784);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(638);
;// CONCATENATED MODULE: ./packages/core/src/http.ts


const largestAnswerBytes = 1 << 20;
function openWire(egress = {}, { attemptMilliseconds } = { attemptMilliseconds: 10_000 }) {
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
                : await connect(url, egress, signal, request.ca).catch((error) => fail(url, error, 'unsent', outer, egress));
            socket.once('free', () => (closed ? socket.destroy() : keep(key, Promise.resolve(socket))));
            try {
                return await ask(url, request, socket, signal);
            }
            catch (error) {
                socket.destroy();
                return await fail(url, error, 'transient', outer, egress);
            }
        },
        connectEarly(text, ca) {
            const url = (0,endpoint/* endpoint */.sR)(text);
            const socket = connect(url, egress, AbortSignal.timeout(attemptMilliseconds), ca);
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
async function connect(url, egress, signal, ca) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    if (url.protocol === 'http:') {
        const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 30, 23));
        return settled(connect({ host, port }), 'connect', signal);
    }
    const socket = egress.proxy && (await (await __webpack_require__.e(/* import() */ "tunnel").then(__webpack_require__.bind(__webpack_require__, 547))).tunnel(egress, url, signal));
    const via = socket ? { socket } : { port };
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
async function fail(url, error, retry, outer, egress) {
    if (error instanceof errors/* MayflyError */.rU)
        throw error;
    throw (await __webpack_require__.e(/* import() */ "http-failure").then(__webpack_require__.bind(__webpack_require__, 110))).httpFailure(url, error, { retry, outer, egress });
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
        throw new errors/* MayflyError */.rU('ERR_ID_TOKEN_INVALID', 'The CI system gave something that is no JWT', {
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





async function fetchIdToken(job, wire, audience, patience, { url: requestUrl, token: requestToken, mask }) {
    if (!requestUrl || !requestToken)
        throw (await __webpack_require__.e(/* import() */ "platforms-github-id-token-refusal").then(__webpack_require__.bind(__webpack_require__, 215))).missing(job);
    const url = (0,endpoint/* endpoint */.sR)(requestUrl, 'ACTIONS_ID_TOKEN_REQUEST_URL');
    guardHost(url, job.serverUrl);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${requestToken}`, accept: 'application/json' };
    const build = () => ({ method: 'GET', url: url.href, headers });
    return (0,attempt/* ask */.kA)({ wire, retry: 'any', build, judge: (answer) => judge(answer, url, mask) }, patience);
}
function guardHost(url, serverUrl) {
    const server = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : '';
    const hosts = server === 'github.com' ? [] : server.endsWith('.ghe.com') ? [server, `*.${server}`] : [server];
    const known = ['*.actions.githubusercontent.com', ...hosts].some((host) => host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host && host !== '');
    if (known || (0,endpoint/* isLoopback */.U9)(url.hostname))
        return;
    throw new errors/* MayflyError */.rU('ERR_ENDPOINT_REFUSED', 'The ID token request URL is not one of GitHub', {
        facts: { host: url.host, server },
        fix: 'An earlier step may have set ACTIONS_ID_TOKEN_REQUEST_URL: look for it in this job. No request was made.',
    });
}
async function judge(answer, url, mask) {
    const value = answer.status === 200 ? (0,json/* textOf */.b6)((0,json/* readJson */.Vh)(answer.body).value) : undefined;
    if (value !== undefined)
        return receiveSubjectToken(value, answer.date, mask);
    throw (await __webpack_require__.e(/* import() */ "platforms-github-id-token-refusal").then(__webpack_require__.bind(__webpack_require__, 215))).refusal(answer, url);
}

;// CONCATENATED MODULE: ./packages/platforms/src/github/job-network.ts


function jobNetwork(job, source, egress) {
    const wire = openWire({ ...egress, noProxy: [...(egress.noProxy ?? []), ...enterpriseHost(job.serverUrl)] });
    const { url = '' } = source;
    return {
        job,
        wire,
        tokenHost: URL.canParse(url) ? new URL(url).host : '',
        fetchSubjectToken: (audience, patience) => fetchIdToken(job, wire, audience, patience, source),
    };
}
function enterpriseHost(serverUrl) {
    const host = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : 'github.com';
    return host === 'github.com' || host.endsWith('.ghe.com') ? [] : [host];
}

// EXTERNAL MODULE: ./packages/platforms/src/github/log.ts + 5 modules
var log = __webpack_require__(158);
;// CONCATENATED MODULE: ./packages/platforms/src/github/network.ts




async function openNetwork(egress, hide = log/* mask */.dK) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env;
    return jobNetwork(readJob(), { url, token, mask: hide }, { ...egress, ...unusedProxy() });
}


/***/ })

};
;
