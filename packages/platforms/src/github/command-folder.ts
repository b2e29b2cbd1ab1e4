import { join } from 'node:path'
import { removePrivate } from '../private-files.ts'
import { jobFolder } from './job-folder.ts'
import { log } from './log.ts'

/**
 * The folder of the command `mayfly`, for the PATH of the job. There is one for the whole job: a second setup step writes
 * the same files, or those of its own commit.
 */
export function commandFolder(): string {
  return join(jobFolder(), 'command')
}

/** Removes the folder of the command. An absent one is not an error. */
export function removeCommandFolder(): void {
  try {
    removePrivate(jobFolder(), commandFolder())
  } catch (thrown) {
    const { code, message } = thrown as { code?: string; message?: string }
    log.warn(`The folder of the command mayfly could not be removed (${code ?? message}). It contains no secret.`)
  }
}
