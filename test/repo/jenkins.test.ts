import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { InputSpec } from '../../packages/core/src/inputs.ts'
import { registry } from '../../packages/providers/src/registry.ts'
import { camel, stepName } from '../../packages/tooling/src/jenkins-steps.ts'

const library = 'jenkins'
const ofTheStep = [
  'provider',
  'credentials',
  'credentialsId',
  'strictRevoke',
  'allowUntrustedEvents',
  'proxy',
  'noProxy',
  'script',
  'program',
  'sha256',
  'evidence',
  'evidenceCa',
]

/** All files in a folder, without following links. */
function everything(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? everything(path) : [path]
  })
}

/** The steps in the Groovy examples of a text: the provider of each, and the names of its arguments. */
function uses(text: string): { provider: string; names: string[] }[] {
  const examples = [...text.matchAll(/^```groovy\n([\s\S]*?)^```/gm)].map(([, example = '']) => example)
  return examples.flatMap((example) =>
    [...example.matchAll(/\b(withMayfly\w*)\(((?:'[^']*'|[^()'])*)\)/g)].flatMap(([, step = '', given = '']) => {
      const bare = given.replace(/'''[\s\S]*?'''|'(?:[^']*)'/g, (text) => (/^'[a-z-]+'$/.test(text) ? text : "''"))
      const items = bare.includes('credentials:')
        ? [...bare.matchAll(/\[([^[\]]*)\]/g)].map(([, one]) => one ?? '')
        : [bare]
      const named = Object.keys(registry).find((id) => stepName(id) === step)
      return items.map((item) => ({
        provider: named ?? /\bprovider: '([^']*)'/.exec(item)?.[1] ?? '',
        names: [...item.matchAll(/\b(\w+):/g)].map(([, name]) => name ?? ''),
      }))
    }),
  )
}

/** The values that a generated method of the step returns. */
function listed(groovy: string, method: string): string[] {
  const [, list = ''] = new RegExp(`^List ${method}\\(\\) \\{\\n {2}return \\[(.*)\\]$`, 'm').exec(groovy) ?? []
  return list.split(', ').map((one) => one.replaceAll("'", ''))
}

test('Jenkins can load it: no links, and nothing but what a library has', () => {
  const paths = everything(library)
  expect(paths.filter((path) => !lstatSync(path).isFile())).toEqual([])
  const known = /^jenkins\/(README\.md|vars\/\w+\.(groovy|txt)|resources\/mayfly\/[\w.-]+)$/
  expect(paths.filter((path) => !known.test(path))).toEqual([])
})

test('every provider has its step, and a help that names each of its arguments but what is secret or for outputs', async () => {
  const general = readFileSync(join(library, 'vars/withMayfly.txt'), 'utf8')
  const refusal = readFileSync(join(library, 'vars/withMayfly.groovy'), 'utf8')
  for (const [id, { loadProvider }] of Object.entries(registry)) {
    const step = join(library, 'vars', stepName(id))
    expect(existsSync(`${step}.groovy`), step).toBe(true)
    expect(general).toContain(stepName(id))
    const help = readFileSync(`${step}.txt`, 'utf8')
    const said = Object.entries<InputSpec>((await loadProvider()).inputs).map(([name, spec]) => {
      const absent = spec.forOutput === true || (spec.type === 'text' && spec.secret === true)
      return [name, help.includes(`\n${camel(name)} (`) !== absent]
    })
    expect(said.filter(([, right]) => !right)).toEqual([])
    const secret = Object.entries<InputSpec>((await loadProvider()).inputs).flatMap(([name, spec]) =>
      spec.type === 'text' && spec.secret ? [name] : [],
    )
    // This must happen before it is an argument of a step, because the build record keeps arguments.
    for (const name of secret) expect(listed(refusal, 'secretInputs')).toContain(name)
    expect(help).not.toMatch(/any of [^)]*(output|agent)|deliver: (output|agent)/)
  }
})

/** A source and everything that it imports by a relative path, as one text. */
function sourcesOf(path: string, seen = new Set<string>()): string {
  if (seen.has(path)) return ''
  seen.add(path)
  const text = readFileSync(path, 'utf8')
  const imported = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, to = '']) => join(path, '..', to))
  return [text, ...imported.map((one) => sourcesOf(one, seen))].join('\n')
}

test('an end has the id tokens of those alone whom an id token ends', () => {
  const providers = 'packages/providers/src'
  const enders = Object.keys(registry).filter((id) => existsSync(join(providers, id, 'ender.ts')))
  const needs = enders.filter((id) => sourcesOf(join(providers, id, 'ender.ts')).includes('subjectToken'))
  const groovy = readFileSync(join(library, 'vars/withMayfly.groovy'), 'utf8')
  expect(enders.length).toBeGreaterThan(needs.length)
  expect(listed(groovy, 'providersThatEndWithToken')).toEqual(needs)
  // Both lists decide something.
  expect(groovy).toMatch(/if \(secretInputs\(\)\.contains\(name\)\) \{\n {8}faults\.add/)
  expect(groovy).toContain('if (providersThatEndWithToken().contains(inputs.provider) &&')
})

test.each([
  [join(library, 'README.md'), 8],
  ['README.md', 1],
  ['docs/evidence.md', 1],
])('every example of %s gives arguments that are taken', async (path, atLeast) => {
  const used = uses(readFileSync(path, 'utf8'))
  expect(used.length).toBeGreaterThanOrEqual(atLeast)
  for (const { provider, names } of used) {
    expect(Object.keys(registry)).toContain(provider)
    expect(names, provider).toContain('credentialsId')
    const { inputs } = await registry[provider as keyof typeof registry].loadProvider()
    const known = [...ofTheStep, ...Object.keys(inputs).map(camel)]
    expect(
      names.filter((name) => !known.includes(name)),
      provider,
    ).toEqual([])
    const missing = Object.entries(inputs).filter(([name, { required }]) => required && !names.includes(camel(name)))
    expect(
      missing.map(([name]) => name),
      provider,
    ).toEqual([])
  }
})

test("the sample for Jenkins' configuration as code is what its plugins take", () => {
  const [, text = ''] = /^```yaml\n([\s\S]*?)^```/m.exec(readFileSync(join(library, 'README.md'), 'utf8')) ?? []
  const sample = parse(text)
  const [{ retriever }] = sample.unclassified.globalUntrustedLibraries.libraries
  expect(retriever.modernSCM.libraryPath).toBe('jenkins/')
  const credentials = sample.credentials.system.domainCredentials.flatMap(
    (domain: { credentials: object[] }) => domain.credentials,
  )
  for (const { idToken } of credentials) expect(Object.keys(idToken).sort()).toEqual(['audience', 'id', 'scope'])
  const audiences = credentials.map(({ idToken }: { idToken: { audience: string } }) => idToken.audience)
  expect(new Set(audiences).size).toBe(audiences.length)
})
