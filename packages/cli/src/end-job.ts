import type { Egress } from '@mayfly/core/egress'
import type { Deliverable } from '@mayfly/core/lease'
import type { OutcomeRow } from '@mayfly/core/outcome'
import { answerJson, log, mask } from '@mayfly/platforms/command/log'
import type { CommandJob } from '@mayfly/platforms/command/platform'
import { endRecord } from '@mayfly/platforms/command/release'
import { keepRemainingLease, readLeaseFiles, withdrawEarly } from '@mayfly/platforms/github/lease-files'
import { openNetwork } from '@mayfly/platforms/github/network'
import { registry } from '@mayfly/providers/registry'
import { remainingLease } from './remaining-lease.ts'
import { tellEnded } from './tell-ended.ts'
import { refuseUnknown } from './unknown-leases.ts'

/**
 * Ends leases of this GitHub job, the newest first, by their own files: the wanted ones, or all. The post steps do not
 * read these files, and report what they find.
 */
export async function endJob(job: CommandJob, wanted: readonly string[], json: boolean): Promise<void> {
  const all = readLeaseFiles(mask)
  if (refuseUnknown(wanted, all)) return
  if (all.length === 0) log.info('nothing to end: no credential of an action is left in this job')
  const ended: OutcomeRow[] = []
  let left = all
  for (const one of all.toReversed()) {
    const { record, lease } = one
    if (wanted.length > 0 && !wanted.includes(lease.id)) continue
    left = left.filter((other) => other !== one)
    const others = left.map((other) => other.lease)
    const newer = left.filter((other) => all.indexOf(other) > all.indexOf(one)).map((other) => other.lease)
    const platform = {
      ...job.platform(),
      network: (egress: Egress) => openNetwork(egress, mask),
      withdraw: (delivered: Deliverable) => withdrawEarly(delivered, lease, { others, newer }, { log, mask }),
    }
    const endings = [...lease.endings]
    const result = await endRecord(platform, record, registry)
    keepRemainingLease(record, remainingLease(lease, result.rows), (ending) => endings.includes(ending))
    if (lease.delivered.some(({ kind }) => kind === 'env'))
      log.info(`the next steps do not have the variables of ${lease.id}; this step keeps them`)
    tellEnded(result, ended)
  }
  if (json) answerJson({ ended })
}
