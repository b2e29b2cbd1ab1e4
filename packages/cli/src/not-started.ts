import { MayflyError } from '@mayfly/core/errors'
import type { StartFault } from '@mayfly/platforms/program-path'

/** The error for a command that cannot be started. */
export function notStartedError(program: string, fault: StartFault): MayflyError {
  const [what, fix, more] = words(program, fault)
  return new MayflyError('ERR_PROGRAM_MISSING', `The command ${what}`, { facts: { command: program, ...more }, fix })
}

function words(program: string, fault: StartFault): [what: string, fix: string, more?: Record<string, string>] {
  if (fault.why === 'carriage return')
    return [
      'is a script with Windows line endings, which a system cannot start',
      "Save it with Unix line endings: sed -i 's/\\r$//' changes a file, and eol=lf in .gitattributes keeps Git from changing it back.",
      { 'first line': `${fault.line} and a carriage return` },
    ]
  if (fault.why === 'no interpreter')
    return [
      'is a script for a program that does not exist',
      'Install the program in its first line, or change that line.',
      { 'first line': fault.line },
    ]
  if (program.includes('/'))
    return [
      'is not a program that this job may start',
      'Check the path, relative to the current folder, and the mode of the file.',
    ]
  return ['is not on the PATH of this job', "Install it in an earlier step or in the job's image, or give its path."]
}
