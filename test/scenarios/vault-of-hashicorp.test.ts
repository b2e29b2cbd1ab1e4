import { expect, test } from 'vitest'
import { rewriteAnswers } from '../support/rewrite-answers.ts'
import { inVaultWorld, tokensEnd, type VaultWorld } from '../support/vault-world.ts'

/** HashiCorp's server uses OpenBao's words for an invalid token, and more. */
function speaksAsHashiCorps({ vault }: VaultWorld): void {
  const words = JSON.stringify({ errors: ['2 errors occurred:\n\t* permission denied\n\t* invalid token\n\n'] })
  rewriteAnswers(vault, '', (body) => (body === '{"errors":["permission denied"]}' ? words : body))
}

test('a dead token is refused in two words by the Vault of HashiCorp: verified, and gone', () =>
  inVaultWorld(async (world) => {
    speaksAsHashiCorps(world)
    const strict = { 'strict-revoke': 'true' }
    const ended = await world.use(strict)
    expect([ended.failed, ended.log]).toEqual([false, expect.stringMatching(/Vault token of .*: revoked-verified/)])
    const gone = await world.use(strict, {}, tokensEnd(world))
    expect([gone.failed, gone.log]).toEqual([false, expect.stringMatching(/Vault token of .*: already-gone/)])
  }))
