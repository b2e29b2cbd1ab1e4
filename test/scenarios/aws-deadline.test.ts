import { expect, test } from 'vitest'
import { type AwsWorld, inWorld } from '../support/aws-world.ts'
import { leaksOf } from '../support/story.ts'

/** The session policies in the requests that the STS got. */
function policyOf(world: AwsWorld, request = 0): { Statement: Record<string, unknown>[] } {
  return JSON.parse(world.sts.requests[request]?.params.Policy ?? 'null')
}

const deny = (Statement: unknown) => [Statement].flat().filter((one) => (one as { Effect: string }).Effect === 'Deny')

test('after its deadline every request of the session is refused, and the expiry handed out is the deadline', () =>
  inWorld({}, async (world) => {
    const before = Date.now()
    const late = { ...world.tool('s3:GetObject', 'x'), name: 'late' }
    const job = await world.use({ deadline: '5m', deliver: 'env,output' }, {}, world.tool('s3:GetObject', 'x'), {
      name: 'later',
      run: (job) => {
        world.sts.advance(301_000)
        return 'run' in late ? late.run(job) : { command: 'false', args: [] }
      },
    })
    expect(job.log).toMatch(/^200 arn:aws:sts::111111111111:assumed-role\/deploy/m)
    expect(job.log).toMatch(/^403 AccessDenied$/m)
    const deadline = Date.parse(job.outputs.aws?.['expires-at'] ?? '')
    expect(deadline - 300_000).toBeGreaterThan(before - 2_000)
    expect(deadline - 300_000).toBeLessThan(Date.now())
    expect(job.log).toMatch(/expires-only, valid until \S+; AWS refuses its requests after \S+/)
    expect(policyOf(world).Statement).toEqual([
      { Effect: 'Allow', Action: '*', Resource: '*' },
      {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { DateGreaterThan: { 'aws:CurrentTime': job.outputs.aws?.['expires-at'] } },
      },
    ])
    expect(leaksOf(job, world)).toEqual([])
  }))

test('after the deadline the session is not reported as expired, because AWS still accepts it as an identity', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ deadline: '5m' }, { ends: [tenMinutesLater] })
    const [, expiry = ''] = /: expires-only, valid until (\S+); AWS refuses its requests after \S+/.exec(job.log) ?? []
    expect(Math.abs(Date.parse(expiry) - Date.now() - 3_000_000)).toBeLessThan(60_000)
    expect(job.log).not.toContain('already-expired')
  }))

/** The record of the main step, as if ten minutes had passed since then. */
function tenMinutesLater(state: Record<string, string>): void {
  const record: { leases: { endings: { expiresAt: number }[] }[] } = JSON.parse(state.mayfly ?? '')
  for (const { endings } of record.leases) for (const ending of endings) ending.expiresAt -= 600_000
  state.mayfly = JSON.stringify(record)
}

test("the deadline counts from the issuer's clock, not from the runner's", () =>
  inWorld({}, async (world) => {
    world.issuer.answer = (_, response, next) => {
      response.setHeader('date', new Date(Date.now() + 7_200_000).toUTCString())
      world.issuer.claims = { exp: Math.floor(Date.now() / 1000) + 7500 }
      next()
    }
    const before = Date.now()
    const job = await world.use({ deadline: '5m' })
    const [statement] = deny(policyOf(world).Statement) as { Condition: { DateGreaterThan: Record<string, string> } }[]
    const deadline = Date.parse(statement?.Condition.DateGreaterThan['aws:CurrentTime'] ?? '')
    expect(job.failed).toBe(false)
    expect(deadline - 7_500_000).toBeGreaterThan(before - 2_000)
    expect(deadline - 7_500_000).toBeLessThan(Date.now() + 2_000)
  }))

test('without a clock from the issuer one extra request asks STS for it', () =>
  inWorld({}, async (world) => {
    world.issuer.answer = (_, response, next) => {
      response.sendDate = false
      next()
    }
    const job = await world.use({ deadline: '1m' })
    expect(job.failed).toBe(false)
    expect(deny(policyOf(world).Statement)).toHaveLength(1)
  }))

test('only policy ARNs: the deadline adds a Deny and no Allow, and what the ARNs leave out stays denied', () => {
  const arn = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess'
  const managedPolicies = { [arn]: { Statement: { Effect: 'Allow' as const, Action: 's3:Get*', Resource: '*' } } }
  return inWorld({ managedPolicies }, async (world) => {
    const inputs = { deadline: '5m', 'session-policy-arns': arn }
    const job = await world.use(inputs, {}, world.tool('s3:GetObject', 'x'), world.tool('s3:PutObject', 'x'))
    expect(policyOf(world).Statement.map(({ Effect }) => Effect)).toEqual(['Deny'])
    expect(job.log).toMatch(/^200 /m)
    expect(job.log).toMatch(/^403 AccessDenied$/m)
  })
})

test('an inline policy keeps its own statements and gets the Deny appended', () =>
  inWorld({}, async (world) => {
    const own = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::x/*' }
    const policy = JSON.stringify({ Version: '2012-10-17', Statement: own })
    const tools = [world.tool('s3:GetObject', 'arn:aws:s3:::x/1'), world.tool('s3:GetObject', 'arn:aws:s3:::y/1')]
    const job = await world.use({ deadline: '5m', 'session-policy': policy }, {}, ...tools)
    expect(policyOf(world).Statement[0]).toEqual(own)
    expect(deny(policyOf(world).Statement)).toHaveLength(1)
    expect(job.log).toMatch(/^200 /m)
    expect(job.log).toMatch(/^403 AccessDenied$/m)
  }))

test.each([
  [{ deadline: '1h' }, 'must be shorter than lifetime, which is 3600 seconds if you do not set it'],
  [{ deadline: '2h', lifetime: '1h' }, 'must be shorter than lifetime (3600 seconds)'],
])('a deadline that would do nothing is an input error, not silence: %j', (inputs, message) =>
  inWorld({}, async (world) => {
    const job = await world.use(inputs)
    expect(job.log).toContain(message)
    expect(world.issuer.requests).toEqual([])
  }),
)
