export const id = 6164;
export const ids = [6164];
export const modules = {

/***/ 7382:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ retryByStatus)
/* harmony export */ });
function retryByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}


/***/ }),

/***/ 2877:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unanswered),
/* harmony export */   y: () => (/* binding */ notRevoked)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

function unanswered(system, status, retry) {
    const facts = { status: String(status) };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', `${system} could not answer`, { facts, retry });
}
function notRevoked(message, status) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_EXCHANGE_REJECTED', message, { facts: { status: String(status) } });
}


/***/ }),

/***/ 6164:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ender: () => (/* binding */ ender)
/* harmony export */ });
/* harmony import */ var _mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7382);
/* harmony import */ var _mayfly_core_end_refusal__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2877);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6939);




const ender = {
    needsSubjectToken: true,
    async control(ending, io) {
        const { acceptance, isExact } = await look(ending, io);
        return acceptance === 'refused' && !isExact ? 'unclear' : acceptance;
    },
    probe: async (ending, io) => (await look(ending, io)).acceptance,
    async revoke(ending, io, control) {
        const { revoke = '' } = ending.handle ?? {};
        const [answer, lost] = await ask(revoke, ending, io);
        const { status, body } = answer;
        const isRefusedBearer = status === 401 && !revoke.startsWith('RFC7009 ') && (lost || control === 'refused');
        if (saysInvalidToken(answer) || isRefusedBearer)
            return lost ? 'ended' : 'gone';
        if (status < 300 && (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body).error === undefined)
            return control === 'refused' && !lost ? 'gone' : 'ended';
        throw (0,_mayfly_core_end_refusal__WEBPACK_IMPORTED_MODULE_0__/* .notRevoked */ .y)(`The server did not revoke the token${await reasonOf(body)}`, status);
    },
};
function saysInvalidToken({ headers, body }) {
    return (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body).error === 'invalid_token' || `${headers['www-authenticate']}`.includes('error="invalid_token"');
}
async function look(ending, io) {
    const { probe } = ending.handle ?? {};
    if (probe === undefined)
        return { acceptance: 'unclear' };
    const [answer] = await ask(probe, ending, io);
    const { status, body } = answer;
    const isGood = status >= 200 && status < 300;
    if (isIntrospection(probe)) {
        const { active } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body);
        return { acceptance: isGood && typeof active === 'boolean' ? (active ? 'accepted' : 'refused') : 'unclear' };
    }
    if (isGood)
        return { acceptance: 'accepted' };
    return status === 401 ? { acceptance: 'refused', isExact: saysInvalidToken(answer) } : { acceptance: 'unclear' };
}
function isIntrospection(probe = '') {
    return probe.startsWith('RFC7662 ');
}
function ask(how, { handle = {}, key }, io) {
    const { token, client } = keysIn(key, handle.chain, io);
    const values = { idToken: async () => (await io.subjectToken()).jwt, token };
    return io.http('any', async () => ({ ...(await requestOf(how, handle, values)), client }), (answer, lost) => {
        const retry = (0,_mayfly_core_answer_status__WEBPACK_IMPORTED_MODULE_3__/* .retryByStatus */ .m)(answer.status);
        if (retry !== undefined)
            throw (0,_mayfly_core_end_refusal__WEBPACK_IMPORTED_MODULE_0__/* .unanswered */ .b)('The server', answer.status, retry);
        return [answer, lost];
    });
}
async function requestOf(how, handle, values) {
    const [kind, address = '', ...words] = how.split(' ');
    const url = await (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .filled */ .Bq)(address, values);
    if (kind === 'RFC7009' || kind === 'RFC7662') {
        const fields = JSON.parse(handle.fields ?? '{}');
        const all = { token: '{token}', token_type_hint: 'access_token', ...fields };
        const { body, headers } = (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .formBody */ .bQ)(await (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .filledAll */ .qy)(Object.entries(all), values));
        return { method: 'POST', url, headers: { accept: 'application/json', ...headers }, ...(body && { body }) };
    }
    const pairs = words.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]);
    const { body, headers } = pairs.length > 0 ? (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonBody */ .J9)(await (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .filledAll */ .qy)(pairs, values)) : {};
    const authorization = await (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .filled */ .Bq)(handle.authorization ?? '', values);
    const method = kind === 'GET' || kind === 'DELETE' ? kind : 'POST';
    return {
        method,
        url,
        headers: { accept: 'application/json', ...headers, authorization },
        ...(body !== undefined && { body }),
    };
}
function keysIn(key, chain, io) {
    const [token = '', ...pem] = key?.reveal().split('\n') ?? [];
    const client = chain === undefined ? undefined : { chain, key: io.receive(pem.join('\n')) };
    return { token: io.receive(token), client };
}
async function reasonOf(body) {
    const { isUsedTwice, readRefusal } = await __webpack_require__.e(/* import() */ "oauth-refusal~2").then(__webpack_require__.bind(__webpack_require__, 5366));
    const refusal = readRefusal(body);
    if (isUsedTwice(refusal))
        return ': it accepts each ID token only once, and this job has no other one';
    return refusal.code === undefined ? '' : `: ${refusal.code}`;
}


/***/ }),

/***/ 7806:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ presetNames),
/* harmony export */   j: () => (/* binding */ presetOf)
/* harmony export */ });
/* harmony import */ var _oauth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3721);

const idToken = `subject_token_type=${(0,_oauth_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenType */ .Wz)('id_token')}`;
const rows = {
    claude: {
        title: 'Claude',
        inputs: {
            'token-url': 'https://api.anthropic.com/v1/oauth/token',
            grant: 'jwt-bearer',
            encoding: 'json',
            headers: 'anthropic-beta: oauth-2025-04-20,oidc-federation-2026-04-01',
            name: 'ANTHROPIC_AUTH_TOKEN',
        },
        needs: ['federation_rule_id', 'organization_id'],
        identity: 'service_account_id',
    },
    openai: {
        title: 'OpenAI',
        inputs: {
            'token-url': 'https://auth.openai.com/oauth/token',
            encoding: 'json',
            name: 'OPENAI_API_KEY',
        },
        needs: ['identity_provider_id', 'service_account_id'],
        identity: 'service_account_id',
    },
    datadog: {
        title: 'Datadog',
        inputs: {
            'token-url': '{url}/api/v2/delegated-token',
            grant: 'none',
            headers: 'authorization: Delegated {id-token}',
            'token-field': '/data/attributes/access_token',
            'expires-field': '/data/attributes/expires',
            name: 'DD_ACCESS_TOKEN',
        },
        url: 'https://api.datadoghq.eu',
    },
    octopus: {
        title: 'Octopus Deploy',
        inputs: {
            issuer: '{url}',
            encoding: 'json',
            fields: 'audience={audience}',
            name: 'OCTOPUS_ACCESS_TOKEN',
        },
        url: 'https://example.octopus.app',
        identity: 'audience',
    },
    'docker-hub': {
        title: 'Docker Hub',
        inputs: {
            'token-url': 'https://identity.docker.com/oauth/token',
            fields: idToken,
            name: 'DOCKERHUB_TOKEN',
        },
        needs: ['connection_id'],
        audience: 'https://identity.docker.com',
        identity: 'connection_id',
    },
    confluent: {
        title: 'Confluent Cloud',
        inputs: {
            'token-url': 'https://api.confluent.cloud/sts/v1/oauth2/token',
            fields: `requested_token_type=${(0,_oauth_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenType */ .Wz)('access_token')}`,
            name: 'CONFLUENT_CLOUD_ACCESS_TOKEN',
        },
        needs: ['identity_pool_id'],
        identity: 'identity_pool_id',
    },
    jfrog: {
        title: 'JFrog',
        inputs: {
            'token-url': '{url}/access/api/v1/oidc/token',
            encoding: 'json',
            fields: idToken,
            revoke: 'DELETE {url}/access/api/v1/tokens/me',
            name: 'JF_ACCESS_TOKEN',
        },
        needs: ['provider_name'],
        url: 'https://example.jfrog.io',
        identity: 'provider_name',
    },
    databricks: {
        title: 'Databricks',
        inputs: {
            'token-url': '{url}/oidc/v1/token',
            fields: 'scope=all-apis',
            name: 'DATABRICKS_TOKEN',
        },
        url: 'https://adb-1234567890123456.7.azuredatabricks.net',
    },
    snowflake: {
        title: 'Snowflake',
        inputs: {
            'token-url': '{url}/session/v1/login-request',
            grant: 'none',
            encoding: 'json',
            fields: [
                '/data/CLIENT_APP_ID=Mayfly',
                '/data/CLIENT_APP_VERSION=1',
                '/data/AUTHENTICATOR=WORKLOAD_IDENTITY',
                '/data/PROVIDER=OIDC',
                '/data/TOKEN={id-token}',
            ].join('\n'),
            'token-field': '/data/token',
            'expires-field': '/data/validityInSeconds',
            revoke: 'POST {url}/session?delete=true&requestId={uuid}&request_guid={uuid}',
            authorization: 'Snowflake Token="{token}"',
            name: 'SNOWFLAKE_SESSION_TOKEN',
        },
        needs: ['/data/ACCOUNT_NAME'],
        url: 'https://example.snowflakecomputing.com',
        audience: 'snowflakecomputing.com',
        identity: '/data/ACCOUNT_NAME',
    },
    tailscale: {
        title: 'Tailscale',
        inputs: {
            'token-url': 'https://api.tailscale.com/api/v2/oauth/token-exchange',
            grant: 'none',
            fields: 'jwt={id-token}',
            name: 'TAILSCALE_API_KEY',
        },
        needs: ['client_id'],
    },
    cloudsmith: {
        title: 'Cloudsmith',
        inputs: {
            'token-url': '{url}/',
            grant: 'none',
            encoding: 'json',
            fields: 'oidc_token={id-token}',
            'token-field': 'token',
            name: 'CLOUDSMITH_API_KEY',
        },
        needs: ['service_slug'],
        url: 'https://api.cloudsmith.io/openid/example',
        identity: 'service_slug',
    },
    infisical: {
        title: 'Infisical',
        inputs: {
            url: 'https://app.infisical.com',
            'token-url': '{url}/api/v1/auth/oidc-auth/login',
            grant: 'none',
            fields: 'jwt={id-token}',
            'token-field': 'accessToken',
            'expires-field': 'expiresIn',
            revoke: 'POST {url}/api/v1/auth/token/revoke accessToken={token}',
            name: 'INFISICAL_TOKEN',
        },
        needs: ['identityId'],
        identity: 'identityId',
    },
    doppler: {
        title: 'Doppler',
        inputs: {
            'token-url': 'https://api.doppler.com/v3/auth/oidc',
            grant: 'none',
            encoding: 'json',
            fields: 'token={id-token}',
            'token-field': 'token',
            'expires-field': 'expires_at',
            revoke: 'POST https://api.doppler.com/v3/auth/revoke token={token}',
            name: 'DOPPLER_TOKEN',
        },
        needs: ['identity'],
        identity: 'identity',
    },
};
const presetNames = Object.keys(rows);
function presetOf(name) {
    return name === undefined ? undefined : rows[name];
}


/***/ }),

/***/ 6939:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   J9: () => (/* binding */ jsonBody),
/* harmony export */   bQ: () => (/* binding */ formBody),
/* harmony export */   fe: () => (/* binding */ clientOf),
/* harmony export */   jE: () => (/* binding */ tokenRequest),
/* harmony export */   qy: () => (/* binding */ filledAll)
/* harmony export */ });
/* harmony import */ var _certificates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6636);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6553);


async function filled(text, { idToken, token }) {
    const pieces = text.split(/(\{id-token\}|\{token\}|\{uuid\})/);
    const values = [];
    for (const piece of pieces) {
        if (piece === '{id-token}')
            values.push((await idToken()).reveal());
        else if (piece === '{token}' && token)
            values.push(token.reveal());
        else
            values.push(piece === '{uuid}' ? crypto.randomUUID() : piece);
    }
    return values.join('');
}
async function filledAll(pairs, values) {
    const all = {};
    for (const [name, text] of pairs)
        all[name] = await filled(text, values);
    return all;
}
async function tokenRequest(inputs, url, values) {
    const { pairs: headers } = (0,_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .pairsIn */ .jR)(inputs.headers, ':');
    const fields = await filledAll((0,_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(inputs), values);
    const body = inputs.encoding === 'json' ? jsonBody(fields) : formBody(fields);
    return {
        ...body,
        method: 'POST',
        url,
        client: clientOf(inputs),
        headers: { accept: 'application/json', ...body.headers, ...(await filledAll(headers, values)) },
    };
}
function formBody(fields) {
    const body = new URLSearchParams(fields).toString();
    return { body, ...(body && { headers: { 'content-type': 'application/x-www-form-urlencoded' } }) };
}
function jsonBody(fields) {
    const document = {};
    for (const [name, value] of Object.entries(fields)) {
        const path = name.startsWith('/') ? name.slice(1).split('/') : [name];
        let place = document;
        for (const key of path.slice(0, -1)) {
            const below = place[key];
            place = place[key] = typeof below === 'object' ? below : {};
        }
        place[path.at(-1) ?? ''] = value;
    }
    return { body: JSON.stringify(document), headers: { 'content-type': 'application/json' } };
}
function clientOf(inputs) {
    const { 'client-certificate': chain, 'client-key': key } = inputs;
    return chain === undefined || key === undefined ? undefined : { chain: (0,_certificates_js__WEBPACK_IMPORTED_MODULE_1__/* .certificatesIn */ .Y)(chain).join(''), key };
}


/***/ }),

/***/ 6553:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ serverOf),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   i6: () => (/* binding */ principalOf),
/* harmony export */   jR: () => (/* binding */ pairsIn),
/* harmony export */   pd: () => (/* binding */ clientFields),
/* harmony export */   so: () => (/* binding */ completed)
/* harmony export */ });
/* harmony import */ var _oauth_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3721);
/* harmony import */ var _presets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7806);


function pairsIn(text, separator) {
    const pairs = new Map();
    const wrong = [];
    for (const [index, line] of (text ?? '').split('\n').entries()) {
        const at = line.indexOf(separator);
        const [name, value] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
        if (/^\s*(#|$)/.test(line))
            continue;
        if (at < 0 || !/^[\w./-]{1,128}$/.test(name) || value === '' || /\p{Cc}/u.test(value))
            wrong.push(index + 1);
        else
            pairs.set(separator === ':' ? name.toLowerCase() : name, value);
    }
    return { pairs, wrong };
}
function completed(inputs) {
    const row = (0,_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .presetOf */ .j)(inputs.preset)?.inputs ?? {};
    const { audience = '{audience}' } = inputs;
    const url = (inputs.url ?? row.url ?? '{url}').replace(/\/+$/, '');
    const ofPreset = Object.fromEntries(Object.entries(row).map(([name, text]) => [name, text.replaceAll('{url}', url).replaceAll('{audience}', audience)]));
    const given = Object.fromEntries(Object.entries(inputs).filter(([, value]) => value !== undefined));
    const all = { ...defaults, ...ofPreset, ...given };
    const lines = (name) => [ofPreset[name], inputs[name]].filter((text) => text !== undefined).join('\n') || undefined;
    return { ...all, fields: lines('fields'), headers: lines('headers') };
}
const defaults = {
    grant: 'token-exchange',
    encoding: 'form',
    'token-field': 'access_token',
    'expires-field': 'expires_in',
    'token-type': 'Bearer',
    authorization: 'Bearer {token}',
    name: 'ACCESS_TOKEN',
};
function fieldsOf({ grant, fields }) {
    const ofGrant = grant === undefined || grant === 'none' ? {} : grants[grant];
    const type = grant === 'token-exchange' && { subject_token_type: (0,_oauth_js__WEBPACK_IMPORTED_MODULE_1__/* .tokenType */ .Wz)('jwt') };
    return new Map([...Object.entries({ ...ofGrant, ...type }), ...pairsIn(fields, '=').pairs]);
}
const grants = (0,_oauth_js__WEBPACK_IMPORTED_MODULE_1__/* .grantFields */ .s$)('{id-token}');
function clientFields(fields) {
    return Object.fromEntries([...fields].filter(([name]) => /^client_(id|assertion|assertion_type)$/.test(name)));
}
function principalOf(inputs) {
    const field = (0,_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .presetOf */ .j)(inputs.preset)?.identity ?? 'client_id';
    return `${fieldsOf(inputs).get(field) ?? 'this job'} at ${new URL(serverOf(inputs)).host}`;
}
function serverOf(inputs) {
    return inputs['token-url'] ?? inputs.issuer ?? '';
}


/***/ })

};

