"use strict";
exports.id = 547;
exports.ids = [547];
exports.modules = {

/***/ 2547:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tunnel: () => (/* binding */ tunnel)
/* harmony export */ });
async function tunnel(proxy, target, signal) {
    const { request } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 7067, 23));
    return new Promise((resolve, reject) => {
        const { hostname, port } = proxy;
        const headers = { host: target };
        request({
            host: hostname.replace(/^\[|\]$/g, ''),
            port: port || 80,
            method: 'CONNECT',
            path: target,
            headers,
            signal,
        })
            .once('connect', (answer, socket) => {
            if (answer.statusCode === 200)
                return resolve(socket);
            socket.destroy();
            reject(Object.assign(new Error('proxy'), { code: `the proxy answered ${answer.statusCode}` }));
        })
            .once('error', reject)
            .end();
    });
}


/***/ })

};
;