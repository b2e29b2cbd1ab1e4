"use strict";
exports.id = "certificate";
exports.ids = ["certificate","certificate-step-ca"];
exports.modules = {

/***/ 7382:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  m: () => (retryByStatus)
});
function retryByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}

/***/ }),

/***/ 2877:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  o: () => (answered),
  y: () => (notRevoked)
});
var _answer_status_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7382);
var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function answered(system, answer, retryOf = _answer_status_js__WEBPACK_IMPORTED_MODULE_1__/* .retryByStatus */ .m) {
    const retry = retryOf(answer.status);
    if (retry === undefined)
        return answer;
    const facts = { status: String(answer.status) };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', `${system} could not answer`, { facts, retry });
}
function notRevoked(message, status) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_EXCHANGE_REJECTED', message, { facts: { status: String(status) } });
}

/***/ }),

/***/ 1351:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  certificate: () => (certificate_certificate)
});

var certificates = __webpack_require__(6636);
var endpoint = __webpack_require__(3784);
var input_rules = __webpack_require__(2891);
var template = __webpack_require__(771);
;// CONCATENATED MODULE: ./packages/providers/src/certificate/present.ts

const publicVariables = {};
const present_key = (0,template/* part */.y_)('private-key');
const certificate = (0,template/* part */.y_)('certificate');
const authority = (0,template/* part */.y_)('ca-certificate');
function variablesOf(prefix) {
    return { key: `${prefix}_KEY_FILE`, certificate: `${prefix}_CERTIFICATE_FILE`, authority: `${prefix}_CA_FILE` };
}
function present({ prefix }) {
    const variables = variablesOf(prefix);
    return {
        file: {
            env: {},
            files: [
                { name: 'key.pem', content: present_key, env: [variables.key] },
                { name: 'certificate.pem', content: certificate, env: [variables.certificate] },
                { name: 'ca.pem', content: authority, env: [variables.authority] },
            ],
        },
        output: { 'private-key': present_key, certificate, 'ca-certificate': authority },
    };
}

;// CONCATENATED MODULE: ./packages/providers/src/certificate/check.ts

async function check(inputs, checking) {
    const ca = inputs.ca === 'vault' ? undefined : inputs['ca-certificate'];
    const authority = ca === undefined ? undefined : (await __webpack_require__.e(/* import() */ "certificate-fault").then(__webpack_require__.bind(__webpack_require__, 5204))).certificateFault(ca);
    return (0,input_rules/* checkRules */.M)(inputs, {
        url: ({ ca, url }) => ca !== 'vault' && url !== undefined && addressFault(url),
        names: (given) => given.names?.length === 0 &&
            given.ca === 'vault' &&
            given['common-name'] === undefined &&
            'is required with ca: vault: a DNS name or a URI',
        'pki-role': (given) => given['pki-role'] === undefined
            ? given.ca === 'vault' && 'is required with ca: vault: a mount and a role, such as pki/deploy'
            : onlyWithVault(given),
        role: (given) => given.role !== undefined && onlyWithVault(given),
        mount: (given) => given.mount !== undefined && onlyWithVault(given),
        namespace: (given) => given.namespace !== undefined && onlyWithVault(given),
        'ca-certificate': () => authority,
        prefix: ({ prefix = '' }) => Object.values(variablesOf(prefix)).some((name) => checking?.isSettable?.(name) === false) &&
            'begins names of variables that a shell, a loader or the runner reads',
    }, checking);
}
function onlyWithVault({ ca }) {
    return ca !== 'vault' && 'needs ca: vault';
}
function addressFault(url) {
    const fault = (0,endpoint/* endpointFault */.OO)(url);
    if (fault !== undefined)
        return fault;
    if (new URL(url).protocol !== 'https:')
        return 'must be an https URL: the certificate is revoked over TLS';
    return /^\/*(1\.0\/*)?$/.test(new URL(url).pathname) ? undefined : 'must be only the address, without a path';
}

var external_node_crypto_ = __webpack_require__(7598);
var foreign_text = __webpack_require__(281);
var issue = __webpack_require__(9810);
var credible = __webpack_require__(9897);
var errors = __webpack_require__(7638);
;// CONCATENATED MODULE: ./packages/providers/src/certificate/issued.ts

const longestLifetimeSeconds = 366 * 86_400;
function issuedIn(texts, key, date, facts) {
    const all = texts.flatMap(certificates/* certificatesIn */.Y);
    const read = all.flatMap((pem) => parsed(pem) ?? []);
    const [own, ...others] = read;
    if (!own || read.length < all.length || !own.checkPrivateKey(key))
        throw new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', "The answer has no certificate for the job's key", {
            facts,
            fix: 'Check url: another server than the certificate authority may answer there.',
        });
    const roots = others.filter((one) => one.checkIssued(one));
    const chain = [own, ...others.filter((one) => !roots.includes(one))];
    const end = Date.parse(own.validTo);
    return {
        chain: pemOf(chain),
        authority: pemOf(roots.length > 0 ? roots : chain.slice(-1)),
        serial: own.serialNumber,
        expiresAt: (0,credible/* isEnd */.u)(end, date, longestLifetimeSeconds) ? end : undefined,
        commonName: /^CN=(.*)$/m.exec(own.subject)?.[1],
        names: (own.subjectAltName ?? '').split(', ').map((name) => name.replace(/^(DNS|URI):/, '')),
    };
}
function judgeNames({ names, commonName }, wanted, facts) {
    const missing = [...wanted.dns, ...wanted.uris].filter((name) => !names.includes(name));
    if (wanted.givenName !== undefined && wanted.givenName !== commonName)
        missing.unshift(wanted.givenName);
    if (missing.length === 0)
        return;
    throw new errors/* MayflyError */.rU('ERR_PRINCIPAL_MISMATCH', 'The certificate lacks names that were requested', {
        facts: { ...facts, missing: missing.join(', '), issued: [commonName, ...names].filter(Boolean).join(', ') },
        fix: 'step-ca takes names from a request only if the template of its provisioner does. Vault does it if use_csr_sans and use_csr_common_name of the role are true.',
    });
}
function parsed(pem) {
    try {
        return new external_node_crypto_.X509Certificate(pem);
    }
    catch {
        return undefined;
    }
}
function pemOf(certificates) {
    return certificates.map(String).join('');
}

var certificate_names = __webpack_require__(6130);
;// CONCATENATED MODULE: ./packages/providers/src/certificate/signing-request.ts

const [integer, bits, octets, oid, utf8, sequence, set] = [0x02, 0x03, 0x04, 0x06, 0x0c, 0x30, 0x31];
const [attributes, dnsName, uri] = [0xa0, 0x82, 0x86];
const commonName = identifier('550403');
const extensionRequest = identifier('2a864886f70d01090e');
const subjectAltName = identifier('551d11');
const ecdsaWithSha256 = identifier('2a8648ce3d040302');
function signingRequest(privateKey, publicKey, names) {
    const info = der(sequence, der(integer, Buffer.of(0)), der(sequence, ...subjectOf(names)), publicKey.export({ type: 'spki', format: 'der' }), der(attributes, ...attributesOf(names)));
    const signature = der(bits, Buffer.of(0), (0,external_node_crypto_.sign)('sha256', info, privateKey));
    const body = der(sequence, info, der(sequence, ecdsaWithSha256), signature).toString('base64');
    const lines = body.match(/.{1,64}/g) ?? [];
    return ['-----BEGIN CERTIFICATE REQUEST-----', ...lines, '-----END CERTIFICATE REQUEST-----', ''].join('\n');
}
function subjectOf({ commonName: name }) {
    return name === undefined ? [] : [der(set, der(sequence, commonName, der(utf8, Buffer.from(name))))];
}
function attributesOf({ dns, uris }) {
    const names = [
        ...dns.map((name) => der(dnsName, Buffer.from(name))),
        ...uris.map((one) => der(uri, Buffer.from(one))),
    ];
    if (names.length === 0)
        return [];
    const extension = der(sequence, subjectAltName, der(octets, der(sequence, ...names)));
    return [der(sequence, extensionRequest, der(set, der(sequence, extension)))];
}
function identifier(hex) {
    return der(oid, Buffer.from(hex, 'hex'));
}
function der(tag, ...content) {
    const body = Buffer.concat(content);
    const size = body.length;
    const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
    return Buffer.concat([Buffer.of(tag, ...length), body]);
}

var step_ca = __webpack_require__(6607);
;// CONCATENATED MODULE: ./packages/providers/src/certificate/exchange.ts

const clockMilliseconds = 60_000;
async function exchange(inputs, io) {
    const names = (0,certificate_names/* namesOf */.eZ)(inputs);
    const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const key = { privateKey, pem: io.receive(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()) };
    const csr = signingRequest(privateKey, publicKey, names);
    const facts = {
        principal: (0,certificate_names/* principalOf */.i6)(inputs),
        endpoint: new URL(inputs.url).host,
        names: inputs.names.join(', ') || undefined,
        'common name': names.commonName,
    };
    const issued = await signed(inputs, io, csr, key, facts);
    judgeNames(issued, { ...names, givenName: inputs['common-name'] }, facts);
    const [first] = names.uris;
    const name = first ?? names.commonName ?? (0,foreign_text/* foreignText */.qk)(issued.names[0]) ?? (0,foreign_text/* foreignText */.qk)(issued.commonName);
    return {
        principal: `${name ?? 'this job'} at ${facts.endpoint}`,
        expiresAt: issued.expiresAt,
        parts: {
            [present_key.name]: key.pem,
            [certificate.name]: issued.chain,
            [authority.name]: inputs.ca === 'vault' ? issued.authority : await (0,step_ca.rootsOf)(inputs, io),
        },
    };
}
async function signed(inputs, io, csr, key, facts) {
    if (!io.nested) {
        io.connectEarly(inputs.url);
        return obtain(byToken(inputs, io, csr, facts), inputs, io, key, facts);
    }
    const pki = __webpack_require__.e(/* import() */ "pki").then(__webpack_require__.bind(__webpack_require__, 3842));
    return io.nested(async (vault) => {
        const { judgePki, pkiRequest, placeOf } = await pki;
        const { 'pki-role': role = '', lifetime } = inputs;
        const signing = {
            build: () => pkiRequest(vault, role, { csr, ...(0,certificate_names/* namesOf */.eZ)(inputs), seconds: lifetime }),
            certificates: (answer) => judgePki(answer, role, facts),
            handle: { ca: 'vault', ...placeOf(vault, role) },
        };
        return obtain(signing, inputs, io, key, facts);
    });
}
function byToken(inputs, io, csr, facts) {
    let subject;
    return {
        async build(attempt) {
            subject = await io.subjectToken(attempt + 1);
            return (0,step_ca.signRequest)(inputs, csr, subject);
        },
        certificates: (answer) => (0,step_ca.judgeSigned)(answer, facts, subject),
        handle: { ca: 'step-ca', url: (0,certificate_names/* baseOf */.bx)(inputs) },
    };
}
function obtain({ build, certificates, handle }, { lifetime, ca, audience }, io, { privateKey, pem }, facts) {
    return (0,issue/* issue */.s)(io, {
        retry: 'unsent',
        what: `certificate of ${facts.principal}`,
        longest: () => ({ expiresAt: io.now() + lifetime * 1000 + clockMilliseconds, facts: {} }),
        build,
        judge: async (answer) => issuedIn(await certificates(answer), privateKey, answer.date, facts),
        ending: ({ chain, serial, expiresAt }) => ({
            ender: 'certificate',
            ...(expiresAt !== undefined && { expiresAt }),
            facts: { serial },
            handle: { ...handle, chain, serial },
            key: pem,
            ...(ca === 'vault' && { audience }),
        }),
    });
}

;// CONCATENATED MODULE: ./packages/providers/src/certificate/inputs.ts
const inputs = {
    ca: {
        type: 'choice',
        required: true,
        options: ['step-ca', 'vault'],
        description: 'The kind of certificate authority. `step-ca`: step-ca with an OIDC provisioner. `vault`: the PKI engine of Vault or OpenBao.',
    },
    url: {
        type: 'text',
        required: true,
        description: 'The address of the certificate authority, an https URL without a path.',
    },
    audience: {
        type: 'text',
        required: true,
        form: { pattern: '[\\x21-\\x7e]{1,512}', words: 'one word' },
        description: "The audience of the job's ID token: the client ID of the provisioner of step-ca, or one of the `bound_audiences` of the role in Vault. Use an audience that no other system accepts, because step-ca writes each ID token into its log.",
    },
    names: {
        type: 'lines',
        form: {
            pattern: '(?:\\*\\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?|[a-z][a-z0-9+.-]{0,30}://[A-Za-z0-9._~:/@%-]{1,1000}',
            words: 'a DNS name such as api.example.com, or a URI such as spiffe://example.com/deploy',
        },
        description: 'The names in the certificate, one per line: DNS names, and URIs such as `spiffe://example.com/deploy`. If the certificate lacks one of them, the step fails. With `ca: step-ca` you can omit them: the template of the provisioner then decides.',
    },
    'common-name': {
        type: 'text',
        form: { pattern: '[A-Za-z0-9*](?:[A-Za-z0-9 ._@:/-]{0,63})', words: 'at most 64 letters, digits and . _ @ : / -' },
        description: 'The common name in the certificate. Default: the first DNS name in `names`, if there is one.',
    },
    lifetime: {
        type: 'duration',
        min: 60,
        max: 86_400,
        default: 3600,
        description: 'The lifetime of the certificate. The certificate authority may limit it. Choose it as short as the job allows, because most servers accept a revoked certificate until it expires.',
    },
    'pki-role': {
        type: 'text',
        form: {
            pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+',
            words: 'a mount and a role, such as pki/deploy',
        },
        description: 'With `ca: vault`, required: the role of the PKI engine, written `<mount>/<role>`, for example `pki/deploy`.',
    },
    role: {
        type: 'text',
        description: 'With `ca: vault`: the role of the JWT mount for the login. Its policy needs only `update` on `<mount>/sign/<role>` and `<mount>/revoke-with-key`.',
    },
    mount: {
        type: 'text',
        description: 'With `ca: vault`: the path of the JWT auth mount. Default: `jwt`.',
    },
    namespace: {
        type: 'text',
        description: 'With `ca: vault`: the namespace of the login and of the PKI engine.',
    },
    'ca-certificate': {
        type: 'document',
        description: 'The certificate authority that signed the certificate of the server at `url` (PEM). For this server Mayfly trusts only it.',
    },
    prefix: {
        type: 'text',
        default: 'CLIENT',
        form: { pattern: '[A-Za-z_]\\w{0,79}', words: 'the beginning of the name of a variable' },
        description: 'The beginning of the names of the variables: `CLIENT_KEY_FILE`, `CLIENT_CERTIFICATE_FILE`, `CLIENT_CA_FILE`. Two certificates in one job need two prefixes.',
    },
    deliver: {
        type: 'choices',
        options: ['file', 'output'],
        default: 'file',
        description: 'How the job gets the certificate and its key, in one or both of these ways.',
        each: {
            file: 'three private files; their paths are in the variables that `prefix` names',
            output: 'the step outputs `private-key`, `certificate` and `ca-certificate`, for a later step of Mayfly',
        },
    },
};

;// CONCATENATED MODULE: ./packages/providers/src/certificate/needs.ts
const ofVault = ['url', 'role', 'mount', 'audience', 'namespace', 'ca-certificate'];
function needs(inputs) {
    if (inputs.ca !== 'vault')
        return undefined;
    return { provider: 'vault', prefix: '', inputs: Object.fromEntries(ofVault.map((name) => [name, inputs[name]])) };
}

;// CONCATENATED MODULE: ./packages/providers/src/certificate/index.ts

const certificate_certificate = {
    id: 'certificate',
    title: 'Certificate',
    inputs: inputs,
    outputs: {
        'private-key': 'With `deliver: output`: the private key (PEM).',
        certificate: 'With `deliver: output`: the certificate and the certificates that sign it (PEM).',
        'ca-certificate': 'With `deliver: output`: the certificate authority (PEM).',
    },
    check: check,
    audience: (inputs) => inputs.audience,
    needs: needs,
    principal: certificate_names/* principalOf */.i6,
    authority: (inputs) => (0,certificates/* authorityIn */.L)(inputs['ca-certificate']),
    publicVariables: publicVariables,
    exchange: exchange,
    present: present,
};

/***/ }),

/***/ 6130:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  bx: () => (baseOf),
  eZ: () => (namesOf),
  i6: () => (principalOf)
});
const longestCommonName = 64;
function namesOf({ names, 'common-name': given }) {
    const uris = names.filter((name) => name.includes('://'));
    const dns = names.filter((name) => !uris.includes(name));
    return { commonName: given ?? dns.find((name) => name.length <= longestCommonName), dns, uris };
}
function principalOf(inputs) {
    const { commonName, uris } = namesOf(inputs);
    return `${uris[0] ?? commonName ?? 'this job'} at ${new URL(inputs.url).host}`;
}
function baseOf({ url }) {
    return url.replace(/\/+(1\.0\/*)?$/, '');
}

/***/ }),

/***/ 6607:
require("./shared-certificate-step-ca.js"),

};
;
