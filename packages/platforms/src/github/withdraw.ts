import type { Delivered, Lease } from '@mayfly/core/lease'
import { removeDelivered } from '../withdrawal.ts'
import { emptyVariable } from './env-file.ts'
import { jobFolder } from './job-folder.ts'
import { log, mask } from './log.ts'

/** Takes one delivered thing out of the job; an absent one is no fault. Throws when it is not ours to take. */
export async function withdraw(delivered: Delivered, lease: Lease): Promise<void> {
  if (delivered.kind === 'env') return emptyVariable(delivered.name, delivered.was)
  if (delivered.kind === 'agent') {
    const { withdrawAgent } = await import('./agent-withdraw.ts')
    return withdrawAgent(delivered, lease, { log, mask, root: jobFolder() })
  }
  await removeDelivered(jobFolder(), delivered, lease)
}
