"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  refusalOf: () => (refusalOf)
});

var answer_status = _require(7382);
var errors = _require(7638);
var src_claims = _require(7569);
var hints = _require(7452);
;// core/src/refused-token.ts


function refusedToken({ claims }, facts) {
    return { claims, facts, notes: (0,hints.i)(claims), command: `mayfly trust explain ${(0,src_claims.uy)(claims)} < document` };
}

var token_refusal = _require(4493);
;// core/src/refusal.ts




function refusalOf(table, answer, { facts: given, more, subject, context }) {
    const { status, code, said, isOwn } = answer;
    const claims = subject && (0,token_refusal.claimFacts)(subject);
    const facts = { ...given, ...claims };
    const shown = { ...facts, ...more, said, ...answer.facts };
    const write = (text) => (typeof text === 'string' ? text : text(facts, context, answer));
    const ruleOf = (rules = []) => rules.find((rule) => fits(rule, facts, context, answer));
    const busy = ruleOf(table.unavailable);
    const kind = busy?.kind ?? (0,answer_status.a)(status);
    if (kind !== undefined)
        return new errors.rU('ERR_EXCHANGE_UNAVAILABLE', write(busy?.message ?? `${capital(table.system)} could not answer`), {
            ...(code !== undefined && { vendor: code }),
            facts: { ...shown, ...(code === undefined && { status: String(status) }) },
            fix: write(busy?.fix ?? table.later ?? 'Run the job again later.'),
            kind,
        });
    if (!isOwn) {
        const { endpoint = 'The server' } = facts;
        const what = `not an answer of ${table.protocol ?? table.system}`;
        return new errors.rU('ERR_ANSWER_MALFORMED', `${endpoint} answered ${status}, which is ${what}`, {
            facts,
            fix: `Check ${table.inputs}, and any proxy or firewall between the runner and ${table.system}.`,
            kind: 'unreadable',
        });
    }
    const rule = ruleOf(table.refused);
    const vendor = code ?? (shown.status === undefined ? `HTTP ${status}` : undefined);
    return new errors.rU('ERR_EXCHANGE_REJECTED', write(rule?.message ?? table.message), {
        ...(vendor !== undefined && { vendor }),
        facts: { ...shown, ...rule?.facts?.(context) },
        fix: write(rule?.fix ?? table.fix),
        ...(rule?.kind && { kind: rule.kind }),
        ...(answer.trace && { trace: answer.trace }),
        ...(subject && claims && { refusedToken: refusedToken(subject, claims) }),
    });
}
function fits({ status, codes, said, when }, facts, context, answer) {
    return ((status === undefined || status === answer.status) &&
        (codes === undefined || codes.includes(answer.code ?? '')) &&
        (said === undefined || said.test(answer.said ?? '')) &&
        (when === undefined || when(facts, context, answer)));
}
function capital(name) {
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
/***/ });
