import { MayflyError } from './errors.ts'
import type { Job } from './platform.ts'

const untrusted = ['pull_request_target', 'workflow_run']

/** Refuses the events in which code from outside runs with the repository's rights. Throws ERR_EVENT_REFUSED. */
export function guardEvent(job: Job, allowed: boolean): void {
  if (allowed || !untrusted.includes(job.event)) return
  throw new MayflyError('ERR_EVENT_REFUSED', `No credential is given to a job that runs on ${job.event}`, {
    facts: { event: job.event },
  })
}
