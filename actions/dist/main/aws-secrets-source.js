"use strict";
exports.id = "aws-secrets-source";
exports.ids = ["aws-secrets-source"];
exports.modules = {

/***/ 887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ labelledIo)
/* harmony export */ });
function labelledIo(io, label) {
    return {
        ...io,
        hold: (ending) => io.hold({ ...ending, what: ending.what + label }),
        forget: (what) => io.forget(what + label),
    };
}


/***/ }),

/***/ 6486:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  source: () => (/* binding */ source)
});

// EXTERNAL MODULE: ./packages/providers/src/aws/partition.ts
var aws_partition = __webpack_require__(7026);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./packages/providers/src/aws/sigv4.ts

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
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
function hmac(key, text) {
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest();
}

;// CONCATENATED MODULE: ./packages/providers/src/aws/secrets/call.ts

const largestAnswerBytes = 2 << 20;
function call(io, { url, region, service }, parts, operation, input, judge) {
    const body = JSON.stringify(input);
    const target = service === 'ssm' ? 'AmazonSSM' : 'secretsmanager';
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `${target}.${operation}` };
    return io.http('any', () => ({
        method: 'POST',
        url,
        headers: signedHeaders(url, headers, body, signingKeys(parts), { region, service, now: io.now() }),
        body,
        largestBytes: largestAnswerBytes,
    }), (answer) => {
        const id = answer.headers['x-amzn-requestid'];
        return judge({ answer, request: typeof id === 'string' ? id : undefined });
    });
}
function signingKeys(parts) {
    const { accessKeyId, secretAccessKey, sessionToken } = parts;
    return {
        accessKeyId: accessKeyId.reveal(),
        secretAccessKey: secretAccessKey.reveal(),
        sessionToken: sessionToken.reveal(),
    };
}

;// CONCATENATED MODULE: ./packages/providers/src/aws/secrets/database-token.ts


const tokenSeconds = 900;
function databaseToken(io, keys, { host, port, user, region }) {
    const now = io.now();
    const query = { Action: 'connect', DBUser: user };
    const url = presignedUrl(`${host}:${port}`, query, tokenSeconds, signingKeys(keys), {
        region,
        service: 'rds-db',
        now,
    });
    const what = `login token of ${user} at ${host}:${port}`;
    io.hold({ what, expiresAt: now + tokenSeconds * 1000, facts: {} });
    return { found: { value: url.slice('https://'.length) }, read: { what } };
}

// EXTERNAL MODULE: ./packages/core/src/json.ts
var json = __webpack_require__(9051);
// EXTERNAL MODULE: ./packages/core/src/errors.ts
var errors = __webpack_require__(7638);
;// CONCATENATED MODULE: ./packages/providers/src/aws/secrets/secrets-manager.ts



const versionId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
function readSecret(io, service, keys, read) {
    const { id, version } = read;
    const chosen = version === undefined ? {} : versionId.test(version) ? { VersionId: version } : { VersionStage: version };
    return call(io, service, keys, 'GetSecretValue', { SecretId: id, ...chosen }, async ({ answer, request }) => {
        if (answer.status !== 200)
            return (await __webpack_require__.e(/* import() */ "aws-secrets-refusal").then(__webpack_require__.bind(__webpack_require__, 3810))).refusedSecret(answer, read);
        const { SecretString: text, SecretBinary: bytes, VersionId: found, Name: name } = (0,json/* readJson */.Vh)(answer.body);
        const value = typeof text === 'string' ? text : typeof bytes === 'string' ? Buffer.from(bytes, 'base64') : undefined;
        if (value === undefined)
            throw incomplete(service, id);
        const stage = version !== undefined && !versionId.test(version) ? ` (${version})` : '';
        const shown = (0,json/* textOf */.b6)(found);
        return {
            found: { value },
            read: {
                what: (0,json/* textOf */.b6)(name) ?? id,
                ...(shown !== undefined && { version: shown + stage }),
                ...(request !== undefined && { request }),
            },
        };
    });
}
function incomplete({ url }, id) {
    return new errors/* MayflyError */.rU('ERR_ANSWER_MALFORMED', 'AWS answered 200 without a value', {
        facts: { endpoint: new URL(url).host, secret: id },
        fix: 'Check the endpoint inputs, and any proxy or firewall between the runner and AWS.',
        retry: 'unreadable',
    });
}

;// CONCATENATED MODULE: ./packages/providers/src/aws/secrets/parameter-store.ts



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
            throw (await __webpack_require__.e(/* import() */ "aws-secrets-refusal").then(__webpack_require__.bind(__webpack_require__, 3810))).refusedParameters(answer, reads);
        const { Parameters: list } = (0,json/* readJson */.Vh)(answer.body);
        const found = Array.isArray(list) ? list.map(json/* objectIn */.D7) : [];
        return Promise.all(reads.map(async (read) => {
            const parameter = found.find(({ Name, ARN }) => Name === read.name || ARN === read.name || `${ARN}`.endsWith(`:parameter${read.name}`));
            if (!parameter)
                return { missing: (await __webpack_require__.e(/* import() */ "aws-secrets-refusal").then(__webpack_require__.bind(__webpack_require__, 3810))).missingParameter(read) };
            const { Value: value, Version: version, Type: type } = parameter;
            if (typeof value !== 'string')
                throw incomplete(service, read.name);
            return {
                found: { value },
                read: {
                    what: `ssm:${(0,json/* textOf */.b6)(parameter.Name) ?? read.name}`,
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
            throw (await __webpack_require__.e(/* import() */ "aws-secrets-refusal").then(__webpack_require__.bind(__webpack_require__, 3810))).tooManyPages(read, mostPages);
        const input = {
            Path: path.replace(/(?<=.)\/$/, ''),
            WithDecryption: true,
            MaxResults: 10,
            ...(next !== undefined && { NextToken: next }),
        };
        next = await call(io, service, keys, 'GetParametersByPath', input, async ({ answer, request }) => {
            if (answer.status !== 200)
                throw (await __webpack_require__.e(/* import() */ "aws-secrets-refusal").then(__webpack_require__.bind(__webpack_require__, 3810))).refusedPath(answer, read);
            const { Parameters: list, NextToken: token } = (0,json/* readJson */.Vh)(answer.body);
            for (const { Name: name, Value: value, Type: type } of Array.isArray(list) ? list.map(json/* objectIn */.D7) : []) {
                if (typeof name !== 'string' || typeof value !== 'string')
                    throw incomplete(service, path);
                members.set(name.slice(path.length), JSON.stringify(value));
                isPublic &&= type !== 'SecureString';
            }
            if (request !== undefined)
                requests.push(request);
            return (0,json/* textOf */.b6)(token);
        });
    }
    return {
        found: { members },
        read: {
            what: `ssm:${path} (${members.size} parameters)`,
            ...(requests.length > 0 && { request: requests.join(' ') }),
        },
        ...(isPublic && { isPublic }),
    };
}

;// CONCATENATED MODULE: ./packages/providers/src/aws/secrets/reference.ts

const secretName = /^[A-Za-z0-9/_+=.@!-]{1,512}$/;
const parameterName = /^\/?[A-Za-z0-9_.-]+(?:\/[A-Za-z0-9_.-]+)*$/;
const parameterPath = /^\/(?:[A-Za-z0-9_.-]+\/)*$/;
const arn = /^arn:([a-z-]+):([a-z]+):([a-z0-9-]+):(\d{12}):(secret:|parameter\/)(.+)$/;
const database = /^([A-Za-z0-9](?:[A-Za-z0-9.-]{0,253}[A-Za-z0-9])?):(\d{1,5})\/([A-Za-z0-9_.@-]{1,128})$/;
function awsReference(line, { region: own }) {
    if (own === undefined)
        return { fault: 'needs a valid region' };
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
            fault: 'is an ARN, but not of a secret (arn:aws:secretsmanager:…:secret:…) or a parameter (arn:aws:ssm:…:parameter/…)',
        };
    if (partition !== (0,aws_partition/* partitionOf */.iQ)(own).name || partition !== (0,aws_partition/* partitionOf */.iQ)(region).name)
        return { fault: `is an ARN of another partition than the region ${own}` };
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

// EXTERNAL MODULE: ./packages/core/src/labelled-io.ts
var labelled_io = __webpack_require__(887);
// EXTERNAL MODULE: ./packages/core/src/settle.ts
var settle = __webpack_require__(9430);
// EXTERNAL MODULE: ./packages/providers/src/aws/exchange.ts + 3 modules
var exchange = __webpack_require__(4726);
// EXTERNAL MODULE: ./packages/providers/src/aws/hops.ts
var hops = __webpack_require__(9378);
// EXTERNAL MODULE: ./packages/core/src/instant.ts
var instant = __webpack_require__(368);
// EXTERNAL MODULE: ./packages/providers/src/aws/session-policy.ts
var session_policy = __webpack_require__(5935);
;// CONCATENATED MODULE: ./packages/providers/src/aws/secrets/narrow.ts



function narrowedTo(reads, account, until) {
    const time = until === undefined ? {} : { DateLessThan: { 'aws:CurrentTime': (0,instant/* instant */.u)(until) } };
    const timed = until === undefined ? {} : { Condition: time };
    const statements = [];
    const allow = (Action, resources, more = timed) => {
        if (resources.length > 0)
            statements.push({ Effect: 'Allow', Action, Resource: [...new Set(resources)], ...more });
    };
    allow('secretsmanager:GetSecretValue', reads.flatMap((read) => secretArns(read, account)));
    allow('ssm:GetParameters', reads.flatMap((read) => (read.kind === 'parameter' ? [parameterArn(read.name, read.region, account)] : [])));
    allow('ssm:GetParametersByPath', reads.flatMap((read) => read.kind === 'path' ? [parameterArn(read.path.replace(/\/$/, ''), read.region, account)] : []));
    allow('rds-db:connect', reads.flatMap((read) => (read.kind === 'database' ? [userArn(read, account)] : [])), {});
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
function shared(reads, account) {
    const groups = [];
    for (const read of reads) {
        const last = groups.at(-1);
        if (last && fits([...last, read], account))
            last.push(read);
        else
            groups.push([read]);
    }
    return groups;
}
function fits(reads, account) {
    return JSON.stringify(narrowedTo(reads, account, 0)).length <= session_policy/* largestPolicyCharacters */.Rq;
}
function secretArns(read, account) {
    if (read.kind !== 'secret')
        return [];
    if (!read.id.startsWith('arn:'))
        return [`arn:${(0,aws_partition/* partitionOf */.iQ)(read.region).name}:secretsmanager:${read.region}:${account}:secret:${read.id}-??????`];
    return [read.id, `${read.id}-??????`];
}
function parameterArn(name, region, account) {
    if (name.startsWith('arn:'))
        return name;
    return `arn:${(0,aws_partition/* partitionOf */.iQ)(region).name}:ssm:${region}:${account}:parameter/${name.replace(/^\//, '')}`;
}
function userArn({ region, user }, account) {
    return `arn:${(0,aws_partition/* partitionOf */.iQ)(region).name}:rds-db:${region}:${account}:dbuser:*/${user}`;
}
function serviceHost({ kind, region }) {
    if (kind === 'database')
        return [];
    return [`${kind === 'secret' ? 'secretsmanager' : 'ssm'}.${region}.${(0,aws_partition/* partitionOf */.iQ)(region).suffix}`];
}

;// CONCATENATED MODULE: ./packages/providers/src/aws/secrets/sessions.ts







const lifetimeSeconds = 900;
const readSeconds = 120;
async function openSessions(inputs, reads, io) {
    const short = { ...inputs, lifetime: inputs.lifetime ?? lifetimeSeconds };
    if (inputs['session-policy'] !== undefined || inputs['session-policy-arns'].length > 0)
        return [{ reads, credential: await (0,exchange/* exchange */.cv)(short, (0,labelled_io/* labelledIo */.c)(io, ' for reads')) }];
    const account = (0,aws_partition/* accountOf */.XP)((0,hops/* hopsOf */.w)(inputs['role-chain']).at(-1)?.role ?? (0,exchange/* roleArn */.w3)(inputs));
    let opened = 0;
    const open = async (share) => {
        opened++;
        const ofDatabase = share.some(({ kind }) => kind === 'database');
        const narrowing = {
            seconds: readSeconds,
            policy: (until) => narrowedTo(share, account, until),
            endsReads: !ofDatabase,
        };
        try {
            const own = (0,labelled_io/* labelledIo */.c)(io, opened === 1 ? ' for reads' : ` for reads (${opened})`);
            return [{ reads: share, credential: await (0,exchange/* exchange */.cv)(short, own, narrowing) }];
        }
        catch (error) {
            if (!isTooLarge(error))
                throw error;
            const [first] = share;
            if (share.length === 1 && first)
                throw tooLarge(first);
            const middle = Math.ceil(share.length / 2);
            return (await (0,settle/* settleAll */.j)([open(share.slice(0, middle)), open(share.slice(middle))])).flat();
        }
    };
    return (await (0,settle/* settleAll */.j)(shared(reads, account).map(open))).flat();
}
function isTooLarge(error) {
    return error instanceof errors/* MayflyError */.rU && error.vendor?.startsWith('PackedPolicyTooLarge') === true;
}
function tooLarge(read) {
    const name = read.kind === 'secret' ? read.id : read.kind === 'parameter' ? read.name : read.kind;
    return new errors/* MayflyError */.rU('ERR_SECRET_REFUSED', 'A session policy for this one secret is too large for STS when it is packed', {
        vendor: 'PackedPolicyTooLarge',
        facts: { secret: name },
        fix: 'Name the secret by its name and not by its ARN, or give it a shorter name, or use fewer tags in the role-chain.',
    });
}

;// CONCATENATED MODULE: ./packages/providers/src/aws/secrets/source.ts






const mostEarly = 20;
const source = {
    store: 'AWS',
    reference: awsReference,
    async open(inputs, reads, io, delivered) {
        for (const url of reads.flatMap((read) => serviceOf(read, inputs)?.url ?? []).slice(0, mostEarly))
            io.connectEarly(url);
        const shares = delivered ? [{ reads, credential: await delivered }] : await openSessions(inputs, reads, io);
        return {
            login: shares[0]?.credential,
            read() {
                const answers = new Map(shares.flatMap(({ reads, credential }) => [...readAll(io, inputs, credential.parts, reads)]));
                return reads.map((read) => answers.get(read));
            },
        };
    },
};
function readAll(io, inputs, keys, reads) {
    const answers = new Map();
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
            answers.set(read, Promise.resolve(databaseToken(io, keys, read)));
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
    return `https://${service}${inputs['use-fips'] ? '-fips' : ''}.${region}.${(0,aws_partition/* partitionOf */.iQ)(region).suffix}/`;
}


/***/ })

};
;
