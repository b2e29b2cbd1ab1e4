import type { Lease, LeaseRecord } from '@mayfly/core/lease'
import type { OutcomeRow } from '@mayfly/core/outcome'
import type { Platform } from '@mayfly/core/platform'
import type { Enders } from '@mayfly/core/provider'
import { release } from '@mayfly/core/release'
import { log } from './log.ts'
import type { CommandJob } from './platform.ts'
import { canStillBeRevoked } from './state-folder.ts'

/** The result of ending one record. */
export interface RecordResult {
  readonly rows: readonly OutcomeRow[]
  /** Why `strict-revoke` fails the job; undefined when it does not. */
  readonly strictFailure: string | undefined
}

/** Withdraws and ends everything in a record, and reports it. */
export async function endRecord(platform: Platform, record: LeaseRecord, enders: Enders): Promise<RecordResult> {
  let rows: readonly OutcomeRow[] = []
  let strictFailure: string | undefined
  await release(
    {
      ...platform,
      load: () => record,
      report(reported) {
        rows = reported
        for (const { what, outcome, detail } of rows) log.info(`${what}: ${outcome}, ${detail}`)
      },
      fail(message) {
        strictFailure = message
      },
    },
    enders,
  )
  return { rows, strictFailure }
}

/** The result of ending one record of the state folder. */
interface FolderRecordResult extends RecordResult {
  /** Everything has ended, but something delivered could not be removed. The record stays. */
  readonly hasRemains: boolean
}

/**
 * Withdraws and ends a record of the state folder, or those of its leases that are wanted, and reports it. Deletes the
 * record when nothing more can be revoked or removed.
 */
export async function releaseRecord(
  job: CommandJob,
  name: string,
  record: LeaseRecord,
  enders: Enders,
  isWanted: (lease: Lease) => boolean = () => true,
): Promise<FolderRecordResult> {
  const platform = job.platform()
  let hasRemains = false
  const withdraw: Platform['withdraw'] = async (delivered, lease) => {
    await platform.withdraw(delivered, lease).catch((error: unknown) => {
      hasRemains = true
      throw error
    })
  }
  const others = record.leases.filter((lease) => !isWanted(lease))
  const ended = { ...record, leases: record.leases.filter(isWanted) }
  const { rows, strictFailure } = await endRecord(
    { ...platform, withdraw, network: () => job.networkOf(record) },
    ended,
    enders,
  )
  const canRevokeMore = canStillBeRevoked(rows)
  if (canRevokeMore) job.tellKept()
  else if (others.length > 0 && !hasRemains) job.state.save(name, { ...record, leases: others })
  else if (!hasRemains) {
    await job.dropEvidence(record)
    job.state.forget(name)
  }
  return { rows, strictFailure, hasRemains: hasRemains && !canRevokeMore }
}
