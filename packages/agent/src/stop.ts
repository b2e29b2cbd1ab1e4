import type { OutcomeRow } from '@mayfly/core/outcome'
import type { Platform } from '@mayfly/core/platform'
import type { Enders } from '@mayfly/core/provider'
import { decodeRecord } from '@mayfly/core/record'
import { endAll } from '@mayfly/core/release'
import { askAgent, isServing } from '@mayfly/platforms/github/agent-control'
import { agentFolders, readControl } from '@mayfly/platforms/github/agent-files'
import { jobFolder } from '@mayfly/platforms/github/job-folder'

const stopMilliseconds = 30_000

/**
 * Ends every agent of this job before the job is over, and what they kept alive: one outcome a thing, as a post step tells
 * them. The post steps that come later find the agent gone and say so. `root` is the job's private folder.
 */
export async function stopAgents(platform: Platform, enders: Enders, root = jobFolder()): Promise<OutcomeRow[]> {
  const deadline = AbortSignal.timeout(stopMilliseconds)
  const rows: OutcomeRow[] = []
  for (const folder of agentFolders(root)) {
    const control = readControl(root, folder)
    if (!control || !isServing(control)) continue
    const { fields } = await askAgent(control, 'stop', '')
    const record = decodeRecord(String(fields.record), platform.mask)
    if (record) rows.push(...(await endAll(platform, record, enders, deadline)))
  }
  return rows
}
