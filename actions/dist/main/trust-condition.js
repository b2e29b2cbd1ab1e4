"use strict";
exports.ids = ["trust-condition"];
exports.modules = {

/***/ 5339:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  OQ: () => (bytesWith),
  RK: () => (outcomesOf),
  c6: () => (fails),
  ft: () => (errs),
  tk: () => (compares),
  v9: () => (holds)
});
var _bytes__3 = _require(1801);
var _claims__0 = _require(7569);
var _glob__4 = _require(2590);
var _pattern__1 = _require(340);
var _shown__2 = _require(1211);
const holds = 1;
const fails = 2;
const errs = 4;
function outcomesOf(condition, evidence, report = () => undefined) {
    const part = (inner) => outcomesOf(inner, evidence, report);
    switch (condition.kind) {
        case 'all':
            return condition.of.map(part).reduce((one, other) => both(one, other, fails), holds);
        case 'any':
            return condition.of.map(part).reduce((one, other) => both(one, other, holds), fails);
        case 'not': {
            const inner = part(condition.of);
            return (inner & errs) | (inner & holds ? fails : 0) | (inner & fails ? holds : 0);
        }
        case 'computed': {
            const inner = part(condition.of);
            return (inner & errs) | (inner & (holds | fails) ? holds : 0);
        }
        case 'constant':
            return condition.holds ? holds : fails;
        case 'unjudged':
            report(condition.why);
            return holds | fails | errs;
        case 'present':
            return presenceOutcomes(condition, evidence, report);
        case 'test':
            return testOutcomes(condition, evidence, report);
    }
}
function both(one, other, decisive) {
    const neutral = decisive === fails ? holds : fails;
    const decided = (one | other) & decisive;
    const error = (one & errs && other & (errs | neutral)) || (other & errs && one & (errs | neutral));
    return decided | (error ? errs : 0) | (one & neutral && other & neutral ? neutral : 0);
}
function unknownIn({ claims, partial }, name) {
    return partial ? (0,_claims__0.Nx)(claims, name) : undefined;
}
function presenceOutcomes({ claim, form }, evidence, report) {
    const unknown = unknownIn(evidence, claim);
    const value = (0,_claims__0._B)(evidence.claims, claim);
    if (unknown !== undefined) {
        if (value !== undefined && form === undefined)
            return holds;
        report(unknown);
        return holds | fails;
    }
    if (value === undefined)
        return fails;
    if (form === undefined)
        return holds;
    if (value === '' && form.filled)
        return fails;
    if (typeof value === 'string')
        return form.limit ? lengthOutcomes(value, form.limit, evidence, report) : holds;
    if (form.orList && Array.isArray(value) && value.every((one) => typeof one === 'string'))
        return holds;
    if (form.otherwise === 'fails' && value !== null)
        return fails;
    report(`it is not known how the system takes ${(0,_shown__2.JJ)(claim)}, which is no text`);
    return holds | fails;
}
function lengthOutcomes(value, limit, evidence, report) {
    const unknown = limit.beside.map((claim) => unknownIn(evidence, claim)).find((why) => why !== undefined);
    if (unknown === undefined)
        return bytesWith(value, limit, evidence.claims) <= limit.most ? holds : fails;
    report(unknown);
    return holds | fails;
}
function bytesWith(value, { fixed, beside }, claims) {
    const others = beside.map((claim) => (0,_claims__0._B)(claims, claim)).filter((one) => typeof one === 'string');
    return [value, ...others].reduce((sum, one) => sum + (0,_bytes__3.$)(one), fixed);
}
function testOutcomes(test, evidence, report) {
    if (test.never !== undefined)
        return fails;
    const unknown = unknownIn(evidence, test.claim);
    if (unknown !== undefined) {
        report(unknown);
        return holds | fails | errs;
    }
    const value = (0,_claims__0._B)(evidence.claims, test.claim);
    const other = test.replacedBy === undefined ? undefined : (0,_claims__0._B)(evidence.claims, test.replacedBy);
    if (other !== undefined && other !== value) {
        report(`the token has ${test.replacedBy}, which the system takes in the place of ${test.claim}`);
        return holds | fails;
    }
    if (value === undefined)
        return { holds, fails, error: errs }[test.ifAbsent ?? 'fails'];
    if (Array.isArray(value)) {
        if (test.ofList === undefined)
            return fails;
        if (test.ofList === 'alone' && value.length !== 1) {
            report(`the list ${(0,_shown__2.JJ)(value)} of ${(0,_shown__2.JJ)(test.claim)} cannot be judged`);
            return holds | fails;
        }
        const of = value.map((one) => valueOutcomes(one, test, evidence.work, report));
        return test.ofList === 'each'
            ? of.reduce((one, other) => both(one, other, fails), holds)
            : of.reduce((one, other) => both(one, other, holds), fails);
    }
    return valueOutcomes(value, test, evidence.work, report);
}
function valueOutcomes(value, { wanted, comparison, ifAbsent }, work, report) {
    if (ifAbsent === 'error' && comparison !== 'equals' && typeof value !== 'string')
        return errs;
    return wanted
        .map((one) => compare(value, one, comparison, work, report))
        .reduce((one, other) => both(one, other, holds), fails);
}
const readingWork = 4;
function compare(value, wanted, comparison, work, report) {
    if (comparison === 'matches') {
        if (typeof value !== 'string' || typeof wanted !== 'string')
            return fails;
        if (work)
            work.left -= readingWork * wanted.length;
        const pattern = work && work.left < 0 ? () => undefined : (0,_pattern__1.Z)(wanted);
        const found = typeof pattern === 'function' ? pattern(value, work) : undefined;
        if (found !== undefined)
            return found ? holds : fails;
        const why = typeof pattern === 'function' ? 'it takes too long' : pattern.why;
        report(`the pattern ${(0,_shown__2.JJ)(wanted)} cannot be judged: ${why}`);
        return holds | fails;
    }
    return compares(value, wanted, comparison) ? holds : fails;
}
function compares(value, wanted, comparison) {
    if (comparison === 'equals')
        return value === wanted;
    if (typeof value !== 'string' || typeof wanted !== 'string')
        return false;
    switch (comparison) {
        case 'equals-ignoring-case':
            return value.toLowerCase() === wanted.toLowerCase();
        case 'glob':
            return (0,_glob__4.k)(value, wanted);
        case 'star':
            return (0,_glob__4.k)(value, wanted, false);
        case 'starts-with':
            return value.startsWith(wanted);
        case 'ends-with':
            return value.endsWith(wanted);
        case 'contains':
            return value.includes(wanted);
    }
}
/***/ }),

/***/ 3290:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  w: () => (readGitlabSubject)
});
const gitlabParts = 'project_path|project_id|ref_type|ref_protected|ref|environment_protected|deployment_tier';
function readGitlabSubject(subject) {
    if (!/^project_(path|id):/.test(subject))
        return undefined;
    const parts = subject.split(new RegExp(`(?:^|:)(${gitlabParts}):`)).slice(1);
    return new Map(parts.flatMap((name, index) => (index % 2 === 0 ? [[name, parts[index + 1] ?? '']] : [])));
}
/***/ }),

/***/ 2366:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  h: () => (judgeDocument),
  q: () => (judgeRule)
});

var src_claims = _require(7569);
var glob = _require(2590);
var shown = _require(1211);
;// trust/src/difference.ts


const farWeight = 100;
const holders = {
    aws: 'the role',
    gcp: 'the condition',
    azure: 'the credential',
    vault: 'the role',
    kubernetes: 'the rule',
    mayfly: 'the rule',
};
function fits(value, wanted, test) {
    if (test.comparison === 'glob')
        return (0,glob.k)(value, wanted);
    if (test.comparison === 'star' || isStarUnderEquals(wanted, test))
        return (0,glob.k)(value, wanted, false);
    return value === wanted;
}
function isStarUnderEquals(wanted, { comparison }) {
    return typeof wanted === 'string' && wanted.includes('*') && comparison.startsWith('equals');
}
function starUnderEquals(wanted, { written }) {
    const operator = /^(?:\w+:)?String\w+/.exec(written)?.[0];
    const where = operator === undefined ? 'in an exact comparison' : `under ${operator}`;
    return `a star is an ordinary character ${where}, so ${(0,shown.JJ)(wanted)} accepts no job`;
}
function caseDifference(value, wanted, test) {
    if (test.comparison === 'equals-ignoring-case' || fits(value, wanted, test))
        return undefined;
    if (!fits(value.toLowerCase(), wanted.toLowerCase(), test))
        return undefined;
    const words = value.split(/[:/@]/);
    const others = wanted.split(/[:/@]/);
    const index = words.findIndex((word, at) => word !== others[at] && word.toLowerCase() === (others[at] ?? '').toLowerCase());
    const [mine, other] = index < 0 ? [value, wanted] : [words[index], others[index]];
    return `differs only in upper and lower case (${(0,shown.JJ)(mine)} / ${(0,shown.JJ)(other)})`;
}

var issuer = _require(9643);
var gitlab_subject = _require(3290);
var src_subject = _require(7426);
;// trust/src/subject-difference.ts





function subjectDifferences(claims, wanted, test, holder) {
    const subject = (0,src_claims._B)(claims, 'sub');
    if (typeof subject !== 'string')
        return [{ sentence: 'sub: the token has no subject', weight: farWeight }];
    const comparison = { claims, subject, wanted, test, holder };
    const star = isStarUnderEquals(wanted, test) ? [{ sentence: `sub: ${starUnderEquals(wanted, test)}`, weight: 1 }] : [];
    if (star.length > 0 && fits(subject, wanted, test))
        return star;
    const letters = caseDifference(subject, wanted, test);
    if (letters !== undefined)
        return [...star, { sentence: `sub ${letters}`, weight: 1 }];
    const found = githubDifferences(comparison) ?? gitlabDifferences(comparison) ?? jenkinsDifferences(comparison);
    if (found === undefined || found.length === 0)
        return [
            ...star,
            { sentence: `sub is ${(0,shown.JJ)(subject)}; ${holder} wants ${wantedText(wanted, test)}`, weight: 10 },
        ];
    return [...star, ...found.map(({ sentence, weight }) => ({ sentence: `sub: ${sentence}`, weight }))];
}
function wantedText(wanted, { comparison }) {
    const how = {
        'starts-with': 'a text that starts with ',
        'ends-with': 'a text that ends with ',
        contains: 'a text that contains ',
        matches: 'a text that matches ',
    }[comparison];
    return `${how ?? ''}${(0,shown.JJ)(wanted)}`;
}
function githubDifferences(comparison) {
    const { claims, subject, wanted, test, holder } = comparison;
    if ((0,src_subject.UC)(claims))
        return [
            {
                sentence: `it is not GitHub's default (here ${(0,shown.JJ)((0,src_subject.xl)(claims)?.classic)}), so the organisation or the repository has a template for subjects; ${holder} wants ${wantedText(wanted, test)}`,
                weight: 5,
            },
        ];
    if (!['equals', 'equals-ignoring-case', 'glob', 'star'].includes(test.comparison))
        return undefined;
    const mine = (0,src_subject.Gd)(subject);
    const other = (0,src_subject.Gd)(wanted);
    if (!mine || !other)
        return undefined;
    return [...repositoryDifferences(mine, other, comparison), ...contextDifferences(mine, other, comparison)];
}
function repositoryDifferences(mine, other, comparison) {
    const { claims, test, holder } = comparison;
    const differs = (value, wanted) => !fits(value, wanted, test);
    const myName = `${mine.owner}/${mine.name}`;
    const otherName = `${other.owner}/${other.name}`;
    const letters = caseDifference(myName, otherName, test);
    if (letters)
        return [{ sentence: `the name of the repository ${letters}`, weight: 1 }];
    if (differs(mine.owner, other.owner) || differs(mine.name, other.name))
        return [
            {
                sentence: `this job runs in ${(0,shown.JJ)(myName)}; ${holder} wants ${(0,shown.JJ)(otherName)}`,
                weight: farWeight,
            },
        ];
    const pair = ({ owner, ownerId, name, repositoryId }) => (0,shown.JJ)(`${owner}${ownerId === undefined ? '' : `@${ownerId}`}/${name}${repositoryId === undefined ? '' : `@${repositoryId}`}`);
    const repositoryId = mine.repositoryId ?? (0,src_claims._B)(claims, 'repository_id');
    const otherIds = other.repositoryId !== undefined && typeof repositoryId === 'string' && differs(repositoryId, other.repositoryId)
        ? [
            {
                sentence: `the repository has the id ${(0,shown.JJ)(repositoryId)}; ${holder} wants ${(0,shown.JJ)(other.repositoryId)}`,
                weight: farWeight,
            },
        ]
        : [];
    if ((mine.ownerId === undefined) === (other.ownerId === undefined)) {
        const isOtherOwner = mine.ownerId !== undefined && differs(mine.ownerId, other.ownerId ?? '');
        if (!isOtherOwner || otherIds.length > 0)
            return otherIds;
        return [
            {
                sentence: `the owner has the id ${(0,shown.JJ)(mine.ownerId)}; ${holder} wants ${(0,shown.JJ)(other.ownerId)}`,
                weight: farWeight,
            },
        ];
    }
    const form = mine.ownerId === undefined
        ? `${holder} has the immutable form ${pair(other)}; this repository still sends the older one, ${pair(mine)}`
        : `GitHub sends ${pair(mine)} for this repository; ${holder} knows ${pair(other)}`;
    return [{ sentence: form, weight: 1 }, ...otherIds];
}
function readContext(context) {
    if (context === 'pull_request')
        return { kind: 'pull_request', value: context };
    const [, kind, value] = /^(environment|ref):(.*)$/s.exec(context) ?? [];
    return kind === undefined ? { kind: 'other', value: context } : { kind: kind, value: value ?? '' };
}
function contextDifferences(mine, other, comparison) {
    const { test, holder } = comparison;
    if (mine.context === undefined || mine.context === other.context)
        return [];
    if (other.context === undefined)
        return other.name.includes('*') && test.comparison !== 'equals'
            ? []
            : [{ sentence: `${holder} names the repository and no branch, environment or event behind it`, weight: 1 }];
    if (fits(mine.context, other.context, test))
        return [];
    return [{ sentence: contextSentence(readContext(mine.context), readContext(other.context), comparison), weight: 1 }];
}
function contextSentence(mine, other, { claims, test, holder }) {
    const ending = mine.kind === 'other' || mine.kind === 'pull_request' ? mine.value : `${mine.kind}:${mine.value}`;
    const wanted = other.kind === 'other' || other.kind === 'pull_request' ? other.value : `${other.kind}:${other.value}`;
    const wants = `${holder} wants ${(0,shown.JJ)(wanted)}`;
    if (other.kind === 'environment' && mine.kind === 'environment') {
        if (fits(mine.value.replaceAll('%3A', ':'), other.value, test))
            return `GitHub writes : in a name as %3A, so the subject ends in ${(0,shown.JJ)(ending)}; ${wants}`;
        const letters = caseDifference(mine.value, other.value, test);
        if (letters)
            return `the name of the environment ${letters}`;
        return `this job has the environment ${(0,shown.JJ)(mine.value)}; ${holder} wants the environment ${(0,shown.JJ)(other.value)}`;
    }
    if (mine.kind === 'environment')
        return `this job has the environment ${(0,shown.JJ)(mine.value)}, so its subject ends in ${(0,shown.JJ)(ending)}; ${wants}`;
    if (other.kind === 'environment')
        return `${holder} wants the environment ${(0,shown.JJ)(other.value)}, and this job names none`;
    if (mine.kind === 'pull_request')
        return `a pull request started this job, so its subject ends in pull_request; ${wants}`;
    if (mine.kind === 'ref' && other.kind === 'pull_request') {
        const event = (0,src_claims._B)(claims, 'event_name');
        const cause = typeof event === 'string' ? `the event is ${(0,shown.JJ)(event)}` : 'no pull request started this job';
        return `${cause}, so the subject ends in ${(0,shown.JJ)(ending)}; ${wants}`;
    }
    if (mine.kind === 'ref' && other.kind === 'ref')
        return refSentence(mine.value, other.value, holder);
    return `the subject ends in ${(0,shown.JJ)(ending)}; ${wants}`;
}
function refSentence(ref, wanted, holder) {
    const wants = `${holder} wants ${(0,shown.JJ)(wanted)}`;
    if (!wanted.startsWith('refs/') && !/^[*?]/.test(wanted))
        return `the ref is written completely, as ${(0,shown.JJ)(ref)}; ${wants}`;
    if (ref.startsWith('refs/tags/') && wanted.startsWith('refs/heads/'))
        return `${(0,shown.JJ)(ref)} is a tag; ${wants}`;
    if (ref.startsWith('refs/heads/') && wanted.startsWith('refs/tags/'))
        return `${(0,shown.JJ)(ref)} is a branch; ${wants}`;
    if (ref.startsWith('refs/pull/'))
        return `${(0,shown.JJ)(ref)} is a pull request; ${wants}`;
    return `the ref is ${(0,shown.JJ)(ref)}; ${wants}`;
}
function gitlabDifferences({ subject, wanted, test, holder }) {
    const mine = (0,gitlab_subject.w)(subject);
    const other = (0,gitlab_subject.w)(wanted);
    if (!mine || !other || !['equals', 'glob', 'star'].includes(test.comparison))
        return undefined;
    const names = [...new Set([...other.keys(), ...mine.keys()])];
    return names.flatMap((name) => {
        const value = mine.get(name);
        const wantedValue = other.get(name);
        const weight = name.startsWith('project_') ? farWeight : 1;
        if (value === undefined)
            return [
                { sentence: `${holder} wants ${name}:${(0,shown.JJ)(wantedValue)}, and this subject has no ${name}`, weight },
            ];
        if (wantedValue === undefined)
            return /[*]$/.test(wanted)
                ? []
                : [{ sentence: `it has ${name}:${(0,shown.JJ)(value)}, and ${holder} wants a subject without ${name}`, weight }];
        if (fits(value, wantedValue, test))
            return [];
        const letters = caseDifference(value, wantedValue, test);
        if (letters)
            return [{ sentence: `${name} ${letters}`, weight: 1 }];
        return [{ sentence: `${name} is ${(0,shown.JJ)(value)}; ${holder} wants ${(0,shown.JJ)(wantedValue)}`, weight }];
    });
}
function jenkinsDifferences({ subject, wanted, test, holder }) {
    if (!/^https?:/.test(subject) || !fits(subject, `${wanted}/`, test))
        return undefined;
    return [{ sentence: `Jenkins ends the URL of a job with a slash; ${holder} wants it without`, weight: 1 }];
}

;// trust/src/claim-difference.ts





const projectClaims = /^(iss|aud|(job_)?(repository|repository_owner|repository_owner_id|repository_id|project_id|project_path|namespace_id|namespace_path)|enterprise|enterprise_id)$/;
function differences(claims, test, holder) {
    const { claim, never } = test;
    const weight = projectClaims.test(claim) ? farWeight : 1;
    if (never !== undefined)
        return [{ sentence: `${claim}: ${(0,shown.JJ)(never.replace(/\.$/, ''))}`, weight }];
    if (claim === 'sub' && test.wanted.length > 0)
        return nearestSubject(claims, test, holder);
    return [{ sentence: sentenceOf(claims, test, holder), weight }];
}
const mostCompared = 200;
function nearestSubject(claims, test, holder) {
    const weigh = (all) => all.reduce((sum, { weight }) => sum + weight, 0);
    return test.wanted
        .slice(0, mostCompared)
        .map((wanted) => subjectDifferences(claims, String(wanted), test, holder))
        .reduce((nearest, other) => (weigh(other) < weigh(nearest) ? other : nearest));
}
function sentenceOf(claims, test, holder) {
    const { claim, wanted } = test;
    const name = (0,shown.JJ)(claim);
    const value = (0,src_claims._B)(claims, claim);
    const [first] = wanted;
    if (first === undefined)
        return `${name}: ${holder} accepts no value`;
    const wants = `${holder} wants ${wanted.length === 1 ? wantedText(first, test) : (0,shown.y9)(wanted)}`;
    if (value === undefined)
        return `${name}: ${claim === 'environment' ? 'this job' : 'the token'} has none; ${wants}`;
    if (Array.isArray(value) && test.ofList === undefined)
        return `${name} is the list ${(0,shown.JJ)(value)}, which is never equal to a text; ${wants}`;
    const kinds = kindDifference(value, wanted, name, holder);
    if (kinds !== undefined)
        return kinds;
    if (typeof value === 'string') {
        const texts = wanted.filter((one) => typeof one === 'string');
        for (const one of texts) {
            if (isStarUnderEquals(one, test) && fits(value, one, test))
                return `${name}: ${starUnderEquals(one, test)}`;
            const letters = caseDifference(value, one, test);
            if (letters !== undefined)
                return `${name} ${letters}`;
        }
        const known = texts.length === wanted.length ? knownSentence(claims, value, texts, test, holder) : undefined;
        if (known !== undefined)
            return known;
    }
    return `${name} is ${(0,shown.JJ)(value)}; ${wants}`;
}
function kindDifference(value, wanted, name, holder) {
    const isOther = (one) => typeof one !== typeof value;
    if (Array.isArray(value) || !wanted.every(isOther))
        return undefined;
    const words = { string: 'text', number: 'number', boolean: 'boolean' };
    const mine = words[typeof value];
    const other = words[typeof wanted[0]];
    if (mine === undefined || other === undefined)
        return undefined;
    return `${name} is the ${mine} ${(0,shown.JJ)(value)}; ${holder} compares it with a ${other}, which is never equal`;
}
function knownSentence(claims, value, [wanted = '', ...more], test, holder) {
    if (more.length > 0 || !['equals', 'glob', 'star'].includes(test.comparison))
        return undefined;
    const wants = `${holder} wants ${(0,shown.JJ)(wanted)}`;
    switch (test.claim) {
        case 'ref':
            return value.startsWith('refs/') ? `ref: ${refSentence(value, wanted, holder)}` : undefined;
        case 'job_workflow_ref': {
            const caller = (0,src_claims._B)(claims, 'workflow_ref');
            if (typeof caller !== 'string' || caller === value)
                return undefined;
            const which = fits(caller, wanted, test) ? ', which is the workflow that calls it' : '';
            return `job_workflow_ref is the called workflow ${(0,shown.JJ)(value)}; ${wants}${which}`;
        }
        case 'iss': {
            const { slug } = (0,issuer.xD)(claims);
            if (slug !== undefined && value === `${wanted}/${slug}`)
                return `iss ends in the name of the enterprise, /${(0,shown.JJ)(slug)}; ${holder} wants ${(0,shown.JJ)(wanted)} without it`;
            if (value.replace(/\/+$/, '') === wanted.replace(/\/+$/, ''))
                return `iss differs only in a slash at its end: it is ${(0,shown.JJ)(value)}; ${wants}`;
            return undefined;
        }
        default:
            return undefined;
    }
}

var src_condition = _require(5339);
var pattern = _require(340);
;// trust/src/presence.ts



function presenceSentence(test, claims, holder, isWanted) {
    const { claim, form } = test;
    const value = (0,src_claims._B)(claims, claim);
    if (!isWanted)
        return `${(0,shown.JJ)(claim)} is ${(0,shown.JJ)(value)}; ${holder} wants a token without it`;
    if (value === undefined)
        return `${(0,shown.JJ)(claim)}: the token has none; ${holder} wants one`;
    if (value === '')
        return `${(0,shown.JJ)(claim)} is empty; ${holder} wants a text`;
    if (typeof value !== 'string' || form?.limit === undefined)
        return `${(0,shown.JJ)(claim)} is ${(0,shown.JJ)(value)}; ${holder} wants a text`;
    const { of, most } = form.limit;
    return `${(0,shown.JJ)(claim)}: with its value, ${of} has ${(0,src_condition.OQ)(value, form.limit, claims)} bytes, and the limit is ${most}`;
}
function errorsIn(condition, evidence) {
    if ((0,src_condition.RK)(condition, evidence) !== src_condition.ft)
        return [];
    if (condition.kind === 'test')
        return [condition];
    if (condition.kind === 'all' || condition.kind === 'any')
        return condition.of.flatMap((part) => errorsIn(part, evidence));
    return condition.kind === 'not' || condition.kind === 'computed' ? errorsIn(condition.of, evidence) : [];
}
function errorSentence({ claim }, claims, holder) {
    const value = (0,src_claims._B)(claims, claim);
    const is = value === undefined ? ': the token has none' : ` is ${(0,shown.JJ)(value)}, which is no text`;
    return `${(0,shown.JJ)(claim)}${is}; without one, ${holder} cannot be computed`;
}

;// trust/src/judge.ts







function judgeRule(rule, claims, completeness = 'partial', work = { left: pattern.t }) {
    return weigh(rule, { claims, partial: completeness === 'partial', work }).verdict;
}
function judgeDocument({ rules, unjudged }, claims, completeness = 'partial') {
    const evidence = { claims, partial: completeness === 'partial', work: { left: pattern.t } };
    const all = rules.map((rule) => weigh(rule, evidence)).sort((one, other) => one.weight - other.weight);
    const verdicts = all.map(({ verdict }) => verdict);
    return { kind: decide(verdicts, unjudged), rules: verdicts, unjudged };
}
function decide(verdicts, unjudged) {
    const has = (kind, effect) => verdicts.some((verdict) => verdict.kind === kind && verdict.rule.effect === effect);
    if (has('refused', 'deny'))
        return 'refused';
    const accepts = has('accepted', 'allow');
    if (!accepts && !has('unjudged', 'allow') && unjudged.length === 0)
        return 'refused';
    const mayDeny = has('unjudged', 'deny') || unjudged.some(({ effect }) => effect !== 'allow');
    return accepts && !mayDeny ? 'accepted' : 'unjudged';
}
function weigh(rule, evidence) {
    const reasons = [];
    const outcomes = (0,src_condition.RK)(rule.condition, evidence, (why) => reasons.push(why));
    const denies = rule.effect === 'deny';
    if (denies && (outcomes & src_condition.v9) === 0)
        return { verdict: { rule, kind: 'silent' }, weight: Number.MAX_SAFE_INTEGER };
    if (!denies && outcomes === src_condition.v9)
        return { verdict: { rule, kind: 'accepted' }, weight: 0 };
    if (denies ? outcomes === src_condition.v9 : (outcomes & src_condition.v9) === 0) {
        const parts = refusing(rule, rule.condition, evidence, denies ? src_condition.c6 : src_condition.v9);
        const refused = distinct([...parts].sort((one, other) => rank(one.claim) - rank(other.claim)));
        return {
            verdict: { rule, kind: 'refused', refused: refused.map(({ weight: _, ...claim }) => claim) },
            weight: denies ? -1 : 1 + weightOf(parts),
        };
    }
    const why = [...new Set(reasons)].join('; ') || 'it is not known whether its condition holds';
    return { verdict: { rule, kind: 'unjudged', why }, weight: 0.5 };
}
function weightOf(parts) {
    return parts.reduce((sum, { weight }) => sum + weight, 0);
}
function refusing(rule, condition, evidence, goal) {
    switch (condition.kind) {
        case 'all':
        case 'any': {
            const of = (condition.kind === 'any' ? mergeTests(condition.of) : condition.of).filter((part) => ((0,src_condition.RK)(part, evidence) & goal) === 0);
            const parts = of.map((part) => refusing(rule, part, evidence, goal));
            if ((condition.kind === 'all') === (goal === src_condition.v9))
                return parts.flat();
            if (parts.length > 0)
                return parts.reduce((near, other) => (weightOf(other) < weightOf(near) ? other : near));
            return [refusedBy(rule, { written: 'an empty choice', path: rule.path })];
        }
        case 'not':
            return refusing(rule, condition.of, evidence, goal === src_condition.v9 ? src_condition.c6 : src_condition.v9);
        case 'constant':
        case 'unjudged':
            return [refusedBy(rule, condition)];
        case 'computed': {
            const errors = errorsIn(condition.of, evidence);
            if (errors.length === 0)
                return [refusedBy(rule, condition)];
            return errors.map((test) => {
                const sentence = errorSentence(test, evidence.claims, holders[rule.system]);
                return part(test, evidence.claims, [], { sentence, weight: 1 });
            });
        }
        case 'present': {
            const sentence = presenceSentence(condition, evidence.claims, holders[rule.system], goal === src_condition.v9);
            return [part(condition, evidence.claims, [], { sentence, weight: 1 })];
        }
        case 'test':
            return testParts(rule, condition, evidence, goal);
    }
}
function testParts(rule, test, { claims }, goal) {
    const holder = holders[rule.system];
    if (goal === src_condition.v9)
        return differences(claims, test, holder).map((one) => part(test, claims, test.wanted.map(String), one));
    const value = (0,src_claims._B)(claims, test.claim);
    const is = value === undefined
        ? `${(0,shown.JJ)(test.claim)}: the token has none`
        : `${(0,shown.JJ)(test.claim)} is ${(0,shown.JJ)(value)}`;
    return [part(test, claims, [], { sentence: `${is}; ${holder} excludes it`, weight: 1 })];
}
function part({ claim, written, path }, claims, wanted, difference) {
    const value = (0,src_claims._B)(claims, claim);
    const actual = value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
    return { claim, actual, wanted, written, path, ...difference };
}
function refusedBy(rule, { written, path }) {
    const sentence = rule.effect === 'deny' ? `${(0,shown.JJ)(rule.name)} denies every token` : `${(0,shown.JJ)(written)} accepts no token`;
    return { claim: '', actual: undefined, wanted: [], sentence, written, path, weight: farWeight };
}
function mergeTests(of) {
    const [first, ...others] = of;
    if (first?.kind !== 'test' || first.never !== undefined || others.length === 0)
        return of;
    const isAlike = (other) => other.kind === 'test' &&
        other.never === undefined &&
        other.claim === first.claim &&
        other.comparison === first.comparison &&
        other.ifAbsent === first.ifAbsent &&
        other.ofList === first.ofList;
    if (!others.every(isAlike))
        return of;
    return [{ ...first, wanted: [first, ...others].flatMap(({ wanted }) => wanted) }];
}
const causes = [
    /^$/,
    /^iss$/,
    /^aud$/,
    /_id$/,
    /^(job_)?(repository|project|namespace|enterprise)/,
    /^(environment|deployment)/,
    /^(ref|base_ref|head_ref)/,
    /^(event_name|pipeline_source)$/,
    /workflow|^ci_config_ref_uri$/,
    /^(?!sub$)/,
];
function rank(claim) {
    const found = causes.findIndex((pattern) => pattern.test(claim));
    return found < 0 ? causes.length : found;
}
function distinct(parts) {
    return [...new Map(parts.map((one) => [one.sentence, one])).values()];
}
/***/ }),

/***/ 340:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Z: () => (readPattern),
  t: () => (mostWork)
});
const mostWork = 4_000_000;
const mostStates = 2000;
class Unknown extends Error {
}
function readPattern(source) {
    try {
        const states = [];
        const end = add(states, {});
        const start = link(states, new Parser(source).all(), end);
        return (text, work = { left: mostWork }) => search(states, start, end, text, work);
    }
    catch (error) {
        if (error instanceof Unknown)
            return { why: error.message };
        throw error;
    }
}
class Parser {
    #characters;
    #at = 0;
    #depth = 0;
    constructor(source) {
        this.#characters = [...source];
    }
    all() {
        const node = this.#either();
        if (this.#at < this.#characters.length)
            throw new Unknown('it has a ) too many');
        return node;
    }
    #either() {
        if (++this.#depth > 50)
            throw new Unknown('its groups are nested too deeply');
        const of = [this.#sequence()];
        while (this.#take('|'))
            of.push(this.#sequence());
        this.#depth--;
        return { kind: 'either', of };
    }
    #sequence() {
        const of = [];
        while (this.#at < this.#characters.length && !'|)'.includes(this.#peek()))
            of.push(this.#repeated());
        return { kind: 'sequence', of };
    }
    #repeated() {
        const node = this.#one();
        const count = this.#count();
        if (!count)
            return node;
        if (node.kind === 'start' || node.kind === 'end')
            throw new Unknown('it repeats an anchor');
        this.#take('?');
        if (this.#count())
            throw new Unknown('it repeats a repetition');
        return { kind: 'repeat', of: node, ...count };
    }
    #count() {
        if (this.#take('*'))
            return { least: 0, most: Number.POSITIVE_INFINITY };
        if (this.#take('+'))
            return { least: 1, most: Number.POSITIVE_INFINITY };
        if (this.#take('?'))
            return { least: 0, most: 1 };
        const [all, least, comma, most] = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.#rest()) ?? [];
        if (all === undefined) {
            if (this.#peek() === '{')
                throw new Unknown('it has a { that is no count');
            return undefined;
        }
        this.#at += all.length;
        const upTo = comma === undefined ? Number(least) : most ? Number(most) : Number.POSITIVE_INFINITY;
        if (Number(least) > 1000 || (upTo > 1000 && upTo !== Number.POSITIVE_INFINITY) || upTo < Number(least))
            throw new Unknown(`RE2 refuses the count ${all}`);
        return { least: Number(least), most: upTo };
    }
    #one() {
        const character = this.#next();
        if (character === '^' || character === '$')
            return { kind: character === '^' ? 'start' : 'end' };
        if (character === '.')
            return { kind: 'one', of: (other) => other !== '\n' };
        if (character === '(')
            return this.#group();
        if (character === '[')
            return { kind: 'one', of: this.#class() };
        if (character === '\\')
            return { kind: 'one', of: this.#escape() };
        if ('*+?{'.includes(character))
            throw new Unknown('it repeats nothing');
        return { kind: 'one', of: (other) => other === character };
    }
    #group() {
        if (this.#take('?') && !this.#take(':'))
            throw new Unknown('it has a group with flags or a name');
        const node = this.#either();
        if (!this.#take(')'))
            throw new Unknown('it has a group without an end');
        return node;
    }
    #escape() {
        const character = this.#next();
        const known = classes[character.toLowerCase()];
        if (known)
            return character === character.toLowerCase() ? known : (other) => !known(other);
        const control = { t: '\t', n: '\n', r: '\r', f: '\f', v: '\v' }[character];
        if (control === undefined && /[A-Za-z0-9]/.test(character))
            throw new Unknown(`it has \\${character}, which is not known here`);
        return (other) => other === (control ?? character);
    }
    #class() {
        const isNot = this.#take('^');
        const parts = [];
        while (parts.length === 0 || this.#peek() !== ']') {
            const first = this.#next();
            if (first === '[' && this.#peek() === ':')
                throw new Unknown('it has a class with a name');
            if (first === '\\') {
                parts.push(this.#escape());
                if (this.#peek() === '-')
                    throw new Unknown('it has a range that begins with an escape');
                continue;
            }
            const next = this.#characters[this.#at + 1];
            if (this.#peek() !== '-' || next === ']') {
                parts.push((other) => other === first);
                continue;
            }
            this.#at++;
            const last = this.#next();
            if (last === '\\' || last === '[' || order(last) < order(first))
                throw new Unknown('it has a range of its own kind');
            parts.push((other) => order(first) <= order(other) && order(other) <= order(last));
        }
        this.#at++;
        return (other) => parts.some((part) => part(other)) !== isNot;
    }
    #peek() {
        return this.#characters[this.#at] ?? '';
    }
    #next() {
        const character = this.#characters[this.#at++];
        if (character === undefined)
            throw new Unknown('it has no end');
        return character;
    }
    #take(character) {
        if (this.#peek() !== character)
            return false;
        this.#at++;
        return true;
    }
    #rest() {
        return this.#characters.slice(this.#at, this.#at + 12).join('');
    }
}
const classes = {
    d: (character) => /^[0-9]$/.test(character),
    w: (character) => /^[0-9A-Za-z_]$/.test(character),
    s: (character) => /^[\t\n\f\r ]$/.test(character),
};
function order(character) {
    return character.codePointAt(0) ?? 0;
}
function add(states, state, ...to) {
    if (states.length >= mostStates)
        throw new Unknown('it is too large');
    return states.push({ ...state, to }) - 1;
}
function link(states, node, next) {
    switch (node.kind) {
        case 'one':
            return add(states, { of: node.of }, next);
        case 'start':
        case 'end':
            return add(states, { edge: node.kind }, next);
        case 'sequence':
            return node.of.reduceRight((to, part) => link(states, part, to), next);
        case 'either':
            return add(states, {}, ...node.of.map((part) => link(states, part, next)));
        case 'repeat':
            return repeat(states, node.of, node.least, node.most, next);
    }
}
function repeat(states, of, least, most, next) {
    let first = next;
    if (most === Number.POSITIVE_INFINITY) {
        first = add(states, {}, next);
        states[first]?.to.push(link(states, of, first));
    }
    else
        for (let left = most - least; left > 0; left--)
            first = add(states, {}, next, link(states, of, first));
    for (let left = least; left > 0; left--)
        first = link(states, of, first);
    return first;
}
function search(states, start, end, text, work) {
    const characters = [...text];
    let current = new Set();
    for (let at = 0; at <= characters.length; at++) {
        reach(states, start, current, at === 0, at === characters.length);
        if (current.has(end))
            return true;
        work.left -= current.size;
        if (work.left < 0)
            return undefined;
        const character = characters[at];
        if (character === undefined)
            return false;
        const after = new Set();
        for (const state of current)
            if (states[state]?.of?.(character))
                for (const to of states[state].to)
                    reach(states, to, after, false, at + 1 === characters.length);
        current = after;
    }
    return false;
}
function reach(states, first, found, isStart, isEnd) {
    const open = [first];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
        if (found.has(state))
            continue;
        const { of, edge, to } = states[state] ?? { to: [] };
        if ((edge === 'start' && !isStart) || (edge === 'end' && !isEnd))
            continue;
        found.add(state);
        if (of === undefined)
            open.push(...to);
    }
}
/***/ })

};
;
