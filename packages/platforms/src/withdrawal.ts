import type { Deliverable, Lease } from '@mayfly/core/lease'
import { leaseFolder } from './lease-folder.ts'
import { removePrivate, removeSection, replaceSectionByRest } from './private-files.ts'

/** Only a section's head and a region may remain: no identity, even if another process has added to the record. */
const harmlessRest = /^\[[\w .@+-]+\]\n(?:region = [\w-]+\n)?$/

/**
 * Removes a delivered file or folder below `root`, or leaves the rest of a section. An absent one is not an error.
 * Throws when the path is not one of Mayfly's.
 */
export async function removeDelivered(
  root: string,
  delivered: Exclude<Deliverable, { kind: 'env' }>,
  lease: Lease,
  rest?: string,
): Promise<void> {
  if (delivered.kind === 'section') {
    const { file, section } = delivered
    if (rest === undefined || !harmlessRest.test(rest)) return removeSection(root, file, section, lease.id)
    return replaceSectionByRest(root, file, section, lease.id, rest)
  }
  // Another process may have added to the record: only this lease's own folder is removed, never the shared one.
  if (delivered.path !== leaseFolder(root, lease)) throw new Error('the path does not belong to Mayfly')
  removePrivate(root, delivered.path)
}
