import type { Delivered, Lease } from '@mayfly/core/lease'
import { leaseFolder } from './lease-folder.ts'

/** Removes a delivered file or folder below `root`; an absent one is no fault. Throws when it is not ours to remove. */
export async function removeDelivered(
  root: string,
  delivered: Exclude<Delivered, { kind: 'env' }>,
  lease: Lease,
): Promise<void> {
  const { removePrivate, removeSection } = await import('./private-files.ts')
  if (delivered.kind === 'section') return removeSection(root, delivered.file, delivered.section, lease.id)
  // The record may have been added to: only this lease's own folder, never the one that all leases share.
  if (delivered.path !== leaseFolder(root, lease)) throw new Error('the path is not ours')
  removePrivate(root, delivered.path)
}
