"use strict";
exports.ids = ["keywhiz"];
exports.modules = {









/***/ 9022:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  keywhiz: () => (keywhiz)
});

var src_authority = _require(7275);
var endpoint = _require(3784);
var input_rules = _require(2891);
;// providers/src/keywhiz/check.ts



async function checkInputs(inputs, checking) {
    const authority = await (0,src_authority.M)(inputs['ca-certificate']);
    return (0,input_rules.M)(inputs, {
        url: ({ url }) => url !== undefined && addressFault(url),
        secrets: ({ secrets }) => secrets === undefined && 'is required: Keywhiz issues no credential',
        'ca-certificate': () => authority,
    }, checking);
}
function addressFault(url) {
    const fault = (0,endpoint.OO)(url);
    if (fault !== undefined)
        return fault;
    const { protocol, pathname } = new URL(url);
    if (protocol !== 'https:')
        return 'must be an https URL: Keywhiz knows its clients by their TLS certificates';
    return pathname !== '/' && 'must be only the address, without a path';
}

var inputs = _require(1164);
;// providers/src/keywhiz/inputs.ts

const inputs_inputs = {
    url: {
        type: 'text',
        required: true,
        description: 'The address of the Keywhiz server, an https URL such as `https://keywhiz.example.com:4444`.',
    },
    'ca-certificate': {
        type: 'document',
        description: 'The certificate authority that signed the certificate of the Keywhiz server (PEM). Line breaks can be written as `\\n`. For this server Mayfly trusts only it.',
    },
    'certificate-ca': {
        type: 'text',
        required: true,
        description: 'The certificate authority of the client certificate: `step-ca` or `vault`, as `ca` of `actions/certificate`. Keywhiz must trust it.',
    },
    'certificate-url': {
        type: 'text',
        required: true,
        description: 'The address of this certificate authority, an https URL without a path.',
    },
    'certificate-audience': {
        type: 'text',
        required: true,
        description: "The audience of the job's ID token, as `audience` of `actions/certificate`.",
    },
    'certificate-names': {
        type: 'lines',
        description: 'The DNS names and URIs in the client certificate, one per line, as `names` of `actions/certificate`.',
    },
    'certificate-common-name': {
        type: 'text',
        description: 'The common name in the client certificate. Keywhiz takes it as the name of the client, or a SPIFFE URI in `certificate-names`. Default: the first DNS name.',
    },
    'certificate-pki-role': {
        type: 'text',
        description: 'With `certificate-ca: vault`, required: the role of the PKI engine, written `<mount>/<role>`.',
    },
    'certificate-role': {
        type: 'text',
        description: 'With `certificate-ca: vault`: the role of the JWT mount for the login.',
    },
    'certificate-mount': {
        type: 'text',
        description: 'With `certificate-ca: vault`: the path of the JWT auth mount. Default: `jwt`.',
    },
    'certificate-namespace': {
        type: 'text',
        description: 'With `certificate-ca: vault`: the namespace of the login and of the engine.',
    },
    'certificate-ca-certificate': {
        type: 'document',
        description: 'The certificate authority that signed the certificate of the server at `certificate-url` (PEM).',
    },
    secrets: (0,inputs.YI)('It is required. A source is the name of a secret, such as `db-password`. Keywhiz has no versions.'),
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output', ...inputs.bz],
        default: 'env',
        description: 'How the job gets the values. You can give several ways.',
        each: {
            env: 'one variable per secret',
            file: 'one private file per secret. The path of each is in `NAME_FILE`',
            output: 'one step output per secret',
            ...inputs.kT,
        },
    },
};

var nested_inputs = _require(8797);
;// providers/src/keywhiz/needs.ts

const prefix = 'certificate-';
function needs(inputs) {
    return { provider: 'certificate', prefix, inputs: { ...(0,nested_inputs.m)(prefix, inputs), lifetime: '300' } };
}

var request = _require(5315);
;// providers/src/keywhiz/index.ts





const keywhiz = {
    id: 'keywhiz',
    title: 'Keywhiz',
    inputs: inputs_inputs,
    outputs: {},
    checkInputs: checkInputs,
    audience: () => '',
    needs: needs,
    principal: request.i6,
    authority: (inputs) => (0,src_authority.L)(inputs['ca-certificate']),
    publicVariables: {},
    exchange: () => Promise.reject(new TypeError('Keywhiz issues no credential')),
    present: () => ({}),
    secrets: async () => (await _require.e("keywhiz-secrets").then(_require.bind(_require, 5639))).source,
};
/***/ }),

/***/ 5315:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Uv: () => (batchRequest),
  i6: () => (principalOf),
  "in": () => (readRequest)
});
function principalOf(inputs) {
    const [first] = inputs['certificate-names'];
    return `${inputs['certificate-common-name'] ?? first ?? 'this job'} at ${new URL(inputs.url).host}`;
}
function readRequest({ url, client }, name) {
    return { method: 'GET', url: `${url}/secret/${name}`, headers: { accept: 'application/json' }, client, largestBytes };
}
function batchRequest({ url, client }, names) {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const body = JSON.stringify({ secrets: names });
    return { method: 'POST', url: `${url}/batchsecret`, headers, body, client, largestBytes };
}
const largestBytes = 4 << 20;
/***/ }),

/***/ 8797:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  m: () => (inputsUnder)
});
function inputsUnder(prefix, inputs) {
    const own = Object.entries(inputs).flatMap(([name, value]) => {
        const text = Array.isArray(value) ? value.join() : value;
        return name.startsWith(prefix) && typeof text === 'string' ? [[name.slice(prefix.length), text]] : [];
    });
    return Object.fromEntries(own);
}
/***/ })

};
;
