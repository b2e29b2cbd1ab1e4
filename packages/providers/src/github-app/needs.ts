import type { Need } from '@mayfly/core/provider'
import { inputsUnder } from '../nested-inputs.ts'
import type { GitHubAppInputs } from './request.ts'

const prefix = 'vault-'

/** The Vault token that signs the App's JWT; undefined if `private-key` is given. */
export function needs(inputs: Partial<GitHubAppInputs>): Need | undefined {
  if (inputs['signing-key'] === undefined || inputs['private-key'] !== undefined) return undefined
  return { provider: 'vault', prefix, inputs: inputsUnder(prefix, inputs) }
}
