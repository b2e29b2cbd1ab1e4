import type { Checking } from '@mayfly/core/input-rules'
import type { VaultInputs } from './request.ts'

/**
 * The names of secrets that are already used for something else, with one text per conflict. Outputs do not distinguish
 * upper and lower case. It checks the names of the lines and, when they are known, those of `path#*`.
 */
export function takenNames(inputs: Partial<VaultInputs>, names: readonly string[]): string[] {
  const { deliver = [], token, namespace, 'read-namespace': reading } = inputs
  const [byEnv, byFile, byOutput, byAgent] = (['env', 'file', 'output', 'agent'] as const).map((mode) =>
    deliver.includes(mode),
  )
  const outputs = byOutput ? ['principal', ...(token ? ['token'] : [])] : []
  const paths = byFile ? names.map((name) => `${name}_FILE`) : []
  const ofToken = token && (byEnv || byAgent) ? ['VAULT_TOKEN', 'VAULT_ADDR'] : []
  if (ofToken.length > 0 && (reading ?? namespace) !== undefined) ofToken.push('VAULT_NAMESPACE')
  if (token && byAgent) ofToken.push('VAULT_TOKEN_FILE')
  const values = byEnv ? names : []
  const variables = [
    ...values.filter((name) => paths.includes(name)),
    ...[...values, ...paths].filter((name) => ofToken.includes(name)),
  ]
  return [
    ...names.filter((name) => outputs.includes(name.toLowerCase())).map((name) => `the output ${name} exists already`),
    ...variables.map((name) => `the variable ${name} exists already`),
  ]
}

/** Names of secrets that no delivery may set as a variable, one text each. */
export function refusedNames(
  { deliver = [] }: Partial<VaultInputs>,
  names: readonly string[],
  { isSettable }: Pick<Checking, 'isSettable'> = { isSettable: () => true },
): string[] {
  const variables = [
    ...(deliver.includes('env') ? names : []),
    ...(deliver.includes('file') ? names.map((name) => `${name}_FILE`) : []),
  ]
  return variables
    .filter((name) => !isSettable(name))
    .map((name) => `the variable ${name} controls the shell, a loader or the runner: give the secret another name`)
}
