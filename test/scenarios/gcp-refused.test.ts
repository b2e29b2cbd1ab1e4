import type { FakeGoogleOptions } from '@mayfly/doubles/gcp/server'
import { expect, test } from 'vitest'
import { account, type GcpWorld, inGcpWorld, pool, trustIn } from '../support/gcp-world.ts'
import type { Issuer } from '../support/issuer.ts'
import { quickTime } from '../support/quick-time.ts'
import { leaksOf, story } from '../support/story.ts'

interface Trap {
  readonly name: string
  readonly options?: (issuer: Issuer) => Partial<FakeGoogleOptions>
  readonly prepare?: (world: GcpWorld) => void
  readonly inputs?: Record<string, string>
  readonly code: string
  readonly says: string
}

const traps: Trap[] = [
  {
    name: 'a subject of more than 127 bytes',
    prepare: (world) => {
      world.issuer.claims = { sub: `repo:acme/api:ref:refs/heads/${'x'.repeat(120)}` }
    },
    code: '(ERR_EXCHANGE_REJECTED, invalid_request)',
    says: 'The subject has 149 bytes, but google.subject allows 127',
  },
  {
    name: 'claims that the attribute condition refuses',
    prepare: (world) => {
      world.issuer.claims = { repository_owner_id: '666', repository_owner: 'evil' }
    },
    code: '(ERR_EXCHANGE_REJECTED, unauthorized_client)',
    says: 'repository_owner_id  666',
  },
  {
    name: 'a provider that does not exist',
    inputs: { 'workload-identity-provider': `${pool}/providers/gitlab`, audience: 'x' },
    code: '(ERR_EXCHANGE_REJECTED, invalid_target)',
    says: 'one of them is disabled or deleted',
  },
  {
    name: 'an audience that the provider does not allow',
    inputs: { audience: 'https://github.com/acme' },
    code: '(ERR_EXCHANGE_REJECTED, invalid_grant)',
    says: 'Add the audience above to the allowed audiences',
  },
  {
    name: 'a federated identity that may not become the service account',
    options: () => ({ accounts: [{ email: account, users: [], reads: [] }] }),
    code: '(ERR_EXCHANGE_REJECTED, IAM_PERMISSION_DENIED)',
    says: `Grant roles/iam.workloadIdentityUser on ${account} to principal://iam.googleapis.com/${pool}/subject/repo:acme/api:ref:refs/heads/main`,
  },
  {
    name: 'a service account that does not exist',
    inputs: { 'service-account': 'gone@my-project.iam.gserviceaccount.com' },
    code: '(ERR_EXCHANGE_REJECTED, NOT_FOUND)',
    says: 'This service account does not exist',
  },
  {
    name: 'an API that is switched off',
    prepare: (world) => world.google.disabled.push('iamcredentials.googleapis.com'),
    code: '(ERR_EXCHANGE_REJECTED, SERVICE_DISABLED)',
    says: 'gcloud services enable iamcredentials.googleapis.com',
  },
  {
    name: 'a life of more than an hour without the policy',
    inputs: { lifetime: '2h' },
    code: '(ERR_EXCHANGE_REJECTED, INVALID_ARGUMENT)',
    says: 'iam.allowServiceAccountCredentialLifetimeExtension',
  },
  {
    name: 'an issuer that Google cannot reach',
    prepare: (world) => {
      world.google.answer = (_, response) => {
        const body = { error: 'invalid_grant', error_description: "Error connecting to the given credential's issuer." }
        response.writeHead(400).end(JSON.stringify(body))
      }
    },
    code: '(ERR_EXCHANGE_UNAVAILABLE, invalid_grant)',
    says: 'Google must reach the discovery document',
  },
  {
    name: 'an expression that the claims do not fit',
    options: (issuer) => ({ providers: [{ ...trustIn(issuer), condition: "assertion.enterprise == 'acme'" }] }),
    code: '(ERR_EXCHANGE_REJECTED, invalid_grant)',
    says: 'No such key: enterprise',
  },
]

const forbidden = (message: string, details?: readonly object[]) => (world: GcpWorld) => {
  world.google.answer = (request, response, next) => {
    if (!request.url?.endsWith(':generateAccessToken')) return next()
    response.writeHead(403, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ error: { code: 403, message, status: 'PERMISSION_DENIED', details } }))
  }
}

/** Refusals of the service account that a role grant would not fix. */
const otherRefusals: Trap[] = [
  {
    name: 'a service perimeter',
    prepare: forbidden("Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: x", [
      { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'SECURITY_POLICY_VIOLATED' },
    ]),
    code: '(ERR_EXCHANGE_REJECTED, SECURITY_POLICY_VIOLATED)',
    says: 'an ingress rule of the perimeter must allow this identity',
  },
  {
    name: 'a disabled service account',
    prepare: forbidden('Service account is disabled.'),
    code: '(ERR_EXCHANGE_REJECTED, PERMISSION_DENIED)',
    says: `The service account is disabled. Enable it: gcloud iam service-accounts enable ${account}.`,
  },
  {
    name: 'an organisation policy',
    prepare: forbidden('Operation denied by org policy.'),
    code: '(ERR_EXCHANGE_REJECTED, PERMISSION_DENIED)',
    says: "See Google's reason above.",
  },
]

test.concurrent.each(otherRefusals)('$name is not reported as a missing role', ({ prepare, code, says }) =>
  inGcpWorld(async (world) => {
    prepare?.(world)
    const { log } = await world.use()
    expect(log).toContain(code)
    expect(log).toContain(says)
    expect(log).not.toContain('workloadIdentityUser')
  }),
)

test.concurrent.each(traps)('$name is reported with its fix', ({ options, prepare, inputs = {}, code, says }) =>
  inGcpWorld(async (world) => {
    prepare?.(world)
    const job = await world.use({ ...inputs, deliver: 'env,file,output' }, { env: quickTime })
    expect(job.failed).toBe(true)
    expect(job.log).toContain(code)
    expect(job.log).toContain(says)
    expect([job.env, job.outputs.gcp, leaksOf(job, world)]).toEqual([{}, {}, []])
  }, options),
)

test('the whole story of a missing workloadIdentityUser', () =>
  inGcpWorld(
    async (world) => expect(story(await world.use(), world)).toMatchSnapshot(),
    () => ({ accounts: [{ email: account, users: [], reads: [] }] }),
  ))

test('a token that is stale for Google is asked for anew', () =>
  inGcpWorld(async (world) => {
    world.issuer.answer = (_, __, next) => {
      if (world.issuer.requests.length === 1) world.google.advance(301_000)
      else world.google.advance(-301_000)
      next()
    }
    const job = await world.use()
    expect(job.failed).toBe(false)
    expect(world.issuer.requests).toHaveLength(2)
  }))

test('a token that the issuer did not sign is refused by the double', () =>
  inGcpWorld(async (world) => {
    const forged = await world.issuer.forge(`https://iam.googleapis.com/${pool}/providers/github`)
    world.issuer.answer = (_, response) => response.end(JSON.stringify({ value: forged }))
    const job = await world.use()
    expect(job.log).toContain('(ERR_EXCHANGE_REJECTED, invalid_grant)')
  }))
