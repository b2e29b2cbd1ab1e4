import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { MayflyError } from '@mayfly/core/errors'

/** Where a program is, by the PATH of this job; undefined when it is nowhere. */
export function programPath(program: string): string | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', '.bat'] : ['']
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => endings.map((ending) => join(folder, program + ending))).find(isProgram)
}

/** Throws ERR_PROGRAM_MISSING when a program is nowhere. */
export function requireProgram(program: string): void {
  if (programPath(program) !== undefined) return
  throw new MayflyError('ERR_PROGRAM_MISSING', `${program} is not on the PATH of this job`, {
    facts: { program },
    fix: `Install ${program} in an earlier step or in the runner's image, or leave out the input that asks for it.`,
  })
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
