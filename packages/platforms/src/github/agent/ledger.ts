import { join } from 'node:path'
import type { Ending, Lease } from '@mayfly/core/lease'
import { decodeRecord, encodeRecord } from '@mayfly/core/record'
import { readPrivate, writePrivate } from '../../private-files.ts'

/** Saves the list of the agent's credentials, without any key. */
export function writeLedger(root: string, folder: string, leases: readonly Lease[]): void {
  const bare = leases.map((lease) => ({ ...lease, endings: lease.endings.map(({ key, ...ending }) => ending) }))
  writePrivate(root, ledgerOf(folder), encodeRecord({ strict: false, leases: bare }))
}

/** The endings of a lease that the agent had saved; undefined when it had not, or when the file is not readable. */
export function readLedger(root: string, folder: string, id: string): readonly Ending[] | undefined {
  try {
    const record = decodeRecord(readPrivate(root, ledgerOf(folder)) ?? '', () => undefined)
    return record?.leases.find((lease) => lease.id === id)?.endings
  } catch {
    return undefined
  }
}

function ledgerOf(folder: string): string {
  return join(folder, 'ledger')
}
