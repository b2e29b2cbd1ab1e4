/** One further role of a chain. */
export interface Hop {
  readonly role: string
  readonly externalId?: string
  readonly tags?: Readonly<Record<string, string>>
  readonly sourceIdentity?: string
}

/** The roles of a `role-chain` that its check has passed. */
export function hopsOf(chain: unknown): readonly Hop[] {
  return (chain ?? []) as readonly Hop[]
}
