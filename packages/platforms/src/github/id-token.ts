import { attempts } from '@mayfly/core/attempt'
import { endpoint, isLoopback } from '@mayfly/core/endpoint'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer, Wire } from '@mayfly/core/http'
import type { Job } from '@mayfly/core/platform'
import { receiveSubjectToken, type SubjectToken } from '@mayfly/core/subject-token'
import { mask } from './log.ts'

/**
 * Asks GitHub for a fresh ID token of one audience and masks it on receipt. Errors: ERR_ID_TOKEN_UNAVAILABLE when the
 * job may not have one, ERR_ENDPOINT_REFUSED when the request URL is not GitHub's.
 *
 * @see https://docs.github.com/actions/reference/security/oidc
 */
export async function fetchIdToken(
  job: Job & { readonly serverUrl: string },
  wire: Wire,
  audience: string,
  signal: AbortSignal,
): Promise<SubjectToken> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: requestUrl, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken } = process.env
  if (!requestUrl || !requestToken) throw missing(job)
  const url = endpoint(requestUrl)
  guardHost(url, job.serverUrl)
  url.searchParams.set('audience', audience)
  const headers = { authorization: `Bearer ${requestToken}`, accept: 'application/json' }
  return attempts('any', signal, async () =>
    judge(await wire.send({ method: 'GET', url: url.href, headers }, signal), url),
  )
}

/**
 * An injected URL would receive the request token: only GitHub's own hosts, the configured server (GHES, ghe.com) and
 * loopback are asked. Throws ERR_ENDPOINT_REFUSED before connecting.
 */
function guardHost(url: URL, serverUrl: string): void {
  const server = URL.canParse(serverUrl) ? new URL(serverUrl).hostname : ''
  const hosts = server === 'github.com' ? [] : server.endsWith('.ghe.com') ? [server, `*.${server}`] : [server]
  const known = ['*.actions.githubusercontent.com', ...hosts].some((host) =>
    host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host && host !== '',
  )
  if (known || isLoopback(url.hostname)) return
  throw new MayflyError('ERR_ENDPOINT_REFUSED', 'The ID token request URL is not one of GitHub', {
    facts: { host: url.host, server },
    fix: 'An earlier step may have set ACTIONS_ID_TOKEN_REQUEST_URL: look for it in this job. No request was made.',
  })
}

function judge({ status, body, date, headers }: HttpAnswer, url: URL): SubjectToken {
  const facts = { host: url.host, status: String(status) }
  if (status === 200) {
    const value = tokenValue(body)
    if (value !== undefined) return receiveSubjectToken(value, date, mask)
    throw new MayflyError('ERR_ANSWER_MALFORMED', 'GitHub answered the ID token request with something else', { facts })
  }
  if (status === 429 || status >= 500) {
    throw new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'GitHub gave no ID token', {
      facts,
      fix: 'Run the job again; see githubstatus.com.',
      retry: status === 429 ? 'throttle' : 'transient',
      retryAfterSeconds: Number(headers['retry-after']) || 0,
    })
  }
  // GitHub itself may not have seen the job start yet; a job that has ended gets the same answer to the end.
  const early = status === 400 && /non-?in-?progress/i.test(body)
  throw new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'GitHub refused to give an ID token', {
    facts,
    fix: 'GitHub gives tokens to running jobs only; check that the job still runs and that the audience is valid.',
    ...(early && { retry: 'throttle' }),
  })
}

function tokenValue(body: string): string | undefined {
  try {
    const { value } = JSON.parse(body)
    return typeof value === 'string' && value !== '' ? value : undefined
  } catch {
    return undefined
  }
}

function missing(job: Job): MayflyError {
  return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no permission to ask GitHub for an ID token', {
    facts: { event: job.event, 'started by': job.outsider },
    fix: job.outsider
      ? 'GitHub gives no ID token to such a job, whatever its permissions say. Move the deploy to an event of this repository.'
      : 'Add "permissions: id-token: write" to this job; in a reusable workflow, to the calling job as well.',
  })
}
