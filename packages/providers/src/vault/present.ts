import type { Presentation, PublicVariables } from '@mayfly/core/credential'
import type { Job } from '@mayfly/core/platform'
import { part } from '@mayfly/core/template'
import { baseOf, type VaultInputs } from './request.ts'
import { readSecretLines } from './secret-lines.ts'

/** The address and the namespace of a server. */
export const publicVariables: PublicVariables = {
  VAULT_ADDR: 'emptied',
  VAULT_NAMESPACE: 'emptied',
  VAULT_TOKEN_FILE: 'emptied',
}

/** The part with the token. No line can have its name. */
export const token = part(' token')

/**
 * The variables, files and outputs of the secrets. Most names are in the inputs. The names of `path#*` come with the
 * parts.
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

/** The job's variables do not change when the agent gets a new token. */
const agentAdvice =
  'VAULT_TOKEN holds the first token. Before the token_max_ttl of the role is over, the agent writes a new token to VAULT_TOKEN_FILE and revokes the first one. Steps that run later than that must read VAULT_TOKEN_FILE.'

/** The address and the namespace of the token. */
export function tokenSurroundings(inputs: VaultInputs): Record<string, string> {
  const namespace = inputs['read-namespace'] ?? inputs.namespace
  return { VAULT_ADDR: baseOf(inputs), ...(namespace !== undefined && { VAULT_NAMESPACE: namespace }) }
}
