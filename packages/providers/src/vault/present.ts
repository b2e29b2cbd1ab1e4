import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import type { Job } from '@mayfly/core/platform'
import { part } from '@mayfly/core/template'
import { baseOf, type VaultInputs } from './request.ts'
import { readSecretLines } from './secret-lines.ts'

/** Where a server is, and in which namespace. */
export const publicVariables: PublicVariables = {
  VAULT_ADDR: 'emptied',
  VAULT_NAMESPACE: 'emptied',
  VAULT_TOKEN_FILE: 'emptied',
}

/** The token is a part whose name no line can have. */
export const token = part(' token')

/**
 * How secrets look in each way of delivery. The names of most are in the inputs; those of `path#*` come with the parts.
 */
export function present(inputs: VaultInputs, _: Job, parts: readonly string[] = namesIn(inputs)): Presentation {
  const names = parts.filter((name) => name !== token.name)
  const secrets = Object.fromEntries(names.map((name) => [name, part(name)]))
  return {
    env: { env: { ...secrets, ...(inputs.token && { VAULT_TOKEN: token, ...tokenSurroundings(inputs) }) } },
    file: {
      env: {},
      files: names.map((name) => ({ name: name.toLowerCase(), content: part(name), env: [`${name}_FILE`] })),
    },
    output: { ...secrets, ...(inputs.token && { token }) },
    ...(inputs.deliver.includes('agent') && { advice: agentAdvice }),
  }
}

function namesIn({ secrets }: VaultInputs): readonly string[] {
  return readSecretLines(secrets).lines.flatMap(({ name, fields }) => (fields === undefined ? [] : [name]))
}

/** The job's variables stay as they are, whatever the agent gets. */
const agentAdvice =
  'VAULT_TOKEN holds the first token. Before the token_max_ttl of the role is over, the agent writes a new token to VAULT_TOKEN_FILE and revokes the first one. Steps that run later than that must read VAULT_TOKEN_FILE.'

/** Where the token is good. */
export function tokenSurroundings(inputs: VaultInputs): Record<string, string> {
  const namespace = inputs['read-namespace'] ?? inputs.namespace
  return { VAULT_ADDR: baseOf(inputs), ...(namespace !== undefined && { VAULT_NAMESPACE: namespace }) }
}
