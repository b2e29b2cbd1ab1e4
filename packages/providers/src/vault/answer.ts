import { isPlausibleExpiry, isWord } from '@mayfly/core/credible'
import { type Facts, MayflyError } from '@mayfly/core/errors'
import { type Trace, traceOf } from '@mayfly/core/evidence'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import type { Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'

/** A token that a login returned. */
export interface VaultToken {
  readonly value: Secret
  /** Epoch milliseconds; undefined for a token that never expires. */
  readonly expiresAt: number | undefined
  /** Whether the answer had a plausible lifetime. A token without one is revoked and not used. */
  readonly whole: boolean
  /** A batch token cannot be revoked. */
  readonly batch: boolean
  /** The names of the token in the audit log. */
  readonly trace: Trace
}

/**
 * Reads the answer of a login: returns the token, or throws the error with the claim that was refused. Errors:
 * ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 */
export async function judgeLogin(answer: HttpAnswer, io: Io, facts: Facts, subject: SubjectToken): Promise<VaultToken> {
  if (answer.status !== 200) throw await (await import('./refusal.ts')).loginRefusal(answer, facts, subject)
  const { auth: given, request_id: requestId } = readJson(answer.body)
  const auth = objectIn(given)
  const text = textOf(auth.client_token)
  const value = text === undefined ? undefined : io.receive(text)
  const seconds = auth.lease_duration
  if (!value || !isWord(text)) throw incompleteTokenError(facts)
  const batch = auth.token_type === 'batch' || /^(hv)?b\./.test(text)
  const life = typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : Number.NaN
  // Post uses the runner's clock. The later clock is used here, because otherwise post could report a valid token as
  // expired.
  const end = Math.max(answer.date ?? 0, io.now()) + life
  const expiresAt = isPlausibleExpiry(end, undefined, 0) ? end : undefined
  const trace = traceOf({ accessor: auth.accessor, requestId })
  return { value, batch, trace, whole: seconds === 0 || expiresAt !== undefined, expiresAt }
}

/** The error for an answer without the token or its lifetime. */
export function incompleteTokenError(facts: Facts): MayflyError {
  return new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a complete token', {
    facts,
    fix: 'Check the url input: another server than Vault may answer there.',
    kind: 'unreadable',
  })
}
