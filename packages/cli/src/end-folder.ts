import { existsSync } from 'node:fs'
import type { Lease, LeaseRecord } from '@mayfly/core/lease'
import type { OutcomeRow } from '@mayfly/core/outcome'
import { answerJson, log } from '@mayfly/platforms/command/log'
import type { CommandJob } from '@mayfly/platforms/command/platform'
import { releaseRecord } from '@mayfly/platforms/command/release'
import { registry } from '@mayfly/providers/registry'
import { exitCodes } from './exit-codes.ts'
import { tellEnded } from './tell-ended.ts'
import { refuseUnknown } from './unknown-leases.ts'

type NamedRecord = readonly [name: string, record: LeaseRecord | undefined]

/** Ends leases of a state folder: the wanted ones, or with every login the whole folder. */
export async function endFolder(job: CommandJob, wanted: readonly string[], json: boolean): Promise<void> {
  const { state } = job
  const ended: OutcomeRow[] = []
  if (wanted.length > 0) {
    if (!(await endWanted(job, wanted, ended))) return
    // A second end must do no harm, but the folder may also be mistyped.
  } else if (existsSync(state.root)) await endWhole(job, ended)
  else log.warn(`nothing to end: ${state.root} does not exist. A logout has removed it, or no login used it`)
  if (json) answerJson({ ended })
}

/** Ends the wanted leases. Returns false if one of them is not here: then it ends none. */
async function endWanted(job: CommandJob, wanted: readonly string[], ended: OutcomeRow[]): Promise<boolean> {
  const { state } = job
  const records = state.records(job.platform().mask)
  if (refuseUnknown(wanted, leasesIn(records))) return false
  for (const [name, record] of records) {
    const isWanted = ({ id }: Lease) => wanted.includes(id)
    if (record?.leases.some(isWanted)) tellEnded(await releaseRecord(job, name, record, registry, isWanted), ended)
  }
  state.tidy()
  return true
}

/**
 * Ends every login of a state folder, the newest first, only from its records. The last call removes the folder, so a
 * missing folder is only a warning. The command fails if a record is missing or unreadable, after it has removed the
 * files of that login.
 */
async function endWhole(job: CommandJob, ended: OutcomeRow[]): Promise<void> {
  const { state } = job
  const records = state.records(job.platform().mask)
  const unread = records.filter(([, record]) => record === undefined).map(([name]) => name)
  const namesWithRemains: string[] = []
  for (const [name, record] of records) {
    if (record === undefined) continue
    const result = await releaseRecord(job, name, record, registry)
    if (result.hasRemains) namesWithRemains.push(name)
    tellEnded(result, ended)
  }
  const { removed, notRemoved } = state.removeDelivered()
  if (notRemoved.length === 0) for (const name of namesWithRemains) state.forget(name)
  for (const name of unread) log.warn(`${name} cannot be read: the credentials of that login were ${notEnded}`)
  if (removed.length > 0)
    log.warn(
      `removed the files of a login without a record: ${removed.join(', ')}. The credentials of that login were ${notEnded}`,
    )
  if (notRemoved.length > 0) log.warn(`cannot be removed: ${notRemoved.join(', ')}`)
  if (unread.length + removed.length + notRemoved.length > 0) process.exitCode ??= exitCodes.failed
  else if (records.length === 0) log.info(`nothing to end: ${state.root} has no record of a login`)
  state.tidy()
}

const notEnded = 'not revoked, and expire by themselves'

function leasesIn(records: readonly NamedRecord[]): { readonly lease: Lease }[] {
  return records.flatMap(([, record]) => record?.leases.map((lease) => ({ lease })) ?? [])
}
