import type { FakeVaultOptions } from '@mayfly/doubles/vault/server'
import { expect, test } from 'vitest'
import { environment, leaksOf, story } from '../support/story.ts'
import { inVaultWorld, vaultAudience } from '../support/vault-world.ts'

const role = (more: object): Partial<FakeVaultOptions> => ({
  roles: { deploy: { boundAudiences: [vaultAudience], policies: ['deploy'], ...more } },
})

test.each([
  [
    'a bound claim that differs',
    role({ boundClaims: { environment: 'production' } }),
    { environment: 'staging' },
    {},
    'claim environment    staging',
  ],
  [
    'a bound claim that is absent',
    role({ boundClaims: { environment: 'production' } }),
    {},
    {},
    'claim environment    (the token has none)',
  ],
  [
    'another subject',
    role({ boundSubject: 'repo:acme/web' }),
    {},
    {},
    "The role's bound_subject must be exactly this subject.",
  ],
  [
    'another audience',
    {},
    {},
    { audience: 'https://other.example' },
    "The role's bound_audiences must contain https://other.example",
  ],
  [
    'a role without audiences',
    role({ boundAudiences: [] }),
    {},
    {},
    'A role without bound_audiences refuses every token',
  ],
  ['an unknown role', {}, {}, { role: 'nobody' }, 'The mount "jwt" has no such role'],
  ['an unknown mount', {}, {}, { mount: 'oidc' }, 'There is no auth mount "oidc"'],
  ['an unknown namespace', { namespace: 'team' }, {}, { namespace: 'other' }, 'namespace not found'],
])('%s is reported with its fix, asked once, and nothing is delivered', (_, options, claims, inputs, says) =>
  inVaultWorld(
    async (world) => {
      world.issuer.claims = claims
      const job = await world.use({ ...inputs, deliver: 'env,file,output' })
      expect(job.log).toContain('(ERR_EXCHANGE_REJECTED')
      expect(job.log).toContain(says)
      expect(world.vault.requests).toHaveLength(1)
      expect([environment(job), job.outputs.vault, leaksOf(job, world)]).toEqual([{}, {}, []])
    },
    () => options,
  ),
)

test('the whole story of a refused claim', () =>
  inVaultWorld(
    async (world) => expect(story(await world.use(), world)).toMatchSnapshot(),
    () => role({ boundClaims: { ref: 'refs/heads/release' } }),
  ))

test('a namespace is sent with every request, and a login is not repeated when it may have had its effect', () =>
  inVaultWorld(
    async (world) => {
      const job = await world.use({ namespace: 'team' })
      expect(job.log).toContain(': revoked-verified, ')
      expect(new Set(world.vault.requests.map(({ namespace }) => namespace))).toEqual(new Set(['team']))
      world.vault.answer = (_, response) => response.destroy()
      const before = world.vault.tokens.length
      const cut = await world.use({ namespace: 'team' })
      expect(cut.log).toContain('(ERR_ENDPOINT_UNREACHABLE)')
      expect(cut.log).toContain('attempts  1')
      expect(cut.log).toContain(
        'requested, but no answer arrived: if it was issued, it is valid until the system that issued it ends it',
      )
      expect(world.vault.tokens.length).toBe(before)
    },
    () => ({ namespace: 'team' }),
  ))

test('a database user is asked for once, whatever the answer', () =>
  inVaultWorld(async (world) => {
    let asked = 0
    world.vault.answer = (request, response, next) => {
      if (!request.url?.startsWith('/v1/database/creds')) return next()
      asked++
      response.writeHead(500).end('{"errors":["internal error"]}')
    }
    const job = await world.use({ secrets: 'X = database/creds/app#password' })
    expect(job.log).toContain('(ERR_EXCHANGE_UNAVAILABLE)')
    expect(asked).toBe(1)
    expect(world.vault.tokens.map(({ alive }) => alive)).toEqual([false])
  }))

test('every wrong input is reported at once, before any request', () =>
  inVaultWorld(async (world) => {
    const job = await world.use({
      url: 'http://vault.example.com/ui',
      role: '../x',
      mount: '/jwt/',
      audience: 'two words',
      namespace: 'a//b',
      'read-namespace': '?',
      'ca-certificate': 'no certificate',
      secrets:
        'nonsense\nX = kv/app\nX* = kv/app#y\nY = kv/../sys#y\nZ = kv/app#y {"a":1}\nP = POST x/y#z {broken}\nA = a/b#c\nA = a/b#d',
      token: 'perhaps',
      deliver: 'agent',
      exportToken: 'true',
    })
    expect(story(job, world)).toMatchSnapshot()
    expect([world.issuer.connections, world.vault.connections]).toEqual([0, 0])
  }))
