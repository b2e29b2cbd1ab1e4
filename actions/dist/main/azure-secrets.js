"use strict";
exports.ids = ["azure-secrets","token-refusal","refusal"];
exports.modules = {

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

/***/ 887:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  E: () => (readsOnlyLabel),
  c: () => (labelledIo)
});
const readsOnlyLabel = ', used only to read secrets';
function labelledIo(io, label) {
    return {
        ...io,
        recordEnding: (ending, details) => io.recordEnding({ ...ending, what: ending.what + label }, details),
        forgetEnding: (what) => io.forgetEnding(what + label),
    };
}
/***/ }),

/***/ 9993:
require("./shared-refusal.js"),

/***/ 6362:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  C: () => (secretWords),
  o: () => (oneValueFault)
});
const secretWords = ['optional', 'base64', 'decode', 'plain'];
function oneValueFault({ every, select }) {
    return every !== undefined && select.kind === 'whole'
        ? 'reads one value: write #* for every key of its JSON'
        : undefined;
}
/***/ }),

/***/ 2722:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  s: () => (mostEarlyConnections)
});
const mostEarlyConnections = 20;
/***/ }),

/***/ 4493:
require("./shared-token-refusal.js"),

/***/ 4892:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  source: () => (secrets_source)
});

var external_node_crypto_ = _require(7598);
var endpoint = _require(3784);
var errors = _require(7638);
var json = _require(9051);
var labelled_io = _require(887);
var reference = _require(6362);
var source = _require(2722);
var clouds = _require(7442);
var exchange = _require(198);
var foreign_text = _require(281);
var refusal = _require(9993);
;// providers/src/azure/secret-refusal.ts




function refusedSecret({ status, body }, secret, version) {
    const { code, message, innererror } = (0,json.D7)((0,json.Vh)(body).error);
    const inner = (0,foreign_text.qk)((0,json.D7)(innererror).code);
    const error = (0,refusal.refusalOf)(table, { status, isOwn: typeof code === 'string', code: inner ?? (0,foreign_text.qk)(code), said: (0,foreign_text.qk)(message) }, { facts: { secret, version }, context: undefined });
    if (status === 404 && code === 'SecretNotFound')
        return { missing: error };
    throw error;
}
function otherVault(secret, host) {
    return new errors.rU('ERR_SECRET_REFUSED', 'The answer is from another key vault', {
        facts: { secret, host: (0,foreign_text.qk)(host) },
        fix: 'key-vault-endpoint is the address of one key vault: read another key vault in a step of its own.',
    });
}
const table = {
    system: 'Key Vault',
    inputs: 'the cloud and key-vault-endpoint inputs',
    message: 'Key Vault refused the read',
    refused: [
        {
            codes: ['SecretNotFound'],
            message: 'There is no such secret, or it has no such version, or it was deleted',
            fix: 'Check the key vault, the name, and the version after #@. A deleted secret can be recovered: az keyvault secret recover.',
        },
        {
            codes: ['ForbiddenByRbac'],
            fix: 'The identity needs the role Key Vault Secrets User on the secret or the key vault. A new role assignment may need some minutes.',
        },
        {
            codes: ['ForbiddenByPolicy'],
            fix: 'The identity needs the permission get for secrets in the access policy of the key vault.',
        },
        {
            codes: ['ForbiddenByFirewall', 'ForbiddenByConnection'],
            message: 'The firewall of the key vault refused the address of this runner',
            fix: 'Runners of GitHub have no fixed addresses: use a runner in the network of the key vault, or allow its address. A change may need some minutes.',
        },
        {
            codes: ['SecretDisabled'],
            message: 'The secret is disabled',
            fix: 'Enable the secret, or read another version with #@.',
        },
        {
            said: /disabled secret/,
            message: 'The secret is disabled',
            fix: 'Enable the secret, or read another version with #@.',
        },
        {
            status: 401,
            fix: 'The key vault is in another tenant than the identity, or in another cloud: check tenant-id and cloud.',
        },
    ],
    fix: "See Key Vault's reason above.",
};

;// providers/src/azure/secrets.ts










const apiVersion = '7.4';
const secrets_source = {
    store: 'Azure Key Vault',
    planRead: secrets_reference,
    async open(inputs, reads, io, delivered) {
        for (const { vault } of reads.slice(0, source.s))
            io.connectEarly(addressOf(vault, inputs));
        const scope = `https://${suffixOf(inputs)}/.default`;
        const own = { ...inputs, scopes: [scope], az: false, deliver: [] };
        const credential = delivered && inputs.scopes.includes(scope) ? await delivered : await (0,exchange.cv)(own, (0,labelled_io.c)(io, labelled_io.E));
        const token = credential.parts[scope];
        return { logins: [credential], read: () => reads.map((read) => readOne(read, inputs, token, io)) };
    },
};
function secrets_reference(line, inputs) {
    const { source, version } = line;
    if (/^https?:/.test(source))
        return { fault: 'is a URL: write the names of the key vault and of the secret, such as my-vault/db' };
    const [, vault, secret] = /^([A-Za-z0-9-]{3,24})\/([0-9A-Za-z-]{1,127})$/.exec(source) ?? [];
    if (vault === undefined || secret === undefined)
        return {
            fault: 'names no secret such as my-vault/db: both names have only letters, digits and -, and that of a vault has 3 to 24 of them',
        };
    if (version !== undefined && !/^[0-9a-f]{32}$/i.test(version))
        return { fault: 'has a version that is not 32 hexadecimal digits' };
    const fault = (0,reference.o)(line);
    if (fault !== undefined)
        return { fault };
    if (inputs.cloud === 'custom' && inputs['key-vault-endpoint'] === undefined)
        return { fault: 'needs key-vault-endpoint with cloud: custom' };
    const read = { vault: vault.toLowerCase(), secret: secret.toLowerCase() };
    return { read: { ...read, ...(version !== undefined && { version: version.toLowerCase() }) } };
}
function suffixOf(inputs) {
    return (0,clouds.h)(inputs).keyVault ?? 'vault.azure.net';
}
function addressOf(vault, inputs) {
    return (0,endpoint.he)(inputs['key-vault-endpoint'] ?? `https://${vault}.${suffixOf(inputs)}`);
}
function readOne(read, inputs, token, io) {
    const { vault, secret, version } = read;
    const path = [secret, ...(version === undefined ? [] : [version])].join('/');
    const url = `${addressOf(vault, inputs)}/secrets/${path}?api-version=${apiVersion}`;
    const request = requestId(io.job.label, vault, path);
    return io.http('any', () => ({
        method: 'GET',
        url,
        headers: {
            accept: 'application/json',
            authorization: `Bearer ${token.reveal()}`,
            'x-ms-client-request-id': request,
        },
    }), async (answer) => {
        const name = `${vault}/${secret}`;
        if (answer.status !== 200)
            return refusedSecret(answer, name, version);
        const { value, id, attributes } = (0,json.Vh)(answer.body);
        if (typeof value !== 'string')
            throw new errors.rU('ERR_ANSWER_MALFORMED', 'Key Vault answered 200 without a value', {
                facts: { secret: name },
                kind: 'unreadable',
            });
        warnOfTimes(name, (0,json.D7)(attributes), io);
        const [, , host = '', , , found] = (0,json.b6)(id)?.split('/') ?? [];
        if (found === undefined || host.split('.')[0] !== vault)
            throw otherVault(name, host);
        return { found: { value }, read: { what: name, version: found, request } };
    });
}
function warnOfTimes(name, { exp, nbf }, io) {
    const now = io.now() / 1000;
    if (typeof exp === 'number' && exp <= now)
        io.warn(`The secret ${name} expired, by its own date in Key Vault.`);
    if (typeof nbf === 'number' && nbf > now)
        io.warn(`The secret ${name} is not valid yet, by its own date in Key Vault.`);
}
function requestId(...parts) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(parts.join('\n')).digest('hex');
    return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}
/***/ }),

/***/ 7569:
require("./shared-trust-claims.js"),

/***/ 7452:
require("./shared-trust-hints.js"),

/***/ 9643:
require("./shared-trust-issuer.js"),

/***/ 1211:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  FI: () => (escapeUnits),
  JJ: () => (shownValue),
  MJ: () => (unitEscape),
  y9: () => (shownList)
});
const longestShown = 200;
function shownValue(value) {
    if (value === '')
        return 'an empty text';
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    const printable = escapeUnits(text.slice(0, longestShown));
    return text.length > longestShown ? `${printable}[...]` : printable;
}
function escapeUnits(text) {
    return text.replace(/[^ -~]/g, unitEscape);
}
function unitEscape(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function shownList(values) {
    const first = values.slice(0, 3).map((value) => shownValue(value));
    const others = values.length - first.length;
    return [...first, ...(others > 0 ? [`one of ${others} more`] : [])].join(' or ');
}
/***/ }),

/***/ 7426:
require("./shared-trust-subject.js"),

};
;
