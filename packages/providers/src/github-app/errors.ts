import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'

/**
 * Whether a rate limit is reached. Its status is 403 or 429.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function isThrottled({ status, headers, body }: HttpAnswer): boolean {
  if (status !== 403) return status === 429
  if (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined) return true
  return /rate limit/i.test(foreignText(readJson(body).message) ?? '')
}

/** Whether GitHub refused an invalid or unknown token. It always uses exactly these words. */
export function isBadCredentials({ status, body }: HttpAnswer): boolean {
  return status === 401 && readJson(body).message === 'Bad credentials'
}

/** Whether the token lacks a permission. GitHub also answers this for a token that it has just issued. */
export function isNotPermitted({ status, body }: HttpAnswer): boolean {
  return status === 403 && readJson(body).message === 'Resource not accessible by integration'
}
