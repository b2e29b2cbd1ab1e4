import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a program is, by the PATH of this job; undefined when it is nowhere. */
export function programPath(program: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : ['']
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => endings.map((ending) => join(folder, program + ending))).find(isProgram)
}

/** Whether the system will find a program to start, as execvp looks for it; true where only the start can tell. */
export function isFound(program: string): boolean {
  const { PATH } = process.env
  if (process.platform === 'win32') return true
  if (program.includes('/')) return isProgram(program)
  return PATH === undefined || PATH.split(':').some((folder) => isProgram(`${folder || '.'}/${program}`))
}

function isProgram(path: string): boolean {
  try {
    // Most folders lack it: what is thrown is slow.
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
