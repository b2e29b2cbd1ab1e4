import { retryByStatus } from '@mayfly/core/answer-status'
import { claimFacts } from '@mayfly/core/claims'
import { type Facts, MayflyError, type Retry } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import { readJson } from '@mayfly/core/json'
import type { SubjectToken } from '@mayfly/core/subject-token'

/**
 * The error for an answer of Entra that is no token: who was refused, why, the likely fix, and whether to try again.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
export function refusal(answer: HttpAnswer, given: Facts, assertion: SubjectToken): MayflyError {
  const facts: Facts = { ...given, ...claimFacts(assertion) }
  const { status, body } = answer
  const { error, error_description, error_codes, trace_id } = readJson(body)
  const number = Array.isArray(error_codes) && typeof error_codes[0] === 'number' ? error_codes[0] : undefined
  const said = foreignText(error_description)?.split('Trace ID:')[0]?.trimEnd()
  const retry = retryOf(status, number)
  if (retry === undefined && number === undefined && foreignText(error) === undefined) {
    return new MayflyError(
      'ERR_ANSWER_MALFORMED',
      `${facts.endpoint} answered ${status}, which is not an answer of Entra`,
      {
        facts,
        fix: 'Check the cloud and authority inputs, and any proxy or firewall between the runner and Entra.',
        retry: 'unreadable',
      },
    )
  }
  const details = {
    vendor: number === undefined ? (foreignText(error) ?? `HTTP ${status}`) : `AADSTS${number}`,
    ...(retry && { retry }),
    facts: { ...facts, said, 'trace id': foreignText(trace_id) },
  }
  return retry === 'throttle' || retry === 'transient'
    ? new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'Entra could not answer', {
        ...details,
        fix: 'Run the job again later.',
      })
    : new MayflyError('ERR_EXCHANGE_REJECTED', 'Entra refused the ID token', {
        ...details,
        fix: fixOf(number, facts),
      })
}

const throttles = [50196, 90055, 90006, 90033]

function retryOf(status: number, number: number | undefined): Retry | undefined {
  if (number !== undefined && throttles.includes(number)) return 'throttle'
  return number === 700024 ? 'stale' : retryByStatus(status)
}

function fixOf(number: number | undefined, facts: Facts): string {
  const { principal, tenant, issuer, subject, audience, scope } = facts
  const exact = subject?.replace(/\s{2}\(.*$/, '')
  const needs = `A federated credential of ${principal} needs exactly these, letter by letter: issuer ${issuer}, subject ${exact}, audience ${audience}.`
  switch (number) {
    case 70021:
    case 70025:
      return `${needs} A new federated credential may need some minutes until it works everywhere.`
    case 700211:
      return `No federated credential has this issuer. ${needs}`
    case 700212:
      return `No federated credential has this audience. ${needs}`
    case 700213:
      return `No federated credential has this subject. The environment, the branch or the event of the job decides the subject, and the other form above is a different subject. ${needs}`
    case 7002138:
      return `A federated credential has this subject with different upper and lower case, and case matters. ${needs}`
    case 700024:
      return "For Entra, the ID token was not yet valid or expired each time: check the clock of the CI system's issuer."
    case 700016:
      return `There is no app ${principal} in the tenant ${tenant}: check client-id (the application id, not the object id) and tenant-id.`
    case 90002:
      return `There is no tenant ${tenant} in this cloud: check tenant-id, and the cloud input.`
    case 50020:
      return 'This tenant does not have this identity: check tenant-id, and that client-id is an app or managed identity, not a user.'
    case 500011:
      return `The tenant does not have the resource ${scope}: check the scope, or the cloud input.`
    case 53003:
      return 'A Conditional Access policy for workload identities blocks this sign-in: see the sign-in log of the app.'
    case 700223:
    case 700238:
      return 'The tenant does not allow workload identity federation for this app.'
    default:
      return "See Entra's reason above."
  }
}
