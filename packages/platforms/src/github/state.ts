import type { LeaseRecord } from '@mayfly/core/lease'
import { decodeRecord, encodeRecord } from '@mayfly/core/record'
import type { Mask } from '@mayfly/core/secret'

/** The only key of the step's state. The runner keeps it per step, so several Mayfly steps in one job never mix. */
export const stateKey = 'mayfly'

/** The state is one environment variable for post. From 128 KiB on, the post step could not start. */
const largestStateBytes = 100 * 1024

/** The record as main saves it, or undefined when it is too large for post to start with. */
export function stateText(record: LeaseRecord): string | undefined {
  const text = encodeRecord(record)
  return Buffer.byteLength(text) > largestStateBytes ? undefined : text
}

/** The record that this step's main saved; `unreadable` for a record that this version does not understand. */
export function loadState(mask: Mask): LeaseRecord | 'unreadable' | undefined {
  const text = process.env[`STATE_${stateKey}`]
  return text ? (decodeRecord(text, mask) ?? 'unreadable') : undefined
}

/** Whether post needs the main program: to revoke something, to ask the job's agent, or to go on with the evidence. */
export function mustAsk(): boolean {
  // If the record is unreadable, the main program could not read it either. So this small program is enough.
  const record = loadState(() => undefined)
  if (record === undefined || record === 'unreadable') return false
  if (record.evidence) return true
  return record.leases.some(
    ({ endings, delivered }) =>
      endings.some(({ ender }) => ender !== undefined) || delivered.some(({ kind }) => kind === 'agent'),
  )
}
