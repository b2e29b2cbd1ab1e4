import { expect, test } from 'vitest'
import type { Step } from '../support/runner.ts'
import { inVaultWorld, type VaultWorld } from '../support/vault-world.ts'

/** HashiCorp's server says of a dead token what OpenBao says, and more. */
function speaksAsHashiCorps({ vault }: VaultWorld): void {
  const words = JSON.stringify({ errors: ['2 errors occurred:\n\t* permission denied\n\t* invalid token\n\n'] })
  vault.answer = (_, response, next) => {
    const end = response.end.bind(response)
    response.end = ((body: string) => end(body === '{"errors":["permission denied"]}' ? words : body)) as never
    next()
  }
}

test('a dead token is refused in two words by the Vault of HashiCorp: verified, and gone', () =>
  inVaultWorld(async (world) => {
    speaksAsHashiCorps(world)
    const strict = { 'strict-revoke': 'true' }
    const ended = await world.use(strict)
    expect([ended.failed, ended.log]).toEqual([false, expect.stringMatching(/Vault token of .*: revoked-verified/)])
    const run = () => {
      for (const token of world.vault.tokens) token.alive = false
      return { command: process.execPath, args: ['-e', ''] }
    }
    const end: Step = { name: 'end', run }
    const gone = await world.use(strict, {}, end)
    expect([gone.failed, gone.log]).toEqual([false, expect.stringMatching(/Vault token of .*: already-gone/)])
  }))
