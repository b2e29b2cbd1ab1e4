"use strict";
exports.ids = ["../tools/trust-writers-cel"];
exports.modules = {

/***/ 6945:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  _: () => (celText),
  p: () => (celTest)
});
function celText(text) {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
function celTest({ claim, values, isPattern, isOptional }, claims) {
    const name = `${claims}.${claim}`;
    const tests = isPattern ? values.map((value) => patternTest(name, value)) : [exactTest(name, values)];
    const [first = 'false'] = tests;
    const test = tests.length === 1 ? first : `(${tests.join(' || ')})`;
    return isOptional ? `has(${name}) && ${test}` : test;
}
function exactTest(name, values) {
    const [first = ''] = values;
    return values.length === 1 ? `${name} == ${celText(first)}` : `${name} in [${values.map(celText).join(', ')}]`;
}
function patternTest(name, pattern) {
    const parts = pattern.split('*');
    if (parts.length === 1)
        return exactTest(name, [pattern]);
    const [prefix = '', rest = ''] = parts;
    if (parts.length === 2 && rest === '')
        return `${name}.startsWith(${celText(prefix)})`;
    const expression = parts.map((part) => part.replace(/[\\^$.|?*+()[\]{}]/g, '\\$&')).join('.*');
    return `${name}.matches(${celText(`^${expression}$`)})`;
}
/***/ }),

/***/ 9863:
require("./shared-trust-writers-comparable-wants.js"),

/***/ 4247:
require("./shared-trust-writers-gcp.js"),

/***/ 5590:
require("./shared-trust-writers-hcl.js"),

/***/ 3457:
/***/ (function (_module, _exports, _require) {


_require.d(_exports, {
  X: () => (render)
});

var file_wants = _require(1591);
var comparable_wants = _require(9863);
var hcl = _require(5590);
var rendering = _require(1889);
;// trust/src/writers/yaml.ts
function yamlText(value) {
    return `${lines(value).join('\n')}\n`;
}
const plain = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[A-Za-z_][\w./-]*(?:::[\w./-]+)*$/i;
function scalar(value) {
    return typeof value === 'string' && !plain.test(value) ? JSON.stringify(value) : String(value);
}
function isList(value) {
    return Array.isArray(value);
}
function lines(value) {
    if (typeof value !== 'object')
        return [scalar(value)];
    if (isList(value)) {
        return value.flatMap((one) => lines(one).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`));
    }
    return Object.entries(value).flatMap(([key, one]) => {
        const name = scalar(key);
        if (typeof one !== 'object')
            return [`${name}: ${scalar(one)}`];
        const inner = lines(one);
        if (inner.length === 0)
            return [`${name}: ${isList(one) ? '[]' : '{}'}`];
        return [`${name}:`, ...inner.map((line) => `  ${line}`)];
    });
}

;// trust/src/writers/aws.ts





const usualSize = 2048;
const mostSize = 8192;
const hour = 3600;
function renderAws(file, form) {
    const grants = (0,file_wants.Rr)(file.rules).filter((grant) => grant.target.system === 'aws');
    const roles = (0,rendering.$z)(grants, ({ target }) => target.role).map(roleOf);
    const faults = roles.flatMap(faultsOf);
    if (faults.length > 0)
        return { documents: [], faults };
    const write = { json: jsonOf, terraform: terraformOf, cloudformation: cloudFormationOf }[form];
    return { documents: [...(form === 'json' ? [] : issuersOf(grants, form)), ...write(roles)], faults };
}
function roleOf(grants) {
    const arn = grants[0]?.target.role ?? '';
    const asked = grants.map((grant) => ({ grant, ...(0,comparable_wants.i)(grant) }));
    const lifetimes = grants.map(({ rule }) => rule.lifetimeSeconds);
    const longest = Math.max(...lifetimes.map((seconds) => seconds ?? hour));
    return {
        arn,
        grants,
        policy: {
            Version: '2012-10-17',
            Statement: asked.map(({ grant, asked }) => statementOf(grant, asked)),
        },
        notes: [...asked.flatMap(({ notes }) => notes), ...grants.flatMap(lifetimeNote)],
        maxSessionDuration: lifetimes.some(Boolean) ? Math.max(hour, longest) : undefined,
    };
}
function lifetimeNote({ rule }) {
    if (rule.lifetimeSeconds === undefined || rule.lifetimeSeconds >= hour)
        return [];
    return [
        `Rule ${rule.name}: The sessions of a role of AWS can always last one hour. For a shorter one, set lifetime in the step (15 minutes or more).`,
    ];
}
function hostOf({ rule }) {
    return rule.issuer.url.replace('https://', '');
}
function providerArn(grant) {
    const [, partition, , , account] = grant.target.role.split(':');
    return `arn:${partition}:iam::${account}:oidc-provider/${hostOf(grant)}`;
}
function statementOf(grant, asked) {
    const tests = (isPattern) => Object.fromEntries(asked
        .filter((want) => want.claim !== 'iss' && want.isPattern === isPattern)
        .map(({ claim, values }) => [
        `${hostOf(grant)}:${claim}`,
        (0,rendering.My)(values.map((value) => policyText(value, isPattern))),
    ]));
    const like = tests(true);
    return {
        Effect: 'Allow',
        Principal: { Federated: providerArn(grant) },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: tests(false), ...(Object.keys(like).length > 0 && { StringLike: like }) },
    };
}
function policyText(value, isPattern) {
    const signs = isPattern ? /\$(?=\{)|\?/g : /\$(?=\{)/g;
    return value.replace(signs, (sign) => `\${${sign}}`);
}
function faultsOf({ arn, grants, policy }) {
    const size = JSON.stringify(policy).length;
    const path = grants[0]?.rule.path ?? [];
    const isAllowed = grants.some(({ rule }) => 'too-large' in rule.allow);
    const limit = isAllowed ? mostSize : usualSize;
    const fix = isAllowed
        ? 'Write several roles.'
        : `Write several roles. Or ask AWS for the quota "Role trust policy length", and write allow: { too-large: "<reason>" } into the rule.`;
    const overlong = grants.filter(({ rule }) => (rule.lifetimeSeconds ?? 0) > 12 * hour);
    return [
        ...(size > limit
            ? [(0,rendering.g$)(path, `The number of characters in the trust policy of ${arn}`, size, limit, fix)]
            : []),
        ...overlong.map(({ rule }) => ({
            path: [...rule.path, 'lifetime'],
            message: 'lifetime is longer than 12 hours, the most that AWS allows for a role.',
        })),
    ];
}
function nameOf(arn) {
    const whole = arn.slice(arn.indexOf(':role/') + ':role/'.length);
    const at = whole.lastIndexOf('/') + 1;
    return { name: whole.slice(at), path: `/${whole.slice(0, at)}` };
}
function jsonOf(roles) {
    return roles.map(({ arn, policy, notes, maxSessionDuration }) => {
        const { name } = nameOf(arn);
        const outside = maxSessionDuration === undefined
            ? []
            : [
                `The lifetime is not a part of a trust policy. Set it at the role: aws iam update-role --role-name ${name} --max-session-duration ${maxSessionDuration}`,
            ];
        return {
            name: `${name}.trust.json`,
            title: `Trust policy of ${arn}`,
            part: 'rule',
            text: `${JSON.stringify(policy, null, 2)}\n`,
            notes: [...notes, ...outside],
        };
    });
}
const scanner = [
    "checkov:skip=CKV_AWS_393:its pattern does not know GitHub's subjects with ids",
    "checkov:skip=CKV_AWS_358:its pattern does not know GitHub's subjects with ids",
];
function isOfGithub({ rule }) {
    return rule.issuer.kind === 'github';
}
function terraformOf(roles) {
    return roles.map(({ arn, grants, policy, notes, maxSessionDuration }) => {
        const { name, path } = nameOf(arn);
        const body = {
            name,
            ...(path !== '/' && { path }),
            ...(maxSessionDuration && { max_session_duration: maxSessionDuration }),
            assume_role_policy: new hcl.r4('jsonencode', policy),
        };
        return {
            name: `${name}.tf`,
            title: `Role ${arn}`,
            part: 'rule',
            text: (0,rendering.f6)(notes, (0,hcl.om)('resource', ['aws_iam_role', labelOf(name)], body, grants.some(isOfGithub) ? scanner : [])),
            notes,
        };
    });
}
function cloudFormationOf(roles) {
    return roles.map(({ arn, policy, notes, maxSessionDuration }) => {
        const { name, path } = nameOf(arn);
        const properties = {
            RoleName: name,
            ...(path !== '/' && { Path: path }),
            ...(maxSessionDuration && { MaxSessionDuration: maxSessionDuration }),
            AssumeRolePolicyDocument: policy,
        };
        const resources = { Role: { Type: 'AWS::IAM::Role', Properties: properties } };
        return {
            name: `${name}.yml`,
            title: `Template for ${arn}`,
            part: 'rule',
            text: (0,rendering.f6)(notes, template(`The role ${name} and its trust policy`, resources)),
            notes,
        };
    });
}
function template(description, resources) {
    return yamlText({ AWSTemplateFormatVersion: '2010-09-09', Description: description, Resources: resources });
}
function labelOf(name) {
    return `role_${(0,rendering.MH)(name, '_')}`.toLowerCase();
}
function issuersOf(grants, form) {
    return (0,rendering.$z)(grants, providerArn).map((same) => {
        const [first] = same;
        const { name, url } = first.rule.issuer;
        const audiences = [...new Set(same.map(({ target }) => target.audience))];
        const account = first.target.role.split(':')[4];
        const text = form === 'terraform'
            ? (0,hcl.om)('resource', ['aws_iam_openid_connect_provider', (0,rendering.MH)(name, '_')], {
                url,
                client_id_list: audiences,
            })
            : template(`The identity provider for ${name}`, {
                Provider: { Type: 'AWS::IAM::OIDCProvider', Properties: { Url: url, ClientIdList: audiences } },
            });
        return {
            name: `${name}-${account}-provider.${form === 'terraform' ? 'tf' : 'yml'}`,
            title: `Identity provider of account ${account} for ${url}, once per account`,
            part: 'issuer',
            text,
            notes: [],
        };
    });
}

var model = _require(9724);
var shell = _require(8163);
;// trust/src/writers/azure.ts






const mostCredentials = 20;
const longestText = 600;
function renderAzure(file, form) {
    const grants = (0,file_wants.Rr)(file.rules).filter((grant) => grant.target.system === 'azure');
    const apps = (0,rendering.$z)(grants, ({ target }) => target.clientId.toLowerCase()).map(appOf);
    const faults = [...grants.flatMap(formFaults), ...apps.flatMap(sizeFaults)];
    if (faults.length > 0)
        return { documents: [], faults };
    const write = { json: azure_jsonOf, terraform: azure_terraformOf, commands: commandsOf }[form];
    return { documents: apps.map(write), faults };
}
function appOf(grants) {
    const credentials = grants.flatMap((grant) => {
        const matches = grant.target.flexible ? expressionsOf(grant) : subjectsOf(grant);
        return matches.map((match, index) => ({ grant, name: `${grant.rule.name}-${index + 1}`, ...match }));
    });
    const ofLifetime = grants
        .filter(({ rule }) => rule.lifetimeSeconds !== undefined)
        .map(({ rule }) => `Rule ${rule.name}: Azure cannot limit the lifetime. Its tokens are valid for about one hour.`);
    return {
        clientId: grants[0]?.target.clientId ?? '',
        credentials,
        notes: [...grants.flatMap((grant) => (0,comparable_wants.i)(grant).notes), ...ofLifetime],
    };
}
function subjectsOf({ subjects }) {
    return [...new Set(subjects.map(({ value }) => value))].map((subject) => ({ subject }));
}
function expressionsOf(grant) {
    const { rule, subjects, wants } = grant;
    const workflows = wants.find(({ claim }) => claim === 'job_workflow_ref')?.values ?? [undefined];
    return subjects.flatMap((subject) => workflows
        .filter((workflow) => subject.workflow === undefined || subject.workflow === workflow)
        .map((workflow) => ({ expression: expressionOf(rule.issuer, subject, workflow) })));
}
function expressionOf({ kind, ids }, { value, isPattern, place }, workflow) {
    const claims = (0,file_wants.T$)(kind);
    const isFixed = !isPattern || !value.includes('*');
    const tests = [
        `claims['sub'] ${isFixed ? 'eq' : 'matches'} '${value}'`,
        `claims['${claims?.id}'] eq '${ids.get(place)}'`,
        ...(kind === 'github' ? [`claims['${claims?.ownerId}'] eq '${ids.get(place.split('/')[0] ?? '')}'`] : []),
        ...(workflow === undefined || kind !== 'github' ? [] : [`claims['job_workflow_ref'] eq '${workflow}'`]),
    ];
    return tests.join(' and ');
}
function formFaults({ rule, target, subjects, wants }) {
    const { path, flexible } = target;
    if (!flexible) {
        const star = subjects.find(({ isPattern, value }) => isPattern && value.includes('*'));
        if (star === undefined)
            return [];
        return [
            {
                path,
                message: `Rule ${rule.name}: Azure compares the whole subject, and this rule has subjects with a star (${star.value}). Write exact values, or set flexible: true.`,
            },
        ];
    }
    const other = model.q[rule.issuer.kind]?.name;
    if (other)
        return [{ path, message: `Rule ${rule.name}: flexible is not for ${other}. Azure has it for GitHub and GitLab.` }];
    const texts = wants.flatMap(({ claim, values }) => (claim === 'sub' || claim === 'job_workflow_ref' ? values : []));
    const quote = texts.find((text) => /['?]/.test(text));
    if (quote === undefined)
        return [];
    return [
        {
            path,
            message: `Rule ${rule.name}: a value has ' or ?, which cannot be written into an expression of Azure. Rename it, or remove flexible.`,
        },
    ];
}
function sizeFaults({ clientId, credentials }) {
    const path = credentials[0]?.grant.target.path ?? [];
    const count = credentials.length;
    const fix = 'Give some rules an app of their own, write fewer values, or set the subject form of the issuer.';
    return [
        ...(count > mostCredentials
            ? [(0,rendering.g$)(path, `The number of federated credentials of app ${clientId}`, count, mostCredentials, fix)]
            : []),
        ...credentials.flatMap(({ grant, subject, expression }) => {
            const { length } = subject ?? expression ?? '';
            const what = `The number of characters in ${subject ? 'a subject' : 'an expression'} of rule ${grant.rule.name}`;
            return length > longestText ? [(0,rendering.g$)(grant.rule.path, what, length, longestText, 'Write shorter names.')] : [];
        }),
        ...credentials.flatMap(({ grant }) => grant.rule.issuer.url.length > longestText
            ? [
                (0,rendering.g$)(grant.rule.issuer.path, 'The number of characters in url', grant.rule.issuer.url.length, longestText, ''),
            ]
            : []),
    ];
}
function graphOf({ grant, name, subject, expression }) {
    return {
        name,
        issuer: grant.rule.issuer.url,
        ...(subject === undefined ? { claimsMatchingExpression: { value: expression, languageVersion: 1 } } : { subject }),
        audiences: [grant.target.audience],
    };
}
function azure_jsonOf({ clientId, credentials, notes }) {
    return {
        name: `${clientId}.credentials.json`,
        title: `Federated credentials of app ${clientId}, a list as az ad app federated-credential list prints it`,
        part: 'rule',
        text: `${JSON.stringify(credentials.map(graphOf), null, 2)}\n`,
        notes,
    };
}
function commandsOf({ clientId, credentials, notes }) {
    const commands = credentials.map((credential) => {
        const parameters = JSON.stringify(graphOf(credential), null, 2);
        if (credential.subject !== undefined)
            return (0,shell.G)(['az', 'ad', 'app', 'federated-credential', 'create'], [
                ['--id', clientId],
                ['--parameters', parameters],
            ]);
        const graph = `https://graph.microsoft.com/beta/applications(appId='${clientId}')/federatedIdentityCredentials`;
        return (0,shell.G)(['az', 'rest', '--method', 'post'], [
            ['--uri', graph],
            ['--headers', 'Content-Type=application/json'],
            ['--body', parameters],
        ]);
    });
    return {
        name: `${clientId}.sh`,
        title: `Commands for the federated credentials of app ${clientId}`,
        part: 'rule',
        text: (0,rendering.f6)(notes, commands.join('')),
        notes,
    };
}
function azure_terraformOf({ clientId, credentials, notes }) {
    const label = `app_${(0,rendering.MH)(clientId, '_')}`;
    const application = new hcl.r4(`data.azuread_application.${label}.id`);
    const blocks = credentials.map(({ grant, name, subject, expression }) => {
        const shared = { application_id: application, display_name: name, issuer: grant.rule.issuer.url };
        const id = (0,rendering.MH)(name, '_');
        if (subject === undefined)
            return (0,hcl.om)('resource', ['azuread_application_flexible_federated_identity_credential', id], {
                ...shared,
                audience: grant.target.audience,
                claims_matching_expression: expression ?? '',
            });
        const body = { ...shared, audiences: [grant.target.audience], subject };
        return (0,hcl.om)('resource', ['azuread_application_federated_identity_credential', id], body, [
            "checkov:skip=CKV_AZURE_249:its pattern does not know GitHub's subjects with ids",
        ]);
    });
    return {
        name: `${clientId}.tf`,
        title: `Federated credentials of app ${clientId}`,
        part: 'rule',
        text: (0,rendering.f6)(notes, [(0,hcl.om)('data', ['azuread_application', label], { client_id: clientId }), ...blocks].join('\n')),
        notes,
    };
}

var writers_forms = _require(1790);
var gcp = _require(4247);
var rules = _require(4710);
var cel = _require(6945);
var shared_want = _require(439);
;// trust/src/writers/kubernetes.ts






const api = 'rbac.authorization.k8s.io';
function renderKubernetes(file) {
    const grants = (0,file_wants.Rr)(file.rules).filter((grant) => grant.target.system === 'kubernetes');
    const clusters = (0,rendering.$z)(grants, ({ target }) => target.audience);
    return { documents: [...clusters.map(configurationOf), ...grants.map(rightsOf)], faults: [] };
}
function configurationOf(grants) {
    const audience = grants[0]?.target.audience ?? '';
    const configuration = {
        apiVersion: 'apiserver.config.k8s.io/v1',
        kind: 'AuthenticationConfiguration',
        jwt: (0,rendering.$z)(grants, ({ rule }) => rule.issuer.url).map((same) => authenticatorOf(same, audience)),
    };
    return {
        name: `${(0,rendering.MH)(audience.replace('https://', ''), '-')}.authentication.yml`,
        title: `AuthenticationConfiguration of the API server with the audience ${audience}`,
        part: 'issuer',
        text: yamlText(configuration),
        notes: [],
    };
}
function authenticatorOf(grants, audience) {
    const { url, kind } = grants[0].rule.issuer;
    const shared = (0,shared_want.e)(grants);
    const groups = grants.map((grant) => {
        const tests = grant.wants.filter(({ claim }) => claim !== 'iss' && claim !== 'aud');
        return `${tests.map((want) => (0,cel.p)(want, 'claims')).join(' && ')} ? ${(0,cel._)((0,rules.F8)(grant.rule.name))} : ''`;
    });
    return {
        issuer: { url, audiences: [audience] },
        claimValidationRules: [{ expression: (0,cel.p)(shared, 'claims'), message: `another ${shared.claim}` }],
        claimMappings: {
            username: { expression: `'mayfly:' + claims.${(0,file_wants.T$)(kind)?.id ?? 'sub'}` },
            groups: { expression: `[${groups.join(', ')}].filter(group, group != '')` },
        },
        userValidationRules: [
            { expression: "!user.username.startsWith('system:')", message: 'a name that Kubernetes reserves' },
        ],
    };
}
function rightsOf(grant) {
    const { rule, target } = grant;
    const { namespace, serviceAccount } = target;
    const metadata = { name: `mayfly-${rule.name}`, namespace };
    const role = {
        apiVersion: `${api}/v1`,
        kind: 'Role',
        metadata,
        rules: [
            { apiGroups: [''], resources: ['secrets'], verbs: ['create', 'delete'] },
            {
                apiGroups: [''],
                resources: ['serviceaccounts/token'],
                resourceNames: [serviceAccount],
                verbs: ['create'],
            },
        ],
    };
    const binding = {
        apiVersion: `${api}/v1`,
        kind: 'RoleBinding',
        metadata,
        subjects: [{ apiGroup: api, kind: 'Group', name: (0,rules.F8)(grant.rule.name) }],
        roleRef: { apiGroup: api, kind: 'Role', name: metadata.name },
    };
    const notes = rule.lifetimeSeconds === undefined
        ? []
        : [`Rule ${rule.name}: Kubernetes cannot limit the lifetime here. Set lifetime in the step.`];
    return {
        name: `${rule.name}.rights.yml`,
        title: `Rights of rule ${rule.name} in the namespace ${namespace}`,
        part: 'rule',
        text: (0,rendering.f6)(notes, `${yamlText(role)}---\n${yamlText(binding)}`),
        notes,
    };
}

;// trust/src/writers/vault.ts



const usualSeconds = 20 * 60;
const signingSeconds = 2 * 60;
function renderVault(file, form) {
    const grants = (0,file_wants.Rr)(file.rules).filter((grant) => grant.target.system === 'vault');
    const mounts = (0,rendering.$z)(grants, ({ target }) => target.mount);
    const faults = [...mounts.flatMap(mountFaults), ...(form === 'terraform' ? grants.flatMap(commaFaults) : [])];
    if (faults.length > 0)
        return { documents: [], faults };
    const write = { json: vault_jsonOf, terraform: vault_terraformOf }[form];
    return { documents: mounts.flatMap(write), faults };
}
function mountFaults([first, ...others]) {
    const { mount } = first.target;
    const other = others.find(({ rule }) => rule.issuer.url !== first.rule.issuer.url);
    const all = [first, ...others];
    const twice = all.filter(({ target }, index) => all.findIndex((one) => one.target.role === target.role) !== index);
    return [
        ...(other
            ? [
                {
                    path: other.target.path,
                    message: `The mount ${mount} would have two issuers, and a mount has one. Set mount.`,
                },
            ]
            : []),
        ...twice.map(({ target }) => ({
            path: target.path,
            message: `Two rules have the role ${target.role} of the mount ${mount}, and a role has one set of claims. Write two roles.`,
        })),
    ];
}
function commaFaults({ rule, target, wants }) {
    const unsafe = wants.find(({ values }) => values.some((value) => value.includes(',') || value.trim() !== value));
    if (unsafe === undefined)
        return [];
    return [
        {
            path: target.path,
            message: `Rule ${rule.name}: a value of ${unsafe.claim} has a comma, or a blank at its end. Terraform's Vault provider would change it. Use the form json.`,
        },
    ];
}
function vault_roleOf({ rule, target, wants }) {
    const tests = wants.filter(({ claim }) => claim !== 'iss' && claim !== 'aud');
    const seconds = rule.lifetimeSeconds ?? (target.signingKey ? signingSeconds : usualSeconds);
    return {
        tests,
        user_claim: (0,file_wants.T$)(rule.issuer.kind)?.id ?? 'sub',
        bound_claims_type: tests.some(({ isPattern }) => isPattern) ? 'glob' : 'string',
        bound_audiences: [target.audience],
        policies: target.policies,
        seconds,
    };
}
function notesOf({ rule, target }) {
    return target.policies.length > 0
        ? []
        : [`Rule ${rule.name}: the role gives no policy. Write policies into the rule, or set them at the role.`];
}
function signingPolicy({ target }) {
    if (target.signingKey === undefined)
        return undefined;
    const at = target.signingKey.lastIndexOf('/');
    const path = `${target.signingKey.slice(0, at)}/sign/${target.signingKey.slice(at + 1)}/sha2-256`;
    return `path ${JSON.stringify(path)} {\n  capabilities = ["update"]\n}\n`;
}
function vault_jsonOf([first, ...others]) {
    const { url } = first.rule.issuer;
    const { mount } = first.target;
    const config = {
        name: `${(0,rendering.MH)(mount, '-')}.config.json`,
        title: `Configuration of the mount, once: vault write auth/${mount}/config - < ${(0,rendering.MH)(mount, '-')}.config.json`,
        part: 'issuer',
        text: `${JSON.stringify({ oidc_discovery_url: url, bound_issuer: url }, null, 2)}\n`,
        notes: [],
    };
    return [config, ...[first, ...others].flatMap(roleDocuments)];
}
function roleDocuments(grant) {
    const { tests, user_claim, bound_claims_type, bound_audiences, policies, seconds } = vault_roleOf(grant);
    const { role, mount } = grant.target;
    const body = {
        role_type: 'jwt',
        user_claim,
        bound_audiences,
        bound_subject: '',
        bound_claims_type,
        bound_claims: Object.fromEntries(tests.map(({ claim, values }) => [claim, (0,rendering.My)(values)])),
        token_type: 'service',
        token_policies: policies,
        token_ttl: `${seconds}s`,
        token_max_ttl: `${seconds}s`,
    };
    const policy = signingPolicy(grant);
    return [
        {
            name: `${role}.role.json`,
            title: `Role ${role}: vault write auth/${mount}/role/${role} - < ${role}.role.json`,
            part: 'rule',
            text: `${JSON.stringify(body, null, 2)}\n`,
            notes: notesOf(grant),
        },
        ...(policy === undefined
            ? []
            : [
                {
                    name: `${role}.policy.hcl`,
                    title: `Policy ${policies[0]}: vault policy write ${policies[0]} ${role}.policy.hcl`,
                    part: 'rule',
                    text: policy,
                    notes: [],
                },
            ]),
    ];
}
function vault_terraformOf([first, ...others]) {
    const { url } = first.rule.issuer;
    const { mount } = first.target;
    const label = `mount_${(0,rendering.MH)(mount, '_')}`;
    const backend = (0,hcl.om)('resource', ['vault_jwt_auth_backend', label], {
        path: mount,
        oidc_discovery_url: url,
        bound_issuer: url,
    });
    const roles = [first, ...others].flatMap((grant) => {
        const { tests, user_claim, bound_claims_type, bound_audiences, policies, seconds } = vault_roleOf(grant);
        const { role } = grant.target;
        const policy = signingPolicy(grant);
        const name = `role_${(0,rendering.MH)(role, '_')}`;
        return [
            (0,hcl.om)('resource', ['vault_jwt_auth_backend_role', name], {
                backend: new hcl.r4(`vault_jwt_auth_backend.${label}.path`),
                role_name: role,
                role_type: 'jwt',
                user_claim,
                bound_audiences,
                bound_claims_type,
                bound_claims: Object.fromEntries(tests.map(({ claim, values }) => [claim, values.join(',')])),
                token_type: 'service',
                token_policies: policies,
                token_ttl: seconds,
                token_max_ttl: seconds,
            }),
            ...(policy === undefined ? [] : [(0,hcl.om)('resource', ['vault_policy', name], { name: policies[0] ?? '', policy })]),
        ];
    });
    return [
        {
            name: `${(0,rendering.MH)(mount, '-')}.tf`,
            title: `JWT mount ${mount} and its roles`,
            part: 'rule',
            text: [backend, ...roles].join('\n'),
            notes: [first, ...others].flatMap(notesOf),
        },
    ];
}

;// trust/src/writers/render.ts






const writers = {
    aws: renderAws,
    gcp: gcp.v,
    azure: renderAzure,
    vault: renderVault,
    kubernetes: renderKubernetes,
};
function render(file, system, form) {
    if (!(0,writers_forms.X)(system).includes(form))
        throw new RangeError(`${system} has no form ${form}`);
    return writers[system](file, form);
}
/***/ }),

/***/ 1889:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  $z: () => (groupBy),
  MH: () => (plainName),
  My: () => (oneOrList),
  f6: () => (withComments),
  g$: () => (tooLarge)
});
function tooLarge(path, what, size, limit, fix) {
    return { path, message: `${what} is ${size}; the limit is ${limit}. ${fix}`.trim() };
}
function withComments(notes, text) {
    return `${notes.map((note) => `# ${note}\n`).join('')}${text}`;
}
function groupBy(list, keyOf) {
    const groups = new Map();
    for (const one of list) {
        const group = groups.get(keyOf(one));
        if (group)
            group.push(one);
        else
            groups.set(keyOf(one), [one]);
    }
    return [...groups.values()];
}
function plainName(text, separator) {
    return text.replace(/[^A-Za-z0-9]+/g, separator);
}
function oneOrList(values) {
    const [first = ''] = values;
    return values.length === 1 ? first : values;
}
/***/ }),

/***/ 439:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  e: () => (sharedWant)
});
var _file_wants__0 = _require(1591);

function sharedWant(grants) {
    const claims = (0,_file_wants__0.T$)(grants[0]?.rule.issuer.kind ?? 'jenkins');
    const named = [claims?.ownerId, claims?.id, 'sub'].find((claim) => grants.every(({ wants }) => wants.some((want) => want.claim === claim)));
    const wants = grants.flatMap((grant) => grant.wants.filter(({ claim }) => claim === named));
    const [first] = wants;
    return {
        ...first,
        values: [...new Set(wants.flatMap(({ values }) => values))],
        isPattern: wants.some(({ isPattern }) => isPattern),
    };
}
/***/ }),

/***/ 8163:
/***/ (function (_module, _exports, _require) {

_require.d(_exports, {
  G: () => (command),
  r: () => (shellWord)
});
function shellWord(text) {
    return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
function command(words, flags) {
    const lines = [words.map(shellWord).join(' '), ...flags.map(([flag, value]) => `${flag} ${shellWord(value)}`)];
    return `${lines.join(' \\\n  ')}\n`;
}
/***/ })

};
;
