/**
 * What the issuer's own log calls one thing: an access key's id, the id of a request, an accessor. It is public by type:
 * a `Secret` does not fit in.
 */
export type Trace = Readonly<Record<string, string>>

/** What happened to one credential, for the job's evidence. It contains no secret and no token. */
export type EvidenceEvent = {
  /** The lease's id. */
  readonly lease: string
  readonly provider: string
  /** The identity at the issuer, as far as it is known at this moment. */
  readonly principal: string
} & (
  | {
      readonly event: 'issued' | 'renewed'
      /** The thing that was issued, by the name that it has in the report of the step. */
      readonly what: string
      /** Epoch milliseconds; absent if only the issuer knows it. */
      readonly expiresAt?: number | undefined
      readonly askedSeconds?: number | undefined
      /** The lifetime from the issuer's answer, by the issuer's clock. */
      readonly givenSeconds?: number | undefined
      /** SHA-256 (hex) of the session policy that was sent. */
      readonly policySha256?: string | undefined
      readonly trace: Trace
    }
  | {
      readonly event: 'delivered'
      /** The ways of delivery, such as `env`. */
      readonly modes: readonly string[]
    }
  | { readonly event: 'read'; readonly what: string; readonly trace: Trace }
  | {
      readonly event: 'refused'
      /** Mayfly's error code. */
      readonly code: string
      /** The issuer's own code, if it gave one. */
      readonly said?: string | undefined
      readonly trace: Trace
    }
  | {
      readonly event: 'probed'
      readonly what: string
      /** Before or after the revocation. */
      readonly when: 'before' | 'after'
      readonly answer: 'accepted' | 'refused' | 'unclear'
    }
  | {
      readonly event: 'ended'
      readonly what: string
      /** The outcome, with the same word as in the report of the step. */
      readonly outcome: string
      readonly detail: string
      readonly trace: Trace
    }
)
