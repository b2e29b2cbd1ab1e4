import { endpointFault } from '@mayfly/core/endpoint'
import { type Checking, checkRules } from '@mayfly/core/input-rules'
import type { InputFault } from '@mayfly/core/inputs'
import { authorityFault } from '../certificates.ts'
import type { AkeylessInputs } from './request.ts'

/** Finds the faults that a pattern for one input cannot find. */
export async function check(inputs: Partial<AkeylessInputs>, checking?: Checking): Promise<InputFault[]> {
  const authority = await authorityFault(inputs['ca-certificate'])
  return checkRules(
    inputs,
    {
      'api-url': ({ 'api-url': url }) => url !== undefined && endpointFault(url),
      'ca-certificate': () => authority,
    },
    checking,
  )
}
