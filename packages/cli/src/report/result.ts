import type { Break } from '@mayfly/evidence/report/chains'
import type { RuleResult } from '@mayfly/evidence/report/findings'
import type { Summary } from '@mayfly/evidence/report/summary'

/** Everything that a report says, in any form. */
export interface ReportResult {
  /** Epoch milliseconds. */
  readonly since: number | undefined
  readonly summary: Summary
  readonly results: readonly RuleResult[]
  /** The first places at which a chain is broken. */
  readonly breaks: readonly Break[]
  readonly breakCount: number
  readonly skipped: readonly { readonly file: string; readonly reason: string }[]
}

/** The place and the reason of a break, in one line. */
export function breakText({ kind, file, line, chain, seq, reason }: Break): string {
  const place = file === undefined ? '' : line === undefined ? `${file}: ` : `${file}:${line}: `
  return `${place}${kind}: ${chain === undefined ? '' : `chain ${chain}, seq ${seq}: `}${reason}`
}
