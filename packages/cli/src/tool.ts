import { MayflyError } from '@mayfly/core/errors'

/** Loads a command for people. An action's download does not have it. Throws ERR_PROGRAM_MISSING. */
export async function tool<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (error) {
    if (!isAbsent(error)) throw error
    throw new MayflyError('ERR_PROGRAM_MISSING', 'This copy of mayfly does not have this command', {
      fix: 'An action downloads only the parts that jobs need. Unpack mayfly.tgz of the same commit, and use the mayfly in it.',
    })
  }
}

/** Whether a command could not be loaded because this copy does not have it. */
export function isAbsent(error: unknown): boolean {
  return (error as { code?: string }).code === 'MODULE_NOT_FOUND'
}
