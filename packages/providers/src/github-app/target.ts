import { isLoopback } from '@mayfly/core/endpoint'
import type { Home } from '@mayfly/core/platform'
import type { GitHubAppInputs } from './request.ts'

const publicApi = 'https://api.github.com'

/** What a token is for: an account and its repositories, all of them where none are named; or an enterprise. */
export type Target =
  | { readonly enterprise: string }
  | { readonly owner: string; readonly repositories: readonly string[] | undefined }

/** The target of inputs that were checked. */
export function targetOf({ enterprise, owner = '', repositories }: GitHubAppInputs): Target {
  if (enterprise !== undefined) return { enterprise }
  return { owner, repositories: repositories.includes('*') ? undefined : repositories }
}

/** Who has the App, as a person writes it. */
export function accountOf(target: Target): string {
  return 'enterprise' in target ? `the enterprise ${target.enterprise}` : target.owner
}

/** The full names of the repositories that a token is for; undefined when it is for all that the App has. */
export function fullNames(target: Target): readonly string[] | undefined {
  return 'enterprise' in target ? undefined : target.repositories?.map((name) => `${target.owner}/${name}`)
}

/** The address of the API, without a slash behind it. */
export function apiOf(inputs: Pick<GitHubAppInputs, 'api-url'>): string {
  return (inputs['api-url'] ?? publicApi).replace(/\/+$/, '')
}

/**
 * The inputs with the job's own repository and the API of its server, where they say nothing. A repository has a meaning on
 * its own server alone.
 */
export function complete(inputs: Partial<GitHubAppInputs>, home: Home | undefined): Partial<GitHubAppInputs> {
  const here = home && apiOfServer(home.server)
  const api = inputs['api-url'] ?? here ?? publicApi
  const given = { ...inputs, 'api-url': api }
  if (home === undefined || api.replace(/\/+$/, '') !== here || inputs.enterprise !== undefined) return given
  const { owner = home.owner, repositories = [] } = inputs
  const own = owner.toLowerCase() === home.owner.toLowerCase() && repositories.length === 0
  return { ...given, owner, repositories: own ? [home.repository] : repositories }
}

/** Where a server has its API; undefined for an address that is no server's. */
function apiOfServer(server: string): string | undefined {
  const url = URL.canParse(server) ? new URL(server) : undefined
  if (!url || !(url.protocol === 'https:' || isLoopback(url.hostname)) || url.username || url.pathname !== '/')
    return undefined
  if (url.hostname === 'github.com') return publicApi
  return url.hostname.endsWith('.ghe.com') ? `https://api.${url.host}` : `${url.origin}/api/v3`
}
