import type { FileForm, Presentation, PublicVariables } from '@mayfly/core/credential'
import { part } from '@mayfly/core/template'
import { baseOf, type VaultInputs } from './request.ts'

/** The address and the namespace of a server. */
export const publicVariables: PublicVariables = {
  VAULT_ADDR: 'emptied',
  VAULT_NAMESPACE: 'emptied',
  VAULT_TOKEN_FILE: 'emptied',
}

/** The part with the token. */
export const token = part('token')

/** The private file of the token. */
export const tokenFile: FileForm = { name: 'vault-token', content: token, env: ['VAULT_TOKEN_FILE'] }

/** The variables, the file and the output of the token. */
export function present(inputs: VaultInputs): Presentation {
  const surroundings = tokenSurroundings(inputs)
  return {
    env: { env: { VAULT_TOKEN: token, ...surroundings } },
    file: { env: inputs.deliver.includes('env') ? {} : surroundings, files: [tokenFile] },
    output: { token },
    ...(inputs.deliver.includes('agent') && { advice: agentAdvice }),
  }
}

/** The job's variables do not change when the agent gets a new token. */
const agentAdvice =
  'VAULT_TOKEN holds the first token. Before the token_max_ttl of the role is over, the Mayfly agent writes a new token to VAULT_TOKEN_FILE and revokes the first one. Steps that run later than that must read VAULT_TOKEN_FILE.'

/** The address and the namespace of the token. */
export function tokenSurroundings(inputs: VaultInputs): Record<string, string> {
  const namespace = inputs['read-namespace'] ?? inputs.namespace
  return { VAULT_ADDR: baseOf(inputs), ...(namespace !== undefined && { VAULT_NAMESPACE: namespace }) }
}
