import { existsSync } from 'node:fs'
import { log, print } from '@mayfly/platforms/command/log'
import { releaseRecord } from '@mayfly/platforms/command/release'
import { registry } from '@mayfly/providers/registry'
import { exitCodes } from './exit-codes.ts'
import type { CommandLine } from './flags.ts'
import { refuse } from './refuse.ts'
import { onSignals } from './signals.ts'

/**
 * Ends every login of a state folder, the newest first, only from its records. The last call removes the folder, so a
 * missing folder is only a warning. The command fails if a record is missing or unreadable, after it has removed the
 * files of that login.
 */
export async function logout({ job, faults }: CommandLine): Promise<void> {
  onSignals(() => undefined)
  if (faults.length > 0) return refuse(faults)
  const { state } = job
  // A second end must do no harm, but the folder may also be mistyped.
  if (!existsSync(state.root))
    return log.warn(`nothing to end: ${state.root} does not exist. A logout has removed it, or no login used it`)
  const records = state.records(job.platform().mask)
  const unread = records.filter(([, record]) => record === undefined).map(([name]) => name)
  const ended: string[] = []
  for (const [name, record] of records) {
    if (record === undefined) continue
    const { strictFailure, stuck } = await releaseRecord(job, name, record, registry)
    if (stuck) ended.push(name)
    if (strictFailure === undefined) continue
    print(strictFailure)
    process.exitCode = exitCodes.notEnded
  }
  const { removed, stuck } = state.removeDelivered()
  if (stuck.length === 0) for (const name of ended) state.forget(name)
  for (const name of unread) log.warn(`${name} cannot be read: the credentials of that login were ${notEnded}`)
  if (removed.length > 0)
    log.warn(
      `removed what a login without a record has left: ${removed.join(', ')}. The credentials of that login were ${notEnded}`,
    )
  if (stuck.length > 0) log.warn(`cannot be removed: ${stuck.join(', ')}`)
  if (unread.length + removed.length + stuck.length > 0) process.exitCode ??= exitCodes.failed
  else if (records.length === 0) log.info(`nothing to end: ${state.root} has no record of a login`)
  state.tidy()
}

const notEnded = 'not revoked, and expire by themselves'
