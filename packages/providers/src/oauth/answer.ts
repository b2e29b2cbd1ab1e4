import { isPlausibleExpiry, isWord } from '@mayfly/core/credible'
import { type Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import { decodeClaims } from '@mayfly/core/jwt'
import type { Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import type { OAuthInputs } from './settings.ts'

/** A longer lifetime is not believed. */
const longestLifetimeSeconds = 366 * 86_400

/** A token that a server issued. */
export interface IssuedToken {
  readonly value: Secret
  /** Epoch milliseconds; undefined if the answer does not say it. */
  readonly expiresAt: number | undefined
  /** Set if it is not of the expected type. Then it is revoked and not used. */
  readonly otherType: string | undefined
  /** Whether the answer has a refresh token too. */
  readonly hasRefreshToken: boolean
}

/**
 * Reads the answer of a token endpoint. Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 */
export async function judgeToken(
  answer: HttpAnswer,
  io: Io,
  inputs: OAuthInputs,
  { facts, subject }: { readonly facts: Facts; readonly subject: SubjectToken | undefined },
): Promise<IssuedToken> {
  const body = readJson(answer.body)
  const isGood = answer.status >= 200 && answer.status < 300
  const text = isGood ? textOf(valueAt(body, inputs['token-field'] ?? '')) : undefined
  const value = text === undefined ? undefined : io.receive(text)
  if (!value || !isWord(text)) throw await (await import('./refusal.ts')).refusal(answer, inputs, facts, subject)
  const type = textOf(body.token_type)
  const expected = inputs['token-type'] ?? ''
  return {
    value,
    expiresAt: expiryOf(valueAt(body, inputs['expires-field'] ?? ''), text, answer, io),
    otherType: type?.toLowerCase() === expected.toLowerCase() ? undefined : type,
    hasRefreshToken: textOf(body.refresh_token) !== undefined,
  }
}

/** The error for a token of another type. */
export function wrongType(type: string, inputs: OAuthInputs, facts: Facts): MayflyError {
  return new MayflyError('ERR_ANSWER_MALFORMED', 'The server issued a token of another type than expected', {
    facts: { ...facts, type, expected: inputs['token-type'] },
    fix: 'A bearer token is expected. If your tools can use this type, give it as token-type.',
  })
}

/** The value at a key or at a JSON pointer. */
function valueAt(body: unknown, field: string): unknown {
  const path = field.startsWith('/') ? field.slice(1).split('/') : [field]
  return path.reduce<unknown>(
    (place, key) =>
      typeof place === 'object' && place !== null && Object.hasOwn(place, key)
        ? (place as Record<string, unknown>)[key]
        : undefined,
    body,
  )
}

/** A number below this one is a lifetime in seconds. Others are times since 1970, in seconds or milliseconds. */
const firstTime = 1e9
const firstTimeInMilliseconds = 1e12

function expiryOf(written: unknown, token: string, answer: HttpAnswer, io: Io): number | undefined {
  // Post uses the runner's clock. The later clock is used here, because otherwise post could report a valid token as
  // expired.
  const now = Math.max(answer.date ?? 0, io.now())
  const number =
    typeof written === 'number' ? written : /^\d+(\.\d+)?$/.test(String(written)) ? Number(written) : Number.NaN
  const time = number >= firstTimeInMilliseconds ? number : number >= firstTime ? number * 1000 : now + number * 1000
  const ends = [time, Date.parse(textOf(written) ?? ''), endIn(token)]
  return ends.find((end) => isPlausibleExpiry(end, answer.date, longestLifetimeSeconds))
}

/** The `exp` of a token that is a JWT. */
function endIn(token: string): number {
  try {
    return Number(decodeClaims(token).exp) * 1000
  } catch {
    return Number.NaN
  }
}
