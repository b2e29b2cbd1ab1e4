"use strict";
exports.id = "agent-mint";
exports.ids = ["agent-mint"];
exports.modules = {

/***/ 8769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mint: () => (/* binding */ mint)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_inputs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7276);
/* harmony import */ var _mayfly_core_mint__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2921);
/* harmony import */ var _mayfly_core_patience__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(930);
/* harmony import */ var _mayfly_core_secret__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8189);
/* harmony import */ var _mayfly_core_subject_token__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9285);






const mintMilliseconds = 30_000;
const retryMilliseconds = 8_000;
const unmasked = () => undefined;
const silent = { info: unmasked, warn: unmasked };
async function mint(grant, provider, last, { job, network, save, put }) {
    const half = await provider.agent?.();
    if (!half)
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_AGENT_UNAVAILABLE', `The agent does not serve ${provider.id}`);
    const inputs = half.inputs((0,_mayfly_core_inputs__WEBPACK_IMPORTED_MODULE_1__/* .parseInputs */ .TL)(provider.inputs, grant.raw, unmasked).inputs);
    const { lease, strict } = grant;
    const patience = new _mayfly_core_patience__WEBPACK_IMPORTED_MODULE_5__/* .Patience */ .i(AbortSignal.timeout(mintMilliseconds), retryMilliseconds);
    const now = () => Date.now();
    const earlier = lease.endings.filter(({ ender, expiresAt }) => ender === undefined && (expiresAt === undefined || expiresAt > now()));
    const next = { ...lease, endings: lease.endings.filter(({ ender }) => ender !== undefined) };
    const saveBoth = () => {
        lease.endings = [...earlier.filter((one) => !next.endings.some((other) => covers(other, one))), ...next.endings];
        save();
    };
    const tokens = new _mayfly_core_subject_token__WEBPACK_IMPORTED_MODULE_4__/* .SubjectTokens */ .fx(async (audience) => (0,_mayfly_core_subject_token__WEBPACK_IMPORTED_MODULE_4__/* .preflight */ .Mz)(await network.fetchSubjectToken(audience, patience), audience, now()));
    const platform = { job, log: silent, mask: unmasked, now };
    const io = (0,_mayfly_core_mint__WEBPACK_IMPORTED_MODULE_2__/* .exchangeIo */ .m)({ platform, network, patience, tokens, save: saveBoth, strict }, next, provider.audience(inputs));
    try {
        const credential = half.renew
            ? await half.renew({ credential: last, endings: next.endings }, inputs, io)
            : await provider.exchange(inputs, io);
        provider.guard?.(credential, inputs);
        const form = half.form(credential, inputs);
        if (credential.parts !== last.parts)
            for (const { name, content } of form.files ?? [])
                if (content instanceof _mayfly_core_secret__WEBPACK_IMPORTED_MODULE_3__/* .Secret */ .z)
                    put(name, content);
        await half.retire?.({ credential, endings: next.endings }, io);
        return { credential, form, key: half.key?.(credential) };
    }
    finally {
        network.wire.close();
    }
}
function covers(one, other) {
    const longer = (one.expiresAt ?? Number.POSITIVE_INFINITY) >= (other.expiresAt ?? Number.POSITIVE_INFINITY);
    return one.what === other.what && longer && (!one.asked || other.asked === true);
}


/***/ })

};
;
