import { expect, test } from 'vitest'
import { startWorld } from '../support/world.ts'

test('first', async () => {
  const world = await startWorld()
  const job = await world.use({ deliver: 'env,file,output', deadline: '5m' })
  console.log(
    job.log,
    job.summary,
    job.steps.map(({ env, outputs, state }) => ({ env, outputs, state })),
  )
  expect(job.failed).toBe(false)
  await world.close()
})
