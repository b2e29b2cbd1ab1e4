import { yamlDocuments } from '@mayfly/platforms/trust/yaml-documents'
import { presetNames } from '@mayfly/providers/oauth/presets'
import { registry } from '@mayfly/providers/registry'
import type { Source } from '@mayfly/trust/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Counterparts, providerOfAction } from './counterparts.ts'
import { readGitHub } from './github.ts'
import { readGitLab } from './gitlab.ts'
import { groovyTokens } from './groovy.ts'
import { readJenkinsfile } from './jenkins.ts'
import type { StaticUse } from './static-use.ts'
import { staticUses } from './static-uses.ts'

const uses: readonly StaticUse[] = staticUses

function sourceOf(value: unknown): Source {
  const found = yamlDocuments('test.yml', JSON.stringify(value))
  if ('fault' in found) throw new Error(found.fault)
  return found.sources[0] as Source
}

/** An expression of GitHub. */
const x = (text: string) => `\${{ ${text} }}`

const gitHub = (value: unknown) => readGitHub(sourceOf(value)).hits
const inStep = (step: unknown) => gitHub({ jobs: { a: { steps: [step] } } })

test.each(Object.entries(providerOfAction))(
  'every static input of %s is one that its counterpart knows as such',
  async (action, id) => {
    const all = (await (await registry[id].loadProvider()).otherActions?.()) ?? []
    const facts = all.find((one) => one.action.toLowerCase() === action)
    expect(facts).toBeDefined()
    const inputs = uses.flatMap((use) =>
      Object.entries(use.actions ?? {}).flatMap(([name, some]) => (name.toLowerCase() === action ? some : [])),
    )
    for (const input of inputs) {
      const one = facts?.inputs[input]
      expect(one, input).toBeDefined()
      // The key of an App has a counterpart, which is not the best one.
      if (one && !('absent' in one))
        expect(`${action} ${one.write}`).toBe('actions/create-github-app-token private-key')
    }
  },
)

test('what to write instead names only actions and presets that exist', () => {
  for (const { instead } of uses) {
    const named = [...instead.matchAll(/\bactions\/([\w-]+)/g)].map(([, id]) => id)
    for (const id of named) expect(Object.keys(registry)).toContain(id)
    const [, list = ''] = /preset: ([\w-]+(?:(?:, | or )[\w-]+)*)/.exec(instead) ?? []
    for (const name of list.split(/, | or | and /).filter((one) => one !== '' && one !== 'audience'))
      expect(presetNames).toContain(name)
  }
})

test('no input, variable or word of Jenkins belongs to two kinds', () => {
  const all = uses.flatMap(({ actions = {}, variables = [], jenkins = [] }) => [
    ...Object.entries(actions).flatMap(([action, inputs]) => inputs.map((input) => `${action} ${input}`.toLowerCase())),
    ...variables.map((name) => `$${name}`),
    ...jenkins.map((name) => `${name}()`),
  ])
  expect(all.length).toBe(new Set(all).size)
})

const name = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,12}[XYZ]$/)
const blanks = fc.stringMatching(/^ {0,3}$/)
const variables = uses.flatMap((use) => (use.variables ?? []).map((variable) => [variable, use.name] as const))
const inputs = uses.flatMap((use) =>
  Object.entries(use.actions ?? {}).flatMap(([action, some]) =>
    action === '*' ? [] : some.map((input) => [action, input, use.name] as const),
  ),
)

test('each variable and each input that takes a secret is found, in every spelling of the expression', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...variables),
      fc.constantFrom(...inputs),
      name,
      blanks,
      fc.boolean(),
      (one, two, secret, blank, indexed) => {
        const expression = indexed
          ? `\${{${blank}secrets['${secret}']}}`
          : `\${{${blank}secrets${blank}.${blank}${secret}${blank}}}`
        const [variable, kind] = one
        expect(inStep({ run: 'x', env: { [variable]: expression } })).toMatchObject([
          { use: { name: kind }, certain: true, takes: [variable], from: [secret] },
        ])
        const [action, input, of] = two
        expect(inStep({ uses: `${action}@v1`, with: { [input]: expression } })).toMatchObject([
          { use: { name: of }, certain: true, takes: [input], from: [secret], action: `${action}@v1` },
        ])
      },
    ),
  )
})

test('the token of the job and outputs of other steps are never found', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...variables),
      fc.constantFrom(...inputs),
      fc.constantFrom(
        'secrets.GITHUB_TOKEN',
        'secrets.github_token',
        'github.token',
        'steps.a.outputs.b',
        'needs.a.outputs.b',
      ),
      ([variable], [action, input], source) => {
        const value = x(source)
        expect(inStep({ uses: `${action}@v1`, env: { [variable]: value }, with: { [input]: value } })).toEqual([])
      },
    ),
  )
})

test('an expression that reads a variable is followed to its secret, and a loop ends', () => {
  const value = {
    env: { A: x('secrets.KEY'), L: x('env.L') },
    jobs: {
      a: {
        env: { B: x('env.A') },
        steps: [{ run: 'x', env: { NPM_TOKEN: x('env.B'), GH_PAT: x('env.L') } }],
      },
    },
  }
  expect(gitHub(value)).toMatchObject([
    { takes: ['NPM_TOKEN'], from: ['KEY'], certain: true },
    { takes: ['GH_PAT'], from: ['env.L'], certain: false },
  ])
})

test('every secret is found that no kind explains, once, and those that only identify something are not', () => {
  const run = ['secrets.A', 'secrets.A', 'secrets.MY_REGION', 'toJSON(secrets)', 'secrets[matrix.x]'].map(x).join(' ')
  expect(inStep({ run })).toMatchObject([
    { use: { name: 'other-secret' }, from: ['A'], certain: false },
    { use: { name: 'all-secrets' }, certain: true },
  ])
})

test('any document is read without an error, whatever its form', () => {
  const keys = fc.constantFrom(
    'jobs',
    'steps',
    'env',
    'with',
    'uses',
    'run',
    'runs',
    'script',
    'secrets',
    'variables',
    'include',
    'default',
    '<<',
    'NPM_TOKEN',
    'toString',
  )
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(x('secrets.X'), '$NPM_TOKEN', 'inherit', 'docker/login-action@v1', '', null, 1, true),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
    ),
  }))
  fc.assert(
    fc.property(value, (document) => {
      readGitHub(sourceOf([document].flat()[0] ?? {}))
      readGitLab(sourceOf([document].flat()[0] ?? {}), false)
    }),
  )
})

test('the parts of a text in Groovy are in their order, and a comment or a string hides a call', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("'", '"', '/', '*', '\\', '\n', ' ', 'a', '$', '(', '{', "'''", '"""') }),
      (text) => {
        const tokens = groovyTokens(text)
        let end = 0
        for (const { at, text: part } of tokens) {
          expect(at).toBeGreaterThanOrEqual(end)
          expect(text.slice(at)).toContain(part)
          end = at + part.length
        }
      },
    ),
  )
  const call = "withAWS(credentials: 'id') { }"
  expect(readJenkinsfile(call)).toMatchObject([{ takes: ['withAWS'], from: ['id'], place: { line: 1, column: 1 } }])
  for (const hidden of [`// ${call}`, `/* ${call} */`, `'''${call}'''`, `"${call}"`, `x = "a\\"${call}"`])
    expect(readJenkinsfile(hidden), hidden).toEqual([])
  expect(readJenkinsfile(`/* a */ '' /* b */\n  ${call}`)).toMatchObject([{ place: { line: 2, column: 3 } }])
})

test('a call of Jenkins without a stored credential, or with an ID token, is not found', () => {
  const calls = [
    "withAWS(role: 'deploy', roleAccount: '111111111111') { }",
    "parameters { string(name: 'X', defaultValue: 'y') }",
    "withCredentials([string(credentialsId: 'oidc', variable: 'MAYFLY_ID_TOKEN')]) { }",
    'def file = readFile(path)',
    "git(url: 'https://example', credentialsId: 'x')",
    "withMayflyAws(role: 'r') { }",
  ]
  for (const call of calls) expect(readJenkinsfile(call), call).toEqual([])
})

test('on GitLab a variable that the script sets, or a job token, is not found; with ID tokens it is only probable', () => {
  const read = (value: unknown, idTokens = false) => readGitLab(sourceOf(value), idTokens).hits
  expect(read({ a: { script: ['export VAULT_TOKEN="$(login)"', 'vault -t $VAULT_TOKEN'] } })).toEqual([])
  expect(read({ a: { secrets: { NPM_TOKEN: { vault: 'x' } }, id_tokens: {}, script: ['$NPM_TOKEN'] } })).toEqual([])
  expect(read({ variables: { GITHUB_TOKEN: '$CI_JOB_TOKEN' } })).toEqual([])
  expect(read({ a: { script: 'docker login -p $CI_REGISTRY_PASSWORD -u $CI_REGISTRY_USER' } })).toEqual([])
  const job = { a: { script: ['npm publish --token "$NPM_TOKEN"'] } }
  expect(read(job)).toMatchObject([{ certain: true, from: ['NPM_TOKEN'] }])
  expect(read(job, true)).toMatchObject([{ certain: false }])
  expect(read({ a: { extends: 'elsewhere', script: ['$NPM_TOKEN'] } })).toMatchObject([{ certain: false }])
})

test('the counterparts of an action that is not known are none', async () => {
  const all = new Counterparts()
  expect(await all.of('some/action@v1', ['role'])).toEqual({})
  expect(await all.of('Azure/login@v2', ['client-id', 'toString'])).toEqual({ 'client-id': 'client-id' })
})
