"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  agent: () => (agent),
  furthest: () => (furthest),
  renewed: () => (renewed)
});
var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
var _mayfly_core_instant__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(368);
var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9051);
var _leases_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6917);
var _login_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9144);
var _present_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3462);
var _request_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4412);

const lifetimeSeconds = 600;
const agent = {
    inputs: (inputs) => inputs,
    present: (inputs) => ({
        env: inputs.deliver.includes('env') ? {} : { VAULT_TOKEN: _present_js__WEBPACK_IMPORTED_MODULE_2__/* .token */ .Sh, ...(0,_present_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenSurroundings */ .PJ)(inputs) },
        files: [_present_js__WEBPACK_IMPORTED_MODULE_2__/* .tokenFile */ .IF],
    }),
    ends: () => [],
    async renew({ credential, endings }, inputs, io) {
        const token = tokenIn(credential);
        const left = (credential.expiresAt ?? Number.POSITIVE_INFINITY) - io.now();
        if (left <= 0)
            return anew(credential, inputs, io);
        const expiresAt = await renewed(token, inputs, io);
        const ending = endings.find(({ key }) => token.equals(key));
        if (ending)
            io.hold({ ...ending, expiresAt: Math.max(expiresAt, lastElsewhere(ending)) });
        if (expiresAt - io.now() >= 1.5 * left)
            return { ...credential, expiresAt };
        return anew(credential, inputs, io);
    },
    async retire({ credential, endings }, io) {
        const token = tokenIn(credential);
        const replaced = endings.filter(({ key, facts }) => key && !key.equals(token) && !facts.leases);
        if (replaced.length === 0)
            return;
        const { ender } = await __webpack_require__.e(/* import() */ "vault-ender~2").then(__webpack_require__.bind(__webpack_require__, 355));
        for (const ending of replaced) {
            const ended = await ender.revoke(ending, io).catch(() => undefined);
            if (ended)
                io.forget(ending.what);
        }
    },
};
async function anew(last, inputs, io) {
    const what = `${(0,_login_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenOf */ .B9)(inputs)}, made ${(0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_3__/* .instant */ .u)(io.now())}`;
    const token = await (0,_login_js__WEBPACK_IMPORTED_MODULE_1__/* .login */ .iD)(inputs, io, what);
    const expiresAt = await renewed(token.value, inputs, io);
    io.hold({ what, ...(0,_login_js__WEBPACK_IMPORTED_MODULE_1__/* .endingOf */ .z6)({ ...token, expiresAt }, inputs) });
    return { ...last, expiresAt, parts: { ...last.parts, [_present_js__WEBPACK_IMPORTED_MODULE_2__/* .token */ .Sh.name]: token.value } };
}
function tokenIn({ parts }) {
    return parts[_present_js__WEBPACK_IMPORTED_MODULE_2__/* .token */ .Sh.name];
}
function lastElsewhere({ handle, facts }) {
    return (handle?.reading !== undefined && (0,_leases_js__WEBPACK_IMPORTED_MODULE_4__/* .lastEnd */ .WN)((0,_leases_js__WEBPACK_IMPORTED_MODULE_4__/* .leasesIn */ .pE)(facts))) || 0;
}
function renewed(token, inputs, io, seconds = lifetimeSeconds) {
    const url = `${(0,_request_js__WEBPACK_IMPORTED_MODULE_5__/* .baseOf */ .bx)(inputs)}/v1/auth/token/renew-self`;
    const headers = (0,_request_js__WEBPACK_IMPORTED_MODULE_5__/* .headersFor */ .iY)(inputs.namespace, token);
    const body = JSON.stringify({ increment: `${seconds}s` });
    return io.http('any', () => ({ method: 'POST', url, headers, body }), (answer) => judgeRenewal(answer, io.now()));
}
async function furthest(token, inputs, io) {
    const last = await renewed(token, inputs, io, _request_js__WEBPACK_IMPORTED_MODULE_5__/* .longestJobSeconds */ .Dr);
    const expiresAt = await renewed(token, inputs, io);
    const margin = 60_000;
    const isCut = last - io.now() < _request_js__WEBPACK_IMPORTED_MODULE_5__/* .longestJobSeconds */ .Dr * 1000 - margin;
    const isPeriodic = expiresAt - io.now() > lifetimeSeconds * 1000 + margin;
    return { expiresAt, lastsUntil: isCut && !isPeriodic ? last : undefined };
}
async function judgeRenewal(answer, now) {
    if (answer.status !== 200)
        throw await (await __webpack_require__.e(/* import() */ "vault-refusal").then(__webpack_require__.bind(__webpack_require__, 3337))).renewRefusal(answer);
    const seconds = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_6__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_6__/* .readJson */ .Vh)(answer.body).auth).lease_duration;
    if (typeof seconds === 'number' && seconds > 0)
        return Math.max(answer.date ?? 0, now) + seconds * 1000;
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without the new expiry of the token', {
        retry: 'unreadable',
    });
}

/***/ });
