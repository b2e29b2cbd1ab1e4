import { expect } from 'vitest'
import type { Job } from './runner.ts'
import { environment, leaksOf, leftBehind } from './story.ts'
import type { World } from './world.ts'

/** Nothing of a job is left: no process, variable or file of Mayfly, and no secret where it must not show. */
export function expectClean(job: Job, world: World): void {
  expect([job.orphans, environment(job), leftBehind(job), leaksOf(job, world)]).toEqual([[], {}, [], []])
}
