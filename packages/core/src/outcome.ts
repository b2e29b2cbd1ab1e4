import { instant } from './instant.ts'
import type { Ending, Lease } from './lease.ts'

/** How an ending went; never a stronger word than what was observed. */
export type Outcome =
  | 'revoked-verified'
  | 'revoked-unverified'
  | 'revoked-leases-pending'
  | 'already-gone'
  | 'expires-only'
  | 'already-expired'
  | 'revoke-failed'
  | 'not-run'

/** One line of the report. */
export interface OutcomeRow {
  readonly lease: string
  readonly provider: string
  readonly what: string
  readonly outcome: Outcome
  readonly detail: string
}

/** Outcomes after which something that has an ender may still be alive: what `strict-revoke` fails on. */
export const unended: readonly Outcome[] = ['revoked-leases-pending', 'revoke-failed', 'not-run']

/** A row of the report; `detail` says until when, or by whom the end was seen. */
export function outcomeRow(lease: Lease, ending: Ending, outcome: Outcome, detail: string): OutcomeRow {
  return { lease: lease.id, provider: lease.provider, what: ending.what, outcome, detail }
}

/** Until when a thing without an ender may be used. */
export function untilText(ending: Ending): string {
  const time = ending.expiresAt === undefined ? 'until the issuer ends it' : `until ${instant(ending.expiresAt)}`
  const facts = Object.entries(ending.facts).map(([name, value]) => `; ${name} ${value}`)
  return `${ending.asked ? 'asked for, no answer seen: if issued, valid' : 'valid'} ${time}${facts.join('')}`
}
