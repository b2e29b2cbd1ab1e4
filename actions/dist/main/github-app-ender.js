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
    const shown = [...otherPermissions(granted.permissions, wanted), ...otherRepositories(granted, wanted)];
    if (shown.length === 0)
        return;
    throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_PRINCIPAL_MISMATCH', 'GitHub gave a token of another scope than was asked for', {
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
        throw (await __webpack_require__.e(/* import() */ "github-app-refusal").then(__webpack_require__.bind(__webpack_require__, 1510))).refusal(answer, facts, 'find the installation', made);
    const { id, app_slug: slug, account } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body);
    const [told, wanted] = 'enterprise' in target
        ? [(0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(account).slug), target.enterprise]
        : [(0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(account).login), target.owner];
    if (!Number.isSafeInteger(id) || typeof slug !== 'string' || !/^[\w-]{1,100}$/.test(slug) || !(0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isWord */ .J)(told)) {
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_ANSWER_MALFORMED', 'GitHub told no whole installation', {
            facts,
            retry: 'unreadable',
        });
    }
    if (told.toLowerCase() !== wanted.toLowerCase())
        throw new _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_1__/* .MayflyError */ .rU('ERR_PRINCIPAL_MISMATCH', 'GitHub told the installation of another account', {
            facts: { ...facts, told },
            fix: 'The account may have been renamed: give its present name.',
        });
    return { id: id, slug };
}
async function judgeToken(answer, io, wanted, { facts, made }) {
    if (answer.status !== 201)
        throw (await __webpack_require__.e(/* import() */ "github-app-refusal").then(__webpack_require__.bind(__webpack_require__, 1510))).refusal(answer, { ...facts, ...asked(wanted) }, 'give a token', made);
    const { token: text, expires_at, permissions, repository_selection: selection, repositories } = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(answer.body);
    const token = (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(text);
    const secret = token === undefined ? undefined : io.receive(token);
    const expiresAt = Date.parse((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(expires_at) ?? '');
    if (!secret || !(0,_mayfly_core_credible__WEBPACK_IMPORTED_MODULE_0__/* .isWord */ .J)(token))
        throw notWhole(facts);
    const granted = {
        permissions: (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(permissions),
        selection,
        repositories: Array.isArray(repositories)
            ? repositories.map((one) => (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .objectIn */ .D7)(one).full_name) ?? 'one without a name')
            : undefined,
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
    return /rate limit/i.test((0,_mayfly_core_foreign_text__WEBPACK_IMPORTED_MODULE_3__/* .foreignText */ .qk)((0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body).message) ?? '');
}
function isBadCredentials({ status, body }) {
    return status === 401 && (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body).message === 'Bad credentials';
}
function isNotPermitted({ status, body }) {
    return status === 403 && (0,_mayfly_core_json__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(body).message === 'Resource not accessible by integration';
}


/***/ }),

/***/ 2558:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unpublished),
/* harmony export */   z: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3784);
/* harmony import */ var _permission_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3886);


async function check(inputs) {
    const url = inputs['api-url'];
    const [key, pem] = [inputs['signing-key'], inputs['private-key']];
    return Object.entries({
        ...targetFaults(inputs),
        'api-url': url !== undefined && ((0,_mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_0__/* .endpointFault */ .OO)(url) ?? pathFault(url)),
        permissions: permissionFaults(inputs.permissions).join('; '),
        'signing-key': (key === undefined && pem === undefined && noKey) ||
            (key !== undefined && pem !== undefined && 'and private-key exclude one another'),
        'private-key': pem !== undefined && (await __webpack_require__.e(/* import() */ "github-app-private-key").then(__webpack_require__.bind(__webpack_require__, 2931))).privateKeyFault(pem),
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
function unpublished(permissions) {
    return permissions
        .flatMap((line) => (0,_permission_names_js__WEBPACK_IMPORTED_MODULE_1__/* .readPermission */ .c)(line) ?? [])
        .flatMap(({ name }) => (isPublished(name) ? [] : [name]));
}
function permissionFaults(permissions = []) {
    const read = permissions.flatMap((line) => (0,_permission_names_js__WEBPACK_IMPORTED_MODULE_1__/* .readPermission */ .c)(line) ?? []);
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
    const levels = isPublished(name) ? (_permission_names_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionLevels */ .z[name] ?? []) : ['read', 'write', 'admin'];
    if (levels.includes(level))
        return [];
    if (level === 'none')
        return [`${name} is left out when it is not wanted, and takes no level none`];
    return [`${name} takes ${levels.join(', ')}, not ${level}`];
}
function isPublished(name) {
    return Object.hasOwn(_permission_names_js__WEBPACK_IMPORTED_MODULE_1__/* .permissionLevels */ .z, name);
}
function twice(permissions) {
    const names = permissions.map(({ name }) => name);
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => `${name} is given twice`);
}


/***/ }),

/***/ 4468:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ender: () => (/* binding */ ender)
/* harmony export */ });
/* harmony import */ var _mayfly_core_errors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7638);
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
    return io.http('any', () => ({ method, url: `${handle?.api}/${path}`, headers }), async (answer, lost) => {
        const limited = (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .isThrottled */ .B5)(answer);
        if (!limited && answer.status < 500)
            return judge(answer, lost);
        const { overLimit, unavailable } = await __webpack_require__.e(/* import() */ "github-app-refusal").then(__webpack_require__.bind(__webpack_require__, 1510));
        throw limited ? overLimit(answer, {}, io.now()) : unavailable(answer.status);
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
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2558);
/* harmony import */ var _permission_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3886);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3065);





const jwtSeconds = 300;
const lifetimeSeconds = 3600;
async function exchange(inputs, io) {
    const { 'client-id': app } = inputs;
    const target = (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .targetOf */ .$r)(inputs);
    const account = (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .accountOf */ .XP)(target);
    const api = (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .apiOf */ .ir)(inputs);
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
        .http('any', () => ({ method: 'GET', url: `${api}/${installationPath(target)}`, headers: asApp }), (answer) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeInstallation */ .AJ)(answer, target, facts, made))
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
        judge: (answer) => (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeToken */ .NA)(answer, io, wanted, { facts, made }),
        ending: ({ token, expiresAt = longest().expiresAt }) => ({
            ender: 'github-app',
            expiresAt,
            facts: {},
            handle: { api },
            key: token,
        }),
    });
    const names = (0,_target_js__WEBPACK_IMPORTED_MODULE_4__/* .fullNames */ .Ww)(target);
    (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .guardToken */ .J1)(issued, { permissions: wanted.permissions, repositories: names }, facts);
    for (const name of (0,_check_js__WEBPACK_IMPORTED_MODULE_2__/* .unpublished */ .O)(inputs.permissions))
        io.warn(`GitHub does not publish a permission ${name}; it gave the token all the same.`);
    if (!wanted.permissions)
        io.warn((await __webpack_require__.e(/* import() */ "github-app-every-permission").then(__webpack_require__.bind(__webpack_require__, 5885))).everyPermission(issued.granted.permissions, account));
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
    const read = permissions.flatMap((line) => (0,_permission_names_js__WEBPACK_IMPORTED_MODULE_3__/* .readPermission */ .c)(line) ?? []);
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
    return (await __webpack_require__.e(/* import() */ "github-app-private-key").then(__webpack_require__.bind(__webpack_require__, 2931))).signHere(message, inputs['private-key']);
}
function headersFor(token) {
    return {
        authorization: `Bearer ${token.reveal()}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
    };
}


/***/ }),

/***/ 3886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ readPermission),
/* harmony export */   z: () => (/* binding */ permissionLevels)
/* harmony export */ });
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
function readPermission(line) {
    const [name = '', level = ''] = line.toLowerCase().split(/ *: */);
    return line === '*' ? undefined : { name: name.replaceAll('-', '_'), level };
}


/***/ }),

/***/ 3065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   My: () => (/* binding */ complete),
/* harmony export */   Ww: () => (/* binding */ fullNames),
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   ir: () => (/* binding */ apiOf)
/* harmony export */ });
/* harmony import */ var _mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3784);

const publicApi = 'https://api.github.com';
function targetOf({ enterprise, owner = '', repositories }) {
    if (enterprise !== undefined)
        return { enterprise };
    return { owner, repositories: repositories.includes('*') ? undefined : repositories };
}
function accountOf(target) {
    return 'enterprise' in target ? `the enterprise ${target.enterprise}` : target.owner;
}
function fullNames(target) {
    return 'enterprise' in target ? undefined : target.repositories?.map((name) => `${target.owner}/${name}`);
}
function apiOf(inputs) {
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
    if (!url || !(url.protocol === 'https:' || (0,_mayfly_core_endpoint__WEBPACK_IMPORTED_MODULE_0__/* .isLoopback */ .U9)(url.hostname)) || url.username || url.pathname !== '/')
        return undefined;
    if (url.hostname === 'github.com')
        return publicApi;
    return url.hostname.endsWith('.ghe.com') ? `https://api.${url.host}` : `${url.origin}/api/v3`;
}


/***/ })

};
;
