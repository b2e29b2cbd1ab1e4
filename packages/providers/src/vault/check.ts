import { endpointFault } from '@mayfly/core/endpoint'
import type { InputFault } from '@mayfly/core/inputs'
import type { VaultInputs } from './request.ts'
import { readSecretLines, type WrongLine } from './secret-lines.ts'
import { takenNames } from './taken-names.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function check(inputs: Partial<VaultInputs>): Promise<InputFault[]> {
  const { url, secrets, token, 'read-namespace': reading } = inputs
  const { lines, wrong } = readSecretLines(secrets)
  const ca = inputs['ca-certificate']
  const names = lines.map(({ name }) => name)
  const found = Object.entries({
    url: url !== undefined && addressFault(url),
    'ca-certificate': ca !== undefined && (await import('../certificate-fault.ts')).certificateFault(ca),
    secrets:
      takenNames(inputs, names).join('; ') ||
      (secrets === undefined && token !== true && 'is required, unless token: true is set'),
    'read-namespace': reading !== undefined && lines.length === 0 && 'needs secrets',
    deliver: deliverFault(inputs.deliver, token === true, lines.length > 0),
  }).flatMap(([input, message]) => (typeof message === 'string' && message !== '' ? [{ input, message }] : []))
  return wrong.length > 0 ? [...found, ...(await lineFaults(wrong))] : found
}

async function lineFaults(wrong: readonly WrongLine[]): Promise<InputFault[]> {
  const { secretLineFault } = await import('./secret-line-fault.ts')
  return wrong.map(({ number, text, message = secretLineFault(text) }) => ({
    input: 'secrets',
    part: `line ${number}`,
    message,
  }))
}

function deliverFault(modes: readonly string[] = [], token: boolean, secrets: boolean): string | undefined {
  if (modes.includes('agent') && !token) return 'needs token: true for agent, which keeps the token alive'
  if (token && modes.every((mode) => mode === 'file'))
    return 'must contain env with token: true, or on GitHub output or agent'
  if (secrets && modes.every((mode) => mode === 'agent')) return 'must contain env, file or output for the secrets'
  return undefined
}

function addressFault(url: string): string | undefined {
  const fault = endpointFault(url)
  if (fault !== undefined) return fault
  return /^\/*(v1\/*)?$/.test(new URL(url).pathname) ? undefined : 'must be only the address, without a path'
}
