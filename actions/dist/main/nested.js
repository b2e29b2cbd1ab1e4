"use strict";
exports.ids = ["nested"];
exports.modules = {

/***/ 2610:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  prepareNested: () => (prepareNested)
});
var _exchange_io__0 = _require(4397);
var _inputs__1 = _require(7276);
var _outcome__3 = _require(6933);
var _release__2 = _require(7828);
const endMilliseconds = 5_000;
async function prepareNested(need, registry, platform) {
    const provider = await registry[need.provider]?.loadProvider();
    if (!provider)
        throw new TypeError(`no provider ${need.provider}`);
    const { inputs, faults } = (0,_inputs__1.TL)(provider.inputs, need.inputs, platform.mask);
    const broken = new Set(faults.map(({ input }) => input));
    faults.push(...((await provider.checkInputs?.(inputs, { broken, isSettable: platform.isSettable })) ?? []));
    const inner = provider.needs?.(inputs);
    const nested = inner && (await prepareNested(inner, registry, platform));
    if (nested)
        faults.push(...nested.faults.filter(({ input }) => !broken.has(input)));
    const reports = [];
    return {
        faults: faults.map(({ input, message }) => ({
            input: need.prefix + input,
            message: message.replace(/\b(with|needs) ([a-z-]+): /g, (words, before, name) => Object.hasOwn(provider.inputs, name) ? `${before} ${need.prefix}${name}: ` : words),
        })),
        extend: (outer, context, record) => ({
            ...outer,
            async nested(use) {
                const lease = (0,_exchange_io__0.Z)(platform, provider, inputs);
                record.leases.push(lease);
                try {
                    const own = (0,_exchange_io__0.m)(context, lease, provider.audience(inputs));
                    const io = nested?.extend(own, context, record) ?? own;
                    const credential = await provider.exchange(inputs, io);
                    lease.principal = credential.principal;
                    provider.checkPrincipal?.(credential, inputs);
                    return await use({ credential, inputs, io });
                }
                finally {
                    reports.push(end(platform, context, record, lease, registry));
                }
            },
        }),
        async report() {
            await nested?.report();
            for (const logOutcomes of await Promise.all(reports))
                logOutcomes();
        },
    };
}
async function end(platform, { network, save }, record, lease, enders) {
    const shared = { ...network, wire: { ...network.wire, close: () => undefined } };
    const context = { ...platform, network: async () => shared };
    const rows = await (0,_release__2.XZ)(context, { ...record, leases: [lease] }, enders, endMilliseconds);
    if (!rows.some(({ outcome }) => outcome === 'expires-only' || _outcome__3.rp.includes(outcome))) {
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
/***/ }),

/***/ 6933:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  oV: () => (untilText),
  rp: () => (strictOutcomes),
  yR: () => (readText)
});
var _instant__0 = _require(368);

const strictOutcomes = ['revoked-leases-pending', 'revoke-failed', 'not-run'];
function readText({ version, request }) {
    const facts = { version, request };
    const shown = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [`; ${name} ${value}`]));
    return `a static value: it does not end${shown.join('')}`;
}
function untilText(ending) {
    const time = ending.expiresAt === undefined ? 'until the system that issued it ends it' : `until ${(0,_instant__0.u)(ending.expiresAt)}`;
    const facts = Object.entries(ending.facts).map(([name, value]) => `; ${name} ${value}`);
    return `${ending.asked ? 'requested, but no answer arrived: if it was issued, it is valid' : 'valid'} ${time}${facts.join('')}`;
}
/***/ }),

/***/ 7828:
require("./shared-release.js"),

};
;
