import { expect, test } from 'vitest'
import { environment, leaksOf } from '../support/story.ts'
import { inVaultWorld } from '../support/vault-world.ts'

const large = 'a line of a large secret\n'.repeat(6000)

test.each([
  ['is too large for a process', large, 'BIG is larger than 128 KiB'],
  ['holds a NUL', 'first half\u0000second half', 'BIG contains a NUL character'],
])('a secret that %s is no variable: later steps, and post, start all the same', (_, value, reason) =>
  inVaultWorld(
    async (world) => {
      const job = await world.use({ secrets: 'BIG = kv/big#value' })
      expect(job.log).toContain('No later step and no post step could start with these variables (ERR_DELIVERY_FAILED)')
      expect(job.log).toContain(reason)
      expect(job.log).toMatch(/Vault token of .*: revoked-verified/)
      expect([job.failed, environment(job), leaksOf(job, world)]).toEqual([true, {}, []])
    },
    () => ({ kv2: { kv: { big: [{ value }] } } }),
  ),
)

test('and is a file', () =>
  inVaultWorld(
    async (world) => {
      const job = await world.use({ secrets: 'BIG = kv/big#value', deliver: 'file' })
      expect(job.failed).toBe(false)
      expect(job.log).toMatch(/Vault token of .*: revoked-verified/)
    },
    () => ({ kv2: { kv: { big: [{ value: large }] } } }),
  ))
