import type { ServerResponse } from 'node:http'
import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { expectClean } from '../support/expect-clean.ts'
import { quickSilence } from '../support/quick-time.ts'

type Silence = (request: unknown, response: ServerResponse) => void

const never: Silence = () => undefined
const inTheMiddle: Silence = (_, response) => void response.writeHead(200, { 'content-length': 999 }).write('{"va')

test.concurrent.each([
  ['token endpoint', 'never answers', never],
  ['token endpoint', 'falls silent in the middle of its answer', inTheMiddle],
  ['STS', 'never answers', never],
  ['STS', 'falls silent in the middle of its answer', inTheMiddle],
] as const)('a %s that %s is given up within the minute', (place, _, silence) =>
  inWorld({}, async (world) => {
    if (place === 'STS') world.sts.answer = silence
    else world.issuer.answer = silence
    const job = await world.use({ deliver: 'env,file' }, { env: quickSilence })
    expect(job.log).toContain('(ERR_ENDPOINT_UNREACHABLE)')
    expect(job.log).toMatch(/attempts +[4-6]/)
    if (place === 'STS') expect(job.log).toContain('requested, but no answer arrived')
    expectClean(job, world)
  }),
)
