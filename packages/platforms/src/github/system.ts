import type { System } from '../command/system.ts'
import { readJob } from './job.ts'

/** A `run:` step of a GitHub job. GitHub gives the job no ID token in a variable: the job requests each one. */
export const github: System = {
  id: 'github',
  job: readJob,
  tokenFix: () => 'Add "permissions: { id-token: write }" to this job.',
  async requestToken(audience, mask, log) {
    return (await import('./one-token.ts')).requestOneToken(audience, {}, mask, log)
  },
}
