import { MayflyError } from '@mayfly/core/errors'

/** The error for a delivery that may not be: it wants variables that are never set, or something would hide it. */
export function refusal(refused: readonly string[], hiding: readonly string[]): MayflyError {
  if (refused.length > 0) {
    return new MayflyError('ERR_ENV_CONFLICT', 'A delivery wants variables that are never set', {
      facts: { variables: refused.join(', ') },
      fix: 'They steer the shell, a loader or the runner: give the secret another name.',
    })
  }
  const files = hiding.filter((name) => /[\\/]/.test(name))
  const variables = hiding.filter((name) => !files.includes(name))
  return new MayflyError('ERR_ENV_CONFLICT', 'The environment of this job would hide the credential from its tools', {
    facts: { variables: variables.join(', '), files: files.join(', ') },
  })
}
