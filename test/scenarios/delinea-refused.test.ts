import { expect, test } from 'vitest'
import { inDelineaWorld } from '../support/delinea-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import { story } from '../support/story.ts'

const secrets = [
  { path: 'prod/fine', versions: [{ key: 'correct horse battery' }] },
  { path: 'prod/closed', versions: [{ key: 'value-that-is-closed' }], isForbidden: true as const },
]

test('each line says what is missing and what is forbidden, and optional hides only what is missing', () =>
  inDelineaWorld(
    async (world) => {
      const lines = [
        'FINE = prod/fine#key',
        'GONE = prod/gone#key',
        'OPTIONAL = prod/gone/too#key optional',
        'CLOSED = prod/closed#key optional',
        'OLD = prod/fine#key@7 optional',
        'KEY = prod/fine#other',
      ]
      const job = await world.use({ secrets: lines.join('\n') })
      expect(story(job, { ...world, traffic: () => world.traffic().sort() })).toMatchSnapshot()
      expect(job.log.match(/ERR_SECRET_REFUSED/g)).toHaveLength(1)
      expectClean(job, world)
    },
    { secrets },
  ))

test.each(['AWS', 'Google'])('an identity of %s that Delinea does not know: the error lists what must fit', (cloud) =>
  inDelineaWorld(
    async (world) => {
      const inputs = cloud === 'AWS' ? world.inputs : world.googleInputs
      const job = await world.use({ ...inputs, secrets: 'FINE = prod/fine#key' })
      expect(story(job, { ...world, traffic: () => world.traffic().sort() })).toMatchSnapshot()
      expectClean(job, world)
    },
    { secrets, externalIds: [] },
  ),
)

test('a role that AWS refuses is an error of AWS', () =>
  inDelineaWorld(async (world) => {
    const job = await world.use({ 'aws-role': 'arn:aws:iam::111111111111:role/other', secrets: 'FINE = prod/fine#key' })
    expect(job.log).toContain('AccessDenied')
    expect(world.delinea.requests).toEqual([])
    expectClean(job, world)
  }))

test('the runner may have a wrong clock: the signature has the time of STS', () =>
  inDelineaWorld(
    async (world) => {
      // As if the runner's clock were an hour behind.
      world.sts.advance(3_600_000)
      world.delinea.advance(3_600_000)
      world.issuer.advance(3_600_000)
      const job = await world.use({ secrets: 'FINE = prod/fine#key' })
      expect(job.steps[0]?.env).toEqual({ FINE: 'correct horse battery' })
      expectClean(job, world)
    },
    { secrets },
  ))

test('all wrong inputs are in one error, and nothing is asked', () =>
  inDelineaWorld(async (world) => {
    const job = await world.use({
      url: 'https://example.secretsvaultcloud.com/v2',
      'aws-role': 'arn:aws:iam::11:role/x',
      'aws-region': 'cn-north-1',
      'aws-sts-endpoint': 'http://sts.example',
      audience: 'a b',
      'gcp-iam-endpoint': 'https://iam.example',
      session: 'agent',
      secrets: [
        'A = /prod/db',
        'B = prod:db',
        'C = prod/../db',
        'D = prod/db#@latest',
        'E_* = prod/db',
        'F = POST prod/db',
        'PATH = prod/db#key',
        'prod/db key as NAME',
      ].join('\n'),
    })
    expect(story(job, world)).toMatchSnapshot()
    expect(world.traffic()).toEqual([])
  }))

test.each([
  [{ 'gcp-service-account': 'a@b.iam.gserviceaccount.com' }, /gcp-workload-identity-provider +is required/],
  [
    { 'gcp-service-account': 'no email', 'gcp-workload-identity-provider': 'x', 'gcp-iam-endpoint': 'y' },
    /gcp-service-account +must be the email of a service account[\s\S]*gcp-workload-identity-provider[\s\S]*gcp-iam-endpoint/,
  ],
  [
    { 'gcp-service-account': 'a@b.iam.gserviceaccount.com', 'aws-role': 'x', 'aws-region': 'eu-central-1' },
    /aws-role +and gcp-service-account cannot be used together/,
  ],
])('wrong inputs of the Google login: %j', (given, message) =>
  inDelineaWorld(async (world) => {
    const job = await world.use({ url: world.delinea.url, ...given } as Record<string, string>)
    expect(job.log).toMatch(message)
    expect(job.log).not.toContain('id-token-audience')
    expect(world.traffic()).toEqual([])
  }),
)

test('a job needs one of the two identities', () =>
  inDelineaWorld(async (world) => {
    const job = await world.use({ 'aws-role': '', 'aws-region': '', 'aws-sts-endpoint': world.sts.url })
    expect(job.log).toMatch(/aws-role +is required, or gcp-service-account: Delinea accepts no ID token/)
    expect(job.log).toMatch(/aws-sts-endpoint +needs aws-role/)
    expect(world.traffic()).toEqual([])
  }))
