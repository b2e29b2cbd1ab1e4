import { join } from 'node:path'
import type { Delivered, Lease } from '@mayfly/core/lease'
import { agentStep } from './agent-step.ts'
import { emptyVariable } from './env-file.ts'
import { jobFolder } from './job-folder.ts'
import { log, mask } from './log.ts'

/** Takes one delivered thing out of the job; an absent one is no fault. Throws when it is not ours to take. */
export async function withdraw(delivered: Delivered, lease: Lease): Promise<void> {
  if (delivered.kind === 'env') return emptyVariable(delivered.name, delivered.was)
  if (delivered.kind === 'agent') return agentStep().withdrawAgent(delivered, lease, { log, mask, root: jobFolder() })
  const { removePrivate, removeSection } = await import('../private-files.ts')
  if (delivered.kind === 'folder') {
    // The record may have been added to: only this lease's own folder, never the one that all leases share.
    if (delivered.path !== join(jobFolder(), lease.id)) throw new Error('the path is not ours')
    return removePrivate(jobFolder(), delivered.path)
  }
  removeSection(jobFolder(), delivered.file, delivered.section, lease.id)
}
