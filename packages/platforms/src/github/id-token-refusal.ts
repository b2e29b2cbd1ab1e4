import { retryByStatus } from '@mayfly/core/answer-status'
import { MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'
import type { Job } from '@mayfly/core/platform'
import { readStarter } from './starter.ts'

/** The error for an answer that holds no ID token: why, the likely fix, and whether to try again. */
export function refusal({ status, body }: HttpAnswer, url: URL): MayflyError {
  const said = foreignText(readJson(body).message)
  const facts = { host: url.host, status: String(status), said }
  if (status === 200) {
    return new MayflyError('ERR_ANSWER_MALFORMED', 'GitHub answered the ID token request with something else', {
      facts,
      fix: standsBetween,
      retry: 'unreadable',
    })
  }
  const retry = retryByStatus(status)
  if (retry !== undefined) {
    return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'GitHub gave no ID token', {
      facts,
      fix: 'Run the job again; see githubstatus.com.',
      retry,
    })
  }
  if (said === undefined) {
    const what = `The ID token request was answered ${status}, and not as GitHub does`
    return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', what, { facts, fix: standsBetween, retry: 'unreadable' })
  }
  // GitHub itself may not have seen the job start yet; a job that has ended is refused by another state.
  const early = /'(pending|delayed|queued|waiting)' state|non-?in-?progress/i.test(said)
  return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'GitHub refused to give an ID token', {
    facts,
    fix: 'GitHub gives tokens to running jobs only; check that the job still runs and that the audience is valid.',
    ...(early && { retry: 'throttle' }),
  })
}

const standsBetween = 'Check what stands between the runner and GitHub: a proxy or a firewall may have answered.'

/** The error for a job that may not ask, and why. */
export function missing(job: Job): MayflyError {
  const { outsider } = readStarter()
  return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no permission to ask GitHub for an ID token', {
    facts: { event: job.event, 'started by': outsider },
    fix: fixFor(outsider),
  })
}

function fixFor(outsider: string | undefined): string {
  const permissions =
    'Add "permissions: { id-token: write, contents: read }" to this job (contents only if it checks out); in a reusable workflow, to the calling job as well.'
  if (outsider === undefined) return permissions
  // What a workflow asks for raises the read-only rights of Dependabot's jobs, unlike those of a fork's.
  if (outsider === 'Dependabot')
    return `${permissions} Such a job has the secrets of Dependabot and no others: a role or an id that comes from another secret is empty.`
  return 'GitHub gives no ID token to such a job, whatever its permissions say. Move the deploy to an event of this repository.'
}
