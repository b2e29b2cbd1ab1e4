import { expect, test } from 'vitest'
import { inVaultWorld, type VaultWorld } from '../support/vault-world.ts'

const short = () => ({ leaseSeconds: 30 })
const secrets = 'DB_PASSWORD = database/creds/app#password'
const warned =
  /^##\[warning\]the lease database\/creds\/app\/\w+ expires at (\S+Z), before the Vault token: use the secret that was read with it before that time\.$/m

/** A time that is the end of the token, to the second. The header `Date` of the answer can be of the next second. */
function expectEndOfToken(time: string, { vault }: VaultWorld): void {
  const end = Math.floor((vault.tokens[0]?.expiresAt ?? 0) / 1000)
  expect([end, end + 1]).toContain(Date.parse(time) / 1000)
}

test('a lease that ends before its token: log and output say its end, and a warning names it', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets })
    const end = job.outputs.vault?.['expires-at'] ?? ''
    expect(Date.parse(end) - Date.now()).toBeLessThanOrEqual(30_000)
    expect(job.log).toMatch(warned)
    expect(job.log).toMatch(new RegExp(`; the lease database/creds/app/\\S+ until ${end}$`, 'm'))
    expect(job.log).toContain(': revoked-verified, by vault')
  }, short))

test('the agent renews the token and not the lease: the end of the lease is reported beside the agent', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets, deliver: 'env', session: 'agent' })
    expect(job.log).toMatch(warned)
    expect(job.log).toMatch(/, delivered as env \(vault-\w+\); the lease database\/creds\/app\/\w+ until \S+Z$/m)
    expect(job.outputs.vault?.['expires-at']).toBe(warned.exec(job.log)?.[1])
  }, short))

test('the end of a lease that would last longer than its token is that of the token, without a warning', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets })
    expect(job.log).not.toContain('##[warning]')
    expectEndOfToken(job.outputs.vault?.['expires-at'] ?? '', world)
  }))

test('beside a lease the session has its own end, and the output has the first of both', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets, session: 'env' })
    const end = job.outputs.vault?.['expires-at'] ?? ''
    expect(Date.parse(end) - Date.now()).toBeLessThanOrEqual(30_000)
    const [, token = ''] = /^deploy at \S+ until (\S+Z), delivered as env /m.exec(job.log) ?? []
    expectEndOfToken(token, world)
    expect(job.log).toMatch(warned)
  }, short))

test('a secret that does not expire has no end, though its token has one', () =>
  inVaultWorld(async (world) => {
    const job = await world.use()
    expect(job.outputs.vault?.['expires-at']).toBeUndefined()
    expect(job.log).toMatch(/^PASSWORD, delivered as env /m)
  }))
