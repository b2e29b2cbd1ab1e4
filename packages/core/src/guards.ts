import { MayflyError } from './errors.ts'
import type { Job } from './platform.ts'

/** The event of a job that runs here on the code of somebody else's project. */
export const forkEvent = 'the merge request of a fork'

/** The same on a system that builds pull requests. */
export const forkBuild = 'the pull request of a fork'

const untrusted = ['pull_request_target', 'workflow_run', forkEvent, forkBuild]

/** Refuses the events in which code from outside runs with the repository's rights. Throws ERR_EVENT_REFUSED. */
export function guardEvent(job: Job, allowed: boolean): void {
  if (allowed || !untrusted.includes(job.event)) return
  throw new MayflyError('ERR_EVENT_REFUSED', `No credential is given to a job that runs on ${job.event}`, {
    facts: { event: job.event, 'started by': job.outsider },
  })
}
