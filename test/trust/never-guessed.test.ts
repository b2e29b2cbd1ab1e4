import { expect, test } from 'vitest'
import { judgeDocument } from '../../packages/trust/src/judge.ts'
import { readDocument } from '../../packages/trust/src/readers/read.ts'
import { documentFrom } from './document-from.ts'

const host = 'token.actions.githubusercontent.com'
const provider = 'projects/1/locations/global/workloadIdentityPools/ci-jobs/providers/github'
const token = {
  iss: `https://${host}`,
  aud: 'audience',
  sub: 'repo:acme/api:environment:production',
  repository_id: '34',
  environment: 'production',
  ref: 'refs/heads/main',
}

const kindOf = (value: unknown, claims: Readonly<Record<string, unknown>> = token) =>
  judgeDocument(documentFrom(value), claims).kind

const variable = '$' + '{*}'
const allow = {
  Effect: 'Allow',
  Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${host}` },
  Action: 'sts:AssumeRoleWithWebIdentity',
}
const policy = (...others: readonly object[]) => ({ Version: '2012-10-17', Statement: [allow, ...others] })
const asked = (operator: string, key: string, value: unknown, version = '2012-10-17') => ({
  Version: version,
  Statement: [{ ...allow, Condition: { [operator]: { [key]: value } } }],
})
const key = (claim: string) => `${host}:${claim}`
const template = (document: unknown) => ({
  Resources: { Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: document } } },
})

test.each<[string, unknown]>([
  ['a denial without a principal', policy({ Effect: 'Deny', Action: '*' })],
  ['a denial with a list as the principal', policy({ Effect: 'Deny', Principal: ['*'], Action: '*' })],
  [
    'a denial whose principal is computed',
    template(policy({ Effect: 'Deny', Principal: { 'Fn::If': ['a', 'b', 'c'] }, Action: '*' })),
  ],
  [
    'a denial whose account is computed',
    template(policy({ Effect: 'Deny', Principal: { AWS: { 'Fn::If': ['a', 'b', 'c'] } }, Action: '*' })),
  ],
  ['a statement without an action', { Statement: [{ ...allow, Action: undefined }] }],
  ['a statement with two forms of actions', { Statement: [{ ...allow, NotAction: 'sts:*' }] }],
  ['a computed key', template(asked('StringNotEquals', 'Fn::FindInMap', ['a', 'b', 'c']))],
  ['a key with a variable', template(asked('StringNotEquals', `${variable}:sub`, 'x'))],
  ['an empty list', asked('StringNotEquals', key('sub'), [])],
  ['a number in another form', asked('NumericNotEquals', key('repository_id'), '034')],
  ['a word that is no boolean', asked('Null', key('environment'), 'no')],
  ['a number that is not exact', asked('StringEquals', key('repository_id'), 2 ** 53 + 2)],
  ['a variable in the older language', asked('StringLike', key('sub'), variable, '2008-10-17')],
])('AWS: %s is not judged', (_, value) => {
  expect(kindOf(value)).toBe('unjudged')
})

test('AWS takes a list of one audience as this audience, and a longer one is not judged', () => {
  const value = asked('StringEquals', key('aud'), 'audience')
  expect(kindOf(value, { ...token, aud: ['audience'] })).toBe('accepted')
  expect(kindOf(value, { ...token, aud: ['other'] })).toBe('refused')
  expect(kindOf(value, { ...token, aud: ['audience', 'other'] })).toBe('unjudged')
})

test('AWS takes azp as the audience, so a token with another azp is not judged', () => {
  const value = asked('StringEquals', key('aud'), 'audience')
  expect(kindOf(value, { ...token, azp: 'audience' })).toBe('accepted')
  expect(kindOf(value, { ...token, azp: 'client' })).toBe('unjudged')
  expect(kindOf(value, { ...token, aud: 'other', azp: 'audience' })).toBe('unjudged')
  expect(kindOf(asked('StringEquals', key('sub'), 'x'), { ...token, azp: 'client' })).toBe('refused')
})

const google = (change: object) => ({
  name: provider,
  oidc: { issuerUri: token.iss, allowedAudiences: ['audience'] },
  attributeMapping: { 'google.subject': 'assertion.sub' },
  ...change,
})

test.each([
  "!('x' + assertion.base_ref == 'y')",
  "'x' + assertion.base_ref != 'y'",
  "!('repo:' + assertion.base_ref).startsWith('re')",
])('Google: %s is an error without the claim', (attributeCondition) => {
  expect(kindOf(google({ attributeCondition }))).toBe('refused')
  expect(kindOf(google({ attributeCondition: attributeCondition.replace('startsWith', 'endsWith') }))).not.toBe(
    'accepted',
  )
})

test('Google computes the chosen side of an attribute', () => {
  const choice = (environment: string) => ({
    'google.subject': 'assertion.sub',
    'attribute.base': `assertion.environment == '${environment}' ? assertion.base_ref : 'none'`,
  })
  expect(kindOf(google({ attributeMapping: choice('production') }))).toBe('refused')
  expect(kindOf(google({ attributeMapping: choice('staging') }))).toBe('accepted')
})

test('Google refuses a token whose subject is longer than 127 bytes', () => {
  const mapped = (subject: string, claims: object) =>
    kindOf(google({ attributeMapping: { 'google.subject': subject } }), { ...token, ...claims })
  const of = (bytes: number) => ({ sub: 'x'.repeat(bytes) })
  expect([mapped('assertion.sub', of(127)), mapped('assertion.sub', of(128))]).toEqual(['accepted', 'refused'])
  expect(mapped('assertion.sub', { sub: '\u00fc'.repeat(64) })).toBe('refused')
  expect([mapped("'é' + assertion.sub", of(125)), mapped("'é' + assertion.sub", of(126))]).toEqual([
    'accepted',
    'refused',
  ])
  const two = "assertion.sub + ':' + assertion.ref"
  expect([mapped(two, of(111)), mapped(two, of(112))]).toEqual(['accepted', 'refused'])
  const chosen = "assertion.environment == 'production' ? assertion.repository_id : assertion.sub"
  expect(mapped(chosen, of(200))).toBe('accepted')
  expect(mapped(chosen, { ...of(200), environment: 'staging' })).toBe('refused')
  expect(mapped(`'${'x'.repeat(128)}'`, {})).toBe('refused')
})

test('the subject that is too long is named with its bytes', () => {
  const document = documentFrom(google({}))
  const [rule] = judgeDocument(document, { ...token, sub: 'x'.repeat(149) }).rules
  expect(rule?.kind === 'refused' && rule.refused.map(({ sentence }) => sentence)).toEqual([
    'sub: with its value, google.subject has 149 bytes, and the limit is 127',
  ])
})

test.each<[string, object, object]>([
  ['a mapping without google.subject', { attributeMapping: { 'attribute.a': 'assertion.sub' } }, {}],
  ['an attribute that is a number', {}, { sub: 5 }],
  ['an attribute that is a comparison', mappedTo("assertion.ref == 'x'"), {}],
  ['a subject with a function', mappedTo("assertion.sub.extract('repo:{x}')"), {}],
  ['a masked subject', {}, { sub: 'repo:***' }],
])('Google: %s is not judged', (_, change, claims) => {
  expect(kindOf(google(change), { ...token, ...claims })).toBe('unjudged')
})

function mappedTo(subject: string): object {
  return { attributeMapping: { 'google.subject': subject } }
}

test('Google: policies without a member of the pool do not say what its tokens may do', () => {
  expect(kindOf([google({}), { bindings: [{ role: 'roles/viewer', members: ['user:a@example.com'] }] }])).toBe(
    'unjudged',
  )
})

const entry = {
  issuer: { url: token.iss, audiences: ['audience'] },
  claimMappings: { username: { claim: 'sub', prefix: 'x:' } },
}
const kubernetes = (...jwt: readonly object[]) => ({
  apiVersion: 'apiserver.config.k8s.io/v1',
  kind: 'AuthenticationConfiguration',
  jwt,
})
const mapping = (change: object) => kubernetes({ ...entry, claimMappings: { ...entry.claimMappings, ...change } })
const issuer = (change: object) => kubernetes({ ...entry, issuer: { ...entry.issuer, ...change } })
const claimRules = (...claimValidationRules: readonly object[]) => kubernetes({ ...entry, claimValidationRules })

test.each<[string, object]>([
  ['an unknown field', kubernetes({ ...entry, claimValidationRule: [] })],
  ['an unknown field of a rule', kubernetes({ ...entry, claimValidationRules: [{ claim: 'ref', value: 'x' }] })],
  ['a merge key', kubernetes({ '<<': { claimValidationRules: [] }, ...entry })],
  ['an object in the place of a list', kubernetes({ ...entry, claimValidationRules: {} })],
  ['two entries of one issuer', kubernetes(entry, entry)],
  ['several audiences', issuer({ audiences: ['audience', 'b'] })],
  ['an audience that is there twice', issuer({ audiences: ['audience', 'audience'], audienceMatchPolicy: 'MatchAny' })],
  ['an unknown policy of audiences', issuer({ audienceMatchPolicy: 'MatchAll' })],
  ['an issuer with a query', issuer({ url: `${token.iss}?x` })],
  ['no name of the user', kubernetes({ ...entry, claimMappings: {} })],
  ['a name of the user without a prefix', mapping({ username: { claim: 'sub' } })],
  ['a claim and an expression', mapping({ groups: { claim: 'groups', prefix: '', expression: "['a']" } })],
  ['a prefix of an expression', mapping({ groups: { prefix: 'x:', expression: "['a']" } })],
  ['a message beside a claim', claimRules({ claim: 'ref', requiredValue: token.ref, message: 'x' })],
  ['a required value beside an expression', claimRules({ expression: 'true', requiredValue: 'x' })],
  ['two equal rules', claimRules({ expression: 'true' }, { expression: 'true' })],
  ['no apiVersion', { ...kubernetes(entry), apiVersion: undefined }],
  ['an unknown apiVersion', { ...kubernetes(entry), apiVersion: 'apiserver.config.k8s.io/v2' }],
])('Kubernetes: %s is not judged', (_, value) => {
  expect(kindOf(value)).toBe('unjudged')
})

test.each<[string, object]>([
  ['uid', { uid: { claim: 'base_ref' } }],
  ['uid as an expression', { uid: { expression: 'claims.base_ref' } }],
  ['extra', { extra: [{ key: 'example.com/base', valueExpression: 'claims.base_ref' }] }],
  ['username', { username: { expression: "'x:' + claims.base_ref" } }],
])('Kubernetes refuses a token without the claim of %s', (_, change) => {
  expect(kindOf(kubernetes(entry))).toBe('accepted')
  expect(kindOf(mapping(change))).toBe('refused')
})

test.each<[string, object, object]>([
  ['the user', {}, { sub: 5 }],
  ['the user by an expression', { username: { expression: 'claims.sub' } }, { sub: 5 }],
  ['an empty user by an expression', { username: { expression: 'claims.sub' } }, { sub: '' }],
  ['the uid', { uid: { claim: 'sub' } }, { sub: ['x'] }],
  ['a claim with groups', { groups: { claim: 'ref', prefix: '' } }, { ref: [5] }],
  ['groups by an expression', { groups: { expression: 'claims.ref' } }, { ref: 5 }],
  ['a group in a list', { groups: { expression: "['a', claims.ref]" } }, { ref: 5 }],
])('Kubernetes refuses a token in which %s is no text', (_, change, claims) => {
  expect(kindOf(mapping(change))).toBe('accepted')
  expect(kindOf(mapping(change), { ...token, ...claims })).toBe('refused')
})

test('Kubernetes takes a token without the claim of its groups, or with a list in it', () => {
  const groups = { claim: 'ref', prefix: 'x:' }
  expect(kindOf(mapping({ groups }), { ...token, ref: undefined })).toBe('accepted')
  expect(kindOf(mapping({ groups }), { ...token, ref: ['a', 'b'] })).toBe('accepted')
})

test('Kubernetes computes the groups of all rules, and refuses a token for which one cannot be computed', () => {
  const groups = (...conditions: readonly string[]) => {
    const all = conditions.map((one, index) => `${one} ? 'g${index}' : ''`)
    return mapping({ groups: { expression: `[${all.join(', ')}].filter(g, g != '')` } })
  }
  const production = "claims.environment == 'production'"
  const { environment: _, ...bare } = token
  expect(kindOf(groups("claims.ref == 'refs/heads/main'"), bare)).toBe('accepted')
  expect(kindOf(groups("claims.ref == 'refs/heads/main'", production), bare)).toBe('refused')
  expect(kindOf(groups("claims.ref == 'refs/heads/main'", `has(claims.environment) && ${production}`), bare)).toBe(
    'accepted',
  )
  expect(kindOf(groups("claims.ref == 'refs/heads/main'", `!has(claims.environment) || ${production}`), bare)).toBe(
    'accepted',
  )
  // False && an error is false.
  expect(kindOf(groups("claims.ref == 'refs/heads/main'", `claims.ref == 'x' && ${production}`), bare)).toBe('accepted')
  const [rule] = judgeDocument(documentFrom(groups("claims.ref == 'refs/heads/main'", production)), bare).rules
  expect(rule?.kind === 'refused' && rule.refused.map(({ sentence }) => sentence)).toEqual([
    'environment: the token has none; without one, the rule cannot be computed',
  ])
})

const role = { role_type: 'jwt', user_claim: 'sub', bound_audiences: ['audience'] }

test('Vault: a glob that is no text, and configurations of several mounts, are not judged', () => {
  expect(kindOf({ ...role, bound_claims_type: 'glob', bound_claims: { repository_id: ['34', 34] } })).toBe('unjudged')
  expect(kindOf([{ bound_issuer: token.iss }, { bound_issuer: 'https://other.example.com' }, role])).toBe('unjudged')
})

test('Vault: a mount without a bound issuer takes what its keys sign', () => {
  const url = 'https://vault-issuer.example.com'
  const mount = (config: object, iss: string) => kindOf([config, role], { ...token, iss })
  expect(mount({ oidc_discovery_url: url }, url)).toBe('accepted')
  expect(mount({ oidc_discovery_url: url }, token.iss)).toBe('unjudged')
  expect(mount({ oidc_discovery_url: url, bound_issuer: '' }, token.iss)).toBe('unjudged')
  expect(mount({ jwks_url: `${url}/keys` }, token.iss)).toBe('unjudged')
  expect(mount({ oidc_discovery_url: url, bound_issuer: token.iss }, token.iss)).toBe('accepted')
  expect(mount({ oidc_discovery_url: url, bound_issuer: url }, token.iss)).toBe('refused')
  // Another claim can still refuse for certain.
  expect(kindOf([{ oidc_discovery_url: url }, { ...role, bound_subject: 'x' }])).toBe('refused')
})

test.each<[string, object, object]>([
  ['the user', { user_claim: 'repository_id' }, { repository_id: 34 }],
  ['the groups', { groups_claim: 'ref' }, { ref: 34 }],
  ['one of the groups', { groups_claim: 'ref' }, { ref: ['a', 34] }],
  ['the metadata', { claim_mappings: { ref: 'ref' } }, { ref: 34 }],
  ['an empty user', { user_claim: 'ref' }, { ref: '' }],
])('Vault refuses a token in which the claim for %s is no text', (_, change, claims) => {
  expect(kindOf({ ...role, ...change })).toBe('accepted')
  expect(kindOf({ ...role, ...change }, { ...token, ...claims })).toBe('refused')
})

test('Vault takes a token without a claim of the metadata, and no token without that of the groups', () => {
  expect(kindOf({ ...role, claim_mappings: { base_ref: 'x' } })).toBe('accepted')
  expect(kindOf({ ...role, groups_claim: 'base_ref' })).toBe('refused')
  expect(kindOf({ ...role, claim_mappings: { aud: 'x' } })).toBe('refused')
})

test('Azure: an expression in another language, and several audiences, are not judged', () => {
  const credential = { name: 'x', issuer: token.iss, audiences: ['audience'] }
  const flexible = (languageVersion: unknown) => [
    { ...credential, claimsMatchingExpression: { value: `claims['sub'] eq '${token.sub}'`, languageVersion } },
  ]
  expect([1, 2, '1', undefined].map((version) => kindOf(flexible(version)))).toEqual([
    'accepted',
    'unjudged',
    'unjudged',
    'unjudged',
  ])
  expect(kindOf([{ ...credential, subject: token.sub, audiences: ['audience', 'b'] }])).toBe('unjudged')
  expect(kindOf([{ ...credential, subject: token.sub, audiences: ['a', 'b'] }])).toBe('refused')
})

test.each(["claims['environment'] eq 'production'", "claims['repository_id'] matches '3*'"])(
  'Azure: %s is not judged',
  (value) => {
    const expression = { value, languageVersion: 1 }
    const credential = { name: 'x', issuer: token.iss, audiences: ['audience'], claimsMatchingExpression: expression }
    expect(kindOf([credential])).toBe('unjudged')
  },
)

test.each([
  ['a whole policy', { type: 'google_service_account_iam_policy', values: { policy_data: '{}' } }, {}],
  ['a member that the plan does not know', { type: 'google_service_account_iam_member', values: {} }, { member: true }],
])('Terraform: %s is not judged', (_, grant, unknown) => {
  const reading = readDocument({
    name: 'plan.json',
    value: {
      format_version: '1.0',
      planned_values: {
        root_module: {
          resources: [
            {
              type: 'google_iam_workload_identity_pool_provider',
              address: 'p',
              values: { name: provider, oidc: [{ issuer_uri: 'https://gitlab.com' }], attribute_mapping: {} },
            },
            { address: 'g', ...grant },
          ],
        },
      },
      resource_changes: [{ address: 'g', change: { after_unknown: unknown } }],
    },
    place: () => undefined,
  })
  if (reading.kind !== 'documents') throw new Error('faults')
  expect(reading.documents.flatMap(({ unjudged }) => unjudged)).toHaveLength(1)
})

test('patterns that take too long are not judged, and together they take a bounded time', () => {
  const attributeCondition = Array.from({ length: 300 }, () => "assertion.sub.matches('(a?){400}b')").join(' || ')
  const before = process.cpuUsage().user
  const attributeMapping = { 'google.subject': 'assertion.repository_id' }
  const long = { ...token, sub: 'a'.repeat(4000) }
  expect(kindOf(google({ attributeCondition, attributeMapping }), long)).toBe('unjudged')
  expect(process.cpuUsage().user - before).toBeLessThan(5_000_000)
})
