"use strict";
exports.ids = ["platforms-github-inspect","input-faults","render","platforms-text-file","platforms-one-token"];
exports.modules = {

/***/ 611:
require("./shared-input-faults.js"),

/***/ 3822:
require("./shared-other-action.js"),

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

/***/ 3726:
require("./shared-render.js"),

/***/ 604:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  runInspect: () => (runInspect)
});

var closed_debugger = _require(4392);
var input_faults = _require(611);
var src_inputs = _require(7276);
var src_proxy = _require(609);
var render = _require(3726);
var one_token = _require(2196);
var print = _require(1879);
var redaction = _require(8386);
var trust_identity = _require(9834);
var github_inputs = _require(5437);
var step_inputs = _require(8993);
var claim_table = _require(3936);
;// platforms/src/github/inspect-inputs.ts


const { proxy, 'no-proxy': noProxy } = step_inputs.a;
const inspect_inputs_inputs = {
    audience: {
        type: 'text',
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word of at most 512 characters' },
        default: claim_table.jD,
        description: 'The audience of the ID token that the step requests. No system accepts the default. Another audience changes only the claim `aud`.',
    },
    proxy,
    'no-proxy': noProxy,
};

var log = _require(7989);
var network = _require(7208);
var runner_file = _require(9257);
var summary = _require(5830);
;// platforms/src/github/inspect.ts















async function runInspect() {
    try {
        const { claims } = await requestToken();
        const identity = await (0,trust_identity.cu)(claims, process.env.GITHUB_WORKSPACE ?? '.');
        (0,print.y)(`${(0,redaction.E$)(["The claims of this job's ID token:", ...(0,trust_identity.W7)(identity)].join('\n'))}\n`);
        summarise(identity);
    }
    catch (thrown) {
        const state = ['Nothing was delivered.'];
        (0,log.fJ)((0,render.printable)(thrown)
            .map((error) => (0,render.render)(error, state, redaction.E$))
            .join('\n\n'));
    }
}
async function requestToken() {
    const raw = await (0,github_inputs.m)();
    const { inputs, faults } = (0,src_inputs.TL)(inspect_inputs_inputs, raw, log.dK);
    const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(inspect_inputs_inputs, name));
    const all = [...faults, ...(0,input_faults.unknownInputFaults)(inspect_inputs_inputs, unknown)];
    if (all.length > 0)
        throw (0,input_faults.inputError)(all);
    const { audience, proxy, 'no-proxy': noProxy } = inputs;
    const { wire, fetchSubjectToken } = await (0,network.openNetwork)({ ...(proxy && { proxy: (0,src_proxy.u)(proxy, log.dK) }), noProxy }, log.dK);
    return (0,one_token.requestOneToken)((patience) => fetchSubjectToken(audience, patience), wire, log.Rm);
}
function summarise(identity) {
    const path = process.env.GITHUB_STEP_SUMMARY;
    if (!path)
        return;
    try {
        (0,runner_file.C)(path, (0,redaction.E$)(summaryOf(identity)));
    }
    catch {
        log.Rm.warn('The job summary cannot be written. The log has everything.');
    }
}
function summaryOf({ claims, hints, file, command, verdicts }) {
    const found = verdicts && ('rows' in verdicts ? table(['rule', 'accepts this job'], verdicts.rows) : code(verdicts.faults));
    return [
        '### Mayfly: the identity of this job',
        '',
        ...table(['claim', 'value'], claims),
        ...hints.flatMap((hint) => ['', `Note: ${(0,summary.Hn)(hint)}`]),
        ...(file === undefined ? [] : ['', trust_identity.DA, '', '```yaml', file, '```']),
        '',
        trust_identity.kZ,
        '',
        ...code([command]),
        ...(found === undefined ? [] : ['', trust_identity.Rh, '', ...found]),
        '',
        '',
    ].join('\n');
}
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), '| --- | --- |', ...rows.map((cells) => line(cells.map(summary.Hn)))];
}
function code(lines) {
    return ['```text', ...lines, '```'];
}
/***/ }),

/***/ 5830:
require("./shared-platforms-github-summary.js"),

/***/ 2196:
require("./shared-platforms-one-token.js"),

/***/ 9360:
require("./shared-platforms-text-file.js"),

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

/***/ 704:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  c: () => (nearly)
});
function nearly(known, name) {
    if (name.replaceAll('_', '-') === known)
        return true;
    if (known.length < 5 || Math.abs(known.length - name.length) > 1)
        return false;
    let start = 0;
    while (start < known.length && known[start] === name[start])
        start++;
    let end = 0;
    while (end < Math.min(known.length, name.length) - start && known.at(-1 - end) === name.at(-1 - end))
        end++;
    const left = known.slice(start, known.length - end);
    const right = name.slice(start, name.length - end);
    return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}
/***/ }),

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
