import { strangeInputs } from '@mayfly/core/input-faults'
import type { InputFault, InputLiteral } from '@mayfly/core/inputs'
import type { OtherAction } from '@mayfly/core/other-action'

/** A fault for each unknown flag, with the flag that may have been meant. */
export function unknownFlags(
  known: InputLiteral,
  names: readonly string[],
  others: readonly OtherAction[] = [],
): InputFault[] {
  return [...new Set(names)].map((input) => {
    if (input === '--') return { input, message: 'is only for exec: it separates the flags from the command' }
    const name = input.replace(/^--/, '')
    // Every flag may be given in other ways, which its name ends with.
    const [guess] = strangeInputs(known, [name, name.replace(/-(?:file|base64)$/, '')], others)
    return { input, message: guess?.message ?? 'is not a flag of this command' }
  })
}
