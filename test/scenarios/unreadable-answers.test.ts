import type { FakeServer } from '@mayfly/doubles/double-server'
import { expect, test } from 'vitest'
import { inAzureWorld } from '../support/azure-world.ts'
import { inGcpWorld } from '../support/gcp-world.ts'
import { inGitHubWorld } from '../support/github-world.ts'
import { inKubernetesWorld } from '../support/kubernetes-world.ts'
import { inVaultWorld } from '../support/vault-world.ts'

/** Gives an unreadable answer to the first request to a path. Returns the number of requests. */
function unreadableOnce(server: Pick<FakeServer, 'answer'>, path: RegExp, [status, body]: readonly [number, string]) {
  let asked = 0
  server.answer = (request, response, next) => {
    if (!path.test(request.url ?? '') || asked++ > 0) return next()
    response.writeHead(status).end(body)
  }
  return () => asked
}

const answers = [
  ['an empty answer', [200, '']],
  ['a page', [200, '<html>Please accept</html>']],
  ['a page of refusal', [403, '<html>blocked</html>']],
  ['a request timeout of a gateway', [408, '']],
] as const

test.concurrent.each(answers)('%s of Entra is asked for again', (_, answer) =>
  inAzureWorld(async (world) => {
    const asked = unreadableOnce(world.entra, /\/token$/, answer)
    expect([(await world.use()).failed, asked()]).toEqual([false, 2])
  }),
)

test.concurrent.each(answers)("%s of Google's token service is asked for again", (_, answer) =>
  inGcpWorld(async (world) => {
    const asked = unreadableOnce(world.google, /\/v1\/token$/, answer)
    expect([(await world.use()).failed, asked()]).toEqual([false, 2])
  }),
)

test.concurrent.each(answers)('%s of IAM Credentials is asked for again', (_, answer) =>
  inGcpWorld(async (world) => {
    const asked = unreadableOnce(world.google, /:generateAccessToken$/, answer)
    expect([(await world.use()).failed, asked()]).toEqual([false, 2])
  }),
)

test.concurrent.each(answers)('%s of an API server to a request for a token is asked for again', (_, answer) =>
  inKubernetesWorld(async (world) => {
    const asked = unreadableOnce(world.cluster, /\/serviceaccounts\/[^/]+\/token$/, answer)
    expect([(await world.use()).failed, asked()]).toEqual([false, 2])
  }),
)

test.concurrent('a login of Vault whose answer nobody can read is not repeated: a token may live', () =>
  inVaultWorld(async (world) => {
    const asked = unreadableOnce(world.vault, /\/login$/, [200, '<html>'])
    const job = await world.use()
    expect([job.failed, asked()]).toEqual([true, 1])
    expect(job.log).toContain('requested, but no answer arrived')
  }))

test.concurrent('a login of Vault that a gateway gave up before it was whole is repeated: one token comes of it', () =>
  inVaultWorld(async (world) => {
    const asked = unreadableOnce(world.vault, /\/login$/, [408, ''])
    expect([(await world.use()).failed, asked()]).toEqual([false, 2])
    expect(world.vault.tokens).toHaveLength(1)
  }))

test.concurrent('a used-up rate limit of GitHub is not asked again before its end, and the end is reported', () =>
  inGitHubWorld(async (world) => {
    const reset = Math.floor(Date.now() / 1000) + 3_000
    let asked = 0
    world.github.answer = (_, response) => {
      asked++
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset) }
      response.writeHead(403, headers).end('{"message":"API rate limit exceeded for installation ID 52000001."}')
    }
    const job = await world.use()
    expect(asked).toBe(1)
    const end = new Date(reset * 1000).toISOString().slice(0, 19)
    expect(job.log).toContain(`retry after`)
    expect(job.log).toMatch(/The server asks to wait \d+ s, and this step has \d+ s left/)
    expect(job.log.replace(/\d\dZ/g, '')).toContain(end.slice(0, 17))
  }))
