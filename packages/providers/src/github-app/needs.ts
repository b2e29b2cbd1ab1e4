import type { Need } from '@mayfly/core/provider'
import type { GitHubAppInputs } from './request.ts'

const prefix = 'vault-'

/** The Vault token that signs the App's JWT; undefined if `private-key` is given. */
export function needs(inputs: Partial<GitHubAppInputs>): Need | undefined {
  if (inputs['signing-key'] === undefined || inputs['private-key'] !== undefined) return undefined
  const own = Object.entries(inputs).flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === 'string' ? [[name.slice(prefix.length), value]] : [],
  )
  return { provider: 'vault', prefix, inputs: Object.fromEntries(own) }
}
