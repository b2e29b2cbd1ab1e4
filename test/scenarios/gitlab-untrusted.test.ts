import { expect, test } from 'vitest'
import { inGitlabWorld, leaksOf, leftBehind } from '../support/gitlab-world.ts'

// GitLab's claims name the fork as the project, and in another claim the project where the pipeline runs.
const fork = {
  pipeline_source: 'merge_request_event',
  project_id: '77',
  project_path: 'mallory/api',
  namespace_id: '66',
  namespace_path: 'mallory',
}

test('the merge request of a fork gets nothing, and nobody is asked', async () => {
  await inGitlabWorld('vault', async (world) => {
    const job = await world.use('touch "$MARKS/script"', { claims: fork })
    expect([job.status, job.marks, world.traffic()]).toEqual(['failed', {}, []])
    expect(job.log).toContain('ERR_EVENT_REFUSED')
    expect(job.log).toContain('mallory/api')
    expect([leaksOf(job, world), leftBehind(job)]).toEqual([[], []])
  })
})

test('it is asked for where the project allows it', async () => {
  await inGitlabWorld('vault', async (world) => {
    const job = await world.use('touch "$MARKS/script"', {
      claims: fork,
      inputs: { 'allow-untrusted-events': true },
    })
    expect([job.status, world.double.live()]).toEqual(['success', 0])
  })
})

test.each(['CI_DEBUG_TRACE', 'CI_DEBUG_SERVICES'])(
  '%s: a log that shows everything gets no credential',
  async (name) => {
    await inGitlabWorld('vault', async (world) => {
      const job = await world.use('touch "$MARKS/script"', { variables: { [name]: 'true' } })
      expect([job.status, job.marks, world.traffic()]).toEqual(['failed', {}, []])
      expect(job.log).toContain('ERR_LOG_UNMASKED')
      expect(job.log).toContain(name)
      expect(leftBehind(job)).toEqual([])
    })
  },
)
