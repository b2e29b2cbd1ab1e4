import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FakeRole } from '@mayfly/doubles/aws/server'
import { expect, test } from 'vitest'
import { type AwsWorld, deployRole, roleFor, startWorld } from '../support/aws-world.ts'
import { leaksOf, story } from '../support/story.ts'

const hub = 'arn:aws:iam::222222222222:role/hub'
const target = 'arn:aws:iam::333333333333:role/teams/deploy'
const everything: FakeRole['permissions'] = { Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }

function trusts(arn: string, by: string, Condition: Record<string, Record<string, string>> = {}): FakeRole {
  const Action = ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity']
  return {
    arn,
    permissions: everything,
    trust: { Statement: { Effect: 'Allow', Principal: { AWS: by }, Action, Condition } },
  }
}

/** A world in which the deploy role may assume the hub, and the hub, with an external id, the target. */
async function chainWorld(): Promise<AwsWorld> {
  const roles: FakeRole[] = [
    trusts(hub, deployRole),
    trusts(target, hub, { StringEquals: { 'sts:ExternalId': 'from-ci' } }),
  ]
  const world = await startWorld({ roles })
  roles.push(roleFor(world.issuer.url))
  return world
}

const chain = [
  { role: hub },
  { role: target, externalId: 'from-ci', tags: { team: 'api' }, sourceIdentity: 'acme-api' },
]

test('each hop assumes the next, signed, each with the deadline, and only the last may do anything', async () => {
  const world = await chainWorld()
  const inputs = { 'role-chain': JSON.stringify(chain), deadline: '5m', deliver: 'env,output' }
  const tool = world.tool('s3:GetObject', 'x')
  const job = await world.use(inputs, {}, tool, {
    name: 'after the deadline',
    run: (job) => {
      world.sts.advance(301_000)
      return 'run' in tool ? tool.run(job) : { command: 'false', args: [] }
    },
  })
  const times = job.outputs.aws?.['expires-at'] ?? ''
  expect(story(job, world)).toMatchSnapshot()
  expect(job.log).toMatch(/^200 /m)
  expect(job.log).toMatch(/^403 AccessDenied$/m)
  expect(world.sts.requests).toHaveLength(3)
  // Each role counts its deadline again, from the clock of the newest answer.
  const deadlines = world.sts.requests.map(
    ({ params }) => /"aws:CurrentTime":"([^"]+)"/.exec(params.Policy ?? '')?.[1] ?? '',
  )
  expect(deadlines.toSorted()).toEqual(deadlines)
  expect(deadlines.at(-1)).toBe(times)
  expect(deadlines.map((one) => Date.parse(times) - Date.parse(one) < 60_000)).toEqual([true, true, true])
  expect(job.outputs.aws?.account).toBe('333333333333')
  expect(leaksOf(job, world)).toEqual([])
  await world.close()
})

test('a refused hop names both roles, and the sessions before it are reported', async () => {
  const world = await chainWorld()
  const job = await world.use({ 'role-chain': JSON.stringify([{ role: hub }, { role: target, externalId: 'wrong' }]) })
  expect(story(job, world)).toMatchSnapshot()
  expect(job.env).toEqual({})
  expect(leaksOf(job, world)).toEqual([])
  await world.close()
})

test('a hostile environment does not reach the signed hops, not even by a file that never ends', async () => {
  const world = await chainWorld()
  const folder = mkdtempSync(join(tmpdir(), 'fifo-'))
  const fifo = join(folder, 'config')
  execFileSync('mkfifo', [fifo])
  const env = {
    AWS_CONFIG_FILE: fifo,
    AWS_SHARED_CREDENTIALS_FILE: fifo,
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_STS: 'http://127.0.0.1:9',
    AWS_USE_FIPS_ENDPOINT: 'true',
    AWS_USE_DUALSTACK_ENDPOINT: 'true',
    AWS_DEFAULTS_MODE: 'nonsense',
    AWS_MAX_ATTEMPTS: 'nonsense',
  }
  const job = await world.use({ 'role-chain': JSON.stringify(chain) }, { env })
  expect(job.failed).toBe(false)
  const actions = world.sts.requests.map(({ action }) => action)
  expect(actions).toEqual(['AssumeRoleWithWebIdentity', 'AssumeRole', 'AssumeRole'])
  rmSync(folder, { recursive: true })
  await world.close()
})
