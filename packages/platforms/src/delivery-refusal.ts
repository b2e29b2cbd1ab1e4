import { MayflyError } from '@mayfly/core/errors'

interface Found {
  /** Variables that are never set. */
  readonly refused: readonly string[]
  /** Those that an earlier use has delivered. */
  readonly taken: readonly string[]
  /** Those of the job, and files of its user, that come before ours in the tools. */
  readonly hiding: readonly string[]
  /** Those of the job that do so although they are empty. */
  readonly empty: readonly string[]
  /** The program that is not there. */
  readonly missing: string | undefined
}

/** The error for a delivery that cannot be: the gravest thing that was found. */
export function deliveryRefusal({ refused, taken, hiding, empty, missing }: Found): MayflyError {
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
  if (empty.length > 0) {
    return new MayflyError('ERR_ENV_CONFLICT', 'Variables of this job are set but empty, and so hide the credential', {
      facts: { variables: empty.join(', ') },
      fix: 'The tools read the empty text as a name or an address. Remove the line that sets them: an env entry whose value is empty here, such as that of an absent variable. A step of GitHub cannot unset a variable; where an earlier step sets them, use deliver: file with a profile of its own, or deliver: output. No request was made.',
    })
  }
  return new MayflyError('ERR_PROGRAM_MISSING', `${missing} is not on the PATH of this job`, {
    facts: { program: missing },
    fix: `Install ${missing} in an earlier step or in the runner's image, or leave out the input that asks for it.`,
  })
}
