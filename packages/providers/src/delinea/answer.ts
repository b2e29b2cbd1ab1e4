import { isPlausibleExpiry, isWord } from '@mayfly/core/credible'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import type { Io } from '@mayfly/core/provider'
import type { Secret } from '@mayfly/core/secret'
import { type DelineaInputs, principalOf } from './request.ts'

/** The tokens that a login returned. */
export interface DelineaTokens {
  readonly token: Secret
  /** Epoch milliseconds; undefined if the answer names no plausible time. */
  readonly expiresAt: number | undefined
  readonly refreshToken: Secret | undefined
}

/**
 * Reads the answer of a login: returns the tokens, or throws the error for the refusal. `identity` is the identity that
 * Delinea saw. Errors: ERR_EXCHANGE_REJECTED, ERR_EXCHANGE_UNAVAILABLE, ERR_ANSWER_MALFORMED.
 */
export async function judgeLogin(
  answer: HttpAnswer,
  io: Io,
  inputs: DelineaInputs,
  identity: string,
): Promise<DelineaTokens> {
  if (answer.status !== 200) throw (await import('./refusal.ts')).loginRefusal(answer, inputs, identity)
  const { accessToken, refreshToken, expiresIn } = readJson(answer.body)
  const [text, refresh] = [textOf(accessToken), textOf(refreshToken)]
  const [token, refreshing] = [text, refresh].map((one) => (one === undefined ? undefined : io.receive(one)))
  if (token && isWord(text)) {
    const expiresAt = (answer.date ?? io.now()) + Number(expiresIn) * 1000
    return {
      token,
      refreshToken: refreshing,
      expiresAt: isPlausibleExpiry(expiresAt, undefined, 0) ? expiresAt : undefined,
    }
  }
  throw new MayflyError('ERR_ANSWER_MALFORMED', 'Delinea answered 200 without a token', {
    facts: { principal: principalOf(inputs) },
    fix: 'Check the url input: another server than Delinea DevOps Secrets Vault may answer there.',
    kind: 'unreadable',
  })
}
