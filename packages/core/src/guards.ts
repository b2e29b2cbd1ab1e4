import type { AcquirePlatform } from './platform.ts'

/** The event of a job that runs here with the code of another project. */
export const forkEvent = 'the merge request of a fork'

/** The same event on a system that builds pull requests. */
export const forkBuild = 'the pull request of a fork'

/**
 * Events in which code from outside may run with the rights of this repository. It does not matter who started them.
 */
const foreignCode = ['pull_request_target', 'workflow_run', forkEvent, forkBuild]

/** Events that anybody can cause who can see the repository. */
const causedByAnybody = [
  'issue_comment',
  'issues',
  'discussion',
  'discussion_comment',
  'fork',
  'watch',
  'gollum',
  'pull_request_review',
  'pull_request_review_comment',
]

/**
 * Refuses the events in which foreign code may run, and the events that anybody can cause unless their author belongs
 * to the project. Throws ERR_EVENT_REFUSED.
 */
export async function guardEvent({ job, starter }: Pick<AcquirePlatform, 'job' | 'starter'>): Promise<void> {
  const anybodyCanCause = causedByAnybody.includes(job.event)
  if (!anybodyCanCause && !foreignCode.includes(job.event)) return
  const { judgeEvent } = await import('./event-refusal.ts')
  judgeEvent(job, await starter?.(), anybodyCanCause)
}
