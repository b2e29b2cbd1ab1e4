import { MayflyError } from '@mayfly/core/errors'
import type { InputFault } from '@mayfly/core/inputs'
import type { Mask } from '@mayfly/core/secret'
import { receiveSubjectToken, type SubjectToken } from '@mayfly/core/subject-token'
import type { System } from './system.ts'

const ours = /^MAYFLY_/
const tokenVariable = /^MAYFLY_ID_TOKEN(_\w+)?$/

/** The subject tokens of this job by the variables that hold them, each masked as it is read. Throws ERR_ID_TOKEN_INVALID. */
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
    throw error instanceof MayflyError
      ? error.with({
          facts: { variable },
          fix: 'This variable must hold the identity token itself, as the CI system signed it.',
        })
      : error
  }
}

/**
 * The token of one audience. Throws ERR_ID_TOKEN_UNAVAILABLE when the job has no token at all, ERR_ID_TOKEN_INVALID with
 * the audiences that there are when none is the one asked for, or with the identities when several have it.
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
  throw (await import('./no-token.ts')).noToken(audience, tokens, identities, system)
}

/**
 * A fault for each variable that looks like an input of ours. None is read: whoever may set variables would choose the
 * principal or the host.
 */
export function strangeVariables(): InputFault[] {
  return Object.keys(process.env)
    .filter((name) => ours.test(name) && !tokenVariable.test(name))
    .map((input) => ({ input, message: 'is set, but no variable is an input: take it out of the environment' }))
}

/** The environment of a program that is to have the given variables, and no subject token. */
export function environmentWith(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !ours.test(name))
  return { ...Object.fromEntries(others), ...variables }
}
