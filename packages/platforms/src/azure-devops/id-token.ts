import { ask } from '@mayfly/core/attempt'
import { endpoint, isLoopback } from '@mayfly/core/endpoint'
import { MayflyError } from '@mayfly/core/errors'
import type { HttpAnswer, Wire } from '@mayfly/core/http'
import { readJson, textOf } from '@mayfly/core/json'
import type { Patience } from '@mayfly/core/patience'
import type { Mask } from '@mayfly/core/secret'
import { receiveSubjectToken, type SubjectToken } from '@mayfly/core/subject-token'

/**
 * Requests a new ID token of this job from Azure DevOps, and masks it on receipt. In a task that has a service
 * connection, the token is that of the connection, otherwise that of the pipeline. Errors: ERR_ID_TOKEN_UNAVAILABLE if
 * the job may not request one, ERR_ENDPOINT_REFUSED if the request URL is not one of Azure DevOps.
 *
 * @see https://learn.microsoft.com/rest/api/azure/devops/distributedtask/oidctoken/create
 */
export async function fetchIdToken(
  {
    SYSTEM_OIDCREQUESTURI: address,
    SYSTEM_ACCESSTOKEN: accessToken,
    AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: connection,
  }: NodeJS.ProcessEnv,
  wire: Wire,
  patience: Patience,
  mask: Mask,
): Promise<SubjectToken> {
  if (!address || !accessToken) throw (await import('./id-token-refusal.ts')).missingTokenError(address, accessToken)
  mask(accessToken)
  const url = endpoint(address, 'SYSTEM_OIDCREQUESTURI')
  guardHost(url)
  url.searchParams.set('api-version', '7.1-preview.1')
  if (connection) url.searchParams.set('serviceConnectionId', connection)
  const headers = {
    authorization: `Bearer ${accessToken}`,
    accept: 'application/json',
    'content-type': 'application/json',
    // Without it, the answer to a token that is not accepted is a page for people.
    'x-tfs-fedauthredirect': 'Suppress',
  }
  const build = () => ({ method: 'POST', url: url.href, headers, body: '' }) as const
  return ask({ wire, retry: 'any', build, judge: (answer) => judge(answer, url, mask) }, patience)
}

/** An injected URL would receive the access token of the job. Throws ERR_ENDPOINT_REFUSED before connecting. */
function guardHost({ host, hostname }: URL): void {
  if (hostname === 'dev.azure.com' || hostname.endsWith('.visualstudio.com') || isLoopback(hostname)) return
  throw new MayflyError('ERR_ENDPOINT_REFUSED', 'The ID token request URL does not belong to Azure DevOps', {
    facts: { host },
    fix: 'An earlier step may have set SYSTEM_OIDCREQUESTURI: look for it in this job. No request was made.',
  })
}

async function judge(answer: HttpAnswer, url: URL, mask: Mask): Promise<SubjectToken> {
  const value = answer.status === 200 ? textOf(readJson(answer.body).oidcToken) : undefined
  if (value !== undefined) return receiveSubjectToken(value, answer.date, mask)
  throw (await import('./id-token-refusal.ts')).idTokenRefusal(answer, url)
}
