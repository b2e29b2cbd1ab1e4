import { decodeRecord, encodeRecord, type LeaseRecord } from '@mayfly/core/lease'
import type { Mask } from '@mayfly/core/secret'

/** The one key of the step's state. The runner keeps it per step, so several uses in one job never mix. */
export const stateKey = 'mayfly'

/** From 128 KiB on, one environment variable, the post step could not even start. */
const largestStateBytes = 100 * 1024

/** The record as main saves it, or undefined when it is too large for post to start with. */
export function stateText(record: LeaseRecord): string | undefined {
  const text = encodeRecord(record)
  return Buffer.byteLength(text) > largestStateBytes ? undefined : text
}

/** The record that this step's main saved; `unreadable` when there is one that this version does not understand. */
export function loadState(mask: Mask): LeaseRecord | 'unreadable' | undefined {
  const text = process.env[`STATE_${stateKey}`]
  return text ? (decodeRecord(text, mask) ?? 'unreadable') : undefined
}
