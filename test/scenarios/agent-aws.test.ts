import { statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { agentOf, agentsOf, askAws, isAlive } from '../support/agent.ts'
import { awsAction, inWorld } from '../support/aws-world.ts'
import type { Job, Step } from '../support/runner.ts'
import { environment, leaksOf, leftBehind, story } from '../support/story.ts'

/** A step that requests the agent's credential as an SDK does, and prints it. */
const tool: Step = {
  name: 'tool',
  script: `fetch(process.env.AWS_CONTAINER_CREDENTIALS_FULL_URI, { headers: { authorization: process.env.AWS_CONTAINER_AUTHORIZATION_TOKEN } })
    .then(async (answer) => console.log(answer.status, JSON.stringify(await answer.json())))`,
}

test('a role comes from the agent: nothing of it is in the environment or on disk, and post ends the agent', () =>
  inWorld({}, async (world) => {
    let agent: ReturnType<typeof agentOf> | undefined
    const job = await world.use({ deliver: 'agent' }, {}, tool, {
      name: 'look',
      during: (job) => {
        agent = agentOf(job)
        expect(isAlive(agent)).toBe(true)
        expect(statSync(`${agent.folder}/control`).mode & 0o777).toBe(0o600)
      },
    })
    expect(story(job, world)).toMatchSnapshot()
    const [session] = world.sts.issued
    expect(world.sts.issued).toHaveLength(1)
    expect(job.steps[1]?.stdout).toContain(session?.secretAccessKey)
    // Main got this one and masked it.
    expect(job.log).toContain('"SecretAccessKey":"***"')
    expect(agent && isAlive(agent)).toBe(false)
    expect([job.orphans, environment(job), leftBehind(job), leaksOf({ ...job, steps: [] }, world)]).toEqual([
      [],
      {},
      [],
      [],
    ])
  }))

test('a second use is served by the same agent, with a secret of its own, and the last post ends it', () =>
  inWorld({}, async (world) => {
    const use = (name: string, inputs = {}): Step => ({
      name,
      uses: awsAction,
      with: { ...world.inputs, deliver: 'agent', 'session-name': name, ...inputs },
    })
    const bearers: string[] = []
    const look = (during: (job: Job) => unknown): Step => ({ name: 'look', during })
    const job = await world.run([
      use('one'),
      look(async (job) => {
        bearers.push(job.env.AWS_CONTAINER_AUTHORIZATION_TOKEN ?? '')
        expect((await askAws(job)).fields.AccessKeyId).toBe(world.sts.issued[0]?.accessKeyId)
      }),
      use('two'),
      look(async (job) => {
        bearers.push(job.env.AWS_CONTAINER_AUTHORIZATION_TOKEN ?? '')
        expect(agentsOf(job)).toHaveLength(1)
        expect((await askAws(job)).fields.AccessKeyId).toBe(world.sts.issued[1]?.accessKeyId)
        // The secret of one credential does not open the other.
        expect((await askAws(job, { authorization: bearers[0] ?? '' })).status).toBe(403)
      }),
    ])
    expect(new Set(bearers).size).toBe(2)
    expect(job.log).toMatch(
      /The Mayfly agent made 0 more credentials for aws-[0-9a-f]{12}\n[\s\S]*made 0 more .*, and was stopped/,
    )
    expect([job.orphans, environment(job), leftBehind(job)]).toEqual([[], {}, []])
  }))

test('what no proxy is asked for stays as the job had it, with loopback while the agent runs', () =>
  inWorld({}, async (world) => {
    const env = { NO_PROXY: 'internal.example, 10.0.0.0/8', no_proxy: 'other.example' }
    const job = await world.use({ deliver: 'agent' }, { env })
    const during = 'internal.example,10.0.0.0/8,other.example,127.0.0.1,localhost'
    expect(job.steps[0]?.env).toMatchObject({ NO_PROXY: during, no_proxy: during })
    expect(job.steps[1]?.env).toMatchObject(env)
  }))

test('the expiry given is the deadline when that comes first, and each credential has its own', () =>
  inWorld({}, async (world) => {
    const job = await world.use(
      { deliver: 'agent', deadline: '2m' },
      {},
      {
        name: 'ask',
        during: async (job) => {
          const { fields } = await askAws(job)
          const seconds = (Date.parse(String(fields.Expiration)) - Date.now()) / 1000
          expect(seconds).toBeGreaterThan(100)
          expect(seconds).toBeLessThanOrEqual(121)
        },
      },
    )
    expect(job.failed).toBe(false)
    const [{ params } = { params: {} as Record<string, string> }] = world.sts.requests
    expect(params.DurationSeconds).toBe('1200')
    expect(params.Policy).toContain('DateGreaterThan')
  }))

test('a lifetime that was asked for stays', () =>
  inWorld({}, async (world) => {
    await world.use({ deliver: 'agent', lifetime: '45m' })
    expect(world.sts.requests[0]?.params.DurationSeconds).toBe('2700')
  }))

test('a refused token fails main with the same error, and leaves no agent', () =>
  inWorld({}, async (world) => {
    world.issuer.claims = { sub: 'repo:acme/api:pull_request' }
    const byAgent = await world.use({ deliver: 'agent' })
    const byEnv = await world.use({})
    expect(byAgent.log.replace(/\d\d:\d\d:\d\d/g, '')).toBe(byEnv.log.replace(/\d\d:\d\d:\d\d/g, ''))
    expect(byAgent.log).toContain('repo:acme/api:pull_request')
    expect([byAgent.orphans, environment(byAgent), leftBehind(byAgent)]).toEqual([[], {}, []])
  }))

test('other ways of delivery beside the agent are refused before any request', () =>
  inWorld({}, async (world) => {
    const job = await world.use({ deliver: 'env, output, agent' })
    expect(job.log).toContain('can combine agent only with output: with env the tools would not ask the Mayfly agent')
    expect(world.issuer.requests).toEqual([])
  }))
