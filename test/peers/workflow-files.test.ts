import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { hermetic, scratch } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'
import { run } from './program.ts'

const workflows = globSync('.github/workflows/*.{yml,yaml}')
const actions = globSync('actions/*/action.yml')
const folder = scratch()
const env = hermetic(folder.home)

afterAll(() => folder.remove())

/** The workflows in the documents, as files. */
const examples = globSync(['*.md', 'docs/*.md', 'actions/*/*.md']).flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm)]
    .map(([, text = '']) => text)
    .filter((text) => /^jobs:/m.test(text))
    .map((text, index) => ({ path: `${path.replaceAll('/', '-')}-${index + 1}.yml`, text })),
)

/** A workflow with a fault that a checker must find. */
const doubtful = `on: pull_request_target
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: ./actions/aws
        with: { rolle: deploy, region: eu-central-1 }
      - run: echo \${{ github.event.pull_request.title }}
    surprise: true
`

/** A separate repository with Mayfly's actions and one workflow. */
function repository(name: string, workflow: string): string {
  const root = join(folder.path, name)
  const files: Record<string, string> = {
    '.github/workflows/deploy.yml': workflow,
    '.git/HEAD': 'ref: refs/heads/main',
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  for (const action of actions.map(dirname)) cpSync(action, join(root, action), { recursive: true })
  return root
}

test('there are workflows, actions and examples to judge', () => {
  expect(workflows.length).toBeGreaterThan(0)
  expect(actions.length).toBeGreaterThan(0)
  expect(examples.length).toBeGreaterThan(1)
})

withPeers([peers.zizmor], 'zizmor', () => {
  async function findings(...paths: string[]): Promise<{ ident: string; locations: unknown }[]> {
    const args = ['--offline', '--no-progress', '--strict-collection', '--format', 'json', ...paths]
    const { stdout, stderr } = await run(peers.zizmor.path, args, { env, cwd: resolve('.') })
    if (stdout === '') throw new Error(stderr)
    return JSON.parse(stdout)
  }

  test('finds the faults of a doubtful workflow', async () => {
    const root = repository('zizmor', doubtful.replace('    surprise: true\n', ''))
    const found = (await findings(join(root, '.github/workflows/deploy.yml'))).map(({ ident }) => ident)
    expect(found).toEqual(expect.arrayContaining(['dangerous-triggers', 'template-injection']))
  })

  test('finds nothing in our workflows and actions', async () => {
    const found = await findings(...workflows, ...actions)
    const lines = found.map(({ ident, locations }) => `${ident}: ${JSON.stringify(locations).slice(0, 300)}`)
    expect(lines).toEqual([])
  })
})

withPeers([peers.actionlint], 'actionlint', () => {
  async function lint(root: string, paths: readonly string[]): Promise<string[]> {
    const { exitCode, stdout, stderr } = await run(peers.actionlint.path, ['-oneline', ...paths], { env, cwd: root })
    expect(exitCode, stderr).toBeLessThan(2)
    return stdout.split('\n').filter((line) => line !== '')
  }

  test('finds a wrong input and an unknown key', async () => {
    const found = (await lint(repository('actionlint', doubtful), ['.github/workflows/deploy.yml'])).join('\n')
    expect(found).toContain('rolle')
    expect(found).toContain('"role"')
    expect(found).toContain('surprise')
  })

  test.each(workflows)('finds nothing in %s', async (path) => {
    expect(await lint(resolve('.'), [path])).toEqual([])
  })

  test.each(examples)('finds nothing in the example $path', async ({ path, text }) => {
    // The example uses the action of this tree, so that its inputs are checked.
    const local = text.replace(/mayfly-ci\/mayfly\/(actions\/[\w-]+)@[0-9a-f]{40}/g, './$1')
    expect(await lint(repository(path, local), ['.github/workflows/deploy.yml'])).toEqual([])
  })
})

withPeers([peers.languageService], "GitHub's own parser", () => {
  async function complaints(path: string, text: string): Promise<string[]> {
    const [{ validate }, { TextDocument }] = await Promise.all([
      import('@actions/languageservice'),
      import('vscode-languageserver-textdocument'),
    ])
    const uri = pathToFileURL(resolve(path)).href
    const found = await validate(TextDocument.create(uri, 'yaml', 0, text), {
      actionsMetadataProvider: { fetchActionMetadata: async ({ path }) => metadata(path) },
    })
    // The actions of other projects are not available here.
    const lines = found.map(({ range, message }) => `${range.start.line + 1}: ${String(message)}`)
    return lines.filter((line) => !/: Unable to resolve action `(?!mayfly-ci)/.test(line))
  }

  function metadata(path: string | undefined) {
    const own = actions.find((action) => path !== undefined && action === `${path}/action.yml`)
    return own === undefined ? undefined : parse(readFileSync(own, 'utf8'))
  }

  test('finds an unknown key, a wrong input and a runtime that there is not', async () => {
    const remote = doubtful.replace('./actions/aws', `mayfly-ci/mayfly/actions/aws@${'0'.repeat(40)}`)
    const found = (await complaints('.github/workflows/deploy.yml', remote)).join('\n')
    expect(found).toContain('surprise')
    expect(found).toContain('rolle')
    const action = 'name: a\ndescription: b\nruns: { using: node99, main: a.js }\n'
    expect(await complaints('actions/a/action.yml', action)).not.toEqual([])
  })

  test.each([...workflows, ...actions])('finds nothing in %s', async (path) => {
    expect(await complaints(path, readFileSync(path, 'utf8'))).toEqual([])
  })

  test.each(examples)('finds nothing in the example $path', async ({ path, text }) => {
    expect(await complaints(join('.github/workflows', path), text)).toEqual([])
  })
})
