import { expect, test } from 'vitest'
import { inVaultWorld, vaultAction } from '../support/vault-world.ts'

const field = (name: string) => Array.from({ length: 6 }, (_, at) => `${name}_${at} = kv/large#value`).join('\n')

test('of three uses of 700 KiB the third is refused: what comes after it starts, and every token is ended', () =>
  inVaultWorld(
    async (world) => {
      const step = (name: string) => ({
        name,
        uses: vaultAction,
        with: { ...world.inputs, secrets: field(name) },
      })
      const after = { name: 'after', always: true, script: 'console.log("a later step runs")' } as const
      const job = await world.run([step('ONE'), step('TWO'), step('THREE'), after])
      expect(job.log).toContain('(ERR_DELIVERY_FAILED)')
      expect(job.log).toContain('too large for a process to start')
      expect(job.log).toContain('a later step runs')
      const posts = job.steps.filter(({ phase }) => phase === 'post')
      expect(posts.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
      expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false, false, false])
    },
    () => ({ kv2: { kv: { large: [{ value: 'a line of a secret\n'.repeat(6200) }] } } }),
  ))
