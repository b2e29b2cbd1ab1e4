import { type Stats, statSync } from 'node:fs'
import { quote } from '@mayfly/core/foreign-text'
import type { InputFault } from '@mayfly/core/inputs'

/** The fault of a path in an argument, if nothing is there that `isWanted`. `otherwise` says what is wrong then. */
export function pathFaults(path: string, isWanted: (found: Stats) => boolean, otherwise: string): InputFault[] {
  try {
    return isWanted(statSync(path)) ? [] : [{ input: quote(path), message: otherwise }]
  } catch (error) {
    const { code = 'unknown' } = error as { code?: string }
    return [{ input: quote(path), message: code === 'ENOENT' ? 'does not exist' : `cannot be read (${code})` }]
  }
}
