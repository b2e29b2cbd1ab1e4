import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { quickTime } from '../support/quick-time.ts'
import type { Job } from '../support/runner.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'
import { doubles, type LawWorld, loginModes, providerOf } from './doubles.ts'

type Bad = (request: IncomingMessage, response: ServerResponse) => void

const worlds: [name: string, bad: Bad, tokenCode: string, stsCode: string][] = [
  ['401', (_, r) => r.writeHead(401).end('no'), 'ERR_ID_TOKEN_UNAVAILABLE', 'ERR_ANSWER_MALFORMED'],
  ['404', (_, r) => r.writeHead(404).end('no'), 'ERR_ID_TOKEN_UNAVAILABLE', 'ERR_ANSWER_MALFORMED'],
  ['500', (_, r) => r.writeHead(500).end('no'), 'ERR_ID_TOKEN_UNAVAILABLE', 'ERR_EXCHANGE_UNAVAILABLE'],
  [
    'truncated',
    (_, r) => r.writeHead(200, { 'content-length': 999 }).write('{"va', () => r.destroy()),
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
    while (!request.destroyed && response.write('x'.repeat(1 << 20)));
  }
  response.on('drain', more)
  more()
}

async function inBadWorld(id: string, scenario: (law: LawWorld) => Promise<void>): Promise<void> {
  const double = doubles[id]
  if (!double) throw new Error(`${id} has no double: no law judges it`)
  const law = await double('github')
  try {
    await scenario(law)
  } finally {
    await law.world.close()
  }
}

function use({ world, action, inputs }: LawWorld, deliver: string): Promise<Job> {
  return world.run([{ name: 'use', uses: resolve(action), with: { ...inputs, deliver } }], { env: quickTime })
}

/** All ways of delivery except the agent, which cannot be combined with others. */
function together(options: readonly string[]): string {
  return options.filter((mode) => mode !== 'agent').join()
}

async function expectNothing(job: Job, { world }: LawWorld, code: string): Promise<void> {
  expect(job.failed).toBe(true)
  expect(job.log).toContain(`(${code}`)
  expect(job.log).toContain('Nothing was delivered.')
  expect([environment(job), job.outputs.use, leftBehind(job), leaksOf(job, world)]).toEqual([{}, {}, [], []])
}

describe.concurrent.each(Object.keys(doubles))('%s', (id) => {
  test.each(worlds)('the issuer of the credential answers badly: %s', (_, bad, __, code) =>
    inBadWorld(id, async (law) => {
      law.server.answer = bad
      const provider = await providerOf(id).loadProvider()
      await expectNothing(await use(law, together(loginModes(provider.inputs))), law, code)
    }),
  )
})

test.concurrent.each(worlds)('the token endpoint answers badly: %s', (_, bad, code) =>
  inBadWorld('aws', async (law) => {
    law.world.issuer.answer = bad
    await expectNothing(await use(law, 'env,file,output'), law, code)
  }),
)

test.concurrent.each([
  ['expired by the issuer', { exp: 1, iat: 0, nbf: 0 }],
  ['for another audience', { aud: 'somebody else' }],
  ['for two audiences', { aud: ['sts.amazonaws.com', 'another'] }],
  ['without a subject', { sub: undefined }],
  ['from no https issuer', { iss: 'http://issuer.example' }],
])('a token %s never leaves the job', (_, claims) =>
  inBadWorld('aws', async (law) => {
    law.world.issuer.claims = claims
    const job = await use(law, 'env')
    expect(job.log).toContain('(ERR_ID_TOKEN_INVALID)')
    expect(law.requests()).toBe(0)
  }),
)
