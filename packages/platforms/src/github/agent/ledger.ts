import { encodeRecord, type Lease } from '@mayfly/core/lease'
import { writePrivate } from '../../private-files.ts'
import { ledgerOf } from './files.ts'

/** Writes down what the agent's credentials are, without a key of any. */
export function writeLedger(root: string, folder: string, leases: readonly Lease[]): void {
  const bare = leases.map((lease) => ({ ...lease, endings: lease.endings.map(({ key, ...ending }) => ending) }))
  writePrivate(root, ledgerOf(folder), encodeRecord({ strict: false, leases: bare }))
}
