import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Shell } from '../support/gitlab-runner.ts'
import { expectClean, inGitlabWorld, leaksOf, leftBehind, type ProviderId } from '../support/gitlab-world.ts'

const shells = (['bash', 'dash', 'busybox'] satisfies Shell[]).filter((name) =>
  ['/bin', '/usr/bin'].some((folder) => existsSync(join(folder, name))),
)
const jobs = shells.flatMap((shell) => (['vault', 'aws'] satisfies ProviderId[]).map((id) => ({ shell, id })))

test.each(jobs)('$shell runs the template of $id from login to logout', async ({ shell, id }) => {
  await inGitlabWorld(id, async (world) => {
    const job = await world.use([`printenv ${world.double.variable} >"$MARKS/value"`], { shell })
    expect(job.status).toBe('success')
    expect(job.marks.value).not.toBe('')
    expectClean(job, world)
  })
})

test.each(shells)(
  '%s: a job that is cancelled, and one that runs out of time, have nothing alive afterwards',
  async (shell) => {
    await inGitlabWorld('vault', async (world) => {
      const ready = (line: string) => line === 'ready'
      for (const [stop, status] of [
        [{ cancelAfter: ready }, 'canceled'],
        [{ timeUpAfter: ready }, 'failed'],
      ] as const) {
        const job = await world.use(['echo ready', 'sleep 60'], { shell, ...stop })
        expect([job.status, world.double.live(), leaksOf(job, world), leftBehind(job)]).toEqual([status, 0, [], []])
      }
    })
  },
)

test.each(shells)('%s: a script that traces its commands shows no value as it takes them over', async (shell) => {
  await inGitlabWorld('vault', async (world) => {
    const { before_script: before = [] } = world.job()
    const job = await world.use('printenv PASSWORD >"$MARKS/value"', {
      shell,
      more: { before_script: ['set -x', ...before, 'echo "still tracing: $-"'] },
    })
    expect(job.status).toBe('success')
    expect(job.log).toMatch(/still tracing: \w*x/)
    expect(leaksOf(job, world)).toEqual([])
  })
})

test('a runner that obeys ::add-mask:: gets each value, and hides what a script prints', async () => {
  await inGitlabWorld('vault', async (world) => {
    const job = await world.use('printenv PASSWORD', { proxyExec: true })
    expect(job.status).toBe('success')
    expect(job.log).toContain('[MASKED]')
    expect([leaksOf(job, world), leftBehind(job)]).toEqual([[], []])
  })
})

test('a runner that does not obey it never gets a value, because it would show it', async () => {
  await inGitlabWorld('vault', async (world) => {
    const job = await world.use('true')
    expect(job.rawLog).not.toContain('::add-mask::')
  })
})

test('a token itself is hidden by the runner, as it is a masked variable', async () => {
  await inGitlabWorld('vault', async (world) => {
    const job = await world.use('true', { more: { after_script: ['printenv MAYFLY_ID_TOKEN_VAULT'] } })
    expect(job.log).toContain('[MASKED]')
    expect(world.issuer.minted.filter((token) => job.log.includes(token))).toEqual([])
  })
})
