import { presignedUrl, signedHeaders } from '@mayfly/providers/sigv4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { awsSecret, current, region, secretArn, sessionOf } from '../../../../test/support/aws-stores.ts'
import { type AwsWorld, roleFor, startWorld } from '../../../../test/support/aws-world.ts'
import { databaseLogin } from './database-login.ts'
import { JsonRefusal } from './json-call.ts'
import { type FakeAwsStores, startFakeAwsStores } from './secret-stores.ts'
import type { FakeSession } from './server.ts'

const key = { arn: `arn:aws:kms:${region}:111111111111:key/1` }
const otherAccount = `${region}:222222222222`
const forUs = {
  Statement: {
    Effect: 'Allow' as const,
    Principal: { AWS: 'arn:aws:iam::111111111111:root' },
    Action: 'secretsmanager:GetSecretValue',
    Resource: '*',
  },
}
const versions = [
  { ...current, value: 'now' },
  { id: '22222222-2222-2222-2222-222222222222', stages: ['AWSPREVIOUS', 'blue'], value: 'before' },
  { id: '33333333-3333-3333-3333-333333333333', stages: ['AWSPENDING'] },
]

let world: AwsWorld
let stores: FakeAwsStores
let session: FakeSession

beforeAll(async () => {
  const roles: ReturnType<typeof roleFor>[] = []
  world = await startWorld({ roles })
  roles.push(roleFor(world.issuer.url))
  stores = await startFakeAwsStores({
    sts: world.sts,
    region,
    secrets: [
      awsSecret('prod/db', '', { versions }),
      awsSecret('binary', Uint8Array.from([0, 255])),
      awsSecret('deleted', 'x', { deleted: true }),
      awsSecret('name-AbCdEf', 'odd'),
      awsSecret('with-key', 'x', { key }),
      awsSecret('gone-key', 'x', { key: { ...key, state: 'gone' } }),
      awsSecret('theirs', 'x', { arn: secretArn('theirs', otherAccount), policy: forUs, key }),
      awsSecret('theirs-default', 'x', { arn: secretArn('theirs-default', otherAccount), policy: forUs }),
      awsSecret('theirs-alone', 'x', { arn: secretArn('theirs-alone', otherAccount), key }),
    ],
    parameters: [
      { name: '/app/db', values: ['one', 'two'], labels: { live: 1 } },
      { name: '/app/key', type: 'SecureString', values: ['secret'] },
      { name: '/app/with/key', type: 'SecureString', values: ['secret'], key },
      { name: 'plain', type: 'StringList', values: ['a,b'] },
    ],
  })
  session = await sessionOf(world.issuer, world.sts)
})
afterAll(async () => {
  await stores.close()
  await world.close()
})

interface Call {
  readonly session?: FakeSession
  readonly region?: string
  readonly now?: number
  readonly change?: (headers: Record<string, string>) => Record<string, string>
}

async function call(target: string, fields: object, { change, ...call }: Call = {}) {
  const body = JSON.stringify(fields)
  const service = target.startsWith('AmazonSSM') ? 'ssm' : 'secretsmanager'
  const headers = signedHeaders(
    stores.url,
    { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target },
    body,
    call.session ?? session,
    { region, service, now: world.sts.now(), ...call },
  )
  const answer = await fetch(stores.url, { method: 'POST', headers: change?.(headers) ?? headers, body })
  // biome-ignore lint/suspicious/noExplicitAny: each test expects fields of its own.
  const { __type: code, Message, message = Message, ...rest } = (await answer.json()) as Record<string, any>
  return { status: answer.status, ...(code && { code }), ...(message && { message }), ...rest }
}

const get = (SecretId: string, more: object = {}, options: Call = {}) =>
  call('secretsmanager.GetSecretValue', { SecretId, ...more }, options)
const parameters = (Names: string[], options: Call = {}, WithDecryption = true) =>
  call('AmazonSSM.GetParameters', { Names, WithDecryption }, options)

/** A session with some actions on some resources. */
const narrowed = (...rights: [action: string, resource: string, more?: object][]) =>
  sessionOf(world.issuer, world.sts, {
    Version: '2012-10-17',
    Statement: rights.map(([Action, Resource, more]) => ({ Effect: 'Allow', Action, Resource, ...more })),
  })
const mayRead = (resource: string): [string, string] => ['secretsmanager:GetSecretValue', resource]

test.each<[what: string, id: string, more: object, found: object]>([
  ['a name', 'prod/db', {}, { SecretString: 'now', VersionId: current.id, Name: 'prod/db' }],
  ['an ARN', secretArn('prod/db'), {}, { SecretString: 'now', ARN: secretArn('prod/db') }],
  ['an ARN without its suffix', secretArn('prod/db').replace('-AbCdEf', ''), {}, { SecretString: 'now' }],
  ['a stage', 'prod/db', { VersionStage: 'AWSPREVIOUS' }, { SecretString: 'before' }],
  ['a stage of its own', 'prod/db', { VersionStage: 'blue' }, { VersionStages: ['AWSPREVIOUS', 'blue'] }],
  ['an id', 'prod/db', { VersionId: versions[1]?.id }, { SecretString: 'before' }],
  ['bytes', 'binary', {}, { SecretBinary: 'AP8=' }],
  ['a name that ends like a suffix', 'name-AbCdEf', {}, { SecretString: 'odd' }],
  ['a secret of another account', secretArn('theirs', otherAccount), {}, { SecretString: 'x' }],
])('%s is read', async (_, id, more, found) => {
  expect(await get(id, more)).toMatchObject({ status: 200, ...found })
})

const denied = 'because no session policy allows the secretsmanager:GetSecretValue action'

test.each<[what: string, id: string, more: object, code: string, message: string]>([
  ['missing', 'nobody', {}, 'ResourceNotFoundException', "Secrets Manager can't find the specified secret."],
  [
    'without such a stage',
    'prod/db',
    { VersionStage: 'green' },
    'ResourceNotFoundException',
    "Secrets Manager can't find the specified secret value for staging label: green",
  ],
  [
    'without such a version',
    'prod/db',
    { VersionId: '9'.repeat(32) },
    'ResourceNotFoundException',
    `Secrets Manager can't find the specified secret value for VersionId: ${'9'.repeat(32)}`,
  ],
  ['without a value yet', 'prod/db', { VersionStage: 'AWSPENDING' }, 'ResourceNotFoundException', 'label: AWSPENDING'],
  [
    'of two versions',
    'prod/db',
    { VersionStage: 'AWSCURRENT', VersionId: versions[1]?.id },
    'InvalidRequestException',
    'You provided a VersionStage that is not associated to the provided VersionId.',
  ],
  ['deleted', 'deleted', {}, 'InvalidRequestException', 'marked for deletion'],
  ['with a dead key', 'gone-key', {}, 'DecryptionFailure', 'KMS key'],
  ['of another region', secretArn('x', 'us-east-1:111111111111'), {}, 'AccessDeniedException', 'on resource: arn:'],
  [
    'of another account with its default key',
    secretArn('theirs-default', otherAccount),
    {},
    'InvalidRequestException',
    'from a different AWS account',
  ],
  [
    'of another account that lets nobody in',
    secretArn('theirs-alone', otherAccount),
    {},
    'AccessDeniedException',
    'because no resource-based policy allows',
  ],
  ['by an ARN whose name ends like a suffix', secretArn('name'), {}, 'ResourceNotFoundException', 'specified secret.'],
])('a secret %s is refused', async (_, id, more, code, message) => {
  expect(await get(id, more)).toMatchObject({ status: 400, code, message: expect.stringContaining(message) })
})

test('a session policy with six signs of any kind allows one secret, and denies what does not exist as well', async () => {
  const session = await narrowed(mayRead(`arn:aws:secretsmanager:${region}:111111111111:secret:prod/db-??????`))
  expect(await get('prod/db', {}, { session })).toMatchObject({ status: 200 })
  for (const id of ['binary', 'nobody'])
    expect(await get(id, {}, { session })).toMatchObject({
      code: 'AccessDeniedException',
      message: `User: ${session.arn} is not authorized to perform: secretsmanager:GetSecretValue on resource: ${id} ${denied}`,
    })
})

test('a deadline in a session policy denies explicitly', async () => {
  const session = await sessionOf(world.issuer, world.sts, {
    Statement: [
      { Effect: 'Allow', Action: '*', Resource: '*' },
      {
        Effect: 'Deny',
        Action: '*',
        Resource: '*',
        Condition: { DateGreaterThan: { 'aws:CurrentTime': new Date(world.sts.now() - 1000).toISOString() } },
      },
    ],
  })
  expect(await get('prod/db', {}, { session })).toMatchObject({
    message: expect.stringContaining('with an explicit deny in a session policy'),
  })
})

test('a key of the customer needs its own right, through the service alone', async () => {
  const via = (service: string) => ({
    Condition: { StringEquals: { 'kms:ViaService': `${service}.${region}.amazonaws.com` } },
  })
  const all = mayRead('*')
  const asked = async (...more: [string, string, object?][]) =>
    get('with-key', {}, { session: await narrowed(all, ...more) })
  expect(await asked()).toMatchObject({ code: 'AccessDeniedException', message: 'Access to KMS is not allowed' })
  expect(await asked(['kms:Decrypt', '*', via('ssm')])).toMatchObject({ code: 'AccessDeniedException' })
  expect(await asked(['kms:Decrypt', '*', via('secretsmanager')])).toMatchObject({ status: 200 })
})

test.each<[what: string, options: () => Call, code: string, message: string]>([
  ['another region', () => ({ region: 'eu-west-1' }), 'InvalidSignatureException', 'scoped to a valid region'],
  ['an old clock', () => ({ now: world.sts.now() - 301_000 }), 'InvalidSignatureException', 'Signature expired: '],
  [
    'a clock ahead',
    () => ({ now: world.sts.now() + 302_000 }),
    'InvalidSignatureException',
    'Signature not yet current: ',
  ],
  [
    'another secret key',
    () => ({ session: { ...session, secretAccessKey: 'x' } }),
    'InvalidSignatureException',
    'does not match the signature you provided',
  ],
  [
    'another token',
    () => ({ session: { ...session, sessionToken: 'x' } }),
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
  ],
  [
    'another target',
    () => ({ change: (headers) => ({ ...headers, 'x-amz-target': 'secretsmanager.ListSecrets' }) }),
    'InvalidSignatureException',
    'does not match',
  ],
  [
    'no signature',
    () => ({ change: ({ authorization, ...headers }) => headers }),
    'MissingAuthenticationTokenException',
    'missing Authentication Token',
  ],
])('%s is refused by the front of the service', async (_, options, code, message) => {
  expect(await get('prod/db', {}, options())).toMatchObject({
    status: 400,
    code,
    message: expect.stringContaining(message),
  })
})

test('an expired session is refused, and a call can be throttled', async () => {
  world.sts.advance(3_601_000)
  expect(await get('prod/db')).toMatchObject({ code: 'ExpiredTokenException' })
  world.sts.advance(-3_601_000)
  stores.refusals.push(new JsonRefusal('ThrottlingException', 'Rate exceeded', 400, 'message'))
  expect(await get('prod/db')).toMatchObject({ code: 'ThrottlingException', message: 'Rate exceeded' })
  expect(await get('prod/db')).toMatchObject({ status: 200 })
})

test('parameters are read with versions and labels, and the missing ones are listed', async () => {
  const names = ['/app/db', '/app/db:1', '/app/db:live', '/app/db:9', '/app/key', 'plain', 'nobody']
  const { Parameters, InvalidParameters } = await parameters(names)
  expect(InvalidParameters).toEqual(['/app/db:9', 'nobody'])
  expect(
    Parameters.map(({ Name, Selector, Value, Version, Type }: Record<string, string>) => [
      Name,
      Selector,
      Value,
      Version,
      Type,
    ]),
  ).toEqual([
    ['plain', undefined, 'a,b', 1, 'StringList'],
    ['/app/key', undefined, 'secret', 1, 'SecureString'],
    ['/app/db', ':live', 'one', 1, 'String'],
    ['/app/db', ':1', 'one', 1, 'String'],
    ['/app/db', undefined, 'two', 2, 'String'],
  ])
  const arn = `arn:aws:ssm:${region}:111111111111:parameter/app/db:1`
  expect((await parameters([arn])).Parameters).toMatchObject([{ Name: '/app/db', Value: 'one' }])
})

test('without decryption a SecureString stays encrypted; with it, a key of the customer needs its right', async () => {
  const [{ Value }] = (await parameters(['/app/key'], {}, false)).Parameters
  expect(Value).not.toBe('secret')
  const session = await narrowed(['ssm:GetParameters', '*'])
  expect(await parameters(['/app/key'], { session })).toMatchObject({ status: 200 })
  expect(await parameters(['/app/with/key'], { session })).toMatchObject({
    code: 'AccessDeniedException',
    message: expect.stringContaining('customer master key'),
  })
})

test('a name that is denied fails the whole call, and more than ten fail before that', async () => {
  const session = await narrowed(['ssm:GetParameters', `arn:aws:ssm:${region}:111111111111:parameter/app/*`])
  expect(await parameters(['/app/db', 'plain'], { session })).toMatchObject({
    code: 'AccessDeniedException',
    message: `User: ${session.arn} is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:${region}:111111111111:parameter/plain because no session policy allows the ssm:GetParameters action`,
  })
  expect(await parameters(Array.from({ length: 11 }, (_, n) => `/app/${n}`))).toMatchObject({
    code: 'ValidationException',
  })
})

test('a path is read page by page with a right of its own, whose first page may be empty', async () => {
  const path = (fields: object, options: Call = {}) =>
    call('AmazonSSM.GetParametersByPath', { Path: '/app/', Recursive: true, WithDecryption: true, ...fields }, options)
  expect(await path({})).toMatchObject({ Parameters: [], NextToken: 'page:0' })
  const first = await path({ MaxResults: 2, NextToken: 'page:0' })
  const second = await path({ MaxResults: 2, NextToken: first.NextToken })
  const names = [...first.Parameters, ...second.Parameters].map(({ Name }: { Name: string }) => Name)
  expect([names, second.NextToken]).toEqual([['/app/db', '/app/key', '/app/with/key'], undefined])
  expect((await path({ Recursive: false, NextToken: 'page:0' })).Parameters).toHaveLength(2)
  const others = await narrowed(['ssm:GetParameters', '*'])
  expect(await path({}, { session: others })).toMatchObject({ code: 'AccessDeniedException' })
  const own = await narrowed(['ssm:GetParametersByPath', `arn:aws:ssm:${region}:111111111111:parameter/app`])
  expect(await path({}, { session: own })).toMatchObject({ status: 200 })
})

test('a secret is read through Parameter Store with the rights of both services', async () => {
  const name = '/aws/reference/secretsmanager/prod/db'
  expect((await parameters([name])).Parameters).toMatchObject([{ Name: name, Value: 'now', Version: 0 }])
  const session = await narrowed(['ssm:GetParameters', '*'])
  expect(await parameters([name], { session })).toMatchObject({ code: 'AccessDeniedException' })
})

test('a log-in token of a database is valid for fifteen minutes, for one host and one user', async () => {
  const host = 'db.example.com:5432'
  const resource = `arn:aws:rds-db:${region}:111111111111:dbuser:*/app`
  const place = { host, region, resource, user: 'app' }
  const session = await narrowed(['rds-db:connect', resource])
  const url = presignedUrl(host, { Action: 'connect', DBUser: 'app' }, 900, session, {
    region,
    service: 'rds-db',
    now: world.sts.now(),
  })
  const token = url.replace('https://', '')
  const judged = (more: Partial<typeof place> = {}, given = token) =>
    databaseLogin(given, { ...place, ...more }, world.sts)
  expect(judged()).toBe('allowed')
  expect(judged({ user: 'root' })).toBe('another user')
  expect(judged({ host: 'other:5432' })).toBe('another host')
  expect(judged({ region: 'eu-west-1' })).toBe('another scope')
  expect(judged({}, token.replace(/Expires=900/, 'Expires=899'))).toBe('a wrong signature')
  expect(judged({ resource: resource.replace('/app', '/root') })).toContain('because no session policy allows')
  world.sts.advance(901_000)
  expect(judged()).toBe('expired')
  world.sts.advance(-901_000)
})
