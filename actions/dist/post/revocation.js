"use strict";
exports.ids = ["revocation"];
exports.modules = {

/***/ 867:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  openRevocations: () => (openRevocations)
});

;// core/src/errors.ts
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

var evidence = _require(620);
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

;// core/src/retry-after.ts
const longestSeconds = 31 * 24 * 3600;
function retry_after_retryAfterSeconds(answer) {
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
            if (!(thrown instanceof MayflyError))
                throw thrown;
            const { kind, retryAfterSeconds: after = 0 } = thrown;
            mayHaveActed ||= kind !== undefined && mayHaveHadEffect(kind);
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
                if (error instanceof MayflyError)
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
        if (!(error instanceof MayflyError) || error.kind === undefined || error.retryAfterSeconds)
            throw error;
        const retryAfterSeconds = retry_after_retryAfterSeconds(answer);
        throw retryAfterSeconds === undefined ? error : error.with({ retryAfterSeconds });
    }
}
async function waitForRetry(milliseconds, signal) {
    try {
        await pause(milliseconds, signal);
        return true;
    }
    catch (reason) {
        if (reason instanceof MayflyError)
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

var secret = _require(189);
var server_clock = _require(453);
;// core/src/io.ts



function openIo({ platform, wire, patience, subjectToken, noteDate }, lease) {
    return {
        signal: patience.signal,
        correlation: lease.id,
        now: () => (0,server_clock.c)(lease, platform.now()),
        receive: (value) => secret.z.receive(value, platform.mask),
        receiveBytes: (bytes) => secret.z.receiveBytes(bytes, platform.mask),
        http: (retry, build, judge) => ask({
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

var outcome = _require(933);
;// core/src/monotonic.ts
function monotonicMilliseconds() {
    const [seconds, nanoseconds] = process.hrtime();
    return seconds * 1000 + nanoseconds / 1e6;
}

;// core/src/patience.ts


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
        this.#end = monotonicMilliseconds() + milliseconds;
        this.#say = say;
    }
    left() {
        return this.#end - monotonicMilliseconds();
    }
    waitFor(text) {
        const wait = { since: monotonicMilliseconds(), text };
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
            const latestStart = monotonicMilliseconds() - firstLineMilliseconds + 5;
            const due = [...this.#waits].filter(({ since }) => since <= latestStart);
            const texts = new Set(due.flatMap(({ text }) => text() ?? []));
            if (texts.size > 0) {
                const end = (0,instant.u)(Date.now() + Math.max(0, this.left()));
                this.#say(`Still waiting for ${[...texts].join('; ')}. Failed requests are retried until ${end} at the latest.`);
            }
            this.#timer = this.#wake(texts.size > 0 ? nextLineMilliseconds : firstLineMilliseconds);
        }, milliseconds);
    }
}

;// core/src/revocation.ts






const endingMilliseconds = 20_000;
const retryShare = 0.9;
const controlShare = 0.5;
function openRevocations(platform, openNetwork, record, milliseconds) {
    const totalPatience = new Patience(AbortSignal.timeout(milliseconds), milliseconds);
    let network;
    return {
        async revoke(lease, ending, load) {
            if (totalPatience.signal.aborted)
                return ['not-run', (0,outcome.oV)(ending)];
            try {
                network ??= openNetwork(record);
                const [ender, opened] = await Promise.all([load(), network]);
                const endingPatience = new Patience(totalPatience.signal, Math.min(endingMilliseconds, totalPatience.left()));
                const ioWith = (part) => {
                    const time = Math.max(0, Math.floor(endingPatience.left() * part));
                    const signal = AbortSignal.any([totalPatience.signal, AbortSignal.timeout(time)]);
                    return ioFor(platform, opened, record, lease, ending, new Patience(signal, time * retryShare, platform.log.info));
                };
                return await revokeOne(platform, lease, ending, ender, ioWith);
            }
            catch (error) {
                return ['revoke-failed', reasonOf(error) + (0,outcome.oV)(ending)];
            }
        },
        close() {
            network?.then(({ wire }) => wire.close()).catch(() => undefined);
        },
    };
}
function ioFor(platform, network, { tokenHost }, lease, ending, patience) {
    const subjectToken = async () => {
        if (network.tokenHost !== tokenHost)
            throw new MayflyError('ERR_ENDPOINT_REFUSED', 'The host for ID tokens is not the one of the main step');
        return network.fetchSubjectToken(ending.audience ?? '', patience);
    };
    return openIo({ platform, wire: network.wire, patience, subjectToken }, lease);
}
async function revokeOne(platform, lease, ending, ender, io) {
    const unclear = () => 'unclear';
    const look = async (when, answer) => {
        const seen = await answer?.catch(unclear);
        if (seen)
            platform.evidence?.note({ event: 'probed', ...(0,evidence.m)(lease), what: ending.what, when, answer: seen });
        return seen;
    };
    const control = await look('before', ender.control?.(ending, io(controlShare)));
    const revocationIo = io(1);
    const result = await ender.revoke(ending, revocationIo, control);
    const seen = () => (0,instant.u)(platform.now());
    if (result === 'pending')
        return ['revoked-leases-pending', (0,outcome.oV)(ending)];
    const isGone = result === 'gone';
    const probe = isGone && control !== 'accepted' ? undefined : await look('after', ender.probe?.(ending, revocationIo));
    if (probe === 'accepted')
        return ['revoke-failed', `still accepted at ${seen()}; ${(0,outcome.oV)(ending)}`];
    if (isGone)
        return ['already-gone', `seen by ${ending.ender}, ${seen()}`];
    const verified = control === 'accepted' && probe === 'refused';
    const elsewhere = ender.acceptedElsewhere?.(ending, verified);
    const detail = `by ${ending.ender}, ${seen()}${elsewhere === undefined ? '' : `; ${elsewhere}`}`;
    return [verified ? 'revoked-verified' : 'revoked-unverified', detail];
}
function reasonOf(error) {
    if (!(error instanceof MayflyError))
        return '';
    const { message, facts } = error;
    const fact = facts.reason ?? facts.status;
    return `${message}${fact ? ` (${fact})` : ''}; `;
}
/***/ })

};
;
