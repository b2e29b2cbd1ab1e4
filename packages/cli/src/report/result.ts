import type { Break } from '@mayfly/evidence/reading/chains'
import type { RuleResult } from '@mayfly/evidence/report/findings'
import type { Period } from '@mayfly/evidence/report/period'
import type { Summary } from '@mayfly/evidence/report/summary'

/** Everything that a report says, in any form. */
export interface ReportResult {
  readonly period: Period
  readonly summary: Summary
  readonly results: readonly RuleResult[]
  /** The first places at which a chain is broken. */
  readonly breaks: readonly Break[]
  readonly breakCount: number
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
}
