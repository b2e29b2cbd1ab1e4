import { databaseLogin } from '@mayfly/doubles/aws/database-login'
import { deniedBecause } from '@mayfly/doubles/aws/rights'
import type { FakeRole, FakeSession } from '@mayfly/doubles/aws/server'
import { expect, test } from 'vitest'
import { askAws } from '../support/agent.ts'
import { type AwsStoreWorld, inStoreWorld } from '../support/aws-store-world.ts'
import { awsSecret, region, secretArn } from '../support/aws-stores.ts'
import { roleFor } from '../support/aws-world.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'

const account = '111111111111'
const numbers = Array.from({ length: 24 }, (_, n) => n)
const nameOf = (n: number) => `application/prod/secret-${n}`
const stored = {
  secrets: numbers.map((n) => awsSecret(nameOf(n), `value-of-secret-${n}`)),
  parameters: [{ name: '/app/key', type: 'SecureString' as const, values: ['secret-of-the-parameter'] }],
}
const lines = (count: number) =>
  numbers
    .slice(0, count)
    .map((n) => `S${n} = ${nameOf(n)}`)
    .join('\n')
const read = 'secretsmanager:GetSecretValue'

/** Whether a session may do this, so long after the start of the test. */
function may(world: AwsStoreWorld, session: FakeSession, action: string, resource: string, minutes = 0): boolean {
  const context = {
    'aws:CurrentTime': new Date(world.sts.now() + minutes * 60_000).toISOString(),
    'kms:ViaService': 'secretsmanager.eu-central-1.amazonaws.com',
  }
  return deniedBecause(session, { action, resource, context }) === undefined
}

test('a session that leaks reads only the listed secrets, for two minutes, and nothing else', () =>
  inStoreWorld(stored, async (world) => {
    expect((await world.use({ secrets: `${lines(2)}\nKEY = ssm:/app/key` })).failed).toBe(false)
    const [session] = world.sts.issued
    if (!session) throw new Error('no session')
    const asked: [action: string, resource: string, minutes: number][] = [
      [read, secretArn(nameOf(0)), 0],
      [read, secretArn(nameOf(0)), 3],
      [read, secretArn(nameOf(2)), 0],
      [read, secretArn(`${nameOf(0)}-admin`), 0],
      ['secretsmanager:ListSecrets', '*', 0],
      ['ssm:GetParameters', `arn:aws:ssm:${region}:${account}:parameter/app/key`, 0],
      ['ssm:GetParameters', `arn:aws:ssm:${region}:${account}:parameter/app/other`, 0],
      ['s3:GetObject', 'arn:aws:s3:::releases/app', 0],
      ['sts:AssumeRole', 'arn:aws:iam::111111111111:role/admin', 0],
    ]
    const allowed = asked.map(([action, resource, minutes]) => may(world, session, action, resource, minutes))
    expect(allowed).toEqual([true, false, false, false, false, true, false, false, false])
    expect((session.expiresAt - world.sts.now()) / 60_000).toBeLessThanOrEqual(15)
  }))

test('more secrets than one policy holds are read by several sessions, each with its own share', () =>
  inStoreWorld(stored, async (world) => {
    const job = await world.use({ secrets: lines(24) })
    expect([job.failed, Object.keys(job.steps[0]?.env ?? {}).length]).toEqual([false, 24])
    expect(world.sts.issued).toHaveLength(2)
    const shares = world.sts.issued.map((one) => numbers.filter((n) => may(world, one, read, secretArn(nameOf(n)))))
    expect(shares.flat().sort((one, other) => one - other)).toEqual(numbers)
    expect(job.log.match(/, used only to read secrets(?: \(2\))?: expires-only/g)).toHaveLength(2)
  }))

test('a share that STS cannot pack is halved; one secret that does not fit is an error', () =>
  inStoreWorld({ ...stored, sts: { largestPacked: 700 } }, async (world) => {
    const job = await world.use({ secrets: lines(12) })
    expect([job.log, job.failed]).toEqual([job.log, false])
    const shares = world.sts.issued.map((one) => numbers.filter((n) => may(world, one, read, secretArn(nameOf(n)))))
    expect([shares.flat().length, Math.max(...shares.map((share) => share.length)) <= 4]).toEqual([12, true])
    const long = await world.use({ secrets: `LONG = ${'a-very-long-name/'.repeat(20)}x` })
    expect(long.failed).toBe(true)
    expect(long.log).toContain('(ERR_SECRET_REFUSED, PackedPolicyTooLarge)')
    expect(long.log).toContain('give it a shorter name')
    expect([environment(long), leftBehind(long)]).toEqual([{}, []])
  }))

test("the user's session policy is used as it is, and its refusals are those of its lines", () =>
  inStoreWorld(stored, async (world) => {
    const policy = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: read, Resource: '*' } }
    const job = await world.use({ secrets: lines(1), 'session-policy': JSON.stringify(policy) })
    expect([job.failed, world.sts.issued[0]?.policies]).toEqual([false, [policy]])
    const refused = await world.use({ secrets: 'KEY = ssm:/app/key', 'session-policy': JSON.stringify(policy) })
    expect(refused.log).toContain('The role needs ssm:GetParameters')
  }))

test('the deadline of the user is the end of the reads', () =>
  inStoreWorld(stored, async (world) => {
    await world.use({ secrets: lines(1), deadline: '60', lifetime: '30m' })
    const [session] = world.sts.issued
    if (!session) throw new Error('no session')
    const arn = secretArn(nameOf(0))
    expect([may(world, session, read, arn), may(world, session, read, arn, 2)]).toEqual([true, false])
    expect(session.expiresAt - world.sts.now()).toBeGreaterThan(25 * 60_000)
  }))

test('a chain narrows its last session, by the account of its last role', () => {
  const last = 'arn:aws:iam::222222222222:role/reader'
  const trust = { Statement: { Effect: 'Allow' as const, Principal: '*' as const, Action: 'sts:AssumeRole' } }
  const permissions = { Statement: { Effect: 'Allow' as const, Action: '*', Resource: '*' } }
  const roles: FakeRole[] = [{ arn: last, trust, permissions }]
  const secrets = [awsSecret('theirs', 'value-of-the-last', { arn: secretArn('theirs', `${region}:222222222222`) })]
  return inStoreWorld({ secrets, sts: { roles } }, async (world) => {
    roles.push(roleFor(world.issuer.url))
    const job = await world.use({ secrets: 'THEIRS = theirs', 'role-chain': JSON.stringify([{ role: last }]) })
    expect([job.log, job.failed]).toEqual([job.log, false])
    const [hop, reader] = world.sts.issued.map(({ policies }) => JSON.stringify(policies))
    expect([hop?.includes(read), hop?.includes(last)]).toEqual([false, true])
    expect(reader).toContain(`"arn:aws:secretsmanager:${region}:222222222222:secret:theirs-??????"`)
    expect(job.outputs.aws?.account).toBe('222222222222')
  })
})

test.each(['env', 'file', 'output'])('session: %s delivers the session beside the values, without another one', (way) =>
  inStoreWorld(stored, async (world) => {
    const job = await world.use({ secrets: lines(2), session: way })
    expect([job.failed, world.sts.issued.length, world.sts.issued[0]?.policies]).toEqual([false, 1, []])
    const { env = {}, outputs = {} } = job.steps[0] ?? {}
    expect([env.S0, env.S1]).toEqual(['value-of-secret-0', 'value-of-secret-1'])
    const has = { env: env.AWS_SESSION_TOKEN, file: env.AWS_SHARED_CREDENTIALS_FILE, output: outputs['session-token'] }
    expect(Object.entries(has).flatMap(([name, value]) => (value === undefined ? [] : [name]))).toEqual([way])
    expect(job.log).toContain(`delivered as ${way} (aws-`)
    expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  }),
)

test('session: agent serves the session, and the values are read and reported once', () =>
  inStoreWorld(stored, async (world) => {
    let served: unknown
    const job = await world.use(
      { secrets: lines(1), session: 'agent' },
      {},
      {
        name: 'ask',
        during: async (job) => {
          served = (await askAws(job)).fields.AccessKeyId
        },
      },
    )
    expect([job.failed, served]).toEqual([false, world.sts.issued[0]?.accessKeyId])
    expect(job.steps[0]?.env.S0).toBe('value-of-secret-0')
    expect(job.log.match(/: read, a static value/g)).toHaveLength(1)
    expect([job.orphans, environment(job), leftBehind(job)]).toEqual([[], {}, []])
  }))

test('the login token of a database is accepted for 15 minutes, while the reads end after two', () =>
  inStoreWorld(stored, async (world) => {
    const job = await world.use({ secrets: `TOKEN = rds:db.example.com:5432/app\n${lines(1)}` })
    expect([job.log, job.failed]).toEqual([job.log, false])
    const [session] = world.sts.issued
    if (!session) throw new Error('no session')
    const resource = `arn:aws:rds-db:${region}:${account}:dbuser:db-1/app`
    const place = { host: 'db.example.com:5432', region, resource, user: 'app' }
    const token = job.steps[0]?.env.TOKEN ?? ''
    expect(databaseLogin(token, place, world.sts)).toBe('allowed')
    expect(may(world, session, 'rds-db:connect', resource, 14)).toBe(true)
    expect(may(world, session, 'rds-db:connect', resource.replace('/app', '/root'), 1)).toBe(false)
    expect(may(world, session, read, secretArn(nameOf(0)), 3)).toBe(false)
    expect(job.log).toMatch(/login token of app at db\.example\.com:5432: expires-only, valid until /)
    expect(job.log).not.toContain('login token of app at db.example.com:5432: read')
    expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  }))

test('mask-account hides the accounts of the secrets too', () =>
  inStoreWorld(stored, async (world) => {
    const theirs = secretArn('theirs', `${region}:333333333333`)
    const job = await world.use({ secrets: `${lines(1)}\nTHEIRS = ${theirs}`, 'mask-account': 'true' })
    expect(job.failed).toBe(true)
    expect([job.log.includes('333333333333'), job.log.includes(account), job.summary.includes(account)]).toEqual([
      false,
      false,
      false,
    ])
  }))
