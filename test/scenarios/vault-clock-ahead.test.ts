import { expect, test } from 'vitest'
import { inVaultWorld } from '../support/vault-world.ts'

test('a runner whose clock is half an hour ahead does not take a live token for expired', () =>
  inVaultWorld(async (world) => {
    const ahead = 'const{now}=Date;Date.now=()=>now()+1800000'
    const job = await world.use(
      { 'strict-revoke': 'true' },
      { env: { NODE_OPTIONS: `--import=data:text/javascript,${ahead}` } },
    )
    expect(job.log).toMatch(/Vault token of .*: revoked-verified/)
    expect([job.failed, world.vault.tokens.map(({ alive }) => alive)]).toEqual([false, [false]])
  }))
