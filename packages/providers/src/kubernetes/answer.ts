import { isPlausibleExpiry, isWord } from '@mayfly/core/credible'
import { type Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { objectIn, readJson, textOf } from '@mayfly/core/json'
import { decodeClaims } from '@mayfly/core/jwt'
import type { Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'

/** The longest lifetime that was seen from an API server. A longer one does not come from an API server. */
const longestLifetimeSeconds = 366 * 86_400

/**
 * Reads the answer to a creation: the object's uid. Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE,
 * ERR_ANSWER_MALFORMED.
 */
export async function judgeCreated(answer: HttpAnswer, facts: Facts, subject: SubjectToken): Promise<string> {
  if (answer.status !== 201)
    throw await (await import('./refusal.ts')).refusal(answer, facts, subject, 'create a Secret')
  const uid = textOf(objectIn(readJson(answer.body).metadata).uid)
  if (isWord(uid)) return uid
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'The API server created a Secret but did not return its uid', {
    facts,
    kind: 'unreadable',
  })
}

/** Reads the answer to a TokenRequest: the token with its expiry and its id. The errors are those of `judgeCreated`. */
export async function judgeToken(
  answer: HttpAnswer,
  io: Io,
  facts: Facts,
  subject: SubjectToken,
): Promise<{ token: Secret; expiresAt: number; jti(): string | undefined }> {
  if (answer.status !== 201)
    throw await (await import('./refusal.ts')).refusal(answer, facts, subject, 'create a token')
  const { token: text, expirationTimestamp } = objectIn(readJson(answer.body).status)
  const token = textOf(text)
  const secret = token === undefined ? undefined : io.receive(token)
  const expiresAt = Date.parse(textOf(expirationTimestamp) ?? '')
  if (secret && isWord(token) && isPlausibleExpiry(expiresAt, answer.date, longestLifetimeSeconds))
    return { token: secret, expiresAt, jti: () => idIn(token) }
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'The API server answered without a complete token', {
    facts,
    kind: 'unreadable',
  })
}

/** The name of a token in the audit log of the API server, from the token's own claims. */
function idIn(token: string): string | undefined {
  try {
    return decodeClaims(token).jti
  } catch {
    return undefined
  }
}
