"use strict";
exports.id = 16;
exports.ids = [16];
exports.modules = {

/***/ 7733:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ fromFile),
/* harmony export */   dq: () => (/* binding */ askFor),
/* harmony export */   ye: () => (/* binding */ readCommandLine)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_util__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _mayfly_core_acquire__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(437);
/* harmony import */ var _mayfly_core_input_faults__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(611);
/* harmony import */ var _mayfly_core_inputs__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7276);
/* harmony import */ var _mayfly_core_step_inputs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8993);
/* harmony import */ var _mayfly_providers_registry__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5379);







async function readCommandLine(own, args, takesCredentials) {
    const faults = [];
    const named = takesCredentials && args[0] !== undefined && !args[0].startsWith('-');
    const provider = named ? await findProvider(args[0], faults) : undefined;
    const known = { ...own, ...(takesCredentials && { ..._mayfly_core_step_inputs__WEBPACK_IMPORTED_MODULE_5__/* .stepInputs */ .a, ...provider?.inputs }) };
    const unknown = named && provider === undefined ? () => undefined : (fault) => void faults.push(fault);
    const raw = readTokens(known, named ? args.slice(1) : args, faults, unknown);
    const { inputs: flags, faults: wrong } = (0,_mayfly_core_inputs__WEBPACK_IMPORTED_MODULE_4__/* .parseInputs */ .T)(own, raw, () => undefined);
    const inputs = Object.fromEntries(Object.entries(raw).filter(([name]) => !Object.hasOwn(own, name)));
    return { flags, provider, inputs, faults: [...faults, ...wrong] };
}
async function askFor(provider, list, raw, faults) {
    if (provider === undefined && list === undefined)
        return { items: [], literal: {}, faults };
    const asked = provider
        ? await (0,_mayfly_core_acquire__WEBPACK_IMPORTED_MODULE_2__/* .alone */ .Q)(provider)(raw)
        : await (await __webpack_require__.e(/* import() */ 188).then(__webpack_require__.bind(__webpack_require__, 5188))).readCredentials({ credentials: list });
    return { ...asked, faults: [...faults, ...asked.faults] };
}
async function findProvider(id, faults) {
    if (Object.hasOwn(_mayfly_providers_registry__WEBPACK_IMPORTED_MODULE_6__/* .registry */ .u, id))
        return _mayfly_providers_registry__WEBPACK_IMPORTED_MODULE_6__/* .registry */ .u[id]();
    faults.push({
        input: 'provider',
        message: `must be one of ${Object.keys(_mayfly_providers_registry__WEBPACK_IMPORTED_MODULE_6__/* .registry */ .u).join(', ')}, not ${JSON.stringify(id)}`,
    });
    return undefined;
}
const ways = ['', '-base64', '-file'];
function readTokens(known, args, faults, unknown) {
    const flags = new Map(Object.entries(known).flatMap(([name, spec]) => ways.map((way) => [name + way, { name, spec, way }])));
    const options = Object.fromEntries([...flags].map(([flag, { spec, way }]) => [flag, { type: takesValue(spec, way) ? 'string' : 'boolean' }]));
    const isFlag = (arg) => arg?.startsWith('--') && flags.has(arg.slice(2).replace(/=.*$/s, ''));
    const whole = args.filter((arg, index) => {
        const name = arg.slice(2);
        if (!isFlag(arg) || options[name]?.type !== 'string' || !isFlag(args[index + 1]))
            return true;
        faults.push({ input: flags.get(name)?.name ?? name, message: 'has no value' });
        return false;
    });
    const { tokens } = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({ args: whole, options, strict: false, tokens: true });
    const raw = {};
    for (let at = 0; at < tokens.length; at++) {
        const token = tokens[at];
        if (token?.kind === 'positional')
            faults.push({ input: JSON.stringify(token.value.slice(0, 40)), message: 'is one argument too many' });
        if (token?.kind !== 'option')
            continue;
        const next = tokens[at + 1];
        const following = next?.kind === 'positional' && next.index === token.index + 1 ? next.value : undefined;
        const flag = token.rawName.startsWith('--') ? flags.get(token.name) : undefined;
        if (flag === undefined) {
            const [guess] = (0,_mayfly_core_input_faults__WEBPACK_IMPORTED_MODULE_3__.misspelt)(known, [token.name]);
            unknown({ input: token.rawName, message: guess?.message ?? 'is not a flag of this command' });
            if (token.value === undefined && following !== undefined)
                at++;
            continue;
        }
        const { name, spec, way } = flag;
        const bare = !takesValue(spec, way) && token.value === undefined;
        const given = bare && following !== undefined && /^(true|false|)$/i.test(following);
        if (given)
            at++;
        const read = readValue(spec, way, bare ? (given ? following : 'true') : token.value);
        if ('fault' in read)
            faults.push({ input: name, message: read.fault });
        else if (!Object.hasOwn(raw, name))
            raw[name] = read.value;
        else if (spec.type === 'lines' || spec.type === 'choices')
            raw[name] += `\n${read.value}`;
        else
            faults.push({ input: name, message: 'is given more than once' });
    }
    return raw;
}
function takesValue({ type }, way) {
    return type !== 'switch' || way !== '';
}
function readValue(spec, way, text) {
    if (text === undefined)
        return { fault: 'has no value' };
    if (way === '-file')
        return fromFile(text);
    if (spec.type === 'text' && spec.secret)
        return {
            fault: 'is secret, and every process of the machine can read arguments: give it with -file behind its name',
        };
    return way === '-base64' ? fromBase64(text) : { value: text };
}
function fromFile(file) {
    try {
        return { value: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8') };
    }
    catch (error) {
        return { fault: `cannot be read from ${file} (${error.code})` };
    }
}
function fromBase64(text) {
    const bytes = Buffer.from(text, 'base64');
    const whole = bytes.toString('base64').replace(/=+$/, '') === text.trim().replace(/=+$/, '');
    const value = bytes.toString('utf8');
    return whole && Buffer.from(value, 'utf8').equals(bytes) ? { value } : { fault: 'is not base64 of a UTF-8 text' };
}


/***/ }),

/***/ 437:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ alone),
/* harmony export */   X: () => (/* binding */ acquire)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _guards_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9531);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7276);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(368);
/* harmony import */ var _mint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2921);
/* harmony import */ var _settle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9430);
/* harmony import */ var _step_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8993);
/* harmony import */ var _subject_token_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9285);








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
        (0,_guards_js__WEBPACK_IMPORTED_MODULE_1__/* .guardEvent */ ._)(platform.job, step['allow-untrusted-events']);
        const wanted = planned.map(({ provider, inputs, place = provider.id }) => ({ place, ...provider.names(inputs) }));
        if (wanted.length > 1)
            (await __webpack_require__.e(/* import() */ 458).then(__webpack_require__.bind(__webpack_require__, 4458))).refuseConflicts(wanted);
        for (const names of wanted)
            await platform.plan(names);
        await acquireAll(platform, record, planned);
    }
    catch (error) {
        const { undo } = await __webpack_require__.e(/* import() */ 775).then(__webpack_require__.bind(__webpack_require__, 4775));
        await undo(platform, record, enders, error);
    }
}
async function readInputs(platform, raw, { items, literal, faults: found }, means) {
    const { inputs: step, faults: own } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .T)(_step_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .stepInputs */ .a, raw, platform.mask);
    const known = { ..._step_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .stepInputs */ .a, ...literal };
    const unknown = Object.keys(raw).filter((name) => !Object.hasOwn(known, name));
    const faults = [...own, ...found];
    const planned = [];
    for (const item of items) {
        const { provider, place, name } = item;
        const { inputs, faults: wrong } = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parseInputs */ .T)(provider.inputs, item.raw, platform.mask);
        const told = new Set(wrong.map(({ input }) => input));
        wrong.push(...((await provider.check?.(inputs)) ?? []).filter(({ input }) => !told.has(input)));
        const need = provider.needs?.(inputs);
        const nested = need && (await (await __webpack_require__.e(/* import() */ 610).then(__webpack_require__.bind(__webpack_require__, 2610))).plan(need, means, platform.mask));
        if (nested)
            wrong.push(...nested.faults.filter(({ input }) => !told.has(input)));
        const modes = (inputs.deliver ?? []);
        const missing = modes.filter((mode) => platform.modes?.includes(mode) === false);
        if (missing.length > 0)
            wrong.push({ input: 'deliver', message: `has no ${missing.join(', ')} here: only GitHub has step outputs` });
        else if (place !== undefined && name === undefined && modes.includes('output'))
            wrong.push({ input: 'name', message: 'is required with deliver: output; the outputs begin with it' });
        faults.push(...wrong.map(({ input, message }) => ({ input: place ? `${place} ${input}` : input, message })));
        planned.push({ ...item, inputs, modes, nested });
    }
    if (unknown.length > 0)
        faults.push(...(await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 611))).misspelt(known, unknown));
    if (faults.length > 0)
        throw (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 611))).faulty(faults);
    return { step, planned };
}
async function acquireAll(platform, record, planned) {
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(timedOut()), mainMilliseconds);
    const signal = AbortSignal.any([platform.cancelled, late.signal]);
    const network = await platform.network(record.proxy);
    record.tokenHost = network.tokenHost;
    try {
        const tokens = new _subject_token_js__WEBPACK_IMPORTED_MODULE_5__/* .SubjectTokens */ .fx(async (audience) => (0,_subject_token_js__WEBPACK_IMPORTED_MODULE_5__/* .preflight */ .Mz)(await network.fetchSubjectToken(audience, signal), audience, platform.now()));
        const save = () => platform.save(record);
        const world = { platform, network, signal, tokens, save, strict: record.strict };
        const minted = await (0,_settle_js__WEBPACK_IMPORTED_MODULE_6__/* .settleAll */ .j)(planned.map(async (item) => {
            const { provider, inputs, modes, nested } = item;
            const lease = (0,_mint_js__WEBPACK_IMPORTED_MODULE_3__/* .newLease */ .Z)(platform, provider, inputs);
            record.leases.push(lease);
            try {
                const io = (0,_mint_js__WEBPACK_IMPORTED_MODULE_3__/* .exchangeIo */ .m)(world, lease, provider.audience(inputs));
                const credential = await provider.exchange(inputs, nested?.extend(io, world, record) ?? io);
                lease.principal = credential.principal;
                if (credential.expiresAt !== undefined)
                    lease.expiresAt = credential.expiresAt;
                provider.guard?.(credential, inputs);
                return { lease, modes, presentation: outputs(provider.present(credential, inputs), lease, credential, item) };
            }
            catch (error) {
                throw (await __webpack_require__.e(/* import() */ 775).then(__webpack_require__.bind(__webpack_require__, 4775))).named(error, item.place);
            }
        }));
        signal.throwIfAborted();
        if (planned.some(({ provider }) => provider.lateNames)) {
            const wanted = planned.map((item, index) => ({ ...item, presentation: minted[index]?.presentation }));
            const { lateNames } = await __webpack_require__.e(/* import() */ 458).then(__webpack_require__.bind(__webpack_require__, 4458));
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
function outputs(presentation, lease, credential, { place, name }) {
    const { principal, expiresAt } = credential;
    const end = expiresAt === undefined ? {} : { 'expires-at': (0,_instant_js__WEBPACK_IMPORTED_MODULE_7__/* .instant */ .u)(expiresAt) };
    const facts = { principal, ...end, 'lease-id': lease.id, ...presentation.facts };
    if (place === undefined)
        return { ...presentation, facts };
    const prefixed = (parts = {}) => name === undefined ? {} : Object.fromEntries(Object.entries(parts).map(([key, value]) => [`${name}-${key}`, value]));
    return { ...presentation, facts: prefixed(facts), output: prefixed(presentation.output) };
}
function announce(platform, lease, modes) {
    const until = lease.expiresAt === undefined ? '' : ` until ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_7__/* .instant */ .u)(lease.expiresAt)}`;
    platform.log.info(`${lease.principal}${until}, delivered as ${modes.join(', ')} (${lease.id})`);
}
function timedOut() {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_TIMED_OUT', `The step did not finish within ${mainMilliseconds / 1000} s`, {});
}


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

/***/ 3784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ endpointFault),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
function endpoint(text, name) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const refuse = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ENDPOINT_REFUSED', `An endpoint was refused: ${why}`, {
        facts: { host: url?.host, from: name },
    });
    if (!url)
        throw refuse('it is not a URL');
    if (url.username || url.password)
        throw refuse('it holds a user name or a password');
    if (url.hash)
        throw refuse('it holds a fragment');
    if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
        return url;
    throw refuse('only https is used (http on loopback)');
}
function endpointFault(text) {
    try {
        endpoint(text);
        return /[?#]/.test(text) ? 'must be an https URL without a query or a fragment' : undefined;
    }
    catch (error) {
        return error.message.replace('An endpoint was refused: ', 'must be an https URL: ');
    }
}


/***/ }),

/***/ 7638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ saysNothingIssued),
/* harmony export */   r: () => (/* binding */ MayflyError)
/* harmony export */ });
class MayflyError extends Error {
    code;
    vendor;
    facts;
    fix;
    retry;
    retryAfterSeconds;
    constructor(code, message, details = {}) {
        super(message);
        this.name = 'MayflyError';
        this.code = code;
        this.vendor = details.vendor;
        this.facts = details.facts ?? {};
        this.fix = details.fix;
        this.retry = details.retry;
        this.retryAfterSeconds = details.retryAfterSeconds;
    }
    with(details) {
        const { code, message, vendor, fix, retry, retryAfterSeconds } = this;
        const own = { ...(vendor && { vendor }), ...(fix && { fix }), ...(retry && { retry }) };
        return new MayflyError(code, message, { ...own, ...(retryAfterSeconds && { retryAfterSeconds }), ...details });
    }
}
function saysNothingIssued(error) {
    if (!(error instanceof MayflyError))
        return false;
    const { code, retry } = error;
    return retry ? retry !== 'transient' : code === 'ERR_EXCHANGE_REJECTED' || code === 'ERR_ENDPOINT_REFUSED';
}


/***/ }),

/***/ 9531:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ guardEvent),
/* harmony export */   l: () => (/* binding */ forkEvent)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

const forkEvent = 'the merge request of a fork';
const untrusted = ['pull_request_target', 'workflow_run', forkEvent];
function guardEvent(job, allowed) {
    if (allowed || !untrusted.includes(job.event))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_EVENT_REFUSED', `No credential is given to a job that runs on ${job.event}`, {
        facts: { event: job.event, 'started by': job.outsider },
    });
}


/***/ }),

/***/ 611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   faulty: () => (/* binding */ faulty),
/* harmony export */   misspelt: () => (/* binding */ misspelt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function faulty(faults) {
    const facts = {};
    for (const { input, message } of faults)
        facts[input] = facts[input] ? `${facts[input]}; ${message}` : message;
    const wrong = Object.keys(facts).length;
    const count = wrong === 1 ? 'An input is wrong' : `${wrong} inputs are wrong`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_INPUT_INVALID', count, { facts, fix: 'No request was made.' });
}
function misspelt(literal, names) {
    return names.flatMap((name) => {
        const meant = Object.entries(literal).find(([known, { elsewhere = [] }]) => nearly(known, name) || elsewhere.includes(name))?.[0];
        return meant ? [{ input: name, message: `is not an input; did you mean "${meant}"?` }] : [];
    });
}
function nearly(known, name) {
    if (name.replaceAll('_', '-') === known)
        return true;
    if (known.length < 5 || Math.abs(known.length - name.length) > 1)
        return false;
    let start = 0;
    while (start < known.length && known[start] === name[start])
        start++;
    let end = 0;
    while (end < Math.min(known.length, name.length) - start && known.at(-1 - end) === name.at(-1 - end))
        end++;
    const left = known.slice(start, known.length - end);
    const right = name.slice(start, name.length - end);
    return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(''));
}


/***/ }),

/***/ 7276:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseInputs),
/* harmony export */   V: () => (/* binding */ defaultText)
/* harmony export */ });
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8189);

const longest = 65_536;
function parseInputs(literal, raw, mask) {
    const faults = [];
    const inputs = {};
    for (const [name, spec] of Object.entries(literal)) {
        const given = (raw[name] ?? '').trim();
        const text = given || defaultText(spec);
        const fault = (message) => {
            faults.push({ input: name, message });
        };
        if (text === '') {
            if (spec.required)
                fault('is required');
            else
                inputs[name] = spec.type === 'switch' ? false : spec.type === 'lines' ? [] : undefined;
        }
        else if (text.length > longest) {
            fault(`is longer than ${longest} characters`);
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
                return _secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z.receive(text, mask);
            return matches(spec.form, text, fault);
        case 'choice':
            if (!spec.options.includes(text))
                fault(`must be one of ${spec.options.join(', ')}, not ${quote(text)}`);
            return text;
        case 'choices': {
            const chosen = [...new Set(split(text))];
            for (const one of chosen) {
                if (!spec.options.includes(one))
                    fault(`takes ${spec.options.join(', ')}, with commas between, not ${quote(one)}`);
            }
            if (chosen.length === 0)
                fault(`takes one or more of ${spec.options.join(', ')}`);
            return chosen;
        }
        case 'lines':
            return split(text).map((line) => matches(spec.form, line, fault));
        case 'switch':
            if (!/^(true|false)$/i.test(text))
                fault(`must be true or false, not ${quote(text)}`);
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
function matches(form, text, fault) {
    if (/[\u0000-\u001f\u007f]/.test(text))
        fault('must be one line without control characters');
    else if (form && !new RegExp(`^(?:${form.pattern})$`).test(text))
        fault(`must be ${form.words}, not ${quote(text)}`);
    return text;
}
function split(text) {
    return text
        .split(/[,\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== '');
}
function duration(text, min, max, fault) {
    const [, digits, unit] = /^(\d{1,7})(s|m|h)?$/.exec(text) ?? [];
    if (digits === undefined) {
        fault(`must be seconds or a time such as 15m or 1h, not ${quote(text)}`);
        return undefined;
    }
    const seconds = Number(digits) * (unit === 'h' ? 3600 : unit === 'm' ? 60 : 1);
    if (seconds < min || seconds > max) {
        const bare = unit === undefined ? '; a bare number is seconds' : '';
        fault(`must be from ${span(min)} to ${span(max)}, not ${span(seconds)}${bare}`);
    }
    return seconds;
}
function span(seconds) {
    if (seconds > 0 && seconds % 3600 === 0)
        return `${seconds / 3600}h`;
    return seconds > 0 && seconds % 60 === 0 ? `${seconds / 60}m` : `${seconds}s`;
}
function quote(text) {
    const shown = text.replace(/\/\/[^/@\s]*@/g, '//***@');
    return JSON.stringify(shown.length > 80 ? `${shown.slice(0, 80)}…` : shown);
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

/***/ 8189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
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
    reveal() {
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

/***/ 8993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ stepInputs)
/* harmony export */ });
const stepInputs = {
    'strict-revoke': {
        type: 'switch',
        default: false,
        description: 'Fail the job when something that can be ended at its issuer was not ended. What only expires is reported and never fails.',
    },
    'allow-untrusted-events': {
        type: 'switch',
        default: false,
        description: 'Work where code from outside may run with the rights of this repository too: in `pull_request_target` and `workflow_run`, on GitLab in the merge request of a fork.',
    },
    proxy: {
        type: 'text',
        form: {
            pattern: 'http://(?:[A-Za-z0-9._-]+|\\[[0-9a-fA-F:]+\\])(?::(?:[1-5]?\\d{1,4}|6[0-4]\\d{3}|65[0-4]\\d{2}|655[0-2]\\d|6553[0-5]))?/?',
            words: 'http://host:port, without user and password',
        },
        description: 'An `http://host:port` proxy, used by CONNECT. A proxy in the environment is never taken: an earlier step could have put it there.',
    },
};


/***/ }),

/***/ 9285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   fx: () => (/* binding */ SubjectTokens),
/* harmony export */   r0: () => (/* binding */ receiveSubjectToken)
/* harmony export */ });
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9937);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3784);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8189);




function receiveSubjectToken(jwt, serverDate, mask) {
    const secret = _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z.receive(jwt, mask);
    try {
        return { jwt: secret, claims: (0,jose__WEBPACK_IMPORTED_MODULE_3__/* .decodeJwt */ .i)(jwt), serverDate };
    }
    catch {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ID_TOKEN_INVALID', 'The CI system gave something that is no JWT', {
            fix: 'Check that the token request reaches the CI system itself.',
        });
    }
}
async function preflight(token, audience, now) {
    const { aud, exp, iss, sub } = token.claims;
    const clock = token.serverDate ?? now;
    const audiences = Array.isArray(aud) ? aud : [aud];
    const usable = isIssuer(iss ?? '') && sub && audiences.length === 1 && audiences[0] === audience && (exp ?? 0) * 1000 > clock;
    if (usable)
        return token;
    throw (await __webpack_require__.e(/* import() */ 868).then(__webpack_require__.bind(__webpack_require__, 868))).unusable(token, audience, clock, isIssuer(iss ?? ''));
}
function isIssuer(issuer) {
    if (!URL.canParse(issuer))
        return false;
    const url = new URL(issuer);
    return url.protocol === 'https:' || (url.protocol === 'http:' && (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.hostname));
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

/***/ 349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cz: () => (/* binding */ environmentWith),
/* harmony export */   Mx: () => (/* binding */ strangeVariables),
/* harmony export */   Rm: () => (/* binding */ audiencesOf),
/* harmony export */   dQ: () => (/* binding */ readSubjectTokens),
/* harmony export */   fn: () => (/* binding */ tokenFor)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_subject_token__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9285);


const ours = /^MAYFLY_/;
const tokenVariable = /^MAYFLY_ID_TOKEN(_\w+)?$/;
function readSubjectTokens(mask) {
    const given = Object.entries(process.env)
        .map(([name, value = '']) => [name, value.trim()])
        .filter(([name, value]) => tokenVariable.test(name) && value !== '');
    return new Map(given.sort().map(([name, jwt]) => [name, receive(name, jwt, mask)]));
}
function receive(variable, jwt, mask) {
    try {
        return (0,_mayfly_core_subject_token__WEBPACK_IMPORTED_MODULE_1__/* .receiveSubjectToken */ .r0)(jwt, undefined, mask);
    }
    catch (error) {
        throw error instanceof _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r ? error.with({ facts: { variable } }) : error;
    }
}
function tokenFor(audience, tokens, system) {
    const fix = system.tokenFix(audience);
    if (tokens.size === 0)
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no identity token', { facts: { audience }, fix });
    const fit = [...tokens].filter(([, { claims }]) => [claims.aud].flat().join('\n') === audience);
    const identities = fit.map(([name, { claims }]) => [name, `${claims.sub} of ${claims.iss}`]);
    if (new Set(identities.map(([, identity]) => identity)).size > 1)
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ID_TOKEN_INVALID', 'This job has several identities of the audience that is asked for', {
            facts: { wanted: audience, ...Object.fromEntries(identities) },
            fix: 'Leave one of them, or give each an audience of its own.',
        });
    const found = fit[0]?.[1];
    if (found)
        return found;
    const facts = Object.fromEntries([...tokens].map(([name, { claims }]) => [name, audiencesOf(claims.aud)]));
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .r('ERR_ID_TOKEN_INVALID', 'No identity token of this job has the audience that is asked for', {
        facts: { wanted: audience, ...facts },
        fix,
    });
}
function audiencesOf(aud) {
    return aud === undefined || aud.length === 0 ? 'no audience' : [aud].flat().join(', ');
}
function strangeVariables() {
    return Object.keys(process.env)
        .filter((name) => ours.test(name) && !tokenVariable.test(name))
        .map((input) => ({ input, message: 'is set, but no variable is an input: take it out of the environment' }));
}
function environmentWith(variables) {
    const others = Object.entries(process.env).filter(([name]) => !ours.test(name));
    return { ...Object.fromEntries(others), ...variables };
}


/***/ }),

/***/ 952:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rW: () => (/* binding */ guessSystem),
  US: () => (/* binding */ liesInWorkspace),
  nI: () => (/* binding */ modes),
  nV: () => (/* binding */ systems)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/guards.ts
var guards = __webpack_require__(9531);
;// CONCATENATED MODULE: ./packages/platforms/src/gitlab/system.ts




const revealing = ['CI_DEBUG_TRACE', 'CI_DEBUG_SERVICES'];
const gitlab = {
    id: 'gitlab',
    job(tokens) {
        const { CI_PIPELINE_ID = '', CI_JOB_ID = '', CI_PIPELINE_SOURCE = '' } = process.env;
        const fork = forkOf(tokens);
        return {
            label: `gl-${CI_PIPELINE_ID}-${CI_JOB_ID}`,
            event: fork === undefined ? CI_PIPELINE_SOURCE : guards/* forkEvent */.l,
            outsider: fork,
        };
    },
    tokenFix: (audience) => `Give the job an ID token of this audience: "id_tokens: { MAYFLY_ID_TOKEN: { aud: '${audience}' } }"; a further one is MAYFLY_ID_TOKEN_<NAME>.`,
    guard() {
        const set = revealing.filter((name) => /^(true|t|1)$/i.test(process.env[name] ?? ''));
        if (set.length === 0)
            return;
        throw new errors/* MayflyError */.r('ERR_LOG_UNMASKED', 'The log of this job shows every variable, secrets too', {
            facts: { variables: set.join(', ') },
            fix: 'Run the job without debug tracing.',
        });
    },
    masksFromLog() {
        const { RUNNER_TEMP_PROJECT_DIR: folder } = process.env;
        return folder !== undefined && folder !== '' && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'masking.db'));
    },
    workspace: () => process.env.CI_PROJECT_DIR,
};
function forkOf(tokens) {
    for (const { claims } of tokens) {
        const { project_path: own, job_project_path: job } = claims;
        if (typeof own === 'string' && typeof job === 'string' && own !== job)
            return `the fork ${own}`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/platforms/src/jenkins/system.ts
const longestTag = 45;
const jenkins = {
    id: 'jenkins',
    job() {
        const tag = (process.env.BUILD_TAG ?? '').replace(/^jenkins-/, '').replace(/[^\w.-]+/g, '-');
        return { label: `jk-${tag.slice(-longestTag)}`, event: '', outsider: undefined };
    },
    delivers: 'file',
    keepsLists: true,
    tokenFix: (audience) => `Make an "OpenID Connect id token" credential with the audience ${audience}, and bind it around this command: withCredentials([string(credentialsId: '<its id>', variable: 'MAYFLY_ID_TOKEN')]).`,
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/platforms/src/shell/system.ts

const shell = {
    id: 'shell',
    job: () => ({ label: `sh-${(0,external_node_crypto_.randomBytes)(4).toString('hex')}`, event: '', outsider: undefined }),
    tokenFix: (audience) => `Put a token (a JWT) of the audience ${audience} into the environment as MAYFLY_ID_TOKEN, a further one as MAYFLY_ID_TOKEN_<NAME>.`,
};

;// CONCATENATED MODULE: ./packages/platforms/src/command/system.ts




const systems = { gitlab: gitlab, jenkins: jenkins, shell: shell };
function guessSystem() {
    const { GITLAB_CI, JENKINS_URL, BUILD_TAG } = process.env;
    if (GITLAB_CI === 'true')
        return 'gitlab';
    return JENKINS_URL && BUILD_TAG ? 'jenkins' : 'shell';
}
const modes = ['env', 'file'];
function liesInWorkspace({ workspace }, folder) {
    const own = workspace?.();
    return own ? `${(0,external_node_path_.resolve)(folder)}${external_node_path_.sep}`.startsWith((0,external_node_path_.resolve)(own) + external_node_path_.sep) : false;
}


/***/ }),

/***/ 5379:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ registry)
/* harmony export */ });
const registry = {
    aws: () => __webpack_require__.e(/* import() */ 966).then(__webpack_require__.bind(__webpack_require__, 9966)).then(({ aws }) => aws),
    gcp: () => __webpack_require__.e(/* import() */ 403).then(__webpack_require__.bind(__webpack_require__, 6403)).then(({ gcp }) => gcp),
    azure: () => __webpack_require__.e(/* import() */ 675).then(__webpack_require__.bind(__webpack_require__, 1675)).then(({ azure }) => azure),
    vault: () => __webpack_require__.e(/* import() */ 875).then(__webpack_require__.bind(__webpack_require__, 2875)).then(({ vault }) => vault),
    kubernetes: () => __webpack_require__.e(/* import() */ 957).then(__webpack_require__.bind(__webpack_require__, 957)).then(({ kubernetes }) => kubernetes),
    'github-app': () => __webpack_require__.e(/* import() */ 572).then(__webpack_require__.bind(__webpack_require__, 5572)).then(({ githubApp }) => githubApp),
};


/***/ }),

/***/ 9937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ decodeJwt)
});

;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/buffer_utils.js
const buffer_utils_encoder = new TextEncoder(), decoder = new TextDecoder(), buffer_utils_strictDecoder = new TextDecoder("utf-8", { fatal: !0 }), UINT32_RANGE = (/* unused pure expression or super */ null && (2 ** 32));
function concat(...buffers) {
  const size = buffers.reduce((acc, { length }) => acc + length, 0), buf = new Uint8Array(size);
  let i = 0;
  for (const buffer of buffers)
    buf.set(buffer, i), i += buffer.length;
  return buf;
}
function writeUInt32BE(buf, value, offset) {
  if (value < 0 || value >= UINT32_RANGE)
    throw new RangeError(`value must be >= 0 and <= ${UINT32_RANGE - 1}. Received ${value}`);
  buf.set([value >>> 24, value >>> 16, value >>> 8, value & 255], offset);
}
function uint64be(value) {
  const high = Math.floor(value / UINT32_RANGE), low = value % UINT32_RANGE, buf = new Uint8Array(8);
  return writeUInt32BE(buf, high, 0), writeUInt32BE(buf, low, 4), buf;
}
function uint32be(value) {
  const buf = new Uint8Array(4);
  return writeUInt32BE(buf, value), buf;
}
const NON_ASCII = /[^\x00-\x7f]/;
function buffer_utils_encode(string) {
  if (typeof string == "string" && string.length >= 128) {
    if (NON_ASCII.test(string))
      throw new TypeError("non-ASCII string encountered in encode()");
    return buffer_utils_encoder.encode(string);
  }
  const bytes = new Uint8Array(string.length);
  for (let i = 0; i < string.length; i++) {
    const code = string.charCodeAt(i);
    if (code > 127)
      throw new TypeError("non-ASCII string encountered in encode()");
    bytes[i] = code;
  }
  return bytes;
}
function buffer_utils_encodeBase64(input, url = !1) {
  if (Uint8Array.prototype.toBase64)
    return input.toBase64({ alphabet: url ? "base64url" : "base64", omitPadding: url });
  const CHUNK_SIZE = 32768, arr = [];
  for (let i = 0; i < input.length; i += CHUNK_SIZE)
    arr.push(String.fromCharCode.apply(null, input.subarray(i, i + CHUNK_SIZE)));
  const encoded = btoa(arr.join(""));
  return url ? encoded.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_") : encoded;
}
function decodeBase64(encoded, url = !1) {
  if (Uint8Array.fromBase64)
    return Uint8Array.fromBase64(encoded, { alphabet: url ? "base64url" : "base64" });
  if (url) {
    if (encoded.includes("+") || encoded.includes("/"))
      throw new TypeError("Invalid base64url");
    encoded = encoded.replace(/-/g, "+").replace(/_/g, "/");
  }
  const binary = atob(encoded), bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++)
    bytes[i] = binary.charCodeAt(i);
  return bytes;
}
async function digest(algorithm, data) {
  const subtleDigest = `SHA-${algorithm.slice(-3)}`;
  return new Uint8Array(await crypto.subtle.digest(subtleDigest, data));
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/base64url.js

const invalid = "The input to be decoded is not correctly encoded.";
function base64url_decode(input) {
  try {
    return decodeBase64(typeof input == "string" ? input : decoder.decode(input), !0);
  } catch (cause) {
    throw new TypeError(invalid, { cause });
  }
}
function base64url_encode(input) {
  return encodeBase64(typeof input == "string" ? encoder.encode(input) : input, !0);
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/lib/validate.js



function assertUint8Array(input, label) {
  if (!(input instanceof Uint8Array))
    throw new TypeError(`${label} must be an instance of Uint8Array`);
}
function isObject(input) {
  if (typeof input != "object" || input === null || Object.prototype.toString.call(input) !== "[object Object]")
    return !1;
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
function isJwkSet(input) {
  return isObject(input) && Array.isArray(input.keys) && Array.from(input.keys).every(isObject);
}
function isDisjoint(...headers) {
  const parameters = /* @__PURE__ */ new Set();
  for (const header of headers)
    if (header)
      for (const parameter of Object.keys(header)) {
        if (parameters.has(parameter))
          return !1;
        parameters.add(parameter);
      }
  return !0;
}
function assertNotSet(value, name) {
  if (value !== void 0)
    throw new TypeError(`${name} can only be called once`);
}
function decodeBase64url(value, label, ErrorClass) {
  try {
    return decode(value);
  } catch (cause) {
    throw new ErrorClass(`Failed to base64url decode the ${label}`, { cause });
  }
}
function encodeAsciiMember(value, label, ErrorClass) {
  try {
    return encode(value);
  } catch (cause) {
    throw new ErrorClass(`The ${label} is not a valid base64url string`, { cause });
  }
}
function parseJoseHeader(encodedProtectedHeader, ErrorClass, message) {
  let parsed;
  try {
    parsed = JSON.parse(strictDecoder.decode(decode(encodedProtectedHeader)));
  } catch (cause) {
    throw new ErrorClass(message, { cause });
  }
  if (!isObject(parsed))
    throw new ErrorClass(message);
  return parsed;
}
const JWS_RECOGNIZED = { __proto__: null, b64: !0 }, JWE_RECOGNIZED = { __proto__: null };
function validateAlgorithms(option, algorithms) {
  if (algorithms !== void 0 && (!Array.isArray(algorithms) || algorithms.some((s) => typeof s != "string")))
    throw new TypeError(`"${option}" option must be an array of strings`);
  return algorithms === void 0 ? void 0 : new Set(algorithms);
}
function validateCritDuplicates(Err, protectedHeader) {
  const { crit } = protectedHeader ?? {};
  if (Array.isArray(crit) && new Set(crit).size !== crit.length)
    throw new Err('"crit" (Critical) Header Parameter MUST NOT contain duplicate values');
}
function validateCrit(Err, recognizedDefault, recognizedOption, protectedHeader, joseHeader) {
  if (joseHeader.crit !== void 0 && protectedHeader?.crit === void 0)
    throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');
  if (!protectedHeader || protectedHeader.crit === void 0)
    return [];
  if (!Array.isArray(protectedHeader.crit) || protectedHeader.crit.length === 0 || protectedHeader.crit.some((input) => typeof input != "string" || input.length === 0))
    throw new Err('"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');
  const recognized = recognizedOption === void 0 ? recognizedDefault : { __proto__: null, ...recognizedOption, ...recognizedDefault };
  for (const parameter of protectedHeader.crit) {
    if (!(parameter in recognized))
      throw new JOSENotSupported(`Extension Header Parameter "${parameter}" is not recognized`);
    if (!Object.hasOwn(joseHeader, parameter) || joseHeader[parameter] === void 0)
      throw new Err(`Extension Header Parameter "${parameter}" is missing`);
    if (recognized[parameter] && (!Object.hasOwn(protectedHeader, parameter) || protectedHeader[parameter] === void 0))
      throw new Err(`Extension Header Parameter "${parameter}" MUST be integrity protected`);
  }
  return protectedHeader.crit;
}
function validateB64(protectedHeader, extensions) {
  if (extensions.includes("b64")) {
    const b64 = protectedHeader.b64;
    if (typeof b64 != "boolean")
      throw new JWSInvalid('The "b64" (base64url-encode payload) Header Parameter must be a boolean');
    return b64;
  }
  return !0;
}
function serializeJoseHeader(Err, header) {
  let serialized, parsed;
  try {
    serialized = JSON.stringify(header), parsed = JSON.parse(serialized);
  } catch (cause) {
    throw new Err("JOSE Header is not valid JSON", { cause });
  }
  if (!isObject(parsed))
    throw new Err("JOSE Header is not a JSON object");
  return [parsed, serialized];
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/errors.js
class JOSEError extends Error {
  static code = "ERR_JOSE_GENERIC";
  code = "ERR_JOSE_GENERIC";
  constructor(message, options) {
    super(message, options), this.name = this.constructor.name, Error.captureStackTrace?.(this, this.constructor);
  }
}
class JWTClaimValidationFailed extends JOSEError {
  static code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  code = "ERR_JWT_CLAIM_VALIDATION_FAILED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JWTExpired extends JOSEError {
  static code = "ERR_JWT_EXPIRED";
  code = "ERR_JWT_EXPIRED";
  claim;
  reason;
  payload;
  constructor(message, payload, claim = "unspecified", reason = "unspecified") {
    super(message, { cause: { claim, reason, payload } }), this.claim = claim, this.reason = reason, this.payload = payload;
  }
}
class JOSEAlgNotAllowed extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JOSE_ALG_NOT_ALLOWED"));
  code = "ERR_JOSE_ALG_NOT_ALLOWED";
}
class errors_JOSENotSupported extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JOSE_NOT_SUPPORTED"));
  code = "ERR_JOSE_NOT_SUPPORTED";
}
class JWEDecryptionFailed extends JOSEError {
  static code = "ERR_JWE_DECRYPTION_FAILED";
  code = "ERR_JWE_DECRYPTION_FAILED";
  constructor(message = "decryption operation failed", options) {
    super(message, options);
  }
}
class JWEInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWE_INVALID"));
  code = "ERR_JWE_INVALID";
}
class errors_JWSInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWS_INVALID"));
  code = "ERR_JWS_INVALID";
}
class JWTInvalid extends JOSEError {
  static code = "ERR_JWT_INVALID";
  code = "ERR_JWT_INVALID";
}
class JWKInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWK_INVALID"));
  code = "ERR_JWK_INVALID";
}
class JWKSInvalid extends (/* unused pure expression or super */ null && (JOSEError)) {
  static code = (/* unused pure expression or super */ null && ("ERR_JWKS_INVALID"));
  code = "ERR_JWKS_INVALID";
}
class JWKSNoMatchingKey extends JOSEError {
  static code = "ERR_JWKS_NO_MATCHING_KEY";
  code = "ERR_JWKS_NO_MATCHING_KEY";
  constructor(message = "no applicable key found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSMultipleMatchingKeys extends JOSEError {
  [Symbol.asyncIterator] = async function* () {
  };
  static code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  code = "ERR_JWKS_MULTIPLE_MATCHING_KEYS";
  constructor(message = "multiple matching keys found in the JSON Web Key Set", options) {
    super(message, options);
  }
}
class JWKSTimeout extends JOSEError {
  static code = "ERR_JWKS_TIMEOUT";
  code = "ERR_JWKS_TIMEOUT";
  constructor(message = "request timed out", options) {
    super(message, options);
  }
}
class JWSSignatureVerificationFailed extends JOSEError {
  static code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  code = "ERR_JWS_SIGNATURE_VERIFICATION_FAILED";
  constructor(message = "signature verification failed", options) {
    super(message, options);
  }
}


;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/util/decode_jwt.js




function decodeJwt(jwt) {
  if (typeof jwt != "string")
    throw new JWTInvalid("JWTs must use Compact JWS serialization, JWT must be a string");
  const { 1: encodedPayload, length } = jwt.split(".");
  if (length === 5)
    throw new JWTInvalid("Only JWTs using Compact JWS serialization can be decoded");
  if (length !== 3)
    throw new JWTInvalid("Invalid JWT");
  if (!encodedPayload)
    throw new JWTInvalid("JWTs must contain a payload");
  let claimsSetBytes;
  try {
    claimsSetBytes = base64url_decode(encodedPayload);
  } catch (cause) {
    throw new JWTInvalid("Failed to base64url decode the payload", { cause });
  }
  let claimsSet;
  try {
    claimsSet = JSON.parse(buffer_utils_strictDecoder.decode(claimsSetBytes));
  } catch (cause) {
    throw new JWTInvalid("Failed to parse the decoded payload as JSON", { cause });
  }
  if (!isObject(claimsSet))
    throw new JWTInvalid("Invalid JWT Claims Set");
  return claimsSet;
}



/***/ })

};
;
