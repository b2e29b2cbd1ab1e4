import { spawn } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { openDelivery } from './deliver.ts'
import { StepFiles } from './env-file.ts'

vi.mock('node:child_process', async (original) => ({
  ...(await original<typeof import('node:child_process')>()),
  spawn: vi.fn(() => {
    throw new Error('no process may start')
  }),
}))

test('reserving the names of a delivery by the agent starts no process; opening the agent does', async () => {
  vi.stubEnv('RUNNER_TEMP', '/nowhere')
  const delivery = openDelivery(new StepFiles(), () => ({ strict: false, leases: [] }))
  await delivery.checkNames({ env: ['AWS_REGION'], shadows: ['AWS_PROFILE'], program: 'node', agent: true })
  expect(spawn).not.toHaveBeenCalled()
  await expect(delivery.openAgent?.()).rejects.toThrow('no process may start')
  expect(spawn).toHaveBeenCalledTimes(1)
  vi.unstubAllEnvs()
})
