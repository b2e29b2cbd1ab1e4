import { expect, test } from 'vitest'
import { environment, leaksOf } from '../support/story.ts'
import { inVaultWorld } from '../support/vault-world.ts'

const large = 'a line of a large secret\n'.repeat(6000)

const nul = 'first half\u0000second half'

test('a secret that is too large for a process is no variable: later steps, and post, start all the same', () =>
  inVaultWorld(
    async (world) => {
      const job = await world.use({ secrets: 'BIG = kv/big#value' })
      expect(job.log).toContain('No later step and no post step could start with these variables (ERR_DELIVERY_FAILED)')
      expect(job.log).toContain('BIG is larger than 128 KiB')
      expect(job.log).toMatch(/Vault token of .*: revoked-verified/)
      expect([job.failed, environment(job), leaksOf(job, world)]).toEqual([true, {}, []])
    },
    () => ({ kv2: { kv: { big: [{ value: large }] } } }),
  ))

test('a secret that holds a NUL is no variable, and a file', () =>
  inVaultWorld(
    async (world) => {
      const job = await world.use({ secrets: 'BIG = kv/big#value' })
      expect(job.log).toContain('(ERR_SECRET_REFUSED)')
      expect(job.log).toMatch(/^ {2}line 1 +kv\/big: the value is not text/m)
      expect(job.log).toMatch(/Vault token of .*: revoked-verified/)
      expect([job.failed, environment(job), leaksOf(job, world)]).toEqual([true, {}, []])
      const read = 'console.log(require("node:fs").readFileSync(process.env.BIG_FILE).length)'
      const file = await world.use(
        { secrets: 'BIG = kv/big#value', deliver: 'file' },
        {},
        { name: 'read', script: read },
      )
      expect([file.failed, file.log]).toEqual([false, expect.stringMatching(/^22$/m)])
    },
    () => ({ kv2: { kv: { big: [{ value: nul }] } } }),
  ))

test('and is a file', () =>
  inVaultWorld(
    async (world) => {
      const job = await world.use({ secrets: 'BIG = kv/big#value', deliver: 'file' })
      expect(job.failed).toBe(false)
      expect(job.log).toMatch(/Vault token of .*: revoked-verified/)
    },
    () => ({ kv2: { kv: { big: [{ value: large }] } } }),
  ))
