"use strict";
exports.ids = ["cli-whoami"];
exports.modules = {

/***/ 9421:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  whoami: () => (whoami)
});
var _core_errors__0 = _require(7638);
var _platforms_command_log__1 = _require(276);
var _platforms_command_no_token__2 = _require(6031);
var _platforms_command_subject_tokens__3 = _require(349);
var _platforms_trust_claim_table__4 = _require(3936);
var _platforms_trust_identity__5 = _require(9834);
var _refuse__6 = _require(1140);
async function whoami({ flags: { audience, json }, job, faults, }) {
    if (faults.length > 0)
        return (0,_refuse__6.T)(faults);
    const tokens = await tokensOf(job, audience);
    if (audience === undefined && tokens.size > 1) {
        const choice = [...tokens].map(([name, { claims }]) => `${(0,_platforms_command_no_token__2.R)(claims.aud)} (${name})`).join(', ');
        return (0,_refuse__6.T)([{ input: '--audience', message: `is required, since the job has several tokens: ${choice}` }]);
    }
    const token = theOne(audience, tokens, job);
    const identity = await (0,_platforms_trust_identity__5.cu)(token.claims, '.');
    if (json)
        (0,_platforms_command_log__1.hi)({ ...identity, claims: Object.fromEntries(identity.claims), expired: (0,_platforms_trust_claim_table__4.PU)(token.claims.exp) });
    else
        for (const line of (0,_platforms_trust_identity__5.W7)(identity))
            (0,_platforms_command_log__1.ZF)(line);
    if ((0,_platforms_trust_claim_table__4.PU)(token.claims.exp))
        _platforms_command_log__1.Rm.warn('this token has expired: no system accepts it any more');
}
async function tokensOf(job, audience) {
    const { request } = job.source;
    if (!request)
        return job.source.present();
    const { requestOneToken } = await _require.e("platforms-one-token").then(_require.bind(_require, 2196));
    const { wire } = await job.network({});
    const send = (patience) => request.send(audience ?? _platforms_trust_claim_table__4.jD, wire, patience, _platforms_command_log__1.dK);
    return new Map([[request.name, await requestOneToken(send, wire, _platforms_command_log__1.Rm)]]);
}
function theOne(audience, tokens, { source, audienceInput }) {
    if (audience !== undefined)
        return (0,_platforms_command_subject_tokens__3.fn)(audience, tokens, source.fix, audienceInput);
    const [only] = tokens.values();
    if (only)
        return only;
    const fix = `${source.fix('AUDIENCE', undefined, audienceInput)} AUDIENCE is the audience that the system expects in the token.`;
    throw new _core_errors__0.rU('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no ID token', { fix });
}
/***/ }),

/***/ 3936:
require("./shared-platforms-trust-claim-table.js"),

/***/ 6100:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  z: () => (faultLine)
});
function faultLine(source, { message, path }) {
    const place = source.place(path);
    return `${source.name}${place === undefined ? '' : `:${place.line}:${place.column}`}: ${message}`;
}
/***/ }),

/***/ 9834:
require("./shared-platforms-trust-identity.js"),

/***/ 7452:
require("./shared-trust-hints.js"),

/***/ 5989:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  F: () => (withoutAudience)
});
function withoutAudience(rule) {
    return rule.effect === 'allow' ? { ...rule, condition: without(rule.condition) } : rule;
}
function without(condition) {
    if (condition.kind === 'all' || condition.kind === 'any')
        return { ...condition, of: condition.of.map(without) };
    if (condition.kind !== 'test' || condition.claim !== 'aud' || condition.never !== undefined)
        return condition;
    return { kind: 'constant', holds: true, written: condition.written, path: condition.path };
}
/***/ })

};
;
