export const id = 4892;
export const ids = [4892,6799];
export const modules = {

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

/***/ 281:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  TL: () => (quoted),
  qk: () => (foreignText)
});
/* unused harmony exports shorten, neutralise */
const mostRead = 4096;
const userBeforeHost = /^[^\s:@/]+:\S+@([^\s:@/]+:\d+\/?)$/;
const longestShown = 80;
function foreignText(value) {
    return typeof value === 'string' && value !== '' ? shorten(value, mostRead) : undefined;
}
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, text.lastIndexOf(' ', limit - 1) + 1)}[\u2026]`;
}
function quoted(given, whole = given) {
    if (shorten(whole, longestShown) !== whole || /["\\\p{C}]/u.test(whole))
        return `a text of ${given.length} characters`;
    return `"${given.replace(/\/\/\S*@/g, '//***@').replace(userBeforeHost, '***@$1')}"`;
}
function printable(run) {
    return run.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}
function neutralise(text, limit = 300) {
    const line = shorten(text, mostRead)
        .replace(/[^ -~]+/g, printable)
        .replace(/#(?=#)/g, '# ')
        .replace(/(^|\s)::/g, '$1: :')
        .replace(/section_(start|end):/g, 'section_$1 :')
        .trim();
    return shorten(line, limit);
}

/***/ }),

/***/ 887:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  A: () => (onlyReads),
  c: () => (labelledIo)
});
const onlyReads = ', used only to read secrets';
function labelledIo(io, label) {
    return {
        ...io,
        hold: (ending) => io.hold({ ...ending, what: ending.what + label }),
        forget: (what) => io.forget(what + label),
    };
}

/***/ }),

/***/ 6799:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  refusalOf: () => (refusalOf)
});

var answer_status = __webpack_require__(7382);
var errors = __webpack_require__(7638);
var foreign_text = __webpack_require__(281);
;// CONCATENATED MODULE: ./packages/core/src/claims.ts

function unusable(token, audience, clock, knownIssuer) {
    const { exp } = token.claims;
    const [why, fix] = reason(token, audience, clock, knownIssuer);
    return new MayflyError('ERR_ID_TOKEN_INVALID', `The ID token cannot be used: ${why}`, {
        facts: { ...claimFacts(token), expires: isNumericDate(exp) ? instant(exp * 1000) : undefined },
        fix,
    });
}
function reason({ claims: { aud, exp, sub } }, audience, clock, knownIssuer) {
    if (!knownIssuer)
        return ['its issuer is not an https URL', 'Check the issuer of the CI system.'];
    if (!sub)
        return ['it has no subject', 'Check the subject claims that the CI system is configured to use.'];
    if (String(aud) !== audience || (Array.isArray(aud) && aud.length !== 1))
        return [
            `its audience is not the one that was requested (${audience})`,
            'A token must have one audience: the system that it is for.',
        ];
    if (!isNumericDate(exp))
        return ['it has no expiry time', 'Check the lifetime that the CI system sets for its tokens.'];
    return [
        `it expired at ${instant(exp * 1000)}, and it is ${instant(clock)} now`,
        'Check the clock of the CI system. A token that was copied by hand may be too old.',
    ];
}
function claimFacts(token) {
    const { claims } = token;
    const text = (name) => (0,foreign_text/* foreignText */.qk)(claims[name]);
    return {
        issuer: text('iss'),
        subject: text('sub') && `${text('sub')}${otherFormat(text('sub'), claims)}`,
        audience: (0,foreign_text/* foreignText */.qk)(Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud),
        environment: text('environment'),
        ref: text('ref'),
        workflow: text('job_workflow_ref'),
    };
}
function otherFormat(sub = '', claims) {
    const { iss = '', repository, repository_id, repository_owner_id } = claims;
    const [, owner, name, rest] = /^repo:([^/:@]+)(?:@\d+)?\/([^/:@]+)(?:@\d+)?:(.+)$/.exec(sub) ?? [];
    if (rest === undefined || typeof repository !== 'string')
        return '';
    const ids = typeof repository_id === 'string' && typeof repository_owner_id === 'string';
    if (!ids || isOfEnterpriseServer(iss))
        return '';
    const immutable = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:${rest}`;
    return sub === immutable
        ? `  (immutable format; the older format is repo:${owner}/${name}:${rest})`
        : `  (older format; the immutable format is ${immutable})`;
}
function isOfEnterpriseServer(issuer) {
    return URL.canParse(issuer) && new URL(issuer).pathname.startsWith('/_services/token');
}

;// CONCATENATED MODULE: ./packages/core/src/refusal.ts

function refusalOf(table, answer, { facts: given, more, subject, context }) {
    const { status, code, said, isOwn } = answer;
    const facts = { ...given, ...(subject && claimFacts(subject)) };
    const shown = { ...facts, ...more, said, ...answer.facts };
    const write = (text) => (typeof text === 'string' ? text : text(facts, context, answer));
    const ruleOf = (rules = []) => rules.find((rule) => fits(rule, facts, context, answer));
    const busy = ruleOf(table.unavailable);
    const retry = busy?.retry ?? (0,answer_status/* retryByStatus */.m)(status);
    if (retry !== undefined)
        return new errors/* MayflyError */.rU('ERR_EXCHANGE_UNAVAILABLE', write(busy?.message ?? `${capital(table.system)} could not answer`), {
            ...(code !== undefined && { vendor: code }),
            facts: { ...shown, ...(code === undefined && { status: String(status) }) },
            fix: write(busy?.fix ?? table.later ?? 'Run the job again later.'),
            retry,
        });
    if (!isOwn) {
        const { endpoint = 'The server' } = facts;
        const what = `not an answer of ${table.protocol ?? table.system}`;
        return new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', `${endpoint} answered ${status}, which is ${what}`, {
            facts,
            fix: `Check ${table.inputs}, and any proxy or firewall between the runner and ${table.system}.`,
            retry: 'unreadable',
        });
    }
    const rule = ruleOf(table.refused);
    const vendor = code ?? (shown.status === undefined ? `HTTP ${status}` : undefined);
    return new errors/* MayflyError */.rU('ERR_EXCHANGE_REJECTED', write(rule?.message ?? table.message), {
        ...(vendor !== undefined && { vendor }),
        facts: { ...shown, ...rule?.facts?.(context) },
        fix: write(rule?.fix ?? table.fix),
        ...(rule?.retry && { retry: rule.retry }),
    });
}
function fits({ status, codes, said, when }, facts, context, answer) {
    return ((status === undefined || status === answer.status) &&
        (codes === undefined || codes.includes(answer.code ?? '')) &&
        (said === undefined || said.test(answer.said ?? '')) &&
        (when === undefined || when(facts, context, answer)));
}
function capital(name) {
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/***/ }),

/***/ 6362:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  o: () => (oneValueFault)
});
/* unused harmony export secretWords */
const secretWords = (/* unused pure expression or super */ null && (['optional', 'base64', 'decode', 'plain']));
function oneValueFault({ every, select }) {
    return every !== undefined && select.kind === 'whole'
        ? 'reads one value: write #* for every key of its JSON'
        : undefined;
}

/***/ }),

/***/ 2722:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  s: () => (mostEarlyConnections)
});
const mostEarlyConnections = 20;

/***/ }),

/***/ 4892:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  source: () => (secrets_source)
});

var external_node_crypto_ = __webpack_require__(7598);
var errors = __webpack_require__(7638);
var json = __webpack_require__(9051);
var labelled_io = __webpack_require__(887);
var reference = __webpack_require__(6362);
var source = __webpack_require__(2722);
var clouds = __webpack_require__(7442);
var exchange = __webpack_require__(198);
var foreign_text = __webpack_require__(281);
var refusal = __webpack_require__(6799);
;// CONCATENATED MODULE: ./packages/providers/src/azure/secret-refusal.ts

function refusedSecret({ status, body }, secret, version) {
    const { code, message, innererror } = (0,json/* objectIn */.D7)((0,json/* readJson */.Vh)(body).error);
    const inner = (0,foreign_text/* foreignText */.qk)((0,json/* objectIn */.D7)(innererror).code);
    const error = (0,refusal.refusalOf)(table, { status, isOwn: typeof code === 'string', code: inner ?? (0,foreign_text/* foreignText */.qk)(code), said: (0,foreign_text/* foreignText */.qk)(message) }, { facts: { secret, version }, context: undefined });
    if (status === 404 && code === 'SecretNotFound')
        return { missing: error };
    throw error;
}
function otherVault(secret, host) {
    return new errors/* MayflyError */.rU('ERR_SECRET_REFUSED', 'The answer is from another vault', {
        facts: { secret, host: (0,foreign_text/* foreignText */.qk)(host) },
        fix: 'key-vault-endpoint is the address of one vault: read another vault in a step of its own.',
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
            fix: 'Check the vault, the name, and the version after #@. A deleted secret can be recovered: az keyvault secret recover.',
        },
        {
            codes: ['ForbiddenByRbac'],
            fix: 'The identity needs the role Key Vault Secrets User on the secret or the vault. A new role assignment may need some minutes.',
        },
        {
            codes: ['ForbiddenByPolicy'],
            fix: "The identity needs the permission get for secrets in the vault's access policy.",
        },
        {
            codes: ['ForbiddenByFirewall', 'ForbiddenByConnection'],
            message: 'The firewall of the vault refused the address of this runner',
            fix: "Runners of GitHub have no fixed addresses: use a runner in the vault's network, or allow its address. A change may need some minutes.",
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
            fix: 'The vault is in another tenant than the identity, or in another cloud: check tenant-id and cloud.',
        },
    ],
    fix: "See Key Vault's reason above.",
};

;// CONCATENATED MODULE: ./packages/providers/src/azure/secrets.ts

const apiVersion = '7.4';
const secrets_source = {
    store: 'Azure Key Vault',
    reference: secrets_reference,
    async open(inputs, reads, io, delivered) {
        for (const { vault } of reads.slice(0, source/* mostEarlyConnections */.s))
            io.connectEarly(addressOf(vault, inputs));
        const scope = `https://${suffixOf(inputs)}/.default`;
        const own = { ...inputs, scopes: [scope], az: false, deliver: [] };
        const credential = delivered && inputs.scopes.includes(scope) ? await delivered : await (0,exchange/* exchange */.cv)(own, (0,labelled_io/* labelledIo */.c)(io, labelled_io/* onlyReads */.A));
        const token = credential.parts[scope];
        return { logins: [credential], read: () => reads.map((read) => readOne(read, inputs, token, io)) };
    },
};
function secrets_reference(line, inputs) {
    const { source, version } = line;
    if (/^https?:/.test(source))
        return { fault: 'is a URL: write the names of the vault and of the secret, such as my-vault/db' };
    const [, vault, secret] = /^([A-Za-z0-9-]{3,24})\/([0-9A-Za-z-]{1,127})$/.exec(source) ?? [];
    if (vault === undefined || secret === undefined)
        return {
            fault: 'names no secret such as my-vault/db: both names have only letters, digits and -, and that of a vault has 3 to 24 of them',
        };
    if (version !== undefined && !/^[0-9a-f]{32}$/i.test(version))
        return { fault: 'has a version that is not 32 hexadecimal digits' };
    const fault = (0,reference/* oneValueFault */.o)(line);
    if (fault !== undefined)
        return { fault };
    if (inputs.cloud === 'custom' && inputs['key-vault-endpoint'] === undefined)
        return { fault: 'needs key-vault-endpoint with cloud: custom' };
    const read = { vault: vault.toLowerCase(), secret: secret.toLowerCase() };
    return { read: { ...read, ...(version !== undefined && { version: version.toLowerCase() }) } };
}
function suffixOf(inputs) {
    return (0,clouds/* cloudOf */.h)(inputs).keyVault ?? 'vault.azure.net';
}
function addressOf(vault, inputs) {
    return (inputs['key-vault-endpoint'] ?? `https://${vault}.${suffixOf(inputs)}`).replace(/\/+$/, '');
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
        const { value, id, attributes } = (0,json/* readJson */.Vh)(answer.body);
        if (typeof value !== 'string')
            throw new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', 'Key Vault answered 200 without a value', {
                facts: { secret: name },
                retry: 'unreadable',
            });
        warnOfTimes(name, (0,json/* objectIn */.D7)(attributes), io);
        const [, , host = '', , , found] = (0,json/* textOf */.b6)(id)?.split('/') ?? [];
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

/***/ })

};

