import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer } from '@mayfly/core/http'
import type { Job } from '@mayfly/core/platform'
import { readStarter } from './starter.ts'

/** The error for an answer that holds no ID token: why, the likely fix, and whether to try again. */
export function refusal({ status, body, headers }: HttpAnswer, url: URL): MayflyError {
  const facts = { host: url.host, status: String(status) }
  if (status === 200) {
    return new MayflyError('ERR_ANSWER_MALFORMED', 'GitHub answered the ID token request with something else', {
      facts,
    })
  }
  if (status === 429 || status >= 500) {
    return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'GitHub gave no ID token', {
      facts,
      fix: 'Run the job again; see githubstatus.com.',
      retry: status === 429 ? 'throttle' : 'transient',
      retryAfterSeconds: Number(headers['retry-after']) || 0,
    })
  }
  // GitHub itself may not have seen the job start yet; a job that has ended gets the same answer to the end.
  const early = status === 400 && /non-?in-?progress/i.test(body)
  return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'GitHub refused to give an ID token', {
    facts,
    fix: 'GitHub gives tokens to running jobs only; check that the job still runs and that the audience is valid.',
    ...(early && { retry: 'throttle' }),
  })
}

/** The error for a job that may not ask, and why. */
export function missing(job: Job): MayflyError {
  const { outsider } = readStarter()
  return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no permission to ask GitHub for an ID token', {
    facts: { event: job.event, 'started by': outsider },
    fix: outsider
      ? 'GitHub gives no ID token to such a job, whatever its permissions say. Move the deploy to an event of this repository.'
      : 'Add "permissions: { id-token: write, contents: read }" to this job (contents only if it checks out); in a reusable workflow, to the calling job as well.',
  })
}
