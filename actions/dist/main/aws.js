"use strict";
exports.ids = ["aws"];
exports.modules = {







/***/ 7120:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  X5: () => (endpointOf),
  XP: () => (accountOf),
  iQ: () => (partitionOf)
});
const byPrefix = [
    [/^cn-/, 'aws-cn', 'amazonaws.com.cn'],
    [/^us-gov-/, 'aws-us-gov', 'amazonaws.com'],
    [/^us-iso-/, 'aws-iso', 'c2s.ic.gov'],
    [/^us-isob-/, 'aws-iso-b', 'sc2s.sgov.gov'],
    [/^eu-isoe-/, 'aws-iso-e', 'cloud.adc-e.uk'],
    [/^us-isof-/, 'aws-iso-f', 'csp.hci.ic.gov'],
    [/^eusc-/, 'aws-eusc', 'amazonaws.eu'],
];
function partitionOf(region) {
    const [, name = 'aws', suffix = 'amazonaws.com'] = byPrefix.find(([prefix]) => prefix.test(region)) ?? [];
    return { name, suffix };
}
function endpointOf(service, region, fips) {
    const { name, suffix } = partitionOf(region);
    const hasOwn = name !== 'aws-us-gov' || service === 'secretsmanager';
    return `https://${service}${fips && hasOwn ? '-fips' : ''}.${region}.${suffix}/`;
}
function accountOf(arn) {
    return arn.split(':')[4] ?? '';
}
/***/ }),

/***/ 4726:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  c: () => (exchange),
  w: () => (roleArn)
});

var external_node_crypto_ = _require(7598);
var issue = _require(9810);
var aws_partition = _require(7120);
var credible = _require(9897);
var errors = _require(7638);
var evidence = _require(8620);
var foreign_text = _require(281);
;// providers/src/aws/answer.ts




const longestLifetimeSeconds = 43_200;
const sessionArn = /^arn:[a-z-]+:sts::\d{12}:assumed-role\/[\w+=,.@/-]{1,600}$/;
function judge(answer, receive, facts, token) {
    const { status, body } = answer;
    if (status === 200) {
        const secrets = ['AccessKeyId', 'SecretAccessKey', 'SessionToken'].map((name) => tag(body, name));
        const [accessKeyId, secretAccessKey, sessionToken] = secrets.map((value) => (value ? receive(value) : undefined));
        const whole = secrets.every(credible.J);
        const expiresAt = Date.parse(tag(body, 'Expiration') ?? '');
        if (accessKeyId &&
            secretAccessKey &&
            sessionToken &&
            whole &&
            (0,credible.$)(expiresAt, answer.date, longestLifetimeSeconds)) {
            return {
                accessKeyId,
                secretAccessKey,
                sessionToken,
                expiresAt,
                trace: traceIn(body),
                arn: sessionArn.exec((0,foreign_text.qk)(tag(answer_element(body, 'AssumedRoleUser') ?? '', 'Arn')) ?? '')?.[0],
            };
        }
        throw new errors.rU('ERR_ANSWER_MALFORMED', 'STS answered 200 without a complete session', {
            facts,
            fix: 'Check the sts-endpoint input: a part of the answer is missing, has characters that no key has, or has an impossible expiry.',
            kind: 'unreadable',
        });
    }
    return _require.e("aws-refusal").then(_require.bind(_require, 9936)).then(async ({ refusal }) => {
        const [code, said] = ['Code', 'Message'].map((name) => (0,foreign_text.qk)(tag(body, name)));
        throw await refusal({ status, code, said, trace: (0,evidence.f)({ requestId: tag(body, 'RequestId') }) }, facts, token);
    });
}
function traceIn(body) {
    const [accessKeyId, requestId, assumedRoleId] = ['AccessKeyId', 'RequestId', 'AssumedRoleId'].map((name) => {
        const value = tag(body, name);
        return value !== undefined && /^[\w:+=,.@-]{1,128}$/.test(value) ? value : undefined;
    });
    return (0,evidence.f)({ accessKeyId, requestId, assumedRoleId });
}
function answer_element(xml, name) {
    const from = xml.indexOf(`<${name}>`) + name.length + 2;
    const to = xml.indexOf(`</${name}>`, from);
    return from < name.length + 2 || to < 0 ? undefined : xml.slice(from, to);
}
function tag(xml, name) {
    const text = answer_element(xml, name)?.trim();
    return text?.includes('<')
        ? undefined
        : text?.replace(/&(lt|gt|quot|apos|amp);/g, (_, entity) => entities[entity]);
}
const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

var instant = _require(368);
var monotonic = _require(5277);
var session_policy = _require(5935);
;// providers/src/aws/deadline-clock.ts




class DeadlineClock {
    #inputs;
    #io;
    #heard;
    constructor(inputs, io) {
        this.#inputs = inputs;
        this.#io = io;
    }
    hear(date) {
        if (date !== undefined)
            this.#heard = { date, at: (0,monotonic.b)() };
    }
    async ask(url) {
        if (this.#inputs.deadline === undefined || this.#heard)
            return;
        await this.#io.http('any', () => ({ method: 'GET', url }), ({ date }) => this.hear(date));
        if (this.#heard)
            return;
        throw new errors.rU('ERR_ANSWER_MALFORMED', 'The deadline cannot be set, because STS sent no Date header', {
            facts: { endpoint: new URL(url).host, runner: (0,instant.u)(this.#io.now()) },
            fix: 'Use an endpoint that sends a Date header, or omit the deadline.',
        });
    }
    deadline() {
        const { deadline, lifetime = session_policy.kQ } = this.#inputs;
        if (deadline === undefined || deadline >= lifetime || !this.#heard)
            return undefined;
        const { date, at } = this.#heard;
        return date + Math.round((0,monotonic.b)() - at) + deadline * 1000;
    }
}

var aws_hops = _require(9378);
;// providers/src/aws/role-chain.ts



async function assumeChain(chain) {
    let { role } = chain;
    let assumed = { session: chain.session, deadline: undefined };
    for (const [index, hop] of chain.hops.entries()) {
        const next = chain.hops[index + 1];
        const policy = next ? (deadline) => (0,session_policy.so)(next.role, deadline) : chain.own;
        assumed = await assume({ ...chain, ...assumed, role }, hop, policy, next ? undefined : chain.lifetime);
        role = hop.role;
    }
    return assumed;
}
async function assume({ io, url, region, session: from, role, sessionName, shown, recordedExpiry, clock }, hop, policyUntil, lifetime) {
    const { signedAssumeRole } = await Promise.all([_require.e("aws-sdk-client-sts"), _require.e("aws-signed-request")]).then(_require.bind(_require, 9654));
    const request = {
        RoleArn: hop.role,
        RoleSessionName: sessionName,
        ...(hop.externalId && { ExternalId: hop.externalId }),
        ...(hop.sourceIdentity && { SourceIdentity: hop.sourceIdentity }),
        ...(hop.tags && { Tags: Object.entries(hop.tags).map(([Key, Value]) => ({ Key, Value })) }),
        ...(lifetime !== undefined && { DurationSeconds: lifetime }),
    };
    let deadline;
    let sent;
    const session = await (0,issue.s)(io, {
        retry: 'any',
        what: `AWS session ${sessionName} of ${shown(hop.role)}`,
        longestLife: () => recordedExpiry(io.now() + (lifetime ?? session_policy.kQ) * 1000, deadline),
        build() {
            deadline = clock.deadline();
            sent = policyUntil(deadline);
            const { policy, policyArns } = sent;
            const narrowed = {
                ...(policy !== undefined && { Policy: policy }),
                ...(policyArns.length > 0 && { PolicyArns: policyArns.map((arn) => ({ arn })) }),
            };
            return signedAssumeRole(url, region, from, { ...request, ...narrowed });
        },
        judge(answer) {
            clock.hear(answer.date);
            return judge(answer, io.receive, { principal: hop.role, endpoint: new URL(url).host, 'assumed by': role });
        },
        ending: ({ expiresAt }) => recordedExpiry(expiresAt, deadline),
        details: ({ trace }) => (0,session_policy.$8)(trace, sessionName, lifetime, sent),
    });
    return { session, deadline };
}

;// providers/src/aws/exchange.ts








async function exchange(inputs, io, narrowing) {
    const url = inputs['sts-endpoint'] ?? (0,aws_partition.X5)('sts', inputs.region, inputs['use-fips']);
    const role = roleArn(inputs);
    const hops = (0,aws_hops.w)(inputs['role-chain']);
    const tokenPromise = io.subjectToken();
    io.connectEarly(url);
    const first = await tokenPromise;
    const sessionName = inputs['session-name'] ?? defaultSessionName(io.job.label, first);
    const clock = new DeadlineClock({ ...inputs, deadline: inputs.deadline ?? narrowing?.seconds }, io);
    clock.hear(first.serverDate);
    if (inputs.deadline !== undefined)
        await clock.ask(url);
    const own = (deadline) => narrowing
        ? { policy: JSON.stringify(narrowing.policy(deadline)), policyArns: [] }
        : (0,session_policy.NE)(inputs['session-policy'], inputs['session-policy-arns'], deadline);
    const effectiveDeadline = (deadline) => narrowing?.sessionIsUselessAfter === false ? undefined : deadline;
    const recordedExpiry = (expiresAt, deadline) => (0,session_policy.S4)(expiresAt, effectiveDeadline(deadline));
    const next = hops[0]?.role;
    const lifetime = next === undefined ? inputs.lifetime : undefined;
    let token = first;
    let deadline;
    let sent;
    let session = await (0,issue.s)(io, {
        retry: 'any',
        what: `AWS session ${sessionName} of ${shownRole(role, inputs)}`,
        longestLife: () => recordedExpiry(io.now() + (lifetime ?? session_policy.kQ) * 1000, deadline),
        async build(attempt) {
            token = await io.subjectToken(attempt);
            if (attempt > 1)
                clock.hear(token.serverDate);
            deadline = clock.deadline();
            sent = next === undefined ? own(deadline) : (0,session_policy.so)(next, deadline);
            return { method: 'POST', url, headers, body: exchange_form(role, sessionName, token, lifetime, sent) };
        },
        judge(answer) {
            clock.hear(answer.date);
            return judge(answer, io.receive, { principal: role, endpoint: new URL(url).host }, token);
        },
        ending: ({ expiresAt }) => recordedExpiry(expiresAt, deadline),
        details: ({ trace }) => (0,session_policy.$8)(trace, sessionName, lifetime, sent),
    });
    if (hops.length > 0) {
        const { region, lifetime } = inputs;
        const last = await assumeChain({
            io,
            url,
            region,
            session,
            role,
            hops,
            sessionName,
            shown: (one) => shownRole(one, inputs),
            lifetime,
            own,
            recordedExpiry,
            clock,
        });
        session = last.session;
        deadline = last.deadline;
    }
    const last = hops.at(-1)?.role ?? role;
    const principal = session.arn ?? exchange_sessionArn(last, sessionName);
    const { accessKeyId, secretAccessKey, sessionToken } = session;
    return {
        principal,
        shown: `${shownRole(last, inputs)} as ${sessionName}`,
        expiresAt: Math.min(session.expiresAt, effectiveDeadline(deadline) ?? session.expiresAt),
        parts: { accessKeyId, secretAccessKey, sessionToken, account: (0,aws_partition.XP)(principal) },
    };
}
const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8', accept: 'text/xml' };
function exchange_form(role, name, token, lifetime, policies) {
    const { policy, policyArns } = policies;
    return new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: role,
        RoleSessionName: name,
        WebIdentityToken: token.jwt.reveal(),
        ...(lifetime !== undefined && { DurationSeconds: String(lifetime) }),
        ...(policy !== undefined && { Policy: policy }),
        ...Object.fromEntries(policyArns.map((arn, index) => [`PolicyArns.member.${index + 1}.arn`, arn])),
    }).toString();
}
function roleArn({ role, account, region }) {
    if (role.startsWith('arn:'))
        return role;
    return `arn:${(0,aws_partition.iQ)(region).name}:iam::${account}:role/${role.replace(/^\//, '')}`;
}
function shownRole(role, { 'mask-account': hide }) {
    return hide ? role.replace(/:\d{12}:/, ':***:') : role;
}
function exchange_sessionArn(role, sessionName) {
    const [, partition, account, name] = /^arn:([^:]+):iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(role) ?? [];
    return `arn:${partition}:sts::${account}:assumed-role/${name}/${sessionName}`;
}
function defaultSessionName(label, { claims }) {
    const { jti } = claims;
    const hex = jti ? (0,external_node_crypto_.createHash)('sha256').update(jti).digest('hex').slice(0, 8) : (0,external_node_crypto_.randomBytes)(4).toString('hex');
    return `${label.replace(/[^\w+=,.@-]/g, '-').slice(0, 64 - 9)}-${hex}`;
}
/***/ }),

/***/ 9378:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  w: () => (hopsOf)
});
function hopsOf(chain) {
    return (chain ?? []);
}
/***/ }),

/***/ 2513:
/***/ (function (_module, _exports, _require) {

_require.r(_exports);

_require.d(_exports, {
  aws: () => (aws)
});

var errors = _require(7638);
var aws_partition = _require(7120);
var agent_parts = _require(5455);
var endpoint = _require(3784);
var input_rules = _require(2891);
var aws_hops = _require(9378);
var session_policy = _require(5935);
;// providers/src/aws/check.ts






async function checkInputs(inputs, checking) {
    const chain = inputs['role-chain'];
    const wrong = chain === undefined ? [] : (await _require.e("aws-chain-faults").then(_require.bind(_require, 1747))).chainFaults(chain);
    const hops = wrong.length > 0 ? [] : (0,aws_hops.w)(chain);
    return (0,input_rules.M)(inputs, {
        account: accountFault,
        region: regionFault,
        'role-chain': (given) => (wrong.length > 0 ? wrong : hopPartitionFaults(hops, given)).join('; '),
        lifetime: (given) => (given.lifetime ?? 0) > 3600 &&
            given['role-chain'] !== undefined &&
            'must be at most one hour (3600) for a chained role',
        'expected-account': (given) => expectedFault(given, hops),
        deadline: deadlineFault,
        'session-policy-arns': arnsFault,
        'session-policy': (given) => sessionPolicyFault(given, hops),
        'sts-endpoint': ({ 'sts-endpoint': url }) => url !== undefined && (0,endpoint.OO)(url),
        'secretsmanager-endpoint': ({ 'secretsmanager-endpoint': url }) => url !== undefined && (0,endpoint.OO)(url),
        'ssm-endpoint': ({ 'ssm-endpoint': url }) => url !== undefined && (0,endpoint.OO)(url),
        'use-fips': (given) => given['use-fips'] === true &&
            given['sts-endpoint'] !== undefined &&
            given.secrets === undefined &&
            'has no effect together with sts-endpoint',
        deliver: (given) => (0,agent_parts.Zr)(given.deliver),
        profile: (given) => given.profile !== undefined && given.deliver?.includes('file') === false && 'needs deliver: file',
    }, checking);
}
function deadlineFault(inputs) {
    if (inputs.deadline === undefined)
        return undefined;
    const { lifetime } = inputs;
    const usual = inputs.deliver?.length === 0 ? 900 : 3600;
    if (inputs.deadline < (lifetime ?? usual))
        return undefined;
    const longest = lifetime ? `(${lifetime} seconds)` : `, which is ${usual} seconds if you do not set it`;
    return `must be shorter than lifetime${lifetime ? ' ' : ''}${longest}`;
}
function accountFault({ role, account }) {
    if (role === undefined)
        return undefined;
    if (!role.startsWith('arn:'))
        return account === undefined ? 'is required when role is a name' : undefined;
    return account !== undefined && (0,aws_partition.XP)(role) !== account ? `is not the account of ${role}` : undefined;
}
function regionFault({ role, region }) {
    if (region === undefined || !role?.startsWith('arn:'))
        return undefined;
    const { name } = (0,aws_partition.iQ)(region);
    return role.split(':')[1] === name ? undefined : `is in the partition ${name}, but role is not`;
}
function hopPartitionFaults(hops, inputs) {
    return hops.flatMap(({ role }, index) => {
        const fault = otherPartition(role, inputs.region);
        return fault ? [`hop ${index + 1}: ${fault}`] : [];
    });
}
function arnsFault({ region, 'session-policy-arns': arns = [] }) {
    return arns.length > 10 ? 'must have at most 10 ARNs' : arns.map((arn) => otherPartition(arn, region)).find(Boolean);
}
function otherPartition(arn, region) {
    if (region === undefined || arn.split(':')[1] === (0,aws_partition.iQ)(region).name)
        return undefined;
    return `${arn} is not in the partition ${(0,aws_partition.iQ)(region).name} of the region`;
}
function expectedFault({ role, account, 'expected-account': expected = [] }, hops) {
    const last = hops.at(-1)?.role ?? (role?.startsWith('arn:') ? role : undefined);
    const found = last === undefined ? account : (0,aws_partition.XP)(last);
    if (expected.length === 0 || !found || expected.includes(found))
        return undefined;
    return `is ${expected.join(', ')}, but the role is in another account: ${last ?? `${role} in ${found}`}`;
}
function sessionPolicyFault(inputs, hops) {
    const policy = inputs['session-policy'];
    const wrong = policy === undefined ? undefined : (0,session_policy.VQ)(policy);
    if (wrong !== undefined)
        return wrong;
    const { 'session-policy-arns': arns = [], deadline } = inputs;
    const until = deadline === undefined ? undefined : 0;
    const between = hops.map((hop) => (0,session_policy.so)(hop.role, until));
    const size = Math.max(...[(0,session_policy.NE)(policy, arns, until), ...between].map(session_policy.Jp));
    if (size <= session_policy.Rq)
        return undefined;
    const parts = [...(arns.length > 0 ? ['its ARNs'] : []), ...(deadline === undefined ? [] : ['the deadline'])];
    const beside = parts.length > 0 ? ` with ${parts.join(' and ')}` : '';
    return `is ${size} characters${beside}; STS allows ${session_policy.Rq}`;
}

var exchange = _require(4726);
var inputs = _require(8355);
var present = _require(5679);
;// providers/src/aws/index.ts







const aws = {
    id: 'aws',
    title: 'AWS',
    inputs: inputs.Q,
    otherActions: async () => [(await _require.e("aws-other-action").then(_require.bind(_require, 8129))).otherAction],
    outputs: {
        account: 'The account of the credential.',
        'access-key-id': 'With `deliver: output`: the access key id.',
        'secret-access-key': 'With `deliver: output`: the secret access key.',
        'session-token': 'With `deliver: output`: the session token.',
    },
    checkInputs: checkInputs,
    audience: (inputs) => inputs.audience,
    principal: (inputs) => (0,aws_hops.w)(inputs['role-chain']).at(-1)?.role ?? (0,exchange.w)(inputs),
    publicVariables: present.ps,
    exchange: exchange.c,
    valuesToHide: present._9,
    checkPrincipal({ principal }, { 'expected-account': expected }) {
        const account = (0,aws_partition.XP)(principal);
        if (expected.length === 0 || expected.includes(account))
            return;
        throw new errors.rU('ERR_PRINCIPAL_MISMATCH', 'The credential belongs to another account than expected', {
            facts: { expected: expected.join(', '), account, principal },
            fix: 'Check the role and the expected-account input.',
        });
    },
    present: present.Eb,
    secrets: async () => (await _require.e("aws-secrets-source").then(_require.bind(_require, 8667))).source,
    agent: async () => (await _require.e("aws-agent").then(_require.bind(_require, 5925))).agent,
};
/***/ }),

/***/ 8355:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Q: () => (inputs),
  z: () => (accountWords)
});
var _core_secrets_inputs__0 = _require(1164);

const accountWords = '12 digits, in quotes (without quotes, YAML removes a leading zero)';
const inputs = {
    role: {
        type: 'text',
        required: true,
        form: {
            pattern: 'arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]{1,576}|[\\w+=,.@/-]{1,576}',
            words: 'a role ARN (arn:aws:iam::<12 digits>:role/<name>) or the name of a role',
        },
        description: 'The role to assume: its ARN, or its name (with its path) together with `account`.',
    },
    account: {
        type: 'text',
        form: { pattern: '\\d{12}', words: accountWords },
        description: 'The account (12 digits) of a `role` that is given by its name.',
    },
    region: {
        type: 'text',
        required: true,
        form: { pattern: '[a-z]{2,4}(?:-[a-z]+){1,3}-\\d{1,2}', words: 'a region such as eu-central-1' },
        description: 'The AWS region for the job. Mayfly calls STS in this region. The partition (aws, aws-cn, \u2026) follows from it.',
    },
    audience: {
        type: 'text',
        default: 'sts.amazonaws.com',
        form: { pattern: '[\\x21-\\x7e]{1,255}', words: 'one word' },
        description: "The audience of the job's ID token. The IAM identity provider must list it.",
    },
    'session-name': {
        type: 'text',
        form: { pattern: '[\\w+=,.@-]{2,64}', words: '2 to 64 letters, digits or _+=,.@-' },
        description: 'The name of the session in CloudTrail. Default on GitHub: `gh-<run id>-<attempt>-<8 hex digits>`; on GitLab: `gl-<pipeline id>-<job id>-<8 hex digits>`. A CloudTrail entry then shows the job. The digits come from a hash of the claim `jti` of the ID token.',
    },
    lifetime: {
        type: 'duration',
        min: 900,
        max: 43_200,
        description: 'How long the session is valid, in seconds or as `15m`. Default: one hour. With the Mayfly agent the default is 20 minutes. With `secrets` and without `session` it is 15 minutes. With `role-chain`, `lifetime` applies only to the session of the last role, and can be at most one hour. The sessions before it are valid for one hour.',
    },
    deadline: {
        type: 'duration',
        min: 60,
        max: 43_200,
        description: 'After this time AWS refuses every request of the session except `GetCallerIdentity`, because Mayfly adds a Deny rule to its session policy. The session itself stays valid until `lifetime`, and `deadline` must be shorter than `lifetime`. Use it if 15 minutes, the shortest `lifetime`, is too long.',
    },
    'session-policy': {
        type: 'json',
        description: 'An inline session policy (JSON) that limits the permissions of the role.',
    },
    'session-policy-arns': {
        type: 'lines',
        form: {
            pattern: 'arn:aws[a-z-]*:iam::(?:aws|\\d{12}):policy/[\\w+=,.@/-]{1,512}',
            words: 'a policy ARN (arn:aws:iam::<12 digits or aws>:policy/<name>)',
        },
        description: 'Up to 10 managed policies (ARNs) that limit the permissions of the role.',
    },
    'expected-account': {
        type: 'lines',
        form: { pattern: '\\d{12}', words: accountWords },
        description: 'The allowed account, or a list of them. If the credential belongs to another account, the step fails and delivers nothing.',
    },
    'mask-account': {
        type: 'switch',
        default: false,
        description: 'Mask the account id, and each ARN that contains it, in the log and the job summary. GitHub then does not pass on a job output that contains the id.',
    },
    'role-chain': {
        type: 'json',
        description: 'More roles. Each is assumed with the session of the role before: `[{"role": "arn:\u2026", "externalId": "\u2026", "tags": {"key": "value"}, "sourceIdentity": "\u2026"}]`. Only `role` is required.',
    },
    secrets: (0,_core_secrets_inputs__0.YI)('A source is the name or the ARN of a secret in Secrets Manager, `ssm:/name` for a parameter in Parameter Store, or `rds:HOST:PORT/USER` for the login token of a database. Without `#key`, the whole value is read.'),
    deliver: {
        type: 'choices',
        options: ['env', 'file', 'output', 'agent', ..._core_secrets_inputs__0.bz],
        default: 'env',
        forValues: _core_secrets_inputs__0.bz,
        description: 'How the job gets the credential. With `secrets`: how the job gets the values. You can give several ways.',
        each: {
            env: 'the standard variables. With `secrets`: one variable per secret',
            file: 'a named profile in a private file. With `secrets`: one private file per secret. The path of each is in `NAME_FILE`',
            output: 'step outputs',
            agent: 'a local address (127.0.0.1) where the SDKs fetch credentials from a background process. Each credential is valid for 20 minutes or for `lifetime`, and is replaced before it expires. `agent` can be combined only with `output`',
            ..._core_secrets_inputs__0.kT,
        },
    },
    session: {
        type: 'choices',
        options: ['env', 'file', 'output', 'agent'],
        description: 'Use it with `secrets`, if the job also needs the session. Its values mean the same as in `deliver`. Without `session`, the job does not get the session, and Mayfly limits the session to the listed secrets. With `session`, the job gets a session with all permissions of the role, unless you set `session-policy` or `session-policy-arns`.',
    },
    profile: {
        type: 'text',
        form: { pattern: '[A-Za-z0-9_][A-Za-z0-9_.@+-]{0,63}', words: 'up to 64 letters, digits or _.@+-' },
        description: 'The profile that `deliver: file` writes. Default: `mayfly`, and `AWS_PROFILE` is set to it. If you give a name, `AWS_PROFILE` is not set, and you write `--profile NAME` in each command.',
    },
    'sts-endpoint': {
        type: 'text',
        description: 'Another STS endpoint (an https URL), such as a VPC endpoint. Environment variables cannot set it.',
    },
    'secretsmanager-endpoint': {
        type: 'text',
        description: 'Another endpoint of Secrets Manager in the `region` (an https URL), such as a VPC endpoint. Environment variables cannot set it.',
    },
    'ssm-endpoint': {
        type: 'text',
        description: 'Another endpoint of Parameter Store in the `region` (an https URL), such as a VPC endpoint. Environment variables cannot set it.',
    },
    'use-fips': {
        type: 'switch',
        default: false,
        description: "Use the region's FIPS endpoints.",
    },
};
/***/ }),

/***/ 5679:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  Eb: () => (present),
  Gd: () => (secretAccessKey),
  _9: () => (valuesToHide),
  c7: () => (sessionToken),
  n4: () => (accessKeyId),
  ps: () => (publicVariables)
});
var _core_template__0 = _require(771);

const accessKeyId = (0,_core_template__0.y_)('accessKeyId');
const secretAccessKey = (0,_core_template__0.y_)('secretAccessKey');
const sessionToken = (0,_core_template__0.y_)('sessionToken');
const defaultProfile = 'mayfly';
const fileVariables = { credentials: 'AWS_SHARED_CREDENTIALS_FILE', config: 'AWS_CONFIG_FILE' };
const identityVariables = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_WEB_IDENTITY_TOKEN_FILE'];
const publicVariables = {
    AWS_REGION: 'kept',
    AWS_DEFAULT_REGION: 'kept',
    AWS_PROFILE: 'kept',
    AWS_CONFIG_FILE: '~/.aws/config',
    AWS_SHARED_CREDENTIALS_FILE: '~/.aws/credentials',
    AWS_CONTAINER_CREDENTIALS_FULL_URI: 'emptied',
    AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: 'emptied',
    NO_PROXY: 'emptied',
    no_proxy: 'emptied',
};
const beginning = {
    variable: fileVariables.config,
    path: '.aws/config',
    secret: 'aws_(?:access_key_id|secret_access_key|session_token|security_token)',
    replaced: 'region|role_\\w+|source_profile|credential_\\w+|web_identity_token_file|external_id|mfa_serial|duration_seconds|sso_\\w+|login_session',
};
function present(inputs) {
    const { region, deliver, profile = defaultProfile } = inputs;
    const keys = (0,_core_template__0.Qq) `aws_access_key_id = ${accessKeyId}
aws_secret_access_key = ${secretAccessKey}
aws_session_token = ${sessionToken}
`;
    const config = `[${profile === 'default' ? profile : `profile ${profile}`}]\nregion = ${region}\n`;
    const isDefaultProfile = inputs.profile === undefined;
    const section = { section: profile, sectionNoun: 'profile' };
    const setsProfile = isDefaultProfile && deliver.includes('file');
    const profiles = ['AWS_DEFAULT_PROFILE', ...(setsProfile ? [] : ['AWS_PROFILE'])];
    return {
        env: {
            env: {
                AWS_ACCESS_KEY_ID: accessKeyId,
                AWS_SECRET_ACCESS_KEY: secretAccessKey,
                AWS_SESSION_TOKEN: sessionToken,
                AWS_REGION: region,
                AWS_DEFAULT_REGION: region,
            },
            shadows: ['AWS_CREDENTIAL_EXPIRATION', ...profiles],
            shadowsEmpty: profiles,
        },
        output: { 'access-key-id': accessKeyId, 'secret-access-key': secretAccessKey, 'session-token': sessionToken },
        file: {
            env: isDefaultProfile ? { AWS_PROFILE: profile } : {},
            files: [
                {
                    name: 'aws-credentials',
                    content: (0,_core_template__0.Qq) `[${profile}]\n${keys}`,
                    env: [fileVariables.credentials],
                    ...section,
                },
                {
                    name: 'aws-config',
                    content: (0,_core_template__0.Qq) `${config}${keys}`,
                    env: [fileVariables.config],
                    ...section,
                    beginning,
                    ...(isDefaultProfile && { rest: { variable: 'AWS_PROFILE', content: config } }),
                },
            ],
            ...(isDefaultProfile && {
                shadows: [...profiles, ...(deliver.includes('env') ? [] : identityVariables)],
                shadowsEmpty: profiles,
            }),
        },
        facts: { account: (0,_core_template__0.y_)('account') },
    };
}
function valuesToHide(inputs) {
    const { role, account, 'expected-account': expected, 'role-chain': chain, 'session-policy-arns': arns, secrets, } = inputs;
    if (!inputs['mask-account'])
        return [];
    const text = JSON.stringify([role, account, expected, chain, arns, secrets?.match(/:\d{12}:/g)]);
    return [...new Set(text.match(/(?<!\d)\d{12}(?!\d)/g))];
}
/***/ }),

/***/ 5935:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $8: () => (sessionDetails),
  Jp: () => (policyCharacters),
  NE: () => (withDeadline),
  Rq: () => (largestPolicyCharacters),
  S4: () => (sessionExpiry),
  VQ: () => (policyFault),
  kQ: () => (defaultLifetimeSeconds),
  so: () => (hopPolicy)
});
var node_crypto__0 = _require(7598);
var _core_evidence__2 = _require(8620);
var _core_instant__1 = _require(368);
const defaultLifetimeSeconds = 3600;
const largestPolicyCharacters = 2048;
function sessionExpiry(expiresAt, deadline) {
    if (deadline === undefined || deadline >= expiresAt)
        return { expiresAt, facts: {} };
    return { expiresAt, facts: { 'AWS refuses its requests after': (0,_core_instant__1.u)(deadline) } };
}
function withDeadline(user, policyArns, deadline) {
    if (deadline === undefined)
        return { ...(user !== undefined && { policy: JSON.stringify(user) }), policyArns };
    const open = user === undefined && policyArns.length === 0;
    const own = open ? [allowAll] : statements(user);
    const document = { Version: '2012-10-17', ...user, Statement: [...own, denyAfter(deadline)] };
    return { policy: JSON.stringify(document), policyArns };
}
function hopPolicy(nextRole, deadline) {
    const Action = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'];
    const document = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, Resource: nextRole }] };
    return withDeadline(document, [], deadline);
}
function policyFault(policy) {
    if (typeof policy !== 'object' || policy === null || Array.isArray(policy))
        return 'must be a policy document, a JSON object';
    const list = statements(policy);
    if (list.length === 0)
        return 'has no Statement';
    if (list.some((one) => typeof one !== 'object' || one === null || !['Allow', 'Deny'].includes(String(one.Effect)))) {
        return 'has a Statement without an Effect of Allow or Deny';
    }
    return list.some((one) => 'Principal' in one || 'NotPrincipal' in one)
        ? 'has a Principal, which a session policy must not have'
        : undefined;
}
function policyCharacters({ policy = '', policyArns }) {
    return policy.length + policyArns.join('').length;
}
const allowAll = { Effect: 'Allow', Action: '*', Resource: '*' };
function denyAfter(deadline) {
    const Condition = { DateGreaterThan: { 'aws:CurrentTime': (0,_core_instant__1.u)(deadline) } };
    return { Effect: 'Deny', Action: '*', Resource: '*', Condition };
}
function statements(policy) {
    const { Statement } = (policy ?? {});
    return Statement === undefined ? [] : [Statement].flat();
}
function sessionDetails(trace, sessionName, askedSeconds, { policy } = {}) {
    const policySha256 = policy === undefined ? undefined : (0,node_crypto__0.createHash)('sha256').update(policy).digest('hex');
    return { trace: { ...trace, ...(0,_core_evidence__2.f)({ sessionName }) }, askedSeconds, policySha256 };
}
/***/ })

};
;
