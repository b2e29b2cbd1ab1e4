import { endpointFault } from '@mayfly/core/endpoint'
import { type Checking, checkRules } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import type { AkeylessInputs } from './request.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function check(inputs: Partial<AkeylessInputs>, checking?: Checking): Promise<InputFault[]> {
  const ca = inputs['ca-certificate']
  const authority = ca === undefined ? undefined : (await import('../certificate-fault.ts')).certificateFault(ca)
  return checkRules(
    inputs,
    {
      'api-url': ({ 'api-url': url }) => url !== undefined && endpointFault(url),
      'ca-certificate': () => authority,
    },
    checking,
  )
}
