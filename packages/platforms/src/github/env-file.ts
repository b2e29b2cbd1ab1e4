import { appendFileSync } from 'node:fs'
import { EOL } from 'node:os'

const name = /^[A-Za-z_][A-Za-z0-9_]*$/
const dangerous =
  /^(PATH|HOME|SHELL|IFS|NODE_OPTIONS|BASH_ENV|ENV|PYTHON.*|PERL5.*|RUBY.*|JAVA_TOOL_OPTIONS|LD_.*|DYLD_.*|GITHUB_.*|RUNNER_.*|ACTIONS_.*)$/i

/** Whether Mayfly may set this variable: a plain name that no loader, shell or runner listens to. */
export function isOurs(variable: string): boolean {
  return name.test(variable) && !dangerous.test(variable)
}

/**
 * Empties a variable for the steps to come, or puts back the hosts that it named before. The runner has no way to unset one, and `@actions/core` would load crypto
 * for a delimiter that an empty value does not need.
 */
export function emptyVariable(variable: string, was = ''): void {
  if (!isOurs(variable) || !/^[\w.,:*/[\] -]*$/.test(was)) throw new Error('the variable is not ours')
  const file = process.env.GITHUB_ENV
  if (file) appendFileSync(file, `${variable}=${was}${EOL}`)
}
