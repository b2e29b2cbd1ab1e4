import { kindByStatus } from '@mayfly/core/answer-status'
import { MayflyError } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'

/** The error for a job that cannot request ID tokens, with the variable that is missing. */
export function missingTokenError(address: string | undefined, accessToken: string | undefined): MayflyError {
  const absent = [!address && 'SYSTEM_OIDCREQUESTURI', !accessToken && 'SYSTEM_ACCESSTOKEN'].filter(Boolean)
  return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'This step cannot request an ID token from Azure DevOps', {
    facts: { 'not set': absent.join(', ') },
    fix: accessToken
      ? 'Azure DevOps Services sets this variable in each job; Azure DevOps Server gives no ID tokens.'
      : 'Give the step the token of the job: "env: { SYSTEM_ACCESSTOKEN: $(System.AccessToken) }".',
  })
}

/** The error for an answer without an ID token, with the likely fix and whether another attempt may help. */
export function idTokenRefusal({ status, body }: HttpAnswer, url: URL): MayflyError {
  const said = foreignText(readJson(body).message)
  const facts = { host: url.host, status: String(status), said }
  if (status === 200)
    return new MayflyError('ERR_ANSWER_MALFORMED', 'The answer to the ID token request has no token', {
      facts,
      fix: proxyAdvice,
      kind: 'unreadable',
    })
  const kind = kindByStatus(status)
  if (kind !== undefined)
    return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'Azure DevOps gave no ID token', {
      facts,
      fix: 'Run the job again; see status.dev.azure.com.',
      kind,
    })
  return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'Azure DevOps refused to give an ID token', {
    facts: { ...facts, 'service connection': url.searchParams.get('serviceConnectionId') ?? undefined },
    fix: 'SYSTEM_ACCESSTOKEN must be the token of this job, and the pipeline must be permitted to use the service connection.',
  })
}

const proxyAdvice = 'A proxy or a firewall between the agent and Azure DevOps may have answered: check them.'
