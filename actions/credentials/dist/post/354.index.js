"use strict";
exports.id = 354;
exports.ids = [354];
exports.modules = {

/***/ 897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* unused harmony exports isWord, isEnd */
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

/***/ 470:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* unused harmony export held */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(638);

async function held(io, longest, ask, ending) {
    io.hold({ ...longest, asked: true });
    try {
        const issued = await ask();
        io.hold({ what: longest.what, ...ending(issued) });
        return issued;
    }
    catch (error) {
        if (saysNothingIssued(error))
            io.forget(longest.what);
        throw error;
    }
}


/***/ }),

/***/ 51:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ objectIn),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   b6: () => (/* binding */ textOf)
/* harmony export */ });
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

/***/ 354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ender: () => (/* binding */ ender)
});

// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(638);
// EXTERNAL MODULE: ./packages/core/src/credible.ts
var credible = __webpack_require__(897);
// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(51);
;// CONCATENATED MODULE: ./packages/providers/src/github-app/answer.ts



function answer_guardScope({ granted }, wanted, facts) {
    const wider = Object.entries(granted.permissions).filter(([name, level]) => name !== 'metadata' && wanted.permissions[name] !== level);
    if (wider.length === 0 && !(granted.every && wanted.repositories))
        return;
    throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'GitHub gave a token that may do more than was asked for', {
        facts: { ...facts, more: wider.map(([name, level]) => `${name}: ${level}`).join(', ') || 'every repository' },
        fix: 'Check what stands between the runner and GitHub.',
    });
}
const longestLifetimeSeconds = 3600;
async function answer_judgeInstallation(answer, facts) {
    if (answer.status !== 200)
        throw (await __webpack_require__.e(/* import() */ 510).then(__webpack_require__.bind(__webpack_require__, 510))).refusal(answer, facts, 'find the installation');
    const { id, app_slug: slug, account } = readJson(answer.body);
    const login = textOf(objectIn(account).login);
    if (!Number.isSafeInteger(id) || typeof slug !== 'string' || !/^[\w-]{1,100}$/.test(slug) || !isWord(login)) {
        throw new MayflyError('ERR_ANSWER_MALFORMED', 'GitHub told no whole installation', { facts });
    }
    if (login.toLowerCase() !== facts.owner?.toLowerCase())
        throw new MayflyError('ERR_PRINCIPAL_MISMATCH', 'GitHub told the installation of another account', {
            facts: { ...facts, account: login },
            fix: 'The account may have been renamed: give its present name as owner.',
        });
    return { id: id, slug };
}
async function answer_judgeToken(answer, io, wanted, facts) {
    if (answer.status !== 201)
        throw (await __webpack_require__.e(/* import() */ 510).then(__webpack_require__.bind(__webpack_require__, 510))).refusal(answer, { ...facts, ...asked(wanted) }, 'give a token');
    const { token: text, expires_at, permissions, repository_selection: selection } = readJson(answer.body);
    const token = textOf(text);
    const secret = token === undefined ? undefined : io.receive(token);
    const expiresAt = Date.parse(textOf(expires_at) ?? '');
    if (!secret || !isWord(token) || !isEnd(expiresAt, answer.date, longestLifetimeSeconds))
        throw new MayflyError('ERR_ANSWER_MALFORMED', 'GitHub answered 201 without a whole token', { facts });
    const granted = { permissions: objectIn(permissions), every: selection === 'all' };
    return { token: secret, expiresAt, granted };
}
function asked({ repositories, permissions }) {
    return {
        repositories: repositories?.join(', ') ?? 'all of the installation',
        permissions: Object.entries(permissions)
            .map(([name, level]) => `${name}: ${level}`)
            .join(', '),
    };
}
function isBadCredentials({ status, body }) {
    return status === 401 && (0,json/* readJson */.Vh)(body).message === 'Bad credentials';
}

// EXTERNAL MODULE: ./packages/core/src/held.ts
var src_held = __webpack_require__(470);
;// CONCATENATED MODULE: ./packages/providers/src/github-app/exchange.ts


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
    const longest = { what, expiresAt: io.now() + lifetimeSeconds * 1000, facts: {} };
    const wanted = scope(inputs);
    io.hold({ ...longest, asked: true });
    const installation = await io
        .http('any', () => ({ method: 'GET', url: `${api}/users/${owner}/installation`, headers: asApp }), (answer) => judgeInstallation(answer, facts))
        .catch((error) => {
        io.forget(what);
        throw error;
    });
    const issued = await held(io, longest, () => io.http('unsent', () => ({
        method: 'POST',
        url: `${api}/app/installations/${installation.id}/access_tokens`,
        headers: asApp,
        body: JSON.stringify(wanted),
    }), (answer) => judgeToken(answer, io, wanted, facts)), ({ token, expiresAt }) => ({ ender: 'github-app', expiresAt, facts: {}, handle: { api }, key: token }));
    guardScope(issued, wanted, facts);
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
    return (await __webpack_require__.e(/* import() */ 931).then(__webpack_require__.bind(__webpack_require__, 931))).signHere(message, inputs['private-key']);
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

;// CONCATENATED MODULE: ./packages/providers/src/github-app/ender.ts



const ender = {
    control: look,
    probe: look,
    async revoke(ending, io) {
        const answer = await ask('DELETE', 'installation/token', ending, io);
        if (answer.status === 204)
            return 'ended';
        if (isBadCredentials(answer))
            return 'gone';
        throw new errors/* MayflyError */.r('ERR_EXCHANGE_REJECTED', 'GitHub did not revoke the token', {
            facts: { status: String(answer.status) },
        });
    },
};
async function look(ending, io) {
    const answer = await ask('GET', 'installation/repositories?per_page=1', ending, io);
    if (answer.status === 200)
        return 'accepted';
    return isBadCredentials(answer) ? 'refused' : 'unclear';
}
function ask(method, path, { handle, key }, io) {
    const headers = headersFor(key);
    return io.http('any', () => ({ method, url: `${handle?.api}/${path}`, headers }), (answer) => {
        if (answer.status !== 429 && answer.status < 500)
            return answer;
        throw new errors/* MayflyError */.r('ERR_EXCHANGE_UNAVAILABLE', 'GitHub could not answer', { retry: 'throttle' });
    });
}


/***/ })

};
;
