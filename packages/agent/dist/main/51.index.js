"use strict";
exports.id = 51;
exports.ids = [51];
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

/***/ 205174:
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

/***/ 183846:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ cloudOf)
/* harmony export */ });
const clouds = {
    public: {
        authority: 'https://login.microsoftonline.com',
        audience: 'api://AzureADTokenExchange',
        resourceManager: 'https://management.azure.com',
        az: undefined,
        arm: 'public',
    },
    usgov: {
        authority: 'https://login.microsoftonline.us',
        audience: 'api://AzureADTokenExchangeUSGov',
        resourceManager: 'https://management.usgovcloudapi.net',
        az: 'AzureUSGovernment',
        arm: 'usgovernment',
    },
    china: {
        authority: 'https://login.chinacloudapi.cn',
        audience: 'api://AzureADTokenExchangeChina',
        resourceManager: 'https://management.chinacloudapi.cn',
        az: 'AzureChinaCloud',
        arm: 'china',
    },
};
function cloudOf({ cloud, authority = '', 'resource-manager': resourceManager = '' }) {
    if (cloud !== 'custom')
        return clouds[cloud];
    const trimmed = (url) => url.replace(/\/+$/, '');
    return {
        authority: trimmed(authority),
        audience: clouds.public.audience,
        resourceManager: trimmed(resourceManager),
        az: 'mayfly',
        arm: undefined,
    };
}


/***/ }),

/***/ 380532:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ exchange),
  Z: () => (/* binding */ scopesOf)
});

// EXTERNAL MODULE: ./packages/core/src/held.ts
var held = __webpack_require__(775362);
// EXTERNAL MODULE: ./packages/core/src/settle.ts
var settle = __webpack_require__(205174);
// EXTERNAL MODULE: ./packages/core/src/credible.ts
var credible = __webpack_require__(979376);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(575820);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(423644);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/decode_jwt.js + 4 modules
var decode_jwt = __webpack_require__(119151);
;// CONCATENATED MODULE: ./packages/providers/src/azure/answer.ts




const longestLifetimeSeconds = 2 * 86_400;
async function judge(answer, io, facts, assertion) {
    if (answer.status !== 200)
        throw (await __webpack_require__.e(/* import() */ 794).then(__webpack_require__.bind(__webpack_require__, 221290))).refusal(answer, facts, assertion);
    const { access_token, expires_in } = (0,json/* readJson */.Vh)(answer.body);
    const text = (0,json/* textOf */.b6)(access_token);
    const token = text === undefined ? undefined : io.receive(text);
    const seconds = Number(expires_in);
    const expiresAt = (answer.date ?? io.now()) + seconds * 1000;
    if (token && (0,credible/* isWord */.J)(text) && (0,credible/* isEnd */.u)(expiresAt, answer.date, longestLifetimeSeconds)) {
        return { token, expiresAt, tenant: tenantOf(text) };
    }
    throw new errors/* MayflyError */.r('ERR_ANSWER_MALFORMED', 'Entra answered 200 without a whole access token', { facts });
}
function tenantOf(token) {
    try {
        return (0,json/* textOf */.b6)((0,decode_jwt/* decodeJwt */.i)(token).tid)?.toLowerCase();
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/providers/src/azure/clouds.ts
var clouds = __webpack_require__(183846);
;// CONCATENATED MODULE: ./packages/providers/src/azure/exchange.ts




const exchange_longestLifetimeSeconds = 86_400;
async function exchange(inputs, io) {
    const { 'client-id': client, 'tenant-id': tenant } = inputs;
    const scopes = scopesOf(inputs);
    const url = `${(0,clouds/* cloudOf */.h)(inputs).authority}/${tenant}/oauth2/v2.0/token`;
    const asked = io.subjectToken();
    for (const _ of scopes)
        io.connectEarly(url);
    let assertion = await asked;
    const ask = (scope) => (0,held/* held */.y)(io, { what: `Entra access token of ${client} for ${scope}`, ...until(io.now() + exchange_longestLifetimeSeconds * 1000) }, () => io.http('any', async (attempt) => {
        assertion = await io.subjectToken(attempt);
        return { method: 'POST', url, headers, body: exchange_form(client, scope, assertion) };
    }, (answer) => judge(answer, io, { principal: client, tenant, endpoint: new URL(url).host, scope }, assertion)), ({ expiresAt }) => until(expiresAt));
    const tokens = await (0,settle/* settleAll */.j)(scopes.map(ask));
    const agent = inputs.deliver.includes('agent');
    const handedOver = inputs.deliver.includes('env') || (inputs.az && !agent);
    if (handedOver) {
        const what = `ID token for ${assertion.claims.aud}, the client assertion of ${client}`;
        io.hold({ what, ...until((assertion.claims.exp ?? 0) * 1000) });
    }
    const byScope = JSON.stringify(Object.fromEntries(tokens.map(({ token }, index) => [scopes[index], token.reveal()])));
    return {
        principal: client,
        expiresAt: (agent ? Math.min : Math.max)(...tokens.map(({ expiresAt }) => expiresAt)),
        parts: {
            ...(handedOver && { assertion: assertion.jwt }),
            tenant: tokens[0]?.tenant ?? '',
            ...(inputs.deliver.includes('output') && { tokens: io.receive(byScope) }),
            ...Object.fromEntries(tokens.map(({ token }, index) => [scopes[index] ?? '', token])),
        },
    };
}
function scopesOf(inputs) {
    return inputs.scopes.length > 0 ? inputs.scopes : [`${(0,clouds/* cloudOf */.h)(inputs).resourceManager}/.default`];
}
const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' };
function exchange_form(client, scope, assertion) {
    return new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: client,
        scope,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion.jwt.reveal(),
    }).toString();
}
function until(expiresAt) {
    return { expiresAt, facts: {} };
}


/***/ }),

/***/ 579415:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  azure: () => (/* binding */ azure)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(575820);
// EXTERNAL MODULE: ./packages/providers/src/azure/clouds.ts
var clouds = __webpack_require__(183846);
// EXTERNAL MODULE: ./packages/providers/src/azure/exchange.ts + 1 modules
var exchange = __webpack_require__(380532);
;// CONCATENATED MODULE: ./packages/providers/src/azure/inputs.ts
const guid = {
    pattern: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}',
    words: 'an id such as 00000000-0000-0000-0000-000000000000',
};
const inputs = {
    'client-id': {
        type: 'text',
        required: true,
        form: guid,
    },
    'tenant-id': {
        type: 'text',
        required: true,
        form: {
            pattern: `${guid.pattern}|[A-Za-z0-9][A-Za-z0-9-]*(?:\\.[A-Za-z0-9][A-Za-z0-9-]*)+`,
            words: 'the id or a domain of a tenant',
        },
    },
    'subscription-id': {
        type: 'text',
        form: guid,
    },
    audience: {
        type: 'text',
        form: { pattern: '[\\x21-\\x7e]{1,600}', words: 'one word' },
    },
    scopes: {
        type: 'lines',
        form: { pattern: '[\\x21-\\x7e]{1,500}/\\.default', words: 'a resource with /.default behind it' },
    },
    cloud: {
        type: 'choice',
        options: ['public', 'usgov', 'china', 'custom'],
        default: 'public',
    },
    authority: {
        type: 'text',
    },
    'resource-manager': {
        type: 'text',
    },
    az: {
        type: 'switch',
        default: false,
    },
    'expected-tenant': {
        type: 'text',
        form: guid,
    },
    deliver: {
        type: 'choices',
        options: ['env', 'output', 'agent'],
        default: 'env',
    },
};

// EXTERNAL MODULE: ./packages/providers/src/azure/present.ts
var present = __webpack_require__(590788);
;// CONCATENATED MODULE: ./packages/providers/src/azure/index.ts





const azure = {
    id: 'azure',
    title: 'Azure',
    inputs: inputs,
    outputs: {
        'access-token': 'With `deliver: output`: the access token for the first of `scopes`.',
        'access-tokens': 'With `deliver: output`: every access token, a JSON object by scope.',
    },
    check: async (inputs) => (await __webpack_require__.e(/* import() */ 906).then(__webpack_require__.bind(__webpack_require__, 783949))).check(inputs),
    audience: (inputs) => inputs.audience ?? (0,clouds/* cloudOf */.h)(inputs).audience,
    principal: (inputs) => inputs['client-id'],
    names: present/* names */.Dy,
    exchange: exchange/* exchange */.c,
    guard({ parts, principal }, { 'expected-tenant': expected }) {
        const { tenant } = parts;
        if (expected === undefined || tenant === expected.toLowerCase())
            return;
        throw new errors/* MayflyError */.r('ERR_PRINCIPAL_MISMATCH', 'The credential belongs to another tenant than expected', {
            facts: { expected, tenant: tenant ? String(tenant) : 'unknown: the access token does not tell', principal },
            fix: 'Check tenant-id and the expected-tenant input.',
        });
    },
    present: present/* present */.Eb,
    agent: async () => (await __webpack_require__.e(/* import() */ 435).then(__webpack_require__.bind(__webpack_require__, 321230))).agent,
};


/***/ }),

/***/ 590788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   c8: () => (/* binding */ secretVariables),
/* harmony export */   i5: () => (/* binding */ surroundings)
/* harmony export */ });
/* harmony import */ var _clouds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(183846);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(380532);


const fileVariables = ['AZURE_FEDERATED_TOKEN_FILE', 'ARM_OIDC_TOKEN_FILE_PATH'];
const azFolder = 'AZURE_CONFIG_DIR';
const secretVariables = [
    'AZURE_CLIENT_SECRET',
    'AZURE_CLIENT_CERTIFICATE_PATH',
    'AZURE_PASSWORD',
    'ARM_CLIENT_SECRET',
    'ARM_CLIENT_SECRET_FILE_PATH',
    'ARM_CLIENT_CERTIFICATE',
    'ARM_CLIENT_CERTIFICATE_PATH',
    'ARM_OIDC_TOKEN',
];
function names(inputs) {
    const env = inputs.deliver.includes('env');
    return {
        env: [...(env ? [...Object.keys(surroundings(inputs)), ...fileVariables] : []), ...(inputs.az ? [azFolder] : [])],
        shadows: env ? secretVariables : [],
        ...(inputs.az && { program: 'az' }),
    };
}
function present({ parts }, inputs) {
    const assertion = parts.assertion;
    return {
        env: {
            env: surroundings(inputs),
            files: [{ name: 'id-token', content: assertion, env: fileVariables }],
        },
        output: {
            'access-token': parts[(0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .scopesOf */ .Z)(inputs)[0] ?? ''],
            ...(parts.tokens !== undefined && { 'access-tokens': parts.tokens }),
        },
        ...(inputs.az && { login: azLogin(inputs.deliver.includes('agent') ? undefined : assertion, inputs) }),
    };
}
function surroundings(inputs) {
    const { 'client-id': client, 'tenant-id': tenant, 'subscription-id': subscription } = inputs;
    const { authority, resourceManager, arm } = (0,_clouds_js__WEBPACK_IMPORTED_MODULE_0__/* .cloudOf */ .h)(inputs);
    return {
        AZURE_CLIENT_ID: client,
        AZURE_TENANT_ID: tenant,
        AZURE_AUTHORITY_HOST: `${authority}/`,
        ARM_CLIENT_ID: client,
        ARM_TENANT_ID: tenant,
        ARM_USE_OIDC: 'true',
        ...(arm !== undefined && { ARM_ENVIRONMENT: arm }),
        ...(arm === undefined && resourceManager !== '' && { ARM_METADATA_HOSTNAME: new URL(resourceManager).host }),
        ...(subscription !== undefined && { AZURE_SUBSCRIPTION_ID: subscription, ARM_SUBSCRIPTION_ID: subscription }),
    };
}
function azLogin(assertion, inputs) {
    const { 'client-id': client, 'tenant-id': tenant, 'subscription-id': subscription } = inputs;
    const { az, resourceManager } = (0,_clouds_js__WEBPACK_IMPORTED_MODULE_0__/* .cloudOf */ .h)(inputs);
    const custom = inputs.cloud === 'custom';
    const register = ['cloud', 'register', '--name', az ?? '', '--endpoint-resource-manager', resourceManager];
    const federated = [
        '--service-principal',
        '--username',
        client,
        '--tenant',
        tenant,
        '--federated-token',
        { file: '@' },
    ];
    const identity = assertion === undefined ? ['--identity'] : federated;
    return {
        program: 'az',
        folderVariable: azFolder,
        env: {
            AZURE_CORE_COLLECT_TELEMETRY: 'no',
            AZURE_CORE_ONLY_SHOW_ERRORS: 'true',
            AZURE_CORE_LOGIN_EXPERIENCE_V2: 'false',
            AZURE_CORE_NO_COLOR: 'true',
        },
        refusalCode: '\\bAADSTS\\d+\\b',
        ...(assertion && { secret: assertion }),
        commands: [
            ...(custom ? [['config', 'set', 'core.instance_discovery=false'], register] : []),
            ...(az === undefined ? [] : [['cloud', 'set', '--name', az]]),
            ['login', ...identity, '--allow-no-subscriptions', '--output', 'none'],
            ...(subscription === undefined ? [] : [['account', 'set', '--subscription', subscription]]),
        ],
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
