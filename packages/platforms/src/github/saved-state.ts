import type { LeaseRecord } from '@mayfly/core/lease'
import { decodeRecord } from '@mayfly/core/record'
import type { Mask } from '@mayfly/core/secret'
import { stateKey } from './state.ts'

/** Whether post must ask an issuer, or the job's agent, to end what main recorded. */
export function mustAsk(): boolean {
  try {
    const { leases } = JSON.parse(process.env[`STATE_${stateKey}`] ?? '{}')
    return leases.some(
      ({ endings, delivered }: Record<string, { ender?: string; kind?: string }[]>) =>
        endings?.some(({ ender }) => ender !== undefined) || delivered?.some(({ kind }) => kind === 'agent'),
    )
  } catch {
    return false
  }
}

/** The record that this step's main saved; `unreadable` when there is one that this version does not understand. */
export function loadState(mask: Mask): LeaseRecord | 'unreadable' | undefined {
  const text = process.env[`STATE_${stateKey}`]
  return text ? (decodeRecord(text, mask) ?? 'unreadable') : undefined
}
