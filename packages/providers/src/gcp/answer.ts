import { isPlausibleExpiry, isWord } from '@mayfly/core/credible'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import { decodeClaims } from '@mayfly/core/jwt'
import type { Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { readTokenAnswer } from '../oauth-forms.ts'

/** A token that Google issued. */
export interface IssuedToken {
  readonly token: Secret
  /** Epoch milliseconds. */
  readonly expiresAt: number
}

/** The longest lifetime that a token of a service account can have. */
const longestLifetimeSeconds = 43_200

/** The facts of a request, for the error if it is refused. */
export interface RequestFacts {
  readonly principal: string
  readonly endpoint: string
  /** The workload identity provider, if the request is for a service account. */
  readonly provider?: string | undefined
  readonly token?: SubjectToken | undefined
  /** The expiry to use if the answer has none: epoch milliseconds. */
  readonly expiresAt?: number | undefined
}

/**
 * Reads an answer of Google's token service or of IAM Credentials: returns the token with its expiry, or throws the
 * error for the refusal. Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 */
export async function judge(answer: HttpAnswer, io: Io, who: RequestFacts): Promise<IssuedToken> {
  const { status, body, date } = answer
  if (status !== 200) throw await (await import('./refusal.ts')).refusal(answer, who)
  const fields = readJson(body)
  const exchanged = readTokenAnswer(body)
  const text = exchanged.text ?? textOf(fields.accessToken) ?? textOf(fields.token)
  const token = text === undefined ? undefined : io.receive(text)
  const life = exchanged.seconds === undefined ? undefined : exchanged.seconds * 1000
  const expiresAt = life === undefined ? (endOf(fields, text) ?? who.expiresAt) : (date ?? io.now()) + life
  if (token && isWord(text) && expiresAt !== undefined && isPlausibleExpiry(expiresAt, date, longestLifetimeSeconds))
    return { token, expiresAt }
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Google answered 200 without a complete token', {
    facts: { principal: who.principal },
    kind: 'unreadable',
  })
}

function endOf(fields: Readonly<Record<string, unknown>>, text: string | undefined): number | undefined {
  const { expireTime } = fields
  if (typeof expireTime === 'string') return finite(Date.parse(expireTime))
  return fields.token === text && text !== undefined ? finite(expiryOf(text)) : undefined
}

/** The expiry in an ID token's own claims, in epoch milliseconds; NaN if there is none. */
function expiryOf(jwt: string): number {
  try {
    return (decodeClaims(jwt).exp ?? Number.NaN) * 1000
  } catch {
    return Number.NaN
  }
}

function finite(milliseconds: number): number | undefined {
  return Number.isFinite(milliseconds) ? milliseconds : undefined
}
