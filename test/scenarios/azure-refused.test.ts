import type { FakeEntraOptions } from '@mayfly/doubles/azure/server'
import { expect, test } from 'vitest'
import { type AzureWorld, clientId, inAzureWorld, tenantId } from '../support/azure-world.ts'
import type { Issuer } from '../support/issuer.ts'
import { leaksOf, leftBehind, story } from '../support/story.ts'

interface Trap {
  readonly code: number
  readonly options?: (issuer: Issuer) => Partial<FakeEntraOptions>
  readonly prepare?: (world: AzureWorld) => void
  readonly inputs?: Record<string, string>
  readonly says: string
}

const main = 'repo:acme/api:ref:refs/heads/main'
const credential = (issuer: string, subject = main, audience = 'api://AzureADTokenExchange') => [
  { clientId, federated: [{ issuer, subject, audience }] },
]
const answer = (status: number, body: object) => (world: AzureWorld) => {
  world.entra.answer = (_, response) => response.writeHead(status).end(JSON.stringify(body))
}

const traps: Trap[] = [
  {
    code: 700211,
    options: () => ({ apps: credential('https://token.actions.githubusercontent.com') }),
    says: 'No federated credential has this issuer',
  },
  {
    code: 700213,
    options: ({ url }) => ({ apps: credential(url, 'repo:acme/api:pull_request') }),
    says: `subject ${main}`,
  },
  {
    code: 700213,
    prepare: (world) => {
      world.issuer.subjectForm = 'immutable'
    },
    says: 'subject              repo:acme@12/api@34:ref:refs/heads/main  (immutable format; the older format is repo:acme/api:ref',
  },
  {
    code: 7002138,
    options: ({ url }) => ({ apps: credential(url, 'repo:Acme/API:ref:refs/heads/main') }),
    says: 'with different upper and lower case, and case matters',
  },
  {
    code: 7002138,
    options: ({ url }) => ({ apps: credential(url, 'repo:acme/api:ref:refs/heads/MAIN') }),
    says: 'The subject matches with case-insensitive comparison, but not with case-sensitive comparison.',
  },
  {
    code: 700212,
    options: ({ url }) => ({ apps: credential(url, main, 'api://other') }),
    says: 'audience api://AzureADTokenExchange.',
  },
  {
    code: 70025,
    options: () => ({ apps: [{ clientId, federated: [] }] }),
    says: `A federated credential of ${clientId} needs`,
  },
  { code: 700016, options: () => ({ apps: [] }), says: 'the application id, not the object id' },
  {
    code: 90002,
    inputs: { 'tenant-id': 'fabrikam.onmicrosoft.com' },
    says: 'There is no tenant fabrikam.onmicrosoft.com',
  },
  {
    code: 70021,
    prepare: answer(400, { error: 'invalid_request', error_codes: [70021] }),
    says: 'may need some minutes',
  },
  { code: 50020, prepare: answer(400, { error: 'invalid_request', error_codes: [50020] }), says: 'not a user' },
  { code: 53003, prepare: answer(400, { error: 'access_denied', error_codes: [53003] }), says: 'Conditional Access' },
]

test.concurrent.each(traps)('AADSTS$code is reported with its fix: $says', ({ code, options, prepare, inputs, says }) =>
  inAzureWorld(async (world) => {
    prepare?.(world)
    const job = await world.use({ ...inputs, deliver: 'env,output' })
    expect(job.log).toContain(`(ERR_EXCHANGE_REJECTED, AADSTS${code})`)
    expect(job.log).toContain(says)
    expect(world.entra.requests.length).toBeLessThanOrEqual(1)
    expect([job.env, job.outputs.azure, leftBehind(job), leaksOf(job, world)]).toEqual([{}, {}, [], []])
  }, options),
)

test('the whole story of a subject that no federated credential has', () =>
  inAzureWorld(
    async (world) => {
      const job = await world.use()
      expect(story(job, world).replace(/(trace id\s+)\S+/, '$1<id>')).toMatchSnapshot()
    },
    ({ url }) => ({ apps: credential(url, 'repo:acme/api:environment:production') }),
  ))

test('an assertion that is too old for Entra (AADSTS700024) is asked for anew', () =>
  inAzureWorld(async (world) => {
    world.issuer.answer = (_, __, next) => {
      world.entra.advance(world.issuer.requests.length === 1 ? 301_000 : -301_000)
      next()
    }
    const job = await world.use()
    expect(job.failed).toBe(false)
    expect(world.issuer.requests).toHaveLength(2)
  }))

test('a token of another tenant than expected is refused before anything is delivered', () =>
  inAzureWorld(async (world) => {
    const expected = '00000000-0000-0000-0000-000000000001'
    const job = await world.use({ 'tenant-id': 'contoso.onmicrosoft.com', 'expected-tenant': expected })
    expect(job.log).toContain('(ERR_PRINCIPAL_MISMATCH)')
    expect(job.log).toContain(`tenant     ${tenantId}`)
    expect([job.env, leftBehind(job)]).toEqual([{}, []])
    const right = await world.use({ 'tenant-id': 'contoso.onmicrosoft.com', 'expected-tenant': tenantId.toUpperCase() })
    expect(right.failed).toBe(false)
  }))
