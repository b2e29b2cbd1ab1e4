"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a: () => (incompleteTokenError),
  t: () => (judgeLogin)
});
var _core_credible__0 = _require(9897);
var _core_errors__1 = _require(7638);
var _core_evidence__3 = _require(8620);
var _core_json__2 = _require(9051);
async function judgeLogin(answer, io, facts, subject) {
    if (answer.status !== 200)
        throw await (await _require.e("vault-refusal").then(_require.bind(_require, 3337))).loginRefusal(answer, facts, subject);
    const { auth: given, request_id: requestId } = (0,_core_json__2.Vh)(answer.body);
    const auth = (0,_core_json__2.D7)(given);
    const text = (0,_core_json__2.b6)(auth.client_token);
    const value = text === undefined ? undefined : io.receive(text);
    const seconds = auth.lease_duration;
    if (!value || !(0,_core_credible__0.J)(text))
        throw incompleteTokenError(facts);
    const batch = auth.token_type === 'batch' || /^(hv)?b\./.test(text);
    const life = typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : Number.NaN;
    const end = Math.max(answer.date ?? 0, io.now()) + life;
    const expiresAt = (0,_core_credible__0.$)(end, undefined, 0) ? end : undefined;
    const trace = (0,_core_evidence__3.f)({ accessor: auth.accessor, requestId });
    return { value, batch, trace, whole: seconds === 0 || expiresAt !== undefined, expiresAt };
}
function incompleteTokenError(facts) {
    return new _core_errors__1.rU('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a complete token', {
        facts,
        fix: 'Check the url input: another server than Vault may answer there.',
        kind: 'unreadable',
    });
}
/***/ });
