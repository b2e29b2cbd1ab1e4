import { accessSync, closeSync, constants, openSync, readSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The path of a program, by the PATH of this job; undefined if there is none. */
export function programPath(program: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : ['']
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => endings.map((ending) => join(folder, program + ending))).find(isProgram)
}

/** The reason why a program cannot be started. */
export type StartFault =
  | { readonly why: 'not found' }
  /** A script whose first line names a missing program, or ends with a carriage return. */
  | { readonly why: 'no interpreter' | 'carriage return'; readonly script: string; readonly line: string }

/** The reason why the system could not start a program that execvp finds; undefined if only the start can show it. */
export function startFault(program: string): StartFault | undefined {
  const { PATH } = process.env
  if (process.platform === 'win32') return undefined
  const folders = program.includes('/') ? undefined : PATH?.split(':')
  if (folders === undefined && !program.includes('/')) return undefined
  const script = (folders?.map((folder) => `${folder || '.'}/${program}`) ?? [program]).find(isProgram)
  if (script === undefined) return { why: 'not found' }
  const line = firstLine(script)
  const [, interpreter] = /^#![ \t]*([^ \t]+)/.exec(line) ?? []
  if (interpreter === undefined) return undefined
  if (line.endsWith('\r')) return { why: 'carriage return', script, line: line.trim() }
  return isProgram(interpreter) ? undefined : { why: 'no interpreter', script, line }
}

/** The part of the first line that a system reads; empty when the file is executable but not readable. */
function firstLine(path: string): string {
  const start = Buffer.alloc(256)
  try {
    const file = openSync(path, 'r')
    const length = readSync(file, start)
    closeSync(file)
    return start.toString('latin1', 0, length).split('\n', 1)[0] ?? ''
  } catch {
    return ''
  }
}

function isProgram(path: string): boolean {
  try {
    // Most folders do not contain the program, and an exception would be slow.
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
