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

test('Google: policies without a member of the pool do not say what its tokens may do', () => {
  expect(kindOf([google({}), { bindings: [{ role: 'roles/viewer', members: ['user:a@example.com'] }] }])).toBe(
    'unjudged',
  )
})

const entry = {
  issuer: { url: token.iss, audiences: ['audience'] },
  claimMappings: { username: { claim: 'sub', prefix: 'x:' } },
}
const kubernetes = (...jwt: readonly object[]) => ({ kind: 'AuthenticationConfiguration', jwt })

test.each<[string, object]>([
  ['an unknown field', kubernetes({ ...entry, claimValidationRule: [] })],
  ['an unknown field of a rule', kubernetes({ ...entry, claimValidationRules: [{ claim: 'ref', value: 'x' }] })],
  ['a merge key', kubernetes({ '<<': { claimValidationRules: [] }, ...entry })],
  ['an object in the place of a list', kubernetes({ ...entry, claimValidationRules: {} })],
  ['two entries of one issuer', kubernetes(entry, entry)],
  ['several audiences', kubernetes({ ...entry, issuer: { ...entry.issuer, audiences: ['audience', 'b'] } })],
  ['no name of the user', kubernetes({ ...entry, claimMappings: {} })],
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
  expect(kindOf(kubernetes({ ...entry, claimMappings: { ...entry.claimMappings, ...change } }))).toBe('refused')
})

const role = { role_type: 'jwt', user_claim: 'sub', bound_audiences: ['audience'] }

test('Vault: a glob that is no text, and configurations of several mounts, are not judged', () => {
  expect(kindOf({ ...role, bound_claims_type: 'glob', bound_claims: { repository_id: ['34', 34] } })).toBe('unjudged')
  expect(kindOf([{ bound_issuer: token.iss }, { bound_issuer: 'https://other.example.com' }, role])).toBe('unjudged')
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
  expect(kindOf(google({ attributeCondition }), { ...token, sub: 'a'.repeat(4000) })).toBe('unjudged')
  expect(process.cpuUsage().user - before).toBeLessThan(5_000_000)
})
