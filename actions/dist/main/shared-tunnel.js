"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  proxyFor: () => (proxyFor),
  tunnel: () => (tunnel)
});
var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
var _endpoint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3784);

async function tunnel(egress, url, signal) {
    const proxy = proxyFor(egress, url);
    if (!proxy)
        return undefined;
    const path = `${url.hostname}:${url.port || 443}`;
    const authorization = userOf(proxy);
    const to = {
        host: proxy.hostname.replace(/^\[|\]$/g, ''),
        port: proxy.port || 80,
        method: 'CONNECT',
        path,
        headers: { host: path, ...(authorization !== undefined && { 'proxy-authorization': authorization }) },
        signal,
        agent: false,
    };
    return new Promise((resolve, reject) => {
        (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(to)
            .once('connect', (answer, socket) => {
            if (answer.statusCode === 200)
                return resolve(socket);
            socket.destroy();
            reject(Object.assign(new Error('proxy'), { code: 'proxy', status: answer.statusCode }));
        })
            .once('error', reject)
            .end();
    });
}
function proxyFor({ proxy, noProxy = [] }, { hostname, port, protocol }) {
    if (!proxy || protocol === 'http:' || (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoopback */ .U9)(hostname))
        return undefined;
    const excepted = noProxy.some((one) => {
        const [, name = '', only] = /^(?:\*?\.)?(.*?)(?::(\d+))?$/.exec(one.toLowerCase()) ?? [];
        const isHost = hostname === name || hostname.endsWith(`.${name}`);
        return isHost && (only === undefined || only === (port || '443'));
    });
    return excepted ? undefined : new URL(proxy.reveal());
}
function userOf({ username, password }) {
    if (username === '' && password === '')
        return undefined;
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    return `Basic ${Buffer.from(pair).toString('base64')}`;
}

/***/ });
