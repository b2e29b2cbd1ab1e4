import type { Egress } from '@mayfly/core/egress'
import type { Lease } from '@mayfly/core/lease'
import type { OutcomeRow } from '@mayfly/core/outcome'
import { answerJson, log, mask } from '@mayfly/platforms/command/log'
import type { CommandJob } from '@mayfly/platforms/command/platform'
import { endRecord } from '@mayfly/platforms/command/release'
import { stopAgents } from '@mayfly/platforms/github/agent/stop'
import { openNetwork } from '@mayfly/platforms/github/network'
import { registry } from '@mayfly/providers/registry'
import { exitCodes } from './exit-codes.ts'
import { remainingLease } from './remaining-lease.ts'
import { tellEnded } from './tell-ended.ts'

/**
 * Stops the agents of this GitHub job and ends their credentials. A second call finds nothing to do. Delivered variables
 * and files stay for the post steps, which report that the agents have stopped.
 */
export async function endAgents(job: CommandJob, json: boolean): Promise<void> {
  const stopped = await stopAgents(mask)
  if (stopped.length === 0) log.info('nothing to end: no Mayfly agent of this job runs here')
  const platform = {
    ...job.platform(),
    withdraw: async () => undefined,
    network: (egress: Egress) => openNetwork(egress, mask),
  }
  const ended: OutcomeRow[] = []
  for (const { records, keep } of stopped) {
    const remaining: Lease[] = []
    for (const record of records ?? []) {
      const result = await endRecord(platform, record, registry)
      remaining.push(...record.leases.map((lease) => remainingLease(lease, result.rows)))
      tellEnded(result, ended)
    }
    if (records) keep(remaining)
    if (records) log.info('a Mayfly agent of this job was stopped: it serves no more credentials')
    else {
      log.warn(
        'a Mayfly agent of this job was stopped, but did not report its credentials: the post steps end the credentials in their own records',
      )
      process.exitCode ??= exitCodes.failed
    }
  }
  if (json) answerJson({ ended })
}
