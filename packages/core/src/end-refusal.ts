import { retryByStatus } from './answer-status.ts'
import { MayflyError, type Retry } from './errors.ts'
import type { HttpAnswer } from './http.ts'

/**
 * Returns the answer to a request that revokes or checks an ending. Throws ERR_EXCHANGE_UNAVAILABLE, with the status, if
 * the system could not answer and another attempt may help (`retryOf`).
 */
export function requireAnswer(
  system: string,
  answer: HttpAnswer,
  retryOf: (status: number) => Retry | undefined = retryByStatus,
): HttpAnswer {
  const retry = retryOf(answer.status)
  if (retry === undefined) return answer
  const facts = { status: String(answer.status) }
  throw new MayflyError('ERR_EXCHANGE_UNAVAILABLE', `${system} could not answer`, { facts, retry })
}

/** The error if the system did not revoke an ending: ERR_EXCHANGE_REJECTED, with the status. */
export function notRevokedError(message: string, status: number): MayflyError {
  return new MayflyError('ERR_EXCHANGE_REJECTED', message, { facts: { status: String(status) } })
}
