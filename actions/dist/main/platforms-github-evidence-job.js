"use strict";
exports.ids = ["platforms-github-evidence-job"];
exports.modules = {

/***/ 3826:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  X: () => (jobFacts),
  o: () => (isJob)
});
const longestFact = 512;
const mostFacts = 32;
function jobFacts(system, facts) {
    const said = Object.entries(facts).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
    const texts = said.map(([name, value]) => [name, String(value).slice(0, longestFact).toWellFormed()]);
    return { system, ...Object.fromEntries(texts.filter(([, text]) => text !== '')) };
}
function isJob(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value) || !('system' in value))
        return false;
    const facts = Object.values(value);
    return facts.length <= mostFacts && facts.every((fact) => typeof fact === 'string' && fact.length <= longestFact);
}
/***/ }),

/***/ 3991:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  evidenceJob: () => (evidenceJob)
});
var _evidence_job_facts__1 = _require(3826);
var _forge__0 = _require(3541);
function evidenceJob({ environment }) {
    const { env } = process;
    return (0,_evidence_job_facts__1.X)((0,_forge__0.l)() ? 'forgejo' : 'github', {
        repository: env.GITHUB_REPOSITORY,
        repositoryId: env.GITHUB_REPOSITORY_ID,
        run: env.GITHUB_RUN_ID,
        attempt: env.GITHUB_RUN_ATTEMPT,
        job: env.GITHUB_JOB,
        workflow: env.GITHUB_WORKFLOW_REF,
        environment,
        event: env.GITHUB_EVENT_NAME,
        actor: env.GITHUB_ACTOR,
    });
}
/***/ })

};
;
