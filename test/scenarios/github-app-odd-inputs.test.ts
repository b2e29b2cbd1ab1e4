import { expect, test } from 'vitest'
import { inGitHubWorld } from '../support/github-world.ts'

test.each([
  ['permissions', 'contents: read, contents: write', 'contents is given twice'],
  ['signing-key', 'transit/..', 'must be a mount and a key'],
  ['signing-key', '../../x', 'must be a mount and a key'],
  ['vault-mount', '../x', 'must be the path of a mount'],
  ['vault-namespace', '..', 'must be a namespace'],
  ['vault-url', 'https://vault.example/?', 'without a query or a fragment'],
  ['api-url', 'https://api.example/?', 'without a query or a fragment'],
  ['api-url', 'https://api.example/#', 'without a query or a fragment'],
  ['api-url', 'https://user@api.example', 'must not contain a user name or a password'],
  ['api-url', 'https://api.example/app', 'must be only the address'],
  ['owner', '../..', 'must be the name of an organisation or a user'],
  ['repositories', '..', 'must be the name of a repository'],
  ['repositories', '%2f', 'must be the name of a repository'],
  ['repositories', 'acme/api', 'must be the name of a repository'],
  ['repositories', 'caf\u00e9', 'must be the name of a repository'],
  ['repositories', 'a\u0007pi', 'without control characters'],
])('%s: %j is refused before any request', (input, value, says) =>
  inGitHubWorld(async (world) => {
    const job = await world.use({ [input]: value })
    expect(job.log).toContain('An input is wrong (ERR_INPUT_INVALID)')
    expect(job.log).toMatch(new RegExp(`^  ${input}  .*${says}`, 'm'))
    expect([world.issuer.connections, world.vault.connections, world.github.connections]).toEqual([0, 0, 0])
  }),
)

test.each(['.github', 'a..b', '-', 'x'.repeat(100)])('the repository name %s is one', (name) =>
  inGitHubWorld(async (world) => {
    await world.use({ repositories: name })
    expect(world.github.requests.at(-1)?.body.repositories).toEqual([name])
  }),
)
