import type { Credential } from '../credential.ts'
import type { MayflyError } from '../errors.ts'
import type { InputSpecs, InputsOf } from '../inputs.ts'
import type { Lease, ReadRecord } from '../lease.ts'
import type { ExchangeIo } from '../provider.ts'
import type { SecretReference } from './reference.ts'
import type { StoredSecret } from './selection.ts'

/** The most connections that are opened before the login. More would not be ready before it is. */
export const mostEarlyConnections = 20

/** The read that a line asks for, or why the store cannot use the line. The fault never shows the text of the line. */
export type ReadPlan<R> = { readonly read: R } | { readonly fault: string }

/** The name of one read, for the log and the report. */
export interface SecretRead extends ReadRecord {
  /** The expiry of the value (epoch milliseconds), if it expires. */
  readonly expiresAt?: number
  /** The thing that expires, if that is not the secret itself: a lease, a certificate. */
  readonly expiring?: string
}

/**
 * The answer to one read. `isPublic` is set when the store itself says that the value is not secret. `missing` is
 * the store's exact answer that there is no such secret: it fails a line without `optional`.
 */
export type SecretAnswer =
  | { readonly found: StoredSecret; readonly read: SecretRead; readonly isPublic?: true }
  | { readonly missing: MayflyError }

/**
 * A store of a provider, from which `secrets` reads. A read (`R`) is plain data that names one request. Equal reads are
 * sent once, and several lines may select from one answer.
 */
export interface SecretSource<L extends InputSpecs = InputSpecs, R = unknown> {
  /** The name of the store in errors. */
  readonly store: string
  /** Set when it takes lines with POST. */
  readonly sendsPost?: true
  /** The read of a line. Called before any request. An input with a fault of its own is absent. */
  planRead(line: SecretReference, inputs: Partial<InputsOf<L>>): ReadPlan<R>
  /**
   * Gets the credential for the reads. It uses the delivered credential if that one may read; `delivered` is absent
   * when the session is not delivered. The `optional` reads may have no value. Nothing is read yet.
   */
  open(
    inputs: InputsOf<L>,
    reads: readonly R[],
    io: ExchangeIo,
    delivered: Promise<Credential> | undefined,
    lease: Lease,
    optional: ReadonlySet<R>,
  ): Promise<OpenStore>
}

/** A store, with the credentials that read it. */
export interface OpenStore {
  /** The credentials of the reads. None when the job's own ID token reads. */
  readonly logins: readonly Credential[]
  /**
   * Starts every read at once, and returns the answers in the order of the reads. A read that fails throws
   * ERR_SECRET_REFUSED, or the error of the request.
   */
  read(): readonly Promise<SecretAnswer>[]
  /** Warns about what was read. Called when every value is masked. */
  warn?(): void
}
