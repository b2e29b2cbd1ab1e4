import { MayflyError } from '@mayfly/core/errors'
import type { InputFault } from '@mayfly/core/inputs'
import type { Mask } from '@mayfly/core/secret'
import { receiveSubjectToken, type SubjectToken } from '@mayfly/core/subject-token'
import { noToken } from './no-token.ts'
import type { System } from './system.ts'

const ours = /^MAYFLY_/
const tokenVariable = /^MAYFLY_ID_TOKEN(_\w+)?$/

/** The subject tokens of this job, by variable. Each is masked as it is read. Throws ERR_ID_TOKEN_INVALID. */
export function readSubjectTokens(mask: Mask): Map<string, SubjectToken> {
  const given = Object.entries(process.env)
    .map(([name, value = '']) => [name, value.trim()] as const)
    .filter(([name, value]) => tokenVariable.test(name) && value !== '')
  return new Map(given.sort().map(([name, jwt]) => [name, receive(name, jwt, mask)]))
}

function receive(variable: string, jwt: string, mask: Mask): SubjectToken {
  try {
    return receiveSubjectToken(jwt, undefined, mask)
  } catch (error) {
    if (!(error instanceof MayflyError)) throw error
    throw new MayflyError('ERR_ID_TOKEN_INVALID', `${variable} does not contain a JWT`, {
      fix: 'This variable must contain the ID token itself, as its issuer signed it.',
    })
  }
}

/**
 * The token of one audience. Throws ERR_ID_TOKEN_UNAVAILABLE when the job has no token at all. Throws
 * ERR_ID_TOKEN_INVALID with the available audiences when none is the requested one, or with the identities when several
 * tokens have it.
 */
export async function tokenFor(
  audience: string,
  tokens: ReadonlyMap<string, SubjectToken>,
  system: System,
): Promise<SubjectToken> {
  const fit = [...tokens].filter(([, { claims }]) => [claims.aud].flat().join('\n') === audience)
  const identities = fit.map(([name, { claims }]) => [name, `${claims.sub} of ${claims.iss}`] as const)
  const [[, found] = []] = fit
  if (found && new Set(identities.map(([, identity]) => identity)).size === 1) return found
  throw noToken(audience, tokens, identities, system)
}

/**
 * A fault for each variable that looks like an input. Mayfly reads none of them: anyone who can set variables could
 * choose the principal or the host.
 */
export function strangeVariables(): InputFault[] {
  return Object.keys(process.env)
    .filter((name) => ours.test(name) && !tokenVariable.test(name))
    .map((input) => ({
      input,
      message: 'is set, but Mayfly reads no inputs from variables: remove it from the environment',
    }))
}

/** The environment of a program that gets the given variables and no subject token. */
export function environmentWith(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !ours.test(name))
  return { ...Object.fromEntries(others), ...variables }
}
