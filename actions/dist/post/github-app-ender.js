"use strict";
exports.id = "github-app-ender";
exports.ids = ["github-app-ender"];
exports.modules = {

/***/ 784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   sR: () => (/* binding */ endpoint)
/* harmony export */ });
/* unused harmony export endpointFault */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(638);

function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
function endpoint(text, name) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const refuse = (why) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .MayflyError */ .rU('ERR_ENDPOINT_REFUSED', `An endpoint was refused: ${why}`, {
        facts: { host: url?.host, from: name },
    });
    if (!url)
        throw refuse('it is not a URL');
    if (url.username || url.password)
        throw refuse('it holds a user name or a password');
    if (url.hash)
        throw refuse('it holds a fragment');
    if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)))
        return url;
    throw refuse('only https is used (http on loopback)');
}
function endpointFault(text) {
    try {
        endpoint(text);
        return /[?#]/.test(text) ? 'must be an https URL without a query or a fragment' : undefined;
    }
    catch (error) {
        return error.message.replace('An endpoint was refused: ', 'must be an https URL: ');
    }
}


/***/ }),

/***/ 470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* unused harmony export held */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(638);

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
        if (saysNothingIssued(error))
            io.forget(what);
        throw error;
    }
}


/***/ }),

/***/ 978:
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

/***/ 526:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B5: () => (/* binding */ isThrottled),
/* harmony export */   wo: () => (/* binding */ isNotPermitted),
/* harmony export */   ww: () => (/* binding */ isBadCredentials)
/* harmony export */ });
/* unused harmony exports guardToken, judgeInstallation, judgeToken */
/* harmony import */ var _mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(897);
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(638);
/* harmony import */ var _mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(281);
/* harmony import */ var _mayfly_core_json__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51);




function guardToken({ expiresAt, granted }, wanted, facts) {
    if (expiresAt === undefined)
        throw notWhole(facts);
    const shown = [...otherPermissions(granted.permissions, wanted), ...otherRepositories(granted, wanted)];
    if (shown.length === 0)
        return;
    throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'GitHub gave a token of another scope than was asked for', {
        facts: { ...facts, given: shown.join(', ') },
        fix: 'GitHub leaves out a permission that it does not know, and tells a repository by its present name: check the names. The token is not used.',
    });
}
function otherPermissions(permissions, wanted) {
    if (wanted.permissions === undefined)
        return [];
    const given = { metadata: 'read', ...permissions };
    const asked = { metadata: 'read', ...wanted.permissions };
    return Object.keys({ ...given, ...asked })
        .filter((name) => given[name] !== asked[name])
        .map((name) => `${name}: ${given[name] ?? 'none'} instead of ${asked[name] ?? 'none'}`);
}
function otherRepositories({ selection, repositories }, wanted) {
    if (wanted.repositories === undefined)
        return [];
    if (selection === 'all')
        return ['every repository'];
    if (selection !== 'selected' || repositories === undefined)
        return ['repositories that the answer does not name'];
    const told = listed(repositories);
    return told === listed(wanted.repositories) ? [] : [`the repositories ${told}`];
}
function listed(names) {
    return [...new Set(names.map((name) => name.toLowerCase()))].sort().join(', ');
}
const longestLifetimeSeconds = 3600;
async function judgeInstallation(answer, target, facts, made) {
    if (answer.status !== 200)
        throw (await __webpack_require__.e(/* import() */ "github-app-refusal").then(__webpack_require__.bind(__webpack_require__, 510))).refusal(answer, facts, 'find the installation', made);
    const { id, app_slug: slug, account } = readJson(answer.body);
    const [told, wanted] = 'enterprise' in target
        ? [textOf(objectIn(account).slug), target.enterprise]
        : [textOf(objectIn(account).login), target.owner];
    if (!Number.isSafeInteger(id) || typeof slug !== 'string' || !/^[\w-]{1,100}$/.test(slug) || !isWord(told)) {
        throw new MayflyError('ERR_ANSWER_MALFORMED', 'GitHub told no whole installation', {
            facts,
            retry: 'unreadable',
        });
    }
    if (told.toLowerCase() !== wanted.toLowerCase())
        throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'GitHub told the installation of another account', {
            facts: { ...facts, told },
            fix: 'The account may have been renamed: give its present name.',
        });
    return { id: id, slug };
}
async function judgeToken(answer, io, wanted, { facts, made }) {
    if (answer.status !== 201)
        throw (await __webpack_require__.e(/* import() */ "github-app-refusal").then(__webpack_require__.bind(__webpack_require__, 510))).refusal(answer, { ...facts, ...asked(wanted) }, 'give a token', made);
    const { token: text, expires_at, permissions, repository_selection: selection, repositories } = readJson(answer.body);
    const token = textOf(text);
    const secret = token === undefined ? undefined : io.receive(token);
    const expiresAt = Date.parse(textOf(expires_at) ?? '');
    if (!secret || !isWord(token))
        throw notWhole(facts);
    const granted = {
        permissions: objectIn(permissions),
        selection,
        repositories: Array.isArray(repositories)
            ? repositories.map((one) => textOf(objectIn(one).full_name) ?? 'one without a name')
            : undefined,
    };
    const credible = isEnd(expiresAt, answer.date, longestLifetimeSeconds);
    return { token: secret, expiresAt: credible ? expiresAt : undefined, granted };
}
function notWhole(facts) {
    return new MayflyError('ERR_ANSWER_MALFORMED', 'GitHub answered 201 without a whole token', {
        facts,
        retry: 'unreadable',
    });
}
function asked({ repositories, permissions }) {
    return {
        repositories: repositories?.join(', ') ?? 'all of the installation',
        permissions: permissions
            ? Object.entries(permissions)
                .map(([name, level]) => `${name}: ${level}`)
                .join(', ')
            : 'all of the installation',
    };
}
function isThrottled({ status, headers, body }) {
    if (status !== 403)
        return status === 429;
    if (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined)
        return true;
    return /rate limit/i.test((0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_2__/* .foreignText */ .qk)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(body).message) ?? '');
}
function isBadCredentials({ status, body }) {
    return status === 401 && (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(body).message === 'Bad credentials';
}
function isNotPermitted({ status, body }) {
    return status === 403 && (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_3__/* .readJson */ .Vh)(body).message === 'Resource not accessible by integration';
}


/***/ }),

/***/ 670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ender: () => (/* binding */ ender)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/core/src/lost-answer.ts
var lost_answer = __webpack_require__(978);
// EXTERNAL MODULE: ./packages/providers/src/github-app/answer.ts
var github_app_answer = __webpack_require__(526);
// EXTERNAL MODULE: ./packages/core/src/held.ts
var src_held = __webpack_require__(470);
// EXTERNAL MODULE: ./packages/core/src/endpoint.ts
var endpoint = __webpack_require__(784);
;// CONCATENATED MODULE: ./packages/providers/src/github-app/permission-names.ts
const each = (levels, names) => names.split(/\s+/).map((name) => [name, levels]);
const permission_names_permissionLevels = Object.fromEntries([
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
function permission_names_readPermission(line) {
    const [name = '', level = ''] = line.toLowerCase().split(/ *: */);
    return line === '*' ? undefined : { name: name.replaceAll('-', '_'), level };
}

;// CONCATENATED MODULE: ./packages/providers/src/github-app/check.ts


async function check(inputs) {
    const url = inputs['api-url'];
    const [key, pem] = [inputs['signing-key'], inputs['private-key']];
    return Object.entries({
        ...targetFaults(inputs),
        'api-url': url !== undefined && (endpointFault(url) ?? pathFault(url)),
        permissions: permissionFaults(inputs.permissions).join('; '),
        'signing-key': (key === undefined && pem === undefined && noKey) ||
            (key !== undefined && pem !== undefined && 'and private-key exclude one another'),
        'private-key': pem !== undefined && (await __webpack_require__.e(/* import() */ "github-app-private-key").then(__webpack_require__.bind(__webpack_require__, 931))).privateKeyFault(pem),
    }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []));
}
const noKey = 'is required: the transit key that signs for the App, with vault-url and vault-audience. Or give private-key, which is missing or empty here: a secret that is not set is empty, and in the job of a fork every secret is';
function targetFaults({ enterprise, owner, repositories = [] }) {
    const several = repositories.length > 1 && repositories.includes('*') && 'takes * alone, or names';
    if (enterprise !== undefined) {
        const both = owner !== undefined || repositories.length > 0;
        return { enterprise: both && 'stands instead of owner and repositories', repositories: several };
    }
    const none = repositories.length === 0 && "is required for any but the job's own repository: names, or * alone for all";
    return { owner: owner === undefined && 'is required here: an organisation or a user', repositories: none || several };
}
function pathFault(url) {
    return /^(\/api\/v3)?\/?$/.test(new URL(url).pathname) ? undefined : 'must be the address alone, or with /api/v3';
}
function check_unpublished(permissions) {
    return permissions
        .flatMap((line) => readPermission(line) ?? [])
        .flatMap(({ name }) => (isPublished(name) ? [] : [name]));
}
function permissionFaults(permissions = []) {
    const read = permissions.flatMap((line) => readPermission(line) ?? []);
    const all = permissions.length > 1 && read.length < permissions.length;
    return [
        ...(all ? ['takes * alone, or permissions with their levels'] : []),
        ...read.flatMap(levelFault),
        ...twice(read),
    ];
}
function levelFault({ name, level }) {
    if (name === 'id_token')
        return ['id-token is a permission of the job, not of an App'];
    const levels = isPublished(name) ? (permissionLevels[name] ?? []) : ['read', 'write', 'admin'];
    if (levels.includes(level))
        return [];
    if (level === 'none')
        return [`${name} is left out when it is not wanted, and takes no level none`];
    return [`${name} takes ${levels.join(', ')}, not ${level}`];
}
function isPublished(name) {
    return Object.hasOwn(permissionLevels, name);
}
function twice(permissions) {
    const names = permissions.map(({ name }) => name);
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => `${name} is given twice`);
}

;// CONCATENATED MODULE: ./packages/providers/src/github-app/target.ts

const publicApi = 'https://api.github.com';
function target_targetOf({ enterprise, owner = '', repositories }) {
    if (enterprise !== undefined)
        return { enterprise };
    return { owner, repositories: repositories.includes('*') ? undefined : repositories };
}
function target_accountOf(target) {
    return 'enterprise' in target ? `the enterprise ${target.enterprise}` : target.owner;
}
function target_fullNames(target) {
    return 'enterprise' in target ? undefined : target.repositories?.map((name) => `${target.owner}/${name}`);
}
function target_apiOf(inputs) {
    return (inputs['api-url'] ?? publicApi).replace(/\/+$/, '');
}
function complete(inputs, home) {
    const here = home && apiOfServer(home.server);
    const api = inputs['api-url'] ?? here ?? publicApi;
    const given = { ...inputs, 'api-url': api };
    if (home === undefined || api.replace(/\/+$/, '') !== here || inputs.enterprise !== undefined)
        return given;
    const { owner = home.owner, repositories = [] } = inputs;
    const own = owner.toLowerCase() === home.owner.toLowerCase() && repositories.length === 0;
    return { ...given, owner, repositories: own ? [home.repository] : repositories };
}
function apiOfServer(server) {
    const url = URL.canParse(server) ? new URL(server) : undefined;
    if (!url || !(url.protocol === 'https:' || isLoopback(url.hostname)) || url.username || url.pathname !== '/')
        return undefined;
    if (url.hostname === 'github.com')
        return publicApi;
    return url.hostname.endsWith('.ghe.com') ? `https://api.${url.host}` : `${url.origin}/api/v3`;
}

;// CONCATENATED MODULE: ./packages/providers/src/github-app/exchange.ts





const jwtSeconds = 300;
const lifetimeSeconds = 3600;
async function exchange(inputs, io) {
    const { 'client-id': app } = inputs;
    const target = targetOf(inputs);
    const account = accountOf(target);
    const api = apiOf(inputs);
    io.connectEarly(api);
    const made = io.now();
    const jwt = await appJwt(inputs, made, io);
    const facts = { endpoint: new URL(api).host, app, account };
    const asApp = headersFor(jwt);
    const what = `GitHub installation token of ${app} on ${account}`;
    const longest = () => ({ expiresAt: io.now() + lifetimeSeconds * 1000, facts: {} });
    const wanted = scope(inputs, target);
    io.hold({ what, ...longest(), asked: true });
    const installation = await io
        .http('any', () => ({ method: 'GET', url: `${api}/${installationPath(target)}`, headers: asApp }), (answer) => judgeInstallation(answer, target, facts, made))
        .catch((error) => {
        io.forget(what);
        throw error;
    });
    const issued = await held(io, {
        retry: 'unsent',
        what,
        longest,
        build: () => ({
            method: 'POST',
            url: `${api}/app/installations/${installation.id}/access_tokens`,
            headers: asApp,
            body: JSON.stringify(wanted),
        }),
        judge: (answer) => judgeToken(answer, io, wanted, { facts, made }),
        ending: ({ token, expiresAt = longest().expiresAt }) => ({
            ender: 'github-app',
            expiresAt,
            facts: {},
            handle: { api },
            key: token,
        }),
    });
    const names = fullNames(target);
    guardToken(issued, { permissions: wanted.permissions, repositories: names }, facts);
    for (const name of unpublished(inputs.permissions))
        io.warn(`GitHub does not publish a permission ${name}; it gave the token all the same.`);
    if (!wanted.permissions)
        io.warn((await __webpack_require__.e(/* import() */ "github-app-every-permission").then(__webpack_require__.bind(__webpack_require__, 885))).everyPermission(issued.granted.permissions, account));
    const { token, expiresAt } = issued;
    return {
        principal: `${installation.slug}[bot] on ${names?.join(', ') ?? account}`,
        expiresAt,
        parts: { token, 'installation-id': String(installation.id), 'app-slug': installation.slug },
    };
}
function installationPath(target) {
    return 'enterprise' in target ? `enterprises/${target.enterprise}/installation` : `users/${target.owner}/installation`;
}
function scope({ permissions }, target) {
    const read = permissions.flatMap((line) => readPermission(line) ?? []);
    return {
        ...('repositories' in target && target.repositories && { repositories: target.repositories }),
        ...(read.length > 0 && { permissions: Object.fromEntries(read.map(({ name, level }) => [name, level])) }),
    };
}
async function appJwt(inputs, made, io) {
    const now = Math.floor(made / 1000);
    const claims = { iss: inputs['client-id'], iat: now - jwtSeconds, exp: now + jwtSeconds };
    const message = [{ alg: 'RS256', typ: 'JWT' }, claims]
        .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
        .join('.');
    return io.receive(`${message}.${await signature(message, inputs, io)}`);
}
async function signature(message, inputs, io) {
    if (io.sign)
        return io.sign(message);
    io.warn('private-key is a static secret: whoever reads it is the App until it is replaced. Import it into a transit key (signing-key) and delete it here.');
    return (await __webpack_require__.e(/* import() */ "github-app-private-key").then(__webpack_require__.bind(__webpack_require__, 931))).signHere(message, inputs['private-key']);
}
function headersFor(token) {
    return {
        authorization: `Bearer ${token.reveal()}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
    };
}

;// CONCATENATED MODULE: ./packages/providers/src/github-app/ender.ts




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
        if ((0,github_app_answer/* isBadCredentials */.ww)(answer))
            return lost ? 'ended' : 'gone';
        throw new errors/* MayflyError */.rU('ERR_EXCHANGE_REJECTED', 'GitHub did not revoke the token', {
            facts: { status: String(answer.status) },
        });
    },
};
const look = 'installation/repositories?per_page=1';
function state(answer) {
    if (answer.status === 200)
        return 'accepted';
    return (0,github_app_answer/* isBadCredentials */.ww)(answer) ? 'refused' : 'unclear';
}
function settled(answer, { expiresAt = 0 }, io) {
    const made = expiresAt - lifetimeSeconds * 1000;
    const isNew = (answer.date ?? io.now()) - made <= settlingMilliseconds;
    if (!isNew || !((0,github_app_answer/* isBadCredentials */.ww)(answer) || (0,github_app_answer/* isNotPermitted */.wo)(answer)))
        return answer;
    throw new errors/* MayflyError */.rU('ERR_EXCHANGE_UNAVAILABLE', 'GitHub refused a token that it has just made', {
        facts: { status: String(answer.status) },
        retry: 'throttle',
        retryAfterSeconds: settlingPauseSeconds,
    });
}
function ask(method, path, { handle, key }, io, judge = (answer, _lost) => answer) {
    const headers = headersFor(key);
    return (0,lost_answer/* askedAgain */.V)(io, () => ({ method, url: `${handle?.api}/${path}`, headers }), async (answer, lost) => {
        const limited = (0,github_app_answer/* isThrottled */.B5)(answer);
        if (!limited && answer.status < 500)
            return judge(answer, lost);
        const { overLimit, unavailable } = await __webpack_require__.e(/* import() */ "github-app-refusal").then(__webpack_require__.bind(__webpack_require__, 510));
        throw limited ? overLimit(answer, {}, io.now()) : unavailable(answer.status);
    });
}


/***/ })

};
;
