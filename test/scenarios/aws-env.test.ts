import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

test('a job gets AWS credentials as variables, uses them, and post takes them out', () =>
  inWorld({}, async (world) => {
    const job = await world.use({}, {}, world.tool('sts:whoami', 'me'))
    expect(story(job, world)).toMatchSnapshot()
    expect(environment(job)).toEqual({})
    expect(leaksOf(job, world)).toEqual([])
    expect(leftBehind(job)).toEqual([])
    expect([world.issuer.connections, world.sts.connections]).toEqual([1, 2])
  }))
