import { expect, test } from 'vitest'
import { quickTime } from '../support/quick-time.ts'
import { rewriteAnswers } from '../support/rewrite-answers.ts'
import { inVaultWorld } from '../support/vault-world.ts'

test('two requests to one path, and one has no answer: this one is reported', () =>
  inVaultWorld(async (world) => {
    let asked = 0
    world.vault.answer = (request, response, next) => {
      if (request.url?.startsWith('/v1/pki/issue') && ++asked === 2)
        response.end = (() => response.write('{', () => response.socket?.destroy())) as never
      next()
    }
    const issue = (name: string) => `POST pki/issue/web#certificate {"common_name":"${name}"}`
    const job = await world.use({ secrets: `A = ${issue('a')}\nB = ${issue('b')}` })
    expect(job.failed).toBe(true)
    expect(job.log).toMatch(/^lease of pki\/issue\/web[^:]*: expires-only, requested, but no answer arrived/m)
  }))

test('a user that was made behind a page of another server is reported as one that may exist', () =>
  inVaultWorld(async (world) => {
    rewriteAnswers(world.vault, '/v1/database/creds/app', () => '<html>blocked</html>')
    const job = await world.use({ secrets: 'X = database/creds/app#password' })
    expect(job.log).toContain('Vault answered 200 without data (ERR_ANSWER_MALFORMED)')
    expect(job.log).toMatch(/lease of database\/creds\/app: expires-only, requested, but no answer arrived/)
  }))

test.each([204, 404])('a %i that is not Vault’s is not reported as an answer of Vault', (status) =>
  inVaultWorld(async (world) => {
    world.vault.answer = (request, response, next) => {
      if (request.url?.startsWith('/v1/kv/')) response.writeHead(status).end(status === 404 ? '<html>' : undefined)
      else next()
    }
    const job = await world.use({}, { env: quickTime })
    expect(job.log).toContain(`The server answered ${status}, which is not an answer of Vault (ERR_ANSWER_MALFORMED)`)
  }),
)

test('a path that is a mount alone has nothing, and is asked for once', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({ secrets: 'X = kv#password' })
    expect(job.log).toContain('line 1  Vault has nothing at a path')
    expect(world.vault.requests.length).toBeLessThan(10)
  }))

test('a certificate whose end is no time does not stop main from taking back what it got', () =>
  inVaultWorld(async (world) => {
    const odd = (body: string) => body.replace(/"expiration":\d+/, '"expiration":1e300')
    rewriteAnswers(world.vault, '/v1/pki/issue/web', odd)
    const issue = 'B = POST pki/issue/web#certificate {"common_name":"b"}'
    const job = await world.use({ secrets: `${issue}\nC = kv/nothing#x` })
    expect(job.log).toContain('(ERR_SECRET_REFUSED')
    expect(job.log).toMatch(
      /certificate \S+ of pki\/issue\/web: expires-only, valid until the system that issued it ends it/,
    )
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false])
  }))
