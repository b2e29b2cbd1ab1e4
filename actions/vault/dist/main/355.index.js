"use strict";
exports.id = 355;
exports.ids = [355];
exports.modules = {

/***/ 504314:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ender: () => (/* binding */ ender)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(575820);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(447017);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(846547);



const ender = {
    control: async (ending, io) => state(await lookup(ending, io)),
    probe: async (ending, io) => state(await lookup(ending, io)),
    async revoke(ending, io) {
        const leases = (ending.facts.leases ?? '').split(' ').filter((lease) => lease !== '');
        let pending = 0;
        for (const lease of leases)
            if (!(await endLease(lease, ending, io)))
                pending++;
        const answer = await ask(ending, io, 'POST', 'auth/token/revoke-self');
        if (answer.status === 403 && (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .firstError */ .bv)(answer.body) === _answer_js__WEBPACK_IMPORTED_MODULE_1__/* .deadToken */ .a2)
            return 'gone';
        if (answer.status !== 204 && answer.status !== 200)
            throw refused(answer);
        return pending > 0 ? 'pending' : 'ended';
    },
};
async function endLease(lease, ending, io) {
    const body = JSON.stringify({ lease_id: lease, sync: true });
    const { status } = await ask(ending, io, 'POST', 'sys/leases/revoke', body).catch(() => ({ status: 0 }));
    return status === 204 || status === 200;
}
function lookup(ending, io) {
    return ask(ending, io, 'GET', 'auth/token/lookup-self');
}
function state({ status, body }) {
    if (status === 200)
        return 'accepted';
    return status === 403 && (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .firstError */ .bv)(body) === _answer_js__WEBPACK_IMPORTED_MODULE_1__/* .deadToken */ .a2 ? 'refused' : 'unclear';
}
function ask(ending, io, method, path, body) {
    const { url = '', namespace } = ending.handle ?? {};
    return io.http('any', () => {
        const headers = { ...(0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .headersFor */ .iY)(namespace), 'x-vault-token': ending.key?.reveal() ?? '' };
        return { method, url: `${url}/v1/${path}`, headers, ...(body !== undefined && { body }) };
    }, (answer) => {
        if (![412, 429, 502, 503].includes(answer.status))
            return answer;
        const facts = { status: String(answer.status) };
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EXCHANGE_UNAVAILABLE', 'Vault could not answer', { facts, retry: 'throttle' });
    });
}
function refused({ status }) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EXCHANGE_REJECTED', 'Vault did not revoke the token', {
        facts: { status: String(status) },
    });
}


/***/ })

};
;
