"use strict";
exports.id = "platforms-trust-identity";
exports.ids = ["platforms-trust-identity","platforms-trust-mayfly-file","platforms-trust-fault-line"];
exports.modules = {

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

/***/ 9298:
require("./shared-platforms-trust-documents.js"),

/***/ 6100:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  faultLine: () => (faultLine)
});
function faultLine(source, { message, path }) {
    const place = source.place(path);
    return `${source.name}${place === undefined ? '' : `:${place.line}:${place.column}`}: ${message}`;
}

/***/ }),

/***/ 9834:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kZ: () => (commandTitle),
  DA: () => (fileTitle),
  W7: () => (identityLines),
  cu: () => (identityOf),
  Rh: () => (verdictsTitle)
});

// UNUSED EXPORTS: explainCommand

var src_claims = __webpack_require__(7569);
var src_issuer = __webpack_require__(9643);
var shown = __webpack_require__(1211);
var subject = __webpack_require__(7426);
;// CONCATENATED MODULE: ./packages/trust/src/first-rule.ts

function firstFile(claims) {
    const issuer = (0,src_issuer/* issuerOf */.xD)(claims);
    if (issuer.kind === 'other')
        return undefined;
    const who = whoOf(claims, issuer);
    if (who === undefined)
        return undefined;
    return [
        'version: 1',
        'issuers:',
        `  ${issuer.kind}: ${flow(issuerFields(claims, issuer))}`,
        'rules:',
        `  ${ruleName(claims)}:`,
        `    who: ${flow([[issuer.kind, quoted(who.place)], ...who.fields])}`,
        '    # Write your own role here, or one of gcp, azure, vault, kubernetes, github-app.',
        '    may: { aws: "arn:aws:iam::111111111111:role/deploy" }',
    ].join('\n');
}
function whoOf(claims, { kind }) {
    const place = first_rule_text(claims, { github: 'repository', gitlab: 'project_path', jenkins: 'sub' }[kind]);
    if (place === undefined)
        return undefined;
    if (kind === 'jenkins')
        return { place, fields: [] };
    return { place, fields: kind === 'github' ? githubFields(claims) : gitlabFields(claims) };
}
function githubFields(claims) {
    const event = first_rule_text(claims, 'event_name');
    const called = first_rule_text(claims, 'job_workflow_ref');
    return [
        ...field('environment', first_rule_text(claims, 'environment')),
        ...refField(/^refs\/(heads|tags)\/(.+)$/s.exec(first_rule_text(claims, 'ref') ?? '')),
        ...field('workflow', called === first_rule_text(claims, 'workflow_ref') ? undefined : called),
        ...field('event', event),
    ];
}
function gitlabFields(claims) {
    const isTag = first_rule_text(claims, 'ref_type') === 'tag';
    return [
        ...field('environment', first_rule_text(claims, 'environment')),
        ...field(isTag ? 'tag' : 'branch', first_rule_text(claims, 'ref')),
        ...field('event', first_rule_text(claims, 'pipeline_source')),
        ...(String((0,src_claims/* claimOf */._B)(claims, 'ref_protected')) === 'true' ? [['protected', 'true']] : []),
    ];
}
function refField(ref) {
    return field(ref?.[1] === 'tags' ? 'tag' : 'branch', ref?.[2]);
}
function field(name, value) {
    return value === undefined ? [] : [[name, quoted(value)]];
}
function issuerFields(claims, { kind, url, isServer }) {
    const usual = { github: src_issuer/* githubUrl */.t9, gitlab: src_issuer/* gitlabUrl */.z }[kind];
    const ids = idsOf(claims, kind);
    const isImmutable = (0,subject/* readGithubSubject */.Gd)(first_rule_text(claims, 'sub') ?? '')?.repositoryId !== undefined;
    return [
        ...(url === usual ? [] : field('url', url)),
        ...(ids.length > 0 ? [['ids', flow(ids.map(([name, id]) => [quoted(name), id]))]] : []),
        ...(kind === 'github' && !isServer && isImmutable ? [['subject', 'immutable']] : []),
    ];
}
function idsOf(claims, kind) {
    const names = kind === 'github'
        ? [
            ['repository_owner', 'repository_owner_id'],
            ['repository', 'repository_id'],
        ]
        : [
            ['namespace_path', 'namespace_id'],
            ['project_path', 'project_id'],
        ];
    return names.flatMap(([name, id]) => {
        const [key, value] = [first_rule_text(claims, name), String((0,src_claims/* claimOf */._B)(claims, id))];
        return key !== undefined && /^[1-9]\d{0,19}$/.test(value) ? [[key, value]] : [];
    });
}
function ruleName(claims) {
    const ref = first_rule_text(claims, 'ref');
    const names = [first_rule_text(claims, 'environment'), ref?.replace(/^refs\/(?:heads|tags)\//, ''), first_rule_text(claims, 'event_name')];
    const name = names.find((one) => one !== undefined && !one.startsWith('refs/')) ?? '';
    const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
    return (words
        .join('-')
        .replace(/^[^a-z]+/, '')
        .slice(0, 40)
        .replace(/-$/, '') || 'job');
}
function flow(fields) {
    return `{ ${fields.map(([name, value]) => `${name}: ${value}`).join(', ')} }`;
}
const special = /[^ -~]|[#`]|:(?=:)|(?<=section_(?:start|end)):/g;
function quoted(value) {
    return JSON.stringify(value).replace(special, shown/* unitEscape */.MJ);
}
function first_rule_text(claims, name) {
    const value = (0,src_claims/* claimOf */._B)(claims, name);
    return typeof value === 'string' && value !== '' ? value : undefined;
}

var claim_table = __webpack_require__(3936);
var read = __webpack_require__(9076);
var rules = __webpack_require__(4710);
var judge = __webpack_require__(5703);
var without_audience = __webpack_require__(5989);
var redaction = __webpack_require__(8386);
var fault_line = __webpack_require__(6100);
var mayfly_file = __webpack_require__(8234);
;// CONCATENATED MODULE: ./packages/platforms/src/trust/file-verdicts.ts

async function fileVerdicts(folder, claims) {
    const source = await (0,mayfly_file.readMayflyFile)(folder);
    if (source === undefined)
        return undefined;
    if ('fault' in source)
        return { faults: [`${mayfly_file/* mayflyFile */.t} ${source.fault}`] };
    const { file, faults } = (0,read.readTrustFile)(source);
    if (file === undefined)
        return { faults: faults.map((fault) => (0,fault_line.faultLine)(source, fault)) };
    return {
        rows: (0,rules/* trustDocumentOf */.LN)(file).rules.map((rule) => [(0,redaction/* safeLine */.om)(nameOf(rule)), (0,redaction/* safeLine */.om)(verdictOf(rule, claims), 600)]),
    };
}
function nameOf({ name, principal }) {
    return principal === undefined ? name : `${name}: ${principal}`;
}
function verdictOf(rule, claims) {
    const verdict = (0,judge/* judgeRule */.q)((0,without_audience/* withoutAudience */.F)(rule), claims, 'whole');
    if (verdict.kind === 'refused')
        return `no: ${verdict.refused.map(({ sentence }) => sentence).join('. ')}`;
    return verdict.kind === 'unjudged' ? `not known: ${verdict.why}` : 'yes';
}

;// CONCATENATED MODULE: ./packages/platforms/src/trust/identity.ts

async function identityOf(claims, folder) {
    return {
        claims: (0,claim_table/* claimTable */.dG)(claims),
        hints: [],
        file: firstFile(claims),
        command: explainCommand(claims),
        verdicts: await fileVerdicts(folder, claims),
    };
}
function explainCommand(claims) {
    return `mayfly trust explain ${(0,src_claims/* claimsWord */.uy)(claims)} < document`;
}
const fileTitle = 'A file mayfly.yml with a rule for this job:';
const commandTitle = 'To compare this job with a trust document, run:';
const verdictsTitle = "The rules of this repository's mayfly.yml, and whether each one accepts this job:";
function identityLines({ claims, hints, file, command, verdicts }) {
    return [
        ...(0,claim_table/* aligned */.b6)(claims),
        ...hints.map((hint) => `Note: ${hint}`),
        ...(file === undefined ? [] : ['', fileTitle, file]),
        '',
        commandTitle,
        command,
        ...(verdicts === undefined ? [] : ['', verdictsTitle]),
        ...(verdicts === undefined ? [] : 'rows' in verdicts ? (0,claim_table/* aligned */.b6)(verdicts.rows) : verdicts.faults),
    ];
}

/***/ }),

/***/ 8234:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  c: () => (readMayflySource),
  readMayflyFile: () => (readMayflyFile),
  t: () => (mayflyFile)
});
var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9298);
var _text_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4629);

const mayflyFile = 'mayfly.yml';
const largestBytes = 256 * 1024;
async function readMayflyFile(folder) {
    const read = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .G)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, mayflyFile), largestBytes, true);
    if ('fault' in read && read.fault === 'does not exist')
        return undefined;
    return 'fault' in read ? read : mayflySource(mayflyFile, read.text);
}
async function readMayflySource(path) {
    const read = (0,_text_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readTextFile */ .G)(path, largestBytes, true);
    return 'fault' in read ? read : mayflySource(path, read.text);
}
async function mayflySource(name, text) {
    const found = await (0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .documentsIn */ .a)(name, text);
    if ('fault' in found)
        return found;
    const [source, more] = found.sources;
    return more === undefined && source ? source : { fault: 'has more than one document' };
}

/***/ }),

/***/ 4629:
require("./shared-platforms-trust-text-file.js"),

/***/ 9076:
require("./shared-trust-file-read.js"),

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
