import type { IncomingHttpHeaders } from 'node:http'
import { AssumeRoleCommand, AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { describe, expect, test } from 'vitest'
import { type AwsWorld, deployRole, inWorld } from '../support/aws-world.ts'

const otherRole = 'arn:aws:iam::222222222222:role/other'
const arns = ['arn:aws:iam::aws:policy/ReadOnlyAccess', 'arn:aws:iam::111111111111:policy/team/narrow']
const policy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::a&b=c/é*' }],
}

/** The request of one program: its request line, its headers and its form, field by field. */
interface Sent {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly fields: Readonly<Record<string, string>>
}

interface Keys {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

/** Records every request that reaches the STS. */
function record(world: AwsWorld): () => Sent[] {
  const seen: Omit<Sent, 'fields'>[] = []
  world.sts.answer = ({ method, url, headers }, _, next) => {
    seen.push({ method, path: url, headers })
    next()
  }
  return () => seen.map((one, index) => ({ ...one, fields: world.sts.requests[index]?.params ?? {} }))
}

function clientOf(
  world: AwsWorld,
  credentials: Keys = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: 'x' },
): STSClient {
  return new STSClient({ region: 'eu-central-1', endpoint: world.sts.url, credentials, maxAttempts: 1 })
}

/** The part of a request that is independent of its signature and its program. */
function comparable({ method, path, headers, fields }: Sent) {
  const type = headers['content-type']?.split(';')[0]
  return { method, path, type, length: headers['content-length'] !== undefined, host: headers.host, fields }
}

describe('what the built action sends, beside what @aws-sdk/client-sts sends', () => {
  test.each([
    { name: 'the least', inputs: {}, input: {} },
    { name: 'a lifetime', inputs: { lifetime: '15m' }, input: { DurationSeconds: 900 } },
    {
      name: 'a session policy',
      inputs: { 'session-policy': JSON.stringify(policy) },
      input: { Policy: JSON.stringify(policy) },
    },
    {
      name: 'everything',
      inputs: {
        lifetime: '1800',
        'session-policy': JSON.stringify(policy),
        'session-policy-arns': arns.join(','),
      },
      input: {
        DurationSeconds: 1800,
        Policy: JSON.stringify(policy),
        PolicyArns: arns.map((arn) => ({ arn })),
      },
    },
  ])('AssumeRoleWithWebIdentity with $name', ({ inputs, input }) =>
    inWorld({}, async (world) => {
      const sent = record(world)
      const job = await world.use({ 'session-name': 'a+b=c,d.e@f-g', ...inputs })
      job.dispose()
      const [WebIdentityToken] = world.issuer.minted
      const request = { RoleArn: deployRole, RoleSessionName: 'a+b=c,d.e@f-g', WebIdentityToken, ...input }
      const asked = clientOf(world).send(new AssumeRoleWithWebIdentityCommand(request))
      await asked.catch(() => undefined)
      const [ours, theirs] = sent()
      expect(ours && comparable(ours)).toEqual(theirs && comparable(theirs))
      expect(ours?.headers.authorization).toBeUndefined()
      expect(theirs?.headers.authorization).toBeUndefined()
    }),
  )

  test('AssumeRole, the further hop of a chain', () =>
    inWorld({}, async (world) => {
      const sent = record(world)
      const hop = {
        role: otherRole,
        externalId: 'from-ci',
        sourceIdentity: 'octo',
        tags: { team: 'web', 'a b': 'c=d' },
      }
      const inputs = { 'role-chain': JSON.stringify([hop]), 'session-policy': JSON.stringify(policy), lifetime: '15m' }
      // The STS refuses an unknown role, but the request is recorded.
      const job = await world.use({ 'session-name': 'one', ...inputs })
      job.dispose()
      const { accessKeyId = '', secretAccessKey = '', sessionToken = '' } = world.sts.issued[0] ?? {}
      const request = {
        RoleArn: otherRole,
        RoleSessionName: 'one',
        ExternalId: 'from-ci',
        SourceIdentity: 'octo',
        Tags: [
          { Key: 'team', Value: 'web' },
          { Key: 'a b', Value: 'c=d' },
        ],
        DurationSeconds: 900,
        Policy: JSON.stringify(policy),
      }
      const client = clientOf(world, { accessKeyId, secretAccessKey, sessionToken })
      await expect(client.send(new AssumeRoleCommand(request))).rejects.toMatchObject({ name: 'AccessDenied' })
      const [, ours, theirs] = sent()
      expect(ours && comparable(ours)).toEqual(theirs && comparable(theirs))
      const scope = new RegExp(`Credential=${accessKeyId}/\\d{8}/eu-central-1/sts/aws4_request`)
      for (const one of [ours, theirs]) expect(one?.headers.authorization).toMatch(scope)
      expect(ours?.headers['x-amz-security-token']).toBe(sessionToken)
    }))
})
