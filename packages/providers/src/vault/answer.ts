import { isEnd, isWord } from '@mayfly/core/credible'
import { MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
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

/** What a refusal is told with. */
export type Facts = Readonly<Record<string, string | undefined>>

/**
 * Judges the answer of a login: a token, or the error that says which claim was refused. Errors: ERR_EXCHANGE_REJECTED,
 * ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 */
export async function judgeLogin(answer: HttpAnswer, io: Io, facts: Facts, subject: SubjectToken): Promise<VaultToken> {
  if (answer.status !== 200) throw (await import('./refusal.ts')).loginRefusal(answer, facts, subject)
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
  return new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a whole token', {
    facts,
    fix: 'Check url: something else than Vault may answer there.',
    retry: 'unreadable',
  })
}

/** Judges the answer to a renewal: the token's new end, epoch milliseconds. The same errors. */
export async function judgeRenewal(answer: HttpAnswer, now: number): Promise<number> {
  if (answer.status !== 200) throw (await import('./refusal.ts')).renewRefusal(answer)
  const seconds = objectIn(readJson(answer.body).auth).lease_duration
  if (typeof seconds === 'number' && seconds > 0) return Math.max(answer.date ?? 0, now) + seconds * 1000
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without the new end of the token', {
    retry: 'unreadable',
  })
}

/** Judges the answer of a signing key: the signature, base64url. The same errors. */
export async function judgeSignature(answer: HttpAnswer, path: string): Promise<string> {
  if (answer.status !== 200) throw (await import('./refusal.ts')).signRefusal(answer, path)
  const [, signature] =
    /^vault:v\d+:([\w-]+)$/.exec(foreignText(objectIn(readJson(answer.body).data).signature) ?? '') ?? []
  if (signature !== undefined) return signature
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Vault answered 200 without a signature', {
    facts: { path },
    retry: 'unreadable',
  })
}

/** The first of Vault's errors; both words for a refusal are told apart by it. */
export function firstError(body: string): string | undefined {
  const { errors } = readJson(body)
  return Array.isArray(errors) ? foreignText(errors[0]) : undefined
}

/** A dead token is refused in exactly these words; a policy that refuses says more. */
export const deadToken = 'permission denied'

/** HashiCorp's Vault says it in two. @see https://developer.hashicorp.com/vault/docs/concepts/tokens#error-responses */
const deadTokenInTwo = /^2 errors occurred:\s+\* permission denied\s+\* invalid token\s*$/

/** Whether a token is refused because there is none such (any more). */
export function isDeadToken({ status, body }: HttpAnswer): boolean {
  const said = firstError(body) ?? ''
  return status === 403 && (said === deadToken || deadTokenInTwo.test(said))
}
