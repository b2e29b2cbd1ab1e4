import { isLoopback, withoutEndSlashes } from '@mayfly/core/endpoint'
import type { JobRepository } from '@mayfly/core/platform'
import type { GitHubAppInputs } from './request.ts'

const publicApi = 'https://api.github.com'

/** The target of a token: an account with some or all of its repositories, or an enterprise. */
export type Target =
  | { readonly enterprise: string }
  | { readonly owner: string; readonly repositories: readonly string[] | undefined }

/** The target in inputs that were already checked. */
export function targetOf({ enterprise, owner = '', repositories }: GitHubAppInputs): Target {
  if (enterprise !== undefined) return { enterprise }
  return { owner, repositories: repositories.includes('*') ? undefined : repositories }
}

/** The account or enterprise of the App's installation, as a person writes it. */
export function accountOf(target: Target): string {
  return 'enterprise' in target ? `the enterprise ${target.enterprise}` : target.owner
}

/** The full names of the token's repositories; undefined if it is for all repositories of the installation. */
export function fullNames(target: Target): readonly string[] | undefined {
  return 'enterprise' in target ? undefined : target.repositories?.map((name) => `${target.owner}/${name}`)
}

/** The address of the API without a slash at its end. */
export function apiOf(inputs: Pick<GitHubAppInputs, 'api-url'>): string {
  return withoutEndSlashes(inputs['api-url'] ?? publicApi)
}

/**
 * The inputs, with the job's own repository and the API of its server as defaults. A repository is a default only on
 * its own server.
 */
export function complete(inputs: Partial<GitHubAppInputs>, home: JobRepository | undefined): Partial<GitHubAppInputs> {
  const here = home && apiOfServer(home.server)
  const api = inputs['api-url'] ?? here ?? publicApi
  const given = { ...inputs, 'api-url': api }
  if (home === undefined || withoutEndSlashes(api) !== here || inputs.enterprise !== undefined) return given
  const { owner = home.owner, repositories = [] } = inputs
  const own = owner.toLowerCase() === home.owner.toLowerCase() && repositories.length === 0
  return { ...given, owner, repositories: own ? [home.repository] : repositories }
}

/** The API address of a server; undefined if the text is not the address of a server. */
function apiOfServer(server: string): string | undefined {
  const url = URL.canParse(server) ? new URL(server) : undefined
  if (!url || !(url.protocol === 'https:' || isLoopback(url.hostname)) || url.username || url.pathname !== '/')
    return undefined
  if (url.hostname === 'github.com') return publicApi
  return url.hostname.endsWith('.ghe.com') ? `https://api.${url.host}` : `${url.origin}/api/v3`
}
