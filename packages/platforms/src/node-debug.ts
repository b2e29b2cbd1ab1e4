import { MayflyError } from '@mayfly/core/errors'

/**
 * Refuses a job in which Node itself prints what it receives, as numbers that no mask finds: a GitHub token is whole within
 * the first 50 bytes of its answer. Throws ERR_ENV_CONFLICT.
 *
 * @see https://nodejs.org/api/util.html#utildebuglogsection-callback
 */
export function refuseNodeDebug(): void {
  if (!process.env.NODE_DEBUG) return
  throw new MayflyError('ERR_ENV_CONFLICT', 'Node would print what this step receives, in a form that no mask finds', {
    facts: { variables: 'NODE_DEBUG' },
    fix: 'Take it out of the environment of this job. No request was made.',
  })
}
