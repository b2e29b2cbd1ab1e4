import {
  AssumeRoleCommand,
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts'
import { judge } from '@mayfly/providers/aws/answer'
import { XMLParser } from 'fast-xml-parser'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AwsWorld, deployRole, roleFor, startWorld } from '../../../../test/support/aws-world.ts'

const next = 'arn:aws:iam::222222222222:role/next'
const everything = { Statement: { Effect: 'Allow' as const, Action: '*', Resource: '*' } }
let world: AwsWorld

beforeAll(async () => {
  const roles = [
    {
      arn: next,
      permissions: everything,
      trust: {
        Statement: {
          Effect: 'Allow' as const,
          Principal: { AWS: deployRole },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'sts:ExternalId': 'x1' } },
        },
      },
    },
  ]
  world = await startWorld({ roles })
  roles.push(roleFor(world.issuer.url) as never)
})
afterAll(() => world.close())

/** AWS's own client, which checks the double. */
function client(keys?: {
  AccessKeyId?: string | undefined
  SecretAccessKey?: string | undefined
  SessionToken?: string | undefined
}) {
  const { AccessKeyId = 'x', SecretAccessKey = 'x', SessionToken } = keys ?? {}
  const credentials = {
    accessKeyId: AccessKeyId,
    secretAccessKey: SecretAccessKey,
    ...(SessionToken && { sessionToken: SessionToken }),
  }
  return new STSClient({ region: 'eu-central-1', endpoint: world.sts.url, credentials, maxAttempts: 1 })
}

async function assume(more: Partial<AssumeRoleWithWebIdentityCommandInput> = {}) {
  const WebIdentityToken = await world.issuer.mint('sts.amazonaws.com')
  return client().send(
    new AssumeRoleWithWebIdentityCommand({ RoleArn: deployRole, RoleSessionName: 'me', WebIdentityToken, ...more }),
  )
}

test("AWS's own client reads its session and is who it says", async () => {
  const { Credentials, AssumedRoleUser, Audience } = await assume()
  expect([AssumedRoleUser?.Arn, Audience]).toEqual([
    'arn:aws:sts::111111111111:assumed-role/deploy/me',
    'sts.amazonaws.com',
  ])
  expect(Credentials?.Expiration?.getTime()).toBe(world.sts.issued.at(-1)?.expiresAt)
  const me = await client(Credentials).send(new GetCallerIdentityCommand({}))
  expect([me.Arn, me.Account]).toEqual([AssumedRoleUser?.Arn, '111111111111'])
})

test.each([
  [
    'a token of another audience',
    async () => ({ WebIdentityToken: await world.issuer.mint('other') }),
    'InvalidIdentityToken',
  ],
  [
    'a token of another subject',
    async () => ({
      WebIdentityToken: await world.issuer.mint('sts.amazonaws.com', { sub: 'repo:acme/api:pull_request' }),
    }),
    'AccessDenied',
  ],
  [
    'a token signed by another key',
    async () => ({ WebIdentityToken: await world.issuer.forge('sts.amazonaws.com') }),
    'InvalidIdentityToken',
  ],
  [
    'an expired token',
    async () => ({ WebIdentityToken: await world.issuer.mint('sts.amazonaws.com', { iat: 1, nbf: 1, exp: 2 }) }),
    'ExpiredTokenException',
  ],
  [
    'a token of an unknown issuer',
    async () => ({
      WebIdentityToken: await world.issuer.mint('sts.amazonaws.com', { iss: 'https://elsewhere.example' }),
    }),
    'InvalidIdentityToken',
  ],
  ['no JWT', async () => ({ WebIdentityToken: 'nonsense' }), 'InvalidIdentityToken'],
  ['an unknown role', async () => ({ RoleArn: 'arn:aws:iam::111111111111:role/nobody' }), 'AccessDenied'],
  ['a duration under 15 minutes', async () => ({ DurationSeconds: 899 }), 'ValidationError'],
  ["a duration over the role's", async () => ({ DurationSeconds: 3601 }), 'ValidationError'],
  ['a bad session name', async () => ({ RoleSessionName: 'a b' }), 'ValidationError'],
  ['a policy that is none', async () => ({ Policy: '{"Statement":[{"Effect":"Allow"}]}' }), 'MalformedPolicyDocument'],
  [
    'a policy that is too large',
    async () => ({
      Policy: JSON.stringify({ Statement: [{ Effect: 'Allow', Action: 'x'.repeat(2048), Resource: '*' }] }),
    }),
    'PackedPolicyTooLarge',
  ],
])('%s is refused with the code that AWS gives', async (_, more, code) => {
  await expect(assume(await more())).rejects.toMatchObject({
    name: expect.stringContaining(code.replace(/Exception$/, '')),
  })
})

test('a chained role wants its external id, a good signature and a live session', async () => {
  const { Credentials } = await assume()
  const hop = (keys: typeof Credentials, ExternalId?: string) =>
    client(keys).send(
      new AssumeRoleCommand({ RoleArn: next, RoleSessionName: 'me', ...(ExternalId && { ExternalId }) }),
    )
  expect((await hop(Credentials, 'x1')).AssumedRoleUser?.Arn).toContain('222222222222')
  await expect(hop(Credentials, 'x2')).rejects.toMatchObject({ name: 'AccessDenied' })
  await expect(hop(Credentials)).rejects.toMatchObject({ name: 'AccessDenied' })
  await expect(hop({ ...Credentials, SecretAccessKey: 'wrong' } as typeof Credentials, 'x1')).rejects.toMatchObject({
    name: 'SignatureDoesNotMatch',
  })
  await expect(hop({ ...Credentials, SessionToken: 'wrong' } as typeof Credentials, 'x1')).rejects.toMatchObject({
    name: 'InvalidClientTokenId',
  })
  world.sts.advance(3_601_000)
  await expect(hop(Credentials, 'x1')).rejects.toMatchObject({ name: 'ExpiredToken' })
  world.sts.advance(-3_601_000)
})

test('our reading of an answer agrees with a real XML parser', async () => {
  const WebIdentityToken = await world.issuer.mint('sts.amazonaws.com')
  const body = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: deployRole,
    RoleSessionName: 'me',
    WebIdentityToken,
  })
  const xml = await (await fetch(world.sts.url, { method: 'POST', body })).text()
  const { Credentials, AssumedRoleUser } = new XMLParser({ parseTagValue: false }).parse(xml)
    .AssumeRoleWithWebIdentityResponse.AssumeRoleWithWebIdentityResult
  const session = await judge(
    { status: 200, headers: {}, body: xml, bytes: new Uint8Array(), date: undefined },
    (value) => ({ reveal: () => value }) as never,
    {},
  )
  expect([session.accessKeyId, session.secretAccessKey, session.sessionToken].map((secret) => secret.reveal())).toEqual(
    [Credentials.AccessKeyId, Credentials.SecretAccessKey, Credentials.SessionToken],
  )
  expect([session.arn, session.expiresAt]).toEqual([AssumedRoleUser.Arn, Date.parse(Credentials.Expiration)])
})
