import { MayflyError, type Retry } from './errors.ts'

/**
 * Which failures may be tried again. `any`: the request may be repeated; `unsent`: only when it had no effect
 * for sure; `never`: not at all.
 */
export type RetryClass = 'any' | 'unsent' | 'never'

const tries = 4
const firstDelayMilliseconds = 250
const longestDelayMilliseconds = 4_000

const allowed: Record<RetryClass, readonly Retry[]> = {
  any: ['unsent', 'throttle', 'transient', 'stale'],
  unsent: ['unsent', 'throttle', 'stale'],
  never: [],
}

/**
 * Runs one request up to 4 times with full jitter under the caller's deadline. A denial is final at once; the last
 * error is thrown with the number of attempts, as `transient` when any of them may have had its effect.
 */
export async function attempts<T>(
  retry: RetryClass,
  signal: AbortSignal,
  once: (attempt: number) => Promise<T>,
): Promise<T> {
  let unclear = false
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(attempt)
    } catch (error) {
      if (!(error instanceof MayflyError) || error.retry === undefined) throw error
      unclear ||= error.retry === 'transient'
      const again = attempt < tries && allowed[retry].includes(error.retry) && !signal.aborted
      const delay = Math.random() * Math.min(longestDelayMilliseconds, firstDelayMilliseconds * 2 ** attempt)
      const asked = (error.retryAfterSeconds ?? 0) * 1000
      if (!again || asked > longestDelayMilliseconds) {
        const facts = { ...error.facts, attempts: String(attempt) }
        throw error.with({ retry: unclear ? 'transient' : error.retry, facts })
      }
      await pause(Math.max(delay, asked), signal)
    }
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
