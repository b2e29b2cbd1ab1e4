import { endpointFault } from '@mayfly/core/endpoint'
import { type Checking, checkRules } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import type { VaultInputs } from './request.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function check(inputs: Partial<VaultInputs>, checking?: Checking): Promise<InputFault[]> {
  const ca = inputs['ca-certificate']
  const authority = ca === undefined ? undefined : (await import('../certificate-fault.ts')).certificateFault(ca)
  return checkRules(
    inputs,
    {
      url: ({ url }) => url !== undefined && addressFault(url),
      'ca-certificate': () => authority,
      'read-namespace': (given) =>
        given['read-namespace'] !== undefined && given.secrets === undefined && 'works only with the input secrets',
      deliver: ({ deliver = [] }) =>
        deliver.includes('agent') &&
        deliver.includes('file') &&
        'cannot have file and agent: the Mayfly agent writes the token into a file, and renews it',
    },
    checking,
  )
}

function addressFault(url: string): string | undefined {
  const fault = endpointFault(url)
  if (fault !== undefined) return fault
  return /^\/*(v1\/*)?$/.test(new URL(url).pathname) ? undefined : 'must be only the address, without a path'
}
