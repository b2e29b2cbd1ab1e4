import { join } from 'node:path'
import type { Lease } from '@mayfly/core/lease'

/**
 * Shared files have fixed names, so that several leases use the same file. Other files are in their lease's own folder.
 */
export function leaseFolder(root: string, { id }: Pick<Lease, 'id'>): string {
  return join(root, id)
}
