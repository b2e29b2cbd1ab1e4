import { retryByStatus } from '@mayfly/core/answer-status'
import { claimFacts } from '@mayfly/core/claims'
import { type Facts, MayflyError, type Retry } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'
import type { SubjectToken } from '@mayfly/core/subject-token'

/** The error for an answer of the API server that made nothing: why, the likely fix, and whether to try again. */
export function refusal(
  { status, body }: HttpAnswer,
  given: Facts,
  subject: SubjectToken,
  attempt: string,
): MayflyError {
  const facts: Facts = { ...given, ...claimFacts(subject) }
  const { kind, reason, message } = readJson(body)
  const said = foreignText(message)
  // The name is random: what stands there was made by an attempt of ours whose answer was lost.
  const isThere = status === 409 && reason === 'AlreadyExists'
  const retry: Retry | undefined = status === 503 ? 'throttle' : isThere ? 'transient' : retryByStatus(status)
  const own = { ...facts, 'refused to': attempt, said }
  if (retry !== undefined) {
    return new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'The API server could not answer', {
      facts: { ...own, status: String(status) },
      fix: 'Run the job again later.',
      retry,
    })
  }
  if (kind !== 'Status' || status < 400) {
    return new MayflyError(
      'ERR_ANSWER_MALFORMED',
      `${facts.endpoint} answered ${status}, which is not an answer of Kubernetes`,
      {
        facts,
        fix: 'Check the server input, and any proxy or firewall between the runner and the API server.',
        retry: 'unreadable',
      },
    )
  }
  const [headline, fix] = judge(status, attempt, facts)
  return new MayflyError('ERR_EXCHANGE_REJECTED', headline, {
    facts: own,
    fix,
    vendor: foreignText(reason) ?? `HTTP ${status}`,
  })
}

function judge(
  status: number,
  attempt: string,
  { audience, principal, issuer }: Facts,
): [headline: string, fix: string] {
  const refused = `The API server refused to ${attempt}`
  switch (status) {
    case 401:
      return [
        'The API server refused the ID token',
        `The API server does not say why; see its own log. Its AuthenticationConfiguration must trust the issuer ${issuer} with the audience ${audience}, and the claims above must satisfy every claim rule.`,
      ]
    case 403:
      return [
        refused,
        "Bind the token's user to a Role that may create and delete secrets in this namespace, and create serviceaccounts/token of this service account (resourceNames).",
      ]
    case 404:
      return [refused, `Check the namespace and the service account: ${principal}.`]
    case 422:
      return [refused, 'Check the lifetime: the API server accepts 10 minutes or more.']
    default:
      return [refused, "See the API server's reason above."]
  }
}
