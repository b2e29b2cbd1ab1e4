import { resolve } from 'node:path'
import { databaseLogin } from '@mayfly/doubles/aws/database-login'
import { type FakeAwsStores, startFakeAwsStores } from '@mayfly/doubles/aws/secret-stores'
import type { FakeSession } from '@mayfly/doubles/aws/server'
import { presignedUrl, signedHeaders } from '@mayfly/providers/sigv4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { awsSecret, current, region, secretArn, sessionOf } from '../support/aws-stores.ts'
import { type AwsWorld, startWorld } from '../support/aws-world.ts'
import { awsSettings, hermetic, type Scratch, scratch } from './hermetic.ts'
import { startMoto } from './moto.ts'
import { peers, withPeers } from './peers.ts'
import { run } from './program.ts'

const key = { arn: `arn:aws:kms:${region}:111111111111:key/1` }
const odd = 'first line\nsecond line, "quoted" é 秘\n'
const parameters = [
  { name: '/app/db', values: ['one', 'two'], labels: { live: 1 } },
  { name: '/app/key', type: 'SecureString' as const, values: ['secret'] },
  ...Array.from({ length: 12 }, (_, n) => ({ name: `/app/many/${n}`, values: [`${n}`] })),
]

const clients = [
  { name: 'the AWS SDK for JavaScript', command: [process.execPath, resolve('test/peers/clients/aws_secrets.js')] },
  { name: 'boto3', command: [peers.boto3.path, resolve('test/peers/clients/aws_secrets.py')] },
] as const

withPeers([peers.secretsManager, peers.boto3, peers.awsCli1], "AWS's own clients and the doubles of its stores", () => {
  let world: AwsWorld
  let stores: FakeAwsStores
  let session: FakeSession
  let folder: Scratch

  beforeAll(async () => {
    folder = scratch()
    world = await startWorld()
    const versions = [
      { ...current, value: odd },
      { id: '22222222-2222-2222-2222-222222222222', stages: ['AWSPREVIOUS'], value: 'before' },
    ]
    stores = await startFakeAwsStores({
      sts: world.sts,
      region,
      secrets: [
        awsSecret('prod/db', '', { versions }),
        awsSecret('rds!db-1+=.@x', 'odd name'),
        awsSecret('binary', Uint8Array.from([0, 255])),
        awsSecret('with-key', 'x', { key }),
        awsSecret('gone-key', 'x', { key: { ...key, state: 'gone' } }),
        awsSecret('deleted', 'x', { deleted: true }),
      ],
      parameters,
    })
    session = await sessionOf(world.issuer, world.sts)
  })
  afterAll(async () => {
    await stores.close()
    await world.close()
    folder.remove()
  })

  async function ask(command: readonly string[], { more = [] as string[], as = session, place = region } = {}) {
    const [program = '', ...args] = command
    const env = hermetic(folder.home, {
      ...awsSettings(folder.home),
      AWS_ACCESS_KEY_ID: as.accessKeyId,
      AWS_SECRET_ACCESS_KEY: as.secretAccessKey,
      AWS_SESSION_TOKEN: as.sessionToken,
      AWS_REGION: place,
      AWS_DEFAULT_REGION: place,
    })
    const { stdout, stderr } = await run(program, [...args, ...more], { env })
    return stdout + (stdout === '' ? stderr : '')
  }

  /** The answer to a call that is signed here. */
  async function signedCall(url: string, target: string, fields: object) {
    const body = JSON.stringify(fields)
    const service = target.startsWith('AmazonSSM') ? 'ssm' : 'secretsmanager'
    const given = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target }
    const headers = signedHeaders(url, given, body, session, { region, service, now: Date.now() })
    // biome-ignore lint/suspicious/noExplicitAny: an answer is whatever the service says.
    return (await (await fetch(url, { method: 'POST', headers, body })).json()) as Record<string, any>
  }

  type Call = [how: string, ...args: string[]]

  /** The answers of one client to several calls. */
  async function answers({ command }: (typeof clients)[number], calls: Call[], more: Parameters<typeof ask>[1] = {}) {
    const printed = await ask(command, { ...more, more: [JSON.stringify(calls)] })
    return JSON.parse(printed) as string[]
  }

  test.each(clients)('$name reads secrets and parameters', async (client) => {
    const { url } = stores
    const [value, before, byArn, oddName, bytes, some, below] = await answers(client, [
      ['secret', url, 'prod/db'],
      ['secret', url, 'prod/db', 'AWSPREVIOUS'],
      ['secret', url, secretArn('prod/db')],
      ['secret', url, 'rds!db-1+=.@x'],
      ['secret', url, 'binary'],
      ['parameters', url, '/app/db', '/app/key', '/app/db:1', 'nobody'],
      ['path', url, '/app'],
    ])
    expect([value, before, byArn, oddName, bytes]).toEqual([odd, 'before', odd, 'odd name', 'AP8='])
    expect(some).toBe('/app/db=one /app/db=two /app/key=secret nobody?')
    expect(below?.split(' ')).toHaveLength(parameters.length)
  })

  test.each(clients)('$name reads the codes and texts of refusals', async (client) => {
    const asked = (id: string, ...stage: string[]): Call => ['secret', stores.url, id, ...stage]
    const abroad = secretArn('x', 'us-east-1:111111111111')
    const refused = [asked('nobody'), asked('prod/db', 'green'), asked('deleted'), asked(abroad)]
    const says = [
      "ResourceNotFoundException: Secrets Manager can't find the specified secret.",
      'secret value for staging label: green',
      'InvalidRequestException: ',
      'AccessDeniedException: User: ',
    ]
    expect(await answers(client, refused)).toEqual(says.map((text) => expect.stringContaining(text)))
    const resource = `arn:aws:secretsmanager:${region}:111111111111:secret:prod/db-??????`
    const as = await sessionOf(world.issuer, world.sts, {
      Statement: { Effect: 'Allow', Action: 'secretsmanager:GetSecretValue', Resource: resource },
    })
    expect(await answers(client, [asked('prod/db'), asked('with-key')], { as })).toEqual([
      odd,
      expect.stringContaining('AccessDeniedException: User: arn:aws:sts::111111111111:assumed-role/deploy/me is not'),
    ])
    expect(await answers(client, [asked('prod/db')], { as: { ...session, secretAccessKey: 'x' } })).toEqual([
      expect.stringContaining('InvalidSignatureException: The request signature we calculated'),
    ])
    expect(await answers(client, [asked('prod/db')], { place: 'eu-west-1' })).toEqual([
      expect.stringContaining('InvalidSignatureException: Credential should be scoped to a valid region.'),
    ])
  })

  test('the CLI reads a secret and parameters, and says what it may not', async () => {
    const asked = (...more: string[]) =>
      ask([peers.awsCli1.path], { more: [...more, '--endpoint-url', stores.url, '--output', 'text'] })
    expect(await asked('secretsmanager', 'get-secret-value', '--secret-id', 'prod/db', '--query', 'SecretString')).toBe(
      `${odd}\n`,
    )
    expect(
      await asked('ssm', 'get-parameters', '--names', '/app/key', '--with-decryption', '--query', 'Parameters[].Value'),
    ).toBe('secret\n')
    expect(await asked('secretsmanager', 'get-secret-value', '--secret-id', 'nobody')).toContain(
      "(ResourceNotFoundException) when calling the GetSecretValue operation: Secrets Manager can't find the specified secret.",
    )
  })

  test('the log-in tokens of the SDK, of boto3 and of the CLI are those that are made here, and let a user in', async () => {
    const resource = `arn:aws:rds-db:${region}:111111111111:dbuser:*/app.user+1`
    const host = 'db.example.com:5432'
    const place = { host, region, resource, user: 'app.user+1' }
    const made = [
      ...clients.map(
        async (client) => (await answers(client, [['rds', 'db.example.com', '5432', place.user]]))[0] ?? '',
      ),
      ask([peers.awsCli1.path], {
        more: [
          'rds',
          'generate-db-auth-token',
          '--hostname',
          'db.example.com',
          '--port',
          '5432',
          '--username',
          place.user,
        ],
      }),
    ]
    for (const token of (await Promise.all(made)).map((one) => one.trim())) {
      expect(databaseLogin(token, place, world.sts)).toBe('allowed')
      const fields = new URL(`https://${token}`).searchParams
      const [, date = ''] = /^(.*)Z$/.exec(fields.get('X-Amz-Date') ?? '') ?? []
      const now = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z'))
      const scope = { region, service: 'rds-db', now }
      const ours = presignedUrl(host, { Action: 'connect', DBUser: place.user }, 900, session, scope)
      expect(Object.fromEntries(new URL(ours).searchParams)).toEqual(Object.fromEntries(fields))
    }
  })

  test("the fields and the errors of the doubles are in the models of AWS's SDKs", async () => {
    const printed = await ask([peers.boto3.path, resolve('test/peers/clients/aws_models.py')])
    const models = JSON.parse(printed) as Record<string, { fields: string[]; errors: string[] }>
    const unknown = (model: string, answer: object) =>
      Object.keys(answer).filter((name) => !models[model]?.fields.includes(name))
    const get = (more: object) => signedCall(stores.url, 'secretsmanager.GetSecretValue', more)
    for (const SecretId of ['prod/db', 'binary']) expect(unknown('GetSecretValue', await get({ SecretId }))).toEqual([])
    for (const more of [{ SecretId: 'nobody' }, { SecretId: 'deleted' }, { SecretId: 'gone-key' }])
      expect(models.GetSecretValue?.errors).toContain((await get(more)).__type)
    const names = { Names: ['/app/key', '/app/db:1', '/aws/reference/secretsmanager/prod/db'], WithDecryption: true }
    const found = await signedCall(stores.url, 'AmazonSSM.GetParameters', names)
    expect(unknown('GetParameters', found)).toEqual([])
    const below = await signedCall(stores.url, 'AmazonSSM.GetParametersByPath', { Path: '/app', NextToken: 'page:0' })
    expect(unknown('GetParametersByPath', below)).toEqual([])
    for (const parameter of [...found.Parameters, ...below.Parameters])
      expect(unknown('Parameter', parameter)).toEqual([])
    const stray = await signedCall(stores.url, 'AmazonSSM.GetParametersByPath', { Path: '/app', NextToken: 'x' })
    expect(models.GetParametersByPath?.errors).toContain(stray.__type)
  })

  test('moto gives the clients, and requests that are signed here, the same values', async () => {
    const moto = await startMoto()
    const call = (target: string, fields: object, url = moto.url) => signedCall(url, target, fields)
    try {
      await call('secretsmanager.CreateSecret', { Name: 'prod/db', SecretString: odd })
      await call('AmazonSSM.PutParameter', { Name: '/app/key', Type: 'SecureString', Value: 'secret' })
      for (const client of clients) {
        const calls: Call[] = [
          ['secret', moto.url, 'prod/db'],
          ['parameters', moto.url, '/app/key', 'nobody'],
        ]
        expect(await answers(client, calls)).toEqual([odd, '/app/key=secret nobody?'])
      }
      const [theirs, ours] = await Promise.all(
        [moto.url, stores.url].map(async (url) => {
          const secret = await call('secretsmanager.GetSecretValue', { SecretId: 'prod/db' }, url)
          const found = await call('AmazonSSM.GetParameters', { Names: ['/app/key'], WithDecryption: true }, url)
          return [secret.SecretString, Object.keys(secret).sort(), found.Parameters[0].Value, found.Parameters[0].Type]
        }),
      )
      expect(ours).toEqual(theirs)
    } finally {
      await moto.stop()
    }
  })
})
