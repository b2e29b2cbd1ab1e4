import type { Delivered, Lease } from '@mayfly/core/lease'
import { leaseFolder } from './lease-folder.ts'
import { leaveOfSection, removePrivate, removeSection } from './private-files.ts'

/** A head and a region: nothing that makes an identity, whoever may have added to the record. */
const harmlessRest = /^\[[\w .@+-]+\]\n(?:region = [\w-]+\n)?$/

/**
 * Removes a delivered file or folder below `root`, or leaves a rest of a section; an absent one is no fault. Throws when it
 * is not ours to remove.
 */
export async function removeDelivered(
  root: string,
  delivered: Exclude<Delivered, { kind: 'env' }>,
  lease: Lease,
  rest?: string,
): Promise<void> {
  if (delivered.kind === 'section') {
    const { file, section } = delivered
    if (rest === undefined || !harmlessRest.test(rest)) return removeSection(root, file, section, lease.id)
    return leaveOfSection(root, file, section, lease.id, rest)
  }
  // The record may have been added to: only this lease's own folder, never the one that all leases share.
  if (delivered.path !== leaseFolder(root, lease)) throw new Error('the path is not ours')
  removePrivate(root, delivered.path)
}
