"use strict";
exports.id = 1457;
exports.ids = [1457];
exports.modules = {

/***/ 1457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openWire: () => (/* binding */ openWire)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3784);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7638);






const largestAnswerBytes = 1 << 20;
function openWire(proxy, { attemptMilliseconds } = { attemptMilliseconds: 10_000 }) {
    const ready = new Map();
    const keep = (key, socket) => {
        ready.set(key, [...(ready.get(key) ?? []), socket]);
    };
    let closed = false;
    return {
        async send(request, outer) {
            const url = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .endpoint */ .sR)(request.url);
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
            const url = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .endpoint */ .sR)(text);
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
async function connect(url, proxy, signal, ca) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    if (url.protocol === 'http:') {
        return settled((0,node_net__WEBPACK_IMPORTED_MODULE_2__.connect)({ host, port }), 'connect', signal);
    }
    const via = proxy
        ? { socket: await (await __webpack_require__.e(/* import() */ 2547).then(__webpack_require__.bind(__webpack_require__, 2547))).tunnel(new URL(proxy), `${url.hostname}:${port}`, signal) }
        : { port };
    const servername = /^[\d.]+$|:/.test(host) ? '' : host;
    const options = { host, ...via, servername, secureContext: secureContext(ca), rejectUnauthorized: true };
    return settled((0,node_tls__WEBPACK_IMPORTED_MODULE_3__.connect)(options), 'secureConnect', signal);
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
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .MayflyError */ .r)
        throw error;
    throw (await __webpack_require__.e(/* import() */ 7110).then(__webpack_require__.bind(__webpack_require__, 7110))).httpFailure(url, error, { retry, outer, proxy });
}
const contexts = new Map();
function secureContext(ca) {
    const context = contexts.get(ca) ?? (0,node_tls__WEBPACK_IMPORTED_MODULE_3__.createSecureContext)(ca === undefined ? {} : { ca });
    contexts.set(ca, context);
    return context;
}
async function ask(url, request, socket, signal) {
    const send = url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
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


/***/ })

};
;
