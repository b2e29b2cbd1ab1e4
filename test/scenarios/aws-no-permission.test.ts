import { expect, test } from 'vitest'
import { awsAction, inWorld } from '../support/aws-world.ts'
import { story } from '../support/story.ts'

const fork = { pull_request: { head: { repo: { full_name: 'mallory/api' } } }, repository: { full_name: 'acme/api' } }

test('the error of a job that Dependabot started names its permissions and its secrets', () =>
  inWorld({}, async (world) => {
    const actor = 'dependabot[bot]'
    const { log } = await world.run([{ name: 'aws', uses: awsAction, with: world.inputs }], {
      actor,
      issuer: undefined,
    })
    expect(log).toContain('started by  Dependabot')
    expect(log).toContain('Add "permissions: { id-token: write, contents: read }" to this job')
    expect(log).toContain("Such a job can read only Dependabot's secrets")
    expect(log).not.toContain('even if its permissions ask for it')
  }))

test.each([
  ['a job without id-token: write', 'push', {}],
  ["a fork's pull request", 'pull_request', fork],
])('the error of %s says what is missing', (_, event, payload) =>
  inWorld({}, async (world) => {
    const job = await world.run([{ name: 'aws', uses: awsAction, with: world.inputs }], {
      event,
      payload,
      issuer: undefined,
    })
    expect(story(job, world)).toMatchSnapshot()
  }),
)
