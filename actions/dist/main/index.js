/******/ (function () { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 7581:
/***/ (function (_module, _exports, _require) {
"use strict";

_require.d(_exports, {
  Y: () => (certificatesIn)
});
const certificateBlock = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;
function certificatesIn(text) {
    return [...text.replaceAll('\\n', '\n').matchAll(certificateBlock)].map(([, body = '']) => {
        const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
        return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
    });
}
/***/ }),

/***/ 2891:
/***/ (function (_module, _exports, _require) {
"use strict";

_require.d(_exports, {
  M: () => (checkRules)
});
const noneBroken = { broken: new Set() };
function checkRules(inputs, rules, { broken } = noneBroken) {
    return Object.entries(rules).flatMap(([input, rule]) => {
        let readsBroken = broken.has(input);
        const watched = new Proxy(inputs, {
            get(target, name) {
                readsBroken ||= broken.has(name);
                return Reflect.get(target, name);
            },
        });
        const message = rule(watched);
        return message && !readsBroken ? [{ input, message }] : [];
    });
}
/***/ }),

/***/ 9810:
/***/ (function (_module, _exports, _require) {
"use strict";

_require.d(_exports, {
  s: () => (issue)
});
var _errors__0 = _require(7638);

async function issue(io, { what, retry, longestLife, build, judge, ending, details }) {
    try {
        const issued = await io.http(retry, async (attempt) => {
            const request = await build(attempt);
            io.recordEnding({ what, ...longestLife(), asked: true });
            return request;
        }, judge);
        const known = details === 'later' ? undefined : () => details?.(issued) ?? { trace: {} };
        io.recordEnding({ what, ...ending(issued) }, known);
        return issued;
    }
    catch (error) {
        if ((0,_errors__0.DI)(error))
            io.forgetEnding(what);
        throw error;
    }
}
/***/ }),

/***/ 1164:
/***/ (function (_module, _exports, _require) {
"use strict";


_require.d(_exports, {
  YI: () => (secretsInput),
  kT: () => (valueFileTexts),
  bz: () => (valueFiles)
});

;// core/src/secrets/entries.ts
const secretEntries = {
    pattern: '[A-Za-z_]\\w*\\*{0,2} ?= ?(?:POST )?[\\w./%+@:!=-]+(?:#(?:\\*|[\\w.-]+(?:\\+[\\w.-]+)*|/[\\w./~%:=-]*)?(?:@[\\w.:/+=-]+)?)?(?: (?:optional|base64|decode|plain))*',
    words: 'NAME = source#key',
};

;// core/src/secrets/inputs.ts

function secretsInput(sources) {
    return {
        type: 'document',
        entries: secretEntries,
        description: `The secrets to read, one per line: \`NAME = source#key\`. ${sources} The input \`deliver\` says how the job gets these values. \`docs/secrets.md\` explains every form of a line.`,
    };
}
const valueFiles = ['env-file', 'json-file'];
const valueFileTexts = {
    'env-file': 'only with `secrets`: one private file with a line `NAME=value` for each secret, as `docker run --env-file` reads it. Its path is in `SECRETS_ENV_FILE` and in the output `env-file`',
    'json-file': 'only with `secrets`: one private file with a JSON object of all values. Its path is in `SECRETS_JSON_FILE` and in the output `json-file`',
};
/***/ }),

/***/ 7275:
/***/ (function (_module, _exports, _require) {
"use strict";

_require.d(_exports, {
  L: () => (authorityIn),
  M: () => (authorityFault)
});
var _core_certificates__0 = _require(7581);

async function authorityFault(text) {
    return text === undefined ? undefined : (await _require.e("certificate-fault").then(_require.bind(_require, 4347))).certificateFault(text);
}
function authorityIn(text) {
    return text === undefined ? undefined : (0,_core_certificates__0.Y)(text).join('');
}
/***/ }),

/***/ 1465:
/***/ (function (_module, _exports, _require) {

"use strict";

_require.d(_exports, {
  XC: () => (acquire),
  O7: () => (mainMilliseconds),
  TK: () => (retryMilliseconds)
});

var errors = _require(7638);
var evidence = _require(8620);
var exchange_io = _require(4397);
var guards = _require(9531);
var agent_parts = _require(5455);
var instant = _require(368);
var src_presentation = _require(4993);
var settle = _require(9430);
;// core/src/obtain.ts






async function obtain(item, lease, context, record) {
    const { provider, inputs, modes, agentSupport, nested, reading } = item;
    const { job } = context.platform;
    const plainIo = (0,exchange_io.m)(context, lease, provider.audience(inputs));
    const io = nested?.extend(plainIo, context, record) ?? plainIo;
    const isDelivered = !reading || modes.length > 0;
    const checkPrincipal = (credential) => provider.checkPrincipal?.(credential, inputs);
    const exchange = isDelivered
        ? provider.exchange(inputs, io).then((credential) => {
            checkPrincipal(credential);
            return credential;
        })
        : undefined;
    const noteReads = (reads) => {
        for (const { what, version, request: requestId } of context.platform.evidence ? reads : []) {
            const trace = (0,evidence.f)({ store: reading?.store, name: what, version, requestId });
            context.platform.evidence?.note({ event: 'read', ...(0,evidence.m)(lease), what, trace });
        }
    };
    const [delivered, secrets] = await settleBoth(exchange, reading?.read(inputs, io, exchange, lease, checkPrincipal, noteReads));
    const credential = delivered ?? secrets?.login;
    lease.principal = credential?.principal ?? lease.principal;
    const form = presentationOf(item, job, credential && Object.keys(credential.parts));
    const presentation = {
        ...(0,src_presentation.gd)(form, modes, credential ?? { parts: {} }),
        public: provider.publicVariables,
        ...(agentSupport &&
            delivered && {
            served: {
                credential: delivered,
                tools: (0,agent_parts.Fu)(agentSupport, delivered, inputs),
                key: agentSupport.key?.(delivered),
                raw: reading ? sessionInputs(item.raw) : item.raw,
                record,
            },
        }),
    };
    const own = delivered &&
        (agentSupport?.expiries?.(delivered) ??
            (agentSupport ? expiriesOfOutputs(delivered, modes) : expiriesOf(delivered)));
    const expiries = [...(own ?? []), ...(secrets?.expiries ?? [])].toSorted((one, other) => one.expiresAt - other.expiresAt);
    const label = item.label ?? provider.id;
    const who = delivered?.shown ?? delivered?.principal ?? '';
    const ofCredential = {
        label,
        lease,
        who,
        modes,
        expiries: own ?? [],
        presentation: outputs(presentation, expiries, lease, item),
    };
    if (!reading || !secrets)
        return [ofCredential];
    return [
        ofCredential,
        {
            label: `secrets of ${label}`,
            lease,
            who: secrets.names.join(', '),
            modes: reading.modes,
            modesAsWritten: reading.modesAsWritten,
            expiries: secrets.expiries,
            presentation: withPrefix(secrets.presentation, item),
            lines: secrets.lines,
        },
    ];
}
async function settleBoth(one, other) {
    await (0,settle.j)([one, other].filter((work) => work !== undefined));
    return [await one, await other];
}
function sessionInputs({ session, secrets, ...raw }) {
    return { ...raw, deliver: session };
}
function presentationOf({ provider, agentSupport, inputs }, job, parts) {
    return { ...provider.present(inputs, job, parts), ...(agentSupport && { agent: agentSupport.present(inputs) }) };
}
function plannedNames(item, job) {
    const { provider, modes, reading, label = provider.id } = item;
    const ofCredential = {
        label,
        modes,
        presentation: outputs(presentationOf(item, job), [{ what: '', expiresAt: 0 }], { id: '', principal: '' }, item),
    };
    if (!reading)
        return [ofCredential];
    const presentation = withPrefix(reading.present(), item);
    return [ofCredential, { label: `secrets of ${label}`, modes: reading.modes, presentation }];
}
function expiriesOf({ expiries, expiresAt }) {
    const own = expiresAt === undefined ? [] : [{ what: '', expiresAt }];
    return (expiries ?? own).toSorted((one, other) => one.expiresAt - other.expiresAt);
}
function expiriesOfOutputs(credential, modes) {
    if (!modes.includes('output'))
        return [];
    return expiriesOf(credential).map(({ what, expiresAt }) => ({ what: what || 'outputs', expiresAt }));
}
function outputs(presentation, [first], { id, principal }, item) {
    const end = first && { 'expires-at': (0,instant.u)(first.expiresAt) };
    return withPrefix({ ...presentation, facts: { principal, ...end, 'lease-id': id, ...presentation.facts } }, item);
}
function withPrefix(presentation, { label, name }) {
    if (label === undefined)
        return presentation;
    const prefixed = (parts = {}) => name === undefined ? {} : Object.fromEntries(Object.entries(parts).map(([key, value]) => [`${name}-${key}`, value]));
    const { facts, output, paths } = presentation;
    return { ...presentation, facts: prefixed(facts), output: prefixed(output), paths: prefixed(paths) };
}
function logAcquisition({ log }, { lease, who, modes, modesAsWritten = modes, expiries, presentation, lines = [] }) {
    if (modes.length === 0)
        return;
    const until = expiries.map(({ what, expiresAt }) => `${what} until ${(0,instant.u)(expiresAt)}`);
    const isWhole = expiries.length === 1 && expiries[0]?.what === '';
    const delivered = `delivered as ${modesAsWritten.join(', ')} (${lease.id})`;
    log.info(isWhole ? `${who}${until[0]}, ${delivered}` : [`${who}, ${delivered}`, ...until].join('; '));
    for (const line of lines)
        log.info(line);
    if (typeof presentation.advice === 'string')
        log.info(presentation.advice);
}

var src_patience = _require(930);
var proxy = _require(609);
var step_request = _require(819);
var subject_token = _require(9285);
;// core/src/acquire.ts











const mainMilliseconds = 60_000;
const retryMilliseconds = 45_000;
async function acquire(platform, readRequest, registry) {
    const record = { strict: false, leases: [] };
    try {
        const saved = new Promise((resolve) => resolve(platform.save(record)));
        const read = readItems(platform, readRequest, registry);
        await (0,settle.j)([saved, read]);
        const { step, evidence, prepared } = await read;
        record.strict = step['strict-revoke'];
        if (step.proxy)
            record.proxy = (0,proxy.u)(step.proxy, platform.mask);
        if (step['no-proxy'].length > 0)
            record.noProxy = step['no-proxy'];
        const hidden = prepared.flatMap(({ provider, inputs }) => provider.valuesToHide?.(inputs) ?? []);
        if (evidence.sink !== undefined && platform.beginEvidence) {
            platform.evidence = await platform.beginEvidence({ ...evidence, sink: evidence.sink, hidden }, record);
            record.evidence = platform.evidence.place;
        }
        await platform.refuseUnsafeJob?.();
        if (!step['allow-untrusted-events'])
            await (0,guards._p)(platform);
        const wantedNames = prepared.flatMap(({ provider, reading, label = provider.id, ...item }) => [
            ...(0,src_presentation.G9)(presentationOf({ provider, ...item }, platform.job), item.modes).map((names) => ({
                label,
                ...names,
            })),
            ...(reading ? (0,src_presentation.G9)(reading.present(), reading.modes) : []).map((names) => ({
                label: `secrets of ${label}`,
                ...names,
            })),
        ]);
        if (wantedNames.length > 1) {
            const { refuseConflicts } = await _require.e("conflicts").then(_require.bind(_require, 4458));
            refuseConflicts(wantedNames, { afterRequests: false, hasOutputs: platform.hasOutputs === true });
        }
        if (prepared.some(({ reading }) => reading)) {
            const { refuseSameNames } = await _require.e("conflicts").then(_require.bind(_require, 4458));
            refuseSameNames(prepared.flatMap((item) => plannedNames(item, platform.job)), { afterRequests: false });
        }
        for (const names of wantedNames)
            await platform.checkNames(names);
        if (wantedNames.some(({ agent }) => agent))
            await platform.openAgent?.();
        await acquireAll(platform, record, prepared);
    }
    catch (error) {
        const { rollBack } = await _require.e("roll-back").then(_require.bind(_require, 2088));
        await rollBack(platform, record, registry, error);
    }
    finally {
        await platform.evidence?.close();
    }
}
async function readItems(platform, readRequest, registry) {
    const raw = await platform.inputs();
    return (0,step_request.Q)(platform, raw, await readRequest(raw), registry);
}
async function acquireAll(platform, record, prepared) {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(timedOut()), mainMilliseconds);
    const signal = AbortSignal.any([platform.cancelled, timeout.signal]);
    const patience = new src_patience.i(signal, retryMilliseconds, platform.log.info);
    const network = await platform.network(record);
    record.tokenHost = network.tokenHost;
    try {
        const tokens = new subject_token.fx(async (audience) => {
            const token = await (0,subject_token.Mz)(await network.fetchSubjectToken(audience, patience), audience, platform.now());
            platform.evidence?.identify(token.claims);
            return token;
        });
        const save = () => platform.save(record);
        const context = { platform, network, patience, tokens, save, strict: record.strict };
        const acquisitions = await (0,settle.j)(prepared.map(async (item) => {
            const lease = (0,exchange_io.Z)(platform, item.provider, item.inputs);
            record.leases.push(lease);
            try {
                return await obtain(item, lease, context, record);
            }
            catch (error) {
                const { addLabel: labelled, noteRefusal } = await _require.e("roll-back").then(_require.bind(_require, 2088));
                noteRefusal(platform, lease, error);
                throw labelled(error, item.label);
            }
        }));
        signal.throwIfAborted();
        const all = acquisitions.flat();
        if (prepared.some(({ reading }) => reading?.hasNamesInAnswer)) {
            const { namesToCheckAgain } = await _require.e("conflicts").then(_require.bind(_require, 4458));
            for (const names of namesToCheckAgain(all, platform.hasOutputs === true))
                await platform.checkNames(names);
        }
        for (const { lease, modes, presentation } of all)
            lease.delivered = [...lease.delivered, ...platform.deliverables(presentation, modes, lease)];
        save();
        for (const { lease, modes, presentation } of all) {
            await platform.deliver(presentation, modes, lease, signal);
            if (modes.length > 0)
                platform.evidence?.note({ event: 'delivered', ...(0,evidence.m)(lease), modes });
            signal.throwIfAborted();
        }
        for (const one of all)
            logAcquisition(platform, one);
    }
    finally {
        clearTimeout(timer);
        await Promise.all(prepared.map(({ nested }) => nested?.report()));
        network.wire.close();
    }
}
function timedOut() {
    return new errors.rU('ERR_TIMED_OUT', `The step did not finish within ${mainMilliseconds / 1000} s`, {});
}
/***/ }),

/***/ 5455:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  Fu: () => (toolsOf),
  Zr: () => (agentCombinationFault),
  nA: () => (noProxyVariables),
  qf: () => (placeholder)
});
var _template__0 = _require(771);

const placeholder = {
    url: (0,_template__0.y_)('agent: url'),
    bearer: (0,_template__0.y_)('agent: bearer'),
    node: (0,_template__0.y_)('agent: node'),
    noProxy: (0,_template__0.y_)('agent: no proxy'),
};
const noProxyVariables = { NO_PROXY: placeholder.noProxy, no_proxy: placeholder.noProxy };
function agentCombinationFault(modes = []) {
    const others = modes.filter((mode) => mode !== 'agent' && mode !== 'output');
    if (others.length === 0 || !modes.includes('agent'))
        return undefined;
    return `can combine agent only with output: with ${others.join(' and ')} the tools would not ask the Mayfly agent`;
}
function toolsOf(agentSupport, credential, inputs) {
    if (!agentSupport.answers)
        return 'never ask';
    return agentSupport.answers(credential, inputs) ? 'ask' : 'ask for the next';
}
/***/ }),

/***/ 1773:
/***/ (function (_module, _exports, _require) {

"use strict";

_require.d(_exports, {
  kA: () => (ask),
  v7: () => (pause)
});


var errors = _require(7638);
var instant = _require(368);
;// core/src/given-up.ts

function givenUpError(error, { attempt, waited, left, retryAfter }) {
    const seconds = (milliseconds) => `${Math.max(0, Math.round(milliseconds / 1000))} s`;
    const isTooLong = retryAfter > 0 && retryAfter > left;
    const facts = {
        ...error.facts,
        attempts: String(attempt),
        ...(waited >= 1000 && { waited: seconds(waited) }),
        ...(isTooLong && { 'retry after': `${(0,instant.u)(Date.now() + retryAfter)}, in ${seconds(retryAfter)}` }),
    };
    const fix = isTooLong
        ? `The server asks to wait ${seconds(retryAfter)}, and this step has ${seconds(left)} left: run the job again after that time.`
        : error.fix;
    return error.with({ facts, ...(error.kind && { kind: error.kind }), ...(fix !== undefined && { fix }) });
}

var retry_after = _require(1800);
;// core/src/attempt.ts



const firstDelayMilliseconds = 250;
const longestDelayMilliseconds = 5_000;
const longestRetryMilliseconds = {
    unsent: Number.POSITIVE_INFINITY,
    unresolved: 10_000,
    throttle: Number.POSITIVE_INFINITY,
    transient: Number.POSITIVE_INFINITY,
    stale: 10_000,
    unreadable: 10_000,
};
const retriesOfClass = {
    any: ['unsent', 'unresolved', 'throttle', 'transient', 'stale', 'unreadable'],
    'no-effect': ['unsent', 'unresolved', 'throttle', 'stale'],
};
async function withRetries(retry, patience, once) {
    const { signal } = patience;
    const begun = patience.left();
    let mayHaveActed = false;
    for (let attempt = 1;; attempt++) {
        try {
            return await once(attempt, mayHaveActed);
        }
        catch (thrown) {
            if (!(thrown instanceof errors.rU))
                throw thrown;
            const { kind, retryAfterSeconds: after = 0 } = thrown;
            mayHaveActed ||= kind !== undefined && (0,errors.yI)(kind);
            const error = mayHaveActed ? thrown.with({ kind: 'transient' }) : thrown;
            if (kind === undefined)
                throw error;
            const left = patience.left();
            const course = { attempt, waited: begun - left, left, retryAfter: after * 1000 };
            const final = signal.aborted || !retriesOfClass[retry].includes(kind) || course.waited > longestRetryMilliseconds[kind];
            const jitter = Math.random() * Math.min(longestDelayMilliseconds, firstDelayMilliseconds * 2 ** attempt);
            const delay = Math.min(course.retryAfter + jitter, left);
            if (final || left <= 0 || course.retryAfter > left || !(await waitForRetry(delay, signal)))
                throw givenUpError(error, course);
        }
    }
}
async function ask({ wire, retry, build, judge }, patience) {
    let host;
    let said = 'no answer yet';
    const endWait = patience.waitFor(() => host && `${host}: ${said}`);
    try {
        return await withRetries(retry, patience, async (attempt, mayHaveActed) => {
            host = undefined;
            const request = await build(attempt);
            host = URL.canParse(request.url) ? new URL(request.url).host : undefined;
            try {
                return await judgeAnswer(await wire.send(request, patience.signal), mayHaveActed, judge);
            }
            catch (error) {
                if (error instanceof errors.rU)
                    said = `${error.message} (${error.vendor ?? error.code})`;
                throw error;
            }
        });
    }
    finally {
        endWait();
    }
}
async function judgeAnswer(answer, mayHaveActed, judge) {
    try {
        return await judge(answer, mayHaveActed);
    }
    catch (error) {
        if (!(error instanceof errors.rU) || error.kind === undefined || error.retryAfterSeconds)
            throw error;
        const retryAfterSeconds = (0,retry_after.C)(answer);
        throw retryAfterSeconds === undefined ? error : error.with({ retryAfterSeconds });
    }
}
async function waitForRetry(milliseconds, signal) {
    try {
        await pause(milliseconds, signal);
        return true;
    }
    catch (reason) {
        if (reason instanceof errors.rU)
            throw reason;
        return false;
    }
}
function pause(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => {
            clearTimeout(timer);
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', abort);
            resolve();
        }, milliseconds);
        signal.addEventListener('abort', abort, { once: true });
    });
}
/***/ }),

/***/ 9897:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  $: () => (isPlausibleExpiry),
  J: () => (isWord)
});
function isWord(text) {
    return text !== undefined && /^[\x21-\x7e]+$/.test(text);
}
function isPlausibleExpiry(expiresAt, date, longestSeconds) {
    const slack = 600_000;
    if (!Number.isFinite(expiresAt) || expiresAt <= 0 || expiresAt > latestExpiry)
        return false;
    return date === undefined || (expiresAt > date && expiresAt <= date + longestSeconds * 1000 + slack);
}
const latestExpiry = Date.UTC(9999, 11, 31);
/***/ }),

/***/ 3784:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  OO: () => (endpointFault),
  RM: () => (addressFault),
  U9: () => (isLoopback),
  he: () => (withoutEndSlashes),
  sR: () => (endpoint),
  w4: () => (hostOf)
});
var _errors__0 = _require(7638);

function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
function endpoint(text, name) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const fault = urlFault(url);
    if (url && !fault)
        return url;
    throw new _errors__0.rU('ERR_ENDPOINT_REFUSED', `An endpoint cannot be used: it ${fault}`, {
        facts: { host: url?.host, from: name },
    });
}
function urlFault(url) {
    if (!url)
        return 'must be an https URL';
    if (url.username || url.password)
        return 'must not contain a user name or a password';
    if (url.hash)
        return 'must not contain a fragment';
    if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
        return undefined;
    return 'must be an https URL. http is allowed only for this machine (localhost, 127.0.0.1, [::1])';
}
function endpointFault(text) {
    const fault = urlFault(URL.canParse(text) ? new URL(text) : undefined);
    return fault ?? (/[?#]/.test(text) ? 'must be an https URL without a query or a fragment' : undefined);
}
function addressFault(text, usual) {
    const fault = endpointFault(text);
    if (fault !== undefined)
        return fault;
    const path = new URL(text).pathname.split('/').filter((part) => part !== '');
    return path.length === 0 || (path.length === 1 && path[0] === usual)
        ? undefined
        : 'must be only the address, without a path';
}
function hostOf(address = '') {
    return URL.canParse(address) ? new URL(address).host : '';
}
function withoutEndSlashes(address) {
    return address.replace(/\/+$/, '');
}
/***/ }),

/***/ 7638:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  DI: () => (saysNothingIssued),
  rU: () => (MayflyError),
  yI: () => (mayHaveHadEffect)
});
function mayHaveHadEffect(kind) {
    return kind === 'transient' || kind === 'unreadable';
}
class MayflyError extends Error {
    code;
    vendor;
    facts;
    fix;
    kind;
    retryAfterSeconds;
    refusedToken;
    trace;
    constructor(code, message, details = {}) {
        super(message);
        this.name = 'MayflyError';
        this.code = code;
        this.vendor = details.vendor;
        this.facts = details.facts ?? {};
        this.fix = details.fix;
        this.kind = details.kind;
        this.retryAfterSeconds = details.retryAfterSeconds;
        this.refusedToken = details.refusedToken;
        this.trace = details.trace;
    }
    with(details) {
        const { code, message, vendor, facts, fix, kind, retryAfterSeconds, refusedToken, trace } = this;
        const own = { facts, ...(vendor && { vendor }), ...(fix && { fix }), ...(kind && { kind }) };
        const more = {
            ...(retryAfterSeconds && { retryAfterSeconds }),
            ...(refusedToken && { refusedToken }),
            ...(trace && { trace }),
        };
        return new MayflyError(code, message, { ...own, ...more, ...details });
    }
}
function saysNothingIssued(error) {
    if (!(error instanceof MayflyError))
        return false;
    const { code, kind, facts } = error;
    if (kind)
        return !mayHaveHadEffect(kind);
    return facts.sent === 'no' || code === 'ERR_EXCHANGE_REJECTED' || code === 'ERR_ENDPOINT_REFUSED';
}
/***/ }),

/***/ 8620:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  f: () => (traceOf),
  m: () => (aboutLease)
});
const longestValue = 512;
function traceOf(values) {
    return Object.fromEntries(Object.entries(values).filter((entry) => isTraceValue(entry[1])));
}
function isTraceValue(value) {
    return typeof value === 'string' && value.length <= longestValue && /^[\x20-\x7e]+$/.test(value);
}
function aboutLease({ id, provider, principal }) {
    return { lease: id, provider, principal };
}
/***/ }),

/***/ 4397:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  Z: () => (newLease),
  m: () => (exchangeIo)
});
var _evidence__3 = _require(8620);
var _instant__2 = _require(368);
var _io__0 = _require(2157);
var _server_clock__1 = _require(9453);
function newLease(platform, provider, inputs) {
    const id = platform.newLeaseId(provider.id);
    const authority = provider.authority?.(inputs);
    const principal = provider.principal(inputs);
    return { id, provider: provider.id, ...(authority && { authority }), principal, endings: [], delivered: [] };
}
function exchangeIo(context, lease, audience) {
    const { platform, network, patience, tokens, strict, save } = context;
    const { wire } = network;
    let answered = false;
    const note = (date) => (0,_server_clock__1.r)(lease, date, platform.now());
    const restOf = (what, ender) => lease.endings.filter((held) => held.what !== what || (ender !== undefined && held.ender !== ender && !held.asked));
    return {
        ...(0,_io__0.l)({
            platform,
            wire,
            patience,
            noteDate(date) {
                answered = true;
                note(date);
            },
            async subjectToken(attempt = 1) {
                const token = await tokens.get(audience, attempt);
                if (!answered)
                    note(token.serverDate);
                return token;
            },
        }, lease),
        job: platform.job,
        strict,
        connectEarly: (url, client) => wire.connectEarly(url, { ca: lease.authority, client }),
        recordEnding(ending, details) {
            const rest = restOf(ending.what, ending.ender);
            const index = lease.endings.findIndex((held) => !rest.includes(held));
            const before = lease.endings[index]?.trace;
            const given = platform.evidence && details?.();
            const trace = given?.trace ?? (ending.asked ? undefined : before);
            const held = trace ? { ...ending, trace } : ending;
            lease.endings = index < 0 ? [...rest, held] : rest.toSpliced(index, 0, held);
            save();
            if (!given)
                return;
            const now = (0,_server_clock__1.c)(lease, platform.now());
            platform.evidence?.note({ event: before ? 'renewed' : 'issued', ...issuedEvent(lease, ending, given, now) });
        },
        forgetEnding(what) {
            const rest = restOf(what);
            const ended = lease.endings.find((held) => held.trace && !rest.includes(held));
            lease.endings = rest;
            save();
            if (!ended?.trace)
                return;
            const { ender, trace } = ended;
            const detail = `by ${ender}, ${(0,_instant__2.u)(platform.now())}`;
            const outcome = 'revoked-unverified';
            platform.evidence?.note({ event: 'ended', ...(0,_evidence__3.m)(lease), what, outcome, detail, trace });
        },
        warn: (message) => platform.log.warn(message),
    };
}
function issuedEvent(lease, { what, expiresAt }, details, now) {
    const givenSeconds = expiresAt === undefined ? undefined : Math.round((expiresAt - now) / 1000);
    return { ...(0,_evidence__3.m)(lease), what, expiresAt, givenSeconds, ...details };
}
/***/ }),

/***/ 281:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  $0: () => (neutralise),
  hD: () => (quote),
  qk: () => (foreignText)
});
const longestRead = 4096;
const userBeforeHost = /^[^\s:@/]+:\S+@([^\s:@/]+:\d+\/?)$/;
const longestShown = 80;
function foreignText(value) {
    return typeof value === 'string' && value !== '' ? shorten(value, longestRead) : undefined;
}
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, text.lastIndexOf(' ', limit - 1) + 1)}[\u2026]`;
}
function quote(given, whole = given) {
    if (shorten(whole, longestShown) !== whole || /["\\\p{C}]/u.test(whole))
        return `a text of ${given.length} characters`;
    return `"${given.replace(/\/\/\S*@/g, '//***@').replace(userBeforeHost, '***@$1')}"`;
}
function printable(run) {
    return run.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}
function neutralise(text, limit = 300) {
    const line = shorten(text, longestRead)
        .replace(/[^ -~]+/g, printable)
        .replace(/#(?=#)/g, '# ')
        .replace(/(^|\s)::/g, '$1: :')
        .replace(/section_(start|end):/g, 'section_$1 :')
        .trim();
    return shorten(line, limit);
}
/***/ }),

/***/ 9531:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  _p: () => (guardEvent),
  lP: () => (forkEvent),
  xP: () => (forkBuild)
});
const forkEvent = 'the merge request of a fork';
const forkBuild = 'the pull request of a fork';
const foreignCode = ['pull_request_target', 'workflow_run', forkEvent, forkBuild];
const causedByAnybody = [
    'issue_comment',
    'issues',
    'discussion',
    'discussion_comment',
    'fork',
    'watch',
    'gollum',
    'pull_request_review',
    'pull_request_review_comment',
];
async function guardEvent({ job, starter }) {
    const anybodyCanCause = causedByAnybody.includes(job.event);
    if (!anybodyCanCause && !foreignCode.includes(job.event))
        return;
    const { judgeEvent } = await _require.e("event-refusal").then(_require.bind(_require, 2400));
    judgeEvent(job, await starter?.(), anybodyCanCause);
}
/***/ }),

/***/ 1457:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  K: () => (openWire)
});
var _endpoint__0 = _require(3784);
var _errors__1 = _require(7638);
const usualAnswerBytes = 1 << 20;
function openWire(egress = {}, { attemptMilliseconds } = { attemptMilliseconds: 10_000 }) {
    const ready = new Map();
    const keep = (key, socket) => {
        ready.set(key, [...(ready.get(key) ?? []), socket]);
    };
    const contexts = new Map();
    let closed = false;
    return {
        async send(request, outer) {
            const url = (0,_endpoint__0.sR)(request.url);
            const signal = AbortSignal.any([outer, AbortSignal.timeout(attemptMilliseconds)]);
            const key = url.origin + identityKey(request);
            const idle = await ready
                .get(key)
                ?.shift()
                ?.catch(() => undefined);
            const alive = idle && !idle.destroyed && !idle.readableEnded;
            const socket = alive
                ? idle
                : await connect(url, egress, contexts, signal, request).catch((error) => fail(url, error, 'unsent', outer, egress));
            socket.once('free', () => (closed ? socket.destroy() : keep(key, Promise.resolve(socket))));
            try {
                return await sendOn(url, request, socket, signal);
            }
            catch (error) {
                socket.destroy();
                return await fail(url, error, 'transient', outer, egress);
            }
        },
        connectEarly(text, identity = {}) {
            const url = (0,_endpoint__0.sR)(text);
            const socket = connect(url, egress, contexts, AbortSignal.timeout(attemptMilliseconds), identity);
            socket.catch(() => undefined);
            keep(url.origin + identityKey(identity), socket);
        },
        close() {
            closed = true;
            for (const idle of [...ready.values()].flat())
                idle.then((socket) => socket.destroy()).catch(() => undefined);
            ready.clear();
        },
    };
}
const loadTls = () => Promise.resolve().then(_require.t.bind(_require, 1692, 23));
const loadClient = (protocol) => (protocol === 'https:' ? Promise.resolve().then(_require.t.bind(_require, 4708, 23)) : Promise.resolve().then(_require.t.bind(_require, 7067, 23)));
async function connect(url, egress, contexts, signal, identity) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    if (url.protocol === 'http:') {
        const { connect } = await Promise.resolve().then(_require.t.bind(_require, 7030, 23));
        return awaitEvent(connect({ host, port }), 'connect', signal);
    }
    const socket = egress.proxy && (await (await _require.e("tunnel").then(_require.bind(_require, 2547))).tunnel(egress, url, signal));
    const via = socket ? { socket } : { port };
    const servername = /^[\d.]+$|:/.test(host) ? '' : host;
    const options = {
        host,
        ...via,
        servername,
        secureContext: await secureContext(contexts, identity),
        rejectUnauthorized: true,
    };
    const opened = awaitEvent((await loadTls()).connect(options), 'secureConnect', signal);
    void loadClient(url.protocol);
    return opened;
}
function awaitEvent(socket, event, signal) {
    return new Promise((resolve, reject) => {
        const abort = () => socket.destroy(signal.reason);
        signal.addEventListener('abort', abort, { once: true });
        socket.once('error', reject);
        socket.once('close', () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' })));
        socket.once(event, () => {
            signal.removeEventListener('abort', abort);
            socket.off('error', reject).on('error', () => undefined);
            resolve(socket);
        });
        if (signal.aborted)
            abort();
    });
}
async function fail(url, error, kind, outer, egress) {
    if (error instanceof _errors__1.rU)
        throw error;
    throw (await _require.e("http-failure").then(_require.bind(_require, 7110))).httpFailure(url, error, { kind, outer, egress });
}
function identityKey({ ca, client }) {
    return client ? JSON.stringify([ca, client.chain, client.key.reveal()]) : (ca ?? '');
}
async function secureContext(contexts, { ca, client }) {
    const { createSecureContext } = await loadTls();
    const shown = client && { cert: client.chain, key: client.key.reveal() };
    const key = identityKey({ ca, client });
    const context = contexts.get(key) ?? createSecureContext({ ...(ca !== undefined && { ca }), ...shown });
    contexts.set(key, context);
    return context;
}
async function sendOn(url, request, socket, signal) {
    const { request: send } = await loadClient(url.protocol);
    const body = request.body === undefined ? undefined : Buffer.from(request.body);
    return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        const { method, largestBytes = usualAnswerBytes } = request;
        const length = body ? { 'content-length': body.length } : {};
        const headers = { 'user-agent': 'mayfly', accept: '*/*', ...request.headers, ...length };
        send(url, { method, headers, signal, agent: agentOfSocket(socket, url.protocol) })
            .once('error', reject)
            .once('response', (answer) => {
            const { statusCode: status = 0, headers } = answer;
            if (status >= 300 && status < 400) {
                reject({ code: 'redirect', status });
                answer.destroy();
                return;
            }
            const chunks = [];
            let size = 0;
            answer.on('data', (chunk) => {
                size += chunk.length;
                chunks.push(chunk);
                if (size > largestBytes) {
                    reject({ code: 'too large', largestBytes });
                    answer.destroy();
                }
            });
            answer.once('error', reject);
            answer.once('end', () => {
                const bytes = Buffer.concat(chunks);
                resolve({ status, headers, body: bytes.toString('utf8'), bytes, date: clockIn(headers.date) });
            });
        })
            .end(body);
    });
}
function clockIn(header = '') {
    const date = / \d{4} \d\d:\d\d:\d\d GMT$/.test(header) ? Date.parse(header) : Number.NaN;
    return Number.isNaN(date) ? undefined : date;
}
function agentOfSocket(socket, protocol) {
    const addRequest = (request) => request.onSocket(socket);
    return { addRequest, keepAlive: true, protocol, defaultPort: 0 };
}
/***/ }),

/***/ 7276:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  TL: () => (parseInputs),
  VC: () => (defaultText),
  bJ: () => (isPublicValue)
});
var _foreign_text__1 = _require(281);
var _secret__0 = _require(8189);
const longestInput = 65_536;
function parseInputs(specs, raw, mask) {
    const faults = [];
    const inputs = {};
    for (const [name, spec] of Object.entries(specs)) {
        const given = (raw[name] ?? '').trim();
        const text = given || defaultText(spec);
        const fault = (message) => {
            faults.push({ input: name, message });
        };
        if (text === '') {
            if (spec.required)
                fault(spec.missing ?? (raw[name] === undefined ? 'is required' : 'is required, but absent or empty'));
            else
                inputs[name] = spec.type === 'switch' ? false : spec.type === 'lines' ? [] : undefined;
        }
        else if (text.length > longestInput) {
            fault(`is longer than ${longestInput} characters`);
        }
        else {
            const before = faults.length;
            const value = parse(spec, text, fault, mask);
            if (faults.length === before)
                inputs[name] = value;
        }
    }
    return { inputs: inputs, faults };
}
function defaultText(spec) {
    return 'default' in spec && spec.default !== undefined ? String(spec.default) : '';
}
function parse(spec, text, fault, mask) {
    switch (spec.type) {
        case 'text':
            if (spec.secret)
                return secret(spec.secret, spec.form, text, fault, mask);
            return matches(spec.form, text, fault);
        case 'choice':
            if (!spec.options.includes(text))
                fault(`must be one of ${spec.options.join(', ')}, not ${(0,_foreign_text__1.hD)(text)}`);
            return text;
        case 'choices': {
            const parts = split(text);
            const chosen = [...new Set(parts.map(({ part }) => part))];
            for (const { part, line } of parts.filter(({ part }) => !spec.options.includes(part)))
                fault(`must be one or more of ${spec.options.join(', ')}, separated by commas, not ${(0,_foreign_text__1.hD)(part, line)}`);
            if (chosen.length === 0)
                fault(`must be one or more of ${spec.options.join(', ')}`);
            return chosen;
        }
        case 'lines':
            return split(text).map(({ part, line }) => matches(spec.form, part, fault, line));
        case 'switch':
            if (!/^(true|false)$/i.test(text))
                fault(`must be true or false, not ${(0,_foreign_text__1.hD)(text)}`);
            return text.toLowerCase() === 'true';
        case 'duration':
            return duration(text, spec.min, spec.max, fault);
        case 'document':
            return text;
        case 'json':
            try {
                return JSON.parse(text);
            }
            catch {
                return fault('is not valid JSON');
            }
    }
}
function secret(publicForm, form, text, fault, mask) {
    const received = _secret__0.z.receive(text, isPublicValue(publicForm, text) ? () => undefined : mask);
    if (form && !hasForm(form, text))
        fault(`must be ${form.words}; the value is not shown`);
    return received;
}
function isPublicValue(publicForm, text) {
    return publicForm !== true && hasForm(publicForm, text);
}
function hasForm({ pattern }, text) {
    return new RegExp(`^(?:${pattern})$`).test(text);
}
function matches(form, text, fault, whole = text) {
    if (/[\u0000-\u001f\u007f]/.test(text))
        fault('must be one line without control characters');
    else if (form && !hasForm(form, text))
        fault(`must be ${form.words}, not ${(0,_foreign_text__1.hD)(text, whole)}`);
    return text;
}
function split(text) {
    return text
        .split('\n')
        .map((line) => line.trim())
        .flatMap((line) => line.split(',').map((part) => ({ part: part.trim(), line })))
        .filter(({ part }) => part !== '');
}
function duration(text, min, max, fault) {
    const [, digits, unit] = /^(\d{1,7})(s|m|h)?$/.exec(text) ?? [];
    if (digits === undefined) {
        fault(`must be seconds or a time such as 15m or 1h, not ${(0,_foreign_text__1.hD)(text)}`);
        return undefined;
    }
    const seconds = Number(digits) * (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1);
    if (seconds < min || seconds > max) {
        const bare = unit === undefined ? '; a number without a unit is seconds' : '';
        fault(`must be from ${span(min)} to ${span(max)}, not ${span(seconds)}${bare}`);
    }
    return seconds;
}
function span(seconds) {
    if (seconds > 0 && seconds % 3600 === 0)
        return `${seconds / 3600}h`;
    return seconds > 0 && seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
/***/ }),

/***/ 368:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  O: () => (isNumericDate),
  u: () => (instant)
});
function instant(milliseconds) {
    return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}
const latestDate = 8.64e15;
function isNumericDate(claim) {
    return typeof claim === 'number' && Math.abs(claim * 1000) <= latestDate;
}
/***/ }),

/***/ 2157:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  l: () => (openIo)
});
var _attempt__0 = _require(1773);
var _secret__1 = _require(8189);
var _server_clock__2 = _require(9453);
function openIo({ platform, wire, patience, subjectToken, noteDate }, lease) {
    return {
        signal: patience.signal,
        correlation: lease.id,
        now: () => (0,_server_clock__2.c)(lease, platform.now()),
        receive: (value) => _secret__1.z.receive(value, platform.mask),
        receiveBytes: (bytes) => _secret__1.z.receiveBytes(bytes, platform.mask),
        http: (retry, build, judge) => (0,_attempt__0.kA)({
            wire,
            retry,
            build: async (attempt) => ({ ...(await build(attempt)), ca: lease.authority }),
            judge(answer, mayHaveActed) {
                noteDate?.(answer.date);
                return judge(answer, mayHaveActed);
            },
        }, patience),
        subjectToken,
    };
}
/***/ }),

/***/ 9051:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  D7: () => (objectIn),
  Vh: () => (readJson),
  b6: () => (textOf)
});
function readJson(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
function objectIn(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/***/ }),

/***/ 2276:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  Y: () => (decodeClaims)
});
function decodeClaims(jwt) {
    const [, payload, signature, ...more] = jwt.split('.');
    if (payload === undefined || signature === undefined || more.length > 0)
        throw new TypeError('not three parts');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof claims !== 'object' || claims === null || Array.isArray(claims))
        throw new TypeError('no claims');
    return claims;
}
/***/ }),

/***/ 5277:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  b: () => (monotonicMilliseconds)
});
function monotonicMilliseconds() {
    const [seconds, nanoseconds] = process.hrtime();
    return seconds * 1000 + nanoseconds / 1e6;
}
/***/ }),

/***/ 930:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  i: () => (Patience)
});
var _instant__1 = _require(368);
var _monotonic__0 = _require(5277);
const firstLineMilliseconds = 2_000;
const nextLineMilliseconds = 10_000;
class Patience {
    signal;
    #end;
    #say;
    #waits = new Set();
    #timer;
    constructor(signal, milliseconds, say = () => undefined) {
        this.signal = signal;
        this.#end = (0,_monotonic__0.b)() + milliseconds;
        this.#say = say;
    }
    left() {
        return this.#end - (0,_monotonic__0.b)();
    }
    waitFor(text) {
        const wait = { since: (0,_monotonic__0.b)(), text };
        this.#waits.add(wait);
        this.#timer ??= this.#wake(firstLineMilliseconds);
        return () => {
            this.#waits.delete(wait);
            if (this.#waits.size > 0)
                return;
            clearTimeout(this.#timer);
            this.#timer = undefined;
        };
    }
    #wake(milliseconds) {
        return setTimeout(() => {
            const latestStart = (0,_monotonic__0.b)() - firstLineMilliseconds + 5;
            const due = [...this.#waits].filter(({ since }) => since <= latestStart);
            const texts = new Set(due.flatMap(({ text }) => text() ?? []));
            if (texts.size > 0) {
                const end = (0,_instant__1.u)(Date.now() + Math.max(0, this.left()));
                this.#say(`Still waiting for ${[...texts].join('; ')}. Failed requests are retried until ${end} at the latest.`);
            }
            this.#timer = this.#wake(texts.size > 0 ? nextLineMilliseconds : firstLineMilliseconds);
        }, milliseconds);
    }
}
/***/ }),

/***/ 4993:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  G9: () => (namesToCheck),
  Qj: () => (fillDelivery),
  gd: () => (fillPresentation)
});
var _instant__1 = _require(368);
var _template__0 = _require(771);
function fillPresentation({ env, file, agent, output, login, facts, advice, ...rest }, modes, { parts, expiries: given = [] }) {
    const expiries = given.map(({ what, expiresAt }) => [(0,_template__0.p1)(what).name, (0,_instant__1.u)(expiresAt)]);
    const values = { ...parts, ...Object.fromEntries(expiries) };
    return {
        ...rest,
        ...(env && modes.includes('env') && { env: fillDelivery(env, values) }),
        ...(file && modes.includes('file') && { file: fillDelivery(file, values) }),
        ...(agent && { agent: fillDelivery(agent, values) }),
        ...(output && modes.includes('output') && { output: (0,_template__0.HG)(output, values) }),
        ...(login && { login: { ...login, ...(login.secret && { secret: (0,_template__0.GS)(login.secret, values) }) } }),
        ...(facts && { facts: (0,_template__0.HG)(facts, values) }),
        ...(advice && { advice: (0,_template__0.GS)(advice, values) }),
    };
}
function fillDelivery({ env, shared, files, ...rest }, values) {
    return {
        ...rest,
        env: (0,_template__0.HG)(env, values),
        ...(shared && { shared: (0,_template__0.HG)(shared, values) }),
        ...(files && { files: files.map((file) => ({ ...file, content: (0,_template__0.GS)(file.content, values) })) }),
    };
}
function namesToCheck({ env, file, agent, login }, modes) {
    const chosen = [...(env && modes.includes('env') ? [env] : []), ...(file && modes.includes('file') ? [file] : [])];
    const { env: variables, ...names } = namesOf(chosen);
    const own = login
        ? { ...names, env: [...variables, login.folderVariable], program: login.program }
        : { ...names, env: variables };
    return [own, ...(agent ? [{ ...namesOf([agent]), agent: true }] : [])];
}
function namesOf(ways) {
    const files = ways.flatMap((way) => way.files ?? []);
    const ofFiles = (isShared) => files.filter(({ section }) => (section !== undefined) === isShared).flatMap((one) => one.env);
    const folders = ways.flatMap((way) => way.folders ?? []);
    const shadowFiles = ways.flatMap((way) => way.shadowFiles ?? []);
    return {
        env: unique([
            ...ways.flatMap((way) => Object.keys(way.env)),
            ...ofFiles(false),
            ...folders.map(({ variable }) => variable),
        ]),
        shared: unique([...ways.flatMap((way) => Object.keys(way.shared ?? {})), ...ofFiles(true)]),
        sections: unique(files.flatMap(sectionName)),
        shadows: unique(ways.flatMap((way) => way.shadows ?? [])),
        shadowsEmpty: unique(ways.flatMap((way) => way.shadowsEmpty ?? [])),
        ...(shadowFiles.length > 0 && { shadowFiles }),
    };
}
function sectionName({ section, sectionNoun = 'section' }) {
    return section === undefined ? [] : [`${sectionNoun} ${section}`];
}
function unique(names) {
    return [...new Set(names)];
}
/***/ }),

/***/ 609:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  u: () => (receiveProxy)
});
var _secret__0 = _require(8189);

function receiveProxy(given, mask) {
    const text = typeof given === 'string' ? given : given.reveal();
    const { username, password } = new URL(text);
    if (username === '' && password === '')
        return _secret__0.z.receive(text, () => undefined);
    const proxy = _secret__0.z.receive(text, mask);
    const [user, word] = [decodeURIComponent(username), decodeURIComponent(password)];
    for (const part of password === '' ? new Set([username, user]) : new Set([password, word]))
        mask(part);
    mask(Buffer.from(`${user}:${word}`).toString('base64'));
    return proxy;
}
/***/ }),

/***/ 9644:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  HH: () => (decodeEndings),
  Ym: () => (encodeRecord),
  eT: () => (decodeRecord),
  rf: () => (encodeEndings)
});
var _credible__0 = _require(9897);
var _evidence__4 = _require(8620);
var _json__3 = _require(9051);
var _proxy__1 = _require(609);
var _secret__2 = _require(8189);
function encodeRecord(record) {
    return JSON.stringify({
        version: 1,
        ...record,
        proxy: record.proxy?.reveal(),
        evidence: record.evidence && { ...record.evidence, token: record.evidence.token?.reveal() },
        leases: record.leases.map((lease) => ({ ...lease, endings: encodeEndings(lease.endings) })),
    });
}
function decodeRecord(text, mask) {
    try {
        const { version, strict, proxy, noProxy, tokenHost, tokenSource, evidence, leases } = JSON.parse(text);
        if (version !== 1 || !Array.isArray(leases))
            return undefined;
        const whole = objectsIn(leases).filter(({ endings }) => Array.isArray(endings));
        if (whole.length === 0 && leases.length > 0)
            return undefined;
        return {
            strict: strict === true,
            ...(typeof proxy === 'string' && { proxy: (0,_proxy__1.u)(proxy, mask) }),
            ...(Array.isArray(noProxy) && { noProxy: noProxy.map(String) }),
            ...(typeof tokenHost === 'string' && { tokenHost }),
            ...(tokenSource && { tokenSource: decodeTokenSource((0,_json__3.D7)(tokenSource)) }),
            ...decodeEvidence(evidence, mask),
            leases: whole.map((lease) => decodeLease(lease, mask)),
        };
    }
    catch {
        return undefined;
    }
}
function decodeTokenSource({ file, command }) {
    return {
        ...(typeof file === 'string' && { file }),
        ...(Array.isArray(command) && { command: command.map(String) }),
    };
}
function encodeEndings(endings) {
    return endings.map((ending) => ({ ...ending, key: ending.key?.reveal() }));
}
function decodeEndings(value, mask) {
    if (!Array.isArray(value))
        throw new TypeError('no list');
    return objectsIn(value).map(({ ender, what, expiresAt, asked, facts, handle, key, acceptedUntil, audience, trace }) => ({
        ...(typeof ender === 'string' && { ender }),
        what: (0,_json__3.b6)(what) ?? '',
        ...(isTime(expiresAt) && { expiresAt }),
        ...(asked === true && { asked }),
        facts: textsIn(facts),
        ...(handle !== undefined && { handle: textsIn(handle) }),
        ...(typeof key === 'string' && { key: _secret__2.z.receive(key, mask) }),
        ...(isTime(acceptedUntil) && { acceptedUntil }),
        ...(typeof audience === 'string' && { audience }),
        ...(trace !== undefined && { trace: (0,_evidence__4.f)(textsIn(trace)) }),
    }));
}
function decodeEvidence(value, mask) {
    const { sink, chain, file, hidden, token, ca } = (0,_json__3.D7)(value);
    if (typeof sink !== 'string' || typeof chain !== 'string' || typeof file !== 'string')
        return {};
    const place = {
        ...{ sink, chain, file, hidden: Array.isArray(hidden) ? hidden.map(String) : [] },
        ...(typeof token === 'string' && { token: _secret__2.z.receive(token, mask) }),
        ...(typeof ca === 'string' && { ca }),
    };
    return { evidence: place };
}
const leaseId = /^[a-z-]+-[0-9a-f]{12}$/;
function decodeLease(lease, mask) {
    const { id, provider, authority, principal, clockAhead, endings, delivered, reads } = lease;
    return {
        id: leaseId.test(String(id)) ? String(id) : 'unknown',
        provider: String(provider),
        ...(typeof authority === 'string' && { authority }),
        principal: String(principal),
        ...(Number.isFinite(clockAhead) && { clockAhead: clockAhead }),
        endings: decodeEndings(endings, mask),
        delivered: objectsIn(delivered).flatMap(decodeDelivered),
        ...(Array.isArray(reads) && { reads: objectsIn(reads).map(decodeRead) }),
    };
}
function decodeRead({ what, version, request }) {
    return {
        what: (0,_json__3.b6)(what) ?? '',
        ...(typeof version === 'string' && { version }),
        ...(typeof request === 'string' && { request }),
    };
}
function decodeDelivered({ kind, ...one }) {
    const { name, path, file, section } = one;
    const optional = (field) => (typeof one[field] === 'string' ? { [field]: one[field] } : {});
    if (kind === 'env')
        return typeof name === 'string' ? [{ kind, name, ...optional('set'), ...optional('was') }] : [];
    if (kind === 'section')
        return typeof file === 'string' && typeof section === 'string' ? [{ kind, file, section, ...optional('rest') }] : [];
    if (typeof path !== 'string')
        return [];
    return kind === 'agent' ? [{ kind, path, last: one.last === true }] : [{ kind: 'folder', path }];
}
function objectsIn(value) {
    return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && one !== null) : [];
}
function textsIn(value) {
    return Object.fromEntries(Object.entries((0,_json__3.D7)(value)).map(([name, text]) => [name, (0,_json__3.b6)(text) ?? '']));
}
function isTime(value) {
    return typeof value === 'number' && (0,_credible__0.$)(value, undefined, 0);
}
/***/ }),

/***/ 1800:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  C: () => (retryAfterSeconds)
});
const longestSeconds = 31 * 24 * 3600;
function retryAfterSeconds(answer) {
    const seconds = secondsIn(answer);
    return seconds !== undefined && seconds <= longestSeconds ? seconds : undefined;
}
function secondsIn({ headers, date = Date.now() }) {
    const after = headers['retry-after'];
    const until = (milliseconds) => Math.max(0, Math.ceil((milliseconds - date) / 1000));
    if (typeof after === 'string') {
        if (/^\d{1,9}$/.test(after))
            return Number(after);
        const time = Date.parse(after);
        return Number.isNaN(time) ? undefined : until(time);
    }
    const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = headers;
    if (remaining !== '0' || typeof reset !== 'string' || !/^\d{1,12}$/.test(reset))
        return undefined;
    return until(Number(reset) * 1000);
}
/***/ }),

/***/ 8189:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  z: () => (Secret)
});
const inspect = Symbol.for('nodejs.util.inspect.custom');
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    static receive(value, mask) {
        mask(value);
        return new Secret(value);
    }
    static receiveBytes(bytes, mask) {
        const { buffer, byteOffset, byteLength } = bytes;
        const copy = Buffer.from(buffer, byteOffset, byteLength);
        mask(copy.toString('base64'));
        mask(copy.toString('hex'));
        return new Secret(bytes);
    }
    static join(pieces) {
        const [first] = pieces;
        if (pieces.length === 1 && first !== undefined)
            return first;
        const text = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.#text())).join('');
        return pieces.some((piece) => piece instanceof Secret) ? new Secret(text) : text;
    }
    insideJson() {
        return new Secret(JSON.stringify(this.#text()).slice(1, -1));
    }
    equals(other) {
        return other !== undefined && this.#value === other.#value;
    }
    reveal() {
        return this.#text();
    }
    revealContent() {
        return this.#value;
    }
    #text() {
        if (typeof this.#value !== 'string')
            throw new TypeError('These bytes are not text');
        return this.#value;
    }
    toString() {
        return '***';
    }
    toJSON() {
        throw new TypeError('A Secret is never serialised; a codec reveals it by name');
    }
    [inspect]() {
        return '***';
    }
}
/***/ }),

/***/ 9453:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  c: () => (serverNow),
  r: () => (noteClock)
});
const smallestMilliseconds = 30_000;
function noteClock(lease, date, now) {
    if (date === undefined)
        return;
    if (Math.abs(now - date) < smallestMilliseconds)
        delete lease.clockAhead;
    else
        lease.clockAhead = now - date;
}
function serverNow({ clockAhead = 0 }, now) {
    return now - clockAhead;
}
/***/ }),

/***/ 9430:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  j: () => (settleAll)
});
async function settleAll(work) {
    const results = await Promise.allSettled(work);
    const failures = [...new Set(results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])))];
    if (failures.length === 1)
        throw failures[0];
    if (failures.length > 0)
        throw new AggregateError(failures);
    return results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}
/***/ }),

/***/ 8993:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  a: () => (stepInputs)
});
const port = '(?:[1-5]?\\d{1,4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5])';
const hostAndPort = `(?:[A-Za-z0-9._-]+|\\[[0-9a-fA-F:]+\\])(?::${port})?`;
const user = "(?:[A-Za-z0-9._~!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+(?::(?:[A-Za-z0-9._~!$&'()*+,;=:-]|%[0-9A-Fa-f]{2})*)?";
const stepInputs = {
    'strict-revoke': {
        type: 'switch',
        default: false,
        description: 'Fail the job if a credential that can be revoked was not revoked. Credentials that can only expire, such as those of AWS, Google Cloud and Azure, do not fail the job. The only exception: if Vault gives a batch token, the main step fails, because Vault can revoke only service tokens.',
    },
    'allow-untrusted-events': {
        type: 'switch',
        default: false,
        description: 'Also run in events that outsiders can start. This is dangerous: code of outsiders may then run with the rights of your repository. On GitHub these events are `pull_request_target` and `workflow_run`. A comment, a review, a discussion or an issue is refused too, unless its author is an owner, member or collaborator. A fork, a star and a wiki page are refused for everybody, because GitHub reports no author. On GitLab the refused events are merge requests from forks. On Jenkins they are pull requests from forks.',
    },
    evidence: {
        type: 'text',
        form: {
            pattern: '[\\x20-\\x7e]{1,1000}',
            words: 'artifact, the path of a file, or an https URL',
        },
        description: 'Keep evidence of what was issued, read, renewed and ended: one JSON line for each event, without secrets. `artifact` (only on GitHub): an artifact of the run. A path: a file, to which the lines are added. An https URL: the OTLP/HTTP address of a log collector, such as `https://collector.corp.example:4318/v1/logs`. See [evidence](https://github.com/mayfly-ci/mayfly/blob/main/docs/evidence.md).',
    },
    'evidence-token': {
        type: 'text',
        form: { pattern: '[\\x21-\\x7e]{1,4096}', words: 'one word' },
        secret: true,
        description: 'The bearer token of the collector that `evidence` names.',
    },
    'evidence-ca': {
        type: 'document',
        description: 'The certificate authority of the collector (PEM), if it is a private one.',
    },
    proxy: {
        type: 'text',
        form: {
            pattern: `http://(?:${user}@)?${hostAndPort}/?`,
            words: 'http://host:port or http://user:password@host:port',
        },
        secret: { pattern: `http://${hostAndPort}/?`, words: 'http://host:port' },
        description: 'An HTTP proxy (`http://host:port`), used with the CONNECT method. Proxy variables such as `HTTPS_PROXY` are ignored, because an earlier step could have set them. A proxy with a user and a password (`http://user:password@host:port`) works only on GitHub, from a secret, and on the command line with `--proxy-file`.',
    },
    'no-proxy': {
        type: 'lines',
        form: {
            pattern: '(?:\\*?\\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252}[A-Za-z0-9])?(?::\\d{1,5})?',
            words: 'a host such as vault.corp.example or .corp.example, with or without :port',
        },
        description: 'Hosts to which Mayfly connects without the `proxy`, each with its subdomains. It never uses the proxy for this machine and for a GitHub Enterprise Server.',
    },
};
/***/ }),

/***/ 819:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  Q: () => (prepareItems),
  p: () => (requestFor)
});
var _inputs__0 = _require(7276);
var _step_inputs__1 = _require(8993);
function requestFor(provider) {
    return (raw) => ({
        items: [{ provider: provider, raw }],
        specs: provider.inputs,
        faults: [],
    });
}
async function prepareItems(platform, raw, { items, specs, faults: found, nameOf = (input) => input }, registry) {
    const { inputs: step, faults: own } = (0,_inputs__0.TL)(_step_inputs__1.a, raw, platform.mask);
    const known = { ..._step_inputs__1.a, ...specs };
    const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(known, name));
    const all = [...own, ...found];
    const { evidence: sink, 'evidence-token': token, 'evidence-ca': ca } = step;
    const evidence = { sink, token, ca };
    if ([sink, token, ca].some((one) => one !== undefined) && !own.some(({ input }) => input.startsWith('evidence')))
        all.push(...((await platform.evidenceFaults?.(evidence)) ?? []));
    const prepared = [];
    for (const item of items) {
        const { provider, label, name } = item;
        const unread = new Set(label === undefined ? found.map(({ input }) => input) : []);
        const { inputs: parsed, faults } = (0,_inputs__0.TL)(provider.inputs, item.raw, platform.mask);
        const wrong = faults.filter(({ input }) => !unread.has(input));
        const completed = (provider.complete?.(parsed, platform.repository) ?? parsed);
        const { ofCredential, reading } = await planSecrets(provider, completed, platform.isSettable);
        const modes = (ofCredential.deliver ?? []);
        const agentSupport = modes.includes('agent') ? await provider.agent?.() : undefined;
        const inputs = (agentSupport?.inputs(ofCredential) ?? ofCredential);
        const broken = new Set([...unread, ...wrong.map(({ input }) => input)]);
        const more = (await provider.checkInputs?.(inputs, { broken, isSettable: platform.isSettable })) ?? [];
        const ofSecrets = reading?.faults ?? (broken.has('secrets') ? [] : faultsWithoutSecrets(provider, inputs));
        wrong.push(...(reading ? more.map(renameToSession) : more), ...ofSecrets.filter(({ input }) => !broken.has(input)));
        const need = provider.needs?.(inputs);
        const nested = need && (await (await _require.e("nested").then(_require.bind(_require, 2610))).prepareNested(need, registry, platform));
        for (const value of provider.valuesToHide?.(inputs) ?? [])
            platform.mask(value);
        if (nested)
            wrong.push(...nested.faults.filter(({ input }) => !broken.has(input)));
        if (label !== undefined && name === undefined && [...modes, ...(reading?.modes ?? [])].includes('output'))
            wrong.push({
                input: 'name',
                message: 'is required with deliver: output, because the names of the outputs begin with it',
            });
        all.push(...wrong.map((fault) => ({ ...fault, input: label ? `${label} ${fault.input}` : fault.input })));
        prepared.push({ ...item, inputs, modes, reading, agentSupport, nested });
    }
    if (unknown.length > 0)
        all.push(...(await (await _require.e("input-faults").then(_require.bind(_require, 611))).unknownStepInputFaults(known, unknown, items)));
    if (all.length > 0) {
        const named = all.map((fault) => ({ ...fault, input: nameOf(fault.input) }));
        throw (await _require.e("input-faults").then(_require.bind(_require, 611))).inputError(named);
    }
    return { step, evidence, prepared };
}
function faultsWithoutSecrets({ inputs: specs }, { session, deliver }) {
    const spec = specs.deliver;
    const forValues = (spec?.type === 'choices' && spec.forValues) || [];
    const modes = (deliver ?? []).filter((mode) => forValues.includes(mode));
    return [
        ...(session === undefined ? [] : [{ input: 'session', message: 'works only with the input secrets' }]),
        ...modes.map((mode) => ({ input: 'deliver', message: `${mode} works only with the input secrets` })),
    ];
}
function renameToSession({ input, message, ...fault }) {
    return {
        ...fault,
        input: input === 'deliver' ? 'session' : input,
        message: message.replaceAll('deliver:', 'session:'),
    };
}
async function planSecrets(provider, inputs, isSettable) {
    if (inputs.secrets === undefined || !provider.secrets)
        return { ofCredential: inputs, reading: undefined };
    const { planReading } = await _require.e("secrets-reading").then(_require.bind(_require, 1712));
    const modes = (inputs.deliver ?? []);
    const ofCredential = { ...inputs, deliver: inputs.session ?? [] };
    return { ofCredential, reading: await planReading(await provider.secrets(), ofCredential, modes, isSettable) };
}
/***/ }),

/***/ 9285:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  Mz: () => (preflight),
  fx: () => (SubjectTokens),
  r0: () => (receiveSubjectToken)
});
var _endpoint__0 = _require(3784);
var _errors__1 = _require(7638);
var _instant__4 = _require(368);
var _jwt__3 = _require(2276);
var _secret__2 = _require(8189);
function receiveSubjectToken(jwt, serverDate, mask) {
    const secret = _secret__2.z.receive(jwt, mask);
    try {
        return { jwt: secret, claims: (0,_jwt__3.Y)(jwt), serverDate };
    }
    catch {
        throw new _errors__1.rU('ERR_ID_TOKEN_INVALID', 'The CI system returned a token that is not a JWT', {
            fix: 'Check that the token request reaches the CI system itself.',
        });
    }
}
async function preflight(token, audience, now) {
    const { aud, exp, iss, sub } = token.claims;
    const clock = token.serverDate ?? now;
    const audiences = Array.isArray(aud) ? aud : [aud];
    const usable = isIssuer(iss ?? '') &&
        sub &&
        audiences.length === 1 &&
        audiences[0] === audience &&
        (0,_instant__4.O)(exp) &&
        exp * 1000 > clock;
    if (usable)
        return token;
    throw (await _require.e("token-refusal").then(_require.bind(_require, 4493))).unusableTokenError(token, audience, clock, isIssuer(iss ?? ''));
}
function isIssuer(issuer) {
    if (!URL.canParse(issuer))
        return false;
    const url = new URL(issuer);
    return url.protocol === 'https:' || (url.protocol === 'http:' && (0,_endpoint__0.U9)(url.hostname));
}
class SubjectTokens {
    #fetch;
    #shared = new Map();
    constructor(fetch) {
        this.#fetch = fetch;
    }
    get(audience, attempt) {
        if (attempt > 1)
            return this.#fetch(audience);
        const shared = this.#shared.get(audience) ?? this.#fetch(audience);
        this.#shared.set(audience, shared);
        return shared;
    }
}
/***/ }),

/***/ 771:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  GS: () => (fill),
  HG: () => (fillAll),
  Pq: () => (json),
  Qq: () => (text),
  XM: () => (pathOf),
  p1: () => (expiryOf),
  y_: () => (part)
});
var _secret__0 = _require(8189);

class Part {
    name;
    isInJson;
    constructor(name, isInJson = false) {
        this.name = name;
        this.isInJson = isInJson;
    }
}
class Template {
    pieces;
    constructor(pieces) {
        this.pieces = pieces;
    }
}
function part(name) {
    return new Part(name);
}
function pathOf(file) {
    return new Part(`path: ${file}`);
}
function expiryOf(what) {
    return new Part(`expiry: ${what}`);
}
function text(literals, ...values) {
    const pieces = literals.flatMap((literal, index) => [literal, ...piecesOf(values[index] ?? '')]);
    return new Template(pieces.filter((piece) => piece !== ''));
}
function json(value, lineBreak = '') {
    if (value instanceof Part || value instanceof Template)
        return new Template(['"', ...piecesOf(value).map(insideJson), '"']);
    if (typeof value !== 'object' || value === null)
        return new Template([JSON.stringify(value)]);
    const isList = Array.isArray(value);
    const inner = lineBreak && `${lineBreak}  `;
    const entries = Object.entries(value).filter(([, one]) => one !== undefined);
    const pieces = entries.flatMap(([name, one], index) => [
        `${index > 0 ? ',' : ''}${inner}${isList ? '' : `${JSON.stringify(name)}:${lineBreak && ' '}`}`,
        ...json(one, inner).pieces,
    ]);
    return new Template([isList ? '[' : '{', ...pieces, entries.length > 0 ? lineBreak : '', isList ? ']' : '}']);
}
function fill(given, values) {
    const pieces = piecesOf(given).map((piece) => {
        const value = piece instanceof Part && Object.hasOwn(values, piece.name) ? values[piece.name] : undefined;
        if (value === undefined)
            return piece;
        return piece instanceof Part && piece.isInJson ? insideJson(value) : value;
    });
    return pieces.some((piece) => piece instanceof Part) ? new Template(pieces) : _secret__0.z.join(pieces);
}
function fillAll(texts, values) {
    return Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, fill(one, values)]));
}
function piecesOf(given) {
    return given instanceof Template ? given.pieces : [given];
}
function insideJson(piece) {
    if (piece instanceof Part)
        return new Part(piece.name, true);
    return piece instanceof _secret__0.z ? piece.insideJson() : JSON.stringify(piece).slice(1, -1);
}
/***/ }),

/***/ 4392:
/***/ (function () {

process.on('SIGUSR1', () => undefined);
/***/ }),

/***/ 2414:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  $E: () => (contentOf),
  CE: () => (refuseImpossibleDelivery),
  HE: () => (listDeliverables),
  XM: () => (pathOf),
  iu: () => (putInto)
});
var node_path__0 = _require(6760);
var _core_errors__1 = _require(7638);
var _core_secret__2 = _require(8189);
var _core_template__3 = _require(771);
var _environment_size__4 = _require(6119);
var _lease_folder__5 = _require(4835);
var _plain_text__6 = _require(4506);
var _private_files__7 = _require(8201);
var _redaction__8 = _require(8386);
var _variables__9 = _require(7015);
async function refuseImpossibleDelivery({ env, shared = [], shadows, shadowsEmpty = [], shadowFiles, program }, by, namesInUse = []) {
    const refused = [...env, ...shared].filter((name) => !(0,_variables__9.Z)(name));
    const taken = env.filter((name) => namesInUse.includes(name));
    const hiding = shadows.filter((name) => process.env[name] || namesInUse.includes(name));
    if (shadowFiles)
        hiding.push(...(await _require.e("platforms-shadow-files").then(_require.bind(_require, 2064))).shadowingFiles(shadowFiles));
    const empty = shadowsEmpty.filter((name) => process.env[name] === '');
    const missing = program !== undefined && (await _require.e("platforms-program-login").then(_require.bind(_require, 6136))).programPath(program) === undefined
        ? program
        : undefined;
    if (refused.length + taken.length + hiding.length + empty.length === 0 && missing === undefined)
        return;
    throw (await _require.e("platforms-environment-refusal").then(_require.bind(_require, 552))).deliveryRefusal({ refused, taken, hiding, empty, missing }, by);
}
function listDeliverables(root, presentation, modes, lease) {
    const { env, files, folders, login } = contentOf(presentation, modes);
    const variables = [
        ...Object.keys(env),
        ...files.flatMap((form) => form.env),
        ...folders.map(({ variable }) => variable),
        ...(login ? [login.folderVariable] : []),
    ];
    const own = login !== undefined || folders.length > 0 || files.some(({ section }) => section === undefined);
    return [
        ...(own ? [{ kind: 'folder', path: (0,_lease_folder__5.H)(root(), lease) }] : []),
        ...files.flatMap(({ name, section }) => section === undefined
            ? []
            : [{ kind: 'section', file: pathOf(root(), lease, { name, section }), section }]),
        ...[...new Set(variables)].map((name) => ({ kind: 'env', name })),
    ];
}
async function putInto(presentation, modes, { root, lease, signal, warn }, set) {
    try {
        const inFiles = [];
        const { env, files, folders, login, agent, paths, outputs } = contentOf(await presentation, modes);
        const variables = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, (0,_plain_text__6.h)(value)]));
        const secret = new Set(Object.keys(env).filter((name) => env[name] instanceof _core_secret__2.z));
        const short = unmaskableNames(env, files, outputs);
        if (short.length > 0)
            warn(`${short.join(', ')}: not masked in the log, because the value is shorter than 4 characters or a common word such as true.`);
        if (files.length > 0)
            Object.assign(variables, writeFiles(files, root(), lease, warn, inFiles));
        if (folders.length > 0) {
            const { makeProgramFolder } = await _require.e("platforms-program-folder").then(_require.bind(_require, 1513));
            for (const form of folders)
                variables[form.variable] = makeProgramFolder(form, root(), (0,_lease_folder__5.H)(root(), lease), warn);
        }
        if (login) {
            const { logIn } = await _require.e("platforms-program-login").then(_require.bind(_require, 6136));
            variables[login.folderVariable] = await logIn(login, {
                root: root(),
                folder: (0,_lease_folder__5.H)(root(), lease),
                signal,
                agentDelivery: agent,
            });
        }
        if (!(0,_environment_size__4.Oc)(variables))
            throw (await _require.e("platforms-environment-refusal").then(_require.bind(_require, 552))).unstartableError(variables);
        await set(variables, secret, pathsOf(paths, root, lease));
        return [...Object.values(variables), ...inFiles];
    }
    catch (error) {
        if (error instanceof _core_errors__1.rU)
            throw error;
        const { code, message } = error;
        throw new _core_errors__1.rU('ERR_DELIVERY_FAILED', 'The credential could not be put into the job', {
            facts: { reason: code ?? message },
        });
    }
}
function unmaskableNames(env, files, outputs) {
    const inFiles = files.map(({ name, content, env: [variable = name] }) => [variable, content]);
    const others = [...inFiles, ...Object.entries(outputs)].filter(([, value]) => !Object.values(env).includes(value));
    const named = [...Object.entries(env), ...others];
    const short = named.filter(([, value]) => value instanceof _core_secret__2.z && (0,_redaction__8.YO)(String(value.revealContent())));
    return [...new Set(short.map(([name]) => name))];
}
function writeFiles(files, root, lease, warn, written) {
    const variables = {};
    const paths = Object.fromEntries(files.map((file) => [(0,_core_template__3.XM)(file.name).name, pathOf(root, lease, file)]));
    const replaced = new Set();
    for (const file of files) {
        const { section, content, env, beginning } = file;
        const path = pathOf(root, lease, file);
        const filled = (0,_core_template__3.GS)(content, paths);
        const text = filled instanceof _core_secret__2.z ? filled.revealContent() : (0,_plain_text__6.h)(filled);
        if (typeof text === 'string')
            written.push(text);
        if (section === undefined)
            (0,_private_files__7.pb)(root, path, text);
        else
            replaced.add((0,_private_files__7.Zn)(root, path, section, lease.id, String(text), beginning));
        for (const variable of env) {
            const former = section === undefined ? (process.env[variable] ?? '') : '';
            if (former.startsWith(root + node_path__0.sep))
                warn(`${variable} was ${former}, from an earlier step; now it is ${path}.`);
            variables[variable] = path;
        }
    }
    for (const id of replaced)
        if (id)
            warn(`A profile of ${id}, from an earlier step of this job, was replaced: give each step its own profile.`);
    return variables;
}
function pathsOf(paths, root, lease) {
    return Object.fromEntries(Object.entries(paths).map(([output, name]) => [output, pathOf(root(), lease, { name })]));
}
function pathOf(root, lease, { name, section }) {
    return [section === undefined ? (0,_lease_folder__5.H)(root, lease) : root, name].join(node_path__0.sep);
}
function contentOf({ env, file, agent, output = {}, login, paths = {} }, modes) {
    const ways = Object.entries({ env, file, agent }).flatMap(([mode, way]) => (way && modes.includes(mode) ? [way] : []));
    return {
        env: Object.assign({}, ...ways.map((way) => ({ ...way.env, ...way.shared }))),
        files: ways.flatMap(({ files = [] }) => files),
        folders: ways.flatMap(({ folders = [] }) => folders),
        login,
        agent,
        paths,
        outputs: modes.includes('output') ? output : {},
    };
}
/***/ }),

/***/ 9449:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  p: () => (endingSignals)
});
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT', 'SIGALRM', 'SIGXCPU', 'SIGABRT'];
/***/ }),

/***/ 6119:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  $d: () => (sizeOf),
  Oc: () => (reserveVariables),
  nw: () => (isStartable)
});
const largestVariableBytes = 128 * 1024 - 1;
const largestEnvironmentBytes = (process.platform === 'darwin' ? 0.75 : 1.5) * 1024 * 1024;
const pointerBytes = 9;
const delivered = {};
function sizeOf(name, value) {
    return value.includes('\0') ? Number.POSITIVE_INFINITY : Buffer.byteLength(`${name}=${value}`);
}
function isStartable(name, value) {
    return sizeOf(name, value) <= largestVariableBytes;
}
function reserveVariables(variables) {
    const all = Object.entries({ ...process.env, ...delivered, ...variables });
    const bytes = all.reduce((sum, [name, value = '']) => sum + sizeOf(name, value) + pointerBytes, 0);
    const startable = Object.entries(variables).every(([name, value]) => isStartable(name, value));
    if (!startable || bytes > largestEnvironmentBytes)
        return false;
    Object.assign(delivered, variables);
    return true;
}
/***/ }),

/***/ 9648:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  D: () => (restoreVariable),
  k: () => (StepFiles)
});
var node_fs__0 = _require(3024);
var node_os__1 = _require(8161);
var _variables__2 = _require(7015);
var _runner_file__3 = _require(9257);
class StepFiles {
    #before = [];
    #takenBack = false;
    remember() {
        if (this.#before.length > 0)
            return;
        const { GITHUB_ENV, GITHUB_OUTPUT } = process.env;
        this.#before = [GITHUB_ENV, GITHUB_OUTPUT].flatMap((file) => (file ? [{ file, length: lengthOf(file) }] : []));
    }
    takeBack() {
        for (const { file, length } of this.#before)
            if (lengthOf(file) > length)
                (0,node_fs__0.truncateSync)(file, length);
        this.#takenBack = this.#before.length > 0;
    }
    get areTakenBack() {
        return this.#takenBack;
    }
}
function lengthOf(file) {
    return (0,node_fs__0.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
}
function restoreVariable({ name, set, was = '' }) {
    const mayRestore = was === '' || ((0,_variables__2.A)(name) && !/\p{Cc}/u.test(was));
    if (!(0,_variables__2.Z)(name) || !mayRestore)
        throw new Error('Mayfly does not set this variable');
    const file = process.env.GITHUB_ENV;
    if (file && (set === undefined || process.env[name] === set))
        (0,_runner_file__3.C)(file, `${name}=${was}${node_os__1.EOL}`);
}
/***/ }),

/***/ 3541:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  c: () => (forge),
  l: () => (isForgejo)
});
const github = {
    name: 'GitHub',
    label: 'gh',
    permission: 'Add "permissions: { id-token: write, contents: read }" to this job (contents only if the job uses actions/checkout). In a reusable workflow, add it to the calling job too.',
    asked: 'its permissions ask for it',
    running: 'Run the job again; see githubstatus.com.',
};
const forgejo = {
    name: 'Forgejo',
    label: 'fj',
    permission: 'Add "enable-openid-connect: true" to the workflow or to this job. The server and its runner must be new enough to give ID tokens. Gitea has none in its releases.',
    asked: 'its workflow asks for it',
    running: 'Run the job again; the log of the server shows why.',
};
function isForgejo({ FORGEJO_ACTIONS, GITEA_ACTIONS } = process.env) {
    return FORGEJO_ACTIONS === 'true' || GITEA_ACTIONS === 'true';
}
function forge() {
    return isForgejo() ? forgejo : github;
}
/***/ }),

/***/ 2434:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  g: () => (isGitHubHost)
});
var _core_endpoint__0 = _require(3784);

function isGitHubHost(hostname, serverUrl) {
    const server = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : '';
    const hosts = server === 'github.com' ? [] : server.endsWith('.ghe.com') ? [server, `*.${server}`] : [server];
    const known = ['*.actions.githubusercontent.com', ...hosts].some((host) => host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host && host !== '');
    return known || (0,_core_endpoint__0.U9)(hostname);
}
/***/ }),

/***/ 3049:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  fetchIdToken: () => (fetchIdToken)
});
var _core_attempt__0 = _require(1773);
var _core_endpoint__1 = _require(3784);
var _core_errors__2 = _require(7638);
var _core_json__6 = _require(9051);
var _core_subject_token__3 = _require(9285);
var _forge__4 = _require(3541);
var _host__5 = _require(2434);
async function fetchIdToken(job, wire, audience, patience, { url: requestUrl, token: requestToken, mask }) {
    if (!requestUrl || !requestToken)
        throw (await _require.e("platforms-github-id-token-refusal").then(_require.bind(_require, 1184))).missingTokenError(job);
    const url = (0,_core_endpoint__1.sR)(requestUrl, 'ACTIONS_ID_TOKEN_REQUEST_URL');
    guardHost(url, job.serverUrl);
    url.searchParams.set('audience', audience);
    const headers = { authorization: `Bearer ${requestToken}`, accept: 'application/json' };
    const build = () => ({ method: 'GET', url: url.href, headers });
    return (0,_core_attempt__0.kA)({ wire, retry: 'any', build, judge: (answer) => judge(answer, url, mask) }, patience);
}
function guardHost(url, serverUrl) {
    if ((0,_host__5.g)(url.hostname, serverUrl))
        return;
    const server = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : '';
    throw new _core_errors__2.rU('ERR_ENDPOINT_REFUSED', `The ID token request URL does not belong to ${(0,_forge__4.c)().name}`, {
        facts: { host: url.host, server },
        fix: 'An earlier step may have set ACTIONS_ID_TOKEN_REQUEST_URL: look for it in this job. No request was made.',
    });
}
async function judge(answer, url, mask) {
    const value = answer.status === 200 ? (0,_core_json__6.b6)((0,_core_json__6.Vh)(answer.body).value) : undefined;
    if (value !== undefined)
        return (0,_core_subject_token__3.r0)(value, answer.date, mask);
    throw (await _require.e("platforms-github-id-token-refusal").then(_require.bind(_require, 1184))).idTokenRefusal(answer, url);
}
/***/ }),

/***/ 5437:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  m: () => (rawInputs)
});
async function rawInputs() {
    const given = Object.entries(process.env).filter(([name]) => /^INPUT_/i.test(name));
    const exact = (name) => process.platform === 'win32' || name === `INPUT_${nameOf(name).toUpperCase()}`;
    const others = given.map(([name]) => name).filter((name) => !exact(name) && isSpelling(name));
    if (others.length > 0)
        throw (await _require.e("platforms-environment-refusal").then(_require.bind(_require, 552))).inputSpellingError(others);
    const own = given.filter(([name]) => exact(name));
    return Object.fromEntries(own.map(([name, value]) => [nameOf(name), value ?? '']));
}
function nameOf(variable) {
    return variable.slice('INPUT_'.length).toLowerCase();
}
function isSpelling(variable) {
    return variable.startsWith('INPUT_') || process.env[variable.toUpperCase()] !== undefined;
}
/***/ }),

/***/ 5266:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  O: () => (jobFolder)
});
var node_path__0 = _require(6760);

function jobFolder() {
    const temp = process.env.RUNNER_TEMP;
    if (!temp)
        throw Object.assign(new Error('RUNNER_TEMP is not set'), { code: 'RUNNER_TEMP is not set' });
    return (0,node_path__0.join)((0,node_path__0.resolve)(temp), 'mayfly');
}
/***/ }),

/***/ 5786:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  E: () => (readJobRepository)
});
function readJobRepository() {
    const { GITHUB_SERVER_URL: server = '', GITHUB_REPOSITORY: fullName = '' } = process.env;
    const [owner, repository, ...more] = fullName.split('/');
    return server && owner && repository && more.length === 0 ? { server, owner, repository } : undefined;
}
/***/ }),

/***/ 8329:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  c: () => (readJob),
  t: () => (isStepOfGitHub)
});
var _forge__0 = _require(3541);

function readJob() {
    const { GITHUB_RUN_ID: run = '', GITHUB_RUN_ATTEMPT: attempt = '', GITHUB_EVENT_NAME: event = '', GITHUB_SERVER_URL: serverUrl = 'https://github.com', } = process.env;
    const label = `${(0,_forge__0.c)().label}-${Number.parseInt(run, 10)}-${Number.parseInt(attempt, 10) || 1}`;
    return { label, event, givesTokensToSteps: true, serverUrl };
}
function isStepOfGitHub() {
    return process.env.GITHUB_ACTIONS === 'true' && Boolean(process.env.RUNNER_TEMP);
}
/***/ }),

/***/ 9063:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  MT: () => (writeLeaseFile),
  eA: () => (saveLeaseFile),
  ll: () => (leaseFile)
});
var node_path__0 = _require(6760);
var _core_record__1 = _require(9644);
var _lease_folder__2 = _require(4835);
var _private_files__3 = _require(8201);
const leaseFile = '.lease';
const byPost = { ender: 'the post step', facts: { 'the post step': 'revokes it' } };
function writeLeaseFile(root, lease, record, texts) {
    const { proxy, evidence, ...others } = record;
    const open = evidence?.token ? others : { ...others, ...(evidence && { evidence }) };
    const isSecretProxy = proxy !== undefined && new URL(proxy.reveal()).username !== '';
    const isUsable = ({ key }) => !isSecretProxy && (key === undefined || texts.some((text) => text.includes(key.reveal())));
    const endings = lease.endings.map((ending) => {
        if (ending.ender === undefined || isUsable(ending))
            return ending;
        const { key, ...rest } = ending;
        return { ...rest, ender: byPost.ender, facts: { ...rest.facts, ...byPost.facts } };
    });
    saveLeaseFile(root, { ...open, ...(proxy && !isSecretProxy && { proxy }), leases: [{ ...lease, endings }] });
}
function saveLeaseFile(root, record) {
    for (const lease of record.leases)
        (0,_private_files__3.pb)(root, (0,node_path__0.join)((0,_lease_folder__2.H)(root, lease), leaseFile), (0,_core_record__1.Ym)({ ...record, leases: [lease] }));
}
/***/ }),

/***/ 7989:
/***/ (function (_module, _exports, _require) {

"use strict";

_require.d(_exports, {
  fJ: () => (fail),
  Rm: () => (log),
  dK: () => (mask)
});

var external_os_ = _require(857);
var utils = _require(4679);
;// @actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return (0,utils.E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return (0,utils.E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
var print = _require(1879);
var redaction = _require(8386);
;// platforms/src/github/log.ts



function mask(value) {
    const commands = (0,redaction.nB)(value)
        .filter((form) => !/[\r\n]/.test(form))
        .map((form) => `::add-mask::${form.replaceAll('%', '%25')}\n`);
    if (commands.length > 0)
        (0,print.y)(commands.join(''));
}
const log = {
    info: (message) => (0,print.y)(`${(0,redaction.om)(message, 2000)}\n`),
    warn: (message) => annotate('warning', (0,redaction.om)(message, 2000)),
};
function fail(message, failure) {
    process.exitCode = 1;
    const whole = (0,redaction.E$)(message);
    const parts = fits('error', whole) ? undefined : failure?.parts?.();
    for (const part of parts ?? [whole])
        annotate('error', (0,redaction.E$)(part));
}
const longestCommand = 4096;
function fits(kind, text) {
    return `::${kind}::${text.replace(/[%\r\n]/g, '%25')}`.length <= longestCommand;
}
function annotate(kind, text) {
    let part = '';
    const lines = fits(kind, text) ? [text] : text.split(/(?<=\n)/);
    for (const word of lines.flatMap((line) => (fits(kind, line) ? [line] : line.split(/(?<= )/)))) {
        if (part !== '' && !fits(kind, part + word)) {
            issueCommand(kind, {}, part);
            part = '';
        }
        part += word;
    }
    issueCommand(kind, {}, part);
}
/***/ }),

/***/ 7208:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.r(_exports);
_require.d(_exports, {
  jobNetwork: () => (jobNetwork),
  openNetwork: () => (openNetwork)
});
var _core_endpoint__0 = _require(3784);
var _core_http__1 = _require(1457);
var _unused_proxy__4 = _require(6593);
var _id_token__2 = _require(3049);
var _job__3 = _require(8329);
async function openNetwork(egress, mask) {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } = process.env;
    return jobNetwork((0,_job__3.c)(), { url, token, mask }, { ...egress, ...(0,_unused_proxy__4.p)() });
}
function jobNetwork(job, source, egress) {
    const wire = (0,_core_http__1.K)({ ...egress, noProxy: [...(egress.noProxy ?? []), ...enterpriseHost(job.serverUrl)] });
    return {
        wire,
        tokenHost: (0,_core_endpoint__0.w4)(source.url),
        fetchSubjectToken: (audience, patience) => (0,_id_token__2.fetchIdToken)(job, wire, audience, patience, source),
    };
}
function enterpriseHost(serverUrl) {
    const host = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : 'github.com';
    return host === 'github.com' || host.endsWith('.ghe.com') ? [] : [host];
}
/***/ }),

/***/ 2975:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  V: () => (sharedPlatform)
});
var _log__0 = _require(7989);

const sharedPlatform = { log: _log__0.Rm, mask: _log__0.dK, fail: _log__0.fJ, now: () => Date.now() };
/***/ }),

/***/ 9257:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  C: () => (appendToRunnerFile),
  v: () => (mustBeRegular)
});
var node_fs__0 = _require(3024);

function appendToRunnerFile(path, text) {
    mustBeRegular(path);
    (0,node_fs__0.appendFileSync)(path, text);
}
function mustBeRegular(path) {
    const found = (0,node_fs__0.statSync)(path, { throwIfNoEntry: false });
    if (found && !found.isFile() && !found.isDirectory())
        throw new Error('not a regular file');
}
/***/ }),

/***/ 3051:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  C7: () => (loadState),
  bP: () => (stateKey),
  r9: () => (stateText)
});
var _core_record__0 = _require(9644);

const stateKey = 'mayfly';
const largestStateBytes = 100 * 1024;
function stateText(record) {
    const text = (0,_core_record__0.Ym)(record);
    return Buffer.byteLength(text) > largestStateBytes ? undefined : text;
}
function loadState(mask) {
    const text = process.env[`STATE_${stateKey}`];
    return text ? ((0,_core_record__0.eT)(text, mask) ?? 'unreadable') : undefined;
}
function mustAsk() {
    const record = loadState(() => undefined);
    if (record === undefined || record === 'unreadable')
        return false;
    if (record.evidence)
        return true;
    return record.leases.some(({ endings, delivered }) => endings.some(({ ender }) => ender !== undefined) || delivered.some(({ kind }) => kind === 'agent'));
}
/***/ }),

/***/ 4835:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  H: () => (leaseFolder)
});
var node_path__0 = _require(6760);

function leaseFolder(root, { id }) {
    return (0,node_path__0.join)(root, id);
}
/***/ }),

/***/ 8497:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  p: () => (readOptionalFile)
});
var node_fs__0 = _require(3024);

const largestBytes = 1 << 20;
function readOptionalFile(path, passes = () => true, flags = 0) {
    let file;
    try {
        file = (0,node_fs__0.openSync)(path, node_fs__0.constants.O_RDONLY | (node_fs__0.constants.O_NONBLOCK ?? 0) | flags);
        const found = (0,node_fs__0.fstatSync)(file);
        return found.isFile() && found.size <= largestBytes && passes(found) ? (0,node_fs__0.readFileSync)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        if (file !== undefined)
            (0,node_fs__0.closeSync)(file);
    }
}
/***/ }),

/***/ 4506:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  h: () => (revealText)
});
var _core_secret__0 = _require(8189);

function revealText(text) {
    if (text instanceof _core_secret__0.z)
        return text.reveal();
    if (typeof text === 'string')
        return text;
    throw new TypeError('A part of a delivery is not known');
}
/***/ }),

/***/ 1879:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  y: () => (print)
});
var node_fs__0 = _require(3024);

function print(text) {
    let rest = Buffer.from(text);
    while (rest.length > 0) {
        try {
            rest = rest.subarray((0,node_fs__0.writeSync)(1, rest));
        }
        catch (error) {
            const { code } = error;
            if (code === 'EPIPE')
                return;
            if (code !== 'EAGAIN')
                throw error;
            Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
        }
    }
}
/***/ }),

/***/ 8201:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  CT: () => (replacePrivate),
  RS: () => (replaceSectionByRest),
  Uf: () => (removeSection),
  Ws: () => (removePrivate),
  Zn: () => (writeSection),
  fc: () => (makeFolder),
  k9: () => (mustBePrivate),
  pb: () => (writePrivate),
  wT: () => (readPrivate),
  wX: () => (namesIn)
});
var node_fs__0 = _require(3024);
var node_path__1 = _require(6760);
var _optional_file__2 = _require(8497);
var _settings_text__4 = _require(3127);
var _tool_file__3 = _require(4891);
function writePrivate(root, path, content) {
    makeFolder(root, (0,node_path__1.dirname)(path));
    const fresh = (0,node_path__1.join)((0,node_path__1.dirname)(path), `.${process.pid}.new`);
    (0,node_fs__0.rmSync)(fresh, { force: true });
    const flags = node_fs__0.constants.O_CREAT | node_fs__0.constants.O_EXCL | node_fs__0.constants.O_WRONLY | (node_fs__0.constants.O_NOFOLLOW ?? 0);
    const file = (0,node_fs__0.openSync)(fresh, flags, 0o600);
    try {
        if (process.platform !== 'win32')
            (0,node_fs__0.fchmodSync)(file, 0o600);
        (0,node_fs__0.writeFileSync)(file, content);
    }
    finally {
        (0,node_fs__0.closeSync)(file);
    }
    (0,node_fs__0.renameSync)(fresh, path);
}
function replacePrivate(root, path, content) {
    mustBePrivate(root, (0,node_path__1.dirname)(path));
    writePrivate(root, path, content.reveal());
}
function readPrivate(root, path) {
    mustLieIn(root, path);
    return (0,_optional_file__2.p)(path, isPrivate, node_fs__0.constants.O_NOFOLLOW ?? 0);
}
function namesIn(path) {
    try {
        return (0,node_fs__0.readdirSync)(path);
    }
    catch {
        return [];
    }
}
function removePrivate(root, path) {
    mustLieIn(root, path);
    (0,node_fs__0.rmSync)(path, { force: true, recursive: true });
}
function writeSection(root, file, section, lease, content, beginning) {
    const path = sectionPath(root, file, section);
    const [, replaced] = /^# (\S+)\n/.exec((0,_optional_file__2.p)(path) ?? '') ?? [];
    const settings = beginning ? copySettings(root, file, section, beginning) : '';
    writePrivate(root, path, `# ${lease}\n${content}${settings}`);
    rebuild(root, file);
    return replaced;
}
function replaceSectionByRest(root, file, section, lease, rest) {
    if ((0,_optional_file__2.p)(sectionPath(root, file, section))?.startsWith(`# ${lease}\n`))
        writeSection(root, file, section, lease, rest);
    else
        rebuild(root, file);
}
function copySettings(root, file, section, beginning) {
    const own = (0,_tool_file__3.H)(beginning);
    const settings = own === file ? '' : (0,_settings_text__4.Pe)((0,_optional_file__2.p)(own) ?? '', beginning.secret);
    if (settings !== '')
        writePrivate(root, beginningOf(file), settings);
    return (0,_settings_text__4.Pe)((0,_settings_text__4.EN)((0,_optional_file__2.p)(beginningOf(file)) ?? '', section), beginning.replaced);
}
function beginningOf(file) {
    return (0,node_path__1.join)(`${file}.d`, '.beginning');
}
function removeSection(root, file, section, lease) {
    const path = sectionPath(root, file, section);
    mustLieIn(root, path);
    if ((0,_optional_file__2.p)(path)?.startsWith(`# ${lease}\n`))
        (0,node_fs__0.rmSync)(path, { force: true });
    rebuild(root, file);
}
function sectionPath(root, file, section) {
    mustLieIn(root, file);
    if ((0,node_path__1.dirname)(file) !== root || (0,node_fs__0.lstatSync)(file, { throwIfNoEntry: false })?.isDirectory())
        throw new Error('the path is not ours');
    if (!/^\w[\w.@+-]*$/.test(section))
        throw new Error('not a section name');
    return (0,node_path__1.join)(`${file}.d`, section);
}
function rebuild(root, file) {
    for (let before;;) {
        const folder = `${file}.d`;
        const sections = namesIn(folder).filter((name) => !name.startsWith('.'));
        const content = sections.sort().map((name) => (0,_optional_file__2.p)((0,node_path__1.join)(folder, name)) ?? '');
        const settings = (0,_settings_text__4.NX)((0,_optional_file__2.p)(beginningOf(file)) ?? '', sections);
        const text = [...(settings === '' ? [] : [settings]), ...content].join('\n');
        if (text === before)
            return;
        if (sections.length === 0)
            for (const path of [file, beginningOf(file)])
                removePrivate(root, path);
        else
            writePrivate(root, file, text);
        before = text;
    }
}
function makeFolder(root, path) {
    mustLieIn(root, path);
    makeFolders(path);
    mustBePrivate(root, path);
}
function makeFolders(path) {
    if ((0,node_fs__0.existsSync)(path))
        return;
    if ((0,node_path__1.dirname)(path) !== path)
        makeFolders((0,node_path__1.dirname)(path));
    try {
        (0,node_fs__0.mkdirSync)(path, { mode: 0o700 });
    }
    catch (error) {
        if (error.code !== 'EEXIST')
            throw error;
    }
}
function mustBePrivate(root, path) {
    for (let folder = path; folder.length >= root.length; folder = (0,node_path__1.dirname)(folder)) {
        const found = (0,node_fs__0.lstatSync)(folder);
        if (!found.isDirectory() || !isPrivate(found))
            throw new Error(`${folder} is not private to this user`);
    }
}
function isPrivate({ uid, mode }) {
    const own = process.getuid === undefined || uid === process.getuid();
    return own && (process.platform === 'win32' || (mode & 0o077) === 0);
}
function mustLieIn(root, path) {
    const disk = root === (0,node_path__1.dirname)(root);
    if (disk || path !== (0,node_path__1.resolve)(path) || !`${path}${node_path__1.sep}`.startsWith(root + node_path__1.sep))
        throw new Error('the path does not belong to Mayfly');
    for (let folder = (0,node_path__1.dirname)(path); folder.length >= root.length; folder = (0,node_path__1.dirname)(folder)) {
        if ((0,node_fs__0.lstatSync)(folder, { throwIfNoEntry: false })?.isSymbolicLink())
            throw new Error('the path does not belong to Mayfly');
    }
}
/***/ }),

/***/ 8386:
/***/ (function (_module, _exports, _require) {

"use strict";

_require.d(_exports, {
  YO: () => (isUnmaskable),
  pZ: () => (knownForms),
  nB: () => (learn),
  E$: () => (redact),
  om: () => (safeLine)
});

var foreign_text = _require(281);
;// core/src/spellings.ts
const everyQuote = /'/g;
function spellings(value) {
    if (/^[\w%+./:=@-]*$/.test(value))
        return [];
    const asciiOnly = /^[\x20-\x7e]*$/.test(value);
    return [
        ...(value.includes("'") ? singleQuoted(value) : []),
        value.replace(/[$"\\`]/g, '\\$&'),
        value.replace(/[ !"$&'()*,;<>?[\\\]^`{|}]|(?<=[:=])~/g, '\\$&'),
        value.replace(/[\\']/g, '\\$&'),
        value.replaceAll('\\', '\\\\'),
        value.replaceAll('"', '""'),
        ...(/[&<>"']/.test(value) ? markup(value) : []),
        ...json(value, asciiOnly),
    ];
}
function singleQuoted(value) {
    const forms = [
        value.replace(everyQuote, "'\\''"),
        value.replace(/'+/g, (quotes) => `'"${quotes}"'`),
        value.replace(everyQuote, `'"'"'`),
        value.replace(everyQuote, "''"),
    ];
    return value.endsWith("'") ? forms.map((form) => form.slice(0, -1)) : forms;
}
function markup(value) {
    const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    const named = text.replaceAll('"', '&quot;');
    const numbered = text.replaceAll('"', '&#34;');
    const single = ['&#39;', '&#x27;', '&apos;'].map((form) => named.replaceAll("'", form));
    return [text, named, ...single, numbered.replaceAll("'", '&#39;')];
}
function json(value, asciiOnly) {
    const plain = JSON.stringify(value).slice(1, -1);
    const forms = [plain.replace(/[&<>\u2028\u2029]/g, unicodeEscape)];
    if (!asciiOnly)
        forms.push(plain.replace(/[^\x00-\x7f]/g, unicodeEscape));
    return forms;
}
function unicodeEscape(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function urlSpellings(value) {
    if (/^[\w.-]*$/.test(value))
        return [];
    const component = encodeURIComponent(Buffer.from(value).toString());
    const strict = component.replace(/[!'()*]/g, hex);
    const form = strict.replaceAll('%20', '+');
    const keeping = (signs) => strict.replace(/%../g, (octet) => (signs.includes(spellings_char(octet)) ? spellings_char(octet) : octet));
    return [
        component,
        form.replaceAll('%2A', '*').replaceAll('~', '%7E'),
        form,
        keeping("!$%&'()*+,"),
        keeping('$&+,;='),
        keeping('/'),
        keeping("!'()*;/?:@&=+$,#"),
    ];
}
function hex(sign) {
    return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
function spellings_char(octet) {
    return String.fromCharCode(Number.parseInt(octet.slice(1), 16));
}

;// core/src/masks.ts

const shortestMasked = 4;
const shortestWithForms = 8;
const longestEncoded = 65_536;
const pemArmour = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
const wellKnown = new Set(['true', 'false', 'null', 'undefined']);
function isMaskable(value) {
    return value.length >= shortestMasked && !wellKnown.has(value);
}
function maskForms(value) {
    if (!isMaskable(value))
        return [];
    if (value.length < shortestWithForms)
        return [value];
    const forms = new Set([value]);
    if (value.length > longestEncoded) {
        addLines(value, forms);
        return [...forms];
    }
    for (const form of [
        ...(plainCharacters.test(value) ? bytesEncoded(value) : otherForms(value, forms)),
        ...jwts(value),
    ])
        if (form.length >= shortestWithForms)
            forms.add(form);
    return [...forms];
}
const plainCharacters = /^[\w.-]*$/;
function otherForms(value, forms) {
    addLines(value, forms);
    const spelt = [...forms].filter((text) => text.length >= shortestWithForms).flatMap(spellings);
    return [...encodings(value), ...spelt, ...urlSpellings(value)];
}
function addLines(value, forms) {
    for (const line of value.split(/\r\n|\r|\n/)) {
        const text = line.trim();
        if (isMaskable(text) && !pemArmour.test(text))
            forms.add(text);
    }
}
function jwts(value) {
    return (value.match(/[\w.-]+/g) ?? []).flatMap((run) => {
        const parts = run.split('.');
        return parts.flatMap((header, at) => {
            const { [at + 1]: payload = '', [at + 2]: signature = '' } = parts;
            const begins = [header.indexOf('eyJ'), header.lastIndexOf('eyJ')].filter((begin) => begin >= 0);
            if (signature.length < shortestWithForms || begins.length === 0)
                return [];
            return [signature, ...begins.map((begin) => `${header.slice(begin)}.${payload}.${signature}`)];
        });
    });
}
function encodings(value) {
    const json = JSON.stringify(value).slice(1, -1);
    const percent = encodeURIComponent(Buffer.from(value).toString()).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`);
    return [
        ...bytesEncoded(value),
        json,
        json.replaceAll('/', '\\/'),
        JSON.stringify(json).slice(1, -1),
        percent.replace(/%../g, (octet) => octet.toUpperCase()),
        percent.replace(/%../g, (octet) => octet.toLowerCase()),
    ];
}
function bytesEncoded(value) {
    const bytes = Buffer.from(value);
    const cores = [0, 1, 2].map((offset) => base64Core(bytes, offset));
    const hex = bytes.toString('hex');
    return [...cores, ...cores.map((core) => core.replaceAll('+', '-').replaceAll('/', '_')), hex, hex.toUpperCase()];
}
function base64Core(bytes, offset) {
    const text = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return text.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
}

;// platforms/src/redaction.ts


const secretForms = new Set();
function learn(value) {
    const fresh = maskForms(value).filter((form) => !secretForms.has(form));
    for (const form of fresh)
        secretForms.add(form);
    return fresh;
}
function isUnmaskable(value) {
    return value !== '' && !isMaskable(value);
}
function knownForms() {
    return [...secretForms];
}
function safeLine(text, limit) {
    return redact((0,foreign_text.$0)(redact(text), limit));
}
function redact(text) {
    let hidden;
    for (const form of secretForms) {
        for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
            hidden ??= new Uint8Array(text.length);
            hidden.fill(1, at, at + form.length);
        }
    }
    if (!hidden)
        return text;
    let clean = '';
    for (let at = 0; at < text.length; at++) {
        if (!hidden[at])
            clean += text[at];
        else if (!hidden[at + 1])
            clean += '***';
    }
    return clean;
}
/***/ }),

/***/ 3127:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  EN: () => (bodyOf),
  NX: () => (withoutSections),
  Pe: () => (withoutKeys)
});
function withoutSections(text, names) {
    let skipped = false;
    const kept = linesOf(text).filter((line) => {
        const section = sectionIn(line);
        if (section !== undefined)
            skipped = names.includes(section);
        return !skipped;
    });
    return kept.join('');
}
function bodyOf(text, name) {
    let inside = false;
    const kept = linesOf(text).filter((line) => {
        const section = sectionIn(line);
        if (section !== undefined)
            inside = section === name;
        return inside && section === undefined;
    });
    return kept.join('');
}
function withoutKeys(text, pattern) {
    const key = new RegExp(`^[\\s#;]*(?:${pattern})\\s*[=:]`, 'i');
    let skipped;
    const kept = linesOf(text).filter((line) => {
        const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
        if (skipped !== undefined && indent > skipped)
            return false;
        skipped = key.test(line) ? indent : undefined;
        return skipped === undefined;
    });
    return kept.join('');
}
function linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function sectionIn(line) {
    return /^[ \t\ufeff]*\[\s*(?:profile\s+)?["']?([^\]]*?)["']?\s*\]/.exec(line)?.[1];
}
/***/ }),

/***/ 4891:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  H: () => (toolFile)
});
var node_os__0 = _require(8161);
var node_path__1 = _require(6760);


function toolFile({ variable, path }) {
    return process.env[variable]?.replace(/^~(?=\/)/, (0,node_os__0.homedir)()) || (0,node_path__1.resolve)((0,node_os__0.homedir)(), path);
}
/***/ }),

/***/ 6593:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  p: () => (unusedProxy)
});
const variables = ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy', 'HTTP_PROXY', 'http_proxy'];
function unusedProxy() {
    const unusedProxyVariable = variables.find((name) => process.env[name]);
    return unusedProxyVariable === undefined ? {} : { unusedProxyVariable };
}
/***/ }),

/***/ 7015:
/***/ (function (_module, _exports, _require) {

"use strict";

_require.d(_exports, {
  A: () => (isPublicVariable),
  Z: () => (isSettable)
});

;// platforms/src/public-variables.ts
const publicVariables = [
    'AKEYLESS_AUTH_TOKEN_FILE',
    'AKEYLESS_GATEWAY',
    'ARM_CLIENT_ID',
    'ARM_ENVIRONMENT',
    'ARM_METADATA_HOSTNAME',
    'ARM_OIDC_TOKEN_FILE_PATH',
    'ARM_SUBSCRIPTION_ID',
    'ARM_TENANT_ID',
    'ARM_USE_OIDC',
    'AWS_CONFIG_FILE',
    'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE',
    'AWS_CONTAINER_CREDENTIALS_FULL_URI',
    'AWS_DEFAULT_REGION',
    'AWS_PROFILE',
    'AWS_REGION',
    'AWS_SHARED_CREDENTIALS_FILE',
    'AZURE_AUTHORITY_HOST',
    'AZURE_CLIENT_ID',
    'AZURE_CONFIG_DIR',
    'AZURE_FEDERATED_TOKEN_FILE',
    'AZURE_SUBSCRIPTION_ID',
    'AZURE_TENANT_ID',
    'CLOUDSDK_AUTH_ACCESS_TOKEN_FILE',
    'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
    'CLOUDSDK_BILLING_QUOTA_PROJECT',
    'CLOUDSDK_CONFIG',
    'CLOUDSDK_CORE_PROJECT',
    'CLOUDSDK_CORE_REQUEST_REASON',
    'CLOUDSDK_CORE_UNIVERSE_DOMAIN',
    'CLOUDSDK_PROJECT',
    'CONJUR_ACCOUNT',
    'CONJUR_APPLIANCE_URL',
    'CONJUR_AUTHN_TOKEN_FILE',
    'DELINEA_TOKEN_FILE',
    'DELINEA_URL',
    'GCLOUD_PROJECT',
    'GCP_PROJECT',
    'GH_ENTERPRISE_TOKEN_FILE',
    'GH_HOST',
    'GH_TOKEN_FILE',
    'GOOGLE_APPLICATION_CREDENTIALS',
    'GOOGLE_CLOUD_PROJECT',
    'GOOGLE_CLOUD_QUOTA_PROJECT',
    'GOOGLE_CLOUD_UNIVERSE_DOMAIN',
    'GOOGLE_GHA_CREDS_PATH',
    'GOOGLE_PROJECT',
    'IDENTITY_ENDPOINT',
    'KUBECONFIG',
    'NO_PROXY',
    'VAULT_ADDR',
    'VAULT_NAMESPACE',
    'VAULT_TOKEN_FILE',
    'no_proxy',
];

;// platforms/src/variables.ts

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;
const dangerousNames = new Set([
    'PATH HOME SHELL IFS PS4 UID EUID PPID SHELLOPTS BASHOPTS PROMPT_COMMAND ENV BASH_ENV ZDOTDIR',
    'JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS',
    'NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_COMPILE_CACHE',
    'DOTNET_STARTUP_HOOKS CORECLR_ENABLE_PROFILING COR_ENABLE_PROFILING',
    'OPENSSL_CONF OPENSSL_CONF_INCLUDE OPENSSL_MODULES OPENSSL_ENGINES GCONV_PATH GLIBC_TUNABLES',
    'GIT_SSH GIT_SSH_COMMAND GIT_EXEC_PATH GIT_EXTERNAL_DIFF GIT_ASKPASS GIT_PROXY_COMMAND GIT_PAGER GIT_EDITOR',
    'GIT_SEQUENCE_EDITOR GIT_TEMPLATE_DIR',
].flatMap((line) => line.split(' ')));
const dangerousBeginnings = [
    'PYTHON PERL5 RUBY NODE_DEBUG NODE_TLS_ NODE_REPL_ NODE_V8_ NODE_ICU_ CORECLR_PROFILER COR_PROFILER GIT_CONFIG LD_',
    'DYLD_ INPUT_ STATE_ GITHUB_ RUNNER_ ACTIONS_ MAYFLY_',
].flatMap((line) => line.split(' '));
function isSettable(variable) {
    const name = variable.toUpperCase();
    const dangerous = dangerousNames.has(name) || dangerousBeginnings.some((beginning) => name.startsWith(beginning));
    return plainName.test(variable) && !dangerous;
}
function isPublicVariable(variable) {
    return publicVariables.includes(variable);
}
/***/ }),

/***/ 5379:
/***/ (function (_module, _exports, _require) {

"use strict";
_require.d(_exports, {
  u: () => (registry)
});
const registry = {
    aws: { loadProvider: () => _require.e("aws").then(_require.bind(_require, 2513)).then(({ aws }) => untyped(aws)) },
    gcp: { loadProvider: () => _require.e("gcp").then(_require.bind(_require, 6050)).then(({ gcp }) => untyped(gcp)) },
    azure: { loadProvider: () => _require.e("azure").then(_require.bind(_require, 5381)).then(({ azure }) => untyped(azure)) },
    vault: {
        loadProvider: () => _require.e("vault").then(_require.bind(_require, 1072)).then(({ vault }) => untyped(vault)),
        loadEnder: () => _require.e("vault-ender").then(_require.bind(_require, 355)).then(({ ender }) => ender),
    },
    kubernetes: {
        loadProvider: () => _require.e("kubernetes").then(_require.bind(_require, 3202)).then(({ kubernetes }) => untyped(kubernetes)),
        loadEnder: () => _require.e("kubernetes-ender").then(_require.bind(_require, 6861)).then(({ ender }) => ender),
    },
    conjur: { loadProvider: () => _require.e("conjur").then(_require.bind(_require, 6021)).then(({ conjur }) => untyped(conjur)) },
    akeyless: {
        loadProvider: () => _require.e("akeyless").then(_require.bind(_require, 4087)).then(({ akeyless }) => untyped(akeyless)),
        loadEnder: () => _require.e("akeyless-ender").then(_require.bind(_require, 9426)).then(({ ender }) => ender),
    },
    delinea: {
        loadProvider: () => _require.e("delinea").then(_require.bind(_require, 5475)).then(({ delinea }) => untyped(delinea)),
        loadEnder: () => _require.e("delinea-ender").then(_require.bind(_require, 23)).then(({ ender }) => ender),
    },
    keywhiz: { loadProvider: () => _require.e("keywhiz").then(_require.bind(_require, 9022)).then(({ keywhiz }) => untyped(keywhiz)) },
    'github-app': {
        loadProvider: () => _require.e("github-app").then(_require.bind(_require, 590)).then(({ githubApp }) => untyped(githubApp)),
        loadEnder: () => _require.e("github-app-ender").then(_require.bind(_require, 4468)).then(({ ender }) => ender),
    },
    oauth: {
        loadProvider: () => _require.e("oauth").then(_require.bind(_require, 8423)).then(({ oauth }) => untyped(oauth)),
        loadEnder: () => _require.e("oauth-ender").then(_require.bind(_require, 6164)).then(({ ender }) => ender),
    },
    certificate: {
        loadProvider: () => _require.e("certificate").then(_require.bind(_require, 1711)).then(({ certificate }) => untyped(certificate)),
        loadEnder: () => _require.e("certificate-ender").then(_require.bind(_require, 1795)).then(({ ender }) => ender),
    },
};
function untyped(provider) {
    return provider;
}
/***/ }),

/***/ 181:
/***/ (function (module) {

"use strict";
module.exports = require("buffer");

/***/ }),

/***/ 9896:
/***/ (function (module) {

"use strict";
module.exports = require("fs");

/***/ }),

/***/ 6698:
/***/ (function (module) {

"use strict";
module.exports = require("node:async_hooks");

/***/ }),

/***/ 1421:
/***/ (function (module) {

"use strict";
module.exports = require("node:child_process");

/***/ }),

/***/ 7598:
/***/ (function (module) {

"use strict";
module.exports = new Proxy({}, { get(_, name) { return (this.module ??= require("node:crypto"))[name] } });

/***/ }),

/***/ 3024:
/***/ (function (module) {

"use strict";
module.exports = require("node:fs");

/***/ }),

/***/ 1455:
/***/ (function (module) {

"use strict";
module.exports = require("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ (function (module) {

"use strict";
module.exports = require("node:http");

/***/ }),

/***/ 2467:
/***/ (function (module) {

"use strict";
module.exports = require("node:http2");

/***/ }),

/***/ 4708:
/***/ (function (module) {

"use strict";
module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ (function (module) {

"use strict";
module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ (function (module) {

"use strict";
module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ (function (module) {

"use strict";
module.exports = require("node:path");

/***/ }),

/***/ 1708:
/***/ (function (module) {

"use strict";
module.exports = require("node:process");

/***/ }),

/***/ 7075:
/***/ (function (module) {

"use strict";
module.exports = require("node:stream");

/***/ }),

/***/ 1692:
/***/ (function (module) {

"use strict";
module.exports = require("node:tls");

/***/ }),

/***/ 8522:
/***/ (function (module) {

"use strict";
module.exports = require("node:zlib");

/***/ }),

/***/ 857:
/***/ (function (module) {

"use strict";
module.exports = require("os");

/***/ }),

/***/ 932:
/***/ (function (module) {

"use strict";
module.exports = require("process");

/***/ }),

/***/ 4679:
/***/ (function (__unused_webpack___webpack_module__, _exports, _require) {

"use strict";
_require.d(_exports, {
  E: () => (toCommandValue)
});
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function _require(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, _require);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	_require.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof _require !== 'undefined') _require.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		_require.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			_require.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		_require.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			_require.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			_require.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		_require.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(_require.o(definition, key) && !_require.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		_require.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		_require.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(_require.f).reduce((promises, key) => {
/******/ 				_require.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		_require.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return chunkId + ".js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		_require.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		_require.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			8792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(_require.o(moreModules, moduleId)) {
/******/ 					_require.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(_require);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		_require.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + _require.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var _exports = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";
_require.r(_exports);

_require.d(_exports, {
  agent: () => (agent),
  commandLine: () => (commandLine),
  inspect: () => (inspect),
  main: () => (main),
  post: () => (post),
  setup: () => (setup)
});

var step_request = _require(819);
var closed_debugger = _require(4392);
var external_node_crypto_ = _require(7598);
var acquire = _require(1465);
var errors = _require(7638);
var ending_signals = _require(9449);
var variables = _require(7015);
var delivery = _require(2414);
var lease_folder = _require(4835);
var plain_text = _require(4506);
var external_node_fs_ = _require(3024);
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = new Proxy({}, { get(_, name) { return (this.module ??= require("crypto"))[name] } });
var external_fs_ = _require(9896);
var external_os_ = _require(857);
var utils = _require(4679);
;// @actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${(0,utils.E)(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = (0,utils.E)(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
var runner_file = _require(9257);
;// platforms/src/github/file-commands.ts




function writeCommand(command, name, value) {
    try {
        (0,runner_file.v)(process.env[`GITHUB_${command}`] ?? '');
        issueFileCommand(command, prepareKeyValueMessage(name, value));
    }
    catch (error) {
        throw unwritableError({ [command]: reasonOf(error) });
    }
}
function refuseUnwritable() {
    const reasons = {};
    for (const command of ['ENV', 'OUTPUT', 'STEP_SUMMARY']) {
        const path = process.env[`GITHUB_${command}`];
        try {
            if (!path)
                continue;
            (0,runner_file.v)(path);
            (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND));
        }
        catch (error) {
            reasons[command] = reasonOf(error);
        }
    }
    if (Object.keys(reasons).length > 0)
        throw unwritableError(reasons);
}
function reasonOf(error) {
    const { code, message } = error;
    return code ?? String(message);
}
function unwritableError(reasons) {
    const files = Object.entries(reasons).map(([command, reason]) => {
        const path = process.env[`GITHUB_${command}`] ?? '';
        const owner = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.uid;
        return [`GITHUB_${command}`, `${path} (${reason}${owner === undefined ? '' : `, owner ${owner}`})`];
    });
    return new errors.rU('ERR_DELIVERY_FAILED', 'This step cannot write to a file of its runner', {
        facts: { ...Object.fromEntries(files), 'user of this step': process.getuid?.().toString() },
        fix: "The runner gives each step these files. In a container, the step's user must be the runner's user or root (container: options: --user). Elsewhere, check the free space and the mode of the files.",
    });
}

var external_node_os_ = _require(8161);
var external_node_path_ = _require(6760);
var secret = _require(8189);
;// platforms/src/github/former-values.ts




const longestCharacters = 4096;
function withFormerValues(delivered, presentation, modes, pathOf) {
    const { env, files } = (0,delivery.$E)(presentation, modes);
    const paths = files.flatMap((file) => file.env.map((name) => [name, pathOf(file)]));
    const mayflyValues = new Map([...Object.entries(env), ...paths]);
    const filesWithRest = files.flatMap(({ name, rest, ...file }) => {
        const former = rest && formerValue(rest.variable);
        return rest && (former === undefined || former === mayflyValues.get(rest.variable)) ? [{ name, rest, ...file }] : [];
    });
    const variablesOfRest = new Set(filesWithRest.flatMap((file) => file.env));
    return delivered.flatMap((one) => {
        if (one.kind === 'section') {
            const rest = filesWithRest.find((file) => file.section === one.section && pathOf(file) === one.file)?.rest.content;
            return [{ ...one, ...(rest !== undefined && { rest }) }];
        }
        if (one.kind !== 'env')
            return [one];
        const { name } = one;
        const ifAbsentBefore = variablesOfRest.has(name) ? 'kept' : presentation.public?.[name];
        const value = mayflyValues.get(name);
        if (ifAbsentBefore === undefined || value instanceof secret.z)
            return [one];
        const was = variablesOfRest.has(name) ? undefined : formerValue(name);
        if (was === undefined && ifAbsentBefore === 'kept')
            return [];
        return [
            {
                kind: 'env',
                name,
                ...(typeof value === 'string' && { set: value }),
                ...withWas(was ?? valueLikeAbsent(ifAbsentBefore)),
            },
        ];
    });
}
function withWas(was) {
    return was === '' ? {} : { was };
}
function formerValue(name) {
    const value = process.env[name];
    return value && value.length <= longestCharacters && !/\p{Cc}/u.test(value) ? value : undefined;
}
function valueLikeAbsent(ifAbsentBefore) {
    return ifAbsentBefore.startsWith('~/') ? (0,external_node_path_.join)((0,external_node_os_.homedir)(), ifAbsentBefore.slice(2)) : '';
}

var job = _require(8329);
var job_folder = _require(5266);
var lease_file = _require(9063);
var log = _require(7989);
;// platforms/src/github/deliver.ts









function openDelivery(stepFiles, saved) {
    let agent;
    const texts = new Map();
    return {
        checkNames: (names) => (0,delivery.CE)(names, 'GitHub'),
        async openAgent() {
            agent = (await _require.e("platforms-github-agent-delivery").then(_require.bind(_require, 3801))).openAgent({ log: log.Rm, mask: log.dK, job: (0,job.c)() });
        },
        deliverables(presentation, modes, lease) {
            stepFiles.remember();
            const all = withFolder((0,delivery.HE)(job_folder.O, presentation, modes, lease), lease);
            const list = withFormerValues(all, presentation, modes, (file) => (0,delivery.XM)((0,job_folder.O)(), lease, file));
            return presentation.served && agent ? agent.deliverables(list) : list;
        },
        async deliver(planned, modes, lease, signal) {
            const serve = async () => (await agent?.serve(planned, lease)) ?? planned;
            const context = { root: job_folder.O, lease, signal, warn: log.Rm.warn };
            const given = await (0,delivery.iu)(serve(), modes, context, (variables, _, paths) => {
                for (const [name, value] of Object.entries(variables))
                    writeCommand('ENV', name, value);
                const outputs = { ...planned.facts, ...paths, ...(modes.includes('output') && planned.output) };
                for (const [name, value] of Object.entries(outputs))
                    writeCommand('OUTPUT', name, (0,plain_text.h)(value));
            });
            const all = [...(texts.get(lease.id) ?? []), ...given];
            texts.set(lease.id, all);
            noteLease(lease, saved(), all);
        },
    };
}
function withFolder(list, lease) {
    const isListed = [...lease.delivered, ...list].some(({ kind }) => kind === 'folder');
    return isListed || !process.env.RUNNER_TEMP
        ? list
        : [{ kind: 'folder', path: (0,lease_folder.H)((0,job_folder.O)(), lease) }, ...list];
}
function noteLease(lease, record, texts) {
    try {
        (0,lease_file.MT)((0,job_folder.O)(), lease, record, texts);
    }
    catch (error) {
        const { code, message } = error;
        log.Rm.warn(`mayfly end cannot end ${lease.id} before the job ends, because its file could not be written (${code ?? message})`);
    }
}

var env_file = _require(9648);
var inputs = _require(5437);
var job_repository = _require(5786);
var network = _require(7208);
var platform = _require(2975);
var state = _require(3051);
var redaction = _require(8386);
;// platforms/src/github/uncaught.ts


function endOnUncaught() {
    process.on('uncaughtException', (thrown) => {
        void explain(thrown)
            .then(log.fJ, () => (0,log.fJ)('Mayfly met an unexpected error (ERR_INTERNAL)'))
            .finally(() => process.exit(1));
    });
}
async function explain(thrown) {
    const { printable, render } = await _require.e("render").then(_require.bind(_require, 3726));
    const state = ['The post step removes the delivered values from the job and ends the credentials.'];
    return printable(thrown)
        .map((error) => render(error, state, redaction.E$))
        .join('\n\n');
}

;// platforms/src/github/main.ts

















async function runMain(readRequest, registry) {
    endOnUncaught();
    await (0,acquire.XC)(acquirePlatform(), readRequest, registry);
}
function acquirePlatform() {
    const files = new env_file.k();
    let saved = { strict: false, leases: [] };
    return {
        ...platform.V,
        withdraw: async (delivered, lease) => (await _require.e("platforms-github-withdraw").then(_require.bind(_require, 2794))).withdraw(delivered, lease, files.areTakenBack),
        ...openDelivery(files, () => saved),
        job: (0,job.c)(),
        repository: (0,job_repository.E)(),
        starter: async () => (await _require.e("platforms-github-starter").then(_require.bind(_require, 2556))).readStarter(),
        cancelled: cancellation(),
        inputs: inputs.m,
        hasOutputs: true,
        isSettable: variables.Z,
        async refuseUnsafeJob() {
            refuseUnwritable();
            if (process.env.NODE_DEBUG)
                throw (await _require.e("platforms-environment-refusal").then(_require.bind(_require, 552))).nodeDebugError();
        },
        save(record) {
            const text = (0,state.r9)(record);
            if (text === undefined)
                throw stateTooLargeError(record.leases.length);
            writeCommand('STATE', state.bP, text);
            saved = record;
        },
        network: (egress) => (0,network.openNetwork)(egress, log.dK),
        evidenceFaults: async (inputs) => (await _require.e("platforms-github-evidence").then(_require.bind(_require, 5297))).evidenceFaults(inputs, true),
        beginEvidence: async (sink, egress) => (await _require.e("platforms-github-evidence").then(_require.bind(_require, 5297))).beginEvidence(sink, egress),
        newLeaseId: (provider) => `${provider}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`,
        async workspaceVerdict({ claims }, { principal = '', mount }) {
            const workspace = process.env.GITHUB_WORKSPACE;
            if (!workspace)
                return [];
            return (await _require.e("platforms-trust-workspace-verdict").then(_require.bind(_require, 1444))).workspaceVerdict(workspace, { principal, mount }, claims);
        },
        takeBack: () => files.takeBack(),
    };
}
function cancellation() {
    const controller = new AbortController();
    const cancel = () => controller.abort(new errors.rU('ERR_CANCELLED', 'The step was cancelled'));
    for (const signal of ending_signals.p)
        process.on(signal, cancel);
    return controller.signal;
}
function stateTooLargeError(leases) {
    return new errors.rU('ERR_STATE_TOO_LARGE', 'The record of this step is too large: its post step could not start with it', {
        facts: { credentials: String(leases) },
    });
}

var registry = _require(5379);
;// programs/src/main.ts




function main(action) {
    void runMain(async (raw) => action === 'credentials'
        ? (await _require.e("credential-list").then(_require.bind(_require, 642))).readCredentials(raw)
        : (0,step_request.p)(await registry.u[action].loadProvider())(raw), registry.u);
}
async function post() {
    const { runPost } = await _require.e("platforms-github-post").then(_require.bind(_require, 2250));
    await runPost(registry.u, network.openNetwork, async (place, egress) => (await _require.e("platforms-github-evidence").then(_require.bind(_require, 5297))).resumeEvidence(place, egress));
}
async function inspect() {
    const { runInspect } = await Promise.all([_require.e("platforms-trust-json-places"), _require.e("trust-condition"), _require.e("platforms-github-inspect")]).then(_require.bind(_require, 604));
    await runInspect();
}
async function setup() {
    const { runSetup } = await _require.e("platforms-github-setup").then(_require.bind(_require, 6937));
    runSetup();
}
async function agent() {
    await _require.e("agent-main").then(_require.bind(_require, 4919));
}
async function commandLine() {
    await _require.e("cli-main").then(_require.bind(_require, 7966));
}

})();

module.exports = _exports;
/******/ })()
;
