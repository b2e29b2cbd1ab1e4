import { join } from 'node:path'
import { isProgram } from '@mayfly/platforms/program-path'

/** What a shell gives a command that never started is 126 or 127; this one is ours alone. */
export const neverStarted = 125

/** Whether the system will find a program to start, as execvp looks for it; true where only the start can tell. */
export function isFound(program: string): boolean {
  const { PATH } = process.env
  if (process.platform === 'win32') return true
  if (program.includes('/')) return isProgram(program)
  return PATH === undefined || PATH.split(':').some((folder) => isProgram(join(folder || '.', program)))
}
