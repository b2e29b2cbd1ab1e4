import type { FakeConjurOptions } from '@mayfly/doubles/conjur/server'
import { expect, test } from 'vitest'
import { inConjurWorld } from '../support/conjur-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import type { Issuer } from '../support/issuer.ts'
import { quickTime } from '../support/quick-time.ts'
import { story } from '../support/story.ts'

const id = 'host/ci/acme/api'
const settings = {
  serviceId: 'ci',
  audience: 'https://conjur.example',
  tokenAppProperty: 'repository',
  identityPath: '/ci',
  enforcedClaims: ['ref'],
}
const annotations = { ref: 'refs/heads/main' }

/** One setting of Conjur that does not fit, and the code that its log then has. */
const faults: [name: string, code: string, options: Partial<FakeConjurOptions>, inputs?: Record<string, string>][] = [
  ['another issuer', 'CONJ00035E', { authenticator: { ...settings, issuer: 'https://issuer.example' } }],
  ['another audience', 'CONJ00035E', { authenticator: { ...settings, audience: 'https://other.example' } }],
  [
    'a claim that the token does not have',
    'CONJ00081E',
    { authenticator: { ...settings, tokenAppProperty: 'environment' } },
  ],
  ['no token-app-property and no host', 'CONJ00098E', { authenticator: { serviceId: 'ci' } }],
  ['token-app-property and a host', 'CONJ00098E', {}, { host: id }],
  ['another path', 'CONJ00007E', { authenticator: { ...settings, identityPath: 'apps' } }],
  ['no such host', 'CONJ00007E', { authenticator: { serviceId: 'ci' } }, { host: 'host/other' }],
  ['a host outside of the group', 'CONJ00006E', { hosts: [{ id, annotations, isStranger: true }] }],
  ['a host without annotations', 'CONJ00099E', { hosts: [{ id, annotations: {} }] }],
  [
    'an enforced claim without an annotation',
    'CONJ00057E',
    { hosts: [{ id, annotations: { repository: 'acme/api' } }] },
  ],
  ['an annotation with another value', 'CONJ00049E', { hosts: [{ id, annotations: { ref: 'refs/heads/dev' } }] }],
  ['an annotation without a claim', 'CONJ00084E', { hosts: [{ id, annotations: { ...annotations, team: 'a' } }] }],
  [
    'an annotation with the name of a claim that has an alias',
    'CONJ00069E',
    {
      authenticator: { ...settings, enforcedClaims: [], claimAliases: { branch: 'ref' } },
    },
  ],
  ['an authenticator that is not enabled', 'CONJ00004E', { authenticator: { ...settings, serviceId: 'github' } }],
  ['another account', 'CONJ00008E', { account: 'other' }],
]

const optionsOf = (options: Partial<FakeConjurOptions>) => (issuer: Issuer) => ({
  authenticator: { ...settings, issuer: issuer.url },
  ...options,
})

test.each(faults)('%s: Conjur says nothing, and the error names the code in its log', (_, code, options, inputs) =>
  inConjurWorld(async (world) => {
    const job = await world.use({ secrets: 'PASSWORD = prod/db/password', ...inputs })
    expect(world.conjur.log).toEqual([code])
    expect(job.log).toMatch(/\(ERR_EXCHANGE_REJECTED, HTTP 40[13]\)/)
    expect(job.log).toContain(code)
    expect(job.log).toContain('Nothing was delivered.')
    expect(world.conjur.requests.length).toBe(1)
    expectClean(job, world)
  }, optionsOf(options)),
)

test('a login without a reason shows the claims of the job beside the settings of the authenticator', () =>
  inConjurWorld(
    async (world) => {
      const job = await world.use({ secrets: 'PASSWORD = prod/db/password' })
      expect(story(job, world)).toMatchSnapshot()
    },
    optionsOf({ hosts: [{ id, annotations: { ref: 'refs/heads/dev' } }] }),
  ))

test('a clock of Conjur that is a little behind only costs time', () =>
  inConjurWorld(
    async (world) => {
      world.conjur.behindSeconds = 5
      let count = 0
      world.conjur.answer = (_, __, next) => {
        if (++count > 1) world.conjur.behindSeconds = 0
        next()
      }
      const job = await world.use({ secrets: 'PASSWORD = prod/db/password' }, { env: quickTime })
      expect(job.steps[0]?.env).toEqual({ PASSWORD: 'correct horse battery' })
      expect(world.conjur.log).toEqual(['CONJ00035E'])
      // A fresh ID token would be from the future again.
      expect(world.issuer.minted).toHaveLength(1)
    },
    () => ({ variables: [{ id: 'prod/db/password', values: ['correct horse battery'] }] }),
  ))

test('a clock of Conjur that is far behind is the first thing that the error names', () =>
  inConjurWorld(async (world) => {
    world.conjur.behindSeconds = 90
    const job = await world.use({ secrets: 'PASSWORD = prod/db/password' })
    expect(job.log).toMatch(/Conjur's clock is \d\d s behind the clock of the issuer/)
    expect(world.conjur.requests).toHaveLength(1)
    expect(job.log).toContain('variable token-app-property')
    expectClean(job, world)
  }))

test('an expired ID token is the only thing that Conjur says', () =>
  inConjurWorld(async (world) => {
    world.conjur.advance(3_600_000)
    const job = await world.use({ secrets: 'PASSWORD = prod/db/password' }, { env: quickTime })
    expect(job.log).toContain('(ERR_EXCHANGE_REJECTED, CONJ00016E)')
    expect(job.log).toContain('the ID token had expired each time')
    expectClean(job, world)
  }))
