import { join } from 'node:path'
import type { Ending, Lease } from '@mayfly/core/lease'
import { decodeRecord, encodeRecord } from '@mayfly/core/record'
import { readPrivate, writePrivate } from '../../private-files.ts'

/** Saves the list of the agent's credentials, without any key. */
export function writeLedger(root: string, folder: string, leases: readonly Lease[]): void {
  write(root, ledgerOf(folder), leases)
}

/** Saves what is left of a lease that a step has ended, without any key: the agent writes its own list again. */
export function writeEnded(root: string, folder: string, lease: Lease): void {
  write(root, endedOf(folder, lease.id), [lease])
}

function write(root: string, path: string, leases: readonly Lease[]): void {
  const bare = leases.map((lease) => ({ ...lease, endings: lease.endings.map(({ key, ...ending }) => ending) }))
  writePrivate(root, path, encodeRecord({ strict: false, leases: bare }))
}

/** The endings of a lease that the agent had saved; undefined when it had not, or when the file is not readable. */
export function readLedger(root: string, folder: string, id: string): readonly Ending[] | undefined {
  return read(root, ledgerOf(folder), id)
}

/** The endings that are left of a lease that a step has ended; undefined if no step has ended it. */
export function readEnded(root: string, folder: string, id: string): readonly Ending[] | undefined {
  return read(root, endedOf(folder, id), id)
}

function read(root: string, path: string, id: string): readonly Ending[] | undefined {
  try {
    const record = decodeRecord(readPrivate(root, path) ?? '', () => undefined)
    return record?.leases.find((lease) => lease.id === id)?.endings
  } catch {
    return undefined
  }
}

function ledgerOf(folder: string): string {
  return join(folder, 'ledger')
}

function endedOf(folder: string, id: string): string {
  return join(folder, `ended-${id}`)
}
