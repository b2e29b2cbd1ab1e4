import type { Credential, DeliveryNames, FileForm, Presentation, PublicVariables } from '@mayfly/core/credential'
import type { Secret } from '@mayfly/core/secret'
import { baseOf, type VaultInputs } from './request.ts'
import { readSecretLines } from './secret-lines.ts'

/** Where a server is, and in which namespace. */
export const publicVariables: PublicVariables = {
  VAULT_ADDR: 'emptied',
  VAULT_NAMESPACE: 'emptied',
  VAULT_TOKEN_FILE: 'emptied',
}

/** The variables that are known before anything is read; those of `path#*` come with the answer. */
export function names(inputs: VaultInputs): DeliveryNames {
  const { deliver, token } = inputs
  const known = readSecretLines(inputs.secrets).lines.flatMap(({ name, fields }) =>
    fields === undefined ? [] : [name],
  )
  const env = deliver.includes('env')
  return {
    env: [
      ...(env ? [...known, ...(token ? Object.keys(tokenSurroundings(inputs)).concat('VAULT_TOKEN') : [])] : []),
      ...(deliver.includes('file') ? known.map((name) => `${name}_FILE`) : []),
    ],
    shadows: [],
  }
}

/** How secrets look in each way of delivery. The token itself is a part whose name no line can have. */
export function present({ parts }: Credential, inputs: VaultInputs): Presentation {
  const { ' token': token, ...secrets } = parts as Record<string, Secret>
  const files = Object.entries(secrets).map(
    ([name, content]): FileForm => ({ name: name.toLowerCase(), content, env: [`${name}_FILE`] }),
  )
  return {
    env: { env: { ...secrets, ...(token && { VAULT_TOKEN: token, ...tokenSurroundings(inputs) }) } },
    file: { env: {}, files },
    output: { ...secrets, ...(token && { token }) },
    advice: inputs.deliver.includes('agent') ? agentAdvice : undefined,
  }
}

/** The job's variables stay as they are, whatever the agent gets. */
const agentAdvice =
  'VAULT_TOKEN holds the first token. Before the token_max_ttl of the role is over, the agent writes a new token to VAULT_TOKEN_FILE and revokes the first one. Steps that run later than that must read VAULT_TOKEN_FILE.'

/** Where the token is good. */
export function tokenSurroundings(inputs: VaultInputs): Record<string, string> {
  const namespace = inputs['read-namespace'] ?? inputs.namespace
  return { VAULT_ADDR: baseOf(inputs), ...(namespace !== undefined && { VAULT_NAMESPACE: namespace }) }
}
