import { expect, test } from 'vitest'
import { inGitHubWorld } from '../support/github-world.ts'
import { quickTime } from '../support/quick-time.ts'

const gateway = 'upstream connect error or disconnect/reset before headers. reset reason: connection termination'

test.each([
  ['login', 503, gateway, 'Vault token'],
  ['login', 502, gateway, 'Vault token'],
  ['login', 200, '{"errors":["hello"]}', 'Vault token'],
  ['login', 202, '{"errors":["hello"]}', 'Vault token'],
  ['access_tokens', 503, gateway, 'GitHub installation token'],
  ['access_tokens', 200, '{"message":"hello"}', 'GitHub installation token'],
  ['access_tokens', 202, '{"message":"hello"}', 'GitHub installation token'],
])(
  'a gateway that answers %s with %i %s once it has had its effect: what may be alive is named',
  (path, status, body, what) =>
    inGitHubWorld(async (world) => {
      for (const server of [world.vault, world.github]) {
        server.answer = (request, response, next) => {
          if (!request.url?.endsWith(path)) return next()
          const head = response.writeHead.bind(response)
          const end = response.end.bind(response)
          response.writeHead = (() => head(status)) as typeof response.writeHead
          response.end = (() => end(body)) as typeof response.end
          next()
        }
      }
      const job = await world.use()
      const alive = [...world.vault.tokens, ...world.github.tokens].filter((token) => token.alive)
      expect(alive).toHaveLength(1)
      expect(job.log).toMatch(new RegExp(`^${what} of .*: expires-only, requested, but no answer arrived`, 'm'))
    }),
)

test('a Vault that says itself that it is sealed did nothing, and nothing is said to be alive', () =>
  inGitHubWorld(async (world) => {
    world.vault.answer = (_, response) => response.writeHead(503).end('{"errors":["Vault is sealed"]}')
    const job = await world.use({}, { env: quickTime })
    expect(job.log).toContain('Vault is sealed or in standby')
    expect(job.log).not.toContain('no answer arrived')
  }))
