import type { Facts, MayflyError } from '@mayfly/core/errors'
import type { InputsOf } from '@mayfly/core/inputs'
import type { Secret } from '@mayfly/core/secret'
import type { inputs } from './inputs.ts'
import type { RefusedRequest } from './refusal.ts'

export type GitHubAppInputs = InputsOf<typeof inputs>

/** The lifetime of every installation token. */
export const lifetimeSeconds = 3600

/** The limits of a token. A missing part means no limit. */
export interface Scope {
  readonly repositories?: readonly string[] | undefined
  readonly permissions?: Readonly<Record<string, string>> | undefined
}

/**
 * The headers of every request to GitHub.
 *
 * @see https://docs.github.com/rest/about-the-rest-api/api-versions
 */
export function headersFor(token: Secret): Record<string, string> {
  return {
    authorization: `Bearer ${token.reveal()}`,
    accept: 'application/vnd.github+json',
    'content-type': 'application/json',
    'x-github-api-version': '2022-11-28',
  }
}

/** The error for an answer of GitHub without what was requested. Its texts are loaded only then. */
export async function refusalError(context: RefusedRequest, facts: Facts): Promise<MayflyError> {
  return (await import('./refusal.ts')).refusal(context, facts)
}
