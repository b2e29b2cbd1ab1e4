import type { Need } from '@mayfly/core/provider'
import type { GitHubAppInputs } from './request.ts'

const prefix = 'vault-'

/** Who signs for the App: Vault, unless the private key itself was given. */
export function needs(inputs: Partial<GitHubAppInputs>): Need | undefined {
  const key = inputs['signing-key']
  if (key === undefined || inputs['private-key'] !== undefined) return undefined
  const own = Object.entries(inputs).flatMap(([name, value]) =>
    name.startsWith(prefix) && typeof value === 'string' ? [[name.slice(prefix.length), value]] : [],
  )
  return { signer: 'vault', key, prefix, inputs: { ...Object.fromEntries(own), token: 'true' } }
}
