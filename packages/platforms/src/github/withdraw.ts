import type { Delivered, Lease } from '@mayfly/core/lease'
import { removeDelivered } from '../withdrawal.ts'
import { areFilesTakenBack, restoreVariable } from './env-file.ts'
import { jobFolder } from './job-folder.ts'
import { log, mask } from './log.ts'

/** Takes one delivered thing out of the job; an absent one is no fault. Throws when it is not ours to take. */
export async function withdraw(delivered: Delivered, lease: Lease): Promise<void> {
  const failing = areFilesTakenBack()
  if (delivered.kind === 'env') {
    if (!failing) restoreVariable(delivered)
  } else if (delivered.kind === 'agent') {
    const { withdrawAgent } = await import('./agent/withdraw.ts')
    await withdrawAgent(delivered, lease, { log, mask, root: jobFolder() })
  } else {
    // The variable that a rest is for was taken back, too.
    const rest = delivered.kind === 'section' && !failing ? delivered.rest : undefined
    await removeDelivered(jobFolder(), delivered, lease, rest)
  }
}
