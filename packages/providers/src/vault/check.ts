import { endpointFault } from '@mayfly/core/endpoint'
import type { InputFault } from '@mayfly/core/inputs'
import type { VaultInputs } from './exchange.ts'
import { readSecretLines } from './secret-lines.ts'

/** Faults that only several inputs together show, and what a pattern cannot say. */
export async function check(inputs: Partial<VaultInputs>): Promise<InputFault[]> {
  const { url, secrets, token, 'read-namespace': reading } = inputs
  const { lines, faults } = readSecretLines(secrets)
  const ca = inputs['ca-certificate']
  return Object.entries({
    url: url !== undefined && addressFault(url),
    'ca-certificate': ca !== undefined && (await import('../certificate-fault.ts')).certificateFault(ca),
    secrets:
      [...faults, ...reserved(inputs, lines)].join('; ') ||
      (secrets === undefined && token !== true && 'is required, or set token: true'),
    'read-namespace': reading !== undefined && lines.length === 0 && 'needs secrets',
    deliver: deliverFault(inputs.deliver, token === true, lines.length > 0),
  }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []))
}

/** Names that are something else already, in the ways of delivery; outputs do not tell upper from lower case. */
function reserved({ deliver = [], token }: Partial<VaultInputs>, lines: readonly { name: string }[]): string[] {
  const [byEnv, byFile, byOutput] = (['env', 'file', 'output'] as const).map((mode) => deliver.includes(mode))
  const outputs = byOutput ? ['principal', ...(token ? ['token'] : [])] : []
  const variables = [
    ...(byEnv && token ? ['VAULT_TOKEN'] : []),
    ...(byEnv && byFile ? lines.map(({ name }) => `${name}_FILE`) : []),
  ]
  return lines.flatMap(({ name }) => [
    ...(outputs.includes(name.toLowerCase()) ? [`the output ${name} is taken`] : []),
    ...(variables.includes(name) ? [`the variable ${name} is taken`] : []),
  ])
}

function deliverFault(modes: readonly string[] = [], token: boolean, secrets: boolean): string | undefined {
  if (modes.includes('agent') && !token) return 'needs token: true for agent, which keeps the token alive'
  if (token && modes.every((mode) => mode === 'file'))
    return 'must hold env with token: true, or on GitHub output or agent'
  if (secrets && modes.every((mode) => mode === 'agent')) return 'must hold env, file or output for the secrets'
  return undefined
}

function addressFault(url: string): string | undefined {
  const fault = endpointFault(url)
  if (fault !== undefined) return fault
  return /^\/*(v1\/*)?$/.test(new URL(url).pathname) ? undefined : 'must be the address alone, without a path'
}
