export const id = 4533;
export const ids = [4533,6799];
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

/***/ 4533:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  source: () => (secrets_source)
});

var errors = __webpack_require__(7638);
var json = __webpack_require__(9051);
var labelled_io = __webpack_require__(887);
var reference = __webpack_require__(6362);
var source = __webpack_require__(2722);
;// CONCATENATED MODULE: ./packages/providers/src/gcp/crc32c.ts
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

var exchange = __webpack_require__(3935);
var foreign_text = __webpack_require__(281);
var refusal = __webpack_require__(6799);
;// CONCATENATED MODULE: ./packages/providers/src/gcp/secret-refusal.ts

function refusedSecret({ status, body }, secret, version) {
    const { status: code, message, details } = (0,json/* objectIn */.D7)((0,json/* readJson */.Vh)(body).error);
    const reason = Array.isArray(details)
        ? details.map((one) => (0,foreign_text/* foreignText */.qk)((0,json/* objectIn */.D7)(one).reason)).find(Boolean)
        : undefined;
    const error = (0,refusal.refusalOf)(secret_refusal_table, { status, isOwn: typeof code === 'string', code: (0,foreign_text/* foreignText */.qk)(code), said: (0,foreign_text/* foreignText */.qk)(message), facts: { reason } }, { facts: { secret, version }, context: reason });
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
            retry: 'throttle',
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
            fix: 'The identity needs roles/secretmanager.secretAccessor on the secret. Google also answers so when there is no such secret.',
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

;// CONCATENATED MODULE: ./packages/providers/src/gcp/secrets.ts

const lifetimeSeconds = 300;
const largestAnswerBytes = 2 << 20;
const secrets_source = {
    store: 'Google Secret Manager',
    reference: secrets_reference,
    async open(inputs, reads, io, delivered) {
        for (const read of reads.slice(0, source/* mostEarlyConnections */.s))
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
    const fault = (0,reference/* oneValueFault */.o)(line);
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
    return (0,exchange/* exchange */.cv)(own, (0,labelled_io/* labelledIo */.c)(io, labelled_io/* onlyReads */.A));
}
function urlOf({ location }, { universe, 'secretmanager-endpoint': given }) {
    const host = location === undefined ? `secretmanager.${universe}` : `secretmanager.${location}.rep.${universe}`;
    return (given ?? `https://${host}`).replace(/\/$/, '');
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
        headers: { accept: 'application/json', authorization: `Bearer ${token.reveal()}`, ...(0,exchange/* requestReason */.yF)(inputs) },
        largestBytes: largestAnswerBytes,
    }), async (answer) => {
        if (answer.status !== 200)
            return refusedSecret(answer, name, read.version);
        const { name: found, payload } = (0,json/* readJson */.Vh)(answer.body);
        const { data = '', dataCrc32c: sum } = (0,json/* objectIn */.D7)(payload);
        const value = typeof data === 'string' ? Buffer.from(data, 'base64') : undefined;
        if (value === undefined ||
            (0,json/* textOf */.b6)(found) === undefined ||
            (sum !== undefined && String(sum) !== String(crc32c(value))))
            throw new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', 'Google answered 200 without the whole value', {
                facts: { secret: name },
                retry: 'unreadable',
            });
        const number = String(found).split('/').at(-1) ?? '';
        const version = number === read.version ? number : `${number} (${read.version})`;
        return { found: { value }, read: { what: name, version } };
    });
}

/***/ })

};

