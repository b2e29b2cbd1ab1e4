import { MayflyError } from '@mayfly/core/errors'

interface Found {
  /** Variables that are never set. */
  readonly refused: readonly string[]
  /** Those that an earlier use has delivered. */
  readonly taken: readonly string[]
  /** Those of the job, and files of its user, that come before ours in the tools. */
  readonly hiding: readonly string[]
  /** The program that is not there. */
  readonly missing: string | undefined
}

/** The error for a delivery that cannot be: the gravest thing that was found. */
export function deliveryRefusal({ refused, taken, hiding, missing }: Found): MayflyError {
  if (refused.length > 0) {
    return new MayflyError('ERR_ENV_CONFLICT', 'A delivery wants variables that are never set', {
      facts: { variables: refused.join(', ') },
      fix: 'They steer the shell, a loader or the runner: give the secret another name.',
    })
  }
  if (taken.length > 0) {
    return new MayflyError('ERR_ENV_CONFLICT', 'An earlier use in this job has delivered the same variables', {
      facts: { variables: taken.join(', ') },
      fix: 'Give each use its own way of delivery (files, a profile of its own), or end the earlier one first.',
    })
  }
  if (hiding.length > 0) {
    const files = hiding.filter((name) => /[\\/]/.test(name))
    const variables = hiding.filter((name) => !files.includes(name))
    return new MayflyError('ERR_ENV_CONFLICT', 'The environment of this job would hide the credential from its tools', {
      facts: { variables: variables.join(', '), files: files.join(', ') },
    })
  }
  return new MayflyError('ERR_PROGRAM_MISSING', `${missing} is not on the PATH of this job`, {
    facts: { program: missing },
    fix: `Install ${missing} in an earlier step or in the runner's image, or leave out the input that asks for it.`,
  })
}
