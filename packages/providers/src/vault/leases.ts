import { instant } from '@mayfly/core/instant'
import type { Ending } from '@mayfly/core/lease'

/** A lease that Vault made for a read. */
export interface VaultLease {
  readonly id: string
  /** Epoch milliseconds; undefined if the answer had no expiry. */
  readonly expiresAt: number | undefined
}

/** The leases as the report shows them. `leasesIn` reads them back. */
export function leaseFacts(leases: readonly VaultLease[]): Record<string, string> {
  if (leases.length === 0) return {}
  const named = leases.map(({ id, expiresAt }) =>
    expiresAt === undefined ? id : `${id} (until ${instant(expiresAt)})`,
  )
  return { leases: named.join(', ') }
}

/** The leases in the facts of a report. */
export function leasesIn({ leases = '' }: Readonly<Record<string, string>>): VaultLease[] {
  return leases.split(', ').flatMap((text) => {
    const [, id, end] = /^(\S+)(?: \(until (\S+)\))?$/.exec(text) ?? []
    return id === undefined ? [] : [{ id, expiresAt: end === undefined ? undefined : Date.parse(end) }]
  })
}

/** The latest expiry of all leases; undefined if one has no known expiry, or if there are none. */
export function lastExpiryOf(leases: readonly VaultLease[]): number | undefined {
  const ends = leases.map(({ expiresAt = Number.NaN }) => expiresAt)
  const last = Math.max(...ends)
  return Number.isFinite(last) ? last : undefined
}

/** The token's entry of the record, with the leases. `elsewhere` is their namespace, if it is not that of the token. */
export function withLeases(token: Ending, leases: readonly VaultLease[], elsewhere: string | undefined): Ending {
  const { expiresAt = Number.POSITIVE_INFINITY, ...rest } = token
  // A lease of another namespace does not end with the token.
  const last = Math.max(expiresAt, (elsewhere !== undefined && lastExpiryOf(leases)) || 0)
  return {
    ...rest,
    ...(Number.isFinite(last) && { expiresAt: last }),
    facts: { ...leaseFacts(leases), ...token.facts },
    ...(token.handle && elsewhere !== undefined && { handle: { ...token.handle, readNamespace: elsewhere } }),
  }
}
