import { MayflyError } from '@mayfly/core/errors'

/** The error for variables that spell an input in a way that the runner never uses. */
export function otherSpellings(names: readonly string[]): MayflyError {
  return new MayflyError(
    'ERR_ENV_CONFLICT',
    'The environment of this job spells inputs in a way that the runner never uses',
    {
      facts: { variables: names.join(', ') },
      fix: 'The runner writes the name of an input in upper case. An earlier step, or env in the workflow, set these variables: remove them. No request was made.',
    },
  )
}
