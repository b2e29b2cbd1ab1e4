import type { Egress } from '@mayfly/core/egress'
import type { Ending, Lease } from '@mayfly/core/lease'
import { mayBeValid, type OutcomeRow } from '@mayfly/core/outcome'
import { log, mask, print } from '@mayfly/platforms/command/log'
import { endRecord } from '@mayfly/platforms/command/release'
import { stopAgents } from '@mayfly/platforms/github/agent/stop'
import { openNetwork } from '@mayfly/platforms/github/network'
import { registry } from '@mayfly/providers/registry'
import { exitCodes } from './exit-codes.ts'
import type { CommandLine } from './flags.ts'
import { refuse } from './refuse.ts'
import { onSignals } from './signals.ts'

/**
 * `agent stop`: stops the agents of this GitHub job and ends their credentials. A second call finds nothing to do.
 * Delivered variables and files stay for the post steps, which report that the agents have stopped.
 */
export async function agent(verb: string | undefined, { job, faults }: CommandLine): Promise<void> {
  onSignals(() => undefined)
  if (verb !== 'stop') return refuse([{ input: 'command', message: 'must be agent stop; see mayfly help agent' }])
  if (faults.length > 0) return refuse(faults)
  const stopped = await stopAgents(mask)
  if (stopped.length === 0) log.info('nothing to end: no Mayfly agent of this job runs here')
  const platform = {
    ...job.platform(),
    withdraw: async () => undefined,
    network: (egress: Egress) => openNetwork(egress, mask),
  }
  for (const { records, keep } of stopped) {
    const alive: Lease[] = []
    for (const record of records ?? []) {
      const { rows, strictFailure } = await endRecord(platform, record, registry)
      alive.push(...record.leases.map((lease) => stillAlive(lease, rows)))
      if (strictFailure === undefined) continue
      print(strictFailure)
      process.exitCode = exitCodes.notEnded
    }
    if (records) keep(alive)
    if (records) log.info('a Mayfly agent of this job was stopped: it serves no more credentials')
    else {
      log.warn(
        'a Mayfly agent of this job was stopped, but did not report its credentials: the post steps end the credentials in their own records',
      )
      process.exitCode ??= exitCodes.failed
    }
  }
}

/** A lease without the endings that were seen to end. The post steps revoke or report the others. */
function stillAlive(lease: Lease, rows: readonly OutcomeRow[]): Lease {
  const isAlive = ({ what }: Ending) =>
    rows.some(
      (row) => row.lease === lease.id && row.what === what && [...mayBeValid, 'expires-only'].includes(row.outcome),
    )
  return { ...lease, endings: lease.endings.filter(isAlive) }
}
