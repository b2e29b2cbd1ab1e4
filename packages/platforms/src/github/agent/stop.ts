import { MayflyError } from '@mayfly/core/errors'
import type { LeaseRecord } from '@mayfly/core/lease'
import { decodeRecord } from '@mayfly/core/record'
import type { Mask } from '@mayfly/core/secret'
import { readJob } from '../job.ts'
import { jobFolder } from '../job-folder.ts'
import { askAgent, gone, isServing } from './control.ts'
import { agentFolders, readControl } from './files.ts'

/**
 * Ends every agent of this job before the job is over. Gives what each kept alive, one record a credential; undefined for
 * one that did not say. Throws ERR_AGENT_UNAVAILABLE where no job of GitHub runs.
 */
export async function stopAgents(mask: Mask): Promise<(readonly LeaseRecord[] | undefined)[]> {
  const { GITHUB_ACTIONS, RUNNER_TEMP } = process.env
  if (GITHUB_ACTIONS !== 'true' || !RUNNER_TEMP) throw offGitHub()
  const { label } = readJob()
  const stopped = []
  for (const folder of agentFolders(jobFolder())) {
    const agent = readControl(jobFolder(), folder)
    if (agent?.job !== label || !isServing(agent)) continue
    const answer = await askAgent(agent, 'stop', '').catch(() => undefined)
    await gone(agent)
    stopped.push(recordsIn(answer?.fields.records, mask))
  }
  return stopped
}

function recordsIn(told: unknown, mask: Mask): LeaseRecord[] | undefined {
  if (!Array.isArray(told)) return undefined
  const records = told.flatMap((text) => decodeRecord(String(text), mask) ?? [])
  return records.length === told.length ? records : undefined
}

function offGitHub(): MayflyError {
  return new MayflyError('ERR_AGENT_UNAVAILABLE', 'There is no agent here: this is no step of a GitHub job', {
    fix: 'Nothing was ended. What a login got is ended by mayfly logout.',
  })
}
