import { appendFileSync } from 'node:fs'
import { EOL } from 'node:os'
import { isOurs } from '../variables.ts'

/**
 * Empties a variable for the steps to come, or puts back the hosts that it named before. The runner has no way to unset one, and `@actions/core` would load crypto
 * for a delimiter that an empty value does not need.
 */
export function emptyVariable(variable: string, was = ''): void {
  if (!isOurs(variable) || !mayRestore(variable, was)) throw new Error('the variable is not ours')
  const file = process.env.GITHUB_ENV
  if (file) appendFileSync(file, `${variable}=${was}${EOL}`)
}

/** Whether a value of before may be put back: another process may have added one to the record. */
function mayRestore(variable: string, was: string): boolean {
  return was === '' || (/^no_proxy$/i.test(variable) && /^[\w.,:*/[\] -]*$/.test(was))
}
