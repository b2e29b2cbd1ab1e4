"use strict";
exports.id = "platforms-github-evidence";
exports.ids = ["platforms-github-evidence","platforms-evidence","platforms-github-evidence-job"];
exports.modules = {



/***/ 3826:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  X: () => (jobFacts)
});
const longest = 512;
function jobFacts(system, facts) {
    const said = Object.entries(facts).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
    const texts = said.map(([name, value]) => [name, String(value).slice(0, longest)]);
    return { system, ...Object.fromEntries(texts.filter(([, text]) => text !== '')) };
}


/***/ }),

/***/ 4109:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Cm: () => (chainLine),
  sc: () => (sha256),
  wP: () => (isWhole)
});
var node_crypto__0 = _require(7598);
var node_crypto__0_default = /*#__PURE__*/_require.n(node_crypto__0);

const hashMember = /^,"hash":"([0-9a-f]{64})"\}$/;
const hashMemberLength = ',"hash":"'.length + 64 + '"}'.length;
function chainLine(entry, head) {
    const { chain } = head;
    const [seq, prev] = 'seq' in head ? [head.seq + 1, head.hash] : [0, ''];
    const content = JSON.stringify({ v: 1, chain, seq, ...entry, prev }).slice(0, -1);
    const hash = sha256(content);
    return [`${content},"hash":"${hash}"}`, { chain, seq, hash }];
}
function isWhole(line) {
    const member = hashMember.exec(line.slice(-hashMemberLength));
    return member !== null && sha256(line.slice(0, -hashMemberLength)) === member[1];
}
function sha256(text) {
    return (0,node_crypto__0.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 6216:
require("./shared-evidence-open.js"),

/***/ 6795:
require("./shared-platforms-evidence.js"),

/***/ 3991:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  evidenceJob: () => (evidenceJob)
});
var _mayfly_evidence_job_facts__1 = _require(3826);
var _forge_js__0 = _require(3541);


function evidenceJob({ environment }) {
    const { env } = process;
    return (0,_mayfly_evidence_job_facts__1/* .jobFacts */ .X)((0,_forge_js__0/* .isForgejo */ .l)() ? 'forgejo' : 'github', {
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

/***/ 8574:
/***/ (function (_module, _exports, _require) {

// ESM COMPAT FLAG
_require.r(_exports);

// EXPORTS
_require.d(_exports, {
  beginEvidence: () => (beginEvidence),
  resumeEvidence: () => (resumeEvidence)
});

var external_node_fs_ = _require(3024);
var secret = _require(8189);
var external_node_crypto_ = _require(7598);
var foreign_text = _require(281);
var json = _require(9051);
var jwt = _require(2276);
var external_node_zlib_ = _require(8522);
;// CONCATENATED MODULE: ./packages/evidence/src/zip.ts

const firstDay = 0x21;
function zipOf(name, content) {
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(firstDay, 8);
    facts.writeUInt32LE((0,external_node_zlib_.crc32)(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([word(0x04034b50), facts, title, content]);
    const entry = Buffer.concat([word(0x02014b50), half(20), facts, Buffer.alloc(14), title]);
    const end = Buffer.concat([
        word(0x06054b50),
        Buffer.alloc(4),
        ...[half(1), half(1), word(entry.length), word(local.length), half(0)],
    ]);
    return Buffer.concat([local, entry, end]);
}
function word(value) {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
}
function half(value) {
    return word(value).subarray(0, 2);
}

;// CONCATENATED MODULE: ./packages/evidence/src/artifact.ts





const storeMilliseconds = 10_000;
async function storeArtifact({ url, token, wire, mask }, name, file, content) {
    const signal = AbortSignal.timeout(storeMilliseconds);
    const send = async (what, request) => {
        const answer = await wire.send(request, signal);
        if (answer.status >= 200 && answer.status < 300)
            return answer;
        throw new Error(`${what} was answered with ${answer.status}${saidIn(answer)}`);
    };
    const call = async (method, fields) => {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${token.reveal()}` };
        const address = `${new URL(url).origin}/twirp/github.actions.results.api.v1.ArtifactService/${method}`;
        const body = JSON.stringify({ ...idsIn(token.reveal()), name, ...fields });
        const answer = (0,json/* readJson */.Vh)((await send(method, { method: 'POST', url: address, headers, body })).body);
        if (answer.ok !== true)
            throw new Error(`${method} was refused`);
        return answer;
    };
    const created = await call('CreateArtifact', { version: 4 });
    const place = (0,json/* textOf */.b6)(created.signed_upload_url) ?? (0,json/* textOf */.b6)(created.signedUploadUrl);
    if (place === undefined || !URL.canParse(place))
        throw new Error('CreateArtifact gave no address for the file');
    const signature = new URL(place).searchParams.get('sig');
    if (signature)
        for (const form of [signature, encodeURIComponent(signature)])
            mask(form);
    const zip = zipOf(file, content);
    const block = Buffer.from('mayfly-evidence-0').toString('base64');
    const headers = { 'content-type': 'application/octet-stream' };
    await send('the file', {
        method: 'PUT',
        url: withQuery(place, { comp: 'block', blockid: block }),
        headers,
        body: zip,
    });
    const list = `<?xml version="1.0" encoding="utf-8"?><BlockList><Latest>${block}</Latest></BlockList>`;
    await send('the list of its parts', {
        method: 'PUT',
        url: withQuery(place, { comp: 'blocklist' }),
        headers: { 'content-type': 'application/xml', 'x-ms-blob-content-type': 'application/zip' },
        body: list,
    });
    const hash = (0,external_node_crypto_.createHash)('sha256').update(zip).digest('hex');
    await call('FinalizeArtifact', { size: String(zip.length), hash: `sha256:${hash}` });
}
function withQuery(address, fields) {
    const more = Object.entries(fields).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`);
    return `${address}${more.join('')}`;
}
function idsIn(token) {
    const scopes = String((0,jwt/* decodeClaims */.Y)(token).scp ?? '').split(' ');
    const [, run, job] = scopes.find((scope) => scope.startsWith('Actions.Results:'))?.split(':') ?? [];
    if (!run || !job)
        throw new Error('the token of the runner does not name this run');
    return { workflow_run_backend_id: run, workflow_job_run_backend_id: job };
}
function saidIn({ body }) {
    const said = (0,foreign_text/* foreignText */.qk)((0,json/* readJson */.Vh)(body).msg);
    return said === undefined ? '' : ` (${said})`;
}

var src_evidence = _require(6795);
var redaction = _require(8386);
var evidence_job = _require(3991);
var host = _require(2434);
var job = _require(8329);
var job_folder = _require(5266);
var log = _require(7989);
var network = _require(7208);
;// CONCATENATED MODULE: ./packages/platforms/src/github/evidence.ts











const writer = { log: log/* log */.Rm, hide: redaction/* redact */.E$, job: evidence_job.evidenceJob };
async function beginEvidence(sink, egress) {
    const place = (0,src_evidence.newPlace)(sink, job_folder/* jobFolder */.O);
    const evidence = await (0,src_evidence.openPlace)(place, egress, { ...writer, isResumed: false });
    if ((0,src_evidence.isPrivate)(place.sink))
        return evidence;
    return {
        ...evidence,
        async close() {
            await evidence.close();
            log/* log */.Rm.info(`evidence: ${place.file} gets the end of these credentials only in the post step, after every step that could upload the file. evidence: artifact has it.`);
        },
    };
}
async function resumeEvidence(place, egress) {
    const evidence = await (0,src_evidence.openPlace)(place, egress, { ...writer, isResumed: true, store });
    return {
        ...evidence,
        async close() {
            await evidence.close();
            (0,src_evidence.removePlace)(place, (0,job_folder/* jobFolder */.O)());
        },
    };
}
async function store({ chain, file }, egress) {
    const name = `mayfly-evidence-${chain}`;
    const { wire } = await (0,network.openNetwork)(egress, log/* mask */.dK);
    try {
        const { ACTIONS_RESULTS_URL: url = '', ACTIONS_RUNTIME_TOKEN: token = '' } = process.env;
        if (!url || !token)
            throw new Error('this runner has no service for artifacts');
        if (!URL.canParse(url) || !(0,host/* isGitHubHost */.g)(new URL(url).hostname, (0,job/* readJob */.c)().serverUrl))
            throw new Error(`ACTIONS_RESULTS_URL does not belong to GitHub: an earlier step may have set it`);
        const service = { url, token: secret/* Secret */.z.receive(token, log/* mask */.dK), wire, mask: log/* mask */.dK };
        await storeArtifact(service, name, `evidence-${chain}.ndjson`, (0,external_node_fs_.readFileSync)(file));
        log/* log */.Rm.info(`evidence: stored as the artifact ${name}`);
    }
    catch (error) {
        const { message } = error;
        log/* log */.Rm.warn(`evidence: it could not be stored as the artifact ${name}: ${message}. The job goes on.`);
    }
    finally {
        wire.close();
    }
}


/***/ })

};
;
