"use strict";
module.exports =
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  refusalOf: () => (refusalOf)
});

var answer_status = __webpack_require__(7382);
var src_claims = __webpack_require__(868);
var errors = __webpack_require__(7638);
var trust_src_claims = __webpack_require__(7569);
var issuer = __webpack_require__(9643);
var shown = __webpack_require__(1211);
var subject = __webpack_require__(7426);
;// CONCATENATED MODULE: ./packages/trust/src/hints.ts

function hintsOf(claims) {
    const { kind, slug } = (0,issuer/* issuerOf */.xD)(claims);
    const texts = new Texts(claims);
    const hints = kind === 'github' ? githubHints(claims, texts) : kind === 'gitlab' ? gitlabHints(texts) : [];
    if (slug !== undefined)
        hints.unshift(`The issuer is the own one of the enterprise ${(0,shown/* shown */.SP)(slug)}: the identity provider and each of its condition keys need the whole URL, not only ${issuer/* githubUrl */.t9}.`);
    if (kind === 'jenkins')
        hints.push('The subject is the URL of the job, and it ends in a slash.');
    return hints;
}
class Texts {
    #claims;
    constructor(claims) {
        this.#claims = claims;
    }
    of(name) {
        const value = (0,trust_src_claims/* claimOf */._B)(this.#claims, name);
        return typeof value === 'string' && value !== '' && (0,trust_src_claims/* unknownClaim */.Nx)(this.#claims, name) === undefined
            ? value
            : undefined;
    }
}
function githubHints(claims, texts) {
    const hints = [];
    const environment = texts.of('environment');
    const ref = texts.of('ref');
    const called = texts.of('job_workflow_ref');
    const caller = texts.of('workflow_ref');
    if ((0,subject/* isCustomSubject */.UC)(claims))
        hints.push(`The subject is not GitHub's default, which is ${(0,shown/* shown */.SP)((0,subject/* defaultSubjects */.xl)(claims)?.classic)} here: the organisation or the repository has a template for subjects.`);
    else if (environment !== undefined) {
        hints.push(`The job has the environment ${(0,shown/* shown */.SP)(environment)}, so its subject ends in the environment and not in the branch, the tag or pull_request.`);
        if (environment.includes(':'))
            hints.push(`In the subject, GitHub writes the environment as ${(0,shown/* shown */.SP)(environment.replaceAll(':', '%3A'))}.`);
    }
    else if (texts.of('event_name') === 'pull_request')
        hints.push('A pull request started the job, so its subject ends in pull_request and not in a branch.');
    else if (ref?.startsWith('refs/tags/'))
        hints.push(`${(0,shown/* shown */.SP)(ref)} is a tag: a trust that names a branch does not accept it.`);
    if ((0,subject/* otherForm */.j6)(claims)?.isImmutable)
        hints.push('The subject has the ids of owner and repository: a trust with the names alone does not accept it.');
    if (called !== undefined && caller !== undefined && called !== caller)
        hints.push('job_workflow_ref is a called workflow, and workflow_ref is its caller. The subject and the ref are those of the caller.');
    hints.push(...capitalHint([texts.of('repository'), environment]));
    return hints;
}
function gitlabHints(texts) {
    const hints = [];
    const ref = texts.of('ref');
    if (texts.of('ref_type') === 'tag')
        hints.push(`${(0,shown/* shown */.SP)(ref)} is a tag: a trust that names a branch does not accept it.`);
    const project = texts.of('project_id');
    const job = texts.of('job_project_id');
    if (job !== undefined && project !== undefined && job !== project)
        hints.push('The project is a fork: job_project_id is the project in which the job runs.');
    hints.push(...capitalHint([texts.of('project_path'), texts.of('environment')]));
    return hints;
}
function capitalHint(names) {
    const found = names.filter((name) => name !== undefined && /[A-Z]/.test(name));
    if (found.length === 0)
        return [];
    return [`Upper and lower case must be as here: ${found.map(shown/* shown */.SP).join(', ')}.`];
}

;// CONCATENATED MODULE: ./packages/core/src/refused-token.ts

function refusedToken({ claims }, facts) {
    return { claims, facts, notes: hintsOf(claims), command: `mayfly trust explain ${(0,trust_src_claims/* claimsWord */.uy)(claims)} < document` };
}

;// CONCATENATED MODULE: ./packages/core/src/refusal.ts

function refusalOf(table, answer, { facts: given, more, subject, context }) {
    const { status, code, said, isOwn } = answer;
    const claims = subject && (0,src_claims.claimFacts)(subject);
    const facts = { ...given, ...claims };
    const shown = { ...facts, ...more, said, ...answer.facts };
    const write = (text) => (typeof text === 'string' ? text : text(facts, context, answer));
    const ruleOf = (rules = []) => rules.find((rule) => fits(rule, facts, context, answer));
    const busy = ruleOf(table.unavailable);
    const retry = busy?.retry ?? (0,answer_status/* retryByStatus */.m)(status);
    if (retry !== undefined)
        return new errors/* MayflyError */.rU('ERR_EXCHANGE_UNAVAILABLE', write(busy?.message ?? `${capital(table.system)} could not answer`), {
            ...(code !== undefined && { vendor: code }),
            facts: { ...shown, ...(code === undefined && { status: String(status) }) },
            fix: write(busy?.fix ?? table.later ?? 'Run the job again later.'),
            retry,
        });
    if (!isOwn) {
        const { endpoint = 'The server' } = facts;
        const what = `not an answer of ${table.protocol ?? table.system}`;
        return new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', `${endpoint} answered ${status}, which is ${what}`, {
            facts,
            fix: `Check ${table.inputs}, and any proxy or firewall between the runner and ${table.system}.`,
            retry: 'unreadable',
        });
    }
    const rule = ruleOf(table.refused);
    const vendor = code ?? (shown.status === undefined ? `HTTP ${status}` : undefined);
    return new errors/* MayflyError */.rU('ERR_EXCHANGE_REJECTED', write(rule?.message ?? table.message), {
        ...(vendor !== undefined && { vendor }),
        facts: { ...shown, ...rule?.facts?.(context) },
        fix: write(rule?.fix ?? table.fix),
        ...(rule?.retry && { retry: rule.retry }),
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
