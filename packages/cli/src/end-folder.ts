import { existsSync } from 'node:fs'
import type { Lease, LeaseRecord } from '@mayfly/core/lease'
import { log, print } from '@mayfly/platforms/command/log'
import type { CommandJob } from '@mayfly/platforms/command/platform'
import { releaseRecord } from '@mayfly/platforms/command/release'
import { registry } from '@mayfly/providers/registry'
import { exitCodes } from './exit-codes.ts'
import { refuseUnknown } from './unknown-leases.ts'

type NamedRecord = readonly [name: string, record: LeaseRecord | undefined]

/** Ends leases of a state folder: the wanted ones, or with every login the whole folder. */
export async function endFolder(job: CommandJob, wanted: readonly string[]): Promise<void> {
  const { state } = job
  // A second end must do no harm, but the folder may also be mistyped.
  if (wanted.length === 0 && !existsSync(state.root))
    return log.warn(`nothing to end: ${state.root} does not exist. A logout has removed it, or no login used it`)
  const records = state.records(job.platform().mask)
  if (wanted.length === 0) return endWhole(job, records)
  if (refuseUnknown(wanted, leasesIn(records))) return
  for (const [name, record] of records) {
    const isWanted = ({ id }: Lease) => wanted.includes(id)
    if (record?.leases.some(isWanted)) tell(await releaseRecord(job, name, record, registry, isWanted))
  }
  state.tidy()
}

/**
 * Ends every login of a state folder, the newest first, only from its records. The last call removes the folder, so a
 * missing folder is only a warning. The command fails if a record is missing or unreadable, after it has removed the
 * files of that login.
 */
async function endWhole(job: CommandJob, records: readonly NamedRecord[]): Promise<void> {
  const { state } = job
  const unread = records.filter(([, record]) => record === undefined).map(([name]) => name)
  const ended: string[] = []
  for (const [name, record] of records) {
    if (record === undefined) continue
    const result = await releaseRecord(job, name, record, registry)
    if (result.stuck) ended.push(name)
    tell(result)
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

function tell({ strictFailure }: { readonly strictFailure: string | undefined }): void {
  if (strictFailure === undefined) return
  print(strictFailure)
  process.exitCode = exitCodes.notEnded
}

function leasesIn(records: readonly NamedRecord[]): { readonly lease: Lease }[] {
  return records.flatMap(([, record]) => record?.leases.map((lease) => ({ lease })) ?? [])
}
