import type { Lease } from './lease.ts'
import type { Secret } from './secret.ts'

/**
 * The names of one thing in the log of the system that issued it: an access key's id, the id of a request, an accessor.
 * It is public by its type: a `Secret` does not fit into it.
 */
export type Trace = Readonly<Record<string, string>>

/** The longest value of a trace. Google's name of a principal has up to about 300 characters. */
const longestValue = 512

/**
 * A trace of the values that a system gave: each one a single line of plain characters. Other values are left out,
 * because no log has such an id.
 */
export function traceOf(values: Readonly<Record<string, unknown>>): Trace {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => isTraceValue(entry[1])))
}

function isTraceValue(value: unknown): boolean {
  return typeof value === 'string' && value.length <= longestValue && /^[\x20-\x7e]+$/.test(value)
}

/** The facts about an issued thing that only its provider knows. */
export interface IssuedDetails {
  readonly trace: Trace
  readonly askedSeconds?: number | undefined
  /** The lifetime in the answer, if the expiry of the thing is another time. */
  readonly givenSeconds?: number | undefined
  /** SHA-256 (hex) of the session policy that was sent. */
  readonly policySha256?: string | undefined
}

/** The members of an event that say which credential it is about. */
export function aboutLease({ id, provider, principal }: Pick<Lease, 'id' | 'provider' | 'principal'>) {
  return { lease: id, provider, principal }
}

/** The inputs for evidence. */
export interface EvidenceInputs {
  /** `artifact`, an https URL, or the path of a file. */
  readonly sink?: string | undefined
  /** The bearer token of the URL. */
  readonly token?: Secret | undefined
  /** The certificate authority (PEM) of the URL, if it is a private one. */
  readonly ca?: string | undefined
}

/** The evidence that a step requests: its inputs, and what must not be in it. */
export interface EvidenceRequest extends EvidenceInputs {
  readonly sink: string
  /** Values that the user wants hidden, such as an account. The evidence has stars in their place. */
  readonly hidden: readonly string[]
}

/** The place of a step's evidence, as main saves it for post and for the Mayfly agent. */
export interface EvidencePlace extends EvidenceRequest {
  /** The id of the chain of this step. */
  readonly chain: string
  /** The absolute path of the file that has the lines of the chain. */
  readonly file: string
}

/** The open evidence of a step. */
export interface Evidence {
  readonly place: EvidencePlace
  /** Says which job this is, by the claims of its first ID token. This opens the chain. */
  identify(claims: Readonly<Record<string, unknown>>): void
  /** Writes an event to the file before it returns. Never throws. */
  note(event: EvidenceEvent): void
  /** Waits for a limited time until every event has left the job, and logs the head of the chain. Never throws. */
  close(): Promise<void>
}

/** An event of one credential, for the job's evidence. It contains no secret and no token. */
export type EvidenceEvent = {
  /** The lease's id. */
  readonly lease: string
  readonly provider: string
  /** The identity at the system, as far as it is known at this moment. */
  readonly principal: string
} & (
  | {
      readonly event: 'issued' | 'renewed'
      /** The thing that was issued, by the name that it has in the report of the step. */
      readonly what: string
      /** Epoch milliseconds; absent if only the system knows it. */
      readonly expiresAt?: number | undefined
      readonly askedSeconds?: number | undefined
      /** The lifetime from the system's answer, by the system's clock. */
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
      /** The system's own code, if it gave one. */
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
