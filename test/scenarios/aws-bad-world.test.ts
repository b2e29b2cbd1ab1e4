import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { environment, leaksOf, leftBehind } from '../support/story.ts'
import { inWorld } from '../support/world.ts'

type Bad = (request: IncomingMessage, response: ServerResponse) => void

const worlds: [name: string, bad: Bad, tokenCode: string, stsCode: string][] = [
  ['401', (_, r) => r.writeHead(401).end('no'), 'ERR_ID_TOKEN_UNAVAILABLE', 'ERR_EXCHANGE_REJECTED'],
  ['404', (_, r) => r.writeHead(404).end('no'), 'ERR_ID_TOKEN_UNAVAILABLE', 'ERR_EXCHANGE_REJECTED'],
  ['500', (_, r) => r.writeHead(500).end('no'), 'ERR_ID_TOKEN_UNAVAILABLE', 'ERR_EXCHANGE_UNAVAILABLE'],
  [
    'truncated',
    (_, r) => r.writeHead(200, { 'content-length': 999 }).end('{"va', () => r.destroy()),
    'ERR_ENDPOINT_UNREACHABLE',
    'ERR_ENDPOINT_UNREACHABLE',
  ],
  ['cut at once', (q) => q.destroy(), 'ERR_ENDPOINT_UNREACHABLE', 'ERR_ENDPOINT_UNREACHABLE'],
  ['10 MB', (_, r) => r.writeHead(200).end('x'.repeat(10_000_000)), 'ERR_ANSWER_MALFORMED', 'ERR_ANSWER_MALFORMED'],
  ['endless', (q, r) => endless(q, r), 'ERR_ANSWER_MALFORMED', 'ERR_ANSWER_MALFORMED'],
  [
    'redirect',
    (_, r) => r.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
    'ERR_ENDPOINT_REFUSED',
    'ERR_ENDPOINT_REFUSED',
  ],
  [
    'wrong content',
    (_, r) => r.writeHead(200, { 'content-type': 'text/html' }).end('<html>login</html>'),
    'ERR_ANSWER_MALFORMED',
    'ERR_ANSWER_MALFORMED',
  ],
  ['no JSON value', (_, r) => r.writeHead(200).end('{"value":7}'), 'ERR_ANSWER_MALFORMED', 'ERR_ANSWER_MALFORMED'],
  [
    'no JWT',
    (_, r) => r.writeHead(200).end('{"value":"no.jwt.at all"}'),
    'ERR_ID_TOKEN_INVALID',
    'ERR_ANSWER_MALFORMED',
  ],
]

function endless(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200)
  const more = () => {
    while (!request.destroyed && response.write('x'.repeat(65_536)));
  }
  response.on('drain', more)
  more()
}

describe.each(['token endpoint', 'STS'])('the %s', (place) => {
  test.concurrent.each(worlds)('answers badly: %s', (_, bad, tokenCode, stsCode) =>
    inWorld({}, async (world) => {
      if (place === 'STS') world.sts.answer = bad
      else world.issuer.answer = bad
      const job = await world.use({ deliver: 'env,file,output' })
      expect(job.failed).toBe(true)
      expect(job.log).toContain(`(${place === 'STS' ? stsCode : tokenCode}`)
      expect(job.log).toContain('Nothing was delivered.')
      expect(environment(job)).toEqual({})
      expect(job.outputs.aws).toEqual({})
      expect(leftBehind(job)).toEqual([])
      expect(leaksOf(job, world)).toEqual([])
    }),
  )
})

test.each([
  ['expired by the issuer', { exp: 1, iat: 0, nbf: 0 }],
  ['for another audience', { aud: 'somebody else' }],
  ['for two audiences', { aud: ['sts.amazonaws.com', 'another'] }],
  ['without a subject', { sub: undefined }],
  ['from no https issuer', { iss: 'http://issuer.example' }],
])('a token %s never leaves the job', (_, claims) =>
  inWorld({}, async (world) => {
    world.issuer.claims = claims
    const job = await world.use()
    expect(job.log).toContain('(ERR_ID_TOKEN_INVALID)')
    expect(world.sts.requests).toEqual([])
  }),
)
