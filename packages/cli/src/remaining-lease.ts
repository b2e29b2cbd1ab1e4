import type { Ending, Lease } from '@mayfly/core/lease'
import { type OutcomeRow, strictOutcomes } from '@mayfly/core/outcome'

/** A lease without the endings that were seen to end. */
export function remainingLease(lease: Lease, rows: readonly OutcomeRow[]): Lease {
  const isAlive = ({ what }: Ending) =>
    rows.some(
      (row) => row.lease === lease.id && row.what === what && [...strictOutcomes, 'expires-only'].includes(row.outcome),
    )
  return { ...lease, endings: lease.endings.filter(isAlive) }
}
