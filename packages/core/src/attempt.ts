import { type FailureKind, MayflyError, mayHaveHadEffect } from './errors.ts'
import { givenUpError } from './given-up.ts'
import type { HttpAnswer, HttpRequest, Wire } from './http.ts'
import type { Patience } from './patience.ts'
import { retryAfterSeconds as readRetryAfter } from './retry-after.ts'

/**
 * Whether a request may be repeated after a failure. `any`: always; `no-effect`: only when it certainly had no effect.
 */
export type RetryClass = 'any' | 'no-effect'

const firstDelayMilliseconds = 250
const longestDelayMilliseconds = 5_000
/**
 * The time limit for retries after each kind of failure: 10 s for a wrong name, server or clock, because waiting seldom
 * helps there. The others have only the time limit of the step.
 */
const longestRetryMilliseconds: Readonly<Record<FailureKind, number>> = {
  unsent: Number.POSITIVE_INFINITY,
  unresolved: 10_000,
  throttle: Number.POSITIVE_INFINITY,
  transient: Number.POSITIVE_INFINITY,
  stale: 10_000,
  unreadable: 10_000,
}

const retriesOfClass: Record<RetryClass, readonly FailureKind[]> = {
  any: ['unsent', 'unresolved', 'throttle', 'transient', 'stale', 'unreadable'],
  'no-effect': ['unsent', 'unresolved', 'throttle', 'stale'],
}

/**
 * Runs one request with retries, as long as the caller has patience. `once` is one attempt. It also gets
 * `mayHaveActed`: whether an earlier attempt may have had an effect. The pause before a retry is random. A refusal is
 * final, unless its kind allows a retry. Throws the last error, with the number of attempts. The kind of this error is
 * `transient` if any attempt may have had an effect.
 */
export async function withRetries<T>(
  retry: RetryClass,
  patience: Patience,
  once: (attempt: number, mayHaveActed: boolean) => Promise<T>,
): Promise<T> {
  const { signal } = patience
  const begun = patience.left()
  let mayHaveActed = false
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(attempt, mayHaveActed)
    } catch (thrown) {
      if (!(thrown instanceof MayflyError)) throw thrown
      const { kind, retryAfterSeconds: after = 0 } = thrown
      mayHaveActed ||= kind !== undefined && mayHaveHadEffect(kind)
      // An earlier attempt may have created something, even if the last one did not.
      const error = mayHaveActed ? thrown.with({ kind: 'transient' }) : thrown
      if (kind === undefined) throw error
      const left = patience.left()
      const course = { attempt, waited: begun - left, left, retryAfter: after * 1000 }
      const final =
        signal.aborted || !retriesOfClass[retry].includes(kind) || course.waited > longestRetryMilliseconds[kind]
      const jitter = Math.random() * Math.min(longestDelayMilliseconds, firstDelayMilliseconds * 2 ** attempt)
      const delay = Math.min(course.retryAfter + jitter, left)
      if (final || left <= 0 || course.retryAfter > left || !(await waitForRetry(delay, signal)))
        throw givenUpError(error, course)
    }
  }
}

/** One question to a server over a step's connections. */
interface Question<T> {
  readonly wire: Wire
  readonly retry: RetryClass
  /** Makes the request for each attempt. */
  build(attempt: number): HttpRequest | Promise<HttpRequest>
  /**
   * Returns what the answer says, or throws. `mayHaveActed` is true if an earlier request of this question may have had
   * its effect.
   */
  judge(answer: HttpAnswer, mayHaveActed: boolean): T | Promise<T>
}

/**
 * Asks a server, with retries by the retry class and as long as there is patience. Throws the errors of `judge` and of
 * the wire.
 */
export async function ask<T>({ wire, retry, build, judge }: Question<T>, patience: Patience): Promise<T> {
  let host: string | undefined
  let said = 'no answer yet'
  const endWait = patience.waitFor(() => host && `${host}: ${said}`)
  try {
    return await withRetries(retry, patience, async (attempt, mayHaveActed) => {
      // `build` may wait for another request, which logs its own wait.
      host = undefined
      const request = await build(attempt)
      host = URL.canParse(request.url) ? new URL(request.url).host : undefined
      try {
        return await judgeAnswer(await wire.send(request, patience.signal), mayHaveActed, judge)
      } catch (error) {
        if (error instanceof MayflyError) said = `${error.message} (${error.vendor ?? error.code})`
        throw error
      }
    })
  } finally {
    endWait()
  }
}

/** The judgement of an answer. An error that allows a retry gets the server's `Retry-After`. */
async function judgeAnswer<T>(answer: HttpAnswer, mayHaveActed: boolean, judge: Question<T>['judge']): Promise<T> {
  try {
    return await judge(answer, mayHaveActed)
  } catch (error) {
    if (!(error instanceof MayflyError) || error.kind === undefined || error.retryAfterSeconds) throw error
    const retryAfterSeconds = readRetryAfter(answer)
    throw retryAfterSeconds === undefined ? error : error.with({ retryAfterSeconds })
  }
}

/**
 * Waits. If the signal aborts first: throws its reason if that is a MayflyError, and otherwise returns false.
 */
async function waitForRetry(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await pause(milliseconds, signal)
    return true
  } catch (reason) {
    if (reason instanceof MayflyError) throw reason
    return false
  }
}

/** Waits; rejects with the signal's reason when that comes first. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort)
      resolve()
    }, milliseconds)
    signal.addEventListener('abort', abort, { once: true })
  })
}
