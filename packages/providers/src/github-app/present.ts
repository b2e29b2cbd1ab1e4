import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import { part } from '@mayfly/core/template'
import type { GitHubAppInputs } from './request.ts'
import { apiOf } from './target.ts'

/** The host of an Enterprise Server, and the path of a token's file. */
export const publicVariables: PublicVariables = {
  GH_HOST: 'emptied',
  GH_TOKEN_FILE: 'emptied',
  GH_ENTERPRISE_TOKEN_FILE: 'emptied',
}

/**
 * The variables, files and outputs of an installation token. The variables are those of GitHub's own command line.
 *
 * @see https://cli.github.com/manual/gh_help_environment
 */
export function present(inputs: GitHubAppInputs): Presentation {
  const token = part('token')
  const variable = variables(inputs)
  return {
    env: { env: { [variable.token]: token, ...variable.host } },
    file: { env: {}, files: [{ name: 'token', content: token, env: [`${variable.token}_FILE`] }] },
    output: { token },
    facts: { 'installation-id': part('installation-id'), 'app-slug': part('app-slug') },
  }
}

/** An Enterprise Server has its own variables. With data residency, the API is at `api.NAME.ghe.com`. */
function variables(inputs: GitHubAppInputs): { token: string; host: Record<string, string> } {
  const { host } = new URL(apiOf(inputs))
  if (host === 'api.github.com') return { token: 'GH_TOKEN', host: {} }
  const cloud = host.endsWith('.ghe.com')
  return {
    token: cloud ? 'GH_TOKEN' : 'GH_ENTERPRISE_TOKEN',
    host: { GH_HOST: cloud ? host.replace(/^api\./, '') : host },
  }
}
