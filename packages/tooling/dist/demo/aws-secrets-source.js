export const id = 8667;
export const ids = [8667,6447,6077];
export const modules = {

/***/ 7382:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  a: () => (kindByStatus)
});
function kindByStatus(status) {
    if ([407, 408, 425, 429].includes(status))
        return 'throttle';
    return status >= 500 ? 'transient' : undefined;
}
/***/ }),

/***/ 887:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  E: () => (readsOnlyLabel),
  c: () => (labelledIo)
});
const readsOnlyLabel = ', used only to read secrets';
function labelledIo(io, label) {
    return {
        ...io,
        recordEnding: (ending, details) => io.recordEnding({ ...ending, what: ending.what + label }, details),
        forgetEnding: (what) => io.forgetEnding(what + label),
    };
}
/***/ }),

/***/ 6447:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  refusalOf: () => (refusalOf)
});

var answer_status = _require(7382);
var errors = _require(7638);
;// trust/src/shown.ts
const longestShown = 200;
function shownValue(value) {
    if (value === '')
        return 'an empty text';
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');
    const printable = escapeUnits(text.slice(0, longestShown));
    return text.length > longestShown ? `${printable}[...]` : printable;
}
function escapeUnits(text) {
    return text.replace(/[^ -~]/g, unitEscape);
}
function unitEscape(unit) {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function shownList(values) {
    const first = values.slice(0, 3).map((value) => shownValue(value));
    const others = values.length - first.length;
    return [...first, ...(others > 0 ? [`one of ${others} more`] : [])].join(' or ');
}

;// trust/src/claims.ts

const printable = new Set([
    ...['iss', 'sub', 'aud', 'azp'],
    ...['repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'repository_visibility'],
    ...['environment', 'event_name', 'ref', 'ref_type', 'ref_protected', 'base_ref', 'head_ref'],
    ...['workflow', 'workflow_ref', 'job_workflow_ref', 'runner_environment', 'enterprise', 'enterprise_id'],
    ...['project_path', 'project_id', 'namespace_path', 'namespace_id', 'project_visibility', 'pipeline_source'],
    ...['job_project_path', 'job_project_id', 'job_namespace_path', 'job_namespace_id', 'ref_path', 'ci_config_ref_uri'],
    ...['environment_protected', 'environment_action', 'deployment_tier', 'user_access_level'],
]);
const minor = new Set([
    'azp',
    ...['repository_owner', 'repository_visibility', 'base_ref', 'head_ref', 'workflow', 'runner_environment'],
    ...['namespace_path', 'project_visibility', 'job_project_path', 'job_namespace_path', 'ref_path'],
    ...['environment_action', 'user_access_level'],
]);
const customProperty = /^repo_property_[\w-]{1,80}$/;
function isPrintable(claim) {
    return printable.has(claim) || customProperty.test(claim);
}
function shownClaims(claims) {
    const isCalled = claimOf(claims, 'job_workflow_ref') !== claimOf(claims, 'workflow_ref');
    return [...printable, ...Object.keys(claims).filter((name) => customProperty.test(name))].filter((name) => !['iss', 'sub', 'aud'].includes(name) &&
        !minor.has(name) &&
        (name !== 'workflow_ref' || isCalled) &&
        !['', undefined].includes(claimOf(claims, name)));
}
const tooLong = '[...]';
const longestValue = 400;
const longestClaims = 3000;
function printableClaims(claims) {
    let left = longestClaims;
    const names = [...printable, ...Object.keys(claims).filter((name) => customProperty.test(name))];
    const found = names.map((name) => [name, claimOf(claims, name)]).filter(([, value]) => value !== undefined);
    return Object.fromEntries(found.map(([name, value]) => {
        const { length } = escapeUnits(JSON.stringify(value));
        const fits = length <= Math.min(longestValue, left);
        if (fits)
            left -= length;
        return [name, fits ? value : tooLong];
    }));
}
function claimOf(claims, name) {
    return Object.hasOwn(claims, name) ? claims[name] : undefined;
}
const mask = '***';
function unknownClaim(claims, name) {
    const value = claimOf(claims, name);
    if (value === undefined)
        return isPrintable(name) ? undefined : `${escapeUnits(name)} is a claim that a refusal does not print`;
    if (value === tooLong)
        return `the value of ${escapeUnits(name)} was too long to be printed`;
    return JSON.stringify(value)?.includes(mask) ? `the log has masked the value of ${escapeUnits(name)}` : undefined;
}
const specialCharacter = /[^ -~]|['#]|:(?=:)|(?<=section_(?:start|end)):/g;
function claimsWord(claims) {
    return `'${JSON.stringify(printableClaims(claims)).replace(specialCharacter, unitEscape)}'`;
}

;// trust/src/issuer.ts

const githubUrl = 'https://token.actions.githubusercontent.com';
const gitlabUrl = 'https://gitlab.com';
function issuerOf(claims) {
    const iss = claimOf(claims, 'iss');
    const url = typeof iss === 'string' ? iss : '';
    const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)$/.exec(url) ?? [];
    if (host === 'token.actions.githubusercontent.com') {
        const slug = path.slice(1);
        return { kind: 'github', url, ...(slug && { slug }) };
    }
    if (/^token\.actions\.[a-z0-9-]+\.ghe\.com$/.test(host))
        return { kind: 'github', url };
    if (path.startsWith('/_services/token'))
        return { kind: 'github', url, isServer: true };
    const has = (claim) => claimOf(claims, claim) !== undefined;
    if (has('repository') && has('job_workflow_ref'))
        return { kind: 'github', url };
    if (url === gitlabUrl || (has('project_path') && has('namespace_id')))
        return { kind: 'gitlab', url };
    const sub = claimOf(claims, 'sub');
    if (/(^|\/)oidc(\/|$)/.test(path) && typeof sub === 'string' && sub.startsWith(`${new URL(url).origin}/`))
        return { kind: 'jenkins', url };
    return { kind: 'other', url };
}

;// trust/src/subject.ts


function readGithubSubject(subject) {
    const [all, owner = '', ownerId, name = '', repositoryId, context] = /^repo:([^/:@]+)(?:@([^/:@]+))?\/([^/:@]+)(?:@([^/:@]+))?(?::(.*))?$/s.exec(subject) ?? [];
    return all === undefined ? undefined : { owner, ownerId, name, repositoryId, context };
}
function defaultSubjects(claims) {
    const context = defaultContext(claims);
    return context === undefined ? undefined : subjectForms(claims, context);
}
function isCustomSubject(claims) {
    const subject = subject_text(claims, 'sub');
    const context = defaultContext(claims);
    const repository = subject_text(claims, 'repository');
    if (issuerOf(claims).kind !== 'github' || !subject || context === undefined || !repository)
        return false;
    if (['sub', 'repository', 'environment', 'event_name', 'ref'].some((name) => unknownClaim(claims, name)))
        return false;
    const parts = readGithubSubject(subject);
    return !parts || `${parts.owner}/${parts.name}` !== repository || parts.context !== context;
}
function subjectForms(claims, context) {
    const [owner = '', name = '', ...more] = subject_text(claims, 'repository')?.split('/') ?? [];
    if (!owner || !name || more.length > 0)
        return undefined;
    const ownerId = subject_text(claims, 'repository_owner_id');
    const repositoryId = subject_text(claims, 'repository_id');
    const immutable = ownerId && repositoryId && !issuerOf(claims).isServer;
    return {
        classic: `repo:${owner}/${name}:${context}`,
        immutable: immutable ? `repo:${owner}@${ownerId}/${name}@${repositoryId}:${context}` : undefined,
    };
}
function otherForm(claims) {
    const subject = subject_text(claims, 'sub') ?? '';
    const { context } = readGithubSubject(subject) ?? {};
    const forms = context ? subjectForms(claims, context) : undefined;
    if (forms?.immutable === undefined)
        return undefined;
    if (subject === forms.immutable)
        return { isImmutable: true, other: forms.classic };
    return subject === forms.classic ? { isImmutable: false, other: forms.immutable } : undefined;
}
function defaultContext(claims) {
    const environment = subject_text(claims, 'environment');
    if (environment)
        return `environment:${escapedSegment(environment)}`;
    const ref = subject_text(claims, 'ref');
    const event = subject_text(claims, 'event_name');
    if (event === 'pull_request')
        return 'pull_request';
    if (!ref || !event || !/^refs\/(heads|tags)\//.test(ref))
        return undefined;
    return `ref:${escapedSegment(ref)}`;
}
function escapedSegment(value) {
    return value.replaceAll(':', '%3A');
}
function subject_text(claims, name) {
    const value = claimOf(claims, name);
    return typeof value === 'string' ? value : undefined;
}

;// trust/src/hints.ts




function hintsOf(claims) {
    const { kind, slug } = issuerOf(claims);
    const hints = kind === 'github' ? githubHints(claims) : kind === 'gitlab' ? gitlabHints(claims) : [];
    if (slug !== undefined)
        hints.unshift(`The issuer ends in the name of the enterprise, /${shownValue(slug)}: the identity provider and each of its condition keys need it too.`);
    if (kind === 'jenkins')
        hints.push('The subject is the URL of the job, and it ends in a slash.');
    return hints;
}
function textOf(claims, name) {
    const value = claimOf(claims, name);
    return typeof value === 'string' && value !== '' && unknownClaim(claims, name) === undefined ? value : undefined;
}
function githubHints(claims) {
    const hints = [];
    const environment = textOf(claims, 'environment');
    const ref = textOf(claims, 'ref');
    const called = textOf(claims, 'job_workflow_ref');
    const caller = textOf(claims, 'workflow_ref');
    if (isCustomSubject(claims))
        hints.push(`The subject is not GitHub's default, which is ${shownValue(defaultSubjects(claims)?.classic)} here: the organisation or the repository has a template for subjects.`);
    else if (environment !== undefined) {
        hints.push(`The job has the environment ${shownValue(environment)}, so its subject ends in the environment and not in the branch, the tag or pull_request.`);
        if (environment.includes(':'))
            hints.push(`In the subject, GitHub writes the environment as ${shownValue(environment.replaceAll(':', '%3A'))}.`);
    }
    else if (textOf(claims, 'event_name') === 'pull_request')
        hints.push('A pull request started the job, so its subject ends in pull_request and not in a branch.');
    else if (ref?.startsWith('refs/tags/'))
        hints.push(`${shownValue(ref)} is a tag: a trust that names a branch does not accept it.`);
    if (otherForm(claims)?.isImmutable)
        hints.push('The subject has the ids of owner and repository: a trust with the names alone does not accept it.');
    if (called !== undefined && caller !== undefined && called !== caller)
        hints.push('job_workflow_ref is a called workflow, and workflow_ref is its caller. The subject and the ref are those of the caller.');
    hints.push(...capitalHint([textOf(claims, 'repository'), environment]));
    return hints;
}
function gitlabHints(claims) {
    const hints = [];
    const ref = textOf(claims, 'ref');
    if (textOf(claims, 'ref_type') === 'tag')
        hints.push(`${shownValue(ref)} is a tag: a trust that names a branch does not accept it.`);
    const project = textOf(claims, 'project_id');
    const job = textOf(claims, 'job_project_id');
    if (job !== undefined && project !== undefined && job !== project)
        hints.push('The project is a fork: job_project_id is the project in which the job runs.');
    hints.push(...capitalHint([textOf(claims, 'project_path'), textOf(claims, 'environment')]));
    return hints;
}
function capitalHint(names) {
    const found = names.filter((name) => name !== undefined && /[A-Z]/.test(name));
    if (found.length === 0)
        return [];
    return [`Upper and lower case must be as here: ${found.map(shownValue).join(', ')}.`];
}

;// core/src/refused-token.ts


function refusedToken({ claims }, facts) {
    return { claims, facts, notes: hintsOf(claims), command: `mayfly trust explain ${claimsWord(claims)} < document` };
}

var foreign_text = _require(281);
;// core/src/token-refusal.ts





function unusableTokenError(token, audience, clock, knownIssuer) {
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
function claimFacts({ claims }) {
    const text = (name) => {
        const value = claims[name];
        return (0,foreign_text.qk)(typeof value === 'string' || value === undefined ? value : JSON.stringify(value));
    };
    const other = otherForm(claims);
    const form = other &&
        (other.isImmutable
            ? `  (immutable format; the older format is ${other.other})`
            : `  (older format; the immutable format is ${other.other})`);
    const facts = {
        issuer: text('iss'),
        subject: text('sub') && `${text('sub')}${form ?? ''}`,
        audience: (0,foreign_text.qk)(Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud),
        ...Object.fromEntries(shownClaims(claims).map((name) => [name, text(name)])),
    };
    return Object.fromEntries(Object.entries(facts).filter((fact) => fact[1] !== undefined));
}

;// core/src/refusal.ts




function refusalOf(table, answer, { facts: given, more, subject, context }) {
    const { status, code, said, isOwn } = answer;
    const claims = subject && claimFacts(subject);
    const facts = { ...given, ...claims };
    const shown = { ...facts, ...more, said, ...answer.facts };
    const write = (text) => (typeof text === 'string' ? text : text(facts, context, answer));
    const ruleOf = (rules = []) => rules.find((rule) => fits(rule, facts, context, answer));
    const busy = ruleOf(table.unavailable);
    const kind = busy?.kind ?? (0,answer_status.a)(status);
    if (kind !== undefined)
        return new errors.rU('ERR_EXCHANGE_UNAVAILABLE', write(busy?.message ?? `${capital(table.system)} could not answer`), {
            ...(code !== undefined && { vendor: code }),
            facts: { ...shown, ...(code === undefined && { status: String(status) }) },
            fix: write(busy?.fix ?? table.later ?? 'Run the job again later.'),
            kind,
        });
    if (!isOwn) {
        const { endpoint = 'The server' } = facts;
        const what = `not an answer of ${table.protocol ?? table.system}`;
        return new errors.rU('ERR_ANSWER_MALFORMED', `${endpoint} answered ${status}, which is ${what}`, {
            facts,
            fix: `Check ${table.inputs}, and any proxy or firewall between the runner and ${table.system}.`,
            kind: 'unreadable',
        });
    }
    const rule = ruleOf(table.refused);
    const vendor = code ?? (shown.status === undefined ? `HTTP ${status}` : undefined);
    return new errors.rU('ERR_EXCHANGE_REJECTED', write(rule?.message ?? table.message), {
        ...(vendor !== undefined && { vendor }),
        facts: { ...shown, ...rule?.facts?.(context) },
        fix: write(rule?.fix ?? table.fix),
        ...(rule?.kind && { kind: rule.kind }),
        ...(answer.trace && { trace: answer.trace }),
        ...(subject && claims && { refusedToken: refusedToken(subject, claims) }),
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
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  s: () => (mostEarlyConnections)
});
const mostEarlyConnections = 20;
/***/ }),

/***/ 8667:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  source: () => (source_source)
});

var source = _require(2722);
var aws_partition = _require(7120);
var sigv4 = _require(6077);
;// providers/src/aws/secrets/database-token.ts

const tokenSeconds = 900;
function databaseToken(io, { parts, expiresAt: sessionEnd = Number.POSITIVE_INFINITY }, { host, port, user, region }) {
    const now = io.now();
    const query = { Action: 'connect', DBUser: user };
    const url = (0,sigv4.T)(`${host}:${port}`, query, tokenSeconds, (0,sigv4.signingKeys)(parts), {
        region,
        service: 'rds-db',
        now,
    });
    const what = `login token of ${user} at ${host}:${port}`;
    const expiresAt = Math.min(now + tokenSeconds * 1000, sessionEnd);
    io.recordEnding({ what, expiresAt, facts: {} }, () => ({ trace: {} }));
    return { found: { value: url.slice('https://'.length) }, read: { what, expiresAt } };
}

var json = _require(9051);
;// providers/src/aws/secrets/call.ts

const largestAnswerBytes = 2 << 20;
function call(io, { url, region, service }, parts, operation, input, judge) {
    const body = JSON.stringify(input);
    const target = service === 'ssm' ? 'AmazonSSM' : 'secretsmanager';
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${target}.${operation}` };
    return io.http('any', () => ({
        method: 'POST',
        url,
        headers: (0,sigv4.signedHeaders)(url, headers, body, (0,sigv4.signingKeys)(parts), { region, service, now: io.now() }),
        body,
        largestBytes: largestAnswerBytes,
    }), (answer) => {
        const id = answer.headers['x-amzn-requestid'];
        return judge({ answer, request: typeof id === 'string' ? id : undefined });
    });
}

var errors = _require(7638);
var foreign_text = _require(281);
var refusal = _require(6447);
;// providers/src/aws/secrets/refusal.ts




function refusedSecret(answer, { id, region }) {
    const refused = readRefusal(answer);
    const error = (0,refusal.refusalOf)(table, refused, { facts: { secret: id, region }, context: 'secretsmanager:GetSecretValue' });
    if (refused.code === 'ResourceNotFoundException')
        return { missing: error };
    throw error;
}
function refusedParameters(answer, reads) {
    const facts = { parameters: reads.map(({ name }) => name).join(' ') };
    return (0,refusal.refusalOf)(table, readRefusal(answer), { facts, context: 'ssm:GetParameters' });
}
function refusedPath(answer, { path }) {
    return (0,refusal.refusalOf)(table, readRefusal(answer), { facts: { path }, context: 'ssm:GetParametersByPath' });
}
function missingParameter({ name, version, region }) {
    const refused = { status: 400, isOwn: true, code: 'ParameterNotFound', said: undefined };
    return (0,refusal.refusalOf)(table, refused, { facts: { parameter: name, version, region }, context: 'ssm:GetParameters' });
}
function emptyPath({ path, region }) {
    return new errors.rU('ERR_SECRET_REFUSED', 'There is no parameter directly below this path', {
        facts: { path, region },
        fix: 'Check the path, the region and the account.',
    });
}
function tooManyPages({ path }, pages) {
    return new errors.rU('ERR_SECRET_REFUSED', `The path has more than ${pages} pages of parameters`, {
        facts: { path },
        fix: 'Read a path with fewer parameters, or read them by their names.',
    });
}
function readRefusal({ status, headers, body }) {
    const { __type: type, message, Message: other } = (0,json.Vh)(body);
    const named = (0,foreign_text.qk)(type) ?? (0,foreign_text.qk)(headers['x-amzn-errortype']);
    const code = named?.replace(/^[^#]*#/, '').replace(/:.*$/, '');
    return { status, isOwn: code !== undefined, code, said: (0,foreign_text.qk)(message) ?? (0,foreign_text.qk)(other) };
}
const kms = {
    fix: 'The role needs kms:Decrypt on the key of the secret, and the key must be enabled.',
};
const table = {
    system: 'AWS',
    inputs: 'the endpoint inputs',
    unavailable: [
        {
            codes: ['ThrottlingException', 'Throttling', 'TooManyRequestsException', 'RequestLimitExceeded'],
            kind: 'throttle',
            fix: 'Too many jobs read at the same time: run the job again later.',
        },
        { codes: ['InternalServiceError', 'InternalServerError'], kind: 'transient' },
    ],
    message: 'AWS refused the read',
    refused: [
        {
            said: /Signature expired|Signature not yet current/,
            kind: 'stale',
            message: 'AWS refused the time of the signature',
            fix: 'A server between the runner and AWS sends a wrong Date header: check proxies.',
        },
        {
            codes: ['RequestTimeTooSkewed', 'RequestExpired'],
            kind: 'stale',
            message: 'AWS refused the time of the signature',
            fix: 'A server between the runner and AWS sends a wrong Date header: check proxies.',
        },
        {
            codes: ['ResourceNotFoundException', 'ParameterNotFound', 'ParameterVersionNotFound'],
            message: 'In this account and region there is no secret or parameter with this name, or it does not have this version',
            fix: 'Check the name, the region, the account, and the version after #@.',
        },
        {
            said: /marked for deletion|scheduled for deletion/,
            message: 'The secret is marked for deletion',
            fix: 'Restore the secret: aws secretsmanager restore-secret --secret-id NAME.',
        },
        {
            said: /default KMS/,
            fix: 'A secret that another account may read must be encrypted with a key of its own, not with the default key of Secrets Manager.',
        },
        { said: /KMS/, ...kms },
        { codes: ['DecryptionFailure', 'InvalidKeyId', 'KMSInvalidStateException'], ...kms },
        {
            codes: ['AccessDeniedException'],
            fix: (_, action) => `The role needs ${action}. AWS also answers so when there is no such name in this account and region. For another account or region, write the whole ARN.`,
        },
        {
            codes: ['ExpiredTokenException', 'UnrecognizedClientException', 'InvalidSignatureException'],
            fix: 'AWS does not accept the session of this read: run the job again.',
        },
    ],
    fix: 'See the reason of AWS above.',
};

;// providers/src/aws/secrets/secrets-manager.ts




const versionId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function readSecret(io, service, keys, read) {
    const { id, version } = read;
    const chosen = version === undefined ? {} : versionId.test(version) ? { VersionId: version } : { VersionStage: version };
    return call(io, service, keys, 'GetSecretValue', { SecretId: id, ...chosen }, async ({ answer, request }) => {
        if (answer.status !== 200)
            return refusedSecret(answer, read);
        const { SecretString: text, SecretBinary: bytes, VersionId: found, Name: name } = (0,json.Vh)(answer.body);
        const value = typeof text === 'string' ? text : typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : undefined;
        if (value === undefined)
            throw incomplete(service, id);
        const stage = version !== undefined && !versionId.test(version) ? ` (${version})` : '';
        const shown = (0,json.b6)(found);
        return {
            found: { value },
            read: {
                what: (0,json.b6)(name) ?? id,
                ...(shown !== undefined && { version: shown + stage }),
                ...(request !== undefined && { request }),
            },
        };
    });
}
function incomplete({ url }, id) {
    return new errors.rU('ERR_ANSWER_MALFORMED', 'AWS answered 200 without a value', {
        facts: { endpoint: new URL(url).host, secret: id },
        fix: 'Check the endpoint inputs, and any proxy or firewall between the runner and AWS.',
        kind: 'unreadable',
    });
}

;// providers/src/aws/secrets/parameter-store.ts




const mostNames = 10;
const mostPages = 100;
function callsOf(reads) {
    const calls = [];
    for (const read of reads) {
        const free = calls.find((one) => one.length < mostNames && one.every(({ name }) => name !== read.name));
        if (free)
            free.push(read);
        else
            calls.push([read]);
    }
    return calls;
}
function readParameters(io, service, keys, reads) {
    const Names = reads.map(({ name, version }) => (version === undefined ? name : `${name}:${version}`));
    return call(io, service, keys, 'GetParameters', { Names, WithDecryption: true }, async ({ answer, request }) => {
        if (answer.status !== 200)
            throw refusedParameters(answer, reads);
        const { Parameters: list } = (0,json.Vh)(answer.body);
        const found = Array.isArray(list) ? list.map(json.D7) : [];
        return Promise.all(reads.map(async (read) => {
            const parameter = found.find(({ Name, ARN }) => Name === read.name || ARN === read.name || `${ARN}`.endsWith(`:parameter${read.name}`));
            if (!parameter)
                return { missing: missingParameter(read) };
            const { Value: value, Version: version, Type: type } = parameter;
            if (typeof value !== 'string')
                throw incomplete(service, read.name);
            return {
                found: { value },
                read: {
                    what: `ssm:${((0,json.b6)(parameter.Name) ?? read.name).replace(/^arn:.*?:parameter/, '')}`,
                    ...(typeof version === 'number' && { version: versionOf(version, read.version) }),
                    ...(request !== undefined && { request }),
                },
                ...(type !== 'SecureString' && { isPublic: true }),
            };
        }));
    });
}
function versionOf(version, asked) {
    return asked === undefined || asked === String(version) ? String(version) : `${version} (${asked})`;
}
async function readPath(io, service, keys, read) {
    const { path } = read;
    const members = new Map();
    const requests = [];
    let isPublic = true;
    let next;
    for (let page = 0; page === 0 || next !== undefined; page++) {
        if (page === mostPages)
            throw tooManyPages(read, mostPages);
        const input = {
            Path: path.replace(/(?<=.)\/$/, ''),
            WithDecryption: true,
            MaxResults: 10,
            ...(next !== undefined && { NextToken: next }),
        };
        next = await call(io, service, keys, 'GetParametersByPath', input, async ({ answer, request }) => {
            if (answer.status !== 200)
                throw refusedPath(answer, read);
            const { Parameters: list, NextToken: token } = (0,json.Vh)(answer.body);
            for (const { Name: name, Value: value, Type: type } of Array.isArray(list) ? list.map(json.D7) : []) {
                if (typeof name !== 'string' || typeof value !== 'string')
                    throw incomplete(service, path);
                members.set(name.slice(path.length), JSON.stringify(value));
                isPublic &&= type !== 'SecureString';
            }
            if (request !== undefined)
                requests.push(request);
            return (0,json.b6)(token);
        });
    }
    if (members.size === 0)
        return { missing: emptyPath(read) };
    return {
        found: { members },
        read: {
            what: `ssm:${path} (${members.size} parameters)`,
            ...(requests.length > 0 && { request: requests.join(' ') }),
        },
        ...(isPublic && { isPublic }),
    };
}

;// providers/src/aws/secrets/reference.ts

const secretName = /^[A-Za-z0-9/_+=.@!-]{1,512}$/;
const parameterName = /^\/?[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*$/;
const parameterPath = /^\/(?:[A-Za-z0-9_.-]+\/)*$/;
const arn = /^arn:([a-z-]+):([a-z]+):([a-z0-9-]+):(\d{12}):(secret:|parameter\/)(.+)$/;
const database = /^([A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?):(\d{1,5})\/([A-Za-z0-9_.@-]{1,128})$/;
function awsReference(line, { region: given }) {
    const own = given ?? '';
    const { source } = line;
    if (source.startsWith('rds:'))
        return databaseRead(line, source.slice('rds:'.length), own);
    if (source.startsWith('ssm:'))
        return parameterRead(line, source.slice('ssm:'.length), own);
    if (!source.startsWith('arn:'))
        return secretName.test(source) ? secretRead(line, source, own) : { fault: secretFault };
    const [, partition, service, region = '', , , name = ''] = arn.exec(source) ?? [];
    const isParameter = service === 'ssm';
    if (service !== 'secretsmanager' && !isParameter)
        return {
            fault: 'is an ARN, but not of a secret (arn:aws:secretsmanager:\u2026:secret:\u2026) or a parameter (arn:aws:ssm:\u2026:parameter/\u2026)',
        };
    const regions = given === undefined ? [region] : [given, region];
    if (regions.some((one) => partition !== (0,aws_partition.iQ)(one).name))
        return { fault: `is an ARN of another partition than the region ${given ?? region}` };
    if (isParameter)
        return parameterRead(line, `/${name}`, region, source);
    return secretName.test(name) ? secretRead(line, source, region) : { fault: secretFault };
}
const secretFault = 'is not a name of a secret: letters, digits and /_+=.@!-';
function secretRead({ version }, id, region) {
    return { read: { kind: 'secret', id, region, ...(version !== undefined && { version }) } };
}
function parameterRead({ every, select, version }, name, region, wholeName = name) {
    if (name.endsWith('/')) {
        if (!parameterPath.test(name))
            return { fault: 'is not a path of parameters, such as ssm:/app/' };
        if (every === undefined)
            return { fault: 'ends with /, so it reads every parameter below it: its name must end with *, such as APP_*' };
        if (select.kind !== 'whole')
            return { fault: 'reads every parameter below a path, so nothing can follow #' };
        if (version !== undefined)
            return { fault: 'reads every parameter below a path, so it can have no version' };
        return { read: { kind: 'path', path: name, region } };
    }
    if (/^[^:]+:[^:]+$/.test(name) && parameterName.test(name.replace(/:.*$/, '')))
        return { fault: 'has a version or a label behind a colon: write it after #@, such as ssm:/app/db#@3' };
    if (!parameterName.test(name))
        return { fault: 'is not a name of a parameter: letters, digits, _.- and /' };
    if (every !== undefined && select.kind === 'whole')
        return {
            fault: 'reads one parameter: end its path with / to read every parameter below it, or write #* for every key of its JSON',
        };
    return { read: { kind: 'parameter', name: wholeName, region, ...(version !== undefined && { version }) } };
}
function databaseRead({ every, select, version, words }, text, region) {
    const [, host = '', port = '', user = ''] = database.exec(text) ?? [];
    if (host === '' || Number(port) < 1 || Number(port) > 65_535)
        return { fault: 'is not rds:HOST:PORT/USER, such as rds:db.example.eu-central-1.rds.amazonaws.com:5432/deploy' };
    if (every !== undefined || select.kind !== 'whole' || version !== undefined || words.length > 0)
        return { fault: 'is a login token of a database, which has no keys, no version and no words' };
    return { read: { kind: 'database', host, port: Number(port), user, region } };
}

var labelled_io = _require(887);
var settle = _require(9430);
var exchange = _require(9136);
var hops = _require(9378);
var instant = _require(368);
var session_policy = _require(5935);
;// providers/src/aws/secrets/narrow.ts



function narrowedTo(reads, { account, until, databaseLoginEndsToo: endsAll, optional }) {
    const time = until === undefined ? {} : { DateLessThan: { 'aws:CurrentTime': (0,instant.u)(until) } };
    const timed = until === undefined ? {} : { Condition: time };
    const statements = [];
    const allow = (Action, resources, more = timed) => {
        if (resources.length > 0)
            statements.push({ Effect: 'Allow', Action, Resource: [...new Set(resources)], ...more });
    };
    allow('secretsmanager:GetSecretValue', reads.flatMap((read) => secretArns(read, account, optional.has(read))));
    allow('ssm:GetParameters', reads.flatMap((read) => (read.kind === 'parameter' ? [parameterArn(read.name, read.region, account)] : [])));
    allow('ssm:GetParametersByPath', reads.flatMap((read) => read.kind === 'path' ? [parameterArn(read.path.replace(/\/$/, ''), read.region, account)] : []));
    allow('rds-db:connect', reads.flatMap((read) => (read.kind === 'database' ? [userArn(read, account)] : [])), endsAll ? timed : {});
    const services = [...new Set(reads.flatMap(serviceHost))];
    if (services.length > 0)
        statements.push({
            Effect: 'Allow',
            Action: 'kms:Decrypt',
            Resource: '*',
            Condition: { StringEquals: { 'kms:ViaService': services }, ...time },
        });
    return { Version: '2012-10-17', Statement: statements };
}
function groupsOf(reads, policy) {
    const groups = [];
    for (const read of reads) {
        const last = groups.at(-1);
        if (last && JSON.stringify(policy([...last, read])).length <= session_policy.Rq)
            last.push(read);
        else
            groups.push([read]);
    }
    return groups;
}
function secretArns(read, account, isOptional) {
    if (read.kind !== 'secret')
        return [];
    const { id, region } = read;
    if (id.startsWith('arn:'))
        return [id, `${id}-??????`];
    const arn = `arn:${(0,aws_partition.iQ)(region).name}:secretsmanager:${region}:${account}:secret:${id}`;
    return [...(isOptional ? [arn] : []), `${arn}-??????`];
}
function parameterArn(name, region, account) {
    if (name.startsWith('arn:'))
        return name;
    return `arn:${(0,aws_partition.iQ)(region).name}:ssm:${region}:${account}:parameter/${name.replace(/^\//, '')}`;
}
function userArn({ region, user }, account) {
    return `arn:${(0,aws_partition.iQ)(region).name}:rds-db:${region}:${account}:dbuser:*/${user}`;
}
function serviceHost({ kind, region }) {
    if (kind === 'database')
        return [];
    return [`${kind === 'secret' ? 'secretsmanager' : 'ssm'}.${region}.${(0,aws_partition.iQ)(region).suffix}`];
}

;// providers/src/aws/secrets/sessions.ts







const lifetimeSeconds = 900;
const readSeconds = 120;
async function openSessions(inputs, reads, io, optional) {
    const short = { ...inputs, lifetime: inputs.lifetime ?? lifetimeSeconds };
    if (inputs['session-policy'] !== undefined || inputs['session-policy-arns'].length > 0)
        return [{ reads, credential: await (0,exchange.c)(short, (0,labelled_io.c)(io, labelled_io.E)) }];
    const account = (0,aws_partition.XP)((0,hops.w)(inputs['role-chain']).at(-1)?.role ?? (0,exchange.w)(inputs));
    const narrow = (share, until) => narrowedTo(share, { account, until, optional, databaseLoginEndsToo: inputs.deadline !== undefined });
    let opened = 0;
    const open = async (share) => {
        opened++;
        const narrowing = {
            seconds: readSeconds,
            policy: (until) => narrow(share, until),
            sessionIsUselessAfter: inputs.deadline !== undefined || !share.some(({ kind }) => kind === 'database'),
        };
        try {
            const own = (0,labelled_io.c)(io, opened === 1 ? labelled_io.E : `${labelled_io.E} (${opened})`);
            return [{ reads: share, credential: await (0,exchange.c)(short, own, narrowing) }];
        }
        catch (error) {
            if (!isTooLarge(error))
                throw error;
            const [first] = share;
            if (share.length === 1 && first)
                throw policyTooLargeError(first);
            const middle = Math.ceil(share.length / 2);
            return (await (0,settle.j)([open(share.slice(0, middle)), open(share.slice(middle))])).flat();
        }
    };
    return (await (0,settle.j)(groupsOf(reads, (share) => narrow(share, 0)).map(open))).flat();
}
function isTooLarge(error) {
    return error instanceof errors.rU && error.vendor?.startsWith('PackedPolicyTooLarge') === true;
}
function policyTooLargeError(read) {
    const name = read.kind === 'secret' ? read.id : read.kind === 'parameter' ? read.name : read.kind;
    return new errors.rU('ERR_SECRET_REFUSED', 'A session policy for this one secret is too large for STS when it is packed', {
        vendor: 'PackedPolicyTooLarge',
        facts: { secret: name },
        fix: 'Write the name of the secret and not its ARN, give it a shorter name, or use fewer tags in role-chain.',
    });
}

;// providers/src/aws/secrets/source.ts







const source_source = {
    store: 'AWS',
    planRead: awsReference,
    async open(inputs, reads, io, delivered, _, optional) {
        for (const url of connectionsOf(inputs, reads).slice(0, source.s))
            io.connectEarly(url);
        const shares = delivered
            ? [{ reads, credential: await delivered }]
            : await openSessions(inputs, reads, io, optional);
        return {
            logins: shares.map(({ credential }) => credential),
            read() {
                const answers = new Map(shares.flatMap(({ reads, credential }) => [...readAll(io, inputs, credential, reads)]));
                return reads.map((read) => answers.get(read));
            },
        };
    },
};
function connectionsOf(inputs, reads) {
    const parameters = reads.filter((read) => read.kind === 'parameter');
    const calls = [...new Set(parameters.map(({ region }) => region))].flatMap((region) => callsOf(parameters.filter((read) => read.region === region)).map(() => ssmOf(region, inputs).url));
    return [...calls, ...reads.flatMap((read) => (read.kind === 'parameter' ? [] : (serviceOf(read, inputs)?.url ?? [])))];
}
function readAll(io, inputs, credential, reads) {
    const answers = new Map();
    const { parts: keys } = credential;
    const parameters = reads.flatMap((read) => (read.kind === 'parameter' ? [read] : []));
    for (const region of new Set(parameters.map((read) => read.region))) {
        for (const group of callsOf(parameters.filter((read) => read.region === region))) {
            const service = ssmOf(region, inputs);
            const all = readParameters(io, service, keys, group);
            for (const [index, read] of group.entries())
                answers.set(read, all.then((list) => list[index]));
        }
    }
    for (const read of reads) {
        if (read.kind === 'secret')
            answers.set(read, readSecret(io, secretsManagerOf(read.region, inputs), keys, read));
        else if (read.kind === 'path')
            answers.set(read, readPath(io, ssmOf(read.region, inputs), keys, read));
        else if (read.kind === 'database')
            answers.set(read, Promise.resolve(databaseToken(io, credential, read)));
    }
    return answers;
}
function serviceOf({ kind, region }, inputs) {
    if (kind === 'database')
        return undefined;
    return kind === 'secret' ? secretsManagerOf(region, inputs) : ssmOf(region, inputs);
}
function secretsManagerOf(region, inputs) {
    return { service: 'secretsmanager', region, url: urlOf('secretsmanager', region, inputs) };
}
function ssmOf(region, inputs) {
    return { service: 'ssm', region, url: urlOf('ssm', region, inputs) };
}
function urlOf(service, region, inputs) {
    const given = inputs[`${service}-endpoint`];
    if (given !== undefined && region === inputs.region)
        return given;
    return (0,aws_partition.X5)(service, region, inputs['use-fips']);
}
/***/ }),

/***/ 6077:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  T: () => (presignedUrl),
  signedHeaders: () => (signedHeaders),
  signingKeys: () => (signingKeys)
});
var node_crypto__0 = _require(7598);

function signingKeys(parts) {
    const { accessKeyId, secretAccessKey, sessionToken } = parts;
    return {
        accessKeyId: accessKeyId.reveal(),
        secretAccessKey: secretAccessKey.reveal(),
        sessionToken: sessionToken.reveal(),
    };
}
function signedHeaders(url, headers, body, keys, scope) {
    const { host, pathname } = new URL(url);
    const { date, credential } = namesOf(keys, scope);
    const all = { ...headers, host, 'x-amz-date': date, 'x-amz-security-token': keys.sessionToken };
    const names = Object.keys(all).sort().join(';');
    const signature = sign(['POST', pathname, '', ...linesOf(all), '', names, sha256(body)], keys, scope);
    const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
    return { ...all, authorization };
}
function presignedUrl(host, query, seconds, keys, scope) {
    const { date, credential } = namesOf(keys, scope);
    const all = {
        ...query,
        'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
        'X-Amz-Credential': credential,
        'X-Amz-Date': date,
        'X-Amz-Expires': String(seconds),
        'X-Amz-Security-Token': keys.sessionToken,
        'X-Amz-SignedHeaders': 'host',
    };
    const signature = sign(['GET', '/', queryOf(all), ...linesOf({ host }), '', 'host', sha256('')], keys, scope);
    return `https://${host}/?${queryOf({ ...all, 'X-Amz-Signature': signature })}`;
}
function namesOf({ accessKeyId }, scope) {
    return { date: timeOf(scope), credential: [accessKeyId, ...partsOf(scope)].join('/') };
}
function sign(canonical, { secretAccessKey }, scope) {
    const text = ['AWS4-HMAC-SHA256', timeOf(scope), partsOf(scope).join('/'), sha256(canonical.join('\n'))].join('\n');
    const key = partsOf(scope).reduce((last, part) => hmac(last, part), `AWS4${secretAccessKey}`);
    return hmac(key, text).toString('hex');
}
function partsOf({ region, service, now }) {
    return [timeOf({ now }).slice(0, 8), region, service, 'aws4_request'];
}
function timeOf({ now }) {
    return new Date(now).toISOString().replace(/[-:]|\.\d{3}/g, '');
}
function linesOf(headers) {
    const names = Object.keys(headers).sort();
    return names.map((name) => `${name}:${headers[name]?.trim().replace(/\s+/g, ' ')}`);
}
function queryOf(query) {
    const names = Object.keys(query).sort();
    return names.map((name) => `${encode(name)}=${encode(query[name] ?? '')}`).join('&');
}
function encode(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
function sha256(text) {
    return (0,node_crypto__0.createHash)('sha256').update(text).digest('hex');
}
function hmac(key, text) {
    return (0,node_crypto__0.createHmac)('sha256', key).update(text).digest();
}
/***/ })

};

