import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { sourceOf } from '../../../../test/support/trust-source.ts'
import type { TrustFile } from '../file/model.ts'
import { readTrustFile } from '../file/read.ts'
import { judgeDocument } from '../judge.ts'
import type { TrustDocument } from '../model.ts'
import { readDocument } from '../readers/read.ts'
import { formsOf, renderedSystems } from '../writers/forms.ts'
import { render } from '../writers/render.ts'
import { driftOf } from './drift.ts'

function fileOf(text: string): TrustFile {
  const { file, faults } = readTrustFile(sourceOf(text))
  if (file === undefined) throw new Error(JSON.stringify(faults))
  return file
}

const example = (name: string) => fileOf(readFileSync(`test/support/trust/${name}.yml`, 'utf8'))

function documentsOf(text: string): readonly TrustDocument[] {
  const reading = readDocument(sourceOf(text, 'live'))
  if (reading.kind === 'faults') throw new Error(JSON.stringify(reading.faults))
  return reading.documents
}

/** The differences as text. Each witness is judged by both sides. */
function driftsOf(file: TrustFile, text: string, principal?: string): string[] {
  const [document] = documentsOf(text)
  if (document === undefined) throw new Error('no document')
  return driftOf(file, document, principal).map(({ kind, message, witness }) => {
    if (witness) expect(judgeDocument(document, witness, 'whole').kind).toBe(kind === 'wider' ? 'accepted' : 'refused')
    return `${kind}: ${witness ? `${JSON.stringify(witness)} ` : ''}${message}`
  })
}

describe.each(['small', 'organisation', 'three-systems', 'other-systems'])('the example %s', (name) => {
  const file = example(name)
  const readable = renderedSystems.flatMap((system) =>
    formsOf(system)
      .filter((form) => form === 'json' || form === 'yaml' || form === 'cloudformation')
      .flatMap((form) => render(file, system, form).documents.map((document) => ({ system, form, ...document }))),
  )
  // The rights in a namespace and the configuration of a mount are no trust documents.
  const documents = readable.filter(({ name: of }) => !/\.(rights\.yml|config\.json)$|-provider\.yml$/.test(of))
  test.each(documents)('has no difference from its own document $name', ({ system, name: of, text }) => {
    const role = system === 'aws' ? /^(.+?)\.(trust\.json|yml)$/.exec(of)?.[1] : undefined
    expect(driftsOf(file, text, role)).toEqual([])
  })
})

const small = example('small')
const live = render(small, 'aws', 'json').documents[0]?.text ?? ''
const change = (from: string | RegExp, to: string) => {
  const changed = live.replace(from, to)
  expect(changed).not.toBe(live)
  return changed
}

test.each([
  [
    'accepts another environment',
    change(
      '"repo:acme/api:environment:production"',
      '"repo:acme/api:environment:production", "repo:acme/api:environment:staging"',
    ),
  ],
  ['does not ask the environment', change(/ *"token[^\n]*:environment": "production",\n/, '')],
  [
    'accepts every repository of the owner',
    change('"StringEquals"', '"StringLike"').replace('"repo:acme/api:environment:production"', '"repo:acme/*"'),
  ],
  ['has lost a form of the subject', change(/,\s*"repo:acme@12[^"]*"/, '')],
  ['is for another audience', change('sts.amazonaws.com', 'other')],
  ['compares case-insensitively', change('StringEquals', 'StringEqualsIgnoreCase')],
  [
    'has a star that accepts the same and more',
    change('StringEquals', 'StringLike').replace('environment:production"', 'environment:prod*"'),
  ],
  [
    'denies what it allows',
    change(
      '  ]\n}',
      '  ,{ "Effect": "Deny", "Principal": { "Federated": "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": { "StringLike": { "token.actions.githubusercontent.com:sub": "repo:acme@*" } } } ]\n}',
    ),
  ],
  ['cannot be judged', change('StringEquals', 'DateEquals')],
  ['trusts nothing', '{ "Version": "2012-10-17", "Statement": [] }'],
])('a live role that %s', (_, text) => {
  expect(driftsOf(small, text)).toMatchSnapshot()
})

test('a document that says the same in other words is no difference', () => {
  const text = change('StringEquals', 'StringLike')
    .replace('"34"', '["34", "34"]')
    .replace('"production"', '["production"]')
  expect(driftsOf(small, text)).toEqual([])
})

test('patterns are compared as sets', () => {
  const file = fileOf(`
version: 1
issuers: { github: { ids: { acme: 12, acme/api: 34 }, subject: immutable } }
rules:
  release:
    who: { github: acme/api, branch: ["release/*", "hotfix-*"] }
    may: { vault: { role: release, audience: vault } }
`)
  const [, role] = render(file, 'vault', 'json').documents
  const text = role?.text ?? ''
  const split = text.replaceAll('release/*"', 'release/1*", "REF/release/*"').replace(/REF/g, 'x')
  expect(driftsOf(file, text.replaceAll('hotfix-*', 'hot*-*'))).toMatchSnapshot('wider')
  expect(driftsOf(file, split)).toMatchSnapshot('narrower')
})

test('a principal that the file does not name, and one that is not known', () => {
  const role = (arn: string) => JSON.stringify({ Role: { Arn: arn, AssumeRolePolicyDocument: JSON.parse(live) } })
  expect(driftsOf(small, role('arn:aws:iam::111111111111:role/deploy'))).toEqual([])
  expect(driftsOf(small, role('arn:aws:iam::111111111111:role/other'))).toMatchSnapshot()
  expect(driftsOf(example('organisation'), live)).toMatchSnapshot()
})

test('the members of an IAM policy are compared with the attributes of the provider', () => {
  const file = example('organisation')
  const [document] = render(file, 'gcp', 'json').documents
  const provider = JSON.parse(document?.text ?? '')
  const pool = 'principalSet://iam.googleapis.com/projects/123456789012/locations/global/workloadIdentityPools/ci-jobs'
  const withMember = (member: string, more: object = {}) =>
    JSON.stringify([
      { ...provider, ...more },
      { bindings: [{ role: 'roles/iam.workloadIdentityUser', members: [member] }] },
    ])
  expect(driftsOf(file, withMember(`${pool}/attribute.deploy_production/yes`))).toEqual([])
  expect(driftsOf(file, withMember(`${pool}/*`))).toMatchSnapshot('whole pool')
  expect(driftsOf(file, withMember(`${pool}/attribute.other/yes`))).toMatchSnapshot('another attribute')
  const attributeCondition = "assertion.repository_owner_id == '13'"
  expect(driftsOf(file, withMember(`${pool}/attribute.deploy_production/yes`, { attributeCondition }))).toMatchSnapshot(
    'another owner',
  )
})

test('a large document is compared within a bound of work', () => {
  const many = (count: number, from = 0) =>
    Array.from({ length: count }, (_, index) => `repo:acme/api:environment:e${from + index}`)
  const large = JSON.parse(live)
  large.Statement = Array.from({ length: 6 }, (_, index) => {
    const statement = structuredClone(large.Statement[0])
    statement.Condition.StringEquals['token.actions.githubusercontent.com:sub'] = many(200, index)
    return statement
  })
  const [document] = documentsOf(JSON.stringify(large))
  expect(document && driftOf(small, document)).toHaveLength(7)
  large.Statement.length = 1
  const patterns = many(200).map((one) => `*${one}*a*b*c*d*`)
  large.Statement[0].Condition = { StringLike: { 'token.actions.githubusercontent.com:sub': patterns } }
  expect(driftsOf(small, JSON.stringify(large)).length).toBeGreaterThan(0)
})

test('a configuration of Kubernetes without the group of a rule is narrower, also if another rule is there', () => {
  const text = (rules: string) => `
version: 1
issuers: { github: { ids: { acme: 12, acme/api: 34 } } }
rules:
${rules}`
  const rule = (name: string) =>
    `  ${name}: { who: { github: acme/api, environment: ${name} }, may: { kubernetes: { namespace: d, service-account: s, audience: "https://api.example" } } }\n`
  const both = fileOf(text(rule('one') + rule('two')))
  const only = render(fileOf(text(rule('one'))), 'kubernetes', 'yaml').documents.find(({ part }) => part === 'issuer')
  const [document] = documentsOf(only?.text ?? '')
  const [drift, ...others] = document ? driftOf(both, document) : []
  expect(others).toEqual([])
  expect(drift).toMatchObject({ kind: 'narrower', witness: { environment: 'two', aud: 'https://api.example' } })
  expect(document && judgeDocument(document, drift?.witness ?? {}, 'whole').kind).toBe('refused')
  expect(drift?.message).toBe(
    'In the file, rule two accepts a job that the document refuses. The document makes no group mayfly:two',
  )
})

describe.each([
  ['kubernetes', 'yaml', '{ kubernetes: { namespace: d, service-account: s, audience: "https://api.example" } }'],
  ['gcp', 'json', '{ gcp: { provider: projects/1/locations/global/workloadIdentityPools/ci-jobs/providers/github } }'],
] as const)('a document of %s for many rules', (system, form, may) => {
  const who = [
    (at: number) => `environment: e${at}`,
    (at: number) => `branch: "b${at}/*"`,
    (at: number) => `tag: v${at}, event: push`,
  ]
  const rules = Array.from(
    { length: 30 },
    (_, at) => `  r${at}: { who: { github: acme/api, ${who[at % 3]?.(at)} }, may: ${may} }\n`,
  )
  const fileWith = (all: readonly string[]) =>
    fileOf(`version: 1\nissuers: { github: { ids: { acme: 12, acme/api: 34 } } }\nrules:\n${all.join('')}`)
  const documentOf = (all: readonly string[]) =>
    render(fileWith(all), system, form).documents.find(({ part }) => part === 'issuer')?.text ?? ''

  test('has no difference from its own file', () => {
    expect(driftsOf(fileWith(rules), documentOf(rules))).toEqual([])
  })

  test('lacks a rule of the file, or has one more', () => {
    const fewer = rules.slice(0, 5)
    const reason = { kubernetes: 'The document makes no group mayfly:r5', gcp: 'The document has no attribute.r5/yes' }
    expect(driftsOf(fileWith(rules.slice(0, 6)), documentOf(fewer))).toEqual([
      expect.stringMatching(new RegExp(`^narrower: .*${reason[system]}$`)),
    ])
    expect(driftsOf(fileWith(fewer), documentOf(rules.slice(0, 6)))).toEqual([
      expect.stringMatching(/^wider: .*The file has no rule for this principal$/),
    ])
  })

  test('refuses the jobs without a claim that an expression of another rule needs', () => {
    const [one = '', , three = ''] = rules
    const unguarded = documentOf([one, three]).replace(
      /("\[|"attribute\.r0": ")(claims|assertion)[^?]* \?/,
      "$1$2.environment == 'e0' ?",
    )
    expect(driftsOf(fileWith([one, three]), unguarded)).toEqual([
      expect.stringMatching(/^wider: /),
      expect.stringMatching(/^narrower: .*environment: the token has none; without one, the \w+ cannot be computed$/),
    ])
  })
})

test('a role with thousands of claims is not compared, at once', () => {
  const claims = Object.fromEntries(Array.from({ length: 4000 }, (_, index) => [`a${index}`, '*a*b*']))
  const role = {
    role_type: 'jwt',
    user_claim: 'sub',
    bound_audiences: ['a'],
    bound_claims_type: 'glob',
    bound_claims: claims,
  }
  const file = fileOf(`
version: 1
issuers: { github: { ids: { acme: 12, acme/api: 34 } } }
rules: { deploy: { who: { github: acme/api, branch: "b/*" }, may: { vault: { role: deploy, audience: a } } } }
`)
  const start = process.cpuUsage().user
  expect(new Set(driftsOf(file, JSON.stringify(role)).map((one) => one.split(':')[0]))).toEqual(new Set(['unknown']))
  expect(process.cpuUsage().user - start).toBeLessThan(2_000_000)
})
