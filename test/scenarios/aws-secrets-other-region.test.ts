import { type FakeAwsStores, startFakeAwsStores } from '@mayfly/doubles/aws/secret-stores'
import type { FakeRole } from '@mayfly/doubles/aws/server'
import { expect, test } from 'vitest'
import { type AwsStoreWorld, inStoreWorld } from '../support/aws-store-world.ts'
import { awsSecret, secretArn } from '../support/aws-stores.ts'
import { roleFor } from '../support/aws-world.ts'
import { makeCertificate } from '../support/certificate.ts'
import { type FarHosts, leadTo } from '../support/far-hosts.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'

const account = '111111111111'

/** A region, and the ARNs of a secret and a parameter in it. */
const placeIn = (region: string, partition = 'aws') => ({
  region,
  secret: secretArn('prod/db', `${region}:${account}`).replace('arn:aws:', `arn:${partition}:`),
  parameter: `arn:${partition}:ssm:${region}:${account}:parameter/app/key`,
})
type Place = ReturnType<typeof placeIn>

interface Scene {
  readonly world: AwsStoreWorld
  readonly stores: FakeAwsStores
  readonly hosts: FarHosts
}

/** AWS's own names in a region lead through a proxy to a double, which has a certificate for these names. */
async function inAnotherRegion(
  { region, secret }: Place,
  suffix: string,
  scenario: (scene: Scene) => Promise<void>,
  role?: string,
): Promise<void> {
  const tls = makeCertificate(`*.${region}.${suffix}`)
  const roles: FakeRole[] = []
  const own = { secrets: [awsSecret('prod/db', 'value-of-the-own-region')], sts: role ? { roles } : {} }
  try {
    await inStoreWorld(own, async (world) => {
      if (role) roles.push(roleFor(world.issuer.url, { arn: role }))
      const stores = await startFakeAwsStores({
        sts: world.sts,
        region,
        tls,
        secrets: [awsSecret('prod/db', 'value-of-the-other-region', { arn: secret })],
        parameters: [{ name: '/app/key', type: 'SecureString', values: ['parameter-of-the-other-region'] }],
      })
      const names = ['secretsmanager', 'ssm', 'secretsmanager-fips', 'ssm-fips']
      const hosts = await leadTo(
        Object.fromEntries(names.map((name) => [`${name}.${region}.${suffix}`, stores.url])),
        tls,
      )
      try {
        await scenario({ world, stores, hosts })
      } finally {
        await Promise.all([hosts.close(), stores.close()])
      }
    })
  } finally {
    tls.remove()
  }
}

test.each([
  ['the usual hosts', {}, ''],
  ['the hosts of FIPS', { 'use-fips': 'true' }, '-fips'],
])('an ARN of another region is read there, at %s; the endpoint inputs are for the own region', (_, more, fips) => {
  const place = placeIn('us-east-1')
  return inAnotherRegion(place, 'amazonaws.com', async ({ world, stores, hosts }) => {
    const secrets = `OWN = prod/db\nSECRET = ${place.secret}\nPARAMETER = ${place.parameter}`
    const job = await world.use({ ...hosts.inputs, ...more, secrets }, { env: hosts.env })
    expect([job.log, job.failed]).toEqual([job.log, false])
    expect(job.steps[0]?.env).toEqual({
      OWN: 'value-of-the-own-region',
      SECRET: 'value-of-the-other-region',
      PARAMETER: 'parameter-of-the-other-region',
    })
    expect(hosts.asked()).toEqual([
      `secretsmanager${fips}.us-east-1.amazonaws.com`,
      `ssm${fips}.us-east-1.amazonaws.com`,
    ])
    // The double of a region accepts only signatures for this region.
    expect([world.stores.requests.length, stores.requests.length]).toEqual([1, 2])
    const policy = JSON.stringify(world.sts.issued.map(({ policies }) => policies))
    expect(policy).toContain('"secretsmanager.us-east-1.amazonaws.com"')
    expect(policy).toContain('"ssm.us-east-1.amazonaws.com"')
    expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  })
})

test.each([
  ['cn-north-1', 'aws-cn', 'amazonaws.com.cn', {}, ['secretsmanager', 'ssm']],
  ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com', { 'use-fips': 'true' }, ['secretsmanager-fips', 'ssm']],
  ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu', {}, ['secretsmanager', 'ssm']],
] as const)('%s has the hosts of its partition', (region, partition, suffix, more, hosts) => {
  const role = `arn:${partition}:iam::${account}:role/deploy`
  const place = placeIn(region, partition)
  return inAnotherRegion(
    place,
    suffix,
    async ({ world, hosts: { inputs, env, asked } }) => {
      const without = { 'secretsmanager-endpoint': '', 'ssm-endpoint': '' }
      const secrets = `SECRET = ${place.secret}\nPARAMETER = ${place.parameter}`
      const job = await world.use({ ...inputs, ...without, ...more, role, region, secrets }, { env })
      expect([job.log, job.failed]).toEqual([job.log, false])
      expect(job.steps[0]?.env).toMatchObject({ SECRET: 'value-of-the-other-region' })
      expect(asked()).toEqual(hosts.map((name) => `${name}.${region}.${suffix}`))
    },
    role,
  )
})
