import '../closed-debugger.ts'
import { chmodSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { MayflyError } from '@mayfly/core/errors'
import { printable, render } from '@mayfly/core/render'
import { makeFolder, writePrivate } from '../private-files.ts'
import { redact } from '../redaction.ts'
import { commandFolder } from './command-folder.ts'
import { jobFolder } from './job-folder.ts'
import { fail, log } from './log.ts'
import { appendToRunnerFile } from './runner-file.ts'

/** Puts the command `mayfly` on the PATH of the later steps of this job. It is the program of this action. */
export function runSetup(): void {
  try {
    const folder = writeLaunchers()
    appendToRunnerFile(process.env.GITHUB_PATH ?? '', `${folder}\n`)
    log.info('The command mayfly is on the PATH of the steps after this one.')
  } catch (thrown) {
    const error = new MayflyError('ERR_DELIVERY_FAILED', 'The command mayfly could not be put on the PATH', {
      facts: { reason: reasonOf(thrown) },
      fix: 'Check the free space of the runner, and the mode of its folder RUNNER_TEMP and of the file GITHUB_PATH.',
    })
    fail(
      printable(error)
        .map((one) => render(one, ['No step got the command.'], redact))
        .join('\n\n'),
    )
  }
}

/**
 * Writes the files that start the command line with the Node of the runner. A later step may have no Node of its own, or
 * an old one. Returns their folder.
 */
function writeLaunchers(): string {
  const [root, folder] = [jobFolder(), commandFolder()]
  makeFolder(root, folder)
  const command = [process.execPath, resolve(dirname(process.argv[1] ?? ''), '../dist/index.js')]
  const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`)
  const shell = join(folder, 'mayfly')
  writePrivate(root, shell, `#!/bin/sh\nexec ${quoted.join(' ')} "$@"\n`)
  chmodSync(shell, 0o700)
  if (process.platform === 'win32') {
    const words = command.map((word) => `"${word.replaceAll('%', '%%')}"`)
    writePrivate(root, join(folder, 'mayfly.cmd'), `@${words.join(' ')} %*\r\n`)
  }
  return folder
}

function reasonOf(thrown: unknown): string {
  const { code, message } = thrown as { code?: string; message?: string }
  return code ?? String(message)
}
