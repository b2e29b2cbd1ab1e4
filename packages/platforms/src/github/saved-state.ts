import type { LeaseRecord } from '@mayfly/core/lease'
import { decodeRecord } from '@mayfly/core/record'
import type { Mask } from '@mayfly/core/secret'
import { stateKey } from './state.ts'

/** Whether post must ask an issuer, or the job's agent, to end what main recorded. */
export function mustAsk(): boolean {
  // Read as the main program reads it: what is odd in one lease must not keep another from being ended.
  const record = loadState(() => undefined)
  if (record === undefined || record === 'unreadable') return false
  return record.leases.some(
    ({ endings, delivered }) =>
      endings.some(({ ender }) => ender !== undefined) || delivered.some(({ kind }) => kind === 'agent'),
  )
}

/** The record that this step's main saved; `unreadable` for a record that this version does not understand. */
export function loadState(mask: Mask): LeaseRecord | 'unreadable' | undefined {
  const text = process.env[`STATE_${stateKey}`]
  return text ? (decodeRecord(text, mask) ?? 'unreadable') : undefined
}
