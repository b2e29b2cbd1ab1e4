import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourceOf } from '../../../../test/support/trust-source.ts'
import type { Condition } from '../model.ts'
import { readTrustFile } from './read.ts'
import { rulesOf } from './rules.ts'

const example = (name: string) => readFileSync(`test/support/trust/${name}.yml`, 'utf8')

/** Each fault as `line:column path: message`. */
function faultsOf(text: string): string[] {
  const source = sourceOf(text)
  return readTrustFile(source).faults.map(({ path, message }) => {
    const { line, column } = source.place(path) ?? { line: 0, column: 0 }
    return `${line}:${column} ${path.join('.')}: ${message}`
  })
}

/** The tests of the rules of a file, as text. */
function testsOf(text: string): Record<string, string[]> {
  const { file, faults } = readTrustFile(sourceOf(text))
  if (file === undefined) throw new Error(JSON.stringify(faults))
  const written = (condition: Condition): string[] => {
    if (condition.kind === 'all') return condition.of.flatMap(written)
    if (condition.kind !== 'test') throw new Error(condition.kind)
    return [`${condition.claim} ${condition.comparison} ${condition.wanted.join(' | ')}`]
  }
  return Object.fromEntries(
    rulesOf(file).map(({ name, principal, condition }) => [`${name} -> ${principal}`, written(condition)]),
  )
}

test.each(['small', 'organisation', 'three-systems', 'other-systems'])(
  'the example %s has no fault, and wants these claims',
  (name) => {
    expect(faultsOf(example(name))).toEqual([])
    expect(testsOf(example(name))).toMatchSnapshot()
  },
)

const small = example('small')
const who = (text: string) => small.replace('environment: production', text)

test.each([
  ['the version', small.replace('version: 1', 'version: 2')],
  ['no version and no rules', 'issuers: { github: {} }'],
  ['a misspelt member', who('enviroment: production')],
  ['a text that YAML reads as a number', who('branch: 1.10')],
  ['nothing but a repository', small.replace(', environment: production', '')],
  ['a star in an environment', who('environment: "prod*"')],
  ['a whole ref', who('branch: refs/heads/main')],
  ['a workflow by its name', who('environment: production, workflow: deploy')],
  ['a repository without an id', small.replace(', acme/api: 34', '')],
  ['a pull request on a branch', who('branch: main, event: [push, pull_request]')],
  [
    'a reason that is too short',
    `${small}    allow: { pull-request: because, pull-requests: "the plan only reads" }\n`,
  ],
  ['a role that is a name', small.replace('arn:aws:iam::111111111111:role/deploy', 'deploy')],
  [
    'a pool that is too short',
    small.replace(
      'aws: arn:aws:iam::111111111111:role/deploy',
      'gcp: { provider: projects/1/locations/global/workloadIdentityPools/ci/providers/github }',
    ),
  ],
  ['an issuer with a slash at its end', small.replace('github: {', 'github: { url: "https://token.example.com/",')],
  ['an unknown issuer', who('gitlab: acme/api, environment: production')],
  ['a lifetime that is too long', `${small}    lifetime: 36h\n`],
  [
    'Jenkins with a branch and ids',
    example('three-systems')
      .replace('job/acme" }', 'job/acme", ids: { acme: 1 } }')
      .replace('main/" }', 'main/", branch: main }'),
  ],
  [
    'another CI system with ids, parts of a subject and a branch, without a url',
    example('other-systems')
      .replace('url: "https://agent.buildkite.com"', 'ids: { acme: 1 }, subject: both, subject-keys: [repo]')
      .replace('step:deploy" }', 'step:deploy", branch: main }'),
  ],
  [
    'subjects of another CI system that begin with a star, or have what AWS reads otherwise',
    example('other-systems').replace('"p://acme/api/deploy"', '["*", "*:x", "p://?", "p://$x"]'),
  ],
  [
    'Enterprise Server with ids in its subject',
    small.replace('github: {', 'github: { url: "https://ghes.example.com/_services/token", subject: both,'),
  ],
  ['a line break in an environment', who('environment: "a\\nb"')],
  [
    'several faults at once',
    'version: 1\nissuers: { github: { ids: { acme: x } } }\nrules: { Deploy: { who: { github: acme }, may: { awss: x } } }',
  ],
])('%s: each fault has its place, and all are found at once', (_, text) => {
  expect(faultsOf(text)).toMatchSnapshot()
})

test('the subject has the form and the parts of the issuer', () => {
  const own = (members: string, jobs: string) =>
    Object.values(testsOf(small.replace('github: {', `github: { ${members},`).replace('environment: production', jobs)))
      .flat()
      .filter((one) => one.startsWith('sub'))
  const keys = 'subject-keys: [repo, context, job_workflow_ref]'
  const workflow = 'workflow: acme/api/.github/workflows/a.yml@refs/tags/v1'
  expect(own('subject: classic', 'branch: [main, release/*]')).toMatchSnapshot()
  expect(own('subject: immutable', 'environment: "prod:eu", branch: main')).toMatchSnapshot()
  expect(own('subject: both', 'event: push')).toMatchSnapshot()
  expect(own(`subject: immutable, ${keys}`, `environment: production, ${workflow}`)).toMatchSnapshot()
  expect(own(`subject: immutable, ${keys}`, 'environment: production')).toMatchSnapshot()
  expect(own('url: "https://ghes.example.com/_services/token"', 'tag: v1')).toMatchSnapshot()
})

test('a rule with too many subjects is a fault, and reading is quick', () => {
  const list = (prefix: string) => `[${Array.from({ length: 200 }, (_, index) => `${prefix}${index}`).join(', ')}]`
  expect(
    faultsOf(
      who(
        `branch: ${list('b')}, tag: ${list('t')}, event: ${list('push').replace(/\d/g, (n) => 'abcdefghij'[Number(n)] ?? '')}`,
      ),
    ),
  ).toMatchSnapshot()
})

test('a branch and a tag of GitLab in one rule need the kind of the ref and the ref in the subject', () => {
  const faults = (keys: string, who: string) =>
    faultsOf(`version: 1
issuers: { gitlab: { ids: { acme: 12, acme/api: 34 }, subject-keys: ${keys} } }
rules: { deploy: { who: { gitlab: acme/api, ${who} }, may: { aws: arn:aws:iam::111111111111:role/deploy } } }
`)
  const both = 'branch: main, tag: v1'
  const fault = [expect.stringContaining('a tag with the name of a branch would be accepted too')]
  expect(faults('[project_path, ref_type, ref]', both)).toEqual([])
  expect(faults('[project_path, ref]', both)).toEqual(fault)
  expect(faults('[project_path, ref_type]', both)).toEqual(fault)
  expect(faults('[project_path, ref]', 'branch: main')).toEqual([])
})
