import { expect, test } from 'vitest'
import { account, gcpAction, inGcpWorld, pool, provider } from '../support/gcp-world.ts'
import { story } from '../support/story.ts'

test('every wrong input is reported at once, before any request', () =>
  inGcpWorld(async (world) => {
    const job = await world.use({
      'workload-identity-provider': pool,
      'service-account': 'deploy',
      project: 'My Project',
      'expected-project': '!',
      audience: 'two words',
      scopes: 'two words, "quoted"',
      lifetime: '1m',
      delegates: 'nobody',
      'id-token-audience': 'two words',
      'include-email': 'perhaps',
      'access-boundary': '{',
      universe: 'https://example.com',
      'sts-endpoint': 'http://sts.example.com',
      'iam-endpoint': 'nonsense',
      'quota-project': '?',
      'request-reason': 'é',
      deliver: 'env, agents',
      'strict-revoke': '1',
      'servce-account': 'typo',
    })
    expect(story(job, world)).toMatchSnapshot()
    expect([world.issuer.connections, world.google.connections]).toEqual([0, 0])
  }))

test.each([
  [
    'my-project',
    '/providers/github',
    'has the id of the project, but its number is needed: gcloud projects describe my-project',
  ],
  ['123456789012', '', 'is the name of a pool without a provider: append /providers/<provider>'],
  ['123456789012', '/providers/', 'has an invalid pool or provider name'],
])('a provider name with the project %s and the end %j', (project, end, message) =>
  inGcpWorld(async (world) => {
    const name = `projects/${project}/locations/global/workloadIdentityPools/ci-jobs${end}`
    const job = await world.use({ 'workload-identity-provider': name })
    expect(job.log).toContain(message)
    expect(world.issuer.connections).toBe(0)
  }),
)

test.each([
  [{ 'workload-identity-provider': `//iam.googleapis.com/${provider}` }, 'starts with a host'],
  [{ 'expected-project': 'other' }, 'expected-project  is other, but the service account is in my-project'],
  [{ 'include-email': 'true' }, 'include-email  needs id-token-audience'],
  [{ 'id-token-audience': 'x' }, 'deliver  must be output'],
  [
    { 'id-token-audience': 'x', deliver: 'output', lifetime: '10m' },
    'lifetime  has no effect together with id-token-audience',
  ],
])('inputs that contradict each other: %j', (inputs, message) =>
  inGcpWorld(async (world) => {
    const job = await world.use(inputs)
    expect(job.log).toContain(message)
    expect(world.issuer.connections).toBe(0)
  }),
)

test.each([
  [{ lifetime: '10m' }, 'lifetime  needs service-account'],
  [{ delegates: account }, 'delegates  needs service-account'],
  [{ 'iam-endpoint': 'https://iam.example' }, 'iam-endpoint  needs service-account'],
  [{ 'expected-project': 'my-project' }, 'the pool is in the project with the number 123456789012'],
])('without a service account: %j', (inputs, message) =>
  inGcpWorld(async (world) => {
    const given = { 'workload-identity-provider': provider, 'sts-endpoint': world.google.url, ...inputs }
    const job = await world.run([{ name: 'gcp', uses: gcpAction, with: given }])
    expect(job.log).toContain(message)
    expect(world.issuer.connections).toBe(0)
  }),
)

test.each([
  ['env', 'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT'],
  ['file', 'CLOUDSDK_AUTH_ACCESS_TOKEN'],
])('deliver: %s is refused where %s would make the tools use another identity', (deliver, name) =>
  inGcpWorld(async (world) => {
    const job = await world.use({ deliver }, { env: { [name]: 'x' } })
    expect(job.log).toContain('(ERR_ENV_CONFLICT)')
    expect(job.log).toContain(name)
    expect(world.issuer.requests).toEqual([])
  }),
)
