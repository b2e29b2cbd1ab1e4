export const id = 1538;
export const ids = [1538];
export const modules = {

/***/ 7382:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a: () => (kindByStatus)
});
function kindByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}
/***/ }),

/***/ 2877:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Z: () => (requireAnswer),
  q: () => (notRevokedError)
});
var _answer_status__1 = _require(7382);
var _errors__0 = _require(7638);
function requireAnswer(system, answer, kindOf = _answer_status__1.a) {
    const kind = kindOf(answer.status);
    if (kind === undefined)
        return answer;
    const facts = { status: String(answer.status) };
    throw new _errors__0.rU('ERR_EXCHANGE_UNAVAILABLE', `${system} could not answer`, { facts, kind });
}
function notRevokedError(message, status) {
    return new _errors__0.rU('ERR_EXCHANGE_REJECTED', message, { facts: { status: String(status) } });
}
/***/ }),

/***/ 1538:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  ender: () => (ender)
});

var errors = _require(7638);
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
        const retryAfterSeconds = readRetryAfter(answer);
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

var end_refusal = _require(2877);
var judgements = _require(3523);
var request = _require(9486);
;// providers/src/kubernetes/ender.ts




const cacheMilliseconds = 11_000;
const ender = {
    needsSubjectToken: true,
    control: async ({ acceptedUntil = 0 }, io) => (io.now() < acceptedUntil ? 'accepted' : 'unclear'),
    async revoke(ending, io) {
        const { server = '', namespace = '', name = '', uid } = ending.handle ?? {};
        const preconditions = uid === undefined ? {} : { preconditions: { uid } };
        const body = { apiVersion: 'v1', kind: 'DeleteOptions', ...preconditions };
        const { jwt } = await io.subjectToken();
        const url = `${server}/api/v1/namespaces/${namespace}/secrets/${name}`;
        const [answer, mayHaveActed] = await io.http('any', () => (0,request.Em)('DELETE', url, jwt, body), (answer, mayHaveActed) => [(0,end_refusal.Z)('The API server', answer), mayHaveActed]);
        const outcome = (0,judgements.d)(answer);
        if (outcome !== undefined)
            return outcome === 'gone' && mayHaveActed ? 'ended' : outcome;
        throw (0,end_refusal.q)('The Secret was not deleted', answer.status);
    },
    async probe(ending, io) {
        const { key } = ending;
        if (!key)
            return 'unclear';
        const seen = await look(ending, io);
        if (seen !== 'accepted')
            return seen;
        await pause(cacheMilliseconds, io.signal);
        return look(ending, io);
    },
};
function look({ handle, key }, io) {
    return io.http('any', () => (0,request.NQ)(handle?.server ?? '', key), judgements.q);
}
/***/ }),

/***/ 3523:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  d: () => (judgeDeleted),
  q: () => (judgeReview)
});
var _core_json__0 = _require(9051);

function judgeReview({ status, body }) {
    const { kind, reason } = (0,_core_json__0.Vh)(body);
    if (status === 201 && kind === 'SelfSubjectReview')
        return 'accepted';
    return status === 401 && kind === 'Status' && reason === 'Unauthorized' ? 'refused' : 'unclear';
}
function judgeDeleted({ status, body }) {
    const { kind, reason } = (0,_core_json__0.Vh)(body);
    if ((status === 200 || status === 202) && (kind === 'Status' || kind === 'Secret'))
        return 'ended';
    const gone = (status === 404 && reason === 'NotFound') || (status === 409 && reason === 'Conflict');
    return gone && kind === 'Status' ? 'gone' : undefined;
}
/***/ }),

/***/ 9486:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Em: () => (request),
  FN: () => (serverOf),
  NQ: () => (review)
});
var _core_endpoint__0 = _require(3784);

function serverOf({ server }) {
    return (0,_core_endpoint__0.he)(server);
}
function review(server, token) {
    const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
    return request('POST', `${server}/apis/authentication.k8s.io/v1/selfsubjectreviews`, token, body);
}
function request(method, url, bearer, body) {
    const headers = { ...(bearer && { authorization: `Bearer ${bearer.reveal()}` }), accept: 'application/json' };
    if (body === undefined)
        return { method, url, headers };
    return { method, url, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
/***/ })

};

