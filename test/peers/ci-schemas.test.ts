import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ciExample } from '../support/ci-examples.ts'
import { hermetic, scratch } from './hermetic.ts'
import { peers, withPeers } from './peers.ts'
import { run } from './program.ts'

const folder = scratch()
const env = hermetic(folder.home)

afterAll(() => folder.remove())

/** The systems whose schemas the checker has, each with a key that its schema refuses. */
const schemas = [
  ['circleci', 'circle-ci', '    docker:', '    dokcer:'],
  ['buildkite', 'buildkite', '    branches: main', '    branches: { main: true }'],
  ['bitbucket', 'bitbucket-pipelines', 'oidc: true', 'oidc: 7'],
  ['azure-devops', 'azure-pipelines', '  - bash: (cd', '  - bahs: (cd'],
] as const

withPeers([peers.schemas], 'the schemas of CI systems', () => {
  async function isRight(schema: string, text: string): Promise<boolean> {
    const path = join(folder.path, 'file.yml')
    writeFileSync(path, text)
    // Some patterns in the schema of Azure are not valid in the usual way of reading patterns.
    const args = ['--builtin-schema', `vendor.${schema}`, '--regex-variant', 'nonunicode', path]
    const { exitCode, stdout, stderr } = await run(peers.schemas.path, args, { env, cwd: folder.path })
    if (exitCode !== 0) expect(stdout, stderr).toContain('Schema validation errors were encountered')
    return exitCode === 0
  }

  test.each(schemas)(
    'the example for %s has the form of its schema, which refuses a fault',
    async (ci, schema, from, to) => {
      const { text } = ciExample(ci)
      expect(text).toContain(from)
      expect(await isRight(schema, text)).toBe(true)
      expect(await isRight(schema, text.replace(from, to))).toBe(false)
    },
  )
})
