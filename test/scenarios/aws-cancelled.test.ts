import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import type { RunningStep } from '../support/runner.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

test('a step that is cancelled while STS is silent takes everything back and says what may be alive', () =>
  inWorld({}, async (world) => {
    let step: RunningStep | undefined
    world.sts.answer = () => step?.cancel()
    const job = await world.use(
      { deliver: 'env,file' },
      {
        onStep: (_, running) => {
          step = running
        },
      },
    )
    expect(story(job, world)).toMatchSnapshot()
    expect(environment(job)).toEqual({})
    expect(leftBehind(job)).toEqual([])
    expect(leaksOf(job, world)).toEqual([])
  }))
