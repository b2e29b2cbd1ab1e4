import { readFileSync } from 'node:fs'
import type { FakeRole } from '@mayfly/doubles/aws/server'
import { expect, test } from 'vitest'
import { roleFor } from '../support/aws-world.ts'
import { inCloudsWorld } from '../support/clouds-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import type { Step } from '../support/runner.ts'
import { leaksOf, story } from '../support/story.ts'

test('three clouds in one step: one ID token an audience, one lease each, all taken out again', () =>
  inCloudsWorld(async (world) => {
    const { aws, gcp, azure } = world.items
    const job = await world.use([aws, gcp, azure])
    expect(story(job, world)).toMatchSnapshot()
    expect(Object.keys(job.steps[0]?.env ?? {})).toEqual(
      expect.arrayContaining(['AWS_SESSION_TOKEN', 'GOOGLE_OAUTH_ACCESS_TOKEN', 'AZURE_FEDERATED_TOKEN_FILE']),
    )
    expectClean(job, world)
  }))

/** The usual role in another account, which also trusts the issuer. */
function roleIn(arn: string, issuerUrl: string): FakeRole {
  const trust = JSON.stringify(roleFor(issuerUrl).trust).replaceAll('111111111111', arn.split(':')[4] ?? '')
  return roleFor(issuerUrl, { arn, trust: JSON.parse(trust) })
}

const roles = Array.from({ length: 10 }, (_, index) => `arn:aws:iam::${String(index).repeat(12)}:role/deploy`)

test('ten AWS roles share one ID token and one file, each with a profile and a lease of its own', () =>
  inCloudsWorld(
    async (world) => {
      let sections: string[] = []
      const look: Step = {
        name: 'look',
        run: ({ env }) => {
          sections = readFileSync(env.AWS_SHARED_CREDENTIALS_FILE ?? '', 'utf8').match(/^\[.*\]$/gm) ?? []
          return { command: process.execPath, args: ['-e', ''] }
        },
      }
      const items = roles.map((role, index) => ({
        ...world.items.aws,
        role,
        deliver: 'file',
        profile: `account-${index}`,
      }))
      const job = await world.use(items, {}, look)
      expect(job.failed).toBe(false)
      expect(sections.sort()).toEqual(roles.map((_, index) => `[account-${index}]`))
      expect([world.issuer.requests.length, world.sts.requests.length]).toEqual([1, 10])
      expect([world.issuer.connections, world.sts.connections]).toEqual([1, 10])
      const record = JSON.parse(job.steps[0]?.state.mayfly ?? '')
      expect(new Set(record.leases.map(({ id }: { id: string }) => id)).size).toBe(10)
      expectClean(job, world)
    },
    ({ url }) => ({ roles: roles.map((arn) => roleIn(arn, url)) }),
  ))

test('outputs begin with the name of their item; one without a name has none', () =>
  inCloudsWorld(async (world) => {
    const { aws, gcp } = world.items
    const job = await world.use([
      { ...gcp, name: 'staging', deliver: 'output' },
      { ...gcp, name: 'production', deliver: 'output' },
      aws,
    ])
    const { outputs } = job.steps[0] ?? { outputs: {} as Record<string, string> }
    expect(Object.keys(outputs).sort()).toEqual(
      ['production', 'staging'].flatMap((name) =>
        ['access-token', 'expires-at', 'lease-id', 'principal', 'project'].map((part) => `${name}-${part}`),
      ),
    )
    expect(outputs['staging-access-token']).not.toBe(outputs['production-access-token'])
    expect(leaksOf(job, world)).toEqual([])
  }))

test('a list may be written with YAML lists and mappings, and an account keeps its zero', () =>
  inCloudsWorld(
    async (world) => {
      const job = await world.use(
        `
- provider: aws
  role: deploy
  account: 012345678901
  region: eu-central-1
  sts-endpoint: ${world.sts.url}
  lifetime: 900
  use-fips: false
  session-policy:
    Version: 2012-10-17
    Statement: [{ Effect: Allow, Action: "s3:GetObject", Resource: "*" }]
  session-policy-arns:
    - arn:aws:iam::aws:policy/ReadOnlyAccess
  deliver: [file]
  profile: one
`,
      )
      expect(job.failed).toBe(false)
      expect(world.sts.requests[0]?.params).toMatchObject({
        RoleArn: 'arn:aws:iam::012345678901:role/deploy',
        DurationSeconds: '900',
        Policy: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}]}',
        'PolicyArns.member.1.arn': 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      })
    },
    ({ url }) => ({
      roles: [roleIn('arn:aws:iam::012345678901:role/deploy', url)],
      managedPolicies: {
        'arn:aws:iam::aws:policy/ReadOnlyAccess': { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } },
      },
    }),
  ))

test('a chain of roles works in a list, with the library that another action ships', () =>
  inCloudsWorld(
    async (world) => {
      const role = 'arn:aws:iam::111111111111:role/target'
      const job = await world.use([{ ...world.items.aws, name: 'aws', 'role-chain': [{ role }], deliver: 'output' }])
      expect(job.outputs.all?.['aws-principal']).toMatch(/:assumed-role\/target\//)
      expect(leaksOf(job, world)).toEqual([])
    },
    ({ url }) => {
      const Principal = { AWS: 'arn:aws:iam::111111111111:role/deploy' }
      const trust = { Statement: { Effect: 'Allow', Principal, Action: 'sts:AssumeRole' } } as const
      return { roles: [roleFor(url), roleFor(url, { arn: 'arn:aws:iam::111111111111:role/target', trust })] }
    },
  ))
