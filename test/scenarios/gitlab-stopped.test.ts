import { expect, test } from 'vitest'
import { expectClean, inGitlabWorld, leaksOf, type ProviderId } from '../support/gitlab-world.ts'

const revocable: ProviderId[] = ['vault', 'kubernetes']
const ready = (line: string) => line === 'ready'

test.each(revocable)('%s: a job that is cancelled while its script runs has nothing alive afterwards', async (id) => {
  await inGitlabWorld(id, async (world) => {
    const job = await world.use(['echo ready', 'sleep 60', 'touch "$MARKS/later"'], {
      cancelAfter: ready,
    })
    expect([job.status, job.marks]).toEqual(['canceled', {}])
    expect(job.log).toContain(': revoked-verified, by ')
    expectClean(job, world)
  })
})

test.each(revocable)('%s: a job that is cancelled while it logs in has nothing alive afterwards', async (id) => {
  await inGitlabWorld(id, async (world) => {
    const cancel = new AbortController()
    world.double.server.answer = (_request, _response, next) => {
      if (world.double.live() > 0) cancel.abort()
      next()
    }
    const job = await world.use('touch "$MARKS/script"', { cancelled: cancel.signal })
    expect([job.status, job.marks]).toEqual(['canceled', {}])
    expectClean(job, world)
  })
})

test.each(revocable)('%s: a script that runs out of time is stopped, and what it got is revoked', async (id) => {
  await inGitlabWorld(id, async (world) => {
    const job = await world.use(['touch "$MARKS/started"', 'echo ready', 'sleep 60'], { timeUpAfter: ready })
    expect([job.status, job.timedOut, job.marks]).toEqual(['failed', true, { started: '' }])
    expect(job.log).toContain(': revoked-verified, by ')
    expectClean(job, world)
  })
})

test('where the timeout of the job comes first, no after_script runs: only the expiry is left, as the limits say', async () => {
  await inGitlabWorld('vault', async (world) => {
    const job = await world.use(['echo ready', 'sleep 60'], { inputs: { 'script-timeout': '2h' }, timeUpAfter: ready })
    expect([job.status, job.timedOut]).toEqual(['failed', true])
    expect(job.log).not.toContain('Running after script')
    expect(world.double.live()).toBeGreaterThan(0)
    expect(leaksOf(job, world)).toEqual([])
  })
})

test('a script that ignores its end is killed with all that it started', async () => {
  await inGitlabWorld('vault', async (world) => {
    const stubborn = `trap '' TERM; echo ready; (trap '' TERM; sleep 60; touch "$MARKS/child") & sleep 60; touch "$MARKS/later"`
    const job = await world.use(stubborn, { cancelAfter: ready, grace: 200 })
    expect([job.status, job.marks, world.double.live()]).toEqual(['canceled', {}, 0])
  })
})
