import { decodeStopReport } from '@mayfly/core/agent-messages'
import type { Lease, LeaseRecord } from '@mayfly/core/lease'
import type { Mask } from '@mayfly/core/secret'
import { readJob } from '../job.ts'
import { jobFolder } from '../job-folder.ts'
import { askAgent, isServing, waitUntilStopped } from './control.ts'
import { agentFolders, readControl } from './control-file.ts'
import { writeEnded } from './ledger.ts'

/** An agent that was ended before the job is over. */
export interface StoppedAgent {
  /** The credentials that it renewed, one record each; undefined if it did not answer. */
  readonly records: readonly LeaseRecord[] | undefined
  /** Writes for the post steps which credentials are still valid. */
  keep(leases: readonly Lease[]): void
}

/** Stops every agent of this job before the job is over. */
export async function stopAgents(mask: Mask): Promise<StoppedAgent[]> {
  const { label } = readJob()
  const stopped: StoppedAgent[] = []
  for (const folder of agentFolders(jobFolder())) {
    const agent = readControl(jobFolder(), folder)
    if (agent?.job !== label || !isServing(agent)) continue
    const answer = await askAgent(agent, 'stop', '').catch(() => undefined)
    await waitUntilStopped(agent)
    stopped.push({
      records: answer && decodeStopReport(answer.body, mask),
      keep(leases) {
        for (const lease of leases) writeEnded(jobFolder(), folder, lease)
      },
    })
  }
  return stopped
}
