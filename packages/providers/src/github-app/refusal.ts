import { retryByStatus } from '@mayfly/core/answer-status'
import { type Facts, MayflyError, type Retry } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { instant } from '@mayfly/core/instant'
import { readJson } from '@mayfly/core/json'
import { retryAfterSeconds } from '@mayfly/core/retry-after'
import { isThrottled } from './errors.ts'

/**
 * The error for an answer of GitHub that gave nothing: why, the likely fix, and whether to try again. The time is that of
 * this machine when the JWT was made.
 */
export function refusal(answer: HttpAnswer, facts: Facts, attempt: string, now: number): MayflyError {
  const { status, body, date = now } = answer
  const said = foreignText(readJson(body).message)
  const own = { ...facts, 'refused to': attempt, said }
  if (isThrottled(answer)) return overLimit(answer, own, now)
  const retry = retryByStatus(status)
  if (retry !== undefined) return unavailable(status, own, retry)
  if (said === undefined || status < 400) {
    return new MayflyError(
      'ERR_ANSWER_MALFORMED',
      `${facts.endpoint} answered ${status}, which is not an answer of GitHub`,
      {
        facts,
        fix: 'Check the api-url input, and any proxy or firewall between the runner and GitHub.',
        retry: 'unreadable',
      },
    )
  }
  if (status === 401 && /exp|iat|future/i.test(said)) return wrongClock(status, own, now - date)
  const [headline, fix] = judge(status, said, attempt, facts)
  return new MayflyError('ERR_EXCHANGE_REJECTED', headline, { facts: own, fix, vendor: `HTTP ${status}` })
}

/** The error for an answer that says that a limit is reached, with the time that GitHub tells. */
export function overLimit(answer: HttpAnswer, facts: Facts, now: number): MayflyError {
  const { status, headers, date = now } = answer
  const seconds = retryAfterSeconds(answer)
  const hourly = headers['x-ratelimit-remaining'] === '0' && headers['retry-after'] === undefined
  const headline =
    seconds !== undefined && hourly
      ? `GitHub's hourly limit of requests is reached until ${instant(date + seconds * 1000)}`
      : `GitHub accepts no more requests ${seconds ? `for ${seconds} s` : 'for now'}, because too many came at once`
  return new MayflyError('ERR_EXCHANGE_UNAVAILABLE', headline, {
    facts: { ...facts, status: String(status) },
    fix: 'Run the job again later. All jobs that use this App on this account share the limit.',
    retry: 'throttle',
  })
}

/** The error for an answer that says nothing of the request. */
export function unavailable(status: number, facts: Facts = {}, retry: Retry = 'transient'): MayflyError {
  return new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'GitHub could not answer', {
    facts: { ...facts, status: String(status) },
    fix: 'Check githubstatus.com, and run the job again.',
    retry,
  })
}

function wrongClock(status: number, facts: Facts, ahead: number): MayflyError {
  const seconds = Math.round(Math.abs(ahead) / 1000)
  return new MayflyError('ERR_EXCHANGE_REJECTED', "GitHub refused the times in the App's JWT", {
    facts: { ...facts, clock: `${seconds} s ${ahead < 0 ? 'behind' : 'ahead of'} GitHub's` },
    fix: "Set the runner's clock: GitHub's limits allow a difference of at most 5 minutes.",
    vendor: `HTTP ${status}`,
  })
}

function judge(
  status: number,
  said: string,
  attempt: string,
  { app, account }: Facts,
): [headline: string, fix: string] {
  const refused = `GitHub refused to ${attempt}`
  if (status === 401)
    return [
      "GitHub refused the App's signature",
      `${app} must be this App's client id, and the key that signed must be one of its private keys (its settings page lists their fingerprints).`,
    ]
  if (status === 403 && /suspended/i.test(said))
    return [
      refused,
      `The installation on ${account} is suspended: an owner can unsuspend it on the page of installed Apps.`,
    ]
  if (status === 404) return [refused, `The App ${app} is not installed on ${account}, or there is no such account.`]
  if (status === 422)
    return [
      refused,
      /permission/i.test(said)
        ? 'The installation does not have all of these permissions: remove the missing one, or add it to the App and let the owner accept it.'
        : `Every repository must exist and belong to the installation on ${account}.`,
    ]
  return [refused, "See GitHub's reason above."]
}
