import { expect, test } from 'vitest'
import { agentOf, askAws, during, isAlive, until } from '../support/agent.ts'
import { type AwsWorld, inWorld } from '../support/aws-world.ts'
import { minute, timeOf } from '../support/job-time.ts'
import { quickTime } from '../support/quick-time.ts'

/** Lets the token endpoint give another answer to its first requests. Returns the number of requests. */
function straying(world: AwsWorld, times: number, status: number, body: string): () => number {
  let asked = 0
  world.issuer.answer = (_, response, next) => {
    if (asked++ >= times) return next()
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)
  }
  return () => asked
}

const said = (text: string) => JSON.stringify({ message: text })

test.concurrent.each([
  ['an empty 200', 200, ''],
  ['a cut 200', 200, '{"value":"eyJ'],
  ['a page with 200', 200, '<html>Sign in</html>'],
  ['a page with 403', 403, '<html>blocked</html>'],
  ['a page with 404', 404, '<html>no such page</html>'],
  ['a 407', 407, ''],
  ['a 408', 408, ''],
  ['a job that GitHub has not seen start', 403, said("Can't issue ID_TOKEN for job in 'Pending' state")],
  ['a job that GitHub still delays', 403, said("Can't issue ID_TOKEN for job in 'Delayed' state")],
])('%s at the token endpoint is asked again', (_, status, body) =>
  inWorld({}, async (world) => {
    const asked = straying(world, 2, status, body)
    const job = await world.use()
    expect([job.failed, asked()]).toEqual([false, 3])
  }),
)

test.concurrent("GitHub's own refusal is final at once, in its own words", () =>
  inWorld({}, async (world) => {
    const words = "Can't issue ID_TOKEN for job in 'Completed' state ::error::x"
    const asked = straying(world, 99, 403, said(words))
    const job = await world.use()
    expect(asked()).toBe(1)
    expect(job.log).toContain('GitHub refused to give an ID token (ERR_ID_TOKEN_UNAVAILABLE)')
    expect(job.log).toMatch(/said +Can't issue ID_TOKEN for job in 'Completed' state : :error::x/)
  }))

test.concurrent('an answer that is never readable is reported as that of something in between', () =>
  inWorld({}, async (world) => {
    straying(world, 99, 403, '<html>blocked</html>')
    const job = await world.use({}, { env: quickTime })
    expect(job.log).toContain(
      'The answer to the ID token request (status 403) is not from GitHub (ERR_ID_TOKEN_UNAVAILABLE)',
    )
    expect(job.log).toContain('between the runner and GitHub may have answered')
    expect(job.log).toMatch(/waited +1\d s/)
  }))

test.concurrent.each([
  ['a page', 403, '<html>blocked</html>'],
  ['a 407', 407, ''],
  ["a single refusal of GitHub's", 403, said('no')],
])('the agent survives %s and makes the next credential', (_, status, body) =>
  inWorld({}, async (world) => {
    const time = timeOf(world)
    await world.use(
      { deliver: 'agent' },
      { env: time.env },
      during(async (job) => {
        const asked = straying(world, 1, status, body)
        const before = world.sts.issued.length
        time.pass(14 * minute)
        await until('another session', async () => {
          await askAws(job)
          return asked() > 1 && world.sts.issued.length > before
        })
        expect(isAlive(agentOf(job))).toBe(true)
      }),
    )
  }),
)
