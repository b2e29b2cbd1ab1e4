import { createHash } from 'node:crypto'
import { decodeJwt } from 'jose'
import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'

test("a session's name leads from the cloud's log to the token of the job", () =>
  inWorld({}, async (world) => {
    await world.use()
    const { jti = '' } = decodeJwt(world.issuer.minted[0] ?? '')
    const hex = createHash('sha256').update(jti).digest('hex').slice(0, 8)
    expect(world.sts.requests[0]?.params.RoleSessionName).toBe(`gh-4242-1-${hex}`)
  }))

test('a token without an id gets a name that no other has', () =>
  inWorld({}, async (world) => {
    world.issuer.claims = { jti: undefined }
    await world.use()
    await world.use()
    const names = world.sts.requests.map(({ params }) => params.RoleSessionName)
    expect(names.every((name) => /^gh-4242-1-[0-9a-f]{8}$/.test(name ?? ''))).toBe(true)
    expect(new Set(names).size).toBe(2)
  }))

test.each([
  [{}, { RoleSessionName: expect.stringMatching(/^gh-/) }],
  [{ lifetime: '15m' }, { DurationSeconds: '900' }],
  [{ 'session-name': 'mine' }, { RoleSessionName: 'mine' }],
  [{ role: 'deploy', account: '111111111111' }, { RoleArn: 'arn:aws:iam::111111111111:role/deploy' }],
])('what is asked for is sent, and nothing else: %j', (inputs, params) =>
  inWorld({}, async (world) => {
    const job = await world.use(inputs)
    expect(job.failed).toBe(false)
    const { Action, Version, RoleArn, RoleSessionName, WebIdentityToken, ...rest } = world.sts.requests[0]?.params ?? {}
    expect({ RoleArn, RoleSessionName, ...rest }).toMatchObject(params)
    expect(Object.keys(rest)).toEqual('lifetime' in inputs ? ['DurationSeconds'] : [])
  }),
)

test("a lifetime over the role's is explained", () =>
  inWorld({}, async (world) => {
    const job = await world.use({ lifetime: '2h' })
    expect(job.log).toContain("The role's MaxSessionDuration is lower than the lifetime")
    expect(world.sts.requests).toHaveLength(1)
  }))
