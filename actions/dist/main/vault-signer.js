"use strict";
exports.id = "vault-signer";
exports.ids = ["vault-signer","vault"];
exports.modules = {

/***/ 6636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ authorityIn),
/* harmony export */   Y: () => (/* binding */ certificatesIn)
/* harmony export */ });
const block = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;
function certificatesIn(text) {
    return [...text.replaceAll('\\n', '\n').matchAll(block)].map(([, body = '']) => {
        const lines = body.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
        return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
    });
}
function authorityIn(text) {
    return text === undefined ? undefined : certificatesIn(text).join('');
}


/***/ }),

/***/ 1072:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vault: () => (/* binding */ vault)
});

// EXTERNAL MODULE: ./packages/providers/src/certificates.ts
var certificates = __webpack_require__(6636);
// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(3784);
// EXTERNAL MODULE: ./packages/providers/src/vault/secret-lines.ts
var secret_lines = __webpack_require__(5179);
// EXTERNAL MODULE: ./packages/providers/src/vault/taken-names.ts
var taken_names = __webpack_require__(1535);
;// CONCATENATED MODULE: ./packages/providers/src/vault/check.ts



async function check(inputs) {
    const { url, secrets, token, 'read-namespace': reading } = inputs;
    const { lines, wrong } = (0,secret_lines/* readSecretLines */.k)(secrets);
    const ca = inputs['ca-certificate'];
    const names = lines.map(({ name }) => name);
    const found = Object.entries({
        url: url !== undefined && addressFault(url),
        'ca-certificate': ca !== undefined && (await __webpack_require__.e(/* import() */ "certificate-fault").then(__webpack_require__.bind(__webpack_require__, 5204))).certificateFault(ca),
        secrets: (0,taken_names/* takenNames */.E)(inputs, names).join('; ') ||
            (secrets === undefined && token !== true && 'is required, or set token: true'),
        'read-namespace': reading !== undefined && lines.length === 0 && 'needs secrets',
        deliver: deliverFault(inputs.deliver, token === true, lines.length > 0),
    }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []));
    return wrong.length > 0 ? [...found, ...(await lineFaults(wrong))] : found;
}
async function lineFaults(wrong) {
    const { secretLineFault } = await __webpack_require__.e(/* import() */ "vault-secret-line-fault").then(__webpack_require__.bind(__webpack_require__, 9181));
    return wrong.map(({ number, text, message = secretLineFault(text) }) => ({
        input: 'secrets',
        part: `line ${number}`,
        message,
    }));
}
function deliverFault(modes = [], token, secrets) {
    if (modes.includes('agent') && !token)
        return 'needs token: true for agent, which keeps the token alive';
    if (token && modes.every((mode) => mode === 'file'))
        return 'must hold env with token: true, or on GitHub output or agent';
    if (secrets && modes.every((mode) => mode === 'agent'))
        return 'must hold env, file or output for the secrets';
    return undefined;
}
function addressFault(url) {
    const fault = (0,endpoint/* endpointFault */.OO)(url);
    if (fault !== undefined)
        return fault;
    return /^\/*(v1\/*)?$/.test(new URL(url).pathname) ? undefined : 'must be the address alone, without a path';
}

// EXTERNAL MODULE: ./packages/providers/src/vault/exchange.ts + 1 modules
var exchange = __webpack_require__(8989);
;// CONCATENATED MODULE: ./packages/providers/src/vault/inputs.ts
const namespace = {
    pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*/?',
    words: 'a namespace such as team/ci',
};
const inputs = {
    url: {
        type: 'text',
        required: true,
        description: 'The address of the server, an https URL without a path. Never taken from `VAULT_ADDR`.',
    },
    role: {
        type: 'text',
        form: { pattern: '[\\w.-]{1,128}', words: 'the name of a role' },
        description: 'The role of the JWT mount to log in with; without it the mount takes its default role.',
    },
    mount: {
        type: 'text',
        default: 'jwt',
        form: {
            pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*',
            words: 'the path of a mount',
        },
        description: 'The path of the JWT auth mount.',
    },
    audience: {
        type: 'text',
        required: true,
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        description: "The audience of the job's ID token, one of the role's `bound_audiences`.",
    },
    namespace: {
        type: 'text',
        form: namespace,
        description: 'The namespace to log in to, and to read from unless `read-namespace` is given.',
    },
    'read-namespace': {
        type: 'text',
        form: namespace,
        description: 'The namespace to read from, when it is not the one of the login.',
    },
    'ca-certificate': {
        type: 'document',
        description: 'The certificate authority of the server (PEM, its line breaks also as `\\n`), trusted for it instead of the well-known ones.',
    },
    secrets: {
        type: 'document',
        entries: {
            pattern: '[A-Za-z_]\\w*\\*? ?= ?[\\w./%+@:-]+#(?:\\*|[\\w.+-]+)(?:@\\d{1,9})?',
            words: 'NAME = path#field',
        },
        description: 'What to read, one a line: `NAME = path#field`. `APP_* = path#*` reads every field, `path#field@3` a version of KV v2, `path#certificate+ca_chain` joins fields, `POST path#field {"json": "body"}` writes to make something. Equal requests are one.',
    },
    token: {
        type: 'switch',
        default: false,
        description: 'Deliver the Vault token as well (`VAULT_TOKEN` with `VAULT_ADDR`, or the output `token`).',
    },
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output', 'agent'],
        default: 'env',
        description: 'How the steps get the secrets; one or more of these.',
        each: {
            env: 'variables of these names',
            file: 'a private file each, its path in `NAME_FILE`',
            output: 'step outputs of these names',
            agent: 'with `token: true`, the token in `VAULT_TOKEN`, with `VAULT_ADDR`, and in a private file, its path in `VAULT_TOKEN_FILE`, and a process of this job that renews it; it lives for 10 minutes after each renewal. Before the `token_max_ttl` of the role is over, the process logs in anew, writes the new token to the file and revokes the old one',
        },
    },
};

// EXTERNAL MODULE: ./packages/providers/src/vault/present.ts
var present = __webpack_require__(3462);
;// CONCATENATED MODULE: ./packages/providers/src/vault/index.ts





const vault = {
    id: 'vault',
    title: 'Vault and OpenBao',
    inputs: inputs,
    elsewhere: async () => (await __webpack_require__.e(/* import() */ "vault-elsewhere").then(__webpack_require__.bind(__webpack_require__, 3897))).elsewhere,
    outputs: {
        token: 'With `token: true` and `deliver: output`: the Vault token.',
    },
    check: check,
    audience: (inputs) => inputs.audience,
    principal: exchange/* principalOf */.i6,
    trust: (inputs) => (0,certificates/* authorityIn */.L)(inputs['ca-certificate']),
    names: present/* names */.Dy,
    publicVariables: present/* publicVariables */.ps,
    lateNames: true,
    exchange: exchange/* exchange */.cv,
    present: present/* present */.Eb,
    agent: async () => (await __webpack_require__.e(/* import() */ "vault-agent").then(__webpack_require__.bind(__webpack_require__, 6332))).agent,
};


/***/ }),

/***/ 3462:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ names),
/* harmony export */   Eb: () => (/* binding */ present),
/* harmony export */   PJ: () => (/* binding */ tokenSurroundings),
/* harmony export */   ps: () => (/* binding */ publicVariables)
/* harmony export */ });
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8989);
/* harmony import */ var _secret_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5179);


const publicVariables = {
    VAULT_ADDR: 'emptied',
    VAULT_NAMESPACE: 'emptied',
    VAULT_TOKEN_FILE: 'emptied',
};
function names(inputs) {
    const { deliver, token } = inputs;
    const known = (0,_secret_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readSecretLines */ .k)(inputs.secrets).lines.flatMap(({ name, fields }) => fields === undefined ? [] : [name]);
    const env = deliver.includes('env');
    return {
        env: [
            ...(env ? [...known, ...(token ? Object.keys(tokenSurroundings(inputs)).concat('VAULT_TOKEN') : [])] : []),
            ...(deliver.includes('file') ? known.map((name) => `${name}_FILE`) : []),
        ],
        shadows: [],
    };
}
function present({ parts }, inputs) {
    const { ' token': token, ...secrets } = parts;
    const files = Object.entries(secrets).map(([name, content]) => ({ name: name.toLowerCase(), content, env: [`${name}_FILE`] }));
    return {
        env: { env: { ...secrets, ...(token && { VAULT_TOKEN: token, ...tokenSurroundings(inputs) }) } },
        file: { env: {}, files },
        output: { ...secrets, ...(token && { token }) },
        advice: inputs.deliver.includes('agent') ? agentAdvice : undefined,
    };
}
const agentAdvice = 'VAULT_TOKEN holds the first token. Before the token_max_ttl of the role is over, the agent writes a new token to VAULT_TOKEN_FILE and revokes the first one. Steps that run later than that must read VAULT_TOKEN_FILE.';
function tokenSurroundings(inputs) {
    const namespace = inputs['read-namespace'] ?? inputs.namespace;
    return { VAULT_ADDR: (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .baseOf */ .bx)(inputs), ...(namespace !== undefined && { VAULT_NAMESPACE: namespace }) };
}


/***/ }),

/***/ 2535:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   signer: () => (/* binding */ signer)
/* harmony export */ });
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8679);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8989);
/* harmony import */ var _index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1072);



const signer = {
    provider: _index_js__WEBPACK_IMPORTED_MODULE_2__.vault,
    sign(message, key, { parts }, given, io) {
        const inputs = given;
        const name = key.lastIndexOf('/');
        const path = `${key.slice(0, name)}/sign${key.slice(name)}/sha2-256`;
        const how = { signature_algorithm: 'pkcs1v15', marshaling_algorithm: 'jws' };
        const body = JSON.stringify({ input: Buffer.from(message).toString('base64'), ...how });
        const token = parts[' token'];
        const headers = { ...(0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .headersFor */ .iY)(inputs.namespace), 'x-vault-token': token.reveal() };
        return io.http('any', () => ({ method: 'POST', url: `${(0,_exchange_js__WEBPACK_IMPORTED_MODULE_1__/* .baseOf */ .bx)(inputs)}/v1/${path}`, headers, body }), (answer) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeSignature */ .ub)(answer, path));
    },
};


/***/ })

};
;
