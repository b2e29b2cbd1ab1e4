import { MayflyError } from '@mayfly/core/errors'
import type { InputFault } from '@mayfly/core/inputs'
import type { Mask } from '@mayfly/core/secret'
import { receiveSubjectToken, type SubjectToken } from '@mayfly/core/subject-token'
import { noToken } from './no-token.ts'
import type { System } from './system.ts'

const mayflyVariable = /^MAYFLY_/
const tokenVariable = /^MAYFLY_ID_TOKEN(_\w+)?$/

/** The names of Mayfly's own variables of this job that contain a token. */
export function tokenVariables(): string[] {
  return Object.entries(process.env).flatMap(([name, value = '']) =>
    tokenVariable.test(name) && value.trim() !== '' ? [name] : [],
  )
}

/** The subject tokens in variables, by name. Each is masked as it is read. Throws ERR_ID_TOKEN_INVALID. */
export function readVariables(names: readonly string[], mask: Mask): Map<string, SubjectToken> {
  return new Map(names.toSorted().map((name) => [name, receiveToken(process.env[name] ?? '', mask, name)]))
}

/** A token that something gave this job, in words that name it. Throws ERR_ID_TOKEN_INVALID. */
export function receiveToken(text: string, mask: Mask, source: string): SubjectToken {
  try {
    return receiveSubjectToken(text.trim(), undefined, mask)
  } catch (error) {
    if (!(error instanceof MayflyError)) throw error
    throw new MayflyError('ERR_ID_TOKEN_INVALID', `${source} does not contain a JWT`, {
      fix: 'It must contain the ID token itself, as its issuer signed it, and nothing else.',
    })
  }
}

/**
 * The token of one audience. Throws ERR_ID_TOKEN_UNAVAILABLE when the job has no token at all. Throws
 * ERR_ID_TOKEN_INVALID with the available audiences when none is the requested one, or with the identities when several
 * tokens have it. `input` is the input that sets the audience.
 */
export function tokenFor(
  audience: string,
  tokens: ReadonlyMap<string, SubjectToken>,
  fix: System['tokenFix'],
  input: string,
): SubjectToken {
  const fit = [...tokens].filter(([, { claims }]) => [claims.aud].flat().join('\n') === audience)
  const identities = fit.map(([name, { claims }]) => [name, `${claims.sub} of ${claims.iss}`] as const)
  const [[, found] = []] = fit
  if (found && new Set(identities.map(([, identity]) => identity)).size === 1) return found
  throw noToken(audience, tokens, identities, fix, input)
}

/**
 * A fault for each variable that looks like an input. Mayfly reads none of them: anyone who can set variables could
 * choose the principal or the host.
 */
export function unknownVariableFaults(): InputFault[] {
  return Object.keys(process.env)
    .filter((name) => mayflyVariable.test(name) && !tokenVariable.test(name))
    .map((input) => ({
      input,
      message: 'is set, but Mayfly reads no inputs from variables: remove it from the environment',
    }))
}

/** The variables in which CI systems give each job a token. The command of a job gets none of them. */
const systemTokenVariables = [
  'CIRCLE_OIDC_TOKEN',
  'CIRCLE_OIDC_TOKEN_V2',
  'BITBUCKET_STEP_OIDC_TOKEN',
  'SPACELIFT_OIDC_TOKEN',
]

/** The environment of a program that gets the given variables and no subject token. */
export function environmentWith(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(
    ([name]) => !mayflyVariable.test(name) && !systemTokenVariables.includes(name),
  )
  return { ...Object.fromEntries(others), ...variables }
}
