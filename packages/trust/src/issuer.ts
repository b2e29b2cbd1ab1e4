import { claimOf } from './claims.ts'
import type { Claims } from './model.ts'

/** A CI system that signs ID tokens, as its issuer URL and its claims show it. */
export interface Issuer {
  readonly kind: 'github' | 'gitlab' | 'jenkins' | 'other'
  readonly url: string
  /** The name of the enterprise at the end of GitHub's URL. */
  readonly slug?: string
  /** Whether this is GitHub Enterprise Server. It has only the older form of subjects. */
  readonly isServer?: boolean
}

/** GitHub's issuer for everybody without an own one. */
export const githubUrl = 'https://token.actions.githubusercontent.com'

/** The issuer of gitlab.com. */
export const gitlabUrl = 'https://gitlab.com'

/** The issuer of a token. Own servers are recognised by the claims that only their product has. */
export function issuerOf(claims: Claims): Issuer {
  const iss = claimOf(claims, 'iss')
  const url = typeof iss === 'string' ? iss : ''
  const [, host = '', path = ''] = /^https?:\/\/([^/?#]+)([^?#]*)$/.exec(url) ?? []
  if (host === 'token.actions.githubusercontent.com') {
    const slug = path.slice(1)
    return { kind: 'github', url, ...(slug && { slug }) }
  }
  if (/^token\.actions\.[a-z0-9-]+\.ghe\.com$/.test(host)) return { kind: 'github', url }
  if (path.startsWith('/_services/token')) return { kind: 'github', url, isServer: true }
  const has = (claim: string) => claimOf(claims, claim) !== undefined
  if (has('repository') && has('job_workflow_ref')) return { kind: 'github', url }
  if (url === gitlabUrl || (has('project_path') && has('namespace_id'))) return { kind: 'gitlab', url }
  const sub = claimOf(claims, 'sub')
  if (/(^|\/)oidc(\/|$)/.test(path) && typeof sub === 'string' && sub.startsWith(`${new URL(url).origin}/`))
    return { kind: 'jenkins', url }
  return { kind: 'other', url }
}
