import { issueFileCommand, prepareKeyValueMessage } from '@actions/core/file-command'
import type { Presentation } from '@mayfly/core/credential'
import type { Lease } from '@mayfly/core/lease'
import { plain, putInto } from '../delivery.ts'
import { jobFolder } from './job-folder.ts'
import { log } from './log.ts'

/** Puts a credential into the job: files first, then programs, variables and outputs. Throws ERR_DELIVERY_FAILED. */
export async function deliverAll(
  presentation: Presentation,
  modes: readonly string[],
  lease: Lease,
  signal: AbortSignal,
): Promise<void> {
  const { facts, output } = presentation
  await putInto(presentation, modes, { root: jobFolder, lease, signal, warn: log.warn }, (variables) => {
    for (const [name, value] of Object.entries(variables)) tell('ENV', name, value)
    const outputs = { ...facts, ...(modes.includes('output') && output) }
    for (const [name, value] of Object.entries(outputs)) tell('OUTPUT', name, plain(value))
  })
}

function tell(file: 'ENV' | 'OUTPUT', name: string, value: string): void {
  issueFileCommand(file, prepareKeyValueMessage(name, value))
}
