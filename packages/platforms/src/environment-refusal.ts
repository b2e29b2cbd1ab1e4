import { MayflyError } from '@mayfly/core/errors'
import { isStartable, sizeOf } from './environment-size.ts'

interface Obstacles {
  /** Variables that are never set. */
  readonly refused: readonly string[]
  /** Variables that an earlier login or step has delivered. */
  readonly taken: readonly string[]
  /** Variables of the job, and files of its user, that the tools prefer to the delivered credential. */
  readonly hiding: readonly string[]
  /** Variables of the job that the tools prefer although they are empty. */
  readonly empty: readonly string[]
  /** The program that is missing. */
  readonly missing: string | undefined
}

/** Advice that depends on who delivers: only GitHub's steps have outputs, and only a command can unset a variable. */
const advice = {
  GitHub: {
    hiding:
      'Remove these variables from the job, or choose another delivery. If an earlier Mayfly step set them, give that step a profile of its own or use its outputs.',
    empty:
      'Remove the line that sets them, such as an env entry whose variable or secret is absent. If an earlier step sets them, a later step cannot unset them: use deliver: file with a profile of its own, or deliver: output. No request was made.',
    program: (name: string) =>
      `Install ${name} in an earlier step or in the runner's image, or leave out the input that needs it.`,
  },
  command: {
    hiding:
      'Unset these variables before this command, or choose another --deliver. If an earlier login set them, end it first (mayfly logout), or give each login a profile of its own.',
    empty: 'Unset them before this command. No request was made.',
    program: (name: string) => `Install ${name} in the image of the job, or leave out the flag that needs it.`,
  },
}

/** The error for a delivery that is not possible: only the most serious reason. */
export function deliveryRefusal(
  { refused, taken, hiding, empty, missing = '' }: Obstacles,
  by: keyof typeof advice,
): MayflyError {
  if (refused.length > 0) {
    return new MayflyError(
      'ERR_ENV_CONFLICT',
      'A secret has the name of a variable that controls the shell, a loader or the runner',
      {
        facts: { variables: refused.join(', ') },
        fix: 'Change the NAME before the = sign of the line.',
      },
    )
  }
  if (taken.length > 0) {
    return new MayflyError('ERR_ENV_CONFLICT', 'An earlier login of this job has delivered the same variables', {
      facts: { variables: taken.join(', ') },
      fix: 'End the earlier login first (mayfly logout), or deliver this credential in another way, for example as a file with a profile of its own.',
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
        fix: `The tools would use another identity, or treat the new credential as expired. ${advice[by].hiding}`,
      },
    )
  }
  if (empty.length > 0) {
    return new MayflyError(
      'ERR_ENV_CONFLICT',
      'Empty variables of this job would stop its tools from using the credential',
      {
        facts: { variables: empty.join(', ') },
        fix: `The tools read the empty text as a name or an address. ${advice[by].empty}`,
      },
    )
  }
  return new MayflyError('ERR_PROGRAM_MISSING', `${missing} is not on the PATH of this job`, {
    facts: { program: missing },
    fix: advice[by].program(missing),
  })
}

/**
 * The error for a job in which Node itself prints the bytes that it receives, as numbers that no mask finds. The first
 * 50 bytes of GitHub's answer already contain a whole token.
 *
 * @see https://nodejs.org/api/cli.html#node_debugmodule
 */
export function nodeDebugError(): MayflyError {
  return new MayflyError(
    'ERR_ENV_CONFLICT',
    'Node would print everything that this step receives, in a form that no mask finds',
    {
      facts: { variables: 'NODE_DEBUG' },
      fix: 'Remove it from the environment of this job. No request was made.',
    },
  )
}

/** The error for variables that spell an input in a way that the runner never uses. */
export function inputSpellingError(names: readonly string[]): MayflyError {
  return new MayflyError(
    'ERR_ENV_CONFLICT',
    'The environment of this job spells inputs in a way that the runner never uses',
    {
      facts: { variables: names.join(', ') },
      fix: 'The runner writes the name of an input in upper case. An earlier step, or env in the workflow, set these variables: remove them. No request was made.',
    },
  )
}

/** The error for variables with which no later step could start: their names and the reason. */
export function unstartableError(variables: Readonly<Record<string, string>>): MayflyError {
  const reasons = Object.entries(variables).flatMap(([name, value]) => {
    if (isStartable(name, value)) return []
    return [
      Number.isFinite(sizeOf(name, value)) ? `${name} is larger than 128 KiB` : `${name} contains a NUL character`,
    ]
  })
  return new MayflyError('ERR_DELIVERY_FAILED', 'No later step and no post step could start with these variables', {
    facts: {
      reason:
        reasons.join('; ') ||
        'together with the existing environment of this job they are too large for a process to start',
    },
    fix: 'Deliver large values as a file.',
  })
}
