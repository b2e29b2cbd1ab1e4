import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { agentOf, askAws, during, isAlive, isOpen, until } from '../support/agent.ts'
import { type AwsWorld, awsAction, inWorld } from '../support/aws-world.ts'
import { type JobTime, minute, timeOf } from '../support/job-time.ts'
import { killOrphans, orphansOf } from '../support/orphans.ts'
import type { Job, RunningStep } from '../support/runner.ts'
import { environment, leftBehind } from '../support/story.ts'

const sessionLife = 20 * minute

/** A world whose scenario moves the time. */
function inMovedWorld(scenario: (world: AwsWorld, time: JobTime) => Promise<void>): Promise<void> {
  return inWorld({}, (world) => scenario(world, timeOf(world)))
}

/** Lets so much time pass that the agent renews the session at the next request. */
const nextIsDue = (time: JobTime) => time.pass(14 * minute)

/** Requests credentials as a tool does, until the agent has returned a number of different ones. */
async function askUntil(job: Job, count: number, time: JobTime): Promise<string[]> {
  const seen = new Set<string>()
  await until(`${count} credentials`, async () => {
    const { status, fields } = await askAws(job)
    expect(status).toBe(200)
    const before = seen.size
    seen.add(String(fields.AccessKeyId))
    if (seen.size > before && seen.size < count) nextIsDue(time)
    return seen.size >= count
  })
  return [...seen]
}

test.concurrent('while the job runs a new credential comes before the old one ends; post tells of the last', () =>
  inMovedWorld(async (world, time) => {
    const job = await world.use(
      { deliver: 'agent' },
      { env: time.env },
      during((job) => askUntil(job, 3, time)),
    )
    expect(world.sts.issued.length).toBeGreaterThanOrEqual(3)
    // Each was requested with its own ID token.
    expect(new Set(world.sts.requests.map(({ params }) => params.WebIdentityToken)).size).toBe(
      world.sts.requests.length,
    )
    const last = new Date(Math.max(...world.sts.issued.map(({ expiresAt }) => expiresAt))).toISOString().slice(0, 19)
    expect(job.log).toContain(`expires-only, valid until ${last}Z`)
    expect(job.log).toMatch(/The Mayfly agent made [2-9] more credentials for aws-\w+, and was stopped/)
    expect([job.orphans, environment(job), leftBehind(job)]).toEqual([[], {}, []])
  }))

test.concurrent('a job whose post steps never run: the clean-up of the runner finds the agent, and nothing lives past its time', () =>
  inMovedWorld(async (world, time) => {
    const job = await world.use(
      { deliver: 'agent' },
      { vanishes: true, env: time.env },
      during((job) => askUntil(job, 2, time)),
    )
    const agent = agentOf(job)
    expect(isAlive(agent)).toBe(true)
    expect(killOrphans(job.trackingId)).toEqual([agent.pid])
    const { length } = world.issuer.requests
    const last = Math.max(...world.sts.issued.map(({ expiresAt }) => expiresAt))
    expect(last - time.now()).toBeLessThanOrEqual(sessionLife)
    time.pass(sessionLife + minute)
    expect(world.issuer.requests).toHaveLength(length)
  }))

test.concurrent('the agent goes by itself once GitHub refuses a token, as it does when the job is over', () =>
  inMovedWorld(async (world, time) => {
    await world.use(
      { deliver: 'agent' },
      { vanishes: true, env: time.env },
      during(async (job) => {
        const agent = agentOf(job)
        await askUntil(job, 2, time)
        world.issuer.jobCompleted = true
        nextIsDue(time)
        const before = world.issuer.requests.length
        await askAws(job)
        await until('the agent is gone', () => !isAlive(agent))
        expect(await isOpen(agent.port)).toBe(false)
        expect(world.issuer.requests.length - before).toBeLessThanOrEqual(4)
      }),
    )
  }))

test.concurrent('a GitHub that is overloaded ends nothing: the old credential is served, and the next one comes', () =>
  inMovedWorld(async (world, time) => {
    const job = await world.use(
      { deliver: 'agent' },
      { env: time.env },
      during(async (job) => {
        let refused = 0
        world.issuer.answer = (_, response, next) => {
          if (refused++ < 6) response.writeHead(503).end()
          else next()
        }
        nextIsDue(time)
        await until('a second session', async () => {
          await askAws(job)
          return world.sts.issued.length > 1
        })
        expect(refused).toBeGreaterThan(6)
      }),
    )
    expect(job.log).toContain(', and was stopped')
  }))

test.concurrent('a role that is taken away: the tools get the reason, the agent stays, and post reports it too', () =>
  inMovedWorld(async (world, time) => {
    const job = await world.use(
      { deliver: 'agent' },
      { env: time.env },
      during(async (job) => {
        world.issuer.claims = { sub: 'repo:acme/api:environment:other' }
        time.pass(sessionLife + minute)
        await until('a refusal', async () => (await askAws(job)).status !== 200)
        const { status, fields } = await askAws(job)
        expect(status).toBe(403)
        expect(fields).toMatchObject({ Code: 'ERR_EXCHANGE_REJECTED' })
        expect(fields.Message).toBe('AWS refused the ID token (ERR_EXCHANGE_REJECTED, AccessDenied)')
        expect(isAlive(agentOf(job))).toBe(true)
      }),
    )
    expect(job.log).toMatch(
      /##\[warning\]The last attempt of the Mayfly agent for aws-\w+ failed: AWS refused the ID token/,
    )
  }))

test.concurrent('an agent that was killed: post says so, and tells what it had written down', () =>
  inMovedWorld(async (world, time) => {
    const job = await world.use(
      { deliver: 'agent' },
      { env: time.env },
      during(async (job) => {
        await askUntil(job, 3, time)
        const agent = agentOf(job)
        process.kill(agent.pid, 'SIGKILL')
        await until('it is gone', () => !isAlive(agent))
      }),
    )
    expect(job.log).toMatch(
      /##\[warning\]The Mayfly agent had stopped before this step\. The report for aws-\w+ uses what it saved last/,
    )
    const last = new Date(Math.max(...world.sts.issued.map(({ expiresAt }) => expiresAt))).toISOString().slice(0, 19)
    expect(job.log).toContain(`expires-only, valid until ${last}Z`)
    expect([job.orphans, environment(job), leftBehind(job)]).toEqual([[], {}, []])
  }))

test.concurrent('a worker that is killed takes the agent along, which asks for nothing more', () =>
  inMovedWorld(async (world, time) => {
    const { requestUrl, requestToken } = world.issuer
    const use = { name: 'aws', uses: awsAction, with: { ...world.inputs, deliver: 'agent' } }
    // The worker sleeps as long as it lives. Then nobody waits for it any more.
    const sleep = { name: 'sleep', script: 'setTimeout(() => undefined, 60_000)' }
    const job = { issuer: { requestUrl, requestToken }, steps: [use, sleep], env: time.env }
    const env = { PATH: process.env.PATH, JOB: JSON.stringify(job) }
    const worker = spawn(process.execPath, [resolve('test/support/worker.ts')], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let told = { temp: '', trackingId: '' }
    for await (const line of createInterface({ input: worker.stdout })) {
      told = JSON.parse(line)
      if (line.includes('"sleep"')) break
    }
    try {
      const agent = agentOf({ temp: told.temp } as Job)
      expect(isAlive(agent)).toBe(true)
      worker.kill('SIGKILL')
      await until('the agent is gone', () => !isAlive(agent))
      expect(await isOpen(agent.port)).toBe(false)
      const { length } = world.issuer.requests
      time.pass(sessionLife + minute)
      expect(world.issuer.requests).toHaveLength(length)
    } finally {
      killOrphans(told.trackingId)
      rmSync(dirname(told.temp), { recursive: true })
    }
  }))

test.concurrent('a main step that is killed, or cancelled, before it delivered leaves no agent', () =>
  inWorld({}, async (world) => {
    for (const how of ['kill', 'cancel'] as const) {
      const onStep = (_: string, step: RunningStep) => {
        // It waits for its answer during this time.
        world.sts.answer = () =>
          void until('its agent runs', () => orphansOf(step.trackingId).length > 1).then(() => step[how]())
      }
      const job = await world.use({ deliver: 'agent' }, { onStep, vanishes: true })
      expect(job.steps[0]?.exitCode).not.toBe(0)
      await until('no agent is left', () => orphansOf(job.trackingId).length === 0)
    }
  }))
