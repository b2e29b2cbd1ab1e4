import { aboutLease } from './evidence.ts'
import { instant } from './instant.ts'
import type { Ending, Lease, LeaseRecord } from './lease.ts'
import { type Outcome, type OutcomeRow, readText, strictOutcomes, untilText } from './outcome.ts'
import type { Platform, ReleasePlatform } from './platform.ts'
import type { Enders } from './provider.ts'
import type { Revocations } from './revocation.ts'
import { serverNow } from './server-clock.ts'

/** A credential counts as expired only after this margin, because clocks differ. */
const expiryMarginMilliseconds = 60_000
const postMilliseconds = 30_000

/**
 * Post: withdraws and ends everything that main recorded, newest first, and reports one outcome per thing. It works
 * only from the saved state, is idempotent, and fails the job only under `strict-revoke`.
 */
export async function release(platform: ReleasePlatform, enders: Enders): Promise<void> {
  const record = platform.load()
  if (!record) return
  try {
    if (record.evidence && platform.resumeEvidence)
      platform.evidence = await platform.resumeEvidence(record.evidence, record)
    if (record.leases.length > 0) await releaseAll(platform, record, enders)
  } finally {
    await platform.evidence?.close()
  }
}

async function releaseAll(platform: ReleasePlatform, record: LeaseRecord, enders: Enders): Promise<void> {
  for (const lease of [...record.leases].reverse()) await withdrawAll(platform, lease)
  const rows = await endAll(platform, record, enders, postMilliseconds)
  try {
    if (rows.length > 0) platform.report(rows)
  } catch (error) {
    // A summary that cannot be written must not hide what is still valid.
    platform.log.warn(`The summary could not be written (${(error as Error).message})`)
  }
  const stillValid = rows.filter((row) => strictOutcomes.includes(row.outcome))
  for (const { what, outcome, detail } of stillValid) platform.log.warn(`${what}: ${outcome} (${detail})`)
  if (record.strict && stillValid.length > 0) {
    const issued = rows.filter(({ outcome }) => outcome !== 'read')
    platform.fail(`strict-revoke: ${stillValid.length} of ${issued.length} credentials of this step may still be valid`)
  }
}

/**
 * Removes everything of a lease from the job, newest first. A thing that cannot be removed is logged, and the rest goes
 * on.
 */
export async function withdrawAll(platform: Platform, lease: Lease): Promise<void> {
  for (const delivered of [...lease.delivered].reverse()) {
    try {
      await platform.withdraw(delivered, lease)
    } catch (error) {
      const thing = delivered.kind === 'env' ? delivered.name : 'path' in delivered ? delivered.path : delivered.file
      const { code, message } = error as { code?: string; message?: string }
      platform.log.warn(`${thing} could not be removed from the job (${code ?? message})`)
    }
  }
}

/** Ends everything in a record, newest first, within the caller's time, with one outcome each. Never throws. */
export async function endAll(
  platform: Platform,
  record: LeaseRecord,
  enders: Enders,
  milliseconds: number,
): Promise<OutcomeRow[]> {
  const rows: OutcomeRow[] = []
  const { network } = platform
  let revocations: Revocations | undefined
  for (const lease of [...record.leases].reverse()) {
    const add = ({ what, trace = {} }: Pick<Ending, 'what' | 'trace'>, outcome: Outcome, detail: string) => {
      rows.push({ lease: lease.id, provider: lease.provider, what, outcome, detail })
      if (outcome !== 'read')
        platform.evidence?.note({ event: 'ended', ...aboutLease(lease), what, outcome, detail, trace })
    }
    for (const ending of [...lease.endings].reverse()) {
      const { expiresAt, ender } = ending
      const load = ender === undefined ? undefined : enders[ender]?.loadEnder
      if (expiresAt !== undefined && serverNow(lease, platform.now()) > expiresAt + expiryMarginMilliseconds)
        add(ending, 'already-expired', `since ${instant(expiresAt)}`)
      else if (ender === undefined) add(ending, 'expires-only', untilText(ending))
      else if (!load || !network) add(ending, 'not-run', untilText(ending))
      else {
        // Most endings only expire. They need no code that sends requests.
        revocations ??= (await import('./revocation.ts')).openRevocations(platform, network, record, milliseconds)
        add(ending, ...(await revocations.revoke(lease, ending, load)))
      }
    }
    for (const read of lease.reads ?? []) add({ what: read.what }, 'read', readText(read))
  }
  revocations?.close()
  return rows
}
