import type { InputsOf } from '@mayfly/core/inputs'
import type { Secret } from '@mayfly/core/secret'
import type { inputs } from './inputs.ts'

export type GitHubAppInputs = InputsOf<typeof inputs>

/** What GitHub gives to every installation token. */
export const lifetimeSeconds = 3600

/** What a token is narrowed to: nothing is narrowed where a part is missing. */
export interface Scope {
  readonly repositories?: readonly string[] | undefined
  readonly permissions?: Readonly<Record<string, string>> | undefined
}

/** What every request to GitHub carries. @see https://docs.github.com/rest/about-the-rest-api/api-versions */
export function headersFor(token: Secret): Record<string, string> {
  return {
    authorization: `Bearer ${token.reveal()}`,
    accept: 'application/vnd.github+json',
    'content-type': 'application/json',
    'x-github-api-version': '2022-11-28',
  }
}
