"use strict";
exports.ids = ["github-app"];
exports.modules = {





/***/ 590:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  githubApp: () => (githubApp)
});

var endpoint = _require(3784);
var input_rules = _require(2891);
;// providers/src/github-app/permission-names.ts
const withLevels = (levels, names) => names.split(/\s+/).map((name) => [name, levels]);
const permissionLevels = Object.fromEntries([
    ...withLevels(['read', 'write'], `actions administration artifact_metadata attestations checks code_quality codespaces contents
    custom_properties_for_organizations dependabot_secrets deployments discussions email_addresses
    enterprise_administration enterprise_custom_properties enterprise_organization_installation_repositories
    enterprise_organization_installations environments followers git_ssh_keys gpg_keys interaction_limits issues members
    merge_queues metadata organization_administration organization_announcement_banners
    organization_copilot_agent_settings organization_copilot_seat_management organization_custom_org_roles
    organization_custom_roles organization_hooks organization_packages organization_personal_access_token_requests
    organization_personal_access_tokens organization_secrets organization_self_hosted_runners
    organization_user_blocking packages pages pull_requests repository_custom_properties repository_hooks
    secret_scanning_alerts secrets security_events single_file starring statuses vulnerability_alerts`),
    ...withLevels(['read', 'write', 'admin'], `enterprise_custom_properties_for_organizations organization_custom_properties organization_projects
    repository_projects`),
    ...withLevels(['read'], 'organization_events organization_plan'),
    ...withLevels(['write'], 'profile workflows'),
]);
function readPermission(line) {
    const [name = '', level = ''] = line.toLowerCase().split(/ *: */);
    return line === '*' ? undefined : { name: name.replaceAll('-', '_'), level };
}

var external_node_crypto_ = _require(7598);
;// providers/src/github-app/private-key.ts

function signHere(message, pem) {
    return (0,external_node_crypto_.sign)('sha256', Buffer.from(message), readKey(pem)).toString('base64url');
}
function privateKeyFault(pem) {
    try {
        return readKey(pem).asymmetricKeyType === 'rsa' ? undefined : 'is not an RSA key';
    }
    catch {
        return 'is not a complete PEM private key with its line breaks';
    }
}
function readKey(pem) {
    return (0,external_node_crypto_.createPrivateKey)(pem.reveal().replaceAll('\\n', '\n'));
}

;// providers/src/github-app/check.ts




async function checkInputs(inputs, checking) {
    return (0,input_rules.M)(inputs, {
        enterprise: (given) => given.enterprise !== undefined &&
            (given.owner !== undefined || (given.repositories ?? []).length > 0) &&
            'cannot be combined with owner and repositories',
        owner: (given) => given.owner === undefined && given.enterprise === undefined && 'is required here: an organisation or a user',
        repositories: repositoriesFault,
        'api-url': ({ 'api-url': url }) => url !== undefined && ((0,endpoint.OO)(url) ?? pathFault(url)),
        permissions: (given) => permissionFaults(given.permissions).join('; '),
        'signing-key': signingKeyFault,
        'private-key': ({ 'private-key': pem }) => pem !== undefined && privateKeyFault(pem),
    }, checking);
}
function signingKeyFault({ 'signing-key': key, 'private-key': pem }) {
    if (key === undefined && pem === undefined)
        return noKey;
    return key !== undefined && pem !== undefined ? 'and private-key cannot be used together' : undefined;
}
const noKey = 'is required: the transit key that signs for the App, with vault-url and vault-audience. Or give private-key, which is missing or empty here: a secret that is not set is empty, and in the job of a fork every secret is empty';
function repositoriesFault(inputs) {
    const { repositories = [] } = inputs;
    if (repositories.length > 1)
        return repositories.includes('*') && 'cannot have * together with names';
    if (repositories.length === 1 || inputs.enterprise !== undefined)
        return false;
    return "is required, except for the job's own repository: names, or only * for all";
}
function pathFault(url) {
    return /^(\/api\/v3)?\/?$/.test(new URL(url).pathname)
        ? undefined
        : 'must be only the address, or the address with /api/v3';
}
function unpublishedPermissions(permissions) {
    return permissions
        .flatMap((line) => readPermission(line) ?? [])
        .flatMap(({ name }) => (isPublished(name) ? [] : [name]));
}
function permissionFaults(permissions = []) {
    const read = permissions.flatMap((line) => readPermission(line) ?? []);
    const all = permissions.length > 1 && read.length < permissions.length;
    return [
        ...(all ? ['cannot have * together with other permissions'] : []),
        ...read.flatMap(levelFault),
        ...duplicateFaults(read),
    ];
}
function levelFault({ name, level }) {
    if (name === 'id_token')
        return ['id-token is a permission of the job, not of an App'];
    const levels = isPublished(name) ? (permissionLevels[name] ?? []) : ['read', 'write', 'admin'];
    if (levels.includes(level))
        return [];
    if (level === 'none')
        return [`${name} cannot have the level none: omit it instead`];
    return [`${name} must be ${levels.join(', ').replace(/, (\w+)$/, ' or $1')}, not ${level}`];
}
function isPublished(name) {
    return Object.hasOwn(permissionLevels, name);
}
function duplicateFaults(permissions) {
    const names = permissions.map(({ name }) => name);
    return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))].map((name) => `${name} is given twice`);
}

var issue = _require(9810);
var src_credible = _require(9897);
var errors = _require(7638);
var json = _require(9051);
var request = _require(3931);
;// providers/src/github-app/answer.ts




function guardToken({ expiresAt, granted }, wanted, facts) {
    if (expiresAt === undefined)
        throw incompleteTokenError(facts);
    const shown = [...otherPermissions(granted.permissions, wanted), ...otherRepositories(granted, wanted)];
    if (shown.length === 0)
        return;
    throw new errors.rU('ERR_PRINCIPAL_MISMATCH', 'GitHub issued a token with another scope than requested', {
        facts: { ...facts, given: shown.join(', ') },
        fix: 'Check the names: GitHub ignores a permission that it does not know, and returns the present name of a repository. The token is not used.',
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
        return ['repositories without names in the answer'];
    const given = sortedNames(repositories);
    return given === sortedNames(wanted.repositories) ? [] : [`the repositories ${given}`];
}
function sortedNames(names) {
    return [...new Set(names.map((name) => name.toLowerCase()))].sort().join(', ');
}
const longestLifetimeSeconds = 3600;
async function judgeInstallation(answer, target, facts, made) {
    if (answer.status !== 200)
        throw await (0,request.z_)({ answer, attempt: 'find the installation', now: made }, facts);
    const { id, app_slug: slug, account } = (0,json.Vh)(answer.body);
    const [told, wanted] = 'enterprise' in target
        ? [(0,json.b6)((0,json.D7)(account).slug), target.enterprise]
        : [(0,json.b6)((0,json.D7)(account).login), target.owner];
    if (!Number.isSafeInteger(id) || typeof slug !== 'string' || !/^[\w-]{1,100}$/.test(slug) || !(0,src_credible.J)(told)) {
        throw new errors.rU('ERR_ANSWER_MALFORMED', "GitHub's answer about the installation is incomplete", {
            facts,
            kind: 'unreadable',
        });
    }
    if (told.toLowerCase() !== wanted.toLowerCase())
        throw new errors.rU('ERR_PRINCIPAL_MISMATCH', 'GitHub returned the installation of another account', {
            facts: { ...facts, told },
            fix: 'The account may have been renamed: give its present name.',
        });
    return { id: id, slug };
}
async function judgeToken(answer, io, wanted, { facts, made }) {
    if (answer.status !== 201)
        throw await (0,request.z_)({ answer, attempt: 'give a token', now: made }, { ...facts, ...requestedScope(wanted) });
    const { token: text, expires_at, permissions, repository_selection: selection, repositories } = (0,json.Vh)(answer.body);
    const token = (0,json.b6)(text);
    const secret = token === undefined ? undefined : io.receive(token);
    const expiresAt = Date.parse((0,json.b6)(expires_at) ?? '');
    if (!secret || !(0,src_credible.J)(token))
        throw incompleteTokenError(facts);
    const granted = {
        permissions: (0,json.D7)(permissions),
        selection,
        repositories: Array.isArray(repositories)
            ? repositories.map((one) => (0,json.b6)((0,json.D7)(one).full_name) ?? 'one without a name')
            : undefined,
    };
    const credible = (0,src_credible.$)(expiresAt, answer.date, longestLifetimeSeconds);
    return { token: secret, expiresAt: credible ? expiresAt : undefined, granted };
}
function incompleteTokenError(facts) {
    return new errors.rU('ERR_ANSWER_MALFORMED', 'GitHub answered 201 without a complete token', {
        facts,
        kind: 'unreadable',
    });
}
function requestedScope({ repositories, permissions }) {
    return {
        repositories: repositories?.join(', ') ?? 'all repositories of the installation',
        permissions: permissions
            ? Object.entries(permissions)
                .map(([name, level]) => `${name}: ${level}`)
                .join(', ')
            : 'all permissions of the installation',
    };
}

;// providers/src/github-app/every-permission.ts
function everyPermission(given, account) {
    const list = Object.entries(given)
        .filter(([name, level]) => /^[a-z_]{1,80}$/.test(name) && ['read', 'write', 'admin'].includes(String(level)))
        .map(([name, level]) => `${name}: ${level}`);
    return `permissions: '*' gives the token every permission that the App has on ${account}. Write only those that the job needs, from this list: permissions: '${list.join(', ')}'`;
}

;// providers/src/github-app/target.ts

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
    return (0,endpoint.he)(inputs['api-url'] ?? publicApi);
}
function complete(inputs, home) {
    const here = home && apiOfServer(home.server);
    const api = inputs['api-url'] ?? here ?? publicApi;
    const given = { ...inputs, 'api-url': api };
    if (home === undefined || (0,endpoint.he)(api) !== here || inputs.enterprise !== undefined)
        return given;
    const { owner = home.owner, repositories = [] } = inputs;
    const own = owner.toLowerCase() === home.owner.toLowerCase() && repositories.length === 0;
    return { ...given, owner, repositories: own ? [home.repository] : repositories };
}
function apiOfServer(server) {
    const url = URL.canParse(server) ? new URL(server) : undefined;
    if (!url || !(url.protocol === 'https:' || (0,endpoint.U9)(url.hostname)) || url.username || url.pathname !== '/')
        return undefined;
    if (url.hostname === 'github.com')
        return publicApi;
    return url.hostname.endsWith('.ghe.com') ? `https://api.${url.host}` : `${url.origin}/api/v3`;
}

;// providers/src/github-app/exchange.ts









const jwtSeconds = 300;
async function exchange(inputs, io) {
    const { 'client-id': app } = inputs;
    const target = targetOf(inputs);
    const account = accountOf(target);
    const api = apiOf(inputs);
    io.connectEarly(api);
    const made = io.now();
    const jwt = await appJwt(inputs, made, io);
    const facts = { endpoint: new URL(api).host, app, account };
    const asApp = (0,request.iY)(jwt);
    const what = `GitHub installation token of ${app} on ${account}`;
    const longestExpiry = () => ({ expiresAt: io.now() + request.fA * 1000, facts: {} });
    const wanted = scope(inputs, target);
    io.recordEnding({ what, ...longestExpiry(), asked: true });
    const installation = await io
        .http('any', () => ({ method: 'GET', url: `${api}/${installationPath(target)}`, headers: asApp }), (answer) => judgeInstallation(answer, target, facts, made))
        .catch((error) => {
        io.forgetEnding(what);
        throw error;
    });
    const issued = await (0,issue.s)(io, {
        retry: 'no-effect',
        what,
        longestLife: longestExpiry,
        build: () => ({
            method: 'POST',
            url: `${api}/app/installations/${installation.id}/access_tokens`,
            headers: asApp,
            body: JSON.stringify(wanted),
        }),
        judge: (answer) => judgeToken(answer, io, wanted, { facts, made }),
        ending: ({ token, expiresAt = longestExpiry().expiresAt }) => ({
            ender: 'github-app',
            expiresAt,
            facts: {},
            handle: { api },
            key: token,
        }),
        details: ({ token }) => ({ trace: { hashedToken: (0,external_node_crypto_.createHash)('sha256').update(token.reveal()).digest('base64') } }),
    });
    const names = fullNames(target);
    guardToken(issued, { permissions: wanted.permissions, repositories: names }, facts);
    for (const name of unpublishedPermissions(inputs.permissions))
        io.warn(`The permission ${name} is not in GitHub's documentation, but GitHub issued the token with it.`);
    if (!wanted.permissions)
        io.warn(everyPermission(issued.granted.permissions, account));
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
    const { 'signing-key': key } = inputs;
    if (io.nested && key !== undefined) {
        const transit = _require.e("transit").then(_require.bind(_require, 6105));
        return io.nested(async (vault) => (await transit).signWithTransit(vault, key, message));
    }
    io.warn('private-key is a static secret: anyone who reads it can act as the App until the key is replaced. Import it into a transit key (signing-key) and delete it here.');
    return signHere(message, inputs['private-key']);
}

;// providers/src/github-app/inputs.ts
const inputs = {
    'client-id': {
        type: 'text',
        required: true,
        form: { pattern: '[A-Za-z0-9._-]{1,64}', words: 'the client id of a GitHub App' },
        description: "The client id of the GitHub App, from its settings page. The App's id works too.",
    },
    owner: {
        type: 'text',
        form: { pattern: '[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98})', words: 'the name of an organisation or a user' },
        description: "The organisation or user on which the App is installed. Default on GitHub: the owner of the job's repository.",
    },
    repositories: {
        type: 'lines',
        form: {
            pattern: '\\*|[\\w.-]{0,99}[\\w-][\\w.-]{0,99}',
            words: 'the name of a repository, without its owner, or *',
        },
        description: "Names of the owner's repositories that the token may access. Write `*` for all repositories of the installation. Default on GitHub: the job's own repository. With another `owner`, this input is required.",
    },
    enterprise: {
        type: 'text',
        form: { pattern: '[A-Za-z0-9](?:[A-Za-z0-9_-]{0,98})', words: 'the name of an enterprise, as in its URL' },
        description: 'The enterprise on which the App is installed, written as in its URL. It replaces `owner` and `repositories`.',
    },
    permissions: {
        type: 'lines',
        required: true,
        missing: 'is required: one permission per line, such as contents: read. Or only * for all permissions of the installation; a warning then shows the list to write instead',
        form: {
            pattern: '\\*|[A-Za-z0-9_-]{1,80} *: *[A-Za-z-]{1,20}',
            words: 'a permission and its level, such as contents: read, or only *',
        },
        description: 'The permissions of the token, one per line: `contents: read`, `pull-requests: write`. The token never gets more than the installation has. Write `*` for all permissions of the installation; a warning then shows the list to write instead.',
    },
    'api-url': {
        type: 'text',
        description: "The address of GitHub's API; `https://HOST/api/v3` for GitHub Enterprise Server. Default: the API of the server that runs the job; outside GitHub `https://api.github.com`.",
    },
    'signing-key': {
        type: 'text',
        form: {
            pattern: '[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+',
            words: 'a mount and a key, such as transit/github-app',
        },
        description: "The transit key of Vault or OpenBao that signs for the App, written `<mount>/<name>`, for example `transit/github-app`. The App's private key is stored there, and never in CI.",
    },
    'vault-url': {
        type: 'text',
        description: 'The address of the Vault server, in the same format as `url` of `actions/vault`.',
    },
    'vault-role': {
        type: 'text',
        description: 'The Vault role for the login. Give it only `update` on the signing path.',
    },
    'vault-mount': { type: 'text', default: 'jwt', description: 'The path of the JWT auth mount.' },
    'vault-audience': {
        type: 'text',
        description: "The audience of the job's ID token. It must be one of the role's `bound_audiences`.",
    },
    'vault-namespace': { type: 'text', description: 'The Vault namespace of the login and of the signing key.' },
    'vault-ca-certificate': {
        type: 'document',
        description: 'The certificate authority of the Vault server (PEM). For this server Mayfly trusts only this certificate authority.',
    },
    'private-key': {
        type: 'text',
        secret: true,
        description: "The App's private key (PEM), instead of `signing-key`. It is a static secret: use it only until the key is in Vault. The step prints a warning.",
    },
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output'],
        default: 'output',
        description: 'How the job gets the token. You can give several ways.',
        each: {
            env: 'the variable `GH_TOKEN`. For an Enterprise Server: `GH_ENTERPRISE_TOKEN` and `GH_HOST`',
            file: 'a private file. The path is in `GH_TOKEN_FILE` or `GH_ENTERPRISE_TOKEN_FILE`',
            output: 'the step output `token`',
        },
    },
};

var nested_inputs = _require(8797);
;// providers/src/github-app/needs.ts

const prefix = 'vault-';
function needs(inputs) {
    if (inputs['signing-key'] === undefined || inputs['private-key'] !== undefined)
        return undefined;
    return { provider: 'vault', prefix, inputs: (0,nested_inputs.m)(prefix, inputs) };
}

var template = _require(771);
;// providers/src/github-app/present.ts


const publicVariables = {
    GH_HOST: 'emptied',
    GH_TOKEN_FILE: 'emptied',
    GH_ENTERPRISE_TOKEN_FILE: 'emptied',
};
function present(inputs) {
    const token = (0,template.y_)('token');
    const variable = variables(inputs);
    return {
        env: { env: { [variable.token]: token, ...variable.host } },
        file: { env: {}, files: [{ name: 'token', content: token, env: [`${variable.token}_FILE`] }] },
        output: { token },
        facts: { 'installation-id': (0,template.y_)('installation-id'), 'app-slug': (0,template.y_)('app-slug') },
    };
}
function variables(inputs) {
    const { host } = new URL(apiOf(inputs));
    if (host === 'api.github.com')
        return { token: 'GH_TOKEN', host: {} };
    const cloud = host.endsWith('.ghe.com');
    return {
        token: cloud ? 'GH_TOKEN' : 'GH_ENTERPRISE_TOKEN',
        host: { GH_HOST: cloud ? host.replace(/^api\./, '') : host },
    };
}

;// providers/src/github-app/index.ts






const githubApp = {
    id: 'github-app',
    title: 'GitHub App',
    inputs: inputs,
    otherActions: async () => [(await _require.e("github-app-other-action").then(_require.bind(_require, 4155))).otherAction],
    outputs: {
        token: 'With `deliver: output`: the installation token.',
        'installation-id': "The id of the token's installation.",
        'app-slug': 'The name of the App in URLs; it acts as `<app-slug>[bot]`.',
    },
    complete: complete,
    checkInputs: checkInputs,
    audience: () => '',
    needs: needs,
    principal: (inputs) => `GitHub App ${inputs['client-id']} on ${accountOf(targetOf(inputs))}`,
    publicVariables: publicVariables,
    exchange: exchange,
    present: present,
};
/***/ }),

/***/ 3931:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  fA: () => (lifetimeSeconds),
  iY: () => (headersFor),
  z_: () => (refusalError)
});
const lifetimeSeconds = 3600;
function headersFor(token) {
    return {
        authorization: `Bearer ${token.reveal()}`,
        accept: 'application/vnd.github+json',
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
    };
}
async function refusalError(context, facts) {
    return (await _require.e("github-app-refusal").then(_require.bind(_require, 1510))).refusal(context, facts);
}
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
