import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { keyPairOf } from '@mayfly/doubles/keys'
import { expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { errorCodes } from '../../packages/core/src/error-codes.ts'
import { parseInputs } from '../../packages/core/src/inputs.ts'
import { readSecretLines } from '../../packages/core/src/secrets/lines.ts'
import { planReading } from '../../packages/core/src/secrets/reading.ts'
import { secretWords } from '../../packages/core/src/secrets/reference.ts'
import { logRules } from '../../packages/evidence/src/report/logs/join.ts'
import { rules } from '../../packages/evidence/src/report/rules/rules.ts'
import { endpointOf } from '../../packages/providers/src/aws-partition.ts'
import { cloudOf } from '../../packages/providers/src/azure/clouds.ts'
import { readCredentials } from '../../packages/providers/src/credential-list.ts'
import { type GcpInputs, stsUrl as googleStsUrl, iamUrl } from '../../packages/providers/src/gcp/exchange.ts'
import { apiOf } from '../../packages/providers/src/github-app/target.ts'
import { registry } from '../../packages/providers/src/registry.ts'
import { allActions } from '../../packages/tooling/src/actions.ts'
import { filesIn } from '../support/story.ts'

const documents = [
  '.',
  'docs',
  'docs/ci',
  'gitlab-templates',
  'jenkins',
  'packages/cli',
  ...readdirSync('actions').map((id) => `actions/${id}`),
]
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((path) => path.endsWith('.md'))

/** The text in every example for the commit that a reader pins. */
const someCommit = '0123456789abcdef0123456789abcdef01234567'

/** A repository of GitHub, in which the examples run. */
const home = { server: 'https://github.com', owner: 'acme', repository: 'api' }

const someKey = keyPairOf('reader').privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()

/** The YAML examples of a document. */
function examples(path: string): unknown[] {
  return [...readFileSync(path, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm)].flatMap(([, text = '']) =>
    parseAllDocuments(text).map((document) => document.toJS()),
  )
}

/** One of Mayfly's actions. On Forgejo the server of an action is a part of its name. */
const ours = /^(?:https:\/\/github\.com\/)?mayfly-ci\//

/** Every step of an example that uses one of Mayfly's actions. */
function steps(node: unknown): { uses: string; with?: Record<string, unknown> }[] {
  if (Array.isArray(node)) return node.flatMap(steps)
  if (typeof node !== 'object' || node === null) return []
  const own = 'uses' in node && ours.test(String(node.uses)) ? [node as { uses: string }] : []
  return [...own, ...Object.values(node).flatMap(steps)]
}

test('every example gives inputs that the action takes', async () => {
  const used = documents.flatMap((path) => examples(path)).flatMap(steps)
  expect(used.length).toBeGreaterThanOrEqual(4)
  for (const { uses, with: given = {} } of used) {
    const [, id = '', commit] = /mayfly-ci\/mayfly\/actions\/([\w-]+)@(.+)$/.exec(uses) ?? []
    expect(commit, uses).toBe(someCommit)
    const known = (await allActions()).find((action) => action.id === id)?.inputs ?? {}
    expect(Object.keys(given).filter((name) => !(name in known))).toEqual([])
    // The value of an expression is not known here. The only secret input is a key.
    const told = Object.entries(given).map(([name, value]): [string, string] => [
      name,
      known[name]?.type === 'text' && 'secret' in known[name] ? someKey : String(value),
    ])
    const raw = Object.fromEntries(told.filter(([, value]) => !value.includes('${{')))
    const broken = new Set(Object.keys(given).filter((name) => !(name in raw)))
    const unknown = ({ input }: { input: string }) => String(given[input]).includes('${{')
    expect(parseInputs(known, raw, () => undefined).faults.filter((fault) => !unknown(fault))).toEqual([])
    if (['inspect', 'setup'].includes(id)) continue
    const found = registry[id as keyof typeof registry]
    const { items, faults } = found
      ? { items: [{ provider: await found.loadProvider(), raw }], faults: [] }
      : await readCredentials(raw)
    expect(faults).toEqual([])
    for (const { provider, raw } of items) {
      const { inputs, faults } = parseInputs(provider.inputs, raw, () => undefined)
      const completed = provider.complete?.(inputs, home) ?? inputs
      const reading =
        completed.secrets !== undefined && provider.secrets
          ? await planReading(await provider.secrets(), completed, (completed.deliver ?? []) as string[], () => true)
          : undefined
      const given = reading ? { ...completed, deliver: completed.session ?? [] } : completed
      const all = [...faults, ...(reading?.faults ?? []), ...((await provider.checkInputs?.(given, { broken })) ?? [])]
      expect(all.filter((fault) => !unknown(fault))).toEqual([])
    }
  }
})

test('every page with an example says in place how to name a commit, as there is no release', () => {
  const pages = documents.filter((path) => examples(path).flatMap(steps).length > 0)
  expect(pages.length).toBeGreaterThanOrEqual(8)
  for (const path of pages) {
    const text = readFileSync(path, 'utf8').replaceAll(/\s+/g, ' ')
    expect(text, path).toContain('There is no release yet')
    expect(text, path).toContain(`\`${someCommit}\` by the full SHA of a commit`)
    expect(text, path).toContain('git ls-remote https://github.com/mayfly-ci/mayfly HEAD')
  }
})

test('every line of secrets on its page can be read, and every word has a line', () => {
  const page = readFileSync('docs/secrets.md', 'utf8')
  const lines = [...page.matchAll(/`([A-Z_]+\*{0,2} = [^`]+)`/g)].map(([, line = '']) => line)
  expect(lines.length).toBeGreaterThan(15)
  const { references, wrong } = readSecretLines(lines.map((line, index) => `N${index}_${line}`).join('\n'))
  expect(wrong).toEqual([])
  const used = references.flatMap(({ words }) => words)
  expect([...new Set(used)].sort()).toEqual([...secretWords].sort())
})

test('every error code is explained', () => {
  const headings = [...readFileSync('docs/errors.md', 'utf8').matchAll(/^## (\w+)$/gm)].map(([, code]) => code)
  expect(headings.sort()).toEqual([...errorCodes].sort())
})

test('every rule of the report is explained', () => {
  const rows = [...readFileSync('docs/report.md', 'utf8').matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name)
  expect(rows).toEqual([...Object.keys(rules), ...Object.keys(logRules([]))])
})

test('every dependency has its reason', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
  const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })
  const rows = [...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
  expect(rows.sort()).toEqual(names.sort())
})

test('every link within the project leads somewhere', () => {
  const broken = documents.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
      .map(([, target = '']) => resolve(dirname(path), target))
      .filter((target) => !existsSync(target))
      .map((target) => `${path}: ${target}`),
  )
  expect(broken).toEqual([])
})

test('the hosts to allow are those that the code calls', () => {
  const [, table = ''] = /^## Hosts to allow\n([\s\S]*?)^## /m.exec(readFileSync('README.md', 'utf8')) ?? []
  const google = { universe: 'googleapis.com' } as GcpInputs
  const urls = [
    endpointOf('sts', 'eu-central-1', false),
    endpointOf('sts', 'eu-central-1', true),
    endpointOf('sts', 'cn-north-1', false),
    googleStsUrl(google),
    iamUrl(google),
    ...(['public', 'usgov', 'china'] as const).map((cloud) => cloudOf({ cloud }).authority),
    apiOf({ 'api-url': undefined }),
  ]
  for (const url of urls) {
    const host = new URL(url).host.replace(/eu-central-1|cn-north-1/, '<region>')
    expect(table).toContain(`\`${host}\``)
  }
  const [, github = ''] = /'(\*\.[\w.]+)'/.exec(readFileSync('packages/platforms/src/github/host.ts', 'utf8')) ?? []
  expect(github).toContain('.com')
  expect(table).toContain(`\`${github}\``)
})

test('the error on the first page is one that the action gives', () => {
  const [, example = ''] = /^(AWS refused.*)$/m.exec(readFileSync('README.md', 'utf8')) ?? []
  expect(example).toContain('(ERR_EXCHANGE_REJECTED, AccessDenied)')
  expect(readFileSync('test/scenarios/__snapshots__/aws-refused-subject.test.ts.snap', 'utf8')).toContain(example)
})

/** The targets on a page that a link can name: its headings, as GitHub spells them, and its anchors. */
function places(path: string): string[] {
  const text = readFileSync(path, 'utf8').replaceAll(/^ *```[\s\S]*?^ *```/gm, '')
  const headings = [...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  )
  return [...headings, ...[...text.matchAll(/<a id="([^"]*)">/g)].map(([, id = '']) => id)]
}

test('every link to a place in a page leads to one', () => {
  const broken = documents.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\]\((?!https?:)([^)#]*)#([^)]+)\)/g)]
      .map(([, target = '', place = '']) => [target === '' ? path : join(dirname(path), target), place] as const)
      .filter(([target, place]) => target.endsWith('.md') && !places(target).includes(place))
      .map(([target, place]) => `${path}: ${target}#${place}`),
  )
  expect(broken).toEqual([])
})

test('the limits page names every outcome, what is not masked and what was not run', () => {
  const limits = readFileSync('docs/limits.md', 'utf8')
  const [, outcomes = ''] =
    /^export type Outcome =([^/]*)/m.exec(readFileSync('packages/core/src/outcome.ts', 'utf8')) ?? []
  const words = [...outcomes.matchAll(/'([\w-]+)'/g)].map(([, word]) => word)
  expect(words).toContain('revoked-verified')
  for (const word of words) expect(limits).toContain(`\n| <a id="${word}"></a>\`${word}\` |`)
  for (const word of [
    'not revoked',
    'GetCallerIdentity',
    'The post step may not run',
    'gzip',
    'env.sh',
    'SIGKILL',
    'Windows',
    'GitHub Enterprise',
  ])
    expect(limits).toContain(word)
})

test('lockfiles record no address', () => {
  const locks = filesIn('.').filter(
    (path) => /(^|\/)(package-lock\.json|requirements[\w-]*\.txt)$/.test(path) && !/node_modules|\.peers/.test(path),
  )
  expect(locks.length).toBeGreaterThan(0)
  for (const path of locks)
    expect(readFileSync(path, 'utf8')).not.toMatch(/"resolved": "https?:|https?:\/\/[^"\s]*\.tgz/)
})

test('the table of retry classes in the design names every exchange that is repeated after every failure', () => {
  const [, row = ''] = /^\| `any` \|([^|]*)/m.exec(readFileSync('docs/design.md', 'utf8')) ?? []
  const named = [...row.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id)
  const repeated = readdirSync('packages/providers/src').filter((id) => {
    const path = `packages/providers/src/${id}/exchange.ts`
    return existsSync(path) && /retry: .*'any'/.test(readFileSync(path, 'utf8'))
  })
  expect(named).toEqual(repeated)
})
