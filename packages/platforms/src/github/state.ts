import { encodeRecord, type LeaseRecord } from '@mayfly/core/lease'

/** The only key of the step's state. The runner keeps it per step, so several Mayfly steps in one job never mix. */
export const stateKey = 'mayfly'

/** The state is one environment variable for post. From 128 KiB on, the post step could not start. */
const largestStateBytes = 100 * 1024

/** The record as main saves it, or undefined when it is too large for post to start with. */
export function stateText(record: LeaseRecord): string | undefined {
  const text = encodeRecord(record)
  return Buffer.byteLength(text) > largestStateBytes ? undefined : text
}
