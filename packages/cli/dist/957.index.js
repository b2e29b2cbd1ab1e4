"use strict";
exports.id = 957;
exports.ids = [957];
exports.modules = {

/***/ 9897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isWord),
/* harmony export */   u: () => (/* binding */ isEnd)
/* harmony export */ });
function isWord(text) {
    return text !== undefined && /^[\x21-\x7e]+$/.test(text);
}
function isEnd(expiresAt, date, longestSeconds) {
    const slack = 600_000;
    if (!Number.isFinite(expiresAt) || expiresAt <= 0 || expiresAt > latest)
        return false;
    return date === undefined || (expiresAt > date && expiresAt <= date + longestSeconds * 1000 + slack);
}
const latest = Date.UTC(9999, 11, 31);


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
        return undefined;
    }
    catch (error) {
        return error.message.replace('An endpoint was refused: ', 'must be an https URL: ');
    }
}


/***/ }),

/***/ 4470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ held)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

async function held(io, longest, ask, ending) {
    io.hold({ ...longest, asked: true });
    try {
        const issued = await ask();
        io.hold({ what: longest.what, ...ending(issued) });
        return issued;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .saysNothingIssued */ .D)(error))
            io.forget(longest.what);
        throw error;
    }
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

/***/ 9051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
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

/***/ 9285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   WV: () => (/* binding */ claimFacts),
/* harmony export */   fx: () => (/* binding */ SubjectTokens),
/* harmony export */   r0: () => (/* binding */ receiveSubjectToken)
/* harmony export */ });
/* harmony import */ var jose__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9937);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3784);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(368);
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
function preflight(token, audience, now) {
    const { aud, exp, iss, sub } = token.claims;
    const clock = token.serverDate ?? now;
    const wrong = (why, fix) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ID_TOKEN_INVALID', `The subject token cannot be used: ${why}`, {
        facts: { ...claimFacts(token), expires: exp === undefined ? undefined : (0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(exp * 1000) },
        fix,
    });
    if (!iss || !isIssuer(iss))
        throw wrong('its issuer is not an https URL', 'Check the issuer of the CI system.');
    if (!sub)
        throw wrong('it names no subject', 'Check the subject claims that the CI system is told to put in.');
    const audiences = Array.isArray(aud) ? aud : [aud];
    if (audiences.length !== 1 || audiences[0] !== audience) {
        throw wrong(`its audience is not the one asked for (${audience})`, 'A token for one relying party has one audience.');
    }
    if (exp === undefined)
        throw wrong('it never expires', 'Check the lifetime that the CI system gives its tokens.');
    if (exp * 1000 <= clock)
        throw wrong(`it expired before ${(0,_instant_js__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(clock)}`, 'Check the clock of the CI system.');
    return token;
}
function claimFacts(token) {
    const { claims } = token;
    const text = (name) => (typeof claims[name] === 'string' ? claims[name] : undefined);
    return {
        issuer: text('iss'),
        subject: text('sub') && `${text('sub')}${otherForm(claims)}`,
        audience: Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud,
        environment: text('environment'),
        ref: text('ref'),
        workflow: text('job_workflow_ref'),
    };
}
function otherForm(claims) {
    const { sub = '', repository, repository_id, repository_owner_id } = claims;
    const [, owner, name, rest] = /^repo:([^/:@]+)(?:@\d+)?\/([^/:@]+)(?:@\d+)?:(.+)$/.exec(sub) ?? [];
    if (rest === undefined || typeof repository !== 'string')
        return '';
    const immutable = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:${rest}`;
    return sub === immutable
        ? `  (immutable form; the older form is repo:${owner}/${name}:${rest})`
        : `  (older form; the immutable form is ${immutable})`;
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

/***/ 9869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NA: () => (/* binding */ judgeToken),
/* harmony export */   qC: () => (/* binding */ judgeReview),
/* harmony export */   w1: () => (/* binding */ judgeCreated)
/* harmony export */ });
/* harmony import */ var _mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9897);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);



const longestLifetimeSeconds = 366 * 86_400;
async function judgeCreated(answer, facts) {
    if (answer.status !== 201)
        throw (await __webpack_require__.e(/* import() */ 519).then(__webpack_require__.bind(__webpack_require__, 6519))).refusal(answer, facts, 'create a Secret');
    const uid = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body).metadata).uid);
    if ((0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isWord */ .J)(uid))
        return uid;
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ANSWER_MALFORMED', 'The API server made a Secret and did not tell its uid', { facts });
}
async function judgeToken(answer, io, facts) {
    if (answer.status !== 201)
        throw (await __webpack_require__.e(/* import() */ 519).then(__webpack_require__.bind(__webpack_require__, 6519))).refusal(answer, facts, 'create a token');
    const { token: text, expirationTimestamp } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body).status);
    const token = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(text);
    const secret = token === undefined ? undefined : io.receive(token);
    const expiresAt = Date.parse((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(expirationTimestamp) ?? '');
    if (secret && (0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isWord */ .J)(token) && (0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isEnd */ .u)(expiresAt, answer.date, longestLifetimeSeconds))
        return { token: secret, expiresAt };
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .r('ERR_ANSWER_MALFORMED', 'The API server answered without a whole token', { facts });
}
function judgeReview({ status, body }) {
    const { kind, reason } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body);
    if (status === 201 && kind === 'SelfSubjectReview')
        return 'accepted';
    return status === 401 && kind === 'Status' && reason === 'Unauthorized' ? 'refused' : 'unclear';
}


/***/ }),

/***/ 9250:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ request),
/* harmony export */   NQ: () => (/* binding */ review),
/* harmony export */   cv: () => (/* binding */ exchange)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _mayfly_core_held__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4470);
/* harmony import */ var _mayfly_core_instant__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(368);
/* harmony import */ var _mayfly_core_subject_token__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9285);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9869);





async function exchange(inputs, io) {
    const { namespace, 'service-account': account, lifetime, 'token-audience': audiences } = inputs;
    const server = inputs.server.replace(/\/+$/, '');
    const principal = `system:serviceaccount:${namespace}:${account}`;
    const asked = io.subjectToken();
    io.connectEarly(server);
    let subject = await asked;
    const name = `mayfly-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex')}`;
    const what = `Kubernetes token of ${principal}, bound to the Secret ${name}`;
    const place = { ender: 'kubernetes', audience: inputs.audience };
    const handle = { server, namespace, name };
    const facts = () => ({ principal, endpoint: new URL(server).host, ...(0,_mayfly_core_subject_token__WEBPACK_IMPORTED_MODULE_2__/* .claimFacts */ .WV)(subject) });
    const uid = await (0,_mayfly_core_held__WEBPACK_IMPORTED_MODULE_1__/* .held */ .y)(io, { what, ...place, facts: {}, handle }, () => io.http('unsent', async (attempt) => {
        subject = await io.subjectToken(attempt);
        return post(server, `namespaces/${namespace}/secrets`, subject.jwt, secretBody(name, io.job.label));
    }, (answer) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeCreated */ .w1)(answer, facts())), (uid) => ({ ...place, facts: {}, handle: { ...handle, uid } }));
    const body = tokenBody({ name, uid, audiences, seconds: lifetime });
    const { token, expiresAt } = await io.http('any', () => post(server, `namespaces/${namespace}/serviceaccounts/${account}/token`, subject.jwt, body), (answer) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeToken */ .NA)(answer, io, facts()));
    const ending = (control) => ({
        what,
        ...place,
        facts: { 'by itself the token ends': (0,_mayfly_core_instant__WEBPACK_IMPORTED_MODULE_4__/* .instant */ .u)(expiresAt) },
        handle: { ...handle, uid, ...control },
        key: token,
    });
    io.hold(ending({}));
    if (audiences.length === 0) {
        const accepted = await io.http('any', () => review(server, token), _answer_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeReview */ .qC);
        io.hold(ending({ control: accepted }));
    }
    return { principal, expiresAt, parts: { token } };
}
function review(server, token) {
    const body = { apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' };
    return request('POST', `${server}/apis/authentication.k8s.io/v1/selfsubjectreviews`, token, body);
}
function request(method, url, bearer, body) {
    const headers = {
        authorization: `Bearer ${bearer.reveal()}`,
        'content-type': 'application/json',
        accept: 'application/json',
    };
    return { method, url, headers, body: JSON.stringify(body) };
}
function post(server, path, bearer, body) {
    return request('POST', `${server}/api/v1/${path}`, bearer, body);
}
function secretBody(name, label) {
    const labels = { 'app.kubernetes.io/managed-by': 'mayfly', 'mayfly/job': label.replace(/[^\w.-]/g, '-').slice(0, 63) };
    return { apiVersion: 'v1', kind: 'Secret', type: 'Opaque', metadata: { name, labels } };
}
function tokenBody({ name, uid, audiences, seconds }) {
    const boundObjectRef = { apiVersion: 'v1', kind: 'Secret', name, uid };
    const spec = { expirationSeconds: seconds, boundObjectRef, ...(audiences.length > 0 && { audiences }) };
    return { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenRequest', spec };
}


/***/ }),

/***/ 957:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kubernetes: () => (/* binding */ kubernetes)
});

// EXTERNAL MODULE: ./packages/providers/src/kubernetes/exchange.ts
var exchange = __webpack_require__(9250);
;// CONCATENATED MODULE: ./packages/providers/src/kubernetes/inputs.ts
const inputs_name = { pattern: '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?', words: 'a name of Kubernetes' };
const inputs = {
    server: {
        type: 'text',
        required: true,
        description: 'The address of the API server, an https URL.',
    },
    'ca-certificate': {
        type: 'document',
        description: 'The certificate authority of the API server (PEM), trusted for it instead of the well-known ones.',
    },
    namespace: {
        type: 'text',
        required: true,
        form: inputs_name,
        description: 'The namespace of the service account, best one of its own; also the default of the kubeconfig.',
    },
    'service-account': {
        type: 'text',
        required: true,
        form: {
            pattern: '[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?',
            words: 'the name of a service account',
        },
        description: 'The service account to become.',
    },
    audience: {
        type: 'text',
        required: true,
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        description: "The audience of the job's ID token, as the API server's authentication configuration has it.",
    },
    'token-audience': {
        type: 'lines',
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        description: 'Audiences of the token, when it is for something else than the API server itself.',
    },
    lifetime: {
        type: 'duration',
        min: 600,
        max: 86_400,
        default: 3600,
        description: 'How long the token lives at most; it dies earlier, when the job ends and what it is bound to is deleted.',
    },
    deliver: {
        type: 'choices',
        options: ['file', 'output'],
        default: 'file',
        description: 'How the steps get the token: `file` (a private kubeconfig, its path in `KUBECONFIG`), `output` (the step output `token`). Both are allowed.',
    },
};

;// CONCATENATED MODULE: ./packages/providers/src/kubernetes/present.ts
const variable = 'KUBECONFIG';
function names({ deliver }) {
    return { env: deliver.includes('file') ? [variable] : [], shadows: [] };
}
function present({ parts }, inputs) {
    const token = parts.token;
    const { server, namespace, 'service-account': user, 'ca-certificate': ca } = inputs;
    const trust = ca === undefined ? {} : { 'certificate-authority-data': Buffer.from(ca).toString('base64') };
    const config = {
        apiVersion: 'v1',
        kind: 'Config',
        clusters: [{ name: 'mayfly', cluster: { server, ...trust } }],
        users: [{ name: user, user: { token: token.reveal() } }],
        contexts: [{ name: 'mayfly', context: { cluster: 'mayfly', user, namespace } }],
        'current-context': 'mayfly',
    };
    return {
        file: {
            env: {},
            files: [{ name: 'kubeconfig', content: `${JSON.stringify(config, null, 2)}\n`, env: [variable] }],
        },
        output: { token },
    };
}

;// CONCATENATED MODULE: ./packages/providers/src/kubernetes/index.ts



const kubernetes = {
    id: 'kubernetes',
    title: 'Kubernetes',
    inputs: inputs,
    outputs: {
        token: 'With `deliver: output`: the token.',
    },
    check: async (inputs) => (await __webpack_require__.e(/* import() */ 19).then(__webpack_require__.bind(__webpack_require__, 6019))).check(inputs),
    audience: (inputs) => inputs.audience,
    principal: (inputs) => `system:serviceaccount:${inputs.namespace}:${inputs['service-account']}`,
    trust: (inputs) => inputs['ca-certificate'],
    names: names,
    exchange: exchange/* exchange */.cv,
    present: present,
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
