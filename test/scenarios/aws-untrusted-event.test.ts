import { expect, test } from 'vitest'
import { inWorld } from '../support/aws-world.ts'
import { story } from '../support/story.ts'

test.each(['pull_request_target', 'workflow_run'])('%s is refused before any request', (event) =>
  inWorld({}, async (world) => {
    const job = await world.use({}, { event })
    expect(story(job, world)).toMatchSnapshot()
  }),
)

test('an untrusted event is allowed by the input that says so', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ 'allow-untrusted-events': 'true' }, { event: 'workflow_run' })
    expect(job.failed).toBe(false)
  }))
