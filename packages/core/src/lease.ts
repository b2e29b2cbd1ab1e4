import type { Egress } from './egress.ts'
import type { EvidencePlace, Trace } from './evidence.ts'
import type { Secret } from './secret.ts'

/** One thing that a system issued, and how to revoke it. Without an ender it only expires. */
export interface Ending {
  readonly ender?: string
  readonly what: string
  /**
   * Epoch milliseconds. It is absent if the thing does not expire, or if only the system knows when. An ender changes it
   * when only a part of the thing is left, such as leases of Vault without their token.
   */
  expiresAt?: number
  /** Recorded before the answer arrived: it may not exist. */
  readonly asked?: true
  /** Facts for the report. An ender removes the facts of things that have ended. */
  facts: Readonly<Record<string, string>>
  /** The data that its ender needs to find it; nothing secret. */
  readonly handle?: Readonly<Record<string, string>>
  readonly key?: Secret
  /**
   * Set if the system has accepted the key. Until this time the key is valid, unless it is revoked. Epoch milliseconds.
   */
  readonly acceptedUntil?: number
  /** The audience of the subject token that its ender needs. */
  readonly audience?: string
  /** Its names in the system's own log. Only a step with evidence has it. */
  readonly trace?: Trace
}

/** A static value that was read from a store: the store's name of it, its version, and the id of the request. */
export interface ReadRecord {
  readonly what: string
  readonly version?: string
  readonly request?: string
}

/** One thing that was put into the job and must be removed again. */
export type Deliverable =
  | {
      readonly kind: 'env'
      readonly name: string
      /** The value that Mayfly set, if it is not secret. Post does not touch the variable when it has another value. */
      readonly set?: string
      /** The former value, which post sets. Without it, post sets an empty text. */
      readonly was?: string
    }
  | { readonly kind: 'folder'; readonly path: string }
  | {
      readonly kind: 'section'
      readonly file: string
      readonly section: string
      /** The text that post leaves in the section. */
      readonly rest?: string
    }
  /** The job's agent, by its folder; `last` when the agent ends with this lease. */
  | { readonly kind: 'agent'; readonly path: string; readonly last: boolean }

/** Mayfly's record of one credential. */
export interface Lease {
  readonly id: string
  readonly provider: string
  /** The system's private certificate authority (PEM), once for all its endings. */
  readonly authority?: string
  principal: string
  /**
   * The time by which the machine's clock was ahead of the system's in main, in milliseconds. Absent if they agreed.
   */
  clockAhead?: number
  endings: Ending[]
  delivered: Deliverable[]
  /** The values that the job read with it. Nothing ends them. */
  reads?: readonly ReadRecord[]
}

/** A file, or a program and its arguments: a command gets its subject tokens there, as its flags say. */
export interface GivenTokenSource {
  readonly file?: string
  readonly command?: readonly string[]
}

/** Everything that post knows. Main saves it, and post reads nothing else. */
export interface LeaseRecord extends Pick<Egress, 'proxy' | 'noProxy'> {
  strict: boolean
  /** The host that gave main its subject tokens. */
  tokenHost?: string
  /** Only in the record of a command. Post gets its subject tokens from this source. */
  tokenSource?: GivenTokenSource
  evidence?: EvidencePlace
  readonly leases: Lease[]
}
