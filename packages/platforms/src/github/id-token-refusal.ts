import { kindByStatus } from '@mayfly/core/answer-status'
import { MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'
import type { Job } from '@mayfly/core/platform'
import { forge } from './forge.ts'
import { readStarter } from './starter.ts'

/** The error for an answer without an ID token, with the likely fix and whether another attempt may help. */
export function idTokenRefusal({ status, body }: HttpAnswer, url: URL): MayflyError {
  const said = foreignText(readJson(body).message)
  const facts = { host: url.host, status: String(status), said }
  const { name, running } = forge()
  if (status === 200) {
    return new MayflyError('ERR_ANSWER_MALFORMED', `${name}'s answer to the ID token request has no token`, {
      facts,
      fix: proxyAdvice(name),
      kind: 'unreadable',
    })
  }
  const kind = kindByStatus(status)
  if (kind !== undefined) {
    return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', `${name} gave no ID token`, {
      facts,
      fix: running,
      kind,
    })
  }
  if (said === undefined) {
    const what = `The answer to the ID token request (status ${status}) is not from ${name}`
    return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', what, { facts, fix: proxyAdvice(name), kind: 'unreadable' })
  }
  // GitHub may not have noticed the start of the job yet. For a job that has ended, the status is another one.
  const early = /'(pending|delayed|queued|waiting)' state|non-?in-?progress/i.test(said)
  return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', `${name} refused to give an ID token`, {
    facts,
    fix: `${name} gives tokens only to running jobs. Check that the job still runs and that the audience is valid.`,
    ...(early && { kind: 'throttle' }),
  })
}

function proxyAdvice(name: string): string {
  return `A proxy or a firewall between the runner and ${name} may have answered: check them.`
}

/** The error for a job that may not request ID tokens, with the reason. */
export function missingTokenError(job: Job): MayflyError {
  const { outsider } = readStarter()
  return new MayflyError(
    'ERR_ID_TOKEN_UNAVAILABLE',
    `This job has no permission to request an ID token from ${forge().name}`,
    {
      facts: { event: job.event, 'started by': outsider },
      fix: fixFor(outsider),
    },
  )
}

function fixFor(outsider: string | undefined): string {
  const { name, permission: permissions, asked } = forge()
  if (outsider === undefined) return permissions
  // A workflow's `permissions` extend the read-only rights of Dependabot's jobs, but not those of a fork's jobs.
  if (outsider === 'Dependabot')
    return `${permissions} Such a job can read only Dependabot's secrets: a role or an id that comes from another secret is empty.`
  return `${name} never gives an ID token to such a job, even if ${asked}. Move the deployment to an event of this repository.`
}
