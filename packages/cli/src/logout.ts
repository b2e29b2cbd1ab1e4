import { log, say } from '@mayfly/platforms/command/log'
import { releaseRecord } from '@mayfly/platforms/command/release'
import { enders } from '@mayfly/providers/enders'
import { exitCodes } from './exit-codes.ts'
import type { CommandLine } from './flags.ts'
import { refuse } from './refuse.ts'
import { onSignals } from './signals.ts'

/**
 * Ends every login of a state folder, newest first, from its records alone; a second time finds nothing to do. What is
 * left of a login whose record is gone or cannot be read is removed all the same, and the command fails.
 */
export async function logout({ job, faults }: CommandLine): Promise<void> {
  onSignals(() => undefined)
  if (faults.length > 0) return refuse(faults)
  const { state } = job
  const records = state.records(job.platform().mask)
  const unread = records.filter(([, record]) => record === undefined).map(([name]) => name)
  for (const [name, record] of records) {
    const refused = record && (await releaseRecord(job, name, record, enders))
    if (refused === undefined) continue
    say(refused)
    process.exitCode = exitCodes.notEnded
  }
  const { removed, stuck } = state.removeDelivered()
  for (const name of unread) log.warn(`${name} cannot be read: ${notEnded}`)
  if (removed.length > 0) log.warn(`removed, though no record tells of it: ${removed.join(', ')}; ${notEnded}`)
  if (stuck.length > 0) log.warn(`cannot be removed: ${stuck.join(', ')}`)
  if (unread.length + removed.length + stuck.length > 0) process.exitCode ??= exitCodes.failed
  else if (records.length === 0) log.info(`nothing to end: ${state.root} holds no record of a login`)
  state.tidy()
}

const notEnded = 'what was issued was not ended, and expires by itself'
