import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'

/** Rate limits are 403 as well as 429. @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export function isThrottled({ status, headers, body }: HttpAnswer): boolean {
  if (status !== 403) return status === 429
  if (headers['x-ratelimit-remaining'] === '0' || headers['retry-after'] !== undefined) return true
  return /rate limit/i.test(foreignText(readJson(body).message) ?? '')
}

/** GitHub refuses a dead or unknown token in exactly these words. */
export function isBadCredentials({ status, body }: HttpAnswer): boolean {
  return status === 401 && readJson(body).message === 'Bad credentials'
}

/** What a permission that the token lacks is refused with, and any permission of a token that GitHub has just made. */
export function isNotPermitted({ status, body }: HttpAnswer): boolean {
  return status === 403 && readJson(body).message === 'Resource not accessible by integration'
}
