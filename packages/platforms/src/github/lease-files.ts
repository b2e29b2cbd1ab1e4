import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Deliverable, Ending, Lease, LeaseRecord } from '@mayfly/core/lease'
import type { Log } from '@mayfly/core/platform'
import { decodeRecord } from '@mayfly/core/record'
import type { Mask } from '@mayfly/core/secret'
import { namesIn, readPrivate } from '../private-files.ts'
import { removeDelivered } from '../withdrawal.ts'
import { isAgentFolder } from './agent/control-file.ts'
import { writeEnded } from './agent/ledger.ts'
import { withdrawAgent } from './agent/withdraw.ts'
import { restoreVariable } from './env-file.ts'
import { jobFolder } from './job-folder.ts'
import { leaseFile, saveLeaseFile } from './lease-file.ts'

/** A lease that a step of this job can end before the job ends. */
export interface EarlyLease {
  /** The record of its step, with this lease alone. */
  readonly record: LeaseRecord
  readonly lease: Lease
}

/** The leases of this job by their own files, the oldest first. A file that cannot be used is none. */
export function readLeaseFiles(mask: Mask): EarlyLease[] {
  const root = jobFolder()
  const found = namesIn(root).flatMap((name) => {
    const path = join(root, name, leaseFile)
    try {
      const record = decodeRecord(readPrivate(root, path) ?? '', mask)
      const [lease, ...others] = record?.leases ?? []
      if (!record || lease?.id !== name || others.length > 0) return []
      return [{ record, lease, written: lstatSync(path).mtimeMs }]
    } catch {
      return []
    }
  })
  return found.sort((one, other) => one.written - other.written)
}

/**
 * Removes one delivered thing before the job ends. `others` are the leases of the job that stay, `newer` are those of
 * them that were delivered after this one: a variable that one of them has set again is theirs. The agent stops with
 * the last lease, and its folder stays for the post steps.
 */
export async function withdrawEarly(
  delivered: Deliverable,
  lease: Lease,
  { others, newer }: { readonly others: readonly Lease[]; readonly newer: readonly Lease[] },
  step: { readonly log: Log; readonly mask: Mask },
): Promise<void> {
  const root = jobFolder()
  if (delivered.kind === 'env') {
    const isSetAgain = newer.some((one) => one.delivered.some((thing) => isVariable(thing, delivered.name)))
    if (!isSetAgain) restoreVariable(delivered)
  } else if (delivered.kind === 'agent') {
    const { path } = delivered
    const serves = (thing: Deliverable) => thing.kind === 'agent' && thing.path === path
    const last = !others.some((one) => one.delivered.some(serves))
    await withdrawAgent({ path, last }, lease, { ...step, root, keepsFolder: true })
  } else await removeDelivered(root, delivered, lease, delivered.kind === 'section' ? delivered.rest : undefined)
}

/**
 * Saves a lease that was ended, without the endings that are over: for the post steps if an agent served it, and for
 * another try if it has something that can be revoked. The file of the lease gets only the endings that `mayTryAgain`
 * accepts, because the others came from the agent.
 */
export function keepRemainingLease(
  record: LeaseRecord,
  remaining: Lease,
  mayTryAgain: (ending: Ending) => boolean,
): void {
  const root = jobFolder()
  const agents = remaining.delivered.filter(({ kind }) => kind === 'agent')
  for (const one of agents) if ('path' in one && isAgentFolder(root, one.path)) writeEnded(root, one.path, remaining)
  const endings = remaining.endings.filter((ending) => ending.ender !== undefined && mayTryAgain(ending))
  if (endings.length > 0) saveLeaseFile(root, { ...record, leases: [{ ...remaining, endings, delivered: agents }] })
}

function isVariable(thing: Deliverable, name: string): boolean {
  return thing.kind === 'env' && thing.name === name
}
