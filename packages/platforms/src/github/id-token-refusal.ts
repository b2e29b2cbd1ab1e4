import { retryByStatus } from '@mayfly/core/answer-status'
import { MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'
import type { Job } from '@mayfly/core/platform'
import { readStarter } from './starter.ts'

/** The error for an answer without an ID token, with the likely fix and whether another attempt may help. */
export function refusal({ status, body }: HttpAnswer, url: URL): MayflyError {
  const said = foreignText(readJson(body).message)
  const facts = { host: url.host, status: String(status), said }
  if (status === 200) {
    return new MayflyError('ERR_ANSWER_MALFORMED', "GitHub's answer to the ID token request has no token", {
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
    const what = `The answer to the ID token request (status ${status}) is not from GitHub`
    return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', what, { facts, fix: standsBetween, retry: 'unreadable' })
  }
  // GitHub may not have noticed the start of the job yet. For a job that has ended, the status is another one.
  const early = /'(pending|delayed|queued|waiting)' state|non-?in-?progress/i.test(said)
  return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'GitHub refused to give an ID token', {
    facts,
    fix: 'GitHub gives tokens only to running jobs. Check that the job still runs and that the audience is valid.',
    ...(early && { retry: 'throttle' }),
  })
}

const standsBetween = 'A proxy or a firewall between the runner and GitHub may have answered: check them.'

/** The error for a job that may not request ID tokens, with the reason. */
export function missing(job: Job): MayflyError {
  const { outsider } = readStarter()
  return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no permission to request an ID token from GitHub', {
    facts: { event: job.event, 'started by': outsider },
    fix: fixFor(outsider),
  })
}

function fixFor(outsider: string | undefined): string {
  const permissions =
    'Add "permissions: { id-token: write, contents: read }" to this job (contents only if the job uses actions/checkout). In a reusable workflow, add it to the calling job too.'
  if (outsider === undefined) return permissions
  // A workflow's `permissions` extend the read-only rights of Dependabot's jobs, but not those of a fork's jobs.
  if (outsider === 'Dependabot')
    return `${permissions} Such a job can read only Dependabot's secrets: a role or an id that comes from another secret is empty.`
  return 'GitHub never gives an ID token to such a job, even if its permissions ask for it. Move the deployment to an event of this repository.'
}
