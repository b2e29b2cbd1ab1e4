import { endpointFault } from '@mayfly/core/endpoint'
import { type Checking, checkRules } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import type { VaultInputs } from './request.ts'
import { readSecretLines, type WrongLine } from './secret-lines.ts'
import { refusedNames, takenNames } from './taken-names.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function check(inputs: Partial<VaultInputs>, checking?: Checking): Promise<InputFault[]> {
  const { lines, wrong } = readSecretLines(inputs.secrets)
  const ca = inputs['ca-certificate']
  const authority = ca === undefined ? undefined : (await import('../certificate-fault.ts')).certificateFault(ca)
  const names = lines.map(({ name }) => name)
  const none = names.length + wrong.length === 0
  const found = checkRules(
    inputs,
    {
      url: ({ url }) => url !== undefined && addressFault(url),
      'ca-certificate': () => authority,
      secrets: (given) =>
        given.secrets === undefined
          ? given.token !== true && 'is required, unless token: true is set'
          : [...takenNames(given, names), ...refusedNames(given, names, checking)].join('; '),
      'read-namespace': (given) =>
        given['read-namespace'] !== undefined && none && given.secrets === undefined && 'needs secrets',
      deliver: (given) => deliverFault(given, !none),
    },
    checking,
  )
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

function deliverFault(inputs: Partial<VaultInputs>, secrets: boolean): string | undefined {
  const { deliver: modes = [] } = inputs
  const token = inputs.token === true
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
