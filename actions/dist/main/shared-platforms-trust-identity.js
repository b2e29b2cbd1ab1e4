"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  kZ: () => (commandTitle),
  DA: () => (fileTitle),
  W7: () => (identityLines),
  cu: () => (identityOf),
  Rh: () => (verdictsTitle)
});

var src_claims = _require(7569);
var src_issuer = _require(9643);
var shown = _require(1211);
var subject = _require(7426);
;// trust/src/first-rule.ts




function firstFile(claims) {
    const issuer = (0,src_issuer.xD)(claims);
    const who = whoOf(claims, issuer);
    if (who === undefined)
        return undefined;
    return [
        'version: 1',
        'issuers:',
        `  ${issuer.kind}: ${flow(issuerFields(claims, issuer))}`,
        'rules:',
        `  ${ruleName(claims)}:`,
        `    who: ${flow([[issuer.kind, quoteText(who.place)], ...who.fields])}`,
        '    # Write your own role here, or one of gcp, azure, vault, kubernetes, github-app.',
        '    may: { aws: "arn:aws:iam::111111111111:role/deploy" }',
        ...(issuer.kind === 'other' ? ['    # In who, replace by * what is new in each job, such as a commit.'] : []),
    ].join('\n');
}
function whoOf(claims, { kind, url }) {
    const place = first_rule_text(claims, { github: 'repository', gitlab: 'project_path', jenkins: 'sub', other: 'sub' }[kind]);
    if (place === undefined)
        return undefined;
    if (kind === 'other' && (/^\s|[*?$\\]/.test(place) || !/^https:[^?#]*[^/?#]$/.test(url)))
        return undefined;
    if (kind === 'jenkins' || kind === 'other')
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
        ...(String((0,src_claims._B)(claims, 'ref_protected')) === 'true' ? [['protected', 'true']] : []),
    ];
}
function refField(ref) {
    return field(ref?.[1] === 'tags' ? 'tag' : 'branch', ref?.[2]);
}
function field(name, value) {
    return value === undefined ? [] : [[name, quoteText(value)]];
}
function issuerFields(claims, { kind, url, isServer }) {
    const usual = { github: src_issuer.t9, gitlab: src_issuer.z }[kind];
    const ids = kind === 'other' ? [] : idsOf(claims, kind);
    const isImmutable = (0,subject.Gd)(first_rule_text(claims, 'sub') ?? '')?.repositoryId !== undefined;
    return [
        ...(url === usual ? [] : field('url', url)),
        ...(ids.length > 0 ? [['ids', flow(ids.map(([name, id]) => [quoteText(name), id]))]] : []),
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
        const [key, value] = [first_rule_text(claims, name), String((0,src_claims._B)(claims, id))];
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
const specialCharacter = /[^ -~]|[#`]|:(?=:)|(?<=section_(?:start|end)):/g;
function quoteText(value) {
    return JSON.stringify(value).replace(specialCharacter, shown.MJ);
}
function first_rule_text(claims, name) {
    const value = (0,src_claims._B)(claims, name);
    return typeof value === 'string' && value !== '' ? value : undefined;
}

var hints = _require(7452);
var redaction = _require(8386);
var claim_table = _require(3936);
var read = _require(9076);
var rules = _require(4710);
var judge = _require(2366);
var without_audience = _require(5989);
var fault_line = _require(6100);
var mayfly_file = _require(8234);
;// platforms/src/trust/file-verdicts.ts







async function fileVerdicts(folder, claims) {
    const source = await (0,mayfly_file.dS)(folder);
    if (source === undefined)
        return undefined;
    if ('fault' in source)
        return { faults: [`${mayfly_file.te} ${source.fault}`] };
    const { file, faults } = (0,read.X)(source);
    if (file === undefined)
        return { faults: faults.map((fault) => (0,fault_line.z)(source, fault)) };
    return {
        rows: (0,rules.LN)(file).rules.map((rule) => [(0,redaction.om)(nameOf(rule)), (0,redaction.om)(verdictOf(rule, claims), 600)]),
    };
}
function nameOf({ name, principal }) {
    return principal === undefined ? name : `${name}: ${principal}`;
}
function verdictOf(rule, claims) {
    const verdict = (0,judge.q)((0,without_audience.F)(rule), claims, 'whole');
    if (verdict.kind === 'refused')
        return `no: ${verdict.refused.map(({ sentence }) => sentence).join('. ')}`;
    return verdict.kind === 'unjudged' ? `not known: ${verdict.why}` : 'yes';
}

;// platforms/src/trust/identity.ts






const longestHint = 600;
async function identityOf(claims, folder) {
    return {
        claims: (0,claim_table.dG)(claims),
        hints: (0,hints.i)(claims).map((hint) => (0,redaction.om)(hint, longestHint)),
        file: firstFile(claims),
        command: explainCommand(claims),
        verdicts: await fileVerdicts(folder, claims),
    };
}
function explainCommand(claims) {
    return `mayfly trust explain ${(0,src_claims.uy)(claims)} < document`;
}
const fileTitle = 'A file mayfly.yml with a rule for this job:';
const commandTitle = 'To compare this job with a trust document, run:';
const verdictsTitle = "The rules of this repository's mayfly.yml, and whether each one accepts this job:";
function identityLines({ claims, hints, file, command, verdicts }) {
    return [
        ...(0,claim_table.RM)(claims),
        ...hints.map((hint) => `Note: ${hint}`),
        ...(file === undefined ? [] : ['', fileTitle, file]),
        '',
        commandTitle,
        command,
        ...(verdicts === undefined ? [] : ['', verdictsTitle]),
        ...(verdicts === undefined ? [] : 'rows' in verdicts ? (0,claim_table.RM)(verdicts.rows) : verdicts.faults),
    ];
}
/***/ });
