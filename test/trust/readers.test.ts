import { expect, test } from 'vitest'
import { judgeDocument } from '../../packages/trust/src/judge.ts'
import { readDocument } from '../../packages/trust/src/readers/read.ts'
import { documentText } from './condition-text.ts'
import { documentFrom } from './document-from.ts'
import { awsPolicy, googleProvider, vaultRole } from './lint-cases.ts'

const host = 'token.actions.githubusercontent.com'
const policy = awsPolicy({ StringEquals: { aud: 'sts.amazonaws.com', sub: 'repo:acme/api:ref:refs/heads/main' } })
const base = {
  Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${host}` },
  Action: 'sts:AssumeRoleWithWebIdentity',
}
const statements = (...all: readonly unknown[]) => ({ Version: '2012-10-17', Statement: all })
const role = (document: unknown) => ({
  Role: {
    RoleName: 'deploy',
    Arn: 'arn:aws:iam::111111111111:role/deploy',
    MaxSessionDuration: 3600,
    AssumeRolePolicyDocument: document,
  },
})

/** A variable of AWS or CloudFormation in a text. */
const variable = (name: string) => `\${${name}}`

const aws: Readonly<Record<string, unknown>> = {
  'a role': role(policy),
  'a role with an encoded policy': role(encodeURIComponent(JSON.stringify(policy))),
  'a role with a policy as text': role(JSON.stringify(policy)),
  'a role with a text that is no policy': role('%7Bno'),
  'several roles': {
    Roles: [
      { RoleName: 'a', AssumeRolePolicyDocument: policy },
      { RoleName: 'b', AssumeRolePolicyDocument: null },
    ],
  },
  operators: awsPolicy({
    StringEqualsIgnoreCase: { sub: 'repo:acme/api:ref:refs/heads/main' },
    StringNotEquals: { ref: ['refs/heads/a', 'refs/heads/b'] },
    StringLikeIfExists: { environment: 'prod*' },
    StringNotLikeIfExists: { actor: 'x*' },
    Null: { environment: 'true', workflow: 'false' },
    'ForAllValues:StringEquals': { repository: ['acme/api'] },
    'ForAnyValue:StringLike': { aud: ['a*'] },
    'ForAnyValue:StringNotEquals': { repository: 'acme/web' },
    'ForAllValues:StringNotEquals': { repository: 'acme/web' },
    NumericEquals: { repository_id: 34 },
    Bool: { enterprise_id: 'TRUE' },
    StringEquals: { 'AWS:SourceIp': '10.0.0.0', 'sts:RoleSessionName': 'x', [`${host.toUpperCase()}:SUB`]: 'x' },
    NumericLessThan: { repository_id: '40' },
    DateGreaterThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' },
    StringEqual: { sub: 'x' },
    StringLike: { sub: `${variable('aws:username')}`, job_workflow_ref: [`a${variable('*')}b`, 'c?d*'] },
  }),
  'keys that AWS does not have': awsPolicy({
    StringEquals: { iss: 'x', event_name: 'push' },
    StringNotEquals: { event_name: 'pull_request' },
    StringEqualsIfExists: { event_name: 'push' },
    'ForAllValues:StringEquals': { event_name: 'push' },
    'ForAnyValue:StringEquals': { event_name: 'push' },
    Null: { event_name: 'true' },
  }),
  'the slug of an enterprise': awsPolicy({ StringEquals: { sub: 'x', environment: 'production' } }, `${host}/acme`),
  'an own server': awsPolicy(
    { StringEquals: { sub: 'x', environment: 'production' } },
    'github.example.com/_services/token',
  ),
  'statements that do not concern a job': statements(
    { Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' },
    {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::111111111111:saml-provider/x' },
      Action: 'sts:AssumeRoleWithSAML',
    },
    {
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
    },
    { ...base, Effect: 'Allow', Action: ['sts:TagSession'] },
  ),
  'several statements, providers and actions': statements(
    { ...base, Effect: 'Allow', Action: ['sts:Assume*'], Condition: { StringEquals: { [`${host}:sub`]: 'a' } } },
    {
      Effect: 'Allow',
      Principal: { Federated: [`arn:aws:iam::1:oidc-provider/${host}`, 'arn:aws:iam::1:oidc-provider/gitlab.com'] },
      Action: '*',
      Condition: { StringEquals: { 'gitlab.com:sub': 'b' } },
    },
    { ...base, Effect: 'Allow', Action: undefined, NotAction: 'sts:AssumeRole' },
    {
      Effect: 'Deny',
      Principal: '*',
      Action: '*',
      Condition: { StringNotEquals: { [`${host}:ref`]: 'refs/heads/main' } },
    },
    {
      Effect: 'Deny',
      Principal: { AWS: '*' },
      Action: 'sts:*',
      Condition: { StringEquals: { [`${host}:ref`]: 'refs/heads/x' } },
    },
  ),
  'what is not judged': statements(
    { ...base, Effect: 'Maybe' },
    { Effect: 'Allow', Principal: '*', Action: '*' },
    { ...base, Effect: 'Allow', Principal: { Federated: 'token.actions.githubusercontent.com' } },
    { ...base, Effect: 'Allow', Resource: '*' },
    { Effect: 'Deny', NotPrincipal: { AWS: 'x' }, Action: '*' },
    'no object',
    { ...base, Effect: 'Allow', Condition: 'no object' },
    { ...base, Effect: 'Allow', Condition: { StringEquals: 'no object', StringLike: { [`${host}:sub`]: { a: 1 } } } },
  ),
}

test.each(Object.entries(aws))('AWS: %s', (_, value) => {
  expect(documentText(documentFrom(value))).toMatchSnapshot()
})

const template = (principal: unknown, condition: unknown, document?: unknown) => ({
  Resources: {
    Provider: {
      Type: 'AWS::IAM::OIDCProvider',
      Properties: { Url: `https://${host}`, ClientIdList: ['sts.amazonaws.com'] },
    },
    Bucket: { Type: 'AWS::S3::Bucket' },
    Deploy: {
      Type: 'AWS::IAM::Role',
      Properties: {
        MaxSessionDuration: 7200,
        AssumeRolePolicyDocument:
          document ??
          statements({ ...base, Effect: 'Allow', Principal: { Federated: principal }, Condition: condition }),
      },
    },
  },
})

test.each([
  ['Ref of the provider', template({ Ref: 'Provider' }, { StringEquals: { [`${host}:sub`]: 'a' } })],
  ['GetAtt of the provider', template({ 'Fn::GetAtt': ['Provider', 'Arn'] }, {})],
  ['GetAtt as text', template({ 'Fn::GetAtt': 'Provider.Arn' }, {})],
  [
    'Sub with the account',
    template(
      { 'Fn::Sub': `arn:aws:iam::${variable('AWS::AccountId')}:oidc-provider/${host}` },
      { StringEquals: { [`${host}:sub`]: { 'Fn::Sub': `repo:${variable('Org')}/api` } } },
    ),
  ],
  [
    'Join',
    template(
      { 'Fn::Join': ['', ['arn:aws:iam::', { Ref: 'AWS::AccountId' }, `:oidc-provider/${host}`]] },
      { StringEquals: { [`${host}:sub`]: { 'Fn::Join': [':', ['repo', 'acme/api']] } } },
    ),
  ],
  ['a provider of another template', template({ 'Fn::ImportValue': 'provider' }, {})],
  ['a condition that CloudFormation decides', template({ Ref: 'Provider' }, { 'Fn::If': ['X', {}, {}] })],
  [
    'a policy as text',
    template('', {}, { 'Fn::Sub': JSON.stringify(policy).replace('111111111111', `${variable('AWS::AccountId')}`) }),
  ],
])('CloudFormation: %s', (_, value) => {
  expect(documentText(documentFrom(value))).toMatchSnapshot()
})

test('a template without a role holds no trust', () => {
  const value = { Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } }
  expect(readDocument({ name: 'x', value, place: () => undefined })).toEqual({ kind: 'documents', documents: [] })
})

const pool = 'projects/123456789012/locations/global/workloadIdentityPools/ci-jobs'
const iam = (...members: readonly string[]) => ({
  bindings: [{ role: 'roles/iam.workloadIdentityUser', members }],
  etag: 'x',
})
const provider = googleProvider("assertion.repository_owner_id == '12'", {
  attributeMapping: {
    'google.subject': 'assertion.sub',
    'attribute.repository': 'assertion.repository',
    'attribute.deploy': "has(assertion.environment) && assertion.environment == 'production' ? 'yes' : 'no'",
  },
  oidc: { issuerUri: `https://${host}`, allowedAudiences: ['a', 'b'] },
})

test.each([
  ['a provider', googleProvider("assertion.repository_id in ['34', '35'] && assertion.ref.startsWith('refs/tags/')")],
  ['a provider with computed attributes', provider],
  [
    'a provider and members',
    [
      provider,
      iam(
        `principalSet://iam.googleapis.com/${pool}/attribute.deploy/yes`,
        `principalSet://iam.googleapis.com/${pool}/attribute.repository/acme/api`,
        `principalSet://iam.googleapis.com/${pool}/attribute.repository_id/34`,
        `principal://iam.googleapis.com/${pool}/subject/repo:acme/api:ref:refs/heads/main`,
        `principalSet://iam.googleapis.com/${pool}/*`,
        `principalSet://iam.googleapis.com/${pool}/group/x`,
        'user:somebody@example.com',
      ),
    ],
  ],
  ['members alone', iam(`principalSet://iam.googleapis.com/${pool}/attribute.deploy/yes`)],
  [
    'attributes in a condition',
    googleProvider(
      "attribute.a != 'x' && google.subject.startsWith('12:') && attribute.b == 'x' && attribute.c == 'x'",
      {
        attributeMapping: {
          'google.subject': "'12:' + assertion.sub",
          'attribute.a': "assertion.ref == 'r' ? 'x' : 'y'",
          'attribute.b': "assertion.sub.extract('{x}:')",
        },
      },
    ),
  ],
  ['a condition that is no CEL', googleProvider('assertion.sub = 1')],
  ['a disabled provider', googleProvider('true', { disabled: true })],
  ['a provider for SAML', { ...(googleProvider('true') as object), oidc: undefined, saml: {} }],
])('Google: %s', (_, value) => {
  expect(documentText(documentFrom(value))).toMatchSnapshot()
})

const credential = {
  name: 'main',
  issuer: `https://${host}`,
  audiences: ['api://AzureADTokenExchange'],
  subject: 'repo:acme/api:environment:production',
}
const flexible = (value: string) => ({
  ...credential,
  subject: null,
  claimsMatchingExpression: { value, languageVersion: 1 },
})

test.each([
  ['a list', [credential, { ...credential, name: 'tag', subject: 'repo:acme/api:ref:refs/tags/v1' }]],
  ['the answer of Microsoft Graph', { '@odata.context': 'x', value: [credential] }],
  [
    'the answer of Resource Manager',
    { value: [{ id: 'x', name: 'main', properties: { ...credential, name: undefined } }] },
  ],
  [
    'flexible credentials',
    [
      flexible("claims['sub'] matches 'repo:acme/api:ref:refs/heads/*' and claims['repository_id'] eq '34'"),
      flexible("claims['sub'] eq 'it''s'"),
      flexible("claims['sub'] eq 'x' or claims['sub'] eq 'y'"),
      flexible("claims['sub'] eq 'x' and"),
      flexible("claims['sub'] ne 'x'"),
    ],
  ],
  [
    'what is not judged',
    [
      { ...credential, subject: 7 },
      { ...credential, issuer: '' },
      { ...credential, audiences: [] },
    ],
  ],
])('Azure: %s', (_, value) => {
  expect(documentText(documentFrom(value))).toMatchSnapshot()
})

test.each([
  ['a role', vaultRole({ bound_subject: 'x', token_ttl: 600, token_max_ttl: 0 })],
  [
    'a role with its configuration',
    [vaultRole({}), { data: { bound_issuer: `https://${host}`, oidc_discovery_url: `https://${host}` } }],
  ],
  ['globs', vaultRole({ bound_claims_type: 'glob', bound_claims: { ref: ['refs/tags/*', 7], '/a/b': 'x' } })],
  ['values of all kinds', vaultRole({ bound_claims: { a: [1, 'b', true], b: 2, c: { d: 1 }, d: null } })],
  ['no audience', vaultRole({ bound_audiences: [] })],
  ['a role of a browser', vaultRole({ role_type: 'oidc' })],
  [
    'a role as it is written',
    {
      role_type: 'jwt',
      user_claim: 'sub',
      bound_audiences: 'a, b',
      bound_clams: { sub: 'x' },
      groups_claim: 'groups',
      token_bound_cidrs: ['10.0.0.0/8'],
      ttl: '1h30m',
    },
  ],
  ['a role without a type', { user_claim: 'sub', bound_audiences: ['a'] }],
])('Vault: %s', (_, value) => {
  expect(documentText(documentFrom(value))).toMatchSnapshot()
})

const jwt = (entry: Readonly<Record<string, unknown>>) => ({
  apiVersion: 'apiserver.config.k8s.io/v1',
  kind: 'AuthenticationConfiguration',
  jwt: [{ issuer: { url: `https://${host}`, audiences: ['a', 'b'], audienceMatchPolicy: 'MatchAny' }, ...entry }],
})

test.each([
  [
    'claims and expressions',
    jwt({
      claimValidationRules: [
        { claim: 'repository_owner_id', requiredValue: '12' },
        { claim: 'x' },
        { expression: "claims.?environment.orValue('') == 'production'" },
        { expression: 'size(claims.sub) > 3' },
      ],
      claimMappings: { username: { claim: 'sub', prefix: 'github:' } },
    }),
  ],
  [
    'groups',
    jwt({
      claimMappings: {
        username: { expression: "'github:' + claims.sub" },
        groups: {
          expression:
            "[claims.repository_id == '34' ? 'mayfly:deploy' : '', claims.repository_id == '35' ? 'mayfly:web' : (claims.repository_id == '36' ? 'mayfly:x' : ''), 'all'].filter(g, g != '')",
        },
      },
      userValidationRules: [
        { expression: "!user.username.startsWith('system:')" },
        { expression: "user.groups.all(g, !g.startsWith('system:'))" },
      ],
    }),
  ],
  [
    'users without a prefix',
    jwt({
      claimMappings: { username: { claim: 'sub', prefix: '' }, groups: { claim: 'groups', prefix: 'x:' } },
      userValidationRules: [
        { expression: "!user.username.startsWith('system:')" },
        { expression: "user.extra['x'][0] == 'y'" },
      ],
    }),
  ],
  ['what is not judged', { ...jwt({}), jwt: [{ issuer: {} }, { issuer: { url: 'https://x' } }] }],
])('Kubernetes: %s', (_, value) => {
  expect(documentText(documentFrom(value))).toMatchSnapshot()
})

const resource = (type: string, name: string, values: unknown) => ({
  address: `${type}.${name}`,
  mode: 'managed',
  type,
  name,
  values,
})
const resources = [
  resource('aws_iam_role', 'deploy', {
    arn: 'arn:aws:iam::111111111111:role/deploy',
    assume_role_policy: JSON.stringify(policy),
    max_session_duration: 3600,
  }),
  resource('google_iam_workload_identity_pool_provider', 'github', {
    name: `${pool}/providers/github`,
    attribute_condition: "assertion.repository_owner_id == '12'",
    attribute_mapping: { 'google.subject': 'assertion.sub', 'attribute.repository_id': 'assertion.repository_id' },
    oidc: [{ issuer_uri: `https://${host}`, allowed_audiences: [] }],
  }),
  resource('google_service_account_iam_member', 'deploy', {
    service_account_id: 'projects/-/serviceAccounts/deploy@p.iam.gserviceaccount.com',
    role: 'roles/iam.workloadIdentityUser',
    member: `principalSet://iam.googleapis.com/${pool}/attribute.repository_id/34`,
    condition: [],
  }),
  resource('azuread_application_federated_identity_credential', 'main', {
    application_id: '/applications/1',
    display_name: 'main',
    issuer: `https://${host}`,
    subject: 'a',
    audiences: ['b'],
  }),
  resource('azuread_application_flexible_federated_identity_credential', 'flex', {
    application_id: '/applications/1',
    issuer: `https://${host}`,
    claims_matching_expression: "claims['sub'] eq 'a'",
    audience: 'b',
  }),
  resource('azurerm_federated_identity_credential', 'main', {
    parent_id: '/x',
    issuer: `https://${host}`,
    subject: 'a',
    audience: ['b'],
  }),
  resource('vault_jwt_auth_backend', 'jwt', { path: 'jwt', bound_issuer: `https://${host}` }),
  resource('aws_s3_bucket', 'x', { bucket: 'x' }),
]
const vaultResource = resource('vault_jwt_auth_backend_role', 'deploy', {
  backend: 'jwt',
  role_name: 'deploy',
  role_type: 'jwt',
  user_claim: 'sub',
  bound_audiences: ['a'],
  bound_claims: { sub: 'x,y' },
  bound_claims_type: 'string',
})

test.each([
  [
    'a state',
    {
      format_version: '1.0',
      terraform_version: '1.12.0',
      values: { root_module: { resources, child_modules: [{ address: 'module.vault', resources: [vaultResource] }] } },
    },
  ],
  [
    'a plan',
    {
      format_version: '1.2',
      planned_values: { root_module: { resources: [resources[0], resources[3]] } },
      resource_changes: [
        { address: 'aws_iam_role.deploy', change: { after_unknown: { assume_role_policy: true } } },
        {
          address: 'azuread_application_federated_identity_credential.main',
          change: { after_unknown: { audiences: [true] } },
        },
      ],
    },
  ],
  ['nothing', { format_version: '1.0', values: { root_module: {} } }],
])('Terraform: %s', (_, value) => {
  const reading = readDocument({ name: 'x', value, place: () => undefined })
  expect(reading.kind === 'documents' ? reading.documents.map(documentText).join('\n') : reading).toMatchSnapshot()
})

test.each([
  null,
  7,
  'text',
  [],
  {},
  [{}],
  { Version: '2012-10-17' },
  { kind: 'AuthenticationConfiguration' },
  { data: {} },
  { bindings: {} },
  JSON.parse('{"__proto__": {"Statement": []}}'),
])('%j is no document that is known', (value) => {
  const reading = readDocument({ name: 'x', value, place: () => undefined })
  expect(reading.kind === 'faults' && reading.faults.map(({ message }) => message).join()).toMatch(
    /^The document is no trust document that Mayfly knows/,
  )
})

test('names of prototypes are no claims, no keys and no fields', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
  for (const name of names) {
    const hostile = JSON.parse(JSON.stringify(vaultRole({ bound_claims: { NAME: 'x' } })).replaceAll('NAME', name))
    expect(
      judgeDocument(documentFrom(hostile), { aud: 'https://vault.example.com', repository_id: '34' }, 'whole').kind,
    ).toBe('refused')
    const cel = documentFrom(googleProvider(`assertion.${name} == 'x'`))
    expect(judgeDocument(cel, { iss: `https://${host}`, sub: 'x' }, 'whole').kind).toBe('refused')
  }
})
