"use strict";
exports.id = 5259;
exports.ids = [5259,1457];
exports.modules = {

/***/ 5087:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ exitCodeOf),
/* harmony export */   r: () => (/* binding */ onSignals)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_0__);

const ending = ['SIGINT', 'SIGTERM', 'SIGHUP'];
function onSignals(heed) {
    const signals = { received: undefined };
    for (const signal of ending) {
        process.on(signal, () => {
            signals.received ??= signal;
            heed(signal);
        });
    }
    return signals;
}
function exitCodeOf(signal) {
    return 128 + node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[signal];
}


/***/ }),

/***/ 5259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exec: () => (/* reexport */ exec),
  login: () => (/* reexport */ login)
});

// EXTERNAL MODULE: ./packages/core/src/http.ts
var http = __webpack_require__(1457);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/guards.ts
var guards = __webpack_require__(9531);
// EXTERNAL MODULE: ./packages/core/src/inputs.ts
var src_inputs = __webpack_require__(7276);
// EXTERNAL MODULE: ./packages/core/src/instant.ts
var instant = __webpack_require__(368);
// EXTERNAL MODULE: ./packages/core/src/mint.ts
var mint = __webpack_require__(2921);
// EXTERNAL MODULE: ./packages/core/src/settle.ts
var settle = __webpack_require__(9430);
// EXTERNAL MODULE: ./packages/core/src/step-inputs.ts
var step_inputs = __webpack_require__(8993);
// EXTERNAL MODULE: ./packages/core/src/subject-token.ts
var subject_token = __webpack_require__(9285);
;// CONCATENATED MODULE: ./packages/core/src/acquire.ts








const mainMilliseconds = 60_000;
function alone(provider) {
    return (raw) => ({
        items: [{ provider: provider, raw }],
        literal: provider.inputs,
        faults: [],
    });
}
async function acquire(platform, ask, enders, signers = {}) {
    const record = { strict: false, leases: [] };
    try {
        platform.save(record);
        const raw = platform.inputs();
        const { step, planned } = await readInputs(platform, raw, await ask(raw), { enders, signers });
        record.strict = step['strict-revoke'];
        if (step.proxy)
            record.proxy = step.proxy;
        platform.guard?.();
        (0,guards/* guardEvent */._)(platform.job, step['allow-untrusted-events']);
        const wanted = planned.flatMap(({ provider, half, inputs, place = provider.id }) => [provider, ...(half ? [half] : [])].map((one) => ({ place, ...one.names(inputs) })));
        if (wanted.length > 1)
            (await __webpack_require__.e(/* import() */ 4458).then(__webpack_require__.bind(__webpack_require__, 4458))).refuseConflicts(wanted);
        for (const names of wanted)
            await platform.plan(names);
        await acquireAll(platform, record, planned);
    }
    catch (error) {
        const { undo } = await __webpack_require__.e(/* import() */ 4775).then(__webpack_require__.bind(__webpack_require__, 4775));
        await undo(platform, record, enders, error);
    }
}
async function readInputs(platform, raw, { items, literal, faults: found }, means) {
    const { inputs: step, faults: own } = (0,src_inputs/* parseInputs */.T)(step_inputs/* stepInputs */.a, raw, platform.mask);
    const known = { ...step_inputs/* stepInputs */.a, ...literal };
    const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(known, name));
    const faults = [...own, ...found];
    const planned = [];
    for (const item of items) {
        const { provider, place, name } = item;
        const { inputs: given, faults: wrong } = (0,src_inputs/* parseInputs */.T)(provider.inputs, item.raw, platform.mask);
        const modes = (given.deliver ?? []);
        const half = modes.includes('agent') ? await provider.agent?.() : undefined;
        const inputs = (half?.inputs(given) ?? given);
        const told = new Set(wrong.map(({ input }) => input));
        wrong.push(...((await provider.check?.(inputs)) ?? []).filter(({ input }) => !told.has(input)));
        const need = provider.needs?.(inputs);
        const nested = need && (await (await __webpack_require__.e(/* import() */ 2610).then(__webpack_require__.bind(__webpack_require__, 2610))).plan(need, means, platform.mask));
        if (nested)
            wrong.push(...nested.faults.filter(({ input }) => !told.has(input)));
        if (place !== undefined && name === undefined && modes.includes('output'))
            wrong.push({ input: 'name', message: 'is required with deliver: output; the outputs begin with it' });
        faults.push(...wrong.map(({ input, message }) => ({ input: place ? `${place} ${input}` : input, message })));
        planned.push({ ...item, inputs, modes, half, nested });
    }
    if (unknown.length > 0)
        faults.push(...(await __webpack_require__.e(/* import() */ 611).then(__webpack_require__.bind(__webpack_require__, 611))).misspelt(known, unknown));
    if (faults.length > 0)
        throw (await __webpack_require__.e(/* import() */ 611).then(__webpack_require__.bind(__webpack_require__, 611))).faulty(faults);
    return { step, planned };
}
async function acquireAll(platform, record, planned) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(timedOut()), mainMilliseconds);
    const signal = AbortSignal.any([platform.cancelled, late.signal]);
    const network = await platform.network(record.proxy);
    record.tokenHost = network.tokenHost;
    try {
        const tokens = new subject_token/* SubjectTokens */.fx(async (audience) => (0,subject_token/* preflight */.Mz)(await network.fetchSubjectToken(audience, signal), audience, platform.now()));
        const save = () => platform.save(record);
        const world = { platform, network, signal, tokens, save, strict: record.strict };
        const minted = await (0,settle/* settleAll */.j)(planned.map(async (item) => {
            const { provider, inputs, modes, half, nested } = item;
            const lease = (0,mint/* newLease */.Z)(platform, provider, inputs);
            record.leases.push(lease);
            try {
                const io = (0,mint/* exchangeIo */.m)(world, lease, provider.audience(inputs));
                const credential = await provider.exchange(inputs, nested?.extend(io, world, record) ?? io);
                lease.principal = credential.principal;
                if (credential.expiresAt !== undefined)
                    lease.expiresAt = credential.expiresAt;
                provider.guard?.(credential, inputs);
                const agent = half && {
                    ...half.form(credential, inputs),
                    credential,
                    key: half.key?.(credential),
                    raw: item.raw,
                    record,
                };
                const presentation = { ...provider.present(credential, inputs), ...(agent && { agent }) };
                return { lease, modes, presentation: outputs(presentation, lease, credential, item) };
            }
            catch (error) {
                throw (await __webpack_require__.e(/* import() */ 4775).then(__webpack_require__.bind(__webpack_require__, 4775))).named(error, item.place);
            }
        }));
        signal.throwIfAborted();
        if (planned.some(({ provider }) => provider.lateNames)) {
            const wanted = planned.map((item, index) => ({ ...item, presentation: minted[index]?.presentation }));
            const { lateNames } = await __webpack_require__.e(/* import() */ 4458).then(__webpack_require__.bind(__webpack_require__, 4458));
            for (const names of lateNames(wanted))
                await platform.plan(names);
        }
        for (const { lease, modes, presentation } of minted)
            lease.delivered = platform.deliverables(presentation, modes, lease);
        save();
        for (const { lease, modes, presentation } of minted) {
            await platform.deliver(presentation, modes, lease, signal);
            signal.throwIfAborted();
        }
        for (const { lease, modes } of minted)
            announce(platform, lease, modes);
    }
    finally {
        clearTimeout(timer);
        await Promise.all(planned.map(({ nested }) => nested?.ended()));
        network.wire.close();
    }
}
function outputs(presentation, lease, credential, { place, name, half }) {
    const { principal, expiresAt } = credential;
    const end = expiresAt === undefined || half ? {} : { 'expires-at': (0,instant/* instant */.u)(expiresAt) };
    const facts = { principal, ...end, 'lease-id': lease.id, ...presentation.facts };
    if (place === undefined)
        return { ...presentation, facts };
    const prefixed = (parts = {}) => name === undefined ? {} : Object.fromEntries(Object.entries(parts).map(([key, value]) => [`${name}-${key}`, value]));
    return { ...presentation, facts: prefixed(facts), output: prefixed(presentation.output) };
}
function announce(platform, lease, modes) {
    const until = lease.expiresAt === undefined || modes.includes('agent') ? '' : ` until ${(0,instant/* instant */.u)(lease.expiresAt)}`;
    platform.log.info(`${lease.principal}${until}, delivered as ${modes.join(', ')} (${lease.id})`);
}
function timedOut() {
    return new errors/* MayflyError */.r('ERR_TIMED_OUT', `The step did not finish within ${mainMilliseconds / 1000} s`, {});
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./packages/platforms/src/delivery.ts + 1 modules
var delivery = __webpack_require__(6710);
// EXTERNAL MODULE: ./packages/platforms/src/command/log.ts
var log = __webpack_require__(276);
// EXTERNAL MODULE: ./packages/platforms/src/command/state-folder.ts + 3 modules
var state_folder = __webpack_require__(4371);
;// CONCATENATED MODULE: ./packages/platforms/src/command/acquire.ts





function takeFor(job, { inputs, place, cancelled, printsToLog }) {
    const { state, system } = job;
    const root = () => state.root;
    const recordName = state.newRecord(Date.now());
    let record = { strict: false, leases: [] };
    let failed = false;
    const platform = {
        ...job.platform(),
        ...(printsToLog && system.masksFromLog?.() && { mask: log/* maskFromLog */.Zg }),
        get job() {
            return job.told;
        },
        guard: () => system.guard?.(),
        inputs: () => inputs,
        cancelled,
        save(saved) {
            record = saved;
            state.save(recordName, saved);
        },
        fail(message, failure) {
            failed = true;
            (0,log/* fail */.fJ)(message, failure);
            if ((0,state_folder/* mayBeEnded */.R)(failure?.rows ?? []))
                job.tellKept();
            else
                state.forget(recordName);
        },
        network: (proxy) => job.network(proxy),
        newLeaseId: (provider) => `${provider}-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`,
        plan: (names) => (0,delivery/* planDelivery */.eh)(names, deliveredBefore(job, recordName)),
        deliverables: (presentation, modes, lease) => [
            ...(0,delivery/* listDeliverables */.HE)(root, presentation, modes, lease),
            ...place.deliverables(lease),
        ],
        deliver: (presentation, modes, lease, signal) => (0,delivery/* putInto */.iu)(presentation, modes, { root, lease, signal, warn: log/* log */.Rm.warn }, (variables, secret) => place.put(lease, variables, secret)),
    };
    return { platform, record: () => record, recordName, failed: () => failed };
}
function deliveredBefore({ state }, own) {
    return state.records(log/* mask */.dK).flatMap(([name, record]) => {
        const delivered = name === own ? [] : (record?.leases ?? []).flatMap((lease) => lease.delivered);
        return delivered.flatMap((one) => (one.kind === 'env' ? [one.name] : []));
    });
}
function cancellation() {
    const controller = new AbortController();
    return {
        cancelled: controller.signal,
        cancel: () => controller.abort(new errors/* MayflyError */.r('ERR_CANCELLED', 'The command was cancelled')),
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/platforms/src/private-files.ts
var private_files = __webpack_require__(8201);
;// CONCATENATED MODULE: ./packages/platforms/src/command/env-script.ts



function envScript(state) {
    const files = () => [scriptIn(state), (0,external_node_path_.join)(state.root, 'public.env')];
    return {
        deliverables: ({ id }) => files().map((file) => ({ kind: 'section', file, section: id })),
        put({ id }, variables, secret) {
            const [script, open] = files();
            (0,private_files.writeSection)(state.root, script, id, id, scriptOf(mustBeText(variables)));
            (0,private_files.writeSection)(state.root, open, id, id, publicLines(variables, secret));
        },
    };
}
function scriptIn({ root }) {
    return (0,external_node_path_.join)(root, 'env.sh');
}
function inMemory() {
    const variables = {};
    return {
        variables,
        deliverables: () => [],
        put: (_, more) => void Object.assign(variables, mustBeText(more)),
    };
}
function scriptOf(variables) {
    const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value.replaceAll("'", `'\\''`)}'`);
    return `${[traceOff, ...exports, traceOn].join('\n')}\n`;
}
function publicLines(variables, secret) {
    const open = Object.entries(variables).filter(([name, value]) => !secret.has(name) && !/[\r\n]/.test(value));
    return open.map(([name, value]) => `${name}=${value}\n`).join('');
}
const traceOff = '{ mayfly_trace=; case $- in *x*) mayfly_trace=x ;; esac; case $- in *v*) mayfly_trace=v$mayfly_trace ;; esac; set +xv; } 2>/dev/null';
const traceOn = '{ if [ -n "$mayfly_trace" ]; then set "-$mayfly_trace"; fi; unset mayfly_trace; } 2>/dev/null';
function mustBeText(variables) {
    const wrong = Object.entries(variables).filter(([, value]) => value.includes('\0'));
    if (wrong.length === 0)
        return variables;
    throw new errors/* MayflyError */.r('ERR_DELIVERY_FAILED', 'A value holds a zero byte, which no variable can hold', {
        facts: { variables: wrong.map(([name]) => name).join(', ') },
        fix: 'Deliver it as a file.',
    });
}

// EXTERNAL MODULE: ./packages/platforms/src/command/release.ts
var release = __webpack_require__(3227);
// EXTERNAL MODULE: ./packages/providers/src/enders.ts
var enders = __webpack_require__(5815);
;// CONCATENATED MODULE: ./packages/providers/src/signers.ts
const signers = {
    vault: () => __webpack_require__.e(/* import() */ 2535).then(__webpack_require__.bind(__webpack_require__, 2535)).then(({ signer }) => signer),
};

// EXTERNAL MODULE: ./packages/platforms/src/command/subject-tokens.ts
var subject_tokens = __webpack_require__(349);
// EXTERNAL MODULE: ./packages/cli/src/flag.ts
var flag = __webpack_require__(5270);
// EXTERNAL MODULE: ./packages/platforms/src/command/offered-inputs.ts
var offered_inputs = __webpack_require__(6851);
;// CONCATENATED MODULE: ./packages/cli/src/suited.ts

function suited(asked, system, deliver) {
    const items = asked.items.map((item) => {
        const { provider } = item;
        const inputs = { ...provider.inputs, ...(0,offered_inputs/* offeredInputs */.J)(provider.inputs, deliver) };
        return { ...item, provider: { ...provider, inputs } };
    });
    return { ...asked, items, faults: [...asked.faults, ...refused(asked, system)] };
}
function refused({ items }, { keepsLists }) {
    return items.flatMap(({ provider, raw, place }) => Object.entries(provider.inputs).flatMap(([name, spec]) => {
        const input = place === undefined ? name : `${place} ${name}`;
        if (!raw[name])
            return [];
        if (spec.forOutput)
            return [{ input, message: 'is for step outputs, which GitHub alone has' }];
        if (keepsLists && place !== undefined && spec.type === 'text' && spec.secret)
            return [
                {
                    input,
                    message: 'is secret, and the record of a build keeps what a pipeline is given: it cannot come this way',
                },
            ];
        return [];
    }));
}

;// CONCATENATED MODULE: ./packages/cli/src/request.ts




function request(line, deliver, more = []) {
    const { provider, flags, inputs, job } = line;
    const faults = [...line.faults, ...more, ...(0,subject_tokens/* strangeVariables */.Mx)()];
    const file = flags.credentials;
    const named = provider !== undefined || faults.some(({ input }) => input === 'provider');
    if (named && file !== undefined)
        faults.push({ input: 'credentials', message: 'stands instead of a provider' });
    if (!named && file === undefined)
        faults.push({ input: 'provider', message: 'is required, or --credentials' });
    const list = file === undefined ? undefined : read(file, faults);
    return { inputs, ask: async (raw) => suited(await askFor(provider, list, raw, faults), job.system, deliver) };
}
function read(file, faults) {
    const read = (0,flag/* fromFile */.H0)(file);
    if ('value' in read)
        return read.value;
    faults.push({ input: 'credentials', message: read.fault });
    return undefined;
}
async function askFor(provider, list, raw, faults) {
    if (provider === undefined && list === undefined)
        return { items: [], literal: {}, faults };
    const asked = provider
        ? await alone(provider)(raw)
        : await (await __webpack_require__.e(/* import() */ 5188).then(__webpack_require__.bind(__webpack_require__, 5188))).readCredentials({ credentials: list });
    return { ...asked, faults: [...faults, ...asked.faults] };
}

// EXTERNAL MODULE: ./packages/platforms/src/redaction.ts + 1 modules
var redaction = __webpack_require__(2029);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./packages/cli/src/redact.ts

const stars = Buffer.from('***');
const nothing = Buffer.alloc(0);
const longestSkip = 255;
class Forms {
    #all;
    #skips = new Uint8Array(65_536);
    #ending = new Map();
    #beginning = new Map();
    #begins = new Uint8Array(65_536);
    #firstBytes = new Uint8Array(256);
    #shortest;
    #longest;
    constructor(forms) {
        this.#all = [...new Set(forms)].map((form) => Buffer.from(form)).filter(({ length }) => length > 1);
        const lengths = this.#all.map(({ length }) => length);
        this.#shortest = Math.min(...lengths, longestSkip);
        this.#longest = Math.max(0, ...lengths);
        this.#skips.fill(this.#shortest - 1);
        for (const form of this.#all)
            this.#learn(form);
    }
    #learn(form) {
        for (let end = 1; end < this.#shortest; end++) {
            const pair = pairAt(form, end);
            this.#skips[pair] = Math.min(this.#skips[pair], this.#shortest - 1 - end);
        }
        add(this.#ending, pairAt(form, this.#shortest - 1), form);
        add(this.#beginning, pairAt(form, 1), form);
        this.#begins[pairAt(form, 1)] = 1;
        this.#firstBytes[form[0]] = 1;
    }
    get none() {
        return this.#all.length === 0;
    }
    find(bytes, open, found) {
        const skips = this.#skips;
        const back = this.#shortest - 1;
        const length = Math.min(bytes.length, open + back);
        for (let end = back; end < length;) {
            const pair = (bytes[end - 1] << 8) | bytes[end];
            const skip = skips[pair];
            if (skip > 0) {
                end += skip;
                continue;
            }
            const start = end - back;
            for (const form of this.#ending.get(pair) ?? []) {
                if (standsAt(bytes, start, form))
                    found(start, start + form.length);
            }
            end++;
        }
    }
    openFrom(bytes) {
        const begins = this.#begins;
        const last = bytes.length - 1;
        for (let at = Math.max(0, bytes.length - this.#longest + 1); at < last; at++) {
            const pair = (bytes[at] << 8) | bytes[at + 1];
            if (begins[pair] === 1 && this.#beginning.get(pair)?.some((form) => isBegun(bytes, at, form)))
                return at;
        }
        return this.#firstBytes[bytes[last]] === 1 ? last : bytes.length;
    }
}
class Redaction {
    #forms;
    #held = nothing;
    #base = 0;
    #done = 0;
    #starred = false;
    constructor(forms) {
        this.#forms = forms;
    }
    get held() {
        return this.#held.length;
    }
    push(chunk) {
        if (this.#forms.none || chunk.length === 0)
            return chunk;
        const bytes = this.#held.length === 0 ? chunk : Buffer.concat([this.#held, chunk]);
        return this.#letGo(bytes, this.#forms.openFrom(bytes));
    }
    end() {
        return this.#letGo(this.#held, this.#held.length);
    }
    #letGo(bytes, open) {
        const parts = [];
        this.#forms.find(bytes, open, (start, end) => this.#star(bytes, start, end, parts));
        if (this.#base + open > this.#done) {
            parts.push(bytes.subarray(this.#done - this.#base, open));
            this.#done = this.#base + open;
            this.#starred = false;
        }
        this.#held = bytes.subarray(open);
        this.#base += open;
        return joined(parts);
    }
    #star(bytes, start, end, parts) {
        if (!this.#starred || this.#base + start > this.#done) {
            parts.push(bytes.subarray(this.#done - this.#base, start), stars);
            this.#starred = true;
            this.#done = this.#base + end;
        }
        else if (this.#base + end > this.#done)
            this.#done = this.#base + end;
    }
}
function redactor(forms) {
    const redaction = new Redaction(forms);
    return new external_node_stream_.Transform({
        transform(chunk, _, done) {
            const safe = redaction.push(chunk);
            done(null, safe.length > 0 ? safe : undefined);
        },
        flush(done) {
            done(null, redaction.end());
        },
    });
}
function add(forms, pair, form) {
    forms.set(pair, [...(forms.get(pair) ?? []), form]);
}
function pairAt(form, end) {
    return (form[end - 1] << 8) | form[end];
}
function standsAt(bytes, start, form) {
    return (start + form.length <= bytes.length &&
        bytes[start] === form[0] &&
        form.compare(bytes, start, start + form.length) === 0);
}
function isBegun(bytes, at, form) {
    const length = bytes.length - at;
    if (length >= form.length)
        return false;
    let same = 2;
    while (same < length && bytes[at + same] === form[same])
        same++;
    return same === length;
}
function joined(parts) {
    const [first = nothing, ...others] = parts.filter(({ length }) => length > 0);
    return others.length === 0 ? first : Buffer.concat([first, ...others]);
}

// EXTERNAL MODULE: ./packages/cli/src/signals.ts
var src_signals = __webpack_require__(5087);
;// CONCATENATED MODULE: ./packages/cli/src/run.ts





const neverStarted = 125;
const streamTurns = 20;
const turnMilliseconds = 100;
function run(spawn, program, args, variables) {
    const child = start(() => spawn(program, args, { env: (0,subject_tokens/* environmentWith */.Cz)(variables), stdio: ['inherit', 'pipe', 'pipe'] }), program);
    if (!child)
        return { signal: () => undefined, ended: Promise.resolve(), done: Promise.resolve(neverStarted) };
    let forms;
    const known = () => (forms ??= new Forms((0,redaction/* knownForms */.pZ)()));
    const written = Promise.all([
        pass(child.stdout, () => process.stdout, known),
        pass(child.stderr, () => process.stderr, known),
    ]);
    const code = new Promise((resolve) => {
        child.on('error', (error) => {
            if (child.pid !== undefined)
                return;
            tellNotStarted(program, error);
            resolve(neverStarted);
        });
        child.once('exit', (exitCode, signal) => resolve(signal === null ? (exitCode ?? 1) : (0,src_signals/* exitCodeOf */.F)(signal)));
    });
    return {
        signal: (signal) => void child.kill(signal),
        ended: code.then(() => undefined),
        done: code.then(async () => {
            let turns = 0;
            const late = setInterval(() => {
                const slow = process.stdout.writableNeedDrain || process.stderr.writableNeedDrain;
                if (slow || ++turns < streamTurns)
                    return;
                for (const stream of [child.stdout, child.stderr])
                    stream.destroy();
            }, turnMilliseconds);
            await written;
            clearInterval(late);
            return code;
        }),
    };
}
function start(spawn, program) {
    try {
        return spawn();
    }
    catch (error) {
        tellNotStarted(program, error);
        return undefined;
    }
}
function tellNotStarted(program, { code }) {
    log/* log */.Rm.warn(`${program} could not be started (${code})`);
}
function pass(from, out, forms) {
    return new Promise((resolve) => {
        from.once('close', resolve);
        from.once('data', (first) => {
            const redacted = redactor(forms());
            const to = out();
            from.removeListener('close', resolve);
            redacted.once('end', resolve);
            to.on('error', () => {
                from.destroy();
                redacted.resume();
            });
            from.once('close', () => redacted.end());
            redacted.write(first);
            from.pipe(redacted).pipe(to, { end: false });
        });
    });
}

;// CONCATENATED MODULE: ./packages/cli/src/exec.ts










const strictExitCode = 3;
async function exec(line, [program, ...args]) {
    const { job } = line;
    const { cancelled, cancel } = cancellation();
    let heed = (_) => cancel();
    const signals = (0,src_signals/* onSignals */.r)((signal) => heed(signal));
    const missing = program === undefined ? [{ input: 'command', message: 'is required, after "--"' }] : [];
    const { inputs, ask } = request(line, 'env', missing);
    const place = inMemory();
    const taking = takeFor(job, { inputs, place, cancelled, printsToLog: false });
    const processes = whileItWaits(() => Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 1421, 23)));
    await acquire(taking.platform, ask, enders/* enders */.I, signers);
    if (taking.failed()) {
        if (signals.received)
            process.exitCode = (0,src_signals/* exitCodeOf */.F)(signals.received);
        return;
    }
    const { spawn } = await processes;
    let child;
    try {
        if (signals.received === undefined)
            child = run(spawn, program, args, place.variables);
        const hurried = new Promise((resolve) => {
            let heard = 0;
            heed = (signal) => {
                child?.signal(signal);
                if (++heard > 1)
                    resolve();
            };
        });
        await Promise.race([child?.ended, hurried]);
    }
    finally {
        const refused = await (0,release/* releaseRecord */.H)(job, taking.recordName, taking.record(), enders/* enders */.I);
        const code = child ? await child.done : signals.received && (0,src_signals/* exitCodeOf */.F)(signals.received);
        if (refused !== undefined)
            (0,log/* say */.cv)(refused);
        process.exitCode = refused !== undefined && code === 0 ? strictExitCode : code;
    }
}
function whileItWaits(load) {
    return new Promise((resolve) => setImmediate(() => resolve(load())));
}

// EXTERNAL MODULE: ./packages/platforms/src/command/system.ts + 3 modules
var system = __webpack_require__(952);
;// CONCATENATED MODULE: ./packages/cli/src/login.ts









async function login(line) {
    const { cancelled, cancel } = cancellation();
    const signals = (0,src_signals/* onSignals */.r)(cancel);
    const { flags, job } = line;
    const message = 'must not lie in the folder of the project: artifacts would take it along';
    const misplaced = flags['state-dir'] !== undefined && (0,system/* liesInWorkspace */.US)(job.system, flags['state-dir']);
    const { inputs, ask } = request(line, job.system.delivers ?? 'env', misplaced ? [{ input: 'state-dir', message }] : []);
    const taking = takeFor(job, { inputs, place: envScript(job.state), cancelled, printsToLog: true });
    await acquire(taking.platform, ask, enders/* enders */.I, signers);
    if (!taking.failed())
        log/* log */.Rm.info(`the variables are in ${scriptIn(job.state)}`);
    else if (signals.received)
        process.exitCode = (0,src_signals/* exitCodeOf */.F)(signals.received);
}

;// CONCATENATED MODULE: ./packages/cli/src/take.ts





/***/ }),

/***/ 512:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ attempts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

const tries = 4;
const firstDelayMilliseconds = 250;
const longestDelayMilliseconds = 4_000;
const allowed = {
    any: ['unsent', 'throttle', 'transient', 'stale'],
    unsent: ['unsent', 'throttle', 'stale'],
    never: [],
};
async function attempts(retry, signal, once) {
    let unclear = false;
    for (let attempt = 1;; attempt++) {
        try {
            return await once(attempt);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r) || error.retry === undefined)
                throw error;
            unclear ||= error.retry === 'transient';
            const again = attempt < tries && allowed[retry].includes(error.retry) && !signal.aborted;
            const delay = Math.random() * Math.min(longestDelayMilliseconds, firstDelayMilliseconds * 2 ** attempt);
            const asked = (error.retryAfterSeconds ?? 0) * 1000;
            if (!again || asked > longestDelayMilliseconds) {
                const facts = { ...error.facts, attempts: String(attempt) };
                throw error.with({ retry: unclear ? 'transient' : error.retry, facts });
            }
            await pause(Math.max(delay, asked), signal);
        }
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

/***/ 1457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openWire: () => (/* binding */ openWire)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3784);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7638);






const largestAnswerBytes = 1 << 20;
function openWire(proxy, { attemptMilliseconds } = { attemptMilliseconds: 10_000 }) {
    const ready = new Map();
    const keep = (key, socket) => {
        ready.set(key, [...(ready.get(key) ?? []), socket]);
    };
    let closed = false;
    return {
        async send(request, outer) {
            const url = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .endpoint */ .sR)(request.url);
            const signal = AbortSignal.any([outer, AbortSignal.timeout(attemptMilliseconds)]);
            const key = url.origin + (request.ca ?? '');
            const waiting = await ready
                .get(key)
                ?.shift()
                ?.catch(() => undefined);
            const alive = waiting && !waiting.destroyed && !waiting.readableEnded;
            const socket = alive
                ? waiting
                : await connect(url, proxy, signal, request.ca).catch((error) => fail(url, error, 'unsent', outer, proxy));
            socket.once('free', () => (closed ? socket.destroy() : keep(key, Promise.resolve(socket))));
            try {
                return await ask(url, request, socket, signal);
            }
            catch (error) {
                socket.destroy();
                return await fail(url, error, 'transient', outer, proxy);
            }
        },
        connectEarly(text, ca) {
            const url = (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .endpoint */ .sR)(text);
            const socket = connect(url, proxy, AbortSignal.timeout(attemptMilliseconds), ca);
            socket.catch(() => undefined);
            keep(url.origin + (ca ?? ''), socket);
        },
        close() {
            closed = true;
            for (const waiting of [...ready.values()].flat())
                waiting.then((socket) => socket.destroy()).catch(() => undefined);
            ready.clear();
        },
    };
}
async function connect(url, proxy, signal, ca) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
    if (url.protocol === 'http:') {
        return settled((0,node_net__WEBPACK_IMPORTED_MODULE_2__.connect)({ host, port }), 'connect', signal);
    }
    const via = proxy
        ? { socket: await (await __webpack_require__.e(/* import() */ 2547).then(__webpack_require__.bind(__webpack_require__, 2547))).tunnel(new URL(proxy), `${url.hostname}:${port}`, signal) }
        : { port };
    const servername = /^[\d.]+$|:/.test(host) ? '' : host;
    const options = { host, ...via, servername, secureContext: secureContext(ca), rejectUnauthorized: true };
    return settled((0,node_tls__WEBPACK_IMPORTED_MODULE_3__.connect)(options), 'secureConnect', signal);
}
function settled(socket, event, signal) {
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
async function fail(url, error, retry, outer, proxy) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_5__/* .MayflyError */ .r)
        throw error;
    throw (await __webpack_require__.e(/* import() */ 7110).then(__webpack_require__.bind(__webpack_require__, 7110))).httpFailure(url, error, { retry, outer, proxy });
}
const contexts = new Map();
function secureContext(ca) {
    const context = contexts.get(ca) ?? (0,node_tls__WEBPACK_IMPORTED_MODULE_3__.createSecureContext)(ca === undefined ? {} : { ca });
    contexts.set(ca, context);
    return context;
}
async function ask(url, request, socket, signal) {
    const send = url.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    const body = request.body === undefined ? undefined : Buffer.from(request.body);
    return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        const { method } = request;
        const length = body ? { 'content-length': body.length } : {};
        const headers = { 'user-agent': 'mayfly', accept: '*/*', ...request.headers, ...length };
        send(url, { method, headers, signal, agent: onlyOn(socket, url.protocol) })
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
                if (size > largestAnswerBytes) {
                    reject({ code: 'too large', largestAnswerBytes });
                    answer.destroy();
                }
            });
            answer.once('error', reject);
            answer.once('end', () => {
                const date = Date.parse(headers.date ?? '');
                const text = Buffer.concat(chunks).toString('utf8');
                resolve({ status, headers, body: text, date: Number.isNaN(date) ? undefined : date });
            });
        })
            .end(body);
    });
}
function onlyOn(socket, protocol) {
    const addRequest = (request) => request.onSocket(socket);
    return { addRequest, keepAlive: true, protocol, defaultPort: 0 };
}


/***/ }),

/***/ 368:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ instant)
/* harmony export */ });
function instant(milliseconds) {
    return `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`;
}


/***/ }),

/***/ 2921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ newLease),
/* harmony export */   m: () => (/* binding */ exchangeIo)
/* harmony export */ });
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(512);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8189);


function newLease(platform, provider, inputs) {
    const id = platform.newLeaseId(provider.id);
    const trust = provider.trust?.(inputs);
    const principal = provider.principal(inputs);
    return { id, provider: provider.id, ...(trust && { trust }), principal, endings: [], delivered: [] };
}
function exchangeIo(world, lease, audience) {
    const { platform, network, signal, tokens, save } = world;
    const { wire } = network;
    const io = {
        job: platform.job,
        signal,
        now: () => platform.now(),
        receive: (value) => _secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z.receive(value, platform.mask),
        http: (retry, build, judge) => (0,_attempt_js__WEBPACK_IMPORTED_MODULE_0__/* .attempts */ .r)(retry, signal, async (attempt) => judge(await wire.send({ ...(await build(attempt)), ca: lease.trust }, signal))),
        subjectToken: (attempt = 1) => tokens.get(audience, attempt),
    };
    const others = (what, ender) => lease.endings.filter((held) => held.what !== what || (ender !== undefined && held.ender !== ender && !held.asked));
    return {
        ...io,
        strict: world.strict,
        connectEarly: (url) => wire.connectEarly(url, lease.trust),
        hold(ending) {
            lease.endings = [...others(ending.what, ending.ender), ending];
            if (ending.expiresAt !== undefined)
                lease.expiresAt = ending.expiresAt;
            save();
        },
        forget(what) {
            lease.endings = others(what);
            save();
        },
        warn: (message) => platform.log.warn(message),
    };
}


/***/ }),

/***/ 6933:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oV: () => (/* binding */ untilText),
/* harmony export */   o_: () => (/* binding */ unended),
/* harmony export */   z7: () => (/* binding */ outcomeRow)
/* harmony export */ });
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);

const unended = ['revoked-leases-pending', 'revoke-failed', 'not-run'];
function outcomeRow(lease, ending, outcome, detail) {
    return { lease: lease.id, provider: lease.provider, what: ending.what, outcome, detail };
}
function untilText(ending) {
    const time = ending.expiresAt === undefined ? 'until the issuer ends it' : `until ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_0__/* .instant */ .u)(ending.expiresAt)}`;
    const facts = Object.entries(ending.facts).map(([name, value]) => `; ${name} ${value}`);
    return `${ending.asked ? 'asked for, no answer seen: if issued, valid' : 'valid'} ${time}${facts.join('')}`;
}


/***/ }),

/***/ 7828:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XZ: () => (/* binding */ endAll),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   iT: () => (/* binding */ withdrawAll)
/* harmony export */ });
/* harmony import */ var _attempt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(512);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(368);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6933);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8189);





const expiryMarginMilliseconds = 60_000;
const postMilliseconds = 30_000;
const endingMilliseconds = 20_000;
async function release(platform, enders) {
    const record = platform.load();
    if (!record || record.leases.length === 0)
        return;
    for (const lease of [...record.leases].reverse())
        await withdrawAll(platform, lease);
    const rows = await endAll(platform, record, enders, AbortSignal.timeout(postMilliseconds));
    if (rows.length > 0)
        platform.report(rows);
    const alive = rows.filter((row) => _outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .unended */ .o_.includes(row.outcome));
    for (const { what, outcome, detail } of alive)
        platform.log.warn(`${what}: ${outcome} (${detail})`);
    if (record.strict && alive.length > 0) {
        platform.fail(`strict-revoke: ${alive.length} of ${rows.length} things that this step made may still be alive`);
    }
}
async function withdrawAll(platform, lease) {
    for (const delivered of [...lease.delivered].reverse()) {
        try {
            await platform.withdraw(delivered, lease);
        }
        catch (error) {
            const thing = delivered.kind === 'env' ? delivered.name : 'path' in delivered ? delivered.path : delivered.file;
            const { code, message } = error;
            platform.log.warn(`${thing} was not taken out of the job (${code ?? message})`);
        }
    }
}
async function endAll(platform, record, enders, deadline) {
    const rows = [];
    let network;
    const open = platform.network && (() => (network ??= platform.network(record.proxy)));
    for (const lease of [...record.leases].reverse()) {
        for (const ending of [...lease.endings].reverse()) {
            const means = { platform, enders, deadline, open, tokenHost: record.tokenHost };
            const [outcome, detail] = await end(means, lease, ending).catch(() => [
                'revoke-failed',
                (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .oV)(ending),
            ]);
            rows.push((0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeRow */ .z7)(lease, ending, outcome, detail));
        }
    }
    network?.then(({ wire }) => wire.close()).catch(() => undefined);
    return rows;
}
async function end({ platform, enders, deadline, open, tokenHost }, lease, ending) {
    const { ender, expiresAt } = ending;
    if (expiresAt !== undefined && platform.now() > expiresAt + expiryMarginMilliseconds) {
        return ['already-expired', `since ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(expiresAt)}`];
    }
    if (ender === undefined)
        return ['expires-only', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .oV)(ending)];
    const load = enders[ender];
    if (!load || !open || deadline.aborted)
        return ['not-run', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .oV)(ending)];
    const signal = AbortSignal.any([deadline, AbortSignal.timeout(endingMilliseconds)]);
    const [loaded, network] = await Promise.all([load(), open()]);
    return revoke(platform, ending, loaded, endingIo(platform, network, { lease, ending, signal, tokenHost }));
}
function endingIo(platform, network, { lease, ending, signal, tokenHost, }) {
    return {
        job: network.job,
        signal,
        now: () => platform.now(),
        receive: (value) => _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z.receive(value, platform.mask),
        http: (retry, build, judge) => (0,_attempt_js__WEBPACK_IMPORTED_MODULE_0__/* .attempts */ .r)(retry, signal, async (attempt) => judge(await network.wire.send({ ...(await build(attempt)), ca: lease.trust }, signal))),
        async subjectToken() {
            if (network.tokenHost !== tokenHost)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ENDPOINT_REFUSED', 'Subject tokens come from another host than in main');
            return network.fetchSubjectToken(ending.audience ?? '', signal);
        },
    };
}
async function revoke(platform, ending, ender, io) {
    const open = () => 'unclear';
    const control = await ender.control?.(ending, io).catch(open);
    const result = await ender.revoke(ending, io);
    const seen = () => (0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(platform.now());
    if (result === 'pending')
        return ['revoked-leases-pending', (0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .oV)(ending)];
    if (result === 'gone')
        return ['already-gone', `seen by ${ending.ender}, ${seen()}`];
    const probe = await ender.probe?.(ending, io).catch(open);
    if (probe === 'accepted')
        return ['revoke-failed', `still accepted at ${seen()}; ${(0,_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .untilText */ .oV)(ending)}`];
    const verified = control === 'accepted' && probe === 'refused';
    return [verified ? 'revoked-verified' : 'revoked-unverified', `by ${ending.ender}, ${seen()}`];
}


/***/ }),

/***/ 9430:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ settleAll)
/* harmony export */ });
async function settleAll(work) {
    const results = await Promise.allSettled(work);
    const failures = results.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (failures.length === 1)
        throw failures[0];
    if (failures.length > 0)
        throw new AggregateError(failures);
    return results.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}


/***/ }),

/***/ 6851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ offeredInputs),
/* harmony export */   z: () => (/* binding */ onlyOnGitHub)
/* harmony export */ });
/* harmony import */ var _system_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(952);

function offeredInputs(literal, usual) {
    const kept = Object.entries(literal).filter(([, spec]) => !spec.forOutput);
    return Object.fromEntries(kept.map(([name, spec]) => [name, name === 'deliver' ? offered(spec, usual) : spec]));
}
function onlyOnGitHub(literal) {
    const { deliver } = literal;
    const ways = deliver && 'options' in deliver ? deliver.options.filter((mode) => !_system_js__WEBPACK_IMPORTED_MODULE_0__/* .modes */ .nI.includes(mode)) : [];
    const names = Object.entries(literal).flatMap(([name, spec]) => (spec.forOutput ? [`--${name}`] : []));
    return [...(ways.length > 0 ? [`--deliver ${ways.join(', ')}`] : []), ...names];
}
function offered(spec, usual) {
    if (!('options' in spec))
        return spec;
    const options = spec.options.filter((mode) => _system_js__WEBPACK_IMPORTED_MODULE_0__/* .modes */ .nI.includes(mode));
    const [first = ''] = options;
    return { ...spec, options, default: options.includes(usual) ? usual : first };
}


/***/ }),

/***/ 3227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ releaseRecord)
/* harmony export */ });
/* harmony import */ var _mayfly_core_release__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7828);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(276);
/* harmony import */ var _state_folder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4371);



async function releaseRecord(job, name, record, enders) {
    const platform = job.platform();
    let rows = [];
    let refused;
    let stuck = false;
    await (0,_mayfly_core_release__WEBPACK_IMPORTED_MODULE_0__/* .release */ ._r)({
        ...platform,
        load: () => record,
        async withdraw(delivered, lease) {
            await platform.withdraw(delivered, lease).catch((error) => {
                stuck = true;
                throw error;
            });
        },
        report(reported) {
            rows = reported;
            for (const { what, outcome, detail } of rows)
                _log_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm.info(`${what}: ${outcome}, ${detail}`);
        },
        fail(message) {
            refused = message;
        },
    }, enders);
    if (stuck || (0,_state_folder_js__WEBPACK_IMPORTED_MODULE_2__/* .mayBeEnded */ .R)(rows))
        job.tellKept();
    else
        job.state.forget(name);
    return refused;
}


/***/ }),

/***/ 6710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HE: () => (/* binding */ listDeliverables),
  pj: () => (/* binding */ plain),
  eh: () => (/* binding */ planDelivery),
  iu: () => (/* binding */ putInto)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/secret.ts
var src_secret = __webpack_require__(8189);
// EXTERNAL MODULE: ./packages/platforms/src/lease-folder.ts
var lease_folder = __webpack_require__(4835);
;// CONCATENATED MODULE: ./packages/platforms/src/variables.ts
const variables_name = /^[A-Za-z_][A-Za-z0-9_]*$/;
const dangerous = /^(PATH|HOME|SHELL|IFS|PS4|UID|EUID|PPID|SHELLOPTS|BASHOPTS|PROMPT_COMMAND|NODE_OPTIONS|BASH_ENV|ENV|PYTHON.*|PERL5.*|RUBY.*|JAVA_TOOL_OPTIONS|LD_.*|DYLD_.*|GITHUB_.*|RUNNER_.*|ACTIONS_.*|MAYFLY_.*)$/i;
function isOurs(variable) {
    return variables_name.test(variable) && !dangerous.test(variable);
}

;// CONCATENATED MODULE: ./packages/platforms/src/delivery.ts





async function planDelivery({ env, shared = [], shadows, shadowFiles, program }, has = []) {
    const refused = [...env, ...shared].filter((name) => !isOurs(name));
    const taken = env.filter((name) => has.includes(name));
    const hiding = shadows.filter((name) => process.env[name] || has.includes(name));
    if (shadowFiles)
        hiding.push(...(await __webpack_require__.e(/* import() */ 2064).then(__webpack_require__.bind(__webpack_require__, 2064))).shadowingFiles(shadowFiles));
    const missing = program !== undefined && (await __webpack_require__.e(/* import() */ 4514).then(__webpack_require__.bind(__webpack_require__, 4514))).programPath(program) === undefined
        ? program
        : undefined;
    if (refused.length + taken.length + hiding.length === 0 && missing === undefined)
        return;
    throw (await __webpack_require__.e(/* import() */ 1187).then(__webpack_require__.bind(__webpack_require__, 1187))).deliveryRefusal({ refused, taken, hiding, missing });
}
function listDeliverables(root, presentation, modes, lease) {
    const { env, files, login } = chosen(presentation, modes);
    const variables = [
        ...Object.keys(env),
        ...files.flatMap((form) => form.env),
        ...(login ? [login.folderVariable] : []),
    ];
    const own = login !== undefined || files.some(({ section }) => section === undefined);
    return [
        ...(own ? [{ kind: 'folder', path: (0,lease_folder/* leaseFolder */.H)(root(), lease) }] : []),
        ...files.flatMap(({ name, section }) => section === undefined ? [] : [{ kind: 'section', file: [root(), name].join(external_node_path_.sep), section }]),
        ...[...new Set(variables)].map((name) => ({ kind: 'env', name })),
    ];
}
async function putInto(presentation, modes, { root, lease, signal, warn }, set) {
    try {
        const { env, files, login, agent } = chosen(await presentation, modes);
        const variables = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, plain(value)]));
        const secret = new Set(Object.keys(env).filter((name) => env[name] instanceof src_secret/* Secret */.z));
        if (files.length > 0)
            Object.assign(variables, await writeFiles(files, root(), lease, warn));
        if (login) {
            const { logIn } = await __webpack_require__.e(/* import() */ 6136).then(__webpack_require__.bind(__webpack_require__, 6136));
            variables[login.folderVariable] = await logIn(login, {
                root: root(),
                folder: (0,lease_folder/* leaseFolder */.H)(root(), lease),
                signal,
                delivered: agent,
            });
        }
        await set(variables, secret);
    }
    catch (error) {
        if (error instanceof errors/* MayflyError */.r)
            throw error;
        const { code, message } = error;
        throw new errors/* MayflyError */.r('ERR_DELIVERY_FAILED', 'The credential could not be put into the job', {
            facts: { reason: code ?? message },
        });
    }
}
async function writeFiles(files, root, lease, warn) {
    const { writePrivate, writeSection } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 8201));
    const variables = {};
    const replaced = new Set();
    for (const { name, section, content, env } of files) {
        const path = [section === undefined ? (0,lease_folder/* leaseFolder */.H)(root, lease) : root, name].join(external_node_path_.sep);
        if (section === undefined)
            writePrivate(root, path, plain(content));
        else
            replaced.add(writeSection(root, path, section, lease.id, plain(content)));
        for (const variable of env)
            variables[variable] = path;
    }
    for (const id of replaced)
        if (id)
            warn(`A profile of ${id}, an earlier use in this job, was replaced: give each use a profile of its own.`);
    return variables;
}
function chosen({ env, file, agent, login }, modes) {
    const ways = Object.entries({ env, file, agent }).flatMap(([mode, way]) => (way && modes.includes(mode) ? [way] : []));
    return {
        env: Object.assign({}, ...ways.map((way) => way.env)),
        files: ways.flatMap(({ files = [] }) => files),
        login,
        agent,
    };
}
function plain(value) {
    return value instanceof src_secret/* Secret */.z ? value.reveal() : value;
}


/***/ }),

/***/ 5815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ enders)
/* harmony export */ });
const enders = {
    vault: () => __webpack_require__.e(/* import() */ 355).then(__webpack_require__.bind(__webpack_require__, 355)).then(({ ender }) => ender),
    kubernetes: () => __webpack_require__.e(/* import() */ 6861).then(__webpack_require__.bind(__webpack_require__, 6861)).then(({ ender }) => ender),
    'github-app': () => __webpack_require__.e(/* import() */ 4468).then(__webpack_require__.bind(__webpack_require__, 4468)).then(({ ender }) => ender),
};


/***/ })

};
;
