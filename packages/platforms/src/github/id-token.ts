import { ask } from '@mayfly/core/attempt'
import { endpoint } from '@mayfly/core/endpoint'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer, Wire } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import type { Patience } from '@mayfly/core/patience'
import type { Job } from '@mayfly/core/platform'
import type { Mask } from '@mayfly/core/secret'
import { receiveSubjectToken, type SubjectToken } from '@mayfly/core/subject-token'
import { forge } from './forge.ts'
import { isGitHubHost } from './host.ts'

/** The address for ID tokens, and the function that masks each one on receipt. */
export interface IdTokenSource {
  readonly url: string | undefined
  readonly token: string | undefined
  readonly mask: Mask
}

/**
 * Requests a new ID token of one audience from GitHub, and masks it on receipt. Errors: ERR_ID_TOKEN_UNAVAILABLE if the
 * job may not request one, ERR_ENDPOINT_REFUSED if the request URL is not GitHub's.
 *
 * @see https://docs.github.com/actions/reference/security/oidc
 */
export async function fetchIdToken(
  job: Job & { readonly serverUrl: string },
  wire: Wire,
  audience: string,
  patience: Patience,
  { url: requestUrl, token: requestToken, mask }: IdTokenSource,
): Promise<SubjectToken> {
  if (!requestUrl || !requestToken) throw (await import('./id-token-refusal.ts')).missingTokenError(job)
  const url = endpoint(requestUrl, 'ACTIONS_ID_TOKEN_REQUEST_URL')
  guardHost(url, job.serverUrl)
  url.searchParams.set('audience', audience)
  const headers = { authorization: `Bearer ${requestToken}`, accept: 'application/json' }
  const build = () => ({ method: 'GET', url: url.href, headers }) as const
  return ask({ wire, retry: 'any', build, judge: (answer) => judge(answer, url, mask) }, patience)
}

/**
 * An injected URL would receive the request token, so only GitHub's own hosts, the configured server (GHES, ghe.com)
 * and loopback are called. Throws ERR_ENDPOINT_REFUSED before connecting.
 */
function guardHost(url: URL, serverUrl: string): void {
  if (isGitHubHost(url.hostname, serverUrl)) return
  const server = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : ''
  throw new MayflyError('ERR_ENDPOINT_REFUSED', `The ID token request URL does not belong to ${forge().name}`, {
    facts: { host: url.host, server },
    fix: 'An earlier step may have set ACTIONS_ID_TOKEN_REQUEST_URL: look for it in this job. No request was made.',
  })
}

async function judge(answer: HttpAnswer, url: URL, mask: Mask): Promise<SubjectToken> {
  const value = answer.status === 200 ? textOf(readJson(answer.body).value) : undefined
  if (value !== undefined) return receiveSubjectToken(value, answer.date, mask)
  throw (await import('./id-token-refusal.ts')).idTokenRefusal(answer, url)
}
