import type { HttpAnswer } from './http.ts'

/**
 * After how many seconds a server wants to be asked again: by `Retry-After`, as seconds or as a date, or by the end of
 * a used-up rate limit. Undefined when it says nothing of it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#checking-the-status-of-your-rate-limit
 */
export function retryAfterSeconds({ headers, date = Date.now() }: HttpAnswer): number | undefined {
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
