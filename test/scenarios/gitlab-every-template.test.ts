import { expect, test } from 'vitest'
import { registry } from '../../packages/providers/src/registry.ts'
import { expectClean, inGitlabWorld, leaksOf, leftBehind, type ProviderId } from '../support/gitlab-world.ts'

const ids = Object.keys(registry) as ProviderId[]
const otherProject = {
  sub: 'project_path:acme/other:ref_type:branch:ref:main',
  project_id: '99',
  project_path: 'acme/other',
  job_project_id: '99',
  job_project_path: 'acme/other',
}

test.each(ids)('a job with the template of %s has its credential, and afterwards nothing is left', async (id) => {
  await inGitlabWorld(id, async (world) => {
    const { variable } = world.double
    const job = await world.use([
      `printenv ${variable} >"$MARKS/value"`,
      `stat -c %a "$RUNNER_TEMP_PROJECT_DIR/mayfly-$CI_JOB_ID" "$RUNNER_TEMP_PROJECT_DIR/mayfly-$CI_JOB_ID/state" >"$MARKS/modes"`,
      `env >"$MARKS/env"`,
    ])
    expect(job.status).toBe('success')
    expect(job.marks.value?.trim()).not.toBe('')
    expect(job.marks.modes).toBe('700\n700\n')
    expect(job.marks.env).not.toMatch(/^(MAYFLY|mayfly)/m)
    expect(job.log).toMatch(/: (revoked-verified, by|expires-only, valid until) /)
    expectClean(job, world)
  })
})

test.each(ids)('%s: a script that fails fails the job, and what it got ends all the same', async (id) => {
  await inGitlabWorld(id, async (world) => {
    const job = await world.use([`test -n "$${world.double.variable}"`, 'exit 7', 'touch "$MARKS/later"'])
    expect([job.status, job.marks]).toEqual(['failed', {}])
    expect(job.log).toMatch(/: (revoked-verified, by|expires-only, valid until) /)
    expectClean(job, world)
  })
})

test.each(ids)('%s: a login that is refused runs no script and leaves nothing', async (id) => {
  await inGitlabWorld(id, async (world) => {
    const job = await world.use('touch "$MARKS/script"', { claims: otherProject })
    expect([job.status, job.marks]).toEqual(['failed', {}])
    expect(job.log).toContain('ERR_EXCHANGE_REJECTED')
    expect(job.log).toContain(otherProject.sub)
    expectClean(job, world)
  })
})

test.each(ids)('%s: a token for somebody else is never sent, and the error says what to write', async (id) => {
  await inGitlabWorld(id, async (world) => {
    const token = `MAYFLY_ID_TOKEN_${id.toUpperCase().replaceAll('-', '_')}`
    const job = await world.use('touch "$MARKS/script"', {
      more: { id_tokens: { [token]: { aud: 'https://other.example' } } },
    })
    expect([job.status, job.marks, world.traffic()]).toEqual(['failed', {}, []])
    expect(job.log).toContain('https://other.example')
    expect(job.log).toContain(`aud: '${world.double.audience}'`)
    expect([leaksOf(job, world), leftBehind(job)]).toEqual([[], []])
  })
})
