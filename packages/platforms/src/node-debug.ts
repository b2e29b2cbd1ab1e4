import { MayflyError } from '@mayfly/core/errors'

/**
 * The error for a job in which Node itself prints the bytes that it receives, as numbers that no mask finds. The first
 * 50 bytes of GitHub's answer already contain a whole token.
 *
 * @see https://nodejs.org/api/cli.html#node_debugmodule
 */
export function nodeDebug(): MayflyError {
  return new MayflyError(
    'ERR_ENV_CONFLICT',
    'Node would print everything that this step receives, in a form that no mask finds',
    {
      facts: { variables: 'NODE_DEBUG' },
      fix: 'Remove it from the environment of this job. No request was made.',
    },
  )
}
