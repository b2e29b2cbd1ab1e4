import { keyPairOf } from '@mayfly/doubles/keys'
import { expect, test } from 'vitest'
import { inGitHubWorld, whenSettled } from '../support/github-world.ts'
import { rewriteAnswers } from '../support/rewrite-answers.ts'
import { environment, leaksOf, story } from '../support/story.ts'

const strangeKey = () => keyPairOf('another App').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

test('a permission that the installation lacks: GitHub says so, and the token that signed has ended', () =>
  inGitHubWorld(async (world) => {
    const job = await world.use({ permissions: 'contents: read, administration: write' })
    expect(story(job, world)).toMatchSnapshot()
    expect(world.vault.tokens.every(({ alive }) => !alive)).toBe(true)
    expect([environment(job), job.outputs['github-app'], leaksOf(job, world)]).toEqual([{}, {}, []])
  }))

test.each([
  ['another owner', { owner: 'nobody' }, 'is not installed on nobody'],
  ['an owner who suspended the App', { owner: 'paused', repositories: 'attic' }, 'unsuspend it on the page'],
  ['a repository of none', { repositories: 'api, nope' }, 'Every repository must exist'],
  ['another client id', { 'client-id': 'Iv23liSomebodyElse' }, "must be this App's client id"],
  [
    'another key',
    { 'signing-key': '', 'private-key': strangeKey() },
    'the key that signed must be one of its private keys',
  ],
  ['a transit key that there is not', { 'signing-key': 'transit/nope' }, 'Vault refused to sign'],
  ['a role that there is not', { 'vault-role': 'nope' }, 'role "nope" could not be found'],
])('refused: %s', (_, inputs, text) =>
  inGitHubWorld(async (world) => {
    const job = await world.use(inputs)
    expect(job.failed).toBe(true)
    expect(job.log).toContain('(ERR_EXCHANGE_REJECTED')
    expect(job.log).toContain(text)
    expect(job.log).toContain('Nothing was delivered.')
    expect(world.github.tokens).toEqual([])
    expect(world.vault.tokens.every(({ alive }) => !alive)).toBe(true)
    expect(leaksOf(job, world)).toEqual([])
  }),
)

test.concurrent.each([
  ['wider', '"contents":"write"', 'contents: write instead of read'],
  ['narrower', '"issues":"read"', 'contents: none instead of read'],
])('a token %s than was asked for is not delivered, and ended', (_, given, told) =>
  inGitHubWorld(async (world) => {
    rewriteAnswers(world.github, '/access_tokens', (body) => body.replace('"contents":"read"', given))
    const job = await world.use({ permissions: 'contents: read' }, whenSettled(world))
    expect(job.log).toContain('(ERR_PRINCIPAL_MISMATCH)')
    expect(job.log).toContain(told)
    expect(world.github.tokens.map(({ alive }) => alive)).toEqual([false])
  }),
)

test.concurrent('a token for other repositories than were asked for is not delivered, and ended', () =>
  inGitHubWorld(async (world) => {
    const others = [{ full_name: 'acme/web' }, { full_name: 'acme/Docs' }]
    const change = (body: string) => JSON.stringify({ ...JSON.parse(body), repositories: others })
    rewriteAnswers(world.github, '/access_tokens', change)
    const job = await world.use({}, whenSettled(world))
    expect(job.log).toContain('(ERR_PRINCIPAL_MISMATCH)')
    expect(job.log).toMatch(/given +the repositories acme\/docs, acme\/web\n/)
    expect(world.github.tokens.map(({ alive }) => alive)).toEqual([false])
  }))

test('every wrong input is reported at once, by the name that this action gives it, before any request', () =>
  inGitHubWorld(async (world) => {
    const job = await world.use({
      'client-id': '',
      repositories: '*, api',
      permissions: 'contents: admin, contents: read',
      'api-url': 'http://github.example',
      'vault-url': 'http://vault.example/path',
      'vault-audience': '',
      'vault-mount': 'a b',
    })
    expect(story(job, world)).toMatchSnapshot()
    expect(world.issuer.connections).toBe(0)
  }))

test('a signing key and a private key exclude one another, and a text that is no key is reported', () =>
  inGitHubWorld(async (world) => {
    const job = await world.use({ 'private-key': 'no key at all' })
    expect(job.log).toContain('signing-key  and private-key cannot be used together')
    expect(job.log).toMatch(/private-key +is not a complete PEM private key/)
    const none = await world.use({ 'signing-key': '' })
    expect(none.log).toMatch(/signing-key +is required/)
  }))
