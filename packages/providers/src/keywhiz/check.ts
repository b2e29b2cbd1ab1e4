import { endpointFault } from '@mayfly/core/endpoint'
import { checkRules, type RuleContext } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import { authorityFault } from '../authority.ts'
import type { KeywhizInputs } from './request.ts'

/** Finds the faults that a pattern for one input cannot find. The rules of certificates check the inputs of the client certificate. */
export async function checkInputs(inputs: Partial<KeywhizInputs>, checking?: RuleContext): Promise<InputFault[]> {
  const authority = await authorityFault(inputs['ca-certificate'])
  return checkRules(
    inputs,
    {
      url: ({ url }) => url !== undefined && addressFault(url),
      secrets: ({ secrets }) => secrets === undefined && 'is required: Keywhiz issues no credential',
      'ca-certificate': () => authority,
    },
    checking,
  )
}

function addressFault(url: string): string | false | undefined {
  const fault = endpointFault(url)
  if (fault !== undefined) return fault
  const { protocol, pathname } = new URL(url)
  if (protocol !== 'https:') return 'must be an https URL: Keywhiz knows its clients by their TLS certificates'
  return pathname !== '/' && 'must be only the address, without a path'
}
