"use strict";
exports.ids = ["../tools/cli-trust-explain"];
exports.modules = {

/***/ 1276:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  explain: () => (explain)
});
var node_fs__0 = _require(3024);
var node_path__1 = _require(6760);
var _platforms_command_log__2 = _require(276);
var _platforms_redaction__3 = _require(8386);
var _platforms_trust_claim_table__4 = _require(3936);
var _platforms_trust_documents__5 = _require(9298);
var _platforms_trust_mayfly_file__6 = _require(8234);
var _trust_issuer__7 = _require(9643);
var _trust_judge__8 = _require(2366);
var _trust_shown__12 = _require(1211);
var _trust_without_audience__11 = _require(5989);
var _exit_codes__9 = _require(3067);
var _input__10 = _require(4342);
const longestClaims = 65_536;
const longestText = 4096;
const mostRules = 10;
const longestLine = 1000;
async function explain({ args, faults }) {
    const [text, path = '-'] = args;
    const found = readClaims(text);
    const wrong = [...faults, ...('fault' in found ? [found.fault] : [])];
    const { documents, faults: unread } = await (0,_input__10.r9)(path);
    if (wrong.length > 0 || unread.length > 0 || 'fault' in found)
        return (0,_input__10.bG)([...wrong, ...unread]);
    if (documents.length === 0)
        return (0,_input__10.bG)([{ input: 'document', message: _input__10.UG }]);
    const { claims } = found;
    const isInspected = claims.aud === _platforms_trust_claim_table__4.jD;
    if (isInspected)
        say('The audience is not compared: these claims are of a token that was only looked at.');
    const verdicts = documents.map((document) => {
        const rules = isInspected ? document.rules.map(_trust_without_audience__11.F) : document.rules;
        return { document, verdict: (0,_trust_judge__8.h)({ ...document, rules }, claims) };
    });
    if (isCut(claims))
        say('These claims name no repository id and no job: paste the whole text between the single quotes.');
    for (const { document, verdict } of verdicts)
        for (const line of linesOf(document, verdict))
            say(line);
    if (verdicts.some(({ verdict }) => verdict.kind === 'accepted'))
        return;
    const isUnjudged = verdicts.some(({ verdict }) => verdict.kind === 'unjudged');
    process.exitCode = isUnjudged ? _exit_codes__9.h.unjudged : _exit_codes__9.h.refused;
}
function readClaims(text) {
    const fault = (message) => ({ fault: { input: 'claims', message } });
    if (text === undefined)
        return fault('is required: the JSON that a refused step, actions/inspect or whoami prints');
    if (text.length > longestClaims)
        return fault(`is longer than ${longestClaims} characters`);
    if (/^\s*[\w-]{10,}\.[\w-]{10,}\.[\w-]*\s*$/.test(text))
        return fault('is an ID token, which every process of the machine can now read: give only its claims');
    const read = (0,_platforms_trust_documents__5.Q)('claims', text);
    if (read === undefined && !/^\s*[{["]/.test(text) && (0,node_fs__0.existsSync)(text))
        return fault('is a file: the first argument is the claims, and the second one the document');
    if (read === undefined)
        return fault('is not JSON: copy the whole text between the single quotes');
    if ('fault' in read)
        return fault(read.fault);
    const value = read.sources[0]?.value;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return fault('must be a JSON object');
    const long = Object.entries(value).find(([, one]) => JSON.stringify(one).length > longestText);
    if (long)
        return fault(`has a value of more than ${longestText} characters (${(0,_trust_shown__12.JJ)(long[0])})`);
    return { claims: value };
}
function isCut(claims) {
    const { kind } = (0,_trust_issuer__7.xD)(claims);
    const id = { github: 'repository_id', gitlab: 'project_id' }[kind];
    return id !== undefined && claims[id] === undefined;
}
function linesOf(document, verdict) {
    const { rules, unjudged } = verdict;
    const shownRules = rules.filter((rule) => rule.kind !== 'silent');
    const others = shownRules.filter(isForOtherJobs);
    const near = shownRules.filter((rule) => !others.includes(rule));
    const own = near.length > 0 ? near : others.splice(0, 1);
    const shown = own.filter((rule, index) => rule.kind === 'accepted' || index < mostRules);
    return [
        headOf(document, verdict),
        ...shown.flatMap((rule) => ruleLines(document, rule)),
        ...(own.length > shown.length ? [`  ${own.length - shown.length} more rules do not accept the job`] : []),
        ...(others.length > 0 ? [`  for other issuers, owners or repositories: ${namesOf(others)}`] : []),
        ...(rules.length === 0 && unjudged.length === 0 ? ['  it has no rule'] : []),
        ...unjudged.map(({ why, path }) => `  cannot be judged: ${why} (${at(document, path)})`),
    ];
}
function headOf({ source, system, rules: all }, { kind, rules }) {
    const heads = {
        accepted: 'accepts the job',
        refused: 'refuses the job',
        unjudged: 'cannot be judged for this job',
    };
    const name = (0,node_path__1.basename)(source.name) === _platforms_trust_mayfly_file__6.te ? source.name : `${source.name} (${titles[system]})`;
    const accepting = rules.filter((rule) => rule.kind === 'accepted').length;
    const isPart = system === 'mayfly' && kind === 'accepted' && accepting < all.length;
    return `${name} ${heads[kind]}${isPart ? ` for ${accepting} of its ${all.length} principals` : ''}`;
}
const projectClaims = /^(iss|repository|repository_id|repository_owner|repository_owner_id|project_id|project_path|namespace_id)$/;
function isForOtherJobs(verdict) {
    return verdict.kind === 'refused' && verdict.refused.some(({ claim }) => projectClaims.test(claim));
}
function namesOf(verdicts) {
    const names = verdicts.slice(0, mostRules).map(({ rule }) => rule.name);
    const more = verdicts.length - names.length;
    return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
const titles = {
    aws: 'AWS',
    gcp: 'Google Cloud',
    azure: 'Azure',
    vault: 'Vault',
    kubernetes: 'Kubernetes',
    mayfly: 'mayfly.yml',
};
function ruleLines(document, verdict) {
    const { name, principal, effect, path } = verdict.rule;
    const rule = `${name}${principal === undefined ? '' : ` for ${principal}`} (${at(document, path)})`;
    switch (verdict.kind) {
        case 'accepted':
            return [`  ${rule} accepts it`];
        case 'silent':
            return [];
        case 'unjudged':
            return [`  ${rule} cannot be judged: ${verdict.why}`];
        case 'refused':
            return [
                `  ${rule} ${effect === 'deny' ? 'denies it' : 'refuses it'}:`,
                ...causesOf(verdict.refused).map((one) => `    ${claimLine(document, one)}`),
                ...(isOfOtherSystem(verdict.refused)
                    ? ['    The other claims are not compared: each CI system has its own.']
                    : []),
            ];
    }
}
function causesOf(refused) {
    return isOfOtherSystem(refused) ? refused.filter(({ claim }) => claim === 'iss') : refused;
}
function isOfOtherSystem(refused) {
    const issuer = refused.find(({ claim }) => claim === 'iss');
    if (issuer === undefined || issuer.wanted.length === 0 || refused.length === 1)
        return false;
    const { kind } = (0,_trust_issuer__7.xD)({ iss: issuer.actual });
    return issuer.wanted.every((iss) => (0,_trust_issuer__7.xD)({ iss }).kind !== kind);
}
function claimLine(document, { sentence, written, path }) {
    return `${sentence} (${at(document, path)}: ${written})`;
}
function at({ source }, path) {
    return (0,_input__10.Pn)({ ...source, name: 'line' }, path).replace(/^line:(\d+):(\d+)$/, 'line $1, column $2');
}
function say(line) {
    const [indent = ''] = /^ */.exec(line) ?? [];
    (0,_platforms_command_log__2.ZF)(indent + (0,_platforms_redaction__3.om)(line, longestLine));
}
/***/ }),

/***/ 3936:
require("../main/shared-platforms-trust-claim-table.js"),

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
