import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAction } from '../support/action.ts'
import { type AwsWorld, startWorld } from '../support/aws-world.ts'
import type { Job } from '../support/runner.ts'

const actions = readdirSync('actions')
  .filter((id) => id !== 'dist')
  .map((id) => ({ id, folder: resolve(join('actions', id)) }))
  .filter(({ folder }) => readAction(folder).inputs !== undefined)

let world: AwsWorld
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

/**
 * A step of a job in which an earlier step wrote to GITHUB_ENV: first the runner's own spelling of each input, so that
 * the runner puts the real value there, and after it another spelling.
 */
function useWith(folder: string, spellings: readonly string[]): Promise<Job> {
  const own = spellings.map((spelling) => [spelling.toUpperCase(), '-'])
  const others = spellings.map((spelling) => [spelling, 'elsewhere'])
  return world.run([{ name: 'use', uses: folder }], { env: Object.fromEntries([...own, ...others]) })
}

test.concurrent.each(actions)('every other spelling of an input of $id is refused', async ({ folder }) => {
  const spellings = Object.keys(readAction(folder).inputs ?? {}).map((input) => `INPUT_${input}`)
  const job = await useWith(folder, spellings)
  expect(spellings.length).toBeGreaterThan(2)
  expect(job.steps[0]?.exitCode).toBe(1)
  expect(job.log).toContain('(ERR_ENV_CONFLICT)')
  const [, refused = ''] = /^ *variables +(.*)$/m.exec(job.log) ?? []
  expect(refused.split(', ').sort()).toEqual(spellings.sort())
  expect(job.log).not.toContain('elsewhere')
  expect([world.issuer.requests, world.sts.requests]).toEqual([[], []])
})

test.each(['INPUT_Role', 'Input_ROLE', 'input_role', 'INPUT_ro\u212ae', 'INPUT_MAS\u212a-ACCOUNT'])(
  'the spelling %s is refused',
  async (spelling) => {
    const job = await world.run([{ name: 'use', uses: resolve('actions/aws') }], { env: { [spelling]: 'elsewhere' } })
    expect(job.log).toContain('(ERR_ENV_CONFLICT)')
    expect(world.issuer.requests).toEqual([])
  },
)

test('a job may have variables with similar names, and a misspelt input still gets advice', async () => {
  const step = { name: 'use', uses: resolve('actions/aws'), with: { ...world.inputs, regionn: 'x' } }
  const job = await world.run([step], { env: { input_dir: 'dist', MY_INPUT_ROLE: 'x' } })
  expect(job.log).toContain('regionn  is not an input; did you mean "region"?')
  expect(job.log).not.toContain('ERR_ENV_CONFLICT')
})
