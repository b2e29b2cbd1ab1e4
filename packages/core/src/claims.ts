import type { JWTPayload } from 'jose'
import { MayflyError } from './errors.ts'
import { foreignText } from './foreign-text.ts'
import { instant, isNumericDate } from './instant.ts'
import type { SubjectToken } from './subject-token.ts'

/** The error for a token that every relying party would refuse, with the first reason. Loaded only if it is needed. */
export function unusable(token: SubjectToken, audience: string, clock: number, knownIssuer: boolean): MayflyError {
  const { exp } = token.claims
  const [why, fix] = reason(token, audience, clock, knownIssuer)
  return new MayflyError('ERR_ID_TOKEN_INVALID', `The ID token cannot be used: ${why}`, {
    facts: { ...claimFacts(token), expires: isNumericDate(exp) ? instant(exp * 1000) : undefined },
    fix,
  })
}

function reason(
  { claims: { aud, exp, sub } }: SubjectToken,
  audience: string,
  clock: number,
  knownIssuer: boolean,
): [why: string, fix: string] {
  if (!knownIssuer) return ['its issuer is not an https URL', 'Check the issuer of the CI system.']
  if (!sub) return ['it has no subject', 'Check the subject claims that the CI system is configured to use.']
  if (String(aud) !== audience || (Array.isArray(aud) && aud.length !== 1))
    return [
      `its audience is not the one that was requested (${audience})`,
      'A token must have one audience: the system that it is for.',
    ]
  if (!isNumericDate(exp))
    return ['it has no expiry time', 'Check the lifetime that the CI system sets for its tokens.']
  return [
    `it expired at ${instant(exp * 1000)}, and it is ${instant(clock)} now`,
    'Check the clock of the CI system. A token that was copied by hand may be too old.',
  ]
}

/** The claims that an error may show: those that trust policies check. The token itself is never shown. */
export function claimFacts(token: SubjectToken): Record<string, string | undefined> {
  const { claims } = token
  const text = (name: string) => foreignText(claims[name])
  return {
    issuer: text('iss'),
    subject: text('sub') && `${text('sub')}${otherFormat(text('sub'), claims)}`,
    audience: foreignText(Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud),
    environment: text('environment'),
    ref: text('ref'),
    workflow: text('job_workflow_ref'),
  }
}

/**
 * The subject in GitHub's other format, with or without the ids of owner and repository. A trust policy must use the format
 * that the token has.
 */
function otherFormat(sub = '', claims: JWTPayload): string {
  const { iss = '', repository, repository_id, repository_owner_id } = claims
  const [, owner, name, rest] = /^repo:([^/:@]+)(?:@\d+)?\/([^/:@]+)(?:@\d+)?:(.+)$/.exec(sub) ?? []
  if (rest === undefined || typeof repository !== 'string') return ''
  // An Enterprise Server has only the older format, and a token without ids shows only that format.
  const ids = typeof repository_id === 'string' && typeof repository_owner_id === 'string'
  if (!ids || isOfEnterpriseServer(iss)) return ''
  const immutable = `repo:${owner}@${repository_owner_id}/${name}@${repository_id}:${rest}`
  return sub === immutable
    ? `  (immutable format; the older format is repo:${owner}/${name}:${rest})`
    : `  (older format; the immutable format is ${immutable})`
}

/** @see https://docs.github.com/enterprise-server/actions/reference/security/oidc */
function isOfEnterpriseServer(issuer: string): boolean {
  return URL.canParse(issuer) && new URL(issuer).pathname.startsWith('/_services/token')
}
