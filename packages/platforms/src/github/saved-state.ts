import type { LeaseRecord } from '@mayfly/core/lease'
import { decodeRecord } from '@mayfly/core/record'
import type { Mask } from '@mayfly/core/secret'
import { stateKey } from './state.ts'

/** The record that this step's main saved; `unreadable` when there is one that this version does not understand. */
export function loadState(mask: Mask): LeaseRecord | 'unreadable' | undefined {
  const text = process.env[`STATE_${stateKey}`]
  return text ? (decodeRecord(text, mask) ?? 'unreadable') : undefined
}
