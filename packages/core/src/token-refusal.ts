import { shownClaims } from '@mayfly/trust/claims'
import { otherForm } from '@mayfly/trust/subject'
import { MayflyError } from './errors.ts'
import { foreignText } from './foreign-text.ts'
import { instant, isNumericDate } from './instant.ts'
import type { SubjectToken } from './subject-token.ts'

/** The error for a token that every relying party would refuse, with the first reason. Loaded only if it is needed. */
export function unusableTokenError(
  token: SubjectToken,
  audience: string,
  clock: number,
  knownIssuer: boolean,
): MayflyError {
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

/** The claims that an error shows: those that a trust can look at. The token itself is never shown. */
export function claimFacts({ claims }: SubjectToken): Record<string, string> {
  const text = (name: string) => {
    const value = claims[name]
    return foreignText(typeof value === 'string' || value === undefined ? value : JSON.stringify(value))
  }
  const other = otherForm(claims)
  const form =
    other &&
    (other.isImmutable
      ? `  (immutable format; the older format is ${other.other})`
      : `  (older format; the immutable format is ${other.other})`)
  const facts: Record<string, string | undefined> = {
    issuer: text('iss'),
    subject: text('sub') && `${text('sub')}${form ?? ''}`,
    audience: foreignText(Array.isArray(claims.aud) ? claims.aud.join(' ') : claims.aud),
    ...Object.fromEntries(shownClaims(claims).map((name) => [name, text(name)])),
  }
  return Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, string] => fact[1] !== undefined))
}
