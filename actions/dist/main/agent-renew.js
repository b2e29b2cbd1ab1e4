"use strict";
exports.ids = ["agent-renew","agent-support"];
exports.modules = {

/***/ 1844:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  renew: () => (renew)
});
var _core_evidence__9 = _require(8620);
var _core_exchange_io__0 = _require(4397);
var _core_instant__8 = _require(368);
var _core_patience__7 = _require(930);
var _core_secret__1 = _require(8189);
var _core_subject_token__2 = _require(9285);
var _core_template__3 = _require(771);
var _answer__4 = _require(7867);
var _no_output__5 = _require(6062);
var _support__6 = _require(2806);
const renewMilliseconds = 30_000;
const retryMilliseconds = 8_000;
async function renew(grant, provider, last, { job, network, save, put, evidence: openEvidence, isServed }) {
    const { support, inputs } = await (0,_support__6.D)(provider, grant.raw);
    const { lease, strict } = grant;
    const patience = new _core_patience__7.i(AbortSignal.timeout(renewMilliseconds), retryMilliseconds);
    const now = () => Date.now();
    const evidence = grant.evidence && (await openEvidence?.(grant.evidence, grant.egress));
    const note = (event) => {
        if (isServed())
            evidence?.note(event.event === 'issued' ? { ...event, event: 'renewed' } : event);
    };
    for (const { ender, expiresAt, what, trace = {} } of lease.endings) {
        if (ender !== undefined || expiresAt === undefined || expiresAt > now())
            continue;
        const detail = `since ${(0,_core_instant__8.u)(expiresAt)}`;
        note({ event: 'ended', ...(0,_core_evidence__9.m)(lease), what, outcome: 'already-expired', detail, trace });
    }
    const earlier = lease.endings.filter(({ ender, expiresAt }) => ender === undefined && (expiresAt === undefined || expiresAt > now()));
    lease.endings = lease.endings.filter((one) => one.ender !== undefined || earlier.includes(one));
    const next = { ...lease, endings: lease.endings.filter(({ ender }) => ender !== undefined) };
    const saveBoth = () => {
        lease.endings = [...earlier.filter((one) => !next.endings.some((other) => covers(other, one))), ...next.endings];
        save();
    };
    const tokens = new _core_subject_token__2.fx(async (audience) => (0,_core_subject_token__2.Mz)(await network.fetchSubjectToken(audience, patience), audience, now()));
    const platform = { job, log: _no_output__5.a, mask: _no_output__5.g, now, ...(evidence && { evidence: { ...evidence, note } }) };
    const io = (0,_core_exchange_io__0.m)({ platform, network, patience, tokens, save: saveBoth, strict }, next, provider.audience(inputs));
    try {
        const credential = support.renew
            ? await support.renew({ credential: last, endings: next.endings }, inputs, io)
            : await provider.exchange(inputs, io);
        provider.checkPrincipal?.(credential, inputs);
        if (credential.parts !== last.parts) {
            for (const { name, content } of support.present(inputs).files ?? []) {
                const text = (0,_core_template__3.GS)(content, credential.parts);
                if (text instanceof _core_secret__1.z)
                    put(name, text);
            }
        }
        await support.retire?.({ credential, endings: next.endings }, io);
        const answers = support.answers?.(credential, inputs);
        return { credential, answer: answers && (0,_answer__4.SK)(answers, credential), key: support.key?.(credential) };
    }
    finally {
        network.wire.close();
        void evidence?.close();
    }
}
function covers(one, other) {
    const longer = (one.expiresAt ?? Number.POSITIVE_INFINITY) >= (other.expiresAt ?? Number.POSITIVE_INFINITY);
    return one.what === other.what && longer && (!one.asked || other.asked === true);
}
/***/ }),

/***/ 2806:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  D: () => (supportOf),
  firstAnswer: () => (firstAnswer)
});
var _core_errors__0 = _require(7638);
var _core_inputs__1 = _require(7276);
var _answer__2 = _require(7867);
async function supportOf(provider, raw) {
    const support = await provider.agent?.();
    if (!support)
        throw notServedError(provider);
    const given = (0,_core_inputs__1.TL)(provider.inputs, raw, () => undefined).inputs;
    return { support, inputs: support.inputs(given) };
}
async function firstAnswer({ raw, credential }, provider) {
    const { support, inputs } = await supportOf(provider, raw);
    const answers = support.answers?.(credential, inputs);
    if (!answers)
        throw notServedError(provider);
    return (0,_answer__2.SK)(answers, credential);
}
function notServedError({ id }) {
    return new _core_errors__0.rU('ERR_AGENT_UNAVAILABLE', `The Mayfly agent does not serve ${id}`);
}
/***/ })

};
;
