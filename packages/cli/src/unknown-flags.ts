import { misspelt } from '@mayfly/core/input-faults'
import type { InputFault, InputLiteral } from '@mayfly/core/inputs'

/** A fault for each flag that a command does not have, with what may have been meant. */
export function unknownFlags(known: InputLiteral, names: readonly string[]): InputFault[] {
  return [...new Set(names)].map((input) => {
    if (input === '--') return { input, message: 'begins a command to run, which exec alone does' }
    const [guess] = misspelt(known, [input.replace(/^--/, '')])
    return { input, message: guess?.message ?? 'is not a flag of this command' }
  })
}
