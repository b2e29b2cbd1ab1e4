/** One role of a chain, after the first role. */
export interface Hop {
  readonly role: string
  readonly externalId?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly sourceIdentity?: string
}

/** The roles of a `role-chain` that was already checked. */
export function hopsOf(chain: unknown): readonly Hop[] {
  return (chain ?? []) as readonly Hop[]
}
