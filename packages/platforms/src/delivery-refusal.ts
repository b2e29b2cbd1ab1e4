import { MayflyError } from '@mayfly/core/errors'

interface Found {
  /** Variables that are never set. */
  readonly refused: readonly string[]
  /** Variables that an earlier login or step has delivered. */
  readonly taken: readonly string[]
  /** Variables of the job, and files of its user, that the tools prefer to the delivered credential. */
  readonly hiding: readonly string[]
  /** Variables of the job that do so although they are empty. */
  readonly empty: readonly string[]
  /** The program that is missing. */
  readonly missing: string | undefined
}

/** The error for a delivery that is not possible: only the most serious reason. */
export function deliveryRefusal({ refused, taken, hiding, empty, missing }: Found): MayflyError {
  if (refused.length > 0) {
    return new MayflyError('ERR_ENV_CONFLICT', 'A delivery needs variables that Mayfly never sets', {
      facts: { variables: refused.join(', ') },
      fix: 'These variables control the shell, a loader or the runner: give the secret another name.',
    })
  }
  if (taken.length > 0) {
    return new MayflyError('ERR_ENV_CONFLICT', 'An earlier login of this job has delivered the same variables', {
      facts: { variables: taken.join(', ') },
      fix: 'Deliver each in another way (files, a profile of its own), or end the earlier login first.',
    })
  }
  if (hiding.length > 0) {
    const files = hiding.filter((name) => /[\\/]/.test(name))
    const variables = hiding.filter((name) => !files.includes(name))
    return new MayflyError(
      'ERR_ENV_CONFLICT',
      'The environment of this job would make its tools use another credential',
      {
        facts: { variables: variables.join(', '), files: files.join(', ') },
      },
    )
  }
  if (empty.length > 0) {
    return new MayflyError('ERR_ENV_CONFLICT', 'Empty variables of this job would keep its tools from the credential', {
      facts: { variables: empty.join(', ') },
      fix: 'The tools read the empty text as a name or an address. Remove the line that sets them: for example an env entry whose value is empty because it comes from an absent variable. A GitHub step cannot unset a variable: if an earlier step sets them, use deliver: file with a profile of its own, or deliver: output. No request was made.',
    })
  }
  return new MayflyError('ERR_PROGRAM_MISSING', `${missing} is not on the PATH of this job`, {
    facts: { program: missing },
    fix: `Install ${missing} in an earlier step or in the runner's image, or leave out the input that needs it.`,
  })
}
