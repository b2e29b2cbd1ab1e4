import type { PolicyDocument } from '@mayfly/doubles/aws/policy'
import type { FakeRole } from '@mayfly/doubles/aws/server'
import { expect, test } from 'vitest'
import { type AwsStoreWorld, inStoreWorld } from '../support/aws-store-world.ts'
import { awsSecret, region, secretArn } from '../support/aws-stores.ts'
import { audience, roleFor } from '../support/aws-world.ts'
import { flagsOf, inShellJob } from '../support/shell-job.ts'
import { peers, withPeers } from './peers.ts'
import { account, principal, type Question, simulated } from './simulated-rights.ts'

const get = 'secretsmanager:GetSecretValue'
const parameterArn = (name: string) => `arn:aws:ssm:${region}:${account}:parameter${name}`
const userArn = (name: string, database = 'db-ABCDEFGHIJKL') =>
  `arn:aws:rds-db:${region}:${account}:dbuser:${database}/${name}`
const bytesOf = (n: number) => `value-of-secret-number-${n}`
const numbers = Array.from({ length: 40 }, (_, n) => n)
const nameOf = (n: number) => `application/prod/secret-${n}`

const stored = {
  secrets: [
    ...numbers.map((n) => awsSecret(nameOf(n), bytesOf(n))),
    ...['prod/db', 'prod/db-admin', 'prod/dbx', 'prod/by-arn', 'prod/partial'].map((name) => awsSecret(name, name)),
  ],
  parameters: ['/app/key', '/app/other', '/app/below/deep', '/tree/one', '/tree/two'].map((name) => ({
    name,
    type: 'SecureString' as const,
    values: [`value-of-${name}`],
  })),
}

/** A database, a bucket, a key and others that no step reads. */
const elsewhere: readonly Question[] = [
  ...['secretsmanager:ListSecrets', 'secretsmanager:BatchGetSecretValue', 'ssm:DescribeParameters'].map((action) => ({
    action,
    resource: '*',
  })),
  ...['DescribeSecret', 'PutSecretValue', 'DeleteSecret'].map((name) => ({
    action: `secretsmanager:${name}`,
    resource: secretArn('prod/db'),
  })),
  ...['GetParameter', 'GetParameterHistory', 'PutParameter'].map((name) => ({
    action: `ssm:${name}`,
    resource: parameterArn('/app/key'),
  })),
  { action: 's3:GetObject', resource: 'arn:aws:s3:::releases/app' },
  { action: 'sts:AssumeRole', resource: `arn:aws:iam::${account}:role/admin` },
  { action: 'iam:CreateUser', resource: `arn:aws:iam::${account}:user/me` },
]

const key = `arn:aws:kms:${region}:${account}:key/11111111-2222-3333-4444-555555555555`
const kms = (service?: string, action = 'Decrypt'): Question => ({
  action: `kms:${action}`,
  resource: key,
  ...(service !== undefined && { context: { 'kms:ViaService': `${service}.amazonaws.com` } }),
})

/** Every request that could read a value of the stores, and many that no step makes. */
const questions: readonly Question[] = [
  ...stored.secrets.map(({ arn }) => ({ action: get, resource: arn })),
  { action: get, resource: secretArn('prod/db', `${region}:222222222222`) },
  { action: get, resource: secretArn('prod/db', `us-east-1:${account}`) },
  ...['/app/key', '/app/other', '/app', '/app/below', '/app/below/deep', '/tree', '/tree/one', '/tree/two'].flatMap(
    (name) =>
      ['ssm:GetParameters', 'ssm:GetParametersByPath'].map((action) => ({ action, resource: parameterArn(name) })),
  ),
  ...['app', 'app2', 'root'].map((name) => ({ action: 'rds-db:connect', resource: userArn(name) })),
  ...[`secretsmanager.${region}`, `ssm.${region}`, 'secretsmanager.us-east-1', `s3.${region}`].map((one) => kms(one)),
  kms(),
  ...['Encrypt', 'GenerateDataKey', 'CreateGrant'].map((action) => kms(`secretsmanager.${region}`, action)),
  ...elsewhere,
]

const textOf = ({ action, resource, context }: Question) =>
  [action, resource, ...Object.values(context ?? {})].join(' ')

/** The policies in the requests to STS, as they were sent. */
function sentPolicies({ sts }: AwsStoreWorld): PolicyDocument[] {
  return sts.requests.flatMap(({ action, params }) =>
    action.startsWith('AssumeRole') ? [JSON.parse(params.Policy ?? '{"Statement":[]}') as PolicyDocument] : [],
  )
}

withPeers([peers.iamSimulate], 'the sessions that read secrets, judged by iam-simulate', () => {
  /** Everything that a session may do so many minutes after the step began. */
  async function allowed(policy: PolicyDocument, now: number, minutes: number, by = principal): Promise<string[]> {
    const may = await Promise.all(questions.map((question) => simulated(policy, question, now + minutes * 60_000, by)))
    return questions.filter((_, index) => may[index] === 'Allowed').map(textOf)
  }

  const viaManager = textOf(kms(`secretsmanager.${region}`))
  const viaSystems = textOf(kms(`ssm.${region}`))

  test.each<readonly [name: string, lines: readonly string[], may: readonly string[]]>([
    ['a name', ['A = prod/db'], [`${get} ${secretArn('prod/db')}`, viaManager]],
    [
      'names, a whole ARN and an ARN without its suffix',
      [
        `A = ${nameOf(3)}`,
        `B = ${secretArn('prod/by-arn')}`,
        `C = ${secretArn('prod/partial').replace(/-AbCdEf$/, '')}`,
      ],
      [...[nameOf(3), 'prod/by-arn', 'prod/partial'].map((name) => `${get} ${secretArn(name)}`), viaManager],
    ],
    [
      'a name that may be missing',
      ['A = prod/db optional', 'B = prod/none optional'],
      [`${get} ${secretArn('prod/db')}`, viaManager],
    ],
    ['a parameter', ['A = ssm:/app/key'], [`ssm:GetParameters ${parameterArn('/app/key')}`, viaSystems]],
    [
      'a parameter by its ARN',
      [`A = ${parameterArn('/app/key')}`],
      [`ssm:GetParameters ${parameterArn('/app/key')}`, viaSystems],
    ],
    ['a path', ['T_* = ssm:/tree/'], [`ssm:GetParametersByPath ${parameterArn('/tree')}`, viaSystems]],
    [
      'all of them',
      ['A = prod/db', 'B = ssm:/app/other', 'T_* = ssm:/tree/'],
      [
        `${get} ${secretArn('prod/db')}`,
        `ssm:GetParameters ${parameterArn('/app/other')}`,
        `ssm:GetParametersByPath ${parameterArn('/tree')}`,
        viaManager,
        viaSystems,
      ],
    ],
  ])('%s: a session that leaks may do just this, and nothing after three minutes', (_, lines, may) =>
    inStoreWorld(stored, async (world) => {
      const job = await world.use({ secrets: lines.join('\n') })
      expect([job.log, job.failed]).toEqual([job.log, false])
      const [policy, ...more] = sentPolicies(world)
      if (!policy) throw new Error('no policy was sent')
      expect(more).toEqual([])
      const now = world.sts.now()
      expect((await allowed(policy, now, 0)).toSorted()).toEqual([...may].toSorted())
      expect(await allowed(policy, now, 3)).toEqual([])
    }),
  )

  test('a login to a database: connect is allowed at minute 14, a read of secrets is denied at minute 3', () =>
    inStoreWorld(stored, async (world) => {
      const job = await world.use({ secrets: 'TOKEN = rds:db.example.com:5432/app\nA = prod/db' })
      expect([job.log, job.failed]).toEqual([job.log, false])
      const [policy] = sentPolicies(world)
      if (!policy) throw new Error('no policy was sent')
      const connect = `rds-db:connect ${userArn('app')}`
      const now = world.sts.now()
      expect(await allowed(policy, now, 0)).toEqual([`${get} ${secretArn('prod/db')}`, connect, viaManager])
      expect([await allowed(policy, now, 3), await allowed(policy, now, 14)]).toEqual([[connect], [connect]])
    }))

  test('of many secrets, each session may read only its share', () =>
    inStoreWorld(stored, async (world) => {
      const job = await world.use({ secrets: numbers.map((n) => `S${n} = ${nameOf(n)}`).join('\n') })
      expect([job.log, job.failed]).toEqual([job.log, false])
      const policies = sentPolicies(world)
      expect(policies.length).toBeGreaterThan(1)
      const now = world.sts.now()
      const shares = await Promise.all(policies.map((policy) => allowed(policy, now, 0)))
      const reads = shares.map((share) => share.filter((one) => one !== viaManager))
      expect(reads.flat().toSorted()).toEqual(numbers.map((n) => `${get} ${secretArn(nameOf(n))}`).toSorted())
      expect(await Promise.all(policies.map((policy) => allowed(policy, now, 3)))).toEqual(policies.map(() => []))
      // The double lets each session read what iam-simulate allows, so the step read every secret with the right one.
      expect(Object.keys(job.steps[0]?.env ?? {}).filter((name) => /^S\d+$/.test(name))).toHaveLength(numbers.length)
    }))

  test('the last session of a chain may read the secret of its account, the one before it may read nothing', () => {
    const last = 'arn:aws:iam::222222222222:role/reader'
    const trust = { Statement: { Effect: 'Allow' as const, Principal: '*' as const, Action: 'sts:AssumeRole' } }
    const permissions = { Statement: { Effect: 'Allow' as const, Action: '*', Resource: '*' } }
    const roles: FakeRole[] = [{ arn: last, trust, permissions }]
    const theirs = secretArn('prod/db', `${region}:222222222222`)
    return inStoreWorld(
      { secrets: [awsSecret('prod/db', 'theirs', { arn: theirs })], sts: { roles } },
      async (world) => {
        roles.push(roleFor(world.issuer.url))
        const job = await world.use({ secrets: 'A = prod/db', 'role-chain': JSON.stringify([{ role: last }]) })
        expect([job.log, job.failed]).toEqual([job.log, false])
        const [hop, reader] = sentPolicies(world)
        if (!hop || !reader) throw new Error('a policy is missing')
        const now = world.sts.now()
        const by = 'arn:aws:sts::222222222222:assumed-role/reader/me'
        expect([await allowed(hop, now, 0), await allowed(reader, now, 0, by)]).toEqual([
          [],
          [`${get} ${theirs}`, viaManager],
        ])
      },
    )
  })

  test('where the clock of the CI system is not known, the session is narrowed without an end', () =>
    inStoreWorld(
      stored,
      (world) =>
        inShellJob('gitlab', async (job) => {
          const env = { MAYFLY_ID_TOKEN: await world.issuer.mint(audience) }
          const flags = ['aws', ...flagsOf({ ...world.inputs, secrets: 'A = prod/db\nB = ssm:/app/key' })]
          const ran = await job.login(flags, { env })
          expect([ran.stderr, ran.code]).toEqual([ran.stderr, 0])
          const [policy, ...more] = sentPolicies(world)
          if (!policy) throw new Error('no policy was sent')
          const may = [
            `${get} ${secretArn('prod/db')}`,
            `ssm:GetParameters ${parameterArn('/app/key')}`,
            viaManager,
            viaSystems,
          ]
          const now = world.sts.now()
          expect([more, await allowed(policy, now, 0), await allowed(policy, now, 14)]).toEqual([[], may, may])
          expect((await job.logout()).code).toBe(0)
        }),
      'gitlab',
    ))
})
