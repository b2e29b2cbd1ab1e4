"use strict";
exports.ids = ["platforms-github-agent-delivery"];
exports.modules = {

/***/ 2591:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  P: () => (encodeGrant),
  z: () => (decodeGrant)
});
var _json__2 = _require(9051);
var _record__0 = _require(9644);
var _secret__1 = _require(8189);
const ways = ['ask', 'ask for the next', 'never ask'];
function encodeGrant(grant) {
    const { lease, strict, egress, evidence, raw, bearer, credential, tools, key } = grant;
    const record = { strict, ...egress, ...(evidence && { evidence }), leases: [lease] };
    const { parts, ...rest } = credential;
    return JSON.stringify({
        record: (0,_record__0.Ym)(record),
        raw,
        bearer: bearer.reveal(),
        credential: rest,
        parts: revealedParts(parts),
        tools,
        key: key?.reveal(),
    });
}
function decodeGrant(text, mask) {
    try {
        const { record, raw, bearer, credential, parts, tools, key } = JSON.parse(text);
        const { strict, proxy, noProxy, evidence, leases } = (0,_record__0.eT)(record, mask) ?? { leases: [] };
        const [lease] = leases;
        if (!lease || strict === undefined || typeof bearer !== 'string' || !areTexts(raw))
            return undefined;
        if (!ways.includes(tools) || !(key === undefined || typeof key === 'string'))
            return undefined;
        if (!isCredential(credential) || !areParts(parts))
            return undefined;
        const secret = (value) => _secret__1.z.receive(value, mask);
        const hidden = (all) => Object.fromEntries(all.map(([name, part, isSecret]) => [name, isSecret ? secret(part) : part]));
        return {
            lease,
            strict,
            egress: { ...(proxy && { proxy }), ...(noProxy && { noProxy }) },
            ...(evidence && { evidence }),
            raw,
            bearer: secret(bearer),
            credential: { ...credential, parts: hidden(parts) },
            tools,
            key: key === undefined ? undefined : secret(key),
        };
    }
    catch {
        return undefined;
    }
}
function revealedParts(parts) {
    return Object.entries(parts).map(([name, part]) => typeof part === 'string' ? [name, part, false] : [name, part.reveal(), true]);
}
function areParts(value) {
    const isPart = (one) => Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string' && typeof one[2] === 'boolean';
    return Array.isArray(value) && value.every(isPart);
}
function areTexts(value) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && Object.values(value).every((one) => typeof one === 'string');
}
function isCredential(value) {
    const { principal, shown, expiresAt, expiries } = (0,_json__2.D7)(value);
    return (typeof principal === 'string' &&
        (shown === undefined || typeof shown === 'string') &&
        (expiresAt === undefined || Number.isFinite(expiresAt)) &&
        (expiries === undefined || (Array.isArray(expiries) && expiries.every(isExpiry))));
}
function isExpiry(value) {
    const { what, expiresAt } = (0,_json__2.D7)(value);
    return typeof what === 'string' && Number.isFinite(expiresAt);
}
/***/ }),

/***/ 400:
require("./shared-platforms-github-agent-control-file.js"),

/***/ 8449:
require("./shared-platforms-github-agent-control.js"),

/***/ 3801:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  openAgent: () => (openAgent)
});

var external_node_crypto_ = _require(7598);
var external_node_fs_ = _require(3024);
var agent_parts = _require(5455);
var errors = _require(7638);
var grant = _require(2591);
var instant = _require(368);
var src_presentation = _require(4993);
var secret = _require(8189);
var job_folder = _require(5266);
var agent_control = _require(8449);
var control_file = _require(400);
var request_token_end = _require(9633);
var external_node_child_process_ = _require(1421);
var external_node_path_ = _require(6760);
var lines = _require(1723);
var process_identity = _require(8492);
var agent_handover = _require(1725);
;// platforms/src/github/agent/start.ts








const startMilliseconds = 10_000;
const passedVariables = ['RUNNER_TRACKING_ID', 'NODE_EXTRA_CA_CERTS', 'SystemRoot', 'windir'];
function startAgent({ mask, job }) {
    const control = (0,external_node_crypto_.randomBytes)(32).toString('base64url');
    mask(control);
    const folder = (0,external_node_path_.join)((0,job_folder.O)(), `agent-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    const { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken = '' } = process.env;
    const worker = process.ppid > 1 ? (0,process_identity.cu)(process.ppid) : undefined;
    const handover = (0,agent_handover.G)({ control, requestUrl, requestToken, job, worker, root: (0,job_folder.O)(), folder });
    const child = (0,external_node_child_process_.spawn)(process.execPath, [...closedDebugger(), program()], {
        detached: true,
        windowsHide: true,
        stdio: ['pipe', 'pipe', 'ignore'],
        env: environment(),
        cwd: (0,external_node_path_.parse)(process.execPath).root,
    });
    child.unref();
    const line = lineTo(child);
    line.send(handover);
    const listening = line.next().then((port) => {
        const identity = (0,process_identity.cu)(child.pid ?? 0);
        if (!identity)
            throw agentError('it exited at once');
        return { ...identity, port: Number(port), control, job: job.label };
    });
    listening.catch(() => undefined);
    return {
        folder,
        listening,
        async give(grant) {
            line.send(grant);
            return (await line.next()) === 'ok';
        },
        abandon: () => child.kill('SIGKILL'),
    };
}
function environment() {
    const own = Object.fromEntries(passedVariables.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
    return { ...own, MALLOC_ARENA_MAX: '1' };
}
function closedDebugger() {
    return ['--disable-sigusr1'].filter((flag) => process.allowedNodeEnvironmentFlags.has(flag));
}
function program() {
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '../dist/agent.js');
}
function agentError(reason) {
    return new errors.rU('ERR_AGENT_UNAVAILABLE', 'The Mayfly agent of this job could not be started', {
        facts: { reason },
        fix: 'Check whether this machine allows a background process, or use another value of deliver.',
    });
}
function lineTo(child) {
    const { stdin, stdout } = child;
    const words = [];
    let startError;
    let hear = () => undefined;
    const end = (reason) => {
        startError ??= agentError(reason);
        hear();
    };
    child.once('error', ({ message }) => end(message)).once('exit', () => end('it exited'));
    stdin.on('error', () => undefined);
    (0,lines.I)(stdout, (word) => {
        words.push(word);
        hear();
    });
    for (const stream of [stdin, stdout])
        stream.unref();
    return {
        send: (word) => void stdin.write(`${word}\n`),
        async next() {
            const timer = setTimeout(() => end('it did not answer in time'), startMilliseconds);
            try {
                while (words.length === 0 && !startError) {
                    await new Promise((resolve) => {
                        hear = resolve;
                    });
                }
            }
            finally {
                clearTimeout(timer);
            }
            const word = words.shift();
            if (word === undefined)
                throw startError;
            return word;
        },
    };
}

;// platforms/src/github/agent/delivery.ts













function openAgent(step) {
    const found = findAgent(step);
    const agent = found ?? startAgent(step);
    const { folder, listening } = agent;
    let last = found === undefined;
    let announced = false;
    process.once('exit', () => !announced && agent.abandon());
    return {
        deliverables(list) {
            const entry = { kind: 'agent', path: folder, last };
            last = false;
            return [...list, entry];
        },
        async serve(presentation, lease) {
            const { agent: way, served } = presentation;
            if (!way || !served)
                return presentation;
            const first = !found && !announced;
            const write = (control) => {
                if (first)
                    (0,control_file.hk)((0,job_folder.O)(), folder, control);
                return control;
            };
            const control = await listening.then(write).catch((error) => {
                lease.delivered = lease.delivered.filter(({ kind }) => kind !== 'agent');
                throw error;
            });
            announced = true;
            const bearer = secret.z.receive((0,external_node_crypto_.randomBytes)(32).toString('base64url'), step.mask);
            if (!(await agent.give(grantFor(served, lease, bearer))))
                throw grantRefusedError();
            if (first)
                announce(step);
            const values = {
                [agent_parts.qf.url.name]: `http://127.0.0.1:${control.port}/${lease.id}`,
                [agent_parts.qf.bearer.name]: bearer,
                [agent_parts.qf.node.name]: process.execPath,
                [agent_parts.qf.noProxy.name]: hostsWithoutProxy(),
            };
            return { ...presentation, agent: (0,src_presentation.Qj)(way, values) };
        },
    };
}
function grantFor(served, lease, bearer) {
    const { record, raw, credential, tools, key } = served;
    const { strict, proxy, noProxy, evidence } = record;
    const egress = { ...(proxy && { proxy }), ...(noProxy && { noProxy }) };
    return (0,grant.P)({ lease, strict, egress, evidence, raw, bearer, credential, tools, key });
}
function grantRefusedError() {
    return new errors.rU('ERR_AGENT_UNAVAILABLE', 'The Mayfly agent of this job did not accept the credential', {
        fix: 'Run the job again, and use only one version of these actions in a job.',
    });
}
function findAgent({ job, log, mask }) {
    const newestFirst = (0,control_file.Vv)((0,job_folder.O)()).sort((one, other) => (0,external_node_fs_.lstatSync)(other).mtimeMs - (0,external_node_fs_.lstatSync)(one).mtimeMs);
    const known = newestFirst.flatMap((folder) => {
        const control = (0,control_file.OJ)((0,job_folder.O)(), folder);
        return control?.job === job.label ? [{ folder, control }] : [];
    });
    const serving = known.find(({ control }) => (0,agent_control.PA)(control));
    if (serving) {
        mask(serving.control.control);
        const { folder, control } = serving;
        const give = async (grant) => (0,agent_control.PA)(control) && (await (0,agent_control.XM)(control, 'grant', grant).catch(() => undefined))?.status === 200;
        return { folder, listening: Promise.resolve(control), give, abandon: () => undefined };
    }
    if (known.length > 0)
        log.warn('The Mayfly agent of this job has stopped. A new one is started, with another port and other secrets. The credentials of the first one are not renewed any more.');
    return undefined;
}
function announce({ log }) {
    const until = (0,request_token_end.B)(process.env.ACTIONS_ID_TOKEN_REQUEST_TOKEN ?? '', Date.now());
    log.info(`The Mayfly agent of this job was started. It makes new credentials until the job ends, ${(0,instant.u)(until)} at the latest. The log of this job does not mask those that are made after this step.`);
}
const proxyVariables = ['NO_PROXY', 'no_proxy'];
const loopback = ['127.0.0.1', 'localhost'];
function hostsWithoutProxy() {
    const hosts = proxyVariables.flatMap((name) => (process.env[name] ?? '').split(',').map((host) => host.trim()));
    if (hosts.includes('*'))
        return '*';
    return [...new Set([...hosts, ...loopback])].filter((host) => host !== '').join(',');
}
/***/ }),

/***/ 1725:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  G: () => (encodeHandover),
  Q: () => (decodeHandover)
});
var _core_json__0 = _require(9051);

function encodeHandover(handover) {
    return JSON.stringify(handover);
}
function decodeHandover(text) {
    const { job: given, worker, ...own } = (0,_core_json__0.Vh)(text);
    const { givesTokensToSteps, ...job } = (0,_core_json__0.D7)(given);
    const texts = textsOf(own, ['control', 'requestUrl', 'requestToken', 'root', 'folder']);
    const jobTexts = textsOf(job, ['label', 'event', 'serverUrl']);
    if (!texts || !jobTexts || (worker !== undefined && !isProcess(worker)))
        return undefined;
    return { ...texts, job: { ...jobTexts, ...(givesTokensToSteps === true && { givesTokensToSteps }) }, worker };
}
function textsOf(fields, names) {
    const whole = names.every((name) => typeof fields[name] === 'string');
    return whole ? Object.fromEntries(names.map((name) => [name, fields[name]])) : undefined;
}
function isProcess(value) {
    const { pid, started } = (0,_core_json__0.D7)(value);
    return Number.isSafeInteger(pid) && typeof started === 'string';
}
/***/ }),

/***/ 9633:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  B: () => (endOfRequestToken)
});
const usualMilliseconds = (6 * 60 + 10) * 60_000;
function endOfRequestToken(token, now) {
    try {
        const { exp } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
        if (typeof exp === 'number')
            return exp * 1000;
    }
    catch {
    }
    return now + usualMilliseconds;
}
/***/ }),

/***/ 1723:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  I: () => (eachLine)
});
function eachLine(stream, hear) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (part) => {
        const lines = (rest + part).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            hear(line);
    });
}
/***/ }),

/***/ 8492:
require("./shared-platforms-process-identity.js"),

};
;
