import { expect, test } from 'vitest'
import { inAkeylessWorld } from '../support/akeyless-world.ts'
import { expectClean } from '../support/expect-clean.ts'

const items = [{ name: '/prod/key', kind: 'static' as const, values: ['correct horse battery'] }]
const secrets = 'KEY = /prod/key'

test('a revocation without effect is seen, and fails a strict job', () =>
  inAkeylessWorld(
    async (world) => {
      world.akeyless.deaf = true
      const job = await world.use({ secrets, 'strict-revoke': 'true' })
      expect(job.log).toMatch(/Akeyless token of .*: revoke-failed, still accepted at .*; valid until \d{4}-/)
      expect(job.steps.map(({ exitCode }) => exitCode)).toEqual([0, 1])
      expectClean(job, world)
    },
    () => ({ items }),
  ))

test('an API that does not answer the look at a token proves nothing', () =>
  inAkeylessWorld(
    async (world) => {
      world.akeyless.answer = (request, response, next) => {
        if (!request.url?.endsWith('/validate-token')) return next()
        request.resume()
        response.writeHead(404).end('{"error":"not found"}')
      }
      const job = await world.use({ secrets })
      expect(job.log).toMatch(/Akeyless token of .*: revoked-unverified, by akeyless/)
      expectClean(job, world)
    },
    () => ({ items }),
  ))

test('a token that somebody else has ended is already gone', () =>
  inAkeylessWorld(
    async (world) => {
      const job = await world.use(
        { secrets },
        {
          afterMain: () => {
            for (const token of world.akeyless.tokens) token.alive = false
          },
        },
      )
      expect(job.log).toMatch(/Akeyless token of .*: already-gone, seen by akeyless/)
      expectClean(job, world)
    },
    () => ({ items }),
  ))
