import { instant } from './instant.ts'
import type { Ending } from './lease.ts'

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
  /** Until when it may be used, by whom its end was seen, or why it was not ended. */
  readonly detail: string
}

/** Outcomes after which something that has an ender may still be alive: what `strict-revoke` fails on. */
export const unended: readonly Outcome[] = ['revoked-leases-pending', 'revoke-failed', 'not-run']

/** Until when a thing without an ender may be used. */
export function untilText(ending: Ending): string {
  const time = ending.expiresAt === undefined ? 'until the issuer ends it' : `until ${instant(ending.expiresAt)}`
  const facts = Object.entries(ending.facts).map(([name, value]) => `; ${name} ${value}`)
  return `${ending.asked ? 'asked for, no answer seen: if issued, valid' : 'valid'} ${time}${facts.join('')}`
}
