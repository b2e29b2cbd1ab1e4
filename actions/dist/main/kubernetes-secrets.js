"use strict";
exports.ids = ["kubernetes-secrets","token-refusal","refusal"];
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

/***/ 9993:
require("./shared-refusal.js"),

/***/ 2722:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  s: () => (mostEarlyConnections)
});
const mostEarlyConnections = 20;
/***/ }),

/***/ 4493:
require("./shared-token-refusal.js"),

/***/ 8655:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  source: () => (secrets_source)
});

var errors = _require(7638);
var json = _require(9051);
var source = _require(2722);
var request = _require(9486);
var foreign_text = _require(281);
var refusal = _require(9993);
var token_refusal = _require(8955);
;// providers/src/kubernetes/secret-refusal.ts




function refusedSecret({ status, body }, secret, subject) {
    const { kind, reason, message } = (0,json.Vh)(body);
    const error = (0,refusal.refusalOf)(table, { status, isOwn: kind === 'Status' && status >= 400, code: (0,foreign_text.qk)(reason), said: (0,foreign_text.qk)(message) }, { facts: { secret }, ...(status === 401 && { subject }), context: undefined });
    if (status === 404 && reason === 'NotFound')
        return { missing: error };
    throw error;
}
const table = {
    system: 'the API server',
    protocol: 'Kubernetes',
    inputs: 'the server input',
    unavailable: [{ status: 503, kind: 'throttle' }],
    message: 'The API server refused the read',
    refused: [
        token_refusal.I,
        {
            status: 403,
            fix: "Bind the token's user to a Role with the verb get on secrets, and this name in resourceNames. The API server gives the same answer when there is no such namespace or Secret.",
        },
        { status: 404, message: 'There is no such Secret', fix: 'Check the namespace and the name.' },
    ],
    fix: "See the API server's reason above.",
};

;// providers/src/kubernetes/secrets.ts





const largestAnswerBytes = 2 << 20;
const secrets_source = {
    store: 'Kubernetes',
    planRead: reference,
    async open(inputs, reads, io) {
        const asked = io.subjectToken();
        for (const _ of reads.slice(0, source.s))
            io.connectEarly((0,request.FN)(inputs));
        await asked;
        return { logins: [], read: () => reads.map((read) => readOne(read, inputs, io)) };
    },
};
const secrets_form = /^([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)\/([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)$/;
function reference({ source, version, select }) {
    const [, namespace, name] = secrets_form.exec(source) ?? [];
    if (namespace === undefined || name === undefined)
        return { fault: 'names no Secret such as app/db: its namespace, / and its name' };
    if (version !== undefined)
        return { fault: 'has a version, but a Secret of Kubernetes has none' };
    if (select.kind === 'whole')
        return { fault: 'needs a key: #key, or #* with a name that ends with *' };
    return { read: { namespace, name } };
}
function readOne({ namespace, name }, inputs, io) {
    const what = `${namespace}/${name}`;
    const url = `${(0,request.FN)(inputs)}/api/v1/namespaces/${namespace}/secrets/${name}`;
    return io.http('any', async (attempt) => ({
        ...(0,request.Em)('GET', url, (await io.subjectToken(attempt)).jwt),
        largestBytes: largestAnswerBytes,
    }), async (answer) => {
        const subject = await io.subjectToken();
        if (answer.status !== 200)
            return refusedSecret(answer, what, subject);
        const { kind, data } = (0,json.Vh)(answer.body);
        if (kind !== 'Secret')
            throw new errors.rU('ERR_ANSWER_MALFORMED', 'The API server answered 200 without a Secret', {
                facts: { secret: what },
                kind: 'unreadable',
            });
        const members = Object.entries((0,json.D7)(data)).map(([key, value]) => [key, Buffer.from(String(value), 'base64')]);
        return { found: { members: new Map(members) }, read: { what } };
    });
}
/***/ }),

/***/ 8955:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  I: () => (tokenRefusal)
});
const tokenRefusal = {
    status: 401,
    message: 'The API server refused the ID token',
    fix: ({ issuer, audience }) => `The API server does not say why; see its own log. Its AuthenticationConfiguration must trust the issuer ${issuer} with the audience ${audience}, and the claims above must satisfy every claim rule.`,
};
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
