import type { Deliverable, Lease } from '@mayfly/core/lease'
import { restoreVariable } from './env-file.ts'
import { jobFolder } from './job-folder.ts'
import { log, mask } from './log.ts'

/**
 * Removes one delivered thing from the job. An absent one is not an error. In a `failing` step the variables are already
 * taken back. Throws when the thing does not belong to Mayfly.
 */
export async function withdraw(delivered: Deliverable, lease: Lease, failing: boolean): Promise<void> {
  if (delivered.kind === 'env') {
    if (!failing) restoreVariable(delivered)
  } else if (delivered.kind === 'agent') {
    const { withdrawAgent } = await import('./agent/withdraw.ts')
    await withdrawAgent(delivered, lease, { log, mask, root: jobFolder() })
  } else {
    // In a failing step, the variable that names the section was taken back. So no rest is needed.
    const rest = delivered.kind === 'section' && !failing ? delivered.rest : undefined
    const { removeDelivered } = await import('../withdrawal.ts')
    await removeDelivered(jobFolder(), delivered, lease, rest)
  }
}
