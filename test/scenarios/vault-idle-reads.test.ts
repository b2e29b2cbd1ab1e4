import { expect, test } from 'vitest'
import { pace, quickTime } from '../support/quick-time.ts'
import { inVaultWorld } from '../support/vault-world.ts'

const secrets = 'X = database/creds/app#password'

test.each([
  [
    'a rate quota',
    429,
    { 'retry-after': '5' },
    '{"errors":["request path \\"database/creds/app\\": rate limit quota exceeded"]}',
  ],
  ['a standby that has not caught up', 412, { 'retry-after': '5' }, '{"errors":["required index state not present"]}'],
  ['a Vault that is sealed', 503, { 'retry-after': '5' }, '{"errors":["Vault is sealed"]}'],
  ['a gateway that timed out on the request', 408, { 'retry-after': '5' }, ''],
])('%s at a dynamic read says that nothing was made: one lease comes of it', (_, status, headers, body) =>
  inVaultWorld(async (world) => {
    const asked: number[] = []
    world.vault.answer = (request, response, next) => {
      if (!request.url?.startsWith('/v1/database/creds/') || asked.push(Date.now()) > 1) return next()
      response.writeHead(status, headers).end(body)
    }
    const job = await world.use({ secrets }, { env: quickTime })
    const [first = 0, second = 0] = asked
    expect([job.failed, asked.length]).toEqual([false, 2])
    expect((second - first) * pace).toBeGreaterThan(4_900)
    expect(world.vault.leases).toHaveLength(1)
    expect(job.log).not.toContain('no answer arrived')
  }),
)

test.each([
  ['a page', 502, '<html>bad gateway</html>'],
  ['a page with 503', 503, '<html>busy</html>'],
  ['an empty answer', 200, ''],
])('%s at a dynamic read is not asked again: a user may have been made', (_, status, body) =>
  inVaultWorld(async (world) => {
    let asked = 0
    world.vault.answer = (request, response, next) => {
      if (!request.url?.startsWith('/v1/database/creds/')) return next()
      asked++
      response.writeHead(status).end(body)
    }
    const job = await world.use({ secrets })
    expect([job.failed, asked]).toEqual([true, 1])
    expect(job.log).toMatch(/lease of database\/creds\/app: expires-only, requested, but no answer arrived/)
  }),
)
