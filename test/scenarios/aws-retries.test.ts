import { expect, test } from 'vitest'
import { type AwsWorld, inWorld } from '../support/aws-world.ts'
import { pace, quickTime } from '../support/quick-time.ts'
import { environment, leaksOf } from '../support/story.ts'

/** Lets the STS answer its first requests with an error. */
function failing(world: AwsWorld, times: number, status: number, code: string, message = 'no'): void {
  let left = times
  world.sts.answer = (_, response, next) => {
    if (left-- <= 0) return next()
    response
      .writeHead(status)
      .end(`<ErrorResponse><Error><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`)
  }
}

test.concurrent.each([
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

test.concurrent.each([
  ['Throttling', 400, 'ERR_EXCHANGE_UNAVAILABLE'],
  ['InternalFailure', 500, 'ERR_EXCHANGE_UNAVAILABLE'],
])('%s is tried while there is time, and the log says what is waited for', (code, status, ours) =>
  inWorld({}, async (world) => {
    failing(world, 99, status, code)
    const job = await world.use({}, { env: quickTime })
    expect(job.log).toContain(`(${ours}, ${code})`)
    expect(job.log).toMatch(/waited +[45]\d s/)
    expect(Number(/attempts +(\d+)/.exec(job.log)?.[1])).toBe(world.issuer.requests.length)
    expect(world.issuer.requests.length).toBeGreaterThan(8)
    const lines = job.log.match(
      new RegExp(
        `^Still waiting for \\S+: STS could not answer \\(${code}\\)\\. Failed requests are retried until \\S+Z at the latest\\.$`,
        'gm',
      ),
    )
    expect(lines?.length).toBeGreaterThanOrEqual(4)
    expect(environment(job)).toEqual({})
  }),
)

test.concurrent.each([
  ['the token endpoint', 'issuer'],
  ['STS', 'sts'],
] as const)('%s that is away for twenty seconds is waited for', (_, place) =>
  inWorld({}, async (world) => {
    let away: number | undefined
    world[place].answer = (_, response, next) => {
      away ??= Date.now() + 20_000 / pace
      if (Date.now() < away) response.writeHead(503).end('<html>no</html>')
      else next()
    }
    const job = await world.use({}, { env: quickTime })
    expect(job.failed).toBe(false)
    expect(job.log).toMatch(/^Still waiting for /m)
    expect(leaksOf(job, world)).toEqual([])
  }),
)

test.concurrent.each([
  ['Retry-After in seconds', () => ({ 'retry-after': '10' })],
  ['Retry-After as a date', () => ({ 'retry-after': new Date(Date.now() + 10_000).toUTCString() })],
  [
    'the end of a rate limit',
    () => ({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 10) }),
  ],
])('%s is honoured when it fits', (_, headers) =>
  inWorld({}, async (world) => {
    const asked: number[] = []
    world.sts.answer = (_, response, next) => {
      if (asked.push(Date.now()) > 1) return next()
      response.writeHead(503, headers()).end()
    }
    const job = await world.use({}, { env: quickTime })
    expect(job.failed).toBe(false)
    const [first = 0, second = 0] = asked
    expect((second - first) * pace).toBeGreaterThan(8_500)
  }),
)

test.concurrent('a time to come back that does not fit is named, and not waited for', () =>
  inWorld({}, async (world) => {
    world.sts.answer = (_, response) => void response.writeHead(429, { 'retry-after': '120' }).end()
    const job = await world.use()
    expect(world.issuer.requests).toHaveLength(1)
    expect(job.log).toMatch(/retry after +\S+Z, in 120 s/)
    expect(job.log).toMatch(/The server asks to wait 120 s, and this step has 4\d s left/)
  }))

test.concurrent.each([
  ['a date beyond every calendar', { 'retry-after': '+275760-09-13T00:00:00.000Z' }],
  ['a trillion seconds', { 'retry-after': '1000000000000' }],
  ['thirty years', { 'retry-after': '999999999' }],
  ['a reset in the year 33658', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '999999999999' }],
  ['a clock beyond every calendar', { date: '+275760-09-13T00:00:00.000Z', 'retry-after': '1' }],
  ['a clock before every calendar', { date: '-271821-04-20T00:00:00.000Z', 'x-ratelimit-reset': '999999999999' }],
])('%s does not keep a step from its next attempt', (_, headers) =>
  inWorld({}, async (world) => {
    let asked = 0
    world.sts.answer = (_, response, next) => (asked++ === 0 ? void response.writeHead(503, headers).end() : next())
    const job = await world.use({}, { env: quickTime })
    expect([job.failed, asked]).toEqual([false, 2])
    expect(job.log).not.toContain('ERR_INTERNAL')
  }),
)

test.concurrent.each([
  ['empty', ''],
  ['cut', '<AssumeRoleWithWebIdentityResponse><Credentials><AccessKeyId>AS'],
  ['a page', '<html>Please accept</html>'],
])('an answer of STS that is %s is asked for again', (_, body) =>
  inWorld({}, async (world) => {
    let asked = 0
    world.sts.answer = (_, response, next) => (asked++ === 0 ? void response.writeHead(200).end(body) : next())
    const job = await world.use()
    expect([job.failed, asked]).toEqual([false, 2])
  }),
)

test.concurrent('after a refusal nothing is reported as requested, whatever AWS could not reach', () =>
  inWorld({}, async (world) => {
    failing(world, 99, 400, 'IDPCommunicationError', "Couldn't retrieve verification key from your identity provider")
    const job = await world.use({}, { env: quickTime })
    expect(job.log).toContain(
      `AWS must reach the discovery document and the keys of the issuer over the internet: ${world.issuer.url}/.well-known/openid-configuration.`,
    )
    expect(job.log).not.toContain('no answer arrived')
  }))

test.concurrent('a request without an answer is reported with the lifetime of the last attempt', () =>
  inWorld({}, async (world) => {
    let last = 0
    world.sts.answer = (_, response) => {
      last = Date.now()
      response.destroy()
    }
    const job = await world.use({ lifetime: '15m' }, { env: quickTime })
    const [, until = ''] =
      /requested, but no answer arrived: if it was issued, it is valid until (\S+Z)/.exec(job.log) ?? []
    expect(Math.abs(Date.parse(until) - last - 900_000)).toBeLessThan(2_000)
  }))

test.concurrent.each([
  ['AccessDenied', 403, 'Not authorized', 'trust policy must accept'],
  ['PackedPolicyTooLarge', 400, 'too large', 'Mayfly never removes the deadline'],
  ['RegionDisabledException', 403, 'not activated', 'STS is not active in this region'],
  [
    'ValidationError',
    400,
    'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    'MaxSessionDuration is lower',
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
