import { retryByStatus } from '@mayfly/core/answer-status'
import { MayflyError, type Retry } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { instant } from '@mayfly/core/instant'
import { readJson } from '@mayfly/core/json'
import { type Facts, isThrottled } from './answer.ts'

/** The error for an answer of GitHub that gave nothing: why, the likely fix, and whether to try again. */
export function refusal(answer: HttpAnswer, facts: Facts, attempt: string): MayflyError {
  const { status, body } = answer
  const said = foreignText(readJson(body).message)
  const own = { ...facts, 'refused to': attempt, said }
  const retry = retryOf(answer)
  if (retry !== undefined) {
    return new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'GitHub could not answer', {
      facts: { ...own, status: String(status) },
      fix: retry === 'throttle' ? limitFix(answer) : 'See githubstatus.com, and run the job again.',
      retry,
    })
  }
  if (said === undefined || status < 400) {
    return new MayflyError('ERR_ANSWER_MALFORMED', `${facts.endpoint} answered ${status}, and not as GitHub does`, {
      facts,
      fix: 'Check the api-url input, and what stands between the runner and GitHub.',
      retry: 'unreadable',
    })
  }
  const [headline, fix] = judge(status, said, attempt, facts)
  return new MayflyError('ERR_EXCHANGE_REJECTED', headline, { facts: own, fix, vendor: `HTTP ${status}` })
}

function retryOf(answer: HttpAnswer): Retry | undefined {
  return isThrottled(answer) ? 'throttle' : retryByStatus(answer.status)
}

/** Which of GitHub's two limits it is: of all requests in an hour, or of too many at once. */
function limitFix({ headers }: HttpAnswer): string {
  const reset = Number(headers['x-ratelimit-reset'])
  if (headers['x-ratelimit-remaining'] !== '0' || !Number.isSafeInteger(reset))
    return 'Too many requests of the App came at once (a secondary rate limit): run the job again later.'
  return `The App's rate limit is used up until ${instant(reset * 1000)}: run the job again after that.`
}

function judge(status: number, said: string, attempt: string, { app, owner }: Facts): [headline: string, fix: string] {
  const refused = `GitHub refused to ${attempt}`
  if (status === 401)
    return [
      "GitHub refused the App's signature",
      /exp|iat|future|expir/i.test(said)
        ? "Check the runner's clock: GitHub takes a JWT for 10 minutes, and none of its future."
        : `${app} must be this App's client id, and the key that signed must be one of its private keys (its settings page lists their fingerprints).`,
    ]
  if (status === 403 && /suspended/i.test(said))
    return [refused, `The installation on ${owner} is suspended: an owner can lift that on its page of installed Apps.`]
  if (status === 404) return [refused, `The App ${app} is not installed on ${owner}, or there is no such account.`]
  if (status === 422)
    return [
      refused,
      /permission/i.test(said)
        ? 'The installation does not have all of these permissions: leave one out, or add it to the App and have the owner accept it.'
        : `Every repository must exist and be one that the installation on ${owner} has.`,
    ]
  return [refused, 'GitHub names the reason above.']
}
