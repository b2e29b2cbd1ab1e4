"use strict";
exports.ids = ["../tools/cli-trust-drift"];
exports.modules = {

/***/ 225:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  compareDocuments: () => (compareDocuments)
});

var log = _require(276);
var redaction = _require(8386);
var rules = _require(4710);
var file_wants = _require(1591);
var judge = _require(2366);
var pattern = _require(340);
var shown = _require(1211);
var comparable_wants = _require(9863);
var shared_want = _require(439);
var condition = _require(5339);
;// trust/src/drift/claim-set.ts

class Incomparable extends Error {
}
const mostStates = 50_000;
function valueIn(set) {
    const exact = set.find(({ test, negated, isOutside = false }) => isExact(test) && negated === isOutside);
    if (allows(set, undefined))
        return { value: undefined };
    if (exact?.test.kind === 'test') {
        const value = exact.test.wanted.find((one) => allows(set, one));
        return value === undefined ? 'none' : { value };
    }
    const tests = set.flatMap(({ test }) => (test.kind === 'test' ? [test] : []));
    const longer = set.flatMap(({ test, negated, isOutside = false }) => test.kind === 'present' && test.form?.limit && negated !== isOutside ? [test.form.limit.most] : []);
    if (longer.length > 0) {
        const long = 'x'.repeat(Math.max(...longer) + 1);
        const value = [...tests.flatMap(({ wanted }) => wanted.map((one) => String(one).replace('*', long))), long].find((one) => allows(set, one));
        return value === undefined ? 'none' : { value };
    }
    if (!tests.some(({ comparison }) => comparison === 'matches'))
        return search(set, tests);
    const value = samples(tests).find((one) => allows(set, one));
    if (value === undefined)
        throw new Incomparable(`the pattern of ${tests[0]?.claim ?? 'a claim'} cannot be compared`);
    return { value };
}
function isExact(test) {
    return test.kind === 'test' && test.comparison === 'equals';
}
function allows(set, value) {
    return set.every((atom) => fulfils(atom, value));
}
function fulfils({ test, negated, isOutside = false }, value) {
    const claims = value === undefined ? {} : { [test.claim]: value };
    const outcomes = (0,condition.RK)(test, { claims, partial: false }, (why) => {
        throw new Incomparable(why);
    });
    return (outcomes === (negated ? condition.c6 : condition.v9)) !== isOutside;
}
function samples(tests) {
    return tests.flatMap(({ wanted }) => wanted.flatMap((one) => {
        const text = String(one);
        return [
            text,
            `${text}x`,
            `x${text}`,
            text.replaceAll('*', ''),
            text.replaceAll('*', 'x'),
            text.replace(/^\^|\$$/g, ''),
        ];
    }));
}
function partsOf({ comparison }, wanted) {
    const letters = [...wanted];
    switch (comparison) {
        case 'glob':
            return letters.map((letter) => (letter === '*' ? 'any' : letter === '?' ? 'one' : letter));
        case 'star':
            return letters.map((letter) => (letter === '*' ? 'any' : letter));
        case 'starts-with':
            return [...letters, 'any'];
        case 'ends-with':
            return ['any', ...letters];
        case 'contains':
            return ['any', ...letters, 'any'];
        default:
            return letters;
    }
}
function search(set, tests) {
    const patterns = tests.flatMap((test) => test.wanted.flatMap((one) => (typeof one === 'string' ? [{ parts: partsOf(test, one), test }] : [])));
    const letters = new Set(patterns.flatMap(({ parts }) => parts.filter((part) => part.length === 1 || [...part].length === 1)));
    for (const { test } of patterns)
        if (test.comparison === 'equals-ignoring-case')
            for (const letter of [...letters]) {
                letters.add(letter.toLowerCase());
                letters.add(letter.toUpperCase());
            }
    const other = [...'xyzwvkjqu0123456789~'].find((letter) => !letters.has(letter)) ?? '\u00b7';
    const alphabet = [...letters, other];
    const start = patterns.map(({ parts }) => closure(parts, [0]));
    const seen = new Set([keyOf(start)]);
    let waiting = [
        { text: '', states: start },
    ];
    while (waiting.length > 0) {
        const next = [];
        for (const { text, states } of waiting) {
            if (allows(set, text))
                return { value: text };
            for (const letter of alphabet) {
                const after = patterns.map(({ parts, test }, index) => step(parts, states[index] ?? [], letter, test));
                const key = keyOf(after);
                if (seen.has(key))
                    continue;
                seen.add(key);
                if (seen.size * patterns.length > mostStates)
                    throw new Incomparable('the patterns are too long to be compared');
                next.push({ text: text + letter, states: after });
            }
        }
        waiting = next;
    }
    return 'none';
}
function keyOf(states) {
    return states.map((positions) => positions.join(',')).join(';');
}
function closure(parts, positions) {
    const all = new Set(positions);
    for (const position of all)
        if (parts[position] === 'any')
            all.add(position + 1);
    return [...all].sort((one, two) => one - two);
}
function step(parts, positions, letter, { comparison }) {
    const isSame = (part) => part === letter ||
        (comparison === 'equals-ignoring-case' && part !== undefined && (0,condition.tk)(letter, part, comparison));
    const after = positions.flatMap((position) => {
        const part = parts[position];
        if (part === 'any')
            return [position];
        return part === 'one' || isSame(part) ? [position + 1] : [];
    });
    return closure(parts, after);
}

;// trust/src/drift/boxes.ts

const mostBoxes = 2000;
const mostSteps = 20_000;
const mostClaims = 200;
const copyingWork = 2;
const stepsOfExpression = 50;
function boxesOf(condition, work, negated = false) {
    switch (condition.kind) {
        case 'all':
        case 'any': {
            const parts = condition.of.map((part) => boxesOf(part, work, negated));
            return (condition.kind === 'all') === negated
                ? parts.flat()
                : parts.reduce((ones, others) => product(ones, others, work), [new Map()]);
        }
        case 'not':
            return boxesOf(condition.of, work, !negated);
        case 'constant':
            return condition.holds === negated ? [] : [new Map()];
        case 'computed':
            return negated ? [] : [...boxesOf(condition.of, work), ...boxesOf(condition.of, work, true)];
        case 'unjudged':
            throw new Incomparable(condition.why);
        case 'test':
            if (condition.never !== undefined)
                return negated ? [new Map()] : [];
            return [new Map([[condition.claim, [{ test: condition, negated }]]])];
        case 'present':
            return [new Map([[condition.claim, [{ test: condition, negated }]]])];
    }
}
function product(ones, others, work) {
    if (ones.length * others.length > mostBoxes)
        throw new Incomparable('the condition has too many alternatives');
    const claims = Math.max(0, ...ones.map(({ size }) => size)) + Math.max(0, ...others.map(({ size }) => size));
    if (claims > mostClaims)
        throw new Incomparable('the condition has too many claims');
    work.left -= ones.length * others.length * (1 + claims) * copyingWork;
    if (work.left < 0)
        throw new Incomparable('the conditions are too large to be compared');
    return ones.flatMap((one) => others.map((other) => [...other].reduce((box, [claim, set]) => limitClaim(box, claim, set), one)));
}
function limitClaim(box, claim, set) {
    return new Map([...box, [claim, [...(box.get(claim) ?? []), ...set]]]);
}
function witnessOf(boxes, others) {
    let steps = 0;
    const known = new Map();
    const isPossible = (claim, set) => {
        const key = `${claim} ${set.map(idOf).join(' ')}`;
        const before = known.get(key);
        if (++steps > mostSteps)
            throw new Incomparable('the conditions are too large to be compared');
        if (before !== undefined)
            return before;
        steps += stepsOfExpression * set.filter(isExpression).length;
        const possible = valueIn(set) !== 'none';
        known.set(key, possible);
        return possible;
    };
    const ids = new Map();
    function idOf({ test, negated, isOutside = false }) {
        const id = ids.get(test) ?? ids.size;
        ids.set(test, id);
        return `${isOutside ? '!' : ''}${negated ? '-' : '+'}${id}`;
    }
    const outside = (box, at) => {
        const other = others[at];
        if (other === undefined)
            return claimsIn(box);
        for (const [claim, set] of other) {
            for (const atom of set) {
                const left = limitClaim(box, claim, [{ ...atom, isOutside: true }]);
                if (!isPossible(claim, left.get(claim) ?? []))
                    continue;
                const claims = outside(left, at + 1);
                if (claims)
                    return claims;
            }
        }
        return undefined;
    };
    for (const box of boxes) {
        if (![...box].every(([claim, set]) => isPossible(claim, set)))
            continue;
        const claims = outside(box, 0);
        if (claims)
            return claims;
    }
    return undefined;
}
function claimsIn(box) {
    const entries = [...box].flatMap(([claim, set]) => {
        const found = valueIn(set);
        return found === 'none' || found.value === undefined ? [] : [[claim, found.value]];
    });
    return Object.fromEntries(entries);
}
function isExpression({ test }) {
    return test.kind === 'test' && test.comparison === 'matches';
}

var google = _require(4050);
var members = _require(3681);
var gcp = _require(4247);
;// trust/src/drift/google.ts




function isOfGoogle(grant) {
    return grant.target.system === 'gcp';
}
function googleRulesFor(file, grants, live) {
    const parts = (0,members.c3)(live.value);
    const names = parts.map((part) => (0,members.b6)((0,members.nV)(part, 'name')));
    const all = grants.filter(isOfGoogle);
    const named = all.filter(({ target }) => names.includes(target.provider));
    const wanted = named.length > 0 ? named : all;
    const { documents, faults } = (0,gcp.v)(file, 'json');
    const [fault] = faults;
    if (fault)
        throw new Incomparable(fault.message);
    const providers = documents
        .map(({ text }) => JSON.parse(text))
        .filter(({ name }) => wanted.some(({ target }) => target.provider === name));
    const hasMembers = parts.some((part) => Array.isArray((0,members.nV)(part, 'bindings')));
    const policy = { bindings: [{ role: 'the account', members: wanted.map(gcp.A) }] };
    const value = [...providers, ...(hasMembers ? [policy] : [])];
    const path = wanted[0]?.target.path ?? [];
    return (0,google.mr)({ name: file.source.name, value, place: () => undefined }).rules.map((rule) => ({ ...rule, path }));
}

var erring_claims = _require(8551);
;// trust/src/drift/usual-claims.ts

function usualClaims(grants) {
    return new Set(grants.flatMap(({ wants }) => wants.flatMap(({ claim, isOptional }) => (isOptional ? [] : [claim]))));
}
function withClaims(rule, claims) {
    return { ...rule, condition: simplify(rule.condition, claims) };
}
function simplify(condition, claims) {
    switch (condition.kind) {
        case 'all':
        case 'any':
            return { ...condition, of: condition.of.map((part) => simplify(part, claims)) };
        case 'not':
            return { ...condition, of: simplify(condition.of, claims) };
        case 'computed': {
            const isComputed = [...(0,erring_claims.z)(condition.of).absent].every((claim) => claims.has(claim));
            const { written, path } = condition;
            return isComputed ? { kind: 'constant', holds: true, written, path } : condition;
        }
        default:
            return condition;
    }
}
function neededClaims({ condition, path }, claims) {
    const needed = [...new Set(computedClaims(condition))].filter((claim) => claims.has(claim));
    return needed.map((claim) => ({ kind: 'present', claim, written: claim, path }));
}
function computedClaims(condition) {
    if (condition.kind === 'all' || condition.kind === 'any')
        return condition.of.flatMap(computedClaims);
    if (condition.kind === 'not')
        return computedClaims(condition.of);
    return condition.kind === 'computed' ? [...(0,erring_claims.z)(condition.of).absent] : [];
}

;// trust/src/drift/drift.ts











function driftOf(file, document, principal) {
    const grants = (0,file_wants.Rr)(file.rules).filter(({ target }) => target.system === document.system);
    const usual = usualClaims(grants);
    const rules = document.rules.map((rule) => withClaims(rule, usual));
    const needed = document.rules.flatMap((rule) => neededClaims(rule, usual));
    const unknown = document.unjudged.map(({ why, path }) => ({ kind: 'unknown', message: why, source: document.source, path }));
    const named = new Set(rules.map((rule) => rule.principal));
    const names = named.size === 0 && unknown.length === 0 ? [undefined] : [...named];
    const comparison = { file, document, usual, needed, work: { left: pattern.t } };
    return [
        ...unknown,
        ...names.flatMap((name) => {
            const live = rules.filter((rule) => rule.principal === name);
            const own = grantsFor(grants, document, name, principal);
            if (typeof own !== 'string')
                return compareRules(comparison, live, own);
            return [{ kind: 'unknown', message: own, source: document.source, path: live[0]?.path ?? [] }];
        }),
        ...missingNames(comparison, grants, named),
    ];
}
function principalsNotCompared(file, documents, principal) {
    const systems = new Set(documents.map(({ system }) => system));
    const named = new Set([principal, ...documents.flatMap(({ rules }) => rules.map((rule) => rule.principal))]);
    const grants = (0,file_wants.Rr)(file.rules).filter(({ target: { system } }) => system !== 'kubernetes' && systems.has(system));
    const principals = new Set(grants.map(({ target }) => (0,rules.i6)(target)));
    if (principals.size <= 1)
        return [];
    const missing = grants.filter((grant) => !namesOf(grant).some((name) => named.has(name)));
    return [...new Set(missing.map(({ target }) => (0,rules.i6)(target)))];
}
function missingNames(comparison, grants, named) {
    if (![...named].some((name) => name?.startsWith((0,rules.F8)('')) || isAttribute(name)))
        return [];
    const { file, document } = comparison;
    if (document.system === 'gcp') {
        const wanted = wantedRules(comparison, [], grants);
        if (!Array.isArray(wanted))
            return [wanted];
        return wanted
            .filter(({ principal }) => isAttribute(principal) && !named.has(principal))
            .flatMap((rule) => difference(comparison, 'narrower', rule, [], file.source, `The document has no ${rule.principal}`));
    }
    const audiences = new Set(document.rules.flatMap(({ condition }) => valuesOf(condition, 'aud')));
    return grants.flatMap((grant) => {
        const group = (0,rules.F8)(grant.rule.name);
        const isHere = grant.target.system === 'kubernetes' && audiences.has(grant.target.audience);
        if (!isHere || named.has(group))
            return [];
        const rule = wantedRule(grant, grants, []);
        return difference(comparison, 'narrower', rule, [], file.source, `The document makes no group ${group}`);
    });
}
function isAttribute(principal) {
    return principal !== undefined && /^attribute\.[^/]+\/yes$/.test(principal);
}
function valuesOf(condition, claim) {
    if (condition.kind === 'test')
        return condition.claim === claim ? [...condition.wanted] : [];
    return 'of' in condition && Array.isArray(condition.of) ? condition.of.flatMap((one) => valuesOf(one, claim)) : [];
}
function grantsFor(grants, { system }, name, given) {
    const principals = new Set(grants.map(({ target }) => (0,rules.i6)(target)));
    const named = (one) => grants.filter((grant) => one !== undefined && namesOf(grant).includes(one));
    const own = [named(name), named(given)].find(({ length }) => length > 0);
    if (own)
        return own;
    if (name !== undefined && isName(system, name))
        return [];
    if (given !== undefined)
        return [];
    if (principals.size <= 1 || system === 'gcp' || system === 'kubernetes')
        return grants;
    const choice = [...principals].map(shown.FI).join(', ');
    return `The document does not say whose it is, and the file has ${principals.size} principals for this system. Add --principal with one of them: ${choice}`;
}
function isName(system, name) {
    return system === 'vault' || system === 'kubernetes' || (system === 'aws' && name.startsWith('arn:'));
}
function namesOf({ rule, target }) {
    switch (target.system) {
        case 'aws':
            return [target.role, target.role.slice(target.role.lastIndexOf('/') + 1)];
        case 'gcp':
            return [
                target.provider,
                ...(target.serviceAccount
                    ? [target.serviceAccount, `projects/-/serviceAccounts/${target.serviceAccount}`]
                    : []),
            ];
        case 'azure':
            return [target.clientId];
        case 'vault':
            return [target.role];
        case 'kubernetes':
            return [(0,rules.F8)(rule.name)];
    }
}
function wantedRules({ file, document: { system, source }, usual }, live, grants) {
    try {
        if (system !== 'gcp')
            return grants.map((grant) => wantedRule(grant, grants, live));
        const wanted = googleRulesFor(file, grants, source).map((rule) => withClaims(rule, usual));
        const name = live[0]?.principal;
        return isAttribute(name) ? wanted.filter(({ principal }) => principal === name) : wanted;
    }
    catch (error) {
        if (!(error instanceof Incomparable))
            throw error;
        return { kind: 'unknown', message: error.message, source: file.source, path: grants[0]?.rule.path ?? [] };
    }
}
function compareRules(comparison, live, grants) {
    const { file, document, needed } = comparison;
    const accepted = live.filter(({ effect }) => effect === 'allow');
    const denied = live.filter(({ effect }) => effect === 'deny');
    const wanted = wantedRules(comparison, accepted, grants);
    if (!Array.isArray(wanted))
        return [wanted];
    const ofLive = (rule) => ({
        kind: 'all',
        of: [
            rule.condition,
            ...denied.map(({ condition, name, path }) => ({ kind: 'not', of: condition, written: name, path })),
        ],
    });
    const wider = accepted.flatMap((rule) => difference(comparison, 'wider', { ...rule, condition: { kind: 'all', of: [ofLive(rule), ...needed] } }, wanted, document.source));
    const whole = accepted.map((rule) => ({ ...rule, condition: ofLive(rule) }));
    const narrower = wanted.flatMap((rule) => difference(comparison, 'narrower', rule, whole, file.source));
    return [...wider, ...narrower];
}
function wantedRule(grant, grants, live) {
    const { asked } = (0,comparable_wants.i)(grant);
    const isIssuer = grant.target.system === 'kubernetes' && live.every(({ principal }) => principal === undefined);
    if (live.length === 0 || !isIssuer) {
        const isAlone = grant.target.system === 'vault' && !live.some(({ condition }) => usesClaim(condition, 'iss'));
        const wants = isAlone ? asked.filter(({ claim }) => claim !== 'iss') : asked;
        const isFlexible = grant.target.system === 'azure' && grant.target.flexible;
        return (0,rules.Y)(grant, isFlexible ? (0,file_wants.jC)(grant, wants) : [wants]);
    }
    const same = grants.filter(({ rule }) => rule.issuer.url === grant.rule.issuer.url);
    return (0,rules.Y)(grant, [[...asked.filter(({ claim }) => claim === 'iss' || claim === 'aud'), (0,shared_want.e)(same)]]);
}
function usesClaim(condition, claim) {
    if (condition.kind === 'all' || condition.kind === 'any')
        return condition.of.some((part) => usesClaim(part, claim));
    if (condition.kind === 'not')
        return usesClaim(condition.of, claim);
    return (condition.kind === 'test' || condition.kind === 'present') && condition.claim === claim;
}
function difference({ work }, kind, rule, others, source, reason) {
    const { path } = rule;
    try {
        const witness = witnessOf(boxesOf(rule.condition, work), others.flatMap(({ condition }) => boxesOf(condition, work)));
        if (witness === undefined)
            return [];
        const verdicts = others.map((other) => (0,judge.q)(other, witness, 'whole', work));
        const isProved = (0,judge.q)(rule, witness, 'whole', work).kind === 'accepted' &&
            verdicts.every((verdict) => verdict.kind === 'refused');
        if (!isProved)
            throw new Incomparable('a difference that was found could not be checked');
        return [{ kind, message: messageOf(kind, rule, reason ?? reasonOf(kind, verdicts)), witness, source, path }];
    }
    catch (error) {
        if (!(error instanceof Incomparable))
            throw error;
        return [{ kind: 'unknown', message: `${rule.name} cannot be compared: ${error.message}`, source, path }];
    }
}
const sides = { wider: ['document', 'file'], narrower: ['file', 'document'] };
function messageOf(kind, rule, reason) {
    const [accepting, refusing] = sides[kind];
    return `In the ${accepting}, ${rule.name} accepts a job that the ${refusing} refuses. ${reason}`;
}
function reasonOf(kind, verdicts) {
    const [, refusing] = sides[kind];
    const refused = verdicts.flatMap((verdict) => (verdict.kind === 'refused' ? [verdict] : []));
    const [nearest] = refused.sort((one, other) => one.refused.length - other.refused.length);
    return nearest
        ? `In the ${refusing}, ${nearest.rule.name} refuses it: ${nearest.refused.map(({ sentence }) => sentence).join('. ')}`
        : `The ${refusing} has no rule for this principal`;
}

var cli_package = _require(1505);
var exit_codes = _require(3067);
var sarif = _require(9091);
;// cli/src/trust/drift-sarif.ts


const help = 'https://github.com/mayfly-ci/mayfly/blob/main/docs/trust-recipes.md';
const kinds = {
    wider: {
        title: 'The system accepts jobs that the file does not accept',
        reason: 'Somebody has changed the trust by hand, or the file was changed and not applied.',
        instead: 'Apply the documents that mayfly trust render prints, or change the file',
        level: 'error',
    },
    narrower: {
        title: 'The file accepts jobs that the system does not accept',
        reason: 'The file was changed and not applied, so these jobs get no credential.',
        instead: 'Apply the documents that mayfly trust render prints, or change the file',
        level: 'warning',
    },
    unknown: {
        title: 'The document and the file cannot be compared',
        reason: 'The document has a part that Mayfly cannot judge.',
        instead: 'Compare this part yourself',
        level: 'warning',
    },
};
function driftSarif(drifts, version) {
    const findings = drifts.map(({ kind, message, witness, source, path }) => ({
        rule: `trust-${kind}`,
        level: kinds[kind].level,
        message: (0,shown.FI)(witness === undefined ? message : `${message}. A job with these claims: ${JSON.stringify(witness)}`),
        instead: kinds[kind].instead,
        source,
        path,
    }));
    const rules = Object.entries(kinds).map(([kind, texts]) => ({ name: `trust-${kind}`, ...texts }));
    return (0,sarif.I)(findings, { name: 'mayfly-trust-drift', version, help, rules });
}

var input = _require(4342);
;// cli/src/trust/drift.ts








const longestLine = 2000;
async function compareDocuments({ args, flags, faults, }) {
    const read = await (0,input.TA)(flags.file ?? '');
    const wrong = [...faults, ...read.faults];
    const documents = [];
    for (const path of args.length > 0 ? args : ['-']) {
        const found = await (0,input.r9)(path);
        wrong.push(...found.faults);
        if (found.documents.length + found.faults.length === 0)
            wrong.push({ input: path, message: input.UG });
        for (const document of found.documents) {
            if (document.system !== 'mayfly')
                documents.push(document);
            else
                wrong.push({ input: path, message: 'is a file with rules; give a trust document of a system' });
        }
    }
    if (wrong.length > 0 || !read.file)
        return (0,input.bG)(wrong);
    const { file } = read;
    const drifts = documents.flatMap((document) => driftOf(file, document, flags.principal));
    if (flags.sarif)
        (0,log.ZF)(JSON.stringify(driftSarif(drifts, cli_package.rE), null, 2));
    else
        for (const drift of drifts)
            for (const line of linesOf(drift))
                (0,log.ZF)(line);
    for (const one of principalsNotCompared(file, documents, flags.principal))
        log.Rm.info(`not compared: ${one}`);
    if (drifts.some(({ kind }) => kind !== 'unknown'))
        process.exitCode = exit_codes.h.refused;
    else if (drifts.length > 0)
        process.exitCode = exit_codes.h.unjudged;
    else if (!flags.sarif)
        (0,log.yy)('no difference');
}
function linesOf({ kind, message, witness, source, path }) {
    const head = `${(0,input.Pn)(source, path)}: trust-${kind}: ${message}`;
    const lines = witness === undefined ? [head] : [head, `  a job with these claims: ${(0,shown.FI)(JSON.stringify(witness))}`];
    return lines.map((line) => `${/^ */.exec(line)?.[0]}${(0,redaction.om)(line, longestLine)}`);
}
/***/ }),

/***/ 9091:
require("./shared-trust-lint-sarif.js"),

/***/ 6945:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  _: () => (celText),
  p: () => (celTest)
});
function celText(text) {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
function celTest({ claim, values, isPattern, isOptional }, claims) {
    const name = `${claims}.${claim}`;
    const tests = isPattern ? values.map((value) => patternTest(name, value)) : [exactTest(name, values)];
    const [first = 'false'] = tests;
    const test = tests.length === 1 ? first : `(${tests.join(' || ')})`;
    return isOptional ? `has(${name}) && ${test}` : test;
}
function exactTest(name, values) {
    const [first = ''] = values;
    return values.length === 1 ? `${name} == ${celText(first)}` : `${name} in [${values.map(celText).join(', ')}]`;
}
function patternTest(name, pattern) {
    const parts = pattern.split('*');
    if (parts.length === 1)
        return exactTest(name, [pattern]);
    const [prefix = '', rest = ''] = parts;
    if (parts.length === 2 && rest === '')
        return `${name}.startsWith(${celText(prefix)})`;
    const expression = parts.map((part) => part.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')).join('.*');
    return `${name}.matches(${celText(`^${expression}$`)})`;
}
/***/ }),

/***/ 9863:
require("./shared-trust-writers-comparable-wants.js"),

/***/ 4247:
require("./shared-trust-writers-gcp.js"),

/***/ 5590:
require("./shared-trust-writers-hcl.js"),

/***/ 1889:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $z: () => (groupBy),
  MH: () => (plainName),
  My: () => (oneOrList),
  f6: () => (withComments),
  g$: () => (tooLarge)
});
function tooLarge(path, what, size, limit, fix) {
    return { path, message: `${what} is ${size}; the limit is ${limit}. ${fix}`.trim() };
}
function withComments(notes, text) {
    return `${notes.map((note) => `# ${note}\n`).join('')}${text}`;
}
function groupBy(list, keyOf) {
    const groups = new Map();
    for (const one of list) {
        const group = groups.get(keyOf(one));
        if (group)
            group.push(one);
        else
            groups.set(keyOf(one), [one]);
    }
    return [...groups.values()];
}
function plainName(text, separator) {
    return text.replace(/[^A-Za-z0-9]+/g, separator);
}
function oneOrList(values) {
    const [first = ''] = values;
    return values.length === 1 ? first : values;
}
/***/ }),

/***/ 439:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  e: () => (sharedWant)
});
var _file_wants__0 = _require(1591);

function sharedWant(grants) {
    const claims = (0,_file_wants__0.T$)(grants[0]?.rule.issuer.kind ?? 'jenkins');
    const named = [claims?.ownerId, claims?.id, 'sub'].find((claim) => grants.every(({ wants }) => wants.some((want) => want.claim === claim)));
    const wants = grants.flatMap((grant) => grant.wants.filter(({ claim }) => claim === named));
    const [first] = wants;
    return {
        ...first,
        values: [...new Set(wants.flatMap(({ values }) => values))],
        isPattern: wants.some(({ isPattern }) => isPattern),
    };
}
/***/ }),

/***/ 8163:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  G: () => (command),
  r: () => (shellWord)
});
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
function command(words, flags) {
    const lines = [words.map(shellWord).join(' '), ...flags.map(([flag, value]) => `${flag} ${shellWord(value)}`)];
    return `${lines.join(' \\\n  ')}\n`;
}
/***/ }),

/***/ 1505:
/***/ (function (module) {

module.exports = {"rE":"0.1.0"};

/***/ })

};
;
