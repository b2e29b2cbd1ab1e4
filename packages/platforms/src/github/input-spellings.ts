import { MayflyError } from '@mayfly/core/errors'

/** The error for variables that spell an input as the runner never does. */
export function otherSpellings(names: readonly string[]): MayflyError {
  return new MayflyError('ERR_ENV_CONFLICT', 'The environment of this job spells inputs as the runner never does', {
    facts: { variables: names.join(', ') },
    fix: 'The runner writes the name of an input in upper case. An earlier step, or env in the workflow, set these variables: remove them. No request was made.',
  })
}
