export const id = 752;
export const ids = [752];
export const modules = {

/***/ 7382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ retryByStatus)
/* harmony export */ });
function retryByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}


/***/ }),

/***/ 868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ claimFacts)
/* harmony export */ });
/* unused harmony export unusable */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _foreign_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(281);



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
    const text = (name) => (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(claims[name]);
    return {
        issuer: text('iss'),
        subject: text('sub') && `${text('sub')}${otherForm(text('sub'), claims)}`,
        audience: (0,_foreign_text_js__WEBPACK_IMPORTED_MODULE_1__/* .foreignText */ .qk)(Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud),
        environment: text('environment'),
        ref: text('ref'),
        workflow: text('job_workflow_ref'),
    };
}
function otherForm(sub = '', claims) {
    const { iss = '', repository, repository_id, repository_owner_id } = claims;
    const [, owner, name, rest] = /^repo:([^/:@]+)(?:@\d+)?\/([^/:@]+)(?:@\d+)?:(.+)$/.exec(sub) ?? [];
    if (rest === undefined || typeof repository !== 'string')
        return '';
    const ids = typeof repository_id === 'string' && typeof repository_owner_id === 'string';
    if (!ids || isOfEnterpriseServer(iss))
        return '';
    const immutable = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:${rest}`;
    return sub === immutable
        ? `  (immutable form; the older form is repo:${owner}/${name}:${rest})`
        : `  (older form; the immutable form is ${immutable})`;
}
function isOfEnterpriseServer(issuer) {
    return URL.canParse(issuer) && new URL(issuer).pathname.startsWith('/_services/token');
}


/***/ }),

/***/ 281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qk: () => (/* binding */ foreignText)
/* harmony export */ });
/* unused harmony exports shorten, quoted, neutralise */
const mostRead = 4096;
const userBeforeHost = /^[^\s:@/]+:\S+@([^\s:@/]+:\d+\/?)$/;
const longestShown = 80;
function foreignText(value) {
    return typeof value === 'string' && value !== '' ? shorten(value, mostRead) : undefined;
}
function shorten(text, limit) {
    if (text.length <= limit)
        return text;
    return `${text.slice(0, text.lastIndexOf(' ', limit - 1) + 1)}[…]`;
}
function quoted(given, whole = given) {
    if (shorten(whole, longestShown) !== whole || /["\\\p{C}]/u.test(whole))
        return `a text of ${given.length} characters`;
    return `"${given.replace(/\/\/\S*@/g, '//***@').replace(userBeforeHost, '***@$1')}"`;
}
function neutralise(text, limit = 300) {
    const line = shorten(text, mostRead)
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
        .replace(/#(?=#)/g, '# ')
        .replace(/(^|\s)::/g, '$1: :')
        .replace(/section_(start|end):/g, 'section_$1 :')
        .trim();
    return shorten(line, limit);
}


/***/ }),

/***/ 9051:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
/* unused harmony export objectIn */
function readJson(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null ? value : {};
    }
    catch {
        return {};
    }
}
function objectIn(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}


/***/ }),

/***/ 2752:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  refusal: () => (/* binding */ refusal)
});

// EXTERNAL MODULE: ./packages/core/src/answer-status.ts
var answer_status = __webpack_require__(7382);
// EXTERNAL MODULE: ./packages/core/src/claims.ts
var claims = __webpack_require__(868);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
// EXTERNAL MODULE: ./packages/core/src/foreign-text.ts
var foreign_text = __webpack_require__(281);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(9051);
;// CONCATENATED MODULE: ./packages/providers/src/gcp/names.ts
function providerFault(name) {
    const [, project, rest] = /^projects\/([^/]+)\/locations\/global\/workloadIdentityPools\/(.*)$/.exec(name) ?? [];
    if (/^(https?:)?\/\//.test(name))
        return 'starts with a host; leave out everything before projects/';
    if (project === undefined || rest === undefined)
        return 'must be projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>';
    if (!/^\d+$/.test(project))
        return `has the id of the project, but its number is needed: gcloud projects describe ${plain(project)} --format="value(projectNumber)"`;
    if (/^[a-z0-9-]+\/?$/.test(rest))
        return 'is the name of a pool without a provider: append /providers/<provider>';
    return /^[a-z0-9-]{1,32}\/providers\/[a-z0-9-]{1,32}$/.test(rest)
        ? undefined
        : 'has an invalid pool or provider name (only lower-case letters, digits and hyphens)';
}
function plain(text) {
    return /^[a-z0-9.:-]+$/.test(text) ? text : '<project>';
}
function projectOf(email) {
    const [, project, domain] = /@([a-z0-9-]+)((?:\.[a-z0-9-]+)*)\.iam\.gserviceaccount\.com$/.exec(email ?? '') ?? [];
    return project && (domain ? `${domain.slice(1)}:${project}` : project);
}
function poolProject(provider) {
    return provider.split('/')[1] ?? '';
}
function memberOf(provider, subject) {
    return `principal://iam.googleapis.com/${provider.replace(/\/providers\/.*$/, '')}/subject/${subject}`;
}

;// CONCATENATED MODULE: ./packages/providers/src/gcp/refusal.ts






function refusal(answer, who) {
    const said = read(answer);
    const { code, message } = said;
    const retry = retryOf(said);
    if (retry === undefined && code.startsWith('HTTP ')) {
        return new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', `${who.endpoint} answered ${said.status}, which is not an answer of Google`, {
            facts: { principal: who.principal, endpoint: who.endpoint },
            fix: 'Check the universe and the endpoint inputs, and any proxy or firewall between the runner and Google.',
            retry: 'unreadable',
        });
    }
    const details = {
        vendor: code,
        ...(retry && { retry }),
        facts: {
            principal: who.principal,
            endpoint: who.endpoint,
            ...(who.token && refusal_claims(who)),
            said: message || undefined,
        },
    };
    return retry === 'throttle' || retry === 'transient'
        ? new errors/* MayflyError */.rU('ERR_EXCHANGE_UNAVAILABLE', 'Google could not answer', { ...details, fix: unavailableFix(said) })
        : new errors/* MayflyError */.rU('ERR_EXCHANGE_REJECTED', `Google refused ${who.provider ? 'the service account' : 'the ID token'}`, {
            ...details,
            fix: fixOf(said, who),
        });
}
function refusal_claims({ token }) {
    if (!token)
        return {};
    const { repository, repository_id, repository_owner, repository_owner_id } = token.claims;
    const ids = (name, id) => (0,json/* textOf */.b6)(name) && `${name}${(0,json/* textOf */.b6)(id) ? `  (id ${id})` : ''}`;
    const facts = { repository: ids(repository, repository_id), owner: ids(repository_owner, repository_owner_id) };
    return { ...(0,claims/* claimFacts */.W)(token), ...facts };
}
function read({ status, body }) {
    const { error, error_description } = (0,json/* readJson */.Vh)(body);
    if (typeof error === 'object' && error !== null) {
        const { status: code, message, details } = error;
        const reasons = (Array.isArray(details) ? details : []).map((detail) => (0,foreign_text/* foreignText */.qk)(detail?.reason));
        const reason = reasons.find((one) => one !== undefined);
        return { status, code: reason ?? (0,foreign_text/* foreignText */.qk)(code) ?? `HTTP ${status}`, message: (0,foreign_text/* foreignText */.qk)(message) ?? '' };
    }
    return { status, code: (0,foreign_text/* foreignText */.qk)(error) ?? `HTTP ${status}`, message: (0,foreign_text/* foreignText */.qk)(error_description) ?? '' };
}
function retryOf({ status, code, message }) {
    const isUnreached = /Error connecting to the given credential's issuer/.test(message);
    if (code === 'quota_exceeded' || code === 'RESOURCE_EXHAUSTED' || isUnreached)
        return 'throttle';
    return ((0,answer_status/* retryByStatus */.m)(status) ?? (/is stale to sign-in|token is expired|has expired/i.test(message) ? 'stale' : undefined));
}
function unavailableFix({ message }) {
    return /connecting to the given credential's issuer/.test(message)
        ? 'Google must reach the discovery document and the keys of the issuer over the internet: check the issuer of the provider.'
        : 'Run the job again later.';
}
const lacksPermission = /IAM_PERMISSION_DENIED|getAccessToken|getOpenIdToken|does not have permission/;
function fixOf({ code, message, status }, { principal, provider, token }) {
    const subject = token?.claims.sub ?? '<subject>';
    if (/127 bytes/.test(message)) {
        return `The subject has ${Buffer.byteLength(subject)} bytes, but google.subject allows 127: map google.subject to a shorter claim, such as assertion.repository_id + ":" + assertion.ref_type, and keep the long ones in attributes.`;
    }
    if (/attribute condition/.test(message))
        return "The provider's attribute condition does not accept these claims: compare both. Texts are compared exactly, and ids are texts.";
    if (/audience in ID Token/i.test(message))
        return 'Add the audience above to the allowed audiences of the provider, or set the audience input to one that it allows.';
    if (code === 'invalid_target')
        return 'This provider does not exist: check the project number, the pool and the provider, and whether one of them is disabled or deleted.';
    if (/Invalid value for "audience"/.test(message))
        return 'workload-identity-provider is not the full name of a provider.';
    if (code === 'SERVICE_DISABLED')
        return 'Enable the API: gcloud services enable iamcredentials.googleapis.com sts.googleapis.com, in the project of the service account.';
    if (/Gaia id not found/i.test(message) || (status === 404 && provider))
        return 'This service account does not exist: check its email, and whether it was deleted.';
    if (/lifetime/i.test(message) && provider)
        return 'A lifetime of more than one hour needs the organisation policy iam.allowServiceAccountCredentialLifetimeExtension for this service account. Set it, or reduce the lifetime.';
    if (code === 'SECURITY_POLICY_VIOLATED' || /VPC Service Controls/i.test(message))
        return 'A service perimeter (VPC Service Controls) blocks this request: an ingress rule of the perimeter must allow this identity.';
    if (/service account is disabled/i.test(message))
        return `The service account is disabled. Enable it: gcloud iam service-accounts enable ${principal}.`;
    if (status === 403 && provider && lacksPermission.test(`${code} ${message}`)) {
        return `Grant roles/iam.workloadIdentityUser on ${principal} to ${memberOf(provider, subject)} (if google.subject is the token's subject), or to a principalSet:// of an attribute. With delegates, each needs roles/iam.serviceAccountTokenCreator on the next one.`;
    }
    return provider === undefined && token === undefined
        ? "See Google's reason above, and check the access boundary."
        : "See Google's reason above.";
}


/***/ })

};

