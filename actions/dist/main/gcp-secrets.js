"use strict";
exports.ids = ["gcp-secrets","token-refusal","refusal"];
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

/***/ 4533:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  source: () => (secrets_source)
});

var endpoint = _require(3784);
var errors = _require(7638);
var json = _require(9051);
var labelled_io = _require(887);
var reference = _require(6362);
var source = _require(2722);
;// providers/src/gcp/crc32c.ts
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
    let sum = byte;
    for (let bit = 0; bit < 8; bit++)
        sum = (sum >>> 1) ^ (sum & 1 ? 0x82f63b78 : 0);
    return sum;
});
function crc32c(bytes) {
    let sum = 0xffffffff;
    for (const byte of bytes)
        sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0);
    return (sum ^ 0xffffffff) >>> 0;
}

var exchange = _require(3935);
var foreign_text = _require(281);
var refusal = _require(9993);
;// providers/src/gcp/secret-refusal.ts



function refusedSecret({ status, body }, secret, version) {
    const { status: code, message, details } = (0,json.D7)((0,json.Vh)(body).error);
    const reason = Array.isArray(details)
        ? details.map((one) => (0,foreign_text.qk)((0,json.D7)(one).reason)).find(Boolean)
        : undefined;
    const error = (0,refusal.refusalOf)(secret_refusal_table, { status, isOwn: typeof code === 'string', code: (0,foreign_text.qk)(code), said: (0,foreign_text.qk)(message), facts: { reason } }, { facts: { secret, version }, context: reason });
    if (status === 404 && code === 'NOT_FOUND')
        return { missing: error };
    throw error;
}
const secret_refusal_table = {
    system: 'Google Secret Manager',
    inputs: 'the universe and secretmanager-endpoint inputs',
    unavailable: [
        {
            codes: ['RESOURCE_EXHAUSTED'],
            kind: 'throttle',
            fix: 'Too many jobs read at the same time: run the job again later.',
        },
    ],
    message: 'Google refused the read',
    refused: [
        {
            codes: ['NOT_FOUND'],
            message: 'There is no such secret, or it has no such version',
            fix: 'Check the project, the name, the location, and the version after #@.',
        },
        {
            when: (_, reason) => reason === 'SERVICE_DISABLED',
            fix: 'Enable the API in the project: gcloud services enable secretmanager.googleapis.com.',
        },
        {
            codes: ['PERMISSION_DENIED'],
            fix: 'The identity needs roles/secretmanager.secretAccessor on the secret. Google gives the same answer when there is no such secret.',
        },
        {
            codes: ['FAILED_PRECONDITION'],
            message: 'This version cannot be read: it is disabled or destroyed',
            fix: 'Enable the version, or read another one with #@NUMBER. latest is the version that was created last, also when it is disabled.',
        },
        { codes: ['UNAUTHENTICATED'], fix: 'Google does not accept the access token: run the job again.' },
    ],
    fix: "See Google's reason above.",
};

;// providers/src/gcp/secrets.ts









const lifetimeSeconds = 300;
const largestAnswerBytes = 2 << 20;
const secrets_source = {
    store: 'Google Secret Manager',
    planRead: secrets_reference,
    async open(inputs, reads, io, delivered) {
        for (const read of reads.slice(0, source.s))
            io.connectEarly(urlOf(read, inputs));
        const credential = delivered && mayRead(inputs) ? await delivered : await ownLogin(inputs, io);
        const { token } = credential.parts;
        return { logins: [credential], read: () => reads.map((read) => readOne(read, inputs, token, io)) };
    },
};
const secrets_forms = [
    /^projects\/(?<project>[a-z0-9.:-]{1,100})\/locations\/(?<location>[a-z0-9-]{1,63})\/secrets\/(?<secret>[A-Za-z0-9_-]{1,255})$/,
    /^projects\/(?<project>[a-z0-9.:-]{1,100})\/secrets\/(?<secret>[A-Za-z0-9_-]{1,255})$/,
    /^(?<project>[a-z0-9.:-]{1,100})\/(?<secret>[A-Za-z0-9_-]{1,255})$/,
];
function secrets_reference(line) {
    const { source, version = 'latest' } = line;
    const found = secrets_forms.map((form) => form.exec(source)?.groups).find(Boolean);
    if (!found)
        return {
            fault: 'is not a secret such as my-project/db, projects/my-project/secrets/db or projects/my-project/locations/europe-west3/secrets/db',
        };
    if (!/^[A-Za-z0-9_-]{1,63}$/.test(version))
        return { fault: 'has a version that is not a number, an alias or latest' };
    const fault = (0,reference.o)(line);
    if (fault !== undefined)
        return { fault };
    const { project = '', location, secret = '' } = found;
    return { read: { project, ...(location !== undefined && { location }), secret, version } };
}
function mayRead({ scopes, 'access-boundary': boundary, 'id-token-audience': audience }) {
    return boundary === undefined && audience === undefined && (scopes.length === 0 || scopes.includes(cloudPlatform));
}
const cloudPlatform = 'https://www.googleapis.com/auth/cloud-platform';
function ownLogin(inputs, io) {
    const { lifetime = lifetimeSeconds } = inputs;
    const own = {
        ...inputs,
        scopes: [],
        'access-boundary': undefined,
        'id-token-audience': undefined,
        deliver: [],
        lifetime,
    };
    return (0,exchange.cv)(own, (0,labelled_io.c)(io, labelled_io.E));
}
function urlOf({ location }, { universe, 'secretmanager-endpoint': given }) {
    const host = location === undefined ? `secretmanager.${universe}` : `secretmanager.${location}.rep.${universe}`;
    return (0,endpoint.he)(given ?? `https://${host}`);
}
function nameOf({ project, location, secret }) {
    return `projects/${project}${location === undefined ? '' : `/locations/${location}`}/secrets/${secret}`;
}
function readOne(read, inputs, token, io) {
    const name = nameOf(read);
    const url = `${urlOf(read, inputs)}/v1/${name}/versions/${read.version}:access`;
    return io.http('any', () => ({
        method: 'GET',
        url,
        headers: { accept: 'application/json', authorization: `Bearer ${token.reveal()}`, ...(0,exchange.yF)(inputs, io) },
        largestBytes: largestAnswerBytes,
    }), async (answer) => {
        if (answer.status !== 200)
            return refusedSecret(answer, name, read.version);
        const { name: found, payload } = (0,json.Vh)(answer.body);
        const { data = '', dataCrc32c: sum } = (0,json.D7)(payload);
        const value = typeof data === 'string' ? Buffer.from(data, 'base64') : undefined;
        if (value === undefined ||
            (0,json.b6)(found) === undefined ||
            (sum !== undefined && String(sum) !== String(crc32c(value))))
            throw new errors.rU('ERR_ANSWER_MALFORMED', 'Google answered 200 without the whole value', {
                facts: { secret: name },
                kind: 'unreadable',
            });
        const number = String(found).split('/').at(-1) ?? '';
        const version = number === read.version ? number : `${number} (${read.version})`;
        return { found: { value }, read: { what: name, version } };
    });
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
