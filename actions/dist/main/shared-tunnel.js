"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  proxyFor: () => (proxyFor),
  tunnel: () => (tunnel)
});
var node_http__0 = _require(7067);
var _endpoint__1 = _require(3784);
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
        (0,node_http__0.request)(to)
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
    if (!proxy || protocol === 'http:' || (0,_endpoint__1.U9)(hostname))
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
