import { closeSync, constants, openSync, statSync } from 'node:fs'
import { issueFileCommand, prepareKeyValueMessage } from '@actions/core/file-command'
import { MayflyError } from '@mayfly/core/errors'
import { mustBeRegular } from './runner-file.ts'

/** A file through which a step sends values to its runner. */
type FileCommand = 'STATE' | 'ENV' | 'OUTPUT' | 'STEP_SUMMARY'

/** Gives a pair to the runner. Throws ERR_DELIVERY_FAILED with the file. */
export function writeCommand(command: Exclude<FileCommand, 'STEP_SUMMARY'>, name: string, value: string): void {
  try {
    mustBeRegular(process.env[`GITHUB_${command}`] ?? '')
    issueFileCommand(command, prepareKeyValueMessage(name, value))
  } catch (error) {
    throw unwritableError({ [command]: reasonOf(error) })
  }
}

/**
 * Refuses a step that cannot write to a file of its runner, before anything is requested. Throws ERR_DELIVERY_FAILED.
 */
export function refuseUnwritable(): void {
  const reasons: Record<string, string> = {}
  for (const command of ['ENV', 'OUTPUT', 'STEP_SUMMARY']) {
    const path = process.env[`GITHUB_${command}`]
    try {
      if (!path) continue
      mustBeRegular(path)
      closeSync(openSync(path, constants.O_WRONLY | constants.O_APPEND))
    } catch (error) {
      reasons[command] = reasonOf(error)
    }
  }
  if (Object.keys(reasons).length > 0) throw unwritableError(reasons)
}

function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string }
  return code ?? String(message)
}

function unwritableError(reasons: Readonly<Record<string, string>>): MayflyError {
  const files = Object.entries(reasons).map(([command, reason]) => {
    const path = process.env[`GITHUB_${command}`] ?? ''
    const owner = statSync(path, { throwIfNoEntry: false })?.uid
    return [`GITHUB_${command}`, `${path} (${reason}${owner === undefined ? '' : `, owner ${owner}`})`]
  })
  return new MayflyError('ERR_DELIVERY_FAILED', 'This step cannot write to a file of its runner', {
    facts: { ...Object.fromEntries(files), 'user of this step': process.getuid?.().toString() },
    fix: "The runner gives each step these files. In a container, the step's user must be the runner's user or root (container: options: --user). Elsewhere, check the free space and the mode of the files.",
  })
}
