import { instant } from '@mayfly/core/instant'

/** A lease that a read made. */
export interface VaultLease {
  readonly id: string
  /** Epoch milliseconds; undefined when the answer told no end. */
  readonly expiresAt: number | undefined
}

/** Leases as the report names them; `leasesIn` reads them back. */
export function leaseFacts(leases: readonly VaultLease[]): Record<string, string> {
  if (leases.length === 0) return {}
  const named = leases.map(({ id, expiresAt }) =>
    expiresAt === undefined ? id : `${id} (until ${instant(expiresAt)})`,
  )
  return { leases: named.join(', ') }
}

/** The leases that a report names. */
export function leasesIn({ leases = '' }: Readonly<Record<string, string>>): VaultLease[] {
  return leases.split(', ').flatMap((text) => {
    const [, id, end] = /^(\S+)(?: \(until (\S+)\))?$/.exec(text) ?? []
    return id === undefined ? [] : [{ id, expiresAt: end === undefined ? undefined : Date.parse(end) }]
  })
}

/** The last end of all; undefined when one has none that is known, or there are none. */
export function lastEnd(leases: readonly VaultLease[]): number | undefined {
  const ends = leases.map(({ expiresAt = Number.NaN }) => expiresAt)
  const last = Math.max(...ends)
  return Number.isFinite(last) ? last : undefined
}
