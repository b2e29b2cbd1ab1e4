import { isPlausibleExpiry, isWord } from '@mayfly/core/credible'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import type { Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { type AkeylessInputs, principalOf } from './request.ts'

/** A token that a login returned. */
export interface AkeylessToken {
  readonly value: Secret
  /** Epoch milliseconds; undefined if the answer names no plausible time. */
  readonly expiresAt: number | undefined
}

/**
 * Reads the answer of a login: returns the token, or throws the error for the refusal. Errors: ERR_EXCHANGE_REJECTED,
 * ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 */
export async function judgeLogin(
  answer: HttpAnswer,
  io: Io,
  inputs: AkeylessInputs,
  subject: SubjectToken,
): Promise<AkeylessToken> {
  if (answer.status !== 200) throw (await import('./refusal.ts')).loginRefusal(answer, inputs, subject)
  const { token, expiration, creds } = readJson(answer.body)
  const text = textOf(token)
  const value = text === undefined ? undefined : io.receive(text)
  if (value && isWord(text)) return { value, expiresAt: timeOf(expiration) ?? timeOf(objectIn(creds).expiry) }
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Akeyless answered 200 without a token', {
    facts: { principal: principalOf(inputs) },
    fix: 'Check the api-url input: another server than Akeyless may answer there.',
    kind: 'unreadable',
  })
}

/** A time as epoch milliseconds. Akeyless writes a date, or epoch seconds as a number or as a text. */
function timeOf(time: unknown): number | undefined {
  const seconds = typeof time === 'number' || /^\d+$/.test(String(time)) ? Number(time) : Number.NaN
  const end = Number.isNaN(seconds) ? Date.parse(String(time)) : seconds * 1000
  return isPlausibleExpiry(end, undefined, 0) ? end : undefined
}
