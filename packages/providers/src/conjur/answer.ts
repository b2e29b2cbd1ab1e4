import { isPlausibleExpiry, isWord } from '@mayfly/core/credible'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import type { Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { type ConjurInputs, principalOf } from './request.ts'

/** A token that a login returned. */
export interface ConjurToken {
  /** The token as Conjur's own clients keep it: JSON. */
  readonly json: Secret
  /** The token as the header of a request has it: base64 of the JSON. */
  readonly header: Secret
  /** Epoch milliseconds. */
  readonly expiresAt: number
  /** The host that the token is for; undefined if its name cannot be printed. */
  readonly host: string | undefined
}

/** The lifetime of a token that does not name its expiry, and the longest that Conjur can be configured to give. */
const usualSeconds = 480
export const longestSeconds = 5 * 3600

/**
 * Reads the answer of a login: returns the token, or throws the error for the refusal. Errors: ERR_EXCHANGE_REJECTED,
 * ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 */
export async function judgeLogin(
  answer: HttpAnswer,
  io: Io,
  inputs: ConjurInputs,
  subject: SubjectToken,
): Promise<ConjurToken> {
  if (answer.status !== 200) throw (await import('./refusal.ts')).loginRefusal(answer, inputs, subject)
  // A proxy may have removed the header that asks for base64.
  const body = answer.body.trim()
  const text = body.startsWith('{') ? body : Buffer.from(body, 'base64').toString()
  const { protected: head, payload, signature } = readJson(text)
  if (isWord(textOf(head)) && isWord(textOf(payload)) && isWord(textOf(signature))) {
    const header = io.receive(Buffer.from(text).toString('base64'))
    const json = io.receive(text)
    io.receive(String(signature))
    const { sub, iat, exp } = readJson(Buffer.from(String(payload), 'base64').toString())
    const expiresAt = Number(exp ?? Number(iat) + usualSeconds) * 1000
    const host = textOf(sub)
    if (isPlausibleExpiry(expiresAt, answer.date, longestSeconds))
      return { header, json, expiresAt, host: isWord(host) ? host : undefined }
  }
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Conjur answered 200 without a complete token', {
    facts: { principal: principalOf(inputs) },
    fix: 'Check the url input: another server than Conjur may answer there.',
    kind: 'unreadable',
  })
}
