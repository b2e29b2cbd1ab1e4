import { resolve } from 'node:path'
import type { InputFault } from '@mayfly/core/inputs'
import type { GivenTokenSource } from '@mayfly/core/lease'
import { tokenVariables } from '@mayfly/platforms/command/subject-tokens'
import { startFault } from '@mayfly/platforms/program-path'

/** A JWT, or the beginning of one. */
const jwt = /\beyJ[\w-]{10,}\.[\w-]*/

/**
 * The source of ID tokens that the flags name, with absolute paths, because the end of the credentials may run in
 * another folder; and every fault.
 */
export function readTokenFlags(raw: Readonly<Record<string, string>>): {
  readonly given: GivenTokenSource | undefined
  readonly faults: readonly InputFault[]
} {
  const faults: InputFault[] = []
  const file = raw['id-token-file']
  const command = raw['id-token-command']
  const words = command?.split(/\s+/).filter((word) => word !== '')
  if (file !== undefined) {
    const message = file.trim() === '' ? 'is empty' : jwt.test(file) ? isToken : undefined
    if (message !== undefined) faults.push({ input: 'id-token-file', message })
  }
  if (words !== undefined) {
    const message = wrong(words)
    if (message !== undefined) faults.push({ input: 'id-token-command', message })
  }
  if (file !== undefined && command !== undefined)
    faults.push({ input: 'id-token-command', message: 'cannot be combined with --id-token-file' })
  const [variable] = tokenVariables()
  if (variable !== undefined) {
    const message = `cannot be combined with the variable ${variable}: remove one of them`
    faults.push({ input: file === undefined ? 'id-token-command' : 'id-token-file', message })
  }
  return { given: file !== undefined ? { file: resolve(file) } : words && { command: absolute(words) }, faults }
}

const isToken =
  'contains an ID token, and every process of the machine can read arguments: give the path of a file that contains it'

function wrong([program, ...args]: readonly string[]): string | undefined {
  if (program === undefined) return 'must be a program and its arguments, separated by blanks'
  if ([program, ...args].some((word) => jwt.test(word))) return isToken
  const fault = startFault(program)
  if (fault === undefined) return undefined
  return fault.why === 'not found'
    ? 'must begin with a program that this job may start: a path, or a name on the PATH'
    : `begins with a script that cannot be started, because of its first line: ${fault.line.trim()}`
}

function absolute([program = '', ...args]: readonly string[]): string[] {
  return [program.includes('/') ? resolve(program) : program, ...args]
}
