import { MayflyError } from '@mayfly/core/errors'
import type { SubjectToken } from '@mayfly/core/subject-token'

/**
 * What the tokens of a job say alike of it; undefined where none says it. Throws ERR_ID_TOKEN_INVALID where they differ:
 * then one of them is not this job's.
 */
export function agreed(
  tokens: readonly SubjectToken[],
  what: string,
  read: (claims: SubjectToken['claims']) => unknown,
): string | undefined {
  const said = tokens
    .map(({ claims }) => read(claims))
    .filter((one) => typeof one === 'string' || typeof one === 'number')
  const [first, ...others] = new Set(said.map(String))
  if (others.length === 0) return first
  throw new MayflyError('ERR_ID_TOKEN_INVALID', 'The identity tokens of this job are not all of one job', {
    facts: { [what]: [first, ...others].join(', ') },
    fix: 'Take out each variable MAYFLY_ID_TOKEN_<NAME> that the CI system did not give to this job.',
  })
}
