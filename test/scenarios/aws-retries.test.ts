import { expect, test } from 'vitest'
import { type AwsWorld, inWorld } from '../support/aws-world.ts'
import { environment, leaksOf } from '../support/story.ts'

/** Makes the STS answer an error for its first requests. */
function failing(world: AwsWorld, times: number, status: number, code: string, message = 'no'): void {
  let left = times
  world.sts.answer = (_, response, next) => {
    if (left-- <= 0) return next()
    response
      .writeHead(status)
      .end(`<ErrorResponse><Error><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`)
  }
}

test.each([
  ['a throttle (HTTP 400)', 400, 'Throttling'],
  ['an issuer that AWS could not reach', 400, 'IDPCommunicationError'],
  ['a broken STS', 503, 'ServiceUnavailable'],
  ['a token that was too old', 400, 'ExpiredTokenException'],
])('%s is tried again with a fresh token', (_, status, code) =>
  inWorld({}, async (world) => {
    failing(world, 2, status, code)
    const job = await world.use()
    expect(job.failed).toBe(false)
    expect(world.issuer.minted).toHaveLength(3)
    expect(new Set(world.issuer.minted).size).toBe(3)
    expect(leaksOf(job, world)).toEqual([])
  }),
)

test.each([
  ['Throttling', 400, 'ERR_EXCHANGE_UNAVAILABLE'],
  ['InternalFailure', 500, 'ERR_EXCHANGE_UNAVAILABLE'],
])('%s is tried four times and no more', (code, status, ours) =>
  inWorld({}, async (world) => {
    failing(world, 99, status, code)
    const job = await world.use()
    expect(job.log).toContain(`(${ours}, ${code})`)
    expect(job.log).toMatch(/attempts +4/)
    expect(world.issuer.requests).toHaveLength(4)
    expect(environment(job)).toEqual({})
  }),
)

test.each([
  ['AccessDenied', 403, 'Not authorized', 'trust policy must accept'],
  ['PackedPolicyTooLarge', 400, 'too large', 'The deadline was not dropped'],
  ['RegionDisabledException', 403, 'not activated', 'STS is not active in this region'],
  [
    'ValidationError',
    400,
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    'MaxSessionDuration of the role is lower',
  ],
  ['InvalidIdentityToken', 400, 'Incorrect token audience', 'does not list this audience'],
  ['InvalidIdentityToken', 400, 'No OpenIDConnect provider found in your account for x', 'no IAM identity provider'],
  ['MalformedPolicyDocument', 400, 'bad', 'does not accept the session policy'],
])('%s is final at once and explained', (code, status, message, fix) =>
  inWorld({}, async (world) => {
    failing(world, 99, status, code, message)
    const job = await world.use()
    expect(job.log).toContain(`(ERR_EXCHANGE_REJECTED, ${code})`)
    expect(job.log).toContain(fix)
    expect(world.issuer.requests).toHaveLength(1)
  }),
)
