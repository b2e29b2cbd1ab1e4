import { kindByStatus } from './answer-status.ts'
import { type FailureKind, MayflyError } from './errors.ts'
import type { HttpAnswer } from './http.ts'

/**
 * Returns the answer to a request that revokes or checks an ending. Throws ERR_EXCHANGE_UNAVAILABLE, with the status, if
 * the system could not answer and another attempt may help (`kindOf`).
 */
export function requireAnswer(
  system: string,
  answer: HttpAnswer,
  kindOf: (status: number) => FailureKind | undefined = kindByStatus,
): HttpAnswer {
  const kind = kindOf(answer.status)
  if (kind === undefined) return answer
  const facts = { status: String(answer.status) }
  throw new MayflyError('ERR_EXCHANGE_UNAVAILABLE', `${system} could not answer`, { facts, kind })
}

/** The error if the system did not revoke an ending: ERR_EXCHANGE_REJECTED, with the status. */
export function notRevokedError(message: string, status: number): MayflyError {
  return new MayflyError('ERR_EXCHANGE_REJECTED', message, { facts: { status: String(status) } })
}
