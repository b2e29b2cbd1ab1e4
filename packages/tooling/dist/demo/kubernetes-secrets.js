export const id = 8655;
export const ids = [8655,6799];
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

/***/ 2722:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  s: () => (mostEarlyConnections)
});
const mostEarlyConnections = 20;

/***/ }),

/***/ 8655:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  source: () => (secrets_source)
});

var errors = __webpack_require__(7638);
var json = __webpack_require__(9051);
var source = __webpack_require__(2722);
var request = __webpack_require__(9486);
var foreign_text = __webpack_require__(281);
var refusal = __webpack_require__(6799);
var token_refusal = __webpack_require__(8955);
;// CONCATENATED MODULE: ./packages/providers/src/kubernetes/secret-refusal.ts

function refusedSecret({ status, body }, secret, subject) {
    const { kind, reason, message } = (0,json/* readJson */.Vh)(body);
    const error = (0,refusal.refusalOf)(table, { status, isOwn: kind === 'Status' && status >= 400, code: (0,foreign_text/* foreignText */.qk)(reason), said: (0,foreign_text/* foreignText */.qk)(message) }, { facts: { secret }, ...(status === 401 && { subject }), context: undefined });
    if (status === 404 && reason === 'NotFound')
        return { missing: error };
    throw error;
}
const table = {
    system: 'the API server',
    protocol: 'Kubernetes',
    inputs: 'the server input',
    unavailable: [{ status: 503, retry: 'throttle' }],
    message: 'The API server refused the read',
    refused: [
        token_refusal/* tokenRefusal */.I,
        {
            status: 403,
            fix: "Bind the token's user to a Role with the verb get on secrets, and this name in resourceNames. The API server also answers so when there is no such namespace or Secret.",
        },
        { status: 404, message: 'There is no such Secret', fix: 'Check the namespace and the name.' },
    ],
    fix: "See the API server's reason above.",
};

;// CONCATENATED MODULE: ./packages/providers/src/kubernetes/secrets.ts

const largestAnswerBytes = 2 << 20;
const secrets_source = {
    store: 'Kubernetes',
    reference,
    async open(inputs, reads, io) {
        const asked = io.subjectToken();
        for (const _ of reads.slice(0, source/* mostEarlyConnections */.s))
            io.connectEarly((0,request/* serverOf */.FN)(inputs));
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
    const url = `${(0,request/* serverOf */.FN)(inputs)}/api/v1/namespaces/${namespace}/secrets/${name}`;
    return io.http('any', async (attempt) => ({
        ...(0,request/* request */.Em)('GET', url, (await io.subjectToken(attempt)).jwt),
        largestBytes: largestAnswerBytes,
    }), async (answer) => {
        const subject = await io.subjectToken();
        if (answer.status !== 200)
            return refusedSecret(answer, what, subject);
        const { kind, data } = (0,json/* readJson */.Vh)(answer.body);
        if (kind !== 'Secret')
            throw new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', 'The API server answered 200 without a Secret', {
                facts: { secret: what },
                retry: 'unreadable',
            });
        const members = Object.entries((0,json/* objectIn */.D7)(data)).map(([key, value]) => [key, Buffer.from(String(value), 'base64')]);
        return { found: { members: new Map(members) }, read: { what } };
    });
}

/***/ }),

/***/ 8955:
/***/ (function (__unused_webpack_module, __webpack_exports__, __webpack_require__) {

__webpack_require__.d(__webpack_exports__, {
  I: () => (tokenRefusal)
});
const tokenRefusal = {
    status: 401,
    message: 'The API server refused the ID token',
    fix: ({ issuer, audience }) => `The API server does not say why; see its own log. Its AuthenticationConfiguration must trust the issuer ${issuer} with the audience ${audience}, and the claims above must satisfy every claim rule.`,
};

/***/ })

};

