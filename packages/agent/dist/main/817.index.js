"use strict";
exports.id = 817;
exports.ids = [817];
exports.modules = {

/***/ 561769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ attempts)
/* harmony export */ });
/* unused harmony export pause */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(575820);

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

/***/ 470598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ endpointFault),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(575820);

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

/***/ 791778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 124308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   fx: () => (/* binding */ SubjectTokens),
/* harmony export */   r0: () => (/* binding */ receiveSubjectToken)
/* harmony export */ });
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(470598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(575820);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(810153);
/* harmony import */ var _jwt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(791778);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(372755);





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
    throw (await __webpack_require__.e(/* import() */ 868).then(__webpack_require__.bind(__webpack_require__, 353672))).unusable(token, audience, clock, isIssuer(iss ?? ''));
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

/***/ 964230:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jobNetwork: () => (/* binding */ jobNetwork)
});

// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(470598);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(575820);
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
const tls = () => Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 188299, 23));
const clientFor = (protocol) => (protocol === 'https:' ? Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 734269, 23)) : Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 339846, 23)));
async function connect(url, proxy, signal, ca) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    if (url.protocol === 'http:') {
        const { connect } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 385238, 23));
        return settled(connect({ host, port }), 'connect', signal);
    }
    const via = proxy
        ? { socket: await (await __webpack_require__.e(/* import() */ 547).then(__webpack_require__.bind(__webpack_require__, 468313))).tunnel(new URL(proxy), `${url.hostname}:${port}`, signal) }
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
    throw (await __webpack_require__.e(/* import() */ 110).then(__webpack_require__.bind(__webpack_require__, 823866))).httpFailure(url, error, { retry, outer, proxy });
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
var attempt = __webpack_require__(561769);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(423644);
// EXTERNAL MODULE: ./packages/core/src/subject-token.ts
var subject_token = __webpack_require__(124308);
;// CONCATENATED MODULE: ./packages/platforms/src/github/id-token.ts





async function fetchIdToken(job, wire, audience, signal, { url: requestUrl, token: requestToken, mask }) {
    if (!requestUrl || !requestToken)
        throw (await __webpack_require__.e(/* import() */ 184).then(__webpack_require__.bind(__webpack_require__, 847241))).missing(job);
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
        return (0,subject_token/* receiveSubjectToken */.r0)(value, answer.date, mask);
    throw (await __webpack_require__.e(/* import() */ 184).then(__webpack_require__.bind(__webpack_require__, 847241))).refusal(answer, url);
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


/***/ })

};
;
