import { expect, test } from 'vitest'
import { type AwsWorld, inWorld } from '../support/aws-world.ts'
import type { RunningStep } from '../support/runner.ts'
import { leaksOf, leftBehind } from '../support/story.ts'

type Moment = (world: AwsWorld, kill: () => void) => void

/** Every await of main during which something may happen outside. SIGKILL comes there. */
const moments: [name: string, moment: Moment, alive: RegExp | undefined][] = [
  [
    'as it asks for the token',
    (world, kill) => {
      world.issuer.answer = kill
    },
    undefined,
  ],
  [
    'as the token arrives',
    (world, kill) => {
      world.issuer.answer = (_, response, next) => {
        response.once('finish', kill)
        next()
      }
    },
    // The signal may come after main has recorded its next request.
    /^(?!.*AWS session)|requested, but no answer arrived: if it was issued, it is valid until \S+/s,
  ],
  [
    'as STS is asked',
    (world, kill) => {
      world.sts.answer = kill
    },
    /requested, but no answer arrived: if it was issued, it is valid until \S+/,
  ],
  [
    'as STS answers',
    (world, kill) => {
      world.sts.answer = (_, response, next) => {
        response.once('finish', kill)
        next()
      }
    },
    /expires-only, (requested, but no answer arrived: if it was issued, it is )?valid until \S+/,
  ],
]

test.each(moments)('main killed %s: post reports what may be alive and leaves nothing', (_, moment, alive) =>
  inWorld({}, async (world) => {
    let step: RunningStep | undefined
    moment(world, () => step?.kill())
    const job = await world.use(
      { deliver: 'env,file' },
      {
        onStep: (_, running) => {
          step = running
        },
      },
    )
    expect(job.steps[0]?.signal).toBe('SIGKILL')
    expect(job.steps.at(-1)).toMatchObject({ phase: 'post', exitCode: 0 })
    if (alive) expect(job.log).toMatch(alive)
    else expect(job.log).not.toContain('AWS session')
    expect(job.steps[0]?.env).toEqual({})
    expect(leftBehind(job)).toEqual([])
    expect(leaksOf(job, world)).toEqual([])
  }),
)
