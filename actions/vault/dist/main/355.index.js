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
        const { leases = '', ...others } = ending.facts;
        const all = leases.split(' ').filter((lease) => lease !== '');
        const ended = await Promise.all(all.map((lease) => inTime(endLease(lease, ending, io))));
        const left = all.filter((_, index) => !ended[index]).join(' ');
        ending.facts = { ...others, ...(left && { leases: left }) };
        const answer = await ask(ending, io, 'POST', 'auth/token/revoke-self');
        const isGone = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isDeadToken */ .oz)(answer);
        if (!isGone && answer.status !== 204 && answer.status !== 200)
            throw refused(answer);
        if (left)
            return 'pending';
        return isGone ? 'gone' : 'ended';
    },
};
const leasesMilliseconds = 8_000;
async function inTime(ended) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(false), leasesMilliseconds);
    });
    return Promise.race([ended, late]).finally(() => clearTimeout(timer));
}
async function endLease(lease, ending, io) {
    const body = JSON.stringify({ lease_id: lease, sync: true });
    const { status } = await ask(ending, io, 'POST', 'sys/leases/revoke', body).catch(() => ({ status: 0 }));
    return status === 204 || status === 200;
}
function lookup(ending, io) {
    return ask(ending, io, 'GET', 'auth/token/lookup-self');
}
function state(answer) {
    if (answer.status === 200)
        return 'accepted';
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isDeadToken */ .oz)(answer) ? 'refused' : 'unclear';
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
