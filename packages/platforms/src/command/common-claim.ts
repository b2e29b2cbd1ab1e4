import { MayflyError } from '@mayfly/core/errors'
import type { SubjectToken } from '@mayfly/core/subject-token'

/**
 * A value on which all tokens of a job agree; undefined when no token has it. Throws ERR_ID_TOKEN_INVALID when they
 * differ, because then one of them is not this job's.
 */
export function commonClaim(
  tokens: readonly SubjectToken[],
  claim: string,
  read: (claims: SubjectToken['claims']) => unknown,
): string | undefined {
  const said = tokens
    .map(({ claims }) => read(claims))
    .filter((one) => typeof one === 'string' || typeof one === 'number')
  const [first, ...others] = new Set(said.map(String))
  if (others.length === 0) return first
  throw new MayflyError('ERR_ID_TOKEN_INVALID', 'The ID tokens in this environment belong to different jobs', {
    facts: { [claim]: [first, ...others].join(', ') },
    fix: 'Remove each variable MAYFLY_ID_TOKEN_<NAME> that the CI system did not give to this job.',
  })
}
