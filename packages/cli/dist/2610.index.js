"use strict";
exports.id = 2610;
exports.ids = [2610];
exports.modules = {

/***/ 2610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7276);
/* harmony import */ var _mint_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2921);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6933);
/* harmony import */ var _release_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7828);




const endMilliseconds = 5_000;
async function plan(need, { enders, signers }, mask) {
    const load = signers[need.signer];
    if (!load)
        throw new TypeError(`no signer ${need.signer} in this step`);
    const signer = await load();
    const { provider } = signer;
    const { inputs, faults } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseInputs */ .T)(provider.inputs, need.inputs, mask);
    const told = new Set(faults.map(({ input }) => input));
    faults.push(...((await provider.check?.(inputs)) ?? []).filter(({ input }) => !told.has(input)));
    const endings = [];
    return {
        faults: faults.map(({ input, message }) => ({ input: need.prefix + input, message })),
        extend: (io, world, record) => ({
            ...io,
            async sign(message) {
                const lease = (0,_mint_js__WEBPACK_IMPORTED_MODULE_1__/* .newLease */ .Z)(world.platform, provider, inputs);
                record.leases.push(lease);
                try {
                    return await signature({ message, need, signer, inputs, world, lease });
                }
                finally {
                    endings.push(end(world, record, lease, enders));
                }
            },
        }),
        async ended() {
            for (const tell of await Promise.all(endings))
                tell();
        },
    };
}
async function signature({ message, need, signer, inputs, world, lease }) {
    const { provider, sign } = signer;
    const io = (0,_mint_js__WEBPACK_IMPORTED_MODULE_1__/* .exchangeIo */ .m)(world, lease, provider.audience(inputs));
    const credential = await provider.exchange(inputs, io);
    lease.principal = credential.principal;
    provider.guard?.(credential, inputs);
    return sign(message, need.key, credential, inputs, io);
}
async function end(world, record, lease, enders) {
    const { platform, network, save } = world;
    const shared = { ...network, wire: { ...network.wire, close: () => undefined } };
    const means = { ...platform, network: async () => shared };
    const rows = await (0,_release_js__WEBPACK_IMPORTED_MODULE_2__/* .endAll */ .XZ)(means, { ...record, leases: [lease] }, enders, AbortSignal.timeout(endMilliseconds));
    if (!rows.some(({ outcome }) => outcome === 'expires-only' || _outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .unended */ .o.includes(outcome))) {
        record.leases.splice(record.leases.indexOf(lease), 1);
        try {
            save();
        }
        catch {
        }
    }
    return () => {
        for (const { what, outcome, detail } of rows)
            platform.log.info(`${what}: ${outcome}, ${detail}`);
    };
}


/***/ })

};
;
