import { retryByStatus } from '@mayfly/core/answer-status'
import { claimFacts } from '@mayfly/core/claims'
import { type Facts, MayflyError, type Retry } from '@mayfly/core/errors'
import { foreignText } from '@mayfly/core/foreign-text'
import type { HttpAnswer } from '@mayfly/core/http'
import type { SubjectToken } from '@mayfly/core/subject-token'

/** What STS said. */
interface Said extends Pick<HttpAnswer, 'status'> {
  readonly code: string | undefined
  readonly message: string
}

/** The error for an answer of STS that is no session: who was refused, why, the likely fix, and whether to try again. */
export function refusal({ status, code: named, message: told }: Said, given: Facts, token?: SubjectToken): MayflyError {
  const message = foreignText(told) ?? ''
  const facts: Facts = { ...given, ...(token && claimFacts(token)) }
  const code = named ?? `HTTP ${status}`
  const retry = retryOf(status, code, message)
  const details = { vendor: code, ...(retry && { retry }) }
  if (retry === 'throttle' || retry === 'transient') {
    return new MayflyError('ERR_EXCHANGE_UNAVAILABLE', 'STS could not answer', {
      ...details,
      facts: { ...facts, said: message || undefined },
      fix: unavailableFix(code, message, facts),
    })
  }
  if (named === undefined) {
    return new MayflyError(
      'ERR_ANSWER_MALFORMED',
      `${facts.endpoint} answered ${status}, which is not an answer of STS`,
      {
        facts,
        fix: 'Check the sts-endpoint input, and any proxy or firewall between the runner and STS.',
        retry: 'unreadable',
      },
    )
  }
  return new MayflyError('ERR_EXCHANGE_REJECTED', headline(code, facts), {
    ...details,
    facts: { ...facts, said: message || undefined },
    fix: fixOf(code, message, facts),
  })
}

/** What was refused: the request as it was asked, the next role of a chain, or the token. */
function headline(code: string, facts: Facts): string {
  if (
    ['ValidationError', 'MalformedPolicyDocument', 'PackedPolicyTooLarge', 'PackedPolicyTooLargeException'].includes(
      code,
    )
  )
    return 'AWS refused the request'
  return facts.subject ? 'AWS refused the ID token' : 'AWS refused the next role of the chain'
}

const throttles = ['Throttling', 'ThrottlingException', 'RequestLimitExceeded', 'TooManyRequestsException', 'SlowDown']

function retryOf(status: number, code: string, message: string): Retry | undefined {
  // STS says that it issued nothing, since it could not ask the issuer for its keys.
  if (throttles.includes(code) || isUnreached(code, message)) return 'throttle'
  return code === 'ExpiredTokenException' ? 'stale' : retryByStatus(status)
}

function isUnreached(code: string, message: string): boolean {
  return code === 'IDPCommunicationError' || /Couldn't retrieve verification key/.test(message)
}

/** Issuers that AWS reaches over the internet: where it did not, waiting helps. */
const publicIssuers = ['https://token.actions.githubusercontent.com', 'https://gitlab.com']

function unavailableFix(code: string, message: string, { issuer }: Facts): string {
  if (throttles.includes(code)) return 'Too many jobs call STS at the same time: run the job again later.'
  return isUnreached(code, message) && issuer !== undefined && !publicIssuers.includes(issuer)
    ? `AWS must reach the discovery document and the keys of the issuer over the internet: ${issuer}/.well-known/openid-configuration.`
    : 'Run the job again later.'
}

function fixOf(code: string, message: string, { subject, principal }: Facts): string {
  if (/exceeds the MaxSessionDuration/.test(message)) {
    return "The role's MaxSessionDuration is lower than the lifetime: reduce the lifetime, or increase MaxSessionDuration on the role."
  }
  if (/exceeds the 1 hour session limit/.test(message))
    return 'A chained role gets at most one hour: reduce the lifetime.'
  if (/No OpenIDConnect provider found/.test(message)) {
    return "The account has no IAM identity provider for this issuer: create one, or check the account in the role's ARN."
  }
  if (/Incorrect token audience/.test(message)) {
    return 'The IAM identity provider does not list this audience: add it there, or set the audience input.'
  }
  switch (code) {
    case 'AccessDenied':
      return subject
        ? "The role's trust policy must accept this subject, this audience, and any other claims above that it checks; or the role does not exist."
        : `The trust policy of ${principal} must accept the role before it, with its external id, tags (sts:TagSession) and source identity (sts:SetSourceIdentity), and the role before it must be allowed to assume it.`
    case 'RegionDisabledException':
      return 'STS is not active in this region for the account of the role: activate it, or use another region.'
    case 'PackedPolicyTooLarge':
    case 'PackedPolicyTooLargeException':
      return 'The session policies and tags are too large for STS when they are packed: shorten them. The deadline was not dropped.'
    case 'MalformedPolicyDocument':
      return 'STS does not accept the session policy: check its actions, resources and conditions.'
    case 'ExpiredTokenException':
      return "The token was too old for STS each time: check the clock of the CI system's issuer."
    default:
      return 'See the reason of STS above.'
  }
}
