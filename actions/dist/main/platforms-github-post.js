"use strict";
exports.ids = ["platforms-github-post","platforms-github-withdraw"];
exports.modules = {

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

/***/ 2250:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  runPost: () => (runPost)
});
var _closed_debugger__0 = _require(4392);
var _core_release__6 = _require(7828);
var _ending_signals__7 = _require(9449);
var _log__1 = _require(7989);
var _platform__2 = _require(2975);
var _state__3 = _require(3051);
var _summary__4 = _require(5830);
var _withdraw__5 = _require(2794);
const releasePlatform = {
    ..._platform__2.V,
    withdraw: (delivered, lease) => (0,_withdraw__5.withdraw)(delivered, lease, false),
    load() {
        const record = (0,_state__3.C7)(_log__1.dK);
        if (record !== 'unreadable')
            return record;
        _log__1.Rm.warn('The record of this step cannot be read: delivered variables and files were not removed from the job, and issued credentials expire by themselves.');
        return undefined;
    },
    report(rows) {
        for (const { what, outcome, detail } of rows)
            _log__1.Rm.info(`${what}: ${outcome}, ${detail}`);
        (0,_summary__4.fS)(rows);
    },
};
async function runPost(enders, openNetwork, resumeEvidence) {
    try {
        await (0,_core_release__6._r)({
            ...releasePlatform,
            ...(openNetwork && { network: (egress) => openNetwork(egress, _log__1.dK) }),
            ...(resumeEvidence && { resumeEvidence }),
        }, enders);
    }
    catch (error) {
        warnOf(error);
    }
}
for (const signal of _ending_signals__7.p)
    process.on(signal, () => undefined);
process.on('uncaughtException', (error) => {
    warnOf(error);
    process.exit();
});
function warnOf(error) {
    const { code, name } = (error ?? {});
    _log__1.Rm.warn(`The post step met an unexpected error (${code ?? name}): credentials that it could not revoke expire by themselves.`);
}
/***/ }),

/***/ 5830:
require("./shared-platforms-github-summary.js"),

/***/ 2794:
require("./shared-platforms-github-withdraw.js"),

};
;
