import { expect, test } from 'vitest'
import { quickSilence } from '../support/quick-time.ts'
import { inVaultWorld, type VaultWorld } from '../support/vault-world.ts'

/** Vault answers everything but the question whether a token is valid. */
function staySilent({ vault }: VaultWorld): void {
  vault.answer = (request, _, next) => {
    if (!request.url?.endsWith('/auth/token/lookup-self')) next()
  }
}

test.concurrent('post revokes a token although Vault never says whether it is valid', () =>
  inVaultWorld(async (world) => {
    staySilent(world)
    const job = await world.use({ secrets: 'PASSWORD = kv/app#password' }, { env: quickSilence })
    expect(job.failed).toBe(false)
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false])
    expect(job.log).toMatch(/^Vault token of deploy at \S+: revoked-unverified, by vault/m)
  }))

test.concurrent('a main step that fails does so too', () =>
  inVaultWorld(async (world) => {
    staySilent(world)
    const job = await world.use({ secrets: 'PASSWORD = kv/nothing#x' }, { env: quickSilence })
    expect(job.failed).toBe(true)
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false])
    expect(job.log).toMatch(/Vault token of deploy at \S+: revoked-unverified, by vault/)
  }))
