"use strict";
exports.id = 524;
exports.ids = [524];
exports.modules = {

/***/ 438579:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mint: () => (/* binding */ mint)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(575820);
// EXTERNAL MODULE: ./packages/core/src/secret.ts
var secret = __webpack_require__(372755);
;// CONCATENATED MODULE: ./packages/core/src/inputs.ts

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
                return secret/* Secret */.z.receive(text, mask);
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

// EXTERNAL MODULE: ./packages/core/src/attempt.ts
var attempt = __webpack_require__(561769);
;// CONCATENATED MODULE: ./packages/core/src/mint.ts


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
        receive: (value) => secret/* Secret */.z.receive(value, platform.mask),
        http: (retry, build, judge) => (0,attempt/* attempts */.r)(retry, signal, async (attempt) => judge(await wire.send({ ...(await build(attempt)), ca: lease.trust }, signal))),
        subjectToken: (attempt = 1) => tokens.get(audience, attempt),
    };
    const others = (what, ender) => lease.endings.filter((held) => held.what !== what || (ender !== undefined && held.ender !== ender && !held.asked));
    return {
        ...io,
        strict: world.strict,
        connectEarly: (url) => wire.connectEarly(url, lease.trust),
        hold(ending) {
            const kept = others(ending.what, ending.ender);
            const place = lease.endings.findIndex((held) => !kept.includes(held));
            lease.endings = place < 0 ? [...kept, ending] : kept.toSpliced(place, 0, ending);
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

// EXTERNAL MODULE: ./packages/core/src/subject-token.ts
var subject_token = __webpack_require__(124308);
;// CONCATENATED MODULE: ./packages/agent/src/mint.ts




const mintMilliseconds = 30_000;
const unmasked = () => undefined;
const silent = { info: unmasked, warn: unmasked };
async function mint(grant, provider, last, { job, network, save }) {
    const half = await provider.agent?.();
    if (!half)
        throw new errors/* MayflyError */.r('ERR_AGENT_UNAVAILABLE', `The agent does not serve ${provider.id}`);
    const inputs = half.inputs(parseInputs(provider.inputs, grant.raw, unmasked).inputs);
    const { lease, strict } = grant;
    const signal = AbortSignal.timeout(mintMilliseconds);
    const now = () => Date.now();
    const earlier = lease.endings.filter(({ ender, expiresAt }) => ender === undefined && (expiresAt === undefined || expiresAt > now()));
    const next = { ...lease, endings: lease.endings.filter(({ ender }) => ender !== undefined) };
    const saveBoth = () => {
        lease.endings = [...earlier.filter((one) => !next.endings.some((other) => covers(other, one))), ...next.endings];
        save();
    };
    const tokens = new subject_token/* SubjectTokens */.fx(async (audience) => (0,subject_token/* preflight */.Mz)(await network.fetchSubjectToken(audience, signal), audience, now()));
    const platform = { job, log: silent, mask: unmasked, now };
    const io = exchangeIo({ platform, network, signal, tokens, save: saveBoth, strict }, next, provider.audience(inputs));
    try {
        const credential = half.renew
            ? await half.renew({ credential: last, endings: next.endings }, inputs, io)
            : await provider.exchange(inputs, io);
        provider.guard?.(credential, inputs);
        return { credential, half, inputs };
    }
    finally {
        network.wire.close();
    }
}
function covers(one, other) {
    const longer = (one.expiresAt ?? Number.POSITIVE_INFINITY) >= (other.expiresAt ?? Number.POSITIVE_INFINITY);
    return one.what === other.what && longer && (!one.asked || other.asked === true);
}


/***/ }),

/***/ 561769:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ attempts)
/* harmony export */ });
/* unused harmony export pause */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(575820);

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

/***/ 470598:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ endpointFault),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(575820);

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

/***/ 791778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ decodeClaims)
/* harmony export */ });
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

/***/ 124308:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   fx: () => (/* binding */ SubjectTokens),
/* harmony export */   r0: () => (/* binding */ receiveSubjectToken)
/* harmony export */ });
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(470598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(575820);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(810153);
/* harmony import */ var _jwt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(791778);
/* harmony import */ var _secret_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(372755);





function receiveSubjectToken(jwt, serverDate, mask) {
    const secret = _secret_js__WEBPACK_IMPORTED_MODULE_2__/* .Secret */ .z.receive(jwt, mask);
    try {
        return { jwt: secret, claims: (0,_jwt_js__WEBPACK_IMPORTED_MODULE_3__/* .decodeClaims */ .Y)(jwt), serverDate };
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
    const usable = isIssuer(iss ?? '') &&
        sub &&
        audiences.length === 1 &&
        audiences[0] === audience &&
        (0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .isNumericDate */ .O)(exp) &&
        exp * 1000 > clock;
    if (usable)
        return token;
    throw (await __webpack_require__.e(/* import() */ 868).then(__webpack_require__.bind(__webpack_require__, 353672))).unusable(token, audience, clock, isIssuer(iss ?? ''));
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


/***/ })

};
;
