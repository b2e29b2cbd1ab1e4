import type { Facts, MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { instant } from '@mayfly/core/instant'
import { readJson } from '@mayfly/core/json'
import type { RefusalTable } from '@mayfly/core/refusal'
import { retryAfterSeconds } from '@mayfly/core/retry-after'
import { isThrottled } from './errors.ts'

/** A request that GitHub refused. */
export interface RefusedRequest {
  readonly answer: HttpAnswer
  /** The attempt as a verb; undefined for the end of a token. */
  readonly attempt?: string
  /** This machine's clock when the JWT was made: epoch milliseconds. */
  readonly now: number
}

/** The error for an answer of GitHub without what was requested. */
export async function refusal(context: RefusedRequest, facts: Facts = {}): Promise<MayflyError> {
  const { refusalOf } = await import('@mayfly/core/refusal')
  const { answer, attempt } = context
  const said = foreignText(readJson(answer.body).message)
  const isOwn = said !== undefined && answer.status >= 400
  const more = { 'refused to': attempt }
  return refusalOf(table, { status: answer.status, isOwn, said }, { facts, more, context })
}

/** The message of an answer that says that a limit is reached, with the time that GitHub names. */
function limitMessage({ answer, now }: RefusedRequest): string {
  const { headers, date = now } = answer
  const seconds = retryAfterSeconds(answer)
  const hourly = headers['x-ratelimit-remaining'] === '0' && headers['retry-after'] === undefined
  return seconds !== undefined && hourly
    ? `GitHub's hourly limit of requests is reached until ${instant(date + seconds * 1000)}`
    : `GitHub accepts no more requests ${seconds ? `for ${seconds} s` : 'for now'}, because too many came at once`
}

function clockFact({ answer: { date }, now }: RefusedRequest): Facts {
  const ahead = date === undefined ? 0 : now - date
  return { clock: `${Math.round(Math.abs(ahead) / 1000)} s ${ahead < 0 ? 'behind' : 'ahead of'} GitHub's` }
}

const table: RefusalTable<RefusedRequest> = {
  system: 'GitHub',
  inputs: 'the api-url input',
  unavailable: [
    {
      when: (_, { answer }) => isThrottled(answer),
      kind: 'throttle',
      message: (_, context) => limitMessage(context),
      fix: 'Run the job again later. All jobs that use this App on this account share the limit.',
    },
  ],
  later: 'Check githubstatus.com, and run the job again.',
  message: (_, { attempt }) => `GitHub refused to ${attempt}`,
  refused: [
    {
      status: 401,
      said: /exp|iat|future/i,
      message: "GitHub refused the times in the App's JWT",
      facts: clockFact,
      fix: "Set the runner's clock: GitHub's limits allow a difference of at most 5 minutes.",
    },
    {
      status: 401,
      message: "GitHub refused the App's signature",
      fix: ({ app }) =>
        `${app} must be this App's client id, and the key that signed must be one of its private keys (its settings page lists their fingerprints).`,
    },
    {
      status: 403,
      said: /suspended/i,
      fix: ({ account }) =>
        `The installation on ${account} is suspended: an owner can unsuspend it on the page of installed Apps.`,
    },
    {
      status: 404,
      fix: ({ app, account }) => `The App ${app} is not installed on ${account}, or there is no such account.`,
    },
    {
      status: 422,
      said: /permission/i,
      fix: 'The installation does not have all of these permissions: remove the missing one, or add it to the App and let the owner accept it.',
    },
    {
      status: 422,
      fix: ({ account }) => `Every repository must exist and belong to the installation on ${account}.`,
    },
  ],
  fix: "See GitHub's reason above.",
}
