import { instant } from './instant.ts'
import type { Ending, ReadRecord } from './lease.ts'

/** The result for one thing that was issued or read. The word never claims more than was observed. */
export type Outcome =
  | 'revoked-verified'
  | 'revoked-unverified'
  | 'revoked-leases-pending'
  | 'already-gone'
  | 'expires-only'
  | 'already-expired'
  | 'revoke-failed'
  | 'not-run'
  | 'read'

/** One line of the report. */
export interface OutcomeRow {
  readonly lease: string
  readonly provider: string
  readonly what: string
  readonly outcome: Outcome
  /** Its expiry, the system that confirmed the end, or the reason why it was not revoked. */
  readonly detail: string
}

/** Outcomes that fail the job under `strict-revoke`: something that has an ender may still be valid. */
export const strictOutcomes: readonly Outcome[] = ['revoked-leases-pending', 'revoke-failed', 'not-run']

/** A value that was read, as the report shows it. */
export function readText({ version, request }: ReadRecord): string {
  const facts = { version, request }
  const shown = Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [`; ${name} ${value}`]))
  return `a static value: it does not end${shown.join('')}`
}

/** The expiry of a thing that was not revoked, as the report shows it. */
export function untilText(ending: Ending): string {
  const time =
    ending.expiresAt === undefined ? 'until the system that issued it ends it' : `until ${instant(ending.expiresAt)}`
  const facts = Object.entries(ending.facts).map(([name, value]) => `; ${name} ${value}`)
  return `${ending.asked ? 'requested, but no answer arrived: if it was issued, it is valid' : 'valid'} ${time}${facts.join('')}`
}
