import { expect, test } from 'vitest'
import { judgeDocument } from '../../packages/trust/src/judge.ts'
import { lint } from '../../packages/trust/src/lint/lint.ts'
import { lintRules } from '../../packages/trust/src/lint/rules.ts'
import { sarif } from '../../packages/trust/src/lint/sarif.ts'
import { readDocument } from '../../packages/trust/src/readers/read.ts'
import { awsPolicy, googleProvider, vaultRole } from './lint-cases.ts'

const host = 'token.actions.githubusercontent.com'
const token = {
  iss: `https://${host}`,
  aud: 'sts.amazonaws.com',
  sub: `repo:${'a'.repeat(200)}/api:ref:refs/heads/main`,
  ref: 'a'.repeat(4000),
}
const many = (count: number, of: (index: number) => unknown) => Array.from({ length: count }, (_, index) => of(index))

function nested(depth: number): unknown {
  let value: unknown = 'x'
  for (let level = 0; level < depth; level += 1) value = { Statement: [value] }
  return value
}

/** A value whose parts stand at many places, as aliases of YAML make it. */
function shared(levels: number): unknown {
  let value: unknown = ['x', 'y']
  for (let level = 0; level < levels; level += 1) value = [value, value]
  return { Statement: value }
}

const base = {
  Principal: { Federated: `arn:aws:iam::111111111111:oidc-provider/${host}` },
  Action: 'sts:AssumeRoleWithWebIdentity',
}
const condition = (index: number) => ({ StringLike: { [`${host}:sub`]: `repo:acme/api-${index}:*` } })

const documents: Readonly<Record<string, () => unknown>> = {
  'deep nesting': () => nested(100_000),
  'aliases of aliases': () => shared(40),
  'a list of five million': () => ({ Statement: new Array(5_000_000).fill('x') }),
  'a text of 10 MiB': () => ({ Role: { AssumeRolePolicyDocument: '%7B'.repeat(3_500_000) } }),
  'a nested policy in a text': () => ({ Role: { AssumeRolePolicyDocument: `${'['.repeat(1_000_000)}` } }),
  '20,000 statements': () => ({
    Statement: many(20_000, (index) => ({ ...base, Effect: 'Allow', Condition: condition(index) })),
  }),
  '500 statements that deny, 500 that allow': () => ({
    Statement: many(1000, (index) => ({ ...base, Effect: index % 2 ? 'Deny' : 'Allow', Condition: condition(index) })),
  }),
  '20,000 keys': () =>
    awsPolicy({
      StringEquals: Object.fromEntries(many(20_000, (index) => [`${host}:sub${index}`, 'x']) as [string, string][]),
    }),
  '20,000 operators': () =>
    awsPolicy(
      Object.fromEntries(many(20_000, (index) => [`Null${index}`, { sub: 'true' }]) as [string, object][]) as never,
    ),
  'a choice in each of 200 parts': () =>
    awsPolicy({
      Null: Object.fromEntries(
        many(200, (index) => [`${host}:sub${index}`, ['true', 'false']]) as [string, string[]][],
      ),
    }),
  '50,000 values': () => awsPolicy({ StringLike: { sub: many(50_000, (index) => `repo:acme/*-${index}*:*`) } }),
  stars: () => awsPolicy({ StringLike: { sub: many(200, () => `${'*a'.repeat(500)}b`) } }),
  'stars and letters of a star': () => awsPolicy({ StringLike: { sub: `${'$'}{*}${'*a?'.repeat(300)}` } }),
  'an action of stars': () => ({ Statement: [{ ...base, Effect: 'Allow', Action: '*?'.repeat(10_000) }] }),
  'a provider of brackets': () => googleProvider(`assertion.ref.matches('${'['.repeat(16_000)}')`),
  'a pattern in each attribute': () =>
    googleProvider('true', {
      attributeMapping: Object.fromEntries(
        many(200, (index) => [
          `attribute.a${index}`,
          `assertion.ref.matches('${'('.repeat(15_000)}') ? 'yes' : 'no'`,
        ]) as [string, string][],
      ),
    }),
  'a long pattern in each of 199 attributes': () =>
    googleProvider('true', {
      attributeMapping: {
        'google.subject': 'assertion.repository_id',
        ...Object.fromEntries(
          many(199, (index) => [
            `attribute.a${index}`,
            `assertion.ref.matches('${'(a*)*'.repeat(300)}$') ? 'yes' : 'no'`,
          ]) as [string, string][],
        ),
      },
    }),
  'attributes of attributes': () =>
    googleProvider(`${many(800, () => 'attribute.a').join(" == 'x' && ")} == 'x'`, {
      attributeMapping: {
        'google.subject': 'assertion.sub',
        'attribute.a': `${"assertion.a == 'x' ? ".repeat(30)}'x'${" : 'y'".repeat(30)}`,
      },
    }),
  'a flexible credential of quotes': () => [
    {
      issuer: 'x',
      audiences: ['x'],
      claimsMatchingExpression: { value: `claims['sub'] eq '${"''".repeat(1_000_000)}` },
    },
  ],
  '20,000 bound claims': () =>
    vaultRole({
      bound_claims: Object.fromEntries(many(20_000, (index) => [`a${index}`, '*']) as [string, string][]),
      bound_claims_type: 'glob',
    }),
  'a duration of digits': () => vaultRole({ token_max_ttl: '9'.repeat(100_000) }),
  '400 groups in 100 rules': () => ({
    kind: 'AuthenticationConfiguration',
    jwt: [
      {
        issuer: { url: `https://${host}`, audiences: ['a'] },
        claimMappings: {
          groups: {
            expression: `[${many(400, (index) => `claims.id == '${index}' ? 'g${index}' : ''`).join(', ')}].filter(g, g != '')`,
          },
        },
        userValidationRules: many(100, () => ({ expression: "user.groups.all(g, !g.startsWith('system:'))" })),
      },
    ],
  }),
}

test.each(Object.entries(documents))('%s: read, judged and linted within a second of CPU', (name, make) => {
  const value = make()
  const start = process.cpuUsage()
  const reading = readDocument({ name, value, place: () => ({ line: 1, column: 1 }) })
  if (reading.kind === 'documents') {
    for (const document of reading.documents) {
      judgeDocument(document, token, 'whole')
      sarif(lint(document), { name: 'x', version: '1.0.0', help: 'https://example.com', rules: lintRules })
    }
  }
  const { user, system } = process.cpuUsage(start)
  // A second here; twice as much on a slower machine.
  expect((user + system) / 1_000_000).toBeLessThan(2)
})

test('a fault of size or depth says the limit', () => {
  const faults = [documents['deep nesting'], documents['a list of five million']].map((make) => {
    const reading = readDocument({ name: 'x', value: make?.(), place: () => undefined })
    return reading.kind === 'faults' ? reading.faults : reading
  })
  expect(faults).toMatchInlineSnapshot(`
    [
      [
        {
          "message": "The document is nested too deeply. It may have 64 levels.",
          "path": [
            "Statement",
            0,
            "Statement",
            0,
            "Statement",
            0,
            "Statement",
            0,
          ],
        },
      ],
      [
        {
          "message": "The document is too large. It may have 500000 values and 4194304 characters.",
          "path": [],
        },
      ],
    ]
  `)
})
