import type { ErrorCode } from './error-codes.ts'
import type { Trace } from './evidence.ts'

/**
 * The kind of a failure after which another attempt may help. An error without a kind is final.
 *
 * - `unsent`: the request was not sent.
 * - `unresolved`: the request was not sent, because the name of the host was not found.
 * - `throttle`: the server refused it for now, without effect.
 * - `transient`: it may have had an effect.
 * - `stale`: the subject token, or the time of a signature, was too old. The next attempt has a new one.
 * - `unreadable`: the answer is not in the system's own form, so the request may have had an effect.
 */
export type FailureKind = 'unsent' | 'unresolved' | 'throttle' | 'transient' | 'stale' | 'unreadable'

/** Whether a request may have had an effect. */
export function mayHaveHadEffect(kind: FailureKind): boolean {
  return kind === 'transient' || kind === 'unreadable'
}

/** The facts that an error shows beside its message, by name. */
export type Facts = Readonly<Record<string, string | undefined>>

/** An ID token that a system refused. */
export interface RefusedToken {
  readonly claims: Readonly<Record<string, unknown>>
  /** Its claims among the facts of the error. */
  readonly facts: Readonly<Record<string, string>>
  /** Sentences about its claims that may help to find the refused one. */
  readonly notes: readonly string[]
  /** The command that finds the refused claim in a trust document. */
  readonly command: string
}

interface Details {
  /** The vendor's own error code. */
  vendor?: string
  facts?: Record<string, string | undefined>
  fix?: string
  kind?: FailureKind
  retryAfterSeconds?: number
  refusedToken?: RefusedToken
  /** The names of the refused request in the system's own log. */
  trace?: Trace
}

/** The only error that reaches a log: a closed code, allow-listed facts and the likely fix. Never a body or a cause. */
export class MayflyError extends Error {
  readonly code: ErrorCode
  readonly vendor: string | undefined
  readonly facts: Record<string, string | undefined>
  readonly fix: string | undefined
  readonly kind: FailureKind | undefined
  readonly retryAfterSeconds: number | undefined
  readonly refusedToken: RefusedToken | undefined
  readonly trace: Trace | undefined

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message)
    this.name = 'MayflyError'
    this.code = code
    this.vendor = details.vendor
    this.facts = details.facts ?? {}
    this.fix = details.fix
    this.kind = details.kind
    this.retryAfterSeconds = details.retryAfterSeconds
    this.refusedToken = details.refusedToken
    this.trace = details.trace
  }

  /** The same error, with other or more details. New facts replace all of its facts. */
  with(details: Details): MayflyError {
    const { code, message, vendor, facts, fix, kind, retryAfterSeconds, refusedToken, trace } = this
    const own = { facts, ...(vendor && { vendor }), ...(fix && { fix }), ...(kind && { kind }) }
    const more = {
      ...(retryAfterSeconds && { retryAfterSeconds }),
      ...(refusedToken && { refusedToken }),
      ...(trace && { trace }),
    }
    return new MayflyError(code, message, { ...own, ...more, ...details })
  }
}

/** Whether an error says that certainly nothing was issued. */
export function saysNothingIssued(error: unknown): boolean {
  if (!(error instanceof MayflyError)) return false
  const { code, kind, facts } = error
  if (kind) return !mayHaveHadEffect(kind)
  return facts.sent === 'no' || code === 'ERR_EXCHANGE_REJECTED' || code === 'ERR_ENDPOINT_REFUSED'
}
