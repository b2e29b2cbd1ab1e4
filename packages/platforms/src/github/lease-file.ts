import { join } from 'node:path'
import type { Ending, Lease, LeaseRecord } from '@mayfly/core/lease'
import { encodeRecord } from '@mayfly/core/record'
import { leaseFolder } from '../lease-folder.ts'
import { writePrivate } from '../private-files.ts'

/** The name of the file in the private folder of its lease. No delivered file can have this name. */
export const leaseFile = '.lease'

/** The ender of an ending that only the post step can revoke. No provider has this name. */
const byPost = { ender: 'the post step', facts: { 'the post step': 'revokes it' } } as const

/**
 * Writes the file by which a later step can end a lease. It has a key only if the job was given the same secret: `texts`
 * are the values and files that the job has. Post never reads it.
 */
export function writeLeaseFile(root: string, lease: Lease, record: LeaseRecord, texts: readonly string[]): void {
  const { proxy, evidence, ...others } = record
  // The job was not given the token of a collector.
  const open = evidence?.token ? others : { ...others, ...(evidence && { evidence }) }
  const isSecretProxy = proxy !== undefined && new URL(proxy.reveal()).username !== ''
  const isUsable = ({ key }: Ending) =>
    !isSecretProxy && (key === undefined || texts.some((text) => text.includes(key.reveal())))
  const endings = lease.endings.map((ending): Ending => {
    if (ending.ender === undefined || isUsable(ending)) return ending
    const { key, ...rest } = ending
    return { ...rest, ender: byPost.ender, facts: { ...rest.facts, ...byPost.facts } }
  })
  saveLeaseFile(root, { ...open, ...(proxy && !isSecretProxy && { proxy }), leases: [{ ...lease, endings }] })
}

/** Writes the file of a record with one lease. */
export function saveLeaseFile(root: string, record: LeaseRecord): void {
  for (const lease of record.leases)
    writePrivate(root, join(leaseFolder(root, lease), leaseFile), encodeRecord({ ...record, leases: [lease] }))
}
