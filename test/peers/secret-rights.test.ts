import type { PolicyDocument, Statement } from '@mayfly/doubles/aws/policy'
import { deniedBecause } from '@mayfly/doubles/aws/rights'
import { expect, test } from 'vitest'
import { peers, withPeers } from './peers.ts'
import { account, principal, type Question, simulated } from './simulated-rights.ts'

const place = `eu-central-1:${account}`
const deadline = Date.parse('2026-05-01T12:00:00Z')

const allow = (
  Action: string,
  Resource: string | readonly string[],
  Condition?: Statement['Condition'],
): Statement => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition && { Condition }),
})
const document = (...Statement: Statement[]): PolicyDocument => ({ Version: '2012-10-17', Statement })
const secret = (name: string) => `arn:aws:secretsmanager:${place}:secret:${name}`
const parameter = (name: string) => `arn:aws:ssm:${place}:parameter/${name}`
const user = (name: string) => `arn:aws:rds-db:${place}:dbuser:*/${name}`
const key = `arn:aws:kms:${place}:key/1`
const before = { DateLessThan: { 'aws:CurrentTime': new Date(deadline).toISOString() } }
const via = (...services: string[]) => ({
  StringEquals: { 'kms:ViaService': services.map((service) => `${service}.eu-central-1.amazonaws.com`) },
})

/** Session policies as they narrow a session to what a step reads. */
const policies: Readonly<Record<string, PolicyDocument>> = {
  'one secret by its name': document(allow('secretsmanager:GetSecretValue', secret('prod/db-??????'))),
  'one secret by an ARN that may lack its suffix': document(
    allow('secretsmanager:GetSecretValue', [secret('prod/db'), secret('prod/db-??????')]),
  ),
  'a star in place of six signs': document(allow('secretsmanager:GetSecretValue', secret('prod/db-*'))),
  'parameters, and a path': document(
    allow('ssm:GetParameters', [parameter('app/db'), parameter('plain')]),
    allow('ssm:GetParametersByPath', parameter('app')),
  ),
  'a key through its services': document(allow('kms:Decrypt', '*', via('secretsmanager', 'ssm'))),
  'reads until a deadline, and a database after it': document(
    allow('secretsmanager:GetSecretValue', secret('prod/db-??????'), before),
    allow('rds-db:connect', user('app')),
  ),
  'everything until a Deny': document(allow('*', '*'), {
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: { DateGreaterThan: { 'aws:CurrentTime': new Date(deadline).toISOString() } },
  }),
}

const questions: readonly Question[] = [
  ...['prod/db-AbCdEf', 'prod/db', 'prod/db-admin-AbCdEf', 'prod/db-short', 'prod/dbx-AbCdEf', 'PROD/db-AbCdEf'].map(
    (name) => ({ action: 'secretsmanager:GetSecretValue', resource: secret(name) }),
  ),
  { action: 'secretsmanager:GetSecretValue', resource: secret('prod/db-AbCdEf').replace(account, '222222222222') },
  { action: 'secretsmanager:DescribeSecret', resource: secret('prod/db-AbCdEf') },
  ...['app/db', 'app/other', 'plain', 'app'].flatMap((name) =>
    ['ssm:GetParameters', 'ssm:GetParametersByPath'].map((action) => ({ action, resource: parameter(name) })),
  ),
  ...['secretsmanager', 'ssm', 's3'].map((service) => ({
    action: 'kms:Decrypt',
    resource: key,
    context: { 'kms:ViaService': `${service}.eu-central-1.amazonaws.com` },
  })),
  { action: 'kms:Decrypt', resource: key },
  ...['app', 'root'].map((name) => ({ action: 'rds-db:connect', resource: user(name).replace('*', 'db-1') })),
  { action: 's3:GetObject', resource: 'arn:aws:s3:::releases/app' },
]

withPeers([peers.iamSimulate], 'the rights of a session at the doubles of AWS, and iam-simulate', () => {
  function judged(policy: PolicyDocument, { action, resource, context }: Question, now: number) {
    const role = {
      arn: `arn:aws:iam::${account}:role/deploy`,
      trust: document(),
      permissions: document(allow('*', '*')),
    }
    const session = { arn: principal, role, policies: [policy] } as unknown as Parameters<typeof deniedBecause>[0]
    const time = { 'aws:CurrentTime': new Date(now).toISOString() }
    const because = deniedBecause(session, { action, resource, context: { ...time, ...context } })
    if (because === undefined) return 'Allowed'
    return because.startsWith('with an explicit deny') ? 'ExplicitlyDenied' : 'ImplicitlyDenied'
  }

  test.each(Object.entries(policies))('%s: both say the same of every request', async (_, policy) => {
    for (const now of [deadline - 1000, deadline + 1000])
      for (const question of questions)
        expect([question, judged(policy, question, now)]).toEqual([question, await simulated(policy, question, now)])
  })

  test('six signs allow one secret; a star allows its neighbour too', async () => {
    const asked = { action: 'secretsmanager:GetSecretValue', resource: secret('prod/db-admin-AbCdEf') }
    const [exact, wide] = [policies['one secret by its name'], policies['a star in place of six signs']]
    expect([exact && judged(exact, asked, deadline), wide && judged(wide, asked, deadline)]).toEqual([
      'ImplicitlyDenied',
      'Allowed',
    ])
  })
})
