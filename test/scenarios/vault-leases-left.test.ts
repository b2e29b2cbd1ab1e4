import { expect, test } from 'vitest'
import { quickTime } from '../support/quick-time.ts'
import { inVaultWorld, tokensEnd, vaultAudience } from '../support/vault-world.ts'

const secrets = 'X = database/creds/app#password'
const strict = { secrets, 'strict-revoke': 'true' }

const left = /Vault token of .*: revoked-leases-pending, .*; leases database\/creds\/app\/\w+ \(until \S+Z\)/

test('a token that is gone says nothing of its leases: one that was not seen to end is named', () =>
  inVaultWorld(async (world) => {
    world.vault.databaseDown = true
    const job = await world.use(strict, {}, tokensEnd(world))
    expect(world.vault.leases.map(({ alive }) => alive)).toEqual([true])
    expect([job.failed, job.log]).toEqual([true, expect.stringMatching(left)])
  }))

test('a token whose last use was the look before: its leases are named all the same', () =>
  inVaultWorld(
    async (world) => {
      const job = await world.use(strict)
      expect(world.vault.leases.map(({ alive }) => alive)).toEqual([true])
      expect([job.failed, job.log]).toEqual([true, expect.stringMatching(left)])
    },
    () => ({ roles: { deploy: { boundAudiences: [vaultAudience], policies: ['deploy'], numUses: 3 } } }),
  ))

test('a database that hangs does not keep the token alive', () =>
  inVaultWorld(async (world) => {
    const onPost = () => {
      world.vault.answer = (request, _, next) => {
        if (request.url !== '/v1/sys/leases/revoke') next()
      }
    }
    const job = await world.use({ secrets }, { onPost, env: quickTime })
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false])
    expect(job.log).toMatch(left)
  }))

test('leases that a failed main has ended are not called pending by post', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ ...strict, secrets: `${secrets}\nY = kv/nothing#x` })
    expect(world.vault.leases.map(({ alive }) => alive)).toEqual([false])
    expect(job.log).toMatch(/Vault token of .*: revoked-verified, by vault/)
    expect(job.log).toMatch(/^Vault token of .*: already-gone, seen by vault/m)
    expect(job.log).not.toContain('pending')
  }))

test('of several leases only those that were not seen to end are named', () =>
  inVaultWorld(async (world) => {
    let asked = 0
    const onPost = () => {
      world.vault.answer = (request, response, next) => {
        if (request.url === '/v1/sys/leases/revoke' && ++asked === 1) response.writeHead(403).end('{"errors":["x"]}')
        else next()
      }
    }
    const job = await world.use({ secrets: `${secrets}\nY = database/creds/app#password@2` }, { onPost })
    expect(job.log).toMatch(
      /; leases database\/creds\/app\/\w+ \(until \S+Z\); to revoke them, the token needs update on sys\/leases\/revoke$/m,
    )
  }))
