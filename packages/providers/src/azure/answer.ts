import { isPlausibleExpiry, isWord } from '@mayfly/core/credible'
import { type Facts, MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { textOf } from '@mayfly/core/json'
import { decodeClaims } from '@mayfly/core/jwt'
import type { Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import type { SubjectToken } from '@mayfly/core/subject-token'
import { readTokenAnswer } from '../oauth-forms.ts'

/** An access token that Entra issued. */
export interface AccessToken {
  readonly token: Secret
  /** Epoch milliseconds. */
  readonly expiresAt: number
  /** The tenant in the token's own claims; undefined if they cannot be read. */
  readonly tenant: string | undefined
  /** The name of the token in the sign-in logs and in the logs of its uses, from the token's own claims. */
  readonly uti: string | undefined
}

/** The longest lifetime that a policy of the tenant can set. It is longer than the lifetime with `cp1`. */
const longestLifetimeSeconds = 2 * 86_400

/** The application that requested the token, for errors. */
export type Requester = Facts & { readonly principal: string }

/**
 * Reads an answer of Entra: returns the access token with its expiry, or throws the error for the refusal. Errors:
 * ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 */
export async function judge(
  answer: HttpAnswer,
  io: Io,
  facts: Requester,
  assertion: SubjectToken,
): Promise<AccessToken> {
  if (answer.status !== 200) throw await (await import('./refusal.ts')).refusal(answer, facts, assertion)
  const { text, seconds = Number.NaN } = readTokenAnswer(answer.body)
  const token = text === undefined ? undefined : io.receive(text)
  const expiresAt = (answer.date ?? io.now()) + seconds * 1000
  if (token && isWord(text) && isPlausibleExpiry(expiresAt, answer.date, longestLifetimeSeconds)) {
    return { token, expiresAt, ...namesIn(text) }
  }
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Entra answered 200 without a complete access token', {
    facts,
    kind: 'unreadable',
  })
}

/**
 * The tenant and the name of an access token. Only the resource defines the token's format; most are JWTs, which contain
 * both.
 */
function namesIn(token: string): Pick<AccessToken, 'tenant' | 'uti'> {
  try {
    const { tid, uti } = decodeClaims(token)
    return { tenant: textOf(tid)?.toLowerCase(), uti: textOf(uti) }
  } catch {
    return { tenant: undefined, uti: undefined }
  }
}
