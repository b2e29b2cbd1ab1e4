import { MayflyError } from '@mayfly/core/errors'

/**
 * The error for a job in which Node itself prints what it receives, as numbers that no mask finds: a GitHub token is whole
 * within the first 50 bytes of its answer.
 *
 * @see https://nodejs.org/api/cli.html#node_debugmodule
 */
export function nodeDebug(): MayflyError {
  return new MayflyError('ERR_ENV_CONFLICT', 'Node would print what this step receives, in a form that no mask finds', {
    facts: { variables: 'NODE_DEBUG' },
    fix: 'Take it out of the environment of this job. No request was made.',
  })
}
