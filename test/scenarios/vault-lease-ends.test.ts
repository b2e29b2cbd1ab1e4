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
    expect(Date.parse(job.outputs.vault?.['expires-at'] ?? '')).toBe(
      Math.floor((world.vault.tokens[0]?.expiresAt ?? 0) / 1000) * 1000,
    )
  }))

test('beside a lease the session has its own end, and the output has the first of both', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets, session: 'env' })
    const end = job.outputs.vault?.['expires-at'] ?? ''
    expect(Date.parse(end) - Date.now()).toBeLessThanOrEqual(30_000)
    const [, token = ''] = /^deploy at \S+ until (\S+Z), delivered as env /m.exec(job.log) ?? []
    expect(Date.parse(token)).toBe(Math.floor((world.vault.tokens[0]?.expiresAt ?? 0) / 1000) * 1000)
    expect(job.log).toMatch(warned)
  }, short))

test('a secret that does not expire has no end, though its token has one', () =>
  inVaultWorld(async (world) => {
    const job = await world.use()
    expect(job.outputs.vault?.['expires-at']).toBeUndefined()
    expect(job.log).toMatch(/^PASSWORD, delivered as env /m)
  }))
