import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { environment, leaksOf, leftBehind } from '../support/story.ts'

test.concurrent.each(['token endpoint', 'STS'])('a %s that never answers is given up within the minute', (place) =>
  inWorld({}, async (world) => {
    if (place === 'STS') world.sts.answer = () => undefined
    else world.issuer.answer = () => undefined
    const job = await world.use({ deliver: 'env,file' })
    expect(job.log).toContain('(ERR_ENDPOINT_UNREACHABLE)')
    expect(job.log).toMatch(/attempts +4/)
    if (place === 'STS') expect(job.log).toContain('asked for, no answer seen')
    expect([environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([{}, [], []])
  }),
)
