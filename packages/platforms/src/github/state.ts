import { encodeRecord, type LeaseRecord } from '@mayfly/core/lease'

/** The one key of the step's state. The runner keeps it per step, so several uses in one job never mix. */
export const stateKey = 'mayfly'

/** From 128 KiB on, one environment variable, the post step could not even start. */
const largestStateBytes = 100 * 1024

/** The record as main saves it, or undefined when it is too large for post to start with. */
export function stateText(record: LeaseRecord): string | undefined {
  const text = encodeRecord(record)
  return Buffer.byteLength(text) > largestStateBytes ? undefined : text
}
