"use strict";
exports.ids = ["platforms-github-evidence","platforms-evidence","platforms-github-evidence-job","platforms-evidence~2"];
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

/***/ 4109:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  C: () => (chainLine),
  s: () => (sha256)
});
var node_crypto__0 = _require(7598);

function chainLine(entry, head) {
    const { chain } = head;
    const [seq, prev] = 'seq' in head ? [head.seq + 1, head.hash] : [0, ''];
    const content = JSON.stringify({ v: 1, chain, seq, ...entry, prev }).slice(0, -1);
    const hash = sha256(content);
    return [`${content},"hash":"${hash}"}`, { chain, seq, hash }];
}
function sha256(data) {
    const { hash } = node_crypto__0;
    return hash ? hash('sha256', data) : node_crypto__0.createHash('sha256').update(data).digest('hex');
}
/***/ }),

/***/ 3803:
require("./shared-platforms-evidence.js"),

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
/***/ }),

/***/ 5297:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  beginEvidence: () => (beginEvidence),
  evidenceFaults: () => (/* reexport safe */ _evidence__1.evidenceFaults),
  resumeEvidence: () => (resumeEvidence)
});
var _core_secret__0 = _require(8189);
var _evidence__1 = _require(3803);
var _redaction__2 = _require(8386);
var _evidence_job__3 = _require(3991);
var _host__4 = _require(2434);
var _job__5 = _require(8329);
var _job_folder__6 = _require(5266);
var _log__7 = _require(7989);
var _network__8 = _require(7208);
const largestBytes = 1 << 26;
const writer = { log: _log__7.Rm, hide: _redaction__2.E$, job: _evidence_job__3.evidenceJob };
async function beginEvidence(sink, egress) {
    const place = (0,_evidence__1.newPlace)(sink, _job_folder__6.O);
    const evidence = await (0,_evidence__1.openPlace)(place, egress, { ...writer, isResumed: false });
    if ((0,_evidence__1.isPrivate)(place.sink))
        return evidence;
    return {
        ...evidence,
        async close() {
            await evidence.close();
            _log__7.Rm.info(`evidence: ${place.file} gets the end of these credentials only in the post step, after every step that could upload the file. evidence: artifact has it.`);
        },
    };
}
async function resumeEvidence(place, egress) {
    const evidence = await (0,_evidence__1.openPlace)(place, egress, { ...writer, isResumed: true, store });
    return {
        ...evidence,
        async close() {
            await evidence.close();
            (0,_evidence__1.removePlace)(place, (0,_job_folder__6.O)());
        },
    };
}
async function store({ chain, file }, egress) {
    const name = `mayfly-evidence-${chain}`;
    const { wire } = await (0,_network__8.openNetwork)(egress, _log__7.dK);
    try {
        const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = process.env;
        if (!url || !token)
            throw new Error('this runner has no service for artifacts');
        if (!URL.canParse(url) || !(0,_host__4.g)(new URL(url).hostname, (0,_job__5.c)().serverUrl))
            throw new Error(`ACTIONS_RESULTS_URL does not belong to GitHub: an earlier step may have set it`);
        const [{ readContent }, { storeArtifact }] = await Promise.all([
            _require.e("platforms-text-file").then(_require.bind(_require, 9360)),
            _require.e("evidence-artifact").then(_require.bind(_require, 1670)),
        ]);
        const evidence = readContent(file, largestBytes, true);
        if ('fault' in evidence)
            throw new Error(`its file ${evidence.fault}`);
        const service = { url, token: _core_secret__0.z.receive(token, _log__7.dK), wire, mask: _log__7.dK };
        await storeArtifact(service, name, `evidence-${chain}.ndjson`, evidence.content);
        _log__7.Rm.info(`evidence: stored as the artifact ${name}`);
    }
    catch (error) {
        const { message } = error;
        _log__7.Rm.warn(`evidence: it could not be stored as the artifact ${name}: ${message}. The job goes on.`);
    }
    finally {
        wire.close();
    }
}
/***/ })

};
;
