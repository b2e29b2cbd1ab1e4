export const id = 1711;
export const ids = [1711,6607];
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

/***/ 281:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  hD: () => (quote),
  qk: () => (foreignText)
});
const longestRead = 4096;
const userBeforeHost = /^[^\s:@/]+:\S+@([^\s:@/]+:\d+\/?)$/;
const longestShown = 80;
function foreignText(value) {
    return typeof value === 'string' && value !== '' ? shorten(value, longestRead) : undefined;
}
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, text.lastIndexOf(' ', limit - 1) + 1)}[\u2026]`;
}
function quote(given, whole = given) {
    if (shorten(whole, longestShown) !== whole || /["\\\p{C}]/u.test(whole))
        return `a text of ${given.length} characters`;
    return `"${given.replace(/\/\/\S*@/g, '//***@').replace(userBeforeHost, '***@$1')}"`;
}
function printable(run) {
    return run.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}
function neutralise(text, limit = 300) {
    const line = shorten(text, longestRead)
        .replace(/[^ -~]+/g, printable)
        .replace(/#(?=#)/g, '# ')
        .replace(/(^|\s)::/g, '$1: :')
        .replace(/section_(start|end):/g, 'section_$1 :')
        .trim();
    return shorten(line, limit);
}
/***/ }),

/***/ 2891:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  M: () => (checkRules)
});
const noneBroken = { broken: new Set() };
function checkRules(inputs, rules, { broken } = noneBroken) {
    return Object.entries(rules).flatMap(([input, rule]) => {
        let readsBroken = broken.has(input);
        const watched = new Proxy(inputs, {
            get(target, name) {
                readsBroken ||= broken.has(name);
                return Reflect.get(target, name);
            },
        });
        const message = rule(watched);
        return message && !readsBroken ? [{ input, message }] : [];
    });
}
/***/ }),

/***/ 1711:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  certificate: () => (certificate)
});

var src_authority = _require(7275);
var endpoint = _require(3784);
var foreign_text = _require(281);
var input_rules = _require(2891);
var present = _require(1953);
;// providers/src/certificate/check.ts





async function checkInputs(inputs, checking) {
    const ca = inputs.ca === 'vault' ? undefined : inputs['ca-certificate'];
    const authority = await (0,src_authority.M)(ca);
    return (0,input_rules.M)(inputs, {
        url: ({ ca, url, type }) => ca !== 'vault' && url !== undefined && stepCaFault(url, type),
        names: namesFault,
        'common-name': (given) => given['common-name'] !== undefined && onlyWith('tls', given),
        'pki-role': (given) => roleFault('tls', given, given['pki-role'], 'pki/deploy'),
        'ssh-role': (given) => roleFault('ssh', given, given['ssh-role'], 'ssh/deploy'),
        role: (given) => given.role !== undefined && onlyWithVault(given),
        mount: (given) => given.mount !== undefined && onlyWithVault(given),
        namespace: (given) => given.namespace !== undefined && onlyWithVault(given),
        'ca-certificate': () => authority,
        prefix: ({ prefix = '', type = 'tls' }) => (0,present.ht)({ type, prefix }).some((name) => checking?.isSettable?.(name) === false) &&
            'begins names of variables that a shell, a loader or the runner reads',
    }, checking);
}
const nameForms = {
    tls: {
        pattern: /^(?:(?:\*\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?|[a-z][a-z0-9+.-]{0,30}:\/\/[A-Za-z0-9._~:/@%-]{1,1000})$/,
        words: 'a DNS name such as api.example.com, or a URI such as spiffe://example.com/deploy',
        kinds: 'a DNS name or a URI',
    },
    ssh: { pattern: /^[^*]{1,255}$/, words: 'a principal such as deploy', kinds: 'a principal such as deploy' },
};
function namesFault(given) {
    const { type = 'tls', names = [] } = given;
    const { pattern, words, kinds } = nameForms[type];
    const wrong = names.filter((name) => !pattern.test(name));
    if (wrong.length > 0)
        return wrong.map((name) => `must be ${words}, not ${(0,foreign_text.hD)(name)}`).join('; ');
    const isMissing = names.length === 0 && given.ca === 'vault' && given['common-name'] === undefined;
    return isMissing && `is required with ca: vault: ${kinds}`;
}
function roleFault(type, given, role, example) {
    if (role !== undefined)
        return onlyWithVault(given) || onlyWith(type, given);
    const isNeeded = given.ca === 'vault' && given.type === type;
    return isNeeded && `is required with ca: vault: a mount and a role, such as ${example}`;
}
function onlyWithVault({ ca }) {
    return ca !== 'vault' && 'needs ca: vault';
}
function onlyWith(needed, { type }) {
    return type !== needed && `needs type: ${needed}`;
}
function stepCaFault(url, type) {
    const fault = (0,endpoint.OO)(url);
    if (fault !== undefined)
        return fault;
    if (type !== 'ssh' && new URL(url).protocol !== 'https:')
        return 'must be an https URL: the certificate is revoked over TLS';
    return (0,endpoint.RM)(url, '1.0');
}

var external_node_crypto_ = _require(7598);
var certificates = _require(7581);
var credible = _require(9897);
var errors = _require(7638);
;// providers/src/certificate/issued.ts




const longestLifetimeSeconds = 366 * 86_400;
function issuedIn(texts, key, date, facts) {
    const all = texts.flatMap(certificates.Y);
    const read = all.flatMap((pem) => parseCertificate(pem) ?? []);
    const [own, ...others] = read;
    if (!own || read.length < all.length || !own.checkPrivateKey(key))
        throw new errors.rU('ERR_ANSWER_MALFORMED', "The answer has no certificate for the job's key", {
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
        expiresAt: (0,credible.$)(end, date, longestLifetimeSeconds) ? end : undefined,
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
    throw new errors.rU('ERR_PRINCIPAL_MISMATCH', 'The certificate lacks names that were requested', {
        facts: { ...facts, missing: missing.join(', '), issued: [commonName, ...names].filter(Boolean).join(', ') },
        fix: 'step-ca takes names from a request only if the template of its provisioner does. Vault does it if use_csr_sans and use_csr_common_name of the role are true.',
    });
}
function parseCertificate(pem) {
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

var certificate_names = _require(6130);
var request = _require(191);
;// providers/src/certificate/signing-request.ts

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

var step_ca = _require(6607);
;// providers/src/certificate/tls.ts








async function getTlsCertificate(inputs, io) {
    const names = (0,certificate_names.eZ)(inputs);
    const { privateKey, publicKey } = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const pem = io.receive(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    const csr = signingRequest(privateKey, publicKey, names);
    const { ca, audience, lifetime, 'pki-role': role = '' } = inputs;
    const facts = {
        principal: (0,certificate_names.i6)(inputs),
        endpoint: new URL(inputs.url).host,
        names: inputs.names.join(', ') || undefined,
        'common name': names.commonName,
    };
    const issued = await (0,request.p)({
        what: `certificate of ${facts.principal}`,
        facts,
        stepCa: { path: 'sign', fields: { csr, notAfter: `${lifetime}s` } },
        async vault() {
            const { judgePki, pkiRequest, placeOf } = await _require.e("pki").then(_require.bind(_require, 3842));
            return (vault) => ({
                build: () => pkiRequest(vault, role, { csr, ...names, seconds: lifetime }),
                certificates: (answer) => judgePki(answer, role, facts),
                handle: { ca: 'vault', ...placeOf(vault, role) },
            });
        },
        read: (certificates, date) => issuedIn(certificates, privateKey, date, facts),
        ending: ({ chain, serial, expiresAt }, handle) => ({
            ender: 'certificate',
            ...(expiresAt !== undefined && { expiresAt }),
            facts: { serial },
            handle: { ...handle, chain, serial },
            key: pem,
            ...(ca === 'vault' && { audience }),
        }),
        serial: ({ serial }) => serial,
    }, inputs, io);
    judgeNames(issued, { ...names, givenName: inputs['common-name'] }, facts);
    const [first] = names.uris;
    const name = first ?? names.commonName ?? (0,foreign_text.qk)(issued.names[0]) ?? (0,foreign_text.qk)(issued.commonName);
    return {
        principal: `${name ?? 'this job'} at ${facts.endpoint}`,
        expiresAt: issued.expiresAt,
        parts: {
            [present.Eb.name]: pem,
            [present.OK.name]: issued.chain,
            [present.ku.name]: ca === 'vault' ? issued.authority : await (0,step_ca.rootsOf)(inputs, io),
        },
    };
}

;// providers/src/certificate/exchange.ts

async function exchange(inputs, io) {
    if (inputs.type === 'tls')
        return getTlsCertificate(inputs, io);
    return (await _require.e("certificate-ssh").then(_require.bind(_require, 706))).getSshCertificate(inputs, io);
}

;// providers/src/certificate/inputs.ts
const inputs = {
    type: {
        type: 'choice',
        options: ['tls', 'ssh'],
        default: 'tls',
        description: 'The type of the certificate. `tls`: a client certificate for TLS. `ssh`: a user certificate for SSH, which can only expire.',
    },
    ca: {
        type: 'choice',
        required: true,
        options: ['step-ca', 'vault'],
        description: 'The kind of certificate authority. `step-ca`: step-ca with an OIDC provisioner. `vault`: the PKI engine of Vault or OpenBao, or its SSH engine.',
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
            pattern: '[A-Za-z0-9_*][A-Za-z0-9._~:/@%+-]{0,1000}',
            words: 'a DNS name, a URI or a principal, without blanks',
        },
        description: 'The names in the certificate, one per line. With `type: tls`: DNS names, and URIs such as `spiffe://example.com/deploy`. With `type: ssh`: principals, which are usually the users as whom the job logs in. If the certificate lacks one of them, the step fails. With `ca: step-ca` you can omit them: the template of the provisioner then decides.',
    },
    'common-name': {
        type: 'text',
        form: { pattern: '[A-Za-z0-9*](?:[A-Za-z0-9 ._@:/-]{0,63})', words: 'at most 64 letters, digits and . _ @ : / -' },
        description: 'With `type: tls`: the common name in the certificate. Default: the first DNS name in `names`, if there is one.',
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
        description: 'With `ca: vault` and `type: tls`, required: the role of the PKI engine, written `<mount>/<role>`, for example `pki/deploy`.',
    },
    'ssh-role': {
        type: 'text',
        form: {
            pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+',
            words: 'a mount and a role, such as ssh/deploy',
        },
        description: 'With `ca: vault` and `type: ssh`, required: the role of the SSH engine, written `<mount>/<role>`, for example `ssh/deploy`.',
    },
    role: {
        type: 'text',
        description: 'With `ca: vault`: the role of the JWT mount for the login. Its policy needs only `update` on `<mount>/sign/<role>`, and for `type: tls` on `<mount>/revoke-with-key`.',
    },
    mount: {
        type: 'text',
        description: 'With `ca: vault`: the path of the JWT auth mount. Default: `jwt`.',
    },
    namespace: {
        type: 'text',
        description: 'With `ca: vault`: the namespace of the login and of the engine.',
    },
    'ca-certificate': {
        type: 'document',
        description: 'The certificate authority that signed the certificate of the server at `url` (PEM). For this server Mayfly trusts only it.',
    },
    prefix: {
        type: 'text',
        default: 'CLIENT',
        form: { pattern: '[A-Za-z_]\\w{0,79}', words: 'the beginning of the name of a variable' },
        description: 'The beginning of the names of the variables: `CLIENT_KEY_FILE`, `CLIENT_CERTIFICATE_FILE`, and `CLIENT_CA_FILE` or, with `type: ssh`, `CLIENT_SSH_CONFIG_FILE`. Two certificates in one job need two prefixes.',
    },
    deliver: {
        type: 'choices',
        options: ['file', 'output'],
        default: 'file',
        description: 'How the job gets the certificate and its key. You can give both ways.',
        each: {
            file: 'three private files. Their paths are in the variables that `prefix` names',
            output: 'the step outputs `private-key`, `certificate` and, with `type: tls`, `ca-certificate`, for a later step of Mayfly',
        },
    },
};

;// providers/src/certificate/needs.ts
const vaultInputs = ['url', 'role', 'mount', 'audience', 'namespace', 'ca-certificate'];
function needs(inputs) {
    if (inputs.ca !== 'vault')
        return undefined;
    return { provider: 'vault', prefix: '', inputs: Object.fromEntries(vaultInputs.map((name) => [name, inputs[name]])) };
}

;// providers/src/certificate/index.ts







const certificate = {
    id: 'certificate',
    title: 'Certificate',
    inputs: inputs,
    outputs: {
        'private-key': 'With `deliver: output`: the private key (PEM; with `type: ssh` in the format of OpenSSH).',
        certificate: 'With `deliver: output`: the certificate and the certificates that sign it (PEM). With `type: ssh` the certificate alone, as one line.',
        'ca-certificate': 'With `deliver: output` and `type: tls`: the certificate authority (PEM).',
    },
    checkInputs: checkInputs,
    audience: (inputs) => inputs.audience,
    needs: needs,
    principal: certificate_names.i6,
    authority: (inputs) => (0,src_authority.L)(inputs['ca-certificate']),
    publicVariables: present.ps,
    exchange: exchange,
    present: present.lQ,
};
/***/ }),

/***/ 6130:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
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
    const name = inputs.type === 'ssh' ? inputs.names.join(', ') || undefined : (uris[0] ?? commonName);
    return `${name ?? 'this job'} at ${new URL(inputs.url).host}`;
}
function baseOf({ url }) {
    return url.replace(/\/+(1\.0\/*)?$/, '');
}
/***/ }),

/***/ 1953:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Eb: () => (key),
  OK: () => (certificate),
  ht: () => (variablesOf),
  ku: () => (authority),
  lQ: () => (present),
  ps: () => (publicVariables)
});
var _core_template__0 = _require(771);

const publicVariables = {};
const key = (0,_core_template__0.y_)('private-key');
const certificate = (0,_core_template__0.y_)('certificate');
const authority = (0,_core_template__0.y_)('ca-certificate');
const sshKey = 'id_ecdsa';
function variablesOf({ type, prefix }) {
    const last = type === 'ssh' ? `${prefix}_SSH_CONFIG_FILE` : `${prefix}_CA_FILE`;
    return [`${prefix}_KEY_FILE`, `${prefix}_CERTIFICATE_FILE`, last];
}
function present(inputs) {
    const [ofKey, ofCertificate, ofLast] = variablesOf(inputs);
    if (inputs.type === 'ssh')
        return {
            file: {
                env: {},
                files: [
                    { name: sshKey, content: key, env: [ofKey] },
                    { name: `${sshKey}-cert.pub`, content: certificate, env: [ofCertificate] },
                    { name: 'ssh_config', content: sshSettings, env: [ofLast] },
                ],
            },
            output: { 'private-key': key, certificate },
        };
    return {
        file: {
            env: {},
            files: [
                { name: 'key.pem', content: key, env: [ofKey] },
                { name: 'certificate.pem', content: certificate, env: [ofCertificate] },
                { name: 'ca.pem', content: authority, env: [ofLast] },
            ],
        },
        output: { 'private-key': key, certificate, 'ca-certificate': authority },
    };
}
const sshSettings = (0,_core_template__0.Qq) `IdentityFile "${(0,_core_template__0.XM)(sshKey)}"
CertificateFile "${(0,_core_template__0.XM)(`${sshKey}-cert.pub`)}"
IdentitiesOnly yes
`;
/***/ }),

/***/ 191:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  l: () => (clockMilliseconds),
  p: () => (requestCertificate)
});
var _core_evidence__3 = _require(8620);
var _core_issue__0 = _require(9810);
var _names__2 = _require(6130);
var _step_ca__1 = _require(6607);
const clockMilliseconds = 60_000;
function requestCertificate(type, inputs, io) {
    if (!io.nested) {
        io.connectEarly(inputs.url);
        return obtain(type, byToken(type, inputs, io), inputs, io);
    }
    const signing = type.vault();
    return io.nested(async (vault) => obtain(type, (await signing)(vault), inputs, io));
}
function byToken({ stepCa, facts }, inputs, io) {
    let subject;
    return {
        async build(attempt) {
            subject = await io.subjectToken(attempt + 1);
            return (0,_step_ca__1.signRequest)(inputs, stepCa, subject);
        },
        certificates: (answer) => (0,_step_ca__1.judgeSigned)(answer, facts, subject, stepCa.path),
        handle: { ca: 'step-ca', url: (0,_names__2.bx)(inputs) },
    };
}
function obtain(type, { build, certificates, handle }, { lifetime }, io) {
    return (0,_core_issue__0.s)(io, {
        retry: 'no-effect',
        what: type.what,
        longestLife: () => ({ expiresAt: io.now() + lifetime * 1000 + clockMilliseconds, facts: {} }),
        build,
        judge: async (answer) => type.read(await certificates(answer), answer.date),
        ending: (issued) => type.ending(issued, handle),
        details: (issued) => ({ trace: (0,_core_evidence__3.f)({ serial: type.serial(issued) }), askedSeconds: lifetime }),
    });
}
/***/ }),

/***/ 6607:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);
_require.d(_exports, {
  judgeSigned: () => (judgeSigned),
  revocationList: () => (revocationList),
  revoke: () => (revoke),
  rootsOf: () => (rootsOf),
  signRequest: () => (signRequest)
});
var _core_answer_status__5 = _require(7382);
var _core_certificates__4 = _require(7581);
var _core_end_refusal__0 = _require(2877);
var _core_errors__1 = _require(7638);
var _core_foreign_text__6 = _require(281);
var _core_json__3 = _require(9051);
var _names__2 = _require(6130);
const headers = { 'content-type': 'application/json', accept: 'application/json' };
function signRequest(inputs, { path, fields }, { jwt }) {
    const body = JSON.stringify({ ...fields, ott: jwt.reveal() });
    return { method: 'POST', url: `${(0,_names__2.bx)(inputs)}/1.0/${path}`, headers, body };
}
async function judgeSigned(answer, facts, subject, path) {
    const { crt, certChain } = (0,_core_json__3.Vh)(answer.body);
    if (answer.status === 201 && (0,_core_json__3.b6)(crt) !== undefined)
        return Array.isArray(certChain) ? certChain.map(String) : [String(crt)];
    throw (await _require.e("certificate-step-ca-refusal").then(_require.bind(_require, 9898))).refusal(answer, facts, subject, path);
}
function rootsOf(inputs, io) {
    return io.http('any', () => ({ method: 'GET', url: `${(0,_names__2.bx)(inputs)}/1.0/roots`, headers }), ({ status, body }) => {
        const { crts } = (0,_core_json__3.Vh)(body);
        const roots = Array.isArray(crts) ? crts.map(String).flatMap(_core_certificates__4.Y) : [];
        if (roots.length > 0)
            return roots.join('');
        const kind = (0,_core_answer_status__5.a)(status);
        throw new _core_errors__1.rU(kind === undefined ? 'ERR_ANSWER_MALFORMED' : 'ERR_EXCHANGE_UNAVAILABLE', 'step-ca did not return its root certificates', {
            facts: { endpoint: new URL(inputs.url).host, status: String(status) },
            ...(kind !== undefined && { kind }),
        });
    });
}
function revocationList(ending, io) {
    return ask(ending, io, 'GET', 'crl?pem', undefined, (answer) => answer);
}
function revoke(ending, io) {
    const serial = BigInt(`0x${ending.handle?.serial || 0}`).toString();
    const body = JSON.stringify({ serial, reasonCode: cessationOfOperation, reason: 'the job has ended', passive: true });
    return ask(ending, io, 'POST', 'revoke', body, ({ status, body: text }, mayHaveActed) => {
        const { status: word, message } = (0,_core_json__3.Vh)(text);
        if (status === 200 && word === 'ok')
            return 'ended';
        if (status === 400 && / is already revoked/.test((0,_core_foreign_text__6.qk)(message) ?? ''))
            return mayHaveActed ? 'ended' : 'gone';
        throw (0,_core_end_refusal__0.q)('step-ca did not revoke the certificate', status);
    });
}
const cessationOfOperation = 5;
function ask({ handle: { url = '', chain = '' } = {}, key }, io, method, path, body, judge) {
    const client = { chain, key: key };
    return io.http('any', () => ({
        method,
        url: `${url}/1.0/${path}`,
        headers,
        client,
        largestBytes: 8 << 20,
        ...(body !== undefined && { body }),
    }), (answer, mayHaveActed) => judge((0,_core_end_refusal__0.Z)('step-ca', answer), mayHaveActed));
}
/***/ })

};

