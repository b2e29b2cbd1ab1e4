import { MayflyError } from '@mayfly/core/errors'

/** The error for a command that cannot be started. Loaded when there is one. */
export function notFound(program: string): MayflyError {
  const [why, fix] = program.includes('/')
    ? [
        'is no program that this job may start',
        'Check the path, as seen from the current folder, and the mode of the file.',
      ]
    : ['is not on the PATH of this job', "Install it in an earlier step or in the job's image, or name it by its path."]
  return new MayflyError('ERR_PROGRAM_MISSING', `The command ${why}`, { facts: { command: program }, fix })
}
