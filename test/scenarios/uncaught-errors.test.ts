import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { awsAction, inWorld } from '../support/aws-world.ts'

/** The action with chunks that fail with `code` when they are loaded. */
function spoiltAction(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'spoilt-'))
  cpSync(dirname(awsAction), folder, { recursive: true })
  const main = join(folder, 'dist/main')
  for (const name of readdirSync(main).filter((one) => one !== 'index.js')) writeFileSync(join(main, name), code)
  return join(folder, 'aws')
}

test.each([
  ['throws', 'throw new Error("::add-matcher::evil.json")'],
  ['throws nothing at all', 'throw undefined'],
  [
    'throws later',
    'setTimeout(() => { throw new Error("::add-matcher::evil.json") }, 0); exports.ids = [1]; exports.modules = {}',
  ],
  ['rejects', 'Promise.reject(new Error("::add-matcher::evil.json")); exports.ids = [1]; exports.modules = {}'],
])('a part of main that %s ends in an error of ours', (_, code) =>
  inWorld({}, async (world) => {
    const uses = spoiltAction(code)
    const { steps } = await world.run([{ name: 'aws', uses, with: { ...world.inputs, region: '?' } }])
    expect(steps.map(({ exitCode }) => exitCode)).toEqual([1, 0])
    expect(steps[0]?.printed).not.toMatch(/evil\.json|\n\s+at |Node\.js v/)
    expect(steps[0]?.stderr).toBe('')
    expect(steps[0]?.commands.filter(({ name }) => name === 'error').length).toBeGreaterThan(0)
    expect(steps[0]?.printed).toContain('ERR_INTERNAL')
    rmSync(dirname(uses), { recursive: true })
  }),
)
