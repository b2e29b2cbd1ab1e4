import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAction } from '../support/action.ts'
import { type AwsWorld, startWorld } from '../support/aws-world.ts'
import type { Job } from '../support/runner.ts'

const actions = readdirSync('actions')
  .filter((id) => id !== 'dist')
  .map((id) => ({ id, folder: resolve(join('actions', id)) }))
const cases = actions.flatMap(({ id, folder }) =>
  Object.keys(readAction(folder).inputs ?? {}).map((input) => ({ id, folder, input })),
)

let world: AwsWorld
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.close())

/**
 * A step of a job in which an earlier step wrote to GITHUB_ENV: first the runner's own spelling, so that the runner
 * puts the real value there, and after it another spelling.
 */
function useWith(folder: string, spelling: string): Promise<Job> {
  return world.run([{ name: 'use', uses: folder }], { env: { [spelling.toUpperCase()]: '-', [spelling]: 'elsewhere' } })
}

describe.each(actions)('the action $id', ({ folder }) => {
  const inputs = cases.filter((one) => one.folder === folder).map(({ input }) => input)

  test.concurrent.each(inputs)('L12: no other spelling of %s is an input', async (input) => {
    const job = await useWith(folder, `INPUT_${input}`)
    expect(job.steps[0]?.exitCode).toBe(1)
    expect(job.log).toContain('(ERR_ENV_CONFLICT)')
    expect(job.log).toContain(`variables  INPUT_${input}\n`)
    expect(job.log).not.toContain('elsewhere')
    expect([world.issuer.requests, world.sts.requests]).toEqual([[], []])
  })
})

test.each(['INPUT_Role', 'Input_ROLE', 'input_role', 'INPUT_ro\u212ae', 'INPUT_MAS\u212a-ACCOUNT'])(
  'the spelling %s is refused',
  async (spelling) => {
    const job = await world.run([{ name: 'use', uses: resolve('actions/aws') }], { env: { [spelling]: 'elsewhere' } })
    expect(job.log).toContain('(ERR_ENV_CONFLICT)')
    expect(world.issuer.requests).toEqual([])
  },
)

test('what the job itself calls like an input is its own, and a misspelt input is still advised', async () => {
  const step = { name: 'use', uses: resolve('actions/aws'), with: { ...world.inputs, regionn: 'x' } }
  const job = await world.run([step], { env: { input_dir: 'dist', MY_INPUT_ROLE: 'x' } })
  expect(job.log).toContain('regionn  is not an input; did you mean "region"?')
  expect(job.log).not.toContain('ERR_ENV_CONFLICT')
})
