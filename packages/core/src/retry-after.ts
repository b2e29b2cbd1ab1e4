import type { HttpAnswer } from './http.ts'

/** A month is the longest time for which a quota is counted. */
const longestSeconds = 31 * 24 * 3600

/**
 * The seconds to wait before a retry, as the server requests them: from `Retry-After` (seconds or a date), or from the
 * end of an exhausted rate limit. Undefined if it requests no wait, or an impossible one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#checking-the-status-of-your-rate-limit
 */
export function retryAfterSeconds(answer: HttpAnswer): number | undefined {
  const seconds = secondsIn(answer)
  return seconds !== undefined && seconds <= longestSeconds ? seconds : undefined
}

function secondsIn({ headers, date = Date.now() }: HttpAnswer): number | undefined {
  const after = headers['retry-after']
  const until = (milliseconds: number) => Math.max(0, Math.ceil((milliseconds - date) / 1000))
  if (typeof after === 'string') {
    if (/^\d{1,9}$/.test(after)) return Number(after)
    const time = Date.parse(after)
    return Number.isNaN(time) ? undefined : until(time)
  }
  const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset } = headers
  if (remaining !== '0' || typeof reset !== 'string' || !/^\d{1,12}$/.test(reset)) return undefined
  return until(Number(reset) * 1000)
}
