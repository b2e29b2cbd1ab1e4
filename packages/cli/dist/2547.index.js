"use strict";
exports.id = 2547;
exports.ids = [2547];
exports.modules = {

/***/ 2547:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tunnel: () => (/* binding */ tunnel)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);

async function tunnel(proxy, target, signal) {
    return new Promise((resolve, reject) => {
        const { hostname, port } = proxy;
        const headers = { host: target };
        (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
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
