"use strict";
module.exports =
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  i: () => (hintsOf)
});
var _claims__0 = _require(7569);
var _issuer__1 = _require(9643);
var _shown__3 = _require(1211);
var _subject__2 = _require(7426);
function hintsOf(claims) {
    const { kind, slug } = (0,_issuer__1.xD)(claims);
    const hints = kind === 'github' ? githubHints(claims) : kind === 'gitlab' ? gitlabHints(claims) : [];
    if (slug !== undefined)
        hints.unshift(`The issuer ends in the name of the enterprise, /${(0,_shown__3.JJ)(slug)}: the identity provider and each of its condition keys need it too.`);
    if (kind === 'jenkins')
        hints.push('The subject is the URL of the job, and it ends in a slash.');
    return hints;
}
function textOf(claims, name) {
    const value = (0,_claims__0._B)(claims, name);
    return typeof value === 'string' && value !== '' && (0,_claims__0.Nx)(claims, name) === undefined ? value : undefined;
}
function githubHints(claims) {
    const hints = [];
    const environment = textOf(claims, 'environment');
    const ref = textOf(claims, 'ref');
    const called = textOf(claims, 'job_workflow_ref');
    const caller = textOf(claims, 'workflow_ref');
    if ((0,_subject__2.UC)(claims))
        hints.push(`The subject is not GitHub's default, which is ${(0,_shown__3.JJ)((0,_subject__2.xl)(claims)?.classic)} here: the organisation or the repository has a template for subjects.`);
    else if (environment !== undefined) {
        hints.push(`The job has the environment ${(0,_shown__3.JJ)(environment)}, so its subject ends in the environment and not in the branch, the tag or pull_request.`);
        if (environment.includes(':'))
            hints.push(`In the subject, GitHub writes the environment as ${(0,_shown__3.JJ)(environment.replaceAll(':', '%3A'))}.`);
    }
    else if (textOf(claims, 'event_name') === 'pull_request')
        hints.push('A pull request started the job, so its subject ends in pull_request and not in a branch.');
    else if (ref?.startsWith('refs/tags/'))
        hints.push(`${(0,_shown__3.JJ)(ref)} is a tag: a trust that names a branch does not accept it.`);
    if ((0,_subject__2.j6)(claims)?.isImmutable)
        hints.push('The subject has the ids of owner and repository: a trust with the names alone does not accept it.');
    if (called !== undefined && caller !== undefined && called !== caller)
        hints.push('job_workflow_ref is a called workflow, and workflow_ref is its caller. The subject and the ref are those of the caller.');
    hints.push(...capitalHint([textOf(claims, 'repository'), environment]));
    return hints;
}
function gitlabHints(claims) {
    const hints = [];
    const ref = textOf(claims, 'ref');
    if (textOf(claims, 'ref_type') === 'tag')
        hints.push(`${(0,_shown__3.JJ)(ref)} is a tag: a trust that names a branch does not accept it.`);
    const project = textOf(claims, 'project_id');
    const job = textOf(claims, 'job_project_id');
    if (job !== undefined && project !== undefined && job !== project)
        hints.push('The project is a fork: job_project_id is the project in which the job runs.');
    hints.push(...capitalHint([textOf(claims, 'project_path'), textOf(claims, 'environment')]));
    return hints;
}
function capitalHint(names) {
    const found = names.filter((name) => name !== undefined && /[A-Z]/.test(name));
    if (found.length === 0)
        return [];
    return [`Upper and lower case must be as here: ${found.map(_shown__3.JJ).join(', ')}.`];
}
/***/ });
