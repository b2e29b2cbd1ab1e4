import { expect, test } from 'vitest'
import type { RunningStep } from '../support/runner.ts'
import { inVaultWorld } from '../support/vault-world.ts'

const secrets = 'X = database/creds/app#password'
const named =
  /^lease of database\/creds\/app: expires-only, requested, but no answer arrived: if it was issued, it is valid until the system that issued it ends it/m

test('main killed at a read that makes a database user: post names what may be alive', () =>
  inVaultWorld(async (world) => {
    let step: RunningStep | undefined
    world.vault.answer = (request, _, next) => {
      if (request.url?.startsWith('/v1/database/creds/')) {
        // Vault does not answer after it has made the user. The revoked token does not prove that the user was deleted.
        world.vault.databaseDown = true
        step?.kill()
      }
      next()
    }
    const job = await world.use(
      { secrets },
      {
        onStep: (_, running) => {
          step = running
        },
      },
    )
    expect(world.vault.leases.map(({ alive }) => alive)).toEqual([true])
    expect(job.log).toMatch(named)
  }))

test('the answer of a read that makes a database user is cut: both steps name what may be alive', () =>
  inVaultWorld(async (world) => {
    world.vault.answer = (request, response, next) => {
      if (!request.url?.startsWith('/v1/database/creds/')) return next()
      world.vault.databaseDown = true
      response.end = (() => response.write('{', () => response.socket?.destroy())) as unknown as typeof response.end
      next()
    }
    const job = await world.use({ secrets })
    expect(world.vault.leases.map(({ alive }) => alive)).toEqual([true])
    expect(job.steps[0]?.printed).toContain('lease of database/creds/app: expires-only, requested')
    expect(job.log).toMatch(named)
  }))

test('a read that is answered leaves its lease in the record and nothing that was only asked for', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets })
    expect(job.log).not.toContain('asked for')
    expect(world.vault.leases.map(({ alive }) => alive)).toEqual([false])
  }))

test('a read that Vault refuses made nothing', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets: 'X = database/creds/other#password' })
    expect(job.log).toContain('(ERR_SECRET_REFUSED')
    expect(job.log).not.toContain('asked for')
  }))
