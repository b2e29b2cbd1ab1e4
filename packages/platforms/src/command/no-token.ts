import { MayflyError } from '@mayfly/core/errors'
import type { SubjectToken } from '@mayfly/core/subject-token'
import type { System } from './system.ts'

/** Why a job has no token for an audience: none at all, several identities of that audience, or others alone. */
export function noToken(
  audience: string,
  tokens: ReadonlyMap<string, SubjectToken>,
  identities: readonly (readonly [variable: string, identity: string])[],
  system: System,
): MayflyError {
  const fix = system.tokenFix(audience)
  if (tokens.size === 0)
    return new MayflyError('ERR_ID_TOKEN_UNAVAILABLE', 'This job has no identity token', { facts: { audience }, fix })
  if (identities.length > 0)
    return new MayflyError(
      'ERR_ID_TOKEN_INVALID',
      'This job has several identities of the audience that is asked for',
      {
        facts: { wanted: audience, ...Object.fromEntries(identities) },
        fix: 'Leave one of them, or give each an audience of its own.',
      },
    )
  const facts = Object.fromEntries([...tokens].map(([name, { claims }]) => [name, audiencesOf(claims.aud)]))
  return new MayflyError('ERR_ID_TOKEN_INVALID', 'No identity token of this job has the audience that is asked for', {
    facts: { wanted: audience, ...facts },
    fix,
  })
}

/** Audiences as an error shows them. */
export function audiencesOf(aud: string | readonly string[] | undefined): string {
  return aud === undefined || aud.length === 0 ? 'no audience' : [aud].flat().join(', ')
}
