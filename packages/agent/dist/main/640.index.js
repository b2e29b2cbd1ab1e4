"use strict";
exports.id = 640;
exports.ids = [640];
exports.modules = {

/***/ 979376:
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

/***/ 775362:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ held)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(575820);

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

/***/ 596349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ boundaryFault),
/* harmony export */   M: () => (/* binding */ boundaryRules)
/* harmony export */ });
const bucket = /^\/\/storage\.googleapis\.com\/projects\/_\/buckets\/[^/]+$/;
function boundaryRules(boundary) {
    const outer = (boundary ?? {});
    const { accessBoundaryRules: rules } = (outer.accessBoundary ?? outer);
    return Array.isArray(rules) ? rules : undefined;
}
function boundaryFault(boundary) {
    const rules = boundaryRules(boundary);
    if (!rules || rules.length === 0)
        return 'must be {"accessBoundaryRules": […]}';
    if (rules.length > 10)
        return `has ${rules.length} rules; Google takes 10`;
    const wrong = rules.map(ruleFault).findIndex((fault) => fault !== undefined);
    return wrong < 0 ? undefined : `rule ${wrong + 1}: ${ruleFault(rules[wrong])}`;
}
function ruleFault(rule) {
    if (typeof rule !== 'object' || rule === null)
        return 'must be an object';
    const { availableResource: resource, availablePermissions: permissions } = rule;
    if (typeof resource !== 'string' || !bucket.test(resource)) {
        return '"availableResource" must be //storage.googleapis.com/projects/_/buckets/<bucket>; only Cloud Storage applies a boundary';
    }
    const roles = Array.isArray(permissions) ? permissions : [];
    if (roles.length === 0 || !roles.every((role) => typeof role === 'string' && /^inRole:\S+$/.test(role)))
        return '"availablePermissions" must be a list such as ["inRole:roles/storage.objectViewer"]';
    return undefined;
}


/***/ }),

/***/ 172939:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cv: () => (/* binding */ exchange),
  v: () => (/* binding */ iamUrl),
  on: () => (/* binding */ stsUrl)
});

// EXTERNAL MODULE: ./packages/core/src/held.ts
var held = __webpack_require__(775362);
// EXTERNAL MODULE: ./packages/providers/src/gcp/access-boundary.ts
var access_boundary = __webpack_require__(596349);
// EXTERNAL MODULE: ./packages/core/src/credible.ts
var credible = __webpack_require__(979376);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(575820);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(423644);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/decode_jwt.js + 4 modules
var decode_jwt = __webpack_require__(119151);
;// CONCATENATED MODULE: ./packages/providers/src/gcp/answer.ts




const longestLifetimeSeconds = 43_200;
async function judge(answer, io, who) {
    const { status, body, date } = answer;
    if (status !== 200)
        throw (await __webpack_require__.e(/* import() */ 583).then(__webpack_require__.bind(__webpack_require__, 147950))).refusal(answer, who);
    const fields = (0,json/* readJson */.Vh)(body);
    const text = (0,json/* textOf */.b6)(fields.access_token) ?? (0,json/* textOf */.b6)(fields.accessToken) ?? (0,json/* textOf */.b6)(fields.token);
    const token = text === undefined ? undefined : io.receive(text);
    const expiresAt = endOf(fields, date ?? io.now(), text) ?? who.expiresAt;
    if (token && (0,credible/* isWord */.J)(text) && expiresAt !== undefined && (0,credible/* isEnd */.u)(expiresAt, date, longestLifetimeSeconds))
        return { token, expiresAt };
    throw new errors/* MayflyError */.r('ERR_ANSWER_MALFORMED', 'Google answered 200 without a whole token', {
        facts: { principal: who.principal },
    });
}
function endOf(fields, now, text) {
    const { expires_in: seconds, expireTime } = fields;
    if (typeof seconds === 'number' && seconds > 0)
        return now + seconds * 1000;
    if (typeof expireTime === 'string')
        return finite(Date.parse(expireTime));
    return fields.token === text && text !== undefined ? finite(expiryOf(text)) : undefined;
}
function expiryOf(jwt) {
    try {
        return ((0,decode_jwt/* decodeJwt */.i)(jwt).exp ?? Number.NaN) * 1000;
    }
    catch {
        return Number.NaN;
    }
}
function finite(milliseconds) {
    return Number.isFinite(milliseconds) ? milliseconds : undefined;
}

;// CONCATENATED MODULE: ./packages/providers/src/gcp/exchange.ts



const defaultLifetimeSeconds = 3600;
const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform';
const iamScope = 'https://www.googleapis.com/auth/iam';
async function exchange(inputs, io) {
    const account = inputs['service-account'];
    const provider = inputs['workload-identity-provider'];
    const asked = io.subjectToken();
    io.connectEarly(stsUrl(inputs));
    if (account !== undefined)
        io.connectEarly(iamUrl(inputs));
    let token = await asked;
    let issued = await ask(io, `Google federated token of ${provider}`, defaultLifetimeSeconds, {
        build: async (attempt) => {
            token = await io.subjectToken(attempt);
            return tokenExchange(inputs, federation(inputs, token));
        },
        who: () => ({ principal: provider, endpoint: new URL(stsUrl(inputs)).host, token }),
    });
    if (account !== undefined) {
        const from = issued.token;
        issued = await ask(io, `Google ${kind(inputs)} of ${account}`, inputs.lifetime ?? defaultLifetimeSeconds, {
            build: async () => impersonation(inputs, account, from),
            who: () => ({ principal: account, endpoint: new URL(iamUrl(inputs)).host, provider, token }),
        });
    }
    if (inputs['access-boundary'] !== undefined) {
        const { token: wide, expiresAt } = issued;
        issued = await ask(io, `Google narrowed access token of ${account ?? provider}`, defaultLifetimeSeconds, {
            build: async () => tokenExchange(inputs, narrowing(inputs, wide)),
            who: () => ({ principal: account ?? provider, endpoint: new URL(stsUrl(inputs)).host }),
            expiresAt,
        });
    }
    return { principal: account ?? provider, expiresAt: issued.expiresAt, parts: { token: issued.token } };
}
function ask(io, what, lifetimeSeconds, { build, who, expiresAt }) {
    const longest = expiresAt ?? io.now() + lifetimeSeconds * 1000;
    return (0,held/* held */.y)(io, { what, expiresAt: longest, facts: {} }, () => io.http('any', build, (answer) => judge(answer, io, { ...who(), expiresAt })), ({ expiresAt }) => ({ expiresAt, facts: {} }));
}
const tokenType = (type) => `urn:ietf:params:oauth:token-type:${type}`;
function federation(inputs, token) {
    const { scopes, 'service-account': account, 'workload-identity-provider': provider } = inputs;
    return {
        audience: `//iam.googleapis.com/${provider}`,
        scope: account !== undefined ? iamScope : scopesOf(scopes).join(' '),
        subject_token: token.jwt.reveal(),
        subject_token_type: tokenType('jwt'),
    };
}
function narrowing(inputs, wide) {
    const accessBoundary = { accessBoundaryRules: (0,access_boundary/* boundaryRules */.M)(inputs['access-boundary']) };
    return {
        subject_token: wide.reveal(),
        subject_token_type: tokenType('access_token'),
        options: JSON.stringify({ accessBoundary }),
    };
}
function tokenExchange(inputs, fields) {
    const body = new URLSearchParams({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        requested_token_type: tokenType('access_token'),
        ...fields,
    }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...reason(inputs) };
    return { method: 'POST', url: `${stsUrl(inputs)}/v1/token`, headers, body };
}
function impersonation(inputs, account, from) {
    const { scopes, lifetime, delegates, 'id-token-audience': audience, 'include-email': includeEmail } = inputs;
    const chain = delegates.length > 0 && { delegates: delegates.map((one) => `projects/-/serviceAccounts/${one}`) };
    const [method, body] = audience === undefined
        ? ['generateAccessToken', { scope: scopesOf(scopes), lifetime: `${lifetime ?? defaultLifetimeSeconds}s` }]
        : ['generateIdToken', { audience, includeEmail }];
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${from.reveal()}`, ...reason(inputs) };
    const url = `${iamUrl(inputs)}/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:${method}`;
    return { method: 'POST', url, headers, body: JSON.stringify({ ...body, ...chain }) };
}
function kind(inputs) {
    return inputs['id-token-audience'] === undefined ? 'access token' : 'ID token';
}
function scopesOf(scopes) {
    return scopes.length > 0 ? scopes : [cloudPlatform];
}
function reason({ 'request-reason': text }) {
    return text === undefined ? {} : { 'x-goog-request-reason': text };
}
function stsUrl({ universe, 'sts-endpoint': given }) {
    return (given ?? `https://sts.${universe}`).replace(/\/$/, '');
}
function iamUrl({ universe, 'iam-endpoint': given }) {
    return (given ?? `https://iamcredentials.${universe}`).replace(/\/$/, '');
}


/***/ }),

/***/ 702267:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gcp: () => (/* binding */ gcp)
});

// EXTERNAL MODULE: ./packages/providers/src/gcp/exchange.ts + 1 modules
var exchange = __webpack_require__(172939);
;// CONCATENATED MODULE: ./packages/providers/src/gcp/inputs.ts
const email = {
    pattern: '[A-Za-z0-9][A-Za-z0-9._-]{0,127}@[A-Za-z0-9][A-Za-z0-9.-]{1,190}',
    words: 'the email of a service account',
};
const inputs = {
    'workload-identity-provider': {
        type: 'text',
        required: true,
    },
    'service-account': {
        type: 'text',
        form: email,
    },
    project: {
        type: 'text',
        elsewhere: ['project-id', 'project_id'],
        form: { pattern: '[a-z0-9.-]+:[a-z0-9-]{1,63}|[a-z0-9-]{1,63}', words: 'the id of a project' },
    },
    'expected-project': {
        type: 'text',
        form: { pattern: '[a-z0-9.-]+:[a-z0-9-]{1,63}|[a-z0-9-]{1,63}', words: 'the id or number of a project' },
    },
    audience: {
        type: 'text',
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    },
    scopes: {
        type: 'lines',
        elsewhere: ['access_token_scopes'],
        form: { pattern: '[\\x21\\x23-\\x5b\\x5d-\\x7e]{1,512}', words: 'an OAuth scope' },
    },
    lifetime: {
        type: 'duration',
        elsewhere: ['access_token_lifetime'],
        min: 300,
        max: 43_200,
    },
    delegates: {
        type: 'lines',
        form: email,
    },
    'id-token-audience': {
        type: 'text',
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
    },
    'include-email': {
        type: 'switch',
        elsewhere: ['id_token_include_email'],
        default: false,
    },
    'access-boundary': {
        type: 'json',
    },
    universe: {
        type: 'text',
        default: 'googleapis.com',
        form: { pattern: '[a-z0-9][a-z0-9-]*(?:\\.[a-z0-9][a-z0-9-]*)+', words: 'a domain' },
    },
    'sts-endpoint': {
        type: 'text',
    },
    'iam-endpoint': {
        type: 'text',
    },
    'quota-project': {
        type: 'text',
        form: { pattern: '[a-z0-9.-]+:[a-z0-9-]{1,63}|[a-z0-9-]{1,63}', words: 'the id of a project' },
    },
    'request-reason': {
        type: 'text',
        form: { pattern: '[\\x20-\\x7e]{1,255}', words: 'up to 255 plain characters' },
    },
    deliver: {
        type: 'choices',
        elsewhere: ['token_format', 'create_credentials_file', 'export_environment_variables'],
        options: ['env', 'file', 'output', 'agent'],
        default: 'env',
    },
};

// EXTERNAL MODULE: ./packages/providers/src/gcp/present.ts
var present = __webpack_require__(953552);
;// CONCATENATED MODULE: ./packages/providers/src/gcp/index.ts



const gcp = {
    id: 'gcp',
    title: 'Google Cloud',
    inputs: inputs,
    outputs: {
        project: 'The project for the tools, where it is known.',
        'access-token': 'With `deliver: output`: the access token.',
        'id-token': 'With `deliver: output` and `id-token-audience`: the ID token.',
    },
    check: async (inputs) => (await __webpack_require__.e(/* import() */ 875).then(__webpack_require__.bind(__webpack_require__, 727596))).check(inputs),
    audience: (inputs) => inputs.audience ?? `https://iam.googleapis.com/${inputs['workload-identity-provider']}`,
    principal: (inputs) => inputs['service-account'] ?? inputs['workload-identity-provider'],
    names: present/* names */.Dy,
    exchange: exchange/* exchange */.cv,
    present: present/* present */.Eb,
    agent: async () => (await __webpack_require__.e(/* import() */ 830).then(__webpack_require__.bind(__webpack_require__, 602249))).agent,
};


/***/ }),

/***/ 639684:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   i8: () => (/* binding */ poolProject),
/* harmony export */   o$: () => (/* binding */ providerFault),
/* harmony export */   v8: () => (/* binding */ projectOf)
/* harmony export */ });
function providerFault(name) {
    const [, project, rest] = /^projects\/([^/]+)\/locations\/global\/workloadIdentityPools\/(.*)$/.exec(name) ?? [];
    if (/^(https?:)?\/\//.test(name))
        return 'starts with a host; leave out everything before projects/';
    if (project === undefined || rest === undefined)
        return 'must be projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>';
    if (!/^\d+$/.test(project))
        return `names the project by its id; its number is needed: gcloud projects describe ${plain(project)} --format="value(projectNumber)"`;
    if (/^[a-z0-9-]+\/?$/.test(rest))
        return 'names a pool and no provider; append /providers/<provider>';
    return /^[a-z0-9-]{1,32}\/providers\/[a-z0-9-]{1,32}$/.test(rest)
        ? undefined
        : 'has a pool or provider that is no name of one (lower-case letters, digits, hyphens)';
}
function plain(text) {
    return /^[a-z0-9.:-]+$/.test(text) ? text : '<project>';
}
function projectOf(email) {
    const [, project, domain] = /@([a-z0-9-]+)((?:\.[a-z0-9-]+)*)\.iam\.gserviceaccount\.com$/.exec(email ?? '') ?? [];
    return project && (domain ? `${domain.slice(1)}:${project}` : project);
}
function poolProject(provider) {
    return provider.split('/')[1] ?? '';
}
function memberOf(provider, subject) {
    return `principal://iam.googleapis.com/${provider.replace(/\/providers\/.*$/, '')}/subject/${subject}`;
}


/***/ }),

/***/ 953552:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   i5: () => (/* binding */ surroundings)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(639684);

const tokenVariables = ['CLOUDSDK_AUTH_ACCESS_TOKEN', 'GOOGLE_OAUTH_ACCESS_TOKEN'];
const fileVariable = 'CLOUDSDK_AUTH_ACCESS_TOKEN_FILE';
function names(inputs) {
    const env = inputs.deliver.includes('env');
    const file = inputs.deliver.includes('file');
    const none = !env && !file;
    return {
        env: [
            ...(env ? tokenVariables : []),
            ...(file ? [fileVariable] : []),
            ...(none ? [] : Object.keys(surroundings(inputs))),
        ],
        shadows: none
            ? []
            : [
                'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT',
                ...(env
                    ? ['GOOGLE_IMPERSONATE_SERVICE_ACCOUNT', 'GOOGLE_APPLICATION_CREDENTIALS']
                    : ['CLOUDSDK_AUTH_ACCESS_TOKEN']),
            ],
    };
}
function present(credential, inputs) {
    const token = credential.parts.token;
    const around = surroundings(inputs);
    const output = inputs['id-token-audience'] === undefined ? 'access-token' : 'id-token';
    const project = projectFor(inputs);
    return {
        env: { env: { ...Object.fromEntries(tokenVariables.map((name) => [name, token])), ...around } },
        file: { env: around, files: [{ name: 'access-token', content: token, env: [fileVariable] }] },
        output: { [output]: token },
        ...(project !== undefined && { facts: { project } }),
    };
}
function projectFor(inputs) {
    return inputs.project ?? (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .projectOf */ .v8)(inputs['service-account']);
}
function surroundings(inputs) {
    const { universe, 'quota-project': quota, 'request-reason': reason } = inputs;
    const project = projectFor(inputs);
    const all = (names, value) => value === undefined ? {} : Object.fromEntries(names.map((name) => [name, value]));
    return {
        ...all([
            'CLOUDSDK_CORE_PROJECT',
            'CLOUDSDK_PROJECT',
            'GOOGLE_PROJECT',
            'GOOGLE_CLOUD_PROJECT',
            'GCLOUD_PROJECT',
            'GCP_PROJECT',
        ], project),
        ...all(['GOOGLE_CLOUD_QUOTA_PROJECT', 'CLOUDSDK_BILLING_QUOTA_PROJECT'], quota),
        ...all(['GOOGLE_CLOUD_UNIVERSE_DOMAIN', 'CLOUDSDK_CORE_UNIVERSE_DOMAIN'], universe === 'googleapis.com' ? undefined : universe),
        ...all(['CLOUDSDK_CORE_REQUEST_REASON'], reason),
    };
}


/***/ }),

/***/ 119151:
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
