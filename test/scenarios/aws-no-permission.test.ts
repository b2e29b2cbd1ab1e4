import { expect, test } from 'vitest'
import { awsAction, inWorld } from '../support/aws-world.ts'
import { story } from '../support/story.ts'

const fork = { pull_request: { head: { repo: { full_name: 'mallory/api' } } }, repository: { full_name: 'acme/api' } }

test.each([
  ['a job without id-token: write', 'push', {}],
  ["a fork's pull request", 'pull_request', fork],
])('%s is told what is missing', (_, event, payload) =>
  inWorld({}, async (world) => {
    const job = await world.run([{ name: 'aws', uses: awsAction, with: world.inputs }], {
      event,
      payload,
      issuer: undefined,
    })
    expect(story(job, world)).toMatchSnapshot()
  }),
)
