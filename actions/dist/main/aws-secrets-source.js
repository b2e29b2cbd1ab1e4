"use strict";
exports.ids = ["aws-secrets-source","token-refusal","sigv4","refusal"];
exports.modules = {

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

/***/ 9993:
require("./shared-refusal.js"),

/***/ 2722:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  s: () => (mostEarlyConnections)
});
const mostEarlyConnections = 20;
/***/ }),

/***/ 4493:
require("./shared-token-refusal.js"),

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
var refusal = _require(9993);
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
var exchange = _require(4726);
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
require("./shared-sigv4.js"),

/***/ 7569:
require("./shared-trust-claims.js"),

/***/ 7452:
require("./shared-trust-hints.js"),

/***/ 9643:
require("./shared-trust-issuer.js"),

/***/ 1211:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  FI: () => (escapeUnits),
  JJ: () => (shownValue),
  MJ: () => (unitEscape),
  y9: () => (shownList)
});
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
/***/ }),

/***/ 7426:
require("./shared-trust-subject.js"),

};
;
