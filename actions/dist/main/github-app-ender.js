"use strict";
exports.id = "github-app-ender";
exports.ids = ["github-app-ender"];
exports.modules = {

/***/ 9897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isWord),
/* harmony export */   u: () => (/* binding */ isEnd)
/* harmony export */ });
function isWord(text) {
    return text !== undefined && /^[\x21-\x7e]+$/.test(text);
}
function isEnd(expiresAt, date, longestSeconds) {
    const slack = 600_000;
    if (!Number.isFinite(expiresAt) || expiresAt <= 0 || expiresAt > latest)
        return false;
    return date === undefined || (expiresAt > date && expiresAt <= date + longestSeconds * 1000 + slack);
}
const latest = Date.UTC(9999, 11, 31);


/***/ }),

/***/ 4470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ held)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);

async function held(io, { what, retry, longest, build, judge, ending }) {
    try {
        const made = await io.http(retry, async (attempt) => {
            const request = await build(attempt);
            io.hold({ what, ...longest(), asked: true });
            return request;
        }, judge);
        io.hold({ what, ...ending(made) });
        return made;
    }
    catch (error) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .saysNothingIssued */ .DI)(error))
            io.forget(what);
        throw error;
    }
}


/***/ }),

/***/ 7978:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ askedAgain)
/* harmony export */ });
function askedAgain(io, build, judge) {
    let open = 0;
    return io.http('any', () => {
        open++;
        return build();
    }, (answer) => {
        const lost = open > 1;
        if (answer.status < 500)
            open--;
        return judge(answer, lost);
    });
}


/***/ }),

/***/ 7526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ judgeInstallation),
/* harmony export */   B5: () => (/* binding */ isThrottled),
/* harmony export */   J1: () => (/* binding */ guardToken),
/* harmony export */   NA: () => (/* binding */ judgeToken),
/* harmony export */   wo: () => (/* binding */ isNotPermitted),
/* harmony export */   ww: () => (/* binding */ isBadCredentials)
/* harmony export */ });
/* harmony import */ var _mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9897);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(281);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9051);




function guardToken({ expiresAt, granted }, wanted, facts) {
    if (expiresAt === undefined)
        throw notWhole(facts);
    const given = { metadata: 'read', ...granted.permissions };
    const asked = { metadata: 'read', ...wanted.permissions };
    const differing = Object.keys({ ...given, ...asked }).filter((name) => given[name] !== asked[name]);
    const everything = granted.every && wanted.repositories;
    const others = wanted.repositories && granted.names && listed(granted.names) !== listed(wanted.repositories);
    if (differing.length === 0 && !everything && !others)
        return;
    const shown = differing.map((name) => `${name}: ${given[name] ?? 'none'} instead of ${asked[name] ?? 'none'}`);
    if (everything)
        shown.push('every repository');
    else if (others)
        shown.push(`the repositories ${listed(granted.names)}`);
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_PRINCIPAL_MISMATCH', 'GitHub gave a token of another scope than was asked for', {
        facts: { ...facts, given: shown.join(', ') },
        fix: 'A permission that GitHub does not know is left out by it: check its name. The token is not used.',
    });
}
function listed(names = []) {
    return [...new Set(names.map((name) => name.toLowerCase()))].sort().join(', ');
}
const longestLifetimeSeconds = 3600;
async function judgeInstallation(answer, facts) {
    if (answer.status !== 200)
        throw (await __webpack_require__.e(/* import() */ "github-app-refusal").then(__webpack_require__.bind(__webpack_require__, 1510))).refusal(answer, facts, 'find the installation');
    const { id, app_slug: slug, account } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body);
    const login = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(account).login);
    if (!Number.isSafeInteger(id) || typeof slug !== 'string' || !/^[\w-]{1,100}$/.test(slug) || !(0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isWord */ .J)(login)) {
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', 'GitHub told no whole installation', {
            facts,
            retry: 'unreadable',
        });
    }
    if (login.toLowerCase() !== facts.owner?.toLowerCase())
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_PRINCIPAL_MISMATCH', 'GitHub told the installation of another account', {
            facts: { ...facts, account: login },
            fix: 'The account may have been renamed: give its present name as owner.',
        });
    return { id: id, slug };
}
async function judgeToken(answer, io, wanted, facts) {
    if (answer.status !== 201)
        throw (await __webpack_require__.e(/* import() */ "github-app-refusal").then(__webpack_require__.bind(__webpack_require__, 1510))).refusal(answer, { ...facts, ...asked(wanted) }, 'give a token');
    const { token: text, expires_at, permissions, repository_selection: selection, repositories } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body);
    const token = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(text);
    const secret = token === undefined ? undefined : io.receive(token);
    const expiresAt = Date.parse((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(expires_at) ?? '');
    if (!secret || !(0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isWord */ .J)(token))
        throw notWhole(facts);
    const granted = {
        permissions: (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(permissions),
        every: selection === 'all',
        ...(Array.isArray(repositories) && { names: repositories.map((one) => String((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(one).name)) }),
    };
    const credible = (0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isEnd */ .u)(expiresAt, answer.date, longestLifetimeSeconds);
    return { token: secret, expiresAt: credible ? expiresAt : undefined, granted };
}
function notWhole(facts) {
    return new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', 'GitHub answered 201 without a whole token', {
        facts,
        retry: 'unreadable',
    });
}
function asked({ repositories, permissions }) {
    return {
        repositories: repositories?.join(', ') ?? 'all of the installation',
        permissions: Object.entries(permissions)
            .map(([name, level]) => `${name}: ${level}`)
            .join(', '),
    };
}
function isThrottled({ status, headers, body }) {
    if (status !== 403)
        return status === 429;
    return headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test((0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__/* .foreignText */ .qk)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body).message) ?? '');
}
function isBadCredentials({ status, body }) {
    return status === 401 && (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body).message === 'Bad credentials';
}
function isNotPermitted({ status, body }) {
    return status === 403 && (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body).message === 'Resource not accessible by integration';
}


/***/ }),

/***/ 1008:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check),
  O: () => (/* binding */ unpublished)
});

// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(3784);
;// CONCATENATED MODULE: ./packages/providers/src/github-app/permission-names.ts
const each = (levels, names) => names.split(/\s+/).map((name) => [name, levels]);
const permissionLevels = Object.fromEntries([
    ...each(['read', 'write'], `actions administration artifact_metadata attestations checks code_quality codespaces contents
    custom_properties_for_organizations dependabot_secrets deployments discussions email_addresses
    enterprise_administration enterprise_custom_properties enterprise_organization_installation_repositories
    enterprise_organization_installations environments followers git_ssh_keys gpg_keys interaction_limits issues members
    merge_queues metadata organization_administration organization_announcement_banners
    organization_copilot_agent_settings organization_copilot_seat_management organization_custom_org_roles
    organization_custom_roles organization_hooks organization_packages organization_personal_access_token_requests
    organization_personal_access_tokens organization_secrets organization_self_hosted_runners
    organization_user_blocking packages pages pull_requests repository_custom_properties repository_hooks
    secret_scanning_alerts secrets security_events single_file starring statuses vulnerability_alerts`),
    ...each(['read', 'write', 'admin'], `enterprise_custom_properties_for_organizations organization_custom_properties organization_projects
    repository_projects`),
    ...each(['read'], 'organization_events organization_plan'),
    ...each(['write'], 'profile workflows'),
]);

;// CONCATENATED MODULE: ./packages/providers/src/github-app/check.ts


async function check(inputs) {
    const { repositories = [], permissions = [] } = inputs;
    const url = inputs['api-url'];
    const [key, pem] = [inputs['signing-key'], inputs['private-key']];
    return Object.entries({
        'api-url': url !== undefined && ((0,endpoint/* endpointFault */.OO)(url) ?? pathFault(url)),
        repositories: repositories.includes('*') && repositories.length > 1 && 'takes * alone, or names',
        permissions: [...permissions.flatMap(levelFault), ...twice(permissions)].join('; '),
        'signing-key': (key === undefined &&
            pem === undefined &&
            'is required: the transit key that signs for the App; with it vault-url and vault-audience') ||
            (key !== undefined && pem !== undefined && 'and private-key exclude one another'),
        'private-key': pem !== undefined && (await __webpack_require__.e(/* import() */ "github-app-private-key").then(__webpack_require__.bind(__webpack_require__, 2931))).privateKeyFault(pem),
    }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []));
}
function pathFault(url) {
    return /^(\/api\/v3)?\/?$/.test(new URL(url).pathname) ? undefined : 'must be the address alone, or with /api/v3';
}
function unpublished(permissions) {
    return permissions.map(nameOf).filter((name) => !Object.hasOwn(permissionLevels, name));
}
function levelFault(line) {
    const [name = '', level = ''] = line.split(/: */);
    const levels = Object.hasOwn(permissionLevels, name) ? permissionLevels[name] : undefined;
    if (levels === undefined || levels.some((one) => one === level))
        return [];
    return [`${name} takes ${levels.join(', ')}, not ${level}`];
}
function twice(permissions) {
    const names = permissions.map(nameOf);
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => `${name} is given twice`);
}
function nameOf(line) {
    return line.split(':')[0] ?? '';
}


/***/ }),

/***/ 4468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ender: () => (/* binding */ ender)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
/* harmony import */ var _mayfly_core_lost_answer__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7978);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7526);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9921);




const settlingMilliseconds = 5_000;
const settlingPauseSeconds = 2;
const ender = {
    control: async (ending, io) => state(await ask('GET', look, ending, io, (answer) => settled(answer, ending, io))),
    probe: async (ending, io) => state(await ask('GET', look, ending, io)),
    async revoke(ending, io) {
        let lost = false;
        const answer = await ask('DELETE', 'installation/token', ending, io, (answer, again) => {
            lost = again;
            return again ? answer : settled(answer, ending, io);
        });
        if (answer.status === 204)
            return 'ended';
        if ((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isBadCredentials */ .ww)(answer))
            return lost ? 'ended' : 'gone';
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_EXCHANGE_REJECTED', 'GitHub did not revoke the token', {
            facts: { status: String(answer.status) },
        });
    },
};
const look = 'installation/repositories?per_page=1';
function state(answer) {
    if (answer.status === 200)
        return 'accepted';
    return (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isBadCredentials */ .ww)(answer) ? 'refused' : 'unclear';
}
function settled(answer, { expiresAt = 0 }, io) {
    const made = expiresAt - _exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .lifetimeSeconds */ .fA * 1000;
    const isNew = (answer.date ?? io.now()) - made <= settlingMilliseconds;
    if (!isNew || !((0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isBadCredentials */ .ww)(answer) || (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isNotPermitted */ .wo)(answer)))
        return answer;
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', 'GitHub refused a token that it has just made', {
        facts: { status: String(answer.status) },
        retry: 'throttle',
        retryAfterSeconds: settlingPauseSeconds,
    });
}
function ask(method, path, { handle, key }, io, judge = (answer, _lost) => answer) {
    const headers = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .headersFor */ .iY)(key);
    return (0,_mayfly_core_lost_answer__WEBPACK_IMPORTED_MODULE_3__/* .askedAgain */ .V)(io, () => ({ method, url: `${handle?.api}/${path}`, headers }), (answer, lost) => {
        if (!(0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(answer) && answer.status < 500)
            return judge(answer, lost);
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_EXCHANGE_UNAVAILABLE', 'GitHub could not answer', {
            facts: { status: String(answer.status) },
            retry: 'throttle',
        });
    });
}


/***/ }),

/***/ 9921:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cv: () => (/* binding */ exchange),
/* harmony export */   fA: () => (/* binding */ lifetimeSeconds),
/* harmony export */   iY: () => (/* binding */ headersFor)
/* harmony export */ });
/* harmony import */ var _mayfly_core_held__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4470);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7526);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1008);



const jwtSeconds = 300;
const skewSeconds = 60;
const lifetimeSeconds = 3600;
async function exchange(inputs, io) {
    const { owner, 'client-id': app } = inputs;
    const api = baseOf(inputs);
    io.connectEarly(api);
    const jwt = await appJwt(inputs, io);
    const facts = { endpoint: new URL(api).host, app, owner };
    const asApp = headersFor(jwt);
    const what = `GitHub installation token of ${app} on ${owner}`;
    const longest = () => ({ expiresAt: io.now() + lifetimeSeconds * 1000, facts: {} });
    const wanted = scope(inputs);
    io.hold({ what, ...longest(), asked: true });
    const installation = await io
        .http('any', () => ({ method: 'GET', url: `${api}/users/${owner}/installation`, headers: asApp }), (answer) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeInstallation */ .AJ)(answer, facts))
        .catch((error) => {
        io.forget(what);
        throw error;
    });
    const issued = await (0,_mayfly_core_held__WEBPACK_IMPORTED_MODULE_0__/* .held */ .y)(io, {
        retry: 'unsent',
        what,
        longest,
        build: () => ({
            method: 'POST',
            url: `${api}/app/installations/${installation.id}/access_tokens`,
            headers: asApp,
            body: JSON.stringify(wanted),
        }),
        judge: (answer) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeToken */ .NA)(answer, io, wanted, facts),
        ending: ({ token, expiresAt = longest().expiresAt }) => ({
            ender: 'github-app',
            expiresAt,
            facts: {},
            handle: { api },
            key: token,
        }),
    });
    (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .guardToken */ .J1)(issued, wanted, facts);
    for (const name of (0,_check_js__WEBPACK_IMPORTED_MODULE_2__/* .unpublished */ .O)(inputs.permissions))
        io.warn(`GitHub does not publish a permission ${name}; it gave the token all the same.`);
    const { token, expiresAt } = issued;
    const on = wanted.repositories?.map((name) => `${owner}/${name}`).join(', ') ?? owner;
    return {
        principal: `${installation.slug}[bot] on ${on}`,
        expiresAt,
        parts: { token, 'installation-id': String(installation.id), 'app-slug': installation.slug },
    };
}
function scope({ repositories, permissions }) {
    return {
        ...(!repositories.includes('*') && { repositories }),
        permissions: Object.fromEntries(permissions.map((line) => line.split(/: */))),
    };
}
async function appJwt(inputs, io) {
    const now = Math.floor(io.now() / 1000);
    const claims = { iss: inputs['client-id'], iat: now - skewSeconds, exp: now + jwtSeconds };
    const message = [{ alg: 'RS256', typ: 'JWT' }, claims]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
    return io.receive(`${message}.${await signature(message, inputs, io)}`);
}
async function signature(message, inputs, io) {
    if (io.sign)
        return io.sign(message);
    io.warn('private-key is a static secret: whoever reads it is the App until it is replaced. Import it into a transit key (signing-key) and delete it here.');
    return (await __webpack_require__.e(/* import() */ "github-app-private-key").then(__webpack_require__.bind(__webpack_require__, 2931))).signHere(message, inputs['private-key']);
}
function baseOf(inputs) {
    return inputs['api-url'].replace(/\/+$/, '');
}
function headersFor(token) {
    return {
        authorization: `Bearer ${token.reveal()}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
    };
}


/***/ })

};
;
