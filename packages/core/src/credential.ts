import type { Secret } from './secret.ts'

/** Named parts of a credential; a plain string is public by declaration. */
export type Parts = Readonly<Record<string, string | Secret>>

/** What a system gave us: who we are there, until when (epoch milliseconds), and the parts. */
export interface Credential {
  readonly principal: string
  readonly expiresAt: number
  readonly parts: Parts
}

/** A file that the job's tools read. */
export interface FileForm {
  /** Its name in the private folder. */
  readonly name: string
  readonly content: string | Secret
  /** The variables that receive its path. */
  readonly env: readonly string[]
  /** Set when several leases build one file together, each with one section: the section's name. */
  readonly section?: string
}

/** How a credential looks in each way of delivery: pure data. An absent way does not exist for this provider. */
export interface Presentation {
  readonly env?: Parts
  readonly output?: Parts
  readonly file?: { readonly forms: readonly FileForm[]; readonly env: Parts }
  /** Step outputs that every way of delivery sets; nothing secret. */
  readonly facts?: Readonly<Record<string, string>>
}

/** The variables that a delivery will set, known before any network, and those that would hide it from the tools. */
export interface DeliveryNames {
  readonly env: readonly string[]
  readonly shadows: readonly string[]
}
