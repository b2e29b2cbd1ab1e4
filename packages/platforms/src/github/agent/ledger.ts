import { encodeRecord, type Lease } from '@mayfly/core/lease'
import { writePrivate } from '../../private-files.ts'
import { ledgerOf } from './files.ts'

/** Saves the list of the agent's credentials, without any key. */
export function writeLedger(root: string, folder: string, leases: readonly Lease[]): void {
  const bare = leases.map((lease) => ({ ...lease, endings: lease.endings.map(({ key, ...ending }) => ending) }))
  writePrivate(root, ledgerOf(folder), encodeRecord({ strict: false, leases: bare }))
}
