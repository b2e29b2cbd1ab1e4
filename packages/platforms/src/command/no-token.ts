import { MayflyError } from '@mayfly/core/errors'
import type { SubjectToken } from '@mayfly/core/subject-token'
import type { System } from './system.ts'

/**
 * Why a job has no token for an audience: it has none at all, several identities with that audience, or only other
 * audiences.
 */
export function noToken(
  audience: string,
  tokens: ReadonlyMap<string, SubjectToken>,
  identities: readonly (readonly [variable: string, identity: string])[],
  fix: System['tokenFix'],
  input: string,
): MayflyError {
  if (tokens.size === 0)
    return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no ID token', {
      facts: { audience },
      fix: fix(audience, undefined, input),
    })
  if (identities.length > 0)
    return new MayflyError(
      'ERR_ID_TOKEN_INVALID',
      'Several ID tokens have the requested audience, but they name different identities',
      {
        facts: { wanted: audience, ...Object.fromEntries(identities) },
        fix: 'Remove all but one of them, or give each its own audience.',
      },
    )
  const audiences = [...tokens].map(([name, { claims }]) => [name, audiencesOf(claims.aud)] as const)
  const [[, has] = []] = audiences
  return new MayflyError('ERR_ID_TOKEN_INVALID', 'No ID token of this job has the requested audience', {
    facts: { wanted: audience, ...Object.fromEntries(audiences) },
    fix: fix(audience, has, input),
  })
}

/** The audiences, as an error shows them. */
export function audiencesOf(aud: string | readonly string[] | undefined): string {
  return aud === undefined || aud.length === 0 ? 'no audience' : [aud].flat().join(', ')
}
