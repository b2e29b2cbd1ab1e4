import { decodeStopReport } from '@mayfly/core/agent-messages'
import { MayflyError } from '@mayfly/core/errors'
import type { Lease, LeaseRecord } from '@mayfly/core/lease'
import type { Mask } from '@mayfly/core/secret'
import { readJob } from '../job.ts'
import { jobFolder } from '../job-folder.ts'
import { askAgent, isServing, waitUntilStopped } from './control.ts'
import { agentFolders, readControl } from './files.ts'
import { writeLedger } from './ledger.ts'

/** An agent that was ended before the job is over. */
export interface StoppedAgent {
  /** The credentials that it renewed, one record each; undefined if it did not answer. */
  readonly records: readonly LeaseRecord[] | undefined
  /** Writes into the ledger which credentials are still valid, for the post steps. */
  keep(leases: readonly Lease[]): void
}

/** Stops every agent of this job before the job is over. Throws ERR_AGENT_UNAVAILABLE outside of a GitHub job. */
export async function stopAgents(mask: Mask): Promise<StoppedAgent[]> {
  const { GITHUB_ACTIONS, RUNNER_TEMP } = process.env
  if (GITHUB_ACTIONS !== 'true' || !RUNNER_TEMP) throw offGitHub()
  const { label } = readJob()
  const stopped: StoppedAgent[] = []
  for (const folder of agentFolders(jobFolder())) {
    const agent = readControl(jobFolder(), folder)
    if (agent?.job !== label || !isServing(agent)) continue
    const answer = await askAgent(agent, 'stop', '').catch(() => undefined)
    await waitUntilStopped(agent)
    stopped.push({
      records: answer && decodeStopReport(answer.body, mask),
      keep: (leases) => writeLedger(jobFolder(), folder, leases),
    })
  }
  return stopped
}

function offGitHub(): MayflyError {
  return new MayflyError('ERR_AGENT_UNAVAILABLE', 'There is no agent here: this is not a step of a GitHub job', {
    fix: 'Nothing was ended. To end the credentials of a login, use mayfly logout.',
  })
}
