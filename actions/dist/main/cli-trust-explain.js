"use strict";
exports.id = "cli-trust-explain";
exports.ids = ["cli-trust-explain"];
exports.modules = {

/***/ 1276:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
__webpack_require__.d(__webpack_exports__, {
  explain: () => (explain)
});
var _mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(276);
var _mayfly_platforms_redaction__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8386);
var _mayfly_platforms_trust_claim_table__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3936);
var _mayfly_platforms_trust_documents__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9298);
var _mayfly_trust_judge__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5703);
var _mayfly_trust_without_audience__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5989);
var _exit_codes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3067);
var _refuse_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1140);
var _input_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4342);

const longestClaims = 65_536;
const mostRules = 10;
const longestLine = 1000;
async function explain({ args, faults }) {
    const [text, path = '-'] = args;
    const found = readClaims(text);
    const wrong = [...faults, ...('fault' in found ? [found.fault] : [])];
    const { documents, faults: unread } = await (0,_input_js__WEBPACK_IMPORTED_MODULE_7__/* .readDocuments */ .r9)(path);
    if (wrong.length > 0 || unread.length > 0 || 'fault' in found)
        return (0,_refuse_js__WEBPACK_IMPORTED_MODULE_6__/* .refuse */ .T)([...wrong, ...unread]);
    const { claims } = found;
    const isInspected = claims.aud === _mayfly_platforms_trust_claim_table__WEBPACK_IMPORTED_MODULE_2__/* .inspectAudience */ .jD;
    if (isInspected)
        say('The audience is not compared: these claims are of a token that was only looked at.');
    const verdicts = documents.map((document) => {
        const rules = isInspected ? document.rules.map(_mayfly_trust_without_audience__WEBPACK_IMPORTED_MODULE_8__/* .withoutAudience */ .F) : document.rules;
        return { document, verdict: (0,_mayfly_trust_judge__WEBPACK_IMPORTED_MODULE_4__/* .judgeDocument */ .h)({ ...document, rules }, claims) };
    });
    for (const { document, verdict } of verdicts)
        for (const line of linesOf(document, verdict))
            say(line);
    if (verdicts.some(({ verdict }) => verdict.kind === 'accepted'))
        return;
    const isUnjudged = verdicts.some(({ verdict }) => verdict.kind === 'unjudged');
    process.exitCode = isUnjudged ? _exit_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .h.unjudged : _exit_codes_js__WEBPACK_IMPORTED_MODULE_5__/* .exitCodes */ .h.refused;
}
function readClaims(text) {
    const fault = (message) => ({ fault: { input: 'claims', message } });
    if (text === undefined)
        return fault('is required: the JSON that a refused step, actions/inspect or whoami prints');
    if (text.length > longestClaims)
        return fault(`is longer than ${longestClaims} characters`);
    if (/^\s*[\w-]{10,}\.[\w-]{10,}\.[\w-]*\s*$/.test(text))
        return fault('is an ID token, which every process of the machine can now read: give only its claims');
    const read = (0,_mayfly_platforms_trust_documents__WEBPACK_IMPORTED_MODULE_3__/* .jsonDocument */ .Q)('claims', text);
    if (read === undefined)
        return fault('is not JSON: copy the whole text between the single quotes');
    if ('fault' in read)
        return fault(read.fault);
    const value = read.sources[0]?.value;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return fault('must be a JSON object');
    return { claims: value };
}
function linesOf(document, { kind, rules, unjudged }) {
    const { source, system } = document;
    const heads = {
        accepted: 'accepts the job',
        refused: 'refuses the job',
        unjudged: 'cannot be judged for this job',
    };
    const told = rules.filter((rule) => rule.kind !== 'silent');
    const shown = told.filter((rule, index) => rule.kind === 'accepted' || index < mostRules);
    return [
        `${source.name} (${titles[system]}) ${heads[kind]}`,
        ...shown.flatMap((rule) => ruleLines(document, rule)),
        ...(told.length > shown.length ? [`  ${told.length - shown.length} more rules do not accept the job`] : []),
        ...(rules.length === 0 && unjudged.length === 0 ? ['  it has no rule'] : []),
        ...unjudged.map(({ why, path }) => `  cannot be judged: ${why} (${at(document, path)})`),
    ];
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
                ...verdict.refused.map((one) => `    ${claimLine(document, one)}`),
            ];
    }
}
function claimLine(document, { sentence, written, path }) {
    return `${sentence} (${at(document, path)}: ${written})`;
}
function at({ source }, path) {
    return (0,_input_js__WEBPACK_IMPORTED_MODULE_7__/* .placed */ .GS)({ ...source, name: 'line' }, path).replace(/^line:(\d+):(\d+)$/, 'line $1, column $2');
}
function say(line) {
    const [indent = ''] = /^ */.exec(line) ?? [];
    (0,_mayfly_platforms_command_log__WEBPACK_IMPORTED_MODULE_0__/* .answer */ .ZF)(indent + (0,_mayfly_platforms_redaction__WEBPACK_IMPORTED_MODULE_1__/* .safeLine */ .om)(line, longestLine));
}

/***/ }),

/***/ 3936:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  PU: () => (isOver),
  b6: () => (aligned),
  dG: () => (claimTable),
  jD: () => (inspectAudience)
});
var _mayfly_core_instant__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(368);
var _redaction_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8386);

const inspectAudience = 'mayfly-inspect';
const longestValue = 600;
function claimTable(claims) {
    return Object.entries(claims).map(([name, value]) => {
        const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
        return [(0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLine */ .om)(name), `${(0,_redaction_js__WEBPACK_IMPORTED_MODULE_0__/* .safeLine */ .om)(text, longestValue)}${timeOf(name, value)}`];
    });
}
function timeOf(name, value) {
    if (!['exp', 'iat', 'nbf'].includes(name) || !(0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_1__/* .isNumericDate */ .O)(value))
        return '';
    return ` (${(0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_1__/* .instant */ .u)(value * 1000)}${name === 'exp' && isOver(value) ? ', expired' : ''})`;
}
function isOver(exp) {
    return typeof exp === 'number' && exp * 1000 <= Date.now();
}
function aligned(rows) {
    const width = Math.max(0, ...rows.map(([name]) => name.length));
    return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`.trimEnd());
}

/***/ }),

/***/ 5989:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
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
