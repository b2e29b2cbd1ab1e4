import { meantName } from '@mayfly/core/input-faults'
import type { InputFault, InputSpecs } from '@mayfly/core/inputs'
import { adviceOf, type OtherAction } from '@mayfly/core/other-action'
import { near } from './near.ts'

/** A fault for each unknown flag, with the flag that may have been meant. */
export function unknownFlags(
  known: InputSpecs,
  names: readonly string[],
  others: readonly OtherAction[] = [],
): InputFault[] {
  return [...new Set(names)].map((input) => {
    if (input === '--') return { input, message: 'is only for exec: it separates the flags from the command' }
    const name = input.replace(/^--?/, '')
    // Every flag may be given in other ways, which its name ends with.
    const [, bare = name, way = ''] = /^(.*?)(-file|-base64)?$/.exec(name) ?? []
    const [advice] = others.flatMap((other) => [name, bare].flatMap((one) => adviceOf(one, other) ?? []))
    const meant = meantName(known, bare, others) ?? near(Object.keys(known), bare)[0]
    return {
      input,
      message: advice ?? (meant ? `is not a flag; did you mean --${meant}${way}?` : 'is not a flag of this command'),
    }
  })
}
