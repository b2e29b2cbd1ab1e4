import { isEnd, isWord } from '@mayfly/core/credible'
import { type Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import type { Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'

/** A token as a login gives it. */
export interface VaultToken {
  readonly value: Secret
  /** Epoch milliseconds; undefined for a token that never ends by itself. */
  readonly expiresAt: number | undefined
  /** With leases and the agent: when no renewal keeps it alive any more, where a job may last that long. */
  readonly lastsUntil?: number | undefined
  /** Whether the answer told a credible life; a token without is ended and not used. */
  readonly whole: boolean
  /** A batch token cannot be revoked. */
  readonly batch: boolean
}

/**
 * Judges the answer of a login: a token, or the error that says which claim was refused. Errors: ERR_EXCHANGE_REJECTED,
 * ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 */
export async function judgeLogin(answer: HttpAnswer, io: Io, facts: Facts, subject: SubjectToken): Promise<VaultToken> {
  if (answer.status !== 200) throw await (await import('./refusal.ts')).loginRefusal(answer, facts, subject)
  const auth = objectIn(readJson(answer.body).auth)
  const text = textOf(auth.client_token)
  const value = text === undefined ? undefined : io.receive(text)
  const seconds = auth.lease_duration
  if (!value || !isWord(text)) throw notWhole(facts)
  const batch = auth.token_type === 'batch' || /^(hv)?b\./.test(text)
  const life = typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : Number.NaN
  // Post goes by the runner's clock: of the two the later, or a live token would be told as expired.
  const end = Math.max(answer.date ?? 0, io.now()) + life
  const expiresAt = isEnd(end, undefined, 0) ? end : undefined
  return { value, batch, whole: seconds === 0 || expiresAt !== undefined, expiresAt }
}

/** The error for an answer that lacks the token or its life. */
export function notWhole(facts: Facts): MayflyError {
  return new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a complete token', {
    facts,
    fix: 'Check the url input: another server than Vault may answer there.',
    retry: 'unreadable',
  })
}
