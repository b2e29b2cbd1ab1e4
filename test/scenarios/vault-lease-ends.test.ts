import { expect, test } from 'vitest'
import { inVaultWorld } from '../support/vault-world.ts'

const short = () => ({ leaseSeconds: 30 })
const secrets = 'DB_PASSWORD = database/creds/app#password'
const warned =
  /^##\[warning\]the lease database\/creds\/app\/\w+ expires at (\S+Z), before the Vault token: use the secret that was read with it before that time\.$/m

test('a lease that ends before its token: log and output say its end, and a warning names it', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets })
    const end = job.outputs.vault?.['expires-at'] ?? ''
    expect(Date.parse(end) - Date.now()).toBeLessThanOrEqual(30_000)
    expect(job.log).toMatch(warned)
    expect(job.log).toContain(` until ${end} (the lease database/creds/app/`)
    expect(job.log).toMatch(/; the Vault token until \S+Z\), delivered as env/)
    expect(job.log).toContain(': revoked-verified, by vault')
  }, short))

test('the agent renews the token and not the lease: its end is told beside the agent', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets, deliver: 'env,agent', token: 'true' })
    expect(job.log).toMatch(warned)
    expect(job.log).toMatch(/ until \S+Z \(the lease database\/creds\/app\/\w+\), delivered as env, agent/)
    expect(job.outputs.vault?.['expires-at']).toBe(warned.exec(job.log)?.[1])
  }, short))

test('a lease that lasts as long as its token changes nothing', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets })
    expect(job.log).not.toContain('the lease')
    expect(Date.parse(job.outputs.vault?.['expires-at'] ?? '')).toBe(
      Math.floor((world.vault.tokens[0]?.expiresAt ?? 0) / 1000) * 1000,
    )
  }))
