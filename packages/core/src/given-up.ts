import type { MayflyError } from './errors.ts'
import { instant } from './instant.ts'

interface AttemptTimes {
  readonly attempt: number
  /** Milliseconds: the time that was spent on attempts, and the time that was left. */
  readonly waited: number
  readonly left: number
  /**
   * The server's `Retry-After`, in milliseconds from now. It is zero if the server sent none, or sent a time that is
   * over or impossible.
   */
  readonly retryAfter: number
}

/**
 * The error of the last attempt, with the number of attempts, their time, and a requested wait for which the step has
 * no time.
 */
export function givenUpError(error: MayflyError, { attempt, waited, left, retryAfter }: AttemptTimes): MayflyError {
  const seconds = (milliseconds: number) => `${Math.max(0, Math.round(milliseconds / 1000))} s`
  const isTooLong = retryAfter > 0 && retryAfter > left
  const facts = {
    ...error.facts,
    attempts: String(attempt),
    ...(waited >= 1000 && { waited: seconds(waited) }),
    ...(isTooLong && { 'retry after': `${instant(Date.now() + retryAfter)}, in ${seconds(retryAfter)}` }),
  }
  const fix = isTooLong
    ? `The server asks to wait ${seconds(retryAfter)}, and this step has ${seconds(left)} left: run the job again after that time.`
    : error.fix
  return error.with({ facts, ...(error.kind && { kind: error.kind }), ...(fix !== undefined && { fix }) })
}
